// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"
#include "ui/shell/Command.h"
#include <QPointer>
#include <QVariantMap>
#include <QWidget>
#include <memory>

class QMenu;
class QStackedLayout;

namespace opora {

class ChannelService;
class ConnectPanel;
class Notifier;
class OutboxRunner;
class SecretStore;
class SyncService;
class TrayIcon;
class WelcomePage;
class WorkspaceShell;

/// The program's window: the welcome page, or the shell of the open workspace. GUI thread.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    struct Options {
        std::shared_ptr<Clock> clock;         ///< null: the system's
        bool desktop = true;                  ///< tray icon, notifications, remembered geometry (off for pictures and tests)
        std::shared_ptr<Notifier> notifier;   ///< tests; null: the desktop's when `desktop`
        std::shared_ptr<SecretStore> secrets; ///< null: the system's keychain when `desktop`, else none
        /// Tests: who exchanges with the hub; empty: SyncService itself.
        std::function<std::unique_ptr<SyncService>(Workspace &)> sync;
        /// Tests: the ways out of this computer; empty: those the person at it enabled.
        std::function<std::unique_ptr<ChannelService>(Workspace &)> channels;
        QString privateFolder; ///< --ephemeral: the replica lives in there and goes with the program; empty: not so
        QString lookingAt;     ///< what a window beside says of the backup it shows; empty: an ordinary window
    };
    explicit MainWindow(const Options &options, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showWelcome();
    /// Opens without blocking; `page` empty: as it was left, else Today.
    void openWorkspace(const QString &path, const QString &page = {}, const QString &id = {});
    void closeWorkspace();
    void newWorkspace();
    void openDemo();
    void openFile();
    /// A panel for host, database, user and password: a fresh replica, or the open workspace joins a hub.
    void connectToServer();
    /// Copies the backup beside the workspace and opens it in a window of its own, where nothing can be changed.
    void lookInto(const QString &backupFile);
    QList<MainWindow *> looks() const;
    SyncService *sync() const { return m_sync.get(); }
    OutboxRunner *outbox() const { return m_outbox.get(); }
    bool isEphemeral() const { return !m_options.privateFolder.isEmpty(); }
    WorkspaceShell *shell() const { return m_shell; }
    WelcomePage *welcome() const { return m_welcome; }
    CommandRegistry &commands() { return *m_commands; }
    Workspace *workspace() const { return m_workspace.get(); }
    void bringToFront();

Q_SIGNALS:
    void loaded(); ///< what is on show has its data
    void openFailed(const opora::Error &error);
    void workHere(const QString &path); ///< a window beside: its copy is to be gone on with

protected:
    void closeEvent(QCloseEvent *) override;
    void paintEvent(QPaintEvent *) override;

private:
    void adopt(std::shared_ptr<Workspace> workspace, const QString &page, const QString &id);
    void addCommands();
    void fillWorkspaceMenu();
    void saveState();
    void failedToOpen(const Error &error, const QString &path);
    void showError(const Error &error);
    void startServices();
    void endServices();
    void showLook(const QString &copy, const QString &backupFile);
    void goOnInCopy();
    void removeLook();
    void createReplica(ConnectPanel *panel);
    void linkOpenWorkspace(ConnectPanel *panel);
    bool mayClose();
    void closeNow();
    Options m_options;
    CommandRegistry *m_commands;
    QStackedLayout *m_stack;
    WelcomePage *m_welcome;
    WorkspaceShell *m_shell = nullptr;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<OutboxRunner> m_outbox;     ///< goes before the ways it sends over
    std::unique_ptr<ChannelService> m_channels; ///< goes before the workspace and after the shell
    std::unique_ptr<SyncService> m_sync;        ///< goes before the workspace and after the shell
    QList<QPointer<MainWindow>> m_looks;
    QString m_lookFile; ///< a window beside: its copy, which goes with it
    bool m_keepCopy = false, m_closing = false;
    QMenu *m_workspaceMenu;
    QMenu *m_trayMenu = nullptr;
    TrayIcon *m_tray = nullptr;
    quint64 m_opening = 0;
};

} // namespace opora
