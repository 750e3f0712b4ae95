// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/HtmlTokens.h"
#include <QSet>

namespace opora::html {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostAttributes = 64;
constexpr qsizetype kLongestName = 64;

/// The entities that letters are written with; others stay as they stand, which is safe since text is escaped anew.
const QHash<QString, char16_t> &entities()
{
    static const QHash<QString, char16_t> table{
        {u"amp"_s, u'&'},      {u"lt"_s, u'<'},       {u"gt"_s, u'>'},       {u"quot"_s, u'"'},     {u"apos"_s, u'\''},
        {u"nbsp"_s, 0xa0},     {u"AMP"_s, u'&'},      {u"LT"_s, u'<'},       {u"GT"_s, u'>'},       {u"QUOT"_s, u'"'},
        {u"Tab"_s, u'\t'},     {u"NewLine"_s, u'\n'}, {u"colon"_s, u':'},    {u"lpar"_s, u'('},     {u"rpar"_s, u')'},
        {u"sol"_s, u'/'},      {u"bsol"_s, u'\\'},    {u"excl"_s, u'!'},     {u"num"_s, u'#'},      {u"commat"_s, u'@'},
        {u"period"_s, u'.'},   {u"comma"_s, u','},    {u"semi"_s, u';'},     {u"equals"_s, u'='},   {u"iexcl"_s, 0xa1},
        {u"cent"_s, 0xa2},     {u"pound"_s, 0xa3},    {u"curren"_s, 0xa4},   {u"yen"_s, 0xa5},      {u"brvbar"_s, 0xa6},
        {u"sect"_s, 0xa7},     {u"uml"_s, 0xa8},      {u"copy"_s, 0xa9},     {u"ordf"_s, 0xaa},     {u"laquo"_s, 0xab},
        {u"not"_s, 0xac},      {u"shy"_s, 0xad},      {u"reg"_s, 0xae},      {u"macr"_s, 0xaf},     {u"deg"_s, 0xb0},
        {u"plusmn"_s, 0xb1},   {u"sup2"_s, 0xb2},     {u"sup3"_s, 0xb3},     {u"acute"_s, 0xb4},    {u"micro"_s, 0xb5},
        {u"para"_s, 0xb6},     {u"middot"_s, 0xb7},   {u"cedil"_s, 0xb8},    {u"sup1"_s, 0xb9},     {u"ordm"_s, 0xba},
        {u"raquo"_s, 0xbb},    {u"frac14"_s, 0xbc},   {u"frac12"_s, 0xbd},   {u"frac34"_s, 0xbe},   {u"iquest"_s, 0xbf},
        {u"Agrave"_s, 0xc0},   {u"Aacute"_s, 0xc1},   {u"Acirc"_s, 0xc2},    {u"Atilde"_s, 0xc3},   {u"Auml"_s, 0xc4},
        {u"Aring"_s, 0xc5},    {u"AElig"_s, 0xc6},    {u"Ccedil"_s, 0xc7},   {u"Egrave"_s, 0xc8},   {u"Eacute"_s, 0xc9},
        {u"Ecirc"_s, 0xca},    {u"Euml"_s, 0xcb},     {u"Igrave"_s, 0xcc},   {u"Iacute"_s, 0xcd},   {u"Icirc"_s, 0xce},
        {u"Iuml"_s, 0xcf},     {u"Ntilde"_s, 0xd1},   {u"Ograve"_s, 0xd2},   {u"Oacute"_s, 0xd3},   {u"Ocirc"_s, 0xd4},
        {u"Otilde"_s, 0xd5},   {u"Ouml"_s, 0xd6},     {u"times"_s, 0xd7},    {u"Oslash"_s, 0xd8},   {u"Ugrave"_s, 0xd9},
        {u"Uacute"_s, 0xda},   {u"Ucirc"_s, 0xdb},    {u"Uuml"_s, 0xdc},     {u"szlig"_s, 0xdf},    {u"agrave"_s, 0xe0},
        {u"aacute"_s, 0xe1},   {u"acirc"_s, 0xe2},    {u"atilde"_s, 0xe3},   {u"auml"_s, 0xe4},     {u"aring"_s, 0xe5},
        {u"aelig"_s, 0xe6},    {u"ccedil"_s, 0xe7},   {u"egrave"_s, 0xe8},   {u"eacute"_s, 0xe9},   {u"ecirc"_s, 0xea},
        {u"euml"_s, 0xeb},     {u"igrave"_s, 0xec},   {u"iacute"_s, 0xed},   {u"icirc"_s, 0xee},    {u"iuml"_s, 0xef},
        {u"ntilde"_s, 0xf1},   {u"ograve"_s, 0xf2},   {u"oacute"_s, 0xf3},   {u"ocirc"_s, 0xf4},    {u"otilde"_s, 0xf5},
        {u"ouml"_s, 0xf6},     {u"divide"_s, 0xf7},   {u"oslash"_s, 0xf8},   {u"ugrave"_s, 0xf9},   {u"uacute"_s, 0xfa},
        {u"ucirc"_s, 0xfb},    {u"uuml"_s, 0xfc},     {u"yuml"_s, 0xff},     {u"OElig"_s, 0x152},   {u"oelig"_s, 0x153},
        {u"Scaron"_s, 0x160},  {u"scaron"_s, 0x161},  {u"ensp"_s, 0x2002},   {u"emsp"_s, 0x2003},   {u"thinsp"_s, 0x2009},
        {u"zwnj"_s, 0x200c},   {u"zwj"_s, 0x200d},    {u"ndash"_s, 0x2013},  {u"mdash"_s, 0x2014},  {u"lsquo"_s, 0x2018},
        {u"rsquo"_s, 0x2019},  {u"sbquo"_s, 0x201a},  {u"ldquo"_s, 0x201c},  {u"rdquo"_s, 0x201d},  {u"bdquo"_s, 0x201e},
        {u"dagger"_s, 0x2020}, {u"bull"_s, 0x2022},   {u"hellip"_s, 0x2026}, {u"permil"_s, 0x2030}, {u"prime"_s, 0x2032},
        {u"lsaquo"_s, 0x2039}, {u"rsaquo"_s, 0x203a}, {u"euro"_s, 0x20ac},   {u"numero"_s, 0x2116}, {u"trade"_s, 0x2122},
        {u"larr"_s, 0x2190},   {u"uarr"_s, 0x2191},   {u"rarr"_s, 0x2192},   {u"darr"_s, 0x2193},   {u"harr"_s, 0x2194},
        {u"minus"_s, 0x2212},  {u"ne"_s, 0x2260},     {u"le"_s, 0x2264},     {u"ge"_s, 0x2265},     {u"check"_s, 0x2713},
        {u"hearts"_s, 0x2665},
    };
    return table;
}

/// Numbers 128 to 159 mean what Windows-1252 puts there, as everywhere on the web.
char32_t meant(char32_t n)
{
    static const char16_t windows[32] = {0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
                                         0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                         0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    if (n >= 0x80 && n < 0xa0)
        return windows[n - 0x80];
    return n == 0 || n > 0x10ffff || (n >= 0xd800 && n < 0xe000) ? 0xfffd : n;
}

/// &#38; or &#x26; beginning at `i` (the number sign): its character, and `i` after it; 0 if it is none.
char32_t numbered(QStringView text, qsizetype &i)
{
    qsizetype k = i + 1;
    const bool hex = k < text.size() && (text[k] == u'x' || text[k] == u'X');
    k += hex ? 1 : 0;
    const qsizetype first = k;
    char32_t n = 0;
    for (; k < text.size(); ++k) {
        const char16_t c = text[k].unicode();
        const int digit = c >= '0' && c <= '9'          ? c - '0'
                          : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                        : -1;
        if (digit < 0)
            break;
        n = std::min<char32_t>(n * (hex ? 16 : 10) + char32_t(digit), 0x110000);
    }
    if (k == first)
        return 0;
    i = k + (k < text.size() && text[k] == u';' ? 1 : 0);
    return meant(n);
}

/// The contents of these are no text of the letter, and no tags either.
bool isRaw(const QString &name)
{
    static const QSet<QString> names{u"script"_s,  u"style"_s,    u"xmp"_s,      u"iframe"_s,
                                     u"noembed"_s, u"noframes"_s, u"textarea"_s, u"title"_s};
    return names.contains(name);
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

} // namespace

QString withoutEntities(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] != u'&') {
            out += text[i++];
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == u'#') {
            qsizetype k = i + 1;
            if (const char32_t c = numbered(text, k)) {
                out += QString::fromUcs4(&c, 1);
                i = k;
                continue;
            }
        }
        qsizetype k = i + 1;
        while (k < text.size() && k - i < 10 && (isLetter(text[k]) || text[k].isDigit()))
            ++k;
        const auto found = entities().constFind(text.mid(i + 1, k - i - 1).toString());
        if (found == entities().cend()) {
            out += text[i++];
            continue;
        }
        out += QChar(*found);
        i = k + (k < text.size() && text[k] == u';' ? 1 : 0);
    }
    return out;
}

QString tamed(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t u = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar::ReplacementCharacter;
        } else if (u == u'\n' || u == u'\t') {
            out += c;
        } else if (u == 0x2028 || u == 0x2029) {
            out += u'\n';
        } else if (u >= 0x20 && !(u >= 0x7f && u < 0xa0) && !(u >= 0x202a && u <= 0x202e) && !(u >= 0x2066 && u <= 0x2069)
                   && !(u >= 0xfdd0 && u <= 0xfdef) && u != 0xfffc && u < 0xfffe) {
            out += c;
        }
    }
    return out;
}

Token Tokenizer::next()
{
    while (m_at < m_text.size()) {
        if (m_text[m_at] == u'<') {
            const QChar c = at(m_at + 1);
            if (isLetter(c) || (c == u'/' && isLetter(at(m_at + 2)))) {
                Token t = tag();
                if (t.kind == Token::Kind::End)
                    break;
                return t;
            }
            if (c == u'!' || c == u'?' || c == u'/') {
                passMarkup();
                continue;
            }
        }
        // A "<" that opens nothing is a character.
        qsizetype end = m_text.indexOf(u'<', m_at + 1);
        if (end < 0)
            end = m_text.size();
        Token t;
        t.kind = Token::Kind::Text;
        t.text = tamed(withoutEntities(QStringView(m_text).mid(m_at, end - m_at)));
        m_at = end;
        return t;
    }
    m_at = m_text.size();
    return {};
}

/// A tag that never ends is none, and nothing comes after it.
Token Tokenizer::tag()
{
    Token t;
    ++m_at;
    t.kind = Token::Kind::Open;
    if (at(m_at) == u'/') {
        t.kind = Token::Kind::Close;
        ++m_at;
    }
    const qsizetype from = m_at;
    while (m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != u'>' && m_text[m_at] != u'/')
        ++m_at;
    t.name = m_text.mid(from, std::min(m_at - from, kLongestName)).toLower();
    attributes(t);
    if (m_at >= m_text.size())
        return {};
    t.selfClosing = m_text[m_at - 1] == u'/';
    ++m_at; // ">"
    if (t.kind == Token::Kind::Open && isRaw(t.name))
        passRaw(t.name);
    return t;
}

void Tokenizer::attributes(Token &t)
{
    while (m_at < m_text.size() && m_text[m_at] != u'>') {
        if (isBlank(m_text[m_at]) || m_text[m_at] == u'/') {
            ++m_at;
            continue;
        }
        const qsizetype from = m_at++;
        while (m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != u'>' && m_text[m_at] != u'/' && m_text[m_at] != u'=')
            ++m_at;
        const QString name = m_text.mid(from, std::min(m_at - from, kLongestName)).toLower();
        while (isBlank(at(m_at)))
            ++m_at;
        QString value;
        if (at(m_at) == u'=') {
            ++m_at;
            value = attributeValue();
        }
        if (t.attributes.size() < kMostAttributes && !t.attributes.contains(name))
            t.attributes.insert(name, value);
    }
}

QString Tokenizer::attributeValue()
{
    while (isBlank(at(m_at)))
        ++m_at;
    const QChar quote = at(m_at);
    if (quote == u'"' || quote == u'\'') {
        const qsizetype from = ++m_at;
        qsizetype end = m_text.indexOf(quote, from);
        if (end < 0)
            end = m_text.size();
        m_at = std::min(end + 1, m_text.size());
        return tamed(withoutEntities(QStringView(m_text).mid(from, end - from)));
    }
    const qsizetype from = m_at;
    while (m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != u'>')
        ++m_at;
    return tamed(withoutEntities(QStringView(m_text).mid(from, m_at - from)));
}

void Tokenizer::passRaw(const QString &name)
{
    for (qsizetype i = m_text.indexOf(u"</"_s, m_at); i >= 0; i = m_text.indexOf(u"</"_s, i + 2)) {
        const QChar after = at(i + 2 + name.size());
        if (QStringView(m_text).mid(i + 2, name.size()).compare(name, Qt::CaseInsensitive) == 0
            && (after == u'>' || after == u'/' || isBlank(after))) {
            m_at = i;
            return;
        }
    }
    m_at = m_text.size();
}

/// A comment, a declaration, a processing instruction, a closing tag of nothing.
void Tokenizer::passMarkup()
{
    if (QStringView(m_text).mid(m_at, 4) != u"<!--") {
        const qsizetype end = m_text.indexOf(u'>', m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return;
    }
    for (const QString &empty : {u"<!-->"_s, u"<!--->"_s}) {
        if (QStringView(m_text).mid(m_at, empty.size()) == empty) {
            m_at += empty.size();
            return;
        }
    }
    for (qsizetype i = m_text.indexOf(u"--"_s, m_at + 4); i >= 0; i = m_text.indexOf(u"--"_s, i + 1)) {
        const bool bang = at(i + 2) == u'!';
        if (at(i + (bang ? 3 : 2)) == u'>') {
            m_at = i + (bang ? 4 : 3);
            return;
        }
    }
    m_at = m_text.size();
}

} // namespace opora::html
