// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in backups that are looked into, in joining a hub, and in leaving nothing behind.
#include "core/services/BackupService.h"
#include "core/services/OutboxRunner.h"
#include "core/services/SyncService.h"
#include "core/signin/TokenSecrets.h"
#include "ui/shell/ConnectPanel.h"
#include "ui/shell/DeviceSettings.h"
#include "ui/shell/LeavePanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NewWorkspacePanel.h"
#include "ui/shell/UndoController.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WorkspaceFiles.h"
#include "ui/shell/WorkspaceShell.h"
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace opora {
namespace {

/// Keeps a workspace until its sender has ended.
struct LastMessage : QObject {
    LastMessage(std::shared_ptr<Workspace> ws, std::unique_ptr<OutboxRunner> sender, QObject *parent)
        : QObject(parent),
          workspace(std::move(ws)),
          runner(std::move(sender))
    {}
    std::shared_ptr<Workspace> workspace;
    std::unique_ptr<OutboxRunner> runner; ///< goes first
};

} // namespace

void MainWindow::startServices()
{
    if (!m_options.lookingAt.isEmpty()) {
        m_workspace->backups().onlyLook();
        return; // nothing of a copy that is looked at is ever sent
    }
    m_workspace->backups().setFolder(DeviceSettings::backupFolder(m_workspace->info().id.toString()));
    m_channels = m_options.channels ? m_options.channels(*m_workspace) : std::make_unique<ChannelService>(*m_workspace);
    // The keychain is a person's at their own desk; a guest's password is asked for in each run.
    if (!m_options.secrets && (!m_options.desktop || isEphemeral()))
        m_options.secrets = TokenSecrets::over(std::make_shared<MemorySecretStore>());
    if (!m_options.secrets)
        m_options.secrets = TokenSecrets::over(SecretStore::ofSystem());
    m_sync = m_options.sync ? m_options.sync(*m_workspace) : std::make_unique<SyncService>(*m_workspace, m_options.secrets);
    m_outbox = std::make_unique<OutboxRunner>(*m_workspace, *m_channels, m_options.secrets, m_sync.get());
}

/// Before the workspace goes they refer to. A message that is on its way at this moment is waited for elsewhere, so that
/// another workspace can be opened meanwhile; only the program's end waits for it, with the window gone.
void MainWindow::endServices()
{
    if (m_outbox)
        m_outbox->stop();
    if (m_outbox && m_outbox->isSending()) {
        auto *last = new LastMessage(m_workspace, std::move(m_outbox), this);
        connect(last->runner.get(), &OutboxRunner::stopped, last, &QObject::deleteLater);
    }
    m_outbox.reset();
    m_sync.reset();
    m_channels.reset();
}

// ------------------------------------------------------------------------------------------------ looking into a backup

void MainWindow::lookInto(const QString &backupFile)
{
    if (!m_workspace || !m_options.lookingAt.isEmpty())
        return;
    const QString to = m_workspace->backups().besideName(backupFile);
    WorkspaceFiles::restore(backupFile, to).then(this, [this, backupFile](const Result<QString> &r) {
        if (r.ok())
            showLook(r.value(), backupFile);
        else if (m_shell)
            m_shell->undo().failed(r.error());
    });
}

void MainWindow::showLook(const QString &copy, const QString &backupFile)
{
    Options options;
    options.clock = m_options.clock;
    options.desktop = false;
    options.lookingAt = tr("You are looking at the backup “%1”. Nothing is changed in it, and your workspace stays as it is.")
                            .arg(QFileInfo(backupFile).completeBaseName());
    auto *look = new MainWindow(options);
    look->setAttribute(Qt::WA_DeleteOnClose);
    look->resize(size() * 0.9);
    m_looks.append(look);
    // Only when the copy is closed can it become the workspace here.
    auto adopted = std::make_shared<QString>();
    connect(look, &MainWindow::workHere, this, [adopted](const QString &path) { *adopted = path; });
    connect(look, &QObject::destroyed, this, [this, adopted] {
        m_looks.removeIf([](const QPointer<MainWindow> &l) { return l.isNull(); });
        if (!adopted->isEmpty())
            openWorkspace(*adopted, QStringLiteral("today"));
    });
    connect(look, &MainWindow::openFailed, this, [this, look](const Error &e) {
        look->close();
        showError(e);
    });
    look->m_lookFile = copy;
    look->show();
    look->openWorkspace(copy, QStringLiteral("today"));
    look->bringToFront();
}

QList<MainWindow *> MainWindow::looks() const
{
    QList<MainWindow *> list;
    for (const QPointer<MainWindow> &look : m_looks) {
        if (look)
            list.append(look);
    }
    return list;
}

void MainWindow::goOnInCopy()
{
    m_keepCopy = true;
    Q_EMIT workHere(m_lookFile);
    close();
}

void MainWindow::removeLook()
{
    if (m_lookFile.isEmpty() || m_keepCopy)
        return;
    if (m_workspace)
        m_workspace->removeFileAtEnd();
    else
        QFile::remove(m_lookFile); // it could not be opened
    m_workspace.reset();
}

// ---------------------------------------------------------------------------------------------------------------- a hub

void MainWindow::connectToServer()
{
    if (!m_options.lookingAt.isEmpty())
        return;
    if (m_sync && m_sync->status().isLinked()) {
        m_shell->navigate(QStringLiteral("team"));
        return;
    }
    auto *panel = new ConnectPanel(this, m_workspace     ? ConnectPanel::For::OpenWorkspace
                                         : isEphemeral() ? ConnectPanel::For::NothingKept
                                                         : ConnectPanel::For::NewReplica);
    if (m_sync)
        panel->setPlanner([this](const HubTarget &t, const QString &password) { return m_sync->planLink(t, password); });
    connect(panel, &ConnectPanel::ready, this, [this, panel] {
        if (m_workspace)
            linkOpenWorkspace(panel);
        else
            createReplica(panel);
    });
    panel->open();
}

void MainWindow::createReplica(ConnectPanel *panel)
{
    const QString path = isEphemeral() ? m_options.privateFolder + QStringLiteral("/team.opora") : panel->path();
    Workspace::CreateOptions create;
    create.language = locale().name().left(2) == u"ru" || locale().name().left(2) == u"uk" ? locale().name().left(2) : QStringLiteral("en");
    create.currency = localCurrency();
    create.defaultPipeline = false; // the team's own come from the hub
    panel->setBusy(tr("Making the replica\u2026"));
    QPointer<ConnectPanel> guard(panel);
    WorkspaceFiles::create(path, create, m_options.clock).then(this, [this, guard](const Result<QString> &r) {
        if (!guard)
            return;
        if (!r.ok()) {
            guard->setBusy({});
            guard->setError(r.error().message);
            return;
        }
        auto *once = new QObject(this);
        connect(this, &MainWindow::loaded, once, [this, once, guard] {
            once->deleteLater();
            if (guard)
                linkOpenWorkspace(guard);
        });
        openWorkspace(r.value(), QStringLiteral("today"));
    });
}

void MainWindow::linkOpenWorkspace(ConnectPanel *panel)
{
    panel->raise();
    panel->setBusy(tr("Joining the team\u2026"));
    auto job = m_sync->link(panel->target(), panel->password(), panel->remember() && !isEphemeral());
    QPointer<ConnectPanel> guard(panel);
    // What takes long, sending or fetching everything, is shown by the sync state: the workspace is usable meanwhile.
    job.then(this, [this, guard](const Result<Linked> &r) {
        if (r.ok()) {
            if (guard)
                guard->dismiss();
            m_shell->undo().inform(r->way == LinkPlan::Way::Upload ? tr("This workspace is the team's now.")
                                                                   : tr("You are in the team's workspace."));
        } else if (guard) {
            guard->setBusy({});
            guard->showFailure(r.error());
        } else if (m_shell) {
            m_shell->undo().failed(r.error());
        }
    });
}

// -------------------------------------------------------------------------------------------------------------- closing

bool MainWindow::mayClose()
{
    if (m_closing || !isEphemeral() || !m_sync || !m_shell)
        return true;
    const SyncStatus &status = m_sync->status();
    if (status.pending + status.attention == 0)
        return true;
    if (findChild<LeavePanel *>())
        return false; // asked already
    auto *panel = new LeavePanel(*m_workspace, *m_sync, this);
    connect(panel, &LeavePanel::leave, this, &MainWindow::closeNow);
    panel->open();
    return false;
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *e)
{
    if (!mayClose()) {
        e->ignore();
        bringToFront();
        return;
    }
    saveState();
    QWidget::closeEvent(e);
    if (m_options.lookingAt.isEmpty())
        QApplication::quit(); // A tray icon would keep the program alive unseen.
}

} // namespace opora
