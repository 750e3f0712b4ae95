// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/Format.h"
#include "ui/models/OrderedModel.h"
#include "ui/models/TaskFeed.h"
#include <QSet>

namespace opora {

/// Groups of tasks as one flat list: a header row for each group that is not empty (when asked for) and the tasks below
/// it. A row keeps its selection while it moves from one group to another. GUI thread.
class TaskListModel : public OrderedModel {
    Q_OBJECT
public:
    enum class Group { Overdue, Today, Later, Someday, Done };
    enum class Tone { Neutral, Overdue, Soon, Done };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QByteArray, 16 bytes; empty for a header
        HeaderRole,                ///< bool
        GroupRole,                 ///< int of Group
        CountRole,                 ///< of a header: tasks in the group
        CollapsedRole,             ///< of a header
        SubtitleRole,              ///< deal · client
        DueRole,                   ///< chip text
        ToneRole,                  ///< int of Tone
        DoneRole,                  ///< bool
        SortRole,                  ///< due as UTC ms or start of the day
    };
    /// Shows the given groups of the feed.
    TaskListModel(TaskFeed &feed, QList<Group> groups, bool headers, QObject *parent = nullptr);
    /// Shows just these rows (the tasks of a client), without a feed.
    explicit TaskListModel(Workspace &ws, QObject *parent = nullptr);
    void setTasks(const QList<TaskRow> &tasks);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< the title of a task can be written

    const TaskRow *taskAt(int row) const;     ///< null for a header
    const TaskRow *task(const Uuid &id) const;
    int taskCount() const { return int(m_tasks.size()); }
    bool isHeader(int row) const { return keyAt(row) < 0; }
    Group groupAt(int row) const;
    int countOf(Group group) const { return m_counts.value(int(group)); }
    void setCollapsed(Group group, bool collapsed);
    bool isCollapsed(Group group) const { return m_collapsed.contains(int(group)); }
    static QString groupTitle(Group group);

private:
    void rebuild();
    void add(Group group, const QList<TaskRow> &rows, QList<qint64> &order);
    QVariant headerRowData(Group group, int role) const;
    QVariant taskData(const TaskRow &task, Group group, int role) const;
    Tone toneOf(const TaskRow &task, const Format &format) const;

    struct Item { TaskRow row; Group group; };
    Workspace &m_ws;
    TaskFeed *m_feed = nullptr;
    QList<Group> m_groups;
    bool m_headers = false;
    QHash<qint64, Item> m_tasks;
    QHash<int, int> m_counts;
    QSet<int> m_collapsed;
};

} // namespace opora
