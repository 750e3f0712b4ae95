// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's side of a real workspace: its writer thread, its file, its log.
#include "core/storage/Check.h"
#include "core/sync/Seal.h"
#include "core/sync/SqliteLocalStore.h"
#include "tests/storage/StorageFixture.h"

namespace opora::sync::test {

class LocalStoreTest : public opora::test::StorageFixture {
protected:
    void SetUp() override
    {
        s = create();
        runner = std::make_unique<StorageRunner>(*s);
        store = std::make_unique<SqliteLocalStore>(*runner);
        ASSERT_TRUE(store->link("hub", Uuid::v7(1)).ok());
    }
    PullAnswer answer(const QByteArray &cursor)
    {
        PullAnswer a;
        a.cursor = cursor;
        a.fingerprint = "fp";
        a.hubNow = clock->nowMs();
        return a;
    }
    BaseRow client(const Uuid &id, const QString &surname, const Uuid &version)
    {
        BaseRow r;
        r.table = "client";
        r.id = id;
        r.values = {{"kind", u"person"}, {"surname", surname}, {"created_at", qint64(1)}};
        r.fm.set(FieldVersions::Row, {version, 1});
        r.rv = Uuid::v7(2);
        return r;
    }
    void expectSound()
    {
        const auto found = s->read([](Reader &r) { return checkWorkspace(r); }).wait();
        ASSERT_TRUE(found.ok());
        EXPECT_TRUE(found->problems.isEmpty()) << found->problems.join(QLatin1Char('\n')).toStdString();
    }
    std::unique_ptr<Storage> s;
    std::unique_ptr<StorageRunner> runner;
    std::unique_ptr<SqliteLocalStore> store;
};

TEST_F(LocalStoreTest, AnEditIsFrozenAtItsFirstSendingAndConfirmedByAPullOnly)
{
    const Uuid id = insert(*s, "client", {{"surname", u"First"}});
    const auto batch = store->nextBatch({0, 0});
    ASSERT_TRUE(batch.ok());
    ASSERT_EQ(batch->groups.size(), 1);
    update(*s, "client", id, {{"surname", u"Second"}});
    const auto again = store->nextBatch({0, 0});
    ASSERT_EQ(again->groups.size(), 2);
    EXPECT_EQ(again->groups.at(0).body, batch->groups.at(0).body) << "an edit afterwards is no part of it";
    const auto second = decodeGroup(again->groups.at(1).body, s->schema());
    EXPECT_EQ(second->ops.at(0).base.of("surname").group, batch->groups.at(0).id);
    LedgerEntry l;
    l.group = batch->groups.at(0).id;
    PushAnswer pushed;
    pushed.results = {l};
    ASSERT_TRUE(store->noteResults(pushed).ok());
    EXPECT_EQ(store->outbox()->size(), 2);
    PullAnswer a = answer("1");
    a.ledger = {l};
    a.rows = {client(id, QStringLiteral("First"), l.group)};
    ASSERT_TRUE(store->apply(a, {}).ok());
    EXPECT_EQ(store->outbox()->size(), 1);
    EXPECT_EQ(scalar(*s, "SELECT surname FROM client WHERE id = ?1", id).toText(), QStringLiteral("Second"))
        << "what is pending stays on top";
    EXPECT_EQ(scalar(*s, "SELECT json_extract(row, '$.surname') FROM sync_base").toText(), QStringLiteral("First"));
    expectSound();
}

TEST_F(LocalStoreTest, AColleaguesChangeIsHistoryAndNeverUndoneByThisDevice)
{
    const Uuid id = Uuid::v7(5), author = Uuid::v7(6), group = Uuid::v7(7);
    PullAnswer a = answer("1");
    a.rows = {client(id, QStringLiteral("Theirs"), group)};
    AuditRow birth;
    birth.table = "client";
    birth.row = id;
    birth.kind = "insert";
    birth.group = group;
    birth.user = author;
    birth.at = 77;
    a.audit = {birth};
    ASSERT_TRUE(store->apply(a, {}).ok());
    EXPECT_EQ(scalar(*s, "SELECT origin || at FROM command WHERE user_id = ?1", author).toText(), QStringLiteral("hub77"));
    EXPECT_EQ(scalar(*s, "SELECT display_name FROM client WHERE id = ?1", id).toText(), QStringLiteral("Theirs"))
        << "derived like any other";
    EXPECT_EQ(undo(*s).ok() && !scalar(*s, "SELECT deleted_at FROM client WHERE id = ?1", id).isNull(), false);
    EXPECT_TRUE(store->nextBatch({0, 0})->groups.isEmpty()) << "nothing of it is sent back";
    expectSound();
}

TEST_F(LocalStoreTest, ARowThatLeftSightIsGoneWithItsValuesAndUndoSaysSo)
{
    const Uuid id = Uuid::v7(5);
    PullAnswer a = answer("1");
    a.rows = {client(id, QStringLiteral("Secret"), Uuid::v7(7))};
    ASSERT_TRUE(store->apply(a, {}).ok());
    update(*s, "client", id, {{"surname", u"Secret too"}});
    const Uuid note = insert(*s, "activity", {{"kind", u"note"}, {"at", 1}, {"client_id", id}, {"body", u"private words"}});
    PullAnswer left = answer("2");
    left.gone = {{"client", id}};
    ASSERT_TRUE(store->apply(left, {}).ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), 0);
    EXPECT_TRUE(scalar(*s, "SELECT 1 FROM activity WHERE id = ?1", note).isNull()) << "it waits in its group, below nobody";
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM sync_op WHERE old = 'Secret' OR new = 'Secret too'").toInt(), 0);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM fts_text WHERE fts_text MATCH opora_fold('private')").toInt(), 0);
    EXPECT_EQ(store->outbox()->size(), 2) << "the work itself is kept until the hub has spoken";
    expectSound();
    PullAnswer back = answer("3");
    back.rows = {client(id, QStringLiteral("Secret"), Uuid::v7(7))};
    ASSERT_TRUE(store->apply(back, {}).ok());
    EXPECT_EQ(scalar(*s, "SELECT surname FROM client WHERE id = ?1", id).toText(), QStringLiteral("Secret too"));
    EXPECT_FALSE(scalar(*s, "SELECT 1 FROM activity WHERE id = ?1", note).isNull());
    expectSound();
}

TEST_F(LocalStoreTest, DiscardingTakesAlongWhatBuildsOnIt)
{
    const Uuid id = insert(*s, "client", {{"surname", u"Wrong"}});
    insert(*s, "activity", {{"kind", u"note"}, {"at", 1}, {"client_id", id}});
    const Uuid other = insert(*s, "client", {{"surname", u"Kept"}});
    const auto box = store->outbox();
    ASSERT_EQ(box->size(), 3);
    EXPECT_EQ(store->dependants(box->at(0).gid)->size(), 1);
    const auto gone = store->discard(box->at(0).gid);
    ASSERT_TRUE(gone.ok());
    EXPECT_EQ(gone->size(), 2);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), 1);
    EXPECT_FALSE(scalar(*s, "SELECT 1 FROM client WHERE id = ?1", other).isNull());
    expectSound();
    ASSERT_TRUE(store->nextBatch({0, 0}).ok());
    const auto doubtful = store->discard(box->at(2).gid);
    ASSERT_FALSE(doubtful.ok());
    EXPECT_EQ(doubtful.error().code, QStringLiteral("in_doubt"));
}

TEST_F(LocalStoreTest, AFormThatStoodOpenSaysWhatItShowed)
{
    const Uuid id = Uuid::v7(5), old = Uuid::v7(7), newer = Uuid::v7(8);
    PullAnswer a = answer("1");
    a.rows = {client(id, QStringLiteral("Shown"), old)};
    ASSERT_TRUE(store->apply(a, {}).ok());
    const QByteArray seen = *s->read([&](Reader &r) { return seenVersions(r, *r.schema().entity("client"), id); }).wait();
    a = answer("2");
    a.rows = {client(id, QStringLiteral("Changed meanwhile"), newer)};
    ASSERT_TRUE(store->apply(a, {}).ok());
    ASSERT_TRUE(s->write({QStringLiteral("save"), QStringLiteral("local"), true, {}},
                         [&](WriteTx &tx) -> Result<bool> {
                             OPORA_TRY(tx.update(tx.entity("client"), id, {{"surname", u"Mine"}}));
                             OPORA_TRY(tx.noteSeen(tx.entity("client"), id, seen));
                             return true;
                         })
                    .wait()
                    .ok());
    const auto batch = store->nextBatch({0, 0});
    ASSERT_EQ(batch->groups.size(), 1);
    EXPECT_EQ(decodeGroup(batch->groups.at(0).body, s->schema())->ops.at(0).base.of("surname").group, old);
}

/// The hub asks of a deletion what stood below the row then: what is done later, before anything is sent, is another group's.
TEST_F(LocalStoreTest, ADeletionNamesTheChildrenOfItsOwnMoment)
{
    const Uuid id = insert(*s, "client", {{"surname", u"Gone"}});
    const Uuid note = insert(*s, "activity", {{"kind", u"note"}, {"at", 1}, {"client_id", id}});
    const Uuid moved = insert(*s, "activity", {{"kind", u"note"}, {"at", 2}, {"client_id", id}});
    const Uuid other = insert(*s, "client", {{"surname", u"Other"}});
    ASSERT_TRUE(store->nextBatch({0, 0}).ok());
    const auto change = [&](auto body) { return s->write({QStringLiteral("x"), QStringLiteral("local"), true, {}}, body).wait().ok(); };
    ASSERT_TRUE(change([&](WriteTx &tx) { return tx.remove(tx.entity("client"), id); }));
    ASSERT_TRUE(change([&](WriteTx &tx) { return tx.remove(tx.entity("activity"), note); }));
    ASSERT_TRUE(change([&](WriteTx &tx) { return tx.update(tx.entity("activity"), moved, {{"client_id", other}}); }));
    const Uuid later = insert(*s, "activity", {{"kind", u"note"}, {"at", 3}, {"client_id", id}});
    const auto box = store->nextBatch({0, 0});
    ASSERT_TRUE(box.ok());
    int deletions = 0;
    for (const FrozenGroup &f : box->groups) {
        const Result<Group> group = decodeGroup(f.body, s->schema());
        ASSERT_TRUE(group.ok());
        for (const Op &op : group->ops) {
            if (op.kind != OpKind::Delete || op.row != id)
                continue;
            ++deletions;
            ASSERT_TRUE(op.children.has_value());
            QList<Uuid> named = *op.children, then{note, moved};
            std::sort(named.begin(), named.end());
            std::sort(then.begin(), then.end());
            EXPECT_EQ(named, then) << "neither without what was taken away later nor with " << qPrintable(later.toString());
        }
    }
    EXPECT_EQ(deletions, 1);
}

TEST_F(LocalStoreTest, AnImportBecomesManyGroupsOfOneCommand)
{
    ASSERT_TRUE(
        s->write({QStringLiteral("import"), QStringLiteral("import"), true, {}},
                 [&](WriteTx &tx) -> Result<bool> {
                     BulkWriter w(tx, tx.entity("client"), {"kind", "surname"});
                     for (int i = 0; i < 1200; ++i) {
                         w.statement().bind(0, Uuid::v7(1000 + i)).bind(1, QStringLiteral("person")).bind(2, QStringLiteral("n%1").arg(i));
                         OPORA_TRY(w.add());
                     }
                     OPORA_TRY(w.finish());
                     return true;
                 })
            .wait()
            .ok());
    qint64 rows = 0;
    std::pair<qint64, qint64> at{0, 0};
    for (auto batch = store->nextBatch(at); batch.ok() && !batch->groups.isEmpty(); batch = store->nextBatch(at)) {
        at = batch->last;
        for (const FrozenGroup &g : batch->groups) {
            const auto group = decodeGroup(envelope(g.body, g.hash), s->schema());
            ASSERT_TRUE(group.ok()) << group.error().details.toStdString();
            rows += group->ops.size();
        }
    }
    EXPECT_EQ(rows, 1200);
    EXPECT_EQ(scalar(*s, "SELECT count(DISTINCT command_id) FROM sync_group WHERE status = 'pending'").toInt(), 1);
    expectSound();
}

} // namespace opora::sync::test
