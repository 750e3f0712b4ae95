// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/HubFixture.h"
#include <QJsonDocument>

namespace opora::test {

using namespace Qt::StringLiterals;
using sync::PgArgs;
using sync::PgConnection;
using sync::PgRows;

namespace {

std::unique_ptr<PgServer> &theServer()
{
    static std::unique_ptr<PgServer> s;
    return s;
}

struct Shared : ::testing::Environment {
    void TearDown() override { theServer().reset(); }
};
const auto *const shared = ::testing::AddGlobalTestEnvironment(new Shared);

struct Person {
    const char *login, *role, *team;
};
const Person kPeople[] = {{"olena", "manager", "North"}, {"petro", "manager", "South"}, {"ivan", "lead", "North"},
                          {"maria", "lead", "South"},    {"taras", "admin", ""},        {"nadia", "analyst", ""},
                          {"bohdan", "manager", "North"}};

std::map<QByteArray, Uuid> &ids()
{
    static std::map<QByteArray, Uuid> map;
    return map;
}

const QByteArray kTemplate = "hubtemplate";

} // namespace

PgServer &HubFixture::server()
{
    return *theServer();
}
Uuid HubFixture::person(const char *login)
{
    return ids().at(login);
}

void HubFixture::SetUpTestSuite()
{
    if (theServer())
        return;
    if (const QString why = PgServer::missing(); !why.isEmpty()) {
        if (qEnvironmentVariableIsSet("CI"))
            FAIL() << qPrintable(why);
        GTEST_SKIP() << qPrintable(why);
    }
    theServer() = PgServer::start();
    ASSERT_TRUE(theServer());
    auto root = server().connect(u"postgres"_s, u"postgres"_s);
    // Set up the way a managed server would have it: by a login that is no superuser.
    ASSERT_TRUE(root->script("create role keeper login createrole; create role stranger login").ok());
    ASSERT_TRUE(root->script("create database " + kTemplate + " owner keeper").ok());
    auto keeper = server().connect(u"keeper"_s, QString::fromLatin1(kTemplate));
    sync::HubAdmin admin(*keeper, Schema::current());
    const Result<void> made = admin.init();
    ASSERT_TRUE(made.ok()) << qPrintable(made.error().code) << ": " << qPrintable(made.error().details);
    for (const Person &p : kPeople) {
        sync::HubUserEdit user{
            .login = QString::fromLatin1(p.login), .name = QString::fromLatin1(p.login), .role = QString::fromLatin1(p.role)};
        if (*p.team)
            user.team = QString::fromLatin1(p.team);
        const auto added = admin.addUser(user);
        ASSERT_TRUE(added.ok()) << qPrintable(added.error().details);
        ids()[p.login] = added->id;
    }
    const auto removed = admin.removeUser(u"bohdan"_s);
    ASSERT_TRUE(removed.ok()) << qPrintable(removed.error().details);
    // bohdan's old password still opens the door in these tests: the rows must stay shut all the same.
    ASSERT_TRUE(root->script("alter role bohdan login; grant opora_" + kTemplate + "_member to bohdan").ok());
}

void HubFixture::SetUp()
{
    if (!theServer())
        GTEST_SKIP();
    static int n = 0;
    database = u"hub%1"_s.arg(++n);
    auto root = server().connect(u"postgres"_s, u"postgres"_s);
    const auto copied = root->script("create database " + database.toLatin1() + " template " + kTemplate);
    ASSERT_TRUE(copied.ok()) << qPrintable(copied.error().details);
    // What hub init said about the database itself is not copied with it.
    const QByteArray db = database.toLatin1();
    ASSERT_TRUE(root->script("revoke all on database " + db + " from public; grant connect on database " + db + " to opora_" + kTemplate
                             + "_member, stranger")
                    .ok());
    pipeline = fresh();
    stageNew = fresh();
    stageWon = fresh();
    stageLost = fresh();
    push("taras",
         group(
             {op("ins", "pipeline", pipeline, now(), {{u"name"_s, u"Sales"_s}}),
              op("ins", "stage", stageNew, now(), {{u"name"_s, u"New"_s}, {u"pipeline_id"_s, pipeline.toString()}, {u"kind"_s, u"open"_s}}),
              op("ins", "stage", stageWon, now(), {{u"name"_s, u"Won"_s}, {u"pipeline_id"_s, pipeline.toString()}, {u"kind"_s, u"won"_s}}),
              op("ins", "stage", stageLost, now(),
                 {{u"name"_s, u"Lost"_s}, {u"pipeline_id"_s, pipeline.toString()}, {u"kind"_s, u"lost"_s}})}));
}

void HubFixture::TearDown()
{
    m_connections.clear();
    if (theServer() && !database.isEmpty()) {
        auto root = server().connect(u"postgres"_s, u"postgres"_s);
        EXPECT_TRUE(root->script("drop database if exists " + database.toLatin1() + " with (force)").ok());
    }
}

PgConnection &HubFixture::as(const char *login)
{
    auto &c = m_connections[login];
    if (!c)
        c = server().connect(QString::fromLatin1(login), database);
    return *c;
}

std::unique_ptr<PgConnection> HubFixture::another(const char *login)
{
    return server().connect(QString::fromLatin1(login), database);
}

PgRows HubFixture::must(const char *login, const QByteArray &sql, const PgArgs &args)
{
    auto r = as(login).query(sql, args);
    if (!r.ok()) {
        ADD_FAILURE() << login << ": " << sql.constData() << "\n" << qPrintable(r.error().details);
        return {};
    }
    return std::move(r).value();
}

QByteArray HubFixture::state(const char *login, const QByteArray &sql, const PgArgs &args)
{
    const auto r = as(login).query(sql, args);
    return r.ok() ? QByteArray() : as(login).lastState();
}

QJsonObject HubFixture::op(const char *kind, const char *table, const Uuid &id, qint64 t, QJsonObject set, QJsonObject base,
                           QJsonObject was)
{
    QJsonObject o{{u"k"_s, QString::fromLatin1(kind)}, {u"tbl"_s, QString::fromLatin1(table)}, {u"id"_s, id.toString()}, {u"t"_s, t}};
    if (!set.isEmpty())
        o.insert(u"set"_s, set);
    if (qstrcmp(kind, "upd") == 0 || qstrcmp(kind, "del") == 0 || qstrcmp(kind, "reassign") == 0)
        o.insert(u"base"_s, base);
    if (!was.isEmpty())
        o.insert(u"was"_s, was);
    return o;
}

QJsonObject HubFixture::groupOf(const Uuid &id, const QJsonArray &ops)
{
    const QJsonObject body{{u"id"_s, id.toString()}, {u"schema"_s, Schema::current().version()}, {u"ops"_s, ops}};
    QJsonObject g = body;
    g.insert(u"hash"_s, QString::number(qHash(QJsonDocument(body).toJson(QJsonDocument::Compact)), 16));
    return g;
}

QJsonObject HubFixture::push(const char *login, const QJsonObject &group)
{
    const PgRows r = must(login, "select sync.push_group($1::jsonb)", {QJsonDocument(group).toJson(QJsonDocument::Compact)});
    return QJsonDocument::fromJson(r.scalar()).object();
}

QJsonObject HubFixture::row(const char *login, const char *table, const Uuid &id)
{
    const PgRows r = must(login, "select sync.pull_rows($1, array[$2]::uuid[])", {QByteArray(table), id.toString().toLatin1()});
    return QJsonDocument::fromJson(r.scalar()).object();
}

Uuid HubFixture::addClient(const char *login, const char *surname, const char *owner)
{
    const Uuid id = fresh();
    QJsonObject set{{u"kind"_s, u"person"_s}, {u"surname"_s, QString::fromUtf8(surname)}};
    set.insert(u"owner_id"_s, person(owner ? owner : login).toString());
    const QJsonObject r = push(login, group({op("ins", "client", id, now(), set)}));
    EXPECT_EQ(r.value(u"status"_s), u"applied"_s) << QJsonDocument(r).toJson().constData();
    return id;
}

Uuid HubFixture::addDeal(const char *login, const Uuid &client, const char *title, const char *owner)
{
    const Uuid id = fresh();
    const QJsonObject r = push(login, group({op("ins", "deal", id, now(),
                                                {{u"title"_s, QString::fromUtf8(title)},
                                                 {u"client_id"_s, client.toString()},
                                                 {u"pipeline_id"_s, pipeline.toString()},
                                                 {u"owner_id"_s, person(owner ? owner : login).toString()}})}));
    EXPECT_EQ(r.value(u"status"_s), u"applied"_s) << QJsonDocument(r).toJson().constData();
    return id;
}

} // namespace opora::test
