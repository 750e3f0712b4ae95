// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/DealFlow.h"
#include "core/domain/ZoneTable.h"
#include <gtest/gtest.h>

using namespace opora;

namespace {
const QTimeZone &kyiv()
{
    static const QTimeZone zone("Europe/Kiev");
    return zone;
}
qint64 at(int day, int hour, int minute = 0)
{
    return instantMs(QDate(2026, 11, day), QTime(hour, minute), kyiv());
}
} // namespace

TEST(DealFlow, TodayEndsWithTheDayOfTheZone)
{
    // 23:30 in Kyiv is 21:30 UTC of the same day; half an hour later it is tomorrow.
    const DayBounds b = DayBounds::at(at(21, 23, 30), kyiv());
    EXPECT_EQ(b.today, QDate(2026, 11, 21));
    EXPECT_EQ(b.tomorrow, at(22, 0));
    EXPECT_EQ(nextStepOf(at(21, 23, 29), b), NextStep::Overdue);
    EXPECT_EQ(nextStepOf(at(21, 23, 30), b), NextStep::Today);
    EXPECT_EQ(nextStepOf(at(21, 23, 59), b), NextStep::Today);
    EXPECT_EQ(nextStepOf(at(22, 0), b), NextStep::Later);
    EXPECT_EQ(nextStepOf(0, b), NextStep::None);
}

TEST(DealFlow, AnAllDayStepIsOverdueOnlyWhenItsDayIsOver)
{
    const qint64 due = allDayDueMs(QDate(2026, 11, 21), kyiv());
    EXPECT_EQ(nextStepOf(due, DayBounds::at(at(20, 12), kyiv())), NextStep::Later);
    EXPECT_EQ(nextStepOf(due, DayBounds::at(at(21, 0), kyiv())), NextStep::Today);
    EXPECT_EQ(nextStepOf(due, DayBounds::at(at(21, 23, 59), kyiv())), NextStep::Today);
    EXPECT_EQ(nextStepOf(due, DayBounds::at(at(22, 0), kyiv())), NextStep::Overdue);
}

TEST(DealFlow, RottingNeedsALimitATimeAndNothingPlanned)
{
    const qint64 now = at(21, 12);
    EXPECT_TRUE(isRotting(at(6, 12), 14, NextStep::None, now));
    EXPECT_TRUE(isRotting(at(6, 12), 14, NextStep::Overdue, now));
    EXPECT_FALSE(isRotting(at(6, 12), 14, NextStep::Later, now));
    EXPECT_FALSE(isRotting(at(6, 12), 14, NextStep::Today, now));
    EXPECT_FALSE(isRotting(at(7, 12), 14, NextStep::None, now)); // exactly fourteen days is not longer
    EXPECT_FALSE(isRotting(at(6, 12), 0, NextStep::None, now));
    EXPECT_FALSE(isRotting(0, 14, NextStep::None, now));
    EXPECT_EQ(daysSince(at(6, 13), now), 14);
    EXPECT_EQ(daysSince(0, now), 0);
    EXPECT_EQ(daysSince(at(22, 0), now), 0);
}

TEST(DealFlow, OrderOfCards)
{
    EXPECT_LT(stepRank(NextStep::Overdue), stepRank(NextStep::Today));
    EXPECT_LT(stepRank(NextStep::Today), stepRank(NextStep::None));
    EXPECT_LT(stepRank(NextStep::None), stepRank(NextStep::Later));
}
