// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/LetterParts.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Labels.h"
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kMaxLines = 5;
}

LetterPreview::LetterPreview(QWidget *parent)
    : QWidget(parent),
      m_head(mutedLabel({}, this)),
      m_text(new QPlainTextEdit(this)),
      m_chipRow(new QWidget(this)),
      m_chips(new FlowLayout(m_chipRow, 6))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_head->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFocusPolicy(Qt::ClickFocus); // read by its name; Tab goes to what can be changed
    m_text->setAccessibleName(tr("What the client will read"));
    m_text->document()->setDocumentMargin(6);
    column->addWidget(m_head);
    column->addWidget(m_text);
    column->addWidget(m_chipRow);
    hide();
}

void LetterPreview::show(const QString &clientName, const QString &subject, const QString &text, const QStringList &missing)
{
    m_head->setColor(Token::Mute);
    m_head->setText(subject.isEmpty() ? tr("%1 will read:").arg(clientName) : tr("%1 will read: %2").arg(clientName, subject));
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    const int line = m_text->fontMetrics().lineSpacing();
    m_text->setFixedHeight(std::clamp(int(text.count(u'\n')) + 2, 2, kMaxLines) * line + 14);
    m_text->setVisible(true);
    m_missing = missing;
    qDeleteAll(m_chipRow->findChildren<Chip *>(Qt::FindDirectChildrenOnly));
    for (const QString &name : missing)
        m_chips->addWidget(new Chip(tr("not on the card: %1").arg(name), Tone::Warn, m_chipRow));
    m_chipRow->setVisible(!missing.isEmpty());
    setVisible(true);
}

void LetterPreview::showError(const QString &sentence)
{
    m_head->setColor(Token::Danger);
    m_head->setText(sentence);
    m_text->hide();
    m_chipRow->hide();
    m_missing.clear();
    setVisible(true);
}

void LetterPreview::clear()
{
    m_text->clear();
    m_missing.clear();
    hide();
}

QString LetterPreview::text() const
{
    return isHidden() ? QString() : m_text->toPlainText();
}

InlineQuestion::InlineQuestion(QWidget *parent) : QWidget(parent), m_text(new TextLabel({}, Token::Warn, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    hide();
}

void InlineQuestion::ask(const QString &question, const QList<Answer> &answers)
{
    dismiss();
    m_text->setText(question);
    m_buttons = new QWidget(this);
    auto *flow = new FlowLayout(m_buttons, 8);
    Button *first = nullptr;
    for (const Answer &a : answers) {
        auto *b = new Button(a.text, a.primary ? Button::Kind::Primary : Button::Kind::Normal, m_buttons);
        connect(b, &QPushButton::clicked, this, [this, run = a.run] {
            dismiss();
            if (run)
                run();
        });
        flow->addWidget(b);
        if (!first)
            first = b;
    }
    layout()->addWidget(m_buttons);
    setVisible(true);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void InlineQuestion::dismiss()
{
    if (m_buttons) {
        m_buttons->hide();
        m_buttons->deleteLater();
        m_buttons = nullptr;
    }
    hide();
}

QString InlineQuestion::question() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace opora
