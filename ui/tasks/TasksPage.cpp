// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TasksPage.h"
#include "ui/kit/Card.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Labels.h"
#include "ui/shell/Pages.h"
#include "ui/tasks/QuickAddField.h"
#include "ui/tasks/TaskDetails.h"
#include "ui/tasks/TaskListView.h"
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
using Group = TaskListModel::Group;
constexpr int kDetailsWidth = 340;
} // namespace

Page *createTasksPage(PageContext &context)
{
    return new TasksPage(context);
}

TasksPage::TasksPage(PageContext &context, QWidget *parent)
    : Page(context, u"tasks"_s, parent), m_feed(context.workspace),
      m_model(m_feed, {Group::Overdue, Group::Today, Group::Later, Group::Someday, Group::Done}, true)
{
    m_model.setCollapsed(Group::Done, true);
    build();
    registerCommands();
    connect(&m_feed, &TaskFeed::changed, this, &TasksPage::onFeedChanged);
    connect(&m_feed, &TaskFeed::failed, this, [this](const Error &error) {
        this->context().failed(error);
        setLoaded();
    });
    connect(m_list, &TaskListView::currentTaskChanged, this, &TasksPage::showCurrent);
    connect(m_add, &QuickAddField::added, this, [this](const Uuid &task) { m_wanted = task; });
}

void TasksPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(titleLabel(tr("Tasks"), this));
    m_counts = mutedLabel({}, this);
    head->addWidget(m_counts, 0, Qt::AlignVCenter);
    head->addStretch(1);
    column->addLayout(head);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    m_add = new QuickAddField(context(), this);
    left->addWidget(m_add);
    m_stack = new QStackedWidget(this);
    auto *listHost = new QWidget(m_stack);
    auto *listColumn = new QVBoxLayout(listHost);
    listColumn->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(listHost);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    card->body()->setContentsMargins(1, 4, 1, 4);
    m_list = new TaskListView(context(), m_model, card);
    card->body()->addWidget(m_list);
    listColumn->addWidget(card);
    listColumn->addStretch(1);
    m_stack->addWidget(listHost);
    m_empty = new EmptyState(u"task"_s, tr("No tasks yet"), tr("Write one above: “call back Fri 10:00” knows when by itself."), m_stack);
    m_empty->setAction(tr("New task"), [this] { m_add->field()->setFocus(); });
    m_stack->addWidget(m_empty);
    left->addWidget(m_stack, 1);
    row->addLayout(left, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(kDetailsWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_details = new TaskDetails(context(), m_list->actions(), scroll);
    m_details->setAutoFillBackground(false);
    scroll->setWidget(m_details);
    m_details->setVisible(false);
    row->addWidget(scroll);
    column->addLayout(row, 1);
}

void TasksPage::withCurrent(const std::function<void(const TaskRow &)> &run)
{
    if (const TaskRow *task = m_list->currentTask())
        run(TaskRow(*task));
}

void TasksPage::registerCommands()
{
    TaskActions &actions = m_list->actions();
    addCommand(u"tasks.new"_s, tr("New task"), QKeySequence::New, [this] { activate({}, {{u"new"_s, true}}); }, u"plus"_s);
    addCommand(u"tasks.done"_s, tr("Mark the task done"), Qt::Key_X, [this] { m_list->toggleCurrent(); }, u"check"_s, true);
    addCommand(u"tasks.snooze"_s, tr("Snooze the task"), Qt::Key_S, [this] { m_list->showSnooze(); }, u"clock"_s, true);
    addCommand(u"tasks.rename"_s, tr("Rename the task"), Qt::Key_F2, [this] {
        m_list->setFocus();
        Q_EMIT m_list->editRequested(m_list->currentIndex());
    }, u"edit"_s, true);
    addCommand(u"tasks.due"_s, tr("Change when the task is due"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
        withCurrent([this](const TaskRow &) { m_details->editDue(); });
    }, u"calendar"_s);
    addCommand(u"tasks.open"_s, tr("Open the task's deal or client"), Qt::Key_Return, [this, &actions] {
        withCurrent([&](const TaskRow &t) { actions.openTarget(t); });
    }, u"arrow-right"_s, true);
    addCommand(u"tasks.delete"_s, tr("Delete the task"), Qt::Key_Delete, [this] { m_list->removeCurrent(); }, u"trash"_s, true);
}

void TasksPage::activate(const QString &id, const QVariantMap &args)
{
    if (const auto task = Uuid::fromString(id))
        m_wanted = *task;
    m_feed.refresh();
    if (args.value(u"new"_s).toBool()) {
        m_add->field()->setFocus(Qt::ShortcutFocusReason);
        m_add->field()->selectAll();
    }
}

QWidget *TasksPage::focusTarget()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_add->field()) : m_list;
}

void TasksPage::choose(const Uuid &id)
{
    const TaskRow *task = m_model.task(id);
    if (!task)
        return;
    int row = m_model.rowOf(task->n);
    if (row < 0) { // in a folded group
        for (Group group : {Group::Done, Group::Someday, Group::Later, Group::Today, Group::Overdue})
            m_model.setCollapsed(group, false);
        row = m_model.rowOf(task->n);
    }
    if (row >= 0) {
        m_list->setCurrentIndex(m_model.index(row, 0));
        m_list->scrollTo(m_model.index(row, 0));
    }
}

void TasksPage::onFeedChanged()
{
    const TaskGroups &groups = m_feed.groups();
    const bool none = groups.overdue.isEmpty() && groups.today.isEmpty() && groups.later.isEmpty() && groups.someday.isEmpty()
        && groups.done.isEmpty();
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_stack->widget(0));
    const int open = int(groups.overdue.size() + groups.today.size() + groups.later.size() + groups.someday.size());
    m_counts->setText(none ? QString() : tr("%n open", nullptr, open));
    if (!m_wanted.isNull())
        choose(std::exchange(m_wanted, {}));
    else if (!m_list->currentIndex().isValid() || !m_list->currentTask()) {
        // The first task, not its heading.
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.taskAt(row)) {
                if (!isLoaded())
                    m_list->setCurrentIndex(m_model.index(row, 0));
                break;
            }
        }
    }
    showCurrent();
    setLoaded();
}

void TasksPage::showCurrent()
{
    const TaskRow *task = m_list->currentTask();
    m_details->setVisible(task != nullptr);
    if (task)
        m_details->setTask(*task);
    else
        m_details->clear();
}

void TasksPage::saveState(QSettings &settings) const
{
    QStringList folded;
    for (Group group : {Group::Overdue, Group::Today, Group::Later, Group::Someday, Group::Done}) {
        if (m_model.isCollapsed(group))
            folded.append(QString::number(int(group)));
    }
    settings.setValue(u"tasks/folded"_s, folded);
}

void TasksPage::restoreState(QSettings &settings)
{
    if (!settings.contains(u"tasks/folded"_s))
        return;
    const QStringList folded = settings.value(u"tasks/folded"_s).toStringList();
    for (Group group : {Group::Overdue, Group::Today, Group::Later, Group::Someday, Group::Done})
        m_model.setCollapsed(group, folded.contains(QString::number(int(group))));
}

} // namespace opora
