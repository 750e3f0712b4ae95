// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/EmptyState.h"
#include "ui/kit/Button.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include <QPainter>
#include <QVBoxLayout>

namespace opora {
namespace {
class IconCircle : public QWidget {
public:
    IconCircle(QString name, QWidget *parent) : QWidget(parent), m_name(std::move(name)) { setFixedSize(48, 48); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(Theme::instance().color(Token::AccentTint));
        p.drawEllipse(rect());
        Icons::paint(&p, QRectF(14, 14, 20, 20), m_name, Theme::instance().color(Token::Accent));
    }

private:
    QString m_name;
};
} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent) : QWidget(parent)
{
    auto *l = new QVBoxLayout(this);
    l->setContentsMargins(24, 32, 24, 32);
    l->setSpacing(8);
    l->addStretch(2);
    l->addWidget(new IconCircle(iconName, this), 0, Qt::AlignHCenter);
    l->addSpacing(4);
    m_title = headingLabel(title, this);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    l->addWidget(m_title);
    m_sentence = new TextLabel(sentence, Token::Mute, this);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    l->addWidget(m_sentence);
    l->addSpacing(8);
    m_button = new PrimaryButton(QString(), this);
    m_button->hide();
    l->addWidget(m_button, 0, Qt::AlignHCenter);
    l->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void EmptyState::setAction(const QString &text, std::function<void()> run)
{
    m_button->setText(text);
    m_button->disconnect(this);
    connect(m_button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
    m_button->show();
}

} // namespace opora
