// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Chip.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace opora {
namespace {
constexpr int PadX = 9, Height = 20, CloseSize = 10;

void paintBody(QPainter *p, const QRectF &r, Tone tone, bool hover)
{
    const Theme &t = Theme::instance();
    QColor fill = t.toneTint(tone);
    if (hover)
        fill = t.isDark() ? fill.lighter(115) : fill.darker(104);
    paintRounded(p, r, Theme::RadiusChip, fill, tone == Tone::Neutral ? t.color(Token::Line) : QColor());
}
} // namespace

Chip::Chip(const QString &text, Tone tone, QWidget *parent) : QAbstractButton(parent), m_tone(tone)
{
    setFont(Theme::tiny());
    setText(text);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Chip::setChip(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setClickable(bool clickable)
{
    m_clickable = clickable;
    updateRole();
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    updateRole();
    updateGeometry();
}

void Chip::updateRole()
{
    setFocusPolicy(m_clickable || m_removable ? Qt::StrongFocus : Qt::NoFocus);
    setToolTip(m_removable ? tr("Del removes it") : QString());
}

QSize Chip::sizeFor(const QString &text)
{
    const QFontMetrics fm(Theme::tiny());
    return {fm.horizontalAdvance(text) + 2 * PadX, std::max(Height, fm.height() + 4)};
}

QSize Chip::sizeHint() const
{
    QSize s = sizeFor(text());
    if (m_removable)
        s.rwidth() += CloseSize + 4;
    return s;
}

QSize Chip::minimumSizeHint() const { return sizeHint(); }

QRect Chip::closeRect() const
{
    return m_removable ? QRect(width() - PadX - CloseSize, (height() - CloseSize) / 2, CloseSize, CloseSize) : QRect();
}

int Chip::paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, Qt::Alignment align)
{
    const QFont before = painter->font();
    painter->setFont(Theme::tiny());
    const QSize s = sizeFor(text);
    const int w = std::min(s.width(), rect.width());
    if (w < 2 * PadX) {
        painter->setFont(before);
        return 0;
    }
    const int x = align & Qt::AlignRight ? rect.right() + 1 - w : align & Qt::AlignHCenter ? rect.left() + (rect.width() - w) / 2 : rect.left();
    const QRect r(x, rect.top() + (rect.height() - s.height()) / 2, w, s.height());
    paintBody(painter, r, tone, false);
    painter->setPen(Theme::instance().toneText(tone));
    painter->drawText(r.adjusted(PadX, 0, -PadX + 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, w - 2 * PadX + 1));
    painter->setFont(before);
    return w;
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paintBody(&p, rect(), m_tone, (m_clickable || m_removable) && underMouse());
    const QColor ink = Theme::instance().toneText(m_tone);
    p.setPen(ink);
    p.setFont(font());
    const int room = width() - 2 * PadX - (m_removable ? CloseSize + 4 : 0);
    p.drawText(QRect(PadX, 0, room + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, room + 1));
    if (m_removable)
        Icons::paint(&p, closeRect(), QStringLiteral("close"), ink);
    if (hasFocus())
        paintFocusRing(&p, rect(), Theme::RadiusChip);
}

bool Chip::event(QEvent *e)
{
    if (e->type() == QEvent::HoverEnter || e->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(e);
}

void Chip::mousePressEvent(QMouseEvent *e)
{
    if (!m_clickable && !m_removable) {
        e->ignore(); // A plain chip is a label: the row below it takes the click.
        return;
    }
    QAbstractButton::mousePressEvent(e);
}

void Chip::mouseReleaseEvent(QMouseEvent *e)
{
    if (m_removable && closeRect().adjusted(-4, -6, 8, 6).contains(e->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    if (!m_clickable) {
        e->ignore();
        setDown(false);
        return;
    }
    QAbstractButton::mouseReleaseEvent(e);
}

void Chip::keyPressEvent(QKeyEvent *e)
{
    if (m_removable && (e->key() == Qt::Key_Delete || e->key() == Qt::Key_Backspace)) {
        Q_EMIT removeRequested();
        return;
    }
    if (m_clickable && (e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(e);
}

} // namespace opora
