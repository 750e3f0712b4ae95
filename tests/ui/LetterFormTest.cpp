// SPDX-License-Identifier: GPL-3.0-or-later
// Writing to a client from the card, by keys, and what the timeline says of it.
#include "ui/messages/LetterForm.h"
#include "tests/support/MessageStates.h"
#include "tests/ui/LetterFixture.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/Composer.h"
#include "ui/clients/TimelineView.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/messages/LetterParts.h"
#include "ui/models/MessageWords.h"
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct LetterFormTest : LetterFixture {
    void open(const Uuid &client)
    {
        page = new ClientsPage(*context);
        show(page, client.toString());
        ASSERT_TRUE(waitUntil([&] { return card().hasCard() && card().client() == client; }));
    }
    ClientCardView &card() { return *page->card(); }
    LetterForm &form() { return *card().composer()->letter(); }
    TimelineView &timeline() { return *card().timeline(); }
    void start(const QString &command)
    {
        ASSERT_TRUE(commands->run(command));
        ASSERT_TRUE(waitUntil([&] { return form().isLoaded(); }));
    }
    void answer(const QString &text)
    {
        for (auto *b : form().question()->findChildren<Button *>()) {
            if (b->text() == text && b->isVisible()) {
                b->click();
                return;
            }
        }
        FAIL() << "no such answer: " << text.toStdString();
    }
    int rowOf(const Uuid &id)
    {
        for (int i = 0; i < timeline().timeline().rowCount(); ++i) {
            if (timeline().timeline().itemAt(i)->id == id)
                return i;
        }
        return -1;
    }
    QString titleOf(const Uuid &id) { return timeline().model()->index(rowOf(id), 0).data().toString(); }
    ClientsPage *page = nullptr;
};

TEST_F(LetterFormTest, ALetterIsQueuedByKeysAndStandsInTheTimeline)
{
    const Uuid who = addReachable(u"Adams"_s);
    consent(who, u"email"_s);
    open(who);
    start(u"clients.email"_s);
    EXPECT_TRUE(form().subject()->hasFocus());
    type(form().subject(), u"The offer"_s);
    type(form().editor(), u"Good day"_s);
    picture(u"letter"_s);
    key(form().editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    const MessageInfo m = all().first();
    EXPECT_EQ(m.subject, u"The offer");
    EXPECT_EQ(m.address, u"adams@example.com");
    EXPECT_EQ(m.channel, mail.id);
    ASSERT_TRUE(waitUntil([&] { return rowOf(m.id) >= 0; })) << "it stands in the timeline";
    EXPECT_EQ(titleOf(m.id), u"Email · queued");
    ASSERT_TRUE(waitUntil([&] { return form().editor()->toPlainText().isEmpty() && this->messages.size() == 1; }));
    // Del takes it back; it stays there and can be queued again.
    timeline().setFocus();
    timeline().setCurrentIndex(timeline().model()->index(rowOf(m.id), 0));
    picture(u"letter-queued"_s);
    key(&timeline(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return titleOf(m.id) == u"Email · cancelled"; }));
    EXPECT_EQ(informed.size(), 1);
    key(&timeline(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return titleOf(m.id) == u"Email · queued"; }));
    key(&timeline(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return titleOf(m.id) == u"Email · cancelled"; }));
    // Once more, and it is gone; that can be undone.
    key(&timeline(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return rowOf(m.id) < 0 && this->messages.size() == 2; }));
    value(ws->undo().undo(lastWritten.command));
    ASSERT_TRUE(waitUntil([&] { return rowOf(m.id) >= 0; }));
}

TEST_F(LetterFormTest, APersonalLetterAsksWhereNothingIsKnownAndNotesTheAnswer)
{
    const Uuid who = addReachable(u"Adams"_s);
    open(who);
    start(u"clients.email"_s);
    type(form().subject(), u"Offer"_s);
    type(form().editor(), u"Good day"_s);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return !form().question()->question().isEmpty(); })) << "it asks";
    EXPECT_TRUE(all().isEmpty()) << "nothing is queued before the answer";
    picture(u"letter-consent"_s);
    answer(u"They agreed: note it and send"_s);
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    EXPECT_EQ(value(messagesOf->facts(who, u"email"_s)).consent, u"given");
    EXPECT_TRUE(form().question()->question().isEmpty());
}

TEST_F(LetterFormTest, WhoRefusedIsNotWrittenToAndTheTextStays)
{
    const Uuid who = addReachable(u"Adams"_s);
    consent(who, u"email"_s, false);
    open(who);
    start(u"clients.email"_s);
    type(form().subject(), u"Offer"_s);
    type(form().editor(), u"Good day"_s);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return !form().problem().isEmpty(); }));
    EXPECT_TRUE(all().isEmpty());
    EXPECT_EQ(form().editor()->toPlainText(), u"Good day");
}

TEST_F(LetterFormTest, ATemplateShowsWhatTheClientWillReadAndWhatIsMissing)
{
    const Uuid who = addReachable(u"Adams"_s);
    consent(who, u"email"_s);
    const Uuid t = addTemplate(u"Offer"_s, u"email"_s, u"For {{client.name}}"_s, u"{{client.given_name}}, about {{deal.title}}"_s);
    open(who);
    start(u"clients.email"_s);
    form().chooseTemplate(t);
    ASSERT_TRUE(waitUntil([&] { return form().preview()->text().contains(u"Test, about"); }));
    EXPECT_EQ(form().preview()->missing(), QStringList{u"deal.title"_s}) << "said before anything is sent";
    picture(u"letter-template"_s);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return form().question()->question().contains(u"deal.title"); }));
    EXPECT_TRUE(all().isEmpty());
    answer(u"Send without it"_s);
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    EXPECT_EQ(all().first().subject, u"For Adams Test");
}

TEST_F(LetterFormTest, AnSmsSaysHowManyItTakes)
{
    const Uuid who = addReachable(u"Adams"_s);
    consent(who, u"sms"_s);
    open(who);
    start(u"clients.sms"_s);
    EXPECT_TRUE(form().editor()->hasFocus());
    form().editor()->setPlainText(QString(161, u'a'));
    EXPECT_TRUE(form().counted().startsWith(u"2 SMS · 145 "));
    form().editor()->setPlainText(QString(70, u'я'));
    EXPECT_TRUE(form().counted().startsWith(u"1 SMS · 0 "));
    form().send();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    EXPECT_EQ(all().first().address, u"+380670000011");
}

TEST_F(LetterFormTest, ADraftIsKeptComesBackByF2AndGoesOut)
{
    const Uuid who = addReachable(u"Adams"_s);
    consent(who, u"email"_s);
    open(who);
    start(u"clients.email"_s);
    type(form().editor(), u"Half a letter"_s);
    key(form().editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitUntil([&] { return all(u"draft"_s).size() == 1; })) << "a draft needs no subject";
    const Uuid id = all().first().id;
    ASSERT_TRUE(waitUntil([&] { return rowOf(id) >= 0; }));
    timeline().setFocus();
    timeline().setCurrentIndex(timeline().model()->index(rowOf(id), 0));
    key(&timeline(), Qt::Key_F2);
    ASSERT_TRUE(waitUntil([&] { return form().editor()->toPlainText() == u"Half a letter"; }));
    form().subject()->setText(u"Whole"_s);
    form().editor()->setPlainText(u"A whole letter"_s);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return message(id).state == u"queued"; })) << "the same message, not a second one";
    EXPECT_EQ(all().size(), 1);
    EXPECT_EQ(message(id).body, u"A whole letter");
    EXPECT_EQ(message(id).subject, u"Whole");
}

TEST_F(LetterFormTest, WithoutAChannelOrAnAddressASentenceShowsTheWay)
{
    const Uuid who = addPerson(u"Adams"_s, u"Test"_s);
    open(who);
    start(u"clients.email"_s);
    EXPECT_TRUE(form().editor()->isHidden() || !form().editor()->isVisible());
    auto *add = form().findChild<Button *>();
    ASSERT_NE(add, nullptr);
    EXPECT_EQ(add->text(), u"Add an e-mail address");
    ASSERT_TRUE(channels->disable(mail).ok());
    card().composer()->tabs()->setCurrentId(u"sms"_s);
    card().composer()->tabs()->setCurrentId(u"email"_s);
    ASSERT_TRUE(waitUntil([&] { return add->text() == u"Set up a channel"; }));
    picture(u"letter-no-channel"_s);
    add->click();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().page, u"settings");
}

TEST_F(LetterFormTest, AMessengerIsOpenedWithTheTextAndTheAnswerIsNoted)
{
    const Uuid who = addReachable(u"Adams"_s);
    open(who);
    start(u"clients.messenger"_s);
    QUrl went;
    form().openLink = [&went](const QUrl &url) {
        went = url;
        return true;
    };
    form().way()->setValue(u"whatsapp"_s);
    type(form().editor(), u"Are you there?"_s);
    form().send();
    EXPECT_EQ(went.toString(QUrl::FullyEncoded), u"https://wa.me/380670000011?text=Are%20you%20there%3F");
    const auto before = timeline().timeline().rowCount();
    answer(u"Yes, note it"_s);
    ASSERT_TRUE(waitUntil([&] { return timeline().timeline().rowCount() == before + 1; }));
    EXPECT_EQ(timeline().model()->index(0, 0).data().toString(), u"WhatsApp");
}

TEST_F(LetterFormTest, AnUncertainOneIsAnsweredByAPersonAndNothingElse)
{
    const Uuid who = addReachable(u"Adams"_s);
    const Uuid id = queueLetter(who);
    answered(*ws, id, mail, channels::Outcome::Uncertain, {});
    open(who);
    ASSERT_TRUE(waitUntil([&] { return rowOf(id) >= 0; }));
    EXPECT_EQ(titleOf(id), u"Email · may have gone out");
    timeline().setFocus();
    timeline().setCurrentIndex(timeline().model()->index(rowOf(id), 0));
    picture(u"letter-uncertain"_s);
    key(&timeline(), Qt::Key_Return);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr) << "Enter asks, it does not decide";
    EXPECT_EQ(message(id).state, u"uncertain"_s);
    menu->actions().first()->trigger();
    menu->close();
    ASSERT_TRUE(waitUntil([&] { return message(id).state == u"sent"; }));
    ASSERT_TRUE(waitUntil([&] { return rowOf(Uuid::v5(id, "activity")) >= 0 && rowOf(id) < 0; })) << "now it is part of what happened";
    EXPECT_EQ(titleOf(Uuid::v5(id, "activity")), u"Email · sent, arrival not known");
    // Its channel can say no more than that it was sent; that it has arrived is known from elsewhere, whether it was read is not.
    value(ws->storage().write({u"test"_s}, [&](WriteTx &tx) { return outbox::learn(tx, id, u"delivered"_s, {}); }));
    EXPECT_TRUE(waitUntil([&] { return titleOf(Uuid::v5(id, "activity")) == u"Email · delivered, reading not known"; }));
}

TEST(MessageWordsTest, WhatAChannelCannotTellIsNotKnown)
{
    const Format format(QLocale::c(), QTimeZone::utc(), 0);
    MessageInfo m;
    m.state = u"sent"_s;
    EXPECT_EQ(MessageWords::state(m, format), u"sent, arrival not known");
    EXPECT_EQ(MessageWords::state(m, format, {u"sent"_s}), u"sent, arrival not known");
    EXPECT_EQ(MessageWords::state(m, format, {u"sent"_s, u"delivered"_s}), u"sent, arrival not confirmed yet");
    m.state = u"delivered"_s;
    EXPECT_EQ(MessageWords::state(m, format, {u"sent"_s, u"delivered"_s}), u"delivered, reading not known");
    EXPECT_EQ(MessageWords::state(m, format, {u"delivered"_s, u"opened"_s}), u"delivered");
}

} // namespace
} // namespace opora::test
