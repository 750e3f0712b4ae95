// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/log/LogReader.h"
#include "core/storage/Ddl.h"
#include <limits>

namespace opora {
namespace {

ChangeKind kindOf(QByteArrayView kind)
{
    if (kind == "ins")
        return ChangeKind::Inserted;
    if (kind == "del")
        return ChangeKind::Deleted;
    if (kind == "res")
        return ChangeKind::Restored;
    return ChangeKind::Updated;
}

/// Columns through which a row changes what another row shows.
bool isParentRef(const Column &c) { return c.type == ColumnType::Ref && (c.ref == "client" || c.ref == "deal"); }

} // namespace

qint64 LogReader::position() { return m_c.scalar("SELECT coalesce(max(n), 0) FROM sync_group").toInt(); }

void LogReader::addRow(ChangeSet &set, const QByteArray &entity, RowChange change)
{
    QList<RowChange> &list = set.rows[entity];
    for (RowChange &known : list) {
        if (known.n == change.n) {
            if (change.kind != ChangeKind::Updated)
                known.kind = change.kind;
            return;
        }
    }
    list.append(change);
}

void LogReader::addParents(ChangeSet &set, const Entity &e, qint64 n, int depth)
{
    QByteArrayList columns;
    QList<const Entity *> targets;
    for (const Column &c : e.columns) {
        if (c.synced() && isParentRef(c)) {
            columns.append(ddl::quoted(c.name));
            targets.append(m_s.entity(c.ref));
        }
    }
    if (columns.isEmpty() || depth > 2)
        return;
    QList<Uuid> ids;
    {
        auto st = m_c.cached("SELECT " + columns.join(", ") + " FROM " + ddl::quoted(e.table) + " WHERE n = ?1");
        st.args(n);
        if (!st.step())
            return;
        for (int i = 0; i < columns.size(); ++i)
            ids.append(st.uuid(i));
    }
    for (int i = 0; i < ids.size(); ++i) {
        if (ids.at(i).isNull() || !targets.at(i))
            continue;
        const Value parent = m_c.scalar("SELECT n FROM " + ddl::quoted(targets.at(i)->table) + " WHERE id = ?1", ids.at(i));
        if (!parent.isInt())
            continue;
        addRow(set, targets.at(i)->name, {parent.toInt(), ids.at(i), ChangeKind::Updated});
        addParents(set, *targets.at(i), parent.toInt(), depth + 1);
    }
}

Result<ChangeSet> LogReader::since(qint64 position)
{
    ChangeSet set;
    set.upTo = position;
    struct Op { QByteArray table; ChangeKind kind; qint64 n, to; Uuid id; };
    QList<Op> ops;
    {
        auto st = m_c.cached("SELECT o.tbl, o.kind, o.row_n, o.row_to, o.row_id, g.n FROM sync_group g JOIN sync_op o "
                             "ON o.n BETWEEN g.op_from AND g.op_to WHERE g.n > ?1 ORDER BY o.n");
        st.args(position);
        while (st.step()) {
            ops.append({st.utf8(0).toByteArray(), kindOf(st.utf8(1)), st.integer(2), st.isNull(3) ? 0 : st.integer(3), st.uuid(4)});
            set.upTo = std::max(set.upTo, st.integer(5));
        }
        OPORA_TRY(st.status());
    }
    // Many single rows read better as one run: a screen reloads instead of patching a thousand rows.
    const bool many = ops.size() > 5000;
    QHash<QByteArray, RunChange> wide;
    for (const Op &op : std::as_const(ops)) {
        const Entity *e = m_s.byTable(op.table);
        if (!e)
            continue;
        if (op.to == 0 && !many) {
            addRow(set, e->name, {op.n, op.id, op.kind});
            addParents(set, *e, op.n, 0);
            continue;
        }
        if (op.to != 0)
            set.runs[e->name].append({op.n, op.to, op.kind});
        else
            wide.insert(e->name, {1, std::numeric_limits<qint64>::max(), ChangeKind::Updated});
        for (const Column &c : e->columns) {
            if (c.synced() && isParentRef(c))
                wide.insert(c.ref, {1, std::numeric_limits<qint64>::max(), ChangeKind::Updated});
        }
    }
    for (auto it = wide.cbegin(); it != wide.cend(); ++it)
        set.runs[it.key()].append(it.value());
    return set;
}

} // namespace opora
