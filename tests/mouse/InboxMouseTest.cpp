// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox by the mouse, over the letters of the demo and messages of ours that went wrong.
#include "core/services/InboxService.h"
#include "tests/mouse/MouseWalk.h"
#include "tests/ui/WithMessages.h"
#include "ui/deals/ClientField.h"
#include "ui/inbox/FileToPanel.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/InboxReply.h"
#include "ui/kit/Button.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/PopupList.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class InboxMouse : public WithMessages<MouseWalk> {
protected:
    static constexpr const char *kPage = "opora::InboxPage";
    InboxPage *inbox() const { return static_cast<InboxPage *>(shell().page(u"inbox"_s)); }
    QList<InboxItem> items(InboxScope scope) const { return InboxService(ws()).list(scope, 500).wait().value().items; }
    InboxItem item(const Uuid &id) const { return InboxService(ws()).open(id).wait().value().letter; }
    qint64 drafts() const { return MessageService(ws()).list(u"draft"_s).wait()->total; }
    /// A letter somebody waits for, by a client or by a stranger, chosen in the list.
    Uuid chooseLetter(bool known, Qt::MouseButton button = Qt::LeftButton)
    {
        for (const InboxItem &i : items(InboxScope::Waiting)) {
            if (i.client.isNull() == !known && i.direction == u"in" && i.kind == u"email") {
                chooseRow(inbox()->list(), u"l:"_s + i.id.toString(), button);
                return i.id;
            }
        }
        ADD_FAILURE() << "the demo has no such letter";
        return {};
    }
    Uuid chooseMessage(const QString &state)
    {
        const Uuid id = put(items(InboxScope::Waiting).first().client, state);
        chooseRow(inbox()->list(), u"m:"_s + id.toString());
        return id;
    }
    Step presses(const QString &from, const char *button, const QString &to)
    {
        return [this, from, button, to](const Act &) {
            const Uuid id = chooseMessage(from);
            press("opora::MessageWords", button, inbox());
            expectSoon([&] { return state(id) == to; }, "the message did not move");
        };
    }
    Step showsTab(const QString &id)
    {
        return [this, id](const Act &) {
            chooseTab(inbox()->tabs(), id);
            expectSoon([&] { return inbox()->tabs()->currentId() == id; }, "the tab does not come up");
            chooseTab(inbox()->tabs(), u"waiting"_s);
        };
    }
    void addLetterSteps(Steps &steps)
    {
        steps[u"inbox.card"_s] = [this](const Act &) {
            chooseLetter(true);
            press(kPage, "Open card", inbox());
            expectSoon([this] { return page() == u"clients"; }, "the card does not open");
        };
        steps[u"inbox.answered"_s] = [this](const Act &) {
            const Uuid id = chooseLetter(true);
            press(kPage, "Answered", inbox());
            expectSoon([&] { return item(id).answered; }, "it still waits");
        };
        steps[u"inbox.private"_s] = [this](const Act &) {
            const Uuid id = chooseLetter(true);
            press(kPage, "Keep private", inbox());
            expectSoon([&] { return item(id).isPrivate; }, "everybody sees it");
            press(kPage, "Show to the team", inbox());
            expectSoon([&] { return !item(id).isPrivate; }, "it stays private");
        };
        steps[u"inbox.client"_s] = [this](const Act &) {
            const Uuid id = chooseLetter(false);
            press(kPage, "Make a client", inbox());
            expectSoon([&] { return !item(id).client.isNull(); }, "no client was made");
            takeBack();
            expectSoon([&] { return item(id).client.isNull(); }, "making a client is not undone");
        };
        steps[u"inbox.delete"_s] = [this](const Act &) {
            const qsizetype before = items(InboxScope::All).size();
            chooseLetter(true, Qt::RightButton);
            pick(kPage, "Delete the letter, take the message back");
            expectSoon([&] { return items(InboxScope::All).size() == before - 1; }, "the letter is still there");
            takeBack();
            expectSoon([&] { return items(InboxScope::All).size() == before; }, "it does not come back");
        };
    }
    void file(const Uuid &id)
    {
        const QString name = items(InboxScope::Waiting).last().clientName;
        press(said(kPage, "File to a client…"), inbox());
        auto *panel = static_cast<FileToPanel *>(openPanel());
        ASSERT_NE(panel, nullptr) << "no form";
        click(panel->field());
        type(name);
        PopupList *found = nullptr;
        ASSERT_TRUE(waitFor([&] {
            for (auto *list : window->findChildren<PopupList *>())
                found = list->isOpen() && !list->items().isEmpty() ? list : found;
            return found != nullptr;
        })) << "no client is offered";
        const QModelIndex first = found->model()->index(found->currentRow(), 0);
        clickAt(found->viewport(), found->visualRect(first).center());
        EXPECT_FALSE(panel->field()->client().isNull()) << "nobody was chosen";
        press("opora::FileToPanel", "File", panel);
        expectSoon([&] { return !item(id).client.isNull() && !openPanel(); }, "the letter belongs to nobody yet");
    }
};

TEST_P(InboxMouse, EveryCommand)
{
    Steps steps;
    addLetterSteps(steps);
    addChannel(u"Office mail"_s, u"email"_s);
    steps[u"inbox.look"_s] = [this](const Act &) {
        press(kPage, "Look now", inbox());
        expectSoon([this] { return shell().messages().isShowing(); }, "nothing says that there is no mailbox");
    };
    steps[u"inbox.reply"_s] = [this](const Act &) {
        const Uuid id = chooseLetter(true);
        EXPECT_TRUE(MessageService(ws()).noteConsent(item(id).client, u"email"_s, true, u"test"_s).wait().ok());
        LetterForm &form = *inbox()->reply()->form();
        expectSoon([&] { return inbox()->reply()->letter() == id && form.isLoaded() && form.hasChannel(); }, "the form does not come");
        click(form.editor()->viewport());
        type(u"Seven per cent from 200"_s);
        picture(u"inbox-answer"_s);
        press("opora::LetterForm", "Save as draft", &form);
        expectSoon([this] { return drafts() == 1; }, "nothing was kept");
        takeBack();
        expectSoon([this] { return drafts() == 0; }, "it is not undone");
    };
    steps[u"inbox.file"_s] = [this](const Act &) {
        const Uuid id = chooseLetter(false);
        file(id);
        takeBack(); // it is a stranger's again, for the next step
        expectSoon([&] { return item(id).client.isNull(); }, "filing is not undone");
    };
    steps[u"inbox.edit"_s] = [this](const Act &) {
        chooseMessage(u"failed"_s);
        press("opora::MessageWords", "Edit", inbox());
        expectSoon([this] { return page() == u"clients"; }, "the message does not open for editing");
    };
    steps[u"inbox.again"_s] = presses(u"failed"_s, "Try again", u"queued"_s);
    steps[u"inbox.arrived"_s] = presses(u"uncertain"_s, "It arrived", u"sent"_s);
    steps[u"inbox.giveup"_s] = presses(u"held"_s, "Cancel", u"cancelled"_s);
    for (const QString &tab : {u"waiting"_s, u"unknown"_s, u"all"_s, u"outbox"_s, u"sent"_s, u"drafts"_s})
        steps[u"inbox.tab_"_s + tab] = showsTab(tab);
    walk(u"inbox"_s, steps);
}

TEST_P(InboxMouse, TheMenuOfAMessageDoesWhatItsButtonsDo)
{
    goTo(u"inbox"_s);
    const Uuid id = put(items(InboxScope::Waiting).first().client, u"failed"_s);
    chooseRow(inbox()->list(), u"m:"_s + id.toString(), Qt::RightButton);
    pick("opora::MessageWords", "Try again");
    expectSoon([&] { return state(id) == u"queued"; }, "it is not queued");
    chooseTab(inbox()->tabs(), u"outbox"_s);
    picture(u"inbox-outbox"_s);
}

TEST_P(InboxMouse, WhatIsConfirmedDoesNotStandOnTheFormOfTheNextAnswer)
{
    goTo(u"inbox"_s);
    addChannel(u"Office mail"_s, u"email"_s);
    const Uuid id = chooseLetter(true);
    InboxReply &reply = *inbox()->reply();
    expectSoon([&] { return reply.letter() == id && reply.form()->isLoaded() && reply.form()->hasChannel(); }, "the form does not come");
    press(kPage, "Look now", inbox());
    expectSoon([this] { return shell().messages().isShowing(); }, "nothing says that there is no mailbox");
    const MessageBar &bar = shell().messages();
    const QRect form(reply.mapTo(window.get(), QPoint()), reply.size()), message(bar.mapTo(window.get(), QPoint()), bar.size());
    EXPECT_FALSE(form.intersects(message));
    picture(u"inbox-message"_s);
}

OPORA_IN_EACH_LANGUAGE(InboxMouse);

} // namespace opora::test
