// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxReply.h"
#include "core/domain/LetterSubject.h"
#include "ui/kit/Card.h"
#include "ui/kit/SegmentedTabs.h"
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {

InboxReply::InboxReply(PageContext &context, QWidget *parent)
    : QScrollArea(parent),
      m_context(context),
      m_card(new Card),
      m_tabs(new SegmentedTabs(m_card)),
      m_form(new LetterForm(context, m_card))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    auto *around = new QWidget;
    auto *margin = new QVBoxLayout(around);
    margin->setContentsMargins(16, 0, 16, 16);
    margin->addWidget(m_card);
    setWidget(around);
    around->setAutoFillBackground(false); // the card's colour shows through
    around->installEventFilter(this);
    m_card->body()->setContentsMargins(7, 2, 12, 10);
    m_card->body()->setSpacing(6);
    setProperty("oporaKeepClear", true);
    m_tabs->setAccessibleName(tr("How to answer"));
    m_tabs->setCompact(true);
    m_tabs->addSegment(u"email"_s, tr("Email"));
    m_tabs->addSegment(u"sms"_s, tr("SMS"));
    m_card->body()->addWidget(m_tabs, 0, Qt::AlignLeft);
    auto *content = new QVBoxLayout; // under the tabs' texts, not under their padding
    content->setContentsMargins(5, 0, 0, 0);
    content->addWidget(m_form);
    m_card->body()->addLayout(content);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, &InboxReply::onTab);
    connect(m_form, &LetterForm::written, this, [this](const Uuid &letter) {
        m_drafts.remove(letter);
        if (letter == m_letter.id)
            Q_EMIT sent();
    });
    connect(m_form, &LetterForm::addressWanted, this, [this] { m_context.open(u"clients"_s, m_letter.client.toString()); });
    hide();
}

bool InboxReply::setLetter(const InboxItem &letter)
{
    if (letter.id == m_letter.id && letter.client == m_letter.client)
        return false;
    keep();
    m_letter = letter;
    const bool offered = !letter.client.isNull() && (letter.direction == u"in" || letter.direction == u"missed");
    setVisible(offered);
    if (!offered)
        return true;
    m_answer = {letter.id, answerSubject(letter.subject), letter.address};
    m_form->setAnswer(m_answer);
    const Draft draft = m_drafts.value(letter.id);
    if (draft.tab.isEmpty())
        m_form->clear();
    else
        m_form->restore(draft.letter);
    m_tabs->setCurrentId(!draft.tab.isEmpty() ? draft.tab : letter.kind == u"email" ? u"email"_s : u"sms"_s);
    onTab();
    verticalScrollBar()->setValue(0);
    return true;
}

void InboxReply::keep()
{
    if (m_answer.letter.isNull() || m_answer.letter != m_letter.id)
        return;
    const LetterForm::Kept typed = m_form->kept();
    if (typed.text.trimmed().isEmpty() && typed.subject == m_answer.subject && typed.files.isEmpty())
        m_drafts.remove(m_letter.id);
    else
        m_drafts.insert(m_letter.id, {m_tabs->currentId(), typed});
}

void InboxReply::onTab()
{
    if (isOffered())
        m_form->setTarget(m_letter.client, m_tabs->currentId());
}

void InboxReply::focusForm()
{
    m_form->focusForm();
}

/// As high as its wrapped sentences need at this width.
QSize InboxReply::sizeHint() const
{
    const QWidget *w = widget();
    const int width = viewport()->width() > 0 ? viewport()->width() : w->sizeHint().width();
    return {w->sizeHint().width(), w->layout()->hasHeightForWidth() ? w->layout()->totalHeightForWidth(width) : w->sizeHint().height()};
}

QSize InboxReply::minimumSizeHint() const
{
    return {200, std::min(180, sizeHint().height())};
}

bool InboxReply::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void InboxReply::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

} // namespace opora
