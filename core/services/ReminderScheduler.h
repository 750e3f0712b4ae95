// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include <QHash>
#include <QObject>
#include <QTimer>

namespace opora {

/// Rings each reminder once (TaskService::markReminded decides who rings when several windows are open). Looks at the
/// workspace's clock at least every 20 seconds rather than trusting one long timer, so that sleep, a changed system clock
/// and edits of another process are met; a reminder that fell due while the machine slept rings at waking. Lives on the
/// workspace's thread.
class ReminderScheduler : public QObject {
    Q_OBJECT
public:
    explicit ReminderScheduler(Workspace &ws, QObject *parent = nullptr);
    ~ReminderScheduler() override;
    void start();
    /// Looks now; what the timer calls. Tests move the clock and call it.
    void check();

Q_SIGNALS:
    void ring(const opora::TaskRow &task, qint64 ringsAt);
    /// A check has ended (tests wait for it).
    void checked();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace opora
