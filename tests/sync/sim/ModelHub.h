// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"
#include "core/sync/HubRules.h"
#include "core/sync/PullPlan.h"
#include <QMap>
#include <random>
#include <set>

namespace opora {
/// Found through the id that each of these keys holds.
template <class A, class B, class C> size_t qHash(const std::tuple<A, B, C> &t, size_t seed = 0)
{
    return qHashMulti(seed, std::get<0>(t), std::get<1>(t), std::get<2>(t));
}
} // namespace opora

namespace opora::sync::sim {

using Rng = std::mt19937_64;
inline int below(Rng &r, int n)
{
    return int(r() % quint64(n));
}
inline bool chance(Rng &r, double p)
{
    return double(r() >> 11) * 0x1.0p-53 < p;
}
Uuid randomId(Rng &r, int version = 7);

/// A hub in memory that runs HubRules as the real one runs its SQL: transactions with numbers that commit in another order
/// than they began, snapshots, row locks, a feed, a ledger. A value: copying it is the backup that is restored later.
struct HubState {
    struct Ledger {
        LedgerEntry entry;
    };
    struct FeedEntry {
        qint64 seq;
        quint64 xid;
        FeedRow row;
    };
    struct ConflictEntry {
        quint64 xid;
        Conflict conflict;
    };

    QHash<QByteArray, QMap<Uuid, HubRow>> tables;
    QHash<std::pair<QByteArray, QByteArray>, QHash<Uuid, std::set<Uuid>>> index; ///< (table, column) -> named -> rows
    QHash<Uuid, LedgerEntry> ledger;
    QList<FeedEntry> feed;
    QList<AuditRow> audit;
    QList<ConflictEntry> conflicts;
    QSet<Uuid> purged;
    QSet<Uuid> erased;     ///< by wish, for good
    QSet<Uuid> everPurged; ///< with natural keys too: what came back has another history
    QHash<Uuid, qint64> visEpoch;
    quint64 nextXid = 100, feedFloor = 0;
    qint64 nextSeq = 1, nextAudit = 1;
    QByteArray fingerprint;
    // What the checks need to know of each applied group, from the ops themselves.
    QSet<std::tuple<Uuid, Uuid, QByteArray>> noops;                              ///< (group, row, column) that the row held already
    QHash<std::tuple<Uuid, Uuid, QByteArray>, Uuid> claimedBase;                 ///< (group, row, unit) -> version the author said it saw
    QHash<std::tuple<QByteArray, Uuid, QByteArray>, QList<FieldValues>> written; ///< (table, row, unit) -> tuples somebody wrote
    QHash<Uuid, quint64> orderOf;                                                ///< rv -> age
    QHash<Uuid, Group> groups;                                                   ///< applied ones
};

class ModelHub : public HubRows {
public:
    ModelHub(const Schema &s, quint64 seed);
    const HubRow *row(const QByteArray &table, const Uuid &id) const override;
    QList<Uuid> naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const override;
    bool purged(const Uuid &id) const override { return m_d.purged.contains(id); }

    const Schema &schema() const { return m_s; }
    /// What the hub holds; with simulator B as it was read from the server a moment ago.
    virtual const HubState &state() const { return m_d; }
    Caller caller(const Uuid &user) const;
    virtual bool isActive(const Uuid &user) const { return caller(user).active; }
    virtual bool canMerge() const { return true; } ///< duplicates: not yet in the server's functions
    virtual void setNow(qint64 ms) { now = ms; }
    virtual void setMinClient(int version) { minClient = version; }
    /// What went wrong beyond the promises that the World checks.
    virtual QStringList problems() { return {}; }
    qint64 now = 0;
    int minClient = 0;

    /// One group in a transaction of its own. Transient errors: a lock not given in time.
    virtual Result<LedgerEntry> push(const Uuid &user, const Group &g);
    /// Several that were sent together; those behind one that could not be taken are not tried.
    virtual PushAnswer pushMany(const Uuid &user, const QList<Group> &groups);
    /// A writer that stays open for a while; nullopt if locks are taken.
    virtual bool openSlow(const Uuid &user, const Group &g);
    virtual void finishSlow(bool commit);
    virtual bool hasSlow() const { return !m_slow.empty(); }

    virtual Result<PullAnswer> pull(const Uuid &user, const PullRequest &q) const;
    virtual Result<FirstSyncPart> firstSync(const Uuid &user, const FirstSyncRequest &q) const;

    /// Bare row changes by the hub's owner (people, roles), stamped and fed like any other.
    virtual void administrate(const QByteArray &table, const Uuid &id, const FieldValues &values);
    virtual void erase(const QByteArray &table, const Uuid &id);
    virtual void purgeOld();
    virtual void trimFeed();
    virtual HubState backup() { return m_d; }
    virtual void restore(const HubState &s);
    /// Everything that replays must leave alone.
    QByteArray digest() const;
    QList<Uuid> users() const { return state().tables.value("app_user").keys(); }
    QList<std::pair<QByteArray, Uuid>> visible(const Uuid &user) const;

protected:
    /// What a group said and met, for the checks afterwards. `rowOf`: the row as it stands before.
    void observe(const Group &g, const std::function<const HubRow *(const QByteArray &, const Uuid &)> &rowOf);

    /// One more row into the state: rows, what they name, and the age of the version.
    void add(const HubRow &row) const;

    const Schema &m_s;
    mutable HubState m_d; ///< simulator B reads it from its server when somebody asks
    Rng m_rng;

private:
    struct OpenTx {
        quint64 xid;
        qint64 seq;
        Group group;
        Outcome outcome;
        QSet<std::pair<QByteArray, Uuid>> locks;
        Uuid user;
    };
    Outcome compute(const Uuid &user, const Group &g);
    void commit(const OpenTx &tx);
    void put(const HubRow &row);
    void removeRow(const QByteArray &table, const Uuid &id);
    QSet<std::pair<QByteArray, Uuid>> locksOf(const Group &g, const Outcome &o) const;
    std::optional<size_t> blocker(const QSet<std::pair<QByteArray, Uuid>> &locks, const Uuid &group) const;
    QByteArray snapshot() const;
    bool isNew(quint64 xid, qint64 seq, const QByteArray &cursor) const;
    void addWhole(const HubRow &root, QSet<std::pair<QByteArray, Uuid>> &ids) const;
    std::function<Uuid()> fresh()
    {
        return [this] { return randomId(m_rng, 4); };
    }

    std::vector<OpenTx> m_slow;
};

} // namespace opora::sync::sim
