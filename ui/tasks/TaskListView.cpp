// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskListView.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPad = 12, kCheck = 16, kGap = 8;

Tone chipTone(int tone)
{
    switch (TaskListModel::Tone(tone)) {
    case TaskListModel::Tone::Overdue: return Tone::Danger;
    case TaskListModel::Tone::Soon: return Tone::Warn;
    case TaskListModel::Tone::Neutral:
    case TaskListModel::Tone::Done: break;
    }
    return Tone::Neutral;
}
} // namespace

QRect TaskDelegate::checkRect(const QRect &row)
{
    return QRect(row.left() + kPad, row.top() + (row.height() - kCheck) / 2, kCheck, kCheck);
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics strong(Theme::strong()), small(Theme::small());
    if (index.data(TaskListModel::HeaderRole).toBool())
        return {120, std::max(36, strong.height() + 18)};
    return {120, std::max(52, strong.height() + small.height() + 18)};
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Theme &theme = Theme::instance();
    const bool header = index.data(TaskListModel::HeaderRole).toBool();
    if (selected && view && !header)
        painter->fillRect(option.rect, theme.color(view->hasFocus() ? Token::AccentTint : Token::Hover));
    else if (option.state.testFlag(QStyle::State_MouseOver) && !header)
        painter->fillRect(option.rect, theme.color(Token::Hover));
    if (header)
        paintHeader(painter, option, index);
    else
        paintTask(painter, option, index);
    if (selected && view && view->hasFocus())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.color(Token::Accent));
    const QModelIndex next = index.siblingAtRow(index.row() + 1);
    if (!header && next.isValid() && !next.data(TaskListModel::HeaderRole).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(theme.color(Token::Line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

void TaskDelegate::paintHeader(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool overdue = index.data(TaskListModel::GroupRole).toInt() == int(TaskListModel::Group::Overdue);
    const bool collapsed = index.data(TaskListModel::CollapsedRole).toBool();
    const QRect row = option.rect.adjusted(kPad, 0, -kPad, 0);
    Icons::paint(painter, QRectF(row.left(), row.center().y() - 7, 14, 14), collapsed ? u"chevron-right"_s : u"chevron-down"_s,
                 theme.color(Token::Mute));
    painter->setFont(Theme::strong());
    painter->setPen(theme.color(overdue ? Token::Danger : Token::Ink));
    const QString text = u"%1 · %2"_s.arg(index.data().toString()).arg(index.data(TaskListModel::CountRole).toInt());
    painter->drawText(row.adjusted(kCheck + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void TaskDelegate::paintTask(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool done = index.data(TaskListModel::DoneRole).toBool();
    const QRectF box = QRectF(checkRect(option.rect)).adjusted(0.75, 0.75, -0.75, -0.75);
    QPoint pointer(-1, -1);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget))
        pointer = view->viewport()->mapFromGlobal(QCursor::pos());
    const bool aimed = checkRect(option.rect).adjusted(-6, -6, 6, 6).contains(pointer);
    painter->setPen(QPen(theme.color(done || aimed ? Token::Accent : Token::Mute), 1.5));
    painter->setBrush(done ? QBrush(theme.color(Token::Accent)) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(box, 4, 4);
    if (done || aimed)
        Icons::paint(painter, box.adjusted(2, 2, -2, -2), u"check"_s, theme.color(done ? Token::OnAccent : Token::Accent));
    QRect text = option.rect.adjusted(kPad + kCheck + kGap, 0, -kPad, 0);
    const QString due = index.data(TaskListModel::DueRole).toString();
    if (!due.isEmpty())
        text.setRight(text.right() - Chip::paint(painter, text, due, chipTone(index.data(TaskListModel::ToneRole).toInt()), Qt::AlignRight)
                      - kGap);
    QFont titleFont = Theme::strong();
    titleFont.setStrikeOut(done);
    const QFontMetrics strong(titleFont), small(Theme::small());
    const QString title = index.data().toString(), subtitle = index.data(TaskListModel::SubtitleRole).toString();
    const int height = strong.height() + (subtitle.isEmpty() ? 0 : small.height() + 1);
    QRect line(text.left(), text.top() + (text.height() - height) / 2, text.width(), strong.height());
    painter->setFont(titleFont);
    painter->setPen(theme.color(done ? Token::Mute : Token::Ink));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, strong.elidedText(title, Qt::ElideRight, line.width()));
    if (subtitle.isEmpty())
        return;
    line = QRect(text.left(), line.bottom() + 2, text.width(), small.height());
    painter->setFont(Theme::small());
    painter->setPen(theme.color(Token::Mute));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(subtitle, Qt::ElideRight, line.width()));
}

QWidget *TaskDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Title of the task"));
    return editor;
}

void TaskDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QLineEdit *>(editor);
    const QString title = index.data().toString();
    if (edit->isModified() || edit->text() == title)
        return; // the list was read anew: what is typed or chosen stays
    edit->setText(title);
    edit->selectAll();
}

void TaskDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    Q_EMIT renamed(index.data(TaskListModel::IdRole).toByteArray(), static_cast<QLineEdit *>(editor)->text());
}

void TaskDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(kPad + kCheck + kGap - 6, 8, -90, -8);
    editor->setGeometry(rect);
}

TaskListView::TaskListView(PageContext &context, TaskListModel &model, QWidget *parent)
    : ContentList(parent),
      m_context(context),
      m_model(model),
      m_actions(new TaskActions(context, this))
{
    setAccessibleName(tr("Tasks"));
    auto *delegate = new TaskDelegate(this);
    setItemDelegate(delegate);
    setModel(&model);
    connect(delegate, &TaskDelegate::renamed, this, [this](const QByteArray &id, const QString &title) {
        if (const TaskRow *task = id.size() == 16 ? m_model.task(Uuid::fromBytes(id.constData())) : nullptr)
            m_actions->rename(*task, title);
    });
    connect(this, &ContentList::toggleRequested, this, &TaskListView::toggle);
    connect(this, &ContentList::editRequested, this, &TaskListView::renameAt);
    connect(this, &ContentList::openRequested, this, [this](const QModelIndex &index) {
        if (m_model.isHeader(index.row()))
            fold(index, !m_model.isCollapsed(m_model.groupAt(index.row())));
        else if (const TaskRow *task = m_model.taskAt(index.row()))
            m_actions->openTarget(*task);
    });
    connect(this, &ContentList::removeRequested, this, &TaskListView::removeCurrent);
    connect(this, &ContentList::contextRequested, this, [this](const QModelIndex &index, const QPoint &globalPos) {
        const TaskRow *task = m_model.taskAt(index.row());
        if (!task)
            return;
        setCurrentIndex(index);
        QMenu *menu = m_actions->contextMenu(*task, this, [this, index = QPersistentModelIndex(index)] { renameAt(index); });
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(globalPos);
    });
}

const TaskRow *TaskListView::currentTask() const
{
    return currentIndex().isValid() ? m_model.taskAt(currentIndex().row()) : nullptr;
}

void TaskListView::toggle(const QModelIndex &index)
{
    if (m_model.isHeader(index.row()))
        fold(index, !m_model.isCollapsed(m_model.groupAt(index.row())));
    else if (const TaskRow *row = m_model.taskAt(index.row())) {
        const TaskRow task = *row;
        if (task.doneAt == 0)
            stepFrom(index);
        m_actions->toggleDone(task);
    }
}

void TaskListView::toggleCurrent()
{
    if (currentTask())
        toggle(currentIndex());
}

void TaskListView::removeCurrent()
{
    const TaskRow *row = currentTask();
    if (!row)
        return;
    const TaskRow task = *row;
    stepFrom(currentIndex());
    m_actions->remove(task);
}

/// The next open task becomes the chosen one, so that a list is worked through with one key. Left to itself the choice
/// would follow the task to the done ones at the end.
void TaskListView::stepFrom(const QModelIndex &index)
{
    if (index != currentIndex())
        return;
    const auto open = [this](int row) {
        const TaskRow *task = m_model.taskAt(row);
        return task && task->doneAt == 0;
    };
    int row = index.row() + 1;
    while (row < m_model.rowCount() && !open(row))
        ++row;
    if (row == m_model.rowCount())
        for (row = index.row() - 1; row >= 0 && !open(row);)
            --row;
    if (row >= 0)
        setCurrentIndex(m_model.index(row, 0));
}

void TaskListView::fold(const QModelIndex &index, bool collapsed)
{
    if (m_model.isHeader(index.row()))
        m_model.setCollapsed(m_model.groupAt(index.row()), collapsed);
}

void TaskListView::renameAt(const QModelIndex &index)
{
    if (index.isValid() && m_model.taskAt(index.row()))
        edit(index, AllEditTriggers, nullptr);
}

void TaskListView::showSnooze()
{
    const TaskRow *task = currentTask();
    if (!task || task->doneAt != 0)
        return;
    QMenu *menu = m_actions->snoozeMenu(*task, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
    menu->setActiveAction(menu->actions().value(0));
}

void TaskListView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        switch (event->key()) {
        case Qt::Key_X: toggle(index); return;
        case Qt::Key_S: showSnooze(); return;
        case Qt::Key_Left: fold(index, true); return;
        case Qt::Key_Right: fold(index, false); return;
        default: break;
        }
    }
    ContentList::keyPressEvent(event);
}

void TaskListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool header = index.isValid() && m_model.isHeader(index.row());
    m_pressedCheck = QPersistentModelIndex();
    if (index.isValid() && event->button() == Qt::LeftButton
        && (header || TaskDelegate::checkRect(visualRect(index)).adjusted(-8, -8, 6, 8).contains(event->pos()))) {
        m_pressedCheck = index;
        event->accept();
        return; // the circle does not move the selection
    }
    ContentList::mousePressEvent(event);
}

void TaskListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedCheck.isValid()) {
        if (indexAt(event->pos()) == m_pressedCheck)
            toggle(m_pressedCheck);
        m_pressedCheck = QPersistentModelIndex();
        return;
    }
    ContentList::mouseReleaseEvent(event);
}

void TaskListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    ContentList::currentChanged(current, previous);
    Q_EMIT currentTaskChanged();
}

} // namespace opora
