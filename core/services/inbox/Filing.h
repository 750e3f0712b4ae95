// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Protocol.h"
#include "core/services/inbox/InboxTypes.h"
#include "core/services/messages/MessageTypes.h"
#include "core/storage/FileStore.h"
#include "core/storage/Storage.h"

/// Where a letter belongs. Steps inside a running command (writer thread). Nothing that a letter says is believed further
/// than it reaches: it can take its own writer's consent back, settle a message that its reader got, and no more.
namespace opora::inbox {

struct FileOfLetter {
    QString name, mime;
    FileStore::Stored stored;
};

/// The mailbox, as every computer that reads it knows it: by its user and server, not by a row's id.
Uuid mailboxOf(const ChannelInfo &channel);
/// The row that a letter is: by its own id, else by the hash of its bytes.
Uuid rowOf(const Uuid &mailbox, const channels::ReceivedLetter &letter);

/// Writes the letter, once, and what follows from it; counts into the report.
Result<void> fileLetter(WriteTx &tx, const ChannelInfo &channel, const channels::ReceivedLetter &letter, const QList<FileOfLetter> &files,
                        ReceiveReport &report);

/// The client wants no more by that kind of channel. False: that was known.
Result<bool> refuse(WriteTx &tx, const Uuid &client, const QString &kind, const QString &source, const QString &proof, const Uuid &row);

} // namespace opora::inbox
