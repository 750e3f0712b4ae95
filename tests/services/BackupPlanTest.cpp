// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/BackupPlan.h"
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "tests/services/WorkspaceFixture.h"
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace opora;
using namespace opora::test;
using namespace Qt::StringLiterals;

namespace {
const QTimeZone Kyiv("Europe/Kiev");

BackupCopy copy(const QDate &day, int hour = 12, BackupCopy::Kind kind = BackupCopy::Kind::Scheduled)
{
    const QDateTime at(day, QTime(hour, 0), Kyiv);
    return {BackupPlan::fileName(u"Sales"_s, kind, at, Kyiv), at.toUTC(), 1, kind};
}

class BackupRoundTest : public WorkspaceFixture {
protected:
    QStringList files() { return QDir(ws->backups().folder()).entryList({u"*.opora"_s}, QDir::Files, QDir::Name); }
    void addClient(const QString &name)
    {
        NewClient c;
        c.fields.insert("surname", name);
        value(ws->clients().add(c));
    }
};
} // namespace

TEST(BackupPlanTest, AFileNameIsReadBackAsItWasWritten)
{
    const QDateTime at(QDate(2026, 11, 21), QTime(3, 4, 5), Kyiv);
    for (const auto kind : {BackupCopy::Kind::Scheduled, BackupCopy::Kind::ByHand}) {
        const auto c = BackupPlan::parse(BackupPlan::fileName(u"My clients"_s, kind, at, Kyiv), u"My clients"_s, Kyiv);
        ASSERT_TRUE(c);
        EXPECT_EQ(c->madeAt, at.toUTC());
        EXPECT_EQ(c->kind, kind);
    }
    for (const QString &other : {u"My clients.opora"_s, u"My clients 2026.opora"_s, u"My clients 2026-11-21 03-04-05 auto.opora.part"_s,
                                 u"Others 2026-11-21 03-04-05.opora"_s, u"My clients 2026-13-41 03-04-05.opora"_s})
        EXPECT_FALSE(BackupPlan::parse(other, u"My clients"_s, Kyiv)) << qPrintable(other);
}

TEST(BackupPlanTest, OnceADayOfTheWorkspacesZone)
{
    const QDateTime lateInUtc(QDate(2026, 11, 20), QTime(23, 30), Qt::UTC); // the 21st in Kyiv already
    EXPECT_TRUE(BackupPlan::due({}, lateInUtc, Kyiv));
    EXPECT_FALSE(BackupPlan::due({copy(QDate(2026, 11, 21))}, lateInUtc, Kyiv));
    EXPECT_TRUE(BackupPlan::due({copy(QDate(2026, 11, 20))}, lateInUtc, Kyiv));
    EXPECT_TRUE(BackupPlan::due({copy(QDate(2026, 11, 21), 12, BackupCopy::Kind::ByHand)}, lateInUtc, Kyiv))
        << "one made by hand is no day's";
}

TEST(BackupPlanTest, SevenDaysAndFourWeeksStay)
{
    QList<BackupCopy> all;
    for (int i = 0; i < 60; ++i)
        all.append(copy(QDate(2026, 9, 23).addDays(i)));
    all.append(copy(QDate(2026, 9, 23), 15, BackupCopy::Kind::ByHand));
    const QStringList gone = BackupPlan::surplus(all, all.at(59).path, Kyiv);
    QStringList kept;
    for (const BackupCopy &c : all) {
        if (!gone.contains(c.path))
            kept.append(c.path);
    }
    // Saturday 21 November back to Sunday 15; then the Sundays of the two weeks before (the 15th ends the second of four).
    QStringList expected;
    for (const QDate &day : {QDate(2026, 11, 1), QDate(2026, 11, 8), QDate(2026, 11, 15), QDate(2026, 11, 16), QDate(2026, 11, 17),
                             QDate(2026, 11, 18), QDate(2026, 11, 19), QDate(2026, 11, 20), QDate(2026, 11, 21)})
        expected.append(copy(day).path);
    expected.append(all.last().path);
    EXPECT_EQ(kept.join(u'\n').toStdString(), expected.join(u'\n').toStdString());
}

TEST(BackupPlanTest, WhateverTheClockSaidTheCopyJustMadeStays)
{
    QList<BackupCopy> all{copy(QDate(2026, 1, 1))}; // made now, on a clock that was set back
    for (int i = 0; i < 40; ++i)
        all.append(copy(QDate(2027, 1, 1).addDays(i * 8)));
    EXPECT_FALSE(BackupPlan::surplus(all, all.first().path, Kyiv).contains(all.first().path));
    EXPECT_TRUE(BackupPlan::surplus(all, {}, Kyiv).contains(all.first().path));
}

TEST(BackupPlanTest, NeverMoreThanElevenAndNeverTheNewestGoes)
{
    QRandomGenerator random(5);
    for (int run = 0; run < 200; ++run) {
        QList<BackupCopy> all;
        QSet<QString> names;
        for (int i = 0, n = int(random.bounded(80)); i < n; ++i) {
            const BackupCopy c = copy(QDate(2026, 1, 1).addDays(random.bounded(400)), int(random.bounded(24)));
            if (!names.contains(c.path))
                all.append(c);
            names.insert(c.path);
        }
        const QStringList gone = BackupPlan::surplus(all, {}, Kyiv);
        EXPECT_LE(all.size() - gone.size(), BackupPlan::Days + BackupPlan::Weeks);
        const auto newest =
            std::max_element(all.cbegin(), all.cend(), [](const BackupCopy &a, const BackupCopy &b) { return a.madeAt < b.madeAt; });
        if (newest != all.cend()) {
            EXPECT_FALSE(gone.contains(newest->path));
        }
    }
}

TEST_F(BackupRoundTest, ACopyADayWhileTheProgramRuns)
{
    addClient(u"Ostapenko"_s);
    const BackupRound first = value(ws->backups().keepUp());
    EXPECT_TRUE(QFileInfo::exists(first.made));
    EXPECT_EQ(value(ws->backups().keepUp()).made, QString()) << "twice a day";
    clock->advance(3 * 3600 * 1000);
    EXPECT_EQ(value(ws->backups().keepUp()).made, QString());
    for (int day = 0; day < 40; ++day) {
        clock->advance(24 * 3600 * 1000);
        EXPECT_NE(value(ws->backups().keepUp()).made, QString()) << day;
    }
    EXPECT_LE(files().size(), BackupPlan::Days + BackupPlan::Weeks);
    EXPECT_GE(files().size(), BackupPlan::Days + 2);
    EXPECT_FALSE(QFileInfo::exists(first.made)) << "forty days old";
    for (const QString &name : files()) {
        auto opened = Workspace::open(QDir(ws->backups().folder()).filePath(name), clock);
        ASSERT_TRUE(opened.ok()) << qPrintable(name);
        EXPECT_EQ(value((*opened)->clients().count()), 1);
    }
}

TEST_F(BackupRoundTest, CopiesMadeByHandStayAndAreListed)
{
    const QString mine = value(ws->backups().backUpNow());
    for (int day = 0; day < 50; ++day) {
        clock->advance(24 * 3600 * 1000);
        value(ws->backups().keepUp());
    }
    EXPECT_TRUE(QFileInfo::exists(mine));
    const QList<BackupCopy> list = value(ws->backups().copies());
    ASSERT_FALSE(list.isEmpty());
    EXPECT_EQ(list.last().path, mine);
    EXPECT_EQ(list.last().kind, BackupCopy::Kind::ByHand);
    EXPECT_TRUE(std::is_sorted(list.cbegin(), list.cend(), [](const BackupCopy &a, const BackupCopy &b) { return a.madeAt > b.madeAt; }));
}

TEST_F(BackupRoundTest, OldCopiesStayWhenTheNewOneCannotBeMade)
{
    for (int day = 0; day < 8; ++day) {
        value(ws->backups().keepUp());
        clock->advance(24 * 3600 * 1000);
    }
    const QStringList before = files();
    // A folder of the name that the copy would get: it cannot be written.
    const QString name = BackupPlan::fileName(u"test"_s, BackupCopy::Kind::Scheduled, clock->nowUtc(), ws->info().zone);
    ASSERT_TRUE(QDir(ws->backups().folder()).mkdir(name));
    EXPECT_FALSE(code(ws->backups().keepUp()).isEmpty());
    EXPECT_EQ(files(), before);
    ASSERT_TRUE(QDir(ws->backups().folder()).rmdir(name));
    EXPECT_FALSE(value(ws->backups().keepUp()).made.isEmpty()) << "the failure did not stop it for good";
}

TEST_F(BackupRoundTest, FilesOfOthersInTheFolderAreNotTouched)
{
    ASSERT_TRUE(QDir().mkpath(ws->backups().folder()));
    for (const QString &name :
         {u"notes.opora"_s, u"test 2020-01-01 10-00-00 auto copy.opora"_s, u"other 2020-01-01 10-00-00 auto.opora"_s}) {
        QFile f(QDir(ws->backups().folder()).filePath(name));
        ASSERT_TRUE(f.open(QIODevice::WriteOnly));
    }
    for (int day = 0; day < 30; ++day) {
        value(ws->backups().keepUp());
        clock->advance(24 * 3600 * 1000);
    }
    EXPECT_TRUE(files().contains(u"notes.opora"_s));
    EXPECT_TRUE(files().contains(u"test 2020-01-01 10-00-00 auto copy.opora"_s));
    EXPECT_TRUE(files().contains(u"other 2020-01-01 10-00-00 auto.opora"_s));
}

TEST_F(BackupRoundTest, ACopyThatIsLookedAtIsNotWrittenTo)
{
    addClient(u"Ostapenko"_s);
    const QString made = value(ws->backups().backUpNow());
    const QString beside = ws->backups().besideName(made);
    EXPECT_FALSE(QFileInfo::exists(beside));
    EXPECT_EQ(QFileInfo(beside).absolutePath(), QFileInfo(path()).absolutePath());
    ASSERT_TRUE(BackupService::restore(made, beside).ok());
    EXPECT_NE(ws->backups().besideName(made), beside) << "never over an existing one";
    auto look = Workspace::open(beside, clock);
    ASSERT_TRUE(look.ok());
    (*look)->backups().onlyLook();
    NewClient c;
    c.fields.insert("surname", u"Intruder"_s);
    EXPECT_EQ(code((*look)->clients().add(c)), u"copy_looked_at"_s);
    EXPECT_EQ(value((*look)->clients().count()), 1);
    addClient(u"Goes on"_s);
    EXPECT_EQ(value(ws->clients().count()), 2);
}
