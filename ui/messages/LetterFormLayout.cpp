// SPDX-License-Identifier: GPL-3.0-or-later
// How the form of a letter is put together, and how high it is.
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/messages/LetterConsent.h"
#include "ui/messages/LetterForm.h"
#include "ui/messages/LetterParts.h"
#include "ui/messages/MessengerLetter.h"
#include "ui/messages/SendLater.h"
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opora {
namespace {
constexpr int kMinLines = 3, kMaxLines = 8;
}

void LetterForm::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(6);
    m_noWay = new QWidget(this);
    auto *none = new QVBoxLayout(m_noWay);
    none->setContentsMargins(0, 0, 0, 0);
    m_noWayText = new TextLabel({}, Token::Mute, m_noWay);
    m_noWayText->setWordWrap(true);
    m_setUp = new Button(tr("Set up a channel"), Button::Kind::Normal, m_noWay);
    none->addWidget(m_noWayText);
    none->addWidget(m_setUp, 0, Qt::AlignLeft);
    m_noWay->hide();
    outer->addWidget(m_noWay);
    m_form = new QWidget(this);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    outer->addWidget(m_form);
    m_editing = mutedLabel(tr("You are changing a message that has not gone out."), m_form);
    m_editing->setWordWrap(true);
    m_editing->hide();
    column->addWidget(m_editing);
    m_way = new Combo(m_form);
    m_way->setAccessibleName(tr("Channel"));
    m_address = new Combo(m_form);
    m_address->setAccessibleName(tr("Address"));
    for (Combo *combo : {m_way, m_address}) { // long addresses are cut, not the window widened
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    column->addWidget(m_way);
    column->addWidget(m_address);
    m_subject = new QLineEdit(m_form);
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setPlaceholderText(tr("Subject"));
    m_subject->installEventFilter(this);
    column->addWidget(m_subject);
    m_text = new QPlainTextEdit(m_form);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(0);
    m_text->setProperty("plain", true);
    m_text->installEventFilter(this);
    column->addWidget(m_text);
    m_plain = mutedLabel(tr("The text was changed: it goes out without the template’s formatting."), m_form);
    m_plain->setWordWrap(true);
    m_plain->hide();
    column->addWidget(m_plain);
    m_files = new LetterFiles(m_form);
    column->addWidget(m_files);
    m_preview = new LetterPreview(m_form);
    column->addWidget(m_preview);
    m_text->setAcceptDrops(false); // files are the form's; so is text, which it puts in
    setAcceptDrops(true);
    buildButtons();
}

void LetterForm::buildButtons()
{
    auto *column = static_cast<QVBoxLayout *>(m_form->layout());
    auto *facts = new QWidget(m_form);
    auto *flow = new FlowLayout(facts, 8);
    m_consent = new LetterConsent(m_context, facts);
    m_count = mutedLabel({}, facts);
    flow->addWidget(m_consent);
    flow->addWidget(m_count);
    m_theirTime = mutedLabel({}, facts);
    m_theirTime->setToolTip(tr("What time it is where the client is"));
    flow->addWidget(m_theirTime);
    column->addWidget(facts);
    m_problem = new TextLabel({}, Token::Danger, m_form);
    m_problem->setFont(Theme::small());
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_question = new InlineQuestion(m_form);
    m_messenger = new MessengerLetter(m_context, m_question, this);
    column->addWidget(m_question);
    auto *row = new QWidget(m_form);
    auto *buttons = new FlowLayout(row, 8);
    m_send = new Button(tr("Send"), Button::Kind::Primary, row);
    m_send->setToolTip(tr("Ctrl+Enter"));
    m_keep = new Button(tr("Save as draft"), Button::Kind::Normal, row);
    m_keep->setToolTip(tr("Ctrl+Shift+Enter"));
    m_templates = new Button(tr("Template"), Button::Kind::Quiet, row);
    m_drop = new Button(tr("Leave it as it was"), Button::Kind::Quiet, row);
    m_drop->hide();
    m_attach = new Button(tr("Attach"), Button::Kind::Quiet, row);
    m_laterButton = new Button(tr("Later"), Button::Kind::Quiet, row);
    m_laterButton->setToolTip(tr("Send it at another time"));
    for (Button *b : {m_send, m_laterButton, m_keep, m_templates, m_attach, m_drop})
        buttons->addWidget(b);
    column->addWidget(row);
    m_later = new SendLater(m_context, m_form);
    column->addWidget(m_later);
}

void LetterForm::fitHeight()
{
    const int line = m_text->fontMetrics().lineSpacing();
    const int written = m_text->document()->isEmpty() ? kMinLines : m_text->document()->size().toSize().height();
    m_text->setFixedHeight(std::clamp(written, kMinLines, kMaxLines) * line + 6);
}

} // namespace opora
