// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"
#include "core/services/BackupService.h"
#include "core/services/OutboxRunner.h"
#include "core/services/SyncService.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/Icons.h"
#include "ui/kit/MessageBar.h"
#include "ui/platform/Notifier.h"
#include "ui/platform/TrayIcon.h"
#include "ui/shell/DeviceSettings.h"
#include "ui/shell/NewWorkspacePanel.h"
#include "ui/shell/NoticeStrip.h"
#include "ui/shell/UndoController.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WorkspaceFiles.h"
#include "ui/shell/WorkspaceShell.h"
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QSettings>
#include <QStackedLayout>

namespace opora {

MainWindow::MainWindow(const Options &options, QWidget *parent)
    : QWidget(parent),
      m_options(options),
      m_commands(new CommandRegistry(this)),
      m_stack(new QStackedLayout(this)),
      m_welcome(new WelcomePage(this)),
      m_workspaceMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(Icons::appIcon());
    setWindowTitle(QStringLiteral("Opora"));
    setMinimumSize(960, 600);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::newRequested, this, &MainWindow::newWorkspace);
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::openDemo);
    connect(m_welcome, &WelcomePage::connectRequested, this, &MainWindow::connectToServer);
    connect(m_welcome, &WelcomePage::openFileRequested, this, &MainWindow::openFile);
    connect(m_welcome, &WelcomePage::openRequested, this, [this](const QString &path) { openWorkspace(path); });
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, &MainWindow::fillWorkspaceMenu);
    addCommands();
    fillWorkspaceMenu();
    resize(1440, 900);
    m_welcome->setEphemeral(isEphemeral());
    if (m_options.desktop) {
        // With its frame on the screen it opens on.
        resize(size().boundedTo(screen()->availableGeometry().size() - QSize(8, 40)));
        restoreGeometry(QSettings().value(QStringLiteral("ui/geometry")).toByteArray());
        m_tray = new TrayIcon(this);
        m_trayMenu = new QMenu(this);
        m_trayMenu->addAction(tr("Open Opora"), this, &MainWindow::bringToFront);
        m_trayMenu->addAction(tr("New task"), this, [this] {
            bringToFront();
            m_commands->run(QStringLiteral("new.task"));
        });
        m_trayMenu->addSeparator();
        m_trayMenu->addAction(tr("Quit"), this, &QWidget::close);
        m_tray->setMenu(m_trayMenu);
        connect(m_tray, &TrayIcon::activated, this, [this] {
            bringToFront();
            if (m_shell)
                m_shell->navigate(QStringLiteral("today"));
        });
        if (!m_options.notifier)
            m_options.notifier = Notifier::create(m_tray->icon());
    }
}

MainWindow::~MainWindow()
{
    const QList<QPointer<MainWindow>> looks = std::exchange(m_looks, {});
    for (const QPointer<MainWindow> &look : looks)
        delete look;
    delete m_shell; // Before the workspace it refers to.
    m_shell = nullptr;
    endServices();
    removeLook();
}

void MainWindow::addCommands()
{
    const auto add = [this](const QString &id, const QString &title, const QKeySequence &key, const QString &icon,
                            std::function<void()> run, bool needsWorkspace) {
        Command c;
        c.id = id;
        c.title = title;
        c.shortcut = key;
        c.icon = icon;
        c.run = std::move(run);
        // What begins another file is not for a window that keeps none, nor for one that only looks.
        const bool begins =
            id == QLatin1String("workspace.new") || id == QLatin1String("workspace.open") || id == QLatin1String("workspace.demo");
        if (needsWorkspace)
            c.enabled = [this] { return m_workspace != nullptr; };
        else if (begins)
            c.enabled = [this] { return !isEphemeral() && m_options.lookingAt.isEmpty(); };
        m_commands->add(c, nullptr);
    };
    add(
        QStringLiteral("workspace.new"), tr("New workspace\u2026"), {}, QStringLiteral("file"), [this] { newWorkspace(); }, false);
    add(
        QStringLiteral("workspace.open"), tr("Open a workspace\u2026"), QKeySequence(Qt::CTRL | Qt::Key_O), QStringLiteral("folder"),
        [this] { openFile(); }, false);
    add(
        QStringLiteral("workspace.demo"), tr("Open the demo workspace"), {}, QStringLiteral("sparkle"), [this] { openDemo(); }, false);
    add(
        QStringLiteral("workspace.backup"), tr("Make a backup copy\u2026"), {}, QStringLiteral("backup"),
        [this] {
            const QString name = QStringLiteral("%1 %2.opora")
                                     .arg(QFileInfo(m_workspace->info().path).completeBaseName(),
                                          m_workspace->clock().today(m_workspace->info().zone).toString(Qt::ISODate));
            FileDialogs::save(this, QStringLiteral("backup"), tr("Make a backup copy"), tr("Opora workspaces (*.opora)"),
                              QStringLiteral("opora"), name, [this](const QString &file) {
                                  if (!m_workspace)
                                      return;
                                  m_workspace->backups().backup(file).then(this, [this](const Result<QString> &r) {
                                      if (!m_shell)
                                          return;
                                      if (r.ok())
                                          m_shell->undo().inform(tr("Copied and checked: %1").arg(QFileInfo(r.value()).fileName()));
                                      else
                                          m_shell->undo().failed(r.error());
                                  });
                              });
        },
        true);
    add(
        QStringLiteral("workspace.connect"), tr("Connect to a team's server\u2026"), {}, QStringLiteral("link"),
        [this] { connectToServer(); }, false);
    add(
        QStringLiteral("workspace.close"), tr("Close the workspace"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
        QStringLiteral("close"), [this] { closeWorkspace(); }, true);
    add(
        QStringLiteral("theme.toggle"), tr("Switch between light and dark"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
        QStringLiteral("moon"), [] { DeviceSettings::setTheme(Theme::instance().isDark() ? Theme::Mode::Light : Theme::Mode::Dark); },
        false);
    add(
        QStringLiteral("app.quit"), tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), QStringLiteral("close"), [this] { close(); }, false);
}

void MainWindow::fillWorkspaceMenu()
{
    QMenu *menu = m_workspaceMenu;
    menu->clear();
    const auto add = [&](const QString &id) {
        const Command *c = m_commands->find(id);
        if (!c)
            return;
        const QString key = c->shortcut.toString(QKeySequence::NativeText);
        menu->addAction(Icons::icon(c->icon, Token::Mute), key.isEmpty() ? c->title : c->title + QLatin1Char('\t') + key, this,
                        [this, id] { m_commands->run(id); });
    };
    const QString current = m_workspace ? m_workspace->info().path : QString();
    int shown = 0;
    for (const RecentFile &f : DeviceSettings::recent()) {
        if (f.path == current || !QFileInfo::exists(f.path) || ++shown > 4)
            continue;
        menu->addAction(Icons::icon(QStringLiteral("file"), Token::Mute), QFileInfo(f.path).completeBaseName(), this,
                        [this, path = f.path] { openWorkspace(path); });
    }
    if (shown > 0)
        menu->addSeparator();
    for (const auto &id : {QStringLiteral("workspace.new"), QStringLiteral("workspace.open"), QStringLiteral("workspace.backup")})
        add(id);
    menu->addSeparator();
    for (const auto &id : {QStringLiteral("go.settings"), QStringLiteral("workspace.close"), QStringLiteral("app.quit")})
        add(id);
}

void MainWindow::bringToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::showWelcome()
{
    m_welcome->reload();
    m_stack->setCurrentWidget(m_welcome);
    m_commands->setContext(QStringLiteral("welcome"));
    setWindowTitle(QStringLiteral("Opora"));
    m_welcome->setFocus();
    QMetaObject::invokeMethod(this, &MainWindow::loaded, Qt::QueuedConnection);
}

void MainWindow::openWorkspace(const QString &path, const QString &page, const QString &id)
{
    const quint64 ticket = ++m_opening;
    m_welcome->setBusy(tr("Opening %1\u2026").arg(QFileInfo(path).completeBaseName()));
    Workspace::openAsync(path, m_options.clock, this, [this, ticket, path, page, id](Result<std::shared_ptr<Workspace>> r) {
        if (ticket != m_opening)
            return; // Another file was asked for meanwhile.
        m_welcome->setBusy(QString());
        if (r.ok())
            adopt(std::move(r).value(), page, id);
        else
            failedToOpen(r.error(), path);
    });
}

void MainWindow::failedToOpen(const Error &error, const QString &path)
{
    qWarning("cannot open a workspace: %s", qPrintable(error.code));
    if (error.code == QLatin1String("no_such_file"))
        m_welcome->reload();
    Error shown = error;
    if (shown.details.isEmpty())
        shown.details = path;
    showError(shown);
    Q_EMIT openFailed(error);
}

void MainWindow::showError(const Error &error)
{
    Message m;
    m.text = error.message;
    m.tone = Tone::Danger;
    m.details = error.code + QStringLiteral(": ") + error.details;
    (m_shell ? m_shell->messages() : m_welcome->messages()).show(m);
}

void MainWindow::adopt(std::shared_ptr<Workspace> workspace, const QString &page, const QString &id)
{
    if (m_shell) {
        saveState();
        m_stack->removeWidget(m_shell);
        delete m_shell;
        m_shell = nullptr;
    }
    endServices();
    m_workspace = std::move(workspace);
    startServices();
    m_shell = new WorkspaceShell(*m_workspace, *m_commands, {m_sync.get(), m_channels.get(), m_options.secrets, m_outbox.get()}, this);
    m_shell->setWorkspaceMenu(m_workspaceMenu);
    connect(m_shell, &WorkspaceShell::lookRequested, this, &MainWindow::lookInto);
    connect(m_shell, &WorkspaceShell::connectRequested, this, &MainWindow::connectToServer);
    if (!m_options.lookingAt.isEmpty()) {
        NoticeStrip *notice = m_shell->showNotice(m_options.lookingAt);
        notice->addAction(
            tr("Work in this copy"), [this] { goOnInCopy(); }, true);
        notice->addAction(tr("Close"), [this] { close(); });
    }
    m_stack->addWidget(m_shell);
    m_stack->setCurrentWidget(m_shell);
    connect(m_shell, &WorkspaceShell::titleChanged, this,
            [this](const QString &t) { setWindowTitle(t + QStringLiteral(" \u2014 Opora")); });
    connect(m_shell, &WorkspaceShell::loaded, this, &MainWindow::loaded);
    connect(m_shell, &WorkspaceShell::raiseRequested, this, &MainWindow::bringToFront);
    connect(m_shell, &WorkspaceShell::summaryChanged, this, [this](const TodaySummary &s) {
        if (m_options.desktop && !isEphemeral())
            DeviceSettings::addRecent(m_workspace->info().path, s.clients);
        if (m_tray)
            m_tray->setCount(s.overdue + s.today, tr("Opora: %n task(s) for today", nullptr, s.overdue + s.today));
    });
    const WorkspaceInfo &info = m_workspace->info();
    if (m_options.desktop && !isEphemeral()) {
        DeviceSettings::addRecent(info.path, -1); // the count follows with the summary
        DeviceSettings::setLastOpen(info.path);
    }
    QString start = page;
    if (start.isEmpty() && m_options.desktop)
        start = QSettings().value(QStringLiteral("ui/page")).toString();
    if (start.isEmpty() || start == QLatin1String("import") || !m_shell->page(start))
        start = page.isEmpty() ? QStringLiteral("today") : page;
    m_shell->navigate(start, id);
    if (m_options.desktop || m_options.notifier)
        m_shell->startReminders(m_options.notifier);
    if (m_options.desktop && !isEphemeral())
        m_shell->startBackups();
    if (m_options.desktop && m_options.lookingAt.isEmpty())
        m_shell->startMail();
    if (m_sync && m_options.lookingAt.isEmpty())
        m_sync->start();
    // Looking at pictures sends nothing: that is for a person at the window, and for tests with ways of their own.
    if (m_outbox && (m_options.desktop || m_options.channels))
        m_outbox->start();
    if (info.readOnly)
        m_shell->undo().inform(tr("This file can only be read here: what you change cannot be saved."));
}

void MainWindow::closeWorkspace()
{
    if (!m_shell)
        return;
    if (isEphemeral() || !m_options.lookingAt.isEmpty()) { // there is nothing to go back to
        close();
        return;
    }
    saveState();
    DeviceSettings::setLastOpen(QString());
    const QString path = m_workspace->info().path;
    m_stack->removeWidget(m_shell);
    delete m_shell;
    m_shell = nullptr;
    endServices();
    m_workspace.reset();
    if (!QFileInfo::exists(path)) // left with nothing kept here
        DeviceSettings::forgetRecent(path);
    if (m_tray)
        m_tray->setCount(0, QStringLiteral("Opora"));
    showWelcome();
}

void MainWindow::newWorkspace()
{
    auto *panel = new NewWorkspacePanel(this);
    connect(panel, &NewWorkspacePanel::ready, this, [this, panel] {
        panel->setEnabled(false);
        QPointer<NewWorkspacePanel> guard(panel);
        WorkspaceFiles::create(panel->path(), panel->options(), m_options.clock).then(this, [this, guard](const Result<QString> &r) {
            if (!guard)
                return;
            guard->setEnabled(true);
            if (!r.ok()) {
                guard->setError(r.error().message);
                return;
            }
            guard->dismiss();
            openWorkspace(r.value());
        });
    });
    panel->open();
}

void MainWindow::openDemo()
{
    m_welcome->setBusy(tr("Making a demo workspace\u2026"));
    WorkspaceFiles::demo(locale().name().left(2), m_options.clock).then(this, [this](const Result<QString> &r) {
        m_welcome->setBusy(QString());
        if (r.ok())
            openWorkspace(r.value(), QStringLiteral("today"));
        else
            showError(r.error());
    });
}

void MainWindow::openFile()
{
    FileDialogs::open(this, QStringLiteral("workspace"), tr("Open a workspace"), tr("Opora workspaces (*.opora);;All files (*)"),
                      [this](const QString &file) { openWorkspace(file); });
}

void MainWindow::saveState()
{
    if (!m_options.desktop)
        return;
    QSettings().setValue(QStringLiteral("ui/geometry"), saveGeometry());
    if (m_shell && !isEphemeral()) {
        m_shell->saveState();
        DeviceSettings::addRecent(m_workspace->info().path, m_shell->summary().clients);
    }
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), Theme::instance().color(Token::Window));
}

} // namespace opora
