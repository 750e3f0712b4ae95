// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include <QDate>
#include <functional>

namespace opora::repo {

/// One task with the names that a list shows. Instants UTC ms, 0: none.
struct TaskLine {
    qint64 n = 0;
    Uuid id;
    QString title, kind, body, outcome;
    Uuid clientId, dealId, assigneeId;
    QString clientName, dealTitle, assigneeName;
    bool clientDeleted = false;
    QDate dueDate;
    qint64 dueAt = 0;
    int remindMinutes = -1;
    qint64 snoozedUntil = 0, doneAt = 0, remindedAt = 0;
};

/// Live tasks not done, of everyone (assignee null) or of one; in no order.
Result<QList<TaskLine>> openTasks(Reader &r, const Uuid &assignee);
/// The tasks done last, newest first.
Result<QList<TaskLine>> doneTasks(Reader &r, const Uuid &assignee, int limit);
/// Live tasks of a client, its deals' included; of a deal.
Result<QList<TaskLine>> tasksOfClient(Reader &r, const Uuid &client);
Result<QList<TaskLine>> tasksOfDeal(Reader &r, const Uuid &deal);
/// A live task; error not_found.
Result<TaskLine> task(Reader &r, const Uuid &id);
/// Live tasks not done that ring (a reminder or a snooze) and are `me`'s or nobody's.
Result<QList<TaskLine>> ringingTasks(Reader &r, const Uuid &me);
/// Due fields of all live tasks not done, without their texts.
Result<void> eachOpenDue(Reader &r, const Uuid &assignee, const std::function<void(QDate dueDate, qint64 dueAt)> &f);

struct OpenDealLine {
    qint64 since = 0, stepAt = 0, amount = 0;
    int rottingDays = 0;
    bool ownCurrency = true; ///< the amount is in the workspace's currency
};
/// Every live open deal, for the Today page's counts.
Result<void> eachOpenDeal(Reader &r, const std::function<void(const OpenDealLine &)> &f);
Result<qint64> countClients(Reader &r);

struct Happening {
    Uuid id, by;       ///< id: of the deal or client
    bool move = false; ///< a deal's move, else a new client
    QString what, stage, byName;
    qint64 at = 0;
};
/// The newest moves and clients by their local number, newest first; at most `limit` of each.
Result<QList<Happening>> newestHappenings(Reader &r, int limit);

} // namespace opora::repo
