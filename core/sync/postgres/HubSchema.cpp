// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/HubSchema.h"
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

// The macro has to stand outside any namespace.
static void openSqlFiles()
{
    Q_INIT_RESOURCE(opora_hub_sql);
}

namespace opora::sync::hubsql {

QByteArray quoted(const QByteArray &name)
{
    return '"' + QByteArray(name).replace('"', "\"\"") + '"';
}
QByteArray literal(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}
QByteArray tableName(const Entity &e)
{
    return "crm." + quoted(e.table);
}

Result<Roles> Roles::of(const QString &database)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_]{0,39}$"));
    if (!plain.match(database).hasMatch())
        return Error{QStringLiteral("bad_database_name"),
                     QCoreApplication::translate(
                         "Hub", "The database's name must be of small Latin letters, digits and _, at most 40 of them, because roles of "
                                "the server are named after it. Nothing was changed."),
                     database};
    const QByteArray name = database.toLatin1();
    return Roles{"opora_" + name + "_owner", "opora_" + name + "_member", {}};
}

QByteArray sqlFile(const char *name)
{
    static const bool opened = (openSqlFiles(), true);
    Q_UNUSED(opened)
    QFile file(QStringLiteral(":/opora_hub_sql/") + QString::fromLatin1(name));
    const bool ok = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(ok, "hub", name);
    return ok ? file.readAll() : QByteArray();
}

QByteArray columnType(const Column &c)
{
    switch (c.type) {
    case ColumnType::Integer:
    case ColumnType::Instant:
    case ColumnType::Money: return "bigint";
    case ColumnType::Real: return "double precision";
    case ColumnType::Boolean: return "boolean";
    case ColumnType::Date: return "date";
    case ColumnType::Ref: return "uuid";
    case ColumnType::Blob: return "bytea";
    default: return "text";
    }
}

QList<const Column *> hubColumns(const Entity &e)
{
    QList<const Column *> list;
    for (const Column &c : e.columns) {
        if (c.synced())
            list.append(&c);
    }
    return list;
}

bool isChecked(const Column &c, const Entity &e)
{
    // As in the local file: a history's reference to its own earlier entry, and the row one was merged into, are not checked.
    return c.type == ColumnType::Ref && c.synced() && !c.isMergeLink && !(e.appendOnly && c.ref == e.name);
}

QList<const Column *> parentColumns(const Entity &e, const Schema &s)
{
    QList<const Column *> list;
    for (const Column &c : e.columns) {
        const Entity *target = isChecked(c, e) ? s.entity(c.ref) : nullptr;
        if (target && (target->visibility == Visibility::Root || target->visibility == Visibility::Child))
            list.append(&c);
    }
    return list;
}

bool mayBeRoot(const Entity &e)
{
    if (e.visibility != Visibility::Child)
        return false;
    for (const QByteArray &via : e.rootVia) {
        const Column *c = e.column(via);
        if (c && c->isRequired)
            return false;
    }
    return true;
}

QList<const Entity *> audienceHolders(const Schema &s)
{
    QList<const Entity *> list;
    for (const Entity &e : s.entities()) {
        if (e.visibility == Visibility::Root || mayBeRoot(e))
            list.append(&e);
    }
    return list;
}

QList<const Column *> audienceColumns(const Entity &e)
{
    QList<const Column *> list;
    for (const Column &c : e.columns) {
        if (c.isAudience && c.synced())
            list.append(&c);
    }
    return list;
}

/// All that holds no rows.
static QByteArray createCode(const Schema &s, const Roles &roles)
{
    return sqlFile("identity.sql") + sqlFile("stamp.sql") + createAudience(s) + createStamps(s, roles) + sqlFile("merge.sql")
           + sqlFile("push.sql") + createPull(s) + sqlFile("pull.sql") + sqlFile("admin.sql") + createStaging(s, roles)
           + createReports(s, roles) + sqlFile("users.sql")
           + createRights(s, roles); // last: it takes every function away from everybody first
}

static QByteArray named(QByteArray sql, const Roles &roles)
{
    return sql.replace("@installer@", quoted(roles.installer))
        .replace("@owner@", quoted(roles.owner))
        .replace("@member@", quoted(roles.member));
}

QByteArray createAll(const Schema &s, const Roles &roles)
{
    return named(sqlFile("tables.sql") + "insert into sync.workspace(schema_version) values (" + QByteArray::number(s.version()) + ");\n"
                     + createTables(s) + createCode(s, roles),
                 roles);
}

QByteArray upgradeAll(const Schema &s, const Roles &roles, const HubShape &there)
{
    return named(sqlFile("upgrade.sql") + upgradeTables(s, there) + createCode(s, roles)
                     + "do $$ begin while sync.bulk_step() > 0 loop null; end loop; end $$;\nupdate sync.workspace set schema_version = "
                     + QByteArray::number(s.version()) + ";\n",
                 roles);
}

} // namespace opora::sync::hubsql
