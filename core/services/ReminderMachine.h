// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/services/TaskService.h"
#include <QObject>
#include <QQueue>
#include <QSet>

namespace opora {

/// Where reminders come from and where "announced" is remembered: TaskService, or a test's list.
class ReminderSource {
public:
    virtual ~ReminderSource() = default;
    virtual Job<QList<TaskService::Due>> reminders(qint64 until) = 0;
    virtual Job<bool> markReminded(Uuid task, qint64 ringsAt) = 0;
};

/// Where reminders go: ReminderScheduler, or a test's list. Called on the machine's thread.
class ReminderSink {
public:
    virtual ~ReminderSink() = default;
    virtual void notify(const TaskService::Due &due) = 0;
    /// Several missed by more than a day (the machine slept, the program was closed): one list instead of one
    /// notification each.
    virtual void notifyMissed(const QList<TaskService::Due> &missed) = 0;
};

/// Announces every reminder exactly once. A state machine without a timer of its own: `tick()` reads what is due by the
/// injected clock, marks each in the workspace first (so that neither a restart nor a second window repeats it) and then
/// announces it; `nextWakeUp()` says when to tick again. A task done, moved or deleted between reading and marking is not
/// announced for the old instant. If marking fails (disk full, read-only), the reminder is announced all the same, once a
/// session. Lives on one thread with an event loop; never blocks.
class ReminderMachine : public QObject {
    Q_OBJECT
public:
    ReminderMachine(ReminderSource &source, ReminderSink &sink, const Clock &clock, QObject *parent = nullptr);
    /// Safe at any time; while one is under way another is made up for afterwards.
    void tick();
    bool busy() const { return m_busy; }
    /// UTC ms of the next reminder known, at most an hour ahead; 0 before the first tick has ended.
    qint64 nextWakeUp() const { return m_next; }

    static constexpr qint64 FoldAfterMs = 24 * 3600 * 1000LL;
    static constexpr qint64 LongestSleepMs = 3600 * 1000LL;
    static constexpr qint64 RetryMs = 60 * 1000LL;

Q_SIGNALS:
    /// A tick has ended and nextWakeUp() is new.
    void idle();

private:
    void take(const Result<QList<TaskService::Due>> &due);
    void markNext();
    void announce(const TaskService::Due &due);
    void finish();

    ReminderSource &m_source;
    ReminderSink &m_sink;
    const Clock &m_clock;
    QQueue<TaskService::Due> m_queue;
    QList<TaskService::Due> m_missed;
    QSet<QPair<Uuid, qint64>> m_announced; // where marking failed: not again in this session
    qint64 m_next = 0, m_earliest = 0;
    bool m_busy = false, m_again = false;
};

} // namespace opora
