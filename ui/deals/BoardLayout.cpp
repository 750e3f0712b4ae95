// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/BoardLayout.h"
#include <QFontMetrics>

namespace opora {

BoardMetrics BoardMetrics::forFont(const QFont &base, const QFont &small)
{
    QFont bold = base;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics b(bold), s(small);
    BoardMetrics m;
    m.titleLine = b.height() + 1;
    m.smallLine = s.height() + 1;
    m.amountLine = qMax(b.height(), s.height()) + 5;
    m.chipHeight = s.height() + 4;
    m.inner = 11;
    m.cardHeight = m.inner + m.titleLine + m.smallLine + 6 + m.amountLine + 5 + m.chipHeight + m.inner - 2;
    m.headHeight = 10 + m.titleLine + m.smallLine + 9;
    m.addHeight = b.height() + 14;
    m.minColumn = qMax(196, b.averageCharWidth() * 22);
    return m;
}

void BoardLayout::setViewport(const QSize &size)
{
    m_size = size;
    setHorizontal(m_h);
    for (int c = 0; c < columns(); ++c)
        setVertical(c, vertical(c));
}

void BoardLayout::setRows(const QList<int> &rows)
{
    m_rows = rows;
    m_v.resize(rows.size());
    setHorizontal(m_h);
    for (int c = 0; c < columns(); ++c)
        setVertical(c, vertical(c));
}

int BoardLayout::columnWidth() const
{
    const int n = qMax(1, columns());
    return qMax(m_m.minColumn, (m_size.width() - m_m.columnGap * (n - 1)) / n);
}

int BoardLayout::contentWidth() const
{
    const int n = columns();
    return n == 0 ? 0 : n * columnWidth() + (n - 1) * m_m.columnGap;
}

int BoardLayout::maxVertical(int c) const
{
    return overflows(c) ? qMax(0, m_m.pad + rows(c) * pitch() - body(c).height()) : 0;
}

bool BoardLayout::overflows(int c) const
{
    return m_m.pad + rows(c) * pitch() + addHeight(c) > m_size.height() - m_m.headHeight;
}

void BoardLayout::setForm(int c, int height)
{
    m_formColumn = c;
    m_formHeight = height;
    setViewport(m_size);
}

void BoardLayout::setVertical(int c, int y)
{
    if (c >= 0 && c < m_v.size())
        m_v[c] = qBound(0, y, maxVertical(c));
}

QRect BoardLayout::column(int c) const
{
    const int w = columnWidth();
    // The rounding rest goes to the last column, so that the board ends flush with the page.
    const int rest = c == columns() - 1 ? qMax(0, m_size.width() - contentWidth()) : 0;
    return {c * (w + m_m.columnGap) - m_h, 0, w + rest, m_size.height()};
}

QRect BoardLayout::head(int c) const
{
    QRect r = column(c);
    r.setHeight(m_m.headHeight);
    return r;
}

QRect BoardLayout::body(int c) const
{
    return column(c).adjusted(0, m_m.headHeight, 0, overflows(c) ? -addHeight(c) : 0);
}

QRect BoardLayout::card(int c, int row) const
{
    const QRect b = body(c);
    return {b.x() + m_m.pad, b.y() + m_m.pad + row * pitch() - vertical(c), b.width() - 2 * m_m.pad, m_m.cardHeight};
}

QRect BoardLayout::add(int c) const
{
    QRect r = card(c, rows(c));
    r.setHeight(addHeight(c));
    if (overflows(c))
        r.moveTop(body(c).bottom() + 1);
    return r;
}

QRect BoardLayout::thumb(int c) const
{
    const int max = maxVertical(c);
    if (max == 0)
        return {};
    const QRect b = body(c).adjusted(0, 2, 0, -2);
    const int length = qMax(24, int(qint64(b.height()) * b.height() / (max + b.height())));
    const int y = b.y() + int(qint64(b.height() - length) * vertical(c) / max);
    return {b.right() - 5, y, 4, length};
}

std::pair<int, int> BoardLayout::visibleRows(int c, int extra) const
{
    const QRect b = body(c);
    const int first = (vertical(c) - m_m.pad) / pitch() - extra;
    const int last = (vertical(c) - m_m.pad + b.height()) / pitch() + 1 + extra;
    return {qBound(0, first, rows(c)), qBound(0, last, rows(c))};
}

BoardLayout::Hit BoardLayout::hit(const QPoint &p) const
{
    for (int c = 0; c < columns(); ++c) {
        if (!column(c).contains(p))
            continue;
        if (head(c).contains(p))
            return {Hit::Head, c, -1};
        // A finger's width around the thin thumb takes the mouse.
        if (!thumb(c).isEmpty() && thumb(c).adjusted(-5, 0, 3, 0).contains(p))
            return {Hit::Thumb, c, -1};
        if (add(c).contains(p))
            return {Hit::Add, c, rows(c)};
        const int y = p.y() - body(c).y() - m_m.pad + vertical(c);
        const int row = y < 0 ? -1 : y / pitch();
        if (row >= 0 && row < rows(c) && body(c).contains(p) && card(c, row).contains(p))
            return {Hit::Card, c, row};
        return {Hit::Body, c, -1};
    }
    return {};
}

int BoardLayout::columnAt(int x) const
{
    if (columns() == 0)
        return -1;
    return qBound(0, (x + m_h + m_m.columnGap / 2) / (columnWidth() + m_m.columnGap), columns() - 1);
}

int BoardLayout::dropRow(int c, int y) const
{
    const int inside = y - body(c).y() - m_m.pad + vertical(c) + pitch() / 2;
    return qBound(0, inside / pitch(), rows(c));
}

void BoardLayout::reveal(int c, int row)
{
    const QRect r = card(c, row), b = body(c);
    if (r.top() < b.top() + m_m.pad)
        setVertical(c, vertical(c) - (b.top() + m_m.pad - r.top()));
    else if (r.bottom() > b.bottom() - m_m.pad)
        setVertical(c, vertical(c) + r.bottom() - b.bottom() + m_m.pad);
    const QRect col = column(c);
    if (col.left() < 0)
        setHorizontal(m_h + col.left());
    else if (col.right() >= m_size.width())
        setHorizontal(m_h + col.right() - m_size.width() + 1);
}

} // namespace opora
