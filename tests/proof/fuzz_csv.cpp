// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: foreign bytes through everything that reads CSV. The first byte chooses charset, delimiter and escapes.
// Beside crashes and sanitizer reports it fails on broken promises: memory and rows bounded by the input, fields that are
// valid UTF-8, and what the writer writes is what the reader reads.
#include "core/exchange/Charset.h"
#include "core/exchange/CsvReader.h"
#include "core/exchange/CsvSniffer.h"
#include "core/exchange/CsvWriter.h"
#include "core/exchange/ValueParser.h"
#include <QBuffer>
#include <cstdio>
#include <cstdlib>

using namespace opora;

namespace {

using Rows = std::vector<std::vector<QByteArray>>;

void must(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "a promise was broken: %s\n", promise);
    std::abort();
}

Rows readAll(const QByteArray &bytes, const QByteArray &charset, const CsvDialect &dialect, bool *clean)
{
    Rows rows;
    auto source = TextSource::fromBytes(bytes, charset);
    if (!source.ok())
        return rows;
    CsvLimits limits;
    limits.fieldBytes = 4096;
    limits.rowBytes = 65536;
    limits.columns = 200;
    CsvReader reader(std::move(source).value(), dialect, limits);
    qint64 record = 0, line = 0;
    while (reader.next()) {
        must(reader.record() > record && reader.line() > line, "records and lines go up");
        record = reader.record();
        line = reader.line();
        // A byte of the input is at most three bytes of UTF-8, and each row takes at least one.
        must(record <= 2 * bytes.size() + 2, "no more rows than the input has bytes");
        *clean = *clean && reader.fault() == CsvFault::None;
        std::vector<QByteArray> row;
        for (int i = 0; i < reader.size(); ++i) {
            must(isValidUtf8(reader.field(i)), "fields are valid UTF-8");
            row.push_back(reader.field(i).toByteArray());
        }
        rows.push_back(std::move(row));
    }
    *clean = *clean && !reader.failed();
    return rows;
}

QByteArray written(const Rows &rows, char delimiter)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    CsvWriteOptions options;
    options.delimiter = delimiter;
    options.defuseFormulas = false;
    CsvWriter writer(&buffer, options);
    for (const auto &row : rows) {
        for (const QByteArray &cell : row)
            writer.field(QByteArrayView(cell));
        writer.endRow();
    }
    must(writer.finish().ok(), "writing into memory works");
    return out;
}

void readValues(const Rows &rows)
{
    DateColumn dates;
    AmountColumn amounts;
    for (const auto &row : rows) {
        for (const QByteArray &cell : row) {
            const QString text = QString::fromUtf8(cell);
            dates.see(text);
            amounts.see(text);
        }
    }
    const DateFormat dateFormat = dates.decide();
    const AmountFormat amountFormat = amounts.decide();
    for (const auto &row : rows) {
        for (const QByteArray &cell : row) {
            const QString text = QString::fromUtf8(cell);
            ParsedDate date;
            if (parseDate(text, dateFormat, date) == ValueFault::None)
                must(date.date.isValid(), "a date that was read exists");
            Decimal number;
            if (parseAmount(text, amountFormat, number) == ValueFault::None)
                (void)number.toMinor(2);
            bool yes = false;
            (void)parseBoolean(text, yes);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static const QByteArray charsets[] = {"", "UTF-16LE", "windows-1251", "ISO-8859-1"};
    static const char delimiters[] = {',', ';', '\t', '|'};
    const uint8_t choice = data[0];
    CsvDialect dialect;
    dialect.delimiter = delimiters[(choice >> 2) & 3];
    dialect.backslashEscapes = choice & 16;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);

    // As detectFileCharset does it: "UTF-8" is said only of bytes that were all found valid, whatever the mark promises.
    Charset detected = detectCharset(bytes, true);
    if (detected.name == "UTF-8" && !isValidUtf8(QByteArrayView(bytes).sliced(detected.byteOrderMark ? 3 : 0)))
        detected.name = "UTF-8 forced";
    bool clean = true;
    const Rows rows = readAll(bytes, (choice & 3) == 0 ? detected.name : charsets[choice & 3], dialect, &clean);
    readValues(rows);
    if (isValidUtf8(bytes))
        (void)sniffCsvText(bytes);
    if (clean) {
        CsvDialect plain;
        plain.delimiter = dialect.delimiter;
        bool again = true;
        must(readAll(written(rows, dialect.delimiter), "UTF-8", plain, &again) == rows && again, "what was written is read again");
    }
    return 0;
}
