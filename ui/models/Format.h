// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DisplayDate.h"
#include "core/services/TaskService.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace opora {

/// How a workspace's times, tasks and counts are worded on the screen: DisplayDate in the workspace's zone and by its
/// clock, and what only screens need on top. A small value; make one where it is needed. Instants are UTC ms, 0 = none.
class Format {
    Q_DECLARE_TR_FUNCTIONS(opora::Format)
public:
    Format(QLocale locale, QTimeZone zone, qint64 nowMs);
    explicit Format(const Workspace &ws, const QLocale &locale = QLocale());

    const DisplayDate &dates() const { return m_dates; }
    const QTimeZone &zone() const { return m_zone; }
    qint64 now() const { return m_now; }
    QDate today() const { return m_dates.today(); }
    QDateTime local(qint64 ms) const;

    QString ago(qint64 ms) const;        ///< Today, Yesterday, 3 days, 2 weeks…; "—" for never
    QString when(qint64 ms) const;       ///< Today 11:42, Thu 14:10, 29 Oct; "date unknown" for 0
    QString exact(qint64 ms) const;      ///< the full date and time, for tooltips
    QString day(QDate date) const;       ///< Today, Tomorrow, Wed 25 Nov, 25 Nov 2027
    QString birthday(QDate date) const;  ///< 14 March (45)
    QString time(QTime t) const;         ///< 14:30, by locale
    /// Chip of a task: "2 days", "Yesterday 17:20" when overdue; "14:30", "any time" today; else the day. Done: when.
    QString due(const TaskRow &task) const;
    QString dueExact(const TaskRow &task) const;
    /// "Wed 25 Nov, 11:00", "Today"; empty without a due date.
    QString dueLong(qint64 at, bool allDay) const;
    bool overdue(const TaskRow &task) const;
    bool dueSoon(const TaskRow &task) const;  ///< timed, within the next three hours
    static QString remind(int minutes);       ///< reminder at the time, reminder 15 min before…
    QString count(qint64 number) const;       ///< 12 480

private:
    QLocale m_locale;
    QTimeZone m_zone;
    qint64 m_now;
    DisplayDate m_dates;
};

} // namespace opora
