// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/log/ApplyTx.h"
#include "core/base/SearchKey.h"
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"
#include <QCoreApplication>

namespace opora {
namespace {

QByteArrayList syncedColumns(const Entity &e)
{
    QByteArrayList names{"created_at", "created_by", "deleted_at"};
    for (const Column &c : e.columns) {
        if (c.synced())
            names.append(c.name);
    }
    return names;
}

QByteArray quotedList(const QByteArrayList &names)
{
    QByteArrayList q;
    for (const QByteArray &n : names)
        q.append(ddl::quoted(n));
    return q.join(", ");
}

bool hasFullText(const Entity &e)
{
    return std::any_of(e.columns.cbegin(), e.columns.cend(), [](const Column &c) { return c.isFullText; });
}

QString fullTextOf(const Entity &e, const FieldValues &f)
{
    QString all;
    for (const Column &c : e.columns) {
        if (c.isFullText)
            all += f.value(c.name).toText() + QLatin1Char(' ');
    }
    return QString::fromUtf8(searchKey(all));
}

/// Whether a client's name is put together from something else now.
bool isRenamed(const FieldValues &was, const FieldValues &now)
{
    static const QByteArrayList parts{"surname", "given_name", "patronymic", "company_name", "kind"};
    return std::any_of(parts.cbegin(), parts.cend(), [&](const QByteArray &part) { return was.value(part) != now.value(part); });
}

} // namespace

Result<void> ApplyTx::begin()
{
    m_tx.priv().fromHub = true;
    // Groups may have been added since the transaction began (parts of a large one); entries follow behind them.
    m_tx.priv().groupN = m_tx.db().scalar("SELECT coalesce(max(n), 0) + 1 FROM sync_group").toInt();
    return m_tx.priv().setMode(m_tx, "apply");
}

Result<std::optional<SyncedRow>> ApplyTx::read(const Reader &r, const Entity &e, const Uuid &id)
{
    const QByteArrayList names = syncedColumns(e);
    const bool child = e.visibility == Visibility::Child;
    auto st = r.db().cached("SELECT n, rv, fm, " + QByteArray(child ? "root_id" : "NULL") + ", " + quotedList(names) + " FROM "
                            + ddl::quoted(e.table) + " WHERE id = ?1");
    st.args(id);
    if (!st.step()) {
        OPORA_TRY(st.status());
        return std::optional<SyncedRow>();
    }
    SyncedRow row;
    row.n = st.integer(0);
    row.id = id;
    row.rv = st.uuid(1);
    row.fm = st.utf8(2).toByteArray();
    row.root = st.uuid(3);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!st.isNull(int(i) + 4))
            row.values.insert(names.at(i), st.value(int(i) + 4));
    }
    return std::optional<SyncedRow>(std::move(row));
}

void ApplyTx::touch(const Entity &e, qint64 n, const FieldValues &values)
{
    WriteTx::Private &p = m_tx.priv();
    p.touched.rows[e.table].insert(n);
    for (const Column &c : e.columns) {
        if (c.type == ColumnType::Ref && (c.ref == "client" || c.ref == "deal"))
            p.noteRefs(e, c.name, values.value(c.name));
    }
}

Result<void> ApplyTx::insert(const Entity &e, const SyncedRow &row, qint64 updatedAt, const Uuid &updatedBy)
{
    // All columns every time: one statement a table, prepared once.
    const QByteArrayList columns = syncedColumns(e);
    QByteArrayList names{"id", "rv", "fm", "updated_at", "updated_by"}, marks{"?1", "?2", "?3", "?4", "?5"};
    QHash<QByteArray, QByteArray> operands;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        names.append(ddl::quoted(columns.at(i)));
        marks.append('?' + QByteArray::number(i + 6));
        operands.insert(columns.at(i), marks.last());
    }
    if (e.visibility == Visibility::Child) {
        names.append("root_id");
        marks.append(ddl::rootExpression(e, m_tx.schema(), operands, "?1"));
    }
    auto st =
        m_tx.db().cached("INSERT OR ROLLBACK INTO " + ddl::quoted(e.table) + '(' + names.join(", ") + ") VALUES(" + marks.join(", ") + ')');
    st.bind(0, row.id);
    st.bind(1, row.rv);
    row.fm.isEmpty() ? st.bindNull(2) : st.bindUtf8(2, row.fm);
    st.bind(3, updatedAt);
    st.bind(4, updatedBy);
    for (qsizetype i = 0; i < columns.size(); ++i)
        st.bind(int(i) + 5, row.values.value(columns.at(i)));
    return st.run();
}

Result<void> ApplyTx::update(const Entity &e, const SyncedRow &before, const SyncedRow &after, qint64 updatedAt, const Uuid &updatedBy)
{
    QByteArrayList sets{"rv = ?2", "fm = ?3"};
    QList<Value> bound;
    bool rerooted = false;
    // Only what differs is looked at closer: most of a row stays as it was.
    QByteArrayList changed;
    for (auto it = after.values.cbegin(); it != after.values.cend(); ++it) {
        const auto was = before.values.constFind(it.key());
        if (was == before.values.cend() ? !it->isNull() : *was != *it)
            changed.append(it.key());
    }
    for (auto it = before.values.cbegin(); it != before.values.cend(); ++it) {
        if (!it->isNull() && !after.values.contains(it.key()))
            changed.append(it.key());
    }
    std::sort(changed.begin(), changed.end()); // one statement for the same columns, however they were found
    const QByteArrayList known = changed.isEmpty() ? QByteArrayList() : syncedColumns(e);
    for (const QByteArray &c : std::as_const(changed)) {
        if (!known.contains(c))
            continue;
        bound.append(after.values.value(c));
        sets.append(ddl::quoted(c) + " = ?" + QByteArray::number(bound.size() + 5));
        rerooted |= e.rootVia.contains(c);
    }
    if (!bound.isEmpty())
        sets << "updated_at = ?4"
             << "updated_by = coalesce(?5, updated_by)";
    auto st = m_tx.db().cached("UPDATE " + ddl::quoted(e.table) + " SET " + sets.join(", ") + " WHERE id = ?1");
    st.bind(0, after.id);
    st.bind(1, after.rv);
    after.fm.isEmpty() ? st.bindNull(2) : st.bindUtf8(2, after.fm);
    if (!bound.isEmpty()) {
        st.bind(3, updatedAt);
        st.bind(4, updatedBy);
    }
    for (qsizetype i = 0; i < bound.size(); ++i)
        st.bind(int(i) + 5, bound.at(i));
    OPORA_TRY(st.run());
    if (!rerooted)
        return {};
    QHash<QByteArray, QByteArray> operands;
    for (const QByteArray &via : e.rootVia)
        operands.insert(via, ddl::quoted(via));
    return m_tx.db().run("UPDATE " + ddl::quoted(e.table) + " SET root_id = " + ddl::rootExpression(e, m_tx.schema(), operands, "id")
                             + " WHERE id = ?1",
                         after.id);
}

Result<qint64> ApplyTx::write(const Entity &e, const std::optional<SyncedRow> &before, const SyncedRow &after, qint64 updatedAt,
                              const Uuid &updatedBy)
{
    qint64 n = before ? before->n : 0;
    if (before) {
        OPORA_TRY(update(e, *before, after, updatedAt, updatedBy));
        if (before->values == after.values)
            return n;
    } else {
        OPORA_TRY(insert(e, after, updatedAt, updatedBy));
        n = m_tx.db().lastInsertRowId();
    }
    if (before)
        touch(e, n, before->values);
    touch(e, n, after.values);
    if (e.name == "client" && (!before || isRenamed(before->values, after.values)))
        m_tx.priv().touched.renamedClients.insert(after.id);
    if (!hasFullText(e))
        return n;
    const QString now = fullTextOf(e, after.values), was = before ? fullTextOf(e, before->values) : QString();
    const qint64 rowId = ftsRowId(m_tx.schema(), e, n);
    if (before && now == was)
        return n;
    if (before)
        OPORA_TRY(m_tx.db().run("INSERT INTO fts_text(fts_text, rowid, body) VALUES('delete', ?, ?)", rowId, was));
    OPORA_TRY(m_tx.db().run("INSERT INTO fts_text(rowid, body) VALUES(?, ?)", rowId, now));
    return n;
}

Result<void> ApplyTx::erase(const Entity &e, const SyncedRow &row)
{
    if (hasFullText(e))
        OPORA_TRY(m_tx.db().run("INSERT INTO fts_text(fts_text, rowid, body) VALUES('delete', ?, ?)", ftsRowId(m_tx.schema(), e, row.n),
                                fullTextOf(e, row.values)));
    OPORA_TRY(m_tx.db().run("DELETE FROM " + ddl::quoted(e.table) + " WHERE id = ?1", row.id));
    OPORA_TRY(m_tx.db().run("UPDATE sync_op SET old = NULL, new = NULL WHERE tbl = ?1 AND row_n = ?2 AND row_to IS NULL",
                            QString::fromUtf8(e.table), row.n));
    touch(e, row.n, row.values);
    return {};
}

Result<void> ApplyTx::op(const Entity &e, const char *kind, qint64 n, const Uuid &id, const Value &field, const Value &before,
                         const Value &after)
{
    return m_tx.db().run("INSERT INTO sync_op(group_n, tbl, kind, row_n, row_id, field, old, new) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                         m_tx.priv().groupN, QString::fromUtf8(e.table), QString::fromLatin1(kind), n, id, field, before, after);
}

Result<void> ApplyTx::logInsert(const Entity &e, qint64 n, const Uuid &id)
{
    return op(e, "ins", n, id, {}, {}, {});
}

Result<void> ApplyTx::logUpdate(const Entity &e, qint64 n, const Uuid &id, const QByteArray &field, const Value &before, const Value &after)
{
    return op(e, "upd", n, id, QString::fromUtf8(field), before, after);
}

Result<void> ApplyTx::logMark(const Entity &e, qint64 n, const Uuid &id, const Value &before, const Value &after)
{
    return op(e, after.isNull() ? "res" : "del", n, id, {}, before, after);
}

Result<void> ApplyTx::closeRemote(const Uuid &gid, const Uuid &user, qint64 at)
{
    // Its id names the command too; a group that comes again (the hub was restored and got it from another replica) is
    // told apart.
    Uuid id = gid;
    for (int i = 1; !m_tx.db().scalar("SELECT 1 FROM sync_group WHERE gid = ?1 UNION ALL SELECT 1 FROM command WHERE id = ?1", id).isNull();
         ++i)
        id = Uuid::v5(gid, QByteArray::number(i));
    return m_tx.priv().closeGroup(m_tx, id, id, user, Uuid(), at, QCoreApplication::translate("Storage", "Changed by a colleague"));
}

} // namespace opora
