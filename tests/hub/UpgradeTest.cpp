// SPDX-License-Identifier: GPL-3.0-or-later
// A hub and the programs of its team come to a new schema one after another: nothing is lost, nobody has to stop.
#include "core/base/Clock.h"
#include "core/storage/Storage.h"
#include "core/sync/SqliteLocalStore.h"
#include "core/sync/postgres/HubCalls.h"
#include "tests/hub/TeamFixture.h"
#include <algorithm>
#include <atomic>
#include <thread>

namespace opora::test {

using namespace Qt::StringLiterals;
using sync::HubAdmin;
using sync::HubCalls;
using sync::PgConnection;

namespace {

/// The schema before two columns, a table and an index.
const Schema &older()
{
    static const Schema s = [] {
        QList<Entity> entities;
        for (Entity e : Schema::current().entities()) {
            if (e.name == "attachment")
                continue;
            if (e.name == "task")
                e.columns.removeIf([](const Column &c) { return c.name == "outcome" || c.name == "kind"; });
            if (e.name == "activity")
                e.indexes.append({{"direction", "kind"}});
            entities.append(e);
        }
        return Schema(Schema::current().version() - 1, entities);
    }();
    return s;
}

/// Everything that defines a hub, in a comparable form: one line each, sorted, its database's name taken out of the roles.
QStringList shapeOf(PgConnection &c, const QByteArray &name)
{
    const char *const questions[] = {
        "select 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' "
        "|| "
        "coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' ' || coalesce(attacl::text, '') from pg_attribute a left join pg_attrdef d on "
        "d.adrelid = attrelid and d.adnum = attnum join pg_class r on r.oid = attrelid where attnum > 0 and not attisdropped and "
        "r.relkind in ('r', 'v') and relnamespace::regnamespace::text in ('crm', 'sync', 'report')",
        "select 'class ' || oid::regclass || ' ' || relkind::text || ' ' || relpersistence::text || ' ' || relrowsecurity || ' ' || "
        "coalesce(relacl::text, '') || ' ' || "
        "coalesce(reloptions::text, '') from pg_class where relkind in ('r', 'v') and relnamespace::regnamespace::text in ('crm', 'sync', "
        "'report')",
        "select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where "
        "connamespace::regnamespace::text in ('crm', 'sync')",
        "select 'index ' || pg_get_indexdef(indexrelid) from pg_index x join pg_class r on r.oid = x.indexrelid where "
        "relnamespace::regnamespace::text in ('crm', 'sync')",
        "select 'policy ' || schemaname || '.' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' || "
        "coalesce(qual, '') || ' ' "
        "|| coalesce(with_check, '') from pg_policies where schemaname in ('crm', 'sync')",
        "select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class r on r.oid = tgrelid where not tgisinternal and "
        "relnamespace::regnamespace::text in ('crm', 'sync')",
        "select 'function ' || pg_get_functiondef(p.oid) || ' ' || coalesce(proacl::text, '') from pg_proc p where "
        "pronamespace::regnamespace::text in ('crm', 'sync', 'report')",
        "select 'view ' || c.oid::regclass || ' ' || pg_get_viewdef(c.oid) from pg_class c where relkind = 'v' and relnamespace = "
        "'report'::regnamespace",
        "select 'schema ' || nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace where nspname in ('crm', 'sync', 'report')",
        "select 'entity ' || e::text from sync.entity e",
        "select 'field ' || f::text from sync.field f",
        "select 'version ' || schema_version || ' ' || min_client from sync.workspace",
    };
    QStringList all;
    for (const char *sql : questions) {
        const auto rows = c.query(sql);
        EXPECT_TRUE(rows.ok()) << (rows.ok() ? "" : qPrintable(rows.error().details));
        for (int i = 0; rows.ok() && i < rows->count(); ++i)
            all.append(rows->text(i, 0).replace(u"opora_"_s + QString::fromLatin1(name), u"opora_HUB"_s));
    }
    all.sort();
    return all;
}

class UpgradeTest : public TeamFixture {
protected:
    /// A hub of that schema in a database of its own, with olena, petro (managers) and taras (admin).
    void make(const QString &name, const Schema &s)
    {
        auto root = server().connect(u"postgres"_s, u"postgres"_s);
        ASSERT_TRUE(root->script("create database " + name.toLatin1() + " owner keeper").ok());
        m_more.append(name);
        auto keeper = server().connect(u"keeper"_s, name);
        HubAdmin admin(*keeper, s);
        const Result<void> made = admin.init();
        ASSERT_TRUE(made.ok()) << qPrintable(made.error().details);
        ASSERT_TRUE(root->script("grant opora_" + name.toLatin1() + "_member to olena, petro, taras").ok());
        auto super = server().connect(u"postgres"_s, name);
        for (const auto &[login, role] : {std::pair("olena", "manager"), std::pair("petro", "manager"), std::pair("taras", "admin")}) {
            const auto put =
                super->query("select sync.put_user($1, $2, $2, $3, null, null, true)", {person(login).toString().toLatin1(), login, role});
            ASSERT_TRUE(put.ok()) << qPrintable(put.error().details);
        }
    }
    Result<int> upgrade(const QString &name, const Schema &s = Schema::current())
    {
        return HubAdmin(*server().connect(u"keeper"_s, name), s).upgrade();
    }
    void TearDown() override
    {
        const QStringList names = m_more;
        TeamFixture::TearDown();
        auto root = server().connect(u"postgres"_s, u"postgres"_s);
        for (const QString &n : names) {
            for (const char *kind : {"_owner", "_member"})
                (void)root->script("drop role if exists opora_" + n.toLatin1() + kind);
        }
    }
};

} // namespace

TEST_F(UpgradeTest, UpgradingEqualsSettingUp)
{
    make(u"was_older"_s, older());
    make(u"was_new"_s, Schema::current());
    auto super = server().connect(u"postgres"_s, u"was_older"_s), other = server().connect(u"postgres"_s, u"was_new"_s);
    const QStringList wanted = shapeOf(*other, "was_new");
    ASSERT_GT(wanted.size(), 1500);
    ASSERT_NE(shapeOf(*super, "was_older"), wanted);
    auto client = server().connect(u"taras"_s, u"was_older"_s);
    ASSERT_TRUE(client->query("insert into crm.client(id, kind, surname) values (gen_random_uuid(), 'person', 'Stays')").ok());
    const QByteArray before =
        super->query("select (select json_agg(a order by n) from sync.audit a)::text || (select json_agg(c) from crm.client c)::text")
            ->scalar();
    auto guest = server().connect(u"taras"_s, u"was_older"_s);
    EXPECT_EQ(HubAdmin(*guest, Schema::current()).upgrade().error().code, u"hub_role_needed"_s);

    const auto done = upgrade(u"was_older"_s);
    ASSERT_TRUE(done.ok()) << qPrintable(done.error().details);
    EXPECT_EQ(*done, Schema::current().version() - 1);
    const QStringList after = shapeOf(*super, "was_older");
    for (const QString &line : wanted) {
        if (!std::binary_search(after.cbegin(), after.cend(), line))
            ADD_FAILURE() << "missing: " << qPrintable(line.left(600));
    }
    for (const QString &line : after) {
        if (!std::binary_search(wanted.cbegin(), wanted.cend(), line))
            ADD_FAILURE() << "left over: " << qPrintable(line.left(600));
    }
    EXPECT_EQ(super->query("select (select json_agg(a order by n) from sync.audit a)::text || (select json_agg(c) from crm.client c)::text")
                  ->scalar(),
              before)
        << "what the team wrote changed";
    const auto again = upgrade(u"was_older"_s);
    ASSERT_TRUE(again.ok()) << qPrintable(again.error().details);
    EXPECT_EQ(shapeOf(*super, "was_older"), after) << "a second time changes nothing";
    EXPECT_EQ(upgrade(u"was_older"_s, older()).error().code, u"hub_newer"_s);
    EXPECT_EQ(shapeOf(*super, "was_older"), after);
    // Somebody's own view on the reports is not thrown away with them.
    ASSERT_TRUE(super->script("create schema bi; create view bi.mine as select * from report.deal_stage").ok());
    const auto theirs = upgrade(u"was_older"_s);
    EXPECT_EQ(theirs.error().code, u"hub_upgrade_failed"_s);
    EXPECT_TRUE(theirs.error().message.contains(u"bi.mine"_s)) << qPrintable(theirs.error().message);
    EXPECT_EQ(shapeOf(*super, "was_older"), after) << "all or nothing";
    EXPECT_FALSE(server().connect(u"keeper"_s, u"was_older"_s)->script("set role opora_was_older_owner").ok())
        << "the owner is nobody's again";
}

TEST_F(UpgradeTest, WhoPushesMeanwhileWaitsOrTriesAgain)
{
    constexpr int kGroups = 20;
    auto pusher = another("taras");
    std::atomic<int> sent = 0, rejected = 0, again = 0;
    std::thread team([&] {
        HubCalls calls(*pusher, Schema::current());
        for (int i = 0; i < kGroups; ++i) {
            sync::Op op;
            op.kind = sync::OpKind::Insert;
            op.table = "client";
            op.row = Uuid::v7(1'800'000'000'000 + i);
            op.t = 1'700'000'000'000;
            op.set = {{"kind", u"person"_s}, {"surname", u"Pushed %1"_s.arg(i)}};
            const sync::Group g{Uuid::v7(1'900'000'000'000 + i), {}, Schema::current().version(), {op}};
            const QByteArray body = sync::encodeGroup(g, Schema::current());
            for (int tries = 0; tries < 50; ++tries) {
                const auto answer = calls.push({{g.id, sync::hashOf(body), body}});
                if (answer.ok() && !answer->results.isEmpty()) {
                    rejected += answer->results.first().status == sync::GroupStatus::Rejected;
                    ++sent;
                    break;
                }
                ++again;
            }
        }
    });
    int upgrades = 0;
    while (sent < kGroups && upgrades < 200) {
        const auto done = HubAdmin(super(), Schema::current()).upgrade();
        EXPECT_TRUE(done.ok()) << (done.ok() ? "" : qPrintable(done.error().details));
        ++upgrades;
        if (!done.ok())
            break;
    }
    team.join();
    EXPECT_EQ(sent, kGroups);
    EXPECT_EQ(rejected, 0) << "what an upgrade stands in the way of is tried again, never refused";
    EXPECT_EQ(scalar("postgres", "select count(*) from crm.client where surname like 'Pushed %'"), QByteArray::number(kGroups));
    EXPECT_GT(upgrades, 0);
    RecordProperty("upgrades", upgrades);
    RecordProperty("tried_again", again);
}

TEST_F(UpgradeTest, ANewerProgramWorksWithAnOlderHubAndLosesNothing)
{
    const QString hub = u"behind"_s;
    make(hub, older());
    ASSERT_TRUE(server()
                    .connect(u"taras"_s, hub)
                    ->query("insert into crm.client(id, kind, surname) values (gen_random_uuid(), 'person', 'First')")
                    .ok());
    Workspace &admin = joined("taras", hub), &colleague = joined("taras", hub);
    const Uuid client = addClient(admin, u"Melnyk"_s);
    const auto added = good(admin.records().add("task", {{"title", u"Call"_s}, {"client_id", client}, {"outcome", u"agreed"_s}}));
    const Uuid task = added.ids.value(0);
    // This hub has no place for an outcome: the client goes out, the task waits.
    const auto stopped = admin.sync().syncNow().wait();
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, u"hub_older"_s);
    EXPECT_EQ(good(admin.sync().pending()).size(), 1);
    EXPECT_EQ(good(admin.sync().attention()).size(), 0) << "it would have been refused";
    sync(colleague);
    ASSERT_EQ(text(colleague, client, "surname"), u"Melnyk"_s);
    edit(colleague, client, "surname", u"Melnyk-Koval"_s);
    sync(colleague);
    (void)admin.sync().syncNow().wait();
    EXPECT_EQ(text(admin, client, "surname"), u"Melnyk-Koval"_s) << "what others change comes in meanwhile";

    ASSERT_TRUE(upgrade(hub).ok());
    const auto done = sync(admin);
    EXPECT_EQ(done.pending, 0);
    EXPECT_FALSE(done.problem.has_value());
    sync(colleague);
    const auto there = colleague.records().get("task", task).wait();
    ASSERT_TRUE(there.ok());
    EXPECT_EQ((*there)["outcome"].toText(), u"agreed"_s);
    EXPECT_EQ((*there)["kind"].toText(), u"todo"_s);
    expectSound(admin);
    expectSound(colleague);
}

TEST_F(UpgradeTest, AFilledWorkspaceWaitsForTheHubToBeBroughtUpToDate)
{
    const QString hub = u"behind"_s;
    make(hub, older());
    auto super = server().connect(u"postgres"_s, hub);
    Workspace &filled = fresh(u"filled"_s, true);
    addClient(filled, u"Here"_s);
    const auto refused = filled.sync().link(target("taras", hub), {}).wait();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, u"hub_older"_s);
    EXPECT_EQ(super->query("select count(*) from crm.client")->scalar(), "0");
    ASSERT_TRUE(upgrade(hub).ok());
    EXPECT_TRUE(filled.sync().link(target("taras", hub), {}).wait().ok());
    EXPECT_EQ(super->query("select count(*) from crm.client")->scalar(), "1");
}

TEST_F(UpgradeTest, AnOlderProgramLeavesOutWhatItDoesNotKnowAndFetchesItOnceItDoes)
{
    const QString hub = u"ahead"_s;
    make(hub, Schema::current());
    Workspace &newer = joined("taras", hub);
    const Uuid client = addClient(newer, u"Melnyk"_s);
    const Uuid task =
        good(newer.records().add("task", {{"title", u"Call"_s}, {"client_id", client}, {"outcome", u"agreed"_s}})).ids.value(0);
    sync(newer);

    Storage::Options options;
    options.path = path(u"old-program"_s);
    options.clock = std::make_shared<SystemClock>();
    options.schema = &older();
    const auto exchange = [&](Storage &s) {
        sync::StorageRunner runner(s);
        sync::SqliteLocalStore store(runner);
        auto c = server().connect(u"taras"_s, hub);
        HubCalls calls(*c, s.schema());
        auto request = store.pullRequest(false);
        auto answer = calls.pull(*request);
        ASSERT_TRUE(answer.ok()) << qPrintable(answer.error().details);
        if (answer->needs != sync::FullReason::None) {
            request = store.pullRequest(true);
            answer = calls.pull(*request);
            ASSERT_TRUE(answer.ok()) << qPrintable(answer.error().details);
        }
        const auto applied = store.apply(*answer, {});
        ASSERT_TRUE(applied.ok()) << qPrintable(applied.error().details);
    };
    const auto taskHas = [&](Storage &s, const char *sql) {
        return *s.read([&](Reader &r) -> Result<QString> { return r.db().scalar(sql, task).toText(); }).wait();
    };
    {
        auto s = Storage::create(options, {u"UAH"_s, u"en"_s, u"Europe/Kyiv"_s, u"Taras"_s});
        ASSERT_TRUE(s.ok());
        sync::StorageRunner runner(**s);
        ASSERT_TRUE(sync::SqliteLocalStore(runner).link("hub", Uuid::v7(1)).ok());
        exchange(**s);
        EXPECT_EQ(taskHas(**s, "SELECT title FROM task WHERE id = ?1"), u"Call"_s);
        exchange(**s); // nothing new, and nothing forgotten
    }
    options.schema = nullptr; // the new version was installed
    auto s = Storage::open(options);
    ASSERT_TRUE(s.ok()) << qPrintable(s.error().details);
    EXPECT_EQ(taskHas(**s, "SELECT outcome FROM task WHERE id = ?1"), QString());
    exchange(**s);
    EXPECT_EQ(taskHas(**s, "SELECT outcome FROM task WHERE id = ?1"), u"agreed"_s);
}

} // namespace opora::test
