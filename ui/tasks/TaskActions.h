// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/shell/Page.h"

class QMenu;

namespace opora {

/// What can be done with a task, for every place that lists tasks (Today, Tasks, a client's card). GUI thread; the work
/// runs elsewhere and comes back as a message with Undo.
class TaskActions : public QObject {
    Q_OBJECT
public:
    TaskActions(PageContext &context, QWidget *host);
    void toggleDone(const TaskRow &task);
    void remove(const TaskRow &task);
    void rename(const TaskRow &task, const QString &title);
    void snooze(const TaskRow &task, qint64 until);
    /// Asks for the moment in a small form that reads "tomorrow 14:00".
    void snoozePick(const TaskRow &task);
    /// The menu of ready snoozes; the caller shows it.
    QMenu *snoozeMenu(const TaskRow &task, QWidget *parent);
    QMenu *contextMenu(const TaskRow &task, QWidget *parent, std::function<void()> rename);
    /// The task's deal, else its client; nothing when it has neither.
    void openTarget(const TaskRow &task);
    void add(const NewTask &task, std::function<void(const Result<Written> &)> done);

private:
    PageContext &m_context;
    QWidget *m_host;
};

/// A due moment as it is typed: "25.11.2026 11:00", a date, "Fri 10:00", "tomorrow"; empty text is no due date.
struct TypedDue {
    bool understood = false;
    QDate date;
    QTime time;
};
TypedDue readDue(const QString &text, const PageContext &context);
/// The wall clock of the workspace's zone.
QDateTime wallClock(const PageContext &context);
/// How a due moment is typed; readDue reads it back.
QString dueForEditing(const TaskRow &task, const PageContext &context);

} // namespace opora
