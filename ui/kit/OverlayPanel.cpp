// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/OverlayPanel.h"
#include "ui/kit/Accessible.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace opora {

OverlayPanel::OverlayPanel(QWidget *anyChild, const QString &title) : QWidget(anyChild->window())
{
    m_card = new Card(this);
    auto *l = m_card->body();
    l->setContentsMargins(20, 18, 20, 18);
    l->setSpacing(10);
    m_title = titleLabel(title, m_card);
    m_title->setWordWrap(true);
    l->addWidget(m_title);
    m_sentence = mutedLabel(QString(), m_card);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    l->addWidget(m_sentence);
    m_body = new QVBoxLayout;
    m_body->setSpacing(8);
    l->addLayout(m_body, 1);
    auto *error = new TextLabel(QString(), Token::Danger, m_card);
    error->setFont(Theme::small());
    m_error = error;
    m_error->setWordWrap(true);
    m_error->hide();
    l->addWidget(m_error);
    m_footer = new QHBoxLayout;
    m_footer->setSpacing(8);
    m_footer->addStretch(1);
    l->addSpacing(4);
    l->addLayout(m_footer);
    setAccessibleName(title);
    setAccessibleRole(this, QAccessible::Dialog);
    NoWheel::install(this);
    window()->installEventFilter(this);
    hide();
}

void OverlayPanel::setSentence(const QString &text)
{
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
}

Button *OverlayPanel::setAccept(const QString &text)
{
    if (!m_cancel)
        setCancel(tr("Cancel"));
    if (!m_accept) {
        m_accept = new PrimaryButton(text, m_card);
        m_footer->addWidget(m_accept);
        connect(m_accept, &QPushButton::clicked, this, &OverlayPanel::accepted);
    }
    m_accept->setText(text);
    return m_accept;
}

Button *OverlayPanel::setCancel(const QString &text)
{
    if (!m_cancel) {
        m_cancel = new Button(text, Button::Kind::Normal, m_card);
        m_footer->addWidget(m_cancel);
        connect(m_cancel, &QPushButton::clicked, this, &OverlayPanel::dismiss);
    }
    m_cancel->setText(text);
    return m_cancel;
}

void OverlayPanel::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    if (isVisible())
        place();
    if (!text.isEmpty()) {
        m_error->setAccessibleName(text);
        QAccessibleEvent event(m_error, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void OverlayPanel::setPanelWidth(int width)
{
    m_width = width;
}
void OverlayPanel::setFirstFocus(QWidget *widget)
{
    m_first = widget;
}

void OverlayPanel::open()
{
    m_before = QApplication::focusWidget();
    show();
    raise();
    place();
    if (m_first) {
        m_first->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus();
        focusNextPrevChild(true);
    }
}

void OverlayPanel::dismiss()
{
    if (m_done)
        return;
    m_done = true;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
    deleteLater();
}

void OverlayPanel::place()
{
    setGeometry(parentWidget()->rect());
    const int w = std::min(m_width, width() - 32);
    m_card->layout()->activate();
    int h = m_card->layout()->hasHeightForWidth() ? m_card->layout()->heightForWidth(w) : m_card->sizeHint().height();
    h = std::min(std::max(h, m_card->layout()->minimumSize().height()), height() - 32);
    m_card->setGeometry((width() - w) / 2, std::max(16, (height() - h) / 2 - height() / 16), w, h);
}

void OverlayPanel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), Theme::instance().color(Token::Scrim));
}

void OverlayPanel::keyPressEvent(QKeyEvent *e)
{
    if (e->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    if (e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter) {
        // From a one-line field, or with Ctrl from anywhere; a text block keeps its plain Enter to itself.
        if (m_accept && m_accept->isEnabled())
            m_accept->click();
        return;
    }
    e->accept(); // Keys do not reach what lies below.
}

void OverlayPanel::mousePressEvent(QMouseEvent *e)
{
    e->accept();
}

bool OverlayPanel::eventFilter(QObject *o, QEvent *e)
{
    if (o == parentWidget() && e->type() == QEvent::Resize && isVisible())
        place();
    if (isVisible() && e->type() == QEvent::LayoutRequest && o == parentWidget())
        place();
    return QWidget::eventFilter(o, e);
}

bool OverlayPanel::focusNextPrevChild(bool next)
{
    // Tab goes round inside the panel.
    QWidget *from = window()->focusWidget();
    if (!from || !isAncestorOf(from))
        from = this;
    for (QWidget *w = next ? from->nextInFocusChain() : from->previousInFocusChain(); w && w != from;
         w = next ? w->nextInFocusChain() : w->previousInFocusChain()) {
        if (isAncestorOf(w) && (w->focusPolicy() & Qt::TabFocus) && w->isVisible() && w->isEnabled() && !w->focusProxy()) {
            w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

} // namespace opora
