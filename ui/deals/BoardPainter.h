// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/deals/BoardLayout.h"
#include "ui/deals/CardText.h"
#include <QFontMetrics>

class QPainter;

namespace opora {

class Flash;

/// Draws the board's pieces with the theme's colours. Made anew when fonts or theme change; GUI thread.
class BoardPainter {
    Q_DECLARE_TR_FUNCTIONS(opora::BoardPainter)
public:
    struct CardState {
        bool current = false, focused = false, hovered = false, moving = false;
        const Flash *flash = nullptr;
    };
    struct ColumnState {
        bool target = false;
        QString count;
        bool overLimit = false;
    };
    BoardPainter();

    const BoardMetrics &metrics() const { return m_metrics; }
    void column(QPainter &p, const QRect &all, bool target) const;
    void head(QPainter &p, const QRect &rect, const BoardColumn &column, int index, const CardText &text) const;
    void card(QPainter &p, const QRect &rect, const DealCard &card, const CardText &text, CardState state) const;
    void emptyCard(QPainter &p, const QRect &rect) const; ///< a card still being read
    void add(QPainter &p, const QRect &rect, bool focused, bool hovered) const;
    void thumb(QPainter &p, const QRect &rect, bool held) const;

    /// Title or client cut by the card's width: the tooltip then tells them whole.
    bool isCut(const QRect &rect, const DealCard &card, const CardText &text) const;
    static QString limitText(const BoardColumn &column, const CardText &text);

private:
    void step(QPainter &p, const QRect &rect, const CardText::Chip &chip) const;
    QFont m_strong, m_font, m_small;
    QFontMetrics m_strongMetrics, m_smallMetrics;
    BoardMetrics m_metrics;
};

} // namespace opora
