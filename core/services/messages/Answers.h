// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "core/storage/repo/MessageRepository.h"

/// A message of ours in answer to something that came in (NewMessage::letter). Steps inside a running command or a read.
/// Internal to core/services.
namespace opora::messages {

/// The message with what follows from the letter filled in where the writer left it open: thread, subject, deal, address,
/// who may see it. `clients` becomes the letter's own. Codes not_found, not_received (nothing came in there),
/// letter_of_nobody, not_the_writer (another client was named).
Result<NewMessage> answering(Reader &r, QList<Uuid> &clients, NewMessage m);

/// An answer to the letter is on its way: it and what else waits in its thread are answered.
Result<void> noteAnswered(WriteTx &tx, const Uuid &letter);
/// The same for a message that was written before: to what it answers.
Result<void> noteAnswered(WriteTx &tx, const repo::MessageLine &answer);
/// The answer does not go out after all: what counted as answered by it waits again.
Result<void> noteUnanswered(WriteTx &tx, const repo::MessageLine &answer);

} // namespace opora::messages
