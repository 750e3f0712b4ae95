// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/messages/OutboxSteps.h"
#include "core/domain/OutboxRules.h"
#include "core/services/messages/Answers.h"
#include <QCoreApplication>

namespace opora::outbox {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MessageService)
};

Error refused(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Refused};
}

/// What happened stands in the client's timeline; two machines that learn of it write the same row.
Result<void> note(WriteTx &tx, const repo::MessageLine &m, qint64 at)
{
    FieldValues f{{"kind", m.kind == u"messenger" ? u"chat"_s : m.kind},
                  {"direction", u"out"_s},
                  {"at", at},
                  {"subject", m.subject},
                  {"body", m.body},
                  {"address", m.address},
                  {"channel_id", m.channel},
                  {"external_id", m.id.toString()},
                  {"thread", m.thread.isEmpty() ? m.id.toString() : m.thread}};
    const std::pair<const char *, Uuid> refs[] = {
        {"client_id", m.client}, {"deal_id", m.deal}, {"user_id", m.user}, {"private_to", m.privateTo}};
    for (const auto &[column, id] : refs) {
        if (!id.isNull())
            f.insert(column, id);
    }
    OPORA_TRY(tx.insert(tx.entity("activity"), f, Uuid::v5(m.id, "activity")));
    return {};
}

Result<QString> failedNow(WriteTx &tx, const repo::MessageLine &m, const channels::SendAnswer &a, qint64 now)
{
    const int tries = m.tries + 1;
    const QString reason = a.text.isEmpty() ? Text::tr("The channel did not say why.") : a.text;
    if (a.badAddress)
        OPORA_TRY(disableAddress(tx, m.address, reason));
    if (a.retry && tries < mostTries(a.code)) {
        const qint64 pause = std::max<qint64>(pauseMs(tries), qint64(a.retryAfterS) * 1000);
        OPORA_TRY(
            moveTo(tx, m, u"queued",
                   {{"tries", tries}, {"next_try_at", now + pause}, {"code", a.code}, {"reason", reason}, {"claimed_until", Value()}}));
        return u"queued"_s;
    }
    OPORA_TRY(moveTo(tx, m, u"failed",
                     {{"tries", tries}, {"next_try_at", Value()}, {"code", a.code}, {"reason", reason}, {"claimed_until", Value()}}));
    return u"failed"_s;
}

Result<void> out(WriteTx &tx, const repo::MessageLine &m, const channels::SendAnswer &a, qint64 now)
{
    const bool delivered = a.outcome == channels::Outcome::Delivered;
    OPORA_TRY(moveTo(tx, m, delivered ? u"delivered"_s : u"sent"_s,
                     {{"tries", m.tries + 1},
                      {"next_try_at", Value()},
                      {"code", Value()},
                      {"reason", Value()},
                      {"claimed_until", Value()},
                      {"sent_at", now},
                      {"external_id", a.externalId.isEmpty() ? Value() : Value(a.externalId)}}));
    return note(tx, m, now);
}

} // namespace

Result<Uuid> moveTo(WriteTx &tx, const repo::MessageLine &m, QStringView state, FieldValues more)
{
    const Uuid token = tx.context().freshId(tx.nowMs());
    more.insert("state", state.toString());
    more.insert("claim_id", token);
    OPORA_TRY(tx.update(tx.entity("message"), m.id, more));
    return token;
}

Result<void> disableAddress(WriteTx &tx, const QString &address, const QString &reason)
{
    OPORA_ASSIGN(const QList<Uuid> points, repo::contactPointsWithAddress(tx, address));
    for (const Uuid &id : points)
        OPORA_TRY(tx.update(tx.entity("contact_point"), id, {{"disabled_at", tx.nowMs()}, {"disabled_reason", reason}}));
    return {};
}

Result<Step> claim(WriteTx &tx, const repo::MessageLine &seen, const ChannelInfo &channel, qint64 now)
{
    OPORA_ASSIGN(repo::MessageLine m, repo::message(tx, seen.id));
    if (m.deleted || m.state != u"queued" || m.claim != seen.claim)
        return Step{Step::Lost, {}, m};
    OPORA_ASSIGN(const Verdict v, lookAgain(tx, m, channel, now));
    if (v.what == Verdict::Hold) {
        OPORA_TRY(moveTo(tx, m, u"held", {{"code", v.code}, {"reason", v.reason}}));
        return Step{Step::Held, {}, m};
    }
    if (v.what == Verdict::Wait) {
        OPORA_TRY(moveTo(tx, m, u"queued", {{"next_try_at", v.until}, {"code", v.code}, {"reason", v.reason}}));
        return Step{Step::Waits, {}, m};
    }
    OPORA_ASSIGN(const Uuid token, moveTo(tx, m, u"claimed", {{"claimed_until", now + ClaimMs}}));
    return Step{Step::Done, token, m};
}

Result<Step> begin(WriteTx &tx, const Uuid &message, const Uuid &token, const ChannelInfo &channel, qint64 now, int limitMs)
{
    OPORA_ASSIGN(repo::MessageLine m, repo::message(tx, message));
    if (m.deleted || m.state != u"claimed" || m.claim != token || m.claimedUntil <= now)
        return Step{Step::Lost, {}, m};
    // A claim may be minutes old, and who was written to just now counts too.
    OPORA_ASSIGN(const Verdict v, lookAgain(tx, m, channel, now));
    if (v.what != Verdict::Go) {
        const bool hold = v.what == Verdict::Hold;
        OPORA_TRY(
            moveTo(tx, m, hold ? u"held"_s : u"queued"_s,
                   {{"code", v.code}, {"reason", v.reason}, {"next_try_at", hold ? Value() : Value(v.until)}, {"claimed_until", Value()}}));
        return Step{hold ? Step::Held : Step::Waits, {}, m};
    }
    OPORA_ASSIGN(const Uuid sending, moveTo(tx, m, u"sending", {{"claimed_until", now + limitMs + SendingGraceMs}}));
    return Step{Step::Done, sending, m};
}

Result<void> release(WriteTx &tx, const Uuid &message, const Uuid &token)
{
    OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, message));
    if ((m.state == u"claimed" || m.state == u"sending") && m.claim == token)
        OPORA_TRY(moveTo(tx, m, u"queued", {{"claimed_until", Value()}}));
    return {};
}

Result<QString> finish(WriteTx &tx, const Uuid &message, const Uuid &token, const channels::SendAnswer &a, qint64 now)
{
    OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, message));
    const bool isOut = a.outcome == channels::Outcome::Sent || a.outcome == channels::Outcome::Delivered;
    const bool mine = m.state == u"sending" && m.claim == token;
    if (!mine && !(isOut && m.state == u"uncertain"))
        return m.state;
    if (isOut) {
        OPORA_TRY(out(tx, m, a, now));
        return u"sent"_s;
    }
    if (a.outcome == channels::Outcome::Failed)
        return failedNow(tx, m, a, now);
    const QString reason = Text::tr("It may have gone out: no final answer came. %1").arg(a.text).trimmed();
    OPORA_TRY(moveTo(tx, m, u"uncertain", {{"tries", m.tries + 1}, {"code", a.code}, {"reason", reason}, {"claimed_until", Value()}}));
    return u"uncertain"_s;
}

Result<int> expire(WriteTx &tx, qint64 now)
{
    OPORA_ASSIGN(const auto late, repo::expiredMessages(tx, now, 500));
    for (const repo::MessageLine &m : late) {
        if (m.state == u"claimed") {
            OPORA_TRY(moveTo(tx, m, u"queued", {{"claimed_until", Value()}}));
            continue;
        }
        OPORA_TRY(moveTo(tx, m, u"uncertain",
                         {{"tries", m.tries + 1},
                          {"code", u"sender_gone"_s},
                          {"claimed_until", Value()},
                          {"reason", Text::tr("It may have gone out: the program that was sending it did not report back.")}}));
    }
    return int(late.size());
}

Result<void> cancel(WriteTx &tx, const Uuid &message)
{
    OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, message));
    if (m.deleted || !canCancel(m.state))
        return refused("cannot_cancel", Text::tr("This message is being sent or has gone; it cannot be taken back. Nothing was changed."),
                       m.state);
    OPORA_TRY(moveTo(tx, m, u"cancelled", {{"next_try_at", Value()}}));
    return m.state == u"draft" ? Result<void>() : messages::noteUnanswered(tx, m);
}

Result<void> retry(WriteTx &tx, const Uuid &message)
{
    OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, message));
    // A waiting one may be hurried; an uncertain one only resolved.
    if (m.deleted || !(canRetry(m.state) || m.state == u"queued" || m.state == u"draft"))
        return refused(
            "cannot_retry",
            m.state == u"uncertain" ? Text::tr(
                "Nobody knows whether this message arrived; say first that it did, or that it is to be sent again. Nothing was changed.")
                                    : Text::tr(
                                        "This message is being sent or has gone; there is nothing to try again. Nothing was changed."),
            m.state);
    OPORA_TRY(moveTo(tx, m, u"queued",
                     {{"tries", 0}, {"next_try_at", Value()}, {"code", Value()}, {"reason", Value()}, {"claimed_until", Value()}}));
    return messages::noteAnswered(tx, m);
}

Result<void> resolve(WriteTx &tx, const Uuid &message, bool arrived)
{
    OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, message));
    if (m.state != u"uncertain")
        return refused("not_uncertain", Text::tr("It is known what became of this message. Nothing was changed."), m.state);
    if (arrived) {
        const FieldValues known{{"code", Value()}, {"reason", Value()}, {"sent_at", tx.nowMs()}, {"next_try_at", Value()}};
        OPORA_TRY(moveTo(tx, m, u"sent", known));
        return note(tx, m, tx.nowMs());
    }
    OPORA_TRY(moveTo(tx, m, u"queued", {{"tries", 0}, {"next_try_at", Value()}, {"code", Value()}, {"reason", Value()}}));
    return {};
}

Result<bool> learn(WriteTx &tx, const Uuid &message, const QString &state, const QString &text)
{
    OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, message));
    static const QStringList order{u"uncertain"_s, u"sent"_s, u"delivered"_s, u"opened"_s, u"clicked"_s, u"replied"_s};
    const qsizetype before = order.indexOf(m.state), after = order.indexOf(state);
    if (before < 0)
        return false;
    if (state == u"failed") { // the gateway took it and could not deliver it
        OPORA_TRY(moveTo(tx, m, u"failed",
                         {{"code", u"not_delivered"_s}, {"reason", text.isEmpty() ? Text::tr("It was not delivered.") : text}}));
        return true;
    }
    if (after <= before)
        return false;
    FieldValues more{{"code", Value()}, {"reason", Value()}};
    if (m.sentAt == 0)
        more.insert("sent_at", tx.nowMs());
    OPORA_TRY(moveTo(tx, m, state, more));
    if (m.state == u"uncertain")
        OPORA_TRY(note(tx, m, tx.nowMs()));
    return true;
}

} // namespace opora::outbox
