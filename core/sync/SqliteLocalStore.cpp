// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/SqliteLocalStore.h"
#include "core/storage/Ddl.h"
#include "core/storage/log/FillTx.h"
#include "core/sync/Mutants.h"
#include "core/sync/Outbox.h"
#include "core/sync/PullApplier.h"
#include "core/sync/Seal.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace opora::sync {
namespace {

constexpr qint64 kConfirmedFor = qint64(90) * 24 * 3600 * 1000;
constexpr int kSamples = 5;

CommandInfo hubCommand()
{
    return {QCoreApplication::translate("Storage", "Synchronised"), QStringLiteral("hub"), false, {}};
}

Result<QList<Uuid>> ids(sqlite::Statement st)
{
    QList<Uuid> list;
    while (st.step())
        list.append(st.uuid(0));
    OPORA_TRY(st.status());
    return list;
}

/// Median of the last looks at the hub's clock, and a pair that ties it to the uptime.
Result<void> noteClock(WriteTx &tx, const ClockSample &s)
{
    QList<qint64> samples;
    for (const QString &part : state(tx, "hub_ahead_samples").toText().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        samples.append(part.toLongLong());
    samples.append(s.hubAhead);
    while (samples.size() > kSamples)
        samples.removeFirst();
    QStringList words;
    for (qint64 v : std::as_const(samples))
        words.append(QString::number(v));
    OPORA_TRY(setState(tx, "hub_ahead_samples", words.join(QLatin1Char(' '))));
    std::sort(samples.begin(), samples.end());
    OPORA_TRY(setState(tx, "hub_ahead", samples.at(samples.size() / 2)));
    OPORA_TRY(setState(tx, "ref_hub", s.hubNow));
    OPORA_TRY(setState(tx, "ref_uptime", s.uptime));
    return setState(tx, "ref_boot", QString::fromLatin1(s.bootId));
}

Result<void> noteHub(WriteTx &tx, const PullAnswer &a, bool refetched = false)
{
    OPORA_TRY(setState(tx, "cursor", QString::fromUtf8(a.cursor)));
    OPORA_TRY(setState(tx, "fingerprint", QString::fromUtf8(a.fingerprint)));
    OPORA_TRY(setState(tx, "vis_epoch", a.visEpoch));
    OPORA_TRY(setState(tx, "hub_schema", a.schemaVersion));
    // What the hub has and this program does not know is left out; once the program knows it, it has to be fetched.
    // A first fill may have been begun by an older program than the one that ends it.
    const qint64 begun = state(tx, "first_left_out").toInt();
    if (a.leavesOut)
        OPORA_TRY(setState(tx, "left_out_by", begun > 0 ? begun : qint64(tx.schema().version())));
    else if (refetched)
        OPORA_TRY(setState(tx, "left_out_by", Value()));
    return setState(tx, "last_ok", a.hubNow);
}

} // namespace

// -------------------------------------------------------------------------------------------------------------- runner

Result<void> StorageRunner::write(const CommandInfo &info, const std::function<Result<void>(WriteTx &)> &body)
{
    const auto done = m_s.write(info,
                                [&body](WriteTx &tx) -> Result<bool> {
                                    OPORA_TRY(body(tx));
                                    return true;
                                })
                          .wait();
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<void> StorageRunner::read(const std::function<Result<void>(Reader &)> &body)
{
    const auto done = m_s.read([&body](Reader &r) -> Result<bool> {
                             OPORA_TRY(body(r));
                             return true;
                         })
                          .wait();
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<void> StorageRunner::copyAside()
{
    return read([](Reader &r) -> Result<void> {
        const QFileInfo file(r.context().path);
        QString name;
        for (int i = 1; name.isEmpty() || QFileInfo::exists(name); ++i)
            name = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".before-hub-restore-%1.opora").arg(i);
        // VACUUM cannot run in the reader's transaction: a connection of its own makes the copy.
        OPORA_ASSIGN(auto own, sqlite::Connection::open(r.context().path, sqlite::OpenMode::ReadOnly));
        return own->run("VACUUM INTO ?1", name);
    });
}

Result<void> SqliteLocalStore::write(const std::function<Result<void>(WriteTx &)> &body)
{
    return m_run.write(hubCommand(), body);
}

// -------------------------------------------------------------------------------------------------------------- linking

Result<void> SqliteLocalStore::link(const QByteArray &hub, const Uuid &replica)
{
    return write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(setState(tx, "hub", QString::fromUtf8(hub)));
        return setState(tx, "replica", replica);
    });
}

Result<void> SqliteLocalStore::unlink()
{
    return write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(abandonFill(tx));
        OPORA_TRY(tx.db().run("UPDATE sync_group SET status = 'local' WHERE status IN ('pending', 'held', 'rejected')"));
        for (const char *table : {"sync_base", "sync_inbox", "sync_conflict", "sync_salvage"})
            OPORA_TRY(tx.db().run(QByteArray("DELETE FROM ") + table));
        // The hub's versions mean nothing to another hub: a row without one is a row it has never seen.
        for (const Entity &e : tx.schema().entities())
            OPORA_TRY(tx.db().run("UPDATE " + ddl::quoted(e.table) + " SET rv = NULL, fm = NULL WHERE rv IS NOT NULL"));
        return tx.db().run("DELETE FROM sync_state");
    });
}

// ------------------------------------------------------------------------------------------------------------- sending

Result<PushBatch> SqliteLocalStore::nextBatch(std::pair<qint64, qint64> after)
{
    PushBatch batch;
    batch.last = after;
    OPORA_TRY(write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(sealPending(tx));
        OPORA_TRY(holdDependants(tx));
        batch.schemaVersion = tx.schema().version();
        qsizetype bytes = 0;
        auto st =
            tx.db().cached("SELECT gid, hash, body, coalesce(head, n), n FROM sync_group WHERE status = 'pending' AND body IS NOT NULL "
                           "AND (coalesce(head, n), n) > (?1, ?2) ORDER BY coalesce(head, n), n LIMIT ?3");
        st.args(after.first, after.second, GroupLimits::PerCommit);
        while (st.step()) {
            FrozenGroup g{st.uuid(0), st.blob(1).toByteArray(), st.blob(2).toByteArray()};
            bytes += g.body.size();
            if (!batch.groups.isEmpty() && bytes > GroupLimits::Bytes)
                break;
            batch.last = {st.integer(3), st.integer(4)};
            batch.groups.append(std::move(g));
        }
        OPORA_TRY(st.status());
        st.reset();
        // Counted before they leave: from here on the hub may have them, whatever happens to the answer.
        for (const FrozenGroup &g : std::as_const(batch.groups))
            OPORA_TRY(tx.db().run("UPDATE sync_group SET tries = tries + 1 WHERE gid = ?1", g.id));
        return {};
    }));
    return batch;
}

Result<void> SqliteLocalStore::noteResults(const PushAnswer &answer)
{
    if (answer.results.isEmpty())
        return {};
    return write([&](WriteTx &tx) -> Result<void> {
        if (mutant(Mutant::AckByFlag))
            return tx.db().run("UPDATE sync_group SET status = 'done', done_at = ?1 WHERE status = 'pending'", tx.nowMs());
        for (const LedgerEntry &l : answer.results) {
            auto st = tx.db().cached("UPDATE sync_group SET result = ?2 WHERE gid = ?1 AND status = 'pending'");
            st.bind(0, l.group).bindUtf8(1, QJsonDocument(l.toJson()).toJson(QJsonDocument::Compact));
            OPORA_TRY(st.run());
        }
        return {};
    });
}

// ----------------------------------------------------------------------------------------------------------- receiving

Result<PullRequest> SqliteLocalStore::pullRequest(bool full)
{
    PullRequest q;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        const qint64 leftOutBy = state(r, "left_out_by").toInt();
        // Once all that was done here is on the hub: rows that come again are then what stands here, and more.
        const bool again = leftOutBy > 0 && leftOutBy < r.schema().version()
                           && r.db().scalar("SELECT 1 FROM sync_group WHERE status IN ('pending', 'held') LIMIT 1").isNull();
        m_refetching = again && full;
        if (!again)
            q.cursor = state(r, "cursor").toText().toUtf8(); // without one the hub asks for a comparison of all
        q.fingerprint = state(r, "fingerprint").toText().toUtf8();
        q.visEpoch = state(r, "vis_epoch").toInt(-1);
        q.schemaVersion = r.schema().version();
        q.full = full;
        OPORA_ASSIGN(q.pending,
                     ids(r.db().prepare("SELECT gid FROM sync_group WHERE status IN ('pending', 'held') AND body IS NOT NULL ORDER BY n")));
        if (!full)
            return {};
        // All of 90 days, oldest first: a hub that was restored is asked what it still knows.
        auto confirmed =
            r.db().prepare("SELECT gid FROM sync_group WHERE status = 'done' AND body IS NOT NULL AND done_at >= ?1 ORDER BY n");
        confirmed.args(r.context().nowMs() - kConfirmedFor);
        OPORA_ASSIGN(q.confirmed, ids(std::move(confirmed)));
        for (const Entity &e : r.schema().entities()) {
            KnownVersions known{e.table, {}};
            auto st = r.db().prepare("SELECT id, rv FROM " + ddl::quoted(e.table)
                                     + " WHERE rv IS NOT NULL UNION SELECT id, rv FROM sync_base WHERE tbl = ?1 ORDER BY 1");
            st.args(QString::fromUtf8(e.table));
            while (st.step())
                known.rows.append({st.uuid(0), again ? Uuid() : st.uuid(1)});
            OPORA_TRY(st.status());
            q.known.append(std::move(known));
        }
        return {};
    }));
    return q;
}

Result<ApplyReport> SqliteLocalStore::apply(const PullAnswer &answer, const ClockSample &sample)
{
    ApplyReport report;
    if (mutant(Mutant::CursorBeforeData))
        OPORA_TRY(write([&](WriteTx &tx) { return noteHub(tx, answer); }));
    OPORA_TRY(write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(sealPending(tx));
        OPORA_ASSIGN(report, PullApplier(tx, answer).run());
        OPORA_TRY(noteClock(tx, sample));
        OPORA_TRY(noteHub(tx, answer, answer.full && m_refetching));
        if (state(tx, "first_sync").isNull())
            return {};
        // The first fill is complete.
        if (state(tx, "first_done").toInt() > 0)
            OPORA_TRY(logDerived(tx));
        OPORA_TRY(tx.db().run("DELETE FROM sync_inbox"));
        return tx.db().run("DELETE FROM sync_state WHERE k LIKE 'first%'");
    }));
    return report;
}

Result<bool> SqliteLocalStore::claimConfirmed(const QByteArray &entity, const Uuid &row, const QByteArray &column, const Uuid &claim)
{
    bool ours = false;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        const Entity &e = *r.schema().entity(entity);
        const Value shown =
            r.db().scalar("SELECT " + ddl::quoted(column) + " FROM " + ddl::quoted(e.table) + " WHERE id = ?1 AND rv IS NOT NULL", row);
        const Value kept = r.db().scalar("SELECT row FROM sync_base WHERE tbl = ?1 AND id = ?2", QString::fromUtf8(e.table), row);
        // The visible row is the hub's only if nothing is pending on it; what is not sealed yet has left no base behind.
        auto open = r.db().cached("SELECT 1 FROM " + ddl::quoted(e.table)
                                  + " t JOIN sync_op o ON o.tbl = ?2 AND o.row_n = t.n JOIN sync_group g ON g.n = o.group_n "
                                    "WHERE t.id = ?1 AND g.status IN ('pending', 'held') LIMIT 1");
        open.args(row, QString::fromUtf8(e.table));
        const bool pending = open.step();
        OPORA_TRY(open.status());
        if (mutant(Mutant::ClaimUnconfirmed) || kept.isNull()) {
            ours = shown == Value(claim) && (!pending || mutant(Mutant::ClaimUnconfirmed));
            return {};
        }
        OPORA_ASSIGN(const FieldValues base, decodeValues(e, QJsonDocument::fromJson(kept.toText().toUtf8()).object()));
        ours = base.value(column) == Value(claim);
        return {};
    }));
    return ours;
}

} // namespace opora::sync
