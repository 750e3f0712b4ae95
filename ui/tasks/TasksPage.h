// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/TaskListModel.h"
#include "ui/shell/Page.h"

class QStackedWidget;

namespace opora {

class EmptyState;
class QuickAddField;
class TaskDetails;
class TaskListView;
class TextLabel;

/// All tasks by when they are due, a line that adds one, and the chosen task's fields at the right.
/// navigate("tasks", id) chooses a task; args "new": true goes to the line.
class TasksPage : public Page {
    Q_OBJECT
public:
    explicit TasksPage(PageContext &context, QWidget *parent = nullptr);
    QString title() const override { return tr("Tasks"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    void build();
    void registerCommands();
    void onFeedChanged();
    void showCurrent();
    void choose(const Uuid &task);
    void withCurrent(const std::function<void(const TaskRow &)> &run);

    TaskFeed m_feed;
    TaskListModel m_model;
    TaskListView *m_list;
    TaskDetails *m_details;
    QuickAddField *m_add;
    TextLabel *m_counts;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Uuid m_wanted, m_shown;
};

} // namespace opora
