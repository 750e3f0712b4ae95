// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Reminders.h"
#include "core/services/ReminderScheduler.h"
#include "ui/kit/MessageBar.h"
#include "ui/models/Format.h"
#include "ui/platform/Notifier.h"
#include "ui/shell/Page.h"

namespace opora {
namespace {
const QString MissedKey = QStringLiteral("missed");
constexpr int MostAtOnce = 3;
}

Reminders::Reminders(Workspace &workspace, PageContext &context, MessageBar &bar, std::shared_ptr<Notifier> notifier, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_context(context), m_bar(bar), m_notifier(std::move(notifier)),
      m_scheduler(new ReminderScheduler(workspace, this))
{
    connect(m_scheduler, &ReminderScheduler::ring, this, [this](const TaskRow &task) { ring(task); });
    connect(m_scheduler, &ReminderScheduler::missed, this, [this](const QList<TaskRow> &tasks) { missed(tasks); });
    if (m_notifier)
        connect(m_notifier.get(), &Notifier::activated, this, &Reminders::answer);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150); // Each is marked as rung by itself, so several due at once arrive one after another.
    connect(&m_soon, &QTimer::timeout, this, &Reminders::showInWindow);
    m_scheduler->start();
}

Reminders::~Reminders()
{
    if (m_notifier)
        for (auto it = m_ringing.cbegin(); it != m_ringing.cend(); ++it)
            m_notifier->withdraw(it.key());
}

QString Reminders::bodyOf(const TaskRow &task) const
{
    QStringList parts;
    for (const QString &s : {task.clientName, task.dealTitle})
        if (!s.isEmpty())
            parts << s;
    const QString due = Format(m_workspace, m_context.locale).due(task);
    if (!due.isEmpty())
        parts << due;
    return parts.join(QStringLiteral(" \u00b7 "));
}

void Reminders::ring(const TaskRow &task)
{
    const QString key = task.id.toString();
    m_ringing.insert(key, task);
    const QString body = bodyOf(task);
    if (m_notifier) {
        Notification n;
        n.key = key;
        n.title = task.title;
        n.body = body;
        n.actions = {{QStringLiteral("done"), tr("Done")}, {QStringLiteral("snooze"), tr("Snooze %n min", nullptr, SnoozeMinutes)}};
        m_notifier->show(n);
    }
    m_forWindow.append(key);
    m_soon.start();
}

void Reminders::showInWindow()
{
    QList<TaskRow> fresh;
    for (const QString &key : std::as_const(m_forWindow))
        if (m_ringing.contains(key))
            fresh.append(m_ringing.value(key));
    m_forWindow.clear();
    if (fresh.size() > MostAtOnce) { // After a night's sleep: one line in the window; each has its own notification.
        showMany(fresh.size());
        return;
    }
    for (const TaskRow &task : std::as_const(fresh))
        showOne(task);
}

void Reminders::showOne(const TaskRow &task)
{
    const QString key = task.id.toString(), body = bodyOf(task);
    Message m;
    m.key = key;
    m.tone = Tone::Warn;
    m.hideAfterMs = 0;
    m.text = body.isEmpty() ? tr("Reminder: %1").arg(task.title) : tr("Reminder: %1 \u00b7 %2").arg(task.title, body);
    m.actions = {{tr("Open"), [this, key] { answer(key, QStringLiteral("open")); }, false},
                 {tr("Snooze %n min", nullptr, SnoozeMinutes), [this, key] { answer(key, QStringLiteral("snooze")); }, false},
                 {tr("Done"), [this, key] { answer(key, QStringLiteral("done")); }, true}};
    m_bar.show(m);
}

void Reminders::missed(const QList<TaskRow> &tasks)
{
    if (tasks.size() == 1) {
        ring(tasks.first());
        return;
    }
    // Days away from the machine: one line for all of them, not a pile.
    const QString text = tr("%n reminder(s) came while Opora was not running.", nullptr, int(tasks.size()));
    if (m_notifier) {
        Notification n;
        n.key = MissedKey;
        n.title = text;
        n.body = tasks.first().title;
        m_ringing.insert(MissedKey, TaskRow());
        m_notifier->show(n);
    }
    showMany(tasks.size());
}

void Reminders::showMany(qsizetype count)
{
    Message m;
    m.key = MissedKey;
    m.tone = Tone::Warn;
    m.hideAfterMs = 0;
    m.text = tr("%n reminder(s) came while Opora was not running.", nullptr, int(count));
    m.actions = {{tr("Open Today"), [this] { answer(MissedKey, QStringLiteral("open")); }, true}};
    m_ringing.insert(MissedKey, TaskRow());
    m_bar.show(m);
}

void Reminders::answer(const QString &key, const QString &action)
{
    if (!m_ringing.contains(key))
        return;
    const TaskRow task = m_ringing.take(key);
    m_bar.dismissKey(key);
    if (m_notifier)
        m_notifier->withdraw(key);
    if (key == MissedKey) {
        Q_EMIT raiseRequested();
        m_context.open(QStringLiteral("today"));
        return;
    }
    const auto report = [this](const Result<Written> &r) { m_context.report(r); };
    if (action == QLatin1String("done")) {
        m_workspace.tasks().done({task.id}).then(this, report);
    } else if (action == QLatin1String("snooze")) {
        m_workspace.tasks().snooze({task.id}, m_workspace.clock().nowMs() + qint64(SnoozeMinutes) * 60000).then(this, report);
    } else {
        Q_EMIT raiseRequested();
        m_context.open(QStringLiteral("tasks"), key);
    }
}

} // namespace opora
