// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: whatever the bytes, the CSV reader ends, keeps to its limits, and does not depend on where chunks end;
// the value parsers take any cell. Built by packaging/proof.sh with clang; the corpus is made from the tests' files.
#include "core/exchange/CsvSniffer.h"
#include "core/exchange/CsvWriter.h"
#include "core/exchange/ValueParser.h"
#include <QBuffer>
#include <cstdlib>

using namespace opora;

namespace {

void require(bool ok)
{
    if (!ok)
        std::abort();
}

struct Table {
    QList<QByteArrayList> rows;
    QList<CsvFault> faults;
};

Table readTable(const QByteArray &bytes, const CsvDialect &dialect, const CsvLimits &limits)
{
    Table t;
    auto source = TextSource::fromBytes(bytes);
    CsvReader reader(std::move(source.value()), dialect, limits);
    qint64 line = 0;
    while (reader.next()) {
        require(reader.size() >= 1 && reader.size() <= limits.columns);
        require(reader.line() > line);
        line = reader.line();
        QByteArrayList row;
        for (int i = 0; i < reader.size(); ++i)
            row << reader.field(i).toByteArray();
        t.rows << row;
        t.faults << reader.fault();
    }
    return t;
}

void cells(const Table &t)
{
    DateColumn dates;
    AmountColumn amounts;
    for (const QByteArrayList &row : t.rows) {
        for (const QByteArray &c : row) {
            dates.see(QString::fromUtf8(c));
            amounts.see(QString::fromUtf8(c));
        }
    }
    const DateFormat f = dates.decide();
    const AmountFormat a = amounts.decide();
    for (const QByteArrayList &row : t.rows) {
        for (const QByteArray &c : row) {
            const QString text = QString::fromUtf8(c);
            ParsedDate d;
            if (parseDate(text, f, d) == ValueFault::None)
                require(d.date.isValid() && d.msOfDay < 86'400'000);
            Decimal n;
            if (parseAmount(text, a, n) == ValueFault::None) {
                require(n.scale >= 0);
                (void)n.toMinor(2);
                (void)n.toMinor(0, 6);
            }
            bool b = false;
            (void)parseBoolean(text, b);
        }
    }
}

/// What the writer writes, the reader reads.
void roundTrip(const Table &t)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter w(&buffer, {.defuseFormulas = false});
    for (const QByteArrayList &row : t.rows) {
        for (const QByteArray &c : row)
            w.field(QByteArrayView(c));
        w.endRow();
    }
    require(w.finish().ok());
    QByteArray text = buffer.data();
    if (text.startsWith("\xEF\xBB\xBF"))
        return; // a cell that looks like a mark
    const Table back = readTable(text, {}, {});
    require(back.rows.size() == t.rows.size());
    for (qsizetype i = 0; i < t.rows.size(); ++i) {
        if (t.faults[i] == CsvFault::None)
            require(back.rows[i] == t.rows[i]);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(std::min<size_t>(size, 1 << 16)));
    const Charset charset = detectCharset(bytes, true);
    if (auto source = TextSource::fromBytes(bytes, charset.name); source.ok()) {
        while ((*source)->extend()) { }
        require(isValidUtf8((*source)->window()));
        const QByteArray utf8 = (*source)->window().toByteArray();
        const CsvShape shape = sniffCsvText(utf8);
        require(shape.headers.size() == shape.columns);
        const Table t = readTable(utf8, shape.dialect, {});
        cells(t);
        roundTrip(t);
        (void)readTable(utf8, shape.dialect, {.fieldBytes = 16, .rowBytes = 4096, .columns = 4, .rows = 100});
    }
    return 0;
}
