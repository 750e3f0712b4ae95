// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DisplayDate.h"

namespace opora {
namespace {

constexpr qint64 kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;

} // namespace

// Each count has its own singular in the source, so that English reads right without a plural table; other languages
// translate both and use their forms for the second.

DisplayDate::DisplayDate(QTimeZone zone, qint64 nowMs, QLocale locale) : m_zone(std::move(zone)), m_now(nowMs), m_locale(std::move(locale))
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_today = dayOf(nowMs);
}

QDate DisplayDate::dayOf(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
}

QTime DisplayDate::timeOf(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone).time();
}

QString DisplayDate::time(qint64 ms) const
{
    return ms == 0 ? QString() : timeOf(ms).toString(QStringLiteral("HH:mm"));
}

QString DisplayDate::daysBack(qint64 days) const
{
    const int n = int(days);
    if (n < 7)
        return n == 1 ? tr("1 day") : tr("%n days", nullptr, n);
    if (n < 30)
        return n < 14 ? tr("1 week") : tr("%n weeks", nullptr, n / 7);
    if (n < 365)
        return n < 60 ? tr("1 month") : tr("%n months", nullptr, std::min(n / 30, 11));
    return n < 730 ? tr("1 year") : tr("%n years", nullptr, n / 365);
}

QString DisplayDate::age(qint64 ms) const
{
    if (ms == 0)
        return {};
    const qint64 days = dayOf(ms).daysTo(m_today);
    if (days <= 0)
        return tr("Today");
    return days == 1 ? tr("Yesterday") : daysBack(days);
}

QString DisplayDate::ago(qint64 ms) const
{
    if (ms == 0)
        return {};
    const int n = int(dayOf(ms).daysTo(m_today));
    if (n <= 0)
        return tr("today");
    if (n == 1)
        return tr("yesterday");
    if (n < 7)
        return tr("%n days ago", nullptr, n);
    if (n < 30)
        return n < 14 ? tr("1 week ago") : tr("%n weeks ago", nullptr, n / 7);
    if (n < 365)
        return n < 60 ? tr("1 month ago") : tr("%n months ago", nullptr, std::min(n / 30, 11));
    return n < 730 ? tr("1 year ago") : tr("%n years ago", nullptr, n / 365);
}

QString DisplayDate::shortAge(qint64 ms) const
{
    if (ms == 0)
        return {};
    const qint64 span = std::max<qint64>(0, m_now - ms);
    if (span < kHour)
        return tr("%1 min", "minutes, abbreviated").arg(span / kMinute);
    if (span < kDay)
        return tr("%1 h", "hours, abbreviated").arg(span / kHour);
    return tr("%1 d", "days, abbreviated").arg(span / kDay);
}

QString DisplayDate::day(QDate date) const
{
    if (!date.isValid())
        return {};
    return m_locale.toString(date, date.year() == m_today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString DisplayDate::happened(qint64 ms) const
{
    if (ms == 0)
        return {};
    const QDate date = dayOf(ms);
    const qint64 back = date.daysTo(m_today);
    if (back == 0)
        return tr("Today %1", "time of day").arg(time(ms));
    if (back == 1)
        return tr("Yesterday %1", "time of day").arg(time(ms));
    if (back > 1 && back < 7)
        return m_locale.toString(date, QStringLiteral("ddd")) + u' ' + time(ms);
    return day(date);
}

QString DisplayDate::due(qint64 ms) const
{
    if (ms == 0)
        return {};
    const QDate date = dayOf(ms);
    const qint64 ahead = m_today.daysTo(date);
    if (ahead == 0)
        return time(ms);
    if (ahead == -1)
        return tr("Yesterday %1", "time of day").arg(time(ms));
    if (ahead < 0)
        return daysBack(-ahead);
    if (ahead == 1)
        return tr("Tomorrow %1", "time of day").arg(time(ms));
    return (ahead < 7 ? m_locale.toString(date, QStringLiteral("ddd")) : day(date)) + u' ' + time(ms);
}

QString DisplayDate::dueDay(QDate date) const
{
    if (!date.isValid())
        return {};
    const qint64 ahead = m_today.daysTo(date);
    if (ahead == 0)
        return tr("any time", "a task for today without an hour");
    if (ahead == -1)
        return tr("Yesterday");
    if (ahead < 0)
        return daysBack(-ahead);
    if (ahead == 1)
        return tr("Tomorrow");
    return ahead < 7 ? m_locale.toString(date, QStringLiteral("ddd")) : day(date);
}

QString DisplayDate::longDay(QDate date) const
{
    return m_locale.toString(date, QStringLiteral("dddd, d MMMM"));
}

QString DisplayDate::exact(qint64 ms) const
{
    return ms == 0 ? QString() : exact(dayOf(ms)) + QStringLiteral(", ") + time(ms);
}

QString DisplayDate::exact(QDate date) const
{
    return m_locale.toString(date, QStringLiteral("d MMMM yyyy"));
}

QString DisplayDate::duration(int seconds)
{
    const int h = seconds / 3600, m = seconds / 60 % 60, s = seconds % 60;
    if (h > 0)
        return tr("%1 h %2 min").arg(h).arg(m, 2, 10, QLatin1Char('0'));
    if (m > 0)
        return s > 0 ? tr("%1 min %2 s").arg(m).arg(s) : tr("%1 min", "minutes, abbreviated").arg(m);
    return tr("%1 s", "seconds, abbreviated").arg(s);
}

} // namespace opora
