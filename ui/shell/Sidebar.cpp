// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Sidebar.h"
#include "ui/kit/Accessible.h"
#include "ui/kit/Card.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Tabular.h"
#include "ui/models/Format.h"
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTimeZone>
#include <QVBoxLayout>

namespace opora {

NavItem::NavItem(const QString &id, const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent),
      m_id(id),
      m_icon(iconName)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(false);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus); // The current one alone is a Tab stop.
    setFixedHeight(32);
    setAccessibleName(text);
    setAccessibleRole(
        this, QAccessible::PageTab, [this] { click(); }, [this] { return m_count; });
}

void NavItem::setCount(qint64 count, bool badge)
{
    m_badge = badge;
    m_count = count < 0 || (badge && count == 0) ? QString() : Format(locale(), QTimeZone::utc(), 0).count(count);
    setAccessibleName(m_count.isEmpty() ? text() : text() + QStringLiteral(", ") + m_count);
    updateGeometry();
    update();
}

QSize NavItem::sizeHint() const
{
    const int count = m_count.isEmpty() ? 0 : QFontMetrics(Theme::tiny()).horizontalAdvance(m_count) + 20;
    return {36 + QFontMetrics(Theme::strong()).horizontalAdvance(text()) + 12 + count, 32};
}

void NavItem::paintEvent(QPaintEvent *)
{
    const Theme &t = Theme::instance();
    QPainter p(this);
    if (isChecked()) {
        paintRounded(&p, rect(), Theme::RadiusControl, t.color(Token::Panel), QColor());
        QPainterPath clip;
        clip.addRoundedRect(rect(), Theme::RadiusControl, Theme::RadiusControl);
        p.setClipPath(clip);
        p.fillRect(QRect(0, 0, 3, height()), t.color(Token::Accent));
        p.setClipping(false);
    } else if (underMouse()) {
        paintRounded(&p, rect(), Theme::RadiusControl, t.color(Token::Hover), QColor());
    }
    Icons::paint(&p, QRectF(10, 8, 16, 16), m_icon, t.color(isChecked() ? Token::Accent : Token::Mute));
    int right = width() - 10;
    if (!m_count.isEmpty() && m_badge) {
        right -= Badge::paint(&p, QRect(0, 0, right, height()), m_count, Tone::Danger, true, Qt::AlignRight) + 6;
    } else if (!m_count.isEmpty()) {
        p.setFont(isChecked() ? [] { QFont f = Theme::tiny(); f.setWeight(QFont::DemiBold); return f; }() : Theme::tiny());
        p.setPen(t.color(isChecked() ? Token::Ink : Token::Mute));
        const int w = tabularWidth(p.fontMetrics(), m_count);
        drawTabular(&p, QRect(0, 0, right, height()), Qt::AlignRight, m_count);
        right -= w + 6;
    }
    p.setFont(isChecked() ? Theme::strong() : Theme::font());
    p.setPen(t.color(Token::Ink));
    p.drawText(QRect(36, 0, right - 36, height()), Qt::AlignLeft | Qt::AlignVCenter,
               p.fontMetrics().elidedText(text(), Qt::ElideRight, right - 36));
    if (hasFocus())
        paintFocusRing(&p, rect(), Theme::RadiusControl);
}

void NavItem::keyPressEvent(QKeyEvent *e)
{
    if (e->key() == Qt::Key_Up || e->key() == Qt::Key_Down) {
        Q_EMIT arrow(e->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(e);
}

bool NavItem::event(QEvent *e)
{
    if (e->type() == QEvent::HoverEnter || e->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(e);
}

UserBlock::UserBlock(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(52);
    setAccessibleRole(this, QAccessible::ButtonMenu, [this] { popup(); });
    connect(this, &QAbstractButton::clicked, this, &UserBlock::popup);
}

void UserBlock::setUser(const QString &name, const QString &line)
{
    m_name = name;
    m_line = line;
    setAccessibleName(tr("%1, workspace %2").arg(name, line));
    setToolTip(line);
    update();
}

void UserBlock::setMenu(QMenu *menu)
{
    m_menu = menu;
}

void UserBlock::popup()
{
    if (!m_menu)
        return;
    const QPoint at = mapToGlobal(QPoint(8, 0));
    m_menu->popup(QPoint(at.x(), at.y() - m_menu->sizeHint().height() - 2));
}

void UserBlock::keyPressEvent(QKeyEvent *e)
{
    if (e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter || e->key() == Qt::Key_Down || e->key() == Qt::Key_Up) {
        popup();
        return;
    }
    QAbstractButton::keyPressEvent(e);
}

bool UserBlock::event(QEvent *e)
{
    if (e->type() == QEvent::HoverEnter || e->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(e);
}

void UserBlock::paintEvent(QPaintEvent *)
{
    const Theme &t = Theme::instance();
    QPainter p(this);
    if (underMouse())
        paintRounded(&p, rect(), Theme::RadiusControl, t.color(Token::Hover), QColor());
    Avatar::paint(&p, QRectF(10, 13, 26, 26), m_name);
    const int room = width() - 44 - 20;
    p.setFont(Theme::strong());
    p.setPen(t.color(Token::Ink));
    p.drawText(QRect(44, 8, room, 18), Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(m_name, Qt::ElideRight, room));
    p.setFont(Theme::small());
    p.setPen(t.color(Token::Mute));
    p.drawText(QRect(44, 26, room, 17), Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(m_line, Qt::ElideMiddle, room));
    if (underMouse() || hasFocus())
        Icons::paint(&p, QRectF(width() - 18, 20, 12, 12), QStringLiteral("more"), t.color(Token::Mute));
    if (hasFocus())
        paintFocusRing(&p, rect(), Theme::RadiusControl);
}

Sidebar::Sidebar(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(196);
    setAccessibleName(tr("Pages"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(8, 16, 8, 12);
    m_layout->setSpacing(2);
    auto *name = new TextLabel(QStringLiteral("Opora"), Token::Accent, this);
    QFont f = Theme::strong();
    f.setPixelSize(16);
    f.setWeight(QFont::Bold);
    name->setFont(f);
    name->setContentsMargins(10, 0, 0, 14);
    m_layout->addWidget(name);
    m_user = new UserBlock(this);
}

void Sidebar::addPage(const QString &id, const QString &iconName, const QString &text)
{
    auto *item = new NavItem(id, iconName, text, this);
    connect(item, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
    connect(item, &NavItem::arrow, this, [this, item](int direction) {
        int at = int(m_order.indexOf(item)) + direction;
        while (at >= 0 && at < m_order.size() && m_order[at]->isHidden())
            at += direction;
        if (at >= 0 && at < m_order.size()) {
            m_order[at]->setFocus(Qt::TabFocusReason);
            m_order[at]->click();
            m_order[at]->setFocus(Qt::TabFocusReason); // The page took it when it came to the front.
        }
    });
    m_layout->addWidget(item);
    m_order.append(item);
    m_items.insert(id, item);
}

void Sidebar::addCaption(const QString &text)
{
    auto *caption = captionLabel(text, this);
    caption->setContentsMargins(10, 16, 0, 6);
    m_layout->addWidget(caption);
}

void Sidebar::finish()
{
    m_layout->addStretch(1);
    m_layout->addWidget(new Line(Qt::Horizontal, this));
    m_layout->addWidget(m_user);
    setTabOrder(m_order.isEmpty() ? static_cast<QWidget *>(this) : m_order.last(), m_user);
}

void Sidebar::setCurrent(const QString &id)
{
    for (NavItem *item : std::as_const(m_order)) {
        const bool current = item->id() == id;
        item->setChecked(current);
        item->setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void Sidebar::setCount(const QString &id, qint64 count, bool badge)
{
    if (NavItem *item = m_items.value(id))
        item->setCount(count, badge);
}

void Sidebar::setShown(const QString &id, bool shown)
{
    if (NavItem *item = m_items.value(id))
        item->setVisible(shown);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), Theme::instance().color(Token::Side));
    p.fillRect(QRect(width() - 1, 0, 1, height()), Theme::instance().color(Token::Line));
}

} // namespace opora
