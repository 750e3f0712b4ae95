// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace opora {

/// How times, durations and names are worded on the screen: by locale, in the workspace's zone, relative to its clock.
/// A small value; make one where it is needed. Instants are UTC ms, 0 = unknown. GUI thread.
class Format {
    Q_DECLARE_TR_FUNCTIONS(opora::Format)
public:
    Format(QLocale locale, QTimeZone zone, qint64 nowMs);
    explicit Format(const Workspace &ws, const QLocale &locale = QLocale());

    const QLocale &locale() const { return m_locale; }
    const QTimeZone &zone() const { return m_zone; }
    qint64 now() const { return m_now; }
    QDate today() const { return m_today; }
    QDateTime local(qint64 ms) const;

    QString ago(qint64 ms) const;        ///< Today, Yesterday, 3 days, 2 weeks, 1 month…; "—" for never
    QString when(qint64 ms) const;       ///< Today 11:42, Yesterday 18:05, Thu 14:10, 29 Oct, 29 Oct 2024
    QString exact(qint64 ms) const;      ///< the full date and time, for tooltips
    QString day(QDate date) const;       ///< Today, Tomorrow, Wed 25 Nov, 25 Nov 2027
    QString date(QDate date) const;      ///< 14 March 1981
    QString birthday(QDate date) const;  ///< 14 March (45)
    QString time(qint64 ms) const;       ///< 14:30, by locale
    QString time(QTime t) const;
    QString greetingDate() const;        ///< Saturday, 21 November
    /// Chip of a task: "2 days", "Yesterday 17:20" when overdue; "14:30", "any time" today; else the day.
    QString due(const TaskRow &task) const;
    QString dueExact(const TaskRow &task) const;
    bool overdue(const TaskRow &task) const;
    bool dueSoon(const TaskRow &task) const;  ///< timed, within the next three hours
    static QString duration(int seconds);     ///< 6 min 12 s
    static QString initials(const QString &name);
    static QString remind(int minutes);       ///< at the time, 15 min before, 1 day before
    QString count(qint64 number) const;       ///< 12 480

private:
    QString shortDate(QDate date) const;
    QLocale m_locale;
    QTimeZone m_zone;
    qint64 m_now;
    QDate m_today;
};

} // namespace opora
