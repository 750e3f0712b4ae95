// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "core/services/messages/ClaimGate.h"

namespace opora {

/// Messages to clients: written, queued, sent, and what became of them. The states and their rules stand in
/// core/domain/OutboxRules.h. Any thread may call. Codes: not_found, no_address, consent_refused, consent_missing (a bulk
/// message), consent_unknown (a personal one; ask, then set withoutConsent), missing_values (details: their names),
/// unknown_placeholder, bad_template, empty_message, cannot_cancel, cannot_retry, not_uncertain, cannot_edit, no_such_file, too_large.
class MessageService {
public:
    explicit MessageService(Workspace &ws);

    /// Writes one message to each client, in one command, and queues it (or lays it ready as a draft). Of several clients
    /// those that cannot be written to are left out and reported; of a single one it is the error. More than one makes it
    /// a bulk message. One that answers a letter (NewMessage::letter) goes to its writer, who need not be named; the letter
    /// counts as answered by the same command. Codes of that: not_received, letter_of_nobody, not_the_writer.
    Job<QueuedMessages> queue(QList<Uuid> clients, NewMessage message);
    /// What the message would be for this client; nothing is written. Without a channel: as a messenger would get it.
    Job<MessagePreview> preview(Uuid client, NewMessage message);

    /// Addresses, consent and templates for writing to a client: kind email, sms, messenger.
    Job<WritingFacts> facts(Uuid client, QString kind);
    /// Another text, address or channel for a message at rest (draft, held, failed, cancelled), which is a draft or queued
    /// then. Whom it goes to and what it answers stays. Code cannot_edit, and those of queue().
    Job<Written> rewrite(Uuid message, NewMessage m);
    /// Notes what a client said about being written to; `source`: where that was said.
    Job<Written> noteConsent(Uuid client, QString kind, bool given, QString source);

    Job<MessagePage> list(QString state = {}, Uuid client = {}, int limit = 100, qint64 offset = 0);
    /// Those in any of these states, at most so many of each.
    Job<MessagesByState> among(QStringList states, int limit = 500);
    Job<MessageInfo> get(Uuid message);
    /// These three move a message on its way; that is no command that undo takes back. What is cancelled can be queued again.
    Job<Written> cancel(QList<Uuid> messages);
    /// Drafts are queued, held, failed and cancelled ones queued again, waiting ones tried now.
    Job<Written> retry(QList<Uuid> messages);
    /// Of an uncertain one: a person knows that it arrived, or wants it sent again.
    Job<Written> resolve(Uuid message, bool arrived);

    /// Sends what is due over channels that are enabled on this computer, on a thread of its own; ends when nothing more is
    /// due. `gate`: who confirms claims; left out: the hub where the workspace shares one (report's `hub`: it could not be
    /// asked), else this file alone.
    Job<SendReport> send(ChannelService &channels, SendOptions options, std::shared_ptr<ClaimGate> gate = {});

    /// A receiver wants no more: by the token of a letter or of its link. Writes a refusal; code not_found.
    Job<Written> unsubscribe(QString textWithToken, QString source);

    /// Opens a messenger on a number with the text ready: "viber", "whatsapp", "telegram". Code bad_value.
    static Result<QUrl> messengerLink(const QString &app, const QString &e164, const QString &text);
    /// It was sent from there, a person says: the message as sent, and its line in the timeline.
    Job<Written> noteSentByHand(Uuid client, QString app, QString text);

private:
    Workspace &m_ws;
};

} // namespace opora
