// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/Charset.h"
#include "core/exchange/CsvReader.h"
#include <QStringList>

namespace opora {

/// What a CSV file turned out to be, before any of its columns is given a meaning.
struct CsvShape {
    Charset charset;
    CsvDialect dialect;
    bool hasHeader = true;
    qint64 headerRecord = 0;  ///< number of the header's record (from 1); 0 none
    qint64 skipRecords = 0;   ///< records before the first row of data ("sep=" line, blank lines, header)
    QStringList headers;      ///< as written, trimmed; "Column 3" where there is none
    int columns = 0;
};

/// Delimiter among comma, semicolon, tab and pipe (or told by a first "sep=;" line): the one that cuts the sample's rows
/// into the same number of columns, more than one, most often. A header is a first row of distinct, non-empty, wordy
/// cells. Codes: as openFile, and empty_file.
Result<CsvShape> sniffCsv(const QString &path, const QString &charset = QStringLiteral("auto"));
/// The same for text at hand (already UTF-8).
CsvShape sniffCsvText(QByteArrayView utf8);
/// A reader standing at the first row of data.
Result<std::unique_ptr<CsvReader>> openCsv(const QString &path, const CsvShape &shape, CsvLimits limits = {});

} // namespace opora
