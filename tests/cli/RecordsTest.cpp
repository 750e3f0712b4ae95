// SPDX-License-Identifier: GPL-3.0-or-later
// The commands on records: JSON shapes and round trips.
#include "core/services/Workspace.h"
#include "tests/cli/CliFixture.h"
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

class RecordsTest : public opora::test::CliFixture {
protected:
    void SetUp() override { create(); }
    QJsonObject show(const QString &kind, const QString &id) { return json({kind, u"show"_s, id}); }
    static QString name(const QJsonValue &reference) { return reference.toObject().value(u"name"_s).toString(); }
};

} // namespace

TEST_F(RecordsTest, InfoAndCheck)
{
    const QJsonObject info = json({u"workspace"_s, u"info"_s});
    EXPECT_EQ(info.value(u"currency"_s), u"UAH"_s);
    EXPECT_EQ(info.value(u"time_zone"_s), u"Europe/Kiev"_s);
    EXPECT_EQ(name(info.value(u"user"_s)), u"Olena Kovalenko");
    EXPECT_EQ(info.value(u"clients"_s).toInteger(), 0);
    EXPECT_TRUE(json({u"workspace"_s, u"check"_s}).value(u"clean"_s).toBool());
}

TEST_F(RecordsTest, AClientFromAddToRestore)
{
    const QString id =
        add({u"client"_s, u"add"_s, u"name=Шевченко Олена Петрівна"_s, u"phone=067 123 45 67"_s, u"email=Olena@example.org"_s,
             u"company=Nova Trade"_s, u"tags=vip,fair"_s, u"city=Львів"_s, u"birthday=1985-03-02"_s, u"owner=me"_s});
    QJsonObject c = show(u"client"_s, id);
    EXPECT_EQ(c.value(u"id"_s), id);
    EXPECT_EQ(c.value(u"surname"_s), u"Шевченко"_s);
    EXPECT_EQ(c.value(u"patronymic"_s), u"Петрівна"_s);
    EXPECT_EQ(c.value(u"main_phone"_s), u"+380671234567"_s);
    EXPECT_EQ(c.value(u"birthday"_s), u"1985-03-02"_s);
    EXPECT_EQ(name(c.value(u"owner"_s)), u"Olena Kovalenko");
    EXPECT_EQ(name(c.value(u"company"_s)), u"Nova Trade");
    EXPECT_EQ(c.value(u"tags"_s).toArray().size(), 2);
    EXPECT_EQ(c.value(u"contacts"_s).toArray().size(), 2);
    EXPECT_TRUE(c.value(u"created_at"_s).toString().endsWith(u'Z'));
    // By name as well as by id; an empty value clears.
    json({u"client"_s, u"edit"_s, u"Шевченко Олена Петрівна"_s, u"city="_s, u"readiness=hot"_s});
    c = show(u"client"_s, id);
    EXPECT_TRUE(c.value(u"city"_s).isNull());
    EXPECT_EQ(c.value(u"readiness"_s), u"hot"_s);
    const QJsonObject again = json({u"client"_s, u"edit"_s, id, u"readiness=hot"_s});
    EXPECT_TRUE(again.value(u"command"_s).isNull()); // nothing had to change
    EXPECT_EQ(total({u"client"_s, u"list"_s}), 2);
    EXPECT_EQ(total({u"company"_s, u"list"_s}), 1);
    EXPECT_EQ(total({u"client"_s, u"list"_s, u"--filter"_s, u"tag:vip"_s}), 1);
    json({u"client"_s, u"delete"_s, id});
    EXPECT_EQ(total({u"client"_s, u"list"_s}), 1);
    EXPECT_TRUE(show(u"client"_s, id).contains(u"deleted_at"_s));
    json({u"client"_s, u"restore"_s, id});
    EXPECT_EQ(total({u"client"_s, u"list"_s}), 2);
    EXPECT_TRUE(json({u"workspace"_s, u"check"_s}).value(u"clean"_s).toBool());
}

TEST_F(RecordsTest, EveryKindIsAddedShownEditedAndDeleted)
{
    const QString pipeline = add({u"pipeline"_s, u"add"_s, u"name=Renewals"_s});
    const QString client = add({u"company"_s, u"add"_s, u"company_name=Nova Trade"_s});
    const QList<QPair<QString, QStringList>> kinds{
        {u"team"_s, {u"name=East"_s, u"region=Kharkiv"_s}},
        {u"user"_s, {u"name=Ihor Marchenko"_s, u"role=manager"_s, u"email=ihor@example.org"_s}},
        {u"tag"_s, {u"name=vip"_s}},
        {u"product"_s, {u"name=GTX Pro"_s, u"price=4821"_s, u"series=GTX"_s}},
        {u"stage"_s, {u"name=Trial"_s, u"pipeline="_s + pipeline, u"kind=open"_s, u"probability=0.4"_s}},
        {u"task"_s, {u"title=Call back"_s, u"due=2030-05-06 10:00"_s, u"client="_s + client}},
        {u"activity"_s, {u"kind=note"_s, u"subject=Met at the fair"_s, u"client="_s + client}},
        {u"deal"_s, {u"title=Scanners"_s, u"amount=1 234,50"_s, u"client="_s + client}},
    };
    for (const auto &[kind, fields] : kinds) {
        const qint64 before = total({kind, u"list"_s});
        const QString id = add(QStringList{kind, u"add"_s} + fields);
        EXPECT_EQ(show(kind, id).value(u"id"_s), id);
        EXPECT_EQ(total({kind, u"list"_s}), before + 1) << qPrintable(kind);
        const QString label = kind == u"task" || kind == u"deal" ? u"title"_s : kind == u"activity" ? u"subject"_s : u"name"_s;
        json({kind, u"edit"_s, id, label + u"=Other words"_s});
        EXPECT_EQ(show(kind, id).value(label), u"Other words"_s) << qPrintable(kind);
        json({kind, u"delete"_s, id});
        EXPECT_EQ(total({kind, u"list"_s}), before) << qPrintable(kind);
        json({kind, u"restore"_s, id});
        EXPECT_EQ(total({kind, u"list"_s}), before + 1) << qPrintable(kind);
    }
    const QJsonObject deal = json({u"deal"_s, u"list"_s}).value(u"items"_s).toArray().at(0).toObject();
    EXPECT_EQ(deal.value(u"amount"_s).toObject(), (QJsonObject{{u"amount"_s, u"1234.50"_s}, {u"currency"_s, u"UAH"_s}}));
    EXPECT_EQ(name(deal.value(u"client"_s)), u"Nova Trade");
    EXPECT_EQ(name(deal.value(u"stage"_s)), u"New request");
    EXPECT_EQ(json({u"pipeline"_s, u"show"_s, pipeline}).value(u"stages"_s).toArray().size(), 1);
    EXPECT_TRUE(json({u"workspace"_s, u"check"_s}).value(u"clean"_s).toBool());
}

TEST_F(RecordsTest, ADealMovesIsLostForAReasonAndComesBack)
{
    const QString id = add({u"deal"_s, u"add"_s, u"title=Cold store"_s, u"amount=865000"_s});
    json({u"deal"_s, u"move"_s, id, u"negotiation"_s});
    EXPECT_EQ(name(show(u"deal"_s, id).value(u"stage"_s)), u"Negotiation");
    const opora::test::Ran refused = cli({u"deal"_s, u"move"_s, id, u"Lost"_s});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(refused.errorCode(), u"lost_reason_required");
    EXPECT_EQ(cli({u"deal"_s, u"move"_s, id, u"Nowhere"_s}).errorCode(), u"stage_not_found");
    json({u"deal"_s, u"move"_s, id, u"Lost"_s, u"--lost-reason"_s, u"Too expensive"_s});
    QJsonObject d = show(u"deal"_s, id);
    EXPECT_EQ(d.value(u"lost_reason"_s), u"Too expensive"_s);
    EXPECT_EQ(d.value(u"moves"_s).toArray().size(), 3);
    const QJsonObject undone = json({u"undo"_s});
    EXPECT_TRUE(undone.value(u"command"_s).isString());
    EXPECT_EQ(name(show(u"deal"_s, id).value(u"stage"_s)), u"Negotiation");
    json({u"redo"_s});
    EXPECT_EQ(name(show(u"deal"_s, id).value(u"stage"_s)), u"Lost");
    const QJsonArray history = json({u"history"_s, u"--deal"_s, id}).value(u"items"_s).toArray();
    EXPECT_GE(history.size(), 3);
    EXPECT_TRUE(json({u"deal"_s, u"move"_s, id, u"Lost"_s}).value(u"command"_s).isNull()); // it is there already
}

TEST_F(RecordsTest, TasksAreDoneAndSnoozed)
{
    const QString id =
        add({u"--now"_s, u"2026-11-21T10:00:00Z"_s, u"task"_s, u"add"_s, u"title=Call back"_s, u"due=2026-11-21T11:00:00Z"_s});
    json({u"--now"_s, u"2026-11-21T10:00:00Z"_s, u"task"_s, u"snooze"_s, id, u"--until"_s, u"2h"_s});
    EXPECT_EQ(show(u"task"_s, id).value(u"snoozed_until"_s), u"2026-11-21T12:00:00Z"_s);
    json({u"--now"_s, u"2026-11-21T10:00:00Z"_s, u"task"_s, u"snooze"_s, id, u"2026-11-22T07:30:00Z"_s});
    EXPECT_EQ(show(u"task"_s, id).value(u"snoozed_until"_s), u"2026-11-22T07:30:00Z"_s);
    EXPECT_EQ(cli({u"task"_s, u"snooze"_s, id, u"--until"_s, u"1999-01-01"_s}).code, 1);
    EXPECT_EQ(cli({u"task"_s, u"snooze"_s, id, u"--until"_s, u"whenever"_s}).code, 2);
    json({u"--now"_s, u"2026-11-21T10:30:00Z"_s, u"task"_s, u"done"_s, id, u"--outcome"_s, u"agreed"_s});
    const QJsonObject t = show(u"task"_s, id);
    EXPECT_EQ(t.value(u"done_at"_s), u"2026-11-21T10:30:00Z"_s);
    EXPECT_EQ(t.value(u"outcome"_s), u"agreed"_s);
}

TEST_F(RecordsTest, ListsPageSortAndComeInThreeFormats)
{
    for (int i = 1; i <= 5; ++i)
        add({u"product"_s, u"add"_s, u"name=Item %1"_s.arg(i), u"price=%1"_s.arg(i * 100)});
    const QJsonObject page = json({u"product"_s, u"list"_s, u"--sort"_s, u"-price"_s, u"--limit"_s, u"2"_s, u"--offset"_s, u"1"_s});
    EXPECT_EQ(page.value(u"total"_s).toInteger(), 5);
    ASSERT_EQ(page.value(u"items"_s).toArray().size(), 2);
    EXPECT_EQ(page.value(u"items"_s).toArray().at(0).toObject().value(u"name"_s), u"Item 4"_s);
    const QByteArray csv = run({u"--workspace"_s, path(), u"--format"_s, u"csv"_s, u"product"_s, u"list"_s}).out;
    EXPECT_TRUE(csv.startsWith("id,name,"));
    EXPECT_EQ(csv.count('\n'), 6);
    const QByteArray table = run({u"--workspace"_s, path(), u"product"_s, u"list"_s, u"--limit"_s, u"2"_s}).out;
    EXPECT_TRUE(table.contains("2 of 5"));
    EXPECT_EQ(json({u"product"_s, u"list"_s, u"--limit"_s, u"0"_s}).value(u"items"_s).toArray().size(), 0);
}

TEST_F(RecordsTest, SearchFindsByAnyPart)
{
    const QString id = add({u"client"_s, u"add"_s, u"name=Шевченко Олена"_s, u"phone=0671234567"_s});
    for (const QString &text : {u"шевч"_s, u"olena"_s, u"4567"_s}) {
        const QJsonArray hits = json({u"search"_s, text}).value(u"items"_s).toArray();
        ASSERT_GE(hits.size(), 1) << qPrintable(text);
        EXPECT_EQ(hits.at(0).toObject().value(u"id"_s), id);
        EXPECT_EQ(hits.at(0).toObject().value(u"entity"_s), u"client"_s);
    }
    EXPECT_EQ(json({u"search"_s, u"zzzqqqxxx"_s}).value(u"total"_s).toInteger(), 0);
}

TEST_F(RecordsTest, SettingsBackupAndRestore)
{
    EXPECT_EQ(json({u"setting"_s, u"get"_s, u"currency"_s}).value(u"value"_s), u"UAH"_s);
    json({u"setting"_s, u"set"_s, u"currency"_s, u"EUR"_s});
    EXPECT_EQ(json({u"setting"_s, u"get"_s, u"currency"_s}).value(u"value"_s), u"EUR"_s);
    EXPECT_NE(cli({u"setting"_s, u"set"_s, u"currency"_s, u"shells"_s}).code, 0);
    add({u"client"_s, u"add"_s, u"name=Kept"_s});
    json({u"backup"_s, path(u"copy.bak"_s)});
    add({u"client"_s, u"add"_s, u"name=Later"_s});
    EXPECT_EQ(cli({u"backup"_s, path(u"copy.bak"_s)}).code, 1); // never over an existing file
    EXPECT_EQ(run({u"restore"_s, path(u"copy.bak"_s), u"--to"_s, path()}).code, 1);
    EXPECT_EQ(run({u"restore"_s, path(u"copy.bak"_s)}).code, 2);
    EXPECT_EQ(run({u"restore"_s, path(u"copy.bak"_s), u"--to"_s, path(u"back.opora"_s)}).code, 0);
    const opora::test::Ran r = run({u"--workspace"_s, path(u"back.opora"_s), u"--format"_s, u"json"_s, u"client"_s, u"list"_s});
    EXPECT_EQ(r.json().value(u"total"_s).toInteger(), 1);
}

TEST_F(RecordsTest, ExportIsTheSameAfterUndoAndRedo)
{
    for (int i = 0; i < 3; ++i)
        add({u"client"_s, u"add"_s, u"surname=Client%1"_s.arg(i), u"phone=067123456%1"_s.arg(i)});
    EXPECT_EQ(json({u"export"_s, u"all"_s, u"--to"_s, path(u"before.json"_s)}).value(u"file"_s).toString().isEmpty(), false);
    json({u"undo"_s});
    json({u"export"_s, u"all"_s, u"--to"_s, path(u"between.json"_s)});
    json({u"redo"_s});
    json({u"export"_s, u"all"_s, u"--to"_s, path(u"after.json"_s)});
    EXPECT_NE(contents(path(u"before.json"_s)), contents(path(u"between.json"_s)));
    EXPECT_EQ(contents(path(u"before.json"_s)), contents(path(u"after.json"_s)));
    const QJsonObject csv = json({u"export"_s, u"clients"_s, u"--to"_s, path(u"c.csv"_s), u"--filter"_s, u"Client1"_s});
    EXPECT_EQ(csv.value(u"rows"_s).toInteger(), 1);
    EXPECT_TRUE(contents(path(u"c.csv"_s)).contains("Client"));
}

TEST_F(RecordsTest, WhatOneProcessSavesAnotherSeesByItself)
{
    auto opened = opora::Workspace::open(path());
    ASSERT_TRUE(opened.ok());
    auto ws = std::move(opened).value();
    QList<opora::ChangeSet> seen;
    QEventLoop loop;
    QObject::connect(&ws->bus(), &opora::ChangeBus::changed, &loop, [&](const opora::ChangeSet &c) {
        seen.append(c);
        loop.quit();
    });
    const QString id = add({u"client"_s, u"add"_s, u"name=From elsewhere"_s});
    QElapsedTimer since;
    since.start();
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    if (seen.isEmpty())
        loop.exec();
    ASSERT_FALSE(seen.isEmpty());
    RecordProperty("seen_after_ms", int(since.elapsed()));
    bool found = false;
    for (const opora::ChangeSet &c : std::as_const(seen)) {
        EXPECT_FALSE(c.own);
        for (const opora::RowChange &row : c.rows.value("client"))
            found = found || row.id.toString() == id;
    }
    EXPECT_TRUE(found);
}

TEST_F(RecordsTest, TheDemoIsDeterministicAndWhole)
{
    const QStringList size{u"--clients"_s, u"60"_s,     u"--deals"_s,    u"40"_s,          u"--seed"_s,
                           u"7"_s,         u"--date"_s, u"2026-11-21"_s, u"--time-zone"_s, u"Europe/Kiev"_s};
    for (const QString &name : {u"one"_s, u"two"_s}) {
        const opora::test::Ran r = run(QStringList{u"demo"_s, path(name + u".opora"_s), u"--format"_s, u"json"_s} + size);
        ASSERT_EQ(r.code, 0) << r.err.constData();
        EXPECT_EQ(r.json().value(u"clients"_s).toInteger(), 60);
        EXPECT_EQ(r.json().value(u"deals"_s).toInteger(), 40);
        EXPECT_EQ(run({u"--workspace"_s, path(name + u".opora"_s), u"export"_s, u"all"_s, u"--to"_s, path(name + u".json"_s)}).code, 0);
        EXPECT_EQ(run({u"--workspace"_s, path(name + u".opora"_s), u"workspace"_s, u"check"_s}).code, 0);
    }
    EXPECT_EQ(contents(path(u"one.json"_s)), contents(path(u"two.json"_s)));
    const opora::test::Ran funnel = run({u"--workspace"_s, path(u"one.opora"_s), u"report"_s, u"funnel"_s});
    EXPECT_EQ(funnel.code, 0);
    EXPECT_TRUE(funnel.out.contains("Reached"));
}
