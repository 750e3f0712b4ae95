// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Money.h"
#include "core/domain/Filter.h"
#include "core/services/Workspace.h"

namespace opora {

struct TaskRow {
    qint64 n = 0;
    TaskId id;
    QString title, kind, body;
    Uuid clientId, dealId, assigneeId;
    QString clientName, dealTitle, assigneeName;
    QDate dueDate;          ///< set for all-day tasks
    qint64 dueAt = 0;       ///< UTC ms for timed ones; 0 with an invalid dueDate: no due date
    int remindMinutes = -1; ///< before due; -1: no reminder
    qint64 snoozedUntil = 0;
    qint64 doneAt = 0;
    QString outcome;
    bool allDay() const { return dueDate.isValid() && dueAt == 0; }
};
struct TaskGroups {
    QList<TaskRow> overdue, today, later, someday; ///< open ones; by due time
    QList<TaskRow> done;                           ///< the last 50 done
};
/// Numbers of the Today page and the tray.
struct TodaySummary {
    int overdue = 0, today = 0, openTasks = 0;
    qint64 openDeals = 0, clients = 0;
    int dealsWithoutStep = 0;
    int rottingDeals = 0;
    Money rottingAmount;
    struct Happened {
        QString text;
        qint64 at = 0;
        QString entity;
        Uuid id;
    };
    QList<Happened> happened; ///< newest moves and new clients made by others or elsewhere, last 24 h; else newest of all
};

struct NewTask {
    QString title, kind = QStringLiteral("todo"), body;
    Uuid client, deal, assignee; ///< assignee null: me
    QDate dueDate;
    QTime dueTime; ///< in the workspace's zone; no time: all day
    int remindMinutes = -1;
};

/// Tasks; due days are days of the workspace's zone. Reading "call back Fri 10:00" out of a text is QuickTask's work.
class TaskService {
public:
    explicit TaskService(Workspace &ws);
    Job<TaskGroups> groups(Uuid assignee = {});
    Job<QList<TaskRow>> forClient(Uuid client);
    Job<QList<TaskRow>> forDeal(Uuid deal);
    Job<TaskRow> get(Uuid task);
    Job<TodaySummary> summary(Uuid assignee = {}); ///< tasks of everyone, or of one; deals and clients are all
    Job<Written> add(NewTask task);
    Job<Written> edit(Uuid task, FieldValues changed, QByteArray seen = {});
    Job<Written> setDue(Uuid task, QDate date, QTime time, QByteArray seen = {}); ///< an invalid date: no due date; ends a snooze
    Job<Written> done(QList<Uuid> tasks, QString outcome = {});
    Job<Written> reopen(QList<Uuid> tasks);
    /// until: UTC ms, in the future (bad_value). Moves the reminder, not the due date. A done task is refused (task_done).
    Job<Written> snooze(QList<Uuid> tasks, qint64 until);
    Job<Written> remove(QList<Uuid> tasks);

    /// Open tasks with a reminder, mine or nobody's, for ReminderScheduler: when it rings (UTC ms) = snoozed_until, else
    /// due - minutes (core/domain/TaskTime.h); ringing at or before `until` and not yet announced for that instant.
    struct Due {
        TaskRow task;
        qint64 ringsAt = 0;
        qint64 remindedAt = 0;
    };
    Job<QList<Due>> reminders(qint64 until);
    /// Local column, no command; true if this call was the first for that instant, and the task still rings at it.
    Job<bool> markReminded(Uuid task, qint64 ringsAt);

private:
    Workspace &m_ws;
};

} // namespace opora
