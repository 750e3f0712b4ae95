// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/TimelineView.h"
#include "core/domain/OutboxRules.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Theme.h"
#include "ui/messages/MessageActions.h"
#include "ui/messages/MessageFiles.h"
#include "ui/models/MessageWords.h"
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPadX = 12, kPadY = 9, kDot = 10, kTextLeft = 20, kMaxLines = 8, kActionGap = 16;

int actionHeight(const QModelIndex &index)
{
    return index.data(TimelineModel::ActionsRole).toStringList().isEmpty() ? 0 : QFontMetrics(Theme::font()).height() + 6;
}

QColor dotColor(int tone)
{
    const Theme &theme = Theme::instance();
    switch (TimelineModel::Tone(tone)) {
    case TimelineModel::Tone::Accent: return theme.color(Token::Accent);
    case TimelineModel::Tone::Good: return theme.color(Token::Good);
    case TimelineModel::Tone::Info: return theme.color(Token::Info);
    case TimelineModel::Tone::Warn: return theme.color(Token::Warn);
    case TimelineModel::Tone::Danger: return theme.color(Token::Danger);
    case TimelineModel::Tone::Neutral: break;
    }
    return theme.color(Token::Faint);
}

/// Where a word of the last line stands.
QRect actionRect(const QRect &row, const QStringList &actions, int which)
{
    const QFontMetrics metrics(Theme::font());
    int left = row.left() + kPadX + kTextLeft;
    for (int i = 0; i < which; ++i)
        left += metrics.horizontalAdvance(actions.at(i)) + kActionGap;
    return {left, row.bottom() - kPadY - metrics.height(), metrics.horizontalAdvance(actions.at(which)) + 1, metrics.height()};
}

/// Lays `text` out in at most kMaxLines lines; paints it when a painter is given. Returns the height.
int layoutBody(const QString &text, int width, QPainter *painter, QPoint at)
{
    if (text.isEmpty() || width <= 0)
        return 0;
    const QFontMetrics metrics(Theme::font());
    int y = 0, lines = 0;
    const int step = metrics.height() + 1;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, Theme::font());
        layout.beginLayout();
        for (;;) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            const bool last = ++lines == kMaxLines;
            if (painter) {
                const int start = line.textStart();
                const QString shown = last ? metrics.elidedText(paragraph.mid(start), Qt::ElideRight, width)
                                           : paragraph.mid(start, line.textLength()).trimmed();
                painter->drawText(QPoint(at.x(), at.y() + y + metrics.ascent()), shown);
            }
            y += step;
            if (last)
                break;
        }
        layout.endLayout();
        if (lines >= kMaxLines)
            break;
    }
    return y;
}
} // namespace

QRect TimelineDelegate::textRect(const QRect &row)
{
    return row.adjusted(kPadX + kTextLeft, kPadY, -kPadX, -kPadY);
}

int TimelineDelegate::actionAt(const QRect &row, const QModelIndex &index, const QPoint &at)
{
    const QStringList actions = index.data(TimelineModel::ActionsRole).toStringList();
    for (int i = 0; i < actions.size(); ++i) {
        if (actionRect(row, actions, i).adjusted(-4, -2, 4, 2).contains(at))
            return i;
    }
    return -1;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int viewWidth =
        option.widget ? static_cast<const QAbstractScrollArea *>(option.widget)->viewport()->width() : option.rect.width();
    const int width = viewWidth - 2 * kPadX - kTextLeft;
    const int title = QFontMetrics(Theme::strong()).height();
    return {80, 2 * kPadY + title + 1 + layoutBody(index.data(TimelineModel::BodyRole).toString(), width, nullptr, {}) + actionHeight(index)
                    + 1};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && option.state.testFlag(QStyle::State_Selected))
        paintFocusRing(painter, QRectF(row).adjusted(4, 2, -4, -2), Theme::RadiusControl);
    const QRect text = textRect(row);
    const QFontMetrics strong(Theme::strong()), small(Theme::small());
    painter->setPen(Qt::NoPen);
    painter->setBrush(dotColor(index.data(TimelineModel::ToneRole).toInt()));
    painter->drawEllipse(QRectF(row.left() + kPadX, text.top() + (strong.height() - kDot) / 2.0, kDot, kDot));
    const QString when = index.data(TimelineModel::WhenRole).toString();
    const int whenWidth = small.horizontalAdvance(when);
    const QRect line(text.left(), text.top(), text.width(), strong.height());
    painter->setFont(Theme::small());
    painter->setPen(theme.color(Token::Mute));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
    painter->setFont(Theme::strong());
    painter->setPen(theme.color(Token::Ink));
    const int titleWidth = line.width() - whenWidth - 12;
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, strong.elidedText(index.data().toString(), Qt::ElideRight, titleWidth));
    painter->setFont(Theme::font());
    painter->setPen(theme.color(Token::Mute));
    layoutBody(index.data(TimelineModel::BodyRole).toString(), text.width(), painter, QPoint(text.left(), line.bottom() + 2));
    const QStringList actions = index.data(TimelineModel::ActionsRole).toStringList();
    painter->setPen(theme.color(Token::Accent));
    for (int i = 0; i < actions.size(); ++i)
        painter->drawText(actionRect(row, actions, i), Qt::AlignLeft | Qt::AlignVCenter, actions.at(i));
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(theme.color(Token::Line));
        painter->drawLine(row.left() + kPadX, row.bottom(), row.right() - kPadX, row.bottom());
    }
    painter->restore();
}

QWidget *TimelineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setAccessibleName(tr("Text of the entry"));
    editor->setTabChangesFocus(true);
    return editor;
}

void TimelineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QPlainTextEdit *>(editor);
    if (edit->document()->isModified())
        return; // data arriving meanwhile does not take away what is being typed
    const auto *model = qobject_cast<const TimelineModel *>(index.model());
    const TimelineItem *item = model ? model->itemAt(index.row()) : nullptr;
    edit->setPlainText(item ? item->body : QString());
    edit->document()->setModified(false);
    edit->moveCursor(QTextCursor::End);
}

void TimelineDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    auto *edit = static_cast<QPlainTextEdit *>(editor);
    if (edit->document()->isModified())
        Q_EMIT bodyEdited(index.data(TimelineModel::IdRole).toByteArray(), edit->toPlainText().trimmed());
}

void TimelineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = textRect(option.rect);
    rect.setTop(rect.top() + QFontMetrics(Theme::strong()).height() - 4);
    rect.setHeight(std::max(rect.height() + 8, 64));
    editor->setGeometry(rect.adjusted(-6, 0, 0, 0));
}

bool TimelineDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
        if (enter)
            return false; // a new line in the text
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

TimelineView::TimelineView(PageContext &context, QWidget *parent) : ContentList(parent), m_context(context), m_model(context.workspace)
{
    setAccessibleName(tr("Timeline"));
    auto *delegate = new TimelineDelegate(this);
    setItemDelegate(delegate);
    m_model.setChannels(context.channels);
    setModel(&m_model);
    setContentsMargins(0, 4, 0, 4);
    connect(delegate, &TimelineDelegate::bodyEdited, this, [this](const QByteArray &id, const QString &text) {
        m_context.workspace.clients().editActivity(Uuid::fromBytes(id.constData()), text).then(this, [this](const Result<Written> &r) {
            m_context.report(r);
        });
    });
    connect(this, &ContentList::openRequested, this, &TimelineView::open);
    connect(this, &ContentList::editRequested, this, &TimelineView::editBody);
    connect(this, &ContentList::removeRequested, this, &TimelineView::removeCurrent);
    connect(this, &ContentList::contextRequested, this, &TimelineView::showMenu);
    connect(&m_model, &TimelineModel::failed, this, [this](const Error &error) { m_context.failed(error); });
}

void TimelineView::open(const QModelIndex &index)
{
    const TimelineItem *item = m_model.itemAt(index.row());
    if (!item)
        return;
    if (const MessageInfo *m = openMessage(index)) {
        const auto actions = MessageWords::actions(*m);
        if (m->state == u"uncertain" || actions.isEmpty()) // nobody says "it arrived" by a slip of the finger
            showMenu(index, viewport()->mapToGlobal(visualRect(index).bottomLeft()));
        else
            act(actions.first().id);
        return;
    }
    if (item->entity == u"task")
        m_context.open(u"tasks"_s, item->id.toString());
    else if (!item->dealId.isNull())
        m_context.open(u"pipeline"_s, item->dealId.toString());
    else
        editBody(index);
}

void TimelineView::editBody(const QModelIndex &index)
{
    const TimelineItem *item = m_model.itemAt(index.row());
    if (item && item->entity == u"activity")
        edit(index, AllEditTriggers, nullptr);
    else if (const MessageInfo *m = openMessage(index); m && outbox::atRest(m->state))
        Q_EMIT messageEditRequested(*m);
}

const MessageInfo *TimelineView::openMessage(const QModelIndex &index) const
{
    const TimelineItem *item = m_model.itemAt(index.row());
    return item && item->entity == u"message" ? m_model.messageAt(index.row()) : nullptr;
}

const MessageInfo *TimelineView::currentMessage() const
{
    return openMessage(currentIndex());
}

void TimelineView::act(const QString &action)
{
    const MessageInfo *m = currentMessage();
    if (!m)
        return;
    if (action == u"edit")
        Q_EMIT messageEditRequested(*m);
    else
        MessageActions::run(m_context, this, *m, action);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const MessageInfo *m = event->button() == Qt::LeftButton ? openMessage(index) : nullptr;
    const int which = m ? TimelineDelegate::actionAt(visualRect(index), index, event->pos()) : -1;
    if (which < 0) {
        ContentList::mouseReleaseEvent(event);
        return;
    }
    setCurrentIndex(index);
    act(MessageWords::actions(*m).value(which).id);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool onAction = index.isValid() && TimelineDelegate::actionAt(visualRect(index), index, event->pos()) >= 0;
    viewport()->setCursor(onAction ? Qt::PointingHandCursor : Qt::ArrowCursor);
    ContentList::mouseMoveEvent(event);
}

void TimelineView::removeCurrent()
{
    const TimelineItem *item = m_model.itemAt(currentIndex().row());
    if (const MessageInfo *m = currentMessage()) {
        for (const MessageWords::Action &a : MessageWords::actions(*m)) {
            if (a.id == u"cancel" || a.id == u"remove") {
                act(a.id);
                break;
            }
        }
        return;
    }
    if (!item || item->entity != u"activity")
        return;
    m_context.workspace.clients().removeActivity(item->id).then(this, [this](const Result<Written> &r) { m_context.report(r); });
}

void TimelineView::showMenu(const QModelIndex &index, const QPoint &globalPos)
{
    const TimelineItem *item = m_model.itemAt(index.row());
    if (!item)
        return;
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const MessageInfo *m = openMessage(index)) {
        for (const MessageWords::Action &a : MessageWords::actions(*m)) {
            QAction *action = menu->addAction(a.label, this, [this, id = a.id] { act(id); });
            if (a.id == u"edit")
                action->setShortcut(Qt::Key_F2);
            else if (a.id == u"cancel" || a.id == u"remove")
                action->setShortcut(Qt::Key_Delete);
        }
    }
    if (item->entity == u"activity") {
        menu->addAction(tr("Edit text"), this, [this, index = QPersistentModelIndex(index)] { editBody(index); })->setShortcut(Qt::Key_F2);
        menu->addAction(tr("Delete"), this, &TimelineView::removeCurrent)->setShortcut(Qt::Key_Delete);
    }
    if (item->entity != u"message" && (!item->dealId.isNull() || item->entity == u"task"))
        menu->addAction(item->entity == u"task" ? tr("Open the task") : tr("Open the deal"), this,
                        [this, index = QPersistentModelIndex(index)] { open(index); })
            ->setShortcut(Qt::Key_Return);
    if (const MessageInfo *m = m_model.messageAt(index.row())) // of what has gone, too
        MessageFiles::addTo(menu, m_context, this, *m);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalPos);
}

} // namespace opora
