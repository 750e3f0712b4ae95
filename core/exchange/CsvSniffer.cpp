// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvSniffer.h"
#include <QCoreApplication>
#include <QSet>
#include <map>

namespace opora {
namespace {

constexpr int kRows = 200;
constexpr qsizetype kSampleBytes = 256 * 1024;

struct Sample {
    std::vector<QStringList> rows;
    std::vector<qint64> records;
    int faults = 0;
};

Sample readSample(QByteArrayView text, const CsvDialect &dialect, int most)
{
    Sample s;
    auto source = TextSource::fromBytes(text.toByteArray());
    CsvReader reader(std::move(source.value()), dialect);
    while (int(s.rows.size()) < most && reader.next()) {
        if (reader.isBlank())
            continue;
        QStringList row;
        for (int i = 0; i < reader.size(); ++i)
            row << QString::fromUtf8(reader.field(i));
        s.rows.push_back(row);
        s.records.push_back(reader.record());
        s.faults += reader.fault() != CsvFault::None;
    }
    return s;
}

/// How well a delimiter explains the sample: the share of rows with the most frequent number of columns, a little better
/// for more columns, nothing for one column.
double score(const Sample &s)
{
    if (s.rows.empty())
        return 0;
    std::map<int, int> counts;
    for (const QStringList &row : s.rows)
        ++counts[int(row.size())];
    int best = 1, rows = 0;
    for (auto [columns, n] : counts) {
        if (columns > 1 && n >= rows) {
            best = columns;
            rows = n;
        }
    }
    if (best < 2)
        return 0;
    return double(rows) / double(s.rows.size()) + std::min(best, 50) * 0.002 - 0.5 * s.faults / double(s.rows.size());
}

bool isWordy(const QString &cell)
{
    for (QChar c : cell) {
        if (c.isLetter())
            return true;
    }
    return false;
}

bool looksLikeHeader(const Sample &s)
{
    if (s.rows.empty())
        return false;
    const QStringList &first = s.rows.front();
    int wordy = 0, filled = 0, numbers = 0;
    QSet<QString> seen;
    for (const QString &cell : first) {
        const QString t = cell.trimmed();
        if (t.isEmpty())
            continue;
        ++filled;
        wordy += isWordy(t);
        bool number = false;
        t.toDouble(&number);
        numbers += number || t.contains(QLatin1Char('@')) || (!isWordy(t) && t.size() > 3);
        seen.insert(t.toLower());
    }
    if (!filled || numbers > 0 || wordy * 10 < filled * 8)
        return false;
    if (s.rows.size() == 1)
        return true;
    // The first row's cells do not occur below it in their own columns, or at least one column below is of numbers.
    int repeated = 0, numeric = 0;
    for (qsizetype c = 0; c < first.size(); ++c) {
        int same = 0, digits = 0, rows = 0;
        for (size_t r = 1; r < s.rows.size() && r < 50; ++r) {
            const QString v = s.rows[r].value(c).trimmed();
            if (v.isEmpty())
                continue;
            ++rows;
            same += v.compare(first[c].trimmed(), Qt::CaseInsensitive) == 0;
            digits += v.front().isDigit() || (v.size() > 1 && v[1].isDigit());
        }
        repeated += same > 0;
        numeric += rows > 0 && digits * 2 > rows;
    }
    return repeated == 0 || numeric > 0;
}

CsvDialect chooseDialect(QByteArrayView text, std::optional<char> told)
{
    CsvDialect best;
    if (told) {
        best.delimiter = *told;
    } else {
        double bestScore = 0;
        for (char d : {',', ';', '\t', '|'}) {
            const double s = score(readSample(text, {d}, kRows));
            if (s > bestScore + 1e-9) {
                bestScore = s;
                best.delimiter = d;
            }
        }
    }
    if (text.contains("\\\"")) {
        CsvDialect other = best;
        other.backslashEscapes = true;
        if (readSample(text, other, kRows).faults < readSample(text, best, kRows).faults)
            best = other;
    }
    return best;
}

/// "sep=;" as the first line, which Excel writes and understands.
std::optional<char> toldDelimiter(QByteArrayView text, qsizetype &length)
{
    length = 0;
    if (text.size() < 5 || text.first(4).toByteArray().toLower() != "sep=")
        return {};
    const char d = text[4];
    qsizetype i = 5;
    if (i < text.size() && text[i] != '\r' && text[i] != '\n')
        return {};
    if (i < text.size() && text[i] == '\r')
        ++i;
    if (i < text.size() && text[i] == '\n')
        ++i;
    length = i;
    return d;
}

} // namespace

CsvShape sniffCsvText(QByteArrayView utf8)
{
    CsvShape shape;
    qsizetype sepLine = 0;
    const auto told = toldDelimiter(utf8, sepLine);
    const QByteArrayView text = utf8.sliced(sepLine);
    shape.dialect = chooseDialect(text, told);
    const Sample sample = readSample(text, shape.dialect, kRows);
    const qint64 sepRecords = sepLine > 0 ? 1 : 0;
    shape.hasHeader = looksLikeHeader(sample);
    for (const QStringList &row : sample.rows)
        shape.columns = std::max(shape.columns, int(row.size()));
    if (!sample.rows.empty()) {
        if (shape.hasHeader) {
            shape.headerRecord = sepRecords + sample.records.front();
            shape.columns = int(sample.rows.front().size());
        }
        shape.skipRecords = sepRecords + sample.records.front() - (shape.hasHeader ? 0 : 1);
    }
    for (int i = 0; i < shape.columns; ++i) {
        QString h = shape.hasHeader ? sample.rows.front().value(i).simplified() : QString();
        if (h.isEmpty())
            h = QCoreApplication::translate("Exchange", "Column %1").arg(i + 1);
        shape.headers << h;
    }
    return shape;
}

Result<CsvShape> sniffCsv(const QString &path, const QString &charset)
{
    OPORA_ASSIGN(const Charset found, detectFileCharset(path, charset));
    OPORA_ASSIGN(auto source, TextSource::openFile(path, found.name, found.skipBytes));
    while (source->window().size() < kSampleBytes && source->extend()) { }
    if (source->failed())
        return source->error();
    if (source->window().trimmed().isEmpty())
        return Error{QStringLiteral("empty_file"), QCoreApplication::translate("Exchange", "The file %1 is empty. Nothing was changed.").arg(path), {}};
    CsvShape shape = sniffCsvText(source->window().first(std::min(kSampleBytes, source->window().size())));
    shape.charset = found;
    return shape;
}

Result<std::unique_ptr<CsvReader>> openCsv(const QString &path, const CsvShape &shape, CsvLimits limits)
{
    OPORA_ASSIGN(auto source, TextSource::openFile(path, shape.charset.name, shape.charset.skipBytes));
    auto reader = std::make_unique<CsvReader>(std::move(source), shape.dialect, limits);
    while (reader->record() < shape.skipRecords && reader->next()) { }
    if (reader->failed())
        return reader->error();
    return reader;
}

} // namespace opora
