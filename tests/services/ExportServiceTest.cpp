// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ExportService.h"
#include "core/exchange/CsvReader.h"
#include "core/services/ClientService.h"
#include "core/services/RecordService.h"
#include "tests/services/WorkspaceFixture.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace opora;

namespace {

QString s(const char16_t *text) { return QString::fromUtf16(text); }

class ExportServiceTest : public test::WorkspaceFixture {
protected:
    QString file(const char16_t *name) const { return dir.filePath(s(name)); }
    QByteArray exported(const QByteArrayList &entities, const QString &path, const Filter &filter = {})
    {
        const Exported e = value(ws->exports().run({entities, path, filter}));
        EXPECT_EQ(e.file, path);
        rows = e.rows;
        return read(path);
    }
    static QByteArray read(const QString &path)
    {
        QFile f(path);
        EXPECT_TRUE(f.open(QIODevice::ReadOnly)) << qPrintable(path);
        return f.readAll();
    }
    Uuid client(const char16_t *surname, FieldValues more = {})
    {
        NewClient c;
        c.fields = more;
        c.fields.insert("surname", s(surname));
        return value(ws->clients().add(c)).ids.value(0);
    }
    /// The cells of one row by column, of a file without line breaks in its cells.
    static QHash<QString, QString> row(const QByteArray &csv, int index)
    {
        const QList<QByteArray> lines = csv.mid(3).split('\n');
        QHash<QString, QString> cells;
        const QList<QByteArray> head = lines.value(0).trimmed().split(','), body = lines.value(index).trimmed().split(',');
        for (qsizetype i = 0; i < head.size(); ++i)
            cells.insert(QString::fromUtf8(head.at(i)), QString::fromUtf8(body.value(i)));
        return cells;
    }
    qint64 rows = 0;
};

} // namespace

TEST_F(ExportServiceTest, CsvNamesReferencesAndWritesMoneyAndInstantsPlainly)
{
    const Uuid a = client(u"Шевченко", {{"given_name", s(u"Олена")}});
    DealService::NewDeal d;
    d.title = s(u"Loyalty cards");
    d.client = a;
    d.amount = {12'800'050, s(u"UAH")};
    d.expectedClose = QDate(2026, 12, 24);
    const Uuid deal = value(ws->deals().add(d)).ids.first();
    const QByteArray csv = exported({"deals"}, file(u"deals.csv"));
    EXPECT_TRUE(csv.startsWith("\xEF\xBB\xBFid,title,client_id,client,"));
    EXPECT_EQ(rows, 1);
    const auto cells = row(csv, 1);
    EXPECT_EQ(cells.value(s(u"id")), deal.toString());
    EXPECT_EQ(cells.value(s(u"client_id")), a.toString());
    EXPECT_EQ(cells.value(s(u"client")), s(u"Шевченко Олена"));
    EXPECT_EQ(cells.value(s(u"stage")), s(u"New request"));
    EXPECT_EQ(cells.value(s(u"amount")), s(u"128000.50"));
    EXPECT_EQ(cells.value(s(u"currency")), s(u"UAH"));
    EXPECT_EQ(cells.value(s(u"expected_close")), s(u"2026-12-24"));
    EXPECT_EQ(cells.value(s(u"created_at")), s(u"2026-11-21T10:00:00Z"));
    EXPECT_FALSE(exported({"clients"}, file(u"clients.csv")).contains("sort_key"));
}

TEST_F(ExportServiceTest, FormulasAreDefused)
{
    client(u"=cmd|' /C calc'!A0");
    client(u"@SUM(1)");
    client(u"-5"); // a plain number stays one
    const QByteArray csv = exported({"clients"}, file(u"c.csv"));
    EXPECT_TRUE(csv.contains(",\"'=cmd|' /C calc'!A0\","));
    EXPECT_TRUE(csv.contains(",\"'@SUM(1)\","));
    EXPECT_TRUE(csv.contains(",-5,"));
}

TEST_F(ExportServiceTest, FiltersAndLeavesOutWhatIsDeleted)
{
    client(u"A", {{"city", s(u"Lviv")}});
    client(u"B", {{"city", s(u"Kyiv")}});
    const Uuid gone = client(u"C", {{"city", s(u"Lviv")}});
    value(ws->clients().remove({gone}));
    const Filter f = *Filter::parse(s(u"city:Lviv"), *ws->schema().entity("client"));
    const QJsonObject o = QJsonDocument::fromJson(exported({"clients"}, file(u"c.json"), f)).object();
    EXPECT_EQ(rows, 1);
    const QJsonArray clients = o[s(u"clients")].toArray();
    ASSERT_EQ(clients.size(), 1);
    EXPECT_EQ(clients.at(0)[s(u"display_name")].toString(), s(u"A")) << "one table also has what is computed";
    EXPECT_EQ(o[s(u"currency")].toString(), s(u"UAH"));
}

TEST_F(ExportServiceTest, EverythingIsByteIdenticalAfterUndoRedoAndReopening)
{
    client(u"A", {{"city", s(u"Lviv")}});
    addDeal(s(u"Deal"), 100, s(u"A"));
    const QByteArray before = exported({"all"}, file(u"1.json"));
    EXPECT_GT(rows, 10);
    EXPECT_FALSE(QJsonDocument::fromJson(before).isNull());
    EXPECT_FALSE(before.contains("updated_at"));
    EXPECT_FALSE(before.contains("display_name"));
    EXPECT_TRUE(before.contains("stage_changes"));
    clock->advance(3'600'000);
    const Uuid b = client(u"B");
    value(ws->clients().edit(b, {{"city", s(u"Kyiv")}}));
    const QByteArray more = exported({"all"}, file(u"2.json"));
    EXPECT_NE(before, more);
    value(ws->undo().undo());
    value(ws->undo().undo());
    EXPECT_EQ(before, exported({"all"}, file(u"3.json")));
    reopen();
    value(ws->undo().redo());
    value(ws->undo().redo());
    EXPECT_EQ(more, exported({"all"}, file(u"4.json")));
    EXPECT_EQ(more, exported({"all"}, file(u"2.json"))) << "an existing file is replaced";
}

TEST_F(ExportServiceTest, RefusesWhatItCannotWrite)
{
    const auto refused = [&](const QByteArrayList &entities, const QString &path, const char16_t *filter = u"") {
        const Filter f = *Filter::parse(s(filter), *ws->schema().entity("client"));
        return code(ws->exports().run({entities, path, f}));
    };
    EXPECT_EQ(refused({"clients"}, file(u"c.xyz")), s(u"unknown_format"));
    EXPECT_EQ(refused({"all"}, file(u"c.csv")), s(u"unknown_format"));
    EXPECT_EQ(refused({"unicorns"}, file(u"c.csv")), s(u"unknown_entity"));
    EXPECT_EQ(refused({}, file(u"c.csv")), s(u"unknown_entity"));
    EXPECT_EQ(refused({"all"}, file(u"c.json"), u"city:Lviv"), s(u"bad_value"));
    EXPECT_EQ(refused({"clients"}, dir.filePath(s(u"none/c.csv"))), s(u"no_permission"));
    EXPECT_TRUE(QDir(dir.path()).entryList({s(u"c.*")}, QDir::Files).isEmpty()) << "nothing is left behind";
}
