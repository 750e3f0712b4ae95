// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"
#include "core/services/RecordService.h"
#include "tests/services/WorkspaceFixture.h"

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class TaskServiceTest : public opora::test::WorkspaceFixture {
protected:
    Uuid add(const QString &title, const QDate &date = {}, const QTime &time = {}, int remind = -1, const Uuid &deal = {})
    {
        NewTask t;
        t.title = title;
        t.dueDate = date;
        t.dueTime = time;
        t.remindMinutes = remind;
        t.deal = deal;
        return value(ws->tasks().add(t)).ids.value(0);
    }
    static QStringList titles(const QList<TaskRow> &rows)
    {
        QStringList all;
        for (const TaskRow &t : rows)
            all.append(t.title);
        return all;
    }
    TaskRow get(const Uuid &task) { return value(ws->tasks().get(task)); }
    QStringList ringing(qint64 until)
    {
        QStringList all;
        for (const TaskService::Due &d : value(ws->tasks().reminders(until)))
            all.append(d.task.title);
        return all;
    }
};

} // namespace

TEST_F(TaskServiceTest, GroupsByTheDayOfTheZone)
{
    add(u"overdue, timed"_s, QDate(2026, 11, 21), QTime(11, 59));
    add(u"overdue, day"_s, QDate(2026, 11, 20));
    add(u"today, any time"_s, QDate(2026, 11, 21));
    add(u"today, noon"_s, QDate(2026, 11, 21), QTime(12, 0));
    add(u"today, late"_s, QDate(2026, 11, 21), QTime(23, 59)); // already tomorrow in UTC + 3, still today here
    add(u"tomorrow, first minute"_s, QDate(2026, 11, 22), QTime(0, 0));
    add(u"someday"_s);
    const TaskGroups g = value(ws->tasks().groups());
    EXPECT_EQ(titles(g.overdue), (QStringList{u"overdue, day"_s, u"overdue, timed"_s}));
    EXPECT_EQ(titles(g.today), (QStringList{u"today, noon"_s, u"today, late"_s, u"today, any time"_s}));
    EXPECT_EQ(titles(g.later), (QStringList{u"tomorrow, first minute"_s}));
    EXPECT_EQ(titles(g.someday), (QStringList{u"someday"_s}));
    const TodaySummary s = value(ws->tasks().summary());
    EXPECT_EQ(s.overdue, 2);
    EXPECT_EQ(s.today, 3);
    EXPECT_EQ(s.openTasks, 7);
}

TEST_F(TaskServiceTest, AddingNeedsATitleAndKnowsItsClient)
{
    EXPECT_EQ(code(ws->tasks().add({})), u"required_field");
    NewTask orphan;
    orphan.title = u"x"_s;
    orphan.client = Uuid::v7(1);
    EXPECT_EQ(code(ws->tasks().add(orphan)), u"not_found");
    const Uuid deal = addDeal(u"Scanners"_s, 0, u"Nova Trade"_s);
    const Uuid id = add(u"call"_s, QDate(2026, 11, 25), QTime(10, 0), 15, deal);
    const TaskRow t = get(id);
    EXPECT_EQ(t.clientName, u"Nova Trade");
    EXPECT_EQ(t.dealTitle, u"Scanners");
    EXPECT_EQ(t.assigneeId, ws->info().me);
    EXPECT_EQ(t.dueAt, at(25, 10));
    EXPECT_FALSE(t.allDay());
    EXPECT_EQ(t.remindMinutes, 15);
    EXPECT_EQ(titles(value(ws->tasks().forClient(t.clientId))), (QStringList{u"call"_s}));
    EXPECT_EQ(titles(value(ws->tasks().forDeal(deal))), (QStringList{u"call"_s}));
}

TEST_F(TaskServiceTest, DoneReopenAndUndo)
{
    const Uuid id = add(u"call"_s, QDate(2026, 11, 21)), other = add(u"write"_s);
    const Written w = value(ws->tasks().done({id}, u"agreed"_s));
    EXPECT_TRUE(w.label.contains(u"call"));
    EXPECT_EQ(get(id).doneAt, at(21, 12));
    EXPECT_EQ(get(id).outcome, u"agreed");
    EXPECT_TRUE(value(ws->tasks().done({id})).command.isNull());
    TaskGroups g = value(ws->tasks().groups());
    EXPECT_EQ(titles(g.done), (QStringList{u"call"_s}));
    EXPECT_TRUE(g.today.isEmpty());
    value(ws->undo().undo());
    EXPECT_EQ(get(id).doneAt, 0);
    EXPECT_TRUE(get(id).outcome.isEmpty());
    value(ws->tasks().done({id, other}));
    value(ws->tasks().reopen({id, other}));
    EXPECT_EQ(value(ws->tasks().groups()).done.size(), 0);
    EXPECT_EQ(code(ws->tasks().done({Uuid::v7(3)})), u"not_found");
}

TEST_F(TaskServiceTest, MovingTheDueDateBetweenDayAndInstant)
{
    const Uuid id = add(u"call"_s, QDate(2026, 11, 21));
    EXPECT_TRUE(get(id).allDay());
    value(ws->tasks().setDue(id, QDate(2026, 11, 30), QTime(9, 30)));
    EXPECT_EQ(get(id).dueAt, at(30, 9, 30));
    EXPECT_FALSE(get(id).dueDate.isValid());
    value(ws->tasks().setDue(id, QDate(2026, 12, 1), {}));
    EXPECT_EQ(get(id).dueDate, QDate(2026, 12, 1));
    EXPECT_EQ(get(id).dueAt, 0);
    value(ws->tasks().setDue(id, {}, {}));
    EXPECT_EQ(titles(value(ws->tasks().groups()).someday), (QStringList{u"call"_s}));
    value(ws->undo().undo());
    EXPECT_EQ(get(id).dueDate, QDate(2026, 12, 1));
}

TEST_F(TaskServiceTest, RemindersRingOncePerInstant)
{
    const Uuid timed = add(u"timed"_s, QDate(2026, 11, 21), QTime(12, 30), 15);
    add(u"all day"_s, QDate(2026, 11, 22), {}, 0);
    add(u"without"_s, QDate(2026, 11, 21), QTime(12, 30));
    EXPECT_TRUE(ringing(at(21, 12, 14)).isEmpty());
    EXPECT_EQ(ringing(at(21, 12, 15)), (QStringList{u"timed"_s}));
    EXPECT_EQ(ringing(at(22, 9)), (QStringList{u"timed"_s, u"all day"_s}));
    clock->set(at(21, 12, 15));
    EXPECT_FALSE(value(ws->tasks().markReminded(timed, at(21, 12, 16)))); // does not ring then
    EXPECT_TRUE(value(ws->tasks().markReminded(timed, at(21, 12, 15))));
    EXPECT_FALSE(value(ws->tasks().markReminded(timed, at(21, 12, 15))));
    EXPECT_TRUE(ringing(at(21, 23)).isEmpty());
    reopen();
    EXPECT_TRUE(ringing(at(21, 23)).isEmpty());
    EXPECT_FALSE(value(ws->tasks().markReminded(Uuid::v7(1), 5)));
}

TEST_F(TaskServiceTest, MarkingIsNotAStepOfUndo)
{
    const Uuid timed = add(u"timed"_s, QDate(2026, 11, 21), QTime(12, 0), 0);
    const UndoState before = value(ws->undo().state());
    const qsizetype commands = value(ws->undo().history()).size();
    EXPECT_TRUE(value(ws->tasks().markReminded(timed, at(21, 12))));
    EXPECT_EQ(value(ws->undo().state()).undoCommand, before.undoCommand);
    EXPECT_EQ(value(ws->undo().history()).size(), commands);
}

TEST_F(TaskServiceTest, SnoozeMovesTheRingNotTheDueDate)
{
    const Uuid id = add(u"call"_s, QDate(2026, 11, 21), QTime(12, 0), 0);
    EXPECT_TRUE(value(ws->tasks().markReminded(id, at(21, 12))));
    EXPECT_EQ(code(ws->tasks().snooze({id}, at(21, 11))), u"bad_value");
    value(ws->tasks().snooze({id}, at(21, 13)));
    EXPECT_EQ(get(id).dueAt, at(21, 12));
    EXPECT_TRUE(ringing(at(21, 12, 59)).isEmpty());
    EXPECT_EQ(ringing(at(21, 13)), (QStringList{u"call"_s}));
    clock->set(at(21, 13));
    EXPECT_TRUE(value(ws->tasks().markReminded(id, at(21, 13))));
    value(ws->undo().undo()); // the snooze is taken back: its first hour was announced long ago
    EXPECT_TRUE(ringing(at(21, 23)).isEmpty());
    value(ws->tasks().done({id}));
    EXPECT_EQ(code(ws->tasks().snooze({id}, at(21, 20))), u"task_done");
}

TEST_F(TaskServiceTest, DoneDeletedAndOthersTasksNeverRing)
{
    const Uuid done = add(u"done"_s, QDate(2026, 11, 21), QTime(12, 0), 0), gone = add(u"gone"_s, QDate(2026, 11, 21), QTime(12, 0), 0);
    const Uuid colleague = value(ws->records().add("user", {{"name", u"Ihor Marchenko"}})).ids.value(0);
    NewTask theirs;
    theirs.title = u"theirs"_s;
    theirs.dueDate = QDate(2026, 11, 21);
    theirs.dueTime = QTime(12, 0);
    theirs.remindMinutes = 0;
    theirs.assignee = colleague;
    value(ws->tasks().add(theirs));
    value(ws->tasks().done({done}));
    value(ws->tasks().remove({gone}));
    EXPECT_TRUE(ringing(at(22, 12)).isEmpty());
    EXPECT_EQ(code(ws->tasks().get(gone)), u"not_found");
    EXPECT_EQ(titles(value(ws->tasks().groups(colleague)).today), (QStringList{u"theirs"_s}));
    EXPECT_EQ(value(ws->tasks().summary(colleague)).openTasks, 1);
}

TEST_F(TaskServiceTest, TheSummaryCountsWhatNeedsAttention)
{
    clock->set(at(1, 9));
    addDeal(u"rotting"_s, 100'000, u"Nova Trade"_s);
    addDeal(u"rotting in euro"_s, 700, {}, {}, u"EUR"_s);
    clock->set(at(21, 12));
    add(u"call"_s, QDate(2026, 11, 25), {}, -1, addDeal(u"planned"_s, 5));
    addDeal(u"fresh"_s, 7);
    TodaySummary s = value(ws->tasks().summary());
    EXPECT_EQ(s.openDeals, 4);
    EXPECT_EQ(s.dealsWithoutStep, 3);
    EXPECT_EQ(s.rottingDeals, 2);
    EXPECT_EQ(s.rottingAmount, (Money{100'000, u"UAH"_s})); // euros are not added in
    EXPECT_EQ(s.clients, 1);
    ASSERT_FALSE(s.happened.isEmpty());
    EXPECT_TRUE(s.happened.first().text.contains(u"fresh") || s.happened.first().text.contains(u"planned"));
    EXPECT_GE(s.happened.first().at, s.happened.last().at);
}

TEST_F(TaskServiceTest, WhatOthersDidComesBeforeOnesOwn)
{
    const Uuid colleague = value(ws->records().add("user", {{"name", u"Ihor Marchenko"}})).ids.value(0);
    addDeal(u"Mine"_s);
    const Uuid deal = addDeal(u"POS terminals"_s);
    value(ws->records().add("stage_change",
                            {{"deal_id", deal}, {"stage_id", stage(u"Proposal sent"_s).id}, {"at", at(21, 11)}, {"by_id", colleague}}));
    const TodaySummary s = value(ws->tasks().summary());
    ASSERT_EQ(s.happened.size(), 1);
    EXPECT_EQ(s.happened.first().text, u"Ihor Marchenko moved “POS terminals” to Proposal sent");
    EXPECT_EQ(s.happened.first().id, deal);
}
