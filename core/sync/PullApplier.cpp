// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/PullApplier.h"
#include "core/storage/Ddl.h"
#include "core/sync/HubRules.h"
#include "core/sync/Mutants.h"
#include "core/sync/Overlay.h"
#include "core/sync/Seal.h"
#include <QJsonDocument>

namespace opora::sync {
namespace {

QByteArray jsonOf(const QJsonObject &o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); }

Result<QList<Op>> opsOf(const QByteArray &body, const Schema &s)
{
    OPORA_ASSIGN(Group g, decodeGroup(body, s));
    return std::move(g.ops);
}

} // namespace

/// The hub's word on groups that were sent.
Result<void> PullApplier::settle()
{
    for (const LedgerEntry &l : m_a.ledger) {
        const bool rejected = l.status == GroupStatus::Rejected;
        auto st = m_tx.db().cached("UPDATE sync_group SET status = ?2, result = ?3, done_at = ?4 WHERE gid = ?1 AND status IN ('pending', 'held') AND body IS NOT NULL RETURNING body");
        st.bind(0, l.group).bind(1, rejected ? QStringLiteral("rejected") : QStringLiteral("done")).bindUtf8(2, jsonOf(l.toJson())).bind(3, m_tx.nowMs());
        QByteArray body;
        while (st.step())
            body = st.blob(0).toByteArray();
        OPORA_TRY(st.status());
        if (body.isEmpty())
            continue;
        if (rejected && l.code == "taken" && madeBySender(l.group)) {
            OPORA_TRY(m_tx.db().run("UPDATE sync_group SET status = 'discarded' WHERE gid = ?1", l.group));
        } else {
            ++(rejected ? m_report.rejected : m_report.confirmed);
        }
        OPORA_ASSIGN(const QList<Op> ops, opsOf(body, m_tx.schema()));
        for (const Op &op : ops)
            m_dirty.insert({op.table, op.row});
    }
    return {};
}

/// A step of the sender that another machine was before: the message is in its hands, and nobody has to decide anything.
bool PullApplier::madeBySender(const Uuid &group) const
{
    return m_tx.db().scalar("SELECT c.origin FROM sync_group g JOIN command c ON c.id = g.command_id WHERE g.gid = ?1", group).toText()
           == QLatin1String(CommandInfo::Outbox);
}

/// A hub restored from a backup forgot groups that it had confirmed: they are pending again.
Result<void> PullApplier::offerAgain()
{
    if (!m_a.hubReplaced)
        return {};
    QSet<Uuid> known;
    for (const LedgerEntry &l : m_a.ledger)
        known.insert(l.group);
    QList<Uuid> again;
    auto st = m_tx.db().prepare("SELECT gid FROM sync_group WHERE status = 'done' AND body IS NOT NULL ORDER BY coalesce(head, n), n");
    while (st.step()) {
        if (!known.contains(st.uuid(0)))
            again.append(st.uuid(0));
    }
    OPORA_TRY(st.status());
    for (const Uuid &gid : std::as_const(again))
        OPORA_TRY(m_tx.db().run("UPDATE sync_group SET status = 'pending', tries = 0, done_at = NULL WHERE gid = ?1", gid));
    m_report.offeredAgain = int(again.size());
    return {};
}

Result<void> PullApplier::loadPending()
{
    auto st = m_tx.db().cached("SELECT n, gid, body FROM sync_group WHERE status IN ('pending', 'held') AND body IS NOT NULL ORDER BY coalesce(head, n), n");
    while (st.step()) {
        OPORA_ASSIGN(QList<Op> ops, opsOf(st.blob(2).toByteArray(), m_tx.schema()));
        m_pending.push_back({st.integer(0), st.uuid(1), std::move(ops)});
    }
    OPORA_TRY(st.status());
    for (const Pending &p : m_pending) {
        for (const Op &op : p.ops)
            m_opsOf[{op.table, op.row}].append(&op);
    }
    return {};
}

Result<std::optional<BaseRow>> PullApplier::oldBase(const Entity &e, const SyncedRow *row, const Uuid &id) const
{
    BaseRow base;
    base.table = e.table;
    base.id = id;
    auto st = m_tx.db().cached("SELECT row, fm, rv FROM sync_base WHERE tbl = ?1 AND id = ?2");
    st.args(QString::fromUtf8(e.table), id);
    if (st.step()) {
        OPORA_ASSIGN(const FieldValues values, decodeValues(e, QJsonDocument::fromJson(st.utf8(0).toByteArray()).object()));
        base.values = withoutNulls(values);
        base.fm = FieldVersions::fromBytes(st.utf8(1));
        base.rv = st.uuid(2);
        return std::optional<BaseRow>(base);
    }
    OPORA_TRY(st.status());
    if (!row || row->rv.isNull())
        return std::optional<BaseRow>();
    base.values = row->values;
    base.fm = FieldVersions::fromBytes(row->fm);
    base.rv = row->rv;
    return std::optional<BaseRow>(base);
}

Result<PullApplier::Row *> PullApplier::plan(const Key &key)
{
    const auto it = m_plan.find(key);
    if (it != m_plan.end())
        return &it->second;
    Row r;
    r.entity = m_tx.schema().byTable(key.first);
    Q_ASSERT(r.entity);
    OPORA_ASSIGN(r.before, ApplyTx::read(m_tx, *r.entity, key.second));
    OPORA_ASSIGN(r.base, oldBase(*r.entity, r.before ? &*r.before : nullptr, key.second));
    return &m_plan.emplace(key, std::move(r)).first->second;
}

void PullApplier::overlay(Row &r, const Uuid &id) const
{
    r.visible.reset();
    if (r.base)
        r.visible = r.base->values;
    if (mutant(Mutant::PullClobbersPending) && m_news.contains({r.entity->table, id}))
        return;
    for (const Op *op : m_opsOf.value({r.entity->table, id}))
        applyOp(*r.entity, *op, r.visible);
    if (r.visible)
        r.visible = withoutNulls(*r.visible);
}

/// Rows of the file that name this one and cannot be seen without it.
Result<QList<PullApplier::Key>> PullApplier::naming(const Entity &e, const Uuid &id) const
{
    QList<Key> list;
    for (const Entity &child : m_tx.schema().entities()) {
        for (const Column &c : child.columns) {
            const bool names = (c.ref == e.name && isVisibilityRef(m_tx.schema(), child, c)) || (!child.namesRow.isEmpty() && c.name == child.namesRow);
            if (!names)
                continue;
            auto st = m_tx.db().cached("SELECT id FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(c.name) + " = ?1");
            st.args(id);
            while (st.step())
                list.append({child.table, st.uuid(0)});
            OPORA_TRY(st.status());
        }
    }
    return list;
}

/// Rows with pending work whose state on the hub may name this one, whatever they show now.
Result<QList<PullApplier::Key>> PullApplier::keptNaming(const Uuid &id) const
{
    QList<Key> list;
    auto st = m_tx.db().cached("SELECT tbl, id FROM sync_base WHERE instr(row, ?1) > 0");
    st.bindUtf8(0, id.toString().toUtf8());
    while (st.step())
        list.append({st.utf8(0).toByteArray(), st.uuid(1)});
    OPORA_TRY(st.status());
    return list;
}

bool PullApplier::namesIt(const Row &r, const Entity &e, const Uuid &id) const
{
    for (const Column &c : r.entity->columns) {
        const bool names = (c.ref == e.name && isVisibilityRef(m_tx.schema(), *r.entity, c)) || (!r.entity->namesRow.isEmpty() && c.name == r.entity->namesRow);
        if (names && r.base->values.value(c.name) == Value(id))
            return true;
    }
    return false;
}

/// The row is out of sight, and with it whatever names it: the hub lists a root once for all that stands below it.
Result<void> PullApplier::leave(const Key &key)
{
    QList<Key> todo{key};
    QSet<Key> seen;
    while (!todo.isEmpty()) {
        const Key k = todo.takeLast();
        if (seen.contains(k) || m_news.contains(k))
            continue;
        seen.insert(k);
        OPORA_ASSIGN(Row *r, plan(k));
        if (r->base)
            ++m_report.gone;
        if (r->base && m_a.hubReplaced) {
            auto st = m_tx.db().cached("INSERT INTO sync_salvage(tbl, id, row, at) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(tbl, id) DO UPDATE SET row = ?3, at = ?4");
            st.bind(0, QString::fromUtf8(k.first)).bind(1, k.second).bindUtf8(2, jsonOf(encodeValues(*r->entity, r->base->values))).bind(3, m_tx.nowMs());
            OPORA_TRY(st.run());
        }
        r->base.reset();
        m_dirty.insert(k);
        OPORA_ASSIGN(QList<Key> below, naming(*r->entity, k.second));
        OPORA_ASSIGN(const QList<Key> kept, keptNaming(k.second));
        below += kept;
        // Only what names it on the hub leaves with it; what merely names it in pending work is put together anew.
        for (auto it = below.begin(); it != below.end();) {
            OPORA_ASSIGN(Row *child, plan(*it));
            m_dirty.insert(*it);
            it = child->base && namesIt(*child, *r->entity, k.second) ? std::next(it) : below.erase(it);
        }
        todo += below;
    }
    return {};
}

Result<void> PullApplier::gather()
{
    for (const BaseRow &row : m_a.rows) {
        const Key key{row.table, row.id};
        m_news.insert(key);
        OPORA_ASSIGN(Row *r, plan(key));
        r->base = row;
        r->base->values = withoutNulls(row.values);
        m_dirty.insert(key);
        ++m_report.rows;
        for (const Pending &p : mutant(Mutant::PullClobbersPending) ? m_pending : std::vector<Pending>()) {
            for (const Op &op : p.ops) {
                if (op.row == row.id)
                    OPORA_TRY(m_tx.db().run("UPDATE sync_group SET status = 'done' WHERE gid = ?1", p.gid));
            }
        }
    }
    if (!mutant(Mutant::NoRowLeft)) {
        for (const Key &key : m_a.gone)
            OPORA_TRY(leave(key));
    }
    OPORA_TRY(letGo());
    // What is pending on a row that could not be shown may be shown now.
    for (auto it = m_opsOf.cbegin(); it != m_opsOf.cend(); ++it) {
        const Entity *e = m_tx.schema().byTable(it.key().first);
        if (m_tx.db().scalar("SELECT 1 FROM " + ddl::quoted(e->table) + " WHERE id = ?1", it.key().second).isNull())
            m_dirty.insert(it.key());
        for (const Op *op : it.value()) {
            for (auto v = op->set.cbegin(); v != op->set.cend(); ++v) {
                const Column *c = e->column(v.key());
                if (c && c->type == ColumnType::Ref && v->isUuid() && m_news.contains({m_tx.schema().entity(c->ref)->table, v->toUuid()}))
                    m_dirty.insert(it.key());
            }
        }
    }
    for (const Key &key : std::as_const(m_dirty)) {
        OPORA_ASSIGN(Row *r, plan(key));
        overlay(*r, key.second);
    }
    return {};
}

/// What stands apart from the hub's state with nothing pending that says so: a group that brought a row back and removed it
/// again left its mark here and says nothing to the hub. It shows the hub's state again.
Result<void> PullApplier::letGo()
{
    auto st = m_tx.db().cached("SELECT tbl, id FROM sync_base");
    while (st.step()) {
        const Key key{st.utf8(0).toByteArray(), st.uuid(1)};
        if (!m_opsOf.contains(key) && m_tx.schema().byTable(key.first))
            m_dirty.insert(key);
    }
    return st.status();
}

/// Whether every row that the engine makes it name will be there.
Result<bool> PullApplier::referencesHold(const Row &r)
{
    for (const Column &c : r.entity->columns) {
        if (c.type != ColumnType::Ref || !c.synced() || c.isMergeLink || (r.entity->appendOnly && c.ref == r.entity->name))
            continue;
        const Value v = r.visible->value(c.name);
        if (!v.isUuid())
            continue;
        const Entity *target = m_tx.schema().entity(c.ref);
        const auto it = m_plan.find({target->table, v.toUuid()});
        if (it != m_plan.end() && m_dirty.contains(it->first)) {
            if (!it->second.visible)
                return false;
        } else if (m_tx.db().scalar("SELECT 1 FROM " + ddl::quoted(target->table) + " WHERE id = ?1", v.toUuid()).isNull()) {
            return false;
        }
    }
    return true;
}

/// A row without what it names is not shown (an insertion below a client that left sight keeps waiting in its group), until
/// nothing changes any more.
Result<void> PullApplier::close()
{
    QList<Key> todo(m_dirty.cbegin(), m_dirty.cend());
    while (!todo.isEmpty()) {
        const Key key = todo.takeLast();
        OPORA_ASSIGN(Row *r, plan(key));
        if (!m_dirty.contains(key)) {
            m_dirty.insert(key);
            overlay(*r, key.second);
        }
        if (r->visible) {
            OPORA_ASSIGN(bool hold, referencesHold(*r));
            if (!hold && r->base && *r->visible != r->base->values) {
                // Only what is pending names a row that is not there: the hub's state is shown meanwhile.
                r->visible = r->base->values;
                OPORA_ASSIGN(hold, referencesHold(*r));
            }
            if (hold)
                continue;
            r->visible.reset();
            r->base.reset();
            for (const auto &[other, row] : m_plan) {
                if (row.visible && m_dirty.contains(other))
                    todo.append(other);
            }
        }
        if (!r->before)
            continue;
        OPORA_ASSIGN(const QList<Key> below, naming(*r->entity, key.second));
        for (const Key &k : below) {
            const auto it = m_plan.find(k);
            if (it == m_plan.end() || !m_dirty.contains(k) || it->second.visible)
                todo.append(k);
        }
    }
    return {};
}

Result<void> PullApplier::keepBase(const Key &key, const Row &r)
{
    const Value table = QString::fromUtf8(key.first);
    if (!r.base || !m_opsOf.contains(key))
        return m_tx.db().run("DELETE FROM sync_base WHERE tbl = ?1 AND id = ?2", table, key.second);
    auto st = m_tx.db().cached("INSERT INTO sync_base(tbl, id, row, fm, rv) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(tbl, id) DO UPDATE SET row = ?3, fm = ?4, rv = ?5");
    st.bind(0, table).bind(1, key.second).bindUtf8(2, jsonOf(encodeValues(*r.entity, r.base->values))).bindUtf8(3, r.base->fm.toBytes()).bind(4, r.base->rv);
    return st.run();
}

Result<void> PullApplier::write()
{
    for (const Key &key : std::as_const(m_dirty)) {
        Row &r = m_plan.at(key);
        OPORA_TRY(keepBase(key, r));
        if (r.before)
            r.n = r.before->n;
        if (!r.visible) {
            if (r.before)
                OPORA_TRY(m_apply.erase(*r.entity, *r.before));
            continue;
        }
        SyncedRow after;
        after.id = key.second;
        after.values = *r.visible;
        if (r.base) {
            after.rv = r.base->rv;
            after.fm = r.base->fm.toBytes();
        }
        OPORA_ASSIGN(r.n, m_apply.write(*r.entity, r.before, after, r.base ? r.base->fm.newest() : m_tx.nowMs(), r.by));
    }
    return {};
}

// ------------------------------------------------------------------------------------------------------------- history

Result<void> PullApplier::logGroup(const QList<const AuditRow *> &rows)
{
    for (const AuditRow *a : rows) {
        const Key key{a->table, a->row};
        const auto it = m_plan.find(key);
        if (it == m_plan.end() || !m_dirty.contains(key) || !it->second.visible)
            continue;
        const Row &r = it->second;
        const bool known = r.before || m_logged.contains(key);
        if (a->kind == "insert") {
            if (!known) {
                OPORA_TRY(m_apply.logInsert(*r.entity, r.n, key.second));
                m_logged.insert(key, *r.visible);
                m_logged[key].remove(FieldVersions::Deletion);
            }
            continue;
        }
        if (!known)
            continue; // it came into sight late: its values are those it has now
        if (!m_logged.contains(key))
            m_logged.insert(key, r.before->values);
        FieldValues &logged = m_logged[key];
        if (a->kind == "update") {
            const Column *c = r.entity->column(a->field);
            if (!c || !c->synced())
                continue;
            OPORA_TRY(m_apply.logUpdate(*r.entity, r.n, key.second, a->field, a->old, a->now));
            logged.insert(a->field, a->now);
        } else if (logged.value(FieldVersions::Deletion).isNull() != a->now.isNull()) {
            OPORA_TRY(m_apply.logMark(*r.entity, r.n, key.second, logged.value(FieldVersions::Deletion), a->now));
            logged.insert(FieldVersions::Deletion, a->now);
        }
    }
    const AuditRow *last = rows.last();
    return m_apply.closeRemote(last->group, last->user, last->at);
}

/// Whatever the history did not say: rows that came into sight or left it, what stays pending on top, a full comparison.
Result<void> PullApplier::logRest()
{
    for (const Key &key : std::as_const(m_dirty)) {
        const Row &r = m_plan.at(key);
        const Entity &e = *r.entity;
        if (!r.visible) {
            if (r.before)
                OPORA_TRY(m_apply.logMark(e, r.n, key.second, Value(), Value(m_tx.nowMs())));
            continue;
        }
        FieldValues logged = m_logged.contains(key) ? m_logged.value(key) : r.before ? r.before->values : FieldValues();
        if (!r.before && !m_logged.contains(key)) {
            OPORA_TRY(m_apply.logInsert(e, r.n, key.second));
            logged = *r.visible;
            logged.remove(FieldVersions::Deletion);
        }
        for (const Column &c : e.columns) {
            if (c.synced() && logged.value(c.name) != r.visible->value(c.name))
                OPORA_TRY(m_apply.logUpdate(e, r.n, key.second, c.name, logged.value(c.name), r.visible->value(c.name)));
        }
        const Value was = logged.value(FieldVersions::Deletion), now = r.visible->value(FieldVersions::Deletion);
        if (was.isNull() != now.isNull())
            OPORA_TRY(m_apply.logMark(e, r.n, key.second, was, now));
    }
    return {};
}

Result<void> PullApplier::log()
{
    QList<const AuditRow *> open;
    const auto flush = [&]() -> Result<void> {
        if (open.isEmpty())
            return {};
        const bool own = !m_tx.db().scalar("SELECT 1 FROM sync_group WHERE gid = ?1 AND status <> 'hub'", open.first()->group).isNull();
        const Result<void> r = own ? Result<void>() : logGroup(open);
        open.clear();
        return r;
    };
    for (const AuditRow &a : m_a.audit) {
        if (!open.isEmpty() && open.first()->group != a.group)
            OPORA_TRY(flush());
        open.append(&a);
    }
    OPORA_TRY(flush());
    return logRest();
}

Result<void> PullApplier::mirrorConflicts()
{
    for (const Conflict &c : m_a.conflicts) {
        const Entity *e = m_tx.schema().byTable(c.table);
        if (!e)
            continue;
        auto st = m_tx.db().cached("INSERT INTO sync_conflict(id, at, tbl, row_id, state, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(id) DO UPDATE SET state = ?5, body = ?6");
        st.bind(0, c.id).bind(1, c.at).bind(2, QString::fromUtf8(c.table)).bind(3, c.row).bind(4, QString::fromUtf8(c.state)).bindUtf8(5, jsonOf(c.toJson(*e)));
        OPORA_TRY(st.run());
        ++m_report.conflicts;
    }
    // A conflict is shown to those who see its row.
    for (const Key &key : std::as_const(m_dirty)) {
        if (!m_plan.at(key).visible)
            OPORA_TRY(m_tx.db().run("DELETE FROM sync_conflict WHERE tbl = ?1 AND row_id = ?2", QString::fromUtf8(key.first), key.second));
    }
    return {};
}

Result<ApplyReport> PullApplier::run()
{
    OPORA_TRY(settle());
    OPORA_TRY(offerAgain());
    OPORA_TRY(loadPending());
    if (m_report.offeredAgain > 0) {
        for (auto it = m_opsOf.cbegin(); it != m_opsOf.cend(); ++it)
            m_dirty.insert(it.key());
    }
    for (const AuditRow &a : m_a.audit) {
        OPORA_ASSIGN(Row *r, plan({a.table, a.row}));
        r->by = a.user;
    }
    OPORA_TRY(m_apply.begin());
    OPORA_TRY(gather());
    OPORA_TRY(close());
    OPORA_TRY(write());
    OPORA_TRY(log());
    OPORA_TRY(mirrorConflicts());
    return m_report;
}

Result<void> PullApplier::recompute(const QSet<Key> &rows)
{
    OPORA_TRY(loadPending());
    m_dirty = rows;
    OPORA_TRY(m_apply.begin());
    OPORA_TRY(gather());
    OPORA_TRY(close());
    OPORA_TRY(write());
    return logRest();
}

} // namespace opora::sync
