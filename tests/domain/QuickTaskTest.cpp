// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/QuickTask.h"
#include <QDateTime>
#include <gtest/gtest.h>

using namespace opora;

namespace {

struct Case {
    const char16_t *text;
    const char16_t *title;
    const char16_t *date; ///< ISO; empty: none
    const char16_t *time; ///< hh:mm; empty: all day
};

// Now is Saturday 21 November 2026, 12:00.
const Case kCases[] = {
    {u"call back Fri 10:00", u"call back", u"2026-11-27", u"10:00"},
    {u"tomorrow", u"", u"2026-11-22", u""},
    {u"Send the offer tomorrow", u"Send the offer", u"2026-11-22", u""},
    {u"перезвонить в пятницу 10:00", u"перезвонить", u"2026-11-27", u"10:00"},
    {u"завтра в 9", u"", u"2026-11-22", u"09:00"},
    {u"Перезвонить завтра в 9", u"Перезвонить", u"2026-11-22", u"09:00"},
    {u"передзвонити у вівторок", u"передзвонити", u"2026-11-24", u""},
    {u"передзвонити у п’ятницю о 15", u"передзвонити", u"2026-11-27", u"15:00"},
    {u"25.12 14:00", u"", u"2026-12-25", u"14:00"},
    {u"поздравить 25.12", u"поздравить", u"2026-12-25", u""},
    {u"договор до 05.02.2027", u"договор", u"2027-02-05", u""},
    {u"pay by 2026-12-01", u"pay", u"2026-12-01", u""},
    {u"in 2 days", u"", u"2026-11-23", u""},
    {u"Ask again in 2 weeks", u"Ask again", u"2026-12-05", u""},
    {u"in an hour call Olena", u"call Olena", u"2026-11-21", u"13:00"},
    {u"через неделю напомнить о счёте", u"напомнить о счёте", u"2026-11-28", u""},
    {u"через 3 дня", u"", u"2026-11-24", u""},
    {u"через полчаса перезвонить", u"перезвонить", u"2026-11-21", u"12:30"},
    {u"за 2 дні нагадати", u"нагадати", u"2026-11-23", u""},
    {u"післязавтра о 10", u"", u"2026-11-23", u"10:00"},
    {u"послезавтра утром встреча", u"встреча", u"2026-11-23", u"09:00"},
    {u"Demo on Wednesday at 3pm", u"Demo", u"2026-11-25", u"15:00"},
    {u"Demo next Wed 11:00", u"Demo", u"2026-11-25", u"11:00"},
    {u"next week", u"", u"2026-11-23", u""},
    {u"на следующей неделе уточнить бюджет", u"уточнить бюджет", u"2026-11-23", u""},
    {u"25 декабря поздравить", u"поздравить", u"2026-12-25", u""},
    {u"Dec 25th, 2027 party", u"party", u"2027-12-25", u""},
    {u"15 січня зустріч об 11:30", u"зустріч", u"2027-01-15", u"11:30"},
    {u"call at 16:00", u"call", u"2026-11-21", u"16:00"},
    {u"call at 9", u"call", u"2026-11-22", u"09:00"}, // today's nine is over
    {u"в 9 утра позвонить", u"позвонить", u"2026-11-22", u"09:00"},
    {u"встреча в 3 часа дня", u"встреча", u"2026-11-21", u"15:00"},
    {u"в 10.30 завтра", u"", u"2026-11-22", u"10:30"},
    {u"Saturday", u"", u"2026-11-28", u""},            // today's name: a week on
    {u"Saturday 18:00", u"", u"2026-11-21", u"18:00"}, // still to come today
    {u"Saturday 9:00", u"", u"2026-11-28", u"09:00"},
    {u"Позвонить в пт., 10:00", u"Позвонить", u"2026-11-27", u"10:00"},
    {u"tonight pack the samples", u"pack the samples", u"2026-11-21", u"19:00"},
    // Nothing about time in these.
    {u"order 12 boxes", u"order 12 boxes", u"", u""},
    {u"price is 25.12 per box", u"price is 25.12 per box", u"", u""},
    {u"встреча в 9 школе", u"встреча в 9 школе", u"", u""},
    {u"buy sun cream", u"buy sun cream", u"", u""},
    {u"Договор № 12/2026, 3 экз.", u"Договор № 12/2026, 3 экз.", u"", u""},
    {u"invoice 31.02.2026", u"invoice 31.02.2026", u"", u""},
    {u"phone +38 067 123 45 67", u"phone +38 067 123 45 67", u"", u""},
    {u"", u"", u"", u""},
};

} // namespace

TEST(QuickTask, ReadsThreeLanguages)
{
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    for (const Case &c : kCases) {
        const QuickTask t = readQuickTask(QString::fromUtf16(c.text), now);
        const std::string what = QString::fromUtf16(c.text).toStdString();
        EXPECT_EQ(t.title.toStdString(), QString::fromUtf16(c.title).toStdString()) << what;
        EXPECT_EQ((t.date.isValid() ? t.date.toString(Qt::ISODate) : QString()).toStdString(), QString::fromUtf16(c.date).toStdString())
            << what;
        EXPECT_EQ((t.time.isValid() ? t.time.toString(QStringLiteral("HH:mm")) : QString()).toStdString(),
                  QString::fromUtf16(c.time).toStdString())
            << what;
    }
}

TEST(QuickTask, ADayWithoutAYearIsTheNextOne)
{
    const QDateTime now(QDate(2026, 12, 30), QTime(12, 0), Qt::UTC);
    EXPECT_EQ(readQuickTask(QStringLiteral("25.12"), now).date, QDate(2027, 12, 25));
    EXPECT_EQ(readQuickTask(QStringLiteral("30.12"), now).date, QDate(2026, 12, 30));
    EXPECT_EQ(readQuickTask(QStringLiteral("29 Feb"), now).date, QDate(2028, 2, 29));
}

TEST(QuickTask, ALateHourRollsOverMidnight)
{
    const QDateTime now(QDate(2026, 12, 31), QTime(23, 30), Qt::UTC);
    const QuickTask t = readQuickTask(QStringLiteral("in 2 hours"), now);
    EXPECT_EQ(t.date, QDate(2027, 1, 1));
    EXPECT_EQ(t.time, QTime(1, 30));
}
