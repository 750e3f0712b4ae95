// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {

/// Something that came in: a letter, a message, a missed call. Instants UTC ms, 0: none.
struct InboxItem {
    Uuid id, client, deal, channel;
    QString kind;                ///< email, sms, chat, call
    QString direction;           ///< in, out (of a thread), missed
    QString subject, text, html; ///< of a list: the text's beginning only; html as received, to be shown through safeLetter()
    QString address, addressName, clientName, dealTitle;
    QString letterId, thread; ///< to answer it: NewMessage::inReplyTo and thread
    QString note;             ///< automatic, bounce, unsubscribe, stop, cut; several by commas
    qint64 at = 0, answeredAt = 0, readAt = 0;
    int files = 0;
    bool answered = false;
    bool isReply = false; ///< to something of ours
    bool isPrivate = false;
    bool longer() const { return note.split(u',').contains(QStringLiteral("cut")); }
};
struct InboxList {
    QList<InboxItem> items;
    qint64 total = 0;
};
enum class InboxScope { Waiting, Unknown, All };

struct InboxFile {
    Uuid id;
    QString name, mime;
    qint64 size = 0;
    bool mayRun = false; ///< opening it may run something: it is only saved
};
/// A letter with what was said before it, oldest first, the letter among them.
struct InboxThread {
    InboxItem letter;
    QList<InboxItem> thread;
    QList<InboxFile> files; ///< of the letter
};

/// How it stands with a mailbox, in words.
struct MailboxState {
    Uuid channel;
    QString name;
    bool active = true, enabledHere = false;
    qint64 checkedAt = 0;    ///< when it was last looked into successfully, or tried; 0: never
    QString code;            ///< of what is wrong; empty: nothing is
    QString problem, advice; ///< what happened, and what to do about it
    QString details;         ///< what the server said
};

struct ReceiveOptions {
    QList<Uuid> channels; ///< empty: all mailboxes that are enabled here
    QHash<Uuid, QString> secrets;
    QHash<Uuid, Error> refused; ///< why a mailbox's secret is not to be had: it is not read, and the report says so
};
struct ReceiveReport {
    int letters = 0;                       ///< written now
    int filed = 0, unknown = 0, known = 0; ///< to a client's card; nobody's yet; there already
    int replies = 0, refusals = 0, bounces = 0;
    struct Problem {
        Uuid channel;
        QString name, code, text;
    };
    QList<Problem> problems;
    QList<Uuid> ids;
};

} // namespace opora
