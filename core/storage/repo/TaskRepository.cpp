// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/TaskRepository.h"
#include <QCoreApplication>

namespace opora::repo {
namespace {

constexpr char kSelect[] =
    "SELECT t.n, t.id, t.title, t.kind, t.body, t.outcome, t.client_id, t.deal_id, t.assignee_id, c.display_name, d.title, u.name, "
    "c.deleted_at, t.due_date, t.due_at, t.remind_minutes, t.snoozed_until, t.done_at, t.reminded_at "
    "FROM task t LEFT JOIN client c ON c.id = t.client_id LEFT JOIN deal d ON d.id = t.deal_id "
    "LEFT JOIN app_user u ON u.id = t.assignee_id ";

TaskLine lineOf(const sqlite::Statement &s)
{
    TaskLine t;
    t.n = s.integer(0);
    t.id = s.uuid(1);
    t.title = s.text(2);
    t.kind = s.text(3);
    t.body = s.text(4);
    t.outcome = s.text(5);
    t.clientId = s.uuid(6);
    t.dealId = s.uuid(7);
    t.assigneeId = s.uuid(8);
    t.clientName = s.text(9);
    t.dealTitle = s.text(10);
    t.assigneeName = s.text(11);
    t.clientDeleted = !s.isNull(12);
    t.dueDate = QDate::fromString(s.text(13), Qt::ISODate);
    t.dueAt = s.integer(14);
    t.remindMinutes = s.isNull(15) ? -1 : int(s.integer(15));
    t.snoozedUntil = s.integer(16);
    t.doneAt = s.integer(17);
    t.remindedAt = s.integer(18);
    return t;
}

Result<QList<TaskLine>> collect(sqlite::Statement s)
{
    QList<TaskLine> lines;
    while (s.step())
        lines.append(lineOf(s));
    OPORA_TRY(s.status());
    return lines;
}

} // namespace

Result<QList<TaskLine>> openTasks(Reader &r, const Uuid &assignee)
{
    sqlite::Statement s = r.db().cached(QByteArray(kSelect)
                                        + (assignee.isNull() ? "WHERE t.done_at IS NULL AND t.deleted_at IS NULL"
                                                             : "WHERE t.assignee_id = ? AND t.done_at IS NULL AND t.deleted_at IS NULL"));
    if (!assignee.isNull())
        s.bind(0, assignee);
    return collect(std::move(s));
}

Result<QList<TaskLine>> doneTasks(Reader &r, const Uuid &assignee, int limit)
{
    sqlite::Statement s = r.db().cached(QByteArray(kSelect)
                                        + "WHERE t.done_at IS NOT NULL AND t.deleted_at IS NULL AND (?1 IS NULL OR t.assignee_id = ?1) "
                                          "ORDER BY t.done_at DESC LIMIT ?2");
    s.bind(0, assignee).bind(1, limit);
    return collect(std::move(s));
}

Result<QList<TaskLine>> tasksOfClient(Reader &r, const Uuid &client)
{
    sqlite::Statement s = r.db().cached(
        QByteArray(kSelect)
        + "WHERE t.n IN (SELECT n FROM task WHERE client_id = ?1 UNION SELECT k.n FROM deal l JOIN task k ON k.deal_id = l.id "
          "WHERE l.client_id = ?1 OR l.company_id = ?1) AND t.deleted_at IS NULL");
    s.bind(0, client);
    return collect(std::move(s));
}

Result<QList<TaskLine>> tasksOfDeal(Reader &r, const Uuid &deal)
{
    sqlite::Statement s = r.db().cached(QByteArray(kSelect) + "WHERE t.deal_id = ? AND t.deleted_at IS NULL");
    s.bind(0, deal);
    return collect(std::move(s));
}

Result<TaskLine> task(Reader &r, const Uuid &id)
{
    sqlite::Statement s = r.db().cached(QByteArray(kSelect) + "WHERE t.id = ? AND t.deleted_at IS NULL");
    s.bind(0, id);
    if (s.step())
        return lineOf(s);
    OPORA_TRY(s.status());
    return Error{QStringLiteral("not_found"),
                 QCoreApplication::translate("TaskService", "This task does not exist or was deleted. Nothing was changed."),
                 {},
                 ErrorKind::Refused};
}

Result<QList<TaskLine>> ringingTasks(Reader &r, const Uuid &me)
{
    sqlite::Statement s = r.db().cached(
        QByteArray(kSelect)
        + "WHERE t.done_at IS NULL AND t.deleted_at IS NULL AND (t.remind_minutes IS NOT NULL OR t.snoozed_until IS NOT NULL) "
          "AND (t.assignee_id IS NULL OR t.assignee_id = ?)");
    s.bind(0, me);
    return collect(std::move(s));
}

Result<void> eachOpenDue(Reader &r, const Uuid &assignee, const std::function<void(QDate, qint64)> &f)
{
    sqlite::Statement s = r.db().cached("SELECT due_date, due_at FROM task WHERE done_at IS NULL AND deleted_at IS NULL "
                                        "AND (?1 IS NULL OR assignee_id = ?1)");
    s.bind(0, assignee);
    QByteArray text; // many tasks are due on few days
    QDate date;
    while (s.step()) {
        if (const QByteArrayView day = s.utf8(0); day != text) {
            text = day.toByteArray();
            date = QDate::fromString(QString::fromUtf8(text), Qt::ISODate);
        }
        f(date, s.integer(1));
    }
    return s.status();
}

Result<void> eachOpenDeal(Reader &r, const std::function<void(const OpenDealLine &)> &f)
{
    sqlite::Statement s =
        r.db().cached("SELECT d.stage_since, d.next_step_at, d.amount, g.rotting_days, coalesce(nullif(d.currency, ''), ?1) = ?1 "
                      "FROM stage g CROSS JOIN deal d ON d.pipeline_id = g.pipeline_id AND d.stage_id = g.id "
                      "WHERE g.kind = 'open' AND d.deleted_at IS NULL");
    s.bind(0, QStringView(r.context().currency));
    while (s.step())
        f(OpenDealLine{s.integer(0), s.integer(1), s.integer(2), int(s.integer(3)), s.integer(4) != 0});
    return s.status();
}

Result<qint64> countClients(Reader &r)
{
    sqlite::Statement s = r.db().cached("SELECT count(*) FROM client WHERE deleted_at IS NULL");
    const qint64 count = s.step() ? s.integer(0) : 0;
    OPORA_TRY(s.status());
    return count;
}

Result<QList<Happening>> newestHappenings(Reader &r, int limit)
{
    QList<Happening> all;
    // By local number, which is the order of arrival here: the end of the table is read, never the whole of it.
    sqlite::Statement moves = r.db().cached(
        "SELECT m.deal_id, m.by_id, d.title, g.name, u.name, m.at FROM (SELECT * FROM stage_change ORDER BY n DESC LIMIT ?) m "
        "JOIN deal d ON d.id = m.deal_id JOIN stage g ON g.id = m.stage_id LEFT JOIN app_user u ON u.id = m.by_id "
        "WHERE m.deleted_at IS NULL AND m.at IS NOT NULL AND d.deleted_at IS NULL ORDER BY m.n DESC");
    moves.bind(0, limit);
    while (moves.step())
        all.append({moves.uuid(0), moves.uuid(1), true, moves.text(2), moves.text(3), moves.text(4), moves.integer(5)});
    OPORA_TRY(moves.status());
    sqlite::Statement clients = r.db().cached(
        "SELECT c.id, c.created_by, c.display_name, u.name, c.created_at FROM (SELECT * FROM client ORDER BY n DESC LIMIT ?) c "
        "LEFT JOIN app_user u ON u.id = c.created_by WHERE c.deleted_at IS NULL AND c.created_at IS NOT NULL ORDER BY c.n DESC");
    clients.bind(0, limit);
    while (clients.step())
        all.append({clients.uuid(0), clients.uuid(1), false, clients.text(2), {}, clients.text(3), clients.integer(4)});
    OPORA_TRY(clients.status());
    return all;
}

} // namespace opora::repo
