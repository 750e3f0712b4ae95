// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/imap_mail/Charset.h"
#include <QHash>
#include <QStringDecoder>

// GLib's headers use names that Qt defines away.
#undef signals
#include <gmime/gmime.h>

namespace opora::imap {
namespace {

using namespace Qt::StringLiterals;

/// What letters say, and what they mean by it.
QByteArray meant(QByteArray charset)
{
    charset = charset.trimmed().toLower();
    static const QHash<QByteArray, QByteArray> other{{"iso-8859-1", "windows-1252"},
                                                     {"latin1", "windows-1252"},
                                                     {"iso8859-1", "windows-1252"},
                                                     {"iso-8859-9", "windows-1254"},
                                                     {"cp1251", "windows-1251"},
                                                     {"win-1251", "windows-1251"},
                                                     {"win1251", "windows-1251"},
                                                     {"cp-1251", "windows-1251"},
                                                     {"ks_c_5601-1987", "cp949"},
                                                     {"euc-kr", "cp949"},
                                                     {"gb2312", "gb18030"},
                                                     {"gbk", "gb18030"},
                                                     {"shift_jis", "cp932"},
                                                     {"shift-jis", "cp932"},
                                                     {"x-sjis", "cp932"},
                                                     {"iso-8859-8-i", "iso-8859-8"},
                                                     {"unicode-1-1-utf-7", "utf-7"},
                                                     {"utf8", "utf-8"},
                                                     {"x-mac-cyrillic", "mac-cyrillic"},
                                                     {"koi8r", "koi8-r"},
                                                     {"koi8u", "koi8-u"}};
    return other.value(charset, charset);
}

bool isUtf8(const QByteArray &bytes, QString *text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    *text = decoder(bytes);
    return !decoder.hasError();
}

/// By iconv, with U+FFFD for each byte that the charset does not have. False: no such charset.
bool converted(const QByteArray &bytes, const QByteArray &charset, QString *text)
{
    const GIConv conversion = g_iconv_open("UTF-8", charset.constData());
    if (conversion == GIConv(-1))
        return false;
    QByteArray out;
    gchar *in = const_cast<gchar *>(bytes.constData());
    gsize left = gsize(bytes.size());
    char buffer[16 * 1024];
    while (left > 0) {
        gchar *to = buffer;
        gsize room = sizeof buffer;
        const gsize done = g_iconv(conversion, &in, &left, &to, &room);
        const int error = errno;
        out.append(buffer, qsizetype(sizeof buffer - room));
        if (done != gsize(-1) || error == E2BIG)
            continue;
        out.append("\xEF\xBF\xBD");
        if (error != EILSEQ)
            break; // it ends in the middle of a letter
        ++in;
        --left;
        g_iconv(conversion, nullptr, nullptr, nullptr, nullptr);
    }
    gchar *to = buffer;
    gsize room = sizeof buffer;
    g_iconv(conversion, nullptr, nullptr, &to, &room);
    out.append(buffer, qsizetype(sizeof buffer - room));
    g_iconv_close(conversion);
    *text = QString::fromUtf8(out);
    return true;
}

QString withUnixLines(QString text)
{
    text.remove(QChar::Null);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

} // namespace

QString guessed(const QByteArray &bytes)
{
    QString text;
    if (isUtf8(bytes, &text))
        return text;
    // Small letters are far more frequent than capitals: they stand at E0..FF in windows-1251, at C0..DF in KOI8, whose
    // capitals stand where windows-1251 has its small ones.
    qsizetype high = 0, low = 0, western = 0;
    for (const char c : bytes) {
        const auto b = uchar(c);
        high += b >= 0xE0;
        low += b >= 0xC0 && b < 0xE0;
        western += b < 0x80 && ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z'));
    }
    const char *charset = western > 4 * (high + low) ? "windows-1252" : low > high ? "koi8-u" : "windows-1251";
    return converted(bytes, charset, &text) ? text : QString::fromLatin1(bytes);
}

QString decoded(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = meant(charset);
    QString text;
    if (name.isEmpty() || name == "utf-8" || name == "us-ascii" || name == "ascii" || !converted(bytes, name, &text))
        text = guessed(bytes);
    return withUnixLines(text);
}

} // namespace opora::imap
