// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TodayPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/shell/Pages.h"
#include "ui/tasks/AttentionCard.h"
#include "ui/tasks/LinkRow.h"
#include "ui/tasks/TaskListView.h"
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
using Group = TaskListModel::Group;
constexpr int kStackBelow = 760; // narrower pages put the right column under the left one

/// Texts stand where those of the rows, which have a margin to light up in, stand.
TextLabel *indented(TextLabel *label)
{
    label->setContentsMargins(6, 0, 6, 0);
    label->setWordWrap(true);
    return label;
}

void clearRows(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}
} // namespace

Page *createTodayPage(PageContext &context)
{
    return new TodayPage(context);
}

TodayPage::TodayPage(PageContext &context, QWidget *parent) : Page(context, u"today"_s, parent), m_feed(context.workspace)
{
    build();
    registerCommands();
    m_soon.setSingleShot(true);
    m_soon.setInterval(30);
    connect(&m_soon, &QTimer::timeout, this, &TodayPage::refresh);
    connect(&m_feed, &TaskFeed::changed, this, &TodayPage::onTasks);
    connect(&m_feed, &TaskFeed::failed, this, [this](const Error &error) { this->context().failed(error); });
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &) {
        if (m_summaryIn)
            m_soon.start();
    });
}

QString TodayPage::greeting(QTime now, const QString &name)
{
    const QString first = name.section(u' ', 0, 0);
    QString text;
    if (now.hour() < 5 || now.hour() >= 22)
        text = tr("Good night");
    else if (now.hour() < 12)
        text = tr("Good morning");
    else
        text = now.hour() < 18 ? tr("Good afternoon") : tr("Good evening");
    return first.isEmpty() ? text : tr("%1, %2", "greeting, first name").arg(text, first);
}

QWidget *TodayPage::buildHeader()
{
    auto *host = new QWidget(this);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_greeting = titleLabel({}, host);
    m_date = new ElidedLabel({}, Token::Mute, host);
    row->addWidget(m_greeting);
    row->addWidget(m_date, 1, Qt::AlignVCenter);
    host->setMinimumHeight(Theme::ControlHeight);
    return host;
}

TodayPage::Panel TodayPage::buildPanel(Group group, QWidget *parent)
{
    Panel panel{};
    panel.card = new Card(parent);
    panel.card->body()->setContentsMargins(1, 12, 1, 1);
    panel.heading = headingLabel(TaskListModel::groupTitle(group), panel.card);
    panel.heading->setContentsMargins(12, 0, 12, 0);
    if (group == Group::Overdue)
        panel.heading->setColor(Token::Danger);
    panel.card->body()->addWidget(panel.heading);
    panel.model = new TaskListModel(m_feed, {group}, false, this);
    panel.list = new TaskListView(context(), *panel.model, panel.card);
    panel.list->setFullHeight(true);
    panel.list->setAccessibleName(TaskListModel::groupTitle(group));
    panel.card->body()->addWidget(panel.list);
    panel.empty = mutedLabel(tr("Nothing is due today. Deals that wait for a step stand at the right."), panel.card);
    panel.empty->setContentsMargins(16, 0, 16, 12);
    panel.empty->setWordWrap(true);
    panel.empty->hide();
    panel.card->body()->addWidget(panel.empty);
    connect(panel.list, &ContentList::currentRowShown, this, [this, list = panel.list](const QRect &rect) {
        const QPoint top = list->viewport()->mapTo(m_scroll->widget(), rect.topLeft());
        m_scroll->ensureVisible(top.x(), top.y() + rect.height() / 2, 0, rect.height());
    });
    return panel;
}

/// What a new workspace needs first.
QWidget *TodayPage::buildBeginning(QWidget *parent)
{
    auto *host = new QWidget(parent);
    auto *row = new FlowLayout(host, 8);
    row->setContentsMargins(16, 0, 16, 14);
    auto *bring = new PrimaryButton(tr("Import clients or deals"), host);
    auto *first = new Button(tr("Add the first client"), Button::Kind::Normal, host);
    row->addWidget(bring);
    row->addWidget(first);
    connect(bring, &QPushButton::clicked, this, [this] { context().open(u"import"_s); });
    connect(first, &QPushButton::clicked, this, [this] { context().open(u"clients"_s, {}, {{u"new"_s, true}}); });
    host->hide();
    return host;
}

void TodayPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 14, 0, 0);
    outer->setSpacing(8);
    outer->addWidget(buildHeader());
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget(m_scroll);
    content->setAutoFillBackground(false);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 16, 16);
    m_columns->setSpacing(12);
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->setSpacing(12);
    right->setSpacing(12);
    m_overdue = buildPanel(Group::Overdue, content);
    m_overdue.card->hide();
    m_today = buildPanel(Group::Today, content);
    m_begin = buildBeginning(m_today.card);
    m_today.card->body()->addWidget(m_begin);
    left->addWidget(m_overdue.card);
    left->addWidget(m_today.card);
    left->addStretch(1);
    m_attention = new AttentionCard(context(), content);
    m_happened = new Card(content);
    m_happened->body()->setContentsMargins(8, 14, 8, 10);
    m_happened->body()->addWidget(indented(headingLabel(tr("Happened while you were away"), m_happened)));
    m_happenedRows = new QVBoxLayout;
    m_happenedRows->setContentsMargins(0, 0, 0, 0);
    m_happenedRows->setSpacing(0);
    m_happened->body()->addLayout(m_happenedRows);
    right->addWidget(m_attention);
    right->addWidget(m_happened);
    right->addStretch(1);
    m_columns->addLayout(left, 13);
    m_columns->addLayout(right, 10);
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll, 1);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() < kStackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

TaskListView *TodayPage::activeList() const
{
    return m_overdue.list->hasFocus() || !m_today.list->currentTask() ? m_overdue.list : m_today.list;
}

void TodayPage::withCurrent(const std::function<void(const TaskRow &)> &run)
{
    if (const TaskRow *task = activeList()->currentTask())
        run(TaskRow(*task));
}

void TodayPage::registerCommands()
{
    TaskActions &actions = m_today.list->actions();
    addCommand(
        u"today.new_task"_s, tr("New task"), QKeySequence::New,
        [this] {
            context().open(u"tasks"_s, {}, {{u"new"_s, true}});
        },
        u"plus"_s);
    addCommand(
        u"today.done"_s, tr("Mark the task done"), Qt::Key_X, [this] { activeList()->toggleCurrent(); }, u"check"_s, true);
    addCommand(
        u"today.snooze"_s, tr("Snooze the task"), Qt::Key_S, [this] { activeList()->showSnooze(); }, u"clock"_s, true);
    addCommand(
        u"today.open"_s, tr("Open the task's deal or client"), Qt::Key_Return,
        [this, &actions] { withCurrent([&](const TaskRow &t) { actions.openTarget(t); }); }, u"arrow-right"_s, true);
    addCommand(
        u"today.edit"_s, tr("Edit the task"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] { withCurrent([this](const TaskRow &t) { context().open(u"tasks"_s, t.id.toString()); }); }, u"edit"_s);
    addCommand(
        u"today.delete"_s, tr("Delete the task"), Qt::Key_Delete, [this] { activeList()->removeCurrent(); }, u"trash"_s, true);
}

void TodayPage::activate(const QString &, const QVariantMap &)
{
    showHeader();
    m_feed.refresh();
    refresh();
}

QWidget *TodayPage::focusTarget()
{
    if (m_overdue.model->rowCount() > 0)
        return m_overdue.list;
    if (!m_begin->isHidden())
        return m_begin->findChild<Button *>();
    return m_today.model->rowCount() > 0 ? static_cast<QWidget *>(m_today.list) : this;
}

void TodayPage::refresh()
{
    m_attention->refresh();
    workspace().tasks().summary().then(this, [this](const Result<TodaySummary> &r) {
        m_summaryIn = true;
        if (r.ok())
            showSummary(r.value());
        else if (r.error().kind != ErrorKind::Cancelled)
            context().failed(r.error());
        if (m_tasksIn)
            setLoaded();
    });
}

void TodayPage::onTasks()
{
    m_tasksIn = true;
    const int overdue = m_feed.groups().overdue.size(), today = int(m_feed.groups().today.size());
    m_overdue.card->setVisible(overdue > 0);
    m_overdue.heading->setText(u"%1 · %2"_s.arg(TaskListModel::groupTitle(Group::Overdue)).arg(overdue));
    m_today.heading->setText(today == 0 ? TaskListModel::groupTitle(Group::Today)
                                        : u"%1 · %2"_s.arg(TaskListModel::groupTitle(Group::Today)).arg(today));
    m_today.list->setVisible(today > 0);
    m_today.empty->setVisible(today == 0);
    showHeader();
    if (m_summaryIn)
        setLoaded();
}

void TodayPage::showHeader()
{
    const Format format(workspace(), context().locale);
    m_greeting->setText(greeting(format.local(format.now()).time(), workspace().info().meName));
    QString date = format.dates().longDay(format.today());
    if (!date.isEmpty())
        date[0] = date.at(0).toUpper();
    if (m_tasksIn) {
        const int overdue = m_feed.groups().overdue.size(), today = int(m_feed.groups().today.size());
        QStringList counts;
        if (overdue > 0)
            counts.append(tr("%n overdue", nullptr, overdue));
        if (today > 0)
            counts.append(tr("%n today", nullptr, today));
        date += u" · "_s + (counts.isEmpty() ? tr("nothing is due") : counts.join(u", "_s));
    }
    m_date->setText(date);
}

void TodayPage::showSummary(const TodaySummary &summary)
{
    const bool nothing = summary.clients == 0 && summary.openTasks == 0 && summary.openDeals == 0;
    m_begin->setVisible(nothing);
    m_today.empty->setText(nothing ? tr("This workspace is empty. Bring in the list you have, or begin with one client.")
                                   : tr("Nothing is due today. Deals that wait for a step stand at the right."));
    m_attention->setSummary(summary);
    fillHappened(summary);
}

void TodayPage::fillHappened(const TodaySummary &summary)
{
    const Format format(workspace(), context().locale);
    QString shown;
    for (const auto &h : summary.happened)
        shown += h.text + QString::number(h.at);
    if (shown == m_happenedShown && m_happenedRows->count() > 0)
        return;
    m_happenedShown = shown;
    clearRows(m_happenedRows);
    for (const auto &happened : summary.happened) {
        const bool today = format.local(happened.at).date() == format.today();
        const QString when = today ? format.dates().time(happened.at) : format.when(happened.at);
        auto *row = new LinkRow({}, Tone::Neutral, happened.text, u"· "_s + when, m_happened);
        connect(row, &QAbstractButton::clicked, this, [this, happened] {
            if (happened.entity == u"client")
                context().open(u"clients"_s, happened.id.toString());
            else if (happened.entity == u"task")
                context().open(u"tasks"_s, happened.id.toString());
            else
                context().open(u"pipeline"_s, happened.id.toString());
        });
        m_happenedRows->addWidget(row);
    }
    if (summary.happened.isEmpty())
        m_happenedRows->addWidget(indented(mutedLabel(tr("Nothing yet. New clients and moved deals will stand here."), m_happened)));
}

} // namespace opora
