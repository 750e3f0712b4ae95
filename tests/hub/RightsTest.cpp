// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what (sync.md §5.8), as a table: every cell is run as hostile SQL with valid credentials and compared. All rows
// are olena's (manager, North) unless said. A table of the hub that has no rows here fails.
#include "tests/hub/HubFixture.h"
#include <QFile>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

//                               manager  other    lead    other    admin    analyst  let go    nobody
const char *const kActors[] = {"olena", "petro", "ivan", "maria", "taras", "nadia", "bohdan", "stranger"};
constexpr int kCount = 8;
using Row = std::array<const char *, kCount>; ///< rows touched or returned, else the SQLSTATE

struct Cell {
    const char *what, *sql;
    Row expected;
};

// Shapes that repeat. 42501: the privilege or the policy says no.
constexpr Row kSees{"1", "0", "1", "0", "1", "1", "0", "42501"};
constexpr Row kWrites{"1", "0", "1", "0", "1", "0", "0", "42501"};
constexpr Row kAdds{"1", "42501", "1", "42501", "1", "42501", "42501", "42501"};
constexpr Row kAllSee{"1", "1", "1", "1", "1", "1", "0", "42501"};
constexpr Row kAdminWrites{"0", "0", "0", "0", "1", "0", "0", "42501"};
constexpr Row kAdminAdds{"42501", "42501", "42501", "42501", "1", "42501", "42501", "42501"};
constexpr Row kMine{"1", "0", "0", "0", "0", "0", "0", "42501"};
constexpr Row kAddsMine{"1", "42501", "42501", "42501", "42501", "42501", "42501", "42501"};
constexpr Row kNever{"42501", "42501", "42501", "42501", "42501", "42501", "42501", "42501"};

struct TableRows {
    const char *table, *condition, *change, *columns, *values;
    Row select, update, insert;
};
// {C} {C2}: clients, {D} deal, {P} pipeline, {S} stage, {T} tag, {X} the row of the table named, {new}: a fresh id.
const TableRows kTables[] = {
    {"team", "name = 'North'", "region = 'x'", "name", "'x'", kAllSee, kAdminWrites, kAdminAdds},
    {"app_user", "login = 'olena'", "email = 'x'", "name", "'x'", kAllSee, kAdminWrites, kAdminAdds},
    {"source", "id = '{source}'", "name = 'x'", "name", "'x'", kAllSee, kAdminWrites, kAdminAdds},
    {"tag", "id = '{T}'", "color = 'x'", "name", "'x'", kAllSee, kAdminWrites, kAdminAdds},
    {"template", "id = '{template}'", "subject = 'x'", "name", "'x'", kAllSee, kAdminWrites, kAdminAdds},
    {"product", "id = '{product}'", "sku = 'x'", "name", "'x'", kAllSee, kAdminWrites, kAdminAdds},
    {"pipeline", "id = '{P}'", "position = 7", "name", "'x'", kAllSee, kAdminWrites, kAdminAdds},
    {"stage", "id = '{S}'", "position = 7", "name, pipeline_id", "'x', '{P}'", kAllSee, kAdminWrites, kAdminAdds},
    {"client", "id = '{C}'", "surname = 'x'", "kind, surname, owner_id", "'person', 'x', '{olena}'", kSees, kWrites, kAdds},
    {"contact_point", "client_id = '{C}'", "value = 'x'", "client_id, kind, value", "'{C}', 'phone', 'x'", kSees, kWrites, kAdds},
    {"client_link", "client_id = '{C}'", "role = 'x'", "client_id, other_id, role", "'{C}', '{C2}', 'partner'", kSees, kWrites, kAdds},
    {"tag_link", "client_id = '{C}'", "tag_id = '{T}'", "client_id, tag_id", "'{C}', '{T}'", kSees, kWrites, kAdds},
    {"external_key", "system = 'old'", "key = 'x'", "entity, row_id, system, key",
     "'client', decode(replace('{C}', '-', ''), 'hex'), 'x', 'x'", kSees, kWrites, kAdds},
    {"deal", "id = '{D}'", "title = 'x'", "title, client_id, pipeline_id", "'x', '{C}', '{P}'", kSees, kWrites, kAdds},
    {"deal_line", "deal_id = '{D}'", "title = 'x'", "deal_id, title", "'{D}', 'x'", kSees, kWrites, kAdds},
    {"stage_change", "deal_id = '{D}'", "reason = 'x'", "deal_id, stage_id", "'{D}', '{S}'", kSees, kWrites, kAdds},
    {"activity", "subject = 'call'", "subject = 'x'", "kind, client_id, at", "'note', '{C}', 1", kSees, kWrites, kAdds},
    {"task", "client_id = '{C}'", "title = 'x'", "title, client_id", "'x', '{C}'", kSees, kWrites, kAdds},
    {"setting", "user_id = '{olena}'", "value = 'x'", "scope, user_id, key, value", "'user', '{olena}', 'x', 'x'", kMine, kMine, kAddsMine},
    {"channel", "user_id = '{olena}'", "settings = '{}'", "name, kind, plugin, user_id", "'x', 'email', 'smtp_mail', '{olena}'", kMine,
     kMine, kAddsMine},
    {"consent", "client_id = '{C}'", "source = 'x'", "client_id, channel, state, at", "'{C}', 'email', 'refused', 1", kSees, kWrites,
     kAdds},
    {"message", "subject = 'Offer'", "subject = 'Offer'", "kind, client_id", "'email', '{C}'", kSees, kWrites, kAdds},
    {"attachment", "name = 'offer.pdf'", "mime = 'x'", "message_id, name", "'{letter}', 'x'", kSees, kWrites, kAdds},
};

const Cell kCells[] = {
    // What belongs to one person, or to the workspace.
    {"private row: select", "select from crm.activity where subject = 'secret'", kMine},
    {"private row: update", "update crm.activity set body = 'x' where subject = 'secret'", kMine},
    {"private row: its history", "select from sync.audit where row_id = '{secret}'", kMine},
    // A lead learns that something of a member changed, as of any row; what it is stays hidden.
    {"private row: its feed", "select from sync.feed where row_id = '{secret}'", {"1", "0", "1", "0", "0", "0", "0", "42501"}},
    {"private letter: select", "select from crm.message where subject = 'secret letter'", kMine},
    {"private letter: its attachment", "select from crm.attachment where name = 'secret.pdf'", kMine},
    {"private letter: claim it", "update crm.message set state = 'claimed' where subject = 'secret letter'", kMine},
    {"gateway of all: select", "select from crm.channel where user_id is null", kAllSee},
    {"gateway of all: update", "update crm.channel set settings = '{}' where user_id is null", kAdminWrites},
    {"gateway for another",
     "insert into crm.channel(id, name, kind, plugin, user_id) values ('{new}', 'x', 'email', 'smtp_mail', '{petro}')",
     {"42501", "1", "42501", "42501", "42501", "42501", "42501", "42501"}},
    {"workspace setting: select", "select from crm.setting where user_id is null", kAllSee},
    {"workspace setting: update", "update crm.setting set value = 'x' where user_id is null", kAdminWrites},
    // Taking and giving.
    {"steal",
     "update crm.client set owner_id = '{me}' where id = '{C}' and owner_id <> '{me}'",
     {"0", "0", "1", "0", "1", "0", "0", "42501"}},
    {"give by plain update",
     "update crm.client set owner_id = '{petro}' where id = '{lone}'",
     {"42501", "0", "42501", "0", "1", "0", "0", "42501"}},
    {"give by the function",
     "select sync.give('client', '{lone}', 'owner_id', '{petro}')",
     {"1", "OP003", "1", "OP003", "1", "OP004", "OP003", "42501"}},
    {"give another column",
     "select sync.give('client', '{C}', 'created_by', '{petro}')",
     {"OP005", "OP005", "OP005", "OP005", "OP005", "OP005", "OP005", "42501"}},
    {"login to another", "update crm.app_user set login = 'petro2' where login = 'petro'", kAdminWrites},
    {"become admin", "update crm.app_user set role = 'admin' where login = session_user", {"0", "0", "0", "0", "1", "0", "0", "42501"}},
    // Columns that triggers keep.
    {"forge versions", "update crm.client set _fm = '{}' where id = '{C}'", kNever},
    {"forge the audience",
     "update crm.client set aud = array['{me}']::uuid[]",
     {"42501", "42501", "42501", "42501", "42501", "42501", "42501", "42501"}},
    {"forge the root", "update crm.deal set root_id = id where id = '{D}'", kNever},
    {"forge the maker",
     "insert into crm.client(id, kind, created_by) values ('{new}', 'person', '{petro}')",
     {"1", "1", "1", "1", "1", "42501", "42501", "42501"}},
    // Foreign keys look past row security; a hidden parent and none must answer alike.
    {"child of the client", "insert into crm.activity(id, kind, at, client_id) values ('{new}', 'note', 1, '{C}')", kAdds},
    {"child of nobody", "insert into crm.activity(id, kind, at, client_id) values ('{new}', 'note', 1, '{new}')", kNever},
    {"deal beside a hidden company", "insert into crm.deal(id, title, pipeline_id, company_id) values ('{new}', 'x', '{P}', '{C}')", kAdds},
    {"move a deal to a hidden client",
     "update crm.deal set client_id = '{petros}' where id = '{D}'",
     {"42501", "0", "42501", "0", "1", "0", "0", "42501"}},
    {"link to a hidden client",
     "insert into crm.client_link(id, client_id, other_id, role) values ('{new}', '{C}', '{petros}', 'x')",
     {"42501", "42501", "42501", "42501", "1", "42501", "42501", "42501"}},
    {"key of a hidden row",
     "insert into crm.external_key(id, entity, row_id, system, key) values ('{new}', 'client', decode(replace('{petros}', '-', ''), "
     "'hex'), 'x', 'y')",
     {"42501", "1", "42501", "1", "1", "42501", "42501", "42501"}},
    {"key of a reference row",
     "insert into crm.external_key(id, entity, row_id, system, key) values ('{new}', 'tag', decode(replace('{T}', '-', ''), 'hex'), 'x', "
     "'y')",
     kAdminAdds},
    // Views run with the asker's rights.
    {"view: clients", "select from report.clients where id = '{C}'", kSees},
    {"view: deals", "select from report.deals where id = '{D}'", kSees},
    {"view: stages of deals", "select from report.deal_stage where deal_id = '{D}'", kSees},
    {"view: settings", "select from report.settings where user_id = '{olena}'", kMine},
    {"own view does not widen", "create view report.mine as select * from crm.client", kNever},
    {"leaky function in a condition", "select from crm.client where id = '{C}' and (surname || pg_catalog.pg_typeof(id)::text) is not null",
     kSees},
    // The hub's own tables.
    {"feed: select", "select from sync.feed where row_id = '{C2}'", kSees},
    {"feed: insert", "insert into sync.feed(tbl, row_id, grp) values ('client', '{C}', '{new}')", kNever},
    {"feed: delete", "delete from sync.feed", kNever},
    {"ledger: others' groups", "select from sync.ledger where group_id = '{group}'", kMine},
    {"ledger: insert", "insert into sync.ledger(group_id, hash) values ('{new}', 'x')", kNever},
    {"ledger: update", "update sync.ledger set status = 'applied'", kNever},
    {"audit: select", "select from sync.audit where row_id = '{C2}'", kSees},
    {"audit: of a card", "select sync.card_history('{C2}', 9000000000000, 10)", kSees},
    {"audit: insert", "insert into sync.audit(tbl, row_id, kind, group_id, at) values ('client', '{C}', 'insert', '{new}', 1)", kNever},
    {"audit: update", "update sync.audit set new = null", kNever},
    {"audit: delete", "delete from sync.audit", kNever},
    {"conflict: select", "select from sync.conflict where row_id = '{C}'", kSees},
    {"conflict: update", "update sync.conflict set state = 'kept'", kNever},
    {"conflict: resolve",
     "select sync.resolve_conflict('{conflict}', 'kept')",
     {"1", "OP003", "1", "OP003", "1", "OP003", "OP003", "42501"}},
    {"conflict: make one up", "select sync.note_conflict('client', '{C}', 'surname', null, '{}', '{}', '{group}', null, 'newest')", kNever},
    {"vis_epoch: others'", "select from sync.vis_epoch where user_id = '{olena}'", kMine},
    {"vis_epoch: update", "update sync.vis_epoch set n = 0", kNever},
    {"workspace: select", "select from sync.workspace", kAllSee},
    {"workspace: update", "update sync.workspace set min_client = 9", kNever},
    {"entity: select", "select from sync.entity where tbl = 'client'", kAllSee},
    {"field: select", "select from sync.field where tbl = 'client' and field = 'surname'", kAllSee},
    {"field: update", "update sync.field set counter = true", kNever},
    {"purged: select", "select from sync.purged", kNever},
    {"replica: others'", "select from sync.replica where id = '{replica}'", {"1", "0", "0", "0", "1", "0", "0", "42501"}},
    {"replica: insert", "insert into sync.replica(id, token) values ('{new}', '{new}')", kNever},
    {"upload: others'", "select from sync.upload", kMine},
    {"upload: insert", "insert into sync.upload(id, number) values ('{new}', 1)", kNever},
    {"upload: somebody else's",
     "select sync.bulk_begin('{upload}', 2)",
     {"1", "OP004", "OP004", "OP004", "OP004", "OP004", "OP004", "42501"}},
    // What a hub that is filled does without comes back by an admin's word only, and nobody names it.
    {"upload: what comes later", "select from sync.bulk_later", kNever},
    {"upload: something else later", "insert into sync.bulk_later(upload, made) values ('{new}', 'drop table crm.client')", kNever},
    {"upload: bring it back", "select sync.bulk_close()", kAdminAdds},
    {"upload: bring it back unasked", "select sync.bulk_step()", kNever},
    {"upload: who sees it", "select sync.bulk_audience()", kNever},
    {"upload: let go", "select sync.bulk_open('{upload}')", kNever},
    {"upload: how many stand", "select sync.bulk_kept('{upload}', 1, 'client')", kAdminAdds},
    {"upload: which stand otherwise",
     "select from sync.bulk_otherwise('{upload}', 1, 'team')",
     {"42501", "42501", "42501", "42501", "2", "42501", "42501", "42501"}},
    {"presence: select", "select from sync.presence where root_id = '{C}'", kSees},
    {"presence: insert",
     "insert into sync.presence values ('{me}', '{C}', now())",
     {"42501", "42501", "42501", "42501", "42501", "42501", "42501", "42501"}},
    {"presence: on a card", "select sync.touch_presence('{C}', 60)", {"1", "OP003", "1", "OP003", "1", "1", "OP003", "42501"}},
    {"staging: forged login", "insert into sync.stage_client(_upload, _login, _grp, _t, id) values ('{new}', 'olena', '{new}', 1, '{new}')",
     kNever},
    {"staging: history read", "select from sync.stage_audit", kNever},
    // Functions.
    {"purge", "select sync.purge(400)", kAdminAdds},
    {"erase", "select sync.erase('{C}')", {"42501", "42501", "42501", "42501", "1", "42501", "42501", "42501"}},
    {"trim the feed", "select sync.trim_feed(400)", kAdminAdds},
    {"view as", "select from sync.visible_to('{petro}') where id = '{petros}'", kAdminAdds},
    {"let somebody in", "select sync.put_user('{new}', 'x', 'x', 'admin', null, null, true)", kNever},
    {"list of logins", "select sync.list_users()", kNever},
    {"stamp by hand", "select sync.stamp_insert('client', '{C}', '{C}', null)", kNever},
    {"audience by hand", "select sync.refresh_audience('{C}')", kNever},
    {"remove rows", "select sync.purge_rows('client', array['{C}']::uuid[], 'erased')", kNever},
    {"circle of another", "select sync.circle_of('{taras}')", kNever},
    {"push a group", "select sync.begin_group('{new}', 'x', 1000)", {"1", "1", "1", "1", "1", "1", "OP902", "42501"}},
    // Shadows and settings.
    {"temporary table", "create temp table app_user(id uuid)", kNever},
    {"table in public", "create table public.app_user(id uuid)", kNever},
    {"table in crm", "create table crm.mine(id uuid)", kNever},
    {"become the owner", "set role \"{owner}\"", kNever},
    {"become another", "set session authorization olena", {"0", "42501", "42501", "42501", "42501", "42501", "42501", "42501"}},
    {"row security off", "select from crm.client", kNever}, // with SET row_security = off, see below
    {"truncate", "truncate crm.client", kNever},
    {"drop a policy", "drop policy see on crm.client", kNever},
    {"turn a trigger off", "alter table crm.client disable trigger stamp", kNever},
    {"reference to probe", "create table report.probe(id uuid references crm.client)", kNever},
    {"dump by COPY", "copy crm.client to stdout", {"copy", "copy", "copy", "copy", "copy", "copy", "copy", "42501"}},
    {"load by COPY", "copy crm.client(id, kind) from stdin", {"0A000", "0A000", "0A000", "0A000", "0A000", "0A000", "0A000", "42501"}},
};

class RightsTest : public HubFixture {
protected:
    void SetUp() override;
    QByteArray filled(QByteArray sql, const char *actor);
    QByteArray outcome(const char *actor, const QByteArray &sql, const char *first = nullptr);
    void check(const char *what, const QByteArray &sql, const Row &expected, const char *first = nullptr);

    QHash<QByteArray, QByteArray> m_ids;
    int m_cells = 0;
};

void RightsTest::SetUp()
{
    HubFixture::SetUp();
    if (IsSkipped())
        return;
    const auto id = [&](const char *name) { return Uuid::fromString(QString::fromLatin1(m_ids.value(name))).value(); };
    for (const char *name :
         {"source", "T", "product", "secret", "template", "letter", "secretLetter", "link", "replica", "upload", "group"})
        m_ids.insert(name, fresh().toString().toLatin1());
    m_ids.insert("C", addClient("olena", "Kovalenko").toString().toLatin1());
    m_ids.insert("C2", addClient("olena", "Bondarenko").toString().toLatin1());
    m_ids.insert("lone", addClient("olena", "Marchenko").toString().toLatin1());
    m_ids.insert("petros", addClient("petro", "Lysenko").toString().toLatin1());
    m_ids.insert("D", addDeal("olena", id("C"), "Boiler").toString().toLatin1());
    m_ids.insert("P", pipeline.toString().toLatin1());
    m_ids.insert("S", stageNew.toString().toLatin1());
    m_ids.insert("owner", "opora_hubtemplate_owner");
    for (const char *who : kActors)
        m_ids.insert(who, QByteArray(who) == "stranger" ? QByteArray("nobody") : person(who).toString().toLatin1());
    const QString client = QString::fromLatin1(m_ids.value("C")), deal = QString::fromLatin1(m_ids.value("D"));
    push("taras",
         group({op("ins", "source", id("source"), now(), {{u"name"_s, u"Fair"_s}}),
                op("ins", "tag", id("T"), now(), {{u"name"_s, u"vip"_s}}),
                op("ins", "product", id("product"), now(), {{u"name"_s, u"Pump"_s}}),
                op("ins", "template", id("template"), now(), {{u"name"_s, u"Offer"_s}}),
                op("ins", "channel", fresh(), now(), {{u"name"_s, u"Gateway"_s}, {u"kind"_s, u"sms"_s}, {u"plugin"_s, u"http_sms"_s}}),
                op("ins", "setting", fresh(), now(), {{u"scope"_s, u"workspace"_s}, {u"key"_s, u"currency"_s}, {u"value"_s, u"UAH"_s}})}));
    const QJsonObject g = groupOf(
        id("group"),
        {op("ins", "contact_point", fresh(), now(), {{u"client_id"_s, client}, {u"kind"_s, u"phone"_s}, {u"value"_s, u"1"_s}}),
         op("ins", "client_link", fresh(), now(),
            {{u"client_id"_s, client}, {u"other_id"_s, QString::fromLatin1(m_ids.value("C2"))}, {u"role"_s, u"works_at"_s}}),
         op("ins", "tag_link", fresh(), now(), {{u"client_id"_s, client}, {u"tag_id"_s, QString::fromLatin1(m_ids.value("T"))}}),
         op("ins", "external_key", fresh(), now(),
            {{u"entity"_s, u"client"_s},
             {u"row_id"_s, u"\\x"_s + QString(client).remove(u'-')},
             {u"system"_s, u"old"_s},
             {u"key"_s, u"1"_s}}),
         op("ins", "deal_line", fresh(), now(), {{u"deal_id"_s, deal}, {u"title"_s, u"Pump"_s}}),
         op("ins", "stage_change", fresh(), now(), {{u"deal_id"_s, deal}, {u"stage_id"_s, stageNew.toString()}, {u"at"_s, now()}}),
         op("ins", "activity", fresh(), now(),
            {{u"kind"_s, u"call"_s}, {u"subject"_s, u"call"_s}, {u"at"_s, now()}, {u"client_id"_s, client}}),
         op("ins", "activity", id("secret"), now(),
            {{u"kind"_s, u"note"_s},
             {u"subject"_s, u"secret"_s},
             {u"at"_s, now()},
             {u"client_id"_s, client},
             {u"private_to"_s, person("olena").toString()}}),
         op("ins", "task", fresh(), now(),
            {{u"title"_s, u"Call"_s}, {u"client_id"_s, client}, {u"assignee_id"_s, person("olena").toString()}}),
         op("ins", "setting", fresh(), now(),
            {{u"scope"_s, u"user"_s}, {u"user_id"_s, person("olena").toString()}, {u"key"_s, u"theme"_s}, {u"value"_s, u"dark"_s}}),
         op("ins", "channel", fresh(), now(),
            {{u"name"_s, u"Mail"_s}, {u"kind"_s, u"email"_s}, {u"plugin"_s, u"smtp_mail"_s}, {u"user_id"_s, person("olena").toString()}}),
         op("ins", "consent", fresh(), now(),
            {{u"client_id"_s, client}, {u"channel"_s, u"email"_s}, {u"state"_s, u"given"_s}, {u"at"_s, now()}}),
         op("ins", "message", id("letter"), now(), {{u"kind"_s, u"email"_s}, {u"client_id"_s, client}, {u"subject"_s, u"Offer"_s}}),
         op("ins", "attachment", fresh(), now(), {{u"message_id"_s, id("letter").toString()}, {u"name"_s, u"offer.pdf"_s}}),
         op("ins", "message", id("secretLetter"), now(),
            {{u"kind"_s, u"email"_s},
             {u"client_id"_s, client},
             {u"subject"_s, u"secret letter"_s},
             {u"private_to"_s, person("olena").toString()}}),
         op("ins", "attachment", fresh(), now(), {{u"message_id"_s, id("secretLetter").toString()}, {u"name"_s, u"secret.pdf"_s}}),
         op("upd", "client", id("C"), now(), {{u"surname"_s, u"Kovalenko-Maly"_s}}, {})}); // of unknown base: a conflict
    const QJsonObject pushed = push("olena", g);
    ASSERT_EQ(pushed.value(u"status"_s), u"merged"_s) << QJsonDocument(pushed).toJson().constData();
    m_ids.insert("conflict", scalar("postgres", "select id from sync.conflict"));
    must("olena", "select sync.touch_presence($1, 60)", {m_ids.value("C")});
    must("olena", "select sync.hello($1, null, 'laptop')", {m_ids.value("replica")});
    must("olena", "select sync.bulk_begin($1, 1)", {m_ids.value("upload")});
    must("postgres", "insert into sync.vis_epoch(user_id, n) values ($1, 1) on conflict do nothing", {m_ids.value("olena")});
}

QByteArray RightsTest::filled(QByteArray sql, const char *actor)
{
    sql.replace("{me}", m_ids.value(actor)).replace("{new}", fresh().toString().toLatin1());
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it)
        sql.replace('{' + it.key() + '}', it.value());
    return sql;
}

/// In a transaction that is undone.
QByteArray RightsTest::outcome(const char *actor, const QByteArray &sql, const char *first)
{
    auto &c = as(actor);
    if (!c.script("begin").ok())
        return "dead";
    QByteArray result;
    if (first && !c.script(first).ok())
        result = c.lastState();
    if (result.isEmpty() && sql.startsWith("copy ") && sql.contains("to stdout")) {
        int lines = 0;
        const auto done = c.copyOut(sql, [&](QByteArrayView) {
            ++lines;
            return true;
        });
        const QByteArray seen = done.ok() ? QByteArray::number(lines) : c.lastState();
        result = done.ok() && seen == c.query("select count(*) from crm.client")->scalar() ? "copy" : seen;
    } else if (result.isEmpty()) {
        const auto done = c.query(sql);
        result = !done.ok() ? c.lastState() : QByteArray::number(sql.startsWith("select") ? done->count() : done->affected());
    }
    (void)c.script("rollback");
    return result;
}

void RightsTest::check(const char *what, const QByteArray &sql, const Row &expected, const char *first)
{
    for (int i = 0; i < kCount; ++i) {
        ++m_cells;
        const QByteArray text = filled(sql, kActors[i]);
        EXPECT_STREQ(outcome(kActors[i], text, first).constData(), expected[size_t(i)])
            << what << " as " << kActors[i] << ": " << text.constData();
    }
}

TEST_F(RightsTest, EveryCellOfTheMatrix)
{
    for (const TableRows &t : kTables) {
        const QByteArray table = QByteArray("crm.") + t.table, where = QByteArray(" where ") + t.condition;
        ASSERT_GE(scalar("postgres", "select count(*) from " + table + filled(where, "olena")).toInt(), 1)
            << t.table << " has no row to look at";
        check(t.table, "select from " + table + where, t.select);
        check(t.table, "update " + table + " set " + t.change + where, t.update);
        check(t.table, "insert into " + table + "(id, " + t.columns + ") values ('{new}', " + t.values + ")", t.insert);
        check(t.table, "delete from " + table + where, kNever);
        check(t.table, "truncate " + table + " cascade", kNever);
        // Staging: anybody of the team may put rows there, nobody may look.
        check(t.table, QByteArray("insert into sync.stage_") + t.table + "(_upload, _grp, _t, id) values ('{new}', '{new}', 1, '{new}')",
              {"1", "1", "1", "1", "1", "1", "1", "42501"});
        check(t.table, QByteArray("select from sync.stage_") + t.table, kNever);
    }
    for (const Cell &c : kCells)
        check(c.what, c.sql, c.expected, QByteArray(c.what) == "row security off" ? "set row_security = off" : nullptr);
    std::printf("%d cells\n", m_cells);
}

TEST_F(RightsTest, NoTableIsWithoutRows)
{
    QSet<QByteArray> known;
    for (const TableRows &t : kTables)
        known << QByteArray("crm.") + t.table << QByteArray("sync.stage_") + t.table;
    QByteArray all;
    for (const Cell &c : kCells)
        all += QByteArray(c.sql) + '\n';
    const sync::PgRows tables =
        must("postgres", "select schemaname || '.' || tablename from pg_tables where schemaname in ('crm', 'sync', 'report', 'public')");
    for (int i = 0; i < tables.count(); ++i) {
        const QByteArray name = tables.bytes(i, 0);
        EXPECT_TRUE(known.contains(name) || all.contains(name))
            << name.constData() << " has no rows in the matrix: say who may do what with it";
    }
    for (const Entity &e : Schema::current().entities())
        EXPECT_TRUE(known.contains("crm." + e.table)) << e.table.constData();
}

TEST_F(RightsTest, EveryTableHasRowSecurityAndEveryFunctionAPinnedPath)
{
    const sync::PgRows open = must(
        "postgres",
        "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where nspname in ('crm', 'sync') and relkind = 'r' "
        "and not relrowsecurity and relname not like 'stage%'");
    EXPECT_EQ(open.count(), 0) << open.bytes(0, 0).constData();
    const sync::PgRows loose = must(
        "postgres", "select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname in ('crm', 'sync', 'report') "
                    "and prosqlbody is null and not exists (select from unnest(proconfig) c where c like 'search_path=%pg_temp')");
    EXPECT_EQ(loose.count(), 0) << loose.bytes(0, 0).constData();
    const sync::PgRows anybodys = must(
        "postgres", "select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname in ('crm', 'sync', 'report') "
                    "and (proacl is null or exists (select from aclexplode(proacl) a where a.grantee = 0))");
    EXPECT_EQ(anybodys.count(), 0) << anybodys.bytes(0, 0).constData();
    const sync::PgRows views = must(
        "postgres", "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'report' and relkind = 'v' "
                    "and not coalesce(reloptions::text like '%security_invoker=true%', false)");
    EXPECT_EQ(views.count(), 0) << views.bytes(0, 0).constData();
    // From 16 on whoever made a role keeps the right to hand it out; acting as it or inheriting from it is what counts.
    const QByteArray acting = server().version() >= 16 ? " and (m.set_option or m.inherit_option)" : "";
    EXPECT_EQ(
        scalar("postgres",
               "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.roleid where r.rolname = 'opora_hubtemplate_owner'"
                   + acting),
        "0");
    EXPECT_EQ(scalar("postgres", "select rolcanlogin from pg_roles where rolname = 'opora_hubtemplate_owner'"), "f");
}

TEST_F(RightsTest, ASettingCannotForgeWhoWroteOrWhen)
{
    const QByteArray c = m_ids.value("C");
    // The group of a colleague, a time in the future, the bulk mode of the owner's function: nothing of it is believed.
    must("ivan",
         "select set_config('sync.grp', $1, false), set_config('sync.t', '9000000000000', false), set_config('sync.bulk', 'on', false)",
         {m_ids.value("group")});
    const QByteArray before = scalar("postgres", "select count(*) from sync.audit where row_id = $1", {c});
    must("ivan", "update crm.client set city = 'Lviv' where id = $1", {c});
    must("ivan", "select sync.give('client', $1, 'owner_id', $2)", {c, m_ids.value("ivan")});
    const sync::PgRows a =
        must("postgres", "select group_id, login, at <= sync.now_ms() from sync.audit where row_id = $1 order by n offset $2", {c, before});
    ASSERT_EQ(a.count(), 2);
    for (int i = 0; i < 2; ++i) {
        EXPECT_NE(a.bytes(i, 0), m_ids.value("group"));
        EXPECT_EQ(a.bytes(i, 1), "ivan");
        EXPECT_TRUE(a.flag(i, 2));
    }
    EXPECT_EQ(scalar("postgres", "select count(*) from sync.feed where row_id = $1 and grp = $2", {c, m_ids.value("group")}), "1");
}

TEST_F(RightsTest, ADumpOfAMemberIsNoBackup)
{
    if (!QFile::exists(PgServer::binFolder() + u"/pg_dump"_s)) {
        // Debian's server brings pg_dump; the packaged binaries of other versions (tests/pg-versions.sh) do not.
        if (qEnvironmentVariableIsSet("CI") && !qEnvironmentVariableIsSet("PG_BIN"))
            FAIL() << "pg_dump is missing";
        GTEST_SKIP() << "these programs come without pg_dump";
    }
    const QByteArray mine =
        server().run(u"pg_dump"_s, {u"--enable-row-security"_s, u"--data-only"_s, u"--table=crm.client"_s, database}, u"petro"_s);
    EXPECT_TRUE(mine.contains("Lysenko"));
    EXPECT_FALSE(mine.contains("Bondarenko"));
}

} // namespace
} // namespace opora::test
