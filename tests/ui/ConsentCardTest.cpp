// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ConsentCard.h"
#include "core/services/UndoService.h"
#include "tests/ui/PageFixture.h"
#include "ui/clients/ConsentPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Fields.h"
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <gtest/gtest.h>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class ConsentCardTest : public test::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        client = addPerson(u"Тестенко"_s, u"Олена"_s);
        card = new ConsentCard(*context, window.get());
        window->layout()->addWidget(card);
        window->show();
        card->setClient(client, u"Тестенко Олена"_s, false);
    }
    bool says(const QString &kind, const QString &text, Tone tone)
    {
        return waitUntil([&] { return card->chip(kind)->text() == text && card->chip(kind)->tone() == tone; });
    }
    ConsentPanel *panel()
    {
        ConsentPanel *found = nullptr;
        waitUntil([&] { return (found = window->findChild<ConsentPanel *>()) && found->isVisible(); });
        return found;
    }
    Uuid client;
    ConsentCard *card = nullptr;
};

} // namespace

TEST_F(ConsentCardTest, EveryKindOfChannelIsNamedAndNothingIsKnownAtFirst)
{
    for (const QString &kind : ConsentService::kinds())
        EXPECT_TRUE(says(kind, u"not known"_s, Tone::Neutral)) << kind.toStdString();
    EXPECT_TRUE(card->chip(u"sms"_s)->accessibleName().startsWith(u"SMS: not known"_s));
}

TEST_F(ConsentCardTest, ARefusalIsNotedByHandSeenAndTakenBack)
{
    card->chip(u"email"_s)->click();
    ConsentPanel *form = panel();
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(form->kind()->value(), u"email"_s);
    form->state()->setValue(u"refused"_s);
    form->source()->setText(u"By phone"_s);
    form->proof()->setPlainText(u"Call of Monday"_s);
    form->acceptButton()->click();
    ASSERT_TRUE(says(u"email"_s, u"refused"_s, Tone::Danger));
    EXPECT_TRUE(card->reason(u"email"_s).startsWith(u"By phone · "_s)) << card->reason(u"email"_s).toStdString();
    EXPECT_EQ(card->chip(u"sms"_s)->text(), u"not known"_s);
    const ConsentInfo stored = value(ConsentService(*ws).of(client)).first();
    EXPECT_EQ(stored.proof, u"Call of Monday"_s);
    EXPECT_TRUE(stored.basis.isEmpty()) << "a refusal needs no grounds";
    value(ws->undo().undo(lastWritten.command));
    EXPECT_TRUE(says(u"email"_s, u"not known"_s, Tone::Neutral));
}

TEST_F(ConsentCardTest, TheLastWordCountsAndAnOlderOneIsSaidToBeTooLate)
{
    ConsentInfo said{u"sms"_s, u"refused"_s, {}, u"By phone"_s, {}, 0};
    value(ConsentService(*ws).note(client, said));
    ASSERT_TRUE(says(u"sms"_s, u"refused"_s, Tone::Danger));
    card->edit(u"sms"_s);
    ConsentPanel *form = panel();
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(form->state()->value(), u"given"_s) << "what is noted is what changes";
    form->date()->setText(u"01.02.2020"_s);
    form->acceptButton()->click();
    const auto complains = [&](const QString &words) {
        return waitUntil([&] {
            const auto labels = form->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](QLabel *l) { return l->isVisible() && l->text().contains(words); });
        });
    };
    EXPECT_TRUE(complains(u"something later"_s));
    form->date()->setText(u"99.99.2020"_s);
    form->acceptButton()->click();
    EXPECT_TRUE(complains(u"no such date"_s)) << "the form stays with what was typed";
    EXPECT_EQ(value(ConsentService(*ws).of(client)).at(1).state, u"refused"_s);
}

TEST_F(ConsentCardTest, OfADeletedClientNothingIsNoted)
{
    card->setClient(client, u"Тестенко"_s, true);
    card->edit(u"email"_s);
    EXPECT_EQ(window->findChild<ConsentPanel *>(), nullptr);
}
