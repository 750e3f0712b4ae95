// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/shell/Page.h"
#include <QHash>
#include <QTimer>
#include <functional>
#include <memory>

class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace opora {

class Button;
class ChannelService;
class CommandField;
class MessageBar;
class BackupKeeper;
class MailPoller;
class Notifier;
class NoticeStrip;
class OutboxRunner;
class Reminders;
class SecretStore;
class Sidebar;
class SyncState;
class TeamShell;
class UndoController;
struct SearchHit;

/// Everything the window shows while a workspace is open: sidebar, top bar, pages, messages. Made anew for each
/// workspace; destroyed before it. GUI thread.
class WorkspaceShell : public QWidget {
    Q_OBJECT
public:
    /// What the window owns for it.
    struct Services {
        SyncService *sync = nullptr;        ///< null: no hub (a backup that is looked at)
        ChannelService *channels = nullptr; ///< null: nothing is sent from here
        std::shared_ptr<SecretStore> secrets;
        OutboxRunner *outbox = nullptr; ///< null: as channels
    };
    WorkspaceShell(Workspace &workspace, CommandRegistry &commands, const Services &services, QWidget *parent);
    ~WorkspaceShell() override;

    /// Null notifier: reminders appear in the window only.
    void startReminders(std::shared_ptr<Notifier> notifier);
    /// The day's backup is made while this shell lives.
    void startBackups();
    /// Looks into the mailboxes from time to time.
    void startMail();
    /// A line under the top bar that stays.
    NoticeStrip *showNotice(const QString &text);
    SyncState &syncState() { return *m_state; }
    void navigate(const QString &page, const QString &id = {}, const QVariantMap &args = {});
    QString currentPage() const { return m_current; }
    Page *page(const QString &id);
    bool isLoaded() const; ///< page and sidebar show their data
    void saveState();
    QString title() const;
    MessageBar &messages() { return *m_messages; }
    UndoController &undo() { return *m_undo; }
    CommandField &commandField() { return *m_field; }
    Sidebar &sidebar() { return *m_sidebar; }
    void setWorkspaceMenu(QMenu *menu);
    const TodaySummary &summary() const { return m_summary; }

Q_SIGNALS:
    void loaded();
    void titleChanged(const QString &title);
    void summaryChanged(const opora::TodaySummary &summary);
    void lookRequested(const QString &backupFile);
    void connectRequested();
    void raiseRequested(); ///< a notification was opened

protected:
    void resizeEvent(QResizeEvent *) override;
    bool eventFilter(QObject *, QEvent *) override;

private:
    QWidget *makeTopBar();
    void makeSidebar();
    void addCommands();
    void addNewCommands();
    void openHit(const SearchHit &hit);
    void newHere();
    void countSoon();
    void refreshCounts();
    void refreshOutbox();
    void checkLoaded();
    using Factory = Page *(*)(PageContext &);
    static const QHash<QString, Factory> &factories();

    Workspace &m_workspace;
    CommandRegistry &m_commands;
    std::unique_ptr<PageContext> m_context;
    Sidebar *m_sidebar = nullptr;
    CommandField *m_field = nullptr;
    Button *m_new = nullptr;
    SyncState *m_state = nullptr;
    SyncService *m_sync;
    TeamShell *m_team = nullptr;
    BackupKeeper *m_backups = nullptr;
    MailPoller *m_mail = nullptr;
    QVBoxLayout *m_right = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessageBar *m_messages = nullptr;
    UndoController *m_undo = nullptr;
    Reminders *m_reminders = nullptr;
    QHash<QString, Page *> m_pages;
    QString m_current;
    TodaySummary m_summary;
    QTimer m_countsDelay, m_minute;
    bool m_countsAsked = false, m_countsLoaded = false, m_counting = false, m_countAgain = false, m_announced = false;
};

} // namespace opora
