// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox step by step: who may be written to, what a claim is worth, what is held, and the letter of a stage.
#include "core/services/ClientService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "core/services/messages/OutboxSteps.h"
#include "core/services/messages/Unsubscribe.h"
#include "core/storage/FileStore.h"
#include "tests/services/MessagesFixture.h"
#include <QFile>

using namespace opora;
using namespace Qt::StringLiterals;
using opora::outbox::Step;

namespace {

class MessageTest : public test::MessagesFixture {
protected:
    void SetUp() override
    {
        MessagesFixture::SetUp();
        value(channels->configure(u"Mail"_s, {{u"plugin"_s, u"command"_s}, {u"kind"_s, u"email"_s}, {u"from"_s, u"sales@example.com"_s}}));
        mail = value(channels->find(u"mail"_s));
    }
    Uuid client(const QString &name, const QString &email, const QString &language = {})
    {
        NewClient c;
        c.fields.insert("surname", name);
        if (!language.isEmpty())
            c.fields.insert("language", language);
        const Uuid id = value(ws->clients().add(c)).ids.first();
        if (!email.isEmpty())
            value(ws->records().add("contact_point", {{"client_id", id}, {"kind", u"email"_s}, {"value", email}}));
        return id;
    }
    void consent(const Uuid &who, const QString &state, const QString &kind = u"email"_s)
    {
        clock->advance(1000);
        value(ws->records().add("consent", {{"client_id", who}, {"channel", kind}, {"state", state}, {"at", clock->nowMs()}}));
    }
    NewMessage letter(const QString &text = u"Hello"_s)
    {
        NewMessage m;
        m.channel = mail.id;
        m.subject = u"Offer"_s;
        m.text = text;
        m.withoutConsent = true;
        return m;
    }
    Uuid queued(const Uuid &who) { return value(messages->queue({who}, letter())).written.ids.value(0); }
    template <class F> auto write(F f) { return value(ws->storage().write({u"test"_s}, f)); }
    repo::MessageLine line(const Uuid &id)
    {
        return value(ws->storage().read([id](Reader &r) { return repo::message(r, id); }));
    }
    Step claim(const repo::MessageLine &seen)
    {
        return write([&](WriteTx &tx) { return outbox::claim(tx, seen, mail, clock->nowMs()); });
    }
    Step begin(const Step &claimed)
    {
        return write([&](WriteTx &tx) { return outbox::begin(tx, claimed.message.id, claimed.token, mail, clock->nowMs(), 60'000); });
    }
    QString finish(const Step &sending, channels::Outcome outcome, bool retry = false)
    {
        channels::SendAnswer a;
        a.outcome = outcome;
        a.retry = retry;
        a.text = u"said so"_s;
        return write([&](WriteTx &tx) { return outbox::finish(tx, sending.message.id, sending.token, a, clock->nowMs()); });
    }
    Step sending(const Uuid &id) { return begin(claim(line(id))); }
    int expire()
    {
        return write([&](WriteTx &tx) { return outbox::expire(tx, clock->nowMs()); });
    }

    ChannelInfo mail;
};

TEST_F(MessageTest, OneClaimOfTwoIsLost)
{
    const Uuid id = queued(client(u"Koval"_s, u"k@example.com"_s));
    const repo::MessageLine seen = line(id); // both looked at the same time
    const Step first = claim(seen), second = claim(seen);
    EXPECT_EQ(first.what, Step::Done);
    EXPECT_EQ(second.what, Step::Lost);
    EXPECT_EQ(begin(first).what, Step::Done);
    EXPECT_EQ(begin(first).what, Step::Lost) << "the same claim does not send twice";
}

TEST_F(MessageTest, AClaimThatRanOutIsNotActedOn)
{
    const Uuid id = queued(client(u"Koval"_s, u"k@example.com"_s));
    const Step claimed = claim(line(id));
    clock->advance(11 * 60'000);
    EXPECT_EQ(begin(claimed).what, Step::Lost) << "past its time, though nobody took it yet";
    EXPECT_EQ(expire(), 1);
    EXPECT_EQ(line(id).state, u"queued"_s);
    const Step again = claim(line(id));
    EXPECT_EQ(begin(claimed).what, Step::Lost) << "it is another's by now";
    EXPECT_EQ(begin(again).what, Step::Done);
}

TEST_F(MessageTest, OneWhoseSenderFellSilentIsUncertainAndNeverQueuedByItself)
{
    const Uuid id = queued(client(u"Koval"_s, u"k@example.com"_s));
    const Step s = sending(id);
    clock->advance(3 * 60'000);
    EXPECT_EQ(expire(), 1);
    EXPECT_EQ(line(id).state, u"uncertain"_s);
    clock->advance(3'600'000);
    EXPECT_EQ(expire(), 0);
    EXPECT_EQ(code(messages->retry({id})), u"cannot_retry"_s);
    // The sender wakes up: that it failed proves nothing any more, that it went out does.
    EXPECT_EQ(finish(s, channels::Outcome::Failed), u"uncertain"_s);
    EXPECT_EQ(finish(s, channels::Outcome::Sent), u"sent"_s);
    EXPECT_EQ(line(id).state, u"sent"_s);
    EXPECT_EQ(code(messages->resolve(id, false)), u"not_uncertain"_s);
}

TEST_F(MessageTest, FailuresAreTriedAgainWithGrowingPausesAndThenGivenUp)
{
    const Uuid id = queued(client(u"Koval"_s, u"k@example.com"_s));
    qint64 last = 0;
    for (int tries = 1; tries < 8; ++tries) {
        const qint64 before = clock->nowMs();
        EXPECT_EQ(finish(sending(id), channels::Outcome::Failed, true), u"queued"_s) << tries;
        const qint64 pause = line(id).nextTryAt - before;
        EXPECT_GE(pause, last);
        last = pause;
        clock->set(line(id).nextTryAt);
    }
    EXPECT_EQ(finish(sending(id), channels::Outcome::Failed, true), u"failed"_s);
    EXPECT_EQ(line(id).reason, u"said so"_s);
    value(messages->retry({id}));
    EXPECT_EQ(line(id).tries, 0);
    EXPECT_EQ(finish(sending(id), channels::Outcome::Failed, false), u"failed"_s) << "the channel said that trying is no use";
}

TEST_F(MessageTest, UncertainOnesAreForPeople)
{
    const Uuid who = client(u"Koval"_s, u"k@example.com"_s), a = queued(who), b = queued(who);
    EXPECT_EQ(finish(sending(a), channels::Outcome::Uncertain, true), u"uncertain"_s);
    EXPECT_EQ(finish(sending(b), channels::Outcome::Uncertain, true), u"uncertain"_s);
    EXPECT_EQ(code(messages->cancel({a})), u"cannot_cancel"_s);
    value(messages->resolve(a, true));
    value(messages->resolve(b, false));
    EXPECT_EQ(line(a).state, u"sent"_s);
    EXPECT_EQ(line(b).state, u"queued"_s);
    RecordQuery activities;
    activities.entity = "activity";
    EXPECT_EQ(value(ws->records().list(activities)).total, 1) << "what arrived stands in the timeline, once";
}

TEST_F(MessageTest, NobodyIsWrittenToAgainstTheirWill)
{
    const Uuid yes = client(u"Yes"_s, u"y@example.com"_s), no = client(u"No"_s, u"n@example.com"_s),
               unknown = client(u"Unknown"_s, u"u@example.com"_s), none = client(u"None"_s, {});
    consent(yes, u"given"_s);
    consent(no, u"given"_s);
    consent(no, u"refused"_s);
    consent(none, u"given"_s);
    NewMessage m = letter();
    m.withoutConsent = false;
    EXPECT_EQ(code(messages->queue({unknown}, m)), u"consent_unknown"_s) << "a personal one asks";
    EXPECT_EQ(code(messages->queue({no}, letter())), u"consent_refused"_s);
    EXPECT_EQ(code(messages->queue({none}, letter())), u"no_address"_s);
    const QueuedMessages q = value(messages->queue({yes, no, unknown, none}, letter()));
    EXPECT_EQ(q.written.ids.size(), 1);
    QStringList codes;
    for (const auto &r : q.refused)
        codes.append(r.code);
    EXPECT_EQ(codes, (QStringList{u"consent_refused"_s, u"consent_missing"_s, u"no_address"_s}))
        << "to many: whoever never agreed gets none, asked or not";
    // Withdrawn after it was queued.
    consent(yes, u"refused"_s);
    EXPECT_EQ(claim(line(q.written.ids.first())).what, Step::Held);
    EXPECT_EQ(line(q.written.ids.first()).code, u"consent_refused"_s);
}

TEST_F(MessageTest, WhatBecameAbsurdIsHeld)
{
    const Uuid who = client(u"Koval"_s, u"k@example.com"_s), deal = addDeal(u"Boiler"_s, 100, u"Koval"_s);
    NewMessage m = letter();
    m.deal = deal;
    const Uuid about = value(messages->queue({who}, m)).written.ids.first();
    m.deal = {};
    m.expiresAt = clock->nowMs() + 1000;
    const Uuid late = value(messages->queue({who}, m)).written.ids.first();
    const Uuid bounced = queued(who);
    clock->advance(5000);
    value(ws->deals().move({deal, stage(u"Lost"_s).id, u"Too expensive"_s, {}, {}, 0}));
    EXPECT_EQ(claim(line(about)).what, Step::Held);
    EXPECT_EQ(line(about).code, u"deal_closed"_s);
    EXPECT_EQ(claim(line(late)).what, Step::Held);
    EXPECT_EQ(line(late).code, u"too_late"_s);
    const Step s = sending(bounced);
    channels::SendAnswer refused;
    refused.badAddress = true;
    refused.text = u"550 5.1.1 no such user"_s;
    write([&](WriteTx &tx) { return outbox::finish(tx, bounced, s.token, refused, clock->nowMs()); });
    EXPECT_EQ(line(bounced).state, u"failed"_s);
    EXPECT_EQ(code(messages->queue({who}, letter())), u"address_disabled"_s) << "a hard bounce ends that address";
}

TEST_F(MessageTest, NightsAndWeeksAreTheClients)
{
    value(channels->configure(u"Mail"_s, {{u"quiet_from"_s, u"21:00"_s}, {u"quiet_to"_s, u"08:00"_s}, {u"per_week"_s, u"1"_s}}));
    mail = value(channels->find(u"Mail"_s));
    const Uuid who = client(u"Koval"_s, u"k@example.com"_s);
    value(ws->records().edit("client", who, {{"time_zone", u"Asia/Tokyo"_s}})); // noon in Kyiv is 19:00 there
    const Uuid id = queued(who);
    clock->set(at(21, 15)); // 22:00 in Tokyo
    EXPECT_EQ(claim(line(id)).what, Step::Waits);
    EXPECT_EQ(line(id).code, u"quiet_hours"_s);
    EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(line(id).nextTryAt, Qt::UTC).toTimeZone(QTimeZone("Asia/Tokyo")).time(), QTime(8, 0));
    clock->set(line(id).nextTryAt);
    EXPECT_EQ(finish(sending(id), channels::Outcome::Sent), u"sent"_s);
    consent(who, u"given"_s);
    NewMessage m = letter();
    m.purpose = u"bulk"_s;
    const Uuid another = value(messages->queue({who}, m)).written.ids.first();
    EXPECT_EQ(claim(line(another)).what, Step::Held);
    EXPECT_EQ(line(another).code, u"too_often"_s);
    EXPECT_EQ(claim(line(queued(who))).what, Step::Done) << "what a person writes by hand is not counted against them";
}

TEST_F(MessageTest, TemplatesSpeakTheClientsLanguageAndSayWhatIsMissing)
{
    const Uuid who = client(u"Коваль <b>"_s, u"k@example.com"_s, u"uk"_s);
    DealService::NewDeal d;
    d.title = u"Котёл"_s;
    d.client = who;
    d.amount = {18400000, u"UAH"_s};
    d.expectedClose = QDate(2026, 12, 3);
    const Uuid deal = value(ws->deals().add(d)).ids.first();
    NewMessage m = letter(u"{{client.surname}}, {{deal.amount}} до {{deal.expected_close}}. {{client.given_name|друже}}"_s);
    m.deal = deal;
    m.subject = u"{{deal.title}}: {{client.surname}}"_s;
    m.html = u"<p>{{{client.surname}}}</p>"_s;
    const MessagePreview p = value(messages->preview(who, m));
    EXPECT_TRUE(p.text.contains(u"до 3 грудня 2026. друже"_s)) << qPrintable(p.text);
    EXPECT_TRUE(p.html.contains(u"&lt;b&gt;"_s)) << "no value is ever markup";
    EXPECT_TRUE(p.missing.isEmpty());
    m.text = u"{{client.given_name}} {{meeting.place}}"_s;
    EXPECT_EQ(value(messages->preview(who, m)).missing, (QStringList{u"client.given_name"_s, u"meeting.place"_s}));
    EXPECT_EQ(code(messages->queue({who}, m)), u"missing_values"_s);
    m.text = u"{{client.secret}}"_s;
    EXPECT_EQ(code(messages->preview(who, m)), u"unknown_placeholder"_s);
    for (const QString &bad : {u"{{>file}}"_s, u"{{=<% %>=}}"_s, u"{{#client.name}}open"_s}) {
        m.text = bad;
        EXPECT_EQ(code(messages->preview(who, m)), u"bad_template"_s) << qPrintable(bad);
    }
}

TEST_F(MessageTest, AnHtmlLetterGoesOutSafeAndWithItsWordsBeside)
{
    const Uuid who = client(u"Тестова"_s, u"t@example.com"_s);
    NewMessage m = letter({});
    m.html =
        u"<p onclick=x>Dear {{client.surname}}, see <a href=\"https://a.example/\">the offer</a><img src=https://spy.example/p.gif></p>"
        "<script>x</script>"_s;
    const MessageInfo sent = value(messages->get(value(messages->queue({who}, m)).written.ids.first()));
    EXPECT_EQ(sent.html, u"<p>Dear Тестова, see <a href=\"https://a.example/\">the offer</a></p>"_s);
    EXPECT_EQ(sent.body, u"Dear Тестова, see the offer (https://a.example/)"_s);
}

TEST_F(MessageTest, AHostileNameIsOnlyAName)
{
    const Uuid who = client(u"{{manager.name}}\r\nBcc: all@example.com"_s, u"k@example.com"_s);
    NewMessage m = letter(u"{{client.surname}}"_s);
    m.subject = u"To {{client.surname}}"_s;
    const MessagePreview p = value(messages->preview(who, m));
    EXPECT_TRUE(channels::isOneLine(p.subject)) << qPrintable(p.subject);
    EXPECT_TRUE(p.subject.contains(u"{{manager.name}}"_s)) << "what stands in a value is never read as a template";
}

TEST_F(MessageTest, ALetterToManySaysHowToEndItAndTheTokenDoes)
{
    const Uuid who = client(u"Koval"_s, u"k@example.com"_s, u"ru"_s);
    consent(who, u"given"_s);
    NewMessage m = letter();
    m.purpose = u"bulk"_s;
    const Uuid id = value(messages->queue({who}, m)).written.ids.first();
    const MessageInfo info = value(messages->get(id));
    const QString token = unsubscribeToken(id, ws->info().id);
    EXPECT_TRUE(info.body.contains(u"Чтобы больше не получать"_s)) << qPrintable(info.body);
    EXPECT_TRUE(info.body.contains(token));
    QString forged = token;
    forged.back() = forged.back() == u'0' ? u'1' : u'0';
    EXPECT_EQ(code(messages->unsubscribe(forged, u"letter"_s)), u"not_found"_s);
    value(messages->unsubscribe(u"Re: unsubscribe "_s + token, u"letter"_s));
    EXPECT_EQ(claim(line(id)).what, Step::Held);
    EXPECT_TRUE(isStop(u" СТОП! "_s));
    EXPECT_FALSE(isStop(u"Do not stop"_s));
    EXPECT_EQ(messageOfLetterId(letterId(id, u"sales@example.com"_s)), id);
}

TEST_F(MessageTest, AStageWritesItsLetterOncePerEntryAndTakesItBackWithTheMove)
{
    const Uuid who = client(u"Koval"_s, u"k@example.com"_s);
    const Uuid t =
        value(ws->records().add("template",
                                {{"name", u"Meeting"_s}, {"subject", u"Our meeting"_s}, {"body", u"{{client.name}}, until {{today}}."_s}}))
            .ids.first();
    const StageInfo won = stage(u"Qualified"_s);
    value(ws->records().edit("stage", won.id, {{"template_id", t}, {"letter", u"queue"_s}}));
    DealService::NewDeal d;
    d.title = u"Boiler"_s;
    d.client = who;
    const Uuid deal = value(ws->deals().add(d)).ids.first();
    EXPECT_EQ(value(messages->list()).total, 0);
    value(ws->deals().move({deal, won.id, {}, {}, {}, 0}));
    MessagePage page = value(messages->list());
    ASSERT_EQ(page.total, 1);
    EXPECT_EQ(page.items.first().state, u"queued"_s);
    EXPECT_EQ(page.items.first().subject, u"Our meeting"_s);
    const Uuid letter = page.items.first().id;
    value(ws->deals().move({deal, won.id, {}, {}, {}, 0}));
    EXPECT_EQ(value(messages->list()).total, 1) << "staying is no entry";
    value(ws->undo().undo());
    EXPECT_EQ(value(messages->list()).total, 0) << "the letter goes with the move";
    value(ws->undo().redo());
    EXPECT_EQ(value(messages->list()).total, 1);
    EXPECT_EQ(finish(sending(letter), channels::Outcome::Sent), u"sent"_s);
    EXPECT_GT(value(ws->undo().undo()).left, 0) << "what has gone stays, and undo says so";
    EXPECT_EQ(line(letter).deleted, false);
}

TEST_F(MessageTest, AFileStandsInTheStoreOnceAndIsChecked)
{
    const QString from = dir.filePath(u"offer.pdf"_s), to = dir.filePath(u"out"_s);
    QFile f(from);
    ASSERT_TRUE(f.open(QIODevice::WriteOnly));
    f.write(QByteArray(700'000, 'x'));
    f.close();
    const FileStore store(path());
    const auto first = store.put(from), again = store.put(from);
    ASSERT_TRUE(first.ok() && again.ok());
    EXPECT_EQ(first->sha256, again->sha256);
    ASSERT_TRUE(store.get(first->sha256, to).ok());
    QFile back(to);
    ASSERT_TRUE(back.open(QIODevice::ReadOnly));
    EXPECT_EQ(back.readAll(), QByteArray(700'000, 'x'));
    EXPECT_EQ(store.get(u"0"_s, dir.filePath(u"none"_s)).error().code, u"no_file"_s);
    EXPECT_EQ(store.put(dir.filePath(u"missing"_s)).error().code, u"no_such_file"_s);
}

TEST_F(MessageTest, MessengersOpenWithTheTextReady)
{
    EXPECT_EQ(MessageService::messengerLink(u"whatsapp"_s, u"+380501112233"_s, u"Ціна & строк?"_s)->toEncoded(),
              "https://wa.me/380501112233?text=%D0%A6%D1%96%D0%BD%D0%B0%20%26%20%D1%81%D1%82%D1%80%D0%BE%D0%BA%3F");
    EXPECT_TRUE(MessageService::messengerLink(u"viber"_s, u"+380501112233"_s, u"x"_s)
                    ->toEncoded()
                    .startsWith("viber://chat?number=%2B380501112233"));
    EXPECT_FALSE(MessageService::messengerLink(u"viber"_s, u"javascript:alert(1)"_s, u"x"_s).ok());
    EXPECT_FALSE(MessageService::messengerLink(u"icq"_s, u"+380501112233"_s, u"x"_s).ok());
}

} // namespace
