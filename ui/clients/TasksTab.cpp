// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/TasksTab.h"
#include "ui/kit/Card.h"
#include "ui/kit/EmptyState.h"
#include "ui/tasks/TaskListView.h"
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {

TasksTab::TasksTab(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_model(context.workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    auto *host = new QWidget(m_stack);
    auto *hostColumn = new QVBoxLayout(host);
    hostColumn->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(host);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    card->body()->setContentsMargins(1, 4, 1, 4);
    m_list = new TaskListView(context, m_model, card);
    m_list->setAccessibleName(tr("Tasks of the client"));
    card->body()->addWidget(m_list);
    hostColumn->addWidget(card);
    hostColumn->addStretch(1);
    m_stack->addWidget(host);
    m_empty = new EmptyState(u"task"_s, tr("No tasks yet"), tr("Plan the next call or letter, and Opora reminds you in time."), m_stack);
    m_empty->setAction(tr("New task"), [this] { Q_EMIT newRequested(); });
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack);
    // Enter on a task of the card opens the task: its client is open already.
    disconnect(m_list, &ContentList::openRequested, nullptr, nullptr);
    connect(m_list, &ContentList::openRequested, this, [this](const QModelIndex &index) {
        if (const TaskRow *task = m_model.taskAt(index.row()))
            m_context.open(u"tasks"_s, task->id.toString());
    });
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("task") || changes.touches("deal"))
            reload();
    });
}

void TasksTab::setClient(const Uuid &client)
{
    if (client != m_client) {
        m_client = client;
        m_model.setTasks({});
    }
    reload();
}

void TasksTab::reload()
{
    if (m_client.isNull())
        return;
    const quint64 token = ++m_token;
    m_context.workspace.tasks().forClient(m_client).then(this, [this, token](const Result<QList<TaskRow>> &r) {
        if (token != m_token)
            return;
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        m_model.setTasks(r.value());
        m_stack->setCurrentIndex(r.value().isEmpty() ? 1 : 0);
    });
}

} // namespace opora
