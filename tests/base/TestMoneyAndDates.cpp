// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DisplayDate.h"
#include "core/base/Log.h"
#include "core/base/Money.h"
#include "core/platform/Platform.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <limits>

using namespace opora;
using namespace Qt::StringLiterals;

TEST(Money, PlainForm)
{
    EXPECT_EQ((Money{18400000, u"UAH"_s}.toPlain()), u"184000.00");
    EXPECT_EQ((Money{-5, u"UAH"_s}.toPlain()), u"-0.05");
    EXPECT_EQ((Money{1234, u"JPY"_s}.toPlain()), u"1234");
    EXPECT_EQ((Money{1234, u"KWD"_s}.toPlain()), u"1.234");
    EXPECT_EQ((Money{std::numeric_limits<qint64>::min(), u"USD"_s}.toPlain()), u"-92233720368547758.08");
}

TEST(Money, ReadsPlainAndRefusesTheRest)
{
    for (const auto &[text, minor] : QList<QPair<QString, qint64>>{
             {u"184000"_s, 18400000}, {u"184000.5"_s, 18400050}, {u"-0.05"_s, -5}, {u" 12.34 "_s, 1234}, {u"0"_s, 0}}) {
        const auto m = Money::fromPlain(text, u"UAH"_s);
        ASSERT_TRUE(m.ok()) << text.toStdString();
        EXPECT_EQ(m->minor, minor);
        EXPECT_EQ(m->currency, u"UAH");
    }
    for (const QString &bad : {u""_s, u"-"_s, u"12."_s, u".5"_s, u"1.234"_s, u"1 234"_s, u"1,5"_s, u"abc"_s, u"1.2.3"_s, u"99999999999999999999"_s}) {
        const auto m = Money::fromPlain(bad, u"UAH"_s);
        ASSERT_FALSE(m.ok()) << bad.toStdString();
        EXPECT_EQ(m.error().code, u"bad_amount");
    }
    EXPECT_FALSE(Money::fromPlain(u"12.5", u"JPY"_s).ok());
}

TEST(Money, DisplayForm)
{
    const QLocale en(QLocale::English);
    EXPECT_EQ((Money{18400000, u"UAH"_s}.toDisplay(en)), u"₴\u00A0184\u00A0000");
    EXPECT_EQ((Money{123450, u"USD"_s}.toDisplay(en)), u"$\u00A01\u00A0234.50");
    EXPECT_EQ((Money{123450, u"EUR"_s}.toDisplay(QLocale(QLocale::Ukrainian))), u"€\u00A01\u00A0234,50");
    EXPECT_EQ((Money{-100, u"UAH"_s}.toDisplay(en)), u"−₴\u00A01");
    EXPECT_EQ((Money{100, u"CHF"_s}.toDisplay(en)), u"CHF\u00A01");
    EXPECT_TRUE(isCurrencyCode(u"UAH"));
    EXPECT_FALSE(isCurrencyCode(u"uah"));
    EXPECT_FALSE(isCurrencyCode(u"UAHX"));
}

class DisplayDates : public ::testing::Test {
protected:
    QTimeZone zone{"Europe/Kyiv"};
    // Saturday 21 November 2026, 11:42 in Kyiv (UTC+2).
    qint64 now = at({2026, 11, 21}, {11, 42});
    DisplayDate d{zone, now, QLocale(QLocale::English)};
    qint64 at(QDate date, QTime time) { return QDateTime(date, time, zone.isValid() ? zone : QTimeZone("Europe/Kiev")).toMSecsSinceEpoch(); }
};

TEST_F(DisplayDates, Ages)
{
    EXPECT_EQ(d.age(0), QString());
    EXPECT_EQ(d.age(now), u"Today");
    EXPECT_EQ(d.age(at({2026, 11, 20}, {23, 59})), u"Yesterday");
    EXPECT_EQ(d.age(at({2026, 11, 18}, {12, 0})), u"3 days");
    EXPECT_EQ(d.age(at({2026, 11, 14}, {12, 0})), u"1 week");
    EXPECT_EQ(d.age(at({2026, 10, 30}, {12, 0})), u"3 weeks");
    EXPECT_EQ(d.age(at({2026, 10, 15}, {12, 0})), u"1 month");
    EXPECT_EQ(d.age(at({2026, 9, 15}, {12, 0})), u"2 months");
    EXPECT_EQ(d.age(at({2025, 11, 22}, {12, 0})), u"11 months");
    EXPECT_EQ(d.age(at({2025, 9, 1}, {12, 0})), u"1 year");
    EXPECT_EQ(d.age(at({2024, 9, 1}, {12, 0})), u"2 years");
    EXPECT_EQ(d.ago(at({2026, 11, 19}, {12, 0})), u"2 days ago");
    EXPECT_EQ(d.ago(at({2026, 9, 15}, {12, 0})), u"2 months ago");
    EXPECT_EQ(d.shortAge(now - 3 * 3600'000), u"3 h");
    EXPECT_EQ(d.shortAge(now - 21 * 86400'000LL), u"21 d");
    EXPECT_EQ(d.shortAge(now - 5 * 60'000), u"5 min");
}

TEST_F(DisplayDates, HappenedAndDue)
{
    EXPECT_EQ(d.happened(now), u"Today 11:42");
    EXPECT_EQ(d.happened(at({2026, 11, 20}, {18, 5})), u"Yesterday 18:05");
    EXPECT_EQ(d.happened(at({2026, 11, 19}, {14, 10})), u"Thu 14:10");
    EXPECT_EQ(d.happened(at({2026, 10, 29}, {9, 0})), u"29 Oct");
    EXPECT_EQ(d.happened(at({2024, 10, 29}, {9, 0})), u"29 Oct 2024");
    EXPECT_EQ(d.due(at({2026, 11, 21}, {14, 30})), u"14:30");
    EXPECT_EQ(d.due(at({2026, 11, 20}, {17, 20})), u"Yesterday 17:20");
    EXPECT_EQ(d.due(at({2026, 11, 18}, {17, 20})), u"3 days");
    EXPECT_EQ(d.due(at({2026, 11, 22}, {9, 0})), u"Tomorrow 09:00");
    EXPECT_EQ(d.due(at({2026, 11, 27}, {12, 0})), u"Fri 12:00");
    EXPECT_EQ(d.due(at({2026, 12, 3}, {12, 0})), u"3 Dec 12:00");
    EXPECT_EQ(d.dueDay({2026, 11, 21}), u"any time");
    EXPECT_EQ(d.dueDay({2026, 11, 20}), u"Yesterday");
    EXPECT_EQ(d.dueDay({2026, 11, 19}), u"2 days");
    EXPECT_EQ(d.dueDay({2026, 12, 3}), u"3 Dec");
    EXPECT_EQ(d.longDay({2026, 11, 21}), u"Saturday, 21 November");
    EXPECT_EQ(d.exact(now), u"21 November 2026, 11:42");
    EXPECT_EQ(DisplayDate::duration(372), u"6 min 12 s");
    EXPECT_EQ(DisplayDate::duration(3900), u"1 h 05 min");
    EXPECT_EQ(DisplayDate::duration(40), u"40 s");
}

TEST_F(DisplayDates, DaysAreDaysOfTheZone)
{
    // 23:30 UTC on the 20th is already the 21st in Kyiv.
    const qint64 late = QDateTime(QDate(2026, 11, 20), QTime(23, 30), Qt::UTC).toMSecsSinceEpoch();
    EXPECT_EQ(d.age(late), u"Today");
    EXPECT_EQ(DisplayDate(QTimeZone::utc(), now).age(late), u"Yesterday");
}

TEST(Platform, AnswersOfThisSystem)
{
    EXPECT_GT(platform::privateMemory(), 100'000);
    EXPECT_TRUE(platform::processRuns(QCoreApplication::applicationPid()));
    EXPECT_FALSE(platform::processRuns(0x3FFFFFFF));
    QTemporaryDir dir;
    QFile file(dir.filePath(u"x"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    EXPECT_TRUE(platform::syncFile(file.fileName()));
    EXPECT_TRUE(platform::syncFolder(dir.path()));
    EXPECT_FALSE(platform::syncFile(dir.filePath(u"absent"_s)));
}

TEST(Log, RotatesAndKeepsFiveFiles)
{
    QTemporaryDir dir;
    installFileLog(dir.path());
    const QString line(4000, u'x');
    for (int i = 0; i < 1600; ++i)
        qCInfo(lcOpora).noquote() << line;
    qInstallMessageHandler(nullptr);
    const QStringList files = QDir(dir.path()).entryList(QDir::Files);
    EXPECT_EQ(files.size(), 5);
    for (const QString &f : files)
        EXPECT_LE(QFileInfo(dir.filePath(f)).size(), 1024 * 1024) << f.toStdString();
    QFile newest(dir.filePath(u"opora.log"_s));
    ASSERT_TRUE(newest.open(QIODevice::ReadOnly));
    EXPECT_TRUE(newest.readAll().contains("info opora: xxx"));
}
