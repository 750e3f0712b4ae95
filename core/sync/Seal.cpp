// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Seal.h"
#include "core/storage/Ddl.h"
#include "core/sync/HubRules.h"
#include "core/sync/Mutants.h"
#include "core/sync/Overlay.h"
#include <QJsonDocument>
#include <algorithm>
#include <limits>

namespace opora::sync {
namespace {

constexpr int kListedChildren = 1000;
constexpr qint64 kClocksAgree = 2000; // ms

struct LogGroup {
    qint64 n = 0, from = 0, to = 0, wall = 0, uptime = 0, t = 0;
    Uuid gid;
    QByteArray boot;
    int schemaVersion = 0;
};

/// What one group did to one row, entries of the same field taken together.
struct RowEdit {
    const Entity *entity = nullptr;
    SyncedRow row;
    bool inserted = false, marked = false;
    Value markBefore, markAfter;
    QMap<QByteArray, std::pair<Value, Value>> fields; ///< first old, last new
    QHash<QByteArray, FieldVersion> seen;             ///< unit -> what a form had shown
};

class Sealer {
public:
    Sealer(WriteTx &tx, LogGroup g) : m_tx(tx), m_g(std::move(g)) {}
    Result<void> run();

private:
    Result<void> readEntries();
    Result<void> readRun(const Entity &e, const QByteArray &kind, qint64 from, qint64 to, const Value &mark);
    Result<RowEdit *> edit(const Entity &e, qint64 n);
    Result<void> keepBase(const RowEdit &r);
    Result<void> describe(RowEdit &r);
    void describeUpdates(const RowEdit &r, const FieldVersions &known, const FieldValues &before, const FieldValues &after);
    std::optional<qint64> ownTime(const Uuid &group) const;
    Result<void> describeDeletion(const RowEdit &r, FieldVersions known);
    Result<QList<Uuid>> livingBelow(const Entity &child, const Column &parent, const Uuid &id);
    Result<bool> parentGone(const Entity &e, const FieldValues &values);
    Op op(OpKind kind, const RowEdit &r) const;
    QList<Group> parts() const;
    Result<void> store(const QList<Group> &groups);

    WriteTx &m_tx;
    LogGroup m_g;
    std::vector<std::unique_ptr<RowEdit>> m_rows;
    QHash<std::pair<QByteArray, qint64>, RowEdit *> m_byRow;
    QList<Op> m_ops, m_handOvers;
    QHash<Uuid, Uuid> m_rootOf; ///< row -> root, for keeping together what lives together
};

/// Null: the row is no longer here. A failed read is an error: taken for a missing row, the change would count as sent.
Result<RowEdit *> Sealer::edit(const Entity &e, qint64 n)
{
    RowEdit *&slot = m_byRow[{e.table, n}];
    if (slot)
        return slot;
    const Uuid id = m_tx.db().scalar("SELECT id FROM " + ddl::quoted(e.table) + " WHERE n = ?1", n).toUuid();
    OPORA_ASSIGN(auto row, id.isNull() ? Result<std::optional<SyncedRow>>(std::nullopt) : ApplyTx::read(m_tx, e, id));
    if (!row)
        return nullptr;
    auto made = std::make_unique<RowEdit>();
    made->entity = &e;
    made->row = std::move(*row);
    slot = made.get();
    m_rootOf.insert(id, made->row.root.isNull() ? id : made->row.root);
    m_rows.push_back(std::move(made));
    return slot;
}

Result<void> Sealer::readRun(const Entity &e, const QByteArray &kind, qint64 from, qint64 to, const Value &mark)
{
    // A deletion run names rows by number; only those carrying its instant were meant.
    QList<qint64> rows;
    auto st = m_tx.db().prepare("SELECT n FROM " + ddl::quoted(e.table) + " WHERE n BETWEEN ?1 AND ?2"
                                + (kind == "del" ? " AND deleted_at IS ?3" : ""));
    st.bind(0, from).bind(1, to);
    if (kind == "del")
        st.bind(2, mark);
    while (st.step())
        rows.append(st.integer(0));
    OPORA_TRY(st.status());
    for (qint64 n : std::as_const(rows)) {
        OPORA_ASSIGN(RowEdit *const r, edit(e, n));
        if (!r)
            continue;
        if (kind == "ins") {
            r->inserted = true;
            continue;
        }
        if (!r->marked)
            r->markBefore = kind == "del" ? Value() : Value(m_g.t);
        r->marked = true;
        r->markAfter = mark;
    }
    return {};
}

Result<void> Sealer::readEntries()
{
    auto st = m_tx.db().cached(
        "SELECT tbl, kind, row_n, row_to, field, old, new, base_v, base_t FROM sync_op WHERE n BETWEEN ?1 AND ?2 ORDER BY n");
    st.args(m_g.from, m_g.to);
    while (st.step()) {
        const Entity *e = m_tx.schema().byTable(st.utf8(0).toByteArray());
        if (!e)
            continue;
        const QByteArray kind = st.utf8(1).toByteArray();
        if (!st.isNull(3)) {
            OPORA_TRY(readRun(*e, kind, st.integer(2), st.integer(3), st.value(6)));
            continue;
        }
        OPORA_ASSIGN(RowEdit *const r, edit(*e, st.integer(2)));
        if (!r)
            continue;
        if (kind == "ins") {
            r->inserted = true;
        } else if (kind == "upd") {
            const QByteArray field = st.utf8(4).toByteArray();
            const Column *c = e->column(field);
            if (!c || !c->synced())
                continue;
            if (!r->fields.contains(field))
                r->fields.insert(field, {st.value(5), st.value(6)});
            else
                r->fields[field].second = st.value(6);
            if (!st.isNull(7))
                r->seen.insert(c->unit(), {st.uuid(7), st.integer(8)});
        } else {
            if (!r->marked)
                r->markBefore = st.value(5);
            r->marked = true;
            r->markAfter = st.value(6);
        }
    }
    return st.status();
}

/// The hub's state of the row stays known under what is pending on it.
Result<void> Sealer::keepBase(const RowEdit &r)
{
    if (r.row.rv.isNull() || r.inserted)
        return {};
    const Value table = QString::fromUtf8(r.entity->table);
    if (!m_tx.db().scalar("SELECT 1 FROM sync_base WHERE tbl = ?1 AND id = ?2", table, r.row.id).isNull())
        return {};
    OPORA_ASSIGN(const FieldValues before, valuesBefore(m_tx, *r.entity, r.row, m_g.from));
    auto st = m_tx.db().cached("INSERT INTO sync_base(tbl, id, row, fm, rv) VALUES(?, ?, ?, ?, ?)");
    st.bind(0, table).bind(1, r.row.id).bindUtf8(2, QJsonDocument(encodeValues(*r.entity, before)).toJson(QJsonDocument::Compact));
    st.bindUtf8(3, r.row.fm).bind(4, r.row.rv);
    return st.run();
}

Op Sealer::op(OpKind kind, const RowEdit &r) const
{
    Op o;
    o.kind = kind;
    o.table = r.entity->table;
    o.row = r.row.id;
    o.t = m_g.t;
    return o;
}

Result<bool> Sealer::parentGone(const Entity &e, const FieldValues &values)
{
    for (const Column &c : e.columns) {
        const Value v = values.value(c.name);
        if (!isParentRef(e, c) || !v.isUuid())
            continue;
        const Entity *parent = m_tx.schema().entity(c.ref);
        OPORA_ASSIGN(const auto row, ApplyTx::read(m_tx, *parent, v.toUuid()));
        if (!row)
            continue;
        OPORA_ASSIGN(const FieldValues then, valuesBefore(m_tx, *parent, *row, m_g.to + 1));
        if (then.contains(FieldVersions::Deletion))
            return true;
    }
    return false;
}

/// When a group of this replica's own was made; nothing for those of others.
std::optional<qint64> Sealer::ownTime(const Uuid &group) const
{
    const Value t = m_tx.db().scalar("SELECT coalesce(t, t_wall) FROM sync_group WHERE gid = ?1 AND status <> 'hub'", group);
    return t.isNull() ? std::nullopt : std::optional<qint64>(t.toInt());
}

void Sealer::describeUpdates(const RowEdit &r, const FieldVersions &known, const FieldValues &before, const FieldValues &after)
{
    const Entity &e = *r.entity;
    Op update = op(OpKind::Update, r);
    const auto seenOf = [&](const QByteArray &unit) -> FieldVersion {
        const FieldVersion now = known.of(unit);
        // What this replica wrote itself nobody has to be told of: a form that stood open before it meets no stranger there.
        if (!r.seen.contains(unit) || r.seen.value(unit).group == now.group || ownTime(now.group))
            return now;
        FieldVersion seen = r.seen.value(unit);
        seen.t = ownTime(seen.group).value_or(seen.t); // by the hub's clock, which was not known when the form was opened
        return seen;
    };
    const auto withBase = [&](Op &o, const QByteArray &unit) {
        if (const FieldVersion v = seenOf(unit); !v.isNull())
            o.base.set(unit, v);
    };
    const auto withDeletion = [&](Op &o) {
        if (known.entries().contains(FieldVersions::Deletion))
            o.base.set(FieldVersions::Deletion, known.of(FieldVersions::Deletion));
    };
    for (auto it = r.fields.cbegin(); it != r.fields.cend(); ++it) {
        const Column &c = *e.column(it.key());
        if (it->first == it->second)
            continue;
        if (c.isCounter) {
            Op add = op(OpKind::Add, r);
            add.field = c.name;
            add.delta = it->second.toInt() - it->first.toInt();
            withDeletion(add);
            m_ops.append(add);
        } else if (c.isClaim) {
            Op cas = op(OpKind::Cas, r);
            cas.set.insert(c.name, it->second);
            cas.was.insert(c.name, it->first);
            m_ops.append(cas);
        } else if (c.isAudience) {
            Op handOver = op(OpKind::Reassign, r);
            handOver.set.insert(c.name, it->second);
            handOver.was.insert(c.name, it->first);
            withBase(handOver, c.unit());
            withDeletion(handOver);
            m_handOvers.append(handOver);
        } else if (c.isMergeLink && it->second.isUuid()) {
            Op merge = op(OpKind::Merge, r);
            merge.into = it->second.toUuid();
            m_ops.append(merge);
        } else {
            // The value before is a colleague's whom the form did not show: a text merged against it would lose their lines.
            const bool shown = seenOf(c.unit()).group == known.of(c.unit()).group;
            for (const Column *part : e.unitColumns(c.unit())) {
                update.set.insert(part->name, after.value(part->name));
                if (shown)
                    update.was.insert(part->name, before.value(part->name));
            }
            withBase(update, c.unit());
        }
    }
    if (r.marked && !r.markBefore.isNull() && r.markAfter.isNull()) {
        Op back = op(OpKind::Update, r);
        back.set.insert(FieldVersions::Deletion, Value());
        back.was.insert(FieldVersions::Deletion, r.markBefore);
        withBase(back, FieldVersions::Deletion);
        m_ops.append(back);
    }
    if (!update.set.isEmpty()) {
        withDeletion(update);
        m_ops.append(update);
    }
}

/// What stood below the row, and was not deleted, right after this group: what was done since is another group's, and a copy of
/// the file that seals the same group after other work must say the same.
Result<QList<Uuid>> Sealer::livingBelow(const Entity &child, const Column &parent, const Uuid &id)
{
    const Value table = QString::fromUtf8(child.table), field = QString::fromUtf8(parent.name);
    const bool touched = !m_tx.db().scalar("SELECT 1 FROM sync_op WHERE n > ?1 AND tbl = ?2 LIMIT 1", m_g.to, table).isNull();
    QList<Uuid> list;
    auto st = m_tx.db().cached("SELECT id FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(parent.name) + " = ?1"
                               + (touched ? "" : " AND deleted_at IS NULL"));
    st.args(id);
    while (st.step())
        list.append(st.uuid(0));
    OPORA_TRY(st.status());
    if (!touched)
        return list;
    auto moved = m_tx.db().cached("SELECT row_id FROM sync_op WHERE n > ?1 AND tbl = ?2 AND field = ?3 AND old = ?4");
    moved.args(m_g.to, table, field, id);
    while (moved.step())
        list.append(moved.uuid(0));
    OPORA_TRY(moved.status());
    QList<Uuid> living;
    for (const Uuid &one : std::as_const(list)) {
        OPORA_ASSIGN(const auto row, ApplyTx::read(m_tx, child, one));
        if (!row
            || !m_tx.db()
                    .scalar("SELECT 1 FROM sync_op WHERE n > ?1 AND tbl = ?2 AND kind = 'ins' AND row_n <= ?3 AND coalesce(row_to, row_n) "
                            ">= ?3",
                            m_g.to, table, row->n)
                    .isNull())
            continue; // it came later
        OPORA_ASSIGN(const FieldValues then, valuesBefore(m_tx, child, *row, m_g.to + 1));
        if (then.value(parent.name) == Value(id) && !then.contains(FieldVersions::Deletion))
            living.append(one);
    }
    return living;
}

Result<void> Sealer::describeDeletion(const RowEdit &r, FieldVersions known)
{
    Op del = op(OpKind::Delete, r);
    // What was seen before this group: the hub decides about deletions before it takes the group's other ops.
    if (r.inserted)
        known.set(FieldVersions::Row, {m_g.gid, m_g.t});
    del.base = known;
    QList<Uuid> children;
    for (const Entity &child : m_tx.schema().entities()) {
        for (const Column &c : child.columns) {
            if (c.ref != r.entity->name || !isParentRef(child, c))
                continue;
            OPORA_ASSIGN(const QList<Uuid> living, livingBelow(child, c, r.row.id));
            children += living;
        }
    }
    std::sort(children.begin(), children.end());
    children.erase(std::unique(children.begin(), children.end()), children.end());
    if (children.size() <= kListedChildren)
        del.children = children;
    m_ops.append(del);
    return {};
}

/// Versions the author could see just before the group: the hub's, with pending groups on top.
/// `parts`: runs name the part of their group that holds the row, which is looked for among all parts; a form does without.
Result<FieldVersions> knownBefore(const Reader &r, const Entity &e, const SyncedRow &row, qint64 op, bool parts = true)
{
    const Value table = QString::fromUtf8(e.table);
    const Value kept = r.db().scalar("SELECT fm FROM sync_base WHERE tbl = ?1 AND id = ?2", table, row.id);
    FieldVersions known = FieldVersions::fromBytes(kept.isText() ? kept.toText().toUtf8() : row.fm);
    auto st = r.db().cached("SELECT o.kind, o.field, g.gid, coalesce(g.t, g.t_wall) FROM sync_op o JOIN sync_group g ON g.n = o.group_n "
                            "WHERE o.tbl = ?1 AND o.row_n = ?2 "
                            "AND o.row_to IS NULL AND o.n < ?3 AND g.status IN ('pending', 'held') ORDER BY o.n");
    st.args(table, row.n, op);
    while (st.step()) {
        const FieldVersion v{st.uuid(2), st.integer(3)};
        const Column *c = st.utf8(0) == "upd" ? e.column(st.utf8(1).toByteArray()) : nullptr;
        if (st.utf8(0) == "ins")
            known.set(FieldVersions::Row, v);
        else if (c)
            known.set(c->unit(), v);
        else
            known.set(FieldVersions::Deletion, v);
    }
    OPORA_TRY(st.status());
    const QByteArray group =
        parts ? "coalesce((SELECT p.gid FROM sync_group p WHERE p.head = g.n AND instr(p.body, ?4) > 0), g.gid)" : "g.gid";
    auto runs = r.db().cached("SELECT o.kind, " + group
                              + ", coalesce(g.t, g.t_wall) FROM sync_op o "
                                "JOIN sync_group g ON g.n = o.group_n WHERE o.tbl = ?1 AND o.row_to IS NOT NULL AND o.row_n <= ?2 AND "
                                "o.row_to >= ?2 AND o.n < ?3 "
                                "AND g.status IN ('pending', 'held') ORDER BY o.n");
    runs.args(table, row.n, op);
    if (parts)
        runs.bindUtf8(3, row.id.toString().toUtf8());
    while (runs.step()) {
        const QByteArray unit = runs.utf8(0) == "ins" ? FieldVersions::Row : FieldVersions::Deletion;
        if (known.entries().value(unit).t <= runs.integer(2))
            known.set(unit, {runs.uuid(1), runs.integer(2)});
    }
    OPORA_TRY(runs.status());
    return known;
}

Result<void> Sealer::describe(RowEdit &r)
{
    const Entity &e = *r.entity;
    OPORA_TRY(keepBase(r));
    OPORA_ASSIGN(const FieldVersions known, knownBefore(m_tx, e, r.row, m_g.from));
    OPORA_ASSIGN(const FieldValues after, valuesBefore(m_tx, e, r.row, m_g.to + 1));
    const bool endsDeleted = r.marked && !r.markAfter.isNull();
    if (r.inserted) {
        Op ins = op(OpKind::Insert, r);
        for (auto it = after.cbegin(); it != after.cend(); ++it) {
            if (it.key() != FieldVersions::Deletion)
                ins.set.insert(it.key(), *it);
        }
        OPORA_ASSIGN(ins.parentGone, parentGone(e, after));
        m_ops.append(ins);
    } else if (!r.fields.isEmpty() || r.marked) {
        OPORA_ASSIGN(const FieldValues before, valuesBefore(m_tx, e, r.row, m_g.from));
        describeUpdates(r, known, before, after);
    }
    const bool merged = e.mergeLinkColumn() && r.fields.contains(e.mergeLinkColumn()->name) && after.contains(e.mergeLinkColumn()->name);
    return endsDeleted && r.markBefore.isNull() && !merged ? describeDeletion(r, known) : Result<void>();
}

/// At most 500 ops and 256 KB each. What has the same root stays together as far as that goes; rows that name another new
/// root come last, when all of them are there.
QList<Group> Sealer::parts() const
{
    const QList<Op> all = m_ops + m_handOvers;
    const auto group = [&](const QList<Op> &ops) { return Group{m_g.gid, {}, m_g.schemaVersion, ops}; };
    if (all.size() <= GroupLimits::Ops && encodeGroup(group(all), m_tx.schema()).size() <= GroupLimits::Bytes)
        return {group(all)};
    QHash<Uuid, int> place;
    std::vector<QList<Op>> clusters(1);
    QList<Op> last;
    QSet<Uuid> fresh;
    for (const Op &o : all) {
        if (o.kind == OpKind::Insert)
            fresh.insert(o.row);
    }
    for (const Op &o : all) {
        const Entity &e = *m_tx.schema().byTable(o.table);
        const Uuid root = m_rootOf.value(o.row, o.row);
        bool crosses = o.kind == OpKind::Reassign || o.kind == OpKind::Merge;
        for (const Column &c : e.columns) {
            const Value v = o.set.value(c.name);
            crosses |=
                isVisibilityRef(m_tx.schema(), e, c) && v.isUuid() && fresh.contains(v.toUuid()) && m_rootOf.value(v.toUuid()) != root;
        }
        if (crosses) {
            last.append(o);
        } else if (e.visibility == Visibility::Reference) {
            clusters[0].append(o);
        } else {
            if (!place.contains(root)) {
                place.insert(root, int(clusters.size()));
                clusters.emplace_back();
            }
            clusters[size_t(place.value(root))].append(o);
        }
    }
    clusters.push_back(last);
    QList<Group> result;
    QList<Op> open;
    qsizetype bytes = 0;
    const auto close = [&] {
        if (!open.isEmpty())
            result.append(group(open));
        open.clear();
        bytes = 0;
    };
    for (const QList<Op> &cluster : clusters) {
        const qsizetype size = cluster.isEmpty() ? 0 : encodeGroup(group(cluster), m_tx.schema()).size();
        if (open.size() + cluster.size() > GroupLimits::Ops || bytes + size > GroupLimits::Bytes - 1024)
            close();
        for (const Op &o : cluster) {
            const qsizetype one = encodeGroup(group({o}), m_tx.schema()).size();
            if (open.size() >= GroupLimits::Ops || bytes + one > GroupLimits::Bytes - 1024) {
                // What is done to one row stays together: its deletion would meet its change as somebody else's.
                QList<Op> sameRow;
                while (!open.isEmpty() && open.last().row == o.row)
                    sameRow.prepend(open.takeLast());
                close();
                open = sameRow;
                for (const Op &moved : std::as_const(open))
                    bytes += encodeGroup(group({moved}), m_tx.schema()).size();
            }
            open.append(o);
            bytes += one;
        }
    }
    close();
    return result;
}

Result<void> Sealer::store(const QList<Group> &groups)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        Group g = groups.at(i);
        if (i > 0)
            g.id = m_tx.context().freshId(m_tx.nowMs());
        const QByteArray body = encodeGroup(g, m_tx.schema());
        auto st = i == 0 ? m_tx.db().cached("UPDATE sync_group SET body = ?2, hash = ?3, t = ?4 WHERE n = ?1")
                         : m_tx.db().cached(
                             "INSERT INTO sync_group(gid, command_id, op_from, op_to, body, hash, t, t_wall, schema_version, status, head) "
                             "SELECT ?5, "
                             "command_id, op_to + 1, op_to, ?2, ?3, ?4, t_wall, schema_version, status, n FROM sync_group WHERE n = ?1");
        st.bind(0, m_g.n).bindBlob(1, body).bindBlob(2, hashOf(body)).bind(3, m_g.t);
        if (i > 0)
            st.bind(4, g.id);
        OPORA_TRY(st.run());
    }
    return {};
}

Result<void> Sealer::run()
{
    m_g.t = correctedTime(m_tx, m_g.wall, m_g.uptime, m_g.boot);
    if (mutant(Mutant::CounterIds))
        m_g.gid = Uuid::v5(state(m_tx, "replica").toUuid(), QByteArray::number(m_g.n));
    OPORA_TRY(m_tx.db().run("UPDATE sync_group SET t = ?2, gid = ?3 WHERE n = ?1", m_g.n, m_g.t, m_g.gid));
    OPORA_TRY(readEntries());
    for (const auto &r : m_rows)
        OPORA_TRY(describe(*r));
    if (m_ops.isEmpty() && m_handOvers.isEmpty()) // nothing that travels
        return m_tx.db().run("UPDATE sync_group SET status = 'done', done_at = ?2 WHERE n = ?1", m_g.n, m_tx.nowMs());
    return store(parts());
}

} // namespace

Value state(const Reader &r, const char *key)
{
    return r.db().scalar("SELECT v FROM sync_state WHERE k = ?1", QString::fromLatin1(key));
}

Result<void> setState(const WriteTx &tx, const char *key, const Value &v)
{
    return tx.db().run("INSERT INTO sync_state(k, v) VALUES(?1, ?2) ON CONFLICT(k) DO UPDATE SET v = ?2", QString::fromLatin1(key), v);
}

qint64 correctedTime(const Reader &r, qint64 wall, qint64 uptime, const QByteArray &bootId)
{
    const qint64 byWall = wall + state(r, "hub_ahead").toInt();
    // The same start of the machine as at the last look at the hub's clock: the uptime says it whatever the clock was set to.
    if (uptime <= 0 || bootId.isEmpty() || state(r, "ref_boot").toText().toLatin1() != bootId)
        return byWall;
    const qint64 byUptime = state(r, "ref_hub").toInt() + (uptime - state(r, "ref_uptime").toInt());
    return std::abs(byWall - byUptime) <= kClocksAgree ? byWall : byUptime;
}

Result<FieldValues> valuesBefore(const Reader &r, const Entity &e, const SyncedRow &now, qint64 op)
{
    FieldValues values = now.values;
    const Value table = QString::fromUtf8(e.table);
    auto st = r.db().cached(
        "SELECT kind, field, old, new, 0, n FROM sync_op WHERE tbl = ?1 AND row_n = ?2 AND row_to IS NULL AND n >= ?3 UNION ALL "
        "SELECT kind, NULL, NULL, new, 1, n FROM sync_op WHERE tbl = ?1 AND row_to IS NOT NULL AND row_n <= ?2 AND row_to >= ?2 AND n >= "
        "?3 "
        "ORDER BY 6 DESC");
    st.args(table, now.n, op);
    while (st.step()) {
        const QByteArrayView kind = st.utf8(0);
        if (kind == "upd")
            values.insert(st.utf8(1).toByteArray(), st.value(2));
        else if (kind == "del" && st.integer(4) == 0)
            values.insert(FieldVersions::Deletion, st.value(2));
        else if (kind == "del" && values.value(FieldVersions::Deletion) == st.value(3))
            values.remove(FieldVersions::Deletion);
        else if (kind == "res")
            values.insert(FieldVersions::Deletion, st.integer(4) == 0 ? st.value(2) : Value(1));
    }
    OPORA_TRY(st.status());
    return withoutNulls(values);
}

Result<QByteArray> seenVersions(const Reader &r, const Entity &e, const Uuid &row)
{
    if (state(r, "hub").isNull())
        return QByteArray();
    OPORA_ASSIGN(const auto now, ApplyTx::read(r, e, row));
    if (!now)
        return QByteArray();
    OPORA_ASSIGN(const FieldVersions known, knownBefore(r, e, *now, std::numeric_limits<qint64>::max(), false));
    return known.toBytes();
}

Result<void> sealPending(WriteTx &tx)
{
    QList<LogGroup> open;
    auto st = tx.db().cached(
        "SELECT n, gid, op_from, op_to, t_wall, t_mono, boot_id, schema_version FROM sync_group WHERE status IN ('pending', 'held') "
        "AND body IS NULL ORDER BY n");
    while (st.step())
        open.append({st.integer(0), st.integer(2), st.integer(3), st.integer(4), st.integer(5), 0, st.uuid(1), st.utf8(6).toByteArray(),
                     int(st.integer(7))});
    OPORA_TRY(st.status());
    for (const LogGroup &g : std::as_const(open))
        OPORA_TRY(Sealer(tx, g).run());
    return {};
}

} // namespace opora::sync
