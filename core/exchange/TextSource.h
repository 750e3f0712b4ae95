// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QByteArray>
#include <QFile>
#include <QString>
#include <memory>

struct UConverter;

namespace opora {

/// A text file (or bytes in memory) as a sliding window of UTF-8, read in chunks: never mapped, so that a file cut short
/// by somebody else cannot crash the program. A byte order mark is dropped; what the charset cannot hold becomes U+FFFD
/// and is counted. Used by one thread at a time.
class TextSource {
public:
    /// `charset`: an ICU name ("UTF-8", "UTF-16LE", "windows-1251", "ISO-8859-1"). Codes: no_such_file, no_permission,
    /// unknown_charset.
    static Result<std::unique_ptr<TextSource>> openFile(const QString &path, const QByteArray &charset, int skipBytes = 0);
    static Result<std::unique_ptr<TextSource>> fromBytes(QByteArray bytes, const QByteArray &charset = "UTF-8");
    ~TextSource();

    QByteArrayView window() const { return QByteArrayView(m_text.constData() + m_start, m_text.size() - m_start); }
    /// The window reaches to the end of the text.
    bool complete() const { return m_ended; }
    /// Adds a chunk at the end of the window; every view into it is invalid afterwards. False: nothing more, or an error.
    bool extend();
    void consume(qsizetype bytes) { m_start += bytes; }
    qint64 bytesRead() const { return m_read; } ///< of the file, for progress
    qint64 bytesInAll() const { return m_size; }
    qint64 replaced() const { return m_replaced; }
    const Error &error() const { return m_error; }
    bool failed() const { return !m_error.code.isEmpty(); }

private:
    TextSource() = default;
    Result<void> setCharset(const QByteArray &charset);
    Result<void> convertFrom(const QByteArray &charset);
    void append(const QByteArray &raw, bool last);
    void appendUtf8(const QByteArray &raw, bool last);
    void decode(const QByteArray &raw, bool last);

    QFile m_file;
    QByteArray m_heldBack; ///< the beginning of a letter that the last chunk cut
    QByteArray m_bytes; ///< fromBytes: what is still to be given out
    bool m_inMemory = false, m_ended = false, m_first = true;
    UConverter *m_converter = nullptr; ///< null: the text is UTF-8 already and known to be valid
    QByteArray m_text;
    qsizetype m_start = 0;
    qint64 m_read = 0, m_size = 0, m_replaced = 0;
    Error m_error;
};

/// Every sequence is well-formed UTF-8 (no surrogates, no overlong forms).
bool isValidUtf8(QByteArrayView bytes);

} // namespace opora
