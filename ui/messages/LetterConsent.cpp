// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/LetterConsent.h"
#include "core/services/MessageService.h"
#include "ui/messages/LetterParts.h"
#include "ui/models/Format.h"

using namespace Qt::StringLiterals;

namespace opora {

LetterConsent::LetterConsent(PageContext &context, QWidget *parent) : Chip({}, Tone::Neutral, parent), m_context(context) {}

void LetterConsent::setFacts(const WritingFacts &facts)
{
    const Format format(m_context.workspace, m_context.locale);
    if (facts.consent == u"given")
        setChip(tr("agreed %1").arg(format.day(format.local(facts.consentAt).date())), Tone::Good);
    else if (facts.consent == u"refused")
        setChip(tr("does not want this"), Tone::Danger);
    else
        setChip(tr("consent not known"), Tone::Warn);
}

void LetterConsent::ask(InlineQuestion *question, const Uuid &client, const QString &name, const QString &kind, const QString &source,
                        const Answers &answers)
{
    const auto agreed = [this, client, kind, source, answers] {
        MessageService(m_context.workspace).noteConsent(client, kind, true, source).then(this, [this, answers](const Result<Written> &r) {
            if (m_context.report(r))
                answers.agreed();
        });
    };
    question->ask(kind == u"email" ? tr("It is not known whether %1 wants letters from you.").arg(name)
                                   : tr("It is not known whether %1 wants SMS from you.").arg(name),
                  {{tr("They agreed: note it and send"), agreed, true},
                   {tr("Send this one all the same"), answers.allSame},
                   {tr("Not now"), answers.notNow}});
}

} // namespace opora
