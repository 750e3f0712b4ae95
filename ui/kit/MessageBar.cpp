// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/MessageBar.h"
#include "ui/kit/Accessible.h"
#include "ui/kit/Button.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Labels.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opora {
namespace {
constexpr int DefaultHideMs = 6000, MaxWidth = 720;
}

MessageBar::MessageBar(QWidget *host) : QWidget(host)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 8, 8, 8);
    outer->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_text = new TextLabel(QString(), Token::Ink, this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(m_text, 1);
    m_detailsButton = new Button(tr("Details"), Button::Kind::Quiet, this);
    m_detailsButton->setCheckable(true);
    row->addWidget(m_detailsButton);
    m_actions = new QWidget(this);
    m_actionRow = new QHBoxLayout(m_actions);
    m_actionRow->setContentsMargins(0, 0, 0, 0);
    m_actionRow->setSpacing(8);
    row->addWidget(m_actions);
    m_close = Button::iconOnly(QStringLiteral("close"), tr("Close the message"), this);
    row->addWidget(m_close);
    outer->addLayout(row);
    m_details = new QPlainTextEdit(this);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Details"));
    m_details->setFixedHeight(96);
    m_details->setFont(Theme::small());
    m_details->setTabChangesFocus(true);
    m_details->hide();
    outer->addWidget(m_details);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_detailsButton, &QPushButton::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        m_timer.stop();
        place();
    });
    setAccessibleRole(this, QAccessible::AlertMessage);
    host->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now && isAncestorOf(now) && old && !isAncestorOf(old))
            m_before = old;
    });
    hide();
}

void MessageBar::show(const Message &message)
{
    // One that waits for an answer is not pushed away by a passing one, unless it is the same matter.
    if (isShowing() && m_message.hideAfterMs == 0 && (message.key.isEmpty() || message.key != m_message.key)) {
        if (message.hideAfterMs == 0) {
            m_waiting.append(message);
            return;
        }
        m_waiting.prepend(m_message);
    }
    m_message = message;
    present();
}

void MessageBar::present()
{
    m_text->setText(m_message.text);
    setAccessibleName(m_message.text);
    while (QLayoutItem *item = m_actionRow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &a : std::as_const(m_message.actions)) {
        auto *b = new Button(a.text, a.primary ? Button::Kind::Primary : Button::Kind::Normal, m_actions);
        connect(b, &QPushButton::clicked, this, [this, run = a.run] {
            dismiss();
            if (run)
                run();
        });
        m_actionRow->addWidget(b);
    }
    m_actions->setVisible(!m_message.actions.isEmpty());
    m_detailsButton->setVisible(!m_message.details.isEmpty());
    m_detailsButton->setChecked(false);
    m_details->setPlainText(m_message.details);
    m_details->hide();
    QWidget::show();
    raise();
    place();
    armTimer();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT shown(m_message.text);
}

void MessageBar::armTimer()
{
    int ms = m_message.hideAfterMs;
    if (ms < 0)
        ms = m_message.tone == Tone::Danger ? 0 : DefaultHideMs;
    if (ms > 0)
        m_timer.start(ms);
    else
        m_timer.stop();
}

void MessageBar::dismiss()
{
    if (!isShowing())
        return;
    m_timer.stop();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus) { // back to where the keyboard came from
        if (m_before && m_before->isVisible() && m_before->isEnabled())
            m_before->setFocus(Qt::OtherFocusReason);
        else if (parentWidget())
            parentWidget()->setFocus();
    }
    m_message = Message();
    Q_EMIT dismissed();
    if (!m_waiting.isEmpty()) {
        m_message = m_waiting.takeFirst();
        present();
    }
}

void MessageBar::dismissKey(const QString &key)
{
    m_waiting.removeIf([&](const Message &m) { return m.key == key; });
    if (isShowing() && m_message.key == key)
        dismiss();
}

bool MessageBar::isShowing() const { return !isHidden(); }
QString MessageBar::text() const { return isShowing() ? m_message.text : QString(); }

bool MessageBar::trigger(const QString &actionText)
{
    for (const auto &a : std::as_const(m_message.actions)) {
        if (a.text == actionText) {
            const auto run = a.run;
            dismiss();
            if (run)
                run();
            return true;
        }
    }
    return false;
}

void MessageBar::place()
{
    const QWidget *host = parentWidget();
    const int width = std::min(MaxWidth, host->width() - 32);
    layout()->activate();
    const int natural = std::max(std::min(sizeHint().width() + 8, width), std::min(360, width));
    const int height = std::max(layout()->hasHeightForWidth() ? layout()->heightForWidth(natural) : 0, layout()->minimumSize().height());
    QRect where((host->width() - natural) / 2, host->height() - height - 16, natural, height);
    // What says so is written in or sent from: a message about the last thing done does not stand on the next.
    for (const QWidget *w : host->findChildren<QWidget *>()) {
        if (!w->isVisible() || !w->property("oporaKeepClear").toBool())
            continue;
        const QRect taken(w->mapTo(host, QPoint()), w->size());
        if (taken.intersects(where) && taken.top() - height - 8 > 0)
            where.moveBottom(taken.top() - 8);
    }
    setGeometry(where);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Theme &t = Theme::instance();
    paintRounded(&p, rect(), Theme::RadiusPanel, t.color(Token::Panel), m_message.tone == Tone::Neutral ? t.color(Token::Line) : t.toneText(m_message.tone));
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(m_message.tone == Tone::Neutral ? t.color(Token::Accent) : t.toneText(m_message.tone));
    p.drawRoundedRect(QRectF(5, 8, 3, height() - 16), 1.5, 1.5);
}

bool MessageBar::eventFilter(QObject *o, QEvent *e)
{
    if (o == parentWidget() && e->type() == QEvent::Resize && isShowing())
        place();
    return QWidget::eventFilter(o, e);
}

void MessageBar::enterEvent(QEnterEvent *) { m_timer.stop(); }

void MessageBar::leaveEvent(QEvent *)
{
    if (!isAncestorOf(QApplication::focusWidget()) && m_details->isHidden())
        armTimer();
}

void MessageBar::keyPressEvent(QKeyEvent *e)
{
    if (e->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(e);
}

} // namespace opora
