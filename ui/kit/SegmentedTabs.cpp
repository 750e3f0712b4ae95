// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/FocusRing.h"
#include <QPainter>

namespace opora {

SegmentedTabs::SegmentedTabs(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setFont(Theme::strong());
    connect(this, &QTabBar::currentChanged, this, [this] { Q_EMIT currentIdChanged(currentId()); });
}

int SegmentedTabs::addSegment(const QString &id, const QString &text, int count)
{
    QSignalBlocker quiet(this);
    const int i = addTab(text);
    setTabData(i, QVariantList{id, text});
    quiet.unblock();
    setCount(id, count);
    return i;
}

void SegmentedTabs::setCount(const QString &id, int count)
{
    for (int i = 0; i < QTabBar::count(); ++i) {
        const QVariantList d = tabData(i).toList();
        if (d.value(0).toString() == id)
            setTabText(i, count < 0 ? d.value(1).toString() : d.value(1).toString() + QLatin1Char(' ') + locale().toString(count));
    }
}

QString SegmentedTabs::currentId() const
{
    return tabData(currentIndex()).toList().value(0).toString();
}

void SegmentedTabs::setCurrentId(const QString &id)
{
    for (int i = 0; i < QTabBar::count(); ++i)
        if (tabData(i).toList().value(0).toString() == id)
            setCurrentIndex(i);
}

QSize SegmentedTabs::tabSizeHint(int index) const
{
    return {fontMetrics().horizontalAdvance(tabText(index)) + leftPadding(index) + m_padding, std::max(36, fontMetrics().height() + 18)};
}

void SegmentedTabs::setCompact(bool compact)
{
    m_mayBeCompact = true;
    const int padding = compact ? CompactPadding : Padding;
    if (padding == m_padding)
        return;
    m_padding = padding;
    updateGeometry();
}

QSize SegmentedTabs::minimumSizeHint() const
{
    QSize size = QTabBar::minimumSizeHint();
    if (m_mayBeCompact)
        size.rwidth() -= 2 * (m_padding - CompactPadding) * QTabBar::count();
    return size;
}

void SegmentedTabs::setFlush(bool flush)
{
    m_flush = flush;
    updateGeometry();
}

int SegmentedTabs::roomyWidth() const
{
    int width = 0;
    for (int i = 0; i < QTabBar::count(); ++i)
        width += fontMetrics().horizontalAdvance(tabText(i)) + 2 * Padding;
    return width;
}

QSize SegmentedTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void SegmentedTabs::paintEvent(QPaintEvent *)
{
    const Theme &t = Theme::instance();
    QPainter p(this);
    for (int i = 0; i < QTabBar::count(); ++i) {
        const QRect r = tabRect(i);
        const bool current = i == currentIndex();
        const bool hover = r.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        p.setFont(current ? Theme::strong() : Theme::font());
        p.setPen(t.color(current || hover ? Token::Ink : Token::Mute));
        const QRect text = r.adjusted(leftPadding(i), 0, -m_padding, 0);
        p.drawText(text.adjusted(-m_padding, 0, m_padding, 0), Qt::AlignCenter, tabText(i)); // the current one is a little wider
        if (current)
            p.fillRect(QRectF(text.left() - Underline, r.bottom() - 1, text.width() + 2 * Underline, 2), t.color(Token::Accent));
        if (current && hasFocus())
            paintFocusRing(&p, QRectF(r).adjusted(3, 4, -3, -4), 4);
    }
}

} // namespace opora
