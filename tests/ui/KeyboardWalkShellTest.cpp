// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that stand everywhere, and those of Today and Tasks.
#include "tests/ui/KeyboardWalk.h"
#include "ui/deals/BoardView.h"
#include "ui/deals/DealPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/MessageBar.h"
#include "ui/shell/CommandField.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WorkspaceShell.h"
#include "ui/tasks/TaskListView.h"
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <gtest/gtest-spi.h>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkShell : public KeyboardWalk {
protected:
    Step leadsTo(const QString &id)
    {
        return [this, id](const Act &act) {
            goTo(id == u"tasks" ? u"clients"_s : u"tasks"_s);
            act();
            expectSoon([&] { return page() == id && shell().isLoaded(); }, "the page does not come up");
        };
    }
    /// A client by keys: surname, Ctrl+Enter.
    void writeClient(const QString &name)
    {
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusInEditor(); })) << "no form";
        const qint64 before = clients();
        type(name);
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return clients() == before + 1 && !openPanel(); }, "the client is not there");
    }
    void writeTask(const QString &title)
    {
        ASSERT_TRUE(waitFor([this] { return page() == u"tasks" && focusedLine(); })) << "no line for a task";
        const qint64 before = openTasks();
        type(title);
        key(Qt::Key_Return);
        expectSoon([&] { return openTasks() == before + 1; }, "the task is not there");
    }
    Steps windowSteps()
    {
        Steps steps;
        steps[u"workspace.new"_s] = [this](const Act &act) {
            act();
            ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); })) << "no form of a workspace";
            key(Qt::Key_Escape);
            EXPECT_EQ(openPanel(), nullptr);
        };
        steps[u"workspace.open"_s] = [this](const Act &act) {
            goTo(u"today"_s); // the import page has the key for its own files
            act();
            ASSERT_TRUE(waitFor([this] { return openDialog() != nullptr; })) << "no file dialog";
            key(Qt::Key_Escape);
            expectSoon([this] { return !openDialog(); }, "Escape does not close the dialog");
            comeBack();
        };
        steps[u"workspace.backup"_s] = [this](const Act &act) {
            const QString file = dir.filePath(u"copy.opora"_s);
            act();
            answerFileDialog(file);
            expectSoon([&] { return QFile::exists(file); }, "no copy");
        };
        steps[u"workspace.connect"_s] = [this](const Act &act) {
            act();
            ASSERT_TRUE(waitFor([this] { return openPanel() && focusedLine(); })) << "no form for the server";
            key(Qt::Key_Return, Qt::ControlModifier);
            EXPECT_NE(openPanel(), nullptr) << "without a server's name there is nothing to try";
            key(Qt::Key_Escape);
            EXPECT_EQ(openPanel(), nullptr);
        };
        steps[u"theme.toggle"_s] = [this](const Act &act) {
            const bool dark = Theme::instance().isDark();
            act();
            EXPECT_NE(Theme::instance().isDark(), dark);
            act();
            EXPECT_EQ(Theme::instance().isDark(), dark);
            Theme::instance().setMode(Theme::Mode::Light);
        };
        return steps;
    }
    TaskListView *list() const { return qobject_cast<TaskListView *>(QApplication::focusWidget()); }
    Uuid currentTask() const { return list() && list()->currentTask() ? list()->currentTask()->id.uuid() : Uuid(); }
    /// The keyboard on a task of the list; false if there is none.
    bool onATask()
    {
        if (!waitFor([this] { return list() != nullptr; }))
            return false;
        key(Qt::Key_Home);
        for (int i = 0; i < 3 && currentTask().isNull(); ++i)
            key(Qt::Key_Down);
        // What the step before did may not have reached the list yet; a person sees the rows move and waits.
        return waitFor(
            [this] {
                if (currentTask().isNull())
                    key(Qt::Key_Down);
                if (currentTask().isNull())
                    return false;
                const auto stored = ws().tasks().get(currentTask()).wait();
                const TaskRow &shown = *list()->currentTask();
                return stored.ok() && stored->doneAt == 0 && shown.doneAt == 0 && stored->title == shown.title
                       && stored->snoozedUntil == shown.snoozedUntil;
            },
            15000);
    }
    Step opensTarget()
    {
        return [this](const Act &act) {
            ASSERT_TRUE(onATask()) << "the keyboard is in " << focusName().toStdString();
            for (int i = 0;
                 i < 30 && (!list()->currentTask() || (list()->currentTask()->clientId.isNull() && list()->currentTask()->dealId.isNull()));
                 ++i)
                key(Qt::Key_Down);
            act();
            expectSoon([&] { return page() == u"pipeline" || page() == u"clients"; }, "neither the deal nor the client opens");
        };
    }
    Step removes()
    {
        return [this](const Act &act) {
            ASSERT_TRUE(onATask()) << "the keyboard is in " << focusName().toStdString();
            const qint64 before = openTasks();
            act();
            expectSoon([&] { return openTasks() == before - 1; }, "the task is still there");
        };
    }
    Step marksDone()
    {
        return [this](const Act &act) {
            ASSERT_TRUE(onATask()) << "the keyboard is in " << focusName().toStdString();
            const Uuid id = currentTask();
            act();
            expectSoon([&] { return ws().tasks().get(id).wait()->doneAt > 0; }, "the task is not done");
            EXPECT_TRUE(!currentTask().isNull() && currentTask() != id) << "the next task is not the chosen one";
        };
    }
    Step snoozes()
    {
        return [this](const Act &act) {
            ASSERT_TRUE(onATask()) << "the keyboard is in " << focusName().toStdString();
            const Uuid id = currentTask();
            act();
            ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; })) << "no times to choose from";
            key(Qt::Key_Return);
            expectSoon([&] { return ws().tasks().get(id).wait()->snoozedUntil > 0; }, "the task is not snoozed");
            expectSoon([&] { return list() && list()->taskModel().task(id) && list()->taskModel().task(id)->snoozedUntil > 0; },
                       "the list does not follow");
        };
    }
};

TEST_F(KeyboardWalkShell, WhatStandsEverywhere)
{
    Steps steps;
    for (const auto &id : {u"today"_s, u"clients"_s, u"pipeline"_s, u"tasks"_s, u"reports"_s, u"settings"_s, u"import"_s, u"templates"_s, u"outbox"_s, u"inbox"_s})
        steps[u"go."_s + id] = leadsTo(id);
    steps[u"command.field"_s] = [this](const Act &act) {
        goTo(u"tasks"_s);
        const QWidget *before = QApplication::focusWidget();
        act();
        EXPECT_TRUE(shell().commandField().hasFocus() && shell().commandField().list()->isOpen());
        key(Qt::Key_Escape);
        key(Qt::Key_Escape);
        EXPECT_EQ(QApplication::focusWidget(), before) << "Escape does not lead back";
    };
    steps[u"new.client"_s] = [this](const Act &act) {
        act();
        writeClient(u"Walkenko"_s);
    };
    steps[u"new.company"_s] = [this](const Act &act) {
        act();
        writeClient(u"Walk Works LLC"_s);
    };
    steps[u"new.deal"_s] = [this](const Act &act) {
        const qint64 before = openDeals();
        act();
        ASSERT_TRUE(waitFor([this] { return page() == u"pipeline" && focusInEditor(); })) << "no form of a deal";
        type(u"Walked deal"_s);
        key(Qt::Key_Return);
        expectSoon([&] { return openDeals() == before + 1; }, "the deal is not there");
    };
    steps[u"new.task"_s] = [this](const Act &act) {
        act();
        writeTask(u"Walked task tomorrow 10:00"_s);
    };
    steps[u"new.here"_s] = [this](const Act &act) {
        goTo(u"reports"_s); // no own way to make something new
        act();
        writeClient(u"Herenko"_s);
    };
    steps[u"edit.undo"_s] = [this](const Act &act) {
        const qint64 before = openTasks();
        keys(commands().find(u"new.task"_s)->shortcut);
        writeTask(u"A task to be undone"_s);
        goTo(u"clients"_s);
        act();
        expectSoon([&] { return openTasks() == before; }, "nothing is undone");
    };
    steps[u"edit.redo"_s] = [this](const Act &act) {
        const qint64 before = openTasks();
        keys(commands().find(u"new.task"_s)->shortcut);
        writeTask(u"A task to come back"_s);
        goTo(u"clients"_s);
        key(Qt::Key_Z, Qt::ControlModifier);
        expectSoon([&] { return openTasks() == before; }, "nothing is undone");
        act();
        expectSoon([&] { return openTasks() == before + 1; }, "nothing is done again");
    };
    steps[u"message.focus"_s] = [this](const Act &act) {
        keys(commands().find(u"new.task"_s)->shortcut);
        const qint64 before = openTasks();
        writeTask(u"A task with a message"_s);
        expectSoon([&] { return shell().messages().text().contains(u"with a message"); }, "no message");
        goTo(u"clients"_s);
        const QWidget *from = QApplication::focusWidget();
        act();
        ASSERT_TRUE(focusIn(&shell().messages())) << focusName().toStdString();
        key(Qt::Key_Space); // Undo is the message's first button
        expectSoon([&] { return openTasks() == before; }, "the message's Undo does nothing");
        expectSoon([&] { return shell().messages().text().startsWith(u"Undone"); }, "nothing says so");
        EXPECT_EQ(QApplication::focusWidget(), from)
            << "the keyboard does not come back from the message, but is in " << focusName().toStdString();
        act();
        key(Qt::Key_Space); // Redo
        expectSoon([&] { return openTasks() == before + 1 && shell().messages().text().startsWith(u"Done again"); },
                   "the message's Redo does nothing");
        act();
        key(Qt::Key_Space); // and Undo once more
        expectSoon([&] { return openTasks() == before; }, "what was done again cannot be undone from its message");
    };
    steps.merge(windowSteps());
    // These three end what the others need: tests of their own below.
    for (const auto &id : {u"workspace.close"_s, u"workspace.demo"_s, u"app.quit"_s})
        steps[id] = [](const Act &) {};
    walk({}, steps);
}

TEST_F(KeyboardWalkShell, TheWorkspaceClosesByItsKey)
{
    keys(commands().find(u"workspace.close"_s)->shortcut);
    expectSoon([this] { return !window->shell() && window->welcome()->isVisible(); }, "the welcome page does not come up");
}

TEST_F(KeyboardWalkShell, UndoPressedFasterThanItIsDoneCountsEachTime)
{
    const qint64 before = openTasks();
    for (const auto &title : {u"First of two"_s, u"Second of two"_s}) {
        keys(commands().find(u"new.task"_s)->shortcut);
        writeTask(title);
    }
    goTo(u"clients"_s);
    const QKeySequence undo = commands().find(u"edit.undo"_s)->shortcut, redo = commands().find(u"edit.redo"_s)->shortcut;
    keys(undo);
    keys(undo);
    keys(redo);
    expectSoon([&] { return shell().messages().text().startsWith(u"Done again"); }, "the redo is lost");
    EXPECT_EQ(openTasks(), before + 1);
}

// By Tab and Space alone, as there are no commands without a workspace.
TEST_F(KeyboardWalkShell, TheWelcomePageByKeys)
{
    keys(commands().find(u"workspace.close"_s)->shortcut);
    WelcomePage *welcome = window->welcome();
    expectSoon([&] { return !window->shell() && focusIn(welcome); }, "nothing of the welcome page has the keyboard");
    for (Button *form : {welcome->newButton(), welcome->connectButton()}) {
        tabTo(form);
        key(Qt::Key_Space);
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); })) << "no form";
        key(Qt::Key_Escape);
        EXPECT_EQ(openPanel(), nullptr);
        EXPECT_EQ(QApplication::focusWidget(), form) << "the keyboard is lost behind the form, in " << focusName().toStdString();
    }
    tabTo(welcome->openButton());
    key(Qt::Key_Space);
    answerFileDialog(path);
    expectSoon([this] { return window->shell() && shell().isLoaded(); }, "the file does not open");
}

TEST_F(KeyboardWalkShell, AWalkWithoutAStepForACommandFails)
{
    goTo(u"tasks"_s); // its commands come with it
    Steps steps;
    for (const Command &c : commands().all())
        if (c.context == u"tasks")
            steps[c.id] = [](const Act &) {};
    ASSERT_GT(steps.size(), 3U);
    steps.erase(steps.begin());
    steps[u"tasks.gone"_s] = [](const Act &) {};
    testing::TestPartResultArray failures;
    {
        const testing::ScopedFakeTestPartResultReporter kept(testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD,
                                                             &failures);
        walk(u"tasks"_s, steps);
    }
    ASSERT_EQ(failures.size(), 2);
    EXPECT_NE(std::string(failures.GetTestPartResult(0).message()).find("no step"), std::string::npos);
    EXPECT_NE(std::string(failures.GetTestPartResult(1).message()).find("no command of the page any more"), std::string::npos);
}

TEST_F(KeyboardWalkShell, TheDemoOpensFromTheCommandField)
{
    // Not the one that an earlier run, perhaps of another schema, left.
    ASSERT_TRUE(QStandardPaths::isTestModeEnabled());
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
    const QString before = ws().info().path;
    runThroughField(*commands().find(u"workspace.demo"_s));
    EXPECT_TRUE(waitFor([&] { return window->workspace() && ws().info().path != before && window->shell()->isLoaded(); }, 60000));
    EXPECT_GT(clients(), 100);
}

TEST_F(KeyboardWalkShell, TheProgramQuitsByItsKey)
{
    keys(commands().find(u"app.quit"_s)->shortcut);
    EXPECT_TRUE(waitFor([this] { return !window->isVisible(); }));
}

TEST_F(KeyboardWalkShell, EveryCommandIsFoundByItsTitle)
{
    for (const auto &name : {u"today"_s, u"clients"_s, u"pipeline"_s, u"tasks"_s, u"inbox"_s, u"reports"_s, u"settings"_s, u"import"_s}) {
        goTo(name);
        for (const Command &c : commands().available()) {
            if (c.id == u"command.field" || (c.context.isEmpty() && name != u"today"))
                continue;
            auto &field = shell().commandField();
            key(Qt::Key_K, Qt::ControlModifier);
            QSignalSpy shown(&field, &CommandField::resultsShown);
            type(u"> "_s + c.title);
            ASSERT_TRUE(waitFor([&] { return !shown.isEmpty(); }));
            const auto items = field.list()->items();
            EXPECT_TRUE(std::any_of(items.cbegin(), items.cend(),
                                    [&](const PopupItem &i) {
                                        return i.data.toString() == c.id && i.trailing == c.shortcut.toString(QKeySequence::NativeText);
                                    }))
                << name.toStdString() << ": " << c.id.toStdString();
            key(Qt::Key_Escape);
            key(Qt::Key_Escape);
        }
    }
}

TEST_F(KeyboardWalkShell, Today)
{
    Steps steps;
    steps[u"today.new_task"_s] = [this](const Act &act) {
        act();
        writeTask(u"Call the walker"_s);
    };
    steps[u"today.done"_s] = marksDone();
    steps[u"today.snooze"_s] = snoozes();
    steps[u"today.open"_s] = opensTarget();
    steps[u"today.edit"_s] = [this](const Act &act) {
        ASSERT_TRUE(onATask()) << "the keyboard is in " << focusName().toStdString();
        const Uuid id = currentTask();
        act();
        expectSoon([&] { return page() == u"tasks" && currentTask() == id; }, "the task is not the chosen one of the list");
    };
    steps[u"today.delete"_s] = removes();
    walk(u"today"_s, steps);
}

TEST_F(KeyboardWalkShell, Tasks)
{
    Steps steps;
    steps[u"tasks.new"_s] = [this](const Act &act) {
        act();
        writeTask(u"Call the walker"_s);
    };
    steps[u"tasks.done"_s] = marksDone();
    steps[u"tasks.snooze"_s] = snoozes();
    steps[u"tasks.rename"_s] = [this](const Act &act) {
        ASSERT_TRUE(onATask()) << "the keyboard is in " << focusName().toStdString();
        const Uuid id = currentTask();
        act();
        ASSERT_TRUE(waitFor([this] { return focusedLine() != nullptr; }))
            << "nothing to write the title in; the focus is in " << focusName().toStdString();
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"Renamed"_s);
        // Somebody else adds a task meanwhile: what is being written stays.
        NewTask other;
        other.title = u"Comes in between"_s;
        other.dueDate = QDate(2026, 11, 18);
        const QWidget *editor = QApplication::focusWidget();
        const Result<Written> added = ws().tasks().add(other).wait();
        ASSERT_TRUE(added.ok());
        auto *shown = currentPage()->findChild<TaskListView *>();
        expectSoon([&] { return shown->taskModel().task(added->ids.first()) != nullptr; }, "the other task does not come in");
        EXPECT_EQ(QApplication::focusWidget(), editor) << "the field was closed over the head of the writer";
        type(u" on the walk"_s);
        key(Qt::Key_Return);
        expectSoon([&] { return ws().tasks().get(id).wait()->title == u"Renamed on the walk"; }, "the title stayed");
        EXPECT_EQ(ws().tasks().get(id).wait()->title.toStdString(), "Renamed on the walk");
    };
    steps[u"tasks.due"_s] = [this](const Act &act) {
        ASSERT_TRUE(onATask()) << "the keyboard is in " << focusName().toStdString();
        const Uuid id = currentTask();
        act();
        ASSERT_TRUE(waitFor([this] { return focusedLine() != nullptr; })) << "nothing to write the day in";
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"01.12.2026"_s);
        key(Qt::Key_Return);
        expectSoon([&] { return ws().tasks().get(id).wait()->dueDate == QDate(2026, 12, 1); }, "the day stayed");
    };
    steps[u"tasks.open"_s] = opensTarget();
    steps[u"tasks.delete"_s] = removes();
    walk(u"tasks"_s, steps);
}

TEST_F(KeyboardWalkShell, ADealThatComesLateLeavesTheKeyboardAlone)
{
    goTo(u"pipeline"_s);
    auto *board = currentPage()->findChild<BoardView *>();
    ASSERT_TRUE(board && waitFor([&] { return board->model().number({0, 0}) != 0; }));
    board->setCurrent(board->model().number({0, 0}));
    ASSERT_TRUE(waitFor([&] { return board->model().card(board->current()) != nullptr; }));
    const Uuid deal = board->model().card(board->current())->id.uuid();
    auto *panel = currentPage()->findChild<DealPanel *>();
    bool loaded = false;
    QObject::connect(panel, &DealPanel::loaded, panel, [&loaded] { loaded = true; });
    shell().navigate(u"pipeline"_s, deal.toString()); // the deal is being read…
    shell().navigate(u"tasks"_s);                     // …and the person is elsewhere
    ASSERT_TRUE(waitFor([&] { return loaded; }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(panel->isAncestorOf(QApplication::focusWidget())) << "what is typed would go to a page nobody sees";
    EXPECT_TRUE(currentPage()->isAncestorOf(QApplication::focusWidget())) << focusName().toStdString();
}

} // namespace opora::test
