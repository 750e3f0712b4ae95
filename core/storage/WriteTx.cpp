// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SearchKey.h"
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace opora {
namespace {

Error refusal(const char *code, const char *text, const QString &details = {})
{
    return {QString::fromLatin1(code), QCoreApplication::translate("StorageError", text), details, ErrorKind::Refused};
}

Error noSuchRow(const Entity &e, const Uuid &id)
{
    return refusal("not_found", QT_TRANSLATE_NOOP("StorageError", "This entry no longer exists. Nothing was changed."),
                   QString::fromUtf8(e.name) + QLatin1Char(' ') + id.toString());
}

/// PostgreSQL refuses U+0000 and lone surrogates; they are dropped at the door rather than poisoning a queue later.
Value sanitised(const Value &v)
{
    const QString *t = v.textPtr();
    if (!t)
        return v;
    bool bad = false;
    for (qsizetype i = 0; i < t->size() && !bad; ++i) {
        const QChar c = t->at(i);
        if (c.isNull())
            bad = true;
        else if (c.isHighSurrogate() && i + 1 < t->size() && t->at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            bad = true;
    }
    if (!bad)
        return v;
    QString clean;
    for (qsizetype i = 0; i < t->size(); ++i) {
        const QChar c = t->at(i);
        if (c.isHighSurrogate() && i + 1 < t->size() && t->at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += t->at(++i);
        } else if (!c.isNull() && !c.isSurrogate()) {
            clean += c;
        }
    }
    return clean;
}

bool hasFullText(const Entity &e)
{
    return std::any_of(e.columns.cbegin(), e.columns.cend(), [](const Column &c) { return c.isFullText; });
}

QByteArray fullTextOf(const Entity &e, const FieldValues &f)
{
    QString all;
    for (const Column &c : e.columns) {
        if (c.isFullText)
            all += f.value(c.name).toText() + QLatin1Char(' ');
    }
    return searchKey(all);
}

} // namespace

qint64 ftsRowId(const Schema &s, const Entity &e, qint64 n)
{
    for (qsizetype i = 0; i < s.entities().size(); ++i) {
        if (s.entities().at(i).table == e.table)
            return (qint64(i) << FtsRowBits) | n;
    }
    return n;
}

WriteTx::WriteTx(sqlite::Connection &c, const Schema &s, const StorageContext &x, JobControl &j, CommandInfo info)
    : Reader(c, s, x, j), d(std::make_unique<Private>())
{
    d->info = std::move(info);
    d->now = x.nowMs();
    d->command = x.freshId(d->now);
    d->group = x.freshId(d->now);
}

WriteTx::~WriteTx() = default;

void WriteTx::setLabel(QString label) { d->info.label = std::move(label); }
void WriteTx::setUndoes(const Uuid &command) { d->info.undoes = command; }
Uuid WriteTx::command() const
{
    // Asked from inside the command too, so the log is looked at: a change of a local column writes no entry.
    const bool wrote = d->wrote || m_c.scalar("SELECT coalesce(max(n), 0) FROM sync_op").toInt() >= d->firstOp;
    return wrote ? d->command : Uuid();
}
Uuid WriteTx::plannedCommand() const { return d->command; }
qint64 WriteTx::nowMs() const { return d->now; }

const Entity &WriteTx::entity(const char *name) const
{
    const Entity *e = m_s.entity(name);
    Q_ASSERT_X(e, "entity", name);
    return *e;
}

Result<void> WriteTx::Private::setMode(WriteTx &tx, const char *mode)
{
    return tx.db().run("UPDATE sync_ctx SET mode = ?1, group_n = ?2", QString::fromLatin1(mode), groupN);
}

Result<void> WriteTx::Private::begin(WriteTx &tx)
{
    groupN = tx.db().scalar("SELECT coalesce(max(n), 0) + 1 FROM sync_group").toInt();
    firstOp = tx.db().scalar("SELECT coalesce(max(n), 0) + 1 FROM sync_op").toInt();
    return setMode(tx, "local");
}

Result<void> WriteTx::Private::closeGroup(WriteTx &tx, const Uuid &id, const Uuid &gid, const Uuid &user, const Uuid &device, qint64 at, const QString &label)
{
    const qint64 lastOp = tx.db().scalar("SELECT coalesce(max(n), 0) FROM sync_op").toInt();
    if (lastOp < firstOp)
        return {};
    const Clock &clock = *tx.context().clock;
    OPORA_TRY(tx.db().run("INSERT INTO command(id, user_id, device_id, at, label, origin, undoable, undoes) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                          id, user, device, at, label, info.origin, info.undoable, info.undoes));
    OPORA_TRY(tx.db().run("INSERT INTO sync_group(n, gid, command_id, op_from, op_to, t_wall, t_mono, boot_id, schema_version, status) "
                          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CASE WHEN ?10 THEN 'hub' WHEN EXISTS(SELECT 1 FROM sync_state WHERE k = 'hub') "
                          "THEN 'pending' ELSE 'local' END)",
                          groupN, gid, id, firstOp, lastOp, now, clock.uptimeMs(), QString::fromLatin1(clock.bootId()), tx.schema().version(), fromHub));
    ++groupN;
    firstOp = lastOp + 1;
    return {};
}

Result<void> WriteTx::Private::finish(WriteTx &tx)
{
    const qint64 lastOp = tx.db().scalar("SELECT coalesce(max(n), 0) FROM sync_op").toInt();
    wrote = lastOp >= firstOp;
    OPORA_TRY(deriveTouched(tx));
    const StorageContext &x = tx.context();
    OPORA_TRY(closeGroup(tx, command, group, x.me, x.device, now, info.label));
    return setMode(tx, "idle");
}

void WriteTx::Private::noteRefs(const Entity &e, const QByteArray &column, const Value &v)
{
    const Column *c = e.column(column);
    if (!c || c->type != ColumnType::Ref || !v.isUuid())
        return;
    if (c->ref == "client")
        touched.clients.insert(v.toUuid());
    else if (c->ref == "deal")
        touched.deals.insert(v.toUuid());
}

Result<Record> WriteTx::row(const Entity &e, const Uuid &id)
{
    QByteArray sql = "SELECT n, created_at, created_by, updated_at, updated_by, deleted_at";
    for (const Column &c : e.columns)
        sql += ", " + ddl::quoted(c.name);
    auto st = m_c.cached(sql + " FROM " + ddl::quoted(e.table) + " WHERE id = ?1");
    st.args(id);
    if (!st.step()) {
        OPORA_TRY(st.status());
        return noSuchRow(e, id);
    }
    Record r;
    r.n = st.integer(0);
    r.id = id;
    const char *automatic[] = {"created_at", "created_by", "updated_at", "updated_by", "deleted_at"};
    for (int i = 0; i < 5; ++i)
        r.fields.insert(automatic[i], st.value(i + 1));
    for (int i = 0; i < e.columns.size(); ++i)
        r.fields.insert(e.columns.at(i).name, st.value(i + 6));
    return r;
}

Result<void> WriteTx::noteSeen(const Entity &e, const Uuid &id, const QByteArray &seenVersions)
{
    const QJsonObject seen = QJsonDocument::fromJson(seenVersions).object();
    for (const Column &c : e.columns) {
        const QJsonValue own = seen.value(QString::fromUtf8(c.unit()));
        const QJsonObject version = (own.isObject() ? own : seen.value(QStringLiteral("*"))).toObject();
        const auto group = Uuid::fromString(version.value(QStringLiteral("v")).toString());
        if (!group)
            continue;
        OPORA_TRY(m_c.run("UPDATE sync_op SET base_v = ?1, base_t = ?2 WHERE n >= ?3 AND tbl = ?4 AND row_id = ?5 AND kind = 'upd' AND field = ?6",
                          *group, version.value(QStringLiteral("t")).toInteger(), d->firstOp, QString::fromUtf8(e.table), id, QString::fromUtf8(c.name)));
    }
    return {};
}

Result<Uuid> WriteTx::insert(const Entity &e, FieldValues values, Uuid id)
{
    for (const Column &c : e.columns) {
        auto it = values.find(c.name);
        if (it == values.end() && !c.defaultValue.isNull())
            it = values.insert(c.name, c.defaultValue);
        else if (it != values.end())
            *it = sanitised(*it);
        if (c.isRequired && (it == values.end() || it->isNull() || (it->isText() && it->toText().isEmpty())))
            return refusal("required_field", QT_TRANSLATE_NOOP("StorageError", "A required field is empty. Nothing was saved; fill it in and save again."),
                           QString::fromUtf8(e.name + '.' + c.name));
    }
    if (id.isNull())
        id = e.naturalKey.isEmpty() ? m_x.freshId(d->now) : naturalId(e, values);
    auto existing = m_c.cached("SELECT deleted_at IS NOT NULL FROM " + ddl::quoted(e.table) + " WHERE id = ?1");
    existing.args(id);
    if (existing.step()) {
        const bool deleted = existing.integer(0) != 0;
        existing.reset();
        if (deleted)
            OPORA_TRY(restore(e, id));
        values.remove("created_at");
        values.remove("created_by");
        OPORA_TRY(update(e, id, values));
        return id;
    }
    QByteArrayList names{"id", "created_at", "created_by", "updated_at", "updated_by"};
    QByteArrayList marks{"?1", "?2", "?3", "?4", "?5"};
    QList<Value> bound{id, values.contains("created_at") ? values.take("created_at") : Value(d->now),
                       values.contains("created_by") ? values.take("created_by") : Value(m_x.me), Value(d->now), Value(m_x.me)};
    QHash<QByteArray, QByteArray> operands;
    for (const Column &c : e.columns) {
        const auto it = values.constFind(c.name);
        if (it == values.cend() || it->isNull())
            continue;
        bound.append(*it);
        names.append(ddl::quoted(c.name));
        marks.append('?' + QByteArray::number(bound.size()));
        operands.insert(c.name, marks.last());
        d->noteRefs(e, c.name, *it);
    }
    if (e.visibility == Visibility::Child) {
        names.append("root_id");
        marks.append(ddl::rootExpression(e, m_s, operands, "?1"));
    }
    auto st = m_c.cached("INSERT OR ROLLBACK INTO " + ddl::quoted(e.table) + '(' + names.join(", ") + ") VALUES(" + marks.join(", ") + ')');
    for (int i = 0; i < bound.size(); ++i)
        st.bind(i, bound.at(i));
    OPORA_TRY(st.run());
    const qint64 n = m_c.lastInsertRowId();
    d->touched.rows[e.table].insert(n);
    if (e.name == "client")
        d->touched.renamedClients.insert(id);
    if (hasFullText(e))
        OPORA_TRY(m_c.run("INSERT INTO fts_text(rowid, body) VALUES(?, ?)", ftsRowId(m_s, e, n), QString::fromUtf8(fullTextOf(e, values))));
    return id;
}

Result<bool> WriteTx::update(const Entity &e, const Uuid &id, const FieldValues &values)
{
    OPORA_ASSIGN(Record old, row(e, id));
    QByteArrayList sets;
    QList<Value> bound{id};
    bool rerooted = false, fullText = false, synced = false;
    FieldValues after = old.fields;
    for (const Column &c : e.columns) {
        const auto it = values.constFind(c.name);
        if (it == values.cend() || c.cls == ColumnClass::Derived)
            continue;
        const Value v = sanitised(*it);
        if (v == old[c.name])
            continue;
        if (c.isRequired && (v.isNull() || (v.isText() && v.toText().isEmpty())))
            return refusal("required_field", QT_TRANSLATE_NOOP("StorageError", "A required field is empty. Nothing was saved; fill it in and save again."),
                           QString::fromUtf8(e.name + '.' + c.name));
        bound.append(v);
        sets.append(ddl::quoted(c.name) + " = ?" + QByteArray::number(bound.size()));
        after.insert(c.name, v);
        synced |= c.synced();
        rerooted |= e.rootVia.contains(c.name);
        fullText |= c.isFullText;
        d->noteRefs(e, c.name, old[c.name]);
        d->noteRefs(e, c.name, v);
        if (e.name == "client" && (c.name == "surname" || c.name == "given_name" || c.name == "patronymic" || c.name == "company_name" || c.name == "kind"))
            d->touched.renamedClients.insert(id);
    }
    if (sets.isEmpty())
        return false;
    if (synced) {
        bound.append(Value(d->now));
        sets.append("updated_at = ?" + QByteArray::number(bound.size()));
        bound.append(Value(m_x.me));
        sets.append("updated_by = ?" + QByteArray::number(bound.size()));
    }
    auto st = m_c.cached("UPDATE " + ddl::quoted(e.table) + " SET " + sets.join(", ") + " WHERE id = ?1");
    for (int i = 0; i < bound.size(); ++i)
        st.bind(i, bound.at(i));
    OPORA_TRY(st.run());
    d->touched.rows[e.table].insert(old.n);
    for (const Column &c : e.columns)
        d->noteRefs(e, c.name, after.value(c.name)); // parents depend on the row, whichever column moved
    if (fullText) {
        OPORA_TRY(m_c.run("INSERT INTO fts_text(fts_text, rowid, body) VALUES('delete', ?, ?)", ftsRowId(m_s, e, old.n), QString::fromUtf8(fullTextOf(e, old.fields))));
        OPORA_TRY(m_c.run("INSERT INTO fts_text(rowid, body) VALUES(?, ?)", ftsRowId(m_s, e, old.n), QString::fromUtf8(fullTextOf(e, after))));
    }
    if (rerooted) {
        QHash<QByteArray, QByteArray> operands;
        for (const QByteArray &via : e.rootVia)
            operands.insert(via, ddl::quoted(via));
        OPORA_TRY(m_c.run("UPDATE " + ddl::quoted(e.table) + " SET root_id = " + ddl::rootExpression(e, m_s, operands, "id") + " WHERE id = ?1", id));
    }
    return true;
}

Result<bool> WriteTx::remove(const Entity &e, const Uuid &id)
{
    OPORA_ASSIGN(const Record old, row(e, id));
    if (!old["deleted_at"].isNull())
        return false;
    OPORA_TRY(m_c.run("UPDATE " + ddl::quoted(e.table) + " SET deleted_at = ?2, updated_at = ?2 WHERE id = ?1", id, d->now));
    d->touched.rows[e.table].insert(old.n);
    for (const Column &c : e.columns)
        d->noteRefs(e, c.name, old[c.name]);
    for (const Entity &child : m_s.entities()) {
        const Column *via = child.cascadeFrom.isEmpty() ? nullptr : child.column(child.cascadeFrom);
        if (!via || via->ref != e.name)
            continue;
        QList<Uuid> ids;
        auto st = m_c.cached("SELECT id FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(via->name) + " = ?1 AND deleted_at IS NULL");
        st.args(id);
        while (st.step())
            ids.append(st.uuid(0));
        OPORA_TRY(st.status());
        for (const Uuid &c : std::as_const(ids))
            OPORA_TRY(remove(child, c));
    }
    return true;
}

Result<bool> WriteTx::restore(const Entity &e, const Uuid &id)
{
    OPORA_ASSIGN(const Record old, row(e, id));
    if (old["deleted_at"].isNull())
        return false;
    OPORA_TRY(m_c.run("UPDATE " + ddl::quoted(e.table) + " SET deleted_at = NULL, updated_at = ?2 WHERE id = ?1", id, d->now));
    d->touched.rows[e.table].insert(old.n);
    for (const Column &c : e.columns)
        d->noteRefs(e, c.name, old[c.name]);
    // What went with it comes back with it; a child deleted earlier by itself stays deleted.
    for (const Entity &child : m_s.entities()) {
        const Column *via = child.cascadeFrom.isEmpty() ? nullptr : child.column(child.cascadeFrom);
        if (!via || via->ref != e.name)
            continue;
        QList<Uuid> ids;
        auto st = m_c.cached("SELECT id FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(via->name) + " = ?1 AND deleted_at = ?2");
        st.args(id, old["deleted_at"]);
        while (st.step())
            ids.append(st.uuid(0));
        OPORA_TRY(st.status());
        for (const Uuid &c : std::as_const(ids))
            OPORA_TRY(restore(child, c));
    }
    return true;
}

/// When a run is most of a table, its indexes over live rows are made again afterwards: leaving or entering them row by row
/// costs more. Gives the statements that make them.
Result<QByteArrayList> WriteTx::Private::dropLiveIndexes(WriteTx &tx, const Entity &e, qint64 rows)
{
    QByteArrayList again;
    const qint64 present = tx.db().scalar("SELECT seq FROM sqlite_sequence WHERE name = ?1", QString::fromUtf8(e.table)).toInt();
    if (rows * 2 < present)
        return again;
    OPORA_TRY(tx.db().exec("PRAGMA cache_size=-262144")); // put back when the command ends
    const QByteArrayList names = ddl::indexNames(e), sql = ddl::createIndexes(e);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!e.indexes.at(i).liveOnly || e.indexes.at(i).unique)
            continue;
        OPORA_TRY(tx.db().exec("DROP INDEX IF EXISTS " + ddl::quoted(names.at(i))));
        again.append(sql.at(i));
    }
    return again;
}

Result<qint64> WriteTx::removeRun(const Entity &e, qint64 from, qint64 to, bool restore)
{
    // One run entry stands for all rows (design.md §3.2, 4). Over a long run the trigger is taken away rather than asked
    // for every row: it would cost as much as the update itself.
    const QByteArray trigger = ddl::triggerNames(e).at(2);
    const bool longRun = to - from > 20000;
    QByteArrayList rebuilt;
    if (longRun) {
        OPORA_TRY(m_c.exec("DROP TRIGGER " + ddl::quoted(trigger)));
        OPORA_ASSIGN(rebuilt, d->dropLiveIndexes(*this, e, to - from));
    }
    OPORA_TRY(d->setMode(*this, "bulk"));
    OPORA_TRY(m_c.run("UPDATE " + ddl::quoted(e.table) + " SET deleted_at = ?3 WHERE n BETWEEN ?1 AND ?2 AND deleted_at IS "
                          + (restore ? "NOT NULL" : "NULL"), from, to, restore ? Value() : Value(d->now)));
    const qint64 changed = m_c.changes();
    OPORA_TRY(d->setMode(*this, "local"));
    for (const QByteArray &index : std::as_const(rebuilt))
        OPORA_TRY(m_c.exec(index));
    if (longRun)
        OPORA_TRY(m_c.exec(ddl::createTriggers(e).at(2)));
    if (changed > 0) {
        OPORA_TRY(m_c.run("INSERT INTO sync_op(group_n, tbl, kind, row_n, row_to, new) VALUES(?, ?, ?, ?, ?, ?)", d->groupN,
                          QString::fromUtf8(e.table), restore ? QStringLiteral("res") : QStringLiteral("del"), from, to,
                          restore ? Value() : Value(d->now)));
        d->touched.runs[e.table].append({from, to, !restore, restore});
    }
    return changed;
}

// ---------------------------------------------------------------------------------------------------------- BulkWriter

struct BulkWriter::Private {
    WriteTx &tx;
    const Entity &entity;
    QByteArrayList columns;
    sqlite::Statement insert, revive, reviveSame;
    qint64 count = 0, runFrom = 0, runTo = 0;
    bool bulkMode = false, finished = false;
    bool runRevives = false; ///< the open run brings rows back rather than adding them
    QList<Touched::Run> runs;

    Result<void> mode(bool bulk)
    {
        if (bulk == bulkMode)
            return {};
        bulkMode = bulk;
        return tx.priv().setMode(tx, bulk ? "bulk" : "local");
    }
    Result<qint64> reviveRow();
    Result<qint64> tryRevive(sqlite::Statement &with);
    Result<void> extendRun(qint64 n, bool revives);
    Result<void> dropIndexes(qint64 expected);
    bool indexesDropped = false;
    Result<void> setUp;

    Result<void> closeRun()
    {
        if (runFrom == 0)
            return {};
        OPORA_TRY(tx.db().run("INSERT INTO sync_op(group_n, tbl, kind, row_n, row_to) VALUES(?, ?, ?, ?, ?)", tx.priv().groupN,
                              QString::fromUtf8(entity.table), runRevives ? QStringLiteral("res") : QStringLiteral("ins"), runFrom, runTo));
        runs.append({runFrom, runTo, false, runRevives});
        runFrom = runTo = 0;
        return {};
    }
};

/// Rebuilding an index from sorted rows beats inserting into it once a quarter of the table is new (performance.md C1).
Result<void> BulkWriter::Private::dropIndexes(qint64 expected)
{
    const qint64 present = tx.db().scalar("SELECT seq FROM sqlite_sequence WHERE name = ?1", QString::fromUtf8(entity.table)).toInt();
    if (expected < 20000 || expected * 3 < present)
        return {};
    for (const QByteArray &name : ddl::indexNames(entity))
        OPORA_TRY(tx.db().exec("DROP INDEX IF EXISTS " + ddl::quoted(name)));
    OPORA_TRY(tx.db().exec("DROP TRIGGER " + ddl::quoted(ddl::triggerNames(entity).at(0)))); // it would be asked for every row
    indexesDropped = true;
    return {};
}

BulkWriter::BulkWriter(WriteTx &tx, const Entity &entity, const QByteArrayList &columns, qint64 expected)
    : d(new Private{tx, entity, columns, {}, {}, {}, 0, 0, 0, false, false, false, {}, false, {}})
{
    d->setUp = tx.db().exec("PRAGMA cache_size=-262144"); // put back when the command ends
    if (d->setUp.ok())
        d->setUp = d->dropIndexes(expected);
    QByteArrayList names{"id"}, marks{"?1"};
    QHash<QByteArray, QByteArray> operands;
    bool ownCreated = false;
    for (int i = 0; i < columns.size(); ++i) {
        names.append(ddl::quoted(columns.at(i)));
        marks.append('?' + QByteArray::number(i + 2));
        operands.insert(columns.at(i), marks.last());
        ownCreated |= columns.at(i) == "created_at";
        if (const Column *c = entity.column(columns.at(i)); c && c->cls == ColumnClass::Derived)
            tx.priv().touched.given.insert(entity.name + '.' + c->name);
    }
    const int extra = int(columns.size()) + 2;
    const QByteArray now = '?' + QByteArray::number(extra), me = '?' + QByteArray::number(extra + 1);
    if (!ownCreated) {
        names.append("created_at");
        marks.append(now);
    }
    names << "created_by" << "updated_at" << "updated_by";
    marks << me << now << me;
    if (entity.visibility == Visibility::Child) {
        names.append("root_id");
        marks.append(ddl::rootExpression(entity, tx.schema(), operands, "?1"));
    }
    // OR IGNORE, not OR ABORT: no statement journal, and a taken id shows as "no row changed".
    d->insert = tx.db().prepare("INSERT OR IGNORE INTO " + ddl::quoted(entity.table) + '(' + names.join(", ") + ") VALUES(" + marks.join(", ") + ')');
    QByteArrayList sets{"deleted_at = NULL", "updated_at = " + now, "updated_by = " + me};
    for (int i = 0; i < columns.size(); ++i) {
        if (!ddl::automaticColumns().contains(columns.at(i)))
            sets.append(ddl::quoted(columns.at(i)) + " = ?" + QByteArray::number(i + 2));
    }
    d->revive = tx.db().prepare("UPDATE " + ddl::quoted(entity.table) + " SET " + sets.join(", ")
                                + " WHERE id = ?1 AND deleted_at IS NOT NULL RETURNING n");
    QByteArrayList again{"deleted_at = NULL", "updated_at = " + now, "updated_by = " + me}, same;
    for (int i = 0; i < columns.size(); ++i) {
        const Column *c = entity.column(columns.at(i));
        if (!c || ddl::automaticColumns().contains(columns.at(i)))
            continue;
        const QByteArray mark = " ?" + QByteArray::number(i + 2);
        if (c->cls == ColumnClass::Derived)
            again.append(ddl::quoted(c->name) + " =" + mark);
        else
            same.append(" AND " + ddl::quoted(c->name) + " IS" + mark);
    }
    d->reviveSame = tx.db().prepare("UPDATE " + ddl::quoted(entity.table) + " SET " + again.join(", ") + " WHERE id = ?1 AND deleted_at IS NOT NULL"
                                    + same.join() + " RETURNING n");
    if (d->insert.isValid()) {
        d->insert.bind(extra - 1, tx.nowMs());
        d->insert.bind(extra, tx.context().me);
    }
}

BulkWriter::~BulkWriter() { (void)finish(); }

sqlite::Statement &BulkWriter::statement() { return d->insert; }
qint64 BulkWriter::count() const { return d->count; }

/// Gives the number of the row that came back, 0 if none did.
Result<qint64> BulkWriter::Private::tryRevive(sqlite::Statement &with)
{
    insert.moveBindingsTo(with);
    const qint64 n = with.step() ? with.integer(0) : 0;
    while (with.step()) {
    }
    const Result<void> status = with.status();
    with.reset();
    with.moveBindingsTo(insert);
    OPORA_TRY(status);
    return n;
}

/// The id is taken. A tombstone comes back to life with the bound values; a live row refuses. One that holds these very
/// values (the same file imported again after an undo) needs no entries of its own and joins a run.
Result<qint64> BulkWriter::Private::reviveRow()
{
    OPORA_ASSIGN(qint64 n, tryRevive(reviveSame));
    if (n != 0) {
        OPORA_TRY(extendRun(n, true));
        return n;
    }
    OPORA_TRY(mode(false)); // what differs is captured field by field, like any update
    OPORA_ASSIGN(n, tryRevive(revive));
    if (n == 0)
        return refusal("exists", QT_TRANSLATE_NOOP("StorageError", "An entry with this key exists already. Nothing was changed."), QString::fromUtf8(entity.name));
    tx.priv().touched.rows[entity.table].insert(n);
    if (entity.name == "client") // it may have come back under another name
        tx.priv().touched.renamedClients.insert(tx.db().scalar("SELECT id FROM client WHERE n = ?1", n).toUuid());
    ++count;
    return n;
}

Result<void> BulkWriter::Private::extendRun(qint64 n, bool revives)
{
    if (runFrom != 0 && (n != runTo + 1 || revives != runRevives))
        OPORA_TRY(closeRun());
    if (runFrom == 0)
        runFrom = n;
    runTo = n;
    runRevives = revives;
    ++count;
    return {};
}

Result<qint64> BulkWriter::add()
{
    OPORA_TRY(d->setUp);
    OPORA_TRY(d->insert.status());
    OPORA_TRY(d->mode(true));
    while (d->insert.step()) {
    }
    OPORA_TRY(d->insert.status());
    const bool inserted = d->tx.db().changes() > 0;
    d->insert.reset();
    if (!inserted)
        return d->reviveRow();
    const qint64 n = d->tx.db().lastInsertRowId();
    OPORA_TRY(d->extendRun(n, false));
    return n;
}

Result<void> BulkWriter::finish()
{
    if (d->finished)
        return {};
    d->finished = true;
    OPORA_TRY(d->closeRun());
    OPORA_TRY(d->mode(false));
    if (d->indexesDropped) {
        OPORA_TRY(d->tx.db().exec(ddl::createTriggers(d->entity).at(0)));
        for (const QByteArray &sql : ddl::createIndexes(d->entity))
            OPORA_TRY(d->tx.db().exec(sql));
    }
    QByteArrayList texts;
    for (const Column &c : d->entity.columns) {
        if (c.isFullText && d->columns.contains(c.name))
            texts.append("coalesce(" + ddl::quoted(c.name) + ", '')");
    }
    for (const Touched::Run &r : std::as_const(d->runs)) {
        d->tx.priv().touched.runs[d->entity.table].append(r);
        if (!texts.isEmpty() && !r.restored) // a row that comes back has its words still
            OPORA_TRY(d->tx.db().run("INSERT INTO fts_text(rowid, body) SELECT ?3 | n, opora_fold(" + texts.join(" || ' ' || ") + ") FROM "
                                         + ddl::quoted(d->entity.table) + " WHERE n BETWEEN ?1 AND ?2",
                                     r.from, r.to, ftsRowId(d->tx.schema(), d->entity, 0)));
    }
    return {};
}

} // namespace opora
