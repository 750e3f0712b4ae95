// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/postgres/HubCalls.h"
#include "tests/hub/PgServer.h"
#include "tests/sync/sim/ModelHub.h"
#include <map>

namespace opora::sync::sim {

/// One server for all worlds of a program, with a hub of the simulators' schema to be copied and a few logins.
class PgCluster {
public:
    static constexpr int People = 6;
    /// Null, and why on stderr, if no server can run here.
    static std::unique_ptr<PgCluster> start();
    std::unique_ptr<PgConnection> connect(const QByteArray &login, const QByteArray &database) const;
    /// Runs statements outside of any hub; what fails is a fault of the harness.
    void administrate(const QByteArray &sql) const;
    /// The database that worlds live in, one after the other, and the connections to it: their plans are made, and making them
    /// anew for every world would cost more than the world.
    struct Home {
        QByteArray database;
        std::map<QByteArray, std::unique_ptr<PgConnection>> connections;
        std::multimap<QByteArray, std::unique_ptr<PgConnection>> rested; ///< of slow writers that ended, by login
        int worlds = 0;
    };
    Home &emptyHome();
    static QByteArray login(int person) { return "sim" + QByteArray::number(person); }
    static QByteArray templateName() { return "simtemplate"; }

private:
    bool wipe();
    std::unique_ptr<test::PgServer> m_server;
    Home m_home; ///< gone before its server
    int m_homes = 0;
};

/// Simulator B's hub: a database of a real PostgreSQL, asked through the very calls of the program, each login on a
/// connection of its own, slow writers on further ones. What the checks want to know is read back from its tables. The
/// server's clock is the world's.
class PgHub final : public ModelHub {
public:
    PgHub(PgCluster &cluster, const Schema &schema, quint64 seed);
    ~PgHub() override;

    const HubState &state() const override;
    const HubRow *row(const QByteArray &table, const Uuid &id) const override;
    QList<Uuid> naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const override;
    bool purged(const Uuid &id) const override { return state().purged.contains(id); }
    bool isActive(const Uuid &user) const override { return m_active.value(user); }
    bool canMerge() const override { return false; }
    void setNow(qint64 ms) override;
    void setMinClient(int version) override;
    QStringList problems() override;

    Result<LedgerEntry> push(const Uuid &user, const Group &g) override;
    PushAnswer pushMany(const Uuid &user, const QList<Group> &groups) override;
    bool openSlow(const Uuid &user, const Group &g) override;
    void finishSlow(bool commit) override;
    bool hasSlow() const override { return !m_slow.empty(); }
    Result<PullAnswer> pull(const Uuid &user, const PullRequest &q) const override;
    Result<FirstSyncPart> firstSync(const Uuid &user, const FirstSyncRequest &q) const override;
    void administrate(const QByteArray &table, const Uuid &id, const FieldValues &values) override;
    void erase(const QByteArray &table, const Uuid &id) override;
    void purgeOld() override;
    void trimFeed() override;
    HubState backup() override;
    void restore(const HubState &s) override;

private:
    struct Slow {
        std::unique_ptr<PgConnection> connection;
        QByteArray login;
        Group group;
        std::map<std::pair<QByteArray, Uuid>, HubRow> before;
        bool rejected = false;
    };
    void rest(Slow slow);
    using Before = std::map<std::pair<QByteArray, Uuid>, HubRow>;
    PgConnection &as(const Uuid &user) const;
    PgConnection &owner() const;
    PgRows must(const QByteArray &sql, const PgArgs &args = {}) const;
    Before rowsBefore(const Group &g) const;
    void note(const Group &g, std::initializer_list<const Before *> befores);
    void refresh() const;
    void readRows() const;
    void readHistory() const;
    void checkSight() const;
    void disconnectAll();
    QByteArray admin() const;

    const PgCluster &m_cluster;
    PgCluster::Home &m_home;
    std::vector<Slow> m_slow;
    QHash<Uuid, QByteArray> m_logins;
    QHash<Uuid, bool> m_active;
    qint64 m_serverNow = 0;
    mutable bool m_stale = true;
    mutable QStringList m_problems;
};

} // namespace opora::sync::sim
