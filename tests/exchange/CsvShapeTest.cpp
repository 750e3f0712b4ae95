// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/TestData.h"
#include "core/exchange/CsvSniffer.h"
#include "core/exchange/CsvWriter.h"
#include <QBuffer>
#include <QDirIterator>

using namespace opora;

namespace {
QString s(const char *utf8) { return QString::fromUtf8(utf8); }

struct Shape {
    CsvShape shape;
    QList<QStringList> rows;
};
Shape open(const char *relative)
{
    Shape out;
    auto shape = sniffCsv(testData(relative));
    EXPECT_TRUE(shape.ok()) << relative << (shape.ok() ? "" : shape.error().code.toStdString());
    if (!shape.ok())
        return out;
    out.shape = *shape;
    auto reader = openCsv(testData(relative), *shape);
    EXPECT_TRUE(reader.ok());
    while ((*reader)->next()) {
        QStringList row;
        for (int i = 0; i < (*reader)->size(); ++i)
            row << QString::fromUtf8((*reader)->field(i));
        out.rows << row;
    }
    return out;
}
} // namespace

TEST(CsvShape, oneTextInThreeEncodings)
{
    NEED_TEST_DATA("csv/dataloader");
    const Shape plain = open("csv/dataloader/csvtext.csv");
    const Shape utf16 = open("csv/dataloader/csvtext_BOM_UTF16LE.csv");
    const Shape utf32 = open("csv/dataloader/csvtext_BOM_UTF32LE.csv");
    EXPECT_EQ(utf16.shape.charset.name, "UTF-16");
    EXPECT_EQ(utf32.shape.charset.name, "UTF-32LE"); // behind a mark of UTF-16
    EXPECT_EQ(detectCharset(QByteArrayView("\xFF\xFE\0\0a\0\0\0", 8), true).name, "UTF-32");
    EXPECT_EQ(plain.shape.headers, utf16.shape.headers);
    EXPECT_EQ(plain.shape.headers, utf32.shape.headers);
    EXPECT_FALSE(plain.rows.isEmpty());
    EXPECT_EQ(plain.rows, utf16.rows);
    EXPECT_EQ(plain.rows, utf32.rows);
}

TEST(CsvShape, cyrillicAndWesternSingleByteFiles)
{
    NEED_TEST_DATA("crm/vendor_headers");
    const Shape amo = open("crm/vendor_headers/amocrm_import_leads_cp1251.csv");
    EXPECT_EQ(amo.shape.charset.name, "windows-1251");
    EXPECT_EQ(amo.shape.headers.size(), 38);
    EXPECT_EQ(amo.shape.headers[0], s("Название сделки"));
    EXPECT_EQ(amo.shape.headers.count(s("Примечание к сделке")), 5);
    const Shape cities = open("csv/ru/hflabs_city_first300_cp1251_semicolon.csv");
    EXPECT_EQ(cities.shape.charset.name, "windows-1251");
    EXPECT_EQ(cities.shape.dialect.delimiter, ';');
    EXPECT_EQ(cities.shape.headers.size(), 24);
    EXPECT_EQ(cities.rows.size(), 300);
    EXPECT_EQ(cities.rows[0][1], s("385200"));
    EXPECT_EQ(cities.rows[0][2], s("Россия"));
    const Shape german = open("csv/messytables/sparse_with_column_errors.csv");
    EXPECT_EQ(german.shape.charset.name, "windows-1252");
    EXPECT_EQ(german.rows[0][1].left(19), s("Trägerorganisatione"));
    const Shape sf = open("crm/salesforce_dataloader/accountData.csv");
    EXPECT_EQ(sf.shape.charset.name, "windows-1252");
    EXPECT_EQ(sf.rows.size(), 423);
    EXPECT_EQ(sf.shape.headers.size(), 38);
}

TEST(CsvShape, delimitersAndHeaders)
{
    NEED_TEST_DATA("csv");
    EXPECT_EQ(open("crm/vendor_headers/bitrix24_deals_semicolon.csv").shape.dialect.delimiter, ';');
    EXPECT_EQ(open("csv/tabulator/accent.csv").shape.dialect.delimiter, ';');
    EXPECT_EQ(open("csv/papaparse/malformed.tsv").shape.dialect.delimiter, '\t');
    EXPECT_EQ(open("crm/maven/sales_pipeline.csv").shape.headers.size(), 8);
    EXPECT_EQ(open("crm/maven/sales_pipeline.csv").rows.size(), 8800);
    EXPECT_EQ(open("csv/tabulator/table_unicode_headers.csv").rows.size(), 2);
    CsvShape told = sniffCsvText("sep=|\r\nname|note\r\nA, B|x\r\n");
    EXPECT_EQ(told.dialect.delimiter, '|');
    EXPECT_EQ(told.headers, (QStringList{s("name"), s("note")}));
    EXPECT_EQ(told.skipRecords, 2);
    CsvShape bare = sniffCsvText("1;2016-10-20;5\n2;2016-10-21;6\n");
    EXPECT_FALSE(bare.hasHeader);
    EXPECT_EQ(bare.skipRecords, 0);
    EXPECT_EQ(bare.columns, 3);
    CsvShape late = sniffCsvText("\n\nName,Phone\nA,1\n");
    EXPECT_TRUE(late.hasHeader);
    EXPECT_EQ(late.skipRecords, 3);
    EXPECT_TRUE(sniffCsvText("a,\"five\\\"six\"\nb,\"x\\\"\"\n").dialect.backslashEscapes);
}

TEST(CsvShape, everyFileOfTheCollectionIsRead)
{
    NEED_TEST_DATA("csv");
    int files = 0;
    for (const char *folder : {"csv", "crm"}) {
        QDirIterator it(testData(folder), {s("*.csv"), s("*.tsv")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            auto shape = sniffCsv(path);
            if (!shape.ok()) {
                EXPECT_EQ(shape.error().code, s("empty_file")) << path.toStdString();
                continue;
            }
            auto reader = openCsv(path, *shape);
            ASSERT_TRUE(reader.ok());
            while ((*reader)->next()) { }
            EXPECT_FALSE((*reader)->failed()) << path.toStdString();
            EXPECT_EQ((*reader)->source().replaced(), 0) << path.toStdString();
            ++files;
        }
    }
    EXPECT_GT(files, 70);
}

TEST(CsvShape, charsetsByContent)
{
    const QString russian = s("Имя;Город\nИванов Пётр;Київ\nСидорова Анна;Львів, вул. Зелена\n");
    EXPECT_EQ(detectCharset(russian.toUtf8(), true).name, "UTF-8");
    QByteArray utf16(reinterpret_cast<const char *>(russian.utf16()), russian.size() * 2);
    EXPECT_EQ(detectCharset(utf16, true).name, QSysInfo::ByteOrder == QSysInfo::LittleEndian ? "UTF-16LE" : "UTF-16BE");
    EXPECT_EQ(detectCharset("Caf\xE9 du Nord;Besan\xE7on\n", true).name, "windows-1252");
    EXPECT_EQ(detectCharset("\xC8\xE2\xE0\xED\xEE\xE2;\xCA\xE8\xBF\xE2\n", true).name, "windows-1251");
    EXPECT_EQ(detectCharset("plain", true).name, "UTF-8");
    EXPECT_FALSE(isValidUtf8("\xC0\x80"));
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80"));
    EXPECT_TRUE(isValidUtf8("\xF0\x9F\x98\x8E"));
}

TEST(CsvShape, sentencesForFilesThatCannotBeRead)
{
    EXPECT_EQ(sniffCsv(s("/nowhere/at/all.csv")).error().code, s("no_such_file"));
    auto wrong = TextSource::fromBytes("x", "no-such-charset");
    EXPECT_EQ(wrong.error().code, s("unknown_charset"));
}

TEST(CsvWriter, roundTrip)
{
    const QList<QStringList> rows{{s("plain"), s("with, comma"), s("with \"quotes\"")}, {s("line\nbreak"), s(" spaces "), QString()}, {s("ё"), s("😎"), s("x\r\ny")}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter w(&buffer);
    for (const auto &r : rows)
        w.row(r);
    ASSERT_TRUE(w.finish().ok());
    auto source = TextSource::fromBytes(buffer.data());
    CsvReader reader(std::move(source.value()));
    for (const auto &r : rows) {
        ASSERT_TRUE(reader.next());
        EXPECT_EQ(reader.fault(), CsvFault::None);
        for (int i = 0; i < r.size(); ++i)
            EXPECT_EQ(QString::fromUtf8(reader.field(i)), r[i]);
    }
    EXPECT_FALSE(reader.next());
}

TEST(CsvWriter, defusesFormulasButNotNumbersAndPhones)
{
    for (const char *bad : {"=1+1", "@SUM(A1)", "\tx", "\rx", "+cmd|x", "-2+3", "-1-1", "\xEF\xBC\x9D" "1", "-A1"})
        EXPECT_TRUE(isFormulaLike(bad)) << bad;
    for (const char *good : {"", "abc", "-5", "-1234.50", "+380 67 123-45-67", "+1 (415) 901-7000", "12"})
        EXPECT_FALSE(isFormulaLike(good)) << good;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        CsvWriter w(&buffer, {.byteOrderMark = true, .lineEnd = "\n"});
        w.row({s("=HYPERLINK(1)"), s("-5")});
    }
    EXPECT_EQ(buffer.data(), "\xEF\xBB\xBF\"'=HYPERLINK(1)\",-5\n");
}
