// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NoticeStrip.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include <QHBoxLayout>
#include <QPainter>

namespace opora {

NoticeStrip::NoticeStrip(QWidget *parent)
    : QWidget(parent),
      m_text(new TextLabel(QString(), Token::Warn, this)),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(16, 6, 16, 7);
    m_row->setSpacing(8);
    m_text->setWordWrap(true);
    m_row->addWidget(m_text, 1);
}

void NoticeStrip::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

void NoticeStrip::addAction(const QString &text, std::function<void()> run, bool primary)
{
    auto *button = new Button(text, primary ? Button::Kind::Primary : Button::Kind::Normal, this);
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_row->addWidget(button);
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), Theme::instance().color(Token::WarnTint));
    p.fillRect(QRect(0, height() - 1, width(), 1), Theme::instance().color(Token::Line));
}

} // namespace opora
