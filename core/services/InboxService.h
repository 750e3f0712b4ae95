// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "core/services/inbox/InboxTypes.h"

namespace opora {

/// What clients wrote to us: read from the mailboxes of this computer, filed to cards, and what is to be done about it.
/// Received content is hostile: HTML is only to be shown through safeLetter(), files are only opened by choice. Any thread
/// may call. Codes: not_found, no_file, file_damaged, cannot_write, may_run.
class InboxService {
public:
    explicit InboxService(Workspace &ws);

    /// Looks into the mailboxes that are enabled here, on a thread of its own. A letter is filed once, however often and on
    /// however many computers it is read. What is wrong with a mailbox stands in the report and in mailboxes().
    Job<ReceiveReport> receive(ChannelService &channels, ReceiveOptions options);
    /// How it stands with each mailbox.
    Job<QList<MailboxState>> mailboxes(ChannelService &channels);

    /// Newest first. Waiting: not answered, of the last half year, missed calls among them.
    Job<InboxList> list(InboxScope scope, int limit = 200, qint64 offset = 0);
    /// How much needs somebody: what waits for an answer, and messages of ours that failed, are held or uncertain.
    Job<qint64> waiting();
    Job<InboxThread> open(Uuid letter);

    /// To a client's card, with everything else that came from that address and belonged to nobody. The address is kept on
    /// the card, so that the next letter finds its way by itself. It is no longer private then.
    Job<Written> file(QList<Uuid> letters, Uuid client);
    /// Makes a client of the writer and files the letters. `ids` begins with the client's.
    Job<Written> draftClient(Uuid letter);
    Job<Written> markAnswered(QList<Uuid> letters, bool answered = true);
    /// Only I see it, on every computer.
    Job<Written> keepPrivate(QList<Uuid> letters, bool only = true);
    Job<Written> remove(QList<Uuid> letters);
    /// Seen on this computer.
    Job<bool> markRead(Uuid letter);

    /// Writes a letter's file to that path, which must be free. Nothing opens it.
    Job<QString> saveFile(Uuid attachment, QString toPath);
    /// The same into a folder, under a name that is free there. Code may_run for files that are only saved by name.
    Job<QString> fileToLookAt(Uuid attachment, QString folder);

private:
    Workspace &m_ws;
};

} // namespace opora
