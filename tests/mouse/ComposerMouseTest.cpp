// SPDX-License-Identifier: GPL-3.0-or-later
// Writing to a client from the card, and what the client said about that, by the mouse.
#include "core/services/ConsentService.h"
#include "core/services/RecordService.h"
#include "tests/mouse/MouseWalk.h"
#include "tests/ui/WithMessages.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientListPane.h"
#include "ui/clients/ClientTable.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/Composer.h"
#include "ui/clients/ConsentCard.h"
#include "ui/clients/ConsentPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Fields.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/messages/LetterForm.h"
#include "ui/messages/LetterParts.h"
#include "ui/messages/SendLater.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QLineEdit>
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class ComposerMouse : public WithMessages<MouseWalk> {
protected:
    static constexpr const char *kForm = "opora::LetterForm";
    ClientCardView *card() const { return static_cast<ClientsPage *>(shell().page(u"clients"_s))->card(); }
    LetterForm *letter() const { return card()->composer()->letter(); }
    QList<MessageInfo> messages() const { return MessageService(ws()).list({}, client).wait()->items; }
    qint64 entries() const { return ws().clients().timeline(client, 0, 500).wait()->items.size(); }
    QString consentOf(const QString &kind) const
    {
        const Result<QList<ConsentInfo>> said = ConsentService(ws()).of(client).wait();
        for (const ConsentInfo &c : said.valueOr({}))
            if (c.kind == kind)
                return c.state;
        return {};
    }
    /// Somebody with an address and a number, first in the list, whose card is on show.
    void openCard()
    {
        NewClient somebody;
        somebody.fields.insert("surname", u"Aawalk"_s);
        somebody.contacts.append(ContactPoint{{}, u"phone"_s, u"+380 67 000 11 22"_s, {}, {}, true});
        somebody.contacts.append(ContactPoint{{}, u"email"_s, u"aawalk@example.org"_s, {}, {}, true});
        const auto made = ws().clients().add(somebody).wait();
        ASSERT_TRUE(made.ok());
        client = made->ids.first();
        goTo(u"clients"_s);
        auto *table = static_cast<ClientsPage *>(shell().page(u"clients"_s))->list()->table();
        ASSERT_TRUE(waitFor([&] { return table->model()->index(0, 0).data().toString().contains(u"Aawalk"_s); }))
            << "not first in the list";
        clickAt(table->viewport(), table->visualRect(table->model()->index(0, 0)).center());
        ASSERT_TRUE(waitFor([this] { return card()->hasCard() && card()->client() == client; })) << "the card does not open";
    }
    void openForm(const QString &kind)
    {
        addChannel(u"Walk "_s + kind, kind);
        openCard();
        chooseTab(card()->composer()->tabs(), kind);
        ASSERT_TRUE(waitFor([this] { return letter()->isLoaded() && letter()->hasChannel(); })) << "nothing to write in";
    }
    void write(const QString &subject, const QString &text)
    {
        if (!subject.isEmpty()) {
            click(letter()->subject());
            type(subject);
        }
        click(letter()->editor()->viewport());
        type(text);
    }
    Uuid client;
};

TEST_P(ComposerMouse, ALetterIsSentAfterTheConsentIsNoted)
{
    openForm(u"email"_s);
    write(u"A letter of the walk"_s, u"Good day"_s);
    picture(u"composer-letter"_s);
    press(kForm, "Send", letter());
    picture(u"composer-consent"_s);
    press("opora::LetterConsent", "They agreed: note it and send", letter());
    expectSoon([this] { return messages().size() == 1 && messages().first().state != u"draft"; }, "nothing was queued");
    EXPECT_EQ(consentOf(u"email"_s), u"given"_s);
    EXPECT_EQ(messages().first().subject, u"A letter of the walk"_s);
}

TEST_P(ComposerMouse, AnSmsIsSentAllTheSame)
{
    openForm(u"sms"_s);
    write({}, u"Good day"_s);
    EXPECT_FALSE(letter()->counted().isEmpty());
    picture(u"composer-sms"_s);
    press(kForm, "Send", letter());
    press("opora::LetterConsent", "Send this one all the same", letter());
    expectSoon([this] { return messages().size() == 1; }, "nothing was queued");
    EXPECT_EQ(consentOf(u"sms"_s), QString());
}

TEST_P(ComposerMouse, AMessengerIsOpenedAndItIsNoted)
{
    openForm(u"sms"_s);
    QUrl went;
    letter()->openLink = [&went](const QUrl &url) {
        went = url;
        return true;
    };
    pickIn(letter()->way(), u"viber"_s);
    write({}, u"Hello"_s);
    click(letter()->sendButton());
    EXPECT_EQ(went.scheme(), u"viber"_s);
    const qint64 before = entries();
    press("opora::MessengerLetter", "Yes, note it", letter());
    expectSoon([&] { return entries() == before + 1; }, "nothing was noted");
}

TEST_P(ComposerMouse, ATemplateFillsTheLetterAndItIsKeptAsADraft)
{
    ASSERT_TRUE(ws().records()
                    .add("template",
                         {{"name", u"Greeting"_s}, {"kind", u"email"_s}, {"subject", u"Hello"_s}, {"body", u"Dear {{client.surname}}"_s}})
                    .wait()
                    .ok());
    openForm(u"email"_s);
    press(kForm, "Template", letter());
    pick(u"Greeting"_s);
    expectSoon([this] { return letter()->editor()->toPlainText() == u"Dear {{client.surname}}"; }, "the template is not in the letter");
    expectSoon([this] { return letter()->preview()->text().contains(u"Dear Aawalk"_s); }, "nothing shows what the client will read");
    picture(u"composer-template"_s);
    press(kForm, "Save as draft", letter());
    expectSoon([this] { return messages().size() == 1 && messages().first().state == u"draft"; }, "nothing was kept");
    takeBack();
    expectSoon([this] { return messages().isEmpty(); }, "it is not undone");
}

TEST_P(ComposerMouse, ALetterGoesOutLater)
{
    openForm(u"email"_s);
    ASSERT_TRUE(MessageService(ws()).noteConsent(client, u"email"_s, true, u"test"_s).wait().ok());
    write(u"Later"_s, u"Good day"_s);
    press(kForm, "Later", letter());
    pick(letter()->later()->choices().first().text);
    expectSoon([this] { return messages().size() == 1; }, "nothing was queued");
    EXPECT_GT(messages().first().notBefore, clock->nowMs() + 30 * 60'000);
}

TEST_P(ComposerMouse, ARefusalIsNotedOnTheCardAndTakenBack)
{
    openCard();
    chooseTab(card()->tabs(), u"details"_s); // in a narrow window it has no place beside
    click(card()->consent()->chip(u"email"_s));
    ASSERT_TRUE(waitFor([this] { return openPanel(); })) << "no form";
    auto *panel = static_cast<ConsentPanel *>(openPanel());
    pickIn(panel->state(), u"refused"_s);
    click(panel->source());
    type(u"By phone"_s);
    picture(u"consent-form"_s);
    press("opora::ConsentPanel", "Note it", panel);
    expectSoon([this] { return !openPanel() && consentOf(u"email"_s) == u"refused"; }, "it was not noted");
    const QString refused = QCoreApplication::translate("ConsentWords", "refused", "consent");
    expectSoon([&] { return card()->consent()->chip(u"email"_s)->text() == refused; }, "the card does not say so");
    takeBack();
    expectSoon([this] { return consentOf(u"email"_s).isEmpty(); }, "it is not undone");
}

OPORA_IN_EACH_LANGUAGE(ComposerMouse);

} // namespace opora::test
