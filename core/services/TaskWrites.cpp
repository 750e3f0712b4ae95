// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of TaskService.
#include "core/domain/TaskTime.h"
#include "core/domain/ZoneTable.h"
#include "core/services/DealTexts.h"
#include "core/services/TaskService.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/Labels.h"
#include "core/storage/repo/TaskRepository.h"
#include <QCoreApplication>

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TaskService)
};

Error refused(const char *code, const QString &message, const QString &details = {})
{
    return {QString::fromLatin1(code), message, details, ErrorKind::Refused};
}

/// The atomic set "due" as it is stored: an instant with its zone, or a date, or nothing.
void setDueFields(FieldValues &values, const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const bool timed = date.isValid() && time.isValid();
    values.insert("due_at", timed ? Value(instantMs(date, time, zone)) : Value());
    values.insert("due_date", date.isValid() && !timed ? Value(date) : Value());
    values.insert("due_zone", timed ? Value(QString::fromLatin1(zone.id())) : Value());
}

Result<void> mustExist(WriteTx &tx, const char *entity, const Uuid &id)
{
    if (id.isNull())
        return {};
    auto row = tx.row(tx.entity(entity), id);
    if (row.ok() && (*row)["deleted_at"].isNull())
        return {};
    return refused("not_found", Text::tr("What the task is linked to does not exist or was deleted. The task was not added."),
                   QString::fromLatin1(entity));
}

Result<Written> addTask(WriteTx &tx, const NewTask &task)
{
    const QString title = task.title.simplified();
    if (title.isEmpty())
        return refused("required_field", Text::tr("A task needs a title. Nothing was added; type one and save again."),
                       QStringLiteral("title"));
    OPORA_TRY(mustExist(tx, "client", task.client));
    OPORA_TRY(mustExist(tx, "deal", task.deal));
    OPORA_TRY(mustExist(tx, "user", task.assignee));
    FieldValues values{{"title", title},
                       {"kind", task.kind.isEmpty() ? QStringLiteral("todo") : task.kind},
                       {"assignee_id", task.assignee.isNull() ? tx.context().me : task.assignee}};
    Uuid client = task.client;
    if (!task.deal.isNull()) {
        values.insert("deal_id", task.deal);
        if (client.isNull()) // a deal's task shows on its client's card too
            client = repo::clientOfDeal(tx, task.deal);
    }
    if (!client.isNull())
        values.insert("client_id", client);
    if (!task.body.trimmed().isEmpty())
        values.insert("body", task.body);
    setDueFields(values, task.dueDate, task.dueTime, tx.context().zone);
    if (task.remindMinutes >= 0 && task.dueDate.isValid())
        values.insert("remind_minutes", task.remindMinutes);
    OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("task"), values));
    const QString label = Text::tr("Task added: %1").arg(title);
    tx.setLabel(label);
    return Written{tx.command(), {id}, label};
}

/// Applies `change` to every task and names the command after the only one, or by their count.
template <class F>
Result<Written> eachTask(WriteTx &tx, const QList<Uuid> &tasks, const QString &oneLabel, const QString &manyLabel, F change)
{
    QString title;
    for (const Uuid &id : tasks) {
        OPORA_ASSIGN(const auto line, repo::task(tx, id));
        title = line.title;
        OPORA_TRY(change(line));
    }
    const QString label = tasks.size() == 1 ? oneLabel.arg(title) : manyLabel;
    tx.setLabel(label);
    return Written{tx.command(), tasks, label};
}

Result<bool> markRung(WriteTx &tx, const Uuid &id, qint64 ringsAt)
{
    auto line = repo::task(tx, id);
    if (!line.ok()) // deleted meanwhile: nothing rings
        return line.error().code == u"not_found" ? Result<bool>(false) : Result<bool>(line.error());
    const qint64 rings = taskRingsAt(line->dueDate, line->dueAt, line->remindMinutes, line->snoozedUntil, tx.context().zone);
    if (line->doneAt != 0 || rings != ringsAt || !reminderPending(rings, line->remindedAt, tx.nowMs()))
        return false;
    OPORA_TRY(tx.update(tx.entity("task"), id, {{"reminded_at", ringsAt}}));
    return true;
}

} // namespace

Job<Written> TaskService::add(NewTask task)
{
    return m_ws.storage().write({Text::tr("Task added")}, [task = std::move(task)](WriteTx &tx) { return addTask(tx, task); });
}

Job<Written> TaskService::setDue(Uuid task, QDate date, QTime time, QByteArray seen)
{
    return m_ws.storage().write({Text::tr("Task moved")}, [task, date, time, seen](WriteTx &tx) {
        return eachTask(tx, {task}, Text::tr("Due date changed: %1"), {}, [&](const repo::TaskLine &t) -> Result<bool> {
            FieldValues values{{"snoozed_until", Value()}};
            setDueFields(values, date, time, tx.context().zone);
            OPORA_ASSIGN(const bool moved, tx.update(tx.entity("task"), t.id, values));
            OPORA_TRY(tx.noteSeen(tx.entity("task"), t.id, seen));
            return moved;
        });
    });
}

Job<Written> TaskService::done(QList<Uuid> tasks, QString outcome)
{
    return m_ws.storage().write({Text::tr("Task done")}, [tasks, outcome = outcome.trimmed()](WriteTx &tx) {
        const QString many = Text::tr("%n task(s) done", nullptr, int(tasks.size()));
        return eachTask(tx, tasks, Text::tr("Task done: %1"), many, [&](const repo::TaskLine &t) -> Result<bool> {
            FieldValues values;
            if (t.doneAt == 0)
                values = {{"done_at", tx.nowMs()}, {"done_by", tx.context().me}, {"snoozed_until", Value()}};
            if (!outcome.isEmpty())
                values.insert("outcome", outcome);
            return values.isEmpty() ? Result<bool>(false) : tx.update(tx.entity("task"), t.id, values);
        });
    });
}

Job<Written> TaskService::reopen(QList<Uuid> tasks)
{
    return m_ws.storage().write({Text::tr("Task reopened")}, [tasks](WriteTx &tx) {
        const QString many = Text::tr("%n task(s) reopened", nullptr, int(tasks.size()));
        return eachTask(tx, tasks, Text::tr("Task reopened: %1"), many, [&](const repo::TaskLine &t) {
            return tx.update(tx.entity("task"), t.id, {{"done_at", Value()}, {"done_by", Value()}});
        });
    });
}

Job<Written> TaskService::snooze(QList<Uuid> tasks, qint64 until)
{
    return m_ws.storage().write({Text::tr("Task snoozed")}, [tasks, until](WriteTx &tx) -> Result<Written> {
        if (until <= tx.nowMs())
            return refused("bad_value",
                           Text::tr("A task can only be snoozed until a later time. Nothing was changed; choose another one."));
        const QString many = Text::tr("%n task(s) snoozed", nullptr, int(tasks.size()));
        return eachTask(tx, tasks, Text::tr("Task snoozed: %1"), many, [&](const repo::TaskLine &t) -> Result<bool> {
            if (t.doneAt != 0)
                return refused(
                    "task_done",
                    Text::tr("\"%1\" is already done and cannot be snoozed. Nothing was changed; reopen it first.").arg(t.title));
            return tx.update(tx.entity("task"), t.id, {{"snoozed_until", until}});
        });
    });
}

Job<Written> TaskService::remove(QList<Uuid> tasks)
{
    return m_ws.storage().write({Text::tr("Task deleted")}, [tasks](WriteTx &tx) {
        const QString many = Text::tr("%n task(s) deleted", nullptr, int(tasks.size()));
        return eachTask(tx, tasks, Text::tr("Task deleted: %1"), many,
                        [&](const repo::TaskLine &t) { return tx.remove(tx.entity("task"), t.id); });
    });
}

Job<bool> TaskService::markReminded(Uuid task, qint64 ringsAt)
{
    CommandInfo info{Text::tr("Reminder shown")};
    info.undoable = false;
    return m_ws.storage().write(std::move(info), [task, ringsAt](WriteTx &tx) { return markRung(tx, task, ringsAt); });
}

} // namespace opora
