// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/RecordRepository.h"
#include "core/base/SearchKey.h"
#include "core/storage/repo/FilterSql.h"
#include <QCoreApplication>

namespace opora::repo {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(RecordService)
};

QByteArray quoted(const QByteArray &name) { return '"' + name + '"'; }

const QByteArrayList &automatic()
{
    static const QByteArrayList list{"created_at", "created_by", "updated_at", "updated_by", "deleted_at"};
    return list;
}

QByteArrayList columnsOf(const Entity &e)
{
    QByteArrayList names = automatic();
    for (const Column &c : e.columns)
        names.append(c.name);
    return names;
}

QByteArray selectSql(const QByteArrayList &columns)
{
    QByteArray sql = "SELECT t.n, t.id";
    for (const QByteArray &c : columns)
        sql += ", t." + quoted(c);
    return sql;
}

Record readRecord(const sqlite::Statement &s, const QByteArrayList &columns)
{
    Record r;
    r.n = s.integer(0);
    r.id = s.uuid(1);
    r.fields.reserve(columns.size());
    for (int i = 0; i < columns.size(); ++i)
        r.fields.insert(columns.at(i), s.value(i + 2));
    return r;
}

/// Text sorts by our own key, a reference by its label; nulls come last either way.
Result<QByteArray> orderExpression(Reader &r, const Entity &e, const QByteArray &sort)
{
    if (sort == "n" || sort == "id")
        return QByteArray("t." + sort);
    const std::optional<FilterField> f = filterField(e, sort);
    const QByteArray name = f && f->via.isEmpty() && !f->column.isEmpty() ? f->column : sort;
    const Column *c = e.column(name);
    if (!c && !automatic().contains(name)) {
        return Error{QStringLiteral("unknown_field"), Text::tr("There is no field “%1” to sort by.").arg(QString::fromUtf8(sort)), {}, ErrorKind::Usage};
    }
    const QByteArray col = "t." + quoted(name);
    if (c && name == e.labelColumn && e.column("sort_key"))
        return QByteArray("t.sort_key");
    const QByteArray ref = c ? c->ref : name.endsWith("_by") ? QByteArray("user") : QByteArray();
    if (const Entity *target = ref.isEmpty() ? nullptr : r.schema().entity(ref); target && !target->labelColumn.isEmpty()) {
        const QByteArray key = target->column("sort_key") ? QByteArray("x.sort_key") : "opora_sort_key(x." + quoted(target->labelColumn) + ')';
        return QByteArray("(SELECT " + key + " FROM " + quoted(target->table) + " x WHERE x.id = " + col + ')');
    }
    if (c && (c->type == ColumnType::Text || c->type == ColumnType::LongText))
        return QByteArray("CASE WHEN " + col + " IS NOT NULL THEN opora_sort_key(" + col + ") END");
    return col;
}

Result<QByteArray> orderClause(Reader &r, const RowQuery &q)
{
    const Entity &e = *q.entity;
    const QByteArray direction = q.descending ? " DESC" : "";
    if (!q.sort.isEmpty()) {
        OPORA_ASSIGN(const QByteArray key, orderExpression(r, e, q.sort));
        if (key == "t.sort_key")
            return QByteArray(" ORDER BY t.sort_key" + direction); // equal keys by n, as in the index
        return QByteArray(" ORDER BY " + key + direction + " NULLS LAST, t.n" + direction);
    }
    if (e.column("sort_key"))
        return QByteArray(" ORDER BY t.sort_key" + direction); // equal keys by n, as in the index
    if (e.column("position"))
        return QByteArray(" ORDER BY " + QByteArray(e.column("pipeline_id") ? "t.pipeline_id, " : "") + "t.position" + direction + ", t.n" + direction);
    if (e.visibility == Visibility::Reference && !e.labelColumn.isEmpty())
        return QByteArray(" ORDER BY opora_sort_key(t." + quoted(e.labelColumn) + ')' + direction + ", t.n" + direction);
    return QByteArray(" ORDER BY t.n" + direction);
}

QByteArray withinSql(const std::optional<std::pair<QByteArray, Uuid>> &within)
{
    return within ? " AND t." + quoted(within->first) + " = ?" : QByteArray();
}

} // namespace

Result<RowPage> listRows(Reader &r, const RowQuery &q)
{
    const Entity &e = *q.entity;
    OPORA_ASSIGN(const SqlWhere where, compileFilter(r, q.filter, e, "t"));
    OPORA_ASSIGN(const QByteArray order, orderClause(r, q));
    const QByteArray from = " FROM " + quoted(e.table) + " t WHERE " + QByteArray(q.includeDeleted ? "1" : "t.deleted_at IS NULL") + where.andClause();
    RowPage page;
    {
        auto count = r.db().prepare("SELECT count(*)" + from);
        where.bind(count);
        if (count.step())
            page.total = count.integer(0);
        OPORA_TRY(count.status());
    }
    const QByteArrayList columns = columnsOf(e);
    auto s = r.db().prepare(selectSql(columns) + from + order + " LIMIT ? OFFSET ?");
    const int next = where.bind(s);
    s.bind(next, q.limit < 0 ? qint64(-1) : qint64(q.limit)).bind(next + 1, std::max<qint64>(0, q.offset));
    while (s.step())
        page.items.append(readRecord(s, columns));
    OPORA_TRY(s.status());
    return page;
}

Result<std::optional<Record>> findRow(Reader &r, const Entity &e, const Uuid &id)
{
    const QByteArrayList columns = columnsOf(e);
    auto s = r.db().cached(selectSql(columns) + " FROM " + quoted(e.table) + " t WHERE t.id = ?1");
    s.args(id);
    std::optional<Record> found;
    if (s.step())
        found = readRecord(s, columns);
    OPORA_TRY(s.status());
    return found;
}

Result<qint64> eachRow(Reader &r, const Entity &e, const Filter &filter, const std::function<Result<void>(const Record &)> &f)
{
    OPORA_ASSIGN(const SqlWhere where, compileFilter(r, filter, e, "t"));
    const QByteArrayList columns = columnsOf(e);
    auto s = r.db().prepare(selectSql(columns) + " FROM " + quoted(e.table) + " t WHERE t.deleted_at IS NULL" + where.andClause() + " ORDER BY t.id");
    where.bind(s);
    qint64 count = 0;
    while (s.step()) {
        if (r.cancelled())
            return Error{QStringLiteral("cancelled"), Text::tr("Cancelled; nothing was changed."), {}, ErrorKind::Cancelled};
        OPORA_TRY(f(readRecord(s, columns)));
        ++count;
    }
    OPORA_TRY(s.status());
    return count;
}

Result<QHash<Uuid, QString>> labels(Reader &r, const Entity &e, const QSet<Uuid> &ids)
{
    constexpr int kBatch = 64; // one statement text for every batch, so that it stays prepared
    QHash<Uuid, QString> names;
    if (e.labelColumn.isEmpty())
        return names;
    QByteArray sql = "SELECT t.id, t." + quoted(e.labelColumn) + " FROM " + quoted(e.table) + " t WHERE t.id IN (?";
    for (int i = 1; i < kBatch; ++i)
        sql += ",?";
    sql += ')';
    for (auto it = ids.cbegin(); it != ids.cend();) {
        auto s = r.db().cached(sql);
        for (int i = 0; i < kBatch; ++i) {
            if (it != ids.cend())
                s.bind(i, *it++);
            else
                s.bindNull(i);
        }
        while (s.step())
            names.insert(s.uuid(0), s.text(1));
        OPORA_TRY(s.status());
    }
    return names;
}

Result<QHash<Uuid, QString>> labelsOfReferences(Reader &r, const Entity &e, const QList<Record> &rows)
{
    QHash<QByteArray, QSet<Uuid>> wanted;
    const auto want = [&](const QByteArray &entity, const Value &v) {
        if (v.isUuid())
            wanted[entity].insert(v.toUuid());
    };
    for (const Record &row : rows) {
        for (const Column &c : e.columns) {
            if (c.type == ColumnType::Ref)
                want(c.ref, row[c.name]);
        }
        want("user", row["created_by"]);
        want("user", row["updated_by"]);
    }
    QHash<Uuid, QString> names;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const Entity *target = r.schema().entity(it.key());
        if (!target)
            continue;
        OPORA_ASSIGN(const auto part, labels(r, *target, it.value()));
        names.insert(part);
    }
    return names;
}

Result<QList<Uuid>> rowsNamed(Reader &r, const Entity &e, const QString &name, int limit, const std::optional<std::pair<QByteArray, Uuid>> &within)
{
    QList<Uuid> ids;
    if (e.labelColumn.isEmpty() || name.trimmed().isEmpty())
        return ids;
    const auto collect = [&](const QByteArray &condition, const QList<Value> &values) -> Result<void> {
        auto s = r.db().cached("SELECT t.id FROM " + quoted(e.table) + " t WHERE t.deleted_at IS NULL AND " + condition + withinSql(within) + " ORDER BY t.n LIMIT ?");
        int at = 0;
        for (const Value &v : values)
            s.bind(at++, v);
        if (within)
            s.bind(at++, within->second);
        s.bind(at, limit);
        while (s.step())
            ids.append(s.uuid(0));
        return s.status();
    };
    const QByteArray label = "t." + quoted(e.labelColumn);
    if (e.column("sort_key")) {
        // The index first: same letters whatever the case; only then every name folded (the other alphabet).
        QByteArray from = sortKey(name);
        if (const qsizetype end = from.indexOf('\0'); end >= 0)
            from.truncate(end);
        OPORA_TRY(collect("t.sort_key >= ? AND t.sort_key < ?", {from, QByteArray(from + '\x01')}));
        if (!ids.isEmpty())
            return ids;
    }
    OPORA_TRY(collect("opora_fold(" + label + ") = ?", {QString::fromUtf8(searchKey(name))}));
    return ids;
}

Result<QList<Uuid>> firstRows(Reader &r, const Entity &e, int limit, const std::optional<std::pair<QByteArray, Uuid>> &within)
{
    QList<Uuid> ids;
    auto s = r.db().cached("SELECT t.id FROM " + quoted(e.table) + " t WHERE t.deleted_at IS NULL" + withinSql(within) + " ORDER BY "
                           + QByteArray(e.column("position") ? "t.position, " : "") + "t.n LIMIT ?");
    int at = 0;
    if (within)
        s.bind(at++, within->second);
    s.bind(at, limit);
    while (s.step())
        ids.append(s.uuid(0));
    OPORA_TRY(s.status());
    return ids;
}

Result<bool> isLive(Reader &r, const Entity &e, const Uuid &id)
{
    auto s = r.db().cached("SELECT 1 FROM " + quoted(e.table) + " t WHERE t.id = ?1 AND t.deleted_at IS NULL");
    s.args(id);
    const bool live = s.step();
    OPORA_TRY(s.status());
    return live;
}

Result<qint64> countWhere(Reader &r, const Entity &e, const QByteArray &column, const Uuid &target)
{
    auto s = r.db().cached("SELECT count(*) FROM " + quoted(e.table) + " t WHERE t.deleted_at IS NULL AND t." + quoted(column) + " = ?1");
    s.args(target);
    const qint64 count = s.step() ? s.integer(0) : 0;
    OPORA_TRY(s.status());
    return count;
}

Result<QList<Uuid>> idsWhere(Reader &r, const Entity &e, const QByteArray &column, const Uuid &target)
{
    QList<Uuid> ids;
    auto s = r.db().cached("SELECT t.id FROM " + quoted(e.table) + " t WHERE t.deleted_at IS NULL AND t." + quoted(column) + " = ?1 ORDER BY t.n");
    s.args(target);
    while (s.step())
        ids.append(s.uuid(0));
    OPORA_TRY(s.status());
    return ids;
}

QString labelOf(const Entity &e, const Record &record)
{
    const Value v = record[e.labelColumn];
    if (v.isText())
        return v.toText();
    return v.isInt() ? QString::number(v.toInt()) : QString();
}

} // namespace opora::repo
