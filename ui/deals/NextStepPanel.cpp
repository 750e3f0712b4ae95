// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/NextStepPanel.h"
#include "core/domain/QuickTask.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QLineEdit>
#include <QVBoxLayout>

namespace opora {

NextStepPanel::NextStepPanel(QWidget *anyChild, Workspace &workspace, const QLocale &locale, const QString &dealTitle)
    : OverlayPanel(anyChild, tr("Next step")), m_ws(workspace), m_locale(locale), m_line(new QLineEdit(this)), m_understood(mutedLabel({}, this))
{
    setSentence(dealTitle);
    m_line->setPlaceholderText(tr("Call back Fri 10:00"));
    m_line->setAccessibleName(tr("What is to be done, and when"));
    body()->addWidget(m_line);
    body()->addWidget(m_understood);
    auto *days = new FlowLayout(nullptr, 6);
    offerDay(days, tr("Today"), 0);
    offerDay(days, tr("Tomorrow"), 1);
    offerDay(days, tr("In 3 days"), 3);
    offerDay(days, tr("In a week"), 7);
    body()->addLayout(days);
    setCancel(tr("Cancel"));
    setAccept(tr("Plan it"));
    setFirstFocus(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] { show(read()); });
    connect(this, &OverlayPanel::accepted, this, [this] {
        const auto task = read();
        if (task.title.isEmpty()) {
            setError(tr("Type what is to be done."));
            m_line->setFocus();
            return;
        }
        setError({});
        Q_EMIT confirmed(task);
    });
    show(read());
}

void NextStepPanel::offerDay(QLayout *row, const QString &label, int days)
{
    auto *button = new Button(label, Button::Kind::Normal, this);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, days] {
        m_day = m_ws.clock().today(m_ws.info().zone).addDays(days);
        show(read());
        m_line->setFocus();
    });
}

void NextStepPanel::setText(const QString &text)
{
    m_line->setText(text);
}

NewTask NextStepPanel::read() const
{
    const auto quick = readQuickTask(m_line->text().simplified(), m_ws.clock().nowUtc().toTimeZone(m_ws.info().zone));
    NewTask task;
    task.title = quick.title.trimmed();
    if (!task.title.isEmpty())
        task.title[0] = task.title.at(0).toUpper();
    const QDate tomorrow = m_ws.clock().today(m_ws.info().zone).addDays(1);
    task.dueDate = quick.hasDate() ? quick.date : m_day.isValid() ? m_day : tomorrow;
    task.dueTime = quick.time;
    if (task.dueTime.isValid())
        task.remindMinutes = 15;
    return task;
}

void NextStepPanel::show(const NewTask &task)
{
    const Format format(m_ws, m_locale);
    QString when = format.day(task.dueDate);
    if (task.dueTime.isValid())
        when += u' ' + format.time(task.dueTime);
    m_understood->setText(task.title.isEmpty() ? when : tr("%1 · %2").arg(task.title, when));
}

} // namespace opora
