// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of the board. Dragging uses the implicit mouse grab of the pressed button, never an event loop.
#include "ui/deals/BoardView.h"
#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace opora {
namespace {

constexpr int kEdge = 36;        // from here on a dragged card scrolls
constexpr int kFastest = 18;     // pixels a frame

/// The card under the pointer: a picture of it, above everything of the page and deaf to the mouse.
class Ghost final : public QWidget {
public:
    Ghost(QWidget *surface, QPixmap picture) : QWidget(surface), m_picture(std::move(picture))
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        resize((QSizeF(m_picture.size()) / m_picture.devicePixelRatio()).toSize());
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.drawPixmap(0, 0, m_picture);
    }

private:
    QPixmap m_picture;
};

/// Speed towards an edge: 0 away from it, growing as the pointer comes nearer or leaves.
int edgeSpeed(int pos, int from, int to)
{
    if (pos < from + kEdge)
        return -qMin(kFastest, 2 + (from + kEdge - pos) / 2);
    if (pos > to - kEdge)
        return qMin(kFastest, 2 + (pos - to + kEdge) / 2);
    return 0;
}

/// The letter keys by their place on the keyboard: with a Cyrillic layout the W key gives another character, but people
/// press the same key.
int latinKey(int key)
{
    switch (key) {
    case 0x0424: return Qt::Key_A;
    case 0x0414: return Qt::Key_L;
    case 0x0422: return Qt::Key_N;
    case 0x0426: return Qt::Key_W;
    default: return key;
    }
}

} // namespace

void BoardView::addDropTarget(QAbstractButton *button, std::function<void(qint64)> drop)
{
    m_targets.append({button, std::move(drop)});
}

BoardView::Target *BoardView::targetAt(const QPoint &global)
{
    for (auto &t : m_targets)
        if (t.button && t.button->isVisible() && t.button->rect().contains(t.button->mapFromGlobal(global)))
            return &t;
    return nullptr;
}

void BoardView::setHover(const BoardLayout::Hit &hit)
{
    if (hit.kind == m_hover.kind && hit.column == m_hover.column && hit.row == m_hover.row)
        return;
    m_hover = hit;
    setCursor(hit.kind == BoardLayout::Hit::Card || hit.kind == BoardLayout::Hit::Add ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    m_lastPos = m_pressPos = event->position().toPoint();
    const auto hit = m_layout.hit(m_pressPos);
    if (event->button() == Qt::RightButton && hit.kind == BoardLayout::Hit::Card)
        setCurrent(m_model.number({hit.column, hit.row}), false);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = hit;
    if (hit.kind == BoardLayout::Hit::Card) {
        setCurrent(m_model.number({hit.column, hit.row}), false);
    } else if (hit.kind == BoardLayout::Hit::Thumb) {
        m_thumbColumn = hit.column;
        m_thumbGrip = m_pressPos.y() - m_layout.thumb(hit.column).top();
        update();
    }
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    m_lastPos = pos;
    if (m_ignoreUntilRelease)
        return;
    if (m_thumbColumn >= 0) {
        const QRect body = m_layout.body(m_thumbColumn).adjusted(0, 2, 0, -2), thumb = m_layout.thumb(m_thumbColumn);
        const qint64 max = m_layout.maxVertical(m_thumbColumn), way = qMax(1, body.height() - thumb.height());
        scrollColumn(m_thumbColumn, int(qBound<qint64>(0, (pos.y() - m_thumbGrip - body.top()) * max / way, max)));
        return;
    }
    if (isDragging()) {
        dragTo(pos);
        return;
    }
    if ((event->buttons() & Qt::LeftButton) && m_pressed.kind == BoardLayout::Hit::Card) {
        if ((pos - m_pressPos).manhattanLength() >= QApplication::startDragDistance())
            startDrag(pos);
        return;
    }
    setHover(m_layout.hit(pos));
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_ignoreUntilRelease) {
        m_ignoreUntilRelease = false;
        return;
    }
    const auto pressed = std::exchange(m_pressed, {});
    if (m_thumbColumn >= 0) {
        m_thumbColumn = -1;
        update();
        return;
    }
    if (isDragging()) {
        dragTo(event->position().toPoint());
        drop();
        return;
    }
    const auto hit = m_layout.hit(event->position().toPoint());
    if (hit.kind != pressed.kind || hit.column != pressed.column || hit.row != pressed.row)
        return;
    if (hit.kind == BoardLayout::Hit::Card)
        Q_EMIT opened(m_current, false);
    else if (hit.kind == BoardLayout::Hit::Add)
        Q_EMIT addRequested(hit.column);
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_layout.hit(event->position().toPoint()).kind == BoardLayout::Hit::Card)
        Q_EMIT opened(m_current, true);
}

void BoardView::startDrag(const QPoint &pos)
{
    const auto card = m_model.card(m_current);
    if (!card)
        return;
    const QRect rect = m_layout.card(m_pressed.column, m_pressed.row);
    QPixmap picture(rect.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    {
        QPainter p(&picture);
        p.setRenderHint(QPainter::Antialiasing);
        m_painter->card(p, QRect(QPoint(), rect.size()), *card, cardText(), {.current = true});
    }
    m_drag.number = m_current;
    m_drag.fromColumn = m_pressed.column;
    m_drag.grip = m_pressPos - rect.topLeft();
    m_drag.ghost = new Ghost(window(), std::move(picture));
    setHover({});
    setCursor(Qt::ClosedHandCursor);
    m_autoScroll.start();
    dragTo(pos);
}

void BoardView::dragTo(const QPoint &pos)
{
    m_lastPos = pos;
    if (m_drag.ghost)
        m_drag.ghost->move(mapTo(window(), pos - m_drag.grip));
    auto *target = targetAt(mapToGlobal(pos));
    auto *button = target ? target->button.data() : nullptr;
    if (button != m_drag.overButton) {
        if (m_drag.overButton)
            m_drag.overButton->setDown(false);
        if (button)
            button->setDown(true);
        m_drag.overButton = button;
    }
    const int column = !button && rect().contains(pos) ? m_layout.columnAt(pos.x()) : -1;
    if (column != m_drag.overColumn) {
        m_drag.overColumn = column;
        update();
    }
}

void BoardView::autoScroll()
{
    if (!isDragging())
        return;
    const int sideways = rect().adjusted(-kEdge, 0, kEdge, 0).contains(m_lastPos) ? edgeSpeed(m_lastPos.x(), 0, width()) : 0;
    if (sideways != 0 && m_layout.maxHorizontal() > 0)
        m_bar->setValue(m_layout.horizontal() + sideways);
    if (m_drag.overColumn >= 0) {
        const QRect body = m_layout.body(m_drag.overColumn);
        if (const int speed = edgeSpeed(m_lastPos.y(), body.top(), body.bottom()); speed != 0)
            scrollColumn(m_drag.overColumn, m_layout.vertical(m_drag.overColumn) + speed);
    }
    dragTo(m_lastPos);
}

void BoardView::drop()
{
    const auto drag = m_drag;
    auto *target = drag.overButton ? targetAt(mapToGlobal(m_lastPos)) : nullptr;
    const auto action = target ? target->drop : std::function<void(qint64)>();
    endDrag();
    if (action)
        action(drag.number);
    else if (drag.overColumn >= 0 && drag.overColumn != drag.fromColumn)
        Q_EMIT moveRequested(drag.number, drag.overColumn);
}

void BoardView::endDrag()
{
    m_autoScroll.stop();
    if (m_drag.overButton)
        m_drag.overButton->setDown(false);
    if (m_drag.ghost)
        m_drag.ghost->deleteLater();
    if (m_drag.ghost)
        m_drag.ghost->hide();
    m_drag = {};
    unsetCursor();
    update();
}

void BoardView::wheelEvent(QWheelEvent *event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    const bool sideways = (event->modifiers() & Qt::ShiftModifier) || qAbs(angle.x()) > qAbs(angle.y());
    // A notch of 120 eighths of a degree is three lines of a list: here about one card.
    const auto distance = [&](int px, int eighths) { return px != 0 ? px : eighths * (m_layout.metrics().cardHeight * 3 / 4) / 120; };
    if (sideways) {
        const int by = distance(pixels.x(), angle.x() != 0 ? angle.x() : angle.y());
        m_bar->setValue(m_layout.horizontal() - by);
    } else if (const int column = m_layout.columnAt(event->position().toPoint().x()); column >= 0) {
        scrollColumn(column, m_layout.vertical(column) - distance(pixels.y(), angle.y()));
        setHover(m_layout.hit(event->position().toPoint()));
    }
    event->accept();
}

void BoardView::leaveEvent(QEvent *)
{
    if (!isDragging())
        setHover({});
}

void BoardView::hideEvent(QHideEvent *)
{
    if (isDragging())
        endDrag();
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    if (!m_current && !m_onAdd && event->reason() != Qt::MouseFocusReason && m_model.columnCount() > 0)
        stepColumn(0);
    announceFocus();
    update();
}

void BoardView::focusOutEvent(QFocusEvent *)
{
    update();
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_current || isDragging())
        return;
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        where = mapToGlobal(m_layout.card(m_column, m_row).center());
    else if (m_layout.hit(event->pos()).kind != BoardLayout::Hit::Card)
        return;
    Q_EMIT menuRequested(m_current, where);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (isDragging()) {
        if (event->key() == Qt::Key_Escape) {
            endDrag();
            m_ignoreUntilRelease = true;
            Q_EMIT said(tr("Dropped back"));
        }
        return;
    }
    const auto mods = event->modifiers() & ~Qt::KeypadModifier;
    if (mods == Qt::AltModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        moveCurrent(event->key() == Qt::Key_Left ? -1 : 1);
        return;
    }
    if (mods == Qt::NoModifier && (navigate(event->key()) || act(event)))
        return;
    if (mods == Qt::ControlModifier && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        stepColumn(event->key() == Qt::Key_Home ? -m_model.columnCount() : m_model.columnCount());
        return;
    }
    QWidget::keyPressEvent(event);
}

bool BoardView::navigate(int key)
{
    switch (key) {
    case Qt::Key_Left: stepColumn(-1); return true;
    case Qt::Key_Right: stepColumn(1); return true;
    case Qt::Key_Up: stepRow(-1); return true;
    case Qt::Key_Down: stepRow(1); return true;
    case Qt::Key_PageUp: stepRow(-pageRows()); return true;
    case Qt::Key_PageDown: stepRow(pageRows()); return true;
    case Qt::Key_Home: stepRow(-int(m_model.board().open) - 1); return true;
    case Qt::Key_End:
        if (m_column >= 0 && m_column < m_model.columnCount() && m_model.rowCount(m_column) > 0)
            setCurrent(m_model.number({m_column, m_model.rowCount(m_column) - 1}));
        return true;
    default: return false;
    }
}

bool BoardView::act(QKeyEvent *event)
{
    const int key = latinKey(event->key());
    if (m_onAdd && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        Q_EMIT addRequested(m_column);
        return true;
    }
    if (key == Qt::Key_A || key == Qt::Key_Insert) {
        Q_EMIT addRequested(qMax(0, m_column));
        return true;
    }
    if (!m_current)
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT opened(m_current, true); return true;
    case Qt::Key_Space: Q_EMIT opened(m_current, false); return true;
    case Qt::Key_N: Q_EMIT nextStepRequested(m_current); return true;
    case Qt::Key_W: Q_EMIT wonRequested(m_current); return true;
    case Qt::Key_L: Q_EMIT lostRequested(m_current); return true;
    case Qt::Key_Delete: Q_EMIT removeRequested(m_current); return true;
    default: return false;
    }
}

void BoardView::stepColumn(int by)
{
    if (m_model.columnCount() == 0)
        return;
    const int column = qBound(0, qMax(0, m_column) + by, m_model.columnCount() - 1);
    const int rows = m_model.rowCount(column);
    if (rows == 0) {
        setCurrentAdd(column);
        return;
    }
    // Keep the eye on the same height: the card beside the current one, not the same index.
    int row = qBound(0, m_row, rows - 1);
    if (m_column >= 0 && m_column < m_layout.columns() && column != m_column && m_row >= 0) {
        const int y = m_layout.card(m_column, m_row).center().y();
        const QRect first = m_layout.card(column, 0);
        const int pitch = m_layout.metrics().cardHeight + m_layout.metrics().cardGap;
        row = qBound(0, (y - first.top()) / pitch, rows - 1);
    }
    setCurrent(m_model.number({column, row}));
}

void BoardView::stepRow(int by)
{
    if (m_model.columnCount() == 0)
        return;
    const int column = qBound(0, m_column, m_model.columnCount() - 1), rows = m_model.rowCount(column);
    if (rows == 0 || (by == 1 && m_row == rows - 1)) {
        setCurrentAdd(column);
        return;
    }
    const int from = m_column < 0 ? -1 : m_row;
    setCurrent(m_model.number({column, qBound(0, from + by, rows - 1)}));
}

int BoardView::pageRows() const
{
    if (m_column < 0 || m_column >= m_layout.columns())
        return 1;
    const auto [first, last] = m_layout.visibleRows(m_column);
    return qMax(1, last - first - 2);
}

void BoardView::moveCurrent(int by)
{
    if (!m_current)
        return;
    const int column = m_column + by;
    if (column < 0)
        Q_EMIT said(tr("This is the first stage"));
    else if (column >= m_model.columnCount())
        Q_EMIT said(tr("This is the last open stage; W marks the deal won, L lost"));
    else
        Q_EMIT moveRequested(m_current, column);
}

} // namespace opora
