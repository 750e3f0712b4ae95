// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/SqliteLocalStore.h"
#include "core/sync/SyncEngine.h"
#include "tests/sync/sim/ModelHub.h"
#include <QTimeZone>

namespace opora::sync::sim {

/// The tables of the product, and what its schema language can say beyond them: merged clients, counters, claims.
const Schema &simSchema(int version);
/// An empty workspace as bytes, made once.
const QByteArray &emptyImage();

/// Wall clock with an error of its own, and the uptime that the error does not touch.
class SimClock final : public Clock {
public:
    qint64 nowMs() const override { return *world + skew; }
    qint64 uptimeMs() const override { return *world - booted; }
    QByteArray bootId() const override { return boot; }
    const qint64 *world = nullptr;
    qint64 skew = 0, booted = 0;
    QByteArray boot;
};

/// What goes wrong on the way to the hub in one cycle.
enum class Fault {
    None,
    BeforeSend,
    BeforeCommit,
    AfterCommit,
    AfterPush,
    MidPull,
    BeforeSave,
    CrashInStatement,
    DiskFull,
    DuplicateLater,
    Unreachable
};

class World;

/// A replica: the real store and engine over the real tables, on an SQLite of its own in memory, with a person at it.
class Replica final : public TxRunner, public Hub, public Scheduler, public Random {
public:
    Replica(World &w, QString name, const Uuid &user, quint64 seed, const QByteArray &image = {});
    ~Replica() override;

    // TxRunner
    Result<void> write(const CommandInfo &info, const std::function<Result<void>(WriteTx &)> &body) override;
    Result<void> read(const std::function<Result<void>(Reader &)> &body) override;
    Result<void> copyAside() override { return {}; }
    // Hub
    void pushMany(const QList<FrozenGroup> &groups, int schemaVersion, Answer<PushAnswer> answer) override;
    void pull(const PullRequest &request, Answer<PullAnswer> answer) override;
    void firstSync(const FirstSyncRequest &request, Answer<FirstSyncPart> answer) override;
    void bulkUpload(const BulkPart &part, Answer<BulkReceipt> answer) override;
    // Scheduler, Random
    void after(qint64 ms, std::function<void()> wake) override
    {
        m_wake = std::move(wake);
        wakeAfter = ms;
    }
    quint64 next() override { return rng(); }

    /// One cycle of the engine with this fault; the program is restarted after a crash.
    void sync(Fault fault);
    void restart();
    void scrub() { m_engine->scrub(); }
    QByteArray image() const { return m_db->image(); }
    void load(const QByteArray &image);
    sqlite::Connection &db() { return *m_db; }
    SqliteLocalStore &store() { return *m_store; }
    const SyncEngine::Status &status() const { return m_engine->status(); }
    const Schema &schema() const override { return simSchema(schemaVersion); }
    /// A command of the person here; its writes are noted. False if it was refused or nothing changed.
    bool command(const std::function<Result<void>(WriteTx &)> &body, const QString &origin = QStringLiteral("local"),
                 const Uuid &undoes = {});
    Reader reader() { return Reader(*m_db, schema(), m_x, m_control); }

    World &world;
    QString name;
    Uuid user;
    Rng rng;
    std::shared_ptr<SimClock> clock = std::make_shared<SimClock>();
    int schemaVersion = 3;
    QByteArray backup;
    qint64 wakeAfter = 0;
    bool online = true;
    /// A form that stands open: row, what it showed, and the versions of that.
    struct Form {
        QByteArray entity;
        Uuid row;
        QByteArray seen;
        bool open = false;
    } form;
    QHash<std::pair<QByteArray, Uuid>, quint64> newest; ///< for "reads never step back"
    QList<Uuid> claims;                                 ///< of this person's program: not yet acted on

private:
    StorageContext m_x;
    JobControl m_control;
    std::unique_ptr<sqlite::Connection> m_db;
    std::unique_ptr<SqliteLocalStore> m_store;
    std::unique_ptr<SyncEngine> m_engine;
    std::function<void()> m_wake;
    Fault m_fault = Fault::None;
    int m_writes = 0, m_crashAt = 0;
    bool m_crashed = false;
    friend class World;
};

} // namespace opora::sync::sim
