// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ZoneTable.h"
#include <QDateTime>
#include <algorithm>

namespace opora {

ZoneTable::ZoneTable(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
    // Business data lies in these years; outside them the nearest known offset serves.
    const QDateTime from(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), to(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    m_offsets.emplace_back(from.toMSecsSinceEpoch(), qint64(m_zone.offsetFromUtc(from)) * 1000);
    if (!m_zone.hasTransitions())
        return;
    for (const QTimeZone::OffsetData &t : m_zone.transitions(from, to))
        m_offsets.emplace_back(t.atUtc.toMSecsSinceEpoch(), qint64(t.offsetFromUtc) * 1000);
}

qint64 ZoneTable::wall(qint64 utcMs) const
{
    auto after = std::upper_bound(m_offsets.cbegin(), m_offsets.cend(), utcMs,
                                  [](qint64 ms, const std::pair<qint64, qint64> &o) { return ms < o.first; });
    return utcMs + (after == m_offsets.cbegin() ? *after : *(after - 1)).second;
}

QDate ZoneTable::date(qint64 utcMs) const
{
    constexpr qint64 day = 86'400'000, julianOfEpoch = 2'440'588;
    const qint64 w = wall(utcMs);
    return QDate::fromJulianDay(julianOfEpoch + (w >= 0 ? w / day : -((-w + day - 1) / day)));
}

qint64 startOfDayMs(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone.isValid() ? zone : QTimeZone::utc()).toMSecsSinceEpoch();
}

qint64 instantMs(QDate day, QTime time, const QTimeZone &zone)
{
    return QDateTime(day, time, zone.isValid() ? zone : QTimeZone::utc()).toMSecsSinceEpoch();
}

} // namespace opora
