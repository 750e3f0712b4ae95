// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox by the mouse.
#include "tests/mouse/MouseWalk.h"
#include "tests/ui/WithMessages.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/messages/OutboxPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"

namespace opora::test {

using namespace Qt::StringLiterals;

class OutboxMouse : public WithMessages<MouseWalk> {
protected:
    OutboxPage *outbox() const { return static_cast<OutboxPage *>(shell().page(u"outbox"_s)); }
    void choose(const QString &tab, const Uuid &id, Qt::MouseButton button = Qt::LeftButton)
    {
        goTo(u"outbox"_s);
        chooseTab(outbox()->tabs(), tab);
        chooseRow(outbox()->list(), id.toString(), button);
    }
    Step presses(channels::Outcome from, const char *button, const QString &to)
    {
        return [this, from, button, to](const Act &) {
            const Uuid id = failed(from);
            choose(u"needs"_s, id);
            press("opora::MessageWords", button, outbox());
            expectSoon([&] { return state(id) == to; }, "the message did not move");
        };
    }
};

TEST_P(OutboxMouse, EveryCommand)
{
    Steps steps;
    steps[u"outbox.retry"_s] = presses(channels::Outcome::Failed, "Try again", u"queued"_s);
    steps[u"outbox.cancel"_s] = presses(channels::Outcome::Failed, "Cancel", u"cancelled"_s);
    steps[u"outbox.arrived"_s] = presses(channels::Outcome::Uncertain, "It arrived", u"sent"_s);
    steps[u"outbox.again"_s] = presses(channels::Outcome::Uncertain, "Send again", u"queued"_s);
    steps[u"outbox.edit"_s] = [this](const Act &) {
        choose(u"drafts"_s, make(idle(), true));
        press("opora::MessageWords", "Edit", outbox());
        expectSoon([this] { return page() == u"clients"; }, "the card does not open");
    };
    steps[u"outbox.open"_s] = [this](const Act &) {
        choose(u"needs"_s, failed(), Qt::RightButton);
        pick("opora::OutboxPage", "Open the client of the message");
        expectSoon([this] { return page() == u"clients"; }, "the card does not open");
    };
    steps[u"outbox.retry_all"_s] = [this](const Act &) {
        const Uuid a = failed(), b = failed();
        chooseTab(outbox()->tabs(), u"needs"_s);
        press("opora::OutboxPage", "Try all again", outbox());
        expectSoon([&] { return state(a) == u"queued" && state(b) == u"queued"; }, "not all are queued again");
    };
    steps[u"outbox.now"_s] = [this](const Act &) {
        const ChannelInfo channel = idle();
        const Uuid id = make(channel);
        ASSERT_TRUE(service().enable(channel, QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py")).ok());
        chooseTab(outbox()->tabs(), u"waiting"_s);
        press("opora::OutboxPage", "Send now", outbox());
        expectSoon([&] { return state(id) == u"sent"; }, "it was not sent");
        ASSERT_TRUE(service().disable(channel).ok());
    };
    for (const auto &id : {u"needs"_s, u"waiting"_s, u"drafts"_s, u"sent"_s, u"cancelled"_s})
        steps[u"outbox.tab_"_s + id] = [this, id](const Act &) {
            chooseTab(outbox()->tabs(), id);
            expectSoon([&] { return outbox()->tabs()->currentId() == id; }, "the tab does not open");
        };
    walk(u"outbox"_s, steps);
}

OPORA_IN_EACH_LANGUAGE(OutboxMouse);

} // namespace opora::test
