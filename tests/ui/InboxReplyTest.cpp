// SPDX-License-Identifier: GPL-3.0-or-later
// Answering from the inbox, and what of ours it lists.
#include "ui/inbox/InboxReply.h"
#include "core/services/ConsentService.h"
#include "core/services/InboxService.h"
#include "core/services/UndoService.h"
#include "core/storage/Storage.h"
#include "tests/ui/LetterFixture.h"
#include "ui/inbox/InboxPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/messages/LetterParts.h"
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct InboxReplyTest : LetterFixture {
    void SetUp() override
    {
        LetterFixture::SetUp();
        adams = addReachable(u"Adams"_s);
        value(ws->records().add("contact_point", {{"client_id", adams}, {"kind", u"email"_s}, {"value", u"Home@Adams.example"_s}}));
        consent(adams, u"email"_s);
    }
    Uuid letter(const QString &subject, const Uuid &client, qint64 before, const QString &kind = u"email"_s)
    {
        FieldValues f{{"kind", kind},
                      {"direction", u"in"_s},
                      {"at", clock->nowMs() - before},
                      {"subject", subject},
                      {"body", u"How much?"_s},
                      {"thread", subject},
                      {"external_id", subject + u"@a.example"_s},
                      {"address", kind == u"email" ? u"home@adams.example"_s : u"+380670000011"_s}};
        if (!client.isNull())
            f.insert("client_id", client);
        return value(ws->storage().write({u"test"_s}, [f](WriteTx &tx) { return tx.insert(tx.entity("activity"), f); }));
    }
    void openPage()
    {
        page = new InboxPage(*context);
        show(page);
    }
    void choose(const Uuid &id)
    {
        page->list()->setFocus();
        page->list()->setCurrentKey(u"l:"_s + id.toString());
        ASSERT_TRUE(waitUntil([&] { return shown() == id; })) << "the right side does not follow";
    }
    /// Which letter's form stands there.
    Uuid shown() const { return page->reply()->isOffered() && page->reply()->form()->isLoaded() ? page->reply()->letter() : Uuid(); }
    LetterForm &form() { return *page->reply()->form(); }
    bool lists(const QString &key) const { return page->list()->rows().rowOf(key) >= 0; }
    bool lists(const Uuid &letter) const { return lists(u"l:"_s + letter.toString()); }
    void tab(const QString &id)
    {
        ASSERT_TRUE(commands->run(u"inbox.tab_"_s + id));
        ASSERT_EQ(page->tabs()->currentId(), id);
    }
    Uuid adams;
    InboxPage *page = nullptr;
};

TEST_F(InboxReplyTest, AConsentThatIsNotedHereSaysSo)
{
    const Uuid brown = addReachable(u"Brown"_s);
    const Uuid id = letter(u"Cards"_s, brown, 60'000);
    openPage();
    choose(id);
    type(form().editor(), u"Seven per cent"_s);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return !form().question()->question().isEmpty(); })) << "it asks";
    form().question()->findChild<Button *>()->click();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    for (const ConsentInfo &c : value(ConsentService(*ws).of(brown))) {
        if (c.kind == u"email") {
            EXPECT_EQ(c.state, u"given"_s);
            EXPECT_EQ(c.source, u"inbox"_s) << "not on the card";
        }
    }
}

TEST_F(InboxReplyTest, AnAnswerGoesInTheThreadAndTheLetterWaitsNoMore)
{
    const Uuid id = letter(u"RE: Cards"_s, adams, 60'000);
    openPage();
    choose(id);
    ASSERT_TRUE(commands->run(u"inbox.reply"_s));
    EXPECT_TRUE(form().editor()->hasFocus()) << "the subject is there already";
    EXPECT_EQ(form().subject()->text(), u"Re: Cards");
    EXPECT_EQ(form().address()->value(), u"Home@Adams.example") << "where it came from";
    type(form().editor(), u"Seven per cent"_s);
    picture(u"inbox-reply"_s);
    key(form().editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1 && !lists(id); }));
    const MessageInfo m = all().first();
    EXPECT_EQ(m.subject, u"Re: Cards");
    EXPECT_EQ(m.address, u"Home@Adams.example");
    EXPECT_TRUE(value(InboxService(*ws).open(id)).letter.answered);
    EXPECT_FALSE(page->reply()->isAncestorOf(QApplication::focusWidget())) << "nobody types on under the next letter";
    value(ws->undo().undo(lastWritten.command));
    EXPECT_TRUE(waitUntil([&] { return lists(id); })) << "one undo takes both back";
    EXPECT_TRUE(all().isEmpty());
}

TEST_F(InboxReplyTest, WhatWasTypedIsKeptPerLetter)
{
    const Uuid baker = addReachable(u"Baker"_s);
    const Uuid first = letter(u"Cards"_s, adams, 1000), second = letter(u"Badges"_s, adams, 2000), third = letter(u"Pens"_s, baker, 3000);
    openPage();
    choose(first);
    type(form().editor(), u"About cards"_s);
    choose(second);
    EXPECT_TRUE(form().editor()->toPlainText().isEmpty()) << "of the same client, but another letter";
    EXPECT_EQ(form().subject()->text(), u"Re: Badges");
    form().subject()->setText(u"Badges, at last"_s);
    choose(third);
    page->reply()->tabs()->setCurrentId(u"sms"_s);
    ASSERT_TRUE(waitUntil([&] { return form().isLoaded(); }));
    type(form().editor(), u"Pens are there"_s);
    choose(first);
    EXPECT_EQ(form().editor()->toPlainText(), u"About cards");
    EXPECT_EQ(page->reply()->tabs()->currentId(), u"email");
    choose(second);
    EXPECT_EQ(form().subject()->text(), u"Badges, at last");
    choose(third);
    EXPECT_EQ(page->reply()->tabs()->currentId(), u"sms");
    EXPECT_EQ(form().editor()->toPlainText(), u"Pens are there");
    form().editor()->clear();
    choose(first);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1 && !lists(first); }));
    tab(u"all"_s);
    ASSERT_TRUE(waitUntil([&] { return lists(first); }));
    choose(third);
    EXPECT_EQ(page->reply()->tabs()->currentId(), u"email") << "what was emptied is not kept";
    choose(first);
    EXPECT_TRUE(form().editor()->toPlainText().isEmpty()) << "what was sent is not kept";
    EXPECT_EQ(form().subject()->text(), u"Re: Cards");
}

TEST_F(InboxReplyTest, WhenTheLetterGoesMeanwhileTheWordsDoNotGoToAnother)
{
    const Uuid first = letter(u"Cards"_s, adams, 1000), second = letter(u"Badges"_s, adams, 2000);
    openPage();
    choose(first);
    ASSERT_TRUE(commands->run(u"inbox.reply"_s));
    type(form().editor(), u"About cards"_s);
    value(InboxService(*ws).markAnswered({first})); // a colleague was faster
    ASSERT_TRUE(waitUntil([&] { return !lists(first) && shown() == second; }));
    EXPECT_TRUE(form().editor()->toPlainText().isEmpty());
    EXPECT_TRUE(page->list()->hasFocus());
    tab(u"all"_s);
    ASSERT_TRUE(waitUntil([&] { return lists(first); }));
    choose(first);
    EXPECT_EQ(form().editor()->toPlainText(), u"About cards");
}

TEST_F(InboxReplyTest, ADraftLiesInTheThreadAndOpensFromItsTab)
{
    const Uuid id = letter(u"Cards"_s, adams, 1000);
    openPage();
    choose(id);
    type(form().editor(), u"Not sure yet"_s);
    key(form().editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitUntil([&] { return all(u"draft"_s).size() == 1; }));
    EXPECT_TRUE(waitUntil([&] { return form().editor()->toPlainText().isEmpty(); }));
    EXPECT_TRUE(lists(id)) << "it waits still";
    const Uuid draft = all().first().id;
    tab(u"drafts"_s);
    ASSERT_TRUE(waitUntil([&] { return lists(u"m:"_s + draft.toString()); }));
    EXPECT_FALSE(page->reply()->isOffered());
    page->list()->setFocus();
    press(Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1) << "to be gone on with on the card";
    EXPECT_EQ(opened.first().page, u"clients");
    EXPECT_EQ(opened.first().id, adams.toString());
    EXPECT_EQ(opened.first().args.value(u"message"_s).toString(), draft.toString());
    // Said in other words there, it still answers the letter.
    NewMessage m;
    m.channel = mail.id;
    m.subject = u"Re: Cards"_s;
    m.text = u"Sure now"_s;
    value(messagesOf->rewrite(draft, m));
    EXPECT_TRUE(value(InboxService(*ws).open(id)).letter.answered);
}

TEST_F(InboxReplyTest, AStrangersLetterHasNoFormUntilItIsAClients)
{
    const Uuid id = letter(u"Price"_s, {}, 1000);
    openPage();
    page->list()->setCurrentKey(u"l:"_s + id.toString());
    ASSERT_TRUE(waitUntil([&] { return page->body() && !page->body()->findChildren<Button *>().isEmpty(); }));
    EXPECT_FALSE(page->reply()->isOffered());
    ASSERT_TRUE(commands->run(u"inbox.reply"_s));
    EXPECT_EQ(informed.size(), 1) << "it says what to do first";
    value(InboxService(*ws).file({id}, adams));
    EXPECT_TRUE(waitUntil([&] { return shown() == id; })) << "the form does not come";
}

TEST_F(InboxReplyTest, AnSmsIsAnsweredByOneAndCanBeAnsweredByALetter)
{
    const Uuid id = letter(u"text"_s, adams, 1000, u"sms"_s);
    consent(adams, u"sms"_s);
    openPage();
    choose(id);
    EXPECT_EQ(page->reply()->tabs()->currentId(), u"sms");
    EXPECT_EQ(form().address()->value(), u"+380670000011");
    page->reply()->tabs()->setCurrentId(u"email"_s);
    ASSERT_TRUE(waitUntil([&] { return form().isLoaded() && form().kind() == u"email"; }));
    page->reply()->tabs()->setCurrentId(u"sms"_s);
    ASSERT_TRUE(waitUntil([&] { return form().isLoaded() && form().kind() == u"sms"; }));
    type(form().editor(), u"Yes"_s);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1 && !lists(id); }));
    EXPECT_EQ(all().first().kind, u"sms");
}

TEST_F(InboxReplyTest, TheTabsListWhatIsOursByHowFarItIs)
{
    const auto made = [this](const QString &state) {
        return value(ws->storage().write({u"test"_s}, [&](WriteTx &tx) {
            return tx.insert(tx.entity("message"),
                             {{"kind", u"email"_s}, {"client_id", adams}, {"state", state}, {"subject", state}, {"body", u"Look"_s}});
        }));
    };
    const QStringList onTheirWay{u"queued"_s, u"claimed"_s, u"sending"_s, u"failed"_s, u"held"_s, u"uncertain"_s};
    const QStringList gone{u"sent"_s, u"delivered"_s, u"opened"_s, u"clicked"_s, u"replied"_s};
    QHash<QString, Uuid> ids;
    for (const QString &state : onTheirWay + gone + QStringList{u"draft"_s, u"cancelled"_s})
        ids.insert(state, made(state));
    openPage();
    const auto listed = [&](const QString &id, const QStringList &states) {
        tab(id);
        EXPECT_TRUE(waitUntil([&] { return page->list()->model()->rowCount() == states.size() && page->isLoaded(); })) << qPrintable(id);
        for (const QString &s : states)
            EXPECT_TRUE(lists(u"m:"_s + ids.value(s).toString())) << qPrintable(id + u' ' + s);
    };
    listed(u"outbox"_s, onTheirWay);
    EXPECT_EQ(page->tabs()->tabText(page->tabs()->currentIndex()), u"Outbox 6");
    listed(u"sent"_s, gone);
    listed(u"drafts"_s, {u"draft"_s});
    // What can be done about it is what the outbox offers.
    page->list()->setFocus();
    press(Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return page->list()->model()->rowCount() == 0; })) << "the draft goes by Del";
    listed(u"outbox"_s, onTheirWay);
    page->list()->setFocus();
    page->list()->setCurrentKey(u"m:"_s + ids.value(u"queued"_s).toString());
    press(Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return message(ids.value(u"queued"_s)).state == u"cancelled"; }));
}

} // namespace
} // namespace opora::test
