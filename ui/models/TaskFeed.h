// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include <QObject>
#include <QTimer>

namespace opora {

/// The groups of tasks that Today, Tasks and the sidebar's counter share: read once, kept up to date by the ChangeBus and
/// by the passing of time (a task becomes overdue without anybody changing it). GUI thread.
class TaskFeed : public QObject {
    Q_OBJECT
public:
    explicit TaskFeed(Workspace &ws, QObject *parent = nullptr);
    Workspace &workspace() const { return m_ws; }
    const TaskGroups &groups() const { return m_groups; }
    bool isLoaded() const { return m_loaded; }
    void refresh();

Q_SIGNALS:
    void changed();
    void failed(const opora::Error &error);

private:
    void onChanged(const ChangeSet &changes);
    Workspace &m_ws;
    TaskGroups m_groups;
    QTimer m_soon, m_minute;
    bool m_loaded = false, m_running = false, m_again = false;
};

} // namespace opora
