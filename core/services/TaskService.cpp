// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/TaskService.h"
#include "core/domain/DealFlow.h"
#include "core/domain/TaskTime.h"
#include "core/services/DealTexts.h"
#include "core/services/RecordService.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/TaskRepository.h"
#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TaskService)
};

constexpr int kDoneShown = 50;
constexpr int kHappenedShown = 8;
constexpr qint64 kDayMs = 86'400'000;

TaskRow rowOf(const repo::TaskLine &t)
{
    TaskRow row;
    row.n = t.n;
    row.id = TaskId(t.id);
    row.title = t.title;
    row.kind = t.kind;
    row.body = t.body;
    row.clientId = t.clientId;
    row.dealId = t.dealId;
    row.assigneeId = t.assigneeId;
    row.clientName = t.clientDeleted ? dealtexts::deletedClient() : t.clientName;
    row.dealTitle = t.dealTitle;
    row.assigneeName = t.assigneeName;
    row.dueDate = t.dueAt != 0 ? QDate() : t.dueDate;
    row.dueAt = t.dueAt;
    row.remindMinutes = t.remindMinutes;
    row.snoozedUntil = t.snoozedUntil;
    row.doneAt = t.doneAt;
    row.outcome = t.outcome;
    return row;
}

/// By due time (none last), then age.
void sortByDue(QList<TaskRow> &rows, const QTimeZone &zone)
{
    auto key = [&zone](const TaskRow &t) {
        const qint64 due = taskDueMs(t.dueDate, t.dueAt, zone);
        return std::make_pair(due == 0 ? std::numeric_limits<qint64>::max() : due, t.n);
    };
    std::sort(rows.begin(), rows.end(), [&key](const TaskRow &a, const TaskRow &b) { return key(a) < key(b); });
}

/// Open ones by due time, then done ones, newest first.
QList<TaskRow> openThenDone(const QList<repo::TaskLine> &lines, const QTimeZone &zone)
{
    QList<TaskRow> open, done;
    for (const repo::TaskLine &t : lines)
        (t.doneAt != 0 ? done : open).append(rowOf(t));
    sortByDue(open, zone);
    std::sort(done.begin(), done.end(),
              [](const TaskRow &a, const TaskRow &b) { return std::make_pair(-a.doneAt, a.n) < std::make_pair(-b.doneAt, b.n); });
    return open + done;
}

Result<TaskGroups> groupsOf(Reader &r, const Uuid &assignee)
{
    const QTimeZone zone = r.context().zone;
    const DayBounds day = DayBounds::at(r.context().nowMs(), zone);
    OPORA_ASSIGN(const auto open, repo::openTasks(r, assignee));
    OPORA_ASSIGN(const auto done, repo::doneTasks(r, assignee, kDoneShown));
    TaskGroups groups;
    for (const repo::TaskLine &t : open) {
        switch (nextStepOf(taskDueMs(t.dueDate, t.dueAt, zone), day)) {
        case NextStep::Overdue: groups.overdue.append(rowOf(t)); break;
        case NextStep::Today: groups.today.append(rowOf(t)); break;
        case NextStep::Later: groups.later.append(rowOf(t)); break;
        case NextStep::None: groups.someday.append(rowOf(t)); break;
        }
    }
    for (QList<TaskRow> *list : {&groups.overdue, &groups.today, &groups.later, &groups.someday})
        sortByDue(*list, zone);
    for (const repo::TaskLine &t : done)
        groups.done.append(rowOf(t));
    return groups;
}

TodaySummary::Happened sentence(const repo::Happening &h, const Uuid &me, int together)
{
    const QString entity = h.move ? QStringLiteral("deal") : QStringLiteral("client");
    if (together > 1)
        return {Text::tr("%n new client(s)", nullptr, together), h.at, entity, {}};
    if (!h.move)
        return {Text::tr("New client: %1").arg(h.what), h.at, entity, h.id};
    if (h.by == me || h.byName.isEmpty())
        return {Text::tr("“%1” moved to %2").arg(h.what, h.stage), h.at, entity, h.id};
    return {Text::tr("%1 moved “%2” to %3").arg(h.byName, h.what, h.stage), h.at, entity, h.id};
}

/// What others did in the last day; if that is nothing, the newest of all. Clients that came together are one line.
Result<QList<TodaySummary::Happened>> happened(Reader &r)
{
    const qint64 now = r.context().nowMs();
    const Uuid me = r.context().me;
    OPORA_ASSIGN(auto all, repo::newestHappenings(r, 200));
    all.removeIf([now](const repo::Happening &h) { return h.at > now; });
    QList<repo::Happening> others = all;
    others.removeIf([now, me](const repo::Happening &h) { return h.at < now - kDayMs || h.by.isNull() || h.by == me; });
    if (!others.isEmpty())
        all = others;
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.at > b.at; });
    QList<TodaySummary::Happened> lines;
    for (qsizetype i = 0; i < all.size() && lines.size() < kHappenedShown;) {
        int together = 1;
        while (!all.at(i).move && i + together < all.size() && !all.at(i + together).move && all.at(i + together).at == all.at(i).at)
            ++together;
        lines.append(sentence(all.at(i), me, together));
        i += together;
    }
    return lines;
}

Result<TodaySummary> summaryOf(Reader &r, const Uuid &assignee)
{
    TodaySummary s;
    const QTimeZone zone = r.context().zone;
    const DayBounds day = DayBounds::at(r.context().nowMs(), zone);
    OPORA_TRY(repo::eachOpenDue(r, assignee, [&](QDate date, qint64 at) {
        ++s.openTasks;
        const NextStep step = nextStepOf(taskDueMs(date, at, zone), day);
        s.overdue += step == NextStep::Overdue;
        s.today += step == NextStep::Today;
    }));
    s.rottingAmount.currency = r.context().currency;
    OPORA_TRY(repo::eachOpenDeal(r, [&](const repo::OpenDealLine &d) {
        ++s.openDeals;
        const NextStep step = nextStepOf(d.stepAt, day);
        s.dealsWithoutStep += step == NextStep::None;
        if (!isRotting(d.since, d.rottingDays, step, day.now))
            return;
        ++s.rottingDeals;
        if (d.ownCurrency) // amounts in other currencies are never added in silently
            s.rottingAmount.minor += d.amount;
    }));
    OPORA_ASSIGN(s.clients, repo::countClients(r));
    OPORA_ASSIGN(s.happened, happened(r));
    return s;
}

Result<QList<TaskService::Due>> remindersOf(Reader &r, qint64 until)
{
    OPORA_ASSIGN(const auto lines, repo::ringingTasks(r, r.context().me));
    QList<TaskService::Due> all;
    for (const repo::TaskLine &t : lines) {
        const qint64 rings = taskRingsAt(t.dueDate, t.dueAt, t.remindMinutes, t.snoozedUntil, r.context().zone);
        if (rings <= until && reminderPending(rings, t.remindedAt, r.context().nowMs()))
            all.append({rowOf(t), rings, t.remindedAt});
    }
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return std::make_pair(a.ringsAt, a.task.n) < std::make_pair(b.ringsAt, b.task.n); });
    return all;
}

} // namespace

TaskService::TaskService(Workspace &ws) : m_ws(ws) {}

Job<TaskGroups> TaskService::groups(Uuid assignee)
{
    return m_ws.storage().read([assignee](Reader &r) { return groupsOf(r, assignee); });
}

Job<QList<TaskRow>> TaskService::forClient(Uuid client)
{
    return m_ws.storage().read([client](Reader &r) -> Result<QList<TaskRow>> {
        OPORA_ASSIGN(const auto lines, repo::tasksOfClient(r, client));
        return openThenDone(lines, r.context().zone);
    });
}

Job<QList<TaskRow>> TaskService::forDeal(Uuid deal)
{
    return m_ws.storage().read([deal](Reader &r) -> Result<QList<TaskRow>> {
        OPORA_ASSIGN(const auto lines, repo::tasksOfDeal(r, deal));
        return openThenDone(lines, r.context().zone);
    });
}

Job<TaskRow> TaskService::get(Uuid task)
{
    return m_ws.storage().read([task](Reader &r) -> Result<TaskRow> {
        OPORA_ASSIGN(const auto line, repo::task(r, task));
        return rowOf(line);
    });
}

Job<TodaySummary> TaskService::summary(Uuid assignee)
{
    return m_ws.storage().read([assignee](Reader &r) { return summaryOf(r, assignee); });
}

Job<QList<TaskService::Due>> TaskService::reminders(qint64 until)
{
    return m_ws.storage().read([until](Reader &r) { return remindersOf(r, until); });
}

Job<Written> TaskService::edit(Uuid task, FieldValues changed, QByteArray seen)
{
    return m_ws.records().edit("task", task, std::move(changed), std::move(seen));
}

} // namespace opora
