// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/HubDraft.h"
#include "core/sync/Mutants.h"
#include <algorithm>

namespace opora::sync {

HubDraft::HubDraft(const Schema &s, const HubRows &base, const Caller &caller, const Uuid &group, qint64 now, std::function<Uuid()> freshId)
    : m_s(s),
      m_base(base),
      m_caller(caller),
      m_group(group),
      m_now(now),
      m_fresh(std::move(freshId))
{}

const HubRow *HubDraft::row(const QByteArray &table, const Uuid &id) const
{
    const auto it = m_changed.find({table, id});
    return it != m_changed.end() ? it->second.get() : m_base.row(table, id);
}

QList<Uuid> HubDraft::naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const
{
    QList<Uuid> list = m_base.naming(table, column, id);
    for (auto it = m_changed.lower_bound({table, Uuid()}); it != m_changed.end() && it->first.first == table; ++it) {
        const bool names = it->second->values.value(column) == Value(id);
        const bool listed = std::binary_search(list.cbegin(), list.cend(), it->first.second);
        if (names && !listed) {
            list.insert(std::lower_bound(list.begin(), list.end(), it->first.second), it->first.second);
        } else if (!names && listed) {
            list.removeOne(it->first.second);
        }
    }
    return list;
}

void HubDraft::store(const Entity &e, HubRow row)
{
    const Key key{e.table, row.id};
    QSet<Key> roots;
    if (const HubRow *before = this->row(e.table, row.id))
        roots = rootsAbove(m_s, *this, *before);
    auto &slot = m_changed[key];
    slot = std::make_unique<HubRow>(std::move(row));
    reroot(e, key.second);
    roots |= rootsAbove(m_s, *this, *slot);
    for (const Key &root : std::as_const(roots))
        refreshAudience(root);
}

/// Gives the row the root its columns say, and so all rows below it.
void HubDraft::reroot(const Entity &e, const Uuid &id)
{
    const HubRow *r = row(e.table, id);
    const auto [table, root] = rootOf(m_s, *this, e, *r);
    if (table == r->rootTable && root == r->root)
        return;
    const Key old{r->rootTable, r->root};
    auto &slot = m_changed[{e.table, id}];
    if (!slot)
        slot = std::make_unique<HubRow>(*r);
    slot->rootTable = table;
    slot->root = root;
    for (const auto &[child, n] : below(e, id))
        reroot(*child, n);
    for (const Entity &child : m_s.entities()) {
        if (child.namesRow.isEmpty())
            continue;
        const QList<Uuid> naming = this->naming(child.table, child.namesRow, id);
        for (const Uuid &n : naming) {
            if (row(child.table, n)->values.value(child.namesEntity).toText().toUtf8() == e.name)
                reroot(child, n);
        }
    }
    for (const Key &k : {old, Key{table, root}}) {
        if (!k.first.isEmpty())
            refreshAudience(k);
    }
    if (!slot->isRoot())
        slot->aud.clear();
}

void HubDraft::refreshAudience(const Key &key)
{
    const HubRow *r = row(key.first, key.second);
    if (!r || !r->isRoot())
        return;
    const QSet<Uuid> aud = audienceOf(m_s, *this, *r);
    if (aud == r->aud)
        return;
    auto &slot = m_changed[key];
    if (!slot)
        slot = std::make_unique<HubRow>(*r);
    slot->aud = aud;
}

QList<std::pair<const Entity *, Uuid>> HubDraft::below(const Entity &e, const Uuid &id) const
{
    QList<std::pair<const Entity *, Uuid>> list;
    for (const Entity &child : m_s.entities()) {
        QList<Uuid> ids;
        for (const Column &c : child.columns) {
            if (c.ref == e.name && isParentRef(child, c))
                ids += naming(child.table, c.name, id);
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        for (const Uuid &n : std::as_const(ids))
            list.append({&child, n});
    }
    return list;
}

void HubDraft::insert(const Entity &e, const Uuid &id, FieldValues values, qint64 t)
{
    HubRow r;
    r.table = e.table;
    r.id = id;
    r.values = std::move(values);
    r.fm.set(FieldVersions::Row, {m_group, t});
    r.rv = m_fresh();
    store(e, std::move(r));
    AuditRow a;
    a.table = e.table;
    a.row = id;
    a.root = row(e.table, id)->root;
    a.kind = "insert";
    a.group = m_group;
    a.user = m_caller.user;
    a.at = t;
    m_out.audit.append(a);
}

void HubDraft::audit(const HubRow &before, const HubRow &after, const Entity &e, const FieldValues &values)
{
    QByteArrayList names = values.keys();
    std::sort(names.begin(), names.end());
    for (const QByteArray &name : std::as_const(names)) {
        const Value old = before.values.value(name), now = after.values.value(name);
        if (old == now)
            continue;
        const Column *c = e.column(name);
        AuditRow a;
        a.table = e.table;
        a.row = after.id;
        a.root = after.root;
        a.kind = c ? "update" : now.isNull() ? "restore" : "delete";
        a.field = c ? name : QByteArray();
        a.old = old;
        a.now = now;
        a.group = m_group;
        const QByteArray unit = c ? c->unit() : FieldVersions::Deletion;
        a.baseGroup = before.fm.of(unit).group;
        a.user = m_caller.user;
        a.at = after.fm.of(unit).t;
        m_out.audit.append(a);
    }
}

bool HubDraft::change(const Entity &e, Uuid id, const FieldValues &values, qint64 t, const Uuid &version)
{
    const HubRow before = *row(e.table, id);
    HubRow after = before;
    bool differs = false;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (before.values.value(it.key()) == *it)
            continue;
        differs = true;
        after.values.insert(it.key(), *it);
        const Column *c = e.column(it.key());
        // An atomic set has one version: whoever changes a part of it has seen and meant the whole.
        const QByteArray unit = c ? (mutant(Mutant::AtomicSetSplit) ? c->name : c->unit()) : it.key();
        after.fm.set(unit, {version.isNull() ? m_group : version, t});
    }
    if (!differs)
        return false;
    after.rv = m_fresh();
    store(e, after);
    audit(before, *row(e.table, id), e, values);
    return true;
}

void HubDraft::reviveFamily(const Entity &e, Uuid id, const FieldVersion &deletion, qint64 t)
{
    for (const auto &[child, n] : below(e, id)) {
        const HubRow *r = row(child->table, n);
        const Column *via = child->cascadeFrom.isEmpty() ? nullptr : child->column(child->cascadeFrom);
        if (!via || r->values.value(via->name) != Value(id) || !r->deleted() || r->fm.of(FieldVersions::Deletion).group != deletion.group)
            continue;
        change(*child, n, {{FieldVersions::Deletion, Value()}}, t);
        reviveFamily(*child, n, deletion, t);
    }
}

void HubDraft::record(Conflict c)
{
    if (mutant(Mutant::NoConflictRow))
        return;
    c.id = m_fresh();
    c.at = m_now;
    const HubRow *r = row(c.table, c.row);
    const HubRow *root = r ? row(r->rootTable, r->root) : nullptr;
    const Entity *e = root ? m_s.byTable(root->table) : nullptr;
    if (e) {
        for (const Column &col : e->columns) {
            if (col.isAudience && c.owner.isNull())
                c.owner = root->values.value(col.name).toUuid();
        }
    }
    m_out.conflicts.append(c);
}

/// Audiences of every root the row depends on.
QSet<Uuid> HubDraft::audienceOfAll(const HubRows &rows, const HubRow &row) const
{
    QSet<Uuid> aud;
    const Entity *e = m_s.byTable(row.table);
    if (const HubRow *root = row.rootTable.isEmpty() ? nullptr : rows.row(row.rootTable, row.root))
        aud |= root->aud;
    for (const Column &c : e->columns) {
        const Value v = row.values.value(c.name);
        if (!v.isUuid() || !isVisibilityRef(m_s, *e, c))
            continue;
        const HubRow *named = rows.row(m_s.entity(c.ref)->table, v.toUuid());
        const HubRow *root = named ? rows.row(named->rootTable, named->root) : nullptr;
        if (root)
            aud |= root->aud;
    }
    return aud;
}

/// True if who sees the row may have changed by this change of the row itself: then what stands below it comes or goes with it,
/// though it does not change. A deal that names another company is seen by other people even where its root stays.
bool HubDraft::mayBeSeenByOthers(const Entity &e, const HubRow &before, const HubRow &after) const
{
    if (before.rootTable != after.rootTable || before.root != after.root || before.aud != after.aud)
        return true;
    return std::any_of(e.columns.cbegin(), e.columns.cend(), [&](const Column &c) {
        return (c.name == e.privateTo || isVisibilityRef(m_s, e, c)) && before.values.value(c.name) != after.values.value(c.name);
    });
}

void HubDraft::feedOf(const Key &key)
{
    const Entity *e = m_s.byTable(key.first);
    const HubRow *before = m_base.row(key.first, key.second);
    const HubRow *after = row(key.first, key.second);
    FeedRow f;
    f.table = key.first;
    f.row = key.second;
    f.group = m_group;
    f.whole = before && mayBeSeenByOthers(*e, *before, *after);
    for (const auto &[rows, r] :
         {std::pair<const HubRows *, const HubRow *>(&m_base, before), std::pair<const HubRows *, const HubRow *>(this, after)}) {
        if (!r)
            continue;
        if (e->visibility == Visibility::Personal) {
            const Value whose = r->values.value(e->personalTo);
            f.forAll |= whose.isNull();
            if (whose.isUuid())
                f.aud.insert(whose.toUuid());
        } else {
            f.aud |= audienceOfAll(*rows, *r);
        }
        // Reference rows, and rows that name one of them.
        f.forAll |= e->visibility == Visibility::Reference || (e->visibility == Visibility::Child && r->rootTable.isEmpty());
    }
    m_out.feed.append(f);
}

Outcome HubDraft::finish()
{
    QSet<Uuid> teams;
    for (const auto &[key, r] : m_changed) {
        m_out.rows.append(*r);
        feedOf(key);
        if (key.first != "app_user")
            continue;
        const HubRow *before = m_base.row(key.first, key.second);
        bool moved = !before;
        for (const char *field : {"role", "team_id", "active", "deleted_at"}) {
            moved = moved || before->values.value(field) != r->values.value(field);
        }
        if (!moved)
            continue;
        m_out.visibilityMoved.insert(key.second);
        for (const HubRow *x : {before, static_cast<const HubRow *>(r.get())}) {
            if (x && x->values.value("team_id").isUuid())
                teams.insert(x->values.value("team_id").toUuid());
        }
    }
    for (const Uuid &team : std::as_const(teams)) {
        for (const Uuid &user : naming("app_user", "team_id", team))
            m_out.visibilityMoved.insert(user);
    }
    return std::move(m_out);
}

} // namespace opora::sync
