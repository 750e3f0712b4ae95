// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SearchKey.h"
#include "core/base/FoldTable.h"

namespace opora {
namespace {

using fold::Entry;
using fold::Script;

/// The output under construction; remembers the last letter, because a repeated letter counts once.
struct Output {
    QByteArray bytes;
    bool collapse = true;

    void put(const char *text, int length)
    {
        for (int i = 0; i < length; ++i) {
            const char c = text[i];
            if (collapse && c >= 'a' && c <= 'z' && !bytes.isEmpty() && bytes.back() == c)
                continue;
            bytes.append(c);
        }
    }
};

/// Letters outside the table: lower case without marks, in UTF-8. Rare, so it may allocate.
void putOther(Output &out, QStringView text, qsizetype &i)
{
    char32_t c = text[i].unicode();
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        ++i;
    }
    const QString plain = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString kept;
    for (const QChar ch : plain) {
        if (!ch.isMark())
            kept += ch;
    }
    const QByteArray utf8 = kept.toUtf8();
    out.put(utf8.constData(), int(utf8.size()));
}

bool isOtherLetter(QStringView text, qsizetype i)
{
    const QChar ch = text[i];
    if (ch.isHighSurrogate() && i + 1 < text.size())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(ch, text[i + 1]));
    return ch.isLetterOrNumber();
}

/// Folds text[from..to), a word, reading look-alike letters as `as` where that alphabet has them.
template <class Pick> void putWord(Output &out, QStringView text, qsizetype from, qsizetype to, Script as, Pick pick)
{
    for (qsizetype i = from; i < to; ++i) {
        char16_t c = text[i].unicode();
        if (as != Script::None) {
            if (const char16_t twin = fold::twin(c, as))
                c = twin;
        }
        const Entry *e = fold::entry(c);
        if (!e || e->kind == Entry::Other)
            putOther(out, text, i);
        else if (e->kind == Entry::Letter || e->kind == Entry::Digit)
            pick(out, *e);
    }
}

/// Which alphabet a word of both is meant to be in: the one that has a letter the other cannot imitate. None: leave it,
/// it is two words grown together ("iPhoneшка").
Script intendedScript(QStringView word)
{
    bool pureLatin = false, pureCyrillic = false;
    for (const QChar ch : word) {
        const Entry *e = fold::entry(ch.unicode());
        if (!e || e->kind != Entry::Letter)
            continue;
        if (e->script == Script::Latin && !fold::twin(ch.unicode(), Script::Cyrillic))
            pureLatin = true;
        if (e->script == Script::Cyrillic && !fold::twin(ch.unicode(), Script::Latin))
            pureCyrillic = true;
    }
    if (pureLatin && pureCyrillic)
        return Script::None;
    return pureLatin ? Script::Latin : Script::Cyrillic;
}

template <class Pick> QByteArray foldText(QStringView text, bool separators, bool collapse, Pick pick)
{
    Output out;
    out.collapse = collapse;
    out.bytes.reserve(text.size() + text.size() / 4 + 8);
    const qsizetype size = text.size();
    qsizetype i = 0;
    while (i < size) {
        // A word: letters, digits, and the signs that vanish inside one (apostrophe, combining accent).
        const qsizetype from = i;
        unsigned scripts = 0;
        bool content = false;
        for (; i < size; ++i) {
            const Entry *e = fold::entry(text[i].unicode());
            const auto kind = e ? e->kind : (isOtherLetter(text, i) ? Entry::Other : Entry::Space);
            if (kind == Entry::Space)
                break;
            if (!e && text[i].isHighSurrogate() && i + 1 < size)
                ++i;
            content = content || kind != Entry::Nothing;
            if (e)
                scripts |= unsigned(e->script);
        }
        if (content) {
            if (separators && !out.bytes.isEmpty() && out.bytes.back() != ' ')
                out.bytes.append(' ');
            const bool mixed = scripts == (unsigned(Script::Latin) | unsigned(Script::Cyrillic));
            putWord(out, text, from, i, mixed ? intendedScript(text.mid(from, i - from)) : Script::None, pick);
        }
        if (i < size)
            ++i;
    }
    if (out.bytes.endsWith(' '))
        out.bytes.chop(1);
    return out.bytes;
}

} // namespace

QByteArray searchKey(QStringView text)
{
    return foldText(text, true, true, [](Output &out, const Entry &e) { out.put(e.sound, e.soundLength); });
}

QByteArray nameKey(QStringView text)
{
    return foldText(text, false, false, [](Output &out, const Entry &e) {
        if (e.plain < 0x80) {
            out.bytes.append(char(e.plain));
            return;
        }
        out.bytes.append(char(0xC0 | (e.plain >> 6)));
        out.bytes.append(char(0x80 | (e.plain & 0x3F)));
    });
}

QByteArray digitsKey(QStringView text)
{
    QByteArray out;
    for (const QChar ch : text) {
        const int v = ch.digitValue();
        if (v >= 0)
            out.append(char('0' + v));
    }
    return out;
}

QString otherLayout(QStringView text, bool ukrainian)
{
    static constexpr char16_t latin[] = u"qwertyuiop[]asdfghjkl;'zxcvbnm,./`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~";
    static constexpr char16_t russian[] = u"йцукенгшщзхъфывапролджэячсмитьбю.ёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё";
    static constexpr char16_t ukrainianKeys[] = u"йцукенгшщзхїфівапролджєячсмитьбю.'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ,ʼ";
    static_assert(sizeof latin == sizeof russian && sizeof latin == sizeof ukrainianKeys);
    bool hasLatin = false, hasCyrillic = false;
    for (const QChar ch : text) {
        hasLatin = hasLatin || (ch.unicode() < 0x80 && ch.isLetter());
        hasCyrillic = hasCyrillic || ch.script() == QChar::Script_Cyrillic;
    }
    // Words of both alphabets were typed on purpose; only one kind of slip can be undone.
    if (hasCyrillic && hasLatin)
        return {};
    const char16_t *cyrillic = ukrainian ? ukrainianKeys : russian;
    const char16_t *from = hasCyrillic ? cyrillic : latin;
    const char16_t *to = hasCyrillic ? latin : cyrillic;
    constexpr size_t count = sizeof latin / sizeof latin[0] - 1;
    QString out(text.size(), Qt::Uninitialized);
    bool changed = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char16_t c = text[i].unicode();
        const char16_t *found = std::find(from, from + count, c);
        if (found != from + count) {
            c = to[found - from];
            changed = true;
        } else if (hasCyrillic && (c == u'ґ' || c == u'Ґ')) {
            c = c == u'ґ' ? u'\\' : u'|';
            changed = true;
        }
        out[i] = QChar(c);
    }
    return changed ? out : QString();
}

} // namespace opora
