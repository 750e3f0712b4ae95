// SPDX-License-Identifier: GPL-3.0-or-later
// Looking into a backup, `--ephemeral`, and joining a server, in the window.
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "tests/support/StandInSync.h"
#include "tests/support/Widgets.h"
#include "ui/clients/ClientTable.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Flash.h"
#include "ui/kit/MessageBar.h"
#include "ui/shell/BackupKeeper.h"
#include "ui/shell/ConnectPanel.h"
#include "ui/shell/DeviceSettings.h"
#include "ui/shell/LeavePanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeStrip.h"
#include "ui/shell/PrivateFolder.h"
#include "ui/shell/SyncState.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WorkspaceShell.h"
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace opora;
using namespace opora::test;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 Now = 1795251600000; // 21 November 2026, 9:00 UTC

class WindowFiles : public testing::Test {
protected:
    void SetUp() override
    {
        QSettings().clear();
        clock = std::make_shared<FixedClock>(Now);
        path = dir.filePath(u"Sales.opora"_s);
    }
    void make(bool ephemeral = false)
    {
        MainWindow::Options options;
        options.clock = clock;
        options.desktop = false;
        options.sync = [this](Workspace &ws) {
            auto made = std::make_unique<StandInSync>(ws);
            sync = made.get();
            return made;
        };
        if (ephemeral)
            options.privateFolder = dir.path();
        window = std::make_unique<MainWindow>(options);
        window->show();
        window->activateWindow();
    }
    void open()
    {
        Workspace::CreateOptions create;
        create.timeZone = u"UTC"_s;
        create.userName = u"Olena Kovalenko"_s;
        ASSERT_TRUE(Workspace::create(path, create, clock).ok());
        make();
        window->openWorkspace(path, u"clients"_s);
        ASSERT_TRUE(waitFor([this] { return loadedIn(*window); }, 30000));
    }
    static bool loadedIn(const MainWindow &w) { return w.shell() && w.shell()->isLoaded(); }
    Result<Written> addClient(Workspace &ws, const QString &surname)
    {
        NewClient c;
        c.fields = {{"surname", Value(surname)}};
        return ws.clients().add(c).wait();
    }
    MainWindow *lookIntoBackup()
    {
        const auto backup = window->workspace()->backups().backUpNow().wait();
        EXPECT_TRUE(backup.ok());
        window->lookInto(*backup);
        EXPECT_TRUE(waitFor([this] { return window->looks().size() == 1 && loadedIn(*window->looks().first()); }, 30000));
        return window->looks().value(0);
    }
    template <class T> T *panel() const
    {
        for (T *p : window->findChildren<T *>()) {
            if (p->isVisible())
                return p;
        }
        return nullptr;
    }
    Button *button(QWidget *in, const QString &text) const
    {
        for (Button *b : in->findChildren<Button *>()) {
            if (b->text() == text)
                return b;
        }
        return nullptr;
    }
    QStringList beside() const { return QDir(dir.path()).entryList({u"*(restored)*"_s}); }
    QTemporaryDir dir;
    QString path;
    std::shared_ptr<FixedClock> clock;
    StandInSync *sync = nullptr;
    QStringList errors;
    std::unique_ptr<MainWindow> window;
};

using LookTest = WindowFiles;
using EphemeralTest = WindowFiles;
using ConnectTest = WindowFiles;
} // namespace

TEST_F(LookTest, ABackupOpensBesideAndChangesNothing)
{
    open();
    ASSERT_TRUE(addClient(*window->workspace(), u"Ostapenko"_s).ok());
    MainWindow *look = lookIntoBackup();
    ASSERT_NE(look, nullptr);
    ASSERT_TRUE(addClient(*window->workspace(), u"Later"_s).ok());
    EXPECT_EQ(look->workspace()->clients().count().wait().valueOr(-1), 1);
    EXPECT_EQ(window->workspace()->clients().count().wait().valueOr(-1), 2);
    EXPECT_EQ(addClient(*look->workspace(), u"Intruder"_s).error().code, u"copy_looked_at"_s);
    EXPECT_EQ(look->sync(), nullptr) << "nothing of a copy is ever sent";
    EXPECT_TRUE(look->shell()->findChild<NoticeStrip *>()->text().contains(u"backup"_s));
    EXPECT_EQ(beside().filter(QRegularExpression(u"\\.opora$"_s)).size(), 1);
    look->close();
    EXPECT_TRUE(waitFor([this] { return window->looks().isEmpty(); }));
    EXPECT_TRUE(beside().isEmpty()) << beside().join(u' ').toStdString();
    EXPECT_EQ(window->workspace()->clients().count().wait().valueOr(-1), 2);
}

TEST_F(LookTest, TheCopyCanBeWorkedInAfterwards)
{
    open();
    ASSERT_TRUE(addClient(*window->workspace(), u"Ostapenko"_s).ok());
    MainWindow *look = lookIntoBackup();
    ASSERT_NE(look, nullptr);
    Button *work = button(look->shell()->findChild<NoticeStrip *>(), u"Work in this copy"_s);
    ASSERT_NE(work, nullptr);
    work->click();
    ASSERT_TRUE(
        waitFor([this] { return window->looks().isEmpty() && window->workspace()->info().path != path && loadedIn(*window); }, 30000));
    EXPECT_TRUE(window->workspace()->info().path.contains(u"(restored)"_s));
    EXPECT_TRUE(addClient(*window->workspace(), u"Goes on"_s).ok());
    EXPECT_TRUE(QFile::exists(path)) << "what was there before stays";
}

TEST_F(LookTest, ADamagedBackupIsSaidAndOpensNothing)
{
    open();
    const QString file = dir.filePath(u"broken.opora"_s);
    QFile f(file);
    ASSERT_TRUE(f.open(QIODevice::WriteOnly));
    f.write("no workspace at all, only a text of some length");
    f.close();
    window->lookInto(file);
    EXPECT_TRUE(waitFor([this] { return window->shell()->messages().isShowing(); }));
    EXPECT_TRUE(window->looks().isEmpty());
    EXPECT_TRUE(beside().isEmpty());
}

TEST_F(LookTest, TheWindowsKeeperMakesTheDaysCopy)
{
    open();
    PageContext context{*window->workspace(), window->commands(), {}, {}, [this](const Error &e) { errors.append(e.code); }, {}, QLocale()};
    BackupKeeper keeper(context, window.get());
    QSignalSpy looked(&keeper, &BackupKeeper::looked);
    keeper.look();
    ASSERT_TRUE(waitFor([&] { return looked.size() == 1; }));
    EXPECT_TRUE(QFile::exists(looked.first().first().toString()));
    keeper.look();
    ASSERT_TRUE(waitFor([&] { return looked.size() == 2; }));
    EXPECT_EQ(looked.last().first().toString(), QString());
    window->workspace()->backups().setFolder(path + u"/below a file"_s);
    clock->advance(24 * 3600 * 1000);
    for (int i = 0; i < 3; ++i)
        keeper.look();
    ASSERT_TRUE(waitFor([&] { return looked.size() == 5; }));
    EXPECT_EQ(errors.size(), 1) << "said once a day, not every quarter of an hour";
}

TEST_F(EphemeralTest, AsksBeforeUnsentChangesAreLost)
{
    make(true);
    window->showWelcome();
    EXPECT_TRUE(window->welcome()->newButton()->isHidden() || !window->welcome()->newButton()->isVisible());
    EXPECT_TRUE(window->welcome()->connectButton()->isVisible());
    Workspace::CreateOptions create;
    ASSERT_TRUE(Workspace::create(path, create, clock).ok());
    window->openWorkspace(path);
    ASSERT_TRUE(waitFor([this] { return loadedIn(*window); }, 30000));
    fillStandIn(*sync, Now);
    window->close();
    EXPECT_TRUE(window->isVisible()) << "closed over unsent changes";
    ASSERT_TRUE(waitFor([this] { return panel<LeavePanel>() != nullptr; }));
    window->close();
    EXPECT_EQ(window->findChildren<LeavePanel *>().size(), 1) << "asked twice";
    // No hub: it says so, and stays.
    sync->unreachable = true;
    panel<LeavePanel>()->send();
    EXPECT_TRUE(waitFor([this] { return sync->exchanges == 1; }));
    QCoreApplication::processEvents();
    EXPECT_TRUE(window->isVisible());
    // Put in a file, it may go.
    const QString file = dir.filePath(u"unsent.opora"_s);
    panel<LeavePanel>()->saveCopy(file);
    EXPECT_TRUE(waitFor([this] { return !window->isVisible(); }));
    EXPECT_TRUE(QFile::exists(file));
    EXPECT_TRUE(DeviceSettings::recent().isEmpty());
}

TEST_F(EphemeralTest, GoesWithoutAWordWhenNothingIsOwed)
{
    make(true);
    Workspace::CreateOptions create;
    ASSERT_TRUE(Workspace::create(path, create, clock).ok());
    window->openWorkspace(path);
    ASSERT_TRUE(waitFor([this] { return loadedIn(*window); }, 30000));
    sync->set(StandInSync::linked());
    window->close();
    EXPECT_FALSE(window->isVisible());
}

TEST_F(EphemeralTest, TheDiscardIsTheUsersWord)
{
    make(true);
    Workspace::CreateOptions create;
    ASSERT_TRUE(Workspace::create(path, create, clock).ok());
    window->openWorkspace(path);
    ASSERT_TRUE(waitFor([this] { return loadedIn(*window); }, 30000));
    fillStandIn(*sync, Now);
    window->close();
    ASSERT_TRUE(waitFor([this] { return panel<LeavePanel>() != nullptr; }));
    panel<LeavePanel>()->discardButton()->click();
    EXPECT_TRUE(waitFor([this] { return !window->isVisible(); }));
}

TEST(PrivateFolderTest, IsOwnedByOneAndGoesWithIt)
{
    QTemporaryDir runtime;
    qputenv("TMPDIR", QFile::encodeName(runtime.path()));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    QString place;
    {
        auto folder = PrivateFolder::make();
        ASSERT_TRUE(folder.ok());
        place = (*folder)->path();
        EXPECT_EQ(QFile::permissions(place)
                      & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther),
                  QFile::Permissions());
        QFile f(place + u"/team.opora-wal"_s);
        ASSERT_TRUE(f.open(QIODevice::WriteOnly));
        EXPECT_EQ(PrivateFolder::sweep(), 0) << "it lives";
        EXPECT_TRUE(QDir(place).exists());
    }
    EXPECT_FALSE(QDir(place).exists());
    EXPECT_FALSE(QFile::exists(place + u".lock"_s));
    qunsetenv("TMPDIR");
    qunsetenv("XDG_RUNTIME_DIR");
}

TEST_F(ConnectTest, TriesFirstAndExplains)
{
    make();
    window->showWelcome();
    window->connectToServer();
    auto *p = panel<ConnectPanel>();
    ASSERT_NE(p, nullptr);
    HubTest answer;
    answer.serverName = u"PostgreSQL 15.4"_s;
    answer.userName = u"Olena Kovalenko"_s;
    answer.role = HubRole::Lead;
    answer.clientsSeen = 12;
    int tried = 0;
    bool refuse = true;
    p->setTester([&](const HubTarget &target, const QString &password) {
        ++tried;
        EXPECT_EQ(target.host, u"localhost"_s);
        EXPECT_TRUE(target.channelBinding);
        EXPECT_EQ(password, QString());
        return refuse ? Job<HubTest>::ready(
                   Error{u"hub_unreachable"_s, u"The server does not answer."_s, u"timeout"_s, ErrorKind::HubUnreachable})
                      : Job<HubTest>::ready(answer);
    });
    p->hostField()->setText(u"localhost"_s);
    for (QLineEdit *l : p->findChildren<QLineEdit *>()) {
        if (l->accessibleName() == u"Database"_s)
            l->setText(u"opora"_s);
        if (l->accessibleName() == u"User"_s)
            l->setText(u"olena"_s);
        if (l->accessibleName() == u"Root certificate"_s)
            l->setText(QStringLiteral(OPORA_SOURCE_DIR "/LICENSE"));
        if (l->accessibleName() == u"Copy here"_s)
            l->setText(path);
    }
    Q_EMIT p->accepted();
    ASSERT_TRUE(waitFor([&] { return tried == 1; }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(p->isTried());
    EXPECT_FALSE(QFile::exists(path)) << "nothing is made before the connection was tried";
    refuse = false;
    Q_EMIT p->accepted();
    ASSERT_TRUE(waitFor([&] { return p->isTried(); }));
    EXPECT_TRUE(p->outcome().contains(u"Olena Kovalenko"_s) && p->outcome().contains(u"team lead"_s)) << p->outcome().toStdString();
    p->hostField()->setText(u"localhost "_s);
    EXPECT_FALSE(p->isTried()) << "another address was not tried";
    Q_EMIT p->accepted();
    ASSERT_TRUE(waitFor([&] { return p->isTried(); }));
    Q_EMIT p->accepted();
    ASSERT_TRUE(waitFor([this] { return window->workspace() && sync && sync->status().isLinked(); }, 30000));
    EXPECT_EQ(window->workspace()->info().path, path);
    EXPECT_TRUE(waitFor([this] { return panel<ConnectPanel>() == nullptr; }));
    EXPECT_TRUE(window->shell()->syncState().text().startsWith(u"Synced"_s)) << window->shell()->syncState().text().toStdString();
}

TEST_F(ConnectTest, AWorkspaceThatIsOpenIsToldWhatWillHappen)
{
    open();
    sync->plan.way = LinkPlan::Way::Refused;
    sync->plan.code = u"both_filled"_s;
    sync->plan.sentence = u"Both have clients already."_s;
    window->connectToServer();
    auto *p = panel<ConnectPanel>();
    ASSERT_NE(p, nullptr);
    p->hostField()->setText(u"/var/run/postgresql"_s);
    for (QLineEdit *l : p->findChildren<QLineEdit *>()) {
        if (l->accessibleName() == u"Database"_s || l->accessibleName() == u"User"_s)
            l->setText(u"opora"_s);
    }
    Q_EMIT p->accepted();
    EXPECT_TRUE(waitFor([&] {
        const QList<QLabel *> labels = p->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text().contains(u"Both have clients"_s); });
    }));
    EXPECT_FALSE(p->isTried());
    sync->plan.way = LinkPlan::Way::Upload;
    sync->plan.sentence = u"1,200 records go up."_s;
    Q_EMIT p->accepted();
    ASSERT_TRUE(waitFor([&] { return p->isTried(); }));
    EXPECT_TRUE(p->outcome().contains(u"1,200 records go up."_s));
    Q_EMIT p->accepted();
    EXPECT_TRUE(waitFor([this] { return sync->status().isLinked() && panel<ConnectPanel>() == nullptr; }));
    EXPECT_EQ(window->workspace()->info().path, path);
}

TEST_F(ConnectTest, WhatColleaguesDoShowsOnTheCard)
{
    open();
    const auto made = addClient(*window->workspace(), u"Ostapenko"_s);
    ASSERT_TRUE(made.ok());
    const Uuid client = made->ids.first();
    window->shell()->navigate(u"clients"_s, client.toString());
    ASSERT_TRUE(waitFor([this] { return loadedIn(*window); }));
    const auto chip = [this](const QString &text) {
        for (const Chip *c : window->shell()->findChildren<Chip *>()) {
            if (c->isVisible() && c->text() == text)
                return true;
        }
        return false;
    };
    sync->others.insert(client, {u"Ihor Marchenko"_s});
    Q_EMIT sync->presenceChanged();
    EXPECT_TRUE(waitFor([&] { return chip(u"Ihor Marchenko is editing"_s); }));
    sync->others.clear();
    Q_EMIT sync->presenceChanged();
    EXPECT_TRUE(waitFor([&] { return !chip(u"Ihor Marchenko is editing"_s); }));
    // Writing is told, looking is not.
    EXPECT_TRUE(sync->edited.isEmpty());
    ASSERT_TRUE(window->commands().run(u"clients.note"_s));
    EXPECT_TRUE(waitFor([&] { return sync->edited.contains(client); })) << QApplication::focusWidget();
    window->shell()->navigate(u"today"_s);
    EXPECT_TRUE(waitFor([&] { return !sync->edited.contains(client); }));
}

TEST_F(ConnectTest, WhatLandsLightsUpAndFades)
{
    open();
    const auto made = addClient(*window->workspace(), u"Ostapenko"_s);
    ASSERT_TRUE(made.ok());
    const Uuid client = made->ids.first();
    auto *table = window->shell()->findChild<ClientTable *>();
    ASSERT_NE(table, nullptr);
    auto *flash = table->findChild<Flash *>();
    ASSERT_NE(flash, nullptr);
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 1 && loadedIn(*window); }));
    const auto *model = qobject_cast<const ClientListModel *>(table->model());
    ASSERT_TRUE(waitFor([&] { return model->rowAt(0) != nullptr; }));
    table->clearSelection();
    QCoreApplication::processEvents();
    const QImage before = table->viewport()->grab().toImage();
    Q_EMIT sync->landed({{"client", client}, {"deal", Uuid::v7(7)}});
    EXPECT_GT(flash->strength(client), 0.5);
    EXPECT_EQ(flash->strength(Uuid::v7(7)), 0) << "a deal is no row of this list";
    EXPECT_NE(table->viewport()->grab().toImage(), before) << "nothing is to be seen";
    EXPECT_TRUE(waitFor([&] { return !flash->isGlowing(); }));
    EXPECT_EQ(flash->strength(client), 0);
}
