// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/messages/MessageSender.h"
#include "core/domain/OutboxRules.h"
#include "core/services/messages/Unsubscribe.h"
#include "core/storage/FileStore.h"
#include <QCoreApplication>
#include <QTemporaryDir>

namespace opora {
namespace {

using namespace Qt::StringLiterals;
using namespace channels;
using outbox::Step;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MessageService)
};

constexpr int kBatch = 20;

SendAnswer failure(const Error &e, bool retry)
{
    SendAnswer a;
    a.code = e.code;
    a.text = e.message;
    a.retry = retry;
    return a;
}

/// Of these the next message would fare no better: the channel rests until somebody or time mends it.
bool concernsChannel(const QString &code)
{
    static const QStringList codes{u"auth_refused"_s,       u"tls_refused"_s,      u"tls_needed"_s,     u"bad_server"_s,
                                   u"server_unreachable"_s, u"plugin_resting"_s,   u"plugin_refused"_s, u"plugin_changed"_s,
                                   u"plugin_hangs"_s,       u"plugin_crashed"_s,   u"host_missing"_s,   u"no_such_program"_s,
                                   u"no_such_plugin"_s,     u"channel_disabled"_s, u"no_transport"_s};
    return codes.contains(code);
}

} // namespace

CommandInfo MessageSender::info() const
{
    CommandInfo i;
    i.label = Text::tr("Messages sent");
    i.undoable = false;                                  // what has gone is not taken back
    i.origin = QString::fromLatin1(CommandInfo::Outbox); // a claim that another got is nobody's to decide about
    return i;
}

void MessageSender::count(const QString &state)
{
    m_report.sent += state == u"sent" || state == u"delivered";
    m_report.failed += state == u"failed";
    m_report.uncertain += state == u"uncertain";
    m_report.waiting += state == u"queued";
}

Result<SendReport> MessageSender::run(const SendOptions &options)
{
    m_options = options;
    OPORA_ASSIGN(m_shared, m_gate.isShared());
    if (m_shared) {
        OPORA_ASSIGN(const bool any, anythingToDo());
        if (!any)
            return m_report;
        if (const auto fresh = m_gate.confirmed({}); !fresh.ok()) { // what the others did, and what time it is there
            m_report.hub = fresh.error();
            return m_report;
        }
    }
    OPORA_ASSIGN(const int expired,
                 m_ws.storage().write(info(), [now = m_gate.nowMs()](WriteTx &tx) { return outbox::expire(tx, now); }).wait());
    m_report.expired = expired;
    OPORA_ASSIGN(const QList<ChannelInfo> all, m_channels.list().wait());
    for (const ChannelInfo &c : all) {
        if (!c.active || !c.enabledHere || (!options.channels.isEmpty() && !options.channels.contains(c.id)))
            continue;
        if (!m_report.hub)
            OPORA_TRY(sendOver(c));
        OPORA_ASSIGN(const qint64 due, m_ws.storage().read([id = c.id](Reader &r) { return repo::nextDue(r, id); }).wait());
        if (due > 0 && (m_report.nextDue == 0 || due < m_report.nextDue))
            m_report.nextDue = due;
    }
    return m_report;
}

/// The hub is not asked every minute for nothing.
Result<bool> MessageSender::anythingToDo()
{
    OPORA_ASSIGN(const QList<ChannelInfo> all, m_channels.list().wait());
    const qint64 now = m_gate.nowMs();
    return m_ws.storage()
        .read([&](Reader &r) -> Result<bool> {
            OPORA_ASSIGN(const auto late, repo::expiredMessages(r, now, 1));
            bool any = !late.isEmpty();
            qint64 next = 0;
            for (const ChannelInfo &c : all) {
                if (!c.active || !c.enabledHere || (!m_options.channels.isEmpty() && !m_options.channels.contains(c.id)))
                    continue;
                OPORA_ASSIGN(const auto due, repo::dueMessages(r, c.id, now, 1));
                any = any || !due.isEmpty();
                OPORA_ASSIGN(const qint64 then, repo::nextDue(r, c.id));
                if (then > 0 && (next == 0 || then < next))
                    next = then;
            }
            m_report.nextDue = any ? 0 : next;
            return any;
        })
        .wait();
}

Result<void> MessageSender::sendOver(const ChannelInfo &channel)
{
    m_stopChannel = false;
    m_crashes = 0;
    const auto problem = [&](const Error &e) { m_report.problems.append({channel.id, channel.name, e.code, e.message}); };
    auto link = m_channels.link(channel);
    auto manifest = m_channels.manifest(channel);
    auto settings = m_channels.settingsFor(channel);
    const Error *first = !link.ok() ? &link.error() : !manifest.ok() ? &manifest.error() : !settings.ok() ? &settings.error() : nullptr;
    if (first) {
        problem(*first);
        return {};
    }
    m_link = std::move(*link);
    m_manifest = *manifest;
    m_settings = *settings;
    m_limitMs = std::clamp(m_settings.value(u"limit_s"_s).toInt(60), 1, 600) * 1000;
    OPORA_TRY(settleUncertain(channel));
    while (!m_stopChannel && !m_control.cancelled()) {
        int room = kBatch;
        if (m_options.most >= 0)
            room = std::min(room, m_options.most - m_report.sent - m_report.failed - m_report.uncertain);
        if (channel.perMinute > 0) {
            OPORA_ASSIGN(const qint64 sent, m_ws.storage()
                                                .read([id = channel.id, since = m_gate.nowMs() - 60'000 + 1](Reader &r) {
                                                    return repo::sentOverChannel(r, id, since);
                                                })
                                                .wait());
            room = int(std::min<qint64>(room, channel.perMinute - sent));
        }
        if (room <= 0)
            break;
        OPORA_ASSIGN(const QList<Claimed> batch, claimSome(channel, room));
        if (batch.isEmpty())
            break;
        OPORA_ASSIGN(const bool goOn, sendBatch(channel, batch));
        if (!goOn)
            break;
    }
    m_link.reset();
    return {};
}

/// What is due and can be sent from this computer: a colleague's files may stand on the colleague's only.
Result<QList<repo::MessageLine>> MessageSender::dueHere(Reader &r, const ChannelInfo &channel, qint64 now, int most)
{
    for (;;) {
        OPORA_ASSIGN(const auto due, repo::dueMessages(r, channel.id, now, most + int(m_elsewhere.size())));
        const qsizetype known = m_elsewhere.size();
        QList<repo::MessageLine> here;
        for (const repo::MessageLine &m : due) {
            if (m_elsewhere.contains(m.id))
                continue;
            OPORA_ASSIGN(const bool whole, filesAreHere(r, m.id));
            if (!whole)
                m_elsewhere.insert(m.id);
            else if (here.size() < most)
                here.append(m);
        }
        if (!here.isEmpty() || m_elsewhere.size() == known)
            return here;
    }
}

Result<bool> MessageSender::filesAreHere(Reader &r, const Uuid &message)
{
    if (!m_shared)
        return true; // whoever wrote it did so here: a file that is gone is told of when it is sent
    OPORA_ASSIGN(const auto files, repo::attachmentsOf(r, message));
    const FileStore store(m_ws.info().path);
    for (const repo::AttachmentLine &a : files) {
        OPORA_ASSIGN(const bool has, store.has(a.sha256));
        if (!has)
            return false;
    }
    return true;
}

/// Looks outside of the write, then claims what is still as it was seen: of two that looked at the same time one loses.
Result<QList<MessageSender::Claimed>> MessageSender::claimSome(const ChannelInfo &channel, int most)
{
    for (;;) {
        const qint64 now = m_gate.nowMs();
        OPORA_ASSIGN(const auto due, m_ws.storage().read([&](Reader &r) { return dueHere(r, channel, now, most); }).wait());
        if (due.isEmpty())
            return QList<Claimed>();
        QList<Claimed> claimed;
        int lost = 0, held = 0, waits = 0;
        OPORA_TRY(m_ws.storage()
                      .write(info(),
                             [&](WriteTx &tx) -> Result<bool> {
                                 claimed.clear();
                                 lost = held = waits = 0;
                                 for (const repo::MessageLine &m : due) {
                                     OPORA_ASSIGN(const Step s, outbox::claim(tx, m, channel, now));
                                     lost += s.what == Step::Lost;
                                     held += s.what == Step::Held;
                                     waits += s.what == Step::Waits;
                                     if (s.what == Step::Done)
                                         claimed.append({m.id, s.token});
                                 }
                                 return true;
                             })
                      .wait());
        m_report.lostClaims += lost;
        m_report.held += held;
        m_report.waiting += waits;
        if (claimed.isEmpty() && !m_control.cancelled())
            continue; // all went to another, or were held: there may be more behind them
        return claimed;
    }
}

/// Writes down what came of the message before and puts the next one to "sending": in one commit where this file has the
/// last word.
Result<std::optional<Step>> MessageSender::step(const ChannelInfo &channel, const std::optional<Claimed> &next)
{
    if (m_shared)
        OPORA_TRY(writeDone());
    const qint64 now = m_gate.nowMs(); // reads the file: not to be asked for in the writer's thread
    QString state;
    std::optional<Step> begun;
    if (next || (m_done && !m_shared)) {
        OPORA_TRY(m_ws.storage()
                      .write(info(),
                             [&](WriteTx &tx) -> Result<bool> {
                                 if (m_done && !m_shared) {
                                     OPORA_ASSIGN(state, outbox::finish(tx, m_done->id, m_done->token, m_done->answer, now));
                                 }
                                 if (next) {
                                     OPORA_ASSIGN(begun, outbox::begin(tx, next->id, next->token, channel, now, m_limitMs));
                                 }
                                 return true;
                             })
                      .wait());
    }
    if (m_done && !m_shared) {
        count(state);
        m_done.reset();
    }
    if (begun) {
        m_report.lostClaims += begun->what == Step::Lost;
        m_report.held += begun->what == Step::Held;
        m_report.waiting += begun->what == Step::Waits;
    }
    return begun;
}

/// What came of the message before, in a command of its own.
Result<void> MessageSender::writeDone()
{
    if (!m_done || !m_done->written.isNull())
        return {};
    const qint64 now = m_gate.nowMs();
    QString state;
    OPORA_TRY(m_ws.storage()
                  .write(info(),
                         [&](WriteTx &tx) -> Result<bool> {
                             OPORA_ASSIGN(state, outbox::finish(tx, m_done->id, m_done->token, m_done->answer, now));
                             OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, m_done->id));
                             m_done->written = m.claim;
                             return true;
                         })
                  .wait());
    count(state);
    return {};
}

/// Asks whoever has the last word whether the step stands, and in the same breath whether what was written down of the
/// message before does: another may have called that one uncertain meanwhile, and then it is told once more that it is out.
Result<bool> MessageSender::sureOf(const std::optional<Claimed> &begun)
{
    QList<ClaimGate::Claim> asked;
    if (begun)
        asked.append({begun->id, begun->token});
    if (m_done)
        asked.append({m_done->id, m_done->written});
    if (asked.isEmpty())
        return true;
    const Result<QSet<Uuid>> sure = m_gate.confirmed(asked);
    if (m_done) {
        if (sure.ok() && !sure->contains(m_done->id)) {
            const qint64 now = m_gate.nowMs();
            OPORA_TRY(m_ws.storage()
                          .write(info(), [&](WriteTx &tx) { return outbox::finish(tx, m_done->id, m_done->token, m_done->answer, now); })
                          .wait());
        }
        m_done.reset();
    }
    if (!sure.ok()) {
        m_report.hub = sure.error();
        if (begun)
            OPORA_TRY(releaseAll({*begun})); // nothing was opened for it
        return false;
    }
    const bool ours = !begun || sure->contains(begun->id);
    m_report.lostClaims += !ours;
    return ours;
}

Result<bool> MessageSender::sendBatch(const ChannelInfo &channel, const QList<Claimed> &batch)
{
    QList<ClaimGate::Claim> asked;
    for (const Claimed &c : batch)
        asked.append({c.id, c.token});
    const Result<QSet<Uuid>> ours = m_gate.confirmed(asked);
    if (!ours.ok()) { // no hub, no sending: it waits, and says so
        m_report.hub = ours.error();
        OPORA_TRY(releaseAll(batch));
        return false;
    }
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (!ours->contains(batch.at(i).id)) {
            ++m_report.lostClaims;
            continue;
        }
        if (m_stopChannel || m_report.hub || m_control.cancelled()) {
            OPORA_TRY(step(channel, std::nullopt));
            OPORA_TRY(releaseAll(batch.mid(i)));
            OPORA_TRY(sureOf(std::nullopt));
            return false;
        }
        OPORA_ASSIGN(const std::optional<Step> s, step(channel, batch.at(i)));
        if (s->what != Step::Done)
            continue;
        OPORA_ASSIGN(const bool sure, sureOf(Claimed{batch.at(i).id, s->token}));
        if (!sure)
            continue;
        m_done = Done{batch.at(i).id, s->token, handOver(channel, s->message)};
        if (concernsChannel(m_done->answer.code)) {
            m_stopChannel = true;
            m_report.problems.append({channel.id, channel.name, m_done->answer.code, m_done->answer.text});
        }
    }
    OPORA_TRY(step(channel, std::nullopt));
    OPORA_TRY(sureOf(std::nullopt));
    return !m_stopChannel && !m_report.hub;
}

Result<void> MessageSender::releaseAll(const QList<Claimed> &claims)
{
    OPORA_TRY(m_ws.storage()
                  .write(info(),
                         [&](WriteTx &tx) -> Result<bool> {
                             for (const Claimed &c : claims)
                                 OPORA_TRY(outbox::release(tx, c.id, c.token));
                             return true;
                         })
                  .wait());
    return {};
}

Result<OutgoingMessage> MessageSender::compose(const ChannelInfo &channel, const repo::MessageLine &m, const QTemporaryDir &folder)
{
    OutgoingMessage o;
    o.id = m.id.toString();
    o.kind = m.kind;
    o.to = m.address;
    o.toName = m.addressName;
    o.subject = m.subject;
    o.text = m.body;
    o.html = m.html;
    if (m.kind == u"email") {
        const QString from = m_settings.value(u"from"_s).toString();
        o.messageId = letterId(m.id, from);
        // What came without an id of its own, or was no letter, is known by something that no mail program has heard of.
        const auto isLetterId = [](const QString &id) { return id.contains(u'@'); };
        o.inReplyTo = isLetterId(m.inReplyTo) ? m.inReplyTo : QString();
        // A thread that a message of ours began is called by that message.
        const auto began = Uuid::fromString(m.thread);
        const QString thread = began ? letterId(*began, from) : m.thread;
        if (isLetterId(thread) && thread != o.inReplyTo)
            o.references << thread;
        if (!o.inReplyTo.isEmpty())
            o.references << o.inReplyTo;
        if (m.purpose == u"bulk")
            o.unsubscribe = unsubscribeLinks(m.id, m_ws.info().id, from, channel.unsubscribeUrl);
    }
    OPORA_ASSIGN(const auto files, m_ws.storage().read([&m](Reader &r) { return repo::attachmentsOf(r, m.id); }).wait());
    const FileStore store(m_ws.info().path);
    for (const repo::AttachmentLine &a : files) {
        const QString path = folder.filePath(a.id.toString());
        OPORA_TRY(store.get(a.sha256, path));
        o.attachments.append({a.name, a.mime, path});
    }
    return o;
}

/// The call itself. Everything it can come to is an answer: no answer means "failed" or "uncertain" by what was known
/// when the other side fell silent.
SendAnswer MessageSender::handOver(const ChannelInfo &channel, const repo::MessageLine &m)
{
    QTemporaryDir folder; // nobody else's to read
    Result<OutgoingMessage> message = compose(channel, m, folder);
    if (!message.ok())
        return failure(message.error(), false);
    Request request;
    request.id = Uuid::v7(m_ws.clock().nowMs()).toString();
    request.call = Call::Send;
    request.limitMs = m_limitMs;
    request.settings = m_settings;
    request.secret = m_options.secrets.value(channel.id);
    request.message = std::move(*message);
    const CallResult result = m_link->call(request);
    const bool mayBeOut = result.handedOver && (result.committing || !m_manifest.announces);
    const Result<SendAnswer> answer = result.answer ? sendAnswer(*result.answer) : Result<SendAnswer>(result.error);
    if (answer.ok()) {
        m_crashes = 0;
        return *answer;
    }
    SendAnswer a = failure(answer.error(), true);
    const bool crashed = result.handedOver && a.code == u"plugin_crashed";
    m_crashes = crashed ? m_crashes + 1 : 0;
    if (m_crashes == 1) { // the next message shows whether it is the message or the channel
        a.code = QString::fromUtf16(outbox::CrashedOnMessage);
        a.text = Text::tr("The channel's plugin crashed on this message. The others go on without it.");
    }
    if (mayBeOut)
        a.outcome = Outcome::Uncertain;
    return a;
}

/// Asks the channel, where it can be asked, what became of messages that nobody knows about or that it has only taken.
Result<void> MessageSender::settleUncertain(const ChannelInfo &channel)
{
    if (!m_manifest.calls.contains(u"state"_s))
        return {};
    Request request;
    request.call = Call::State;
    request.limitMs = m_limitMs;
    request.settings = m_settings;
    request.secret = m_options.secrets.value(channel.id);
    for (const QString &state : {u"uncertain"_s, u"sent"_s}) {
        OPORA_ASSIGN(const auto lines, m_ws.storage().read([&](Reader &r) { return repo::messages(r, state, {}, 200, 0); }).wait());
        for (const repo::MessageLine &m : lines) {
            const bool fresh = m.sentAt == 0 || m.sentAt > m_gate.nowMs() - 3 * 86'400'000LL;
            if (m.channel == channel.id && fresh && (state == u"uncertain" || !m.externalId.isEmpty()))
                request.ids.append({m.id.toString(), m.externalId});
        }
    }
    if (request.ids.isEmpty())
        return {};
    request.id = Uuid::v7(m_ws.clock().nowMs()).toString();
    const CallResult result = m_link->call(request);
    const Result<QList<StateAnswer>> states = result.answer ? stateAnswer(*result.answer) : Result<QList<StateAnswer>>(result.error);
    if (!states.ok())
        return {}; // it stays as it is; sending will say what is wrong with the channel
    OPORA_TRY(m_ws.storage()
                  .write(info(),
                         [&](WriteTx &tx) -> Result<bool> {
                             for (const StateAnswer &a : *states) {
                                 if (const auto id = Uuid::fromString(a.id); id && a.state != u"unknown")
                                     OPORA_TRY(outbox::learn(tx, *id, a.state, a.text));
                             }
                             return true;
                         })
                  .wait());
    return {};
}

} // namespace opora
