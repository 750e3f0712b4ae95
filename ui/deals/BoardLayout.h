// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QSize>

namespace opora {

/// Sizes that follow the font, in device-independent pixels: text never clips at 200 %.
struct BoardMetrics {
    int headHeight = 54, cardHeight = 104, cardGap = 8, pad = 8, inner = 11, columnGap = 10, minColumn = 196, addHeight = 28;
    int titleLine = 17, smallLine = 15, amountLine = 20, chipHeight = 18;
    static BoardMetrics forFont(const QFont &base, const QFont &small);
};

/// Where the columns and cards of the board are. Every card has the same height, so that any of 50,000 is found by
/// division. Coordinates are of the board's viewport. A value; knows nothing of deals.
class BoardLayout {
public:
    struct Hit {
        enum Kind { Nothing, Head, Body, Card, Add, Thumb } kind = Nothing;
        int column = -1, row = -1;
    };
    void setMetrics(const BoardMetrics &m) { m_m = m; }
    const BoardMetrics &metrics() const { return m_m; }
    void setViewport(const QSize &size);
    /// Cards a column; scroll offsets are kept by position where they still fit.
    void setRows(const QList<int> &rows);
    int columns() const { return int(m_rows.size()); }
    int rows(int c) const { return m_rows.value(c); }

    int contentWidth() const;
    int maxHorizontal() const { return qMax(0, contentWidth() - m_size.width()); }
    int horizontal() const { return m_h; }
    void setHorizontal(int x) { m_h = qBound(0, x, maxHorizontal()); }
    int maxVertical(int c) const;
    int vertical(int c) const { return m_v.value(c); }
    void setVertical(int c, int y);

    QRect column(int c) const;
    QRect head(int c) const;
    QRect body(int c) const;     ///< the scrolled part; cards are clipped to it
    QRect card(int c, int row) const;
    /// "+ Add deal": below the last card, or at the column's foot when the cards need scrolling.
    QRect add(int c) const;
    /// A form stands in place of column c's add line and needs that height; -1: none.
    void setForm(int c, int height);
    QRect thumb(int c) const;    ///< of the column's own scroll bar; empty when everything fits
    /// First and one past last row that `body` shows, widened by `extra` rows on both sides.
    std::pair<int, int> visibleRows(int c, int extra = 0) const;
    Hit hit(const QPoint &p) const;
    int columnAt(int x) const;   ///< nearest column; -1 without columns
    int dropRow(int c, int y) const; ///< the row a card dropped at y would take
    void reveal(int c, int row); ///< scrolls both ways so that the card is whole in sight

private:
    int pitch() const { return m_m.cardHeight + m_m.cardGap; }
    int columnWidth() const;
    int addHeight(int c) const { return c == m_formColumn ? m_formHeight : m_m.addHeight; }
    bool overflows(int c) const;
    BoardMetrics m_m;
    QSize m_size;
    QList<int> m_rows, m_v;
    int m_h = 0, m_formColumn = -1, m_formHeight = 0;
};

} // namespace opora
