// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvReader.h"
#include <QCoreApplication>
#include <cstring>

namespace opora {

QString csvFaultCode(CsvFault fault)
{
    switch (fault) {
    case CsvFault::BrokenQuotes: return QStringLiteral("broken_quotes");
    case CsvFault::FieldTooLong: return QStringLiteral("field_too_long");
    case CsvFault::TooManyColumns: return QStringLiteral("too_many_columns");
    case CsvFault::NulByte: return QStringLiteral("nul_byte");
    case CsvFault::None: break;
    }
    return {};
}

QString csvFaultText(CsvFault fault)
{
    switch (fault) {
    case CsvFault::BrokenQuotes: return QCoreApplication::translate("Exchange", "A quotation mark is opened and not closed, or stands inside a quoted text without being doubled.");
    case CsvFault::FieldTooLong: return QCoreApplication::translate("Exchange", "A cell holds more than a million bytes.");
    case CsvFault::TooManyColumns: return QCoreApplication::translate("Exchange", "The row has more than 2,000 columns.");
    case CsvFault::NulByte: return QCoreApplication::translate("Exchange", "The row contains zero bytes, so it is not text.");
    case CsvFault::None: break;
    }
    return {};
}

CsvReader::CsvReader(std::unique_ptr<TextSource> source, CsvDialect dialect, CsvLimits limits)
    : m_source(std::move(source)), m_dialect(dialect), m_limits(limits)
{
}

bool CsvReader::next()
{
    if (failed())
        return false;
    for (;;) {
        const QByteArrayView w = m_source->window();
        const bool last = m_source->complete();
        if (w.isEmpty() && last)
            return false;
        if (!w.isEmpty()) {
            const qsizetype used = parse(w.data(), w.data() + w.size(), last);
            if (used > 0) {
                resolve(w.data());
                m_source->consume(used);
                m_consumed += used;
                ++m_record;
                if (m_record > m_limits.rows) {
                    m_error = {QStringLiteral("too_many_rows"),
                               QCoreApplication::translate("Exchange", "The file has more than %1 rows. Nothing was changed; split it and import the parts.").arg(m_limits.rows), {}};
                    return false;
                }
                return true;
            }
            if (w.size() > m_limits.rowBytes) {
                m_error = {QStringLiteral("row_too_long"),
                           QCoreApplication::translate("Exchange", "Row %1 is longer than 16 MB, so this is hardly a table. Nothing was changed; check the file.").arg(m_record + 1), {}};
                return false;
            }
        }
        if (!m_source->extend() && m_source->failed()) {
            m_error = m_source->error();
            return false;
        }
    }
}

void CsvReader::setFault(CsvFault f)
{
    if (m_fault != CsvFault::None)
        return;
    m_fault = f;
    m_faultColumn = int(m_spans.size());
}

/// One quoted field; p stands behind the opening quote and, when closed, is left at the delimiter, line end or end.
CsvReader::Quoted CsvReader::parseQuoted(const char *&p, const char *end, bool last, Span &out, const char *begin)
{
    const char quote = m_dialect.quote;
    const char *const start = p;
    const size_t unescapedStart = m_unescaped.size();
    const char *copied = start; // what is already in m_unescaped, when that is in use
    bool escaped = false;
    auto takeUntil = [&](const char *to) {
        m_unescaped.append(copied, to);
        escaped = true;
    };
    auto broken = [&] {
        m_unescaped.resize(unescapedStart);
        return Quoted::Broken;
    };
    const char *scan = std::max(start, std::min(end, begin + std::max<qint64>(0, m_noCloseUntil - m_consumed)));
    for (;;) {
        const char *q = static_cast<const char *>(memchr(scan, quote, size_t(end - scan)));
        if (!q || q - start > m_limits.fieldBytes) {
            const bool tooLong = (q ? q : end) - start > m_limits.fieldBytes;
            if (!last && !tooLong)
                return Quoted::NeedMore;
            m_noCloseUntil = m_consumed + ((q ? q : end) - begin);
            return broken();
        }
        if (m_dialect.backslashEscapes && q > start && q[-1] == '\\') {
            takeUntil(q - 1);
            copied = q;
            scan = q + 1;
            continue;
        }
        if (q + 1 == end && !last)
            return Quoted::NeedMore;
        if (q + 1 < end && q[1] == quote) {
            takeUntil(q + 1);
            copied = scan = q + 2;
            continue;
        }
        const char *after = q + 1;
        while (after < end && *after == ' ' && m_dialect.delimiter != ' ')
            ++after;
        if (after == end && !last)
            return Quoted::NeedMore;
        if (after == end || *after == m_dialect.delimiter || *after == '\n' || *after == '\r') {
            if (escaped) {
                m_unescaped.append(copied, q);
                out = {qsizetype(unescapedStart), qsizetype(m_unescaped.size() - unescapedStart), true, true};
            } else {
                out = {start - begin, q - start, false, true};
            }
            p = after;
            return Quoted::Closed;
        }
        // A quote that neither closes nor is doubled. Over a line end it is more likely that the opening one was stray.
        if (memchr(start, '\n', size_t(q - start)) || memchr(start, '\r', size_t(q - start)))
            return broken();
        setFault(CsvFault::BrokenQuotes);
        scan = q + 1;
    }
}

/// One record from `begin`; its length, or 0 when the window ends inside it.
qsizetype CsvReader::parse(const char *begin, const char *end, bool last)
{
    m_spans.clear();
    m_unescaped.clear();
    m_fault = CsvFault::None;
    m_faultColumn = -1;
    const char delimiter = m_dialect.delimiter, quote = m_dialect.quote;
    const char *p = begin;
    for (;;) {
        Span span;
        const char *q = p;
        while (q < end && *q == ' ' && delimiter != ' ')
            ++q;
        if (q == end && !last)
            return 0;
        bool done = false;
        if (q < end && *q == quote) {
            const char *inside = q + 1;
            switch (parseQuoted(inside, end, last, span, begin)) {
            case Quoted::NeedMore: return 0;
            case Quoted::Closed:
                p = inside;
                done = true;
                break;
            case Quoted::Broken: setFault(CsvFault::BrokenQuotes); break;
            }
        }
        if (!done) {
            const char *s = p;
            while (p < end && *p != delimiter && *p != '\n' && *p != '\r')
                ++p;
            if (p == end && !last)
                return 0;
            span = {s - begin, p - s, false, false};
        }
        if (span.size > m_limits.fieldBytes)
            setFault(CsvFault::FieldTooLong);
        if (int(m_spans.size()) < m_limits.columns)
            m_spans.push_back(span);
        else
            setFault(CsvFault::TooManyColumns);
        if (p == end)
            break;
        if (*p == delimiter) {
            ++p;
            if (p == end && last) { // the file ends behind a delimiter: one more, empty field
                if (int(m_spans.size()) < m_limits.columns)
                    m_spans.push_back({p - begin, 0, false, false});
                else
                    setFault(CsvFault::TooManyColumns);
                break;
            }
            continue;
        }
        if (*p == '\r' && p + 1 == end && !last)
            return 0;
        p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
        break;
    }
    if (memchr(begin, 0, size_t(p - begin)))
        setFault(CsvFault::NulByte);
    return p - begin;
}

void CsvReader::resolve(const char *begin)
{
    m_fields.clear();
    m_quoted.clear();
    m_line = m_nextLine;
    qint64 lines = 1;
    for (const Span &s : m_spans) {
        const char *from = s.unescaped ? m_unescaped.data() + s.at : begin + s.at;
        m_fields.emplace_back(from, s.size);
        m_quoted.push_back(s.quoted);
        if (s.quoted && (memchr(from, '\n', size_t(s.size)) || memchr(from, '\r', size_t(s.size)))) {
            for (qsizetype i = 0; i < s.size; ++i)
                lines += from[i] == '\n' || (from[i] == '\r' && !(i + 1 < s.size && from[i + 1] == '\n'));
        }
    }
    m_nextLine += lines;
}

} // namespace opora
