// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TaskTime.h"
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

TEST(TaskTime, DueIsTheInstantOrTheEndOfTheDay)
{
    EXPECT_EQ(taskDueMs({}, at(21, 14, 30), kyiv()), at(21, 14, 30));
    EXPECT_EQ(taskDueMs(QDate(2026, 11, 21), 0, kyiv()), at(22, 0) - 1);
    EXPECT_EQ(taskDueMs({}, 0, kyiv()), 0);
}

TEST(TaskTime, RingsBeforeTheInstantBeforeNineOrWhenSnoozed)
{
    EXPECT_EQ(taskRingsAt({}, at(21, 14, 30), 15, 0, kyiv()), at(21, 14, 15));
    EXPECT_EQ(taskRingsAt({}, at(21, 14, 30), 0, 0, kyiv()), at(21, 14, 30));
    EXPECT_EQ(taskRingsAt(QDate(2026, 11, 21), 0, 0, 0, kyiv()), at(21, 9));
    EXPECT_EQ(taskRingsAt(QDate(2026, 11, 21), 0, 60 * 24, 0, kyiv()), at(20, 9));
    EXPECT_EQ(taskRingsAt({}, at(21, 14, 30), 15, at(21, 16), kyiv()), at(21, 16));
    EXPECT_EQ(taskRingsAt({}, at(21, 14, 30), -1, at(21, 16), kyiv()), at(21, 16));
    EXPECT_EQ(taskRingsAt({}, at(21, 14, 30), -1, 0, kyiv()), 0);
    EXPECT_EQ(taskRingsAt({}, 0, 10, 0, kyiv()), 0);
}

TEST(TaskTime, AReminderIsPendingOncePerInstantAndNotForThePast)
{
    const qint64 now = at(21, 12);
    EXPECT_TRUE(reminderPending(at(21, 13), 0, now));
    EXPECT_FALSE(reminderPending(at(21, 11), at(21, 11), now));
    EXPECT_TRUE(reminderPending(at(21, 13), at(21, 11), now));  // snoozed or moved
    EXPECT_FALSE(reminderPending(at(21, 10), at(21, 11), now)); // the snooze was undone: that hour was announced
    EXPECT_TRUE(reminderPending(at(22, 10), instantMs(QDate(2030, 1, 1), QTime(9, 0), kyiv()), now)); // a clock ran wild
    EXPECT_FALSE(reminderPending(0, 0, now));
}
