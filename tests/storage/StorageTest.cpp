// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Ddl.h"
#include "tests/storage/StorageFixture.h"
#include <QFile>
#include <QProcess>
#include <QSemaphore>

namespace opora::test {

class StorageTest : public StorageFixture {};

TEST_F(StorageTest, CreatesWithMeAndSettings)
{
    auto s = create();
    ASSERT_TRUE(s);
    EXPECT_EQ(s->context().currency, QStringLiteral("UAH"));
    EXPECT_EQ(s->context().zone.id(), QByteArray("Europe/Kyiv"));
    EXPECT_EQ(scalar(*s, "SELECT name FROM app_user WHERE id = ?1", s->context().me).toText(), QStringLiteral("Olena"));
    EXPECT_EQ(scalar(*s, "SELECT mode FROM sync_ctx").toText(), QStringLiteral("idle"));
}

TEST_F(StorageTest, CapturesEveryChangedFieldOnce)
{
    auto s = create();
    const Uuid id = insert(*s, "client", {{"surname", u"Shevchenko"}, {"given_name", u"Olena"}});
    EXPECT_TRUE(update(*s, "client", id, {{"city", u"Lviv"}, {"surname", u"Shevchenko"}, {"readiness", u"hot"}}));
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM sync_op WHERE tbl = 'client' AND kind = 'upd'").toInt(), 2);
    EXPECT_EQ(scalar(*s, "SELECT old IS NULL AND new = 'Lviv' FROM sync_op WHERE field = 'city'").toInt(), 1);
    EXPECT_FALSE(update(*s, "client", id, {{"city", u"Lviv"}})) << "nothing to change, no command";
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM command WHERE label = 'update'").toInt(), 1);
    EXPECT_EQ(scalar(*s, "SELECT display_name FROM client").toText(), QStringLiteral("Shevchenko Olena"));
}

TEST_F(StorageTest, WritesOutsideACommandAbort)
{
    auto s = create();
    insert(*s, "client", {{"surname", u"A"}});
    auto c = sqlite::Connection::open(path(), sqlite::OpenMode::ReadWrite);
    ASSERT_TRUE(c.ok());
    EXPECT_FALSE((*c)->exec("UPDATE client SET surname = 'B'").ok());
    EXPECT_FALSE((*c)->exec("INSERT INTO client(id, surname) VALUES(randomblob(16), 'B')").ok());
    EXPECT_FALSE((*c)->exec("DELETE FROM client").ok());
    EXPECT_EQ(scalar(*s, "SELECT surname FROM client").toText(), QStringLiteral("A"));
}

TEST_F(StorageTest, AnErrorLeavesNothing)
{
    auto s = create();
    auto r = s->write({QStringLiteral("bad"), QStringLiteral("local"), true, {}}, [](WriteTx &tx) -> Result<Uuid> {
                  OPORA_TRY(tx.insert(tx.entity("client"), {{"surname", u"Half"}}));
                  return tx.insert(tx.entity("contact_point"), {{"client_id", Uuid::v7(1)}, {"kind", u"phone"}, {"value", u"1"}});
              }).wait();
    ASSERT_FALSE(r.ok());
    EXPECT_EQ(r.error().code, QStringLiteral("constraint"));
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), 0);
    EXPECT_EQ(scalar(*s, "SELECT mode FROM sync_ctx").toText(), QStringLiteral("idle"));
    EXPECT_TRUE(!insert(*s, "client", {{"surname", u"Next"}}).isNull());
}

// A value that could not be read looks like one that is not there. Nobody may decide by it.
TEST_F(StorageTest, AReadThatFailedUnnoticedSpoilsTheAnswerAndTheWrite)
{
    auto s = create();
    const char *failing = "SELECT abs(-9223372036854775807 - 1)";
    const auto written = s->write({QStringLiteral("blind"), QStringLiteral("local"), true, {}}, [&](WriteTx &tx) -> Result<Uuid> {
                              const bool missing = tx.db().scalar(failing).isNull();
                              return missing ? tx.insert(tx.entity("client"), {{"surname", u"Blind"}}) : Result<Uuid>(Uuid());
                          }).wait();
    EXPECT_FALSE(written.ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), 0);
    const auto seen = s->read([&](Reader &r) -> Result<bool> { return r.db().scalar(failing).isNull(); }).wait();
    EXPECT_FALSE(seen.ok());
    EXPECT_EQ(scalar(*s, "SELECT 1").toInt(), 1) << "the next one is not burdened with it";
    EXPECT_FALSE(insert(*s, "client", {{"surname", u"Next"}}).isNull());
}

TEST_F(StorageTest, UndoAndRedoSurviveRestart)
{
    auto s = create();
    const Uuid id = insert(*s, "client", {{"surname", u"Bondar"}});
    insert(*s, "contact_point", {{"client_id", id}, {"kind", u"phone"}, {"value", u"+380501112233"}});
    update(*s, "client", id, {{"city", u"Odesa"}});
    s.reset();
    s = reopen();
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_TRUE(scalar(*s, "SELECT city FROM client").isNull());
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_TRUE(scalar(*s, "SELECT main_phone FROM client").isNull()) << "derived values follow";
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt(), 0);
    EXPECT_FALSE(undo(*s).ok()) << "creating the workspace is not undoable";
    s.reset();
    s = reopen();
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(redo(*s).ok()) << i;
    EXPECT_FALSE(redo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT city || main_phone FROM client WHERE deleted_at IS NULL").toText(), QStringLiteral("Odesa+380501112233"));
    // A redone command can be undone again, and a new command ends redo.
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_TRUE(scalar(*s, "SELECT city FROM client").isNull());
    update(*s, "client", id, {{"city", u"Rivne"}});
    EXPECT_FALSE(redo(*s).ok());
}

TEST_F(StorageTest, UndoLeavesWhatSomebodyChangedSince)
{
    auto s = create();
    const Uuid id = insert(*s, "client", {{"surname", u"Bondar"}});
    update(*s, "client", id, {{"city", u"Odesa"}, {"region", u"South"}});
    const Uuid first = scalar(*s, "SELECT id FROM command WHERE label = 'update'").toUuid();
    update(*s, "client", id, {{"city", u"Kyiv"}});
    auto r = s->write({QStringLiteral("undo"), QStringLiteral("undo"), true, {}}, [&](WriteTx &tx) -> Result<undolog::Reversed> {
                  OPORA_ASSIGN(const CommandRow c, undolog::byId(tx, first));
                  tx.setUndoes(c.id);
                  return undolog::undo(tx, c);
              }).wait();
    ASSERT_TRUE(r.ok());
    EXPECT_EQ(r->left, 1);
    EXPECT_EQ(scalar(*s, "SELECT city || ',' || coalesce(region, '-') FROM client").toText(), QStringLiteral("Kyiv,-"));
}

TEST_F(StorageTest, DeletingCascadesAndComesBack)
{
    auto s = create();
    const Uuid id = insert(*s, "client", {{"surname", u"Bondar"}});
    insert(*s, "contact_point", {{"client_id", id}, {"kind", u"phone"}, {"value", u"+380501112233"}});
    ASSERT_TRUE(s->write({QStringLiteral("delete"), QStringLiteral("local"), true, {}},
                         [&](WriteTx &tx) { return tx.remove(tx.entity("client"), id); })
                    .wait()
                    .ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM contact_point WHERE deleted_at IS NULL").toInt(), 0);
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(
        scalar(
            *s,
            "SELECT count(*) FROM contact_point p JOIN client c ON c.id = p.client_id WHERE p.deleted_at IS NULL AND c.deleted_at IS NULL")
            .toInt(),
        1);
}

TEST_F(StorageTest, BulkRunsAreOneEntryAndUndoAsOne)
{
    auto s = create();
    const auto import = [&] {
        return s
            ->write({QStringLiteral("import"), QStringLiteral("import"), true, {}},
                    [&](WriteTx &tx) -> Result<qint64> {
                        BulkWriter clients(tx, tx.entity("client"), {"kind", "surname"});
                        for (int i = 0; i < 1000; ++i) {
                            clients.statement()
                                .bind(0, Uuid::v5(Uuid(), QByteArray::number(i)))
                                .bind(1, QStringView(u"person"))
                                .bind(2, QStringView(QStringLiteral("S%1").arg(i)));
                            OPORA_TRY(clients.add());
                        }
                        OPORA_TRY(clients.finish());
                        return clients.count();
                    })
            .wait();
    };
    auto r = import();
    ASSERT_TRUE(r.ok()) << qPrintable(r.error().code + r.error().details);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM sync_op WHERE tbl = 'client'").toInt(), 1);
    EXPECT_EQ(scalar(*s, "SELECT display_name FROM client WHERE n = 8").toText(), QStringLiteral("S7"));
    auto again = import();
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, QStringLiteral("exists"));
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt(), 0);
    ASSERT_TRUE(redo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt(), 1000);
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt(), 0);
    auto revived = import();
    ASSERT_TRUE(revived.ok()) << qPrintable(revived.error().code + revived.error().details);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), 1000) << "the same rows came back";
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt(), 1000);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM sync_op WHERE tbl = 'client' AND row_to IS NULL").toInt(), 0)
        << "rows that come back unchanged are a run";
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt(), 0);
}

TEST_F(StorageTest, RevivedRowsThatDifferAreLoggedFieldByField)
{
    auto s = create();
    const auto import = [&](const QString &of5) {
        return s
            ->write({QStringLiteral("import"), QStringLiteral("import"), true, {}},
                    [&](WriteTx &tx) -> Result<qint64> {
                        BulkWriter clients(tx, tx.entity("client"), {"kind", "surname"});
                        for (int i = 0; i < 10; ++i) {
                            const QString name = i == 5 ? of5 : QStringLiteral("S%1").arg(i);
                            clients.statement()
                                .bind(0, Uuid::v5(Uuid(), QByteArray::number(i)))
                                .bind(1, QStringView(u"person"))
                                .bind(2, QStringView(name));
                            OPORA_TRY(clients.add());
                        }
                        OPORA_TRY(clients.finish());
                        return clients.count();
                    })
            .wait();
    };
    ASSERT_TRUE(import(QStringLiteral("Old")).ok());
    ASSERT_TRUE(undo(*s).ok());
    ASSERT_TRUE(import(QStringLiteral("New")).ok());
    EXPECT_EQ(scalar(*s, "SELECT display_name FROM client WHERE n = 6").toText(), QStringLiteral("New"));
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM sync_op WHERE kind = 'res' AND row_to IS NOT NULL").toInt(), 2) << "before it and after it";
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM sync_op WHERE kind = 'upd' AND field = 'surname'").toInt(), 1);
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT surname FROM client WHERE n = 6").toText(), QStringLiteral("Old"));
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt(), 0);
}

TEST_F(StorageTest, ARevivedRowIsFoundByItsNewWordsOnly)
{
    auto s = create();
    const auto import = [&](const QString &about) {
        return s
            ->write({QStringLiteral("import"), QStringLiteral("import"), true, {}},
                    [&](WriteTx &tx) -> Result<qint64> {
                        BulkWriter clients(tx, tx.entity("client"), {"kind", "surname", "about"});
                        clients.statement()
                            .bind(0, Uuid::v5(Uuid(), "one"))
                            .bind(1, QStringView(u"person"))
                            .bind(2, QStringView(u"S"))
                            .bind(3, about);
                        OPORA_TRY(clients.add());
                        OPORA_TRY(clients.finish());
                        return clients.count();
                    })
            .wait();
    };
    const auto found = [&](const char *word) {
        return scalar(*s, "SELECT count(*) FROM fts_text WHERE fts_text MATCH opora_fold(?1)", QString::fromLatin1(word)).toInt();
    };
    ASSERT_TRUE(import(QStringLiteral("sells tractors")).ok());
    EXPECT_EQ(found("tractors"), 1);
    ASSERT_TRUE(undo(*s).ok());
    ASSERT_TRUE(import(QStringLiteral("sells bicycles")).ok());
    EXPECT_EQ(found("bicycles"), 1);
    EXPECT_EQ(found("tractors"), 0);
    ASSERT_TRUE(undo(*s).ok());
    ASSERT_TRUE(import(QStringLiteral("sells bicycles")).ok());
    EXPECT_EQ(found("bicycles"), 1) << "the same words again are one entry";
}

TEST_F(StorageTest, ALongRunLeavesTheIndexesAsTheyWere)
{
    auto s = create();
    const char *const indexes = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND "
                                "tbl_name = 'client' ORDER BY name)";
    const QString before = scalar(*s, indexes).toText();
    ASSERT_FALSE(before.isEmpty());
    ASSERT_TRUE(s->write({QStringLiteral("import"), QStringLiteral("import"), true, {}},
                         [&](WriteTx &tx) -> Result<qint64> {
                             BulkWriter clients(tx, tx.entity("client"), {"kind", "surname"}, 25000);
                             for (int i = 0; i < 25000; ++i) {
                                 clients.statement()
                                     .bind(0, Uuid::v5(Uuid(), QByteArray::number(i)))
                                     .bind(1, QStringView(u"person"))
                                     .bind(2, QStringView(u"S"));
                                 OPORA_TRY(clients.add());
                             }
                             OPORA_TRY(clients.finish());
                             return clients.count();
                         })
                    .wait()
                    .ok());
    const char *const live = "SELECT count(*) FROM client INDEXED BY client_by_sort_key WHERE deleted_at IS NULL";
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, indexes).toText(), before);
    EXPECT_EQ(scalar(*s, live).toInt(), 0);
    ASSERT_TRUE(redo(*s).ok());
    EXPECT_EQ(scalar(*s, indexes).toText(), before);
    EXPECT_EQ(scalar(*s, live).toInt(), 25000);
}

TEST_F(StorageTest, AStageIsTheNewestChange)
{
    auto s = create();
    const Uuid p = insert(*s, "pipeline", {{"name", u"Sales"}});
    const Uuid open = insert(*s, "stage", {{"pipeline_id", p}, {"name", u"New"}});
    const Uuid won = insert(*s, "stage", {{"pipeline_id", p}, {"name", u"Won"}, {"kind", u"won"}});
    const Uuid c = insert(*s, "client", {{"surname", u"A"}});
    const Uuid deal = insert(*s, "deal", {{"title", u"D"}, {"pipeline_id", p}, {"client_id", c}, {"amount", 5000}, {"currency", u"UAH"}});
    const Uuid first = insert(*s, "stage_change", {{"deal_id", deal}, {"stage_id", open}, {"at", Value(clock->nowMs())}});
    EXPECT_EQ(scalar(*s, "SELECT stage_kind FROM deal").toText(), QStringLiteral("open"));
    insert(*s, "stage_change", {{"deal_id", deal}, {"stage_id", won}, {"after_id", first}});
    EXPECT_EQ(scalar(*s, "SELECT stage_kind FROM deal").toText(), QStringLiteral("won")) << "an unknown instant follows the chain";
    EXPECT_EQ(scalar(*s, "SELECT lifetime_value FROM client").toInt(), 5000);
    EXPECT_EQ(scalar(*s, "SELECT root_id = ?1 FROM stage_change LIMIT 1", c).toInt(), 1);
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT stage_kind FROM deal").toText(), QStringLiteral("open"));
    EXPECT_EQ(scalar(*s, "SELECT lifetime_value FROM client").toInt(), 0);
}

TEST_F(StorageTest, AnotherProcessIsNoticed)
{
    auto s = create();
    auto other = reopen();
    QSemaphore seen;
    ChangeSet got;
    std::mutex m;
    s->setChangeListener([&](const ChangeSet &c) {
        std::lock_guard l(m);
        got = c;
        seen.release();
    });
    insert(*other, "client", {{"surname", u"Elsewhere"}});
    ASSERT_TRUE(seen.tryAcquire(1, 1000)) << "within a second";
    std::lock_guard l(m);
    EXPECT_FALSE(got.own);
    ASSERT_EQ(got.rows.value("client").size(), 1);
    EXPECT_EQ(got.rows.value("client").first().kind, ChangeKind::Inserted);
    s->setChangeListener({});
}

TEST_F(StorageTest, ChangeSetsNameTheParents)
{
    auto s = create();
    const Uuid c = insert(*s, "client", {{"surname", u"A"}});
    QSemaphore seen;
    ChangeSet got;
    s->setChangeListener([&](const ChangeSet &set) {
        got = set;
        seen.release();
    });
    insert(*s, "contact_point", {{"client_id", c}, {"kind", u"phone"}, {"value", u"+380501112233"}});
    ASSERT_TRUE(seen.tryAcquire(1, 5000));
    ASSERT_EQ(got.rows.value("client").size(), 1);
    EXPECT_EQ(got.rows.value("client").first().id, c);
    EXPECT_TRUE(got.own);
    s->setChangeListener({});
}

TEST_F(StorageTest, CancelRollsBack)
{
    auto s = create();
    QSemaphore started, go;
    auto job = s->write({QStringLiteral("long"), QStringLiteral("local"), true, {}}, [&](WriteTx &tx) -> Result<Uuid> {
        auto r = tx.insert(tx.entity("client"), {{"surname", u"Half"}});
        started.release();
        go.acquire();
        return r;
    });
    started.acquire();
    job.cancel();
    go.release();
    auto r = job.wait();
    ASSERT_FALSE(r.ok());
    EXPECT_EQ(r.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), 0);
}

TEST_F(StorageTest, TextThatNoServerWouldTakeIsCleaned)
{
    auto s = create();
    QString text = QStringLiteral("ab");
    text.insert(1, QChar(0));
    text.append(QChar(0xD800));
    insert(*s, "client", {{"surname", text}});
    EXPECT_EQ(scalar(*s, "SELECT surname FROM client").toText(), QStringLiteral("ab"));
}

} // namespace opora::test
