// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/log/UndoLog.h"
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"
#include <QCoreApplication>

namespace opora::undolog {
namespace {

const char *const kSelect =
    "SELECT c.n, c.id, c.user_id, c.device_id, c.undoes, c.undone_by, c.carrier, c.at, c.label, c.origin, c.undoable, "
    "(SELECT coalesce(sum(CASE WHEN o.row_to IS NULL THEN 1 WHEN o.kind = 'drv' THEN 0 ELSE o.row_to - o.row_n + 1 END), 0) FROM sync_group g JOIN sync_op o "
    "ON o.n BETWEEN g.op_from AND g.op_to WHERE g.command_id = c.id) FROM command c ";

CommandRow readRow(sqlite::Statement &s)
{
    CommandRow c;
    c.n = s.integer(0);
    c.id = s.uuid(1);
    c.user = s.uuid(2);
    c.device = s.uuid(3);
    c.undoes = s.uuid(4);
    c.undoneBy = s.uuid(5);
    c.carrier = s.uuid(6);
    c.at = s.integer(7);
    c.label = s.text(8);
    c.origin = s.text(9);
    c.undoable = s.integer(10) != 0;
    c.rows = s.integer(11);
    return c;
}

Result<std::optional<CommandRow>> first(sqlite::Statement st)
{
    std::optional<CommandRow> c;
    if (st.step())
        c = readRow(st);
    OPORA_TRY(st.status());
    return c;
}

struct Op {
    const Entity *entity;
    QByteArray kind, field;
    qint64 n, to; ///< to 0: a single row
    Uuid id;
    Value before, after;
};

Result<QList<Op>> opsOf(const Reader &r, const Uuid &command)
{
    QList<Op> ops;
    auto st = r.db().prepare("SELECT o.tbl, o.kind, o.field, o.row_n, o.row_to, o.row_id, o.old, o.new FROM sync_group g JOIN sync_op o "
                             "ON o.n BETWEEN g.op_from AND g.op_to WHERE g.command_id = ?1 ORDER BY o.n DESC");
    st.args(command);
    while (st.step()) {
        const Entity *e = r.schema().byTable(st.utf8(0).toByteArray());
        if (e)
            ops.append({e, st.utf8(1).toByteArray(), st.utf8(2).toByteArray(), st.integer(3), st.isNull(4) ? 0 : st.integer(4), st.uuid(5), st.value(6), st.value(7)});
    }
    OPORA_TRY(st.status());
    return ops;
}

/// Rows that a deletion run marked carry its instant; only those come back.
Result<qint64> restoreMarked(WriteTx &tx, const Op &op)
{
    const Value other = tx.db().scalar("SELECT 1 FROM " + ddl::quoted(op.entity->table) + " WHERE n BETWEEN ?1 AND ?2 AND deleted_at IS NOT NULL "
                                       "AND deleted_at IS NOT ?3 LIMIT 1", op.n, op.to, op.after);
    if (other.isNull())
        return tx.removeRun(*op.entity, op.n, op.to, true);
    QList<Uuid> ids;
    auto st = tx.db().prepare("SELECT id FROM " + ddl::quoted(op.entity->table) + " WHERE n BETWEEN ?1 AND ?2 AND deleted_at IS ?3");
    st.args(op.n, op.to, op.after);
    while (st.step())
        ids.append(st.uuid(0));
    OPORA_TRY(st.status());
    for (const Uuid &id : std::as_const(ids))
        OPORA_TRY(tx.restore(*op.entity, id));
    return ids.size();
}

/// What has gone out into the world is not taken back: a message that is being sent or was, and how far any has come.
bool hasLeft(WriteTx &tx, const Op &op)
{
    if (op.entity->name != "message")
        return false;
    return !tx.db().scalar("SELECT 1 FROM message WHERE id = ?1 AND state NOT IN ('draft', 'queued', 'held', 'failed', 'cancelled')", op.id).isNull();
}

Result<void> reverseField(WriteTx &tx, const Op &op, Reversed &count)
{
    if (op.entity->column(op.field)->isClaim) {
        ++count.left;
        return {};
    }
    // Blobs of 16 bytes read back as ids either way, so that the comparison is between equals.
    const Value now = tx.db().scalar("SELECT " + ddl::quoted(op.field) + " FROM " + ddl::quoted(op.entity->table) + " WHERE id = ?1", op.id);
    if (op.entity->column(op.field)->isCounter) {
        // A sum that others add to as well: the own part is taken out of it, whatever it is by now.
        OPORA_TRY(tx.update(*op.entity, op.id, {{op.field, Value(now.toInt() - (op.after.toInt() - op.before.toInt()))}}));
        ++count.rows;
        return {};
    }
    if (now != op.after) {
        ++count.left;
        return {};
    }
    // A row it named may have left this person's sight since.
    const Column *c = op.entity->column(op.field);
    const Entity *target = c->type == ColumnType::Ref && op.before.isUuid() ? tx.schema().entity(c->ref) : nullptr;
    if (target && tx.db().scalar("SELECT 1 FROM " + ddl::quoted(target->table) + " WHERE id = ?1", op.before).isNull()) {
        ++count.left;
        return {};
    }
    OPORA_TRY(tx.update(*op.entity, op.id, {{op.field, op.before}}));
    ++count.rows;
    return {};
}

Result<Reversed> reverse(WriteTx &tx, const Uuid &command)
{
    Reversed count;
    OPORA_ASSIGN(const QList<Op> ops, opsOf(tx, command));
    for (const Op &op : ops) {
        if (op.to != 0) {
            Result<qint64> n = op.kind == "del" ? restoreMarked(tx, op) : tx.removeRun(*op.entity, op.n, op.to);
            if (!n.ok())
                return n.error();
            count.rows += *n;
        } else if (tx.db().scalar("SELECT 1 FROM " + ddl::quoted(op.entity->table) + " WHERE id = ?1", op.id).isNull()) {
            ++count.left; // it left this person's sight
        } else if (hasLeft(tx, op)) {
            ++count.left;
        } else if (op.kind == "upd") {
            if (op.entity->column(op.field))
                OPORA_TRY(reverseField(tx, op, count));
        } else {
            Result<bool> done = op.kind == "del" ? tx.restore(*op.entity, op.id) : tx.remove(*op.entity, op.id);
            if (!done.ok())
                return done.error();
            if (*done)
                ++count.rows;
        }
    }
    return count;
}

} // namespace

Result<std::optional<CommandRow>> undoTarget(const Reader &r)
{
    auto st = r.db().prepare(QByteArray(kSelect) + "WHERE c.device_id = ?1 AND c.undoable = 1 AND c.undone_by IS NULL AND c.origin NOT IN ('undo', 'redo', 'hub', 'outbox') "
                             "ORDER BY c.n DESC LIMIT 1");
    st.args(r.context().device);
    return first(std::move(st));
}

Result<std::optional<CommandRow>> redoTarget(const Reader &r)
{
    auto st = r.db().prepare(QByteArray(kSelect) + "WHERE c.device_id = ?1 AND c.origin = 'undo' AND c.undone_by IS NULL AND c.n > coalesce((SELECT max(n) FROM command "
                             "WHERE device_id = ?1 AND origin NOT IN ('undo', 'redo', 'hub', 'outbox')), 0) ORDER BY c.n DESC LIMIT 1");
    st.args(r.context().device);
    return first(std::move(st));
}

Result<CommandRow> byId(const Reader &r, const Uuid &command)
{
    auto st = r.db().prepare(QByteArray(kSelect) + "WHERE c.id = ?1");
    st.args(command);
    OPORA_ASSIGN(auto found, first(std::move(st)));
    if (!found)
        return Error{QStringLiteral("not_found"), QCoreApplication::translate("StorageError", "History has no such change. Nothing was undone."), command.toString(), ErrorKind::Refused};
    return *found;
}

Result<QList<CommandRow>> history(const Reader &r, int limit, int offset)
{
    QList<CommandRow> list;
    auto st = r.db().prepare(QByteArray(kSelect) + "ORDER BY c.n DESC LIMIT ?1 OFFSET ?2");
    st.args(limit, offset);
    while (st.step())
        list.append(readRow(st));
    OPORA_TRY(st.status());
    return list;
}

Result<QHash<QByteArray, QList<qint64>>> family(const Reader &r, const Entity &e, const Uuid &id)
{
    QHash<QByteArray, QList<qint64>> rows;
    const Value own = r.db().scalar("SELECT n FROM " + ddl::quoted(e.table) + " WHERE id = ?1", id);
    if (own.isInt())
        rows[e.table].append(own.toInt());
    for (const Entity &child : r.schema().entities()) {
        for (const Column &c : child.columns) {
            if (c.type != ColumnType::Ref || c.ref != e.name || !c.synced() || child.name == "setting" || child.name == e.name)
                continue;
            if (child.visibility != Visibility::Child || !(child.rootVia.contains(c.name) || child.cascadeFrom == c.name))
                continue;
            auto st = r.db().prepare("SELECT n FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(c.name) + " = ?1");
            st.args(id);
            while (st.step())
                rows[child.table].append(st.integer(0));
            OPORA_TRY(st.status());
        }
    }
    return rows;
}

Result<QList<CommandRow>> historyOf(const Reader &r, const QHash<QByteArray, QList<qint64>> &rows, int limit, QList<FieldChange> *fields)
{
    // Newest changes of each row through the (table, row) index; runs that contain it through the run index.
    QMap<qint64, QList<FieldChange>> byGroup;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const Entity *e = r.schema().byTable(it.key());
        for (qint64 n : it.value()) {
            auto st = r.db().cached("SELECT group_n, kind, row_n, row_id, field, old, new FROM sync_op WHERE tbl = ?1 AND row_n = ?2 AND row_to IS NULL "
                                    "UNION ALL SELECT group_n, kind, ?2, NULL, NULL, NULL, NULL FROM sync_op WHERE tbl = ?1 AND row_to IS NOT NULL AND kind <> 'drv' "
                                    "AND row_n <= ?2 AND row_to >= ?2 ORDER BY 1 DESC LIMIT ?3");
            st.args(QString::fromUtf8(it.key()), n, limit);
            while (st.step())
                byGroup[st.integer(0)].append({{}, e->name, st.utf8(4).toByteArray(), st.text(1), n, st.uuid(3), st.value(5), st.value(6)});
            OPORA_TRY(st.status());
        }
    }
    QList<CommandRow> list;
    for (auto it = byGroup.end(); it != byGroup.begin() && list.size() < limit;) {
        --it;
        auto st = r.db().cached(QByteArray(kSelect) + "WHERE c.id = (SELECT command_id FROM sync_group WHERE n = ?1)");
        st.args(it.key());
        OPORA_ASSIGN(auto found, first(std::move(st)));
        if (!found)
            continue;
        if (list.isEmpty() || list.last().id != found->id)
            list.append(*found);
        for (FieldChange f : std::as_const(it.value())) {
            f.command = found->id;
            if (fields)
                fields->append(std::move(f));
        }
    }
    return list;
}

Result<Reversed> undo(WriteTx &tx, const CommandRow &target)
{
    OPORA_ASSIGN(const Reversed count, reverse(tx, target.carrier.isNull() ? target.id : target.carrier));
    OPORA_TRY(tx.db().run("UPDATE command SET undone_by = ?2 WHERE id = ?1", target.id, tx.priv().command));
    return count;
}

Result<Reversed> redo(WriteTx &tx, const CommandRow &undoCommand)
{
    OPORA_ASSIGN(const Reversed count, reverse(tx, undoCommand.id));
    OPORA_TRY(tx.db().run("UPDATE command SET undone_by = ?2 WHERE id = ?1", undoCommand.id, tx.priv().command));
    OPORA_TRY(tx.db().run("UPDATE command SET undone_by = NULL, carrier = ?2 WHERE id = ?1", undoCommand.undoes, tx.priv().command));
    return count;
}

} // namespace opora::undolog
