// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Ddl.h"

namespace opora::ddl {

QByteArray storageClass(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
    case ColumnType::Boolean:
    case ColumnType::Instant:
    case ColumnType::Money: return "INTEGER";
    case ColumnType::Real: return "REAL";
    case ColumnType::Ref:
    case ColumnType::Blob: return "BLOB";
    default: return "TEXT";
    }
}

const QByteArrayList &automaticColumns()
{
    static const QByteArrayList list{"created_at", "created_by", "updated_at", "updated_by", "deleted_at", "rv", "fm"};
    return list;
}

QByteArray columnFor(const Column &c, const Entity &e, const Schema &s)
{
    const QByteArray sql = quoted(c.name) + ' ' + storageClass(c.type);
    // NOT NULL and enum checks are the services' work: a later version may know more values, and ALTER TABLE could not
    // change them. References are the engine's: a row naming a missing row must never be committed.
    // A history's reference to its own earlier entry stays unchecked all the same: without an index of its own (a tenth of
    // the file at five million entries) each insert would scan the whole table while other references of the command are
    // still open, and a chain tolerates a missing link.
    // So does what a duplicate was merged into: it may be somebody else's.
    if (c.type != ColumnType::Ref || !c.synced() || c.isMergeLink || (e.appendOnly && c.ref == e.name))
        return sql;
    const Entity *target = s.entity(c.ref);
    Q_ASSERT_X(target, "schema", c.ref.constData());
    return sql + " REFERENCES " + quoted(target->table) + "(id) DEFERRABLE INITIALLY DEFERRED";
}

QByteArray createTable(const Entity &e, const Schema &s)
{
    QByteArray sql = "CREATE TABLE " + quoted(e.table)
                     + "(n INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, "
                       "created_at INTEGER, created_by BLOB, updated_at INTEGER, updated_by BLOB, deleted_at INTEGER, rv BLOB, fm TEXT";
    if (e.visibility == Visibility::Child)
        sql += ", root_id BLOB";
    for (const Column &c : e.columns)
        sql += ", " + columnFor(c, e, s);
    return sql + ") STRICT";
}

QByteArrayList indexNames(const Entity &e)
{
    QByteArrayList names;
    for (const Index &i : e.indexes)
        names.append(e.table + "_by_" + i.columns.join('_'));
    return names;
}

QByteArrayList createIndexes(const Entity &e)
{
    QByteArrayList all;
    const QByteArrayList names = indexNames(e);
    for (int k = 0; k < e.indexes.size(); ++k) {
        const Index &i = e.indexes.at(k);
        QByteArrayList columns;
        for (const QByteArray &c : i.columns)
            columns.append(quoted(c));
        // The engine looks at deleted_at even where the index's own condition implies it; standing in the index as a null it
        // costs a byte and keeps a million rows from being looked up in the table.
        if (i.liveOnly && !i.unique)
            columns.append("deleted_at");
        all.append(QByteArray(i.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quoted(names.at(k)) + " ON " + quoted(e.table) + '('
                   + columns.join(", ") + ')' + (i.liveOnly ? " WHERE deleted_at IS NULL" : ""));
    }
    return all;
}

QByteArrayList triggerNames(const Entity &e)
{
    return {e.table + "_ins", e.table + "_upd", e.table + "_del_mark", e.table + "_no_delete"};
}

QByteArrayList createTriggers(const Entity &e)
{
    const QByteArray t = quoted(e.table);
    const QByteArray literal = '\'' + e.table + '\'';
    const QByteArrayList names = triggerNames(e);
    const QByteArray mode = "(SELECT mode FROM sync_ctx)";
    const QByteArray guard = "SELECT RAISE(ROLLBACK, 'opora: write outside a command') WHERE " + mode + " = 'idle'; ";
    const QByteArray op = "INSERT INTO sync_op(group_n, tbl, kind, row_n, row_id, field, old, new) SELECT group_n, " + literal + ", ";
    // Bulk commands write run entries, and what comes from a hub writes its own (log/ApplyTx.h).
    const QByteArray silent = " NOT IN ('bulk', 'apply')";
    QByteArrayList all;
    all.append("CREATE TRIGGER " + quoted(names[0]) + " AFTER INSERT ON " + t + " WHEN " + mode + silent + " BEGIN " + guard + op
               + "'ins', NEW.n, NEW.id, NULL, NULL, NULL FROM sync_ctx; END");
    QByteArrayList synced;
    QByteArray body;
    for (const Column &c : e.columns) {
        if (!c.synced())
            continue;
        const QByteArray q = quoted(c.name);
        synced.append(q);
        body += op + "'upd', NEW.n, NEW.id, '" + c.name + "', OLD." + q + ", NEW." + q + " FROM sync_ctx WHERE OLD." + q + " IS NOT NEW."
                + q + "; ";
    }
    all.append("CREATE TRIGGER " + quoted(names[1]) + " AFTER UPDATE OF " + synced.join(", ") + " ON " + t + " WHEN " + mode + silent
               + " BEGIN " + guard + body + "END");
    all.append("CREATE TRIGGER " + quoted(names[2]) + " AFTER UPDATE OF deleted_at ON " + t + " WHEN " + mode + silent
               + " AND (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN " + guard + op
               + "CASE WHEN NEW.deleted_at IS NULL THEN 'res' ELSE 'del' END, NEW.n, NEW.id, NULL, OLD.deleted_at, "
                 "NEW.deleted_at FROM sync_ctx; END");
    all.append("CREATE TRIGGER " + quoted(names[3]) + " BEFORE DELETE ON " + t + " WHEN " + mode
               + " NOT IN ('purge', 'apply') BEGIN SELECT RAISE(ROLLBACK, 'opora: rows are marked deleted, never removed'); END");
    return all;
}

// Status of a group: local (no hub), pending, held (depends on a rejected one), rejected, done, discarded, resent; hub (a
// colleague's). head: the log group that a group without entries of its own is a further part of; it stands in its place. t: the
// corrected time of the edit, given when the group is frozen.
static const char *const kOpenGroups =
    "CREATE INDEX sync_group_open ON sync_group(status, n) WHERE status IN ('pending', 'held', 'rejected')";
static const char *const kConflicts =
    "CREATE TABLE sync_conflict(id BLOB PRIMARY KEY, at INTEGER NOT NULL, tbl TEXT NOT NULL, row_id BLOB NOT NULL, "
    "state TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID";
static const char *const kInbox =
    "CREATE TABLE sync_inbox(tbl TEXT NOT NULL, id BLOB NOT NULL, row TEXT, fm TEXT, rv BLOB, PRIMARY KEY(tbl, id)) STRICT, WITHOUT ROWID";
static const char *const kSalvage = "CREATE TABLE sync_salvage(tbl TEXT NOT NULL, id BLOB NOT NULL, row TEXT, at INTEGER NOT NULL, PRIMARY "
                                    "KEY(tbl, id)) STRICT, WITHOUT ROWID";

QByteArrayList systemUpgrade(const QSet<QByteArray> &tables, const QSet<QByteArray> &groupColumns)
{
    QByteArrayList all;
    if (!groupColumns.contains("head"))
        all << "ALTER TABLE sync_group ADD COLUMN head INTEGER"
            << "ALTER TABLE sync_group ADD COLUMN t INTEGER" << kOpenGroups;
    if (!tables.contains("sync_conflict"))
        all << kConflicts << kInbox << kSalvage;
    return all;
}

QByteArrayList systemTables()
{
    return {
        "CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID",
        "CREATE TABLE command(n INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, user_id BLOB, device_id BLOB, "
        "at INTEGER NOT NULL, label TEXT NOT NULL, origin TEXT NOT NULL, undoable INTEGER NOT NULL, undoes BLOB, "
        "undone_by BLOB, carrier BLOB) STRICT",
        "CREATE TABLE sync_group(n INTEGER PRIMARY KEY AUTOINCREMENT, gid BLOB NOT NULL UNIQUE, command_id BLOB NOT NULL "
        "REFERENCES command(id), op_from INTEGER NOT NULL, op_to INTEGER NOT NULL, body BLOB, hash BLOB, t_wall INTEGER, "
        "t_mono INTEGER, boot_id TEXT, schema_version INTEGER, status TEXT NOT NULL DEFAULT 'local', result TEXT, "
        "tries INTEGER NOT NULL DEFAULT 0, done_at INTEGER, head INTEGER, t INTEGER) STRICT",
        "CREATE INDEX sync_group_by_command ON sync_group(command_id)",
        kOpenGroups,
        // One op a captured change. row_n..row_to is a run of rows (kinds ins, del, res of a bulk command; then row_id is
        // null and new holds the deletion instant of a del run); otherwise row_to is null. A run of kind drv changes nothing: it
        // says that derived columns were computed anew (log/FillTx.h).
        "CREATE TABLE sync_op(n INTEGER PRIMARY KEY, group_n INTEGER NOT NULL, tbl TEXT NOT NULL, kind TEXT NOT NULL, "
        "row_n INTEGER NOT NULL, row_to INTEGER, row_id BLOB, field TEXT, old ANY, new ANY, base_v BLOB, base_t INTEGER) STRICT",
        "CREATE INDEX sync_op_by_row ON sync_op(tbl, row_n)",
        "CREATE INDEX sync_op_runs ON sync_op(tbl, row_n, row_to) WHERE row_to IS NOT NULL",
        "CREATE TABLE sync_ctx(one INTEGER PRIMARY KEY CHECK(one = 1), mode TEXT NOT NULL, group_n INTEGER NOT NULL) STRICT",
        "INSERT INTO sync_ctx VALUES(1, 'idle', 0)",
        "CREATE TABLE sync_state(k TEXT PRIMARY KEY, v ANY) STRICT, WITHOUT ROWID",
        "CREATE TABLE sync_base(tbl TEXT NOT NULL, id BLOB NOT NULL, row TEXT, fm TEXT, rv BLOB, PRIMARY KEY(tbl, id)) STRICT, WITHOUT "
        "ROWID",
        kConflicts,
        kInbox,
        kSalvage,
        "CREATE VIRTUAL TABLE fts_text USING fts5(body, content='', tokenize='unicode61')",
        "INSERT INTO fts_text(fts_text, rank) VALUES('automerge', 0)",
    };
}

QByteArray rootExpression(const Entity &e, const Schema &s, const QHash<QByteArray, QByteArray> &operands, const QByteArray &idOperand)
{
    if (e.visibility != Visibility::Child)
        return {};
    QByteArrayList parts;
    for (const QByteArray &via : e.rootVia) {
        const QByteArray operand = operands.value(via);
        const Column *c = e.column(via);
        if (operand.isEmpty() || !c)
            continue;
        const Entity *target = c->type == ColumnType::Ref ? s.entity(c->ref) : nullptr;
        if (target && target->visibility == Visibility::Child)
            parts.append("(SELECT root_id FROM " + quoted(target->table) + " WHERE id = " + operand + ')');
        else
            parts.append(operand);
    }
    parts.append(idOperand);
    return parts.size() == 1 ? parts.first() : "coalesce(" + parts.join(", ") + ')';
}

} // namespace opora::ddl
