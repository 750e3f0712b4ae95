// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QTimeZone>
#include <QtGlobal>

namespace opora {

/// The next planned step decides a card's chip and its place (features.md §1.6).
enum class NextStep { None, Overdue, Today, Later };

/// "Now" and "today" of one moment in the workspace's zone, computed once for a whole board. Instants UTC ms.
struct DayBounds {
    qint64 now = 0;
    qint64 tomorrow = 0; ///< first instant of the next day
    QDate today;
    static DayBounds at(qint64 nowMs, const QTimeZone &zone);
};

/// The instant that stands for an all-day date wherever instants are compared and in deal.next_step_at: the last
/// millisecond of that day, so that "overdue" is `dueMs < now` for timed and all-day tasks alike, and a task of today
/// without a time sorts after today's timed ones.
qint64 allDayDueMs(QDate day, const QTimeZone &zone);

/// `stepAt`: due instant of the deal's next open task (all-day: allDayDueMs); 0: there is none.
NextStep nextStepOf(qint64 stepAt, const DayBounds &day);
/// Place of a card in its column: overdue, today, none, later.
int stepRank(NextStep step);
/// Longer in the stage than its rotting days, and nothing planned ahead. `since` 0 (unknown) or `rottingDays` 0: never.
bool isRotting(qint64 since, int rottingDays, NextStep step, qint64 now);
/// Whole days since `since`; 0 when unknown or in the future.
int daysSince(qint64 since, qint64 now);

} // namespace opora
