// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Card.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Labels.h"
#include <QPainter>
#include <QVBoxLayout>

namespace opora {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(16, 14, 16, 14);
    m_body->setSpacing(8);
}

Card::Card(const QString &heading, QWidget *parent) : Card(parent) { setHeading(heading); }

void Card::setHeading(const QString &text)
{
    if (!m_heading) {
        m_heading = headingLabel(text, this);
        m_body->insertWidget(0, m_heading);
    }
    m_heading->setText(text);
}

void Card::setFill(Token fill)
{
    m_fill = fill;
    update();
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paintRounded(&p, rect(), Theme::RadiusPanel, Theme::instance().color(m_fill), Theme::instance().color(Token::Line));
    if (m_selected)
        paintFocusRing(&p, rect(), Theme::RadiusPanel);
}

Line::Line(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), Theme::instance().color(Token::Line));
}

} // namespace opora
