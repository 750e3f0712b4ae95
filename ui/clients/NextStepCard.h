// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "core/services/TaskService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

namespace opora {

class Button;
class ElidedLabel;
class TextLabel;

/// What is to be done next with the client: done with one press, or opened. Without a step, the way to plan one.
class NextStepCard : public Card {
    Q_OBJECT
public:
    explicit NextStepCard(PageContext &context, QWidget *parent = nullptr);
    void setCard(const ClientCard &card);

Q_SIGNALS:
    void planRequested();

private:
    void showWhen();
    PageContext &m_context;
    Uuid m_task;
    qint64 m_at = 0;
    bool m_allDay = false;
    int m_remind = -1;
    ElidedLabel *m_title;
    TextLabel *m_when;
    Button *m_done, *m_open, *m_plan;
};

} // namespace opora
