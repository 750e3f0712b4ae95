// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/imap_mail/EncodedWords.h"
#include "app/plugins/imap_mail/Charset.h"

namespace opora::imap {
namespace {

using namespace Qt::StringLiterals;

struct Word {
    QByteArray charset, bytes;
    qsizetype end = -1; ///< behind it; -1: there is no word
};

QByteArray fromQ(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool number = false;
        const char c = text.at(i);
        const int code = c == '=' ? text.mid(i + 1, 2).toInt(&number, 16) : 0;
        if (c == '=' && number && i + 2 < text.size()) {
            out.append(char(code));
            i += 2;
        } else {
            out.append(c == '_' ? ' ' : c);
        }
    }
    return out;
}

Word wordAt(const QByteArray &raw, qsizetype at)
{
    if (raw.mid(at, 2) != "=?")
        return {};
    const qsizetype charsetEnd = raw.indexOf('?', at + 2);
    if (charsetEnd < 0 || charsetEnd - at > 60 || raw.mid(charsetEnd + 2, 1) != "?")
        return {};
    const char how = raw.at(charsetEnd + 1);
    const qsizetype end = raw.indexOf("?=", charsetEnd + 3);
    if (end < 0 || (how != 'b' && how != 'B' && how != 'q' && how != 'Q'))
        return {};
    const QByteArray text = raw.mid(charsetEnd + 3, end - charsetEnd - 3);
    if (text.contains('\n') || text.contains("=?"))
        return {};
    Word w;
    w.charset = raw.mid(at + 2, charsetEnd - at - 2);
    w.charset = w.charset.left(w.charset.indexOf('*') < 0 ? w.charset.size() : w.charset.indexOf('*')).toLower(); // a language may follow
    w.bytes = how == 'b' || how == 'B' ? QByteArray::fromBase64(text) : fromQ(text);
    w.end = end + 2;
    return w;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The words from `at` on that stand next to each other, as one text; `end` is moved behind them.
QString run(const QByteArray &raw, qsizetype at, qsizetype *end)
{
    QString text;
    QByteArray bytes, charset;
    const auto flush = [&] {
        if (!bytes.isEmpty())
            text += decoded(bytes, charset);
        bytes.clear();
    };
    for (Word w = wordAt(raw, at); w.end >= 0; w = wordAt(raw, at)) {
        if (w.charset != charset)
            flush();
        charset = w.charset;
        bytes += w.bytes;
        *end = at = w.end;
        while (at < raw.size() && isSpace(raw.at(at)))
            ++at;
    }
    flush();
    return text;
}

} // namespace

QString headerText(const QByteArray &raw)
{
    QString text;
    QByteArray plain;
    for (qsizetype i = 0; i < raw.size();) {
        qsizetype end = -1;
        const QString words = raw.at(i) == '=' ? run(raw, i, &end) : QString();
        if (end < 0) {
            plain.append(raw.at(i++));
            continue;
        }
        text += guessed(plain) + words;
        plain.clear();
        i = end;
    }
    return (text + guessed(plain)).simplified();
}

QByteArray withJoinedWords(const QByteArray &headers)
{
    QByteArray out;
    for (qsizetype i = 0; i < headers.size();) {
        qsizetype end = -1;
        const QString words = headers.at(i) == '=' ? run(headers, i, &end) : QString();
        if (end < 0) {
            out.append(headers.at(i++));
            continue;
        }
        out += "=?utf-8?b?" + words.simplified().toUtf8().toBase64() + "?=";
        i = end;
    }
    return out;
}

} // namespace opora::imap
