// SPDX-License-Identifier: GPL-3.0-or-later
// The promises (sync.md §5.3), checked on what is left after the last step.
#include "core/storage/Ddl.h"
#include "core/storage/log/ApplyTx.h"
#include "core/sync/LineMerge.h"
#include "core/sync/Overlay.h"
#include "tests/sync/sim/World.h"
#include <QCryptographicHash>

namespace opora::sync::sim {

static QString shortId(const Uuid &u)
{
    return u.toString().right(6);
}

/// I7: what a replica read once, it never reads older again; I8 on the way: nothing that its person may not see.
void World::afterPull(Replica &r)
{
    if (!chance(rng, 0.15))
        return;
    for (const Entity &e : r.schema().entities()) {
        auto st = r.db().cached("SELECT id, rv FROM " + ddl::quoted(e.table) + " WHERE rv IS NOT NULL");
        while (st.step()) {
            const quint64 age = hub.state().orderOf.value(st.uuid(1));
            if (age == 0)
                continue; // of a server only the versions are known that stood there when it was looked at
            quint64 &seen = r.newest[{e.table, st.uuid(0)}];
            if (age < seen && m_hubRestores == 0)
                violation(
                    QStringLiteral("I7 %1 %2 %3: an older row came back").arg(r.name, QString::fromUtf8(e.table), shortId(st.uuid(0))));
            seen = std::max(seen, age);
        }
    }
}

void World::heal()
{
    healing = true;
    while (hub.hasSlow())
        hub.finishSlow(chance(rng, 0.8));
    while (!m_late.isEmpty())
        lateDelivery();
    for (const Uuid &u : std::as_const(m_people))
        hub.administrate("app_user", u, {{"active", true}});
    for (auto &r : m_replicas) {
        r->online = true;
        r->schemaVersion = 4;
    }
    for (int round = 0; round < 3; ++round) {
        for (auto &r : m_replicas) {
            now += 60'000;
            hub.setNow(now);
            r->sync(Fault::None);
        }
    }
}

void World::check()
{
    for (auto &r : m_replicas)
        checkReplica(*r);
    checkWrites();
    checkSums();
    checkAtomicSets();
    checkRevivals();
    checkChains();
    checkRejections();
    checkReplay();
}

/// I1, I6, I8.
void World::checkReplica(Replica &r)
{
    const qint64 waiting = r.db().scalar("SELECT count(*) FROM sync_group WHERE status = 'pending'").toInt();
    if (waiting > 0 || r.status().phase != SyncEngine::Phase::Resting)
        violation(QStringLiteral("I6 %1: %2 groups still wait, phase %3 %4")
                      .arg(r.name)
                      .arg(waiting)
                      .arg(int(r.status().phase))
                      .arg(r.status().problem ? r.status().problem->code : QString()));
    QSet<std::pair<QByteArray, Uuid>> held;
    auto groups = r.db().prepare("SELECT body FROM sync_group WHERE status = 'held'");
    while (groups.step()) {
        const Result<Group> g = decodeGroup(groups.blob(0), r.schema());
        for (const Op &op : g.ok() ? g->ops : QList<Op>())
            held.insert({op.table, op.row});
    }
    Reader reader = r.reader();
    QSet<std::pair<QByteArray, Uuid>> mayBe;
    for (const auto &key : hub.visible(r.user)) {
        mayBe.insert(key);
        if (held.contains(key))
            continue;
        const Entity &e = *r.schema().byTable(key.first);
        const HubRow &there = *hub.row(key.first, key.second);
        const auto here = ApplyTx::read(reader, e, key.second);
        if (!here.ok() || !*here) {
            QString feed;
            for (const HubState::FeedEntry &f : hub.state().feed) {
                const HubRow *deal = hub.row("deal", there.values.value("deal_id").toUuid());
                const bool company = deal && f.row.row == deal->values.value("company_id").toUuid();
                if (f.row.row == key.second || f.row.row == there.root || (deal && f.row.row == deal->id) || company)
                    feed += QStringLiteral(" [xid %1 %2 %5 whole %3 for %4]")
                                .arg(f.xid)
                                .arg(QString::fromUtf8(f.row.table))
                                .arg(f.row.whole)
                                .arg(f.row.aud.contains(r.user))
                                .arg(shortId(f.row.row));
            }
            violation(QStringLiteral("I1 %1: %2 %3 (root %4) is missing; cursor %5")
                          .arg(r.name, QString::fromUtf8(key.first), shortId(key.second), shortId(there.root),
                               r.db().scalar("SELECT v FROM sync_state WHERE k='cursor'").toText())
                      + feed);
            continue;
        }
        if ((*here)->values != withoutNulls(there.values)) {
            QString what;
            const FieldValues mine = (*here)->values, theirs = withoutNulls(there.values);
            for (const QByteArray &f : mine.keys() + theirs.keys()) {
                if (mine.value(f) != theirs.value(f))
                    what += QString::fromUtf8(f) + QLatin1Char(' ');
            }
            violation(QStringLiteral("I1 %1: %2 %3 differs in %4").arg(r.name, QString::fromUtf8(key.first), shortId(key.second), what));
        }
    }
    for (const Entity &e : r.schema().entities()) {
        auto st = r.db().prepare("SELECT id FROM " + ddl::quoted(e.table) + " UNION SELECT id FROM sync_base WHERE tbl = ?1");
        st.args(QString::fromUtf8(e.table));
        while (st.step()) {
            const std::pair<QByteArray, Uuid> key{e.table, st.uuid(0)};
            if (!mayBe.contains(key) && !held.contains(key))
                violation(QStringLiteral("I8 %1: %2 %3 is not to be seen").arg(r.name, QString::fromUtf8(e.table), shortId(key.second)));
        }
    }
    if (!r.db().scalar("SELECT 1 FROM pragma_foreign_key_check LIMIT 1").isNull())
        violation(QStringLiteral("%1: a reference leads to nothing").arg(r.name));
    const qint64 kept = r.db().scalar("SELECT count(*) FROM sync_base").toInt();
    if (kept > 0 && held.isEmpty())
        violation(QStringLiteral("%1: %2 base rows kept for nothing").arg(r.name).arg(kept));
}

/// I2: an overwriter had seen the value, or the loser is on record.
bool World::wrongOverwrite(const Write &w, const QList<const AuditRow *> &chain, qsizetype at) const
{
    if (at + 1 >= chain.size())
        return false;
    const AuditRow &next = *chain.at(at + 1);
    const QByteArray unit = hub.schema().byTable(w.table)->column(w.field)->unit();
    if (hub.schema().byTable(w.table)->column(w.field)->isClaim)
        return next.old != chain.at(at)->now; // compare-and-set says itself what it saw
    // A text that the hub put together has a version of its own.
    const Uuid version = chain.at(at)->group;
    const Uuid merged =
        Uuid::fromBytes(QCryptographicHash::hash(version.toString().toLatin1() + ":merged", QCryptographicHash::Md5).constData());
    const Uuid claimed = hub.state().claimedBase.value({next.group, w.row, unit});
    if (next.group == version || claimed == version || claimed == merged)
        return false;
    // The whole set may have been written by a later group that left this column as it was.
    for (const auto &a : hub.state().audit) {
        if (a.row == w.row && a.n > chain.at(at)->n && a.n < next.n && a.kind == "update"
            && hub.schema().byTable(a.table)->column(a.field)->unit() == unit)
            return false;
    }
    for (const HubState::ConflictEntry &c : hub.state().conflicts) {
        if (c.conflict.row == w.row && c.conflict.field == unit && (c.conflict.lostGroup == version || c.conflict.lostGroup == merged))
            return false;
    }
    const Entity &e = *hub.schema().byTable(w.table);
    const Group g = hub.state().groups.value(next.group);
    for (const Op &op : g.ops) {
        // A merge hangs rows elsewhere; the hub puts texts together, and places a stage change behind a closing.
        if (op.kind == OpKind::Merge || (e.name == "stage_change" && w.field == "after_id"))
            return false;
        if (e.column(w.field)->type != ColumnType::LongText || op.table != w.table || !op.set.contains(w.field))
            continue;
        if (mergeLines(op.was.value(w.field).toText(), op.set.value(w.field).toText(), next.old.toText()) == next.now.toText())
            return false; // both sides' lines are in it
    }
    return true;
}

void World::checkWrites()
{
    QHash<std::pair<Uuid, QByteArray>, QList<const AuditRow *>> chains;
    QHash<std::pair<Uuid, QByteArray>, QList<const AuditRow *>> byGroup;
    QSet<std::pair<Uuid, Uuid>> inserted;
    for (const AuditRow &a : hub.state().audit) {
        if (a.kind == "update") {
            chains[{a.row, a.field}].append(&a);
            byGroup[{a.group, a.field}].append(&a);
        } else if (a.kind == "insert") {
            inserted.insert({a.group, a.row});
        }
    }
    QHash<Uuid, QString> inLogs;
    for (auto &r : m_replicas) {
        auto st = r->db().prepare("SELECT gid, status FROM sync_group WHERE status <> 'hub'");
        while (st.step())
            inLogs.insert(st.uuid(0), st.text(1));
    }
    for (const Write &w : std::as_const(m_writes)) {
        const bool known = hub.state().ledger.contains(w.gid);
        if (m_discarded.contains(w.gid) || hub.state().purged.contains(w.row) || hub.state().everPurged.contains(w.row))
            continue;
        if (!known) {
            // Gone with a lost disk, or needs attention behind a rejected one.
            const QString status = inLogs.value(w.gid);
            if (status == QLatin1String("rejected") && m_hubRestores > 0)
                continue; // rejected by a hub that was restored since; it is still shown here
            if (!status.isEmpty() && status != QLatin1String("held") && status != QLatin1String("discarded")
                && status != QLatin1String("resent"))
                violation(QStringLiteral("I2 %1.%2 of %3: its group is %4 here and the hub does not know it")
                              .arg(QString::fromUtf8(w.table), QString::fromUtf8(w.field), shortId(w.row), status));
            continue;
        }
        const LedgerEntry l = hub.state().ledger.value(w.gid);
        if (l.status == GroupStatus::Rejected) {
            if (l.body.isEmpty())
                violation(QStringLiteral("I2: a rejected group left nothing"));
            continue;
        }
        const HubRow *now = hub.row(w.table, w.row);
        if (!now)
            continue; // purged or erased
        const Column &c = *hub.schema().byTable(w.table)->column(w.field);
        const QList<const AuditRow *> chain = chains.value({w.row, w.field});
        qsizetype at = -1;
        for (qsizetype i = 0; i < chain.size(); ++i) {
            if (chain.at(i)->group == w.gid)
                at = i;
        }
        if (at < 0 && inserted.contains({w.gid, w.row})) {
            const Value first = chain.isEmpty() ? now->values.value(w.field) : chain.first()->old;
            // Its own first overwriter is checked like any other, against the row's birth.
            if (first != w.value && !(c.type == ColumnType::Ref && !byGroup.isEmpty()))
                violation(QStringLiteral("I2 %1.%2 of %3: born with another value")
                              .arg(QString::fromUtf8(w.table), QString::fromUtf8(w.field), shortId(w.row)));
            AuditRow birth;
            birth.group = w.gid;
            birth.now = w.value;
            birth.n = 0;
            QList<const AuditRow *> whole{&birth};
            whole += chain;
            if (wrongOverwrite(w, whole, 0))
                violation(
                    QStringLiteral("I2 %1.%2 of %3: overwritten unseen, no record (%4)")
                        .arg(QString::fromUtf8(w.table), QString::fromUtf8(w.field), shortId(w.row), w.value.toText() + debugChain(w.row)));
            continue;
        }
        if (at >= 0) {
            if (wrongOverwrite(w, chain, at))
                violation(
                    QStringLiteral("I2 %1.%2 of %3: overwritten unseen, no record (%4)")
                        .arg(QString::fromUtf8(w.table), QString::fromUtf8(w.field), shortId(w.row), w.value.toText() + debugChain(w.row)));
            continue;
        }
        bool recorded = hub.state().noops.contains({w.gid, w.row, w.field});
        for (const HubState::ConflictEntry &x : hub.state().conflicts)
            recorded = recorded || (x.conflict.lostGroup == w.gid && x.conflict.row == w.row && x.conflict.field == c.unit());
        // A row that was merged away meanwhile: what was meant for it went to the one it became.
        for (const AuditRow *a : byGroup.value({w.gid, w.field}))
            recorded = recorded || a->now == w.value || c.type == ColumnType::LongText;
        for (const HubState::ConflictEntry &x : hub.state().conflicts)
            recorded = recorded || (x.conflict.lostGroup == w.gid && x.conflict.lost.value(w.field) == w.value);
        recorded = recorded || c.isClaim || hub.state().groups.value(w.gid).ops.isEmpty();
        // Merged rows move what names them: the wish "below that client" is met by the client it became.
        recorded = recorded || (c.type == ColumnType::Ref && c.ref == "client" && counted.value("merge") > 0);
        for (const Op &op : hub.state().groups.value(w.gid).ops)
            recorded = recorded || (op.row == w.row && op.kind == OpKind::Insert && counted.value("merge") > 0);
        const HubRow *merged = w.table == "client" ? now : nullptr;
        recorded = recorded || (merged && !merged->values.value("merged_into").isNull());
        // It went to the row this one had become for a while, and that row was erased with its whole history.
        for (const AuditRow *a : chains.value({w.row, QByteArrayLiteral("merged_into")}))
            recorded = recorded || (a->now.isUuid() && hub.state().erased.contains(a->now.toUuid()));
        if (!recorded)
            violation(QStringLiteral("I2 %1.%2 of %3: lost without a record (%4, group %5)")
                          .arg(QString::fromUtf8(w.table), QString::fromUtf8(w.field), shortId(w.row), w.value.toText() + debugChain(w.row),
                               shortId(w.gid)));
    }
}

/// I4: sums of what was added.
void World::checkSums()
{
    for (auto it = m_adds.cbegin(); it != m_adds.cend(); ++it) {
        const auto &[table, row, field] = it.key();
        const HubRow *r = hub.row(table, row);
        if (!r)
            continue;
        qint64 sum = hub.schema().byTable(table)->column(field)->defaultValue.toInt();
        for (auto g = it->cbegin(); g != it->cend(); ++g) {
            if (hub.state().ledger.contains(g.key()) && hub.state().ledger.value(g.key()).status != GroupStatus::Rejected)
                sum += *g;
        }
        if (r->values.value(field).toInt() != sum)
            violation(QStringLiteral("I4 %1 of %2: %3 instead of %4")
                          .arg(QString::fromUtf8(field), shortId(row))
                          .arg(r->values.value(field).toInt())
                          .arg(sum));
        if (field == "stock" && r->values.value(field).toInt() < 0)
            violation(QStringLiteral("I4 stock of %1 below zero").arg(shortId(row)));
    }
}

/// A set holds what somebody wrote as a whole.
void World::checkAtomicSets()
{
    for (const Entity &e : hub.schema().entities()) {
        for (const HubRow &r : hub.state().tables.value(e.table)) {
            QSet<QByteArray> units;
            for (const Column &c : e.columns) {
                if (!c.synced() || c.atomicSet.isEmpty() || units.contains(c.unit()))
                    continue;
                units.insert(c.unit());
                FieldValues now;
                for (const Column *part : e.unitColumns(c.unit())) {
                    if (!r.values.value(part->name).isNull())
                        now.insert(part->name, r.values.value(part->name));
                }
                bool meant = now.isEmpty();
                for (const FieldValues &v : hub.state().written.value({e.table, r.id, c.unit()}))
                    meant = meant || withoutNulls(v) == now;
                if (!meant && counted.value("merge") == 0)
                    violation(QStringLiteral("%1 %2: a mix of %3 that nobody wrote")
                                  .arg(QString::fromUtf8(e.table), shortId(r.id), QString::fromUtf8(c.unit())));
            }
        }
    }
}

/// I3: nothing comes back without somebody's wish or a record.
void World::checkRevivals()
{
    for (const AuditRow &a : hub.state().audit) {
        if (a.kind != "restore")
            continue;
        bool wished = false;
        for (const Op &op : hub.state().groups.value(a.group).ops) {
            wished |= op.row == a.row && (op.kind == OpKind::Insert || op.set.contains(FieldVersions::Deletion));
            wished |= op.kind == OpKind::Merge || op.set.contains(FieldVersions::Deletion);
        }
        for (const HubState::ConflictEntry &c : hub.state().conflicts)
            wished |= c.conflict.rule == ConflictRule::EditRevives && c.conflict.keptGroup == a.group;
        if (!wished && counted.value("merge") == 0)
            violation(QStringLiteral("I3 %1 %2 came back unasked").arg(QString::fromUtf8(a.table), shortId(a.row)));
    }
}

/// The hub's history hangs together, and I9: a rejected group left no trace, an applied one all of it.
void World::checkChains()
{
    QHash<std::pair<Uuid, QByteArray>, Value> last;
    for (const AuditRow &a : hub.state().audit) {
        if (hub.state().ledger.value(a.group).status == GroupStatus::Rejected && hub.state().ledger.contains(a.group))
            violation(QStringLiteral("I9 a rejected group wrote %1").arg(QString::fromUtf8(a.table)));
        if (a.kind != "update" || hub.state().purged.contains(a.row) || hub.state().everPurged.contains(a.row))
            continue;
        const std::pair<Uuid, QByteArray> key{a.row, a.field};
        if (last.contains(key) && last.value(key) != a.old && hub.row(a.table, a.row))
            violation(QStringLiteral("I2 %1.%2 of %3: changed from what it was not")
                          .arg(QString::fromUtf8(a.table), QString::fromUtf8(a.field), shortId(a.row)));
        last.insert(key, a.now);
    }
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        for (const Entity &e : hub.schema().entities()) {
            const HubRow *r = hub.row(e.table, it.key().first);
            if (r && r->values.value(it.key().second) != *it)
                violation(QStringLiteral("I2 %1.%2 of %3: not what was written last")
                              .arg(QString::fromUtf8(e.table), QString::fromUtf8(it.key().second), shortId(it.key().first)));
        }
    }
}

/// Concurrent creation converges: making a row that exists, or one whose expired tombstone was purged, is no ground to
/// refuse somebody's work (sync.md §3.1).
void World::checkRejections()
{
    for (const LedgerEntry &l : hub.state().ledger) {
        if (l.status != GroupStatus::Rejected)
            continue;
        if (l.code == "constraint")
            violation(QStringLiteral("a group was rejected for a constraint: ") + l.detail);
        const Result<Group> g = decodeGroup(l.body, hub.schema());
        bool purgedKey = false, otherReason = false;
        for (const Op &op : g.ok() && l.code == "erased" ? g->ops : QList<Op>()) {
            const bool natural = (op.row.data()[6] >> 4) == 5;
            const bool gone = hub.state().everPurged.contains(op.row) && !hub.state().erased.contains(op.row);
            purgedKey |= gone && natural && op.kind == OpKind::Insert;
            otherReason |= hub.state().purged.contains(op.row) && !(gone && natural);
        }
        if (purgedKey && !otherReason)
            violation(QStringLiteral("a purged row with a natural key could not come back"));
    }
}

/// I5: everything once more changes nothing.
void World::checkReplay()
{
    const QByteArray before = hub.digest();
    for (auto &r : m_replicas) {
        auto st = r->db().prepare("SELECT body, hash FROM sync_group WHERE status IN ('done', 'rejected') AND body IS NOT NULL");
        while (st.step()) {
            const Result<Group> g = decodeGroup(envelope(st.blob(0), st.blob(1)), hub.schema());
            if (g.ok() && hub.state().ledger.contains(g->id))
                (void)hub.push(r->user, *g);
        }
    }
    if (hub.digest() != before)
        violation(QStringLiteral("I5 a repetition changed something"));
}

} // namespace opora::sync::sim
