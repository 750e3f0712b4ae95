// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ReminderMachine.h"
#include <algorithm>

namespace opora {

ReminderMachine::ReminderMachine(ReminderSource &source, ReminderSink &sink, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_sink(sink),
      m_clock(clock)
{}

void ReminderMachine::tick()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_again = false;
    m_source.reminders(m_clock.nowMs() + LongestSleepMs).then(this, [this](const Result<QList<TaskService::Due>> &r) { take(r); });
}

void ReminderMachine::take(const Result<QList<TaskService::Due>> &due)
{
    const qint64 now = m_clock.nowMs();
    m_earliest = now + (due.ok() ? LongestSleepMs : RetryMs);
    if (due.ok()) {
        for (const TaskService::Due &d : *due) {
            if (d.ringsAt > now)
                m_earliest = std::min(m_earliest, d.ringsAt);
            else if (!m_announced.contains({d.task.id.uuid(), d.ringsAt}))
                m_queue.enqueue(d);
        }
    }
    markNext();
}

void ReminderMachine::markNext()
{
    if (m_queue.isEmpty()) {
        finish();
        return;
    }
    const TaskService::Due due = m_queue.dequeue();
    m_source.markReminded(due.task.id, due.ringsAt).then(this, [this, due](const Result<bool> &first) {
        if (!first.ok())
            m_announced.insert({due.task.id.uuid(), due.ringsAt});
        if (!first.ok() || *first)
            announce(due);
        markNext();
    });
}

void ReminderMachine::announce(const TaskService::Due &due)
{
    if (m_clock.nowMs() - due.ringsAt > FoldAfterMs)
        m_missed.append(due);
    else
        m_sink.notify(due);
}

void ReminderMachine::finish()
{
    if (m_missed.size() == 1)
        m_sink.notify(m_missed.first());
    else if (!m_missed.isEmpty())
        m_sink.notifyMissed(m_missed);
    m_missed.clear();
    m_next = m_earliest;
    m_busy = false;
    const bool again = m_again;
    Q_EMIT idle();
    if (again)
        tick();
}

} // namespace opora
