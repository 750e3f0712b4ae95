// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QByteArray>
#include <QIODevice>
#include <QStringList>

namespace opora {

struct CsvWriteOptions {
    char delimiter = ',';
    bool byteOrderMark = false;   ///< Excel on Windows needs it to see UTF-8
    bool defuseFormulas = true;   ///< sync.md §4: a cell must not become a formula in the reader's spreadsheet
    QByteArray lineEnd = "\r\n";  ///< RFC 4180
};

/// Writes UTF-8 CSV to a device through a buffer of its own. Numbers and phone numbers are never prefixed; other text that
/// a spreadsheet would run is prefixed with an apostrophe. Used by one thread at a time.
class CsvWriter {
public:
    explicit CsvWriter(QIODevice *device, CsvWriteOptions options = {});
    ~CsvWriter(); ///< flushes; call finish() to learn whether it worked
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;
    void field(QByteArrayView utf8);
    void field(QStringView text) { field(QByteArrayView(text.toUtf8())); }
    void endRow();
    void row(const QStringList &cells);
    /// Codes: disk_full or write_failed.
    Result<void> finish();

private:
    void flush();
    QIODevice *m_device;
    CsvWriteOptions m_options;
    QByteArray m_buffer;
    bool m_rowStarted = false, m_failed = false;
};

/// True if a spreadsheet might run the text: it starts with = + - @ TAB or CR, or a full-width form of those, and is
/// neither a plain number nor a phone number.
bool isFormulaLike(QByteArrayView utf8);

} // namespace opora
