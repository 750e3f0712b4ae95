// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/HubRules.h"
#include "core/domain/NaturalId.h"
#include "core/sync/HubDraft.h"
#include "core/sync/LineMerge.h"
#include "core/sync/Mutants.h"
#include <QCryptographicHash>
#include <algorithm>

namespace opora::sync {
namespace {

/// A rejection: `code` as in LedgerEntry.
Error reject(const char *code, const QByteArray &detail = {})
{
    return {QString::fromLatin1(code), {}, QString::fromUtf8(detail), ErrorKind::Refused};
}

/// The version of a text that the hub put together: MD5 of the group's id and ":merged" (SQL can say that too).
Uuid mergedVersion(const Uuid &group)
{
    return Uuid::fromBytes(QCryptographicHash::hash(group.toString().toLatin1() + ":merged", QCryptographicHash::Md5).constData());
}

class GroupRun {
public:
    GroupRun(HubDraft &d, const Group &g) : m_d(d), m_s(d.schema()), m_g(g) {}
    Result<void> run();

private:
    Result<void> apply(Op op);
    Result<void> insert(const Entity &e, Op &op, qint64 t);
    Result<void> insertNew(const Entity &e, const Op &op, qint64 t);
    Result<void> insertTwin(const Entity &e, const Op &op, qint64 t);
    Result<void> update(const Entity &e, const Op &op);
    struct Later {
        FieldValues values;
        qint64 t = 0;
    };
    void updateUnit(const Entity &e, const Op &op, const QByteArray &unit, const QList<const Column *> &columns, ConflictRule rule,
                    Later *later = nullptr);
    Result<void> remove(const Entity &e, const Op &op, qint64 t);
    Result<void> add(const Entity &e, const Op &op, qint64 t);
    Result<void> cas(const Entity &e, const Op &op, qint64 t);
    Result<void> merge(const Entity &e, const Op &op, qint64 t);
    Result<void> moveBelow(const Entity &child, const Uuid &id, const Column &via, const Uuid &to, qint64 t);
    Result<void> mayWrite(const Entity &e, const HubRow &row) const;
    Result<void> checkNames(const Entity &e, const FieldValues &values) const;
    Result<void> stillSeen(const Entity &e, const Uuid &id) const;
    void reviveIfUnseen(const Entity &e, const Op &op, qint64 t);
    void revive(const Entity &e, Uuid id, qint64 t, bool record);
    void reviveParents(const Entity &e, const Op &op, qint64 t);
    void placeStageChange(const Entity &e, const Uuid &id, qint64 t);
    Uuid mergedInto(const Entity &e, Uuid id) const;
    void redirect(const Entity &e, Op &op) const;
    void findKeptRows();
    bool deletionMeetsUnseen(const Op &op) const;
    FieldVersions seenBefore(const Op &op) const;
    qint64 clamped(qint64 t) const { return std::min(t, m_d.now()); }

    HubDraft &m_d;
    const Schema &m_s;
    const Group &m_g;
    QSet<Uuid> m_kept;    ///< rows whose deletion is refused
    QSet<Uuid> m_deleted; ///< rows the group wants deleted
};

Uuid GroupRun::mergedInto(const Entity &e, Uuid id) const
{
    const Column *link = e.mergeLinkColumn();
    for (int i = 0; link && i < 64; ++i) {
        const HubRow *r = m_d.row(e.table, id);
        const Value next = r ? r->values.value(link->name) : Value();
        if (!next.isUuid())
            break;
        id = next.toUuid();
    }
    return id;
}

/// What names a merged row means the row it was merged into. A row whose id is its natural key gets the id of the new key.
void GroupRun::redirect(const Entity &e, Op &op) const
{
    const bool about = op.kind == OpKind::Merge || (op.kind == OpKind::Update && e.mergeLinkColumn() && op.set.contains(e.mergeLinkColumn()->name))
        || op.set.contains(FieldVersions::Deletion) || op.kind == OpKind::Delete;
    if (e.mergeLinkColumn() && !about)
        op.row = mergedInto(e, op.row);
    const HubRow *row = op.kind == OpKind::Insert || e.naturalKey.isEmpty() ? nullptr : m_d.row(e.table, op.row);
    FieldValues stored = row ? row->values : FieldValues();
    bool keyMoved = false;
    for (const QByteArray &part : row ? e.naturalKey : QByteArrayList()) {
        const Column *c = e.column(part);
        const Entity *target = c && c->type == ColumnType::Ref ? m_s.entity(c->ref) : nullptr;
        const Value v = stored.value(part);
        if (!target || !target->mergeLinkColumn() || !v.isUuid() || mergedInto(*target, v.toUuid()) == v.toUuid())
            continue;
        stored.insert(part, mergedInto(*target, v.toUuid()));
        keyMoved = true;
    }
    if (keyMoved)
        op.row = naturalId(e, stored);
    keyMoved = false;
    for (auto it = op.set.begin(); it != op.set.end(); ++it) {
        const Column *c = e.column(it.key());
        const Entity *target = c && c->type == ColumnType::Ref && !c->isMergeLink ? m_s.entity(c->ref) : nullptr;
        if (!target || !target->mergeLinkColumn() || !it->isUuid())
            continue;
        const Uuid to = mergedInto(*target, it->toUuid());
        if (to == it->toUuid())
            continue;
        *it = to;
        keyMoved |= e.naturalKey.contains(it.key());
    }
    if (keyMoved && op.kind == OpKind::Insert)
        op.row = naturalId(e, op.set);
}

Result<void> GroupRun::mayWrite(const Entity &e, const HubRow &row) const
{
    const Caller &c = m_d.caller();
    if (c.readOnly)
        return reject("forbidden", "read-only role");
    if (e.visibility == Visibility::Reference)
        return c.admin ? Result<void>() : Result<void>(reject("forbidden", e.table));
    if (e.visibility == Visibility::Personal && row.values.value(e.personalTo).isNull())
        return c.admin ? Result<void>() : Result<void>(reject("forbidden", e.table));
    if (!e.namesRow.isEmpty()) {
        const Entity *target = m_s.entity(row.values.value(e.namesEntity).toText().toUtf8());
        if (target && target->visibility == Visibility::Reference && !c.admin)
            return reject("forbidden", e.table);
    }
    return visibleTo(m_s, m_d, c, row) ? Result<void>() : Result<void>(reject("not_visible", e.table));
}

/// Every row that is named exists and is seen by the author. That it does not exist and that it may not be seen are one
/// answer, or the difference would tell.
Result<void> GroupRun::checkNames(const Entity &e, const FieldValues &values) const
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const Column *c = e.column(it.key());
        const bool own = c && e.appendOnly && c->ref == e.name;
        const Entity *target = c && c->type == ColumnType::Ref && !own ? m_s.entity(c->ref) : nullptr;
        if (!target || !it->isUuid())
            continue;
        const HubRow *named = m_d.row(target->table, it->toUuid());
        if (!named || !visibleTo(m_s, m_d, m_d.caller(), *named))
            return reject("not_visible", e.table + '.' + c->name);
    }
    return {};
}

Result<void> GroupRun::stillSeen(const Entity &e, const Uuid &id) const
{
    const HubRow *r = m_d.row(e.table, id);
    return r && visibleTo(m_s, m_d, m_d.caller(), *r) ? Result<void>() : Result<void>(reject("not_visible", "afterwards: " + e.table));
}

// ------------------------------------------------------------------------------------------------------------ deletion

/// What the author of a deletion had seen of the row before the group's own earlier ops wrote to it: taking back the change of
/// a row that came to life again is "as it was, and deleted".
FieldVersions GroupRun::seenBefore(const Op &op) const
{
    FieldVersions base = op.base;
    for (auto it = op.base.entries().cbegin(); it != op.base.entries().cend(); ++it) {
        if (it->group != m_g.id)
            continue;
        for (const Op &earlier : m_g.ops) {
            if (&earlier == &op)
                break;
            const auto seen = earlier.base.entries().constFind(it.key());
            if (earlier.table == op.table && earlier.row == op.row && seen != earlier.base.entries().cend()) {
                base.set(it.key(), *seen);
                break;
            }
        }
    }
    return base;
}

/// True if something happened to the row, or came to stand below it, that the author of the deletion had not seen.
bool GroupRun::deletionMeetsUnseen(const Op &op) const
{
    const Entity *e = m_s.byTable(op.table);
    const HubRow *r = m_d.row(op.table, op.row);
    if (!r || r->deleted())
        return false;
    if (!r->fm.sameAs(seenBefore(op)))
        return true;
    if (!op.children)
        return false;
    for (const auto &[child, id] : m_d.below(*e, op.row)) {
        const HubRow *c = m_d.row(child->table, id);
        if (c->deleted() || m_deleted.contains(id) || op.children->contains(id) || !visibleTo(m_s, m_d, m_d.caller(), *c))
            continue;
        return true;
    }
    return false;
}

/// A deletion with all that it takes along is refused as a whole if any part of it must be.
void GroupRun::findKeptRows()
{
    for (const Op &op : m_g.ops) {
        if (op.kind == OpKind::Delete)
            m_deleted.insert(op.row);
    }
    if (m_deleted.isEmpty())
        return;
    for (const Op &op : m_g.ops) {
        if (op.kind == OpKind::Delete && deletionMeetsUnseen(op))
            m_kept.insert(op.row);
    }
    for (bool again = !m_kept.isEmpty(); again;) {
        again = false;
        for (const Op &op : m_g.ops) {
            const Entity *e = m_s.byTable(op.table);
            const HubRow *r = op.kind == OpKind::Delete ? m_d.row(op.table, op.row) : nullptr;
            const Value parent = r && !e->cascadeFrom.isEmpty() ? r->values.value(e->cascadeFrom) : Value();
            if (!parent.isUuid() || !m_deleted.contains(parent.toUuid()) || m_kept.contains(op.row) == m_kept.contains(parent.toUuid()))
                continue;
            m_kept << op.row << parent.toUuid();
            again = true;
        }
    }
}

Result<void> GroupRun::remove(const Entity &e, const Op &op, qint64 t)
{
    const HubRow *r = m_d.row(e.table, op.row);
    if (r->deleted())
        return {};
    if (!m_kept.contains(op.row)) {
        m_d.change(e, op.row, {{FieldVersions::Deletion, Value(t)}}, t);
        return {};
    }
    // One record for the row the author meant, not for all that would have gone with it.
    const Value parent = e.cascadeFrom.isEmpty() ? Value() : r->values.value(e.cascadeFrom);
    if (parent.isUuid() && m_deleted.contains(parent.toUuid()))
        return {};
    Conflict c;
    c.table = e.table;
    c.row = op.row;
    c.field = FieldVersions::Deletion;
    c.kept = {{FieldVersions::Deletion, Value()}};
    c.lost = {{FieldVersions::Deletion, Value(t)}};
    c.lostGroup = m_g.id;
    c.lostBy = m_d.caller().user;
    // Who wrote to it last before this group did.
    const HubRow *was = m_d.base().row(e.table, op.row);
    for (const FieldVersion &v : was && !was->deleted() ? was->fm.entries() : QMap<QByteArray, FieldVersion>()) {
        if (v.t == was->fm.newest())
            c.keptGroup = v.group;
    }
    c.rule = ConflictRule::EditBeatsDelete;
    m_d.record(c);
    return {};
}

/// The id by value: it may be that of a row of the draft, which is replaced.
void GroupRun::revive(const Entity &e, Uuid id, qint64 t, bool record)
{
    const HubRow *r = m_d.row(e.table, id);
    const FieldVersion deletion = r->fm.of(FieldVersions::Deletion);
    if (record) {
        Conflict c;
        c.table = e.table;
        c.row = id;
        c.field = FieldVersions::Deletion;
        c.kept = {{FieldVersions::Deletion, Value()}};
        c.lost = {{FieldVersions::Deletion, r->values.value(FieldVersions::Deletion)}};
        c.keptGroup = m_g.id;
        c.keptBy = m_d.caller().user;
        c.lostGroup = deletion.group;
        c.rule = ConflictRule::EditRevives;
        m_d.record(c);
    }
    m_d.change(e, id, {{FieldVersions::Deletion, Value()}}, t);
    m_d.reviveFamily(e, id, deletion, t);
}

void GroupRun::reviveIfUnseen(const Entity &e, const Op &op, qint64 t)
{
    const HubRow *r = m_d.row(e.table, op.row);
    const FieldVersion deletion = r->fm.of(FieldVersions::Deletion);
    // Merged away is no deletion: what was meant for it went to the row it became.
    const bool merged = e.mergeLinkColumn() && !r->values.value(e.mergeLinkColumn()->name).isNull();
    if (r->deleted() && !merged && deletion.group != m_g.id && op.base.of(FieldVersions::Deletion).group != deletion.group)
        revive(e, op.row, t, true);
}

/// Something new below a row whose deletion its author had not seen brings that row back.
void GroupRun::reviveParents(const Entity &e, const Op &op, qint64 t)
{
    if (op.parentGone)
        return;
    for (const Column &c : e.columns) {
        const Value v = op.set.value(c.name);
        if (!isParentRef(e, c) || !v.isUuid())
            continue;
        const Entity *parent = m_s.entity(c.ref);
        const HubRow *p = m_d.row(parent->table, v.toUuid());
        const bool merged = p && parent->mergeLinkColumn() && !p->values.value(parent->mergeLinkColumn()->name).isNull();
        if (p && p->deleted() && !merged && p->fm.of(FieldVersions::Deletion).group != m_g.id)
            revive(*parent, p->id, t, true);
    }
}

// ----------------------------------------------------------------------------------------------------------- insertion

Result<void> GroupRun::insert(const Entity &e, Op &op, qint64 t)
{
    if (m_d.purged(op.row))
        return reject("erased", e.table);
    if (const HubRow *existing = m_d.row(e.table, op.row)) {
        if (mutant(Mutant::InsertCollisionRejected))
            return reject("constraint", "duplicate key");
        OPORA_TRY(mayWrite(e, *existing));
        return insertTwin(e, op, t);
    }
    return insertNew(e, op, t);
}

Result<void> GroupRun::insertNew(const Entity &e, const Op &op, qint64 t)
{
    OPORA_TRY(checkNames(e, op.set));
    FieldValues values;
    for (const Column &c : e.columns) {
        const Value v = op.set.value(c.name);
        if (c.isNonNegative && v.toInt() < 0)
            return reject("negative", e.table + '.' + c.name);
        if (c.synced() && !v.isNull())
            values.insert(c.name, v);
    }
    const Value made = op.set.value("created_at");
    values.insert("created_at", made.isInt() ? Value(clamped(made.toInt())) : Value(t));
    values.insert("created_by", m_d.caller().user);
    reviveParents(e, op, t);
    m_d.insert(e, op.row, values, t);
    OPORA_TRY(mayWrite(e, *m_d.row(e.table, op.row)));
    if (e.name == "stage_change")
        placeStageChange(e, op.row, t);
    return {};
}

/// Two machines made the same row: the given columns merge as an update that knew nothing of the row.
Result<void> GroupRun::insertTwin(const Entity &e, const Op &op, qint64 t)
{
    if (m_d.row(e.table, op.row)->deleted())
        revive(e, op.row, t, false); // asked for by name: adding wins
    Op update = op;
    update.base = {};
    QByteArrayList units;
    for (const Column &c : e.columns) {
        const Value v = op.set.value(c.name);
        if (!c.synced() || v.isNull() || c.isClaim || units.contains(c.unit()))
            continue;
        if (c.isCounter) {
            const qint64 sum = m_d.row(e.table, op.row)->values.value(c.name).toInt() + v.toInt() - c.defaultValue.toInt();
            m_d.change(e, op.row, {{c.name, Value(sum)}}, t);
            continue;
        }
        units.append(c.unit());
        for (const Column *part : e.unitColumns(c.unit()))
            update.set.insert(part->name, op.set.value(part->name));
        updateUnit(e, update, c.unit(), e.unitColumns(c.unit()), ConflictRule::InsertMerged);
    }
    return stillSeen(e, op.row);
}

/// A closing that the mover of another stage change had not seen stays the deal's newest; won against lost is a conflict
/// that people settle (sync.md §3.6).
void GroupRun::placeStageChange(const Entity &e, const Uuid &id, qint64 t)
{
    const HubRow *mine = m_d.row(e.table, id);
    const Value deal = mine->values.value("deal_id");
    if (!mine->values.value("after_id").isUuid())
        return;
    const auto kindOf = [&](const HubRow &r) {
        const HubRow *stage = m_d.row("stage", r.values.value("stage_id").toUuid());
        return stage ? stage->values.value("kind").toText() : QString();
    };
    QSet<Uuid> followed;
    QList<Uuid> all = m_d.naming(e.table, "deal_id", deal.toUuid());
    for (const Uuid &n : std::as_const(all)) {
        const HubRow *r = m_d.row(e.table, n);
        if (r->values.value("after_id").isUuid())
            followed.insert(r->values.value("after_id").toUuid());
    }
    const QString open = QStringLiteral("open"), kind = kindOf(*mine);
    for (const Uuid &n : std::as_const(all)) {
        const HubRow *other = m_d.row(e.table, n);
        if (n == id || other->deleted() || followed.contains(n) || !other->values.value("after_id").isUuid())
            continue;
        const QString theirs = kindOf(*other);
        if (kind != open && theirs == open) {
            m_d.change(e, id, {{"after_id", Value(n)}}, t);
        } else if (kind == open && theirs != open) {
            m_d.change(e, n, {{"after_id", Value(id)}}, t);
        } else if (kind != theirs) {
            const bool mineIsNewer = std::pair(m_d.row(e.table, id)->values.value("at").toInt(), id) > std::pair(other->values.value("at").toInt(), n);
            Conflict c;
            c.table = e.table;
            c.row = id;
            c.field = "stage_id";
            c.kept = {{"stage_id", (mineIsNewer ? *m_d.row(e.table, id) : *other).values.value("stage_id")}};
            c.lost = {{"stage_id", (mineIsNewer ? *other : *m_d.row(e.table, id)).values.value("stage_id")}};
            (mineIsNewer ? c.keptGroup : c.lostGroup) = m_g.id;
            (mineIsNewer ? c.lostGroup : c.keptGroup) = other->fm.of(FieldVersions::Row).group;
            c.rule = ConflictRule::WonAgainstLost;
            m_d.record(c);
        }
    }
}

// -------------------------------------------------------------------------------------------------------------- change

/// With `later` what the unit becomes is not written but added there.
void GroupRun::updateUnit(const Entity &e, const Op &op, const QByteArray &unit, const QList<const Column *> &columns, ConflictRule rule,
                          Later *later)
{
    const HubRow *r = m_d.row(e.table, op.row);
    FieldValues wanted, current, seen;
    for (const Column *c : columns) {
        wanted.insert(c->name, op.set.value(c->name));
        current.insert(c->name, r->values.value(c->name));
        if (op.was.contains(c->name))
            seen.insert(c->name, op.was.value(c->name));
    }
    const FieldVersion base = op.base.of(unit), now = r->fm.of(unit);
    const qint64 t = std::max(clamped(op.t), base.t + 1);
    const auto take = [&] {
        if (!later) {
            m_d.change(e, op.row, wanted, t);
            return;
        }
        if (wanted != current) {
            later->values.insert(wanted);
            later->t = std::max(later->t, t);
        }
    };
    if (!base.isNull() && now.group == base.group)
        return take();
    if (wanted == current)
        return;
    const Column *only = columns.size() == 1 ? columns.first() : nullptr;
    if (only && only->type == ColumnType::LongText && !base.isNull() && seen.contains(only->name)) {
        const std::optional<QString> merged = mergeLines(seen.value(only->name).toText(), wanted.value(only->name).toText(), current.value(only->name).toText());
        if (merged) {
            // Nobody has seen this text yet: its version is nobody's group, or the author's next edit would pass for one of it.
            m_d.change(e, op.row, {{only->name, Value(*merged)}}, t, mergedVersion(m_g.id));
            return;
        }
    }
    const bool mine = t > now.t;
    Conflict c;
    c.table = e.table;
    c.row = op.row;
    c.field = unit;
    c.base = seen;
    c.kept = mine ? wanted : current;
    c.lost = mine ? current : wanted;
    (mine ? c.keptGroup : c.lostGroup) = m_g.id;
    (mine ? c.lostGroup : c.keptGroup) = now.group;
    (mine ? c.keptBy : c.lostBy) = m_d.caller().user;
    c.rule = rule;
    m_d.record(c);
    if (mine)
        take();
}

Result<void> GroupRun::update(const Entity &e, const Op &op)
{
    const bool marksBack = op.set.contains(FieldVersions::Deletion);
    OPORA_TRY(checkNames(e, op.set));
    if (marksBack && m_d.row(e.table, op.row)->deleted())
        revive(e, op.row, clamped(op.t), false);
    else if (!marksBack)
        reviveIfUnseen(e, op, clamped(op.t));
    QByteArrayList units;
    for (auto it = op.set.cbegin(); it != op.set.cend(); ++it) {
        const Column *c = e.column(it.key());
        const QByteArray unit = !c ? QByteArray() : mutant(Mutant::AtomicSetSplit) ? c->name : c->unit();
        if (c && !units.contains(unit))
            units.append(unit);
    }
    std::sort(units.begin(), units.end());
    // What the row stands below changes at once and last: half way its author might not see it any more.
    Later later;
    for (const QByteArray &unit : std::as_const(units)) {
        const QList<const Column *> columns = mutant(Mutant::AtomicSetSplit) ? QList<const Column *>{e.column(unit)} : e.unitColumns(unit);
        Op part = op;
        if (mutant(Mutant::AtomicSetSplit) && !part.base.entries().contains(unit))
            part.base.set(unit, op.base.of(e.column(unit)->unit()));
        const bool refers = std::any_of(columns.cbegin(), columns.cend(), [](const Column *c) { return c->type == ColumnType::Ref; });
        updateUnit(e, part, unit, columns, ConflictRule::Newest, refers ? &later : nullptr);
    }
    if (!later.values.isEmpty())
        m_d.change(e, op.row, later.values, later.t);
    return op.kind == OpKind::Reassign ? Result<void>() : stillSeen(e, op.row);
}

Result<void> GroupRun::add(const Entity &e, const Op &op, qint64 t)
{
    const Column *c = e.column(op.field);
    qint64 sum = 0;
    if (__builtin_add_overflow(m_d.row(e.table, op.row)->values.value(op.field).toInt(), op.delta, &sum))
        return reject("constraint", "out of range");
    if (c->isNonNegative && sum < 0)
        return reject("negative", e.table + '.' + op.field);
    m_d.change(e, op.row, {{op.field, Value(sum)}}, t);
    reviveIfUnseen(e, op, t);
    return {};
}

Result<void> GroupRun::cas(const Entity &e, const Op &op, qint64 t)
{
    const QByteArray field = op.set.cbegin().key();
    const HubRow *r = m_d.row(e.table, op.row);
    if (r->deleted() || r->values.value(field) != op.was.value(field))
        return reject("taken", e.table + '.' + field);
    m_d.change(e, op.row, op.set, t);
    return {};
}

// --------------------------------------------------------------------------------------------------------------- merge

/// Hangs a row below another parent. A row whose id is its natural key cannot move: its twin below the new parent lives
/// instead.
Result<void> GroupRun::moveBelow(const Entity &child, const Uuid &id, const Column &via, const Uuid &to, qint64 t)
{
    const HubRow r = *m_d.row(child.table, id);
    if (!child.naturalKey.contains(via.name)) {
        m_d.change(child, id, {{via.name, Value(to)}}, t);
        return {};
    }
    if (r.deleted())
        return {};
    FieldValues values;
    for (const Column &c : child.columns) {
        if (c.synced() && !r.values.value(c.name).isNull())
            values.insert(c.name, r.values.value(c.name));
    }
    values.insert(via.name, to);
    m_d.change(child, id, {{FieldVersions::Deletion, Value(t)}}, t);
    const Uuid twin = naturalId(child, values);
    const HubRow *there = m_d.row(child.table, twin);
    if (!there && !m_d.purged(twin)) {
        values.insert("created_at", r.values.value("created_at"));
        values.insert("created_by", r.values.value("created_by"));
        m_d.insert(child, twin, values, t);
    } else if (there && there->deleted()) {
        m_d.change(child, twin, {{FieldVersions::Deletion, Value()}}, t);
    }
    return {};
}

Result<void> GroupRun::merge(const Entity &e, const Op &op, qint64 t)
{
    const Uuid winner = mergedInto(e, op.into), loser = mergedInto(e, op.row);
    const HubRow *into = m_d.row(e.table, winner);
    if (!into)
        return reject("not_visible", e.table);
    OPORA_TRY(mayWrite(e, *into));
    if (winner == loser)
        return {};
    OPORA_TRY(mayWrite(e, *m_d.row(e.table, loser)));
    for (const Entity &child : m_s.entities()) {
        for (const Column &c : child.columns) {
            if (c.type != ColumnType::Ref || c.ref != e.name || !c.synced() || c.isMergeLink)
                continue;
            for (const Uuid &id : m_d.naming(child.table, c.name, loser))
                OPORA_TRY(moveBelow(child, id, c, winner, t));
        }
    }
    m_d.change(e, loser, {{e.mergeLinkColumn()->name, Value(winner)}, {FieldVersions::Deletion, Value(t)}}, t);
    return {};
}

// ---------------------------------------------------------------------------------------------------------------- group

Result<void> GroupRun::apply(Op op)
{
    const Entity *e = m_s.byTable(op.table);
    if (!e)
        return reject("constraint", "unknown table");
    redirect(*e, op);
    const qint64 t = clamped(op.t);
    if (op.kind == OpKind::Insert)
        return insert(*e, op, t);
    const HubRow *r = m_d.row(op.table, op.row);
    if (!r)
        return reject(m_d.purged(op.row) ? "erased" : "not_visible", op.table);
    OPORA_TRY(mayWrite(*e, *r));
    switch (op.kind) {
    case OpKind::Update:
    case OpKind::Reassign:
        return update(*e, op);
    case OpKind::Delete:
        return remove(*e, op, t);
    case OpKind::Add:
        return add(*e, op, t);
    case OpKind::Cas:
        return cas(*e, op, t);
    case OpKind::Merge:
        return merge(*e, op, t);
    case OpKind::Insert:
        break;
    }
    return {};
}

Result<void> GroupRun::run()
{
    if (!m_d.caller().active)
        return reject("forbidden", "no active login");
    findKeptRows();
    for (const Op &op : m_g.ops)
        OPORA_TRY(apply(op));
    return {};
}

} // namespace

Outcome applyGroup(const Schema &s, const HubRows &rows, const Caller &caller, const Group &g, qint64 now, const std::function<Uuid()> &freshId)
{
    HubDraft draft(s, rows, caller, g.id, now, freshId);
    const Result<void> run = GroupRun(draft, g).run();
    Outcome out;
    if (run.ok()) {
        const int conflicts = draft.conflictCount();
        out = draft.finish();
        out.ledger.status = conflicts ? GroupStatus::Merged : GroupStatus::Applied;
        out.ledger.conflicts = conflicts;
    } else {
        out.ledger.status = GroupStatus::Rejected;
        out.ledger.code = run.error().code.toUtf8();
        out.ledger.detail = run.error().details;
        out.ledger.body = encodeGroup(g, s);
    }
    out.ledger.group = g.id;
    out.ledger.hash = g.hash;
    out.ledger.at = now;
    out.ledger.user = caller.user;
    return out;
}

QList<std::pair<QByteArray, Uuid>> rowsToLock(const Schema &s, const HubRows &rows, const Group &g)
{
    QSet<std::pair<QByteArray, Uuid>> all;
    const auto lock = [&](const QByteArray &table, const Uuid &id) {
        all.insert({table, id});
        if (const HubRow *r = rows.row(table, id))
            all |= rootsAbove(s, rows, *r);
    };
    for (const Op &op : g.ops) {
        const Entity *e = s.byTable(op.table);
        if (!e)
            continue;
        lock(op.table, op.row);
        if (op.kind == OpKind::Merge)
            lock(op.table, op.into);
        for (auto it = op.set.cbegin(); it != op.set.cend(); ++it) {
            const Column *c = e->column(it.key());
            if (c && it->isUuid() && isVisibilityRef(s, *e, *c))
                lock(s.entity(c->ref)->table, it->toUuid());
        }
        if (op.kind != OpKind::Merge && op.kind != OpKind::Delete)
            continue;
        for (const Entity &child : s.entities()) {
            for (const Column &c : child.columns) {
                if (c.type != ColumnType::Ref || c.ref != e->name || !c.synced())
                    continue;
                for (const Uuid &id : rows.naming(child.table, c.name, op.row))
                    lock(child.table, id);
            }
        }
    }
    QList<std::pair<QByteArray, Uuid>> list(all.cbegin(), all.cend());
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace opora::sync
