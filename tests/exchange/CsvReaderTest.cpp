// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvReader.h"
#include "tests/exchange/TestData.h"
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace opora;

namespace {

struct Parsed {
    QList<QStringList> rows;
    QList<CsvFault> faults;
    QList<qint64> lines;
};

Parsed parse(const QByteArray &bytes, CsvDialect dialect = {}, CsvLimits limits = {})
{
    Parsed out;
    auto source = TextSource::fromBytes(bytes);
    CsvReader reader(std::move(source.value()), dialect, limits);
    while (reader.next()) {
        QStringList row;
        for (int i = 0; i < reader.size(); ++i)
            row << QString::fromUtf8(reader.field(i));
        out.rows << row;
        out.faults << reader.fault();
        out.lines << reader.line();
    }
    EXPECT_FALSE(reader.failed()) << reader.error().code.toStdString();
    return out;
}

QString s(const char *utf8) { return QString::fromUtf8(utf8); }
QStringList row(std::initializer_list<const char *> cells)
{
    QStringList r;
    for (auto c : cells)
        r << s(c);
    return r;
}

} // namespace

TEST(CsvReader, readsTheSpectrum)
{
    NEED_TEST_DATA("csv/csv-spectrum");
    const QDir csvs(testData("csv/csv-spectrum/csvs"));
    int checked = 0;
    for (const QString &name : csvs.entryList({QStringLiteral("*.csv")})) {
        const Parsed p = parse(readAll(csvs.filePath(name)));
        const QString base = name.chopped(4);
        const QJsonDocument json = QJsonDocument::fromJson(readAll(testData("csv/csv-spectrum/json/") + base + QStringLiteral(".json")));
        const QJsonArray expected = json.isArray() ? json.array() : QJsonArray{json.object()};
        ASSERT_EQ(p.rows.size(), expected.size() + 1) << name.toStdString();
        for (qsizetype r = 0; r < expected.size(); ++r) {
            const QJsonObject o = expected[r].toObject();
            ASSERT_EQ(p.rows[r + 1].size(), o.size()) << name.toStdString();
            for (qsizetype c = 0; c < p.rows[0].size(); ++c) {
                // The published JSON of this one file has another phone number than its CSV.
                if (base == QStringLiteral("location_coordinates") && c == 0)
                    continue;
                EXPECT_EQ(p.rows[r + 1][c], o[p.rows[0][c]].toString()) << name.toStdString();
            }
            EXPECT_EQ(p.faults[r + 1], CsvFault::None) << name.toStdString();
        }
        ++checked;
    }
    EXPECT_EQ(checked, 12);
}

TEST(CsvReader, readsTheRfcVectors)
{
    NEED_TEST_DATA("csv/sineemore");
    const QDir json(testData("csv/sineemore/json"));
    int checked = 0;
    for (const QString &name : json.entryList({QStringLiteral("*.json")})) {
        const QJsonArray expected = QJsonDocument::fromJson(readAll(json.filePath(name))).array();
        Parsed p = parse(readAll(testData("csv/sineemore/csv/") + name.chopped(5) + QStringLiteral(".csv")));
        if (name.startsWith(QStringLiteral("header-")))
            p.rows.removeFirst();
        ASSERT_EQ(p.rows.size(), expected.size()) << name.toStdString();
        for (qsizetype r = 0; r < expected.size(); ++r) {
            QStringList cells;
            for (const QJsonValue &v : expected[r].toArray())
                cells << v.toString();
            EXPECT_EQ(p.rows[r], cells) << name.toStdString();
        }
        ++checked;
    }
    EXPECT_EQ(checked, 10);
    const Parsed bad = parse(readAll(testData("csv/sineemore/csv/bad-quotes-with-unescaped-quote.csv")));
    ASSERT_EQ(bad.rows.size(), 2);
    EXPECT_EQ(bad.faults[1], CsvFault::BrokenQuotes);
    EXPECT_EQ(bad.rows[1], row({"1", "Hey, I missed \" it", "3"}));
    const Parsed more = parse(readAll(testData("csv/sineemore/csv/bad-header-more-fields.csv")));
    EXPECT_NE(more.rows[1].size(), more.rows[0].size());
}

TEST(CsvReader, readsHordesRegressions)
{
    NEED_TEST_DATA("csv/horde");
    auto file = [](const char *n) { return readAll(testData("csv/horde/getcsv/") + s(n)); };
    EXPECT_EQ(parse(file("simple_cr.csv")).rows, (QList<QStringList>{row({"one", "two", "three"}), row({"four", "five", "six"})}));
    EXPECT_EQ(parse(file("simple_lf.csv")).rows, (QList<QStringList>{row({"one", "two", "three"}), row({"four", "five", "six"})}));
    EXPECT_EQ(parse(file("notrailing_lf.csv")).rows.size(), 2);
    const Parsed spaced = parse(file("001.csv"));
    EXPECT_EQ(spaced.rows[0], row({"Field 1-1", "Field 1-2", "Field 1-3", "Field 1-4"}));
    EXPECT_EQ(spaced.rows[3], row({"Field 4-1"}));
    EXPECT_EQ(parse(file("005.csv")).rows[1], row({"Field 2-1", "Field 2-2", "Field 2-3", "I'm multiline\rField"}));
    const Parsed multi = parse(file("multiline1.csv"));
    EXPECT_EQ(multi.rows[1], row({"five", "six\nseven", "eight"}));
    EXPECT_EQ(multi.lines, (QList<qint64>{1, 3, 5, 7}));
    EXPECT_EQ(parse(file("quote4.csv")).rows, (QList<QStringList>{row({"one two", "three, four", "five"}), row({"six", "seven ", "eight"})}));
    EXPECT_EQ(parse(file("quote6.csv"), {',', '"', true}).rows[1], row({"four", "five\"six", "seven\n\"eight\""}));
    EXPECT_EQ(parse(file("bug_6370.csv")).rows[0].size(), 92);
    EXPECT_EQ(parse(file("bug_4025.csv")).rows[1].size(), 22);
    const Parsed columns = parse(file("columns1.csv"));
    EXPECT_EQ(columns.rows[1].size(), 2);
    EXPECT_EQ(columns.rows[3].size(), 4);
}

TEST(CsvReader, oneBrokenQuoteCostsItsOwnRowOnly)
{
    NEED_TEST_DATA("csv/papaparse");
    const Parsed p = parse(readAll(testData("csv/papaparse/malformed.tsv")), {'\t'});
    ASSERT_EQ(p.rows.size(), 10);
    EXPECT_EQ(p.faults.count(CsvFault::BrokenQuotes), 1);
    EXPECT_EQ(p.faults[8], CsvFault::BrokenQuotes);
    EXPECT_EQ(p.rows[9][0], s("VSF"));
    EXPECT_EQ(p.rows[2].size(), 9);
    const Parsed middle = parse("a,b\n1,\"open\n2,\"fine\"\n3,x\n");
    ASSERT_EQ(middle.rows.size(), 4);
    EXPECT_EQ(middle.faults[1], CsvFault::BrokenQuotes);
    EXPECT_EQ(middle.faults[2], CsvFault::None);
    EXPECT_EQ(middle.rows[2], row({"2", "fine"}));
}

TEST(CsvReader, sampleFilesHaveTheirRows)
{
    NEED_TEST_DATA("csv/papaparse");
    EXPECT_EQ(parse(readAll(testData("csv/papaparse/long-sample.csv"))).rows.size(), 8);
    EXPECT_EQ(parse(readAll(testData("csv/papaparse/sample.csv"))).rows, (QList<QStringList>{row({"A", "B", "C"}), row({"X", "Y", "Z"})}));
    EXPECT_EQ(parse(readAll(testData("csv/tabulator/long.csv"))).rows.size(), 7);
    EXPECT_EQ(parse(readAll(testData("csv/tabulator/escaping.csv"))).rows[2], row({"2", "Test \" line 2"}));
}

TEST(CsvReader, tellsEmptyFromAbsent)
{
    EXPECT_EQ(parse("a,b,\n").rows, (QList<QStringList>{row({"a", "b", ""})}));
    EXPECT_EQ(parse("a,b,").rows, (QList<QStringList>{row({"a", "b", ""})}));
    EXPECT_EQ(parse("\n\n").rows.size(), 2);
    EXPECT_TRUE(parse("").rows.isEmpty());
    EXPECT_EQ(parse("\xEF\xBB\xBF""a\n").rows, (QList<QStringList>{row({"a"})}));
}

TEST(CsvReader, windowsEndAnywhere)
{
    // Rows longer than a chunk, and every kind of line end and quote across its edge.
    QByteArray text;
    QList<QStringList> expected;
    for (int i = 0; text.size() < 3'500'000; ++i) {
        const QByteArray filler(i % 977, 'x');
        text += QByteArray::number(i) + ",\"" + filler + "\"\"," + "\r\n" + filler + "\",é\r\n";
        expected << QStringList{QString::number(i), QString::fromUtf8(filler + "\",\r\n" + filler), s("é")};
    }
    const Parsed p = parse(text);
    EXPECT_EQ(p.rows, expected);
}

TEST(CsvReader, hostileFilesEndSoon)
{
    // Quotes that never close, in every row: quadratic readers take hours here.
    QByteArray text;
    for (int i = 0; i < 300'000; ++i)
        text += "a,\"b\n";
    QElapsedTimer timer;
    timer.start();
    const Parsed p = parse(text);
    EXPECT_EQ(p.rows.size(), 300'000);
    EXPECT_LT(timer.elapsed(), 20'000);
    QByteArray one(3'000'000, 'x');
    one[0] = '"';
    EXPECT_EQ(parse("h\n" + one + "\n1\n").faults[1], CsvFault::BrokenQuotes);
    EXPECT_EQ(parse(QByteArray(5000, ',')).faults[0], CsvFault::TooManyColumns);
    const Parsed lastEmpty = parse("1,2,", {}, {.columns = 2}); // the empty field behind the last delimiter counts as well
    EXPECT_EQ(lastEmpty.rows[0].size(), 2);
    EXPECT_EQ(lastEmpty.faults[0], CsvFault::TooManyColumns);
    EXPECT_EQ(parse(QByteArray("a\0b,c\n", 6)).faults[0], CsvFault::NulByte);
    auto source = TextSource::fromBytes(QByteArray(20 << 20, 'y'));
    CsvReader reader(std::move(source.value()));
    EXPECT_FALSE(reader.next());
    EXPECT_EQ(reader.error().code, s("row_too_long"));
    auto many = TextSource::fromBytes("1\n2\n3\n");
    CsvReader limited(std::move(many.value()), {}, {.rows = 2});
    while (limited.next()) { }
    EXPECT_EQ(limited.error().code, s("too_many_rows"));
}

TEST(TextSourceTest, BytesThatAreNoTextNeverComeThroughAsText)
{
    // A mark says UTF-8, the rest is not; and a sound first chunk of a large file proves nothing for the second.
    for (const QByteArray &bytes : {QByteArray("\xEF\xBB\xBF" "a,\xFF\xFE" "b\n"), QByteArray(1 << 20, 'x') + "\xD0\x98\xFF\n",
                                    QByteArray((1 << 20) - 1, 'x') + "\xD0\x98,\xC3"}) {
        auto source = TextSource::fromBytes(bytes);
        ASSERT_TRUE(source.ok());
        while ((*source)->extend()) { }
        const QByteArrayView text = (*source)->window();
        EXPECT_TRUE(isValidUtf8(text));
        EXPECT_TRUE(text.contains("\xEF\xBF\xBD"));
    }
    // A letter cut by a chunk's end stays whole.
    auto source = TextSource::fromBytes(QByteArray((1 << 20) - 1, 'x') + "\xD0\x98\n");
    ASSERT_TRUE(source.ok());
    while ((*source)->extend()) { }
    EXPECT_TRUE((*source)->window().endsWith("x\xD0\x98\n"));
}
