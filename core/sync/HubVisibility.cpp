// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees what (sync.md §3.7).
#include "core/sync/HubRules.h"
#include <algorithm>

namespace opora::sync {

bool isVisibilityRef(const Schema &s, const Entity &e, const Column &c)
{
    if (c.type != ColumnType::Ref || !c.synced() || c.isMergeLink || (e.appendOnly && c.ref == e.name))
        return false;
    const Entity *target = s.entity(c.ref);
    return target && (target->visibility == Visibility::Root || target->visibility == Visibility::Child);
}

bool isParentRef(const Entity &e, const Column &c)
{
    return c.type == ColumnType::Ref && (e.rootVia.contains(c.name) || e.cascadeFrom == c.name);
}

Caller callerOf(const HubRows &rows, const Uuid &user, const QList<Uuid> &users)
{
    Caller c;
    c.user = user;
    const HubRow *me = rows.row("app_user", user);
    c.active = me && !me->deleted() && me->values.value("active").toBool();
    if (!c.active)
        return c;
    const QString role = me->values.value("role").toText();
    c.admin = role == QLatin1String("admin");
    c.readOnly = role == QLatin1String("analyst");
    c.seesAll = c.admin || c.readOnly;
    c.sees.insert(user);
    const Value team = me->values.value("team_id");
    if (role == QLatin1String("lead") && !team.isNull()) {
        for (const Uuid &id : users) {
            const HubRow *other = rows.row("app_user", id);
            if (other && other->values.value("team_id") == team)
                c.sees.insert(id);
        }
    }
    return c;
}

/// The row that a polymorphic pair of columns names.
static const HubRow *namedRow(const Schema &s, const HubRows &rows, const Entity &e, const HubRow &row)
{
    const Entity *target = s.entity(row.values.value(e.namesEntity).toText().toUtf8());
    return target ? rows.row(target->table, row.values.value(e.namesRow).toUuid()) : nullptr;
}

std::pair<QByteArray, Uuid> rootOf(const Schema &s, const HubRows &rows, const Entity &e, const HubRow &row)
{
    if (e.visibility == Visibility::Root)
        return {e.table, row.id};
    if (e.visibility != Visibility::Child)
        return {};
    if (!e.namesRow.isEmpty()) {
        const HubRow *named = namedRow(s, rows, e, row);
        return named ? std::pair(named->rootTable, named->root) : std::pair<QByteArray, Uuid>();
    }
    for (const QByteArray &via : e.rootVia) {
        const Value v = row.values.value(via);
        const Column *c = e.column(via);
        const Entity *target = c && c->type == ColumnType::Ref ? s.entity(c->ref) : nullptr;
        const HubRow *parent = target && v.isUuid() ? rows.row(target->table, v.toUuid()) : nullptr;
        if (parent)
            return {parent->rootTable, parent->root};
    }
    return {e.table, row.id};
}

static QSet<Uuid> audienceColumns(const Entity &e, const HubRow &row)
{
    QSet<Uuid> aud;
    for (const Column &c : e.columns) {
        if (const Value v = row.values.value(c.name); c.isAudience && v.isUuid())
            aud.insert(v.toUuid());
    }
    return aud;
}

/// Audience columns of the living rows that cannot be seen without this one.
static void addBelow(const Schema &s, const HubRows &rows, const QByteArray &table, const Uuid &id, int depth, QSet<Uuid> &aud)
{
    const Entity *parent = s.byTable(table);
    for (const Entity &child : s.entities()) {
        if (child.visibility != Visibility::Child || depth > 4)
            continue;
        for (const Column &c : child.columns) {
            if (c.ref != parent->name || !isVisibilityRef(s, child, c))
                continue;
            for (const Uuid &n : rows.naming(child.table, c.name, id)) {
                const HubRow *r = rows.row(child.table, n);
                if (!r)
                    continue;
                if (!r->deleted())
                    aud |= audienceColumns(child, *r);
                addBelow(s, rows, child.table, n, depth + 1, aud);
            }
        }
    }
}

static void addAbove(const Schema &s, const HubRows &rows, const HubRow &row, int depth, QSet<std::pair<QByteArray, Uuid>> &roots)
{
    if (!row.rootTable.isEmpty())
        roots.insert({row.rootTable, row.root});
    const Entity *e = s.byTable(row.table);
    for (const Column &c : e->columns) {
        const Value v = row.values.value(c.name);
        if (depth > 4 || !v.isUuid() || !isVisibilityRef(s, *e, c))
            continue;
        if (const HubRow *named = rows.row(s.entity(c.ref)->table, v.toUuid()))
            addAbove(s, rows, *named, depth + 1, roots);
    }
}

QSet<std::pair<QByteArray, Uuid>> rootsAbove(const Schema &s, const HubRows &rows, const HubRow &row)
{
    QSet<std::pair<QByteArray, Uuid>> roots;
    addAbove(s, rows, row, 0, roots);
    return roots;
}

QSet<Uuid> audienceOf(const Schema &s, const HubRows &rows, const HubRow &root)
{
    const Entity *e = s.byTable(root.table);
    QSet<Uuid> aud = audienceColumns(*e, root);
    addBelow(s, rows, root.table, root.id, 0, aud);
    const Value creator = root.values.value("created_by");
    if ((e->creatorSees || aud.isEmpty()) && creator.isUuid())
        aud.insert(creator.toUuid());
    return aud;
}

static bool visibleAt(const Schema &s, const HubRows &rows, const Caller &caller, const HubRow &row, int depth)
{
    const Entity *e = s.byTable(row.table);
    if (!e || depth > 8)
        return false;
    if (e->visibility == Visibility::Reference)
        return true;
    if (e->visibility == Visibility::Personal) {
        const Value whose = row.values.value(e->personalTo);
        return whose.isNull() || whose.toUuid() == caller.user;
    }
    if (!e->privateTo.isEmpty()) {
        const Value whose = row.values.value(e->privateTo);
        if (!whose.isNull() && whose.toUuid() != caller.user)
            return false;
    }
    if (!e->namesRow.isEmpty()) {
        const HubRow *named = namedRow(s, rows, *e, row);
        return named && visibleAt(s, rows, caller, *named, depth + 1);
    }
    const HubRow *root = row.isRoot() ? &row : rows.row(row.rootTable, row.root);
    if (!root || !caller.seesAny(root->aud))
        return false;
    for (const Column &c : e->columns) {
        if (!isVisibilityRef(s, *e, c))
            continue;
        const Value v = row.values.value(c.name);
        if (!v.isUuid())
            continue;
        const HubRow *named = rows.row(s.entity(c.ref)->table, v.toUuid());
        if (!named || !visibleAt(s, rows, caller, *named, depth + 1))
            return false;
    }
    return true;
}

bool visibleTo(const Schema &s, const HubRows &rows, const Caller &caller, const HubRow &row)
{
    return caller.active && visibleAt(s, rows, caller, row, 0);
}

} // namespace opora::sync
