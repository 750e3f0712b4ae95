// SPDX-License-Identifier: GPL-3.0-or-later
// The first fill of an empty replica: parts arrive over many snapshots and are staged, then become rows at once.
#include "core/storage/Ddl.h"
#include "core/sync/Overlay.h"
#include "core/sync/PullApplier.h"
#include "core/sync/Seal.h"
#include "core/sync/SqliteLocalStore.h"
#include <QCoreApplication>
#include <QJsonDocument>

namespace opora::sync {

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

Result<void> SqliteLocalStore::stageFirstSync(const FirstSyncRequest &request, const FirstSyncPart &part)
{
    return write([&](WriteTx &tx) -> Result<void> {
        const QList<Entity> &all = tx.schema().entities();
        if (request.table.isEmpty()) {
            // Where the hub stood before the first row was read: what changes from here on comes again with the next pull.
            OPORA_TRY(setState(tx, "first_cursor", QString::fromUtf8(part.cursor)));
            OPORA_TRY(setState(tx, "first_fingerprint", QString::fromUtf8(part.fingerprint)));
            OPORA_TRY(setState(tx, "first_vis", part.visEpoch));
            if (part.leavesOut)
                OPORA_TRY(setState(tx, "first_left_out", qint64(tx.schema().version())));
            return setState(tx, "first_table", QString::fromUtf8(all.first().table));
        }
        if (part.fingerprint != state(tx, "first_fingerprint").toText().toUtf8() || part.visEpoch != state(tx, "first_vis").toInt()) {
            // Another hub, or other rights, than at the start: begin again.
            OPORA_TRY(tx.db().run("DELETE FROM sync_inbox"));
            OPORA_TRY(setState(tx, "first_after", Value()));
            return setState(tx, "first_table", QString());
        }
        if (request.table == "-")
            return {}; // received before, not put in place: it was interrupted there
        const Entity *e = tx.schema().byTable(request.table);
        for (const BaseRow &row : part.rows) {
            auto st = tx.db().cached("INSERT INTO sync_inbox(tbl, id, row, fm, rv) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(tbl, id) DO "
                                     "UPDATE SET row = ?3, fm = ?4, rv = ?5");
            st.bind(0, QString::fromUtf8(row.table))
                .bind(1, row.id)
                .bindUtf8(2, QJsonDocument(encodeValues(*e, row.values)).toJson(QJsonDocument::Compact));
            st.bindUtf8(3, row.fm.toBytes()).bind(4, row.rv);
            OPORA_TRY(st.run());
        }
        if (!part.tableDone)
            return setState(tx, "first_after", part.rows.last().id);
        OPORA_TRY(setState(tx, "first_after", Value()));
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all.at(i).table == request.table && i + 1 < all.size())
                return setState(tx, "first_table", QString::fromUtf8(all.at(i + 1).table));
        }
        return setState(tx, "first_table", QStringLiteral("-"));
    });
}

Result<ApplyReport> SqliteLocalStore::finishFirstSync(const ClockSample &sample)
{
    PullAnswer answer;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        answer.full = true;
        answer.cursor = state(r, "first_cursor").toText().toUtf8();
        answer.fingerprint = state(r, "first_fingerprint").toText().toUtf8();
        answer.visEpoch = state(r, "first_vis").toInt();
        answer.leavesOut = state(r, "first_left_out").toInt() > 0;
        answer.hubNow = sample.hubNow;
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
    return apply(answer, sample);
}

} // namespace opora::sync
