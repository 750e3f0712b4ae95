// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's tables of the declared entities, their indexes, and the declaration itself as rows.
#include "core/sync/postgres/HubSchema.h"
#include "core/sync/postgres/HubShape.h"
#include <QCryptographicHash>

namespace opora::sync::hubsql {
namespace {

QByteArray defaultOf(const Column &c)
{
    const Value &v = c.defaultValue;
    if (v.isNull())
        return {};
    if (c.type == ColumnType::Boolean)
        return v.toBool() ? " default true" : " default false";
    if (v.isInt())
        return " default " + QByteArray::number(v.toInt());
    if (v.isReal())
        return " default " + QByteArray::number(v.toReal());
    return " default " + literal(v.toText().toUtf8());
}

QByteArray createTable(const Entity &e)
{
    QByteArray sql = "create table " + tableName(e)
                     + " (id uuid primary key, created_at bigint, created_by uuid, deleted_at bigint, _rv uuid not null, "
                       "_fm jsonb not null";
    if (e.visibility == Visibility::Root)
        sql += ", aud uuid[] not null";
    else if (mayBeRoot(e))
        sql += ", aud uuid[]";
    if (e.visibility == Visibility::Child)
        sql += ", root_id uuid";
    // No other constraints: a later version may know more values, and required columns are the services' work (Ddl.cpp).
    for (const Column *c : hubColumns(e))
        sql += ",\n    " + quoted(c->name) + ' ' + columnType(*c) + defaultOf(*c);
    return sql + ");\n";
}

/// Of all columns, or of those that the hub does not have yet.
QByteArray addReferences(const Entity &e, const Schema &s, const HubShape *there = nullptr)
{
    QByteArray sql;
    for (const Column *c : hubColumns(e)) {
        if (!isChecked(*c, e) || (there && there->hasField(e.table, c->name)))
            continue;
        sql += "alter table " + tableName(e) + " add foreign key (" + quoted(c->name) + ") references " + tableName(*s.entity(c->ref))
               + " deferrable initially deferred;\n";
    }
    return sql;
}

/// An index is its table and columns; so is its name, within what PostgreSQL keeps of one.
QByteArray indexName(const Entity &e, const QByteArray &columns)
{
    QByteArray plain = columns;
    for (const char c : {'"', ' '})
        plain.replace(QByteArray(1, c), QByteArray());
    const QByteArray name = e.table + "_by_" + plain.replace(',', '_');
    return name.size() <= 60 ? name : name.left(50) + '_' + QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex().left(8);
}

struct HubIndexes {
    QByteArrayList names;
    QByteArray sql; ///< makes those that are not there
};

HubIndexes indexesOf(const Entity &e, const Schema &s)
{
    QByteArrayList wanted;
    if (e.visibility == Visibility::Child)
        wanted.append("root_id");
    for (const Index &i : e.indexes) {
        QByteArrayList columns;
        for (const QByteArray &name : i.columns) {
            const Column *c = e.column(name);
            if (!c || !c->synced())
                break;
            columns.append(quoted(name));
        }
        if (columns.size() == i.columns.size())
            wanted.append(columns.join(", "));
    }
    // Below a root and behind a policy every lookup goes by these.
    for (const Column *c : parentColumns(e, s)) {
        bool led = false;
        for (const QByteArray &w : std::as_const(wanted))
            led = led || w == quoted(c->name) || w.startsWith(quoted(c->name) + ',');
        if (!led)
            wanted.append(quoted(c->name));
    }
    HubIndexes all;
    const auto add = [&](const QByteArray &name, const QByteArray &on) {
        all.names.append(name);
        all.sql += "create index if not exists " + quoted(name) + " on " + tableName(e) + on + ";\n";
    };
    for (const QByteArray &columns : std::as_const(wanted))
        add(indexName(e, columns), " (" + columns + ')');
    if (e.visibility == Visibility::Root || mayBeRoot(e))
        add(e.table + "_by_aud", QByteArray(" using gin (aud)") + (mayBeRoot(e) ? " where aud is not null" : ""));
    return all;
}

QByteArray flag(bool b)
{
    return b ? "true" : "false";
}

QByteArray registerEntity(const Entity &e, const Schema &s, int ord)
{
    static const char *const kinds[] = {"root", "child", "reference", "personal"};
    const auto nameOrNull = [](const QByteArray &name) { return name.isEmpty() ? QByteArray("null") : literal(name); };
    QByteArray sql = "insert into sync.entity values (" + literal(e.table) + ", " + literal(e.name) + ", " + QByteArray::number(ord) + ", "
                     + literal(kinds[int(e.visibility)]) + ", " + flag(mayBeRoot(e)) + ", " + nameOrNull(e.personalTo) + ", "
                     + nameOrNull(e.namesEntity) + ");\n";
    int n = 0;
    for (const Column *c : hubColumns(e)) {
        const Entity *target = c->type == ColumnType::Ref ? s.entity(c->ref) : nullptr;
        sql += "insert into sync.field values (" + literal(e.table) + ", " + literal(c->name) + ", " + QByteArray::number(n++) + ", "
               + literal(c->unit()) + ", " + (target ? literal(target->table) : QByteArray("null")) + ", "
               + flag(c->type == ColumnType::LongText) + ", " + flag(c->isAudience) + ", " + flag(c->isCounter) + ", "
               + flag(c->isNonNegative) + ", " + flag(c->isClaim) + ", " + flag(isChecked(*c, e)) + ", "
               + flag(c->type == ColumnType::Ref && (e.rootVia.contains(c->name) || e.cascadeFrom == c->name)) + ", "
               + flag(e.cascadeFrom == c->name) + ");\n";
    }
    return sql;
}

QByteArray registerAll(const Schema &s)
{
    QByteArray sql;
    int ord = 0;
    for (const Entity &e : s.entities())
        sql += registerEntity(e, s, ord++);
    return sql;
}

} // namespace

QByteArray createTables(const Schema &s)
{
    QByteArray sql;
    for (const Entity &e : s.entities())
        sql += createTable(e);
    for (const Entity &e : s.entities())
        sql += addReferences(e, s);
    for (const Entity &e : s.entities())
        sql += indexesOf(e, s).sql;
    // A login is one person; the column is the only proof of who may be whom (identity.sql).
    return sql + "create unique index app_user_login on crm.app_user (login) where login is not null;\n" + registerAll(s);
}

QByteArray upgradeTables(const Schema &s, const HubShape &there)
{
    QByteArray sql;
    for (const Entity &e : s.entities()) {
        if (!there.hasTable(e.table)) {
            sql += createTable(e);
            continue;
        }
        for (const Column *c : hubColumns(e)) {
            if (!there.hasField(e.table, c->name))
                sql += "alter table " + tableName(e) + " add column " + quoted(c->name) + ' ' + columnType(*c) + defaultOf(*c) + ";\n";
        }
    }
    QByteArrayList names{literal("app_user_login")};
    QByteArray indexes;
    for (const Entity &e : s.entities()) {
        sql += addReferences(e, s, &there);
        const HubIndexes wanted = indexesOf(e, s);
        for (const QByteArray &name : wanted.names)
            names.append(literal(name));
        indexes += wanted.sql;
    }
    // Tables and columns that only a newer program knew would stay as they are; an index that nobody asks for any more costs.
    sql +=
        "do $$ declare i record; begin\n    for i in select c.relname from pg_index x join pg_class c on c.oid = x.indexrelid join "
        "pg_namespace n on n.oid = c.relnamespace\n             where n.nspname = 'crm' and not exists (select from pg_constraint k where "
        "k.conindid = x.indexrelid)\n                 and c.relname <> all(array["
        + names.join(", ") + "]) loop\n        execute format('drop index crm.%I', i.relname);\n    end loop;\nend $$;\n";
    return sql + indexes + "delete from sync.entity;\n" + registerAll(s);
}

} // namespace opora::sync::hubsql
