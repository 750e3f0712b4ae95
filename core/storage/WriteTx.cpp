// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SearchKey.h"
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace opora {

Error storageRefusal(const char *code, const char *text, const QString &details)
{
    return {QString::fromLatin1(code), QCoreApplication::translate("StorageError", text), details, ErrorKind::Refused};
}

namespace {

Error noSuchRow(const Entity &e, const Uuid &id)
{
    return storageRefusal("not_found", QT_TRANSLATE_NOOP("StorageError", "This entry no longer exists. Nothing was changed."),
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
    : Reader(c, s, x, j),
      d(std::make_unique<Private>())
{
    d->info = std::move(info);
    d->now = x.nowMs();
    d->command = x.freshId(d->now);
    d->group = x.freshId(d->now);
}

WriteTx::~WriteTx() = default;

void WriteTx::setLabel(QString label)
{
    d->info.label = std::move(label);
}
void WriteTx::setUndoes(const Uuid &command)
{
    d->info.undoes = command;
}
Uuid WriteTx::command() const
{
    // Asked from inside the command too, so the log is looked at: a change of a local column writes no entry.
    const bool wrote = d->wrote || m_c.scalar("SELECT coalesce(max(n), 0) FROM sync_op").toInt() >= d->firstOp;
    return wrote ? d->command : Uuid();
}
Uuid WriteTx::plannedCommand() const
{
    return d->command;
}
qint64 WriteTx::nowMs() const
{
    return d->now;
}

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

Result<void> WriteTx::Private::closeGroup(WriteTx &tx, const Uuid &id, const Uuid &gid, const Uuid &user, const Uuid &device, qint64 at,
                                          const QString &label)
{
    const qint64 lastOp = tx.db().scalar("SELECT coalesce(max(n), 0) FROM sync_op").toInt();
    if (lastOp < firstOp)
        return {};
    const Clock &clock = *tx.context().clock;
    OPORA_TRY(tx.db().run("INSERT INTO command(id, user_id, device_id, at, label, origin, undoable, undoes) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                          id, user, device, at, label, info.origin, info.undoable, info.undoes));
    OPORA_TRY(tx.db().run(
        "INSERT INTO sync_group(n, gid, command_id, op_from, op_to, t_wall, t_mono, boot_id, schema_version, status) "
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
    if (seen.isEmpty())
        return {};
    for (const Column &c : e.columns) {
        const QJsonValue own = seen.value(QString::fromUtf8(c.unit()));
        const QJsonObject version = (own.isObject() ? own : seen.value(QStringLiteral("*"))).toObject();
        const auto group = Uuid::fromString(version.value(QStringLiteral("v")).toString());
        if (!group)
            continue;
        OPORA_TRY(m_c.run(
            "UPDATE sync_op SET base_v = ?1, base_t = ?2 WHERE n >= ?3 AND tbl = ?4 AND row_id = ?5 AND kind = 'upd' AND field = ?6",
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
            return storageRefusal(
                "required_field",
                QT_TRANSLATE_NOOP("StorageError", "A required field is empty. Nothing was saved; fill it in and save again."),
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
            return storageRefusal(
                "required_field",
                QT_TRANSLATE_NOOP("StorageError", "A required field is empty. Nothing was saved; fill it in and save again."),
                QString::fromUtf8(e.name + '.' + c.name));
        bound.append(v);
        sets.append(ddl::quoted(c.name) + " = ?" + QByteArray::number(bound.size()));
        after.insert(c.name, v);
        synced |= c.synced();
        rerooted |= e.rootVia.contains(c.name);
        fullText |= c.isFullText;
        d->noteRefs(e, c.name, old[c.name]);
        d->noteRefs(e, c.name, v);
        if (e.name == "client"
            && (c.name == "surname" || c.name == "given_name" || c.name == "patronymic" || c.name == "company_name" || c.name == "kind"))
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
        OPORA_TRY(m_c.run("INSERT INTO fts_text(fts_text, rowid, body) VALUES('delete', ?, ?)", ftsRowId(m_s, e, old.n),
                          QString::fromUtf8(fullTextOf(e, old.fields))));
        OPORA_TRY(
            m_c.run("INSERT INTO fts_text(rowid, body) VALUES(?, ?)", ftsRowId(m_s, e, old.n), QString::fromUtf8(fullTextOf(e, after))));
    }
    if (rerooted) {
        QHash<QByteArray, QByteArray> operands;
        for (const QByteArray &via : e.rootVia)
            operands.insert(via, ddl::quoted(via));
        OPORA_TRY(m_c.run(
            "UPDATE " + ddl::quoted(e.table) + " SET root_id = " + ddl::rootExpression(e, m_s, operands, "id") + " WHERE id = ?1", id));
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
        auto st =
            m_c.cached("SELECT id FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(via->name) + " = ?1 AND deleted_at IS NULL");
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
        auto st =
            m_c.cached("SELECT id FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(via->name) + " = ?1 AND deleted_at = ?2");
        st.args(id, old["deleted_at"]);
        while (st.step())
            ids.append(st.uuid(0));
        OPORA_TRY(st.status());
        for (const Uuid &c : std::as_const(ids))
            OPORA_TRY(restore(child, c));
    }
    return true;
}

qint64 rowsEverIn(WriteTx &tx, const Entity &e)
{
    return tx.db().scalar("SELECT seq FROM sqlite_sequence WHERE name = ?1", QString::fromUtf8(e.table)).toInt();
}

Result<void> useBulkCache(WriteTx &tx)
{
    return tx.db().exec("PRAGMA cache_size=-524288");
}

/// When a run is most of a table, its indexes over live rows are made again afterwards: leaving or entering them row by row
/// costs more. Gives the statements that make them.
Result<QByteArrayList> WriteTx::Private::dropLiveIndexes(WriteTx &tx, const Entity &e, qint64 rows)
{
    QByteArrayList again;
    if (rows * 2 < rowsEverIn(tx, e))
        return again;
    OPORA_TRY(useBulkCache(tx));
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
                          + (restore ? "NOT NULL" : "NULL"),
                      from, to, restore ? Value() : Value(d->now)));
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

} // namespace opora
