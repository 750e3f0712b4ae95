// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TaskTime.h"
#include "core/domain/DealFlow.h"
#include "core/domain/ZoneTable.h"

namespace opora {

qint64 taskDueMs(QDate dueDate, qint64 dueAt, const QTimeZone &zone)
{
    if (dueAt != 0)
        return dueAt;
    return dueDate.isValid() ? allDayDueMs(dueDate, zone) : 0;
}

qint64 taskRingsAt(QDate dueDate, qint64 dueAt, int remindMinutes, qint64 snoozedUntil, const QTimeZone &zone)
{
    if (snoozedUntil != 0)
        return snoozedUntil;
    if (remindMinutes < 0 || (dueAt == 0 && !dueDate.isValid()))
        return 0;
    const qint64 from = dueAt != 0 ? dueAt : instantMs(dueDate, QTime(AllDayReminderHour, 0), zone);
    return from - remindMinutes * 60'000LL;
}

bool reminderPending(qint64 ringsAt, qint64 remindedAt, qint64 now)
{
    if (ringsAt == 0 || ringsAt == remindedAt)
        return false;
    return ringsAt > remindedAt || remindedAt > now;
}

} // namespace opora
