// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/MessageRows.h"
#include "ui/kit/Button.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/models/MessageWords.h"
#include "ui/team/ChangeParts.h"
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora::MessageRows {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(opora::OutboxPage)
};

void addButtons(QVBoxLayout *layout, QWidget *body, const MessageInfo &m, const std::function<void(const QString &)> &act,
                const std::function<void()> &openCard)
{
    auto *buttons = new QWidget(body);
    auto *flow = new FlowLayout(buttons, 8);
    bool first = m.state != u"uncertain"; // of two answers neither is the better one
    for (const MessageWords::Action &a : MessageWords::actions(m)) {
        const bool away = a.id == u"cancel" || a.id == u"remove";
        auto *b = new Button(a.label,
                             away                          ? Button::Kind::Danger
                             : std::exchange(first, false) ? Button::Kind::Primary
                                                           : Button::Kind::Normal,
                             buttons);
        QObject::connect(b, &QPushButton::clicked, b, [act, id = a.id] { act(id); });
        flow->addWidget(b);
    }
    if (!m.client.isNull()) {
        auto *card = new Button(Text::tr("Open card"), Button::Kind::Normal, buttons);
        QObject::connect(card, &QPushButton::clicked, card, openCard);
        flow->addWidget(card);
    }
    layout->addWidget(buttons);
}

} // namespace

Tone toneOf(const QString &state)
{
    switch (MessageWords::moodOf(state)) {
    case MessageWords::Mood::Info: return Tone::Info;
    case MessageWords::Mood::Good: return Tone::Good;
    case MessageWords::Mood::Warn: return Tone::Warn;
    case MessageWords::Mood::Danger: return Tone::Danger;
    case MessageWords::Mood::Neutral: break;
    }
    return Tone::Neutral;
}

QString nameOf(const MessageInfo &m)
{
    return m.clientName.isEmpty() ? m.address : m.clientName;
}

TwoLineRow row(const QString &key, const MessageInfo &m, const Format &format)
{
    const QString what = m.subject.isEmpty() ? m.body.simplified().left(80) : m.subject;
    const QString when = format.when(m.sentAt != 0 ? m.sentAt : m.createdAt);
    const QString why = MessageWords::why(m);
    return {key, nameOf(m), what, MessageWords::shortState(m.state), toneOf(m.state), when, why.isEmpty() ? m.dealTitle : why};
}

QString signatureOf(const MessageInfo &m, const Format &format, const QStringList &confirms)
{
    return m.id.toString() + MessageWords::title(m, format, confirms) + m.reason + m.subject + MessageWords::files(m) + m.body;
}

void fill(QVBoxLayout *l, QWidget *body, const MessageInfo &m, const Format &format, const QStringList &confirms,
          const std::function<void(const QString &)> &act, const std::function<void()> &openCard)
{
    auto *state = new TextLabel(MessageWords::title(m, format, confirms), Token::Ink, body);
    state->setFont(Theme::strong());
    state->setWordWrap(true);
    l->addWidget(state);
    if (const QString why = MessageWords::why(m); !why.isEmpty()) {
        auto *reason = new TextLabel(why, m.state == u"failed" ? Token::Danger : Token::Warn, body);
        reason->setWordWrap(true);
        reason->setTextFormat(Qt::PlainText);
        l->addWidget(reason);
    }
    QStringList facts;
    if (m.tries > 0)
        facts.append(Text::tr("tried %n time(s)", nullptr, m.tries));
    if (!m.dealTitle.isEmpty())
        facts.append(m.dealTitle);
    if (!m.userName.isEmpty())
        facts.append(Text::tr("written by %1, %2", "a person, a time").arg(m.userName, format.when(m.createdAt)));
    auto *said = mutedLabel(facts.join(u" · "_s), body);
    said->setWordWrap(true);
    said->setVisible(!facts.isEmpty());
    l->addWidget(said);
    if (const QString files = MessageWords::files(m); !files.isEmpty())
        l->addWidget(ChangeParts::wrapped(files, body));
    addButtons(l, body, m, act, openCard);
    l->addWidget(ChangeParts::wrapped(m.body, body));
    l->addStretch(1);
}

} // namespace opora::MessageRows
