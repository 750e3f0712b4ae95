// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/BoardPainter.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Flash.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Theme.h"
#include <QPainter>
#include <QPainterPath>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStrip = 3; // the stage's colour above its head
constexpr int kCardRadius = 7;

QColor color(Token t)
{
    return Theme::instance().color(t);
}

QPainterPath topRounded(const QRectF &r, qreal radius)
{
    QPainterPath path;
    path.moveTo(r.left(), r.bottom());
    path.lineTo(r.left(), r.top() + radius);
    path.arcTo(r.left(), r.top(), 2 * radius, 2 * radius, 180, -90);
    path.arcTo(r.right() - 2 * radius, r.top(), 2 * radius, 2 * radius, 90, -90);
    path.lineTo(r.right(), r.bottom());
    path.closeSubpath();
    return path;
}

} // namespace

BoardPainter::BoardPainter()
    : m_strong(Theme::strong()),
      m_font(Theme::font()),
      m_small(Theme::small()),
      m_strongMetrics(m_strong),
      m_smallMetrics(m_small),
      m_metrics(BoardMetrics::forFont(m_font, m_small))
{}

void BoardPainter::column(QPainter &p, const QRect &all, bool target) const
{
    p.setPen(Qt::NoPen);
    p.setBrush(target ? color(Token::AccentTint) : color(Token::Side));
    p.drawRoundedRect(all, Theme::RadiusPanel, Theme::RadiusPanel);
    if (target) {
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(color(Token::Accent), 2));
        p.drawRoundedRect(QRectF(all).adjusted(1, 1, -1, -1), Theme::RadiusPanel, Theme::RadiusPanel);
    }
}

QString BoardPainter::limitText(const BoardColumn &column, const CardText &text)
{
    if (column.stage.wipLimit <= 0 || column.count <= column.stage.wipLimit)
        return text.countAndMoney(column.count, column.totals);
    const QString sum = text.money(column.totals);
    const QString over = tr("%1, limit %2").arg(text.countAndMoney(column.count, {})).arg(column.stage.wipLimit);
    return sum.isEmpty() ? over : over + u" · "_s + sum;
}

void BoardPainter::head(QPainter &p, const QRect &rect, const BoardColumn &column, int index, const CardText &text) const
{
    const bool over = column.stage.wipLimit > 0 && column.count > column.stage.wipLimit;
    const QRectF outer = QRectF(rect);
    p.fillPath(topRounded(outer, Theme::RadiusPanel), Theme::instance().stage(index));
    p.fillPath(topRounded(outer.adjusted(0, kStrip, 0, 0), Theme::RadiusPanel - 1), color(Token::Line));
    p.fillPath(topRounded(outer.adjusted(1, kStrip, -1, -1), Theme::RadiusPanel - 1), color(over ? Token::WarnTint : Token::Panel));

    const QRect inner = rect.adjusted(12, kStrip + 7, -12, 0);
    QRect line(inner.x(), inner.y(), inner.width(), m_metrics.titleLine);
    p.setFont(m_small);
    p.setPen(color(Token::Mute));
    int used = 0;
    if (column.stage.probability > 0) {
        const QString percent = CardText::percent(column.stage.probability);
        used = m_smallMetrics.horizontalAdvance(percent) + 8;
        p.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percent);
    }
    p.setFont(m_strong);
    p.setPen(color(Token::Ink));
    p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_strongMetrics.elidedText(column.stage.name, Qt::ElideRight, line.width() - used));
    line.translate(0, m_metrics.titleLine);
    line.setHeight(m_metrics.smallLine);
    p.setFont(m_small);
    p.setPen(color(over ? Token::Warn : Token::Mute));
    p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_smallMetrics.elidedText(limitText(column, text), Qt::ElideRight, line.width()));
}

void BoardPainter::card(QPainter &p, const QRect &rect, const DealCard &card, const CardText &text, CardState state) const
{
    if (state.moving) {
        QPen dashed(color(Token::Faint), 1, Qt::DashLine);
        p.setPen(dashed);
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
        return;
    }
    const QColor line = color(state.current ? Token::Accent : state.hovered ? Token::Faint : Token::Line);
    paintRounded(&p, rect, kCardRadius, color(Token::Panel), line);
    if (state.flash)
        state.flash->paint(&p, QRectF(rect).adjusted(1, 1, -1, -1), card.id.uuid(), kCardRadius);
    if (state.current && state.focused)
        paintFocusRing(&p, QRectF(rect).adjusted(-1, -1, 1, 1), kCardRadius + 1);

    const int inner = m_metrics.inner, width = rect.width() - 2 * inner;
    QRect row(rect.x() + inner, rect.y() + inner - 1, width, m_metrics.titleLine);
    p.setFont(m_strong);
    p.setPen(color(Token::Ink));
    p.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_strongMetrics.elidedText(card.title, Qt::ElideRight, width));
    row.moveTop(row.bottom() + 1);
    row.setHeight(m_metrics.smallLine);
    p.setFont(m_small);
    p.setPen(color(Token::Mute));
    p.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_smallMetrics.elidedText(card.clientName, Qt::ElideRight, width));

    row.moveTop(row.bottom() + 1 + 6);
    row.setHeight(m_metrics.amountLine);
    int right = row.right() + 1;
    if (!card.ownerName.isEmpty()) {
        const int side = m_metrics.amountLine;
        Avatar::paint(&p, QRectF(right - side, row.y(), side, side), card.ownerName);
        right -= side + 8;
    }
    const QString age = text.age(card);
    if (!age.isEmpty()) {
        p.setPen(color(card.rotting ? Token::Danger : Token::Mute));
        p.drawText(QRect(row.x(), row.y(), right - row.x(), row.height()), Qt::AlignRight | Qt::AlignVCenter, age);
        right -= m_smallMetrics.horizontalAdvance(age) + 8;
    }
    p.setFont(m_strong);
    p.setPen(color(Token::Ink));
    p.drawText(QRect(row.x(), row.y(), right - row.x(), row.height()), Qt::AlignLeft | Qt::AlignVCenter,
               m_strongMetrics.elidedText(text.amount(card), Qt::ElideRight, right - row.x()));

    row.moveTop(row.bottom() + 1 + 5);
    row.setHeight(m_metrics.chipHeight);
    step(p, row, text.chip(card));
}

void BoardPainter::step(QPainter &p, const QRect &rect, const CardText::Chip &chip) const
{
    QString text = chip.text();
    if (!chip.title.isEmpty() && Chip::sizeFor(text).width() > rect.width()) {
        // The time of a step says more than the end of its title.
        const int room = rect.width() - Chip::sizeFor(chip.when).width() - m_smallMetrics.horizontalAdvance(u' ');
        text = m_smallMetrics.elidedText(chip.title, Qt::ElideRight, qMax(0, room)) + u' ' + chip.when;
    }
    Chip::paint(&p, rect, text, chip.tone);
}

void BoardPainter::emptyCard(QPainter &p, const QRect &rect) const
{
    paintRounded(&p, rect, kCardRadius, color(Token::Panel), color(Token::Line));
    p.setPen(Qt::NoPen);
    p.setBrush(color(Token::Track));
    const int x = rect.x() + m_metrics.inner, y = rect.y() + m_metrics.inner + 3, w = rect.width() - 2 * m_metrics.inner;
    p.drawRoundedRect(QRect(x, y, w * 3 / 5, 8), 4, 4);
    p.drawRoundedRect(QRect(x, y + m_metrics.titleLine, w * 2 / 5, 8), 4, 4);
    p.drawRoundedRect(QRect(x, y + 2 * m_metrics.titleLine + 8, w * 1 / 3, 8), 4, 4);
}

void BoardPainter::add(QPainter &p, const QRect &rect, bool focused, bool hovered) const
{
    if (hovered) {
        p.setPen(Qt::NoPen);
        p.setBrush(color(Token::Hover));
        p.drawRoundedRect(rect.adjusted(0, 2, 0, -2), Theme::RadiusControl, Theme::RadiusControl);
    }
    p.setFont(m_font);
    p.setPen(color(hovered || focused ? Token::Ink : Token::Mute));
    p.drawText(rect.adjusted(10, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("+  Add deal"));
    if (focused)
        paintFocusRing(&p, QRectF(rect).adjusted(0, 2, 0, -2), Theme::RadiusControl);
}

void BoardPainter::thumb(QPainter &p, const QRect &rect, bool held) const
{
    p.setPen(Qt::NoPen);
    p.setBrush(color(held ? Token::Mute : Token::Faint));
    p.drawRoundedRect(rect, 2, 2);
}

bool BoardPainter::isCut(const QRect &rect, const DealCard &card, const CardText &text) const
{
    const int width = rect.width() - 2 * m_metrics.inner;
    return m_strongMetrics.horizontalAdvance(card.title) > width || m_smallMetrics.horizontalAdvance(card.clientName) > width
           || Chip::sizeFor(text.chip(card).text()).width() > width;
}

} // namespace opora
