// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Charset.h"
#include "core/exchange/TextSource.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>
#ifdef OPORA_HAVE_UCHARDET
#include <uchardet/uchardet.h>
#endif

namespace opora {
namespace {

constexpr qsizetype kSample = 1 << 20;

std::optional<Charset> byMark(QByteArrayView b)
{
    if (b.startsWith("\xEF\xBB\xBF"))
        return Charset{"UTF-8", true, true, 0};
    if (b.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return Charset{"UTF-32", true, true, 0};
    if (b.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return Charset{"UTF-32", true, true, 0};
    if (b.startsWith("\xFF\xFE") || b.startsWith("\xFE\xFF"))
        return Charset{"UTF-16", true, true, 0};
    return {};
}

/// A two-byte mark before four-byte characters: some programs write that as "UTF-32".
std::optional<Charset> utf32BehindAMark(QByteArrayView b)
{
    const QByteArrayView text = b.sliced(2).first(std::min<qsizetype>(b.size() - 2, 4096) & ~qsizetype(3));
    if (text.size() < 16)
        return {};
    qsizetype little = 0, big = 0;
    for (qsizetype i = 0; i + 3 < text.size(); i += 4) {
        little += text[i + 2] == 0 && text[i + 3] == 0 && (text[i] || text[i + 1]);
        big += text[i] == 0 && text[i + 1] == 0 && (text[i + 2] || text[i + 3]);
    }
    if (little * 4 == text.size())
        return Charset{"UTF-32LE", true, true, 2};
    if (big * 4 == text.size())
        return Charset{"UTF-32BE", true, true, 2};
    return {};
}

/// UTF-16 without a mark: in text with Latin punctuation and line ends, one of the two byte positions is mostly zero or
/// (Cyrillic) mostly 0x04, which single-byte text never shows.
std::optional<Charset> byZeroBytes(QByteArrayView b)
{
    const qsizetype n = std::min<qsizetype>(b.size(), 4096) & ~qsizetype(1);
    if (n < 4)
        return {};
    qsizetype even = 0, odd = 0, zero = 0;
    for (qsizetype i = 0; i < n; ++i) {
        const uchar c = uchar(b[i]);
        zero += c == 0;
        if (c == 0 || c == 4)
            ++(i % 2 ? odd : even);
    }
    if (!zero)
        return {};
    if (odd > n / 2 * 8 / 10 && even < n / 20)
        return Charset{"UTF-16LE", false, false, 0};
    if (even > n / 2 * 8 / 10 && odd < n / 20)
        return Charset{"UTF-16BE", false, false, 0};
    return {};
}

/// Cyrillic text in Windows-1251 is runs of bytes over 0xC0 (letters) with small letters in the majority; Western text
/// has single accented letters between ASCII ones.
bool looksCyrillic1251(QByteArrayView b)
{
    qsizetype high = 0, letters = 0, small = 0, inRuns = 0;
    for (qsizetype i = 0; i < b.size(); ++i) {
        const uchar c = uchar(b[i]);
        if (c < 0x80)
            continue;
        ++high;
        // А-я, Ё ё, І і, Ї ї, Є є, Ґ ґ and №, as Windows-1251 has them
        const bool letter = c >= 0xC0 || c == 0xA8 || c == 0xB8 || c == 0xB2 || c == 0xB3 || c == 0xAF || c == 0xBF || c == 0xAA || c == 0xBA || c == 0xA5 || c == 0xB4;
        letters += letter;
        small += c >= 0xE0;
        const bool before = i > 0 && uchar(b[i - 1]) >= 0x80, after = i + 1 < b.size() && uchar(b[i + 1]) >= 0x80;
        inRuns += letter && (before || after);
    }
    return high > 0 && letters * 10 >= high * 8 && inRuns * 10 >= high * 7 && (small * 2 >= letters || inRuns * 10 >= high * 9);
}

QByteArray byUchardet([[maybe_unused]] QByteArrayView b)
{
#ifdef OPORA_HAVE_UCHARDET
    uchardet_t ud = uchardet_new();
    uchardet_handle_data(ud, b.data(), size_t(b.size()));
    uchardet_data_end(ud);
    const QByteArray name = uchardet_get_charset(ud);
    uchardet_delete(ud);
    return name.toUpper();
#else
    return {};
#endif
}

Charset singleByte(QByteArrayView b)
{
    if (looksCyrillic1251(b))
        return {"windows-1251", false, false, 0};
    const QByteArray guess = byUchardet(b);
    // The guesses worth taking are those for other alphabets and code pages; within Western Europe Windows-1252 holds all.
    static const QByteArrayList trusted{"KOI8-R", "KOI8-U", "IBM866", "IBM855", "WINDOWS-1250", "ISO-8859-2", "ISO-8859-5", "MAC-CYRILLIC", "WINDOWS-1251", "SHIFT_JIS", "GB18030", "EUC-JP", "EUC-KR", "BIG5", "WINDOWS-1257", "WINDOWS-1254"};
    qsizetype high = 0;
    for (char c : b)
        high += uchar(c) >= 0x80;
    if (high > 40 && trusted.contains(guess))
        return {guess, false, false, 0};
    return {"windows-1252", false, false, 0};
}

Error unreadable(const QString &path, bool exists)
{
    if (!exists)
        return {QStringLiteral("no_such_file"),
                QCoreApplication::translate("Exchange", "The file %1 does not exist. Nothing was changed; check the name and try again.").arg(path), {}};
    return {QStringLiteral("no_permission"),
            QCoreApplication::translate("Exchange", "The file %1 cannot be read. Nothing was changed; check its permissions or close the program that holds it.").arg(path), {}};
}

QByteArray namedCharset(const QString &wanted)
{
    const QString w = wanted.toLower();
    static const QHash<QString, QByteArray> names{
        {QStringLiteral("cp1251"), "windows-1251"}, {QStringLiteral("1251"), "windows-1251"}, {QStringLiteral("win1251"), "windows-1251"},
        {QStringLiteral("cp1252"), "windows-1252"}, {QStringLiteral("latin1"), "ISO-8859-1"},   {QStringLiteral("latin-1"), "ISO-8859-1"},
        {QStringLiteral("utf8"), "UTF-8"},          {QStringLiteral("utf16"), "UTF-16"},        {QStringLiteral("koi8r"), "KOI8-R"}};
    return names.value(w, wanted.toLatin1());
}

} // namespace

Charset detectCharset(QByteArrayView sample, bool sampleIsWhole)
{
    if (auto c = byMark(sample))
        return c->name == "UTF-16" ? utf32BehindAMark(sample).value_or(*c) : *c;
    if (auto c = byZeroBytes(sample))
        return *c;
    QByteArrayView checked = sample;
    if (!sampleIsWhole) { // do not judge a sequence cut by the end of the sample
        for (int i = 0; i < 3 && !checked.isEmpty() && uchar(checked.back()) >= 0x80; ++i)
            checked.chop(1);
    }
    if (isValidUtf8(checked))
        return {"UTF-8", false, sampleIsWhole, 0};
    return singleByte(sample);
}

Result<Charset> detectFileCharset(const QString &path, const QString &wanted)
{
    QFile f(path);
    if (QFileInfo(path).isDir() || !f.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, QFileInfo::exists(path));
    const QByteArray head = f.read(kSample);
    if (!wanted.isEmpty() && wanted.compare(QLatin1String("auto"), Qt::CaseInsensitive) != 0) {
        QByteArray name = namedCharset(wanted);
        if (name.compare("UTF-8", Qt::CaseInsensitive) == 0)
            name = "UTF-8";
        return Charset{std::move(name), byMark(head).has_value(), true, 0};
    }
    const bool whole = head.size() >= f.size();
    Charset c = detectCharset(head, whole);
    if (c.name != "UTF-8" || whole)
        return c;
    // So far UTF-8: the rest decides. A sequence may be cut by a chunk's end, so its start is carried over.
    QByteArray chunk = head;
    for (;;) {
        qsizetype keep = 0;
        while (keep < 3 && keep < chunk.size() && (uchar(chunk[chunk.size() - 1 - keep]) & 0xC0) == 0x80)
            ++keep;
        if (keep < chunk.size() && uchar(chunk[chunk.size() - 1 - keep]) >= 0xC0)
            ++keep;
        else
            keep = 0;
        const QByteArray rest = chunk.right(keep);
        if (!isValidUtf8(QByteArrayView(chunk).first(chunk.size() - keep)))
            return c.byteOrderMark ? c : singleByte(chunk);
        const QByteArray next = f.read(kSample);
        if (next.isEmpty()) {
            if (!rest.isEmpty() && !isValidUtf8(rest))
                return c.byteOrderMark ? c : singleByte(chunk);
            break;
        }
        chunk = rest + next;
    }
    c.certain = true;
    return c;
}

QString charsetLabel(const Charset &charset)
{
    if (charset.name.startsWith("UTF-8"))
        return QStringLiteral("UTF-8");
    if (charset.name.startsWith("windows-") || charset.name.startsWith("WINDOWS-"))
        return QStringLiteral("Windows-") + QString::fromLatin1(charset.name.mid(8));
    if (charset.name == "ISO-8859-1")
        return QStringLiteral("Latin-1");
    return QString::fromLatin1(charset.name);
}

} // namespace opora
