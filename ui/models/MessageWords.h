// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "ui/models/Format.h"

namespace opora {

/// What a message is and how far it has come, in words a person needs no explanation for, and what can be done about it.
/// What a channel cannot confirm reads "not known". Pure; any thread.
class MessageWords {
    Q_DECLARE_TR_FUNCTIONS(opora::MessageWords)
public:
    enum class Mood { Neutral, Info, Good, Warn, Danger };
    struct Action {
        QString id; ///< edit, retry, cancel, remove, arrived, again
        QString label;
    };
    static QString kind(const QString &kind); ///< "Email", "SMS", "Messenger"
    /// "waits until 09:00". `confirms`: what its channel can say of a message (Manifest::confirms); empty: nobody knows.
    static QString state(const MessageInfo &m, const Format &format, const QStringList &confirms = {});
    static QString title(const MessageInfo &m, const Format &format, const QStringList &confirms = {}); ///< "Email · waits until 09:00"
    /// A word or two for a chip.
    static QString shortState(const QString &state);
    /// Why it stands where it stands; empty where that needs no saying.
    static QString why(const MessageInfo &m);
    static QString files(const MessageInfo &m); ///< "Attached: price.pdf, photo.jpg"; empty without files
    static Mood moodOf(const QString &state);
    /// The most helpful first.
    static QList<Action> actions(const MessageInfo &m);
    /// It has left: nothing can be done about it any more.
    static bool isOver(const QString &state);
};

} // namespace opora
