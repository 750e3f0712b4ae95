// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ContentList.h"
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace opora {

ContentList::ContentList(QWidget *parent) : QListView(parent)
{
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setMouseTracking(true); // delegates show what is under the pointer
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void ContentList::setFullHeight(bool full)
{
    m_full = full;
    setVerticalScrollBarPolicy(full ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, full ? QSizePolicy::Fixed : QSizePolicy::Maximum);
    updateGeometry();
}

void ContentList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    for (auto signal : {&QAbstractItemModel::modelReset}) {
        connect(model, signal, this, &QWidget::updateGeometry);
    }
    connect(model, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::layoutChanged, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout(); // a changed text may be higher or lower
        updateGeometry();
    });
}

int ContentList::contentHeight() const
{
    if (!model() || model()->rowCount() == 0)
        return 0;
    QStyleOptionViewItem option;
    const_cast<ContentList *>(this)->initViewItemOption(&option);
    option.rect = QRect(0, 0, viewport()->width(), 0);
    int height = 0;
    const int rows = model()->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (!m_full && height > 4000)
            break; // more than any screen holds: it scrolls anyway
        height += itemDelegate()->sizeHint(option, model()->index(row, modelColumn())).height();
    }
    return height;
}

QSize ContentList::sizeHint() const
{
    return {200, contentHeight() + contentsMargins().top() + contentsMargins().bottom()};
}

QSize ContentList::minimumSizeHint() const
{
    return {80, m_full ? sizeHint().height() : std::min(60, contentHeight())};
}

void ContentList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // wrapped rows change their height with the width
}

void ContentList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && index.isValid() && state() != EditingState) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT openRequested(index); return;
        case Qt::Key_F2: Q_EMIT editRequested(index); return;
        case Qt::Key_Delete: Q_EMIT removeRequested(); return;
        case Qt::Key_Space: Q_EMIT toggleRequested(index); return;
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

void ContentList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT openRequested(index);
}

void ContentList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = keyboard ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        Q_EMIT contextRequested(index, keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void ContentList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        Q_EMIT currentRowShown(visualRect(current));
}

void ContentList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, modelColumn()));
    else if (currentIndex().isValid())
        Q_EMIT currentRowShown(visualRect(currentIndex()));
    viewport()->update();
}

void ContentList::wheelEvent(QWheelEvent *event)
{
    if (m_full || verticalScrollBar()->maximum() == 0)
        event->ignore(); // the page's wheel
    else
        QListView::wheelEvent(event);
}

bool ContentList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::MouseMove || event->type() == QEvent::Leave)
        viewport()->update();
    return QListView::viewportEvent(event);
}

} // namespace opora
