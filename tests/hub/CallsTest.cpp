// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of a replica against a real server: push, pull, first sync, bulk upload, and their traps (sync.md §6).
#include "core/domain/NaturalId.h"
#include "core/sync/postgres/HubCalls.h"
#include "core/sync/postgres/PostgresHub.h"
#include "tests/hub/HubFixture.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

using namespace sync;

class CallsTest : public HubFixture {
protected:
    FrozenGroup frozen(const QList<Op> &ops)
    {
        Group g;
        g.id = fresh();
        g.schemaVersion = Schema::current().version();
        g.ops = ops;
        FrozenGroup f;
        f.id = g.id;
        f.body = encodeGroup(g, Schema::current());
        f.hash = hashOf(f.body);
        return f;
    }
    Op client(const Uuid &id, const QString &surname, const char *owner = "olena")
    {
        return {.kind = OpKind::Insert,
                .table = "client",
                .row = id,
                .t = now(),
                .set = {{"kind", Value(u"person"_s)}, {"surname", Value(surname)}, {"owner_id", Value(person(owner))}}};
    }
    HubCalls calls(const char *login) { return HubCalls(as(login), Schema::current()); }
    template <class T> T good(Result<T> r)
    {
        EXPECT_TRUE(r.ok()) << (r.ok() ? "" : qPrintable(r.error().code + u' ' + r.error().details));
        return r.ok() ? std::move(r).value() : T();
    }
    PullRequest after(const PullAnswer &a)
    {
        PullRequest q;
        q.cursor = a.cursor;
        q.fingerprint = a.fingerprint;
        q.visEpoch = a.visEpoch;
        q.schemaVersion = a.schemaVersion;
        return q;
    }
    PullAnswer first(const char *login)
    {
        PullRequest q;
        q.full = true;
        return good(calls(login).pull(q));
    }
    static QSet<Uuid> idsOf(const PullAnswer &a, const char *table)
    {
        QSet<Uuid> ids;
        for (const BaseRow &r : a.rows) {
            if (r.table == table)
                ids.insert(r.id);
        }
        return ids;
    }
};

TEST_F(CallsTest, AHubThatAsksForTheNewerProgramTakesWhatTheOlderOneFroze)
{
    const Uuid id = fresh();
    Group g;
    g.id = fresh();
    g.schemaVersion = Schema::current().version() - 1; // written before the upgrade, sent after it
    g.ops = {client(id, u"Frozen"_s)};
    FrozenGroup f{g.id, {}, encodeGroup(g, Schema::current())};
    f.hash = hashOf(f.body);
    ASSERT_TRUE(super().script("update sync.workspace set min_client = " + QByteArray::number(Schema::current().version())).ok());
    const PushAnswer a = good(calls("olena").push({f}));
    ASSERT_EQ(a.results.size(), 1) << (a.stopped ? qPrintable(a.stopped->code) : "");
    EXPECT_EQ(int(a.results.first().status), int(GroupStatus::Applied));
    EXPECT_EQ(good(calls("olena").push({f})).results.size(), 1) << "and knows it again";
    ASSERT_TRUE(super().script("update sync.workspace set min_client = 99").ok());
    const PushAnswer old = good(calls("olena").push({frozen({client(fresh(), u"Late"_s)})}));
    ASSERT_TRUE(old.stopped);
    EXPECT_EQ(old.stopped->code, u"hub_needs_upgrade"_s);
}

TEST_F(CallsTest, APullBringsWhatChangedAndOnlyThat)
{
    PullAnswer start = first("olena");
    EXPECT_EQ(start.needs, FullReason::First);
    const Uuid a = fresh(), b = fresh();
    const FrozenGroup g = frozen({client(a, u"Shevchenko"_s)}), h = frozen({client(b, u"Franko"_s)});
    EXPECT_EQ(good(calls("olena").push({g, h})).results.size(), 2);
    PullRequest q = after(start);
    q.pending = {g.id};
    const PullAnswer next = good(calls("olena").pull(q));
    EXPECT_EQ(next.needs, FullReason::None);
    EXPECT_EQ(idsOf(next, "client"), (QSet<Uuid>{a, b}));
    EXPECT_EQ(next.rows.size(), 2);
    ASSERT_EQ(next.ledger.size(), 1);
    EXPECT_EQ(next.ledger.first().hash, g.hash);
    ASSERT_EQ(next.audit.size(), 1); // not of the group that is pending here
    EXPECT_EQ(next.audit.first().group, h.id);
    EXPECT_TRUE(good(calls("olena").pull(after(next))).rows.isEmpty());
    EXPECT_TRUE(good(calls("petro").pull(after(first("petro")))).rows.isEmpty());
    // The same row through COPY and through JSON.
    EXPECT_EQ(good(BaseRow::fromJson(next.rows.first().toJson(*Schema::current().byTable("client")), Schema::current())).values,
              next.rows.first().values);
}

TEST_F(CallsTest, WhatIsPersonalReachesItsOwnersOtherCopyAndNobodyElse)
{
    for (const char *owner : {"olena", "ivan", "taras", "nadia"}) {
        std::map<QByteArray, PullAnswer> starts;
        for (const char *reader : {"olena", "ivan", "taras", "nadia"})
            starts[reader] = first(reader);
        const FieldValues set{{"scope", Value(u"user"_s)}, {"user_id", Value(person(owner))}, {"key", Value(u"theme"_s)}};
        Op op{.kind = OpKind::Insert,
              .table = "setting",
              .row = naturalId(*Schema::current().byTable("setting"), set),
              .t = now(),
              .set = set};
        const PushAnswer pushed = good(calls(owner).push({frozen({op})}));
        ASSERT_EQ(pushed.results.size(), 1);
        const bool mayWrite = QByteArray(owner) != "nadia"; // an analyst only reads
        EXPECT_EQ(pushed.results.first().status == GroupStatus::Applied, mayWrite) << owner;
        for (const auto &[reader, start] : starts)
            EXPECT_EQ(good(calls(reader.constData()).pull(after(start))).rows.size(), mayWrite && reader == owner ? 1 : 0)
                << owner << " to " << reader.constData();
    }
}

TEST_F(CallsTest, ATransactionThatCommitsLateIsNotMissed) // trap 1
{
    const Uuid slow = fresh(), quick = fresh();
    auto writer = another("olena");
    ASSERT_TRUE(writer->script("begin; savepoint a").ok());
    ASSERT_TRUE(writer
                    ->query("insert into crm.client(id, kind, surname, owner_id) values ($1, 'person', 'Slow', $2)",
                            {slow.toString().toLatin1(), person("olena").toString().toLatin1()})
                    .ok());
    ASSERT_TRUE(writer->script("release a").ok());
    const PullAnswer start = first("olena");
    good(calls("olena").push({frozen({client(quick, u"Quick"_s)})}));
    const PullAnswer one = good(calls("olena").pull(after(start)));
    EXPECT_EQ(idsOf(one, "client"), QSet<Uuid>{quick});
    ASSERT_TRUE(writer->script("commit").ok());
    const PullAnswer two = good(calls("olena").pull(after(one)));
    EXPECT_EQ(idsOf(two, "client"), QSet<Uuid>{slow});
}

TEST_F(CallsTest, OneGroupOfABatchThatFailsStopsNoOther) // trap 11
{
    const Uuid a = fresh(), b = fresh();
    Op bad = client(fresh(), u"Bad"_s);
    bad.set.insert("source_id", Value(fresh())); // no such source
    const PushAnswer answer = good(calls("olena").push({frozen({client(a, u"A"_s)}), frozen({bad}), frozen({client(b, u"B"_s)})}));
    ASSERT_EQ(answer.results.size(), 3);
    EXPECT_FALSE(answer.stopped);
    EXPECT_EQ(answer.results.at(1).status, GroupStatus::Rejected);
    EXPECT_EQ(answer.results.at(1).code, "not_visible");
    EXPECT_EQ(answer.results.at(2).status, GroupStatus::Applied);
    EXPECT_EQ(scalar("olena", "select body is not null from sync.ledger where status = 'rejected'"), "t");
    EXPECT_EQ(scalar("olena", "select count(*) from crm.client"), "2");
}

TEST_F(CallsTest, ALockThatIsNotFreeInTimeIsNoRejection) // trap 12
{
    const Uuid a = fresh();
    good(calls("olena").push({frozen({client(a, u"A"_s)})}));
    auto holder = another("olena");
    ASSERT_TRUE(holder->script("begin; select 1 from crm.client for update").ok());
    ASSERT_TRUE(as("olena").script("set lock_timeout = '30ms'").ok());
    Op edit{.kind = OpKind::Update, .table = "client", .row = a, .t = now(), .set = {{"surname", Value(u"B"_s)}}};
    const FrozenGroup g = frozen({edit});
    const PushAnswer refused = good(calls("olena").push({g}));
    ASSERT_TRUE(refused.stopped);
    EXPECT_TRUE(isTransient(*refused.stopped)) << qPrintable(refused.stopped->code);
    EXPECT_EQ(scalar("olena", "select count(*) from sync.ledger where group_id = $1", {g.id.toString().toLatin1()}), "0");
    ASSERT_TRUE(holder->script("rollback").ok());
    EXPECT_EQ(good(calls("olena").push({g})).results.size(), 1);
}

TEST_F(CallsTest, WhatTheServerCannotReadIsKeptAndBlocksNothing) // trap 18
{
    FrozenGroup nul = frozen({client(fresh(), u"A"_s)});
    nul.body.replace("\"A\"", "\"A\\u0000\"");
    FrozenGroup surrogate = frozen({client(fresh(), u"A"_s)});
    surrogate.body.replace("\"A\"", "\"\\ud800\"");
    FrozenGroup huge = frozen({client(fresh(), u"A"_s)});
    huge.body.replace("\"t\":", "\"t\":99999999999999999999999");
    FrozenGroup words = frozen({client(fresh(), u"A"_s)});
    words.body.replace("\"client\"", "\"pg_class\"");
    const Uuid last = fresh();
    const PushAnswer answer = good(calls("olena").push({nul, surrogate, huge, words, frozen({client(last, u"Z"_s)})}));
    ASSERT_EQ(answer.results.size(), 5);
    EXPECT_FALSE(answer.stopped);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(answer.results.at(i).status, GroupStatus::Rejected) << i;
        EXPECT_EQ(scalar("olena", "select body is not null from sync.ledger where group_id = $1",
                         {answer.results.at(i).group.toString().toLatin1()}),
                  "t");
    }
    EXPECT_EQ(answer.results.last().status, GroupStatus::Applied);
}

TEST_F(CallsTest, ARowThatMovesAwayIsGoneForTheGiverAndWholeForTheTaker) // trap 9
{
    const Uuid c = addClient("olena", "Kovalenko"), d = addDeal("olena", c, "Boiler");
    const PullAnswer giver = first("olena"), taker = first("petro");
    EXPECT_TRUE(idsOf(taker, "client").isEmpty());
    Op client{.kind = OpKind::Reassign, .table = "client", .row = c, .t = now(), .set = {{"owner_id", Value(person("petro"))}}};
    Op deal{.kind = OpKind::Reassign, .table = "deal", .row = d, .t = now(), .set = {{"owner_id", Value(person("petro"))}}};
    for (const BaseRow &r : giver.rows) {
        if (r.id == c)
            client.base = r.fm;
        if (r.id == d)
            deal.base = r.fm;
    }
    ASSERT_EQ(good(calls("olena").push({frozen({deal, client})})).results.value(0).status, GroupStatus::Applied);
    const PullAnswer lost = good(calls("olena").pull(after(giver)));
    EXPECT_TRUE(lost.gone.contains({"client", c}));
    EXPECT_TRUE(lost.rows.isEmpty());
    const PullAnswer got = good(calls("petro").pull(after(taker)));
    EXPECT_TRUE(idsOf(got, "client").contains(c));
    EXPECT_TRUE(idsOf(got, "deal").contains(d));
}

// A deal needs the person and the company it names to be seen: whoever it is given to sees both, and so does who has a task of it.
TEST_F(CallsTest, WhoIsGivenADealSeesItsCompanyToo)
{
    const Uuid c = addClient("olena", "Kovalenko"), company = addClient("olena", "Heat Ltd"), d = addDeal("olena", c, "Boiler"),
               task = fresh();
    PullAnswer had = first("petro");
    const auto change = [&](const char *login, Op op) {
        for (const BaseRow &r : first("taras").rows) {
            if (r.id == op.row && op.kind != OpKind::Insert)
                op.base = r.fm;
        }
        EXPECT_EQ(good(calls(login).push({frozen({op})})).results.value(0).status, GroupStatus::Applied);
        had = good(calls("petro").pull(after(had)));
    };
    const auto give = [&](const char *login, const char *to) {
        change(login, {.kind = OpKind::Reassign, .table = "deal", .row = d, .t = now(), .set = {{"owner_id", Value(person(to))}}});
    };
    change("olena", {.kind = OpKind::Update, .table = "deal", .row = d, .t = now(), .set = {{"company_id", Value(company)}}});
    EXPECT_TRUE(had.rows.isEmpty());
    give("olena", "petro");
    EXPECT_EQ(QSet<Uuid>(idsOf(had, "client")), (QSet<Uuid>{c, company}));
    EXPECT_TRUE(idsOf(had, "deal").contains(d));
    give("taras", "olena");
    EXPECT_TRUE(had.gone.contains({"client", c}) && had.gone.contains({"client", company}));
    change(
        "olena",
        {.kind = OpKind::Insert,
         .table = "task",
         .row = task,
         .t = now(),
         .set = {{"title", Value(u"Call"_s)}, {"kind", Value(u"call"_s)}, {"deal_id", Value(d)}, {"assignee_id", Value(person("petro"))}}});
    EXPECT_EQ(QSet<Uuid>(idsOf(had, "client")), (QSet<Uuid>{c, company}));
    EXPECT_TRUE(idsOf(had, "deal").contains(d) && idsOf(had, "task").contains(task));
}

// The deal keeps its root; who sees it again must get what stands below it, too, though that did not change.
TEST_F(CallsTest, ADealThatNamesAnotherCompanyBringsWhatStandsBelowIt)
{
    const Uuid c = addClient("petro", "Kovalenko"), d = addDeal("taras", c, "Boiler"), hidden = addClient("olena", "Heat Ltd"),
               note = fresh();
    const Op written{.kind = OpKind::Insert,
                     .table = "activity",
                     .row = note,
                     .t = now(),
                     .set = {{"kind", Value(u"note"_s)}, {"at", Value(now())}, {"deal_id", Value(d)}}};
    ASSERT_EQ(good(calls("petro").push({frozen({written})})).results.value(0).status, GroupStatus::Applied);
    const auto names = [&](const Value &company) {
        Op op{.kind = OpKind::Update, .table = "deal", .row = d, .t = now(), .set = {{"company_id", company}}};
        for (const BaseRow &r : first("taras").rows) {
            if (r.id == d)
                op.base = r.fm;
        }
        EXPECT_EQ(good(calls("taras").push({frozen({op})})).results.value(0).status, GroupStatus::Applied);
    };
    const PullAnswer had = first("petro");
    EXPECT_TRUE(idsOf(had, "deal").contains(d));
    names(Value(hidden));
    const PullAnswer lost = good(calls("petro").pull(after(had)));
    EXPECT_TRUE(lost.gone.contains({"deal", d})); // the copy takes along what stands below it
    names(Value());
    const PullAnswer got = good(calls("petro").pull(after(lost)));
    EXPECT_TRUE(idsOf(got, "deal").contains(d));
    EXPECT_TRUE(idsOf(got, "activity").contains(note));
}

TEST_F(CallsTest, AChangedTeamComparesTheWhole) // trap 8, 9
{
    const Uuid c = addClient("olena", "Kovalenko");
    const PullAnswer lead = first("maria");
    EXPECT_FALSE(idsOf(lead, "client").contains(c));
    const QByteArray south = scalar("postgres", "select id from crm.team where name = 'South'");
    must("taras", "update crm.app_user set team_id = $1 where login = 'olena'", {south});
    PullRequest q = after(lead);
    EXPECT_EQ(good(calls("maria").pull(q)).needs, FullReason::Visibility);
    q.full = true;
    EXPECT_TRUE(idsOf(good(calls("maria").pull(q)), "client").contains(c));
    // A hub restored from a dump is another hub.
    must("postgres", "update sync.workspace set epoch = gen_random_uuid()");
    const PullAnswer other = good(calls("maria").pull(after(good(calls("maria").pull(q)))));
    EXPECT_EQ(other.needs, FullReason::None);
    q.full = false;
    EXPECT_EQ(good(calls("maria").pull(q)).needs, FullReason::Identity);
}

TEST_F(CallsTest, ErasedRowsStayAway) // trap 14
{
    const Uuid c = addClient("olena", "Kovalenko"), d = addDeal("olena", c, "Boiler");
    const PullAnswer before = first("olena");
    EXPECT_GE(scalar("taras", "select sync.erase($1)", {c.toString().toLatin1()}).toInt(), 2);
    const PullAnswer after_ = good(calls("olena").pull(after(before)));
    EXPECT_TRUE(after_.gone.contains({"client", c}) && after_.gone.contains({"deal", d}));
    Op edit{.kind = OpKind::Update, .table = "client", .row = c, .t = now(), .set = {{"surname", Value(u"Late"_s)}}};
    EXPECT_EQ(good(calls("olena").push({frozen({edit})})).results.value(0).code, "erased");
    EXPECT_EQ(good(calls("olena").push({frozen({client(c, u"Back"_s)})})).results.value(0).code, "erased");
}

// A client that somebody saw for the sake of a deal is out of their sight when the deal is erased with its company.
TEST_F(CallsTest, WhatWasSeenForTheSakeOfAnErasedDealIsSeenNoMore)
{
    const Uuid c = addClient("olena", "Kovalenko"), company = addClient("olena", "Heat Ltd"), d = addDeal("olena", c, "Boiler");
    must("postgres", "update crm.deal set company_id = $1, owner_id = $2 where id = $3",
         {company.toString().toLatin1(), person("petro").toString().toLatin1(), d.toString().toLatin1()});
    const PullAnswer before = first("petro");
    EXPECT_EQ(idsOf(before, "client"), (QSet<Uuid>{c, company}));
    must("taras", "select sync.erase($1)", {company.toString().toLatin1()});
    const PullAnswer had = good(calls("petro").pull(after(before)));
    EXPECT_TRUE(had.gone.contains({"client", c}) && had.gone.contains({"client", company}) && had.gone.contains({"deal", d}));
    EXPECT_TRUE(idsOf(first("petro"), "client").isEmpty());
    EXPECT_EQ(idsOf(first("olena"), "client"), QSet<Uuid>{c});
}

TEST_F(CallsTest, FirstSyncComesInPartsAndBulkUploadIsTakenOnce)
{
    BulkPart part;
    part.upload = fresh();
    part.number = 1;
    part.table = "client";
    QSet<Uuid> ids;
    for (int i = 0; i < 3000; ++i) {
        BaseRow r;
        r.table = "client";
        r.id = fresh();
        r.values = {{"kind", Value(u"person"_s)},           {"surname", Value(u"Line\n\ttab \\ %1"_s.arg(i))},
                    {"owner_id", Value(person("olena"))},   {"created_at", Value(now())},
                    {"created_by", Value(person("olena"))}, {"birthday", Value(u"1990-02-03"_s)}};
        ids.insert(r.id);
        part.rows.append(r);
    }
    EXPECT_EQ(good(calls("olena").bulkUpload(part)).taken, 3000);
    EXPECT_EQ(good(calls("olena").bulkUpload(part)).taken, 3000); // again: nothing happens, the receipt is the same
    EXPECT_EQ(scalar("postgres", "select count(*) from crm.client"), "3000");
    EXPECT_EQ(scalar("postgres", "select count(*) from sync.audit where tbl = 'client'"), "3000");
    BulkPart deals;
    deals.upload = part.upload;
    deals.number = 2;
    deals.table = "deal";
    deals.last = true;
    BaseRow d;
    d.table = "deal";
    d.id = fresh();
    d.values = {{"title", Value(u"Boiler"_s)},
                {"client_id", Value(part.rows.first().id)},
                {"pipeline_id", Value(pipeline)},
                {"owner_id", Value(person("petro"))}};
    deals.rows = {d};
    EXPECT_EQ(good(calls("olena").bulkUpload(deals)).taken, 1);
    EXPECT_EQ(scalar("petro", "select count(*) from crm.client"), "1"); // shared by the deal he owns
    PullRequest q;
    q.full = true;
    q.pending = {part.upload};
    EXPECT_EQ(good(calls("olena").pull(q)).ledger.size(), 1);

    FirstSyncRequest r;
    EXPECT_FALSE(good(calls("olena").firstSync(r)).cursor.isEmpty());
    r.table = "client";
    r.limit = 1000;
    QSet<Uuid> got;
    for (bool done = false; !done;) {
        const FirstSyncPart p = good(calls("olena").firstSync(r));
        ASSERT_FALSE(p.rows.isEmpty() && !p.tableDone);
        for (const BaseRow &row : p.rows) {
            got.insert(row.id);
            r.after = row.id;
            if (row.id == part.rows.first().id) {
                EXPECT_EQ(row.values.value("surname"), part.rows.first().values.value("surname"));
            }
        }
        done = p.tableDone;
    }
    EXPECT_EQ(got, ids);
    // Rows of others are refused as a whole.
    BulkPart hidden = deals;
    hidden.upload = fresh();
    hidden.number = 1;
    hidden.rows.first().id = fresh();
    hidden.rows.first().values.insert("client_id", Value(part.rows.at(5).id));
    EXPECT_FALSE(calls("petro").bulkUpload(hidden).ok());
    EXPECT_EQ(scalar("postgres", "select count(*) from crm.deal"), "1");
}

TEST_F(CallsTest, TheHubAnswersOnTheCallersThreadAndPokes)
{
    PostgresHub hub(server().target(u"olena"_s, database), {}, Schema::current()),
        other(server().target(u"ivan"_s, database), {}, Schema::current());
    int pokes = 0;
    QObject::connect(&hub, &PostgresHub::poked, &hub, [&] { ++pokes; });
    hub.listen();
    const auto until = [](const std::function<bool()> &done) {
        QElapsedTimer t;
        t.start();
        while (!done() && t.elapsed() < 20'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return done();
    };
    ASSERT_TRUE(until([&] { return pokes == 1; })); // listening from here on
    std::optional<Result<PushAnswer>> pushed;
    const auto thread = QThread::currentThread();
    other.pushMany({frozen({client(fresh(), u"Poke"_s, "ivan")})}, 2, [&](Result<PushAnswer> r) {
        EXPECT_EQ(QThread::currentThread(), thread);
        pushed = std::move(r);
    });
    EXPECT_FALSE(pushed);
    ASSERT_TRUE(until([&] { return pushed.has_value(); }));
    EXPECT_TRUE(pushed->ok());
    EXPECT_TRUE(until([&] { return pokes == 2; }));
    // The line is cut: the next call connects anew.
    hub.interrupt();
    std::optional<Result<PullAnswer>> pulled;
    PullRequest q;
    q.full = true;
    hub.pull(q, [&](Result<PullAnswer> r) { pulled = std::move(r); });
    ASSERT_TRUE(until([&] { return pulled.has_value(); }));
    EXPECT_TRUE(pulled->ok());
}

} // namespace
} // namespace opora::test
