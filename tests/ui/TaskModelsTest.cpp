// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PageFixture.h"
#include "ui/models/TaskListModel.h"
#include "ui/models/TimelineModel.h"
#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

using Group = TaskListModel::Group;

/// The rows as lines of text: "# Overdue 2" for a heading, "title | subtitle | due" for a task.
QStringList lines(const TaskListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex i = model.index(row, 0);
        if (i.data(TaskListModel::HeaderRole).toBool())
            all.append(u"# %1 %2"_s.arg(i.data().toString()).arg(i.data(TaskListModel::CountRole).toInt()));
        else
            all.append(QStringList{i.data().toString(), i.data(TaskListModel::SubtitleRole).toString(),
                                   i.data(TaskListModel::DueRole).toString()}.join(u" | "_s));
    }
    return all;
}

struct TaskListModelTest : PageFixture {
    void SetUp() override
    {
        PageFixture::SetUp();
        feed = std::make_unique<TaskFeed>(*ws);
        model = std::make_unique<TaskListModel>(*feed, QList<Group>{Group::Overdue, Group::Today, Group::Later, Group::Someday, Group::Done}, true);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void TearDown() override
    {
        tester.reset();
        model.reset();
        feed.reset();
        PageFixture::TearDown();
    }
    bool waitLines(const QStringList &expected)
    {
        if (waitUntil([&] { return lines(*model) == expected; }))
            return true;
        ADD_FAILURE() << qPrintable(lines(*model).join(u'\n'));
        return false;
    }
    std::unique_ptr<TaskFeed> feed;
    std::unique_ptr<TaskListModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(TaskListModelTest, GroupsByWhenTasksAreDueAndMovesRowsBetweenGroups)
{
    const Uuid client = addPerson(u"Testenko"_s, u"Anna"_s);
    addTask(u"Send the offer"_s, QDate(2026, 11, 19), {}, client);
    const Uuid call = addTask(u"Call"_s, QDate(2026, 11, 21), QTime(14, 30));
    addTask(u"Congratulate"_s, QDate(2026, 11, 21));
    addTask(u"Read the report"_s);
    addTask(u"Plan the fair"_s, QDate(2026, 12, 3));
    feed->refresh();
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 9; }));
    const QStringList all = lines(*model);
    EXPECT_EQ(all.value(0), u"# Overdue 1");
    EXPECT_EQ(all.value(1), u"Send the offer | Testenko Anna | 2 days");
    EXPECT_EQ(all.value(2), u"# Today 2");
    EXPECT_TRUE(all.contains(u"Call |  | 14:30"_s));
    EXPECT_TRUE(all.contains(u"Congratulate |  | any time"_s));
    EXPECT_EQ(all.value(5), u"# Later 1");
    EXPECT_EQ(all.value(7), u"# Someday 1");

    const TaskRow *row = model->task(call);
    ASSERT_NE(row, nullptr);
    const QPersistentModelIndex index = model->index(model->rowOf(row->n), 0);
    EXPECT_EQ(index.data(TaskListModel::ToneRole).toInt(), int(TaskListModel::Tone::Soon));
    clock->advance(3 * 3600 * 1000LL); // 15:00: nobody changed it, and it is overdue now
    feed->refresh();
    ASSERT_TRUE(waitUntil([&] { return index.data(TaskListModel::GroupRole).toInt() == int(Group::Overdue); }));
    EXPECT_EQ(index.data().toString(), u"Call") << "the index stays with its task";
    value(ws->tasks().done({call}));
    ASSERT_TRUE(waitUntil([&] { return index.data(TaskListModel::GroupRole).toInt() == int(Group::Done); }));
    EXPECT_TRUE(index.data(TaskListModel::DoneRole).toBool());
}

TEST_F(TaskListModelTest, AFoldedGroupShowsItsHeadingOnly)
{
    addTask(u"One"_s, QDate(2026, 11, 21));
    addTask(u"Two"_s, QDate(2026, 11, 21));
    feed->refresh();
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 3; }));
    model->setCollapsed(Group::Today, true);
    EXPECT_EQ(lines(*model), QStringList{u"# Today 2"_s});
    EXPECT_FALSE(model->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
    model->setCollapsed(Group::Today, false);
    EXPECT_EQ(model->rowCount(), 3);
}

TEST_F(TaskListModelTest, ASpokenRowSaysEverythingThatIsDrawn)
{
    addTask(u"Call"_s, QDate(2026, 11, 20), QTime(17, 20));
    feed->refresh();
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 2; }));
    const QString spoken = model->index(1, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(u"Call") && spoken.contains(u"Yesterday 17:20") && spoken.contains(u"not done")) << qPrintable(spoken);
}

struct TimelineModelTest : PageFixture {};

TEST_F(TimelineModelTest, PagesThroughALongHistoryAndFollowsChanges)
{
    const Uuid client = addPerson(u"Testenko"_s, u"Anna"_s);
    for (int i = 0; i < 100; ++i) {
        clock->advance(60'000);
        value(ws->clients().log(client, {u"note"_s, {}, {}, u"Note number %1"_s.arg(i), 0, 0, {}, {}}));
    }
    TimelineModel model(*ws);
    model.setClient(client);
    ASSERT_TRUE(waitUntil([&] { return model.isLoaded(); }));
    const int first = model.rowCount();
    EXPECT_GT(first, 10);
    EXPECT_LT(first, 60) << "only the first page is read";
    EXPECT_EQ(model.index(0, 0).data(TimelineModel::BodyRole).toString(), u"Note number 99");
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(waitUntil([&] {
        model.fetchMore({}); // does nothing while a page is on its way
        return model.rowCount() == 101;
    })) << "hundred notes and the client's creation";
    EXPECT_FALSE(model.canFetchMore({}));
    const QPersistentModelIndex old = model.index(5, 0);
    const QString body = old.data(TimelineModel::BodyRole).toString();
    value(ws->clients().log(client, {u"call"_s, u"out"_s, {}, u"Agreed"_s, 0, 372, {}, {}}));
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 102; }));
    EXPECT_EQ(model.index(0, 0).data().toString(), u"Call · outgoing · 6 min 12 s");
    EXPECT_EQ(old.row(), 6);
    EXPECT_EQ(old.data(TimelineModel::BodyRole).toString(), body);
}

} // namespace
} // namespace opora::test
