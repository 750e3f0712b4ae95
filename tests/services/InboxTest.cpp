// SPDX-License-Identifier: GPL-3.0-or-later
// Filing letter by letter: whose it is, what follows from it, and what a hostile one cannot do. Real mailboxes are read by
// tests/proof/dovecot.py.
#include "core/domain/FileName.h"
#include "core/services/ClientService.h"
#include "core/services/InboxService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "core/services/inbox/Filing.h"
#include "core/services/inbox/InboxReader.h"
#include "core/services/messages/OutboxSteps.h"
#include "core/services/messages/Unsubscribe.h"
#include "core/storage/repo/MessageRepository.h"
#include "core/storage/repo/RecordRepository.h"
#include "tests/services/MessagesFixture.h"
#include <QFile>

using namespace opora;
using namespace Qt::StringLiterals;
using opora::channels::ReceivedLetter;

namespace {

class InboxTest : public test::MessagesFixture {
protected:
    void SetUp() override
    {
        MessagesFixture::SetUp();
        inbox = std::make_unique<InboxService>(*ws);
        value(channels->configure(u"Mail"_s, {{u"plugin"_s, u"command"_s},
                                              {u"kind"_s, u"email"_s},
                                              {u"user"_s, u"sales@example.com"_s},
                                              {u"host"_s, u"mail.example.com"_s}}));
        mail = value(channels->find(u"mail"_s));
    }
    Uuid client(const QString &name, const QString &kind, const QString &address)
    {
        NewClient c;
        c.fields.insert("surname", name);
        const Uuid id = value(ws->clients().add(c)).ids.first();
        value(ws->records().add("contact_point", {{"client_id", id}, {"kind", kind}, {"value", address}}));
        return id;
    }
    ReceivedLetter letter(const QString &from, const QString &id, const QString &subject = u"Question"_s)
    {
        ReceivedLetter l;
        l.from = from;
        l.messageId = id;
        l.hash = u"hash of "_s + id + subject;
        l.subject = subject;
        l.text = u"Hello"_s;
        l.at = clock->nowMs() - 60'000;
        return l;
    }
    ReceiveReport file(const ReceivedLetter &l, const QList<inbox::FileOfLetter> &files = {})
    {
        ReceiveReport report;
        value(ws->storage().write({u"test"_s}, [&](WriteTx &tx) -> Result<bool> {
            OPORA_TRY(inbox::fileLetter(tx, mail, l, files, report));
            return true;
        }));
        return report;
    }
    InboxItem filed(const ReceivedLetter &l)
    {
        const ReceiveReport r = file(l);
        EXPECT_EQ(r.letters, 1);
        return r.ids.isEmpty() ? InboxItem() : value(inbox->open(r.ids.first())).letter;
    }
    /// A message of ours, as the channel took it.
    Uuid sent(const Uuid &to, channels::Outcome outcome = channels::Outcome::Sent)
    {
        NewMessage m;
        m.channel = mail.id;
        m.subject = u"Offer"_s;
        m.text = u"Look"_s;
        m.withoutConsent = true;
        const Uuid id = value(messages->queue({to}, m)).written.ids.value(0);
        value(ws->storage().write({u"test"_s}, [&](WriteTx &tx) -> Result<QString> {
            OPORA_ASSIGN(const repo::MessageLine seen, repo::message(tx, id));
            OPORA_ASSIGN(const auto claimed, outbox::claim(tx, seen, mail, clock->nowMs()));
            OPORA_ASSIGN(const auto begun, outbox::begin(tx, id, claimed.token, mail, clock->nowMs(), 60'000));
            channels::SendAnswer a;
            a.outcome = outcome;
            return outbox::finish(tx, id, begun.token, a, clock->nowMs());
        }));
        return id;
    }
    QString state(const Uuid &message) { return value(messages->get(message)).state; }
    QString consentOf(const Uuid &who, const QString &kind)
    {
        return value(ws->storage().read([=](Reader &r) { return repo::newestConsent(r, who, kind); })).state;
    }
    bool takesMail(const Uuid &who)
    {
        const auto all = value(ws->storage().read([=](Reader &r) { return repo::addresses(r, who, u"email"_s); }));
        return !all.isEmpty() && all.first().disabledAt == 0;
    }

    std::unique_ptr<InboxService> inbox;
    ChannelInfo mail;
};

TEST_F(InboxTest, ByAddressAndOnce)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    const ReceivedLetter l = letter(u"KOVAL@Example.com"_s, u"a@example.com"_s);
    EXPECT_EQ(filed(l).client, koval);
    const ReceiveReport again = file(l);
    EXPECT_EQ(again.letters, 0);
    EXPECT_EQ(again.known, 1);
    EXPECT_EQ(value(inbox->list(InboxScope::All)).total, 1);
    // Deleted is deleted: reading the mailbox again does not bring it back.
    value(inbox->remove({inbox::rowOf(inbox::mailboxOf(mail), l)}));
    EXPECT_EQ(file(l).letters, 0);
    EXPECT_EQ(value(inbox->list(InboxScope::All)).total, 0);
}

TEST_F(InboxTest, AMailersConstantIdHidesNoLetter)
{
    filed(letter(u"one@example.com"_s, u"same@example.com"_s, u"First"_s));
    filed(letter(u"two@example.com"_s, u"same@example.com"_s, u"Second"_s));
    EXPECT_EQ(file(letter(u"two@example.com"_s, u"same@example.com"_s, u"Second"_s)).known, 1);
    EXPECT_EQ(value(inbox->list(InboxScope::All)).total, 2);
}

TEST_F(InboxTest, TheIdIsTheMailboxsAndNotTheRows)
{
    ChannelInfo other = mail;
    other.id = Uuid::v7(clock->nowMs());
    other.name = u"Another name"_s;
    EXPECT_EQ(inbox::mailboxOf(mail), inbox::mailboxOf(other));
    other.settings.insert(u"user"_s, u"else@example.com"_s);
    EXPECT_NE(inbox::mailboxOf(mail), inbox::mailboxOf(other));
}

TEST_F(InboxTest, AnAnswerFromAnotherAddressFollowsTheThread)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    const Uuid ours = sent(koval);
    ReceivedLetter l = letter(u"home@private.example"_s, u"b@private.example"_s);
    l.at = clock->nowMs(); // after ours
    l.references = {u"unknown@example.com"_s, letterId(ours, u"sales@example.com"_s)};
    l.inReplyTo = u"unknown@example.com"_s;
    const InboxItem item = filed(l);
    EXPECT_EQ(item.client, koval);
    EXPECT_TRUE(item.isReply);
    EXPECT_EQ(state(ours), u"replied"_s);
    // And what answers that one, too.
    ReceivedLetter next = letter(u"third@else.example"_s, u"c@else.example"_s);
    next.inReplyTo = u"b@private.example"_s;
    EXPECT_EQ(filed(next).client, koval);
}

TEST_F(InboxTest, AnAbsenceNoteIsNoAnswer)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    const Uuid ours = sent(koval);
    ReceivedLetter l = letter(u"koval@example.com"_s, u"d@example.com"_s);
    l.inReplyTo = letterId(ours, u"sales@example.com"_s);
    l.automatic = true;
    EXPECT_EQ(filed(l).note, u"automatic"_s);
    EXPECT_EQ(state(ours), u"sent"_s);
    EXPECT_EQ(value(inbox->list(InboxScope::Waiting)).total, 0);
}

TEST_F(InboxTest, ABounceSettlesTheMessageAndOnlyItsOwnAddress)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s), shev = client(u"Shev"_s, u"email"_s, u"shev@example.com"_s);
    const Uuid ours = sent(koval), other = sent(koval);
    ReceivedLetter l = letter(u"mailer-daemon@example.com"_s, u"e@example.com"_s);
    l.automatic = true;
    l.bounced = u"shev@example.com"_s; // somebody lies
    l.bouncedId = letterId(other, u"sales@example.com"_s);
    file(l);
    EXPECT_EQ(state(other), u"failed"_s);
    EXPECT_TRUE(takesMail(shev));
    EXPECT_TRUE(takesMail(koval));
    l.messageId = u"f@example.com"_s;
    l.bounced = u"Koval@example.com"_s;
    l.bouncedId = letterId(ours, u"sales@example.com"_s);
    EXPECT_EQ(file(l).bounces, 1);
    EXPECT_EQ(state(ours), u"failed"_s);
    EXPECT_FALSE(takesMail(koval));
}

TEST_F(InboxTest, UnsubscribingNeedsTheLettersToken)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    const Uuid ours = sent(koval);
    const QString token = unsubscribeToken(ours, ws->info().id);
    ReceivedLetter l = letter(u"koval@example.com"_s, u"g@example.com"_s, u"unsubscribe "_s + ours.toString() + u"-0123456789abcdef"_s);
    filed(l);
    l = letter(u"koval@example.com"_s, u"h@example.com"_s, u"Re: Offer"_s);
    l.text = u"Yes!\n> to leave: mailto:sales@example.com?subject=unsubscribe%20"_s + token;
    filed(l);
    EXPECT_NE(consentOf(koval, u"email"_s), u"refused"_s) << "a forged token, or one in a quoted letter";
    l = letter(u"another@address.example"_s, u"i@example.com"_s, u"unsubscribe "_s + token);
    EXPECT_EQ(file(l).refusals, 1);
    EXPECT_EQ(consentOf(koval, u"email"_s), u"refused"_s);
}

TEST_F(InboxTest, StopBySms)
{
    const Uuid koval = client(u"Koval"_s, u"phone"_s, u"+380501234567"_s);
    mail.kind = u"sms"_s;
    ReceivedLetter l = letter(u"0501234567"_s, u"s1"_s, {});
    l.text = u"Стоп."_s;
    const InboxItem item = filed(l);
    EXPECT_EQ(item.client, koval);
    EXPECT_EQ(item.note, u"stop"_s);
    EXPECT_EQ(consentOf(koval, u"sms"_s), u"refused"_s);
    EXPECT_NE(consentOf(koval, u"email"_s), u"refused"_s);
}

TEST_F(InboxTest, AStrangerBecomesAClientByOneCommandAndUndoTakesItBack)
{
    ReceivedLetter l = letter(u"ivan@kolo.example"_s, u"j@kolo.example"_s);
    l.fromName = u"Ivan Kolo"_s;
    const InboxItem first = filed(l);
    l.messageId = u"k@kolo.example"_s;
    const InboxItem second = filed(l);
    EXPECT_TRUE(first.client.isNull());
    EXPECT_EQ(value(inbox->list(InboxScope::Unknown)).total, 2);
    const Written w = value(inbox->draftClient(first.id));
    EXPECT_EQ(value(inbox->open(second.id)).letter.client, w.ids.first()) << "everything from that address goes along";
    EXPECT_EQ(value(inbox->list(InboxScope::Unknown)).total, 0);
    l.messageId = u"l@kolo.example"_s;
    EXPECT_EQ(filed(l).client, w.ids.first()) << "the next one finds its way by itself";
    value(ws->undo().undo(w.command));
    EXPECT_TRUE(value(inbox->open(first.id)).letter.client.isNull());
}

TEST_F(InboxTest, AStrangersLetterInOnesOwnMailboxIsPrivateUntilFiled)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    mail.own = true;
    const InboxItem item = filed(letter(u"mother@home.example"_s, u"m@home.example"_s));
    EXPECT_TRUE(item.isPrivate);
    EXPECT_FALSE(filed(letter(u"koval@example.com"_s, u"n@example.com"_s)).isPrivate);
    value(inbox->file({item.id}, koval));
    EXPECT_FALSE(value(inbox->open(item.id)).letter.isPrivate);
    value(inbox->keepPrivate({item.id}));
    EXPECT_TRUE(value(inbox->open(item.id)).letter.isPrivate);
}

TEST_F(InboxTest, WhatWasAnsweredWaitsForNobody)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    const InboxItem a = filed(letter(u"koval@example.com"_s, u"o@example.com"_s)), b = filed(letter(u"x@y.example"_s, u"p@y.example"_s));
    EXPECT_EQ(value(inbox->waiting()), 2);
    value(inbox->markAnswered({b.id}));
    EXPECT_EQ(value(inbox->waiting()), 1);
    value(inbox->markAnswered({b.id}, false));
    EXPECT_EQ(value(inbox->waiting()), 2);
    sent(koval); // written to since
    EXPECT_TRUE(value(inbox->open(a.id)).letter.answered);
    EXPECT_EQ(value(inbox->waiting()), 1);
    sent(koval, channels::Outcome::Uncertain);
    EXPECT_EQ(value(inbox->waiting()), 2) << "nobody knows of it: somebody has to say";
}

TEST_F(InboxTest, OurOwnLetterInTheSentFolderSettlesAnUncertainMessage)
{
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    const Uuid ours = sent(koval, channels::Outcome::Uncertain);
    ASSERT_EQ(state(ours), u"uncertain"_s);
    ReceivedLetter l = letter(u"sales@example.com"_s, letterId(ours, u"sales@example.com"_s), u"Offer"_s);
    l.to = {u"koval@example.com"_s};
    EXPECT_EQ(file(l).letters, 0);
    EXPECT_EQ(state(ours), u"sent"_s);
}

TEST_F(InboxTest, FilesAreNamedSafelyAndOpenedByChoiceOnly)
{
    const QString path = dir.filePath(u"in"_s);
    QFile f(path);
    ASSERT_TRUE(f.open(QIODevice::WriteOnly));
    f.write("bytes");
    f.close();
    const auto stored = FileStore(ws->info().path).put(path);
    ASSERT_TRUE(stored.ok());
    const ReceiveReport r = file(letter(u"x@y.example"_s, u"q@y.example"_s), {{u"../../.bashrc"_s, u"text/plain"_s, *stored},
                                                                              {u"C:\\Windows\\invoice.pdf.exe"_s, {}, *stored},
                                                                              {u"report\u202Efdp.exe"_s, {}, *stored},
                                                                              {u"price.pdf"_s, u"application/pdf"_s, *stored}});
    const InboxThread t = value(inbox->open(r.ids.first()));
    ASSERT_EQ(t.files.size(), 4);
    EXPECT_EQ(t.files.at(0).name, u"bashrc"_s);
    EXPECT_EQ(t.files.at(1).name, u"invoice.pdf.exe"_s);
    EXPECT_EQ(t.files.at(2).name, u"reportfdp.exe"_s) << "it cannot pretend to be a PDF";
    EXPECT_EQ(code(inbox->fileToLookAt(t.files.at(1).id, dir.path())), u"may_run"_s);
    const QString looked = value(inbox->fileToLookAt(t.files.at(3).id, dir.path()));
    EXPECT_EQ(looked, dir.filePath(u"price.pdf"_s));
    EXPECT_EQ(value(inbox->fileToLookAt(t.files.at(3).id, dir.path())), dir.filePath(u"price (2).pdf"_s)) << "nothing is overwritten";
    EXPECT_EQ(code(inbox->saveFile(t.files.at(1).id, looked)), u"exists"_s);
}

TEST(SafeFileName, NamesOfAnySystem)
{
    EXPECT_EQ(safeFileName(u"con.txt"_s), u"_con.txt"_s);
    EXPECT_EQ(safeFileName(u"..."_s), u"file"_s);
    EXPECT_EQ(safeFileName({}, u"application/pdf"_s), u"file.pdf"_s);
    EXPECT_EQ(safeFileName(u"a\nb\0c?.doc"_s), u"abc_.doc"_s);
    EXPECT_EQ(safeFileName(QString(500, u'x') + u".pdf"_s).size(), 120);
    EXPECT_TRUE(safeFileName(QString(500, u'x') + u".pdf"_s).endsWith(u".pdf"));
    EXPECT_TRUE(mayRun(u"a.docm"_s));
    EXPECT_TRUE(mayRun(u"README"_s));
    EXPECT_FALSE(mayRun(u"a.PDF"_s));
}

TEST_F(InboxTest, AMailboxThatOnlyReceivesIsNoWayOut)
{
    value(ws->records().edit("channel", mail.id, {{"sends", false}}));
    const Uuid koval = client(u"Koval"_s, u"email"_s, u"koval@example.com"_s);
    NewMessage m;
    m.channel = mail.id;
    m.text = u"x"_s;
    m.withoutConsent = true;
    EXPECT_EQ(code(messages->queue({koval}, m)), u"receives_only"_s);
}

} // namespace
