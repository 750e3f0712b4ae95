// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Protocol.h"
#include "core/services/messages/MessageTypes.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/MessageRepository.h"

/// The steps of a message's way (core/domain/OutboxRules.h), each inside a running write. Every step gives the row a fresh
/// claim id and expects the one it saw, so that a step built on an old look changes nothing, here and on a hub. Internal
/// to core/services.
namespace opora::outbox {

/// What a look right before sending found.
struct Verdict {
    enum What { Go, Hold, Wait } what = Go;
    QString code, reason;    ///< Hold
    qint64 until = 0;        ///< Wait
};
/// Consent, address, stage, age and frequency, as of now.
Result<Verdict> lookAgain(Reader &r, const repo::MessageLine &m, const ChannelInfo &channel, qint64 now);

struct Step {
    enum What { Done, Lost, Held, Waits } what = Lost;
    Uuid token;
    repo::MessageLine message;
};
/// queued -> claimed, if it still is as `seen`.
Result<Step> claim(WriteTx &tx, const repo::MessageLine &seen, const ChannelInfo &channel, qint64 now);
/// claimed -> sending, if the claim still holds and has not run out.
Result<Step> begin(WriteTx &tx, const Uuid &message, const Uuid &token, const ChannelInfo &channel, qint64 now, int limitMs);
/// claimed or sending -> queued: nothing was tried, no connection opened.
Result<void> release(WriteTx &tx, const Uuid &message, const Uuid &token);
/// sending -> what the channel said. Somebody may have called it uncertain meanwhile: then only "it is out" is written.
Result<QString> finish(WriteTx &tx, const Uuid &message, const Uuid &token, const channels::SendAnswer &answer, qint64 now);
/// Claims past their time: claimed -> queued, sending -> uncertain. How many.
Result<int> expire(WriteTx &tx, qint64 now);

/// By a person.
Result<void> cancel(WriteTx &tx, const Uuid &message);
Result<void> retry(WriteTx &tx, const Uuid &message);
Result<void> resolve(WriteTx &tx, const Uuid &message, bool arrived);
/// By the channel, later: delivered, opened, clicked, failed; of an uncertain one "sent" and "delivered" settle it.
Result<bool> learn(WriteTx &tx, const Uuid &message, const QString &state, const QString &text);

/// Sets how far it is, under a fresh claim id.
Result<Uuid> moveTo(WriteTx &tx, const repo::MessageLine &m, QStringView state, FieldValues more);
/// The address takes nothing any more: every visible contact point that has it.
Result<void> disableAddress(WriteTx &tx, const QString &address, const QString &reason);

} // namespace opora::outbox
