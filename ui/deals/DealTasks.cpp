// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/DealTasks.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QCheckBox>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

DealTasks::DealTasks(PageContext &context, QWidget *parent)
    : Card(tr("Next steps"), parent), m_context(context), m_ws(context.workspace), m_add(new Button(tr("Plan a step"), u"plus"_s, Button::Kind::Quiet, this))
{
    body()->setSpacing(4);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &DealTasks::addRequested);
    connect(&m_ws.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("task"))
            read();
    });
}

void DealTasks::setDeal(const Uuid &deal)
{
    if (deal == m_deal)
        return;
    m_deal = deal;
    show({});
    read();
}

void DealTasks::read()
{
    if (m_deal.isNull())
        return;
    m_ws.tasks().forDeal(m_deal).then(this, [this, deal = m_deal](const Result<QList<TaskRow>> &r) {
        if (r.ok() && deal == m_deal)
            show(r.value());
    });
}

void DealTasks::show(const QList<TaskRow> &tasks)
{
    // The list is small; it is rebuilt whole, and the focus returns to the same task.
    const Uuid focused = m_list && m_list->isAncestorOf(focusWidget()) && focusWidget() ? focusWidget()->property("task").value<Uuid>() : Uuid();
    delete m_list;
    m_list = new QWidget(this);
    auto *lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    int open = 0;
    for (const auto &task : tasks) {
        if (task.doneAt != 0)
            continue;
        ++open;
        lines->addWidget(line(task));
    }
    if (open == 0)
        lines->addWidget(mutedLabel(tr("Nothing is planned. A deal without a next step goes cold."), m_list));
    body()->insertWidget(body()->count() - 1, m_list);
    const auto boxes = m_list->findChildren<QCheckBox *>();
    for (auto *box : boxes)
        if (!focused.isNull() && box->property("task").value<Uuid>() == focused)
            box->setFocus();
}

QWidget *DealTasks::line(const TaskRow &task)
{
    const Format format(m_ws, m_context.locale);
    auto *w = new QWidget(m_list);
    auto *row = new QHBoxLayout(w);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *box = new QCheckBox(w);
    box->setAccessibleName(tr("Done: %1").arg(task.title));
    box->setToolTip(tr("Done"));
    box->setProperty("task", QVariant::fromValue(task.id.uuid()));
    connect(box, &QCheckBox::clicked, this, [this, id = task.id.uuid()] {
        m_ws.tasks().done({id}).then(this, [this](const Result<Written> &r) {
            if (!m_context.report(r))
                read();
        });
    });
    row->addWidget(box);
    auto *text = new ElidedLabel(task.title, Token::Ink, w);
    row->addWidget(text, 1);
    auto *open = Button::iconOnly(u"chevron-right"_s, tr("Open the task “%1”").arg(task.title), w);
    connect(open, &QPushButton::clicked, this, [this, id = task.id] { m_context.open(u"tasks"_s, id.toString()); });
    if (task.dueAt != 0 || task.dueDate.isValid()) {
        auto *chip = new Chip(format.due(task), format.overdue(task) ? Tone::Danger : format.dueSoon(task) ? Tone::Warn : Tone::Neutral, w);
        chip->setToolTip(format.dueExact(task));
        row->addWidget(chip);
    }
    row->addWidget(open);
    return w;
}

} // namespace opora
