// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/DealFlow.h"
#include "core/domain/ZoneTable.h"
#include <QDateTime>

namespace opora {
namespace {
constexpr qint64 kDayMs = 86'400'000;
}

DayBounds DayBounds::at(qint64 nowMs, const QTimeZone &zone)
{
    DayBounds b;
    b.now = nowMs;
    b.today = QDateTime::fromMSecsSinceEpoch(nowMs, zone.isValid() ? zone : QTimeZone::utc()).date();
    b.tomorrow = startOfDayMs(b.today.addDays(1), zone);
    return b;
}

qint64 allDayDueMs(QDate day, const QTimeZone &zone)
{
    return startOfDayMs(day.addDays(1), zone) - 1;
}

NextStep nextStepOf(qint64 stepAt, const DayBounds &day)
{
    if (stepAt == 0)
        return NextStep::None;
    if (stepAt < day.now)
        return NextStep::Overdue;
    return stepAt < day.tomorrow ? NextStep::Today : NextStep::Later;
}

int stepRank(NextStep step)
{
    switch (step) {
    case NextStep::Overdue: return 0;
    case NextStep::Today: return 1;
    case NextStep::None: return 2;
    case NextStep::Later: break;
    }
    return 3;
}

bool isRotting(qint64 since, int rottingDays, NextStep step, qint64 now)
{
    if (since == 0 || rottingDays <= 0 || step == NextStep::Today || step == NextStep::Later)
        return false;
    return now - since > rottingDays * kDayMs;
}

int daysSince(qint64 since, qint64 now)
{
    return since == 0 || since > now ? 0 : int((now - since) / kDayMs);
}

} // namespace opora
