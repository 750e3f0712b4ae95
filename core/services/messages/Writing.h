// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "core/storage/FileStore.h"
#include "core/storage/Storage.h"

/// Making a message for one client, inside a running command (or, to preview it, a read). Internal to core/services.
namespace opora::messages {

/// A file that stands in the store already.
struct StoredFile {
    QString name, mime;
    FileStore::Stored stored;
};

struct Channel {
    Uuid id;
    QString kind, from, unsubscribeUrl;
};
/// Code no_such_channel.
Result<Channel> channelOf(Reader &r, const Uuid &id);
/// The one that letters of a kind go over by themselves: one's own first, then by position. Null id: there is none.
Result<Channel> defaultChannel(Reader &r, const QString &kind);

/// The texts for this client. `message`: its id, for the way out of bulk letters.
Result<MessagePreview> written(Reader &r, const Uuid &client, const NewMessage &m, const Channel &channel, const Uuid &message);

/// Writes it: state queued or draft. Errors as MessageService::queue.
Result<Uuid> write(WriteTx &tx, const Uuid &client, const NewMessage &m, const Channel &channel, const QList<StoredFile> &files, Uuid id = {});

/// Says the same message in other words, or over another channel, while it is at rest: then a draft, or queued. Code
/// cannot_edit, and those of write().
Result<void> rewrite(WriteTx &tx, const Uuid &message, const NewMessage &m, const QList<StoredFile> &files = {});

/// The letter that a stage names, when a deal has come into it (stages' template_id and letter). Once per change: the
/// message's id derives from it. Nothing that is wrong with the letter stops the move: then it lies there held, with the
/// reason.
Result<void> stageLetter(WriteTx &tx, const Uuid &deal, const Uuid &stage, const Uuid &stageChange);

} // namespace opora::messages
