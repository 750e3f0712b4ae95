// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/SendLater.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include "ui/tasks/QuickAddField.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {

const QTime kMorning(9, 0);
constexpr qint64 kHour = 3'600'000, kQuarter = kHour / 4;

} // namespace

SendLater::SendLater(PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_field(new QLineEdit(this)),
      m_reading(mutedLabel({}, this)),
      m_queue(new Button(tr("Send then"), Button::Kind::Normal, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_field->setAccessibleName(tr("When it is to go out"));
    m_field->setPlaceholderText(tr("fri 10:00, in 2 days 14:00…"));
    m_field->installEventFilter(this);
    row->addWidget(m_field, 1);
    row->addWidget(m_queue);
    column->addLayout(row);
    m_reading->setWordWrap(true);
    column->addWidget(m_reading);
    connect(m_field, &QLineEdit::textChanged, this, &SendLater::read);
    connect(m_queue, &QPushButton::clicked, this, &SendLater::accept);
    hide();
}

QList<SendLater::Choice> SendLater::choices() const
{
    const Format format(m_context.workspace, m_context.locale);
    const QDate today = format.today();
    const auto morning = [&](QDate day) { return QDateTime(day, kMorning, format.zone()).toMSecsSinceEpoch(); };
    // To a quarter of an hour: nobody means 14:37.
    const qint64 soon = (format.now() + kHour + kQuarter - 1) / kQuarter * kQuarter;
    const QDate tomorrow = today.addDays(1), monday = today.addDays(8 - today.dayOfWeek());
    QList<Choice> list{{tr("In an hour: %1").arg(format.time(format.local(soon).time())), soon},
                       {tr("Tomorrow at %1").arg(format.time(kMorning)), morning(tomorrow)}};
    if (monday != tomorrow)
        list.append({tr("On Monday at %1").arg(format.time(kMorning)), morning(monday)});
    return list;
}

void SendLater::showMenu(QWidget *below)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Choice &c : choices())
        menu->addAction(c.text, this, [this, at = c.at] { Q_EMIT chosen(at); });
    menu->addSeparator();
    menu->addAction(tr("Another time…"), this, &SendLater::ask);
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void SendLater::ask()
{
    m_field->clear();
    read();
    show();
    m_field->setFocus(Qt::OtherFocusReason);
}

/// The words of a task's line say when; nine in the morning where they name only a day.
void SendLater::read()
{
    const Format format(m_context.workspace, m_context.locale);
    const NewTask task = QuickAddField::read(u"x "_s + m_field->text(), m_context);
    m_at = task.dueDate.isValid()
               ? QDateTime(task.dueDate, task.dueTime.isValid() ? task.dueTime : kMorning, format.zone()).toMSecsSinceEpoch()
               : 0;
    if (m_at != 0 && m_at <= format.now()) {
        m_reading->setText(tr("That is over already."));
        m_at = 0;
    } else {
        m_reading->setText(m_at != 0 ? format.dueLong(m_at, false) : QString());
    }
    m_reading->setVisible(!m_reading->text().isEmpty());
    m_queue->setEnabled(m_at != 0);
}

void SendLater::accept()
{
    if (m_at == 0)
        return;
    hide();
    Q_EMIT chosen(m_at);
}

bool SendLater::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            parentWidget()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace opora
