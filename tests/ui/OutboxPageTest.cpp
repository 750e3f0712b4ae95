// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox: what needs a person, with the reason in words, and the answers.
#include "ui/messages/OutboxPage.h"
#include "tests/support/MessageStates.h"
#include "tests/ui/LetterFixture.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct OutboxPageTest : LetterFixture {
    void open(const QString &id = {})
    {
        page = new OutboxPage(*context);
        show(page, id);
    }
    Button *button(const QString &text)
    {
        for (auto *b : page->findChildren<Button *>()) {
            if (b->text() == text && b->isVisible())
                return b;
        }
        return nullptr;
    }
    bool says(const QString &text)
    {
        for (auto *l : page->findChildren<TextLabel *>()) {
            if (l->isVisible() && l->text().contains(text))
                return true;
        }
        return false;
    }
    bool choose(const Uuid &id)
    {
        page->list()->setCurrentKey(id.toString());
        return page->current() && page->current()->id == id;
    }
    OutboxPage *page = nullptr;
};

TEST_F(OutboxPageTest, WhatFailedSaysWhyAndIsTriedAgain)
{
    const Uuid who = addReachable(u"Adams"_s), id = queueLetter(who);
    answered(*ws, id, mail, channels::Outcome::Failed, u"The mailbox is full."_s);
    open();
    ASSERT_EQ(page->list()->rows().rowCount(), 1);
    EXPECT_TRUE(says(u"The mailbox is full."_s));
    EXPECT_EQ(page->tabs()->tabText(0), u"Needs you 1");
    picture(u"outbox-failed"_s);
    ASSERT_TRUE(waitUntil([&] { return button(u"Try again"_s) != nullptr; }));
    button(u"Try again"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return page->list()->rows().rowCount() == 0; }));
    EXPECT_EQ(message(id).state, u"queued"_s);
    page->tabs()->setCurrentId(u"waiting"_s);
    ASSERT_TRUE(waitUntil([&] { return page->list()->rows().rowCount() == 1; }));
}

TEST_F(OutboxPageTest, WhatAChannelCanTellIsReadFromItsPlugin)
{
    const QString plugins = QStringLiteral(OPORA_BIN_DIR "/plugins");
    const Uuid who = addReachable(u"Adams"_s);
    channels =
        std::make_unique<ChannelService>(*ws, channels::PluginStore({plugins}), channels::DeviceChannels(dir.filePath(u"device.json"_s)));
    context->channels = channels.get();
    value(channels->configure(u"Gateway"_s,
                              {{u"plugin"_s, u"http_sms"_s}, {u"kind"_s, u"sms"_s}, {u"url"_s, u"https://sms.example.com/send"_s}}));
    mail = value(channels->find(u"Gateway"_s));
    const Uuid id = queueLetter(who);
    answered(*ws, id, mail, channels::Outcome::Sent, {});
    open();
    page->tabs()->setCurrentId(u"sent"_s);
    ASSERT_TRUE(waitUntil([&] { return choose(id); }));
    EXPECT_TRUE(waitUntil([&] { return says(u"SMS · sent, arrival not confirmed yet"_s); }));
}

TEST_F(OutboxPageTest, AnUncertainOneHasTwoAnswersAndNoThird)
{
    const Uuid who = addReachable(u"Adams"_s), a = queueLetter(who), b = queueLetter(who, u"Second"_s);
    answered(*ws, a, mail, channels::Outcome::Uncertain, u"The line was cut."_s);
    answered(*ws, b, mail, channels::Outcome::Uncertain, {});
    open(a.toString());
    ASSERT_TRUE(waitUntil([&] { return page->current() && page->current()->id == a; })) << "opened at the one asked for";
    EXPECT_TRUE(says(u"The line was cut."_s));
    ASSERT_TRUE(waitUntil([&] { return button(u"It arrived"_s) && button(u"Send again"_s); }));
    EXPECT_EQ(button(u"Cancel"_s), nullptr);
    EXPECT_EQ(button(u"Try again"_s), nullptr);
    picture(u"outbox-uncertain"_s);
    button(u"It arrived"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return message(a).state == u"sent" && page->list()->rows().rowCount() == 1; }));
    ASSERT_TRUE(choose(b));
    ASSERT_TRUE(waitUntil([&] { return button(u"Send again"_s) != nullptr; }));
    button(u"Send again"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return message(b).state == u"queued"; }));
}

TEST_F(OutboxPageTest, DraftsAreChangedOnTheCardAndDeletedUndoably)
{
    const Uuid who = addReachable(u"Adams"_s), id = queueLetter(who, u"Draft"_s, true);
    open(id.toString());
    ASSERT_TRUE(waitUntil([&] { return page->current() && page->current()->id == id; }));
    ASSERT_TRUE(waitUntil([&] { return button(u"Edit"_s) != nullptr; }));
    button(u"Edit"_s)->click();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().page, u"clients");
    EXPECT_EQ(opened.first().args.value(u"message"_s).toString(), id.toString());
    page->list()->setFocus();
    key(page->list(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return page->list()->rows().rowCount() == 0 && messages.size() == 1; }));
    value(ws->undo().undo(lastWritten.command));
    ASSERT_TRUE(waitUntil([&] { return page->list()->rows().rowCount() == 1; }));
}

} // namespace
} // namespace opora::test
