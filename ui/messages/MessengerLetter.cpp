// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/MessengerLetter.h"
#include "core/services/MessageService.h"
#include "ui/kit/Fields.h"
#include "ui/messages/LetterParts.h"
#include <algorithm>

namespace opora {
namespace {

struct Messenger {
    const char16_t *id, *name;
};
constexpr Messenger kMessengers[] = {{u"viber", u"Viber"}, {u"whatsapp", u"WhatsApp"}, {u"telegram", u"Telegram"}};

} // namespace

MessengerLetter::MessengerLetter(PageContext &context, InlineQuestion *question, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_question(question)
{}

QString MessengerLetter::first()
{
    return QString::fromUtf16(kMessengers[0].id);
}

bool MessengerLetter::isOne(const QString &way)
{
    return std::any_of(std::begin(kMessengers), std::end(kMessengers), [&way](const Messenger &m) { return way == QStringView(m.id); });
}

void MessengerLetter::addTo(Combo *ways)
{
    for (const Messenger &m : kMessengers)
        ways->addChoice(QString::fromUtf16(m.id), QString::fromUtf16(m.name));
}

QString MessengerLetter::open(const Letter &letter, const std::function<bool(const QUrl &)> &open)
{
    const Result<QUrl> url = MessageService::messengerLink(letter.app, letter.address, letter.text);
    if (!url.ok())
        return url.error().message;
    if (!open(*url))
        return tr("%1 could not be opened on this computer. Nothing was noted.").arg(letter.appName);
    m_question->ask(tr("Was it sent in %1?").arg(letter.appName),
                    {{tr("Yes, note it"), [this, letter] { note(letter); }, true}, {tr("No, not sent"), [this] { Q_EMIT notSent(); }}});
    return {};
}

void MessengerLetter::note(const Letter &letter)
{
    MessageService(m_context.workspace)
        .noteSentByHand(letter.client, letter.appName, letter.text)
        .then(this, [this, letter](const Result<Written> &r) {
            if (m_context.report(r))
                Q_EMIT noted(letter);
        });
}

} // namespace opora
