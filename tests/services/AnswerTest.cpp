// SPDX-License-Identifier: GPL-3.0-or-later
// Answering what came in: what the answer is made of, when the letter counts as answered and when it waits again.
#include "core/domain/LetterSubject.h"
#include "core/services/ClientService.h"
#include "core/services/InboxService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "core/storage/repo/MessageRepository.h"
#include "tests/services/MessagesFixture.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class AnswerTest : public test::MessagesFixture {
protected:
    void SetUp() override
    {
        MessagesFixture::SetUp();
        inbox = std::make_unique<InboxService>(*ws);
        mail = channel(u"Mail"_s, u"email"_s);
        koval = client(u"Koval"_s, {u"first@example.com"_s, u"Koval@Example.com"_s});
    }
    ChannelInfo channel(const QString &name, const QString &kind)
    {
        value(channels->configure(name, {{u"plugin"_s, u"command"_s},
                                         {u"kind"_s, kind},
                                         {u"from"_s, u"sales@example.com"_s},
                                         {u"file"_s, dir.filePath(u"out.jsonl"_s)}}));
        return value(channels->find(name));
    }
    Uuid client(const QString &name, const QStringList &emails)
    {
        NewClient c;
        c.fields.insert("surname", name);
        const Uuid id = value(ws->clients().add(c)).ids.first();
        for (const QString &e : emails)
            value(ws->records().add("contact_point", {{"client_id", id}, {"kind", u"email"_s}, {"value", e}}));
        return id;
    }
    Uuid letter(const Uuid &of, const QString &id, FieldValues more = {})
    {
        FieldValues f{
            {"kind", u"email"_s},     {"direction", u"in"_s}, {"at", clock->nowMs() - 60'000},     {"subject", u"Loyalty cards"_s},
            {"body", u"How much?"_s}, {"external_id", id},    {"address", u"koval@example.com"_s}, {"thread", u"began@example.com"_s}};
        if (!of.isNull())
            f.insert("client_id", of);
        for (auto it = more.cbegin(); it != more.cend(); ++it)
            f.insert(it.key(), it.value());
        return value(ws->storage().write({u"test"_s}, [f](WriteTx &tx) { return tx.insert(tx.entity("activity"), f); }));
    }
    NewMessage answer(const Uuid &to, bool draft = false) const
    {
        NewMessage m;
        m.channel = mail.id;
        m.letter = to;
        m.text = u"Seven per cent from 200"_s;
        m.draft = draft;
        m.withoutConsent = true;
        return m;
    }
    Uuid queued(const NewMessage &m, const QList<Uuid> &clients = {}) { return value(messages->queue(clients, m)).written.ids.value(0); }
    repo::MessageLine line(const Uuid &id)
    {
        return value(ws->storage().read([id](Reader &r) { return repo::message(r, id); }));
    }
    bool waits(const Uuid &id)
    {
        for (const InboxItem &i : value(inbox->list(InboxScope::Waiting)).items) {
            if (i.id == id)
                return true;
        }
        return false;
    }

    std::unique_ptr<InboxService> inbox;
    ChannelInfo mail;
    Uuid koval;
};

TEST(AnswerSubject, SaysReOnce)
{
    EXPECT_EQ(answerSubject(u"Loyalty cards"_s), u"Re: Loyalty cards"_s);
    for (const char16_t *again : {u"Re: Loyalty cards", u"RE: re:Loyalty cards", u"Re[3]: Loyalty cards", u"AW: Re (2): Loyalty cards",
                                  u"Відп: Loyalty cards", u"  отв: Loyalty\tcards "})
        EXPECT_EQ(answerSubject(QString::fromUtf16(again)), u"Re: Loyalty cards"_s) << qPrintable(QString::fromUtf16(again));
    EXPECT_EQ(answerSubject(u"Report: Loyalty cards"_s), u"Re: Report: Loyalty cards"_s) << "only what programs write is taken off";
    EXPECT_EQ(answerSubject(u"Regarding cards"_s), u"Re: Regarding cards"_s);
    EXPECT_EQ(answerSubject(u" "_s), QString());
    EXPECT_EQ(answerSubject(u"Re: "_s), QString());
}

TEST_F(AnswerTest, WhatTheWriterLeftOpenFollowsFromTheLetter)
{
    const Uuid deal = addDeal(u"Cards"_s);
    const Uuid me = value(ws->storage().read([](Reader &r) -> Result<Uuid> { return r.context().me; }));
    const Uuid id = letter(koval, u"a@example.com"_s, {{"deal_id", deal}, {"subject", u"RE: Loyalty cards"_s}, {"private_to", me}});
    const repo::MessageLine m = line(queued(answer(id)));
    EXPECT_EQ(m.client, koval) << "whose letter it is need not be said";
    EXPECT_EQ(m.inReplyTo, u"a@example.com"_s);
    EXPECT_EQ(m.thread, u"began@example.com"_s);
    EXPECT_EQ(m.subject, u"Re: Loyalty cards"_s);
    EXPECT_EQ(m.deal, deal);
    EXPECT_EQ(m.address.toLower(), u"koval@example.com"_s) << "where the letter came from, not the first of the card";
    EXPECT_EQ(m.privateTo, me) << "an answer tells what the letter was about";
    EXPECT_EQ(m.purpose, u"personal"_s);
}

TEST_F(AnswerTest, WhatTheWriterSaidStays)
{
    const Uuid other = addDeal(u"Other"_s), deal = addDeal(u"Cards"_s);
    NewMessage m = answer(letter(koval, u"a@example.com"_s, {{"deal_id", deal}}));
    m.subject = u"Our price"_s;
    m.address = u"first@example.com"_s;
    m.deal = other;
    const repo::MessageLine made = line(queued(m, {koval}));
    EXPECT_EQ(made.subject, u"Our price"_s);
    EXPECT_EQ(made.address, u"first@example.com"_s);
    EXPECT_EQ(made.deal, other);
    EXPECT_EQ(made.inReplyTo, u"a@example.com"_s);
}

TEST_F(AnswerTest, AnAddressThatTookNothingOrIsNotTheClientsIsNotUsed)
{
    const Uuid foreign = letter(koval, u"a@example.com"_s, {{"address", u"assistant@elsewhere.example"_s}});
    EXPECT_EQ(line(queued(answer(foreign))).address, u"first@example.com"_s);
    const auto all = value(ws->storage().read([this](Reader &r) { return repo::addresses(r, koval, u"email"_s); }));
    for (const repo::AddressLine &a : all) {
        if (a.value.toLower() == u"koval@example.com")
            value(ws->records().edit("contact_point", a.id, {{"disabled_at", clock->nowMs()}, {"disabled_reason", u"full"_s}}));
    }
    EXPECT_EQ(line(queued(answer(letter(koval, u"b@example.com"_s)))).address, u"first@example.com"_s);
}

TEST_F(AnswerTest, OneUndoTakesTheAnswerBackAndTheLetterWaitsAgain)
{
    const Uuid first = letter(koval, u"a@example.com"_s), second = letter(koval, u"b@example.com"_s);
    const Uuid elsewhere = letter(koval, u"c@example.com"_s, {{"thread", u"other@example.com"_s}});
    ASSERT_TRUE(waits(first) && waits(second) && waits(elsewhere));
    const QueuedMessages q = value(messages->queue({}, answer(second)));
    EXPECT_FALSE(waits(second));
    EXPECT_FALSE(waits(first)) << "what was asked before in the same thread is answered with it";
    EXPECT_TRUE(waits(elsewhere));
    EXPECT_EQ(value(inbox->waiting()), 1);
    value(ws->undo().undo(q.written.command));
    EXPECT_TRUE(waits(first) && waits(second));
    EXPECT_EQ(value(messages->list()).total, 0) << "the message goes by the same undo";
    value(ws->undo().redo());
    EXPECT_FALSE(waits(second));
    EXPECT_EQ(value(messages->list(u"queued"_s)).total, 1);
}

TEST_F(AnswerTest, ADraftAnswersNothingUntilItIsQueued)
{
    const Uuid id = letter(koval, u"a@example.com"_s);
    const Uuid draft = queued(answer(id, true));
    EXPECT_TRUE(waits(id));
    EXPECT_EQ(line(draft).inReplyTo, u"a@example.com"_s) << "it lies in the letter's thread all the same";
    EXPECT_EQ(line(draft).thread, u"began@example.com"_s);
    NewMessage anew;
    anew.channel = mail.id;
    anew.subject = u"Re: Loyalty cards"_s;
    anew.text = u"Eight per cent"_s;
    anew.withoutConsent = true;
    value(messages->rewrite(draft, anew));
    EXPECT_FALSE(waits(id));
    EXPECT_EQ(line(draft).inReplyTo, u"a@example.com"_s);
    value(messages->cancel({draft}));
    EXPECT_TRUE(waits(id)) << "nothing goes out";
    value(messages->retry({draft}));
    EXPECT_FALSE(waits(id));
}

TEST_F(AnswerTest, TakingTheAnswerBackForgetsNothingThatWasSaidBefore)
{
    const Uuid first = letter(koval, u"a@example.com"_s), second = letter(koval, u"b@example.com"_s);
    value(inbox->markAnswered({first}));
    clock->advance(60'000);
    const Uuid id = queued(answer(second));
    value(messages->cancel({id}));
    EXPECT_TRUE(waits(second));
    EXPECT_FALSE(waits(first)) << "that was answered by telephone";
}

TEST_F(AnswerTest, AMissedCallIsAnsweredToo)
{
    const ChannelInfo sms = channel(u"Gate"_s, u"sms"_s);
    value(ws->records().add("contact_point", {{"client_id", koval}, {"kind", u"phone"_s}, {"value", u"+380501234567"_s}}));
    const Uuid call = letter(koval, {},
                             {{"kind", u"call"_s},
                              {"direction", u"missed"_s},
                              {"external_id", Value()},
                              {"thread", Value()},
                              {"subject", QString()},
                              {"address", u"+380501234567"_s}});
    ASSERT_TRUE(waits(call));
    NewMessage m = answer(call);
    m.channel = sms.id;
    const repo::MessageLine made = line(queued(m));
    EXPECT_FALSE(waits(call));
    EXPECT_TRUE(made.inReplyTo.isEmpty() && made.thread.isEmpty() && made.subject.isEmpty());
    EXPECT_EQ(made.address, u"+380501234567"_s);
}

TEST_F(AnswerTest, WhatCannotBeAnsweredIsRefusedAndNothingIsWritten)
{
    const Uuid shev = client(u"Shev"_s, {u"shev@example.com"_s});
    const Uuid id = letter(koval, u"a@example.com"_s), strangers = letter({}, u"b@else.example"_s);
    const Uuid ours = letter(koval, u"c@example.com"_s, {{"direction", u"out"_s}});
    EXPECT_EQ(code(messages->queue({}, answer(strangers))), u"letter_of_nobody"_s);
    EXPECT_EQ(code(messages->queue({shev}, answer(id))), u"not_the_writer"_s);
    EXPECT_EQ(code(messages->queue({koval, shev}, answer(id))), u"not_the_writer"_s);
    EXPECT_EQ(code(messages->queue({}, answer(ours))), u"not_received"_s);
    EXPECT_EQ(code(messages->queue({}, answer(Uuid::v7(clock->nowMs())))), u"not_found"_s);
    const Uuid gone = letter(koval, u"d@example.com"_s);
    value(inbox->remove({gone}));
    EXPECT_EQ(code(messages->queue({}, answer(gone))), u"not_found"_s);
    NewMessage unasked = answer(id);
    unasked.withoutConsent = false;
    EXPECT_EQ(code(messages->queue({}, unasked)), u"consent_unknown"_s);
    EXPECT_EQ(value(messages->list()).total, 0);
    EXPECT_EQ(code(messages->preview(koval, answer(strangers))), u"letter_of_nobody"_s);
    EXPECT_EQ(value(messages->preview({}, answer(letter(koval, u"e@example.com"_s)))).subject, u"Re: Loyalty cards"_s);
}

/// What the channel's program is handed, as headers name it.
TEST_F(AnswerTest, TheLetterThatGoesOutNamesTheOneItAnswers)
{
    QFile example(QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py")), program(dir.filePath(u"all.py"_s));
    ASSERT_TRUE(example.open(QIODevice::ReadOnly) && program.open(QIODevice::WriteOnly));
    QByteArray text = example.readAll();
    const QByteArray some = "{\"id\": message[\"id\"], \"to\": message[\"to\"], \"text\": message[\"text\"]}";
    ASSERT_TRUE(text.contains(some));
    program.write(text.replace(some, "message"));
    program.setPermissions(program.permissions() | QFile::ExeOwner);
    program.close();
    ASSERT_TRUE(channels->enable(mail, program.fileName()).ok());
    mail = value(channels->find(mail.name));
    const QString hash(64, u'a');
    queued(answer(letter(koval, u"a@example.com"_s)));
    queued(answer(letter(koval, hash, {{"thread", hash}})));
    ASSERT_EQ(value(messages->send(*channels, {})).sent, 2);
    QFile out(dir.filePath(u"out.jsonl"_s));
    ASSERT_TRUE(out.open(QIODevice::ReadOnly));
    const QByteArrayList lines = out.readAll().trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2);
    const QJsonObject known = QJsonDocument::fromJson(lines.at(0)).object(), nameless = QJsonDocument::fromJson(lines.at(1)).object();
    EXPECT_EQ(known[u"in_reply_to"_s].toString(), u"a@example.com"_s);
    EXPECT_EQ(known[u"references"_s].toArray(), (QJsonArray{u"began@example.com"_s, u"a@example.com"_s}));
    EXPECT_EQ(nameless[u"in_reply_to"_s].toString(), QString()) << "what it is known by here is no letter's id anywhere else";
    EXPECT_TRUE(nameless[u"references"_s].toArray().isEmpty());
}

} // namespace
