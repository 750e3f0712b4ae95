// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/log/FillTx.h"
#include "core/base/SearchKey.h"
#include "core/storage/Ddl.h"
#include "core/storage/Derive.h"
#include "core/storage/WriteTxPrivate.h"
#include <sqlite3.h>

namespace opora {
namespace {

bool isChecked(const Entity &e, const Column &c)
{
    return c.type == ColumnType::Ref && c.synced() && !c.isMergeLink && !(e.appendOnly && c.ref == e.name);
}

QByteArray fullText(const Entity &e)
{
    QByteArrayList texts;
    for (const Column &c : e.columns) {
        if (c.isFullText)
            texts.append("coalesce(" + ddl::quoted(c.name) + ", '')");
    }
    return texts.isEmpty() ? QByteArray() : "opora_fold(" + texts.join(" || ' ' || ") + " || ' ')";
}

/// The derived columns that a row has from itself alone.
QByteArrayList ownDerived(const Entity &e)
{
    if (e.name == "client")
        return {"display_name", "sort_key"};
    return e.name == "product" ? QByteArrayList{"folded_name"} : QByteArrayList();
}

const QByteArray kDeletedAt("deleted_at");

/// True while a reference of this transaction leads to nothing.
bool referencesOpen(WriteTx &tx)
{
    int open = 0, high = 0;
    sqlite3_db_status(tx.db().handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &high, 0);
    return open != 0;
}

} // namespace

FillTx::FillTx(WriteTx &tx, const Entity &e) : m_tx(tx), m_e(e)
{
    m_ready = setUp();
}

FillTx::~FillTx() = default;

Result<void> FillTx::setUp()
{
    OPORA_TRY(useBulkCache(m_tx));
    m_tx.priv().touched.later = true;
    // It would be asked for every row, and says nothing in this mode.
    OPORA_TRY(m_tx.db().exec("DROP TRIGGER " + ddl::quoted(ddl::triggerNames(m_e).at(0))));
    m_columns = QByteArrayList{"created_at", "created_by", "deleted_at"};
    m_later.fill(false, m_columns.size());
    const QList<Entity> &all = m_tx.schema().entities();
    const auto place = [&all](const QByteArray &name) {
        return std::find_if(all.cbegin(), all.cend(), [&name](const Entity &e) { return e.name == name; });
    };
    for (const Column &c : m_e.columns) {
        if (!c.synced())
            continue;
        m_columns.append(c.name);
        m_later.append(isChecked(m_e, c) && place(c.ref) > place(m_e.name));
    }
    QByteArrayList names{"id", "rv", "fm", "updated_at"}, marks{"?1", "?2", "?3", "?4"};
    QHash<QByteArray, QByteArray> operands;
    for (const QByteArray &c : m_columns + ownDerived(m_e)) {
        names.append(ddl::quoted(c));
        marks.append('?' + QByteArray::number(names.size()));
        operands.insert(c, marks.last());
    }
    if (m_e.visibility == Visibility::Child) {
        names.append("root_id");
        marks.append(ddl::rootExpression(m_e, m_tx.schema(), operands, "?1"));
    }
    m_insert = m_tx.db().prepare("INSERT OR IGNORE INTO " + ddl::quoted(m_e.table) + '(' + names.join(", ") + ") VALUES(" + marks.join(", ")
                                 + ')');
    return m_insert.status();
}

/// Where a column is bound; -1: none of this table. The same names come with every row, mostly in the same memory: that is
/// looked up faster than their text, which is compared all the same.
int FillTx::slot(const QByteArray &name)
{
    int &at = m_slots[name.constData()];
    if (at == 0 || m_columns.value(at - 1) != name)
        at = int(m_columns.indexOf(name)) + 1;
    return at - 1;
}

Result<FillTx::Placed> FillTx::add(const FillRow &row)
{
    OPORA_TRY(m_ready);
    m_insert.clearBindings();
    m_insert.bind(0, row.id);
    m_insert.bind(1, row.rv);
    m_insert.bindUtf8(2, row.fm);
    m_insert.bind(3, row.updatedAt);
    Placed placed = Placed::Yes;
    for (auto v = row.values.cbegin(); v != row.values.cend(); ++v) {
        const int i = v->isNull() ? -1 : slot(v.key());
        if (i < 0)
            continue;
        if (m_later.at(i))
            placed = Placed::InPart;
        else
            m_insert.bind(4 + i, *v);
    }
    const int at = 4 + int(m_columns.size());
    if (m_e.name == "client") {
        static const QByteArray kind("kind"), company("company_name"), surname("surname"), given("given_name"), patronymic("patronymic");
        const auto text = [&row](const QByteArray &column) { return row.values.value(column).toText(); };
        QString name = text(kind) == QLatin1String("company") ? text(company) : personName(text(surname), text(given), text(patronymic));
        if (name.isEmpty())
            name = text(company);
        m_insert.bind(at, name);
        m_insert.bind(at + 1, Value(sortKey(name)));
    } else if (m_e.name == "product") {
        m_insert.bindUtf8(at, productKey(row.values.value("name").toText()));
    }
    while (m_insert.step()) {}
    OPORA_TRY(m_insert.status());
    const bool inserted = m_tx.db().changes() > 0;
    m_insert.reset();
    if (!inserted)
        return Placed::No;
    const qint64 n = m_tx.db().lastInsertRowId();
    if (m_from != 0 && n != m_to + 1)
        closeRun();
    if (m_from == 0)
        m_from = n;
    m_to = n;
    if (const Value at = row.values.value(kDeletedAt); !at.isNull())
        m_deleted.append({n, row.id, at});
    return placed;
}

bool FillTx::namesLater(const FieldValues &values) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_later.at(i) && !values.value(m_columns.at(i)).isNull())
            return true;
    }
    return false;
}

void FillTx::closeRun()
{
    if (m_from != 0)
        m_runs.append({m_from, m_to});
    m_from = m_to = 0;
}

/// One round over what was added; true: something was taken out, and what named it may lead to nothing now.
Result<bool> FillTx::takeOutDangling(QList<Uuid> &ids)
{
    QSet<qint64> gone;
    for (const Column &c : m_e.columns) {
        if (!isChecked(m_e, c))
            continue;
        const QByteArray q = ddl::quoted(c.name);
        for (const auto &[from, to] : std::as_const(m_runs)) {
            auto st = m_tx.db().prepare("SELECT n, id FROM " + ddl::quoted(m_e.table) + " t WHERE n BETWEEN ?1 AND ?2 AND " + q
                                        + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + ddl::quoted(m_tx.schema().entity(c.ref)->table)
                                        + " o WHERE o.id = t." + q + ')');
            st.args(from, to);
            while (st.step()) {
                if (!gone.contains(st.integer(0)))
                    ids.append(st.uuid(1));
                gone.insert(st.integer(0));
            }
            OPORA_TRY(st.status());
        }
    }
    for (const qint64 n : std::as_const(gone))
        OPORA_TRY(m_tx.db().run("DELETE FROM " + ddl::quoted(m_e.table) + " WHERE n = ?1", n));
    m_deleted.removeIf([&gone](const Tombstone &t) { return gone.contains(t.n); });
    return !gone.isEmpty();
}

Result<QList<Uuid>> FillTx::finish()
{
    OPORA_TRY(m_ready);
    closeRun();
    QList<Uuid> ids;
    while (referencesOpen(m_tx)) {
        OPORA_ASSIGN(const bool some, takeOutDangling(ids));
        if (!some)
            break;
    }
    OPORA_TRY(m_tx.db().exec(ddl::createTriggers(m_e).at(0)));
    const QByteArray table = ddl::quoted(m_e.table), words = fullText(m_e);
    for (const auto &[from, to] : std::as_const(m_runs)) {
        OPORA_TRY(m_tx.db().run("INSERT INTO sync_op(group_n, tbl, kind, row_n, row_to) VALUES(?, ?, 'ins', ?, ?)", m_tx.priv().groupN,
                                QString::fromUtf8(m_e.table), from, to));
        if (!words.isEmpty())
            OPORA_TRY(
                m_tx.db().run("INSERT INTO fts_text(rowid, body) SELECT ?3 | n, " + words + " FROM " + table + " WHERE n BETWEEN ?1 AND ?2",
                              from, to, ftsRowId(m_tx.schema(), m_e, 0)));
    }
    ApplyTx entries(m_tx);
    for (const Tombstone &t : std::as_const(m_deleted))
        OPORA_TRY(entries.logMark(m_e, t.n, t.id, Value(), t.at));
    return ids;
}

// -------------------------------------------------------------------------------------------------------------- indexes

Result<void> FillTx::dropIndexes(WriteTx &tx)
{
    for (const Entity &e : tx.schema().entities()) {
        const QByteArrayList names = ddl::indexNames(e);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!e.indexes.at(i).unique)
                OPORA_TRY(tx.db().exec("DROP INDEX IF EXISTS " + ddl::quoted(names.at(i))));
        }
    }
    return {};
}

Result<void> FillTx::createIndexes(WriteTx &tx, const Entity &e)
{
    OPORA_TRY(useBulkCache(tx));
    const QByteArrayList names = ddl::indexNames(e), sql = ddl::createIndexes(e);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (tx.db().scalar("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?1", QString::fromUtf8(names.at(i))).isNull())
            OPORA_TRY(tx.db().exec(sql.at(i)));
    }
    return {};
}

// -------------------------------------------------------------------------------------------------------------- derived

QList<std::pair<qint64, qint64>> pieces(const Reader &r, const Entity &e, qint64 size)
{
    const qint64 last = r.db().scalar("SELECT coalesce(max(n), 0) FROM " + ddl::quoted(e.table)).toInt();
    QList<std::pair<qint64, qint64>> list;
    for (qint64 from = 1; from <= last; from += size)
        list.append({from, from + size - 1});
    return list;
}

Result<void> deriveAll(WriteTx &tx, const Entity &e, qint64 from, qint64 to)
{
    if (e.name == "deal")
        return deriveDealRange(tx, from, to);
    return e.name == "client" ? deriveClientRange(tx, from, to) : Result<void>();
}

Result<void> logDerived(WriteTx &tx)
{
    for (const char *name : {"client", "deal"}) {
        const Entity &e = tx.entity(name);
        const qint64 last = tx.db().scalar("SELECT coalesce(max(n), 0) FROM " + ddl::quoted(e.table)).toInt();
        if (last > 0)
            OPORA_TRY(tx.db().run("INSERT INTO sync_op(group_n, tbl, kind, row_n, row_to) VALUES(?, ?, 'drv', 1, ?)", tx.priv().groupN,
                                  QString::fromUtf8(e.table), last));
    }
    return {};
}

} // namespace opora
