// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>

namespace opora {

/// A day and a time read out of what somebody typed.
struct QuickTask {
    QString title; ///< the text without the words that said when
    QDate date;    ///< invalid: none was said (then there is no time either)
    QTime time;    ///< invalid: all day
    bool hasDate() const { return date.isValid(); }
};

/// Reads "call back Fri 10:00", "tomorrow", "перезвонить в пятницу 10:00", "завтра в 9", "передзвонити у вівторок",
/// "25.12 14:00", "in 2 days" in English, Russian and Ukrainian alike, whatever the program's language is. A weekday is
/// the next one (today's name means a week on), a day and month without a year the next such day; a time alone means
/// today, or tomorrow when it is over. A number that is not clearly a time or a date stays text ("order 12 boxes").
/// `now` is the wall clock of the workspace's zone. Pure; any thread.
QuickTask readQuickTask(const QString &text, const QDateTime &now);

} // namespace opora
