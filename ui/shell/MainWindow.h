// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"
#include "ui/shell/Command.h"
#include <QVariantMap>
#include <QWidget>
#include <memory>

class QMenu;
class QStackedLayout;

namespace opora {

class Notifier;
class TrayIcon;
class WelcomePage;
class WorkspaceShell;

/// The program's window: the welcome page, or the shell of the open workspace. GUI thread.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    struct Options {
        std::shared_ptr<Clock> clock;      ///< null: the system's
        bool desktop = true;               ///< tray icon, notifications, remembered geometry (off for pictures and tests)
        std::shared_ptr<Notifier> notifier; ///< tests; null: the desktop's when `desktop`
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
    WorkspaceShell *shell() const { return m_shell; }
    WelcomePage *welcome() const { return m_welcome; }
    CommandRegistry &commands() { return *m_commands; }
    Workspace *workspace() const { return m_workspace.get(); }
    void bringToFront();

Q_SIGNALS:
    void loaded();                              ///< what is on show has its data
    void openFailed(const opora::Error &error);

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
    Options m_options;
    CommandRegistry *m_commands;
    QStackedLayout *m_stack;
    WelcomePage *m_welcome;
    WorkspaceShell *m_shell = nullptr;
    std::shared_ptr<Workspace> m_workspace;
    QMenu *m_workspaceMenu;
    QMenu *m_trayMenu = nullptr;
    TrayIcon *m_tray = nullptr;
    quint64 m_opening = 0;
};

} // namespace opora
