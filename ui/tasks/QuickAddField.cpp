// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/QuickAddField.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include "ui/tasks/TaskActions.h"
#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace opora {

QuickAddField::QuickAddField(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Add a task: “call back Fri 10:00”"));
    m_field->setAccessibleName(tr("New task"));
    m_field->setMinimumHeight(Theme::ControlHeight);
    m_field->installEventFilter(this);
    m_add = new Button(tr("Add"), Button::Kind::Primary, this);
    m_add->setAccessibleName(tr("Add the task"));
    m_add->setEnabled(false);
    row->addWidget(m_field, 1);
    row->addWidget(m_add);
    column->addLayout(row);
    m_reading = mutedLabel({}, this);
    m_reading->setMinimumHeight(QFontMetrics(Theme::small()).height());
    column->addWidget(m_reading);
    connect(m_field, &QLineEdit::textChanged, this, &QuickAddField::showReading);
    connect(m_add, &QPushButton::clicked, this, &QuickAddField::submit);
}

NewTask QuickAddField::read(const QString &text, const PageContext &context)
{
    const QuickTask quick = readQuickTask(text.simplified(), wallClock(context));
    NewTask task;
    task.title = quick.title.trimmed();
    if (!task.title.isEmpty())
        task.title[0] = task.title.at(0).toUpper();
    task.dueDate = quick.date;
    task.dueTime = quick.time;
    if (quick.time.isValid())
        task.remindMinutes = 15;
    return task;
}

QString QuickAddField::describe(const NewTask &task, const PageContext &context)
{
    if (!task.dueDate.isValid())
        return task.title;
    const Format format(context.workspace, context.locale);
    QString when = format.day(task.dueDate);
    if (task.dueTime.isValid())
        when += u", "_s + format.time(task.dueTime);
    return task.title.isEmpty() ? when : task.title + u" · "_s + when;
}

void QuickAddField::showReading()
{
    const NewTask task = read(m_field->text(), m_context);
    m_add->setEnabled(!task.title.isEmpty());
    m_reading->setText(task.dueDate.isValid() ? describe(task, m_context) : QString());
}

void QuickAddField::submit()
{
    NewTask task = read(m_field->text(), m_context);
    if (task.title.isEmpty())
        return;
    const QString typed = m_field->text();
    m_context.workspace.tasks().add(task).then(this, [this, typed](const Result<Written> &r) {
        if (!m_context.report(r))
            return;
        if (m_field->text() == typed)
            m_field->setText(QString());
        if (!r.value().ids.isEmpty())
            Q_EMIT added(r.value().ids.first());
    });
}

bool QuickAddField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            submit();
            return true;
        }
        if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->setText(QString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace opora
