// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/MessageService.h"
#include <QObject>
#include <QTimer>

namespace opora {

class SecretStore;
class SyncService;

/// What the sender in the background is doing.
struct OutboxStatus {
    enum class State {
        Off,  ///< not started, or stopped
        Idle, ///< nothing is due
        Sending,
        NeedsHub, ///< shared through a hub that could not be asked whose turn it is: what is due waits
    };
    State state = State::Off;
    /// Of channels that rest after a refusal, until time or a person mends it.
    QList<SendReport::Problem> problems;
    /// One sentence for a person, translated; empty when there is nothing to say.
    QString text() const;
};

/// Sends what is due over the channels enabled on this computer while a window is open: when the workspace changes, when
/// something falls due by the workspace's clock, and at least once a minute, so that sleep and a changed clock are met. The
/// rules are the outbox's (core/domain/OutboxRules.h); a channel that was refused rests, longer each time. On a workspace
/// that shares a hub nothing is sent without its word: while it cannot be asked messages wait, and status() says so. Lives on the
/// workspace's thread, sends on another, must go before the workspace. Destruction waits for the one message that is on
/// its way, at most the channel's own limit.
class OutboxRunner : public QObject {
    Q_OBJECT
public:
    /// Null secrets: channels get none. Null sync: a workspace that is never linked.
    OutboxRunner(Workspace &ws, const ChannelService &channels, std::shared_ptr<SecretStore> secrets, SyncService *sync,
                 QObject *parent = nullptr);
    ~OutboxRunner() override;

    void start();
    /// Begins nothing any more and asks what runs to end after the message it is at; stopped() when it has.
    void stop();
    bool isSending() const { return m_sending; }
    /// Tries now, channels that rest too.
    void wake();
    const OutboxStatus &status() const { return m_status; }

    /// How often the clock is looked at; for tests.
    void setHeartbeat(int ms) { m_heartbeat = ms; }

Q_SIGNALS:
    void statusChanged();
    /// A look has ended, whatever came of it.
    void looked(const opora::SendReport &report);
    void stopped();

private:
    struct Rest {
        qint64 until = 0;
        int times = 0;
        SendReport::Problem problem;
    };
    void follow(const ChangeSet &changes);
    void look();
    void chooseChannels();
    void readSecret(QList<ChannelInfo> left, SendOptions options);
    void send(const SendOptions &options);
    void finished(const SendOptions &options, const Result<SendReport> &report);
    void rest(const SendReport::Problem &problem);
    void end(OutboxStatus::State state, qint64 next, const SendReport &report = {});
    void setState(OutboxStatus::State state);
    void beat();

    Workspace &m_ws;
    ChannelService m_channels;
    MessageService m_messages;
    std::shared_ptr<SecretStore> m_secrets;
    QPointer<SyncService> m_sync;
    OutboxStatus m_status;
    QHash<Uuid, Rest> m_rests;
    Job<SendReport> m_job;
    QTimer m_soon, m_timer;
    qint64 m_next = 0, m_lastBeat = 0;
    int m_heartbeat = 5'000;
    bool m_started = false, m_busy = false, m_again = false, m_sending = false, m_sendingShared = false;
};

} // namespace opora
