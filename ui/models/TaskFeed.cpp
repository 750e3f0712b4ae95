// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskFeed.h"

namespace opora {

TaskFeed::TaskFeed(Workspace &ws, QObject *parent) : QObject(parent), m_ws(ws)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(20);
    connect(&m_soon, &QTimer::timeout, this, &TaskFeed::refresh);
    m_minute.setInterval(60 * 1000);
    connect(&m_minute, &QTimer::timeout, this, &TaskFeed::refresh);
    m_minute.start();
    connect(&ws.bus(), &ChangeBus::changed, this, &TaskFeed::onChanged);
}

void TaskFeed::onChanged(const ChangeSet &changes)
{
    // Names of clients and deals stand in the rows.
    if (m_loaded && (changes.touches("task") || changes.touches("client") || changes.touches("deal")))
        m_soon.start();
}

void TaskFeed::refresh()
{
    if (m_running) {
        m_again = true; // the answer on its way may be older than the change
        return;
    }
    m_running = true;
    m_ws.tasks().groups().then(this, [this](const Result<TaskGroups> &r) {
        m_running = false;
        if (r.ok()) {
            m_groups = r.value();
            m_loaded = true;
            Q_EMIT changed();
        } else if (r.error().kind != ErrorKind::Cancelled) {
            Q_EMIT failed(r.error());
        }
        if (m_again) {
            m_again = false;
            refresh();
        }
    });
}

} // namespace opora
