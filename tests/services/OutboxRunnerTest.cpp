// SPDX-License-Identifier: GPL-3.0-or-later
// The sender in the background: when it sends, when it waits, and that it never claims alone what is shared.
#include "core/services/OutboxRunner.h"
#include "core/services/ClientService.h"
#include "core/services/RecordService.h"
#include "tests/services/MessagesFixture.h"
#include "tests/support/StandInSync.h"
#include <QFile>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class OutboxRunnerTest : public test::MessagesFixture {
protected:
    void SetUp() override
    {
        MessagesFixture::SetUp();
        value(channels->configure(u"Mail"_s, {{u"plugin"_s, u"command"_s}, {u"kind"_s, u"email"_s}, {u"file"_s, out()}}));
        mail = value(channels->find(u"Mail"_s));
    }
    void TearDown() override
    {
        runner.reset();
        ws.reset();
    }
    QString out() const { return dir.filePath(u"out.jsonl"_s); }
    void enable(const QString &program = QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py"))
    {
        ASSERT_TRUE(channels->enable(mail, program).ok());
    }
    void begin(SyncService *sync = nullptr)
    {
        runner = std::make_unique<OutboxRunner>(*ws, *channels, nullptr, sync);
        runner->setHeartbeat(10);
        QObject::connect(runner.get(), &OutboxRunner::looked, runner.get(), [this] { ++looks; });
        runner->start();
    }
    Uuid addClient()
    {
        NewClient client;
        client.fields.insert("surname", u"Koval"_s);
        return value(ws->clients().add(client)).ids.value(0);
    }
    Uuid queue(qint64 notBefore = 0)
    {
        const Uuid who = addClient();
        value(ws->records().add("contact_point", {{"client_id", who}, {"kind", u"email"_s}, {"value", u"k@example.com"_s}}));
        NewMessage m;
        m.channel = mail.id;
        m.subject = u"Offer"_s;
        m.text = u"Good day"_s;
        m.withoutConsent = true;
        m.notBefore = notBefore;
        return value(messages->queue({who}, m)).written.ids.value(0);
    }
    QString state(const Uuid &id) { return value(messages->get(id)).state; }
    qsizetype copies() const
    {
        QFile f(out());
        return f.open(QIODevice::ReadOnly) ? f.readAll().count('\n') : 0;
    }
    /// Until a look has ended that began after now.
    bool looked()
    {
        const int before = looks;
        runner->wake();
        return waitUntil([&] { return looks >= before + (before == 0 ? 2 : 1) && !runner->isSending(); });
    }

    std::unique_ptr<OutboxRunner> runner;
    ChannelInfo mail;
    int looks = 0;
};

TEST_F(OutboxRunnerTest, WhatIsQueuedGoesOutByItselfOnce)
{
    enable();
    begin();
    const Uuid id = queue();
    ASSERT_TRUE(waitUntil([&] { return state(id) == u"sent"; }));
    ASSERT_TRUE(looked());
    EXPECT_EQ(copies(), 1);
}

TEST_F(OutboxRunnerTest, ItGoesOutWhenItsTimeHasComeByTheWorkspacesClock)
{
    enable();
    begin();
    const Uuid id = queue(clock->nowMs() + 30'000);
    ASSERT_TRUE(looked());
    EXPECT_EQ(state(id), u"queued"_s);
    EXPECT_EQ(copies(), 0);
    clock->advance(31'000);
    ASSERT_TRUE(waitUntil([&] { return state(id) == u"sent"; })) << "nothing told it but the clock";
    EXPECT_EQ(copies(), 1);
}

TEST_F(OutboxRunnerTest, ASharedWorkspaceWaitsUntilTheHubCanBeAsked)
{
    enable();
    test::StandInSync sync(*ws);
    sync.unreachable = true;
    sync.set(test::StandInSync::linked());
    begin(&sync);
    const Uuid id = queue();
    ASSERT_TRUE(waitUntil([&] { return runner->status().state == OutboxStatus::State::NeedsHub; }));
    ASSERT_TRUE(looked());
    EXPECT_EQ(state(id), u"queued"_s) << "not even claimed";
    EXPECT_EQ(copies(), 0);
    EXPECT_FALSE(runner->status().text().isEmpty()) << "and it says so";
    sync.unreachable = false;
    sync.set(test::StandInSync::linked()); // it answers again, and nobody has to press anything
    ASSERT_TRUE(waitUntil([&] { return state(id) == u"sent"; }));
}

TEST_F(OutboxRunnerTest, AChannelThatIsBrokenRestsAndTheMessageIsNotLost)
{
    const QString program = dir.filePath(u"gone"_s);
    ASSERT_TRUE(QFile::copy(QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py"), program));
    enable(program);
    ASSERT_TRUE(QFile::remove(program));
    begin();
    const Uuid id = queue();
    ASSERT_TRUE(waitUntil([&] { return runner->status().problems.size() == 1; }));
    EXPECT_TRUE(runner->status().text().contains(u"Mail")) << "it says which";
    EXPECT_EQ(state(id), u"queued"_s);
    const int tries = value(messages->get(id)).tries;
    const int before = looks;
    const Uuid second = queue();
    ASSERT_TRUE(waitUntil([&] { return looks > before; }));
    EXPECT_EQ(value(messages->get(id)).tries, tries) << "nobody hammers it";
    EXPECT_EQ(value(messages->get(second)).tries, 0) << "nor wears out the others";
    enable();
    value(messages->retry({id}));
    runner->wake();
    ASSERT_TRUE(waitUntil([&] { return state(id) == u"sent" && state(second) == u"sent"; }));
    ASSERT_TRUE(waitUntil([&] { return runner->status().problems.isEmpty(); }));
    EXPECT_EQ(copies(), 2);
}

TEST_F(OutboxRunnerTest, StoppedItBeginsNothing)
{
    enable();
    begin();
    ASSERT_TRUE(waitUntil([&] { return looks > 0; }));
    runner->stop();
    const Uuid id = queue();
    EXPECT_EQ(state(id), u"queued"_s);
    EXPECT_EQ(runner->status().state, OutboxStatus::State::Off);
    runner->start();
    ASSERT_TRUE(waitUntil([&] { return runner->isSending() || state(id) == u"sent"; }));
    runner.reset(); // waits for the one that is on its way
    EXPECT_EQ(copies(), state(id) == u"sent" ? 1 : 0) << "what the file says is what happened";
}

} // namespace
