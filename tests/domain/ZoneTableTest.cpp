// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ZoneTable.h"
#include <QDateTime>
#include <gtest/gtest.h>

using namespace opora;

TEST(ZoneTable, AgreesWithQtOverFiftyYears)
{
    for (const char *name : {"Europe/Kyiv", "America/New_York", "Asia/Kolkata", "UTC"}) {
        QTimeZone zone{QByteArray(name)};
        if (!zone.isValid() && QByteArray(name) == "Europe/Kyiv")
            zone = QTimeZone("Europe/Kiev");
        ASSERT_TRUE(zone.isValid()) << name;
        const ZoneTable table(zone);
        for (QDateTime t(QDate(1985, 1, 1), QTime(0, 13), Qt::UTC); t.date().year() < 2035; t = t.addSecs(3 * 86'400 + 4'217)) {
            const qint64 ms = t.toMSecsSinceEpoch();
            ASSERT_EQ(table.wall(ms) - ms, qint64(zone.offsetFromUtc(t)) * 1000) << name << qPrintable(t.toString(Qt::ISODate));
            ASSERT_EQ(table.date(ms), t.toTimeZone(zone).date());
        }
    }
}

TEST(ZoneTable, LocalMidnightsAreWholeDaysApartOverSummerTime)
{
    const QTimeZone zone("Europe/Kiev");
    const ZoneTable table(zone);
    const qint64 a = startOfDayMs(QDate(2016, 10, 20), zone), b = startOfDayMs(QDate(2017, 3, 1), zone);
    EXPECT_NE((b - a) % 86'400'000, 0);
    EXPECT_EQ(table.wall(b) - table.wall(a), 132LL * 86'400'000);
}

TEST(ZoneTable, ATimeInTheSkippedHourIsStillAnInstantOfThatDay)
{
    const QTimeZone zone("Europe/Kiev");
    const qint64 ms = instantMs(QDate(2026, 3, 29), QTime(3, 30), zone);
    EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(ms, zone).date(), QDate(2026, 3, 29));
}
