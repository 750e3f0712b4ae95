// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"
#include "core/services/TaskService.h"
#include "core/services/UndoService.h"
#include "tests/support/Widgets.h"
#include "ui/kit/Button.h"
#include "ui/kit/MessageBar.h"
#include "ui/platform/Notifier.h"
#include "ui/shell/CommandField.h"
#include "ui/shell/DeviceSettings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NewWorkspacePanel.h"
#include "ui/shell/Reminders.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/Translations.h"
#include "ui/shell/UndoController.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WorkspaceShell.h"
#include <QAccessible>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace opora;
using opora::test::waitFor;

namespace {
constexpr qint64 Now = 1795251600000; // 21 November 2026, 9:00 UTC

class ShellTest : public testing::Test {
protected:
    void SetUp() override
    {
        path = dir.filePath(QStringLiteral("Sales.opora"));
        Workspace::CreateOptions create;
        create.timeZone = QStringLiteral("Europe/Kyiv");
        create.userName = QStringLiteral("Olena Kovalenko");
        clock = std::make_shared<FixedClock>(Now);
        ASSERT_TRUE(Workspace::create(path, create, clock).ok());
        notifier = std::make_shared<FakeNotifier>();
        MainWindow::Options options;
        options.clock = clock;
        options.desktop = false;
        options.notifier = notifier;
        window = std::make_unique<MainWindow>(options);
        window->show();
        window->activateWindow();
    }
    void open(const QString &page = QStringLiteral("today"))
    {
        QSignalSpy loaded(window.get(), &MainWindow::loaded);
        window->openWorkspace(path, page);
        ASSERT_TRUE(waitFor([&] { return loaded.count() > 0 && window->shell(); }, 30000));
    }
    Workspace &ws() { return *window->workspace(); }
    WorkspaceShell &shell() { return *window->shell(); }
    Written addClient(const QString &surname)
    {
        NewClient c;
        c.fields = {{"surname", Value(surname)}};
        return *ws().clients().add(c).wait();
    }
    QTemporaryDir dir;
    QString path;
    std::shared_ptr<FixedClock> clock;
    std::shared_ptr<FakeNotifier> notifier;
    std::unique_ptr<MainWindow> window;
};
} // namespace

TEST_F(ShellTest, EveryPageComesUpAndSaysSo)
{
    open();
    for (const char *name : {"today", "clients", "pipeline", "tasks", "inbox", "outbox", "reports", "templates", "settings", "import"}) {
        const QString id = QString::fromLatin1(name);
        shell().navigate(id);
        EXPECT_TRUE(waitFor([&] { return shell().currentPage() == id && shell().isLoaded(); }, 20000)) << name;
        EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("Sales"))) << name;
    }
    shell().navigate(QStringLiteral("scenarios"));
    EXPECT_EQ(shell().currentPage(), QStringLiteral("import")) << "a page of a later issue does not exist";
}

TEST_F(ShellTest, SidebarCountsFollowChanges)
{
    open();
    EXPECT_EQ(shell().sidebar().item(QStringLiteral("clients"))->countText(), QStringLiteral("0"));
    addClient(QStringLiteral("Shevchenko"));
    EXPECT_TRUE(waitFor([&] { return shell().sidebar().item(QStringLiteral("clients"))->countText() == QStringLiteral("1"); }));
    NewTask t;
    t.title = QStringLiteral("Call");
    t.dueDate = QDate(2026, 11, 20);
    ASSERT_TRUE(ws().tasks().add(t).wait().ok());
    EXPECT_TRUE(waitFor([&] { return shell().sidebar().item(QStringLiteral("today"))->countText() == QStringLiteral("1"); }));
}

TEST_F(ShellTest, SidebarCountsFollowChangesThatNeverPause)
{
    open();
    int written = 0;
    while (written < 300 && shell().sidebar().item(QStringLiteral("clients"))->countText() == QStringLiteral("0")) {
        addClient(QStringLiteral("Shevchenko %1").arg(++written));
        QCoreApplication::processEvents();
    }
    EXPECT_LT(written, 300) << "an exchange with the hub would never be counted";
    EXPECT_TRUE(waitFor([&] { return shell().sidebar().item(QStringLiteral("clients"))->countText() == QString::number(written); }, 20000));
}

TEST_F(ShellTest, EveryWriteOffersUndoAndTheKeysUndoAndRedo)
{
    open(QStringLiteral("clients"));
    const Written w = addClient(QStringLiteral("Bondarenko"));
    shell().undo().written(w);
    ASSERT_TRUE(shell().messages().isShowing());
    EXPECT_EQ(shell().messages().text(), w.label);
    QSignalSpy done(&shell().undo(), &UndoController::done);
    ASSERT_TRUE(shell().messages().trigger(QStringLiteral("Undo")));
    ASSERT_TRUE(waitFor([&] { return done.count() == 1; }));
    EXPECT_EQ(ws().clients().count().wait().valueOr(-1), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitFor([&] { return done.count() == 2; }));
    EXPECT_EQ(ws().clients().count().wait().valueOr(-1), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return done.count() == 3; }));
    EXPECT_EQ(ws().clients().count().wait().valueOr(-1), 0);
}

TEST_F(ShellTest, UndoInAnUntouchedFieldIsTheWorkspaces)
{
    open(QStringLiteral("clients"));
    addClient(QStringLiteral("Melnyk"));
    shell().commandField().setFocus(Qt::TabFocusReason);
    QSignalSpy done(&shell().undo(), &UndoController::done);
    QTest::keyClick(&shell().commandField(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return done.count() == 1; }));
    EXPECT_EQ(ws().clients().count().wait().valueOr(-1), 0);
}

TEST_F(ShellTest, NothingChangedSaysNothing)
{
    open();
    shell().undo().written(Written{});
    EXPECT_FALSE(shell().messages().isShowing());
    shell().undo().failed(Error{QStringLiteral("x"), QStringLiteral("Stopped."), {}, ErrorKind::Cancelled});
    EXPECT_FALSE(shell().messages().isShowing());
    shell().undo().failed(
        Error{QStringLiteral("disk_full"), QStringLiteral("The disk is full."), QStringLiteral("SQLITE_FULL"), ErrorKind::Refused});
    EXPECT_EQ(shell().messages().text(), QStringLiteral("The disk is full."));
    EXPECT_TRUE(shell().messages().current().details.contains(QStringLiteral("disk_full")));
}

TEST_F(ShellTest, SearchInTheCommandFieldOpensTheClient)
{
    open(QStringLiteral("today"));
    addClient(QStringLiteral("Tkachenko"));
    shell().commandField().focusField();
    QSignalSpy shown(&shell().commandField(), &CommandField::resultsShown);
    QTest::keyClicks(&shell().commandField(), QStringLiteral("@tkach"));
    ASSERT_TRUE(waitFor([&] { return !shown.isEmpty() && shown.last().first().toString() == QStringLiteral("tkach"); }));
    QTest::keyClick(&shell().commandField(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return shell().currentPage() == QStringLiteral("clients") && shell().isLoaded(); }));
}

TEST_F(ShellTest, AReminderRingsOnceAndIsAnsweredFromTheNotification)
{
    open();
    NewTask t;
    t.title = QStringLiteral("Call Shevchenko");
    t.dueDate = QDate(2026, 11, 21);
    t.dueTime = QTime(11, 30); // Kyiv: 9:30 UTC
    t.remindMinutes = 15;
    const Uuid id = ws().tasks().add(t).wait()->ids.value(0);
    clock->advance(16 * 60000);
    ASSERT_TRUE(waitFor([&] { return notifier->shown.size() == 1; }, 20000));
    EXPECT_EQ(notifier->shown.first().title, t.title);
    ASSERT_TRUE(waitFor([&] { return shell().messages().text().contains(t.title); }));
    notifier->press(notifier->shown.first().key, QStringLiteral("done"));
    EXPECT_FALSE(shell().messages().text().contains(QStringLiteral("Reminder"))) << "answering one takes the other away";
    ASSERT_TRUE(waitFor([&] { return ws().tasks().get(id).wait()->doneAt > 0; }));
    EXPECT_EQ(notifier->shown.size(), 1);
}

TEST_F(ShellTest, ManyAtOnceAreOneLineInTheWindowAndOneNotificationEach)
{
    open();
    for (int i = 0; i < 6; ++i) {
        NewTask t;
        t.title = QStringLiteral("Call %1").arg(i);
        t.dueDate = QDate(2026, 11, 21);
        t.dueTime = QTime(11, 30);
        t.remindMinutes = 0;
        ASSERT_TRUE(ws().tasks().add(t).wait().ok());
    }
    clock->advance(2 * 3600000);
    ASSERT_TRUE(waitFor([&] { return notifier->shown.size() == 6; }, 30000));
    ASSERT_TRUE(waitFor([&] { return shell().messages().text().contains(QStringLiteral("6")); }));
    ASSERT_TRUE(shell().messages().trigger(QStringLiteral("Open Today")));
    EXPECT_EQ(shell().currentPage(), QStringLiteral("today"));
}

TEST_F(ShellTest, AFileThatIsNoWorkspaceIsRefusedWithASentence)
{
    window->showWelcome();
    const QString bad = dir.filePath(QStringLiteral("notes.opora"));
    QFile f(bad);
    ASSERT_TRUE(f.open(QIODevice::WriteOnly));
    f.write("this is no database");
    f.close();
    QSignalSpy failed(window.get(), &MainWindow::openFailed);
    window->openWorkspace(bad);
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    EXPECT_EQ(failed.first().first().value<Error>().code, QStringLiteral("not_a_workspace"));
    EXPECT_FALSE(window->welcome()->messages().text().isEmpty());
    EXPECT_EQ(window->shell(), nullptr);
}

TEST_F(ShellTest, ClosingTheWorkspaceShowsTheWelcomePage)
{
    open();
    ASSERT_TRUE(window->commands().run(QStringLiteral("workspace.close")));
    EXPECT_EQ(window->shell(), nullptr);
    EXPECT_TRUE(window->welcome()->isVisible());
    EXPECT_FALSE(window->commands().run(QStringLiteral("go.today"))) << "the pages' commands went with them";
}

TEST_F(ShellTest, NewWorkspacePanelRefusesATakenName)
{
    window->showWelcome();
    window->newWorkspace();
    auto *panel = window->findChild<NewWorkspacePanel *>();
    ASSERT_NE(panel, nullptr);
    QLineEdit *file = nullptr;
    for (QLineEdit *e : panel->findChildren<QLineEdit *>())
        if (e->accessibleName() == QStringLiteral("File"))
            file = e;
    ASSERT_NE(file, nullptr);
    file->setText(path);
    panel->acceptButton()->click();
    EXPECT_TRUE(panel->isVisible());
    const QString fresh = dir.filePath(QStringLiteral("Fresh.opora"));
    file->setText(fresh);
    QSignalSpy loaded(window.get(), &MainWindow::loaded);
    panel->acceptButton()->click();
    ASSERT_TRUE(waitFor([&] { return window->shell() && loaded.count() > 0; }, 30000));
    EXPECT_TRUE(QFile::exists(fresh));
}

TEST_F(ShellTest, EveryFocusableControlHasANameAndARole)
{
    open();
    for (const char *name : {"today", "clients", "pipeline", "tasks", "reports", "settings", "import"}) {
        shell().navigate(QString::fromLatin1(name));
        ASSERT_TRUE(waitFor([&] { return shell().isLoaded(); }, 20000)) << name;
        for (QWidget *w : window->findChildren<QWidget *>()) {
            if (!w->isVisible() || !(w->focusPolicy() & Qt::TabFocus) || w->focusProxy() || !w->isEnabled())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(w);
            ASSERT_NE(face, nullptr) << name << ": " << w->metaObject()->className();
            EXPECT_FALSE(face->text(QAccessible::Name).isEmpty()) << name << ": " << w->metaObject()->className() << " has no name";
            EXPECT_NE(face->role(), QAccessible::NoRole) << name << ": " << w->metaObject()->className();
            EXPECT_NE(face->role(), QAccessible::Client) << name << ": " << w->metaObject()->className() << " has no role";
        }
    }
}

TEST(DeviceSettings, RecentFilesAreNewestFirstWithoutRepeats)
{
    for (const RecentFile &f : DeviceSettings::recent())
        DeviceSettings::forgetRecent(f.path);
    for (int i = 0; i < 12; ++i)
        DeviceSettings::addRecent(QStringLiteral("/tmp/%1.opora").arg(i), i);
    DeviceSettings::addRecent(QStringLiteral("/tmp/5.opora"), 50);
    const auto list = DeviceSettings::recent();
    ASSERT_EQ(list.size(), 8);
    EXPECT_EQ(list.first().path, QStringLiteral("/tmp/5.opora"));
    EXPECT_EQ(list.first().clients, 50);
    DeviceSettings::forgetRecent(QStringLiteral("/tmp/5.opora"));
    EXPECT_EQ(DeviceSettings::recent().first().path, QStringLiteral("/tmp/11.opora"));
}

TEST(Translations, AnUnknownLanguageFallsBack)
{
    EXPECT_EQ(Translations::choose(QStringLiteral("uk")), QStringLiteral("uk"));
    EXPECT_TRUE((QStringList{QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")})
                    .contains(Translations::choose(QStringLiteral("tlh"))));
    EXPECT_EQ(Translations::localeFor(QStringLiteral("ru")).language(), QLocale::Russian);
}
