// SPDX-License-Identifier: GPL-3.0-or-later
// Goal 12 of performance.md: a filled workspace goes up to an empty hub, a new copy is filled from it, changes and empty
// polls; beside COPY, the engine and bare round trips on the same server in the same run. The server is a PostgreSQL of its
// own on this machine: 50 ms of network are not in these figures.
//   bench_HubBench [FILE]   FILE: a filled workspace that is not linked; it is copied first. Without one a demo of
//                           OPORA_BENCH_CLIENTS (a million) clients is made
#include "core/services/ClientService.h"
#include "core/services/SyncService.h"
#include "core/services/demo/Demo.h"
#include "core/sync/postgres/HubAdmin.h"
#include "tests/bench/BenchSupport.h"
#include "tests/hub/PgServer.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

using namespace opora;
using namespace opora::bench;
using namespace Qt::StringLiterals;
using opora::sync::PgConnection;

namespace {

constexpr int kPolls = 400, kSeen = 40, kRounds = 5, kChanges = 1000;

template <class T> T must(Result<T> r)
{
    if (!r.ok())
        qFatal("%s: %s", qPrintable(r.error().code), qPrintable(r.error().details));
    if constexpr (!std::is_void_v<T>)
        return std::move(r).value();
}

double seconds(QElapsedTimer &t)
{
    const double s = double(t.nsecsElapsed()) / 1e9;
    t.restart();
    return s;
}

struct Hub {
    std::unique_ptr<test::PgServer> server;
    std::unique_ptr<PgConnection> root;

    HubTarget target(const QString &login) const
    {
        const sync::PgTarget t = server->target(login, u"opora"_s);
        HubTarget h;
        h.user = t.user;
        h.host = t.host;
        h.port = t.port;
        h.database = t.database;
        return h;
    }
};

Hub makeHub()
{
    if (const QString why = test::PgServer::missing(); !why.isEmpty())
        qFatal("%s", qPrintable(why));
    Hub hub;
    hub.server = test::PgServer::start("shared_buffers = 512MB\nmax_wal_size = 8GB\n");
    if (!hub.server)
        qFatal("the server did not start");
    must(hub.server->connect(u"postgres"_s, u"postgres"_s)->script("create database opora"));
    hub.root = hub.server->connect(u"postgres"_s, u"opora"_s);
    sync::HubAdmin admin(*hub.root, Schema::current());
    must(admin.init());
    for (const QString &login : {u"olena"_s, u"ihor"_s})
        must(admin.addUser({.login = login, .name = login, .role = u"admin"_s}));
    hub.root->setLimit(3'600'000);
    return hub;
}

/// The rows that went up, copied into bare tables of the same columns, indexes made after.
double rawUpload(Hub &hub, QTemporaryDir &dir, qint64 &rows)
{
    QByteArrayList indexes;
    const auto tables = must(hub.root->query("select tablename from pg_tables where schemaname = 'crm' order by 1"));
    must(hub.root->script("drop schema if exists raw cascade; create schema raw"));
    for (int i = 0; i < tables.count(); ++i) {
        const QByteArray t = PgConnection::quotedName(tables.bytes(i, 0));
        must(hub.root->script("create table raw." + t + " (like crm." + t + ")"));
        QFile f(dir.filePath(QString::fromUtf8(tables.bytes(i, 0))));
        if (!f.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(f.fileName()));
        must(hub.root->copyOut("copy crm." + t + " to stdout",
                               [&f](QByteArrayView line) { return f.write(line.data(), line.size()) == line.size(); }));
    }
    const auto defined =
        must(hub.root->query("select replace(replace(indexdef, ' ON crm.', ' ON raw.'), 'INDEX ' || indexname, 'INDEX raw_' || indexname) "
                             "from pg_indexes where schemaname = 'crm'"));
    for (int i = 0; i < defined.count(); ++i)
        indexes << defined.bytes(i, 0);
    must(hub.root->script("checkpoint"));
    QElapsedTimer t;
    t.start();
    rows = 0;
    for (int i = 0; i < tables.count(); ++i) {
        QFile f(dir.filePath(QString::fromUtf8(tables.bytes(i, 0))));
        if (!f.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(f.fileName()));
        rows += must(hub.root->copyIn("copy raw." + PgConnection::quotedName(tables.bytes(i, 0)) + " from stdin",
                                      [&f]() -> Result<QByteArray> { return f.read(1 << 20); }));
    }
    for (const QByteArray &sql : indexes)
        must(hub.root->script(sql));
    const double s = seconds(t);
    must(hub.root->script("drop schema raw cascade"));
    return s;
}

/// COPY of everything out of the hub, then the same rows into SQLite by the C API, indexes made after.
double rawFill(Hub &hub, const QString &filled, const QString &file)
{
    QElapsedTimer t;
    t.start();
    qint64 bytes = 0;
    const auto tables = must(hub.root->query("select tablename from pg_tables where schemaname = 'crm'"));
    for (int i = 0; i < tables.count(); ++i)
        must(hub.root->copyOut("copy crm." + PgConnection::quotedName(tables.bytes(i, 0)) + " to stdout", [&bytes](QByteArrayView line) {
            bytes += line.size();
            return true;
        }));
    double s = seconds(t);
    std::printf("  COPY out: %.0f MB in %.2f s\n", double(bytes) / 1e6, s);
    Raw from(filled, false);
    sqlite3 *to = nullptr;
    from.must(sqlite3_open(file.toUtf8().constData(), &to));
    const auto run = [&](const QByteArray &sql) {
        if (sqlite3_exec(to, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("raw fill: %s", sqlite3_errmsg(to));
    };
    QByteArrayList names;
    for (const Entity &e : Schema::current().entities())
        names << e.table;
    t.restart();
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-131072; BEGIN");
    QByteArrayList indexes;
    for (const QByteArray &name : std::as_const(names)) {
        const QByteArray of = "FROM sqlite_master WHERE tbl_name = '" + name + "' AND sql IS NOT NULL AND type = ";
        run(from.texts("SELECT sql " + of + "'table'").value(0));
        indexes << from.texts("SELECT sql " + of + "'index'");
        sqlite3_stmt *read = from.prepare("SELECT * FROM \"" + name + "\" ORDER BY n"), *write = nullptr;
        const int columns = sqlite3_column_count(read);
        QByteArray marks("?");
        for (int i = 1; i < columns; ++i)
            marks += ",?";
        if (sqlite3_prepare_v2(to, ("INSERT INTO \"" + name + "\" VALUES(" + marks + ')').constData(), -1, &write, nullptr) != SQLITE_OK)
            qFatal("raw fill: %s", sqlite3_errmsg(to));
        while (sqlite3_step(read) == SQLITE_ROW) {
            for (int i = 0; i < columns; ++i)
                sqlite3_bind_value(write, i + 1, sqlite3_column_value(read, i));
            if (sqlite3_step(write) != SQLITE_DONE)
                qFatal("raw fill: %s", sqlite3_errmsg(to));
            sqlite3_reset(write);
        }
        sqlite3_finalize(read);
        sqlite3_finalize(write);
    }
    for (const QByteArray &sql : std::as_const(indexes))
        run(sql);
    run("COMMIT");
    s += seconds(t);
    sqlite3_close(to);
    return s;
}

void changes(Workspace &giver, Workspace &taker)
{
    const QList<qint64> order = must(giver.clients().order({}).wait());
    QList<Uuid> ids;
    for (const ClientRow &row : must(giver.clients().rows(order.mid(order.size() / 2, kChanges)).wait()))
        ids << row.id.uuid();
    Samples pulled, one;
    for (int round = 0; round < kRounds; ++round) {
        for (qsizetype i = 0; i < ids.size(); ++i)
            must(giver.clients().edit(ids.at(i), {{"city", Value(u"Місто %1 %2"_s.arg(round).arg(i))}}).wait());
        QElapsedTimer t;
        t.start();
        must(giver.sync().syncNow().wait());
        std::printf("  %lld changes sent in %.2f s\n", qint64(ids.size()), seconds(t));
        pulled.time([&] { must(taker.sync().syncNow().wait()); });
    }
    print("12 1,000 changes pulled and applied", pulled);
    std::printf("%-52s goal <= 200\n", "");
}

void polls(Hub &hub, Workspace &taker)
{
    Samples ours, trip;
    const auto login = hub.server->connect(u"ihor"_s, u"opora"_s);
    for (int i = 0; i < kPolls; ++i) {
        ours.time([&] { must(taker.sync().syncNow().wait()); });
        trip.time([&] { must(login->query("select 1")); });
    }
    print("12 an exchange with nothing to say: ours", ours);
    print("12 one round trip on the same server", trip);
    std::printf("%-52s %.3f over one round trip, goal <= 5\n", "", ours.median() - trip.median());
}

/// Both exchanges run as in two windows; an edit here, until it has landed there.
void seen(Workspace &giver, Workspace &taker)
{
    giver.sync().start();
    taker.sync().start();
    const QList<qint64> order = must(giver.clients().order({}).wait());
    Samples took;
    int landed = 0;
    QObject::connect(&taker.sync(), &SyncService::landed, qApp, [&] { ++landed; });
    for (int i = 0; i < kSeen; ++i) {
        const auto row = must(giver.clients().rows({order.at(i * 97 % order.size())}).wait()).value(0);
        const int before = landed;
        must(giver.clients().edit(row.id.uuid(), {{"city", Value(u"Seen %1"_s.arg(i))}}).wait());
        QElapsedTimer t;
        t.start();
        while (landed == before && t.elapsed() < 20'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        if (landed == before)
            qFatal("an edit never reached the other copy");
        took.add(double(t.nsecsElapsed()) / 1e6);
    }
    print("12 an edit, until it is in the other copy", took);
    std::printf("%-52s goal: median <= 1000\n", "");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir dir;
    const QString first = dir.filePath(u"first.opora"_s), second = dir.filePath(u"second.opora"_s);
    if (argc > 1) {
        if (!QFile::copy(QString::fromLocal8Bit(argv[1]), first))
            qFatal("cannot copy the workspace");
        QFile::setPermissions(first, QFile::ReadOwner | QFile::WriteOwner);
    } else {
        const int n = qEnvironmentVariableIntValue("OPORA_BENCH_CLIENTS");
        DemoOptions demo;
        demo.clients = n > 0 ? n : 1'000'000;
        must(createDemo(first, {}, demo)).reset();
    }
    Hub hub = makeHub();
    auto giver = must(Workspace::open(first));
    QElapsedTimer t;
    t.start();
    const Linked up = must(giver->sync().link(hub.target(u"olena"_s), {}).wait());
    must(giver->sync().syncNow().wait());
    const double linked = seconds(t);
    must(hub.root->script("analyze"));
    qint64 rows = 0;
    const double bare = rawUpload(hub, dir, rows);
    std::printf("12 linking (bulk upload) of %lld rows: %.2f s; raw COPY and indexes of %lld rows %.2f s: %.0f %% of it, goal >= 30\n",
                up.rows, linked, rows, bare, 100 * bare / linked);
    std::fflush(stdout);

    auto taker = must(Workspace::create(second, {}));
    t.restart();
    must(taker->sync().link(hub.target(u"ihor"_s), {}).wait());
    must(taker->sync().syncNow().wait());
    const double filled = seconds(t);
    const double raw = rawFill(hub, second, dir.filePath(u"raw.db"_s));
    std::printf("12 first fill: %.2f s; raw COPY out, insert, indexes %.2f s: %.0f %% of it, goal >= 60\n", filled, raw,
                100 * raw / filled);
    std::fflush(stdout);

    printHeading();
    changes(*giver, *taker);
    polls(hub, *taker);
    seen(*giver, *taker);
    return 0;
}
