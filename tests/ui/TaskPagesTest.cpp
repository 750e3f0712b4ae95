// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/RecordService.h"
#include "tests/support/StandInSync.h"
#include "tests/ui/PageFixture.h"
#include "ui/kit/InPlaceEdit.h"
#include "ui/tasks/LinkRow.h"
#include "ui/tasks/QuickAddField.h"
#include "ui/tasks/TaskDetails.h"
#include "ui/tasks/TaskListView.h"
#include "ui/tasks/TasksPage.h"
#include "ui/tasks/TodayPage.h"
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct TaskPagesTest : PageFixture {
    TaskListView *list(Page *page, int index = 0) { return page->findChildren<TaskListView *>().value(index); }
    bool choose(TaskListView *view, const QString &title)
    {
        return waitUntil([&] {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                if (view->model()->index(row, 0).data().toString() == title) {
                    view->setCurrentIndex(view->model()->index(row, 0));
                    return true;
                }
            }
            return false;
        });
    }
    TaskRow task(const Uuid &id) { return value(ws->tasks().get(id)); }
};

TEST_F(TaskPagesTest, QuickEntryKnowsWhen)
{
    auto *page = new TasksPage(*context);
    show(page);
    picture(u"tasks-empty"_s);
    auto *add = page->findChild<QuickAddField *>();
    add->field()->setText(u"send the offer tomorrow 14:00"_s);
    key(add->field(), Qt::Key_Return);
    TaskListView *view = list(page);
    ASSERT_TRUE(waitUntil([&] { return view->currentTask() != nullptr; })) << "the new task is the chosen one";
    EXPECT_EQ(view->currentTask()->title, u"Send the offer");
    EXPECT_EQ(view->currentTask()->dueAt, at(22, 14));
    EXPECT_TRUE(add->field()->text().isEmpty());
    EXPECT_EQ(messages.size(), 1);
}

TEST_F(TaskPagesTest, KeysMarkDoneDeleteAndOpen)
{
    const Uuid client = addPerson(u"Testenko"_s, u"Anna"_s);
    const Uuid first = addTask(u"One"_s, QDate(2026, 11, 21), {}, client);
    const Uuid second = addTask(u"Two"_s, QDate(2026, 11, 21));
    auto *page = new TasksPage(*context);
    show(page);
    TaskListView *view = list(page);
    ASSERT_TRUE(choose(view, u"One"_s));
    view->setFocus();
    key(view, Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().page, u"clients");
    EXPECT_EQ(opened.first().id, client.toString());
    key(view, Qt::Key_X);
    ASSERT_TRUE(waitUntil([&] { return task(first).doneAt != 0; }));
    ASSERT_TRUE(choose(view, u"Two"_s));
    key(view, Qt::Key_Space);
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 2; }));
    EXPECT_NE(task(second).doneAt, 0);
    value(ws->undo().undo(lastWritten.command));
    ASSERT_TRUE(waitUntil([&] { return task(second).doneAt == 0; }));
    ASSERT_TRUE(choose(view, u"Two"_s));
    key(view, Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return value(ws->tasks().groups()).today.isEmpty(); }));
    EXPECT_TRUE(errors.isEmpty()) << qPrintable(errors.join(u','));
}

TEST_F(TaskPagesTest, SnoozeMenuOffersTheUsualTimes)
{
    const Uuid id = addTask(u"One"_s, QDate(2026, 11, 21), QTime(11, 0));
    auto *page = new TasksPage(*context);
    show(page);
    TaskListView *view = list(page);
    ASSERT_TRUE(choose(view, u"One"_s));
    view->setFocus();
    key(view, Qt::Key_S);
    auto *menu = view->findChild<QMenu *>();
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 4);
    menu->actions().at(2)->trigger();
    menu->close();
    ASSERT_TRUE(waitUntil([&] { return task(id).snoozedUntil == at(22, 9); }));
    EXPECT_EQ(task(id).dueAt, at(21, 11)) << "snoozing moves the reminder, not the due time";
}

TEST_F(TaskPagesTest, FieldsAreEditedInPlace)
{
    const Uuid id = addTask(u"One"_s, QDate(2026, 11, 21));
    auto *page = new TasksPage(*context);
    show(page, id.toString());
    TaskListView *view = list(page);
    ASSERT_TRUE(waitUntil([&] { return view->currentTask() && view->currentTask()->id.uuid() == id; }));
    auto *details = page->findChild<TaskDetails *>();
    details->editDue();
    InPlaceEdit *due = nullptr;
    for (InPlaceEdit *edit : details->findChildren<InPlaceEdit *>()) {
        if (edit->isEditing())
            due = edit;
    }
    ASSERT_NE(due, nullptr);
    due->findChild<QLineEdit *>()->setText(u"someday maybe"_s);
    due->commit();
    EXPECT_TRUE(due->isEditing());
    EXPECT_FALSE(due->error().isEmpty());
    due->findChild<QLineEdit *>()->setText(u"Fri 9:30"_s);
    due->commit();
    ASSERT_TRUE(waitUntil([&] { return task(id).dueAt == at(27, 9, 30); }));
    picture(u"tasks-details"_s);
    EXPECT_TRUE(errors.isEmpty());
}

TEST_F(TaskPagesTest, TodayShowsTheDayAndLeadsOn)
{
    addTask(u"Send the offer"_s, QDate(2026, 11, 19));
    const Uuid call = addTask(u"Call"_s, QDate(2026, 11, 21), QTime(14, 30));
    addDeal(u"Loyalty cards"_s, 100'00, u"Example Ltd"_s);
    auto *page = new TodayPage(*context);
    show(page);
    picture(u"today"_s);
    QStringList texts;
    for (const QLabel *label : page->findChildren<QLabel *>())
        texts.append(label->text());
    EXPECT_TRUE(texts.contains(u"Good afternoon, Olena"_s)) << qPrintable(texts.join(u'|'));
    EXPECT_TRUE(texts.contains(u"Overdue · 1"_s));
    EXPECT_TRUE(texts.contains(u"Today · 1"_s));
    LinkRow *attention = nullptr;
    for (LinkRow *row : page->findChildren<LinkRow *>()) {
        if (row->accessibleName().contains(u"without a next step"))
            attention = row;
    }
    ASSERT_NE(attention, nullptr);
    attention->setFocus();
    key(attention, Qt::Key_Return);
    ASSERT_FALSE(opened.isEmpty());
    EXPECT_EQ(opened.last().page, u"pipeline");
    EXPECT_EQ(opened.last().args.value(u"attention"_s).toString(), u"no_step");

    TaskListView *today = list(page, 1);
    ASSERT_TRUE(choose(today, u"Call"_s));
    today->setFocus();
    key(today, Qt::Key_X);
    ASSERT_TRUE(waitUntil([&] { return task(call).doneAt != 0; }));
    ASSERT_TRUE(waitUntil([&] { return today->model()->rowCount() == 0; }));
}

TEST_F(TaskPagesTest, TheBoardShowsJustTheDealsThatTodayCounts)
{
    const Uuid planned = addDeal(u"Planned"_s, 100'00, u"Example Ltd"_s);
    addDeal(u"Forgotten"_s, 200'00, u"Example Ltd"_s);
    NewTask step;
    step.title = u"Call"_s;
    step.deal = planned;
    step.dueDate = QDate(2026, 11, 30);
    value(ws->tasks().add(step));
    BoardFilter filter;
    EXPECT_EQ(value(ws->deals().board(filter)).open, 2);
    filter.attention = BoardFilter::Attention::WithoutStep;
    EXPECT_EQ(value(ws->deals().board(filter)).open, value(ws->tasks().summary()).dealsWithoutStep);
    clock->advance(60 * 24 * 3600 * 1000LL); // both stand too long now, and the step is overdue
    filter.attention = BoardFilter::Attention::Rotting;
    const TodaySummary later = value(ws->tasks().summary());
    EXPECT_GT(later.rottingDeals, 0);
    EXPECT_EQ(value(ws->deals().board(filter)).open, later.rottingDeals);
}

TEST_F(TaskPagesTest, TodayLeadsToTheInboxAndToWhatTheTeamsExchangeAsks)
{
    StandInSync sync(*ws);
    sync.set(StandInSync::linked());
    context->sync = &sync;
    const Uuid who = addPerson(u"Adams"_s, u"Test"_s);
    auto *page = new TodayPage(*context);
    show(page);
    const auto row = [page](QStringView text) -> LinkRow * {
        for (LinkRow *r : page->findChildren<LinkRow *>()) {
            if (r->isVisibleTo(page) && r->accessibleName().contains(text))
                return r;
        }
        return nullptr;
    };
    EXPECT_EQ(row(u"need an answer"), nullptr);
    EXPECT_EQ(row(u"conflict"), nullptr);
    value(ws->records().add("activity",
                            {{"client_id", who}, {"kind", u"call"_s}, {"direction", u"missed"_s}, {"at", clock->nowMs() - 60'000}}));
    ASSERT_TRUE(waitUntil([&] { return row(u"need an answer") != nullptr; }));
    SyncStatus status = StandInSync::linked();
    status.conflicts = 2;
    status.attention = 1;
    sync.set(status);
    ASSERT_TRUE(waitUntil([&] { return row(u"conflict") && row(u"refused"); }));
    const std::pair<QStringView, QStringView> leads[] = {
        {u"need an answer", u"inbox"}, {u"conflict", u"conflicts"}, {u"refused", u"attention"}};
    for (const auto &[text, target] : leads) {
        LinkRow *r = row(text);
        ASSERT_NE(r, nullptr);
        key(r, Qt::Key_Return);
        ASSERT_FALSE(opened.isEmpty());
        EXPECT_EQ(opened.last().page, target);
    }
    context->sync = nullptr;
    delete page;
}

TEST_F(TaskPagesTest, GreetsByTheTimeOfDay)
{
    EXPECT_EQ(TodayPage::greeting(QTime(8, 0), u"Olena Kovalenko"_s), u"Good morning, Olena");
    EXPECT_EQ(TodayPage::greeting(QTime(13, 0), u"Olena"_s), u"Good afternoon, Olena");
    EXPECT_EQ(TodayPage::greeting(QTime(19, 0), {}), u"Good evening");
    EXPECT_EQ(TodayPage::greeting(QTime(23, 30), u"Olena"_s), u"Good night, Olena");
}

TEST_F(TaskPagesTest, EverythingThatTakesTheFocusHasAName)
{
    addTask(u"One"_s, QDate(2026, 11, 21));
    for (Page *page : {static_cast<Page *>(new TasksPage(*context)), static_cast<Page *>(new TodayPage(*context))}) {
        show(page);
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            ASSERT_NE(spoken, nullptr);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << " below " << widget->parentWidget()->metaObject()->className();
        }
        page->hide();
        window->layout()->removeWidget(page);
    }
}

} // namespace
} // namespace opora::test
