// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/ModelHub.h"
#include "core/sync/HubDraft.h"
#include <QCryptographicHash>
#include <QJsonDocument>

namespace opora::sync::sim {

Uuid randomId(Rng &r, int version)
{
    quint64 two[2] = {r(), r()};
    quint8 b[16];
    std::memcpy(b, two, 16);
    b[6] = quint8((b[6] & 0x0f) | (version << 4));
    b[8] = quint8((b[8] & 0x3f) | 0x80);
    return Uuid::fromBytes(b);
}

ModelHub::ModelHub(const Schema &s, quint64 seed) : m_s(s), m_rng(seed)
{
    m_d.fingerprint = randomId(m_rng).toString().toLatin1();
}

const HubRow *ModelHub::row(const QByteArray &table, const Uuid &id) const
{
    const auto t = m_d.tables.constFind(table);
    if (t == m_d.tables.cend())
        return nullptr;
    const auto it = t->constFind(id);
    return it == t->cend() ? nullptr : &*it;
}

QList<Uuid> ModelHub::naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const
{
    const auto it = m_d.index.constFind({table, column});
    if (it == m_d.index.cend())
        return {};
    const auto rows = it->constFind(id);
    return rows == it->cend() ? QList<Uuid>() : QList<Uuid>(rows->cbegin(), rows->cend());
}

Caller ModelHub::caller(const Uuid &user) const
{
    return callerOf(*this, user, users());
}

void ModelHub::removeRow(const QByteArray &table, const Uuid &id)
{
    const HubRow *r = row(table, id);
    if (!r)
        return;
    for (const Column &c : m_s.byTable(table)->columns) {
        if (const Value v = r->values.value(c.name); v.isUuid())
            m_d.index[{table, c.name}][v.toUuid()].erase(id);
    }
    m_d.tables[table].remove(id);
}

void ModelHub::put(const HubRow &r)
{
    removeRow(r.table, r.id);
    add(r);
}

void ModelHub::add(const HubRow &r) const
{
    for (const Column &c : m_s.byTable(r.table)->columns) {
        if (const Value v = r.values.value(c.name); v.isUuid())
            m_d.index[{r.table, c.name}][v.toUuid()].insert(r.id);
    }
    if (!m_d.orderOf.contains(r.rv))
        m_d.orderOf.insert(r.rv, quint64(m_d.orderOf.size()) + 1);
    m_d.tables[r.table].insert(r.id, r);
}

// ------------------------------------------------------------------------------------------------------------- writing

Outcome ModelHub::compute(const Uuid &user, const Group &g)
{
    return applyGroup(m_s, *this, caller(user), g, now, fresh());
}

void ModelHub::observe(const Group &g, const std::function<const HubRow *(const QByteArray &, const Uuid &)> &rowOf)
{
    m_d.groups.insert(g.id, g);
    for (const Op &op : g.ops) {
        const Entity &e = *m_s.byTable(op.table);
        const HubRow *r = rowOf(op.table, op.row);
        QMap<QByteArray, FieldValues> units;
        for (auto it = op.set.cbegin(); it != op.set.cend(); ++it) {
            if (r && r->values.value(it.key()) == *it)
                m_d.noops.insert({g.id, op.row, it.key()});
            if (const Column *c = e.column(it.key()))
                units[c->unit()].insert(it.key(), *it);
        }
        for (auto it = units.cbegin(); it != units.cend(); ++it) {
            FieldValues full;
            for (const Column *c : e.unitColumns(it.key()))
                full.insert(c->name, op.set.value(c->name));
            m_d.written[{op.table, op.row, it.key()}].append(full);
        }
        // What a group had seen of the row before its own first op there: later ones name the group itself.
        for (auto it = op.base.entries().cbegin(); it != op.base.entries().cend(); ++it) {
            if (!m_d.claimedBase.contains({g.id, op.row, it.key()}))
                m_d.claimedBase.insert({g.id, op.row, it.key()}, it->group);
        }
    }
}

QSet<std::pair<QByteArray, Uuid>> ModelHub::locksOf(const Group &g, const Outcome &o) const
{
    QSet<std::pair<QByteArray, Uuid>> locks;
    for (const auto &key : rowsToLock(m_s, *this, g))
        locks.insert(key);
    for (const HubRow &r : o.rows)
        locks.insert({r.table, r.id});
    return locks;
}

std::optional<size_t> ModelHub::blocker(const QSet<std::pair<QByteArray, Uuid>> &locks, const Uuid &group) const
{
    for (size_t i = 0; i < m_slow.size(); ++i) {
        if (m_slow[i].group.id == group || m_slow[i].locks.intersects(locks))
            return i;
    }
    return std::nullopt;
}

void ModelHub::commit(const OpenTx &tx)
{
    if (tx.outcome.ledger.status != GroupStatus::Rejected)
        observe(tx.group, [this](const QByteArray &table, const Uuid &id) { return row(table, id); });
    m_d.ledger.insert(tx.group.id, tx.outcome.ledger);
    for (const HubRow &r : tx.outcome.rows)
        put(r);
    for (AuditRow a : tx.outcome.audit) {
        a.n = m_d.nextAudit++;
        m_d.audit.append(a);
    }
    for (const FeedRow &f : tx.outcome.feed)
        m_d.feed.append({tx.seq, tx.xid, f});
    for (const Conflict &c : tx.outcome.conflicts)
        m_d.conflicts.append({tx.xid, c});
    for (const Uuid &u : tx.outcome.visibilityMoved)
        ++m_d.visEpoch[u];
}

static Error busy()
{
    return {QStringLiteral("hub_busy"), {}, QStringLiteral("lock timeout"), ErrorKind::Refused};
}

Result<LedgerEntry> ModelHub::push(const Uuid &user, const Group &g)
{
    const auto known = m_d.ledger.constFind(g.id);
    if (known != m_d.ledger.cend() && !mutant(Mutant::NoLedger)) {
        if (known->hash != g.hash)
            return Error{QStringLiteral("hub_group_reused"), {}, g.id.toString(), ErrorKind::Internal};
        if (!mutant(Mutant::AddTwice) || known->status == GroupStatus::Rejected)
            return *known;
        Group adds = g;
        adds.ops.removeIf([](const Op &op) { return op.kind != OpKind::Add; });
        if (adds.ops.isEmpty())
            return *known;
        commit({m_d.nextXid++, m_d.nextSeq++, adds, compute(user, adds), {}, user});
        return *m_d.ledger.constFind(g.id);
    }
    Outcome early = compute(user, g);
    while (const auto b = blocker(locksOf(g, early), g.id)) {
        if (chance(m_rng, 0.5))
            return busy();
        // It waits for the lock: the one in the way ends first, one way or the other.
        std::swap(m_slow[*b], m_slow.back());
        finishSlow(chance(m_rng, 0.8));
        if (m_d.ledger.contains(g.id))
            return push(user, g);
        if (!mutant(Mutant::VersionsBeforeLock))
            early = compute(user, g);
    }
    commit({m_d.nextXid++, m_d.nextSeq++, g, early, {}, user});
    return early.ledger;
}

PushAnswer ModelHub::pushMany(const Uuid &user, const QList<Group> &groups)
{
    PushAnswer a;
    for (const Group &g : groups) {
        const Result<LedgerEntry> l = push(user, g);
        if (!l.ok()) {
            a.stopped = l.error();
            break;
        }
        a.results.append(*l);
    }
    return a;
}

bool ModelHub::openSlow(const Uuid &user, const Group &g)
{
    if (m_d.ledger.contains(g.id))
        return false;
    const Outcome o = compute(user, g);
    const auto locks = locksOf(g, o);
    if (blocker(locks, g.id))
        return false;
    m_slow.push_back({m_d.nextXid++, m_d.nextSeq++, g, o, locks, user});
    return true;
}

void ModelHub::finishSlow(bool commits)
{
    const OpenTx tx = m_slow.back();
    m_slow.pop_back();
    if (commits)
        commit(tx);
}

void ModelHub::administrate(const QByteArray &table, const Uuid &id, const FieldValues &values)
{
    const Entity &e = *m_s.byTable(table);
    Caller owner;
    owner.user = id;
    owner.active = owner.admin = owner.seesAll = true;
    OpenTx tx{m_d.nextXid++, m_d.nextSeq++, {}, {}, {}, id};
    tx.group.id = randomId(m_rng);
    HubDraft draft(m_s, *this, owner, tx.group.id, now, fresh());
    if (row(table, id))
        draft.change(e, id, values, now);
    else
        draft.insert(e, id, values, now);
    tx.outcome = draft.finish();
    tx.outcome.ledger.group = tx.group.id;
    commit(tx);
}

void ModelHub::erase(const QByteArray &table, const Uuid &id)
{
    while (!m_slow.empty())
        finishSlow(true);
    QList<std::pair<QByteArray, Uuid>> todo{{table, id}};
    QSet<Uuid> gone;
    QSet<std::pair<QByteArray, Uuid>> above; // what hangs below this one may hang below others, too
    const quint64 xid = m_d.nextXid++;
    const qint64 seq = m_d.nextSeq++;
    while (!todo.isEmpty()) {
        const auto [t, n] = todo.takeLast();
        const HubRow *r = row(t, n);
        if (!r)
            continue;
        const Entity &e = *m_s.byTable(t);
        FeedRow f{t, n, {}, r->rootTable.isEmpty(), {}, false};
        if (const HubRow *root = r->rootTable.isEmpty() ? nullptr : row(r->rootTable, r->root))
            f.aud = root->aud;
        f.aud |= r->aud;
        m_d.feed.append({seq, xid, f});
        above |= r->deleted() ? QSet<std::pair<QByteArray, Uuid>>() : rootsAbove(m_s, *this, *r);
        for (const Entity &child : m_s.entities()) {
            for (const Column &c : child.columns) {
                const bool names = c.type == ColumnType::Ref ? c.ref == e.name : c.name == child.namesRow;
                for (const Uuid &k : names ? naming(child.table, c.name, n) : QList<Uuid>())
                    todo.prepend({child.table, k});
            }
        }
        gone.insert(n);
        removeRow(t, n);
    }
    for (const auto &[t, n] : std::as_const(above)) {
        const HubRow *root = row(t, n);
        if (!root || !root->isRoot())
            continue;
        HubRow now = *root;
        now.aud = audienceOf(m_s, *this, now);
        if (now.aud == root->aud)
            continue;
        FeedRow f{t, n, {}, false, {}, true};
        f.aud = now.aud | root->aud;
        m_d.feed.append({seq, xid, f});
        put(now);
    }
    m_d.purged |= gone;
    m_d.erased |= gone;
    m_d.audit.removeIf([&](const AuditRow &a) { return gone.contains(a.row); });
    m_d.conflicts.removeIf([&](const HubState::ConflictEntry &c) { return gone.contains(c.conflict.row); });
}

/// Tombstones that nothing names any more; ids that a natural key makes may come back.
void ModelHub::purgeOld()
{
    if (!m_slow.empty())
        return;
    QList<std::pair<QByteArray, Uuid>> old;
    for (const Entity &e : m_s.entities()) {
        for (const HubRow &r : m_d.tables.value(e.table)) {
            bool named = !r.deleted();
            for (const Entity &child : m_s.entities()) {
                for (const Column &c : child.columns) {
                    if (!named && (c.type == ColumnType::Ref ? c.ref == e.name : c.name == child.namesRow))
                        named = !naming(child.table, c.name, r.id).isEmpty();
                }
            }
            if (!named)
                old.append({e.table, r.id});
        }
    }
    const quint64 xid = m_d.nextXid++;
    const qint64 seq = m_d.nextSeq++;
    for (const auto &[table, id] : std::as_const(old)) {
        const HubRow *r = row(table, id);
        FeedRow f{table, id, {}, r->rootTable.isEmpty(), r->aud, false};
        if (const HubRow *root = r->rootTable.isEmpty() ? nullptr : row(r->rootTable, r->root))
            f.aud |= root->aud;
        m_d.feed.append({seq, xid, f});
        if ((id.data()[6] >> 4) == 7 || mutant(Mutant::PurgedKeyRefused))
            m_d.purged.insert(id);
        m_d.everPurged.insert(id);
        removeRow(table, id);
    }
}

void ModelHub::trimFeed()
{
    if (!m_slow.empty())
        return;
    m_d.feed.clear();
    m_d.feedFloor = m_d.nextXid;
}

void ModelHub::restore(const HubState &s)
{
    m_slow.clear();
    m_d = s;
    // Another cluster: numbers begin anew, the feed is not part of a dump.
    m_d.fingerprint = randomId(m_rng).toString().toLatin1();
    if (mutant(Mutant::NoServerIdentity))
        return;
    m_d.feed.clear();
    m_d.nextXid = 100;
    m_d.feedFloor = 0;
}

// ------------------------------------------------------------------------------------------------------------- reading

QByteArray ModelHub::snapshot() const
{
    if (mutant(Mutant::SequenceCursor))
        return QByteArray::number(m_d.nextSeq - 1);
    quint64 xmin = m_d.nextXid;
    QByteArrayList open;
    for (const OpenTx &t : m_slow) {
        xmin = std::min(xmin, t.xid);
        open.append(QByteArray::number(t.xid));
    }
    return QByteArray::number(xmin) + ':' + QByteArray::number(m_d.nextXid) + ':' + open.join(',');
}

bool ModelHub::isNew(quint64 xid, qint64 seq, const QByteArray &cursor) const
{
    if (mutant(Mutant::SequenceCursor))
        return seq > cursor.toLongLong();
    const QByteArrayList parts = cursor.split(':');
    return xid >= parts.value(1).toULongLong() || parts.value(2).split(',').contains(QByteArray::number(xid));
}

/// All rows that cannot be seen without this root.
void ModelHub::addWhole(const HubRow &root, QSet<std::pair<QByteArray, Uuid>> &ids) const
{
    QList<std::pair<QByteArray, Uuid>> todo{{root.table, root.id}};
    QSet<std::pair<QByteArray, Uuid>> walked;
    while (!todo.isEmpty()) {
        const auto [table, id] = todo.takeLast();
        if (walked.contains({table, id}))
            continue;
        walked.insert({table, id});
        const Entity &e = *m_s.byTable(table);
        for (const Entity &child : m_s.entities()) {
            for (const Column &c : child.columns) {
                if (!(c.ref == e.name && isVisibilityRef(m_s, child, c)) && !(c.name == child.namesRow && !child.namesRow.isEmpty()))
                    continue;
                for (const Uuid &n : naming(child.table, c.name, id)) {
                    todo.append({child.table, n});
                    ids.insert({child.table, n});
                }
            }
        }
    }
}

Result<PullAnswer> ModelHub::pull(const Uuid &user, const PullRequest &q) const
{
    PullAnswer a;
    const Caller c = caller(user);
    HubPosition here{m_d.fingerprint, m_d.visEpoch.value(user), false};
    here.cursorBelowFloor = !mutant(Mutant::SequenceCursor) && q.cursor.split(':').value(0).toULongLong() < m_d.feedFloor;
    a.fingerprint = m_d.fingerprint;
    a.needs = whyFull(q, here);
    a.hubReplaced = isReplaced(q, here);
    if (a.needs != FullReason::None && !q.full)
        return a;
    a.full = q.full;
    a.cursor = snapshot();
    a.visEpoch = here.visEpoch;
    a.schemaVersion = m_s.version();
    a.minClient = minClient;
    a.hubNow = now;
    for (const Uuid &g : a.hubReplaced ? q.pending + q.confirmed : q.pending) {
        if (m_d.ledger.contains(g) && m_d.ledger.value(g).user == user)
            a.ledger.append(m_d.ledger.value(g));
    }
    if (q.full) {
        QHash<QByteArray, QHash<Uuid, Uuid>> known;
        for (const KnownVersions &k : q.known) {
            for (const auto &[id, rv] : k.rows)
                known[k.table].insert(id, rv);
        }
        for (const Entity &e : m_s.entities()) {
            QHash<Uuid, Uuid> &mine = known[e.table];
            for (const HubRow &r : m_d.tables.value(e.table)) {
                if (!visibleTo(m_s, *this, c, r))
                    continue;
                if (mine.take(r.id) != r.rv)
                    a.rows.append(r);
            }
            QList<Uuid> left = mine.keys();
            std::sort(left.begin(), left.end());
            for (const Uuid &id : std::as_const(left))
                a.gone.append({e.table, id});
        }
        for (const HubState::ConflictEntry &x : m_d.conflicts) {
            const HubRow *r = row(x.conflict.table, x.conflict.row);
            if (r && visibleTo(m_s, *this, c, *r))
                a.conflicts.append(x.conflict);
        }
        return a;
    }
    QSet<std::pair<QByteArray, Uuid>> ids;
    QSet<std::tuple<QByteArray, Uuid, Uuid>> changes;
    for (const HubState::FeedEntry &f : m_d.feed) {
        if (!isNew(f.xid, f.seq, q.cursor) || !(f.row.forAll || c.seesAny(f.row.aud)))
            continue;
        ids.insert({f.row.table, f.row.row});
        changes.insert({f.row.table, f.row.row, f.row.group});
        const HubRow *r = row(f.row.table, f.row.row);
        if (f.row.whole && r && visibleTo(m_s, *this, c, *r))
            addWhole(*r, ids);
    }
    QSet<std::pair<QByteArray, Uuid>> seen;
    for (const Entity &e : m_s.entities()) {
        QList<Uuid> mine;
        for (const auto &[table, id] : std::as_const(ids)) {
            if (table == e.table)
                mine.append(id);
        }
        std::sort(mine.begin(), mine.end());
        for (const Uuid &id : std::as_const(mine)) {
            const HubRow *r = row(e.table, id);
            if (r && visibleTo(m_s, *this, c, *r)) {
                a.rows.append(*r);
                seen.insert({e.table, id});
            } else {
                a.gone.append({e.table, id});
            }
        }
    }
    for (const AuditRow &r : m_d.audit) {
        if (seen.contains({r.table, r.row}) && changes.contains({r.table, r.row, r.group}))
            a.audit.append(r);
    }
    for (const HubState::ConflictEntry &x : m_d.conflicts) {
        if (isNew(x.xid, 0, q.cursor) && seen.contains({x.conflict.table, x.conflict.row}))
            a.conflicts.append(x.conflict);
    }
    return a;
}

Result<FirstSyncPart> ModelHub::firstSync(const Uuid &user, const FirstSyncRequest &q) const
{
    FirstSyncPart p;
    p.cursor = snapshot();
    p.fingerprint = m_d.fingerprint;
    p.visEpoch = m_d.visEpoch.value(user);
    p.hubNow = now;
    p.schemaVersion = m_s.version();
    if (!q.table.isEmpty() && !m_s.byTable(q.table))
        return Error{QStringLiteral("hub_unreadable"), {}, QStringLiteral("no such table"), ErrorKind::Internal};
    const Caller c = caller(user);
    const QMap<Uuid, HubRow> &all = m_d.tables.value(q.table);
    for (auto it = all.upperBound(q.after); it != all.cend() && p.rows.size() < 7; ++it) {
        if (visibleTo(m_s, *this, c, *it))
            p.rows.append(*it);
    }
    p.tableDone = p.rows.size() < 7;
    return p;
}

QList<std::pair<QByteArray, Uuid>> ModelHub::visible(const Uuid &user) const
{
    QList<std::pair<QByteArray, Uuid>> list;
    const Caller c = caller(user);
    for (const Entity &e : m_s.entities()) {
        for (const HubRow &r : state().tables.value(e.table)) {
            if (visibleTo(m_s, *this, c, r))
                list.append({e.table, r.id});
        }
    }
    return list;
}

QByteArray ModelHub::digest() const
{
    QByteArray all;
    const HubState &d = state();
    for (const Entity &e : m_s.entities()) {
        for (const HubRow &r : d.tables.value(e.table))
            all += QJsonDocument(r.toJson(e)).toJson(QJsonDocument::Compact);
    }
    all += QByteArray::number(d.audit.size()) + '/' + QByteArray::number(d.conflicts.size()) + '/' + QByteArray::number(d.ledger.size());
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
}

} // namespace opora::sync::sim
