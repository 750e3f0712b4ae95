// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <memory>

namespace opora {

class MessageBar;
class Notifier;
class ReminderScheduler;
struct PageContext;

/// Shows a reminder that rings: as a system notification and as a message in the window, each with Open, Done, Snooze.
/// Answering one takes the other away. GUI thread.
class Reminders : public QObject {
    Q_OBJECT
public:
    Reminders(Workspace &workspace, PageContext &context, MessageBar &bar, std::shared_ptr<Notifier> notifier, QObject *parent);
    ~Reminders() override;
    void ring(const TaskRow &task);
    void missed(const QList<TaskRow> &tasks);
    static constexpr int SnoozeMinutes = 10;

Q_SIGNALS:
    void raiseRequested();

private:
    void answer(const QString &key, const QString &action);
    void showInWindow();
    void showOne(const TaskRow &task);
    void showMany(qsizetype count);
    QString bodyOf(const TaskRow &task) const;
    Workspace &m_workspace;
    PageContext &m_context;
    MessageBar &m_bar;
    std::shared_ptr<Notifier> m_notifier;
    ReminderScheduler *m_scheduler;
    QHash<QString, TaskRow> m_ringing;
    QStringList m_forWindow;   ///< rang in this turn of the event loop
    QTimer m_soon;
};

} // namespace opora
