// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QTime>
#include <QTimeZone>
#include <vector>

namespace opora {

/// The wall clock of a time zone over many instants: the zone's changes of offset are read once, each question is then a
/// binary search (asking QTimeZone for every row costs microseconds each). A value; any thread may read it.
class ZoneTable {
public:
    explicit ZoneTable(const QTimeZone &zone);
    /// UTC ms -> ms of the wall clock (as if it were UTC): two local midnights are always whole days apart.
    qint64 wall(qint64 utcMs) const;
    QDate date(qint64 utcMs) const;
    const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
    std::vector<std::pair<qint64, qint64>> m_offsets; // from this UTC ms on: offset in ms
};

/// First instant of a day in a zone, UTC ms (a day that begins with a skipped hour begins after it).
qint64 startOfDayMs(QDate day, const QTimeZone &zone);
/// A wall-clock time of a day, UTC ms; a skipped time moves forward by the gap, a doubled one is the first of the two.
qint64 instantMs(QDate day, QTime time, const QTimeZone &zone);

} // namespace opora
