// SPDX-License-Identifier: GPL-3.0-or-later
// Messages on which a channel's plugin crashes: they end by themselves, and those behind them go out.
#include "core/domain/OutboxRules.h"
#include "core/services/ClientService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "tests/services/MessagesFixture.h"

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class PoisonTest : public test::MessagesFixture {
protected:
    void SetUp() override
    {
        MessagesFixture::SetUp();
        channels = std::make_unique<ChannelService>(*ws, channels::PluginStore({QStringLiteral(OPORA_BIN_DIR "/rogues")}),
                                                    channels::DeviceChannels(dir.filePath(u"device.json"_s)));
        value(channels->configure(u"Gate"_s, {{u"plugin"_s, u"rogue_poison"_s}, {u"kind"_s, u"sms"_s}}));
        gate = value(channels->find(u"Gate"_s));
        ASSERT_TRUE(channels->enable(gate).ok());
        gate = value(channels->find(u"Gate"_s));
    }
    void TearDown() override
    {
        messages.reset();
        channels.reset();
        ws.reset();
    }
    Uuid queue(const QString &text)
    {
        NewClient client;
        client.fields.insert("surname", u"Koval"_s);
        client.contacts.append(ContactPoint{{}, u"phone"_s, u"+380 67 000 00 %1"_s.arg(++people + 10), {}, {}, true});
        const Uuid who = value(ws->clients().add(client)).ids.value(0);
        NewMessage m;
        m.channel = gate.id;
        m.text = text;
        m.withoutConsent = true;
        return value(messages->queue({who}, m)).written.ids.value(0);
    }
    SendReport send() { return value(messages->send(*channels, {})); }
    MessageInfo message(const Uuid &id) { return value(messages->get(id)); }

    ChannelInfo gate;
    int people = 0;
};

TEST_F(PoisonTest, TheOthersGoOutAndItEndsByItself)
{
    const Uuid first = queue(u"Good day"_s), poison = queue(u"some poison"_s), behind = queue(u"Good evening"_s);
    const SendReport report = send();
    EXPECT_EQ(report.sent, 2);
    EXPECT_TRUE(report.problems.isEmpty()) << "the channel is not to blame: " << qPrintable(report.problems.value(0).text);
    EXPECT_EQ(message(first).state, u"sent"_s);
    EXPECT_EQ(message(behind).state, u"sent"_s) << "it went on behind the one that crashed";
    EXPECT_EQ(message(poison).state, u"queued"_s) << "once is no proof";
    EXPECT_EQ(message(poison).code, QString::fromUtf16(outbox::CrashedOnMessage));
    for (int tries = 2; tries <= outbox::MaxCrashes; ++tries) {
        clock->advance(24 * 3'600'000LL);
        const Uuid more = queue(u"Number %1"_s.arg(tries));
        EXPECT_EQ(send().sent, 1);
        EXPECT_EQ(message(more).state, u"sent"_s);
        EXPECT_EQ(message(poison).tries, tries);
    }
    EXPECT_EQ(message(poison).state, u"failed"_s) << "it is not tried for ever";
    EXPECT_FALSE(message(poison).reason.isEmpty());
}

TEST_F(PoisonTest, TwoInARowAreTheChannelsTrouble)
{
    const Uuid a = queue(u"poison one"_s), b = queue(u"poison two"_s), behind = queue(u"Good evening"_s);
    const SendReport report = send();
    EXPECT_EQ(report.sent, 0);
    ASSERT_EQ(report.problems.size(), 1);
    EXPECT_EQ(report.problems.first().code, u"plugin_crashed"_s);
    EXPECT_EQ(message(behind).state, u"queued"_s) << "nothing more is tried over it now";
    EXPECT_EQ(message(behind).tries, 0);
    EXPECT_EQ(send().sent, 1) << "those two rest, the one behind them does not";
    EXPECT_EQ(message(a).state, u"queued"_s);
    EXPECT_EQ(message(b).state, u"queued"_s);
}

} // namespace
