// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskListModel.h"

using namespace Qt::StringLiterals;

namespace opora {

TaskListModel::TaskListModel(TaskFeed &feed, QList<Group> groups, bool headers, QObject *parent)
    : OrderedModel(parent), m_ws(feed.workspace()), m_feed(&feed), m_groups(std::move(groups)), m_headers(headers)
{
    connect(m_feed, &TaskFeed::changed, this, &TaskListModel::rebuild);
    if (m_feed->isLoaded())
        rebuild();
}

TaskListModel::TaskListModel(Workspace &ws, QObject *parent) : OrderedModel(parent), m_ws(ws) {}

QString TaskListModel::groupTitle(Group group)
{
    switch (group) {
    case Group::Overdue: return tr("Overdue");
    case Group::Today: return tr("Today");
    case Group::Later: return tr("Later");
    case Group::Someday: return tr("Someday");
    case Group::Done: return tr("Done");
    }
    return {};
}

void TaskListModel::add(Group group, const QList<TaskRow> &rows, QList<qint64> &order)
{
    m_counts.insert(int(group), int(rows.size()));
    if (rows.isEmpty())
        return;
    if (m_headers)
        order.append(-1 - qint64(group));
    const bool collapsed = m_headers && m_collapsed.contains(int(group));
    for (const TaskRow &row : rows) {
        m_tasks.insert(row.n, Item{row, group});
        if (!collapsed)
            order.append(row.n);
    }
}

void TaskListModel::rebuild()
{
    const TaskGroups &groups = m_feed->groups();
    QList<qint64> next;
    // Rows of the old order stay answerable while the views are told about the new one.
    QHash<qint64, Item> old;
    old.swap(m_tasks);
    for (Group group : std::as_const(m_groups)) {
        switch (group) {
        case Group::Overdue: add(group, groups.overdue, next); break;
        case Group::Today: add(group, groups.today, next); break;
        case Group::Later: add(group, groups.later, next); break;
        case Group::Someday: add(group, groups.someday, next); break;
        case Group::Done: add(group, groups.done, next); break;
        }
    }
    const QHash<qint64, Item> fresh = m_tasks;
    for (auto it = old.cbegin(); it != old.cend(); ++it) {
        if (!m_tasks.contains(it.key()))
            m_tasks.insert(it.key(), it.value());
    }
    setOrder(next);
    m_tasks = fresh;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void TaskListModel::setTasks(const QList<TaskRow> &tasks)
{
    QList<qint64> next;
    const Format format(m_ws);
    QHash<qint64, Item> fresh;
    for (const TaskRow &task : tasks) {
        Group group = Group::Later;
        if (task.doneAt != 0)
            group = Group::Done;
        else if (format.overdue(task))
            group = Group::Overdue;
        else if (task.dueAt == 0 && !task.dueDate.isValid())
            group = Group::Someday;
        else if ((task.allDay() ? task.dueDate : format.local(task.dueAt).date()) == format.today())
            group = Group::Today;
        fresh.insert(task.n, Item{task, group});
        next.append(task.n);
    }
    m_tasks.insert(fresh);
    setOrder(next);
    m_tasks = fresh;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void TaskListModel::setCollapsed(Group group, bool collapsed)
{
    if (collapsed == isCollapsed(group))
        return;
    if (collapsed)
        m_collapsed.insert(int(group));
    else
        m_collapsed.remove(int(group));
    if (m_feed && m_feed->isLoaded())
        rebuild();
}

const TaskRow *TaskListModel::taskAt(int row) const
{
    const auto it = m_tasks.constFind(keyAt(row));
    return it == m_tasks.cend() ? nullptr : &it->row;
}

const TaskRow *TaskListModel::task(const Uuid &id) const
{
    for (const Item &item : m_tasks) {
        if (item.row.id.uuid() == id)
            return &item.row;
    }
    return nullptr;
}

TaskListModel::Group TaskListModel::groupAt(int row) const
{
    const qint64 key = keyAt(row);
    if (key < 0)
        return Group(-1 - key);
    const auto it = m_tasks.constFind(key);
    return it == m_tasks.cend() ? Group::Later : it->group;
}

TaskListModel::Tone TaskListModel::toneOf(const TaskRow &task, const Format &format) const
{
    if (task.doneAt != 0)
        return Tone::Done;
    if (format.overdue(task))
        return Tone::Overdue;
    return format.dueSoon(task) ? Tone::Soon : Tone::Neutral;
}

QVariant TaskListModel::headerRowData(Group group, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return groupTitle(group);
    case Qt::AccessibleTextRole: return tr("%1, %n task(s)", nullptr, countOf(group)).arg(groupTitle(group));
    case HeaderRole: return true;
    case GroupRole: return int(group);
    case CountRole: return countOf(group);
    case CollapsedRole: return isCollapsed(group);
    default: return {};
    }
}

QVariant TaskListModel::taskData(const TaskRow &task, Group group, int role) const
{
    const Format format(m_ws);
    QStringList parts;
    if (!task.dealTitle.isEmpty())
        parts.append(task.dealTitle);
    if (!task.clientName.isEmpty())
        parts.append(task.clientName);
    switch (role) {
    case Qt::DisplayRole: return task.title;
    case Qt::ToolTipRole: return format.dueExact(task);
    case Qt::AccessibleTextRole: {
        QStringList all{task.title};
        all += parts;
        const QString due = format.due(task);
        if (!due.isEmpty())
            all.append(group == Group::Overdue ? tr("overdue: %1").arg(due) : due);
        all.append(task.doneAt != 0 ? tr("done") : tr("not done"));
        return all.join(u", "_s);
    }
    case IdRole: return task.id.uuid().bytes();
    case HeaderRole: return false;
    case GroupRole: return int(group);
    case SubtitleRole: return parts.join(u" · "_s);
    case DueRole: return format.due(task);
    case ToneRole: return int(toneOf(task, format));
    case DoneRole: return task.doneAt != 0;
    case SortRole: return task.allDay() ? task.dueDate.startOfDay(format.zone()).toMSecsSinceEpoch() : task.dueAt;
    default: return {};
    }
}

Qt::ItemFlags TaskListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = OrderedModel::flags(index);
    return taskAt(index.row()) ? base | Qt::ItemIsEditable : base;
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 key = keyAt(index.row());
    if (key < 0)
        return headerRowData(Group(-1 - key), role);
    const auto it = m_tasks.constFind(key);
    return it == m_tasks.cend() ? QVariant() : taskData(it->row, it->group, role);
}

} // namespace opora
