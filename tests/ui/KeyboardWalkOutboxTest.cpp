// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the outbox, by the keyboard alone.
#include "core/services/RecordService.h"
#include "tests/ui/KeyboardWalk.h"
#include "tests/ui/WithMessages.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/Composer.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/messages/LetterForm.h"
#include "ui/messages/OutboxPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkOutbox : public WithMessages<InEachLanguage<KeyboardWalk>> {
protected:
    OutboxPage *outbox() const { return static_cast<OutboxPage *>(shell().page(u"outbox"_s)); }
    /// The message is chosen in the list, by keys.
    void choose(const QString &tab, const Uuid &id)
    {
        goTo(u"outbox"_s);
        keys(commands().find(u"outbox.tab_"_s + tab)->shortcut);
        ASSERT_TRUE(waitFor([&] { return outbox()->list()->rows().rowOf(id.toString()) >= 0; })) << "the message is not listed";
        tabTo(outbox()->list());
        key(Qt::Key_Home);
        for (int i = 0; i < 20 && outbox()->list()->currentKey() != id.toString(); ++i)
            key(Qt::Key_Down);
        ASSERT_EQ(outbox()->list()->currentKey(), id.toString());
    }
    Step moves(channels::Outcome from, const QString &to)
    {
        return [this, from, to](const Act &act) {
            const Uuid id = failed(from);
            choose(u"needs"_s, id);
            act();
            expectSoon([&] { return state(id) == to; }, "the message did not move");
        };
    }
};

TEST_P(KeyboardWalkOutbox, Outbox)
{
    Steps steps;
    steps[u"outbox.retry"_s] = moves(channels::Outcome::Failed, u"queued"_s);
    steps[u"outbox.cancel"_s] = moves(channels::Outcome::Failed, u"cancelled"_s);
    steps[u"outbox.arrived"_s] = moves(channels::Outcome::Uncertain, u"sent"_s);
    steps[u"outbox.again"_s] = moves(channels::Outcome::Uncertain, u"queued"_s);
    steps[u"outbox.edit"_s] = [this](const Act &act) {
        addChannel(u"Mail of the walk"_s, u"email"_s);
        choose(u"drafts"_s, make(idle(), true));
        act();
        expectSoon([this] { return page() == u"clients"; }, "the card does not open");
        const auto *clients = static_cast<ClientsPage *>(shell().page(u"clients"_s));
        expectSoon([&] { return clients->card()->composer()->letter()->editor()->toPlainText() == u"A letter of the walk"; },
                   "the draft is not in the composer");
    };
    steps[u"outbox.open"_s] = [this](const Act &act) {
        choose(u"needs"_s, failed());
        act();
        expectSoon([this] { return page() == u"clients"; }, "the card does not open");
    };
    steps[u"outbox.retry_all"_s] = [this](const Act &act) {
        const Uuid a = failed(), b = failed();
        goTo(u"outbox"_s);
        act();
        expectSoon([&] { return state(a) == u"queued" && state(b) == u"queued"; }, "not all are queued again");
    };
    steps[u"outbox.now"_s] = [this](const Act &act) {
        const ChannelInfo channel = idle();
        const Uuid id = make(channel);
        // Allowed on this computer now; no row tells anybody.
        ASSERT_TRUE(service().enable(channel, QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py")).ok());
        act();
        expectSoon([&] { return state(id) == u"sent"; }, "it was not sent");
        ASSERT_TRUE(service().disable(channel).ok());
    };
    for (const auto &id : {u"needs"_s, u"waiting"_s, u"drafts"_s, u"sent"_s, u"cancelled"_s})
        steps[u"outbox.tab_"_s + id] = [this, id](const Act &act) {
            act();
            expectSoon([&] { return outbox()->tabs()->currentId() == id; }, "the tab does not open");
        };
    walk(u"outbox"_s, steps);
}

OPORA_IN_EACH_LANGUAGE(KeyboardWalkOutbox);

} // namespace opora::test
