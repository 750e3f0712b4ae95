// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/LinkRow.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FocusRing.h"
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPad = 6;
}

LinkRow::LinkRow(const QString &badge, Tone tone, const QString &text, const QString &trailing, QWidget *parent)
    : QAbstractButton(parent), m_badge(badge), m_text(text), m_trailing(trailing), m_tone(tone)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList name;
    for (const QString &part : {badge, text, trailing}) {
        if (!part.isEmpty())
            name.append(part);
    }
    setAccessibleName(name.join(u' '));
}

QSize LinkRow::sizeHint() const
{
    const QFontMetrics metrics(Theme::font());
    int width = metrics.horizontalAdvance(m_text) + 2 * kPad;
    if (!m_badge.isEmpty())
        width += Chip::sizeFor(m_badge).width() + 8;
    if (!m_trailing.isEmpty())
        width += metrics.horizontalAdvance(m_trailing) + 12;
    return {width, metrics.height() + 14};
}

QSize LinkRow::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

bool LinkRow::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void LinkRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LinkRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    if (underMouse()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Hover));
        painter.drawRoundedRect(rect(), Theme::RadiusControl, Theme::RadiusControl);
        painter.restore();
    }
    QRect line = rect().adjusted(kPad, 0, -kPad, 0);
    if (!m_badge.isEmpty())
        line.setLeft(line.left() + Chip::paint(&painter, line, m_badge, m_tone) + 8);
    const QFontMetrics metrics(Theme::font());
    painter.setFont(Theme::font());
    if (!m_trailing.isEmpty()) {
        const int width = metrics.horizontalAdvance(m_trailing), gap = metrics.horizontalAdvance(u' ');
        const int text = std::min(metrics.horizontalAdvance(m_text), line.width() - width - gap);
        painter.setPen(theme.color(Token::Mute));
        painter.drawText(QRect(line.left() + text + gap, line.top(), width + 2, line.height()), Qt::AlignLeft | Qt::AlignVCenter, m_trailing);
        line.setWidth(text);
    }
    const QString shown = metrics.elidedText(m_text, Qt::ElideRight, line.width() + 1);
    painter.setPen(theme.color(m_badge.isEmpty() ? Token::Mute : Token::Ink));
    painter.drawText(line.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
    setToolTip(shown == m_text ? QString() : m_text);
    if (hasFocus())
        paintFocusRing(&painter, rect(), Theme::RadiusControl);
}

} // namespace opora
