// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskActions.h"
#include "core/domain/QuickTask.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/models/Format.h"
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr qint64 kMinuteMs = 60 * 1000;
}

QDateTime wallClock(const PageContext &context)
{
    return QDateTime::fromMSecsSinceEpoch(context.workspace.clock().nowMs(), context.workspace.info().zone);
}

TypedDue readDue(const QString &text, const PageContext &context)
{
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return {true, {}, {}};
    const QDateTime now = wallClock(context);
    const QDateTime whole = QDateTime::fromString(typed, u"d.M.yyyy HH:mm"_s);
    if (whole.isValid())
        return {true, whole.date(), whole.time()};
    const QDate date = parseDate(typed, context.locale, now.date());
    if (date.isValid())
        return {true, date, {}};
    const QuickTask quick = readQuickTask(typed, now);
    if (quick.hasDate() && quick.title.trimmed().isEmpty())
        return {true, quick.date, quick.time};
    return {};
}

QString dueForEditing(const TaskRow &task, const PageContext &context)
{
    if (task.allDay())
        return task.dueDate.toString(u"dd.MM.yyyy"_s);
    if (task.dueAt == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(task.dueAt, context.workspace.info().zone).toString(u"dd.MM.yyyy HH:mm"_s);
}

TaskActions::TaskActions(PageContext &context, QWidget *host) : QObject(host), m_context(context), m_host(host) {}

void TaskActions::toggleDone(const TaskRow &task)
{
    auto &tasks = m_context.workspace.tasks();
    Job<Written> job = task.doneAt != 0 ? tasks.reopen({task.id}) : tasks.done({task.id});
    job.then(this, [this](const Result<Written> &r) { m_context.report(r); });
}

void TaskActions::remove(const TaskRow &task)
{
    m_context.workspace.tasks().remove({task.id}).then(this, [this](const Result<Written> &r) { m_context.report(r); });
}

void TaskActions::rename(const TaskRow &task, const QString &title)
{
    if (title.trimmed().isEmpty() || title.trimmed() == task.title)
        return;
    m_context.workspace.tasks().edit(task.id, {{"title", Value(title.trimmed())}}).then(this, [this](const Result<Written> &r) {
        m_context.report(r);
    });
}

void TaskActions::snooze(const TaskRow &task, qint64 until)
{
    m_context.workspace.tasks().snooze({task.id}, until).then(this, [this](const Result<Written> &r) { m_context.report(r); });
}

QMenu *TaskActions::snoozeMenu(const TaskRow &task, QWidget *parent)
{
    auto *menu = new QMenu(tr("Snooze"), parent);
    const qint64 now = m_context.workspace.clock().nowMs();
    const QDateTime tomorrow(wallClock(m_context).date().addDays(1), QTime(9, 0), m_context.workspace.info().zone);
    menu->addAction(tr("10 minutes"), this, [this, task, now] { snooze(task, now + 10 * kMinuteMs); });
    menu->addAction(tr("1 hour"), this, [this, task, now] { snooze(task, now + 60 * kMinuteMs); });
    menu->addAction(tr("Tomorrow 09:00"), this, [this, task, tomorrow] { snooze(task, tomorrow.toMSecsSinceEpoch()); });
    menu->addAction(tr("Pick a time…"), this, [this, task] { snoozePick(task); });
    return menu;
}

void TaskActions::snoozePick(const TaskRow &task)
{
    auto *panel = new OverlayPanel(m_host, tr("Snooze until"));
    panel->setSentence(task.title);
    panel->setPanelWidth(360);
    auto *when = new QLineEdit(panel);
    when->setAccessibleName(tr("When to remind"));
    when->setPlaceholderText(tr("tomorrow 14:00, Fri 9:30, 25.12"));
    auto *read = mutedLabel({}, panel);
    panel->body()->addWidget(when);
    panel->body()->addWidget(read);
    panel->setCancel(tr("Cancel"));
    panel->setAccept(tr("Snooze"));
    panel->setFirstFocus(when);
    const auto instant = [this](const QString &text) -> qint64 {
        const TypedDue due = readDue(text, m_context);
        if (!due.understood || !due.date.isValid())
            return 0;
        const QTime time = due.time.isValid() ? due.time : QTime(9, 0);
        return QDateTime(due.date, time, m_context.workspace.info().zone).toMSecsSinceEpoch();
    };
    connect(when, &QLineEdit::textChanged, panel, [this, read, instant](const QString &text) {
        const qint64 at = instant(text);
        read->setText(at == 0 ? QString() : Format(m_context.workspace, m_context.locale).dueLong(at, false));
    });
    connect(panel, &OverlayPanel::accepted, panel, [this, panel, when, instant, task] {
        const qint64 at = instant(when->text());
        if (at == 0) {
            panel->setError(tr("This is not a day or a time yet. Try “tomorrow 14:00” or “25.12 9:30”."));
            return;
        }
        if (at <= m_context.workspace.clock().nowMs()) {
            panel->setError(tr("That moment is over. Choose a later one."));
            return;
        }
        snooze(task, at);
        panel->dismiss();
    });
    panel->open();
}

QMenu *TaskActions::contextMenu(const TaskRow &task, QWidget *parent, std::function<void()> rename)
{
    auto *menu = new QMenu(parent);
    menu->addAction(task.doneAt != 0 ? tr("Not done") : tr("Done"), this, [this, task] { toggleDone(task); })->setShortcut(Qt::Key_Space);
    if (!task.dealId.isNull() || !task.clientId.isNull())
        menu->addAction(task.dealId.isNull() ? tr("Open the client") : tr("Open the deal"), this, [this, task] { openTarget(task); })
            ->setShortcut(Qt::Key_Return);
    if (rename)
        menu->addAction(tr("Rename"), this, std::move(rename))->setShortcut(Qt::Key_F2);
    if (task.doneAt == 0)
        menu->addMenu(snoozeMenu(task, menu));
    menu->addSeparator();
    menu->addAction(tr("Delete"), this, [this, task] { remove(task); })->setShortcut(Qt::Key_Delete);
    return menu;
}

void TaskActions::openTarget(const TaskRow &task)
{
    if (!task.dealId.isNull())
        m_context.open(u"pipeline"_s, task.dealId.toString());
    else if (!task.clientId.isNull())
        m_context.open(u"clients"_s, task.clientId.toString());
}

void TaskActions::add(const NewTask &task, std::function<void(const Result<Written> &)> done)
{
    m_context.workspace.tasks().add(task).then(this, [this, done = std::move(done)](const Result<Written> &r) {
        m_context.report(r);
        if (done)
            done(r);
    });
}

} // namespace opora
