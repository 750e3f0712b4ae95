// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace opora {

/// Turns instants (UTC ms; 0 = none) and dates into the short words screens show: "Today", "Yesterday 17:20", "3 days",
/// "Fri 12:00", "29 Oct". Days are days of the given zone (the workspace's). A value made per painting or refresh, so
/// that "now" is one instant for the whole screen. Any thread.
class DisplayDate {
    Q_DECLARE_TR_FUNCTIONS(DisplayDate)
public:
    DisplayDate(QTimeZone zone, qint64 nowMs, QLocale locale = QLocale());

    QDate today() const { return m_today; }
    QDate dayOf(qint64 ms) const;
    QTime timeOf(qint64 ms) const;

    /// "14:30"
    QString time(qint64 ms) const;
    /// How long ago in the largest whole unit: "Today", "Yesterday", "3 days", "2 weeks", "5 months", "2 years"; empty for 0.
    QString age(qint64 ms) const;
    /// The same with "ago" for sentences: "today", "yesterday", "3 days ago".
    QString ago(qint64 ms) const;
    /// For narrow places: "12 min", "3 h", "2 d". Of a time span up to now; empty for 0.
    QString shortAge(qint64 ms) const;
    /// When something happened, for timelines: "Today 11:42", "Yesterday 18:05", "Thu 14:10", "29 Oct", "29 Oct 2024".
    QString happened(qint64 ms) const;
    /// A due instant: "14:30" today, "Tomorrow 09:00", "Fri 12:00" within six days, "3 Dec 12:00"; overdue: "10:15" earlier
    /// today, "Yesterday 17:20", "3 days".
    QString due(qint64 ms) const;
    /// An all-day due date: "any time" today, "Tomorrow", "Fri", "3 Dec"; overdue: "Yesterday", "3 days".
    QString dueDay(QDate date) const;
    /// "29 Oct" in this year, "29 Oct 2024" in another.
    QString day(QDate date) const;
    /// "Saturday, 21 November"
    QString longDay(QDate date) const;
    /// "21 November 2026, 14:30", for tooltips.
    QString exact(qint64 ms) const;
    QString exact(QDate date) const;
    /// "6 min 12 s", "1 h 05 min", "40 s".
    static QString duration(int seconds);

private:
    QString daysBack(qint64 days) const;
    QTimeZone m_zone;
    qint64 m_now;
    QLocale m_locale;
    QDate m_today;
};

} // namespace opora
