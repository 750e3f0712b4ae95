// SPDX-License-Identifier: GPL-3.0-or-later
// Two copies of one hub that both may send: never the same message twice.
#include "core/services/MessageService.h"
#include "core/services/messages/OutboxSteps.h"
#include "core/storage/Storage.h"
#include "tests/hub/TeamFixture.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace opora::test {

using namespace Qt::StringLiterals;

namespace {

/// The hub's own gate, with something that happens right before an answer of it is acted on.
struct Interrupted final : ClaimGate {
    Interrupted(std::shared_ptr<ClaimGate> g, int at, std::function<void()> f) : gate(std::move(g)), when(at), what(std::move(f)) {}
    Result<bool> isShared() override { return gate->isShared(); }
    Result<QSet<Uuid>> confirmed(const QList<Claim> &claims) override
    {
        auto answer = gate->confirmed(claims);
        if (calls++ == when)
            what();
        return answer;
    }
    qint64 nowMs() override { return gate->nowMs(); }
    const std::shared_ptr<ClaimGate> gate;
    const int when;
    const std::function<void()> what;
    int calls = 0;
};

} // namespace

class TeamOutboxTest : public TeamFixture {
protected:
    struct Sender {
        Sender(Workspace &w, const QString &device)
            : ws(w),
              channels(w, channels::PluginStore({}), channels::DeviceChannels(device)),
              messages(w)
        {}
        Workspace &ws;
        ChannelService channels;
        MessageService messages;
    };
    void SetUp() override
    {
        TeamFixture::SetUp();
        if (IsSkipped())
            return;
        a = make("taras");
        mail = set(*a, true);
        sync(a->ws);
        b = make("olena");
        set(*b, false);
    }
    void TearDown() override
    {
        a.reset();
        b.reset();
        TeamFixture::TearDown();
    }
    std::unique_ptr<Sender> make(const char *login)
    {
        return std::make_unique<Sender>(joined(login), m_dir.filePath(QString::fromLatin1(login) + u".json"_s));
    }
    ChannelInfo set(Sender &s, bool make)
    {
        if (make)
            good(s.channels.configure(u"Mail"_s, {{u"plugin"_s, u"command"_s}, {u"kind"_s, u"email"_s}, {u"file"_s, out()}}));
        const ChannelInfo c = good(s.channels.find(u"Mail"_s));
        EXPECT_TRUE(s.channels.enable(c, QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py")).ok());
        return c;
    }
    QString out() const { return m_dir.filePath(u"out.jsonl"_s); }
    QList<Uuid> queue(int count)
    {
        NewMessage m;
        m.channel = mail.id;
        m.subject = u"Offer"_s;
        m.text = u"Good day"_s;
        m.withoutConsent = true;
        QList<Uuid> ids;
        for (int i = 0; i < count; ++i) {
            const Uuid who = addClient(a->ws, u"Client %1"_s.arg(i), {{"owner_id", person("olena")}});
            good(a->ws.records().add("contact_point", {{"client_id", who}, {"kind", u"email"_s}, {"value", u"c%1@example.com"_s.arg(i)}}));
            ids += good(a->messages.queue({who}, m)).written.ids;
        }
        sync(a->ws);
        sync(b->ws);
        return ids;
    }
    /// How often each message came out at the other end.
    QHash<QString, int> copies() const
    {
        QHash<QString, int> seen;
        QFile f(out());
        if (f.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : f.readAll().split('\n')) {
                if (!line.isEmpty())
                    ++seen[QJsonDocument::fromJson(line).object().value(u"id"_s).toString()];
            }
        }
        return seen;
    }
    void expectOnceEach(const QList<Uuid> &ids)
    {
        const auto seen = copies();
        for (const Uuid &id : ids)
            EXPECT_EQ(seen.value(id.toString()), 1);
        EXPECT_EQ(seen.size(), ids.size());
        for (int i = 0; i < 2; ++i) {
            sync(a->ws);
            sync(b->ws);
        }
        for (Sender *s : {a.get(), b.get()}) {
            for (const Uuid &id : ids)
                EXPECT_EQ(good(s->messages.get(id)).state, u"sent"_s);
            const SyncStatus now = good(s->ws.sync().freshStatus());
            EXPECT_EQ(now.pending, 0);
            EXPECT_EQ(now.attention, 0) << "that another was first is nobody's to decide about";
            EXPECT_EQ(now.conflicts, 0);
            expectSound(s->ws);
        }
    }

    std::unique_ptr<Sender> a, b;
    ChannelInfo mail;
};

TEST_F(TeamOutboxTest, OfTwoWhoSendAtTheSameTimeEachMessageGoesOutOnce)
{
    const QList<Uuid> ids = queue(12);
    auto one = a->messages.send(a->channels, {}), two = b->messages.send(b->channels, {});
    const SendReport first = good(one), second = good(two);
    EXPECT_FALSE(first.hub) << (first.hub ? qPrintable(first.hub->code + first.hub->details) : "");
    EXPECT_FALSE(second.hub);
    EXPECT_EQ(first.sent + second.sent, 12);
    expectOnceEach(ids);
}

TEST_F(TeamOutboxTest, WhoSleptThroughTheEndOfTheirClaimSendsNothing)
{
    const QList<Uuid> ids = queue(1);
    SendReport other;
    // After the look and the claim: it holds, and then the machine sleeps for an hour.
    const auto gate = std::make_shared<Interrupted>(a->ws.sync().claimGate(), 1, [&] {
        sync(b->ws);
        const auto later = b->ws.sync().claimGate()->nowMs() + 3'600'000;
        EXPECT_EQ(good(b->ws.storage().write({u"late"_s, QString::fromLatin1(CommandInfo::Outbox), false, {}},
                                             [&](WriteTx &tx) { return outbox::expire(tx, later); })),
                  1);
        other = good(b->messages.send(b->channels, {}));
    });
    const SendReport slept = good(a->messages.send(a->channels, {}, gate));
    EXPECT_EQ(other.sent, 1);
    EXPECT_EQ(slept.sent, 0);
    EXPECT_EQ(slept.lostClaims, 1);
    expectOnceEach(ids);
}

TEST_F(TeamOutboxTest, AnotherCallsItUncertainWhileItGoesOutAndTheTruthWins)
{
    const QList<Uuid> ids = queue(1);
    // After the step to "sending" was confirmed and before the connection is opened; a look, a claim, a step.
    const auto gate = std::make_shared<Interrupted>(a->ws.sync().claimGate(), 2, [&] {
        sync(b->ws);
        const auto later = b->ws.sync().claimGate()->nowMs() + 3'600'000;
        EXPECT_EQ(good(b->ws.storage().write({u"late"_s, QString::fromLatin1(CommandInfo::Outbox), false, {}},
                                             [&](WriteTx &tx) { return outbox::expire(tx, later); })),
                  1);
        EXPECT_EQ(good(b->messages.send(b->channels, {})).sent, 0) << "uncertain is never sent again by itself";
        sync(b->ws);
        EXPECT_EQ(good(b->messages.get(ids.value(0))).state, u"uncertain"_s);
    });
    EXPECT_EQ(good(a->messages.send(a->channels, {}, gate)).sent, 1);
    expectOnceEach(ids);
}

TEST_F(TeamOutboxTest, WithoutTheHubNothingGoesOut)
{
    const QList<Uuid> ids = queue(2);
    ASSERT_TRUE(a->ws.sync().unlink(true).wait().ok()); // (a copy that left asks nobody; b still belongs to the hub)
    auto root = server().connect(u"postgres"_s, u"postgres"_s);
    b->ws.sync().stop();
    ASSERT_TRUE(root->script("alter database " + database.toLatin1() + " with allow_connections false").ok());
    ASSERT_TRUE(root->script("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.toLatin1() + "'").ok());
    const SendReport r = good(b->messages.send(b->channels, {}));
    EXPECT_TRUE(r.hub);
    EXPECT_EQ(r.sent, 0);
    EXPECT_TRUE(copies().isEmpty());
    for (const Uuid &id : ids)
        EXPECT_EQ(good(b->messages.get(id)).state, u"queued"_s);
    ASSERT_TRUE(root->script("alter database " + database.toLatin1() + " with allow_connections true").ok());
}

} // namespace opora::test
