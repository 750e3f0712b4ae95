// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent, needs attention, or is taken back.
#include "core/sync/Outbox.h"
#include "core/sync/PullApplier.h"
#include "core/sync/Seal.h"
#include "core/sync/SqliteLocalStore.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace opora::sync {
namespace {

Error refusal(const char *code, const char *text, const Uuid &gid)
{
    return {QString::fromLatin1(code), QCoreApplication::translate("SyncError", text), gid.toString(), ErrorKind::Refused};
}

Result<QList<OutboxGroup>> open(const Reader &r)
{
    QList<OutboxGroup> list;
    auto st = r.db().cached("SELECT g.n, g.gid, g.command_id, c.label, g.status, coalesce(g.t, g.t_wall), g.tries, g.result, g.body FROM sync_group g JOIN command c "
                            "ON c.id = g.command_id WHERE g.status IN ('pending', 'held', 'rejected') ORDER BY coalesce(g.head, g.n), g.n");
    while (st.step()) {
        OutboxGroup g{st.integer(0), st.uuid(1), st.uuid(2), st.text(3), st.text(4), st.integer(5), int(st.integer(6)), {}, {}, {}, {}};
        if (g.status == QLatin1String("rejected")) {
            const QJsonObject result = QJsonDocument::fromJson(st.utf8(7).toByteArray()).object();
            g.code = result.value(QLatin1String("code")).toString().toUtf8();
            g.detail = result.value(QLatin1String("detail")).toString();
        }
        if (!st.isNull(8)) {
            g.body = st.blob(8).toByteArray();
            OPORA_ASSIGN(Group body, decodeGroup(st.blob(8), r.schema()));
            g.ops = std::move(body.ops);
        }
        list.append(std::move(g));
    }
    OPORA_TRY(st.status());
    return list;
}

/// True if the group names one of the rows.
bool namesAny(const OutboxGroup &g, const QSet<Uuid> &rows)
{
    for (const Op &op : g.ops) {
        if (rows.contains(op.row) || rows.contains(op.into))
            return true;
        for (const Value &v : op.set) {
            if (v.isUuid() && rows.contains(v.toUuid()))
                return true;
        }
    }
    return false;
}

void addMade(const OutboxGroup &g, QSet<Uuid> &rows)
{
    for (const Op &op : g.ops) {
        if (op.kind == OpKind::Insert)
            rows.insert(op.row);
    }
}

QList<OutboxGroup> withDependants(const QList<OutboxGroup> &all, const Uuid &gid)
{
    QList<OutboxGroup> list;
    QSet<Uuid> made, groups;
    for (const OutboxGroup &g : all) {
        bool builds = g.gid == gid;
        for (const Op &op : list.isEmpty() || builds ? QList<Op>() : g.ops) {
            for (const FieldVersion &v : op.base.entries())
                builds |= groups.contains(v.group);
        }
        if (!builds && (list.isEmpty() || !namesAny(g, made)))
            continue;
        list.append(g);
        groups.insert(g.gid);
        addMade(g, made);
    }
    return list;
}

QSet<std::pair<QByteArray, Uuid>> rowsOf(const QList<OutboxGroup> &groups)
{
    QSet<std::pair<QByteArray, Uuid>> rows;
    for (const OutboxGroup &g : groups) {
        for (const Op &op : g.ops)
            rows.insert({op.table, op.row});
    }
    return rows;
}

} // namespace

Result<void> holdDependants(WriteTx &tx)
{
    if (tx.db().scalar("SELECT 1 FROM sync_group WHERE status IN ('rejected', 'held') LIMIT 1").isNull())
        return {};
    OPORA_ASSIGN(const QList<OutboxGroup> all, open(tx));
    QSet<Uuid> missing;
    for (const OutboxGroup &g : all) {
        const bool rejected = g.status == QLatin1String("rejected");
        const bool held = !rejected && !missing.isEmpty() && namesAny(g, missing);
        if (rejected || held) {
            for (const Op &op : g.ops) {
                // A row that the hub has after all (somebody else made it too) is nobody's to wait for.
                const bool known = !tx.db().scalar("SELECT 1 FROM sync_base WHERE tbl = ?1 AND id = ?2", QString::fromUtf8(op.table), op.row).isNull()
                    || !tx.db().scalar("SELECT 1 FROM \"" + op.table + "\" WHERE id = ?1 AND rv IS NOT NULL", op.row).isNull();
                if (op.kind == OpKind::Insert && !known)
                    missing.insert(op.row);
            }
        }
        const QString status = held ? QStringLiteral("held") : QStringLiteral("pending");
        if (!rejected && status != g.status)
            OPORA_TRY(tx.db().run("UPDATE sync_group SET status = ?2 WHERE gid = ?1", g.gid, status));
    }
    return {};
}

Result<QList<OutboxGroup>> SqliteLocalStore::outbox()
{
    QList<OutboxGroup> list;
    OPORA_TRY(write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(sealPending(tx));
        OPORA_ASSIGN(list, open(tx));
        return {};
    }));
    return list;
}

Result<QList<Uuid>> SqliteLocalStore::dependants(const Uuid &gid)
{
    OPORA_ASSIGN(const QList<OutboxGroup> all, outbox());
    QList<Uuid> list;
    for (const OutboxGroup &g : withDependants(all, gid)) {
        if (g.gid != gid)
            list.append(g.gid);
    }
    return list;
}

Result<QList<Uuid>> SqliteLocalStore::discard(const Uuid &gid)
{
    QList<Uuid> gone;
    OPORA_TRY(write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(sealPending(tx));
        OPORA_ASSIGN(const QList<OutboxGroup> all, open(tx));
        const QList<OutboxGroup> chosen = withDependants(all, gid);
        if (chosen.isEmpty())
            return refusal("not_found", QT_TRANSLATE_NOOP("SyncError", "This change is not waiting any more. Nothing was discarded."), gid);
        for (const OutboxGroup &g : chosen) {
            if (g.tries > 0 && g.status != QLatin1String("rejected"))
                return refusal("in_doubt", QT_TRANSLATE_NOOP("SyncError", "This change may have reached the server already. Nothing was discarded; try again after the next synchronisation."), g.gid);
        }
        for (const OutboxGroup &g : chosen) {
            OPORA_TRY(tx.db().run("UPDATE sync_group SET status = 'discarded', done_at = ?2 WHERE gid = ?1", g.gid, tx.nowMs()));
            gone.append(g.gid);
        }
        const PullAnswer none;
        return PullApplier(tx, none).recompute(rowsOf(chosen));
    }));
    return gone;
}

Result<Uuid> SqliteLocalStore::resend(const Uuid &gid, const QHash<Uuid, FieldValues> &replaced)
{
    Uuid fresh;
    OPORA_TRY(write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(sealPending(tx));
        auto st = tx.db().cached("SELECT body, coalesce(head, n), t FROM sync_group WHERE gid = ?1 AND status = 'rejected'");
        st.args(gid);
        if (!st.step())
            return refusal("not_found", QT_TRANSLATE_NOOP("SyncError", "This change is not waiting any more. Nothing was sent."), gid);
        OPORA_ASSIGN(Group g, decodeGroup(st.blob(0), tx.schema()));
        const qint64 head = st.integer(1), t = st.integer(2);
        st.reset();
        fresh = g.id = tx.context().freshId(tx.nowMs());
        QSet<std::pair<QByteArray, Uuid>> rows;
        for (Op &op : g.ops) {
            rows.insert({op.table, op.row});
            const FieldValues by = replaced.value(op.row);
            for (auto it = by.cbegin(); it != by.cend(); ++it) {
                if (op.set.contains(it.key()) || op.kind == OpKind::Insert)
                    op.set.insert(it.key(), *it);
            }
        }
        const QByteArray body = encodeGroup(g, tx.schema());
        OPORA_TRY(decodeGroup(body, tx.schema()).ok() ? Result<void>() : Result<void>(refusal("invalid_group", QT_TRANSLATE_NOOP("SyncError", "These values do not fit. Nothing was sent."), gid)));
        auto add = tx.db().cached("INSERT INTO sync_group(gid, command_id, op_from, op_to, body, hash, t, t_wall, schema_version, status, head) SELECT ?2, command_id, op_to + 1, "
                                  "op_to, ?3, ?4, ?5, t_wall, schema_version, 'pending', ?6 FROM sync_group WHERE gid = ?1");
        add.bind(0, gid).bind(1, fresh).bindBlob(2, body).bindBlob(3, hashOf(body)).bind(4, t).bind(5, head);
        OPORA_TRY(add.run());
        OPORA_TRY(tx.db().run("UPDATE sync_group SET status = 'resent', done_at = ?2 WHERE gid = ?1", gid, tx.nowMs()));
        const PullAnswer none;
        return PullApplier(tx, none).recompute(rows);
    }));
    return fresh;
}

} // namespace opora::sync
