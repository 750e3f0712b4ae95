// SPDX-License-Identifier: GPL-3.0-or-later
// The first fill of an empty replica: parts arrive over many snapshots and become rows at once, so that one can look and work
// meanwhile; indexes and derived columns follow when all is there. What cannot stand yet (it names a row that is not here, or
// stands here already) waits in sync_inbox and is put under what is pending at the end, like any other news.
#include "core/storage/Ddl.h"
#include "core/storage/log/FillTx.h"
#include "core/sync/Overlay.h"
#include "core/sync/PullApplier.h"
#include "core/sync/Seal.h"
#include "core/sync/SqliteLocalStore.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <limits>

namespace opora::sync {
namespace {

constexpr qint64 kManyRows = 50'000;                             ///< from here on indexes are made at the end
constexpr qint64 kDealsAPiece = 20'000, kClientsAPiece = 40'000; ///< about a third of a second each

const char *const kAll = "-"; ///< in place of a table: everything was received

Result<void> keepForTheEnd(WriteTx &tx, const Entity &e, const BaseRow &row)
{
    auto st = tx.db().cached("INSERT INTO sync_inbox(tbl, id, row, fm, rv) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(tbl, id) DO "
                             "UPDATE SET row = ?3, fm = ?4, rv = ?5");
    st.bind(0, QString::fromUtf8(row.table))
        .bind(1, row.id)
        .bindUtf8(2, QJsonDocument(encodeValues(e, row.values)).toJson(QJsonDocument::Compact));
    st.bindUtf8(3, row.fm.toBytes()).bind(4, row.rv);
    return st.run();
}

/// What everything else is computed with (currency, time zone) takes the place of what a new workspace began with at once.
Result<void> putInPlace(WriteTx &tx, const QList<BaseRow> &rows)
{
    PullAnswer answer;
    answer.rows = rows;
    const Result<ApplyReport> done = PullApplier(tx, answer).run();
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<void> placeRows(WriteTx &tx, const Entity &e, const QList<BaseRow> &rows)
{
    OPORA_TRY(ApplyTx(tx).begin());
    QList<const BaseRow *> standing;
    QSet<Uuid> kept;
    {
        FillTx fill(tx, e);
        FieldVersions fm;
        QByteArray fmBytes; // mostly the same for row after row: they came to the hub together
        for (const BaseRow &row : rows) {
            if (fmBytes.isEmpty() || row.fm != fm) {
                fm = row.fm;
                fmBytes = fm.toBytes();
            }
            OPORA_ASSIGN(const FillTx::Placed placed, fill.add({row.id, row.rv, row.values, fmBytes, fm.newest()}));
            if (fill.namesLater(row.values)) // stands without that, or stood so when a fill was begun before
                kept.insert(row.id);
            else if (placed == FillTx::Placed::No)
                standing.append(&row);
        }
        OPORA_ASSIGN(const QList<Uuid> out, fill.finish());
        for (const Uuid &id : out)
            kept.insert(id);
    }
    QList<BaseRow> atOnce;
    for (const BaseRow *row : std::as_const(standing)) {
        // A fill that had to begin again meets its own rows.
        if (tx.db().scalar("SELECT rv FROM " + ddl::quoted(e.table) + " WHERE id = ?1", row->id) == Value(row->rv))
            continue;
        if (e.name == "setting")
            atOnce.append(*row);
        else
            OPORA_TRY(keepForTheEnd(tx, e, *row));
    }
    for (const BaseRow &row : rows) {
        if (kept.contains(row.id))
            OPORA_TRY(keepForTheEnd(tx, e, row));
    }
    return atOnce.isEmpty() ? Result<void>() : putInPlace(tx, atOnce);
}

QByteArray tableAfter(const Schema &s, const QByteArray &table)
{
    const QList<Entity> &all = s.entities();
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        if (all.at(i).table == table)
            return all.at(i + 1).table;
    }
    return kAll;
}

} // namespace

Result<bool> SqliteLocalStore::firstSyncWanted()
{
    bool wanted = false;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        wanted = !state(r, "hub").isNull() && state(r, "cursor").isNull() && !state(r, "first_sync").isNull();
        return {};
    }));
    return wanted;
}

Result<FirstSyncRequest> SqliteLocalStore::nextFirstSync()
{
    FirstSyncRequest q;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        q.table = state(r, "first_table").toText().toUtf8();
        q.after = state(r, "first_after").toUuid();
        return {};
    }));
    return q;
}

std::optional<FirstSyncRequest> SqliteLocalStore::firstSyncAfter(const FirstSyncRequest &request, const FirstSyncPart &part) const
{
    FirstSyncRequest next;
    if (request.table == kAll)
        return {};
    if (request.table.isEmpty())
        next.table = m_run.schema().entities().first().table;
    else if (part.tableDone || part.rows.isEmpty())
        next.table = tableAfter(m_run.schema(), request.table);
    else
        next = {request.table, part.rows.last().id};
    return next.table == kAll ? std::nullopt : std::optional(next);
}

Result<void> SqliteLocalStore::stageFirstSync(const FirstSyncRequest &request, const FirstSyncPart &part)
{
    return write([&](WriteTx &tx) -> Result<void> {
        // Another process may have left the team meanwhile, or gone on with the fill.
        if (state(tx, "first_sync").isNull() || state(tx, "first_table").toText().toUtf8() != request.table
            || state(tx, "first_after").toUuid() != request.after)
            return Error{QStringLiteral("hub_busy"),
                         QCoreApplication::translate("Hub", "The server is busy. Your work is kept and is sent in a moment."),
                         QStringLiteral("the fill stands elsewhere"), ErrorKind::Internal};
        if (request.table.isEmpty()) {
            // Where the hub stood before the first row was read: what changes from here on comes again with the next pull.
            OPORA_TRY(setState(tx, "first_cursor", QString::fromUtf8(part.cursor)));
            OPORA_TRY(setState(tx, "first_fingerprint", QString::fromUtf8(part.fingerprint)));
            OPORA_TRY(setState(tx, "first_vis", part.visEpoch));
            if (part.leavesOut)
                OPORA_TRY(setState(tx, "first_left_out", qint64(tx.schema().version())));
            if (state(tx, "first_rows").toInt() >= kManyRows) {
                OPORA_TRY(setState(tx, "first_bare", 1));
                OPORA_TRY(FillTx::dropIndexes(tx));
            }
            return setState(tx, "first_table", QString::fromUtf8(tx.schema().entities().first().table));
        }
        if (part.fingerprint != state(tx, "first_fingerprint").toText().toUtf8() || part.visEpoch != state(tx, "first_vis").toInt()) {
            // Another hub, or other rights, than at the start: begin again. Rows that stand here and should not any more are
            // found by comparing everything afterwards.
            OPORA_TRY(tx.db().run("DELETE FROM sync_inbox"));
            OPORA_TRY(setState(tx, "first_after", Value()));
            OPORA_TRY(setState(tx, "first_done", 0));
            OPORA_TRY(setState(tx, "first_compare", 1));
            return setState(tx, "first_table", QString());
        }
        if (request.table == kAll)
            return {}; // received before, not finished: it was interrupted there
        OPORA_TRY(sealPending(tx));
        OPORA_TRY(placeRows(tx, *tx.schema().byTable(request.table), part.rows));
        OPORA_TRY(setState(tx, "first_done", state(tx, "first_done").toInt() + part.rows.size()));
        const auto next = firstSyncAfter(request, part);
        OPORA_TRY(setState(tx, "first_after", next && !next->after.isNull() ? Value(next->after) : Value()));
        return setState(tx, "first_table", QString::fromUtf8(next ? next->table : kAll));
    });
}

/// Indexes and derived columns, in pieces: a change that somebody makes meanwhile waits for one of them at most. Everything
/// may be done twice, so an interruption only costs time.
Result<void> SqliteLocalStore::completeFill()
{
    qint64 bare = 0, placed = 0;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        bare = state(r, "first_bare").toInt();
        placed = state(r, "first_done").toInt();
        return {};
    }));
    const auto index = [&](const Entity &e) {
        return bare == 0 ? Result<void>() : write([&](WriteTx &tx) { return FillTx::createIndexes(tx, e); });
    };
    const auto derive = [&](const Entity &e, qint64 size) -> Result<void> {
        QList<std::pair<qint64, qint64>> parts;
        OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
            parts = pieces(r, e, size);
            return {};
        }));
        for (const auto &[from, to] : std::as_const(parts)) {
            OPORA_TRY(write([&, from = from, to = to](WriteTx &tx) -> Result<void> {
                OPORA_TRY(ApplyTx(tx).begin());
                return deriveAll(tx, e, from, to);
            }));
        }
        return {};
    };
    const Schema &s = m_run.schema();
    const Entity *client = s.entity("client"), *deal = s.entity("deal");
    for (const Entity &e : s.entities()) {
        if (&e != client)
            OPORA_TRY(index(e));
    }
    if (client && deal && placed > 0) {
        OPORA_TRY(derive(*deal, kDealsAPiece));
        OPORA_TRY(derive(*client, kClientsAPiece));
    }
    return client ? index(*client) : Result<void>();
}

Result<ApplyReport> SqliteLocalStore::finishFirstSync(const ClockSample &sample)
{
    OPORA_TRY(completeFill());
    PullAnswer answer;
    int placed = 0;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        answer.full = true;
        if (state(r, "first_compare").isNull())
            answer.cursor = state(r, "first_cursor").toText().toUtf8();
        answer.fingerprint = state(r, "first_fingerprint").toText().toUtf8();
        answer.visEpoch = state(r, "first_vis").toInt();
        answer.leavesOut = state(r, "first_left_out").toInt() > 0;
        answer.hubNow = sample.hubNow;
        placed = int(state(r, "first_done").toInt());
        for (const Entity &e : r.schema().entities()) {
            auto st = r.db().prepare("SELECT id, row, fm, rv FROM sync_inbox WHERE tbl = ?1 ORDER BY id");
            st.args(QString::fromUtf8(e.table));
            while (st.step()) {
                BaseRow row;
                row.table = e.table;
                row.id = st.uuid(0);
                OPORA_ASSIGN(row.values, decodeValues(e, QJsonDocument::fromJson(st.utf8(1).toByteArray()).object()));
                row.fm = FieldVersions::fromBytes(st.utf8(2));
                row.rv = st.uuid(3);
                answer.rows.append(std::move(row));
            }
            OPORA_TRY(st.status());
        }
        return {};
    }));
    OPORA_ASSIGN(ApplyReport report, apply(answer, sample));
    report.rows = placed;
    return report;
}

/// A fill that is given up leaves what has come as any other rows: with its indexes, and with what is computed from it.
Result<void> SqliteLocalStore::abandonFill(WriteTx &tx)
{
    const bool bare = !state(tx, "first_bare").isNull();
    const Entity *client = tx.schema().entity("client"), *deal = tx.schema().entity("deal");
    for (const Entity &e : tx.schema().entities()) {
        if (bare && &e != client)
            OPORA_TRY(FillTx::createIndexes(tx, e));
    }
    if (client && deal && state(tx, "first_done").toInt() > 0) {
        constexpr qint64 all = std::numeric_limits<qint64>::max();
        OPORA_TRY(ApplyTx(tx).begin());
        OPORA_TRY(deriveAll(tx, *deal, 1, all));
        OPORA_TRY(deriveAll(tx, *client, 1, all));
        OPORA_TRY(logDerived(tx));
    }
    return bare && client ? FillTx::createIndexes(tx, *client) : Result<void>();
}

} // namespace opora::sync
