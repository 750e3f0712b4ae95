// SPDX-License-Identifier: GPL-3.0-or-later
// The sender where somebody else has the last word: nothing goes out on a wish, and what is known is not lost to a refusal.
#include "core/services/ClientService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "core/services/messages/OutboxSteps.h"
#include "core/storage/FileStore.h"
#include "tests/services/MessagesFixture.h"
#include <QFile>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

const Error kAway{u"hub_unreachable"_s, u"The server does not answer."_s, {}, ErrorKind::HubUnreachable};

/// A hub whose answer to each question is the test's.
struct ScriptedGate final : ClaimGate {
    using Answer = std::function<Result<QSet<Uuid>>(int call, const QList<Claim> &)>;
    ScriptedGate(const Clock &c, Answer a) : clock(c), answer(std::move(a)) {}
    Result<bool> isShared() override { return true; }
    Result<QSet<Uuid>> confirmed(const QList<Claim> &claims) override { return answer(calls++, claims); }
    qint64 nowMs() override { return clock.nowMs(); }
    const Clock &clock;
    Answer answer;
    int calls = 0;
};

QSet<Uuid> allOf(const QList<ClaimGate::Claim> &claims)
{
    QSet<Uuid> ids;
    for (const ClaimGate::Claim &c : claims)
        ids.insert(c.message);
    return ids;
}

class SharedOutboxTest : public test::MessagesFixture {
protected:
    void SetUp() override
    {
        MessagesFixture::SetUp();
        value(channels->configure(u"Mail"_s, {{u"plugin"_s, u"command"_s}, {u"kind"_s, u"email"_s}, {u"file"_s, out()}}));
        mail = value(channels->find(u"Mail"_s));
        ASSERT_TRUE(channels->enable(mail, QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py")).ok());
    }
    QString out() const { return dir.filePath(u"out.jsonl"_s); }
    Uuid queue(const QString &name = u"Koval"_s, const QStringList &files = {})
    {
        NewClient c;
        c.fields.insert("surname", name);
        const Uuid who = value(ws->clients().add(c)).ids.value(0);
        value(
            ws->records().add("contact_point", {{"client_id", who}, {"kind", u"email"_s}, {"value", name.toLower() + u"@example.com"_s}}));
        NewMessage m;
        m.channel = mail.id;
        m.subject = u"Offer"_s;
        m.text = u"Good day"_s;
        m.files = files;
        m.withoutConsent = true;
        return value(messages->queue({who}, m)).written.ids.value(0);
    }
    MessageInfo get(const Uuid &id) { return value(messages->get(id)); }
    qsizetype copies() const
    {
        QFile f(out());
        return f.open(QIODevice::ReadOnly) ? f.readAll().count('\n') : 0;
    }
    SendReport send(ScriptedGate::Answer answer)
    {
        gate = std::make_shared<ScriptedGate>(*clock, std::move(answer));
        return value(messages->send(*channels, {}, gate));
    }

    std::shared_ptr<ScriptedGate> gate;
    ChannelInfo mail;
};

} // namespace

TEST_F(SharedOutboxTest, WithNothingDueNobodyIsAsked)
{
    send([](int, const auto &) { return Result<QSet<Uuid>>(kAway); });
    EXPECT_EQ(gate->calls, 0);
}

TEST_F(SharedOutboxTest, WhatIsConfirmedGoesOutOnce)
{
    const QList<Uuid> ids{queue(u"Koval"_s), queue(u"Bondar"_s), queue(u"Melnyk"_s)};
    const SendReport r = send([](int, const auto &claims) { return Result<QSet<Uuid>>(allOf(claims)); });
    EXPECT_EQ(r.sent, 3);
    EXPECT_EQ(copies(), 3);
    for (const Uuid &id : ids)
        EXPECT_EQ(get(id).state, u"sent"_s);
    // The look before, the batch, one for each step, which also takes up what came of the message before; the last alone.
    EXPECT_EQ(gate->calls, 1 + 1 + 3 + 1);
}

TEST_F(SharedOutboxTest, ACutBeforeAnythingIsClaimedLeavesItQueued)
{
    const Uuid id = queue();
    const SendReport r = send([](int, const auto &) { return Result<QSet<Uuid>>(kAway); });
    ASSERT_TRUE(r.hub);
    EXPECT_EQ(r.hub->code, u"hub_unreachable"_s);
    EXPECT_EQ(get(id).state, u"queued"_s);
    EXPECT_EQ(copies(), 0);
}

TEST_F(SharedOutboxTest, AClaimThatAnotherGotIsNotActedOn)
{
    queue();
    const SendReport r = send([](int call, const auto &claims) { return Result<QSet<Uuid>>(call == 0 ? allOf(claims) : QSet<Uuid>()); });
    EXPECT_EQ(r.lostClaims, 1);
    EXPECT_EQ(r.sent, 0);
    EXPECT_EQ(copies(), 0);
}

TEST_F(SharedOutboxTest, ACutAtTheSecondQuestionOpensNothingAndTakesTheStepBack)
{
    const Uuid id = queue();
    const SendReport r =
        send([](int call, const auto &claims) { return call < 2 ? Result<QSet<Uuid>>(allOf(claims)) : Result<QSet<Uuid>>(kAway); });
    ASSERT_TRUE(r.hub);
    EXPECT_EQ(copies(), 0);
    EXPECT_EQ(get(id).state, u"queued"_s) << "nothing was opened for it, so nobody has to wonder whether it arrived";
    EXPECT_EQ(get(id).tries, 0);
}

TEST_F(SharedOutboxTest, ThatItIsOutIsWrittenAlthoughAnotherCalledItUncertainMeanwhile)
{
    const Uuid id = queue();
    const SendReport r = send([&](int call, const auto &claims) -> Result<QSet<Uuid>> {
        if (call < 3)
            return allOf(claims);
        // What a colleague's machine wrote came first, and the exchange has put it here.
        const auto theirs = ws->storage().write({u"theirs"_s}, [&](WriteTx &tx) -> Result<Uuid> {
            OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, id));
            return outbox::moveTo(tx, m, u"uncertain", {});
        });
        EXPECT_TRUE(Job<Uuid>(theirs).wait().ok());
        return QSet<Uuid>();
    });
    EXPECT_EQ(r.sent, 1);
    EXPECT_EQ(copies(), 1);
    EXPECT_EQ(get(id).state, u"sent"_s);
}

TEST_F(SharedOutboxTest, ALetterWhoseFilesStandElsewhereIsLeftToThatComputer)
{
    const QString file = dir.filePath(u"price.txt"_s);
    QFile f(file);
    ASSERT_TRUE(f.open(QIODevice::WriteOnly));
    f.write("12 apples");
    f.close();
    const Uuid theirs = queue(u"Koval"_s, {file});
    ASSERT_EQ(get(theirs).files.size(), 1);
    const Uuid here = queue(u"Bondar"_s);
    // As in a copy that came from the hub: the row is there, the bytes are not.
    ASSERT_TRUE(QFile::remove(FileStore(ws->info().path).path()));
    const auto all = [](int, const auto &claims) { return Result<QSet<Uuid>>(allOf(claims)); };
    EXPECT_EQ(send(all).sent, 1);
    EXPECT_EQ(get(here).state, u"sent"_s);
    EXPECT_EQ(get(theirs).state, u"queued"_s);
    EXPECT_EQ(get(theirs).tries, 0);
    ASSERT_TRUE(FileStore(ws->info().path).put(file).ok());
    EXPECT_EQ(send(all).sent, 1);
    EXPECT_EQ(get(theirs).state, u"sent"_s);
}

TEST_F(SharedOutboxTest, TheSendersStepsDoNotEndWhatCanBeUndoneOrRedone)
{
    const Uuid client = value(ws->records().add("client", {{"surname", u"Before"_s}})).ids.value(0);
    queue();
    value(ws->records().edit("client", client, {{"surname", u"After"_s}}));
    value(ws->undo().undo());
    send([](int, const auto &claims) { return Result<QSet<Uuid>>(allOf(claims)); });
    ASSERT_EQ(copies(), 1);
    value(ws->undo().redo());
    EXPECT_EQ(value(ws->records().get("client", client))["surname"].toText(), u"After"_s);
}
