// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QTimeZone>

namespace opora {

/// Rules of a task's times, pure. Instants UTC ms, 0: none; days are days of `zone`, the workspace's.

/// When a task is due: its instant, or the end of its all-day date (DealFlow.h); 0: no due date.
qint64 taskDueMs(QDate dueDate, qint64 dueAt, const QTimeZone &zone);

/// A reminder of an all-day task counts from this hour of its day.
constexpr int AllDayReminderHour = 9;

/// When a task rings: its snooze, else so many minutes before it is due (all-day: before 9:00 of that day).
/// `remindMinutes` < 0: no reminder. 0: it never rings.
qint64 taskRingsAt(QDate dueDate, qint64 dueAt, int remindMinutes, qint64 snoozedUntil, const QTimeZone &zone);

/// Whether a ring at `ringsAt` is still to be announced, the last announced one having been `remindedAt` (0: none). An
/// instant before the last announcement is past (a snooze undone after it rang), unless a clock ran wild when that was made.
bool reminderPending(qint64 ringsAt, qint64 remindedAt, qint64 now);

} // namespace opora
