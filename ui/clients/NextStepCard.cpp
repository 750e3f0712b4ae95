// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/NextStepCard.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {

NextStepCard::NextStepCard(PageContext &context, QWidget *parent) : Card(tr("Next step"), parent), m_context(context)
{
    body()->setContentsMargins(12, 12, 12, 12);
    body()->setSpacing(3);
    m_title = new ElidedLabel({}, Token::Ink, this);
    body()->addWidget(m_title);
    m_when = mutedLabel({}, this);
    m_when->setWordWrap(true);
    body()->addWidget(m_when);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 5, 0, 0);
    row->setSpacing(8);
    m_done = new Button(tr("Done"), u"check"_s, Button::Kind::Normal, this);
    m_open = new Button(tr("Open"), Button::Kind::Quiet, this);
    m_open->setAccessibleName(tr("Open the task"));
    m_plan = new Button(tr("+ Task"), Button::Kind::Normal, this);
    m_plan->setAccessibleName(tr("Plan the next step"));
    row->addWidget(m_done);
    row->addWidget(m_open);
    row->addWidget(m_plan);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_done, &QPushButton::clicked, this, [this] {
        m_context.workspace.tasks().done({m_task}).then(this, [this](const Result<Written> &r) { m_context.report(r); });
    });
    connect(m_open, &QPushButton::clicked, this, [this] { m_context.open(u"tasks"_s, m_task.toString()); });
    connect(m_plan, &QPushButton::clicked, this, &NextStepCard::planRequested);
}

void NextStepCard::setCard(const ClientCard &card)
{
    const bool has = !card.nextStepTask.isNull();
    const bool other = card.nextStepTask != m_task;
    m_task = card.nextStepTask;
    m_at = card.nextStepAt;
    m_allDay = card.nextStepAllDay;
    m_done->setVisible(has && !card.deleted);
    m_open->setVisible(has);
    m_plan->setVisible(!has && !card.deleted);
    m_title->setText(has ? card.nextStep : tr("Nothing is planned"));
    m_title->setColor(has ? Token::Ink : Token::Mute);
    if (other)
        m_remind = -1;
    if (!has) {
        m_when->setText(tr("A client without a next step is easily forgotten."));
        m_when->setColor(Token::Mute);
        return;
    }
    showWhen();
    m_context.workspace.tasks().get(m_task).then(this, [this, task = m_task](const Result<TaskRow> &r) {
        if (r.ok() && task == m_task) {
            m_remind = r.value().remindMinutes;
            showWhen();
        }
    });
}

void NextStepCard::showWhen()
{
    const Format format(m_context.workspace, m_context.locale);
    QStringList parts;
    const QString when = format.dueLong(m_at, m_allDay);
    if (when.isEmpty())
        parts.append(tr("no due date"));
    else
        parts.append(when);
    if (m_remind >= 0)
        parts.append(Format::remind(m_remind));
    m_when->setText(parts.join(u" · "_s));
    const bool late = m_at != 0 && (m_allDay ? format.local(m_at).date() < format.today() : m_at < format.now());
    m_when->setColor(late ? Token::Danger : Token::Mute);
}

} // namespace opora
