// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox by keys alone, over the letters of the demo and messages of ours that went wrong.
#include "core/services/InboxService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "core/storage/Storage.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/deals/ClientField.h"
#include "ui/inbox/FileToPanel.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/InboxReply.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QLineEdit>
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkInbox : public InEachLanguage<KeyboardWalk> {
protected:
    InboxPage *inbox() const { return static_cast<InboxPage *>(shell().page(u"inbox"_s)); }
    TwoLineList *list() const { return inbox()->list(); }
    QList<InboxItem> items(InboxScope scope) const { return InboxService(ws()).list(scope, 500).wait().value().items; }
    InboxItem item(const Uuid &id) const { return InboxService(ws()).open(id).wait().value().letter; }
    /// Down the list, by the arrow, to that row.
    void choose(const QString &key)
    {
        expectSoon([&] { return list()->rows().rowOf(key) >= 0; }, "the row is not in the list");
        tabTo(list());
        this->key(Qt::Key_Home);
        for (int i = 0; i < list()->model()->rowCount() && list()->currentKey() != key; ++i)
            this->key(Qt::Key_Down);
        EXPECT_EQ(list()->currentKey(), key);
    }
    Uuid chooseLetter(bool known)
    {
        for (const InboxItem &i : items(InboxScope::Waiting)) {
            if (i.client.isNull() == !known && i.direction == u"in" && i.kind == u"email") {
                choose(u"l:"_s + i.id.toString());
                return i.id;
            }
        }
        ADD_FAILURE() << "the demo has no such letter";
        return {};
    }
    Uuid chooseMessage(const QString &state)
    {
        const Uuid client = items(InboxScope::Waiting).first().client;
        const auto made = ws().storage()
                              .write({u"test"_s},
                                     [&](WriteTx &tx) {
                                         return tx.insert(tx.entity("message"), {{"kind", u"email"_s},
                                                                                 {"client_id", client},
                                                                                 {"state", state},
                                                                                 {"subject", u"Offer"_s},
                                                                                 {"body", u"Look"_s},
                                                                                 {"reason", u"said so"_s}});
                                     })
                              .wait();
        EXPECT_TRUE(made.ok());
        choose(u"m:"_s + made->toString());
        return *made;
    }
    Step showsTab(const QString &id)
    {
        return [this, id](const Act &act) {
            act();
            expectSoon([&] { return inbox()->tabs()->currentId() == id; }, "the tab does not come up");
            keys(commands().find(u"inbox.tab_waiting"_s)->shortcut);
        };
    }
    QString stateOf(const Uuid &message) const { return MessageService(ws()).get(message).wait().value().state; }
};

TEST_P(KeyboardWalkInbox, Inbox)
{
    Steps steps;
    steps[u"inbox.look"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return shell().messages().isShowing(); }, "nothing says that there is no mailbox");
    };
    addChannel(u"Office mail"_s, u"email"_s);
    steps[u"inbox.reply"_s] = [this](const Act &act) {
        const Uuid id = chooseLetter(true);
        EXPECT_TRUE(MessageService(ws()).noteConsent(item(id).client, u"email"_s, true, u"test"_s).wait().ok());
        LetterForm &form = *inbox()->reply()->form();
        expectSoon([&] { return inbox()->reply()->letter() == id && form.isLoaded() && form.hasChannel(); }, "the form does not come");
        act();
        expectSoon([&] { return focusIn(&form); }, "the keyboard is not in the form");
        type(u"Seven per cent from 200"_s);
        key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        expectSoon([this] { return MessageService(ws()).list(u"draft"_s).wait()->total > 0; }, "nothing was kept");
        // The file has it a moment before the form is empty: until then Ctrl+Z is the text's.
        expectSoon([&] { return form.editor()->toPlainText().isEmpty() && !focusIn(&form); }, "the form stays");
        key(Qt::Key_Escape);
        keys(commands().find(u"edit.undo"_s)->shortcut);
        expectSoon([this] { return MessageService(ws()).list(u"draft"_s).wait()->total == 0; }, "it is not undone");
    };
    steps[u"inbox.edit"_s] = [this](const Act &act) {
        chooseMessage(u"failed"_s);
        act();
        expectSoon([this] { return page() == u"clients"; }, "the message does not open for editing");
    };
    for (const QString &tab : {u"waiting"_s, u"unknown"_s, u"all"_s, u"outbox"_s, u"sent"_s, u"drafts"_s})
        steps[u"inbox.tab_"_s + tab] = showsTab(tab);
    steps[u"inbox.card"_s] = [this](const Act &act) {
        chooseLetter(true);
        act();
        expectSoon([this] { return page() == u"clients"; }, "the card does not open");
    };
    steps[u"inbox.answered"_s] = [this](const Act &act) {
        const Uuid id = chooseLetter(true);
        act();
        expectSoon([&] { return item(id).answered; }, "it still waits");
        expectSoon([&] { return list()->rows().rowOf(u"l:"_s + id.toString()) < 0; }, "the list does not follow");
    };
    steps[u"inbox.private"_s] = [this](const Act &act) {
        const Uuid id = chooseLetter(true);
        act();
        expectSoon([&] { return item(id).isPrivate; }, "everybody sees it");
    };
    steps[u"inbox.file"_s] = [this](const Act &act) {
        const Uuid id = chooseLetter(false);
        const QString name = items(InboxScope::Waiting).last().clientName;
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); }));
        type(name);
        auto *panel = static_cast<FileToPanel *>(openPanel());
        ASSERT_TRUE(waitFor([&] {
            key(Qt::Key_Down);
            key(Qt::Key_Return);
            return !panel->field()->client().isNull();
        }));
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return !item(id).client.isNull(); }, "the letter belongs to nobody yet");
        // The file has it a moment before the form goes: until then the keys are the form's.
        expectSoon([this] { return !openPanel(); }, "the form stays");
        keys(commands().find(u"edit.undo"_s)->shortcut); // it is a stranger's again, for the next step
        expectSoon([&] { return item(id).client.isNull(); }, "filing is not undone");
    };
    steps[u"inbox.client"_s] = [this](const Act &act) {
        const Uuid id = chooseLetter(false);
        const qint64 before = clients();
        act();
        expectSoon([&] { return clients() == before + 1 && !item(id).client.isNull(); }, "no client was made");
        keys(commands().find(u"edit.undo"_s)->shortcut);
        expectSoon([&] { return item(id).client.isNull(); }, "making a client is not undone");
    };
    steps[u"inbox.delete"_s] = [this](const Act &act) {
        const Uuid id = chooseLetter(true);
        const qsizetype before = items(InboxScope::All).size();
        act();
        expectSoon([&] { return items(InboxScope::All).size() == before - 1; }, "the letter is still there");
        keys(commands().find(u"edit.undo"_s)->shortcut);
        expectSoon([&] { return items(InboxScope::All).size() == before; }, "it does not come back");
        Q_UNUSED(id)
    };
    steps[u"inbox.again"_s] = [this](const Act &act) {
        const Uuid id = chooseMessage(u"failed"_s);
        act();
        expectSoon([&] { return stateOf(id) == u"queued"; }, "it is not queued");
    };
    steps[u"inbox.arrived"_s] = [this](const Act &act) {
        const Uuid id = chooseMessage(u"uncertain"_s);
        act();
        expectSoon([&] { return stateOf(id) == u"sent"; }, "it is not noted as sent");
    };
    steps[u"inbox.giveup"_s] = [this](const Act &act) {
        const Uuid id = chooseMessage(u"held"_s);
        act();
        expectSoon([&] { return stateOf(id) == u"cancelled"; }, "it is not given up");
    };
    walk(u"inbox"_s, steps);
}

TEST_P(KeyboardWalkInbox, ArrowsOnTheTabsChooseWhatIsListed)
{
    goTo(u"inbox"_s);
    tabTo(reinterpret_cast<QWidget *>(inbox()->tabs()));
    key(Qt::Key_Right);
    expectSoon([this] { return list()->model()->rowCount() == items(InboxScope::Unknown).size(); }, "not the new senders");
    key(Qt::Key_Right);
    expectSoon([this] { return list()->model()->rowCount() == items(InboxScope::All).size(); }, "not all that came");
}

OPORA_IN_EACH_LANGUAGE(KeyboardWalkInbox);

} // namespace opora::test
