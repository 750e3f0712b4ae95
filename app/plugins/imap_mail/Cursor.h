// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QHash>
#include <QString>

namespace opora::imap {

/// How far a mailbox has been read, folder by folder. Opora keeps it as a text that only this plugin understands. Value.
struct Cursor {
    struct Place {
        quint32 validity = 0; ///< the numbers hold for this one only
        quint32 read = 0;     ///< the last letter read
        quint32 first = 0;    ///< up to here letters older than `since` are left out: they were there before Opora looked
        QString since;        ///< ISO date; empty: all
    };
    QHash<QString, Place> folders;

    /// What cannot be read is an empty one: letters are then found again, and filed once all the same.
    static Cursor of(const QString &text);
    QString text() const;
    /// Where to go on in a folder as it stands now; begins anew when its numbers are others.
    Place &at(const QString &folder, quint32 validity, quint32 next, int days, const QDate &today);
};

} // namespace opora::imap
