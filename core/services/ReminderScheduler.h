// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include <QObject>
#include <QTimer>

namespace opora {

/// Rings each reminder once (ReminderMachine has the rules; TaskService::markReminded decides who rings when several
/// windows are open). Looks at the workspace's clock every few seconds rather than trusting one long timer, so that
/// sleep, a changed system clock and edits of another process are met; a reminder that fell due while the machine slept
/// rings at waking. Lives on the workspace's thread.
class ReminderScheduler : public QObject {
    Q_OBJECT
public:
    explicit ReminderScheduler(Workspace &ws, QObject *parent = nullptr);
    ~ReminderScheduler() override;
    /// Catches up on what was missed and keeps watching.
    void start();
    /// Looks now; what the timer calls. Tests move the clock and call it.
    void check();
    /// UTC ms of the next reminder known, at most an hour ahead; 0 before the first check has ended.
    qint64 nextWakeUp() const;

    /// How often the clock is looked at; for tests.
    void setHeartbeat(int ms);
    static constexpr int HeartbeatMs = 10'000;

Q_SIGNALS:
    void ring(const opora::TaskRow &task, qint64 ringsAt);
    /// Several at once, each missed by more than a day. Nobody connected: each of them rings.
    void missed(const QList<opora::TaskRow> &tasks);
    /// A check has ended (tests wait for it).
    void checked();

private:
    void beat();
    void arm();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace opora
