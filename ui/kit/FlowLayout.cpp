// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/FlowLayout.h"
#include <QWidget>

namespace opora {

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem *item) { m_items.append(item); }
QLayoutItem *FlowLayout::itemAt(int index) const { return index >= 0 && index < m_items.size() ? m_items[index] : nullptr; }
QLayoutItem *FlowLayout::takeAt(int index) { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::sizeHint() const
{
    int width = 0, height = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + spacing();
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(std::max(0, width - spacing()), height).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize s;
    for (QLayoutItem *item : m_items)
        if (!item->isEmpty())
            s = s.expandedTo(item->minimumSize());
    return s.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect r = rect.marginsRemoved(contentsMargins());
    int x = r.left(), y = r.top(), line = 0;
    QList<std::pair<QLayoutItem *, QPoint>> row;
    const auto flush = [&] {
        if (apply)
            for (auto &[item, at] : row) // Centred on the line, so that chips stand level with buttons.
                item->setGeometry(QRect(QPoint(at.x(), at.y() + (line - item->sizeHint().height()) / 2), item->sizeHint()));
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize s = item->sizeHint();
        if (x > r.left() && x + s.width() > r.right() + 1) {
            flush();
            x = r.left();
            y += line + spacing();
            line = 0;
        }
        row.append({item, QPoint(x, y)});
        x += s.width() + spacing();
        line = std::max(line, s.height());
    }
    flush();
    const QMargins m = contentsMargins();
    return y + line - rect.top() + m.bottom();
}

} // namespace opora
