// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/platform/SecretStore.h"
#include "core/sync/SqliteLocalStore.h"
#include "core/sync/SyncEngine.h"
#include "core/sync/postgres/PostgresHub.h"
#include <QPointer>
#include <QSet>

class QTimer;

namespace opora::sync {

struct ExchangeState {
    SyncEngine::Phase phase = SyncEngine::Phase::Off;
    std::optional<Error> problem{};
    bool everOk = false; ///< since it began
    bool hadPassword = false;
    qint64 lastOk = 0;
    qint64 filled = 0; ///< rows of the first fill that have come
    ApplyReport last{};
};

struct ScrubResult {
    qint64 compared = 0, healed = 0, at = 0;
};

/// Gives the engine what it has not: a real clock, a timer, the hub on PostgreSQL, and reasons to wake up (the hub's poke, a
/// local commit, a wish). Everything happens on the thread the object was moved to, which has an event loop and may wait
/// for the workspace's writer; nothing here is called from another thread except through posted calls.
class Exchange final : public QObject {
    Q_OBJECT
public:
    struct Options {
        PgTarget target;
        QString password;                     ///< empty: the keychain is asked
        QString secretKey;                    ///< under which it files the password
        std::shared_ptr<SecretStore> secrets; ///< null: no keychain
        Uuid replica;
        QString label;       ///< of this computer, for the list of copies
        bool listen = false; ///< stay, and be told of colleagues' commits
    };
    using Done = std::function<void(Result<ApplyReport>)>;

    Exchange(Storage &storage, std::shared_ptr<Clock> clock);
    ~Exchange() override;

    void begin(const Options &options);
    void end();
    bool isRunning() const { return m_running; }
    /// Something to send, or a wish to look.
    void poke();
    /// One whole cycle that begins after this call; full: everything is compared.
    void syncNow(bool full, const Done &done);
    /// Compares every row's version with the hub's; what differed is healed, counted and noted with the time.
    void scrubNow(const std::function<void(Result<ScrubResult>)> &done);
    bool isListening() const { return m_running && m_options.listen; }
    /// The hub, for questions of people, as soon as begin() is done with the keychain; an error when the exchange ended.
    void whenReady(const std::function<void(Result<TeamHub *>)> &f);
    /// Cards that are open for editing here.
    void setEditing(const QSet<Uuid> &roots);

Q_SIGNALS:
    void stateChanged(const opora::sync::ExchangeState &state);
    void presenceSeen(const QList<opora::sync::PresenceSeen> &who);

private:
    struct Seams;
    struct Waiting {
        Done done;
        bool full = false, begun = false;
    };
    void connectHub(const QString &password);
    void onEngine(const SyncEngine::Status &status);
    void afterCycle();
    void sendResolutions(const std::function<void()> &then);
    void greet();
    void tellPresence();
    void answerWaiting(const Result<ApplyReport> &result, bool onlyBegun);
    void scrubWhenDue();

    Storage &m_storage;
    StorageRunner m_runner;
    SqliteLocalStore m_store;
    std::shared_ptr<Clock> m_clock;
    Options m_options;
    std::unique_ptr<Seams> m_seams;
    std::unique_ptr<PostgresHub> m_hub;
    std::unique_ptr<SyncEngine> m_engine;
    QTimer *m_timer = nullptr, *m_presenceTimer = nullptr;
    std::function<void()> m_wake;
    ExchangeState m_state;
    QList<Waiting> m_waiting;
    QSet<Uuid> m_editing, m_told;
    qint64 m_greeted = 0;
    QList<std::function<void(Result<TeamHub *>)>> m_ready;
    bool m_running = false, m_resolving = false;
};

} // namespace opora::sync

Q_DECLARE_METATYPE(opora::sync::ExchangeState)
