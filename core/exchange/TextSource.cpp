// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/TextSource.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <vector>

namespace opora {
namespace {

constexpr qsizetype kChunk = 1 << 20;

Error openError(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {QStringLiteral("no_such_file"),
                QCoreApplication::translate("Exchange", "The file %1 does not exist. Nothing was changed; check the name and try again.").arg(path), {}};
    return {QStringLiteral("no_permission"),
            QCoreApplication::translate("Exchange", "The file %1 cannot be read. Nothing was changed; check its permissions or close the program that holds it.").arg(path), {}};
}

/// Length of the well-formed sequence at p, or 0.
int sequence(const uchar *p, const uchar *end)
{
    const uchar c = *p;
    if (c < 0x80)
        return 1;
    auto tail = [&](int i) { return p + i < end && (p[i] & 0xC0) == 0x80; };
    if (c >= 0xC2 && c <= 0xDF)
        return tail(1) ? 2 : 0;
    if (c >= 0xE0 && c <= 0xEF) {
        if (!tail(1) || !tail(2) || (c == 0xE0 && p[1] < 0xA0) || (c == 0xED && p[1] > 0x9F))
            return 0;
        return 3;
    }
    if (c >= 0xF0 && c <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3) || (c == 0xF0 && p[1] < 0x90) || (c == 0xF4 && p[1] > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

void countReplacement(const void *context, UConverterToUnicodeArgs *args, const char *, int32_t, UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR)
        return;
    ++*static_cast<qint64 *>(const_cast<void *>(context));
    *status = U_ZERO_ERROR;
    const UChar replacement = 0xFFFD;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

} // namespace

bool isValidUtf8(QByteArrayView bytes)
{
    auto p = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *end = p + bytes.size();
    while (p < end) {
        if (end - p >= 8) { // eight ASCII bytes at once
            quint64 word;
            memcpy(&word, p, 8);
            if (!(word & 0x8080808080808080ULL)) {
                p += 8;
                continue;
            }
        }
        const int n = sequence(p, end);
        if (!n)
            return false;
        p += n;
    }
    return true;
}

Result<std::unique_ptr<TextSource>> TextSource::openFile(const QString &path, const QByteArray &charset, int skipBytes)
{
    std::unique_ptr<TextSource> s(new TextSource());
    s->m_file.setFileName(path);
    if (QFileInfo(path).isDir() || !s->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return openError(path);
    s->m_size = s->m_file.size();
    s->m_file.seek(skipBytes);
    OPORA_TRY(s->setCharset(charset));
    return s;
}

Result<std::unique_ptr<TextSource>> TextSource::fromBytes(QByteArray bytes, const QByteArray &charset)
{
    std::unique_ptr<TextSource> s(new TextSource());
    s->m_inMemory = true;
    s->m_size = bytes.size();
    s->m_bytes = std::move(bytes);
    OPORA_TRY(s->setCharset(charset));
    return s;
}

TextSource::~TextSource()
{
    if (m_converter)
        ucnv_close(m_converter);
}

Result<void> TextSource::setCharset(const QByteArray &charset)
{
    // UTF-8 needs no conversion as long as it is valid: see appendUtf8().
    if (charset == "UTF-8" || charset == "US-ASCII")
        return {};
    return convertFrom(charset);
}

Result<void> TextSource::convertFrom(const QByteArray &charset)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter = ucnv_open(charset.constData(), &status);
    if (U_FAILURE(status))
        return Error{QStringLiteral("unknown_charset"),
                     QCoreApplication::translate("Exchange", "The character set “%1” is not known. Nothing was changed; choose another one, or “auto”.").arg(QString::fromLatin1(charset)), {},
                     ErrorKind::Usage};
    ucnv_setToUCallBack(m_converter, countReplacement, &m_replaced, nullptr, nullptr, &status);
    return {};
}

bool TextSource::extend()
{
    if (m_ended)
        return false;
    if (m_start > 0) {
        m_text.remove(0, m_start);
        m_start = 0;
    }
    QByteArray raw;
    bool last = false;
    if (m_inMemory) {
        raw = m_bytes.mid(m_read, kChunk);
        last = m_read + raw.size() >= m_size;
    } else {
        raw = m_file.read(kChunk);
        if (m_file.error() != QFileDevice::NoError) {
            m_error = {QStringLiteral("read_failed"),
                       QCoreApplication::translate("Exchange", "Reading %1 failed. Nothing was changed; try again, or copy the file to this computer first.").arg(m_file.fileName()),
                       m_file.errorString()};
            m_ended = true;
            return false;
        }
        last = raw.isEmpty();
    }
    m_read += raw.size();
    append(raw, last);
    m_ended = last;
    return !(last && raw.isEmpty() && m_text.isEmpty());
}

void TextSource::append(const QByteArray &raw, bool last)
{
    if (m_converter)
        decode(raw, last);
    else
        appendUtf8(raw, last);
    if (m_first && (m_text.size() >= 3 || last)) {
        m_first = false;
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_start = 3;
    }
}

/// A mark at the beginning, or a sound beginning of a large file, is no proof for the rest: from the first broken chunk on
/// the converter takes over, which puts replacement characters where bytes are no text.
void TextSource::appendUtf8(const QByteArray &raw, bool last)
{
    QByteArray bytes = m_heldBack + raw;
    m_heldBack.clear();
    // A letter cut by the chunk's end waits for its rest.
    qsizetype cut = bytes.size();
    for (qsizetype i = bytes.size() - 1; !last && i >= std::max<qsizetype>(0, bytes.size() - 3); --i) {
        if ((uchar(bytes.at(i)) & 0xC0) == 0xC0) {
            cut = i;
            break;
        }
        if (uchar(bytes.at(i)) < 0x80)
            break;
    }
    if (isValidUtf8(QByteArrayView(bytes).first(cut))) {
        m_heldBack = bytes.mid(cut);
        bytes.truncate(cut);
        m_text += bytes;
    } else if (convertFrom("UTF-8").ok()) {
        decode(bytes, last);
    } else {
        m_text += QString::fromUtf8(bytes).toUtf8();
    }
}

void TextSource::decode(const QByteArray &raw, bool last)
{
    std::vector<char16_t> buffer(size_t(raw.size()) + 64);
    const char *from = raw.constData();
    const char *end = from + raw.size();
    for (;;) {
        char16_t *to = buffer.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter, &to, buffer.data() + buffer.size(), &from, end, nullptr, last, &status);
        m_text += QStringView(buffer.data(), to - buffer.data()).toUtf8();
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
}

} // namespace opora
