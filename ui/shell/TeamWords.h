// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncTypes.h"
#include "ui/kit/Theme.h"
#include <QCoreApplication>

namespace opora {

class Format;

/// What the window says about the exchange with a hub. Pure.
class TeamWords {
    Q_DECLARE_TR_FUNCTIONS(TeamWords)
public:
    /// The state at the right of the top bar: its words, the colour of its dot, and the page that a click opens.
    struct Line {
        QString text, page, toolTip;
        Tone tone = Tone::Good;
    };
    /// `sinceOk`: milliseconds on this machine's clock since the last exchange came to its end; -1: none in this run.
    static Line line(const SyncStatus &status, qint64 sinceOk, const Format &format);
    static QString since(qint64 ms); ///< "2 s ago", "5 min ago", "3 h ago"
    static QString role(HubRole role);
    static QString hint(const QString &errorCode); ///< what to do about it; may be empty
    static QString rule(const QByteArray &rule);   ///< why one of two values holds

private:
    static Line offline(const SyncStatus &status, const Format &format);
};

} // namespace opora
