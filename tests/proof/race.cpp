// SPDX-License-Identifier: GPL-3.0-or-later
// Eight real connections push groups at a few hot rows of a hub, tasks and hand-overs among them. Afterwards the server's own
// history is laid beside what each author had seen: every value that was replaced unseen must stand in a conflict row.
//   race --groups N --seed S      prints one JSON object: groups, silent, deadlocks, retries, merged, rejected, seconds
#include "core/sync/postgres/HubAdmin.h"
#include "core/sync/postgres/HubCalls.h"
#include "tests/hub/PgServer.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <cstdio>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace opora;
using namespace opora::sync;

namespace {

constexpr int kConnections = 8;
constexpr int kRows = 4; ///< of each kind: hot

struct Hot {
    QList<Uuid> clients, deals, tasks, people;
};

struct Counts {
    qint64 applied = 0, merged = 0, rejected = 0, retries = 0;
    std::map<std::pair<Uuid, QByteArray>, QByteArray> bases; ///< (group, row/unit) -> version the author had seen
    QString failure;
};

class Author {
public:
    Author(PgConnection &c, const Hot &hot, quint64 seed) : m_c(c), m_hot(hot), m_random(seed) {}
    Counts run(int groups);

private:
    int pick(qsizetype n) { return int(m_random() % quint64(n)); }
    Result<FieldVersions> seen(const char *table, const Uuid &id);
    Result<Group> group();
    std::optional<Op> op();

    PgConnection &m_c;
    const Hot &m_hot;
    std::mt19937_64 m_random;
    Counts m_counts;
};

Result<FieldVersions> Author::seen(const char *table, const Uuid &id)
{
    OPORA_ASSIGN(const PgRows rows, m_c.query(QByteArray("select _fm from crm.") + table + " where id = $1", {id.toString().toLatin1()}));
    return FieldVersions::fromBytes(rows.scalar());
}

std::optional<Op> Author::op()
{
    static const char *const tables[] = {"client", "deal", "task"};
    const int kind = pick(3);
    const QList<Uuid> &ids = kind == 0 ? m_hot.clients : kind == 1 ? m_hot.deals : m_hot.tasks;
    Op o;
    o.table = tables[kind];
    o.row = ids.at(pick(ids.size()));
    o.t = QDateTime::currentMSecsSinceEpoch() - pick(3000);
    if (pick(100) < 15) {
        o.kind = OpKind::Insert; // a task more below a hot client: its root is locked, its audience may grow
        o.table = "task";
        o.set = {{"title", Value(QString::number(pick(1000)))}, {"client_id", Value(m_hot.clients.at(pick(kRows)))}, {"assignee_id", Value(m_hot.people.at(pick(m_hot.people.size())))}};
        o.row = Uuid::v7(o.t);
        return o;
    }
    const Result<FieldVersions> fm = seen(o.table.constData(), o.row);
    if (!fm.ok())
        return std::nullopt;
    o.base = *fm;
    if (pick(100) < 25) {
        o.kind = OpKind::Reassign;
        o.set = {{kind == 2 ? "assignee_id" : "owner_id", Value(m_hot.people.at(pick(m_hot.people.size())))}};
    } else {
        o.kind = OpKind::Update;
        const char *const fields[][2] = {{"surname", "position"}, {"title", "lost_note"}, {"title", "outcome"}};
        o.set = {{fields[kind][pick(2)], Value(QString::number(m_random() % 100'000))}};
    }
    return o;
}

Result<Group> Author::group()
{
    Group g;
    g.id = Uuid::v7(QDateTime::currentMSecsSinceEpoch());
    g.schemaVersion = Schema::current().version();
    for (int i = 0, n = 1 + pick(3); i < n; ++i) {
        const std::optional<Op> o = op();
        if (!o)
            return Error{u"lost"_s, {}, {}, ErrorKind::Internal};
        bool twice = false; // an author's second edit of a row in one group has seen the first
        for (const Op &other : std::as_const(g.ops))
            twice = twice || other.row == o->row;
        if (!twice)
            g.ops.append(*o);
    }
    return g;
}

Counts Author::run(int groups)
{
    HubCalls calls(m_c, Schema::current());
    for (int i = 0; i < groups; ++i) {
        const Result<Group> g = group();
        if (!g.ok()) {
            m_counts.failure = u"the connection was lost"_s;
            break;
        }
        FrozenGroup f;
        f.id = g->id;
        f.body = encodeGroup(*g, Schema::current());
        f.hash = hashOf(f.body);
        for (const Op &o : g->ops) {
            for (auto it = o.set.cbegin(); o.kind != OpKind::Insert && it != o.set.cend(); ++it)
                m_counts.bases[{g->id, o.row.toString().toLatin1() + '/' + it.key()}] = o.base.of(it.key()).group.toString().toLatin1();
        }
        for (;;) {
            const Result<PushAnswer> answer = calls.push({f});
            const Error *stopped = !answer.ok() ? &answer.error() : answer->stopped ? &*answer->stopped : nullptr;
            if (stopped && stopped->code == u"hub_busy"_s) {
                ++m_counts.retries;
                continue;
            }
            if (stopped) {
                m_counts.failure = stopped->code + u' ' + stopped->details;
                return m_counts;
            }
            const GroupStatus status = answer->results.first().status;
            ++(status == GroupStatus::Applied ? m_counts.applied : status == GroupStatus::Merged ? m_counts.merged : m_counts.rejected);
            break;
        }
    }
    return m_counts;
}

/// Replaced values whose author had not seen them and that no conflict row remembers.
Result<qint64> silentOverwrites(PgConnection &super, const std::map<std::pair<Uuid, QByteArray>, QByteArray> &bases)
{
    OPORA_ASSIGN(const PgRows conflicts, super.query("select kept_group, lost_group, row_id || '/' || field from sync.conflict"));
    QSet<QByteArray> remembered;
    for (int i = 0; i < conflicts.count(); ++i)
        remembered.insert(conflicts.bytes(i, 0) + conflicts.bytes(i, 1) + conflicts.bytes(i, 2));
    OPORA_ASSIGN(const PgRows audit, super.query("select group_id, base_group, row_id || '/' || field from sync.audit where kind = 'update'"));
    qint64 silent = 0, looked = 0;
    for (int i = 0; i < audit.count(); ++i) {
        const auto base = bases.find({audit.id(i, 0), audit.bytes(i, 2)});
        if (base == bases.end())
            continue;
        ++looked;
        if (base->second != audit.bytes(i, 1) && !remembered.contains(audit.bytes(i, 0) + audit.bytes(i, 1) + audit.bytes(i, 2)))
            ++silent;
    }
    return looked > 0 ? Result<qint64>(silent) : Result<qint64>(Error{u"nothing_seen"_s, {}, {}, ErrorKind::Internal});
}

Result<Hot> prepare(test::PgServer &server)
{
    auto root = server.connect(u"postgres"_s, u"postgres"_s);
    OPORA_TRY(root->script("create database race"));
    auto super = server.connect(u"postgres"_s, u"race"_s);
    HubAdmin admin(*super, Schema::current());
    OPORA_TRY(admin.init());
    Hot hot;
    for (int i = 0; i < kConnections; ++i) {
        HubUserEdit user{.login = u"author%1"_s.arg(i), .role = i < 6 ? u"admin"_s : u"lead"_s, .team = u"Team"_s};
        OPORA_ASSIGN(const HubUser added, admin.addUser(user));
        hot.people.append(added.id);
    }
    const QByteArray pipeline = Uuid::v7(1).toString().toLatin1();
    OPORA_TRY(super->query("insert into crm.pipeline(id, name) values ($1, 'Sales')", {pipeline}));
    for (int i = 0; i < kRows; ++i) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        hot.clients.append(Uuid::v7(now));
        hot.deals.append(Uuid::v7(now));
        hot.tasks.append(Uuid::v7(now));
        const auto text = [](const Uuid &id) { return id.toString().toLatin1(); };
        OPORA_TRY(super->query("insert into crm.client(id, kind, surname, owner_id) values ($1, 'person', 'x', $2)", {text(hot.clients.last()), text(hot.people.at(i))}));
        OPORA_TRY(super->query("insert into crm.deal(id, title, client_id, pipeline_id, owner_id) values ($1, 'x', $2, $3, $4)",
                               {text(hot.deals.last()), text(hot.clients.last()), pipeline, text(hot.people.at(i))}));
        OPORA_TRY(super->query("insert into crm.task(id, title, deal_id, assignee_id) values ($1, 'x', $2, $3)", {text(hot.tasks.last()), text(hot.deals.last()), text(hot.people.at(i))}));
    }
    return hot;
}

int fail(const QString &why)
{
    std::fprintf(stderr, "race: %s\n", qPrintable(why));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    const QStringList a = QCoreApplication::arguments();
    const auto number = [&](const QString &name, qint64 other) { const qsizetype i = a.indexOf(name); return i > 0 ? a.value(i + 1).toLongLong() : other; };
    const qint64 groups = number(u"--groups"_s, 800);
    const quint64 seed = quint64(number(u"--seed"_s, 1));
    if (const QString why = test::PgServer::missing(); !why.isEmpty()) {
        std::fprintf(stderr, "race: %s\n", qPrintable(why));
        return 77;
    }
    const auto server = test::PgServer::start();
    const auto hot = server ? prepare(*server) : Result<Hot>();
    if (!hot.ok())
        return fail(hot.error().details);
    QElapsedTimer since;
    since.start();
    std::vector<std::thread> threads;
    std::vector<Counts> counts(kConnections);
    for (int i = 0; i < kConnections; ++i) {
        threads.emplace_back([&, i] {
            auto c = server->connect(u"author%1"_s.arg(i), u"race"_s);
            counts[size_t(i)] = Author(*c, *hot, seed * 100 + quint64(i)).run(int(groups / kConnections));
        });
    }
    for (auto &t : threads)
        t.join();
    Counts all;
    for (const Counts &c : counts) {
        if (!c.failure.isEmpty())
            return fail(c.failure);
        all.applied += c.applied;
        all.merged += c.merged;
        all.rejected += c.rejected;
        all.retries += c.retries;
        all.bases.insert(c.bases.begin(), c.bases.end());
    }
    const double seconds = double(since.elapsed()) / 1000;
    auto super = server->connect(u"postgres"_s, u"race"_s);
    const auto silent = silentOverwrites(*super, all.bases);
    (void)super->query("select pg_stat_force_next_flush()");
    const auto locks = super->query("select deadlocks from pg_stat_database where datname = 'race'");
    if (!silent.ok() || !locks.ok())
        return fail(u"the outcome could not be read"_s);
    const qint64 deadlocks = locks->scalar().toLongLong();
    const QJsonObject o{{u"groups"_s, all.applied + all.merged + all.rejected}, {u"applied"_s, all.applied}, {u"merged"_s, all.merged}, {u"rejected"_s, all.rejected},
                        {u"silent"_s, *silent}, {u"deadlocks"_s, deadlocks}, {u"retries"_s, all.retries}, {u"seconds"_s, seconds}};
    std::printf("%s\n", QJsonDocument(o).toJson(QJsonDocument::Compact).constData());
    return *silent == 0 && deadlocks == 0 ? 0 : 1;
}
