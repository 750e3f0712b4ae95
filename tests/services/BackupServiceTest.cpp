// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "core/services/ExportService.h"
#include "core/services/ImportService.h"
#include "core/services/RecordService.h"
#include "core/services/SettingsService.h"
#include "tests/services/WorkspaceFixture.h"
#include "tests/support/Conformance.h"
#include <QFile>
#include <sqlite3.h>

using namespace opora;

namespace {

QString s(const char16_t *text) { return QString::fromUtf16(text); }

class BackupServiceTest : public test::WorkspaceFixture {
protected:
    QString file(const char16_t *name) const { return dir.filePath(s(name)); }
    void fill()
    {
        NewClient c;
        c.fields.insert("surname", s(u"Шевченко"));
        ContactPoint p;
        p.kind = s(u"phone");
        p.value = s(u"0671234567");
        c.contacts.append(p);
        c.companyName = s(u"Аптека");
        c.tags = {s(u"VIP")};
        client = value(ws->clients().add(c)).ids.first();
        const Uuid deal = addDeal(s(u"Cards"), 1000, s(u"Шевченко"));
        value(ws->deals().move({deal, stage(s(u"Won")).id, {}, {}, {}, 0}));
        addDeal(s(u"Second"), 500, s(u"Шевченко"));
        NewTask t;
        t.title = s(u"Call");
        t.client = client;
        t.deal = deal;
        t.dueDate = QDate(2026, 11, 30);
        value(ws->tasks().add(t));
        value(ws->clients().log(client, {s(u"call"), s(u"out"), {}, s(u"Agreed"), 0, 60, {}, {}}));
        const Uuid gone = addDeal(s(u"Third"));
        value(ws->deals().remove({gone}));
        value(ws->undo().undo());
    }
    CheckReport check() { return value(ws->backups().check()); }
    /// Changes the closed file behind the program's back, with its guards off.
    void tamper(const char *sql)
    {
        ws.reset();
        sqlite3 *db = nullptr;
        ASSERT_EQ(sqlite3_open(path().toUtf8().constData(), &db), SQLITE_OK);
        char *message = nullptr;
        const QByteArray all = QByteArray("UPDATE sync_ctx SET mode = 'bulk'; ") + sql + "; UPDATE sync_ctx SET mode = 'idle';";
        EXPECT_EQ(sqlite3_exec(db, all.constData(), nullptr, nullptr, &message), SQLITE_OK) << (message ? message : "");
        sqlite3_close(db);
        reopen();
    }
    Uuid client;
};

} // namespace

TEST_F(BackupServiceTest, ABackupIsAWholeWorkspace)
{
    fill();
    value(ws->exports().run({{"all"}, file(u"before.json"), {}}));
    EXPECT_EQ(value(ws->backups().backup(file(u"copy.opora"))), file(u"copy.opora"));
    value(ws->clients().remove({client})); // goes on meanwhile
    const Result<QString> restored = BackupService::restore(file(u"copy.opora"), file(u"restored.opora"));
    ASSERT_TRUE(restored.ok()) << qPrintable(restored.error().message);
    auto other = Workspace::open(*restored, clock);
    ASSERT_TRUE(other.ok());
    value((*other)->exports().run({{"all"}, file(u"after.json"), {}}));
    QFile a(file(u"before.json")), b(file(u"after.json"));
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_EQ(a.readAll(), b.readAll());
    EXPECT_TRUE(value((*other)->backups().check()).clean);
    EXPECT_EQ(value(ws->clients().count()), 1);
    EXPECT_TRUE(QDir(dir.path()).entryList({s(u"*.part")}, QDir::Files).isEmpty());
}

TEST_F(BackupServiceTest, ACopyMadeWhileSavingIsWhole)
{
    fill();
    std::vector<Job<Written>> saves;
    Job<QString> copy;
    for (int i = 0; i < 60; ++i) {
        NewClient c;
        c.fields.insert("surname", QStringLiteral("Client %1").arg(i));
        saves.push_back(ws->clients().add(c));
        if (i == 20)
            copy = ws->backups().backup(file(u"copy.opora"));
    }
    value(copy);
    for (Job<Written> &s : saves)
        value(s);
    auto other = Workspace::open(file(u"copy.opora"), clock);
    ASSERT_TRUE(other.ok());
    const CheckReport report = value((*other)->backups().check());
    EXPECT_TRUE(report.clean) << qPrintable(report.problems.join(u'\n'));
    EXPECT_GE(value((*other)->clients().count()), 1);
    EXPECT_EQ(value(ws->clients().count()), 62);
}

TEST_F(BackupServiceTest, RefusesRatherThanOverwrite)
{
    EXPECT_EQ(code(ws->backups().backup(path())), s(u"exists"));
    EXPECT_EQ(code(ws->backups().backup(dir.filePath(s(u"none/copy.opora")))), s(u"no_permission"));
    EXPECT_EQ(BackupService::restore(file(u"nothing.opora"), file(u"r.opora")).error().code, s(u"no_such_file"));
    QFile text(file(u"text.opora"));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("this is no workspace, however long the text may be");
    text.close();
    EXPECT_EQ(BackupService::restore(file(u"text.opora"), file(u"r.opora")).error().code, s(u"not_a_workspace"));
    value(ws->backups().backup(file(u"copy.opora")));
    EXPECT_EQ(BackupService::restore(file(u"copy.opora"), path()).error().code, s(u"exists"));
    EXPECT_FALSE(QFile::exists(file(u"r.opora")));
}

TEST_F(BackupServiceTest, ADamagedFileIsNotCopied)
{
    fill();
    value(ws->backups().backup(file(u"copy.opora")));
    QFile f(file(u"copy.opora"));
    ASSERT_TRUE(f.open(QIODevice::ReadWrite));
    for (qint64 at = 3 * 4096; at < f.size(); at += 4096) {
        f.seek(at);
        f.write(QByteArray(200, '\x5A'));
    }
    f.close();
    const Result<QString> r = BackupService::restore(file(u"copy.opora"), file(u"r.opora"));
    ASSERT_FALSE(r.ok());
    EXPECT_FALSE(QFile::exists(file(u"r.opora")));
    EXPECT_FALSE(QFile::exists(file(u"r.opora.part")));
}

TEST_F(BackupServiceTest, AWorkspaceInUseChecksClean)
{
    EXPECT_TRUE(check().clean);
    fill();
    CheckReport r = check();
    EXPECT_TRUE(r.clean) << qPrintable(r.problems.join(u'\n'));
    EXPECT_GT(r.rows, 20);
    EXPECT_GT(r.logEntries, r.rows);
    value(ws->clients().remove({client}));
    value(ws->undo().undo());
    value(ws->undo().redo());
    value(ws->settings().set(s(u"currency"), s(u"USD")));
    value(ws->settings().set(s(u"time_zone"), s(u"Asia/Tokyo")));
    r = check();
    EXPECT_TRUE(r.clean) << qPrintable(r.problems.join(u'\n'));
}

TEST_F(BackupServiceTest, ImportsTheirUndoAndTheirReturnCheckClean)
{
    const QString folder = test::dataFile(s(u"crm/maven/"));
    OPORA_NEED_DATA(folder + s(u"accounts.csv"));
    ImportRequest request;
    for (const char16_t *name : {u"accounts.csv", u"products.csv", u"sales_teams.csv", u"sales_pipeline.csv"})
        request.files.append(folder + s(name));
    request.preset = s(u"maven");
    EXPECT_EQ(value(ws->imports().run(request)).refused, 0);
    CheckReport r = check();
    EXPECT_TRUE(r.clean) << "imported: " << qPrintable(r.problems.join(u'\n'));
    EXPECT_GT(r.rows, 17'000);
    value(ws->undo().undo());
    r = check();
    EXPECT_TRUE(r.clean) << "undone: " << qPrintable(r.problems.join(u'\n'));
    value(ws->undo().redo());
    r = check();
    EXPECT_TRUE(r.clean) << "redone: " << qPrintable(r.problems.join(u'\n'));
    value(ws->undo().undo());
    value(ws->imports().run(request));
    r = check();
    EXPECT_TRUE(r.clean) << "revived: " << qPrintable(r.problems.join(u'\n'));
}

TEST_F(BackupServiceTest, TheCheckFindsWhatWasDoneBehindTheLog)
{
    fill();
    const struct { const char *sql; const char16_t *says; } cases[] = {
        {"UPDATE client SET city = 'X' WHERE n = 1", u""}, // a value without an entry before it cannot be told
        {"UPDATE deal SET stage_kind = 'lost'", u"stage_kind"},
        {"UPDATE client SET main_phone = '+1'", u"main_phone"},
        {"UPDATE client SET lifetime_value = 1", u"lifetime_value"},
        {"UPDATE client SET deleted_at = 5 WHERE n = 1", u"deleted"},
        {"INSERT INTO tag(id, name) VALUES(randomblob(16), 'stray')", u"no origin"},
        {"DELETE FROM sync_op WHERE n = (SELECT max(n) FROM sync_op)", u"miss entries"},
        {"UPDATE contact_point SET client_id = randomblob(16)", u"lead to nothing"},
        {"DELETE FROM command WHERE n = 2", u"belong to no command"},
    };
    QStringList known;
    for (const auto &c : cases) {
        tamper(c.sql);
        ASSERT_TRUE(ws);
        const CheckReport r = check();
        if (*c.says == 0)
            continue;
        EXPECT_FALSE(r.clean) << c.sql;
        EXPECT_TRUE(r.problems.join(u'\n').contains(s(c.says))) << c.sql << ": " << qPrintable(r.problems.join(u'\n'));
    }
}
