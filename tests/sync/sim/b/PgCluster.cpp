// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/HubAdmin.h"
#include "tests/sync/sim/Replica.h"
#include "tests/sync/sim/b/PgHub.h"
#include <cstdio>

namespace opora::sync::sim {

std::unique_ptr<PgCluster> PgCluster::start()
{
    if (const QString why = test::PgServer::missing(); !why.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        return {};
    }
    auto c = std::make_unique<PgCluster>();
    c->m_server = test::PgServer::start("autovacuum = off\nmax_connections = 100\n");
    if (!c->m_server)
        return {};
    QByteArray people;
    for (int i = 0; i < People; ++i)
        people += "create role " + login(i) + " login; ";
    c->administrate("create role keeper login createrole; " + people);
    c->administrate("create database " + templateName() + " owner keeper");
    const auto keeper = c->connect("keeper", templateName());
    if (const Result<void> made = HubAdmin(*keeper, simSchema(3)).init(); !made.ok())
        qFatal("hub init: %s", qPrintable(made.error().details));
    const auto root = c->connect("postgres", templateName());
    // The one place where the server looks at a clock for what travels. Only here the answer is the world's.
    QByteArray sql =
        "create table sync.sim_clock(ms bigint not null); insert into sync.sim_clock values (0); "
        "grant select on sync.sim_clock to public; "
        "create or replace function sync.now_ms() returns bigint language sql volatile return (select ms from sync.sim_clock); ";
    for (int i = 0; i < People; ++i)
        sql += "grant opora_" + templateName() + "_member to " + login(i) + "; ";
    if (const Result<void> done = root->script(sql); !done.ok())
        qFatal("the simulator's hub: %s", qPrintable(done.error().details));
    return c;
}

PgCluster::Home &PgCluster::emptyHome()
{
    constexpr int kWorlds = 20; // what is deleted still takes room
    if (!m_home.database.isEmpty() && m_home.worlds < kWorlds && wipe()) {
        ++m_home.worlds;
        return m_home;
    }
    const QByteArray old = m_home.database;
    m_home = {};
    if (!old.isEmpty())
        administrate("drop database if exists " + old + " with (force)");
    m_home.database = "world" + QByteArray::number(++m_homes);
    administrate("create database " + m_home.database + " template " + templateName());
    m_home.worlds = 1;
    return m_home;
}

/// As `hub init` left it, and another hub by its epoch. By DELETE: to truncate would cost the plans.
bool PgCluster::wipe()
{
    QByteArray sql = "set session_replication_role = replica; ";
    for (const Entity &e : simSchema(3).entities())
        sql += "delete from crm.\"" + e.table + "\"; ";
    for (const char *table : {"feed", "ledger", "audit", "conflict", "purged", "presence", "replica", "upload", "vis_epoch"})
        sql += QByteArray("delete from sync.") + table + "; ";
    sql += "update sync.workspace set epoch = gen_random_uuid(), min_client = 1, feed_floor = '0'; set session_replication_role = origin";
    auto &root = m_home.connections["postgres"];
    if (!root)
        root = connect("postgres", m_home.database);
    return root->script(sql).ok();
}

std::unique_ptr<PgConnection> PgCluster::connect(const QByteArray &login, const QByteArray &database) const
{
    auto c = m_server->connect(QString::fromLatin1(login), QString::fromLatin1(database));
    if (!c)
        qFatal("no connection as %s to %s", login.constData(), database.constData());
    return c;
}

void PgCluster::administrate(const QByteArray &sql) const
{
    if (const Result<void> done = connect("postgres", "postgres")->script(sql); !done.ok())
        qFatal("%s: %s", sql.constData(), qPrintable(done.error().details));
}

} // namespace opora::sync::sim
