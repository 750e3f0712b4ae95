// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders: the machine over a list in memory, and the scheduler over a workspace. A fixed clock, no waiting for time.
#include "core/domain/TaskTime.h"
#include "core/services/RecordService.h"
#include "core/services/ReminderMachine.h"
#include "core/services/ReminderScheduler.h"
#include "tests/services/WorkspaceFixture.h"
#include <QSet>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;

/// What TaskService does, over a list.
struct FakeSource final : ReminderSource {
    struct Task {
        Uuid id;
        qint64 rings = 0, reminded = 0;
        bool done = false;
    };
    Job<QList<TaskService::Due>> reminders(qint64 until) override
    {
        ++reads;
        if (failRead)
            return Job<QList<TaskService::Due>>::ready(Error{u"busy"_s, {}, {}, ErrorKind::Internal});
        QList<TaskService::Due> all;
        for (const Task &t : std::as_const(tasks)) {
            if (t.done || t.rings > until || !reminderPending(t.rings, t.reminded, clock.nowMs()))
                continue;
            TaskService::Due d;
            d.task.id = TaskId(t.id);
            d.ringsAt = t.rings;
            d.remindedAt = t.reminded;
            all.append(d);
        }
        if (afterRead)
            afterRead();
        return Job<QList<TaskService::Due>>::ready(all);
    }
    Job<bool> markReminded(Uuid id, qint64 ringsAt) override
    {
        ++marks;
        if (failMark)
            return Job<bool>::ready(Error{u"disk_full"_s, {}, {}, ErrorKind::Refused});
        for (Task &t : tasks) {
            if (t.id == id && !t.done && t.rings == ringsAt && t.reminded != ringsAt) {
                t.reminded = ringsAt;
                return Job<bool>::ready(true);
            }
        }
        return Job<bool>::ready(false);
    }
    explicit FakeSource(FixedClock &c) : clock(c) {}
    FixedClock &clock;
    QList<Task> tasks;
    std::function<void()> afterRead;
    int reads = 0, marks = 0;
    bool failRead = false, failMark = false;
};

struct FakeSink final : ReminderSink {
    void notify(const TaskService::Due &due) override { rung.append({due.task.id.uuid(), due.ringsAt}); }
    void notifyMissed(const QList<TaskService::Due> &missed) override { folded.append(int(missed.size())); }
    QList<QPair<Uuid, qint64>> rung;
    QList<int> folded;
};

class ReminderMachineTest : public opora::test::WorkspaceFixture {
protected:
    void SetUp() override {}
    void tick(ReminderMachine &machine)
    {
        machine.tick();
        ASSERT_TRUE(waitUntil([&] { return !machine.busy(); }));
    }
    Uuid add(qint64 rings)
    {
        const Uuid id = Uuid::v7(rings);
        source.tasks.append({id, rings, 0, false});
        return id;
    }
    FakeSource source{*clock};
    FakeSink sink;
};

} // namespace

TEST_F(ReminderMachineTest, RingsAtItsMinuteExactlyOnce)
{
    ReminderMachine machine(source, sink, *clock);
    const Uuid id = add(at(21, 12, 30));
    tick(machine);
    EXPECT_TRUE(sink.rung.isEmpty());
    EXPECT_EQ(machine.nextWakeUp(), at(21, 12, 30));
    clock->set(at(21, 12, 30) - 1);
    tick(machine);
    EXPECT_TRUE(sink.rung.isEmpty());
    clock->set(at(21, 12, 30));
    tick(machine);
    tick(machine);
    clock->advance(kHour);
    tick(machine);
    EXPECT_EQ(sink.rung, (QList<QPair<Uuid, qint64>>{{id, at(21, 12, 30)}}));
}

TEST_F(ReminderMachineTest, LooksAgainWithinAnHourThoughNothingIsKnown)
{
    ReminderMachine machine(source, sink, *clock);
    tick(machine);
    EXPECT_EQ(machine.nextWakeUp(), at(21, 13));
}

TEST_F(ReminderMachineTest, ManyAtOnceRingInOrder)
{
    ReminderMachine machine(source, sink, *clock);
    for (int i = 0; i < 20; ++i)
        add(at(21, 11) + i);
    tick(machine);
    ASSERT_EQ(sink.rung.size(), 20);
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(sink.rung.at(i).second, at(21, 11) + i);
}

TEST_F(ReminderMachineTest, AfterSleepEachMissedRingsAndOldOnesAreOneList)
{
    ReminderMachine machine(source, sink, *clock);
    add(at(21, 13));
    add(at(21, 14));
    add(at(23, 10));
    add(at(23, 11));
    tick(machine);
    clock->set(at(23, 12)); // the lid was closed for two days
    tick(machine);
    EXPECT_EQ(sink.folded, (QList<int>{2}));
    EXPECT_EQ(sink.rung.size(), 2);
    tick(machine);
    EXPECT_EQ(sink.folded.size(), 1);
    EXPECT_EQ(sink.rung.size(), 2);
}

TEST_F(ReminderMachineTest, ASingleOldOneRingsAsItself)
{
    ReminderMachine machine(source, sink, *clock);
    add(at(1, 10));
    tick(machine);
    EXPECT_TRUE(sink.folded.isEmpty());
    EXPECT_EQ(sink.rung.size(), 1);
}

TEST_F(ReminderMachineTest, ARestartRepeatsNothing)
{
    add(at(21, 11));
    {
        ReminderMachine machine(source, sink, *clock);
        tick(machine);
    }
    ReminderMachine again(source, sink, *clock);
    tick(again);
    EXPECT_EQ(sink.rung.size(), 1);
}

TEST_F(ReminderMachineTest, TwoWindowsRingOnceBetweenThem)
{
    add(at(21, 11));
    FakeSink second;
    ReminderMachine a(source, sink, *clock), b(source, second, *clock);
    a.tick();
    b.tick(); // both have read before either marks
    ASSERT_TRUE(waitUntil([&] { return !a.busy() && !b.busy(); }));
    EXPECT_EQ(sink.rung.size() + second.rung.size(), 1);
}

TEST_F(ReminderMachineTest, ATaskChangedBetweenReadingAndMarkingDoesNotRing)
{
    ReminderMachine machine(source, sink, *clock);
    add(at(21, 11));
    add(at(21, 11, 30));
    source.afterRead = [this] {
        source.tasks[0].done = true;
        source.tasks[1].rings = at(21, 18);
        source.afterRead = nullptr;
    };
    tick(machine);
    EXPECT_EQ(source.marks, 2);
    EXPECT_TRUE(sink.rung.isEmpty());
    clock->set(at(21, 18));
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 1);
}

TEST_F(ReminderMachineTest, SnoozeRingsAgainDoneNever)
{
    ReminderMachine machine(source, sink, *clock);
    add(at(21, 11));
    tick(machine);
    source.tasks[0].rings = at(21, 12, 10);
    tick(machine);
    EXPECT_EQ(machine.nextWakeUp(), at(21, 12, 10));
    clock->set(at(21, 12, 10));
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 2);
    source.tasks[0].rings = at(21, 12, 20);
    source.tasks[0].done = true;
    clock->set(at(21, 12, 20));
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 2);
}

TEST_F(ReminderMachineTest, AClockThatJumps)
{
    ReminderMachine machine(source, sink, *clock);
    add(at(21, 13));
    add(at(21, 15));
    clock->set(at(21, 14)); // forward: what it passed rings
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 1);
    clock->set(at(21, 12)); // back: nothing rings twice, nothing is lost
    tick(machine);
    clock->set(at(21, 13, 30));
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 1);
    clock->set(at(21, 15));
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 2);
}

TEST_F(ReminderMachineTest, WhenNothingCanBeWrittenItStillRingsOnceASession)
{
    ReminderMachine machine(source, sink, *clock);
    add(at(21, 11));
    source.failMark = true;
    tick(machine);
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 1);
}

TEST_F(ReminderMachineTest, AFailedReadIsTriedAgainSoon)
{
    ReminderMachine machine(source, sink, *clock);
    add(at(21, 11));
    source.failRead = true;
    tick(machine);
    EXPECT_TRUE(sink.rung.isEmpty());
    EXPECT_EQ(machine.nextWakeUp(), at(21, 12) + ReminderMachine::RetryMs);
    source.failRead = false;
    tick(machine);
    EXPECT_EQ(sink.rung.size(), 1);
}

TEST_F(ReminderMachineTest, ATickDuringATickIsMadeUpFor)
{
    ReminderMachine machine(source, sink, *clock);
    machine.tick();
    machine.tick();
    machine.tick();
    ASSERT_TRUE(waitUntil([&] { return !machine.busy() && source.reads == 2; }));
    EXPECT_EQ(source.reads, 2);
}

namespace {

class ReminderSchedulerTest : public opora::test::WorkspaceFixture {
protected:
    Uuid add(const QString &title, qint64 due, int remind = 0)
    {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(due, zone());
        NewTask t;
        t.title = title;
        t.dueDate = local.date();
        t.dueTime = local.time();
        t.remindMinutes = remind;
        return value(ws->tasks().add(t)).ids.value(0);
    }
    void start()
    {
        scheduler.reset();
        scheduler = std::make_unique<ReminderScheduler>(*ws);
        QObject::connect(scheduler.get(), &ReminderScheduler::ring, scheduler.get(), [this](const TaskRow &t) { rung.append(t.title); });
        QObject::connect(scheduler.get(), &ReminderScheduler::checked, scheduler.get(), [this] { ++checks; });
        scheduler->start();
        check();
    }
    /// One look by the clock as it stands, to its end.
    void check()
    {
        const int before = checks;
        scheduler->check();
        ASSERT_TRUE(waitUntil([&] { return checks > before; }));
        const int settled = checks;
        scheduler->check();
        ASSERT_TRUE(waitUntil([&] { return checks > settled; }));
    }
    void TearDown() override
    {
        scheduler.reset();
        ws.reset();
    }
    std::unique_ptr<ReminderScheduler> scheduler;
    QStringList rung;
    int checks = 0;
};

} // namespace

TEST_F(ReminderSchedulerTest, EachReminderIsOneNotificationAlsoAfterSleepAndRestart)
{
    add(u"first"_s, at(21, 13), 15);
    add(u"second"_s, at(21, 18));
    start();
    EXPECT_TRUE(rung.isEmpty());
    clock->set(at(21, 12, 45));
    check();
    EXPECT_EQ(rung, (QStringList{u"first"_s}));
    clock->set(at(22, 9)); // slept over the second one
    check();
    EXPECT_EQ(rung, (QStringList{u"first"_s, u"second"_s}));
    scheduler.reset();
    reopen();
    start();
    clock->set(at(22, 20));
    check();
    EXPECT_EQ(rung.size(), 2);
}

TEST_F(ReminderSchedulerTest, AChangeOfTasksReArmsItByItself)
{
    start();
    scheduler->setHeartbeat(2);
    EXPECT_EQ(scheduler->nextWakeUp(), at(21, 13));
    add(u"soon"_s, at(21, 12, 5));
    ASSERT_TRUE(waitUntil([&] { return scheduler->nextWakeUp() == at(21, 12, 5); }));
    clock->set(at(21, 12, 5));
    // The heartbeat alone finds it: nobody asks for a check here.
    ASSERT_TRUE(waitUntil([&] { return !rung.isEmpty(); }));
    EXPECT_EQ(rung, (QStringList{u"soon"_s}));
}

TEST_F(ReminderSchedulerTest, SnoozedRingsAgainDoneDoesNot)
{
    const Uuid a = add(u"a"_s, at(21, 12)), b = add(u"b"_s, at(21, 12, 30));
    start();
    EXPECT_EQ(rung, (QStringList{u"a"_s}));
    value(ws->tasks().snooze({a}, at(21, 12, 10)));
    value(ws->tasks().done({b}));
    clock->set(at(21, 12, 10));
    check();
    EXPECT_EQ(rung, (QStringList{u"a"_s, u"a"_s}));
    clock->set(at(21, 20));
    check();
    EXPECT_EQ(rung.size(), 2);
}

TEST_F(ReminderSchedulerTest, LongMissedOnesAreOneListWhenSomebodyShowsLists)
{
    add(u"a"_s, at(10, 12));
    add(u"b"_s, at(11, 12));
    scheduler = std::make_unique<ReminderScheduler>(*ws);
    QList<TaskRow> list;
    QObject::connect(scheduler.get(), &ReminderScheduler::missed, scheduler.get(), [&](const QList<TaskRow> &tasks) { list = tasks; });
    QObject::connect(scheduler.get(), &ReminderScheduler::ring, scheduler.get(), [this](const TaskRow &t) { rung.append(t.title); });
    QObject::connect(scheduler.get(), &ReminderScheduler::checked, scheduler.get(), [this] { ++checks; });
    check();
    EXPECT_EQ(list.size(), 2);
    EXPECT_TRUE(rung.isEmpty());
}

TEST_F(ReminderSchedulerTest, LongMissedOnesRingEachWhenNobodyShowsLists)
{
    add(u"a"_s, at(10, 12));
    add(u"b"_s, at(11, 12));
    start();
    EXPECT_EQ(rung, (QStringList{u"a"_s, u"b"_s}));
}
