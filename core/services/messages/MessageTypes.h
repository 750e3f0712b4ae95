// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {

struct ChannelInfo {
    Uuid id;
    QString name, kind, plugin;
    QJsonObject settings;
    bool active = true, own = false;
    bool sends = true;        ///< false: a mailbox that is only read
    bool enabledHere = false; ///< a program on this computer may run for it
    QString quietFrom, quietTo, unsubscribeUrl;
    int perMinute = 0, perWeek = 0; ///< 0: no limit
};

/// A message as lists and the card show it. Instants UTC ms, 0: none.
struct MessageInfo {
    Uuid id, client, deal, channel;
    QString kind, purpose, state, address, addressName, subject, body, html;
    QString code, reason; ///< why it stands where it stands, for failed, held, uncertain and waiting ones
    QString clientName, dealTitle, userName, externalId;
    qint64 createdAt = 0, sentAt = 0, nextTryAt = 0, notBefore = 0;
    int tries = 0;
    struct File {
        Uuid id;
        QString name;
        qint64 size = 0;
        bool mayRun = false; ///< opening it may run something: it is only saved
    };
    QList<File> files{};
};
struct MessagePage {
    QList<MessageInfo> items;
    qint64 total = 0;
};

/// Messages in some states, newest first, and how many there are in each state.
struct MessagesByState {
    QList<MessageInfo> items;
    QHash<QString, qint64> counts; ///< of every state, also those that were not asked for
};

struct NewMessage {
    Uuid channel, deal, templateId;
    QString subject, text, html;                  ///< or from the template
    QString address;                              ///< empty: the client's first one that takes letters
    QString purpose = QStringLiteral("personal"); ///< personal, bulk, service
    QStringList files;                            ///< to attach
    QList<Uuid> withoutFiles;                     ///< rewriting: attachments to take off
    Uuid letter;               ///< it answers that one, which came in: the two below follow from it, and what was left open
    QString inReplyTo, thread; ///< ids of letters, without brackets
    qint64 notBefore = 0, expiresAt = 0;
    Uuid privateTo, stageChange;
    bool draft = false;
    bool withoutConsent = false; ///< a personal one, to somebody who never said yes: the writer was asked and goes on
    bool evenMissing = false;    ///< values that the template asks for may be missing
};
struct QueuedMessages {
    Written written;
    struct Refused {
        Uuid client;
        QString code, text;
    };
    QList<Refused> refused; ///< of several clients; of a single one it is the job's error
};

/// A template filled in for one client, to look at before anything is sent.
struct MessagePreview {
    QString subject, text, html;
    QStringList missing;
};

/// What somebody who writes to a client over one kind of channel is to know first.
struct WritingFacts {
    struct Address {
        QString value;          ///< as letters go there: an e-mail address, a number in its whole form
        QString disabledReason; ///< it took nothing before; empty: it may be used
    };
    struct Template {
        Uuid id;
        QString name, language, subject, text, html;
    };
    QString clientName, language, timeZone;
    QList<Address> addresses; ///< the primary first
    QString consent;          ///< given, refused; empty: nobody knows
    qint64 consentAt = 0;
    QList<Template> templates; ///< of this kind, in use; those in the client's language first, then by name
};

struct SendOptions {
    QList<Uuid> channels;         ///< empty: all that are enabled here
    QHash<Uuid, QString> secrets; ///< by channel
    int most = -1;
};
struct SendReport {
    int sent = 0, failed = 0, waiting = 0, uncertain = 0, held = 0, expired = 0, lostClaims = 0;
    struct Problem {
        Uuid channel;
        QString name, code, text;
    };
    QList<Problem> problems; ///< of whole channels: nothing more was tried over them now
    qint64 nextDue = 0;      ///< when something waiting falls due; 0: nothing waits
    /// The workspace is shared and its hub could not be asked whose turn it is: what is due waits.
    std::optional<Error> hub{};
};

} // namespace opora
