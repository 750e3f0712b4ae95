// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Button.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

namespace opora {
namespace {
constexpr int Pad = 12, Gap = 6, IconSize = 16, ArrowSize = 12;
}

Button::Button(const QString &text, Kind kind, QWidget *parent) : QPushButton(text, parent), m_kind(kind)
{
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    setFont(kind == Kind::Primary ? Theme::strong() : Theme::font());
    QSizePolicy policy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

Button::Button(const QString &text, const QString &iconName, Kind kind, QWidget *parent) : Button(text, kind, parent)
{
    m_icon = iconName;
}

Button *Button::iconOnly(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *b = new Button(QString(), iconName, Kind::Quiet, parent);
    b->m_iconOnly = true;
    b->setAccessibleName(name);
    b->setToolTip(name);
    return b;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setFont(kind == Kind::Primary ? Theme::strong() : Theme::font());
    updateGeometry();
    update();
}

void Button::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    if (m_iconOnly)
        return {Theme::ControlHeight, Theme::ControlHeight};
    const QFontMetrics fm(font());
    int w = (m_flush ? 1 : 2) * Pad + fm.size(Qt::TextShowMnemonic, text()).width();
    if (!m_icon.isEmpty())
        w += IconSize + (text().isEmpty() ? 0 : Gap);
    if (m_menu && m_arrow)
        w += ArrowSize + Gap - 2;
    return {w, std::max(Theme::ControlHeight, fm.height() + 12)};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

bool Button::event(QEvent *e)
{
    if (e->type() == QEvent::HoverEnter || e->type() == QEvent::HoverLeave)
        update();
    return QPushButton::event(e);
}

void Button::keyPressEvent(QKeyEvent *e)
{
    const bool enter = e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter;
    if (m_menu && isEnabled() && (enter || e->key() == Qt::Key_Space || e->key() == Qt::Key_Down)) {
        showMenu();
        return;
    }
    if (enter && e->modifiers() == Qt::NoModifier && isEnabled()) {
        click();
        return;
    }
    QPushButton::keyPressEvent(e);
}

void Button::setMenu(QMenu *menu)
{
    m_menu = menu;
    if (menu)
        connect(menu, &QMenu::aboutToHide, this, [this] {
            setDown(false);
            update();
        });
    updateGeometry();
    update();
}

void Button::setMenuArrow(bool shown)
{
    m_arrow = shown;
    updateGeometry();
    update();
}

void Button::setFlush(bool flush)
{
    m_flush = flush;
    updateGeometry();
    update();
}

void Button::showMenu()
{
    if (!m_menu)
        return;
    setDown(true);
    m_menu->setMinimumWidth(width());
    QPoint at = mapToGlobal(QPoint(0, height() + 2));
    const QRect screenRect = screen()->availableGeometry();
    if (at.x() + m_menu->sizeHint().width() > screenRect.right()) // Right-aligned buttons open to the left.
        at.setX(mapToGlobal(QPoint(width(), 0)).x() - m_menu->sizeHint().width());
    m_menu->popup(at);
}

void Button::mousePressEvent(QMouseEvent *e)
{
    if (m_menu && e->button() == Qt::LeftButton && isEnabled()) {
        setFocus(Qt::MouseFocusReason);
        showMenu();
        return;
    }
    QPushButton::mousePressEvent(e);
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme &t = Theme::instance();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool hover = underMouse() && isEnabled(), down = isDown() || isChecked();
    QColor fill, line, ink = t.color(Token::Ink);
    switch (m_kind) {
    case Kind::Primary:
        fill = t.color(hover || down ? Token::AccentHover : Token::Accent);
        ink = t.color(Token::OnAccent);
        break;
    case Kind::Normal:
        fill = t.color(isChecked() ? Token::AccentTint : hover || down ? Token::Hover : Token::Panel);
        line = t.color(isChecked() ? Token::Accent : Token::Line);
        break;
    case Kind::Quiet:
        if ((hover || down) && !m_flush)
            fill = t.color(Token::Hover);
        ink = t.color(m_tone == Tone::Neutral && !(m_flush && (hover || down)) ? Token::Mute : Token::Ink);
        if (m_tone != Tone::Neutral)
            ink = t.toneText(m_tone);
        break;
    case Kind::Danger:
        fill = t.color(hover || down ? Token::DangerTint : Token::Panel);
        line = t.color(Token::Line);
        ink = t.color(Token::Danger);
        break;
    case Kind::Dashed:
        ink = m_tone == Tone::Neutral ? t.color(Token::Mute) : t.toneText(m_tone);
        if (hover || down)
            fill = t.toneTint(m_tone);
        break;
    }
    if (!isEnabled()) {
        ink = t.color(Token::Faint);
        if (m_kind == Kind::Primary) {
            fill = t.color(Token::Track);
            ink = t.color(Token::Mute);
        }
    }
    const QRectF r = rect();
    paintRounded(&p, r, Theme::RadiusControl, fill, line);
    if (m_kind == Kind::Dashed) {
        QPen pen(m_tone == Tone::Neutral ? t.color(Token::Faint) : ink, 1, Qt::DashLine);
        p.setPen(pen);
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), Theme::RadiusControl, Theme::RadiusControl);
    }
    if (hasFocus() && isEnabled()) {
        if (m_kind == Kind::Primary) { // A ring of its own colour would not show: leave a gap in the page's colour.
            p.setPen(QPen(t.color(Token::OnAccent), 1.5));
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(r.adjusted(2.75, 2.75, -2.75, -2.75), Theme::RadiusControl - 2, Theme::RadiusControl - 2);
        } else {
            paintFocusRing(&p, r, Theme::RadiusControl);
        }
    }
    const QFontMetrics fm(font());
    const QString label = text();
    int content = m_iconOnly ? 0 : fm.size(Qt::TextShowMnemonic, label).width();
    if (!m_icon.isEmpty())
        content += IconSize + (label.isEmpty() || m_iconOnly ? 0 : Gap);
    if (m_menu && m_arrow && !m_iconOnly)
        content += ArrowSize + Gap - 2;
    int x = m_flush ? 0 : std::max((width() - content) / 2, m_iconOnly ? 0 : Pad / 2);
    p.setFont(font());
    if (!m_icon.isEmpty()) {
        Icons::paint(&p, QRectF(x, (height() - IconSize) / 2, IconSize, IconSize), m_icon, ink);
        x += IconSize + Gap;
    }
    if (!m_iconOnly && !label.isEmpty()) {
        const int room = width() - x - (m_menu && m_arrow ? ArrowSize + Gap : 4);
        p.setPen(ink);
        p.drawText(QRect(x, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic,
                   fm.elidedText(label, Qt::ElideRight, room, Qt::TextHideMnemonic));
        x += fm.size(Qt::TextShowMnemonic, label).width() + Gap - 2;
    }
    if (m_menu && m_arrow && !m_iconOnly)
        Icons::paint(&p, QRectF(x, (height() - ArrowSize) / 2 + 0.5, ArrowSize, ArrowSize), QStringLiteral("chevron-down"),
                     m_kind == Kind::Primary ? ink : t.color(Token::Mute));
}

} // namespace opora
