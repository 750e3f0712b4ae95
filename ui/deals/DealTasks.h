// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

namespace opora {

class Button;

/// The steps planned for a deal: tick one off, open it, add the next. Follows the ChangeBus.
class DealTasks : public Card {
    Q_OBJECT
public:
    DealTasks(PageContext &context, QWidget *parent = nullptr);
    void setDeal(const Uuid &deal);

Q_SIGNALS:
    void addRequested();

private:
    void read();
    void show(const QList<TaskRow> &tasks);
    QWidget *line(const TaskRow &task);
    PageContext &m_context;
    Workspace &m_ws;
    Uuid m_deal;
    QWidget *m_list = nullptr;
    Button *m_add;
};

} // namespace opora
