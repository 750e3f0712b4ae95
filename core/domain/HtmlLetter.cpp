// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/HtmlLetter.h"
#include "core/domain/HtmlTokens.h"
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QUrlQuery>

namespace opora {
namespace {

using namespace Qt::StringLiterals;
using html::Token;
using html::Tokenizer;

constexpr qsizetype kLongest = 2 * 1024 * 1024; ///< characters of a letter
constexpr int kMostTags = 40'000;
constexpr int kDeepest = 60;
constexpr int kDeepestTable = 4; ///< laying out tables within tables costs the more the deeper they are
constexpr int kMostSpan = 40;

/// What a tag becomes: its name here, "" for nothing (its contents stay).
QString keptAs(const QString &name)
{
    static const QHash<QString, QString> kept = [] {
        QHash<QString, QString> h;
        for (const char *same : {"a",    "b",     "strong", "i",     "em",    "u",  "s",  "sub", "sup", "small", "p",  "div",        "span",
                                 "br",   "hr",    "h1",     "h2",    "h3",    "h4", "h5", "h6",  "ul",  "ol",    "li", "blockquote", "pre",
                                 "code", "table", "thead",  "tbody", "tfoot", "tr", "td", "th",  "dl",  "dt",    "dd"})
            h.insert(QString::fromLatin1(same), QString::fromLatin1(same));
        for (const char *block : {"address", "article", "aside", "center", "figure", "figcaption", "footer", "header", "main", "nav",
                                  "section", "caption", "form", "fieldset", "legend", "details", "summary", "marquee"})
            h.insert(QString::fromLatin1(block), u"div"_s);
        for (const char *inl : {"font", "label", "big", "mark"})
            h.insert(QString::fromLatin1(inl), u"span"_s);
        for (const char *mono : {"tt", "kbd", "samp", "var"})
            h.insert(QString::fromLatin1(mono), u"code"_s);
        for (const char *gone : {"strike", "del"})
            h.insert(QString::fromLatin1(gone), u"s"_s);
        h.insert(u"ins"_s, u"u"_s);
        h.insert(u"cite"_s, u"i"_s);
        h.insert(u"menu"_s, u"ul"_s);
        h.insert(u"dir"_s, u"ul"_s);
        return h;
    }();
    return kept.value(name);
}

/// Left out with all that stands in them.
bool isDroppedWhole(const QString &name)
{
    static const QSet<QString> names{u"svg"_s,      u"math"_s,   u"object"_s,   u"applet"_s, u"audio"_s,    u"video"_s,  u"canvas"_s,
                                     u"template"_s, u"select"_s, u"datalist"_s, u"button"_s, u"frameset"_s, u"dialog"_s, u"map"_s};
    return names.contains(name);
}

/// What does something, or would; counted, so that the reader can be told.
bool isActive(const QString &name)
{
    static const QSet<QString> names{u"script"_s,   u"iframe"_s, u"object"_s,   u"embed"_s,  u"applet"_s, u"form"_s,
                                     u"input"_s,    u"button"_s, u"textarea"_s, u"select"_s, u"audio"_s,  u"video"_s,
                                     u"svg"_s,      u"math"_s,   u"meta"_s,     u"base"_s,   u"link"_s,   u"frame"_s,
                                     u"frameset"_s, u"canvas"_s, u"template"_s, u"dialog"_s, u"portal"_s};
    return names.contains(name);
}

bool isBlock(const QString &name)
{
    static const QSet<QString> names{u"p"_s,  u"div"_s, u"h1"_s,         u"h2"_s,  u"h3"_s,    u"h4"_s, u"h5"_s, u"h6"_s, u"ul"_s,
                                     u"ol"_s, u"li"_s,  u"blockquote"_s, u"pre"_s, u"table"_s, u"hr"_s, u"dl"_s, u"dt"_s, u"dd"_s};
    return names.contains(name);
}

bool isRowGroup(const QString &name)
{
    return name == u"thead" || name == u"tbody" || name == u"tfoot";
}
bool isCell(const QString &name)
{
    return name == u"td" || name == u"th";
}
bool isTablePart(const QString &name)
{
    return isCell(name) || name == u"tr" || isRowGroup(name);
}

/// Keywords, numbers, colours: no function but rgb, no escape, no negative measure, nothing enormous.
bool isPlainValue(const QString &value)
{
    static const QRegularExpression plain(u"^(?:[a-z0-9 #.,%-]|rgba?\\([0-9., %]{1,40}\\))+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression wild(u"(?:^|[ ,])-|(?<![#0-9a-f.])[0-9]{5,}"_s, QRegularExpression::CaseInsensitiveOption);
    return value.size() <= 80 && plain.match(value).hasMatch() && !wild.match(value).hasMatch();
}

QString safeStyle(const QString &style, LetterUse use)
{
    static const QHash<QString, QRegularExpression> always{
        {u"text-align"_s, QRegularExpression(u"^(left|right|center|justify)$"_s)},
        {u"font-weight"_s, QRegularExpression(u"^(normal|bold|[1-9]00)$"_s)},
        {u"font-style"_s, QRegularExpression(u"^(normal|italic)$"_s)},
        {u"text-decoration"_s, QRegularExpression(u"^(none|underline|line-through)$"_s)},
    };
    static const QSet<QString> sent{
        u"color"_s,        u"background-color"_s, u"font-size"_s,       u"font-family"_s,  u"line-height"_s, u"padding"_s,
        u"padding-top"_s,  u"padding-right"_s,    u"padding-bottom"_s,  u"padding-left"_s, u"margin"_s,      u"margin-top"_s,
        u"margin-right"_s, u"margin-bottom"_s,    u"margin-left"_s,     u"border"_s,       u"border-top"_s,  u"border-bottom"_s,
        u"border-color"_s, u"border-radius"_s,    u"border-collapse"_s, u"width"_s,        u"max-width"_s,   u"vertical-align"_s};
    static const QRegularExpression important(u"\\s*!\\s*important$"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList kept;
    for (const QString &declaration : style.split(u';')) {
        const QString name = declaration.section(u':', 0, 0).trimmed().toLower();
        QString value = declaration.section(u':', 1).simplified();
        value.remove(important);
        const auto known = always.constFind(name);
        if (known != always.cend()) {
            if (known->match(value.toLower()).hasMatch())
                kept.append(name + u':' + value.toLower());
        } else if (use == LetterUse::Send && sent.contains(name)) {
            if (name == u"font-family")
                value.remove(u'\'').remove(u'"');
            if (isPlainValue(value))
                kept.append(name + u':' + value);
        }
    }
    return kept.join(u';');
}

/// Would be invisible: a trap for who copies or quotes, and what tracking and other programs' previews use.
bool isHidden(const Token &t)
{
    static const QRegularExpression hidden(u"(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> containers{u"div"_s, u"span"_s, u"table"_s, u"tr"_s, u"td"_s, u"section"_s, u"font"_s};
    return containers.contains(t.name)
           && (t.attributes.contains(u"hidden"_s) || hidden.match(t.attributes.value(u"style"_s).left(2000)).hasMatch());
}

/// What a link's text names, if it looks like an address; signs that nobody sees do not hide it.
QString shownTarget(QString text)
{
    static const QRegularExpression site(u"^(https?://)?(?:[^/@\\s]*@)?((?:[\\w-]+\\.)+[\\w-]{2,})(?::\\d+)?([/?#]\\S*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression mail(u"^[^@\\s/:]+@(?:[\\w-]+\\.)+[\\w-]{2,}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression fileName(u"\\.(?:pdf|docx?|xlsx?|pptx?|od[ts]|txt|csv|zip|rar|7z|jpe?g|png|html?)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    if (text.size() > 400)
        return {};
    if (mail.match(text).hasMatch())
        return text.toLower();
    const QRegularExpressionMatch m = site.match(text);
    if (!m.hasMatch() || (m.captured(1).isEmpty() && m.captured(3).isEmpty() && fileName.match(text).hasMatch()))
        return {};
    QUrl url;
    url.setHost(m.captured(2).toLower());
    return url.host(QUrl::FullyEncoded);
}

bool samePlace(const QString &shown, const QUrl &real)
{
    if (shown.contains(u'@'))
        return real.scheme() != u"mailto" || real.path().compare(shown, Qt::CaseInsensitive) == 0;
    if (!real.scheme().startsWith(u"http"))
        return real.scheme() != u"mailto" || real.path().endsWith(u'@' + shown, Qt::CaseInsensitive);
    const QString host = real.host(QUrl::FullyEncoded);
    return host == shown || host.endsWith(u'.' + shown) || shown.endsWith(u'.' + host);
}

/// Writes the letter anew, tag by tag.
class Builder {
public:
    explicit Builder(LetterUse use) : m_use(use) {}
    SafeLetter build(const QString &letter);

private:
    void open(const Token &t);
    void close(const QString &name);
    void text(const QString &text);
    void push(const QString &name, const QString &attributes = {});
    void popTo(qsizetype depth);
    void link(const Token &t);
    void picture(const Token &t);
    bool fitInto(const QString &name);
    void dropWhole(const Token &t);
    qsizetype find(const QString &name) const;
    qsizetype nearest(std::initializer_list<QString> names) const;
    QString attributesOf(const Token &t, const QString &name) const;
    bool inTableGap() const;
    void openCell();

    LetterUse m_use;
    SafeLetter m_out;
    QStringList m_open;
    int m_tables = 0;
    QString m_dropping; ///< the tag whose contents are being left out
    int m_dropDepth = 0;
    QUrl m_link;
    QString m_linkText;
};

SafeLetter Builder::build(const QString &letter)
{
    m_out.cut = letter.size() > kLongest;
    Tokenizer tokens(letter.left(kLongest));
    int tags = 0;
    for (Token t = tokens.next(); t.kind != Token::Kind::End; t = tokens.next()) {
        if (t.kind != Token::Kind::Text && ++tags > kMostTags) {
            m_out.cut = true;
            break;
        }
        if (!m_dropping.isEmpty()) {
            if (t.kind == Token::Kind::Open && t.name == m_dropping)
                ++m_dropDepth;
            else if (t.kind == Token::Kind::Close && t.name == m_dropping && --m_dropDepth == 0)
                m_dropping.clear();
        } else if (t.kind == Token::Kind::Text) {
            text(t.text);
        } else if (t.kind == Token::Kind::Open) {
            open(t);
        } else {
            close(keptAs(t.name));
        }
    }
    popTo(0);
    return m_out;
}

void Builder::dropWhole(const Token &t)
{
    m_dropping = t.name;
    m_dropDepth = 1;
}

void Builder::open(const Token &t)
{
    if (isActive(t.name))
        ++m_out.active;
    if ((t.name == u"svg" || t.name == u"math") && t.selfClosing)
        return;
    if (isDroppedWhole(t.name) || isHidden(t))
        return dropWhole(t);
    if (t.name == u"img" || t.name == u"image")
        return picture(t);
    const QString name = keptAs(t.name);
    if (name.isEmpty())
        return;
    if (name == u"br" || name == u"hr") {
        if (!inTableGap())
            m_out.html += u'<' + name + u'>';
        return;
    }
    if (name == u"a")
        return link(t);
    if (fitInto(name))
        push(name, attributesOf(t, name));
}

/// Brings the open tags to where this one may stand; false: it may not, and only its contents are kept.
bool Builder::fitInto(const QString &name)
{
    if (name == u"table") {
        if (m_tables >= kDeepestTable)
            return false;
    } else if (isTablePart(name)) {
        const qsizetype table = m_open.lastIndexOf(u"table"_s);
        if (table < 0)
            return false;
        if (isRowGroup(name)) {
            popTo(table + 1);
            return true;
        }
        const qsizetype row = m_open.lastIndexOf(u"tr"_s);
        if (name == u"tr") {
            const bool grouped = table + 1 < m_open.size() && isRowGroup(m_open[table + 1]);
            popTo(table + (grouped ? 2 : 1));
        } else if (row > table) {
            popTo(row + 1);
        } else {
            popTo(table + (table + 1 < m_open.size() && isRowGroup(m_open[table + 1]) ? 2 : 1));
            push(u"tr"_s);
        }
        return true;
    } else if (name == u"li") {
        const qsizetype list = nearest({u"ul"_s, u"ol"_s});
        if (list < 0)
            return false;
        popTo(list + 1);
        return true;
    } else if (name == u"dt" || name == u"dd") {
        const qsizetype list = nearest({u"dl"_s});
        if (list < 0)
            return false;
        popTo(list + 1);
        return true;
    }
    openCell();
    if (isBlock(name)) { // a paragraph ends where the next block begins
        if (const qsizetype p = nearest({u"p"_s}); p >= 0)
            popTo(p);
    }
    return true;
}

/// Between a table and its cells, where nothing else may stand.
bool Builder::inTableGap() const
{
    return !m_open.isEmpty() && (m_open.last() == u"table" || m_open.last() == u"tr" || isRowGroup(m_open.last()));
}

void Builder::openCell()
{
    if (inTableGap() && fitInto(u"td"_s))
        push(u"td"_s);
}

/// The innermost of these within the cell or table at hand; -1: none.
qsizetype Builder::nearest(std::initializer_list<QString> names) const
{
    for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
        if (std::find(names.begin(), names.end(), m_open[i]) != names.end())
            return i;
        if (isCell(m_open[i]) || m_open[i] == u"table")
            return -1;
    }
    return -1;
}

qsizetype Builder::find(const QString &name) const
{
    if (name == u"table")
        return m_open.lastIndexOf(name);
    if (isTablePart(name)) {
        const qsizetype at = m_open.lastIndexOf(name);
        return at > m_open.lastIndexOf(u"table"_s) ? at : -1;
    }
    return nearest({name});
}

void Builder::close(const QString &name)
{
    if (name.isEmpty())
        return;
    if (const qsizetype at = find(name); at >= 0)
        popTo(at);
}

void Builder::push(const QString &name, const QString &attributes)
{
    if (m_open.size() >= kDeepest && !isTablePart(name)) // whose table was let in
        return;
    m_tables += name == u"table" ? 1 : 0;
    m_open.append(name);
    m_out.html += u'<' + name + attributes + u'>';
}

void Builder::popTo(qsizetype depth)
{
    while (m_open.size() > depth) {
        const QString name = m_open.takeLast();
        m_tables -= name == u"table" ? 1 : 0;
        m_out.html += u"</"_s + name + u'>';
        if (name != u"a")
            continue;
        const QString shown = m_use == LetterUse::Show ? shownTarget(m_linkText.simplified()) : QString();
        if (!shown.isEmpty() && !samePlace(shown, m_link)) {
            ++m_out.misleading;
            const QString real =
                m_link.scheme() == u"mailto" || m_link.scheme() == u"tel" ? m_link.path() : m_link.host(QUrl::FullyEncoded);
            m_out.html += u" ("_s + html::tamed(real).toHtmlEscaped() + u')';
        }
    }
}

void Builder::text(const QString &text)
{
    if (inTableGap() && text.trimmed().isEmpty())
        return;
    openCell();
    m_linkText += m_open.contains(u"a"_s) ? text.left(400) : QString();
    m_out.html += text.toHtmlEscaped();
}

void Builder::link(const Token &t)
{
    if (const qsizetype outer = nearest({u"a"_s}); outer >= 0)
        popTo(outer);
    const auto url = openableLink(t.attributes.value(u"href"_s));
    if (!url || m_open.size() >= kDeepest)
        return;
    openCell();
    m_link = *url;
    m_linkText.clear();
    push(u"a"_s, u" href=\""_s + url->toString(QUrl::FullyEncoded).toHtmlEscaped() + u'"');
}

void Builder::picture(const Token &t)
{
    ++m_out.pictures;
    const QString alt = t.attributes.value(u"alt"_s).simplified().left(200);
    if (!alt.isEmpty())
        text(u'[' + alt + u']');
}

QString Builder::attributesOf(const Token &t, const QString &name) const
{
    QString out;
    const auto add = [&](const QString &key, const QString &value) { out += u' ' + key + u"=\""_s + value.toHtmlEscaped() + u'"'; };
    const auto number = [&](const char *key, int most) {
        bool ok = false;
        const int n = t.attributes.value(QString::fromLatin1(key)).toInt(&ok);
        return ok && n >= 0 ? std::min(n, most) : -1;
    };
    if (isCell(name)) {
        for (const char *key : {"colspan", "rowspan"}) {
            if (const int n = number(key, kMostSpan); n > 1)
                add(QString::fromLatin1(key), QString::number(n));
        }
    }
    static const QSet<QString> sides{u"left"_s, u"right"_s, u"center"_s, u"justify"_s};
    const QString align = t.attributes.value(u"align"_s).trimmed().toLower();
    if (sides.contains(align) && (isBlock(name) || isTablePart(name)) && (name != u"table" || m_use == LetterUse::Send))
        add(u"align"_s, align);
    if (m_use == LetterUse::Send && (name == u"table" || isCell(name))) {
        for (const char *key : {"border", "cellpadding", "cellspacing", "width"}) {
            if (const int n = number(key, 2000); n >= 0)
                add(QString::fromLatin1(key), QString::number(n));
        }
        static const QRegularExpression percent(u"^(100|[1-9]?[0-9])%$"_s), colour(u"^(#[0-9a-fA-F]{3,6}|[a-zA-Z]{3,20})$"_s);
        if (percent.match(t.attributes.value(u"width"_s)).hasMatch())
            add(u"width"_s, t.attributes.value(u"width"_s));
        if (colour.match(t.attributes.value(u"bgcolor"_s)).hasMatch())
            add(u"bgcolor"_s, t.attributes.value(u"bgcolor"_s));
    }
    QString style = t.attributes.value(u"style"_s).left(2000);
    if (t.name == u"font")
        style += u";color:"_s + t.attributes.value(u"color"_s);
    if (t.name == u"center")
        style += u";text-align:center"_s;
    const QString safe = safeStyle(style, m_use);
    if (!safe.isEmpty())
        add(u"style"_s, safe);
    return out;
}

} // namespace

SafeLetter safeLetter(const QString &html, LetterUse use)
{
    return Builder(use).build(html);
}

std::optional<QUrl> openableLink(const QString &href)
{
    QString text = html::tamed(href).trimmed();
    text.remove(u'\n').remove(u'\t');
    if (text.isEmpty() || text.size() > 4000 || text.contains(u'\\'))
        return {};
    QUrl url(text, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (!url.isValid())
        return {};
    if (scheme == u"http" || scheme == u"https") {
        if (url.host().isEmpty())
            return {};
        url.setUserInfo({});
        return url;
    }
    if (scheme == u"mailto") {
        static const QRegularExpression address(u"^[^\\s,;?&<>\"/@]+@[^\\s,;?&<>\"/@]+$"_s);
        const QString to = url.path(QUrl::FullyDecoded);
        if (!address.match(to).hasMatch())
            return {};
        // Some mail programs take "attach", and all of them "bcc": neither is a stranger's to say.
        const QString subject = html::tamed(QUrlQuery(url).queryItemValue(u"subject"_s, QUrl::FullyDecoded)).simplified();
        QUrl clean;
        clean.setScheme(scheme);
        clean.setPath(to, QUrl::DecodedMode);
        if (!subject.isEmpty())
            clean.setQuery(u"subject="_s + QString::fromLatin1(QUrl::toPercentEncoding(subject.left(400))));
        return clean;
    }
    if (scheme == u"tel") {
        // No stars and hashes: those are commands to a network.
        static const QRegularExpression number(u"^\\+?[0-9().\\- ]{3,24}$"_s);
        const QString digits = url.path(QUrl::FullyDecoded);
        if (!number.match(digits).hasMatch())
            return {};
        QUrl clean;
        clean.setScheme(scheme);
        clean.setPath(QString(digits).remove(QRegularExpression(u"[^0-9+]"_s)));
        return clean;
    }
    return {};
}

QString letterText(const QString &html)
{
    Tokenizer tokens(safeLetter(html, LetterUse::Show).html);
    static const QRegularExpression blanks(u"[ \\t\\n]+"_s);
    QString out, link, linkText;
    bool pre = false;
    const auto line = [&] {
        while (out.endsWith(u' ') || out.endsWith(u'\t'))
            out.chop(1);
        if (!out.isEmpty() && !out.endsWith(u'\n'))
            out += u'\n';
    };
    for (Token t = tokens.next(); t.kind != Token::Kind::End; t = tokens.next()) {
        const bool opens = t.kind == Token::Kind::Open;
        if (t.kind == Token::Kind::Text) {
            QString text = t.text;
            if (!pre) {
                text.replace(blanks, u" "_s);
                if (out.isEmpty() || out.endsWith(u'\n') || out.endsWith(u' ') || out.endsWith(u'\t'))
                    text = text.startsWith(u' ') ? text.mid(1) : text;
            }
            out += text;
            linkText += text;
        } else if (t.name == u"br") {
            out += u'\n';
        } else if (t.name == u"a" && opens) {
            link = t.attributes.value(u"href"_s);
            linkText.clear();
        } else if (t.name == u"a") {
            const QString shown = linkText.trimmed();
            if (!shown.isEmpty() && !link.contains(shown, Qt::CaseInsensitive))
                out += u" ("_s + link + u')';
        } else if (isCell(t.name) && !opens) {
            out += u'\t';
        } else if (isBlock(t.name) || t.name == u"tr") {
            pre = t.name == u"pre" ? opens : pre;
            line();
            if (opens && t.name == u"li")
                out += u"- "_s;
            else if (t.name == u"p" || (t.name.size() == 2 && t.name[0] == u'h' && t.name != u"hr"))
                out += out.isEmpty() || out.endsWith(u"\n\n") ? QString() : u"\n"_s;
        }
    }
    return out.trimmed();
}

} // namespace opora
