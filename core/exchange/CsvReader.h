// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/TextSource.h"
#include <string>
#include <vector>

namespace opora {

struct CsvDialect {
    char delimiter = ',';
    char quote = '"';
    bool backslashEscapes = false; ///< \" inside quotes is a quote (MySQL and PHP exports)
    bool operator==(const CsvDialect &) const = default;
};

/// A hostile or broken file must end in a sentence, not in all the memory.
struct CsvLimits {
    qsizetype fieldBytes = 1 << 20;
    qsizetype rowBytes = 16 << 20;
    int columns = 2000;
    qint64 rows = 50'000'000;
};

/// What was wrong with a row that could still be read.
enum class CsvFault { None, BrokenQuotes, FieldTooLong, TooManyColumns, NulByte };
/// Stable code and translated sentence of a fault, for a row's report.
QString csvFaultCode(CsvFault fault);
QString csvFaultText(CsvFault fault);

/// RFC 4180 with the tolerance that real files need: any of CR, LF, CRLF ends a row; quotes inside an unquoted field are
/// text; spaces around a quoted field are dropped; a quote that neither closes nor is doubled is kept as text and the row
/// marked; a quote that never closes costs its own row only, not the rest of the file. Streaming: memory is one row and
/// one chunk. Linear in the file's size whatever it holds. Used by one thread at a time.
class CsvReader {
public:
    CsvReader(std::unique_ptr<TextSource> source, CsvDialect dialect = {}, CsvLimits limits = {});
    /// False at the end of the file, or when reading failed (then failed()).
    bool next();
    int size() const { return int(m_fields.size()); }
    /// UTF-8; valid until the next call of next().
    QByteArrayView field(int i) const { return i < size() ? m_fields[size_t(i)] : QByteArrayView(); }
    bool wasQuoted(int i) const { return i < size() && m_quoted[size_t(i)]; }
    /// A line without a single character.
    bool isBlank() const { return size() == 1 && m_fields[0].isEmpty() && !m_quoted[0]; }
    qint64 record() const { return m_record; } ///< from 1; blank ones count, as a spreadsheet counts them
    qint64 line() const { return m_line; }     ///< physical line on which the record starts, from 1
    CsvFault fault() const { return m_fault; }
    int faultColumn() const { return m_faultColumn; } ///< from 0; -1 none
    bool failed() const { return !m_error.code.isEmpty(); }
    const Error &error() const { return m_error; }
    const TextSource &source() const { return *m_source; }
    const CsvDialect &dialect() const { return m_dialect; }

private:
    enum class Quoted { Closed, NeedMore, Broken };
    struct Span { qsizetype at = 0, size = 0; bool unescaped = false, quoted = false; };
    qsizetype parse(const char *begin, const char *end, bool last);
    Quoted parseQuoted(const char *&p, const char *end, bool last, Span &out, const char *begin);
    void setFault(CsvFault f);
    void resolve(const char *begin);

    std::unique_ptr<TextSource> m_source;
    CsvDialect m_dialect;
    CsvLimits m_limits;
    std::vector<Span> m_spans;
    std::vector<QByteArrayView> m_fields;
    std::vector<bool> m_quoted;
    std::string m_unescaped;
    qint64 m_record = 0, m_line = 0, m_nextLine = 1;
    qint64 m_consumed = 0;     ///< absolute place of the window's start
    qint64 m_noCloseUntil = 0; ///< absolute place up to which no closing quote exists: scanned once, never again
    CsvFault m_fault = CsvFault::None;
    int m_faultColumn = -1;
    Error m_error;
};

} // namespace opora
