// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora::repo {

/// One message of the outbox with the names that a list shows. Instants UTC ms, 0: none.
struct MessageLine {
    qint64 n = 0;
    Uuid id, client, deal, channel, templateId, user, privateTo, stageChange, claim;
    QString kind, purpose, state, address, addressName, subject, body, html, inReplyTo, thread, code, reason, externalId;
    QString clientName, dealTitle, userName;
    qint64 notBefore = 0, expiresAt = 0, claimedUntil = 0, nextTryAt = 0, sentAt = 0, createdAt = 0;
    int tries = 0, files = 0;
    bool deleted = false, clientDeleted = false;
};

/// A row, deleted ones too; error not_found.
Result<MessageLine> message(Reader &r, const Uuid &id);
/// Live messages, newest first; `state` empty: all; `client` null: of all.
Result<QList<MessageLine>> messages(Reader &r, const QString &state, const Uuid &client, int limit, qint64 offset);
Result<qint64> countMessages(Reader &r, const QString &state, const Uuid &client);
/// Waiting ones of a channel whose time has come, oldest first.
Result<QList<MessageLine>> dueMessages(Reader &r, const Uuid &channel, qint64 now, int limit);
/// When the next waiting one of a channel falls due; 0: none waits.
Result<qint64> nextDue(Reader &r, const Uuid &channel);
/// Claimed or being sent, and past their time.
Result<QList<MessageLine>> expiredMessages(Reader &r, qint64 now, int limit);
/// Sent to the client by messages of that kind since then; over the channel since then.
Result<qint64> sentToClient(Reader &r, const Uuid &client, const QString &kind, qint64 since);
Result<qint64> sentOverChannel(Reader &r, const Uuid &channel, qint64 since);
/// Messages that a stage change made, deleted ones too.
Result<QList<MessageLine>> messagesOfMove(Reader &r, const Uuid &stageChange);

/// What a client last said about being written to over that kind of channel; state empty: nothing is known.
struct ConsentLine {
    Uuid id;
    QString state, basis, source, proof;
    qint64 at = 0;
};
Result<ConsentLine> newestConsent(Reader &r, const Uuid &client, const QString &channel);

struct AddressLine {
    Uuid id;
    QString value, normal, disabledReason;
    qint64 disabledAt = 0;
};
/// Live contact points of a client and kind (phone, email, messenger), the primary first.
Result<QList<AddressLine>> addresses(Reader &r, const Uuid &client, const QString &kind);
/// Live contact points with that address, of anyone visible; by normal form or as typed.
Result<QList<Uuid>> clientsWithAddress(Reader &r, const QString &address);
Result<QList<Uuid>> contactPointsWithAddress(Reader &r, const QString &address);

/// The deal's stage as its chain says; opened before or after an instant.
struct DealStage {
    QString kind;
    qint64 since = 0;
    Uuid newestChange, stage;
    bool deleted = false;
};
Result<DealStage> dealStage(Reader &r, const Uuid &deal);

struct AttachmentLine {
    Uuid id;
    QString name, mime, sha256;
    qint64 size = 0;
};
Result<QList<AttachmentLine>> attachmentsOf(Reader &r, const Uuid &message);

} // namespace opora::repo
