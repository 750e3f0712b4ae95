// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ReminderScheduler.h"
#include "core/services/ReminderMachine.h"
#include <QMetaMethod>
#include <algorithm>

namespace opora {

struct ReminderScheduler::Private final : ReminderSource, ReminderSink {
    Private(Workspace &workspace, ReminderScheduler &scheduler) : ws(workspace), q(scheduler), machine(*this, *this, workspace.clock()) {}

    Job<QList<TaskService::Due>> reminders(qint64 until) override { return ws.tasks().reminders(until); }
    Job<bool> markReminded(Uuid task, qint64 ringsAt) override { return ws.tasks().markReminded(task, ringsAt); }
    void notify(const TaskService::Due &due) override { Q_EMIT q.ring(due.task, due.ringsAt); }
    void notifyMissed(const QList<TaskService::Due> &missed) override
    {
        if (!q.isSignalConnected(QMetaMethod::fromSignal(&ReminderScheduler::missed))) {
            for (const TaskService::Due &due : missed)
                notify(due);
            return;
        }
        QList<TaskRow> tasks;
        for (const TaskService::Due &due : missed)
            tasks.append(due.task);
        Q_EMIT q.missed(tasks);
    }

    Workspace &ws;
    ReminderScheduler &q;
    ReminderMachine machine;
    QTimer timer;
    qint64 lastBeat = 0;
    int heartbeat = HeartbeatMs;
};

ReminderScheduler::ReminderScheduler(Workspace &ws, QObject *parent) : QObject(parent), d(std::make_unique<Private>(ws, *this))
{
    d->timer.setSingleShot(true);
    d->timer.setTimerType(Qt::PreciseTimer);
    connect(&d->timer, &QTimer::timeout, this, &ReminderScheduler::beat);
    connect(&d->machine, &ReminderMachine::idle, this, [this] {
        arm();
        Q_EMIT checked();
    });
    connect(&ws.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        // The time zone is a setting and decides when an all-day task rings.
        if (changes.touches("task") || changes.touches("setting"))
            check();
    });
}

ReminderScheduler::~ReminderScheduler() = default;

void ReminderScheduler::start()
{
    check();
}

void ReminderScheduler::check()
{
    d->machine.tick();
}

qint64 ReminderScheduler::nextWakeUp() const
{
    return d->machine.nextWakeUp();
}

void ReminderScheduler::setHeartbeat(int ms)
{
    d->heartbeat = ms;
    if (d->timer.isActive())
        arm();
}

void ReminderScheduler::beat()
{
    const qint64 now = d->ws.clock().nowMs();
    const bool clockSetBack = now < d->lastBeat;
    d->lastBeat = now;
    if (clockSetBack || now >= nextWakeUp())
        check(); // arms again when it is idle
    else
        arm();
}

void ReminderScheduler::arm()
{
    const qint64 ahead = nextWakeUp() - d->ws.clock().nowMs();
    d->timer.start(int(std::clamp<qint64>(ahead, 1, d->heartbeat)));
}

} // namespace opora
