// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/repo/MessageRepository.h"

namespace opora::repo {

/// A letter, a message or a missed call that came in, with the names that a list shows. Instants UTC ms, 0: none.
struct LetterLine {
    Uuid id, client, deal, channel, privateTo;
    QString kind, direction, subject, body, html, address, addressName, externalId, thread, result;
    QString clientName, dealTitle;
    qint64 at = 0, answeredAt = 0, readAt = 0;
    int files = 0;
    bool answered = false;  ///< said so, or written to since
    bool toMessage = false; ///< it answers something of ours
    bool deleted = false;
};

/// Which of them: those that nobody answered, those that belong to nobody yet, all of them.
enum class LetterScope { Waiting, Unknown, All };
struct LetterQuery {
    LetterScope scope = LetterScope::All;
    qint64 since = 0; ///< UTC ms: older ones are left out of Waiting
    Uuid client;      ///< null: of all
    int limit = 200;
    qint64 offset = 0;
};
/// Newest first, without texts (body is its beginning).
Result<QList<LetterLine>> letters(Reader &r, const LetterQuery &q);
Result<qint64> countLetters(Reader &r, const LetterQuery &q);
/// Whole; deleted ones too. Error not_found.
Result<LetterLine> letter(Reader &r, const Uuid &id);
/// The live letter with that id of its own, the oldest of several.
Result<std::optional<LetterLine>> letterWithId(Reader &r, const QString &externalId);
/// The same among what came from one client.
Result<std::optional<LetterLine>> letterFrom(Reader &r, const Uuid &client, const QString &externalId);
/// Live letters from an address that belong to nobody yet.
Result<QList<Uuid>> unknownFrom(Reader &r, const QString &address);
/// What was said with a client around a letter, oldest first: letters and messages of its thread.
Result<QList<LetterLine>> threadOf(Reader &r, const LetterLine &letter, int limit);
Result<QList<AttachmentLine>> filesOfLetter(Reader &r, const Uuid &letter);
Result<std::optional<AttachmentLine>> attachment(Reader &r, const Uuid &id);

/// What a computer knows of reading a mailbox.
struct MailboxLine {
    Uuid channel;
    QString cursor, problem;
    qint64 checkedAt = 0;
};
Result<MailboxLine> mailbox(Reader &r, const Uuid &channel);

} // namespace opora::repo
