// SPDX-License-Identifier: GPL-3.0-or-later
// Whole workspaces over a real PostgreSQL, through the service a window and the command line use.
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "core/services/DealService.h"
#include "core/services/RecordService.h"
#include "core/services/SyncService.h"
#include "core/services/TaskService.h"
#include "core/services/UndoService.h"
#include "tests/hub/TeamFixture.h"
#include <QFile>

namespace opora::test {

using namespace Qt::StringLiterals;

class TeamTest : public TeamFixture {};

TEST_F(TeamTest, WhatOneWritesOfflineTheOtherHasAfterTheExchange)
{
    Workspace &a = joined("taras"), &b = joined("olena");
    const SyncStatus linked = good(a.sync().freshStatus());
    EXPECT_EQ(linked.rights.role, HubRole::Admin);
    EXPECT_EQ(good(b.sync().freshStatus()).rights.role, HubRole::Manager);
    const Uuid id = addClient(a, u"Shared"_s, {{"owner_id", person("olena")}});
    const Uuid hidden = addClient(a, u"Hidden"_s, {{"owner_id", person("petro")}});
    EXPECT_EQ(good(a.sync().freshStatus()).pending, 2);
    const auto waiting = good(a.sync().pending());
    ASSERT_EQ(waiting.size(), 2);
    EXPECT_FALSE(waiting.at(0).label.isEmpty());
    EXPECT_EQ(waiting.at(0).fields.value(0).rowName, u"Shared"_s);
    EXPECT_EQ(sync(a).pending, 0);
    sync(b);
    EXPECT_EQ(text(b, id, "surname"), u"Shared"_s);
    EXPECT_EQ(text(b, hidden, "surname"), u"(not here)"_s) << "who sees what is the hub's to say";
    edit(b, id, "city", u"Lviv"_s);
    edit(a, id, "readiness", u"hot"_s);
    sync(b);
    sync(a);
    EXPECT_EQ(text(a, id, "city"), u"Lviv"_s);
    sync(b);
    EXPECT_EQ(text(b, id, "readiness"), u"hot"_s) << "different fields are both kept";
    EXPECT_EQ(good(b.sync().freshStatus()).conflicts, 0);
    const auto copies = good(a.sync().replicas());
    EXPECT_EQ(copies.size(), 2);
    EXPECT_EQ(std::count_if(copies.cbegin(), copies.cend(), [](const ReplicaInfo &r) { return r.thisOne && r.lastSeen > 0; }), 1);
    EXPECT_EQ(good(b.sync().replicas()).size(), 1) << "a manager sees their own copies";
    EXPECT_EQ(good(a.sync().scrub()).healed, 0);
    const SeenBy seen = good(a.sync().viewAs(person("olena")));
    EXPECT_EQ(seen.clients, 1);
    EXPECT_EQ(b.sync().viewAs(person("petro")).wait().error().code, u"forbidden"_s);
    EXPECT_FALSE(good(a.sync().olderHistory(id, now() + 60'000)).isEmpty());
    expectSound(a);
    expectSound(b);
}

/// A field is being typed into while a colleague's change of it is fetched (sync.md §3.3): neither is lost in silence.
TEST_F(TeamTest, WhatArrivesWhileAFormStandsOpenIsNotOverwrittenUnseen)
{
    Workspace &a = joined("taras"), &b = joined("olena");
    const Uuid id = addClient(a, u"Open"_s, {{"owner_id", person("olena")}, {"industry", u"Old"_s}, {"about", u"one\ntwo"_s}});
    sync(a);
    const Uuid phone = good(a.clients().setContact(id, {{}, u"phone"_s, u"+380671234567"_s, {}, {}, true})).ids.value(0);
    const Uuid deal = good(a.records().add("deal", {{"title", u"Old"_s}, {"client_id", id}})).ids.value(0);
    const Uuid task = good(a.records().add("task", {{"title", u"Old"_s}, {"client_id", id}})).ids.value(0);
    sync(a);
    sync(b);
    const ClientCard card = good(b.clients().card(id));
    const DealDetails details = good(b.deals().details(deal));
    const QByteArray seenTask = good(b.records().seen("task", task));
    ASSERT_FALSE(card.seen.isEmpty());
    ASSERT_EQ(card.contacts.size(), 1);
    edit(a, id, "industry", u"Of the admin"_s);
    edit(a, id, "about", u"one\ntwo\nof the admin"_s);
    edit(a, id, "city", u"Lviv"_s);
    good(a.clients().setContact(id, {phone, u"phone"_s, u"+380671111111"_s, {}, {}, true}));
    good(a.deals().edit(deal, {{"title", u"Of the admin"_s}}));
    good(a.tasks().edit(task, {{"title", u"Of the admin"_s}}));
    sync(a);
    sync(b);
    EXPECT_EQ(text(b, id, "industry"), u"Of the admin"_s) << "fetched behind the open fields";

    good(b.clients().edit(id, {{"industry", u"Of the manager"_s}}, card.seen));
    good(b.clients().edit(id, {{"about", u"one\ntwo\nof the manager"_s}}, card.seen));
    good(b.clients().edit(id, {{"position", u"Head"_s}}, card.seen)); // nobody else has touched it
    ContactPoint point = card.contacts.first();
    point.value = u"+380672222222"_s;
    good(b.clients().setContact(id, point));
    good(b.deals().edit(deal, {{"title", u"Of the manager"_s}}, details.seen));
    good(b.tasks().edit(task, {{"title", u"Of the manager"_s}}, seenTask));
    EXPECT_EQ(sync(b).conflicts, 6) << "a number counts as typed and as dialled";
    QStringList theirs, mine;
    for (const ConflictItem &c : good(b.sync().conflicts())) {
        for (const ConflictField &f : c.fields) {
            theirs.append(f.theirs);
            mine.append(f.mine);
        }
    }
    theirs.sort();
    mine.sort();
    EXPECT_EQ(theirs.join(u'|').toStdString(), "+380671111111|+380671111111|Of the admin|Of the admin|Of the admin|one\ntwo\nof the admin");
    EXPECT_EQ(mine.join(u'|').toStdString(),
              "+380672222222|+380672222222|Of the manager|Of the manager|Of the manager|one\ntwo\nof the manager");
    sync(a);
    EXPECT_EQ(text(a, id, "industry"), text(b, id, "industry"));
    EXPECT_EQ(text(b, id, "city"), u"Lviv"_s);
    EXPECT_EQ(text(a, id, "position"), u"Head"_s);

    // Its own pending change is no stranger's, and neither is what the form did show.
    edit(b, id, "industry", u"Again"_s);
    const QByteArray later = good(b.clients().card(id)).seen;
    sync(b);
    good(b.clients().edit(id, {{"industry", u"And again"_s}}, later));
    EXPECT_EQ(sync(b).conflicts, 6);
    sync(a);
    EXPECT_EQ(text(a, id, "industry"), u"And again"_s);
    expectSound(a);
    expectSound(b);
}

TEST_F(TeamTest, AConflictIsSettledEitherWayAndOpenedAgain)
{
    Workspace &a = joined("taras"), &b = joined("olena");
    const Uuid id = addClient(a, u"Contested"_s, {{"owner_id", person("olena")}, {"industry", u"Old"_s}});
    sync(a);
    sync(b);
    edit(a, id, "industry", u"Of the admin"_s);
    edit(b, id, "industry", u"Of the manager"_s);
    sync(a);
    EXPECT_EQ(sync(b).conflicts, 1);
    EXPECT_EQ(sync(a).conflicts, 1);
    auto list = good(b.sync().conflicts());
    ASSERT_EQ(list.size(), 1);
    ASSERT_EQ(list.at(0).fields.size(), 1);
    const ConflictField f = list.at(0).fields.at(0);
    EXPECT_EQ(f.before, u"Old"_s);
    EXPECT_EQ(f.mine, u"Of the manager"_s);
    EXPECT_EQ(f.theirs, u"Of the admin"_s);
    EXPECT_EQ(f.mineBy, u"olena"_s);
    EXPECT_EQ(f.theirsBy, u"taras"_s);
    // The newer one holds; two edits of the same moment may come out either way, as far as the clocks can tell.
    const bool mineHeld = f.holds == ConflictSide::Mine;
    EXPECT_EQ(text(b, id, "industry"), mineHeld ? u"Of the manager"_s : u"Of the admin"_s);
    EXPECT_EQ(text(a, id, "industry"), text(b, id, "industry"));
    EXPECT_GT(f.mineAt, 0);
    EXPECT_EQ(good(a.sync().conflicts()).at(0).fields.at(0).mine, u"Of the admin"_s) << "seen from the other side";

    EXPECT_EQ(b.sync().resolve(list.at(0).id, {{"city", ConflictSide::Mine}}).wait().error().code, u"bad_value"_s);
    good(b.sync().resolve(list.at(0).id, {{"industry", ConflictSide::Theirs}}));
    EXPECT_EQ(text(b, id, "industry"), u"Of the admin"_s) << "at once, before any exchange";
    EXPECT_EQ(good(b.sync().freshStatus()).conflicts, 0);
    EXPECT_EQ(sync(b).conflicts, 0);
    EXPECT_EQ(sync(a).conflicts, 0) << "settled for everybody";
    EXPECT_EQ(text(a, id, "industry"), u"Of the admin"_s);
    EXPECT_TRUE(good(a.sync().conflicts()).isEmpty());
    EXPECT_EQ(good(a.sync().conflicts(true)).size(), 1);

    good(a.sync().revert(list.at(0).id));
    sync(a);
    EXPECT_EQ(sync(b).conflicts, 1);
    EXPECT_EQ(text(b, id, "industry"), mineHeld ? u"Of the manager"_s : u"Of the admin"_s);
    const qint64 before = good(b.sync().freshStatus()).pending;
    EXPECT_TRUE(good(b.sync().resolve(list.at(0).id, {{"industry", f.holds}})).command.isNull()) << "it holds already";
    EXPECT_EQ(good(b.sync().freshStatus()).pending, before);
    EXPECT_EQ(sync(b).conflicts, 0);
    expectSound(a);
    expectSound(b);
}

TEST_F(TeamTest, RefusedWorkIsKeptSentAgainOrGivenUp)
{
    Workspace &a = joined("taras"), &b = joined("olena");
    const Uuid id = addClient(a, u"Moved"_s, {{"owner_id", person("olena")}});
    sync(a);
    sync(b);
    edit(b, id, "industry", u"Written offline"_s);
    good(a.records().edit("client", id, {{"owner_id", Value(person("petro"))}}));
    sync(a);
    EXPECT_EQ(sync(b).attention, 1);
    EXPECT_EQ(text(b, id, "surname"), u"(not here)"_s) << "it left the manager's sight";
    auto list = good(b.sync().attention());
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list.at(0).code, QByteArray("not_visible"));
    EXPECT_FALSE(list.at(0).reason.isEmpty());
    EXPECT_EQ(list.at(0).fields.value(0).after, u"Written offline"_s);
    const QString file = m_dir.filePath(u"refused.json"_s);
    good(b.sync().exportAttention({}, file));
    QFile f(file);
    ASSERT_TRUE(f.open(QIODevice::ReadOnly));
    EXPECT_TRUE(f.readAll().contains("Written offline"));
    EXPECT_EQ(b.sync().exportAttention({}, file).wait().error().code, u"exists"_s);

    good(a.records().edit("client", id, {{"owner_id", Value(person("olena"))}}));
    sync(a);
    sync(b);
    good(b.sync().resend(list.at(0).id, {{id, "industry", u"Corrected"_s}}));
    EXPECT_EQ(sync(b).attention, 0);
    sync(a);
    EXPECT_EQ(text(a, id, "industry"), u"Corrected"_s);

    const Uuid wrong = addClient(b, u"Wrong"_s);
    good(b.records().add("activity", {{"kind", u"note"_s}, {"client_id", Value(wrong)}, {"at", Value(now())}, {"body", u"hangs on it"_s}}));
    const auto pending = good(b.sync().pending());
    ASSERT_EQ(pending.size(), 2);
    EXPECT_EQ(good(b.sync().dependants(pending.at(0).id)).size(), 1);
    EXPECT_EQ(good(b.sync().discard(pending.at(0).id)).size(), 2);
    EXPECT_EQ(good(b.sync().freshStatus()).pending, 0);
    EXPECT_FALSE(clients(b).contains(wrong));
    expectSound(b);
}

TEST_F(TeamTest, AFilledWorkspaceGoesUpToAnEmptyHubAndOthersJoin)
{
    const QString hub = emptyHub();
    Workspace &a = fresh(u"mine"_s, true);
    QList<Uuid> made;
    for (int i = 0; i < 30; ++i)
        made.append(addClient(a, u"Client %1"_s.arg(i)));
    const auto pipelines = good(a.deals().pipelines());
    ASSERT_EQ(pipelines.size(), 1);
    DealService::NewDeal deal;
    deal.title = u"Boiler"_s;
    deal.client = made.at(3);
    const Uuid dealId = good(a.deals().add(deal)).ids.value(0);
    DealService::Move move;
    move.deal = dealId;
    move.stage = pipelines.at(0).stages.at(2).id;
    good(a.deals().move(move));
    const Uuid team = good(a.records().add("team", {{"name", u"East"_s}})).ids.value(0);
    good(a.records().edit("team", team, {{"lead_id", Value(a.info().me)}}));

    EXPECT_EQ(a.sync().link(target("olena", hub), {}).wait().error().code, u"hub_admin_needed"_s);
    EXPECT_EQ(a.sync().link(target("stranger", hub), {}).wait().error().code, u"hub_access_denied"_s);
    EXPECT_EQ(good(a.sync().planLink(target("taras", hub), {})).way, LinkPlan::Way::Upload);
    const QByteArray built = builtOn(hub);
    cutUpload(a, hub);
    EXPECT_NE(builtOn(hub), built) << "an empty hub is filled without its indexes and references";
    EXPECT_EQ(a.sync().syncNow().wait().error().code, u"upload_unfinished"_s);
    const Uuid late = addClient(a, u"Typed during the upload"_s);
    EXPECT_EQ(good(a.sync().link(target("taras", hub), {})).way, LinkPlan::Way::Resume);
    EXPECT_EQ(builtOn(hub), built) << "they are all back";
    EXPECT_EQ(sync(a).pending, 0);
    EXPECT_EQ(good(a.sync().scrub()).healed, 0);
    EXPECT_EQ(clients(a).size(), 31);
    EXPECT_EQ(good(a.records().get("team", team))["lead_id"].toUuid(), person("taras")) << "whoever worked here is the hub's login now";
    EXPECT_EQ(good(a.deals().details(dealId)).moves.size(), 2);

    Workspace &b = joined("nadia", hub);
    EXPECT_EQ(clients(b), clients(a));
    EXPECT_EQ(text(b, late, "surname"), u"Typed during the upload"_s);
    EXPECT_EQ(good(b.deals().details(dealId)).moves.size(), 2);
    EXPECT_EQ(good(b.records().get("team", team))["lead_id"].toUuid(), person("taras"));
    EXPECT_EQ(good(b.records().get("client", made.at(0)))["owner_id"].toUuid(),
              good(a.records().get("client", made.at(0)))["owner_id"].toUuid());

    Workspace &c = fresh(u"other"_s, true);
    addClient(c, u"Own"_s);
    EXPECT_EQ(c.sync().link(target("taras", hub), {}).wait().error().code, u"both_filled"_s);
    EXPECT_EQ(good(c.sync().freshStatus()).state, SyncStatus::State::Local);
    expectSound(a);
    expectSound(b);
    expectSound(c);
}

// Somebody who joined the empty hub before has a cursor, and the feed was not told of what the upload brought.
TEST_F(TeamTest, WhoJoinedBeforeTheUploadSeesWhatItBrought)
{
    const QString hub = emptyHub();
    Workspace &early = joined("nadia", hub);
    EXPECT_EQ(clients(early).size(), 0);
    Workspace &a = fresh(u"filled"_s, true);
    const Uuid one = addClient(a, u"Brought by taras"_s);
    good(a.sync().link(target("taras", hub), {}));
    sync(a);
    sync(early);
    EXPECT_EQ(clients(early), clients(a));
    edit(a, one, "industry", u"Boilers"_s);
    sync(a);
    sync(early);
    EXPECT_EQ(text(early, one, "industry"), u"Boilers"_s);
    EXPECT_EQ(good(a.sync().scrub()).healed, 0);
    EXPECT_EQ(good(early.sync().scrub()).healed, 0);
    expectSound(a);
    expectSound(early);
}

// An upload that nobody goes on with: the regular cleaning brings back what the hub did without, but not while it is under way.
TEST_F(TeamTest, AnUploadThatIsGivenUpLeavesTheHubWhole)
{
    const QString hub = emptyHub();
    const QByteArray built = builtOn(hub);
    Workspace &a = fresh(u"filled"_s, true);
    for (int i = 0; i < 5; ++i)
        addClient(a, u"Client %1"_s.arg(i));
    cutUpload(a, hub);
    const auto admin = server().connect(u"taras"_s, hub);
    EXPECT_TRUE(admin->query("select sync.purge(400)").ok());
    EXPECT_NE(builtOn(hub), built) << "it may still go on";
    EXPECT_TRUE(server().connect(u"postgres"_s, hub)->script("update sync.upload set at = at - interval '2 hours'").ok());
    EXPECT_TRUE(admin->query("select sync.purge(400)").ok());
    EXPECT_EQ(builtOn(hub), built);
    // And if it does go on, it ends as any other.
    good(a.sync().link(target("taras", hub), {}));
    sync(a);
    EXPECT_EQ(builtOn(hub), built);
    EXPECT_EQ(clients(joined("nadia", hub)), clients(a));
}

// Two parts at a time over two lines: whichever of them is lost, and wherever it is stopped, the hub has each row once in the end.
TEST_F(TeamTest, AnUploadOnTwoLinesIsWholeHoweverItIsCut)
{
    const QString hub = emptyHub();
    Workspace &a = fresh(u"filled"_s, true);
    for (int i = 0; i < 120; ++i)
        addClient(a, u"Client %1"_s.arg(i));
    sync::StorageRunner runner(a.storage());
    int dialled = 0, finished = 0;
    for (int round = 0; round < 40 && finished == 0; ++round) {
        const auto c = server().connect(u"taras"_s, hub);
        sync::PgConnection *second = nullptr;
        const auto dial = [&]() -> Result<std::unique_ptr<sync::PgConnection>> {
            auto line = server().connect(u"taras"_s, hub);
            second = line.get();
            ++dialled;
            return line;
        };
        sync::HubLink link(runner, *c, server().target(u"taras"_s, hub), a.schema(), a.clock(), dial);
        link.setPartRows(7);
        int steps = 0;
        const auto done = link.run([&](qint64, qint64) {
            ++steps;
            if (second && round % 2 == 0 && steps > 3 + round / 8)
                second->interrupt(); // while both are about to be used
            return round % 2 == 0 || steps < 5 + round / 4;
        });
        finished += done.ok();
        if (!done.ok()) {
            EXPECT_TRUE(done.error().code == u"cancelled"_s || done.error().kind == ErrorKind::HubUnreachable)
                << qPrintable(done.error().details);
        }
    }
    ASSERT_EQ(finished, 1);
    EXPECT_GT(dialled, 4);
    EXPECT_EQ(sync(a).pending, 0);
    EXPECT_EQ(good(a.sync().scrub()).healed, 0);
    const auto root = server().connect(u"postgres"_s, hub);
    EXPECT_EQ(root->query("select count(*) from crm.client").value().scalar(), "120");
    EXPECT_EQ(
        root->query("select count(*) - count(distinct row_id) from sync.audit where tbl = 'client' and kind = 'insert'").value().scalar(),
        "0");
    EXPECT_EQ(root->query("select count(*) from sync.stage_client").value().scalar(), "0");
    EXPECT_EQ(clients(joined("nadia", hub)), clients(a));
}

// While the references are away the policies stand alone: a row that names none may not keep the upload from ending.
TEST_F(TeamTest, ARowThatNamesNoneDoesNotHoldTheUploadUp)
{
    const QString hub = emptyHub();
    Workspace &a = fresh(u"filled"_s, true);
    addClient(a, u"One"_s);
    cutUpload(a, hub);
    const auto root = server().connect(u"postgres"_s, hub);
    EXPECT_TRUE(root->script("set session_replication_role = replica; insert into crm.client(id, _rv, _fm, aud, owner_id) values "
                             "(gen_random_uuid(), gen_random_uuid(), '{}', '{}', gen_random_uuid())")
                    .ok());
    const auto linked = a.sync().link(target("taras", hub), {}).wait();
    EXPECT_TRUE(linked.ok()) << qPrintable(linked.ok() ? QString() : linked.error().details);
    sync(a);
    EXPECT_EQ(root->query("select count(*) from pg_constraint where connamespace = 'crm'::regnamespace and contype = 'f' and not "
                          "convalidated")
                  .value()
                  .scalar(),
              "1");
    EXPECT_EQ(root->query("select count(*) from sync.bulk_later").value().scalar(), "0");
}

TEST_F(TeamTest, LeavingKeepsACopyOrRemovesTheFile)
{
    Workspace &a = joined("taras"), &b = joined("taras");
    const Uuid id = addClient(a, u"Stays"_s);
    sync(a);
    sync(b);
    edit(a, id, "industry", u"Not sent"_s);
    EXPECT_EQ(a.sync().unlink(false).wait().error().code, u"unsent_changes"_s);
    good(a.sync().unlink(true));
    EXPECT_EQ(good(a.sync().freshStatus()).state, SyncStatus::State::Local);
    EXPECT_EQ(text(a, id, "industry"), u"Not sent"_s);
    EXPECT_EQ(a.sync().syncNow().wait().error().code, u"not_linked"_s);
    expectSound(a);
    const QString file = b.info().path;
    good(b.sync().unlink(false));
    m_open.pop_back();
    EXPECT_FALSE(QFile::exists(file));
    EXPECT_TRUE(QDir(m_dir.path()).entryList({u"taras1*"_s}).isEmpty()) << "nothing beside it stays either";
}

TEST_F(TeamTest, AHubRestoredFromAnOlderDumpGetsBackWhatItForgot)
{
    Workspace &a = joined("taras"), &b = joined("olena");
    const Uuid old = addClient(a, u"Before the dump"_s, {{"owner_id", person("olena")}});
    sync(a);
    sync(b);
    const QString dump = server().folder() + u"/hub.dump"_s;
    server().run(u"pg_dump"_s, {u"-Fc"_s, u"--exclude-table-data=sync.feed"_s, u"-f"_s, dump, database});
    const Uuid later = addClient(a, u"After the dump"_s, {{"owner_id", person("olena")}});
    edit(b, old, "industry", u"Changed after the dump"_s);
    sync(a);
    sync(b);
    sync(a);
    a.sync().stop();
    b.sync().stop();
    {
        auto root = server().connect(u"postgres"_s, u"postgres"_s);
        const QByteArray db = database.toLatin1();
        ASSERT_TRUE(root->script("drop database " + db + " with (force)").ok());
        ASSERT_TRUE(root->script("create database " + db + " owner keeper").ok());
        server().run(u"pg_restore"_s, {u"-d"_s, database, dump});
        ASSERT_TRUE(root->script("grant connect on database " + db + " to opora_hubtemplate_member").ok());
        ASSERT_TRUE(server().connect(u"postgres"_s, database)->script("update sync.workspace set epoch = gen_random_uuid()").ok());
    }
    for (int round = 0; round < 2; ++round) {
        sync(a);
        sync(b);
    }
    EXPECT_EQ(text(a, old, "industry"), u"Changed after the dump"_s);
    EXPECT_EQ(text(b, later, "surname"), u"After the dump"_s);
    EXPECT_EQ(good(a.sync().freshStatus()).pending, 0);
    EXPECT_EQ(good(b.sync().freshStatus()).pending, 0);
    EXPECT_EQ(clients(a), clients(b));
    expectSound(a);
    expectSound(b);
}

TEST_F(TeamTest, AFirstFillThatWasInterruptedAtItsLastStepGoesOn)
{
    Workspace &a = joined("taras"), &b = joined("olena");
    const Uuid id = addClient(a, u"Shared"_s, {{"owner_id", person("olena")}});
    sync(a);
    sync(b);
    // All was received, and the program was killed before it was put in place.
    good(b.storage().write({u"killed"_s}, [](WriteTx &tx) -> Result<bool> {
        for (const char *sql :
             {"INSERT INTO sync_state(k, v) SELECT 'first_' || CASE k WHEN 'vis_epoch' THEN 'vis' ELSE k END, v FROM sync_state WHERE k IN "
              "('cursor', 'fingerprint', 'vis_epoch')",
              "INSERT INTO sync_state(k, v) VALUES('first_sync', 1), ('first_table', '-')", "DELETE FROM sync_state WHERE k = 'cursor'"})
            OPORA_TRY(tx.db().run(sql));
        return true;
    }));
    edit(a, id, "industry", u"After"_s);
    sync(a);
    sync(b);
    EXPECT_EQ(text(b, id, "industry"), u"After"_s);
    expectSound(b);
}

TEST_F(TeamTest, EightyClientsAreHandedOverAndBack)
{
    Workspace &admin = joined("taras"), &giver = joined("olena"), &taker = joined("petro");
    QSet<Uuid> all, kept;
    QList<Uuid> open;
    for (int i = 0; i < 80; ++i) {
        const Uuid id = addClient(giver, u"Client %1"_s.arg(i, 2, 10, QLatin1Char('0')));
        all.insert(id);
        DealService::NewDeal deal;
        deal.title = u"Deal %1"_s.arg(i);
        deal.client = id;
        if (i % 2 == 0) {
            const Uuid made = good(giver.deals().add(deal)).ids.value(0);
            if (i % 8 == 0) {
                DealService::Move won;
                won.deal = made;
                won.stage = stageWon;
                good(giver.deals().move(won));
                kept.insert(id);
            } else {
                open.append(made);
            }
        }
        if (i % 5 == 0) {
            NewTask task;
            task.title = u"Call %1"_s.arg(i);
            task.client = id;
            good(giver.tasks().add(task));
        }
    }
    sync(giver);
    sync(admin);
    sync(taker);
    EXPECT_EQ(clients(giver).size(), 80);
    EXPECT_TRUE(clients(taker).isEmpty());

    HandoverRequest request;
    request.from = person("olena");
    request.to = person("petro");
    EXPECT_EQ(taker.sync().handover(request).wait().error().code, u"forbidden"_s) << "nobody takes for themselves";
    const HandoverReport preview = good(admin.sync().handover(request));
    EXPECT_EQ(preview.clients, 80);
    EXPECT_EQ(preview.deals, 30);
    EXPECT_EQ(preview.tasks, 16);
    EXPECT_EQ(preview.closedDeals, 10);
    EXPECT_EQ(preview.kept.size(), 10);
    EXPECT_TRUE(preview.command.isNull());
    EXPECT_EQ(good(admin.sync().freshStatus()).pending, 0) << "a preview writes nothing";
    request.dryRun = false;
    const HandoverReport done = good(admin.sync().handover(request));
    EXPECT_EQ(good(admin.sync().pending()).size(), 1) << "one group: all of it or nothing";
    EXPECT_EQ(sync(admin).attention, 0);
    sync(giver);
    sync(taker);
    EXPECT_EQ(clients(giver), kept) << "only those that closed deals keep";
    EXPECT_EQ(clients(taker), all);
    for (const Uuid &deal : std::as_const(open))
        EXPECT_EQ(good(taker.records().get("deal", deal))["owner_id"].toUuid(), person("petro"));
    expectSound(giver);
    expectSound(taker);

    good(admin.undo().undo(done.command));
    EXPECT_EQ(sync(admin).attention, 0);
    sync(giver);
    sync(taker);
    EXPECT_EQ(clients(giver), all) << "handed back";
    EXPECT_TRUE(clients(taker).isEmpty());
    for (const Uuid &deal : std::as_const(open))
        EXPECT_EQ(good(giver.records().get("deal", deal))["owner_id"].toUuid(), person("olena"));

    // The giver does it without an admin, and the taker gives back.
    request.dryRun = false;
    EXPECT_TRUE(good(giver.sync().handover(request)).losesSight);
    EXPECT_EQ(sync(giver).attention, 0);
    sync(taker);
    EXPECT_EQ(clients(giver), kept);
    EXPECT_EQ(clients(taker), all);
    std::swap(request.from, request.to);
    good(taker.sync().handover(request));
    EXPECT_EQ(sync(taker).attention, 0);
    sync(giver);
    EXPECT_EQ(clients(giver), all);
    EXPECT_TRUE(clients(taker).isEmpty());
    for (Workspace *ws : {&admin, &giver, &taker})
        expectSound(*ws);
}

TEST_F(TeamTest, AStartedWorkspaceExchangesByItself)
{
    Workspace &a = joined("taras"), &b = joined("olena");
    const auto until = [](const std::function<bool()> &done) {
        QElapsedTimer t;
        t.start();
        while (!done() && t.elapsed() < 20'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return done();
    };
    QList<QPair<QByteArray, Uuid>> landed;
    QObject::connect(&b.sync(), &SyncService::landed, &b, [&](const QList<QPair<QByteArray, Uuid>> &rows) { landed += rows; });
    a.sync().start();
    b.sync().start();
    ASSERT_TRUE(until(
        [&] { return a.sync().status().state == SyncStatus::State::Synced && b.sync().status().state == SyncStatus::State::Synced; }));
    const Uuid id = addClient(a, u"At once"_s, {{"owner_id", person("olena")}});
    EXPECT_TRUE(until([&] { return text(b, id, "surname") == u"At once"_s; })) << "pushed on commit, fetched on the hub's poke";
    EXPECT_TRUE(until([&] { return landed.contains(qMakePair(QByteArray("client"), id)); }));
    a.sync().setEditing(id, true);
    b.sync().setEditing(id, true);
    edit(a, id, "industry", u"Any change"_s); // who is where is read with each look at the hub
    EXPECT_TRUE(until([&] { return b.sync().alsoEditing(id) == QStringList{u"taras"_s}; }));
}

} // namespace opora::test
