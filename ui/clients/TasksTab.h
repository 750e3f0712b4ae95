// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/TaskListModel.h"
#include "ui/shell/Page.h"

class QStackedWidget;

namespace opora {

class EmptyState;
class TaskListView;

/// The client's tasks, open and done.
class TasksTab : public QWidget {
    Q_OBJECT
public:
    explicit TasksTab(PageContext &context, QWidget *parent = nullptr);
    void setClient(const Uuid &client);
    TaskListView *list() const { return m_list; }

Q_SIGNALS:
    void newRequested();

private:
    void reload();
    PageContext &m_context;
    Uuid m_client;
    quint64 m_token = 0;
    TaskListModel m_model;
    TaskListView *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace opora
