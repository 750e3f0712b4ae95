// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/BarRows.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Theme.h"
#include "ui/reports/BarRowsAccessible.h"
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>

namespace opora {

namespace {
constexpr double kRadius = 4;
}

// Given at once: one that the view makes for itself would be nobody's when it is replaced.
BarRows::BarRows(QWidget *parent) : QChartView(new QChart, parent)
{
    installBarRowsAccessibility();
    QChart *c = chart();
    c->setBackgroundVisible(false);
    c->setMargins({});
    c->layout()->setContentsMargins(0, 0, 0, 0);
    c->legend()->hide();
    c->setAnimationOptions(QChart::NoAnimation);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

BarRows::~BarRows() = default;

void BarRows::rebuild()
{
    m_building = true;
    auto *c = chart();
    c->removeAllSeries();
    const auto axes = c->axes();
    for (auto *axis : axes) {
        c->removeAxis(axis);
        delete axis;
    }
    const int n = rows();
    if (n > 0) {
        // One set a row gives each bar its own colour; the first, unseen one moves the bars to where they start.
        auto *series = new QHorizontalStackedBarSeries;
        auto *gap = new QBarSet(QString());
        gap->setBrush(Qt::NoBrush);
        gap->setPen(Qt::NoPen);
        QStringList names;
        // A chart counts its categories from the bottom, people read rows from the top.
        for (int r = n - 1; r >= 0; --r) {
            gap->append(from(r));
            names.append(QString::number(r));
        }
        series->append(gap);
        for (int r = 0; r < n; ++r) {
            auto *set = new QBarSet(QString());
            for (int i = n - 1; i >= 0; --i)
                set->append(i == r ? to(r) - from(r) : 0);
            set->setBrush(barColor(r));
            set->setPen(Qt::NoPen);
            series->append(set);
        }
        series->setBarWidth(double(barHeight()) / rowHeight());
        c->addSeries(series);
        auto *vertical = new QBarCategoryAxis;
        vertical->append(names);
        auto *horizontal = new QValueAxis;
        horizontal->setRange(0, qMax(1.0, longest()));
        for (auto *axis : {static_cast<QAbstractAxis *>(vertical), static_cast<QAbstractAxis *>(horizontal)}) {
            axis->setVisible(false);
            axis->setGridLineVisible(false);
        }
        c->addAxis(vertical, Qt::AlignLeft);
        c->addAxis(horizontal, Qt::AlignBottom);
        series->attachAxis(vertical);
        series->attachAxis(horizontal);
    }
    m_building = false;
    m_current = qMin(m_current, n - 1);
    m_hover = -1;
    setFixedHeight(headHeight() + n * rowHeight());
    updateGeometry();
    placePlot();
    viewport()->update();
}

void BarRows::placePlot()
{
    chart()->setPlotArea(QRectF(leftRoom(), headHeight(), qMax(20, width() - leftRoom() - rightRoom()), qMax(1, rows() * rowHeight())));
}

QRect BarRows::rowRect(int row) const
{
    return {0, headHeight() + row * rowHeight(), width(), rowHeight()};
}

QRectF BarRows::barRect(int row) const
{
    const QRectF plot(leftRoom(), 0, qMax(20, width() - leftRoom() - rightRoom()), 0);
    const double unit = plot.width() / qMax(1.0, longest());
    return {plot.left() + from(row) * unit, headHeight() + row * rowHeight() + (rowHeight() - barHeight()) / 2.0,
            (to(row) - from(row)) * unit, double(barHeight())};
}

void BarRows::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (!hasTrack())
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::instance().color(Token::Track));
    for (int r = 0; r < rows(); ++r) {
        const QRectF bar = barRect(r);
        painter->drawRoundedRect(QRectF(leftRoom(), bar.top(), qMax(20, width() - leftRoom() - rightRoom()), bar.height()), 3, 3);
    }
}

void BarRows::drawForeground(QPainter *painter, const QRectF &)
{
    const QColor panel = Theme::instance().color(Token::Panel);
    painter->setRenderHint(QPainter::Antialiasing);
    if (headHeight() > 0)
        paintHead(painter, QRect(0, 0, width(), headHeight()));
    for (int r = 0; r < rows(); ++r) {
        // Qt Charts' bars have square corners; the theme's are round. A track's colour shows in its bar's right corners.
        const QRectF bar = barRect(r);
        QPainterPath square, round;
        square.addRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
        round.addRoundedRect(bar, qMin(kRadius, bar.width() / 2), qMin(kRadius, bar.height() / 2));
        painter->fillPath(square.subtracted(round), hasTrack() && bar.width() + leftRoom() + rightRoom() < width() - 4
                                                        ? Theme::instance().color(Token::Track)
                                                        : panel);
        if (r == m_hover || r == m_current) {
            painter->setPen(QPen(Theme::instance().color(r == m_current ? Token::Accent : Token::Faint), 1.5));
            painter->setBrush(Qt::NoBrush);
            if (r == m_hover)
                painter->drawRoundedRect(bar.adjusted(-2, -2, 2, 2), kRadius + 1, kRadius + 1);
        }
        paintRow(painter, r, rowRect(r));
        if (r == m_current && hasFocus())
            paintFocusRing(painter, QRectF(rowRect(r)).adjusted(0, 1, 0, -1), Theme::RadiusControl);
    }
}

void BarRows::setCurrent(int row)
{
    if (row == m_current || row >= rows())
        return;
    m_current = row;
    viewport()->update();
    announce();
}

void BarRows::press(int row)
{
    if (row < 0 || row >= rows())
        return;
    setCurrent(row);
    Q_EMIT opened(row);
}

int BarRows::rowAt(const QPoint &pos) const
{
    for (int r = 0; r < rows(); ++r)
        if (rowRect(r).contains(pos))
            return r;
    return -1;
}

void BarRows::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (!m_building)
        placePlot();
}

void BarRows::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(qMax(0, m_current - 1)); return;
    case Qt::Key_Down: setCurrent(qMin(rows() - 1, m_current + 1)); return;
    case Qt::Key_Home: setCurrent(qMin(0, rows() - 1)); return;
    case Qt::Key_End: setCurrent(rows() - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: press(qMax(0, m_current)); return;
    default: event->ignore(); // Tab and Escape belong to the page
    }
}

void BarRows::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row != m_hover) {
        m_hover = row;
        setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
}

void BarRows::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? rowAt(event->position().toPoint()) : -1;
}

void BarRows::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0 && row == m_pressed)
        press(row);
    m_pressed = -1;
}

void BarRows::leaveEvent(QEvent *)
{
    m_hover = -1;
    viewport()->update();
}

void BarRows::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && rows() > 0 && event->reason() != Qt::MouseFocusReason)
        m_current = 0;
    announce();
    viewport()->update();
}

void BarRows::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

void BarRows::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_building)
        QMetaObject::invokeMethod(
            this, [this] { rebuild(); }, Qt::QueuedConnection);
}

void BarRows::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void BarRows::announce()
{
    if (hasFocus())
        announceBarRow(this);
}

} // namespace opora
