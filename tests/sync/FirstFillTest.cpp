// SPDX-License-Identifier: GPL-3.0-or-later
// The first fill of an empty replica, part by part, into a real workspace file (sync.md §3.5).
#include "core/storage/Check.h"
#include "core/sync/SqliteLocalStore.h"
#include "tests/storage/StorageFixture.h"

namespace opora::sync::test {

using namespace Qt::StringLiterals;

class FirstFillTest : public opora::test::StorageFixture {
protected:
    void SetUp() override
    {
        s = create();
        runner = std::make_unique<StorageRunner>(*s);
        store = std::make_unique<SqliteLocalStore>(*runner);
        ASSERT_TRUE(store->link("hub", Uuid::v7(1)).ok());
        indexes = names();
        run("INSERT INTO sync_state(k, v) VALUES('first_sync', 1), ('first_rows', 60000)"); // so many that indexes wait
    }
    void run(const char *sql)
    {
        const auto done = s->write({u"test"_s}, [sql](WriteTx &tx) -> Result<bool> {
                               OPORA_TRY(tx.db().run(sql));
                               return true;
                           }).wait();
        ASSERT_TRUE(done.ok()) << done.error().details.toStdString();
    }
    QString names()
    {
        return scalar(*s, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type IN ('index', 'trigger') ORDER BY 1)")
            .toText();
    }
    BaseRow row(const QByteArray &table, const Uuid &id, FieldValues values)
    {
        BaseRow r;
        r.table = table;
        r.id = id;
        r.values = std::move(values);
        r.values.insert("created_at", qint64(1));
        r.fm.set(FieldVersions::Row, {idOf(50), 5});
        r.rv = idOf(51);
        return r;
    }
    /// Everything the hub has, table by table, at most `at` rows a part; gives how many parts there were.
    int fill(const QList<BaseRow> &hub, qsizetype at = 2, int stopAfter = -1)
    {
        int parts = 0;
        for (;;) {
            const auto q = store->nextFirstSync();
            FirstSyncPart part;
            part.cursor = "cursor";
            part.fingerprint = fingerprint;
            part.hubNow = clock->nowMs();
            for (const BaseRow &r : hub) {
                if (r.table == q->table && q->after < r.id && part.rows.size() < at)
                    part.rows.append(r);
            }
            part.tableDone = part.rows.size() < at;
            const auto ahead = store->firstSyncAfter(*q, part);
            const auto staged = store->stageFirstSync(*q, part);
            EXPECT_TRUE(staged.ok()) << staged.error().details.toStdString();
            const auto next = store->nextFirstSync();
            EXPECT_EQ(next->table == "-", !ahead) << "what is asked for ahead is what comes next";
            if (ahead) {
                EXPECT_EQ(next->table, ahead->table);
                EXPECT_EQ(next->after, ahead->after);
            }
            if (++parts == stopAfter || next->table == "-")
                return parts;
        }
    }
    void finish()
    {
        ClockSample now;
        now.hubNow = clock->nowMs();
        const auto done = store->finishFirstSync(now);
        ASSERT_TRUE(done.ok()) << done.error().code.toStdString() << done.error().details.toStdString();
        EXPECT_FALSE(*store->firstSyncWanted());
        EXPECT_EQ(names(), indexes) << "every index and trigger is back";
        expectSound();
    }
    void expectSound()
    {
        const auto found = s->read([](Reader &r) { return checkWorkspace(r); }).wait();
        ASSERT_TRUE(found.ok());
        EXPECT_TRUE(found->problems.isEmpty()) << found->problems.join(u'\n').toStdString();
    }
    static Uuid idOf(int n) { return Uuid::v5(Uuid(), QByteArray::number(n)); }
    QList<BaseRow> team()
    {
        QList<BaseRow> all{
            row("team", idOf(1), {{"name", u"North"_s}, {"lead_id", idOf(2)}}),
            row("app_user", idOf(2), {{"name", u"Lead"_s}, {"team_id", idOf(1)}}),
            row("product", idOf(3), {{"name", u"GTX Pro"_s}}),
            row("pipeline", idOf(4), {{"name", u"Sales"_s}}),
            row("stage", idOf(5), {{"name", u"New"_s}, {"pipeline_id", idOf(4)}, {"kind", u"open"_s}}),
            row("client", idOf(6), {{"kind", u"person"_s}, {"surname", u"Kovalenko"_s}, {"given_name", u"Iryna"_s}, {"owner_id", idOf(2)}}),
            row("client", idOf(7), {{"kind", u"company"_s}, {"company_name", u"Nova"_s}, {"about", u"pears and apples"_s}}),
            row("client", idOf(8), {{"kind", u"company"_s}, {"company_name", u"Gone"_s}, {"deleted_at", qint64(9)}}),
            row("client", idOf(9), {{"kind", u"person"_s}, {"surname", u"Of nobody here"_s}, {"owner_id", idOf(99)}}),
            row("contact_point", idOf(10),
                {{"client_id", idOf(6)}, {"kind", u"phone"_s}, {"value", u"+380671234567"_s}, {"normal", u"+380671234567"_s}}),
            row("contact_point", idOf(11), {{"client_id", idOf(9)}, {"kind", u"email"_s}, {"value", u"dangling@example.com"_s}}),
            row("deal", idOf(12),
                {{"title", u"Scanners"_s},
                 {"client_id", idOf(6)},
                 {"pipeline_id", idOf(4)},
                 {"amount", qint64(500)},
                 {"currency", u"UAH"_s}}),
            row("stage_change", idOf(13), {{"deal_id", idOf(12)}, {"stage_id", idOf(5)}, {"at", qint64(77)}}),
            row("task", idOf(14), {{"title", u"Call"_s}, {"deal_id", idOf(12)}, {"client_id", idOf(6)}, {"due_at", qint64(1000)}})};
        std::sort(all.begin(), all.end(), [](const BaseRow &a, const BaseRow &b) { return a.id < b.id; });
        return all;
    }
    std::unique_ptr<Storage> s;
    std::unique_ptr<StorageRunner> runner;
    std::unique_ptr<SqliteLocalStore> store;
    QString indexes;
    QByteArray fingerprint = "fp";
};

TEST_F(FirstFillTest, RowsStandAsTheyComeAndWhatIsComputedFollows)
{
    fill(team());
    EXPECT_EQ(scalar(*s, "SELECT display_name FROM client WHERE id = ?1", idOf(6)).toText(), u"Kovalenko Iryna")
        << "one can look at it already";
    finish();
    EXPECT_EQ(scalar(*s, "SELECT lead_id FROM team WHERE id = ?1", idOf(1)).toUuid(), idOf(2)) << "named before the person was there";
    EXPECT_EQ(scalar(*s, "SELECT main_phone FROM client WHERE id = ?1", idOf(6)).toText(), u"+380671234567");
    EXPECT_EQ(scalar(*s, "SELECT stage_kind || stage_since || next_step FROM deal WHERE id = ?1", idOf(12)).toText(), u"open77Call");
    EXPECT_EQ(scalar(*s, "SELECT root_id FROM task WHERE id = ?1", idOf(14)).toUuid(), idOf(6));
    EXPECT_EQ(scalar(*s, "SELECT folded_name FROM product WHERE id = ?1", idOf(3)).toText(), u"gtxpro");
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), 3) << "who is not here owns nobody here";
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM contact_point").toInt(), 1);
    EXPECT_EQ(scalar(*s, "SELECT v FROM sync_state WHERE k = 'cursor'").toText(), u"cursor");
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM sync_inbox").toInt(), 0);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM fts_text WHERE fts_text MATCH opora_fold('apples')").toInt(), 1);
    EXPECT_TRUE(store->nextBatch({0, 0})->groups.isEmpty()) << "nothing of it is sent back";
}

TEST_F(FirstFillTest, WorkDoneMeanwhileIsKeptAndSent)
{
    fill(team(), 2, 12); // the clients are there, the rest is on its way
    ASSERT_EQ(scalar(*s, "SELECT count(*) FROM client WHERE id = ?1", idOf(6)).toInt(), 1);
    update(*s, "client", idOf(6), {{"city", u"Lviv"_s}});
    const Uuid note = insert(*s, "activity", {{"kind", u"note"_s}, {"at", 1}, {"client_id", idOf(6)}});
    fill(team());
    finish();
    EXPECT_EQ(scalar(*s, "SELECT city FROM client WHERE id = ?1", idOf(6)).toText(), u"Lviv");
    EXPECT_FALSE(scalar(*s, "SELECT 1 FROM activity WHERE id = ?1", note).isNull());
    const auto batch = store->nextBatch({0, 0});
    ASSERT_EQ(batch->groups.size(), 2);
    EXPECT_EQ(
        decodeGroup(batch->groups.at(0).body, s->schema())->ops.at(0).base.of(s->schema().entity("client")->column("city")->unit()).group,
        idOf(50))
        << "it says which version it was made on";
}

TEST_F(FirstFillTest, AnotherHubOrOtherRightsBeginItAgainAndEverythingIsComparedAfterwards)
{
    QList<BaseRow> hub = team();
    fill(hub, 2, 12);
    fingerprint = "other";
    for (BaseRow &r : hub) {
        if (r.id == idOf(7)) {
            r.values["company_name"] = u"Nova 2"_s;
            r.rv = idOf(52);
        }
    }
    const auto q = store->nextFirstSync();
    FirstSyncPart part;
    part.fingerprint = fingerprint;
    part.tableDone = true;
    ASSERT_TRUE(store->stageFirstSync(*q, part).ok());
    EXPECT_TRUE(store->nextFirstSync()->table.isEmpty());
    fill(hub);
    finish();
    EXPECT_EQ(scalar(*s, "SELECT display_name FROM client WHERE id = ?1", idOf(7)).toText(), u"Nova 2");
    EXPECT_EQ(scalar(*s, "SELECT lead_id FROM team WHERE id = ?1", idOf(1)).toUuid(), idOf(2)) << "what was put off is not forgotten";
    EXPECT_TRUE(store->pullRequest(false)->cursor.isEmpty()) << "rows that should not stand here any more are found that way";
}

TEST_F(FirstFillTest, GivenUpHalfwayTheTablesAreAsAlways)
{
    fill(team());
    EXPECT_NE(names(), indexes);
    expectSound();
    const auto q = store->nextFirstSync();
    ASSERT_TRUE(store->unlink().ok());
    EXPECT_EQ(names(), indexes);
    EXPECT_EQ(scalar(*s, "SELECT stage_kind FROM deal WHERE id = ?1", idOf(12)).toText(), u"open");
    EXPECT_EQ(scalar(*s, "SELECT main_phone FROM client WHERE id = ?1", idOf(6)).toText(), u"+380671234567");
    expectSound();
    EXPECT_FALSE(store->stageFirstSync(*q, {}).ok()) << "a part that was on its way is too late";
}

} // namespace opora::sync::test
