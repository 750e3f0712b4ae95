// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sync/sim/Replica.h"
#include <QStringList>

namespace opora::sync::sim {

/// Makes the hub of a world; the default is the model in memory (simulator A), the other one asks a server (simulator B).
using HubMaker = std::function<std::unique_ptr<ModelHub>(const Schema &schema, quint64 seed)>;

/// The simulators (sync.md §5): one hub, several replicas with people at them, everything that can go wrong on the way; one
/// thread, one seed. After the last step the line heals, everybody synchronises, and what was promised is checked.
class World {
public:
    World(quint64 seed, int steps, const HubMaker &make = {});
    ~World();
    /// Violations, empty if all promises were kept.
    QStringList run();

    void edit(Replica &r);
    void noteWrites(Replica &r, qint64 groupN);
    void deliverLater(const Uuid &user, const Group &g) { m_late.append({user, g}); }
    void afterPull(Replica &r);
    void violation(const QString &what)
    {
        if (m_violations.size() < 6)
            m_violations.append(what);
    }
    QHash<QByteArray, int> counted; ///< faults and actions that happened
    QString debugChain(const Uuid &row) const;

    qint64 now = 1'790'000'000'000;
    Rng rng;

private:
    std::unique_ptr<ModelHub> m_hub;

public:
    ModelHub &hub;
    bool healing = false;

private:
    struct Write {
        Uuid gid;
        QByteArray table;
        Uuid row;
        QByteArray field;
        Value value;
        bool form = false;
    };
    void populate();
    void step();
    void fault();
    void slowWriter();
    void peopleChange();
    void cloneReplica();
    void restoreReplica();
    void hubBackupOrRestore();
    void eraseOrPurge();
    void lateDelivery();
    Fault randomFault();
    Replica &anyReplica() { return *m_replicas[size_t(below(rng, int(m_replicas.size())))]; }

    // The person's actions (Actions.cpp).
    void makeClient(Replica &r);
    void editClient(Replica &r);
    void editText(Replica &r);
    void makeChild(Replica &r);
    void workOnJob(Replica &r);
    void moveDeal(Replica &r);
    void removeOrRestore(Replica &r);
    void tagClient(Replica &r);
    void handOver(Replica &r);
    void mergeClients(Replica &r);
    void undoOrRedo(Replica &r);
    void openOrSaveForm(Replica &r);
    void claimSomething(Replica &r);
    void actOnClaims(Replica &r);
    void editReference(Replica &r);
    void tendOutbox(Replica &r);
    QList<Uuid> rows(Replica &r, const QByteArray &table, const QByteArray &where = "deleted_at IS NULL");
    Uuid pick(Replica &r, const QByteArray &table, const QByteArray &where = "deleted_at IS NULL");
    QString word(Replica &r);

    // Checks.cpp
    void heal();
    void check();
    void checkReplica(Replica &r);
    void checkWrites();
    bool wrongOverwrite(const Write &w, const QList<const AuditRow *> &chain, qsizetype at) const;
    void checkSums();
    void checkAtomicSets();
    void checkRevivals();
    void checkChains();
    void checkRejections();
    void checkReplay();

    int m_steps;
    std::vector<std::unique_ptr<Replica>> m_replicas;
    QList<Uuid> m_people;
    std::optional<HubState> m_backup;
    QList<std::pair<Uuid, Group>> m_late;
    QList<Write> m_writes;
    QHash<std::tuple<QByteArray, Uuid, QByteArray>, QHash<Uuid, qint64>> m_adds; ///< (table, row, counter) -> group -> delta
    QSet<Uuid> m_discarded;
    QHash<Uuid, int> m_acted;
    QHash<Uuid, std::pair<Uuid, qint64>> m_claimTimes; ///< claim -> job, hub time
    QStringList m_violations;
    bool m_faultOn[16] = {};
    int m_hubRestores = 0;
};

} // namespace opora::sync::sim
