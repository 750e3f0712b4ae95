// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvWriter.h"
#include <QCoreApplication>

namespace opora {
namespace {

constexpr qsizetype kBuffer = 1 << 18;

/// A sign, then digits with the separators of numbers and phone numbers, nothing else.
bool isStrictNumberOrPhone(QByteArrayView t)
{
    if (t.isEmpty() || (t.front() != '+' && t.front() != '-'))
        return false;
    bool digit = false;
    for (char c : t.sliced(1)) {
        if (c >= '0' && c <= '9')
            digit = true;
        else if (c != '.' && c != ',' && c != ' ' && c != '(' && c != ')' && c != '-')
            return false;
    }
    // "-1-1" or "+1 - 2" would be arithmetic: a minus only between digits of a phone number that starts with "+".
    if (t.front() == '-')
        return digit && !t.sliced(1).contains('-') && !t.contains('(');
    return digit;
}

} // namespace

bool isFormulaLike(QByteArrayView t)
{
    if (t.isEmpty())
        return false;
    switch (t.front()) {
    case '=': case '@': case '\t': case '\r': return true;
    case '+': case '-': return !isStrictNumberOrPhone(t);
    default: break;
    }
    // Full-width = + - @
    return t.startsWith("\xEF\xBC\x9D") || t.startsWith("\xEF\xBC\x8B") || t.startsWith("\xEF\xBC\x8D") || t.startsWith("\xEF\xBC\xA0");
}

CsvWriter::CsvWriter(QIODevice *device, CsvWriteOptions options) : m_device(device), m_options(std::move(options))
{
    m_buffer.reserve(kBuffer + 4096);
    if (m_options.byteOrderMark)
        m_buffer += "\xEF\xBB\xBF";
}

CsvWriter::~CsvWriter()
{
    flush();
}

void CsvWriter::field(QByteArrayView t)
{
    if (m_rowStarted)
        m_buffer += m_options.delimiter;
    m_rowStarted = true;
    const bool defuse = m_options.defuseFormulas && isFormulaLike(t);
    bool quote = defuse || (!t.isEmpty() && (t.front() == ' ' || t.back() == ' '));
    for (qsizetype i = 0; !quote && i < t.size(); ++i)
        quote = t[i] == m_options.delimiter || t[i] == '"' || t[i] == '\n' || t[i] == '\r';
    if (!quote) {
        m_buffer.append(t);
        return;
    }
    m_buffer += '"';
    if (defuse)
        m_buffer += '\'';
    qsizetype from = 0;
    for (qsizetype i = 0; i < t.size(); ++i) {
        if (t[i] == '"') {
            m_buffer.append(t.sliced(from, i + 1 - from));
            from = i;
        }
    }
    m_buffer.append(t.sliced(from));
    m_buffer += '"';
}

void CsvWriter::endRow()
{
    m_buffer += m_options.lineEnd;
    m_rowStarted = false;
    if (m_buffer.size() > kBuffer)
        flush();
}

void CsvWriter::row(const QStringList &cells)
{
    for (const QString &c : cells)
        field(c);
    endRow();
}

void CsvWriter::flush()
{
    if (!m_buffer.isEmpty() && !m_failed)
        m_failed = m_device->write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

Result<void> CsvWriter::finish()
{
    flush();
    if (!m_failed)
        return {};
    return Error{QStringLiteral("write_failed"),
                 QCoreApplication::translate("Exchange", "The file could not be written in full; the disk may be full. The workspace is unchanged. Free some space or choose another place, then try again."),
                 m_device->errorString()};
}

} // namespace opora
