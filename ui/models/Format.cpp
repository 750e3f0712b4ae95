// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Format.h"

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr QChar kGap(0xa0); // between groups of digits, as in amounts
constexpr qint64 kSoonMs = 3 * 3600 * 1000LL;
} // namespace

Format::Format(QLocale locale, QTimeZone zone, qint64 nowMs)
    : m_locale(std::move(locale)), m_zone(zone.isValid() ? std::move(zone) : QTimeZone::utc()), m_now(nowMs),
      m_dates(m_zone, nowMs, m_locale)
{
}

Format::Format(const Workspace &ws, const QLocale &locale) : Format(locale, ws.info().zone, ws.clock().nowMs()) {}

QDateTime Format::local(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone);
}

QString Format::ago(qint64 ms) const
{
    return ms == 0 ? u"—"_s : m_dates.age(ms);
}

QString Format::when(qint64 ms) const
{
    return ms == 0 ? tr("date unknown") : m_dates.happened(ms);
}

QString Format::exact(qint64 ms) const
{
    return ms == 0 ? tr("date unknown") : m_dates.exact(ms);
}

QString Format::time(QTime t) const
{
    return m_locale.toString(t, u"HH:mm"_s);
}

QString Format::day(QDate date) const
{
    const qint64 days = today().daysTo(date);
    if (days == 0)
        return tr("Today");
    if (days == 1)
        return tr("Tomorrow");
    if (days == -1)
        return tr("Yesterday");
    if (date.year() != today().year())
        return m_dates.day(date);
    return m_locale.dayName(date.dayOfWeek(), QLocale::ShortFormat) + u' ' + m_dates.day(date);
}

QString Format::birthday(QDate date) const
{
    if (!date.isValid())
        return {};
    const QDate now = today();
    const bool ahead = std::pair(date.month(), date.day()) > std::pair(now.month(), now.day());
    const int age = now.year() - date.year() - (ahead ? 1 : 0);
    const QString dayMonth = m_locale.toString(date, u"d MMMM"_s);
    if (age <= 0 || age >= 130)
        return m_locale.toString(date, u"d MMMM yyyy"_s);
    return tr("%1 (%2)", "birthday, age").arg(dayMonth, QString::number(age));
}

bool Format::overdue(const TaskRow &task) const
{
    if (task.doneAt != 0)
        return false;
    return task.allDay() ? task.dueDate < today() : task.dueAt != 0 && task.dueAt < m_now;
}

bool Format::dueSoon(const TaskRow &task) const
{
    return task.doneAt == 0 && task.dueAt >= m_now && task.dueAt < m_now + kSoonMs;
}

QString Format::due(const TaskRow &task) const
{
    if (task.doneAt != 0)
        return when(task.doneAt);
    if (task.allDay())
        return m_dates.dueDay(task.dueDate);
    return task.dueAt == 0 ? QString() : m_dates.due(task.dueAt);
}

QString Format::dueExact(const TaskRow &task) const
{
    if (task.doneAt != 0)
        return tr("Done %1", "date and time").arg(exact(task.doneAt));
    if (task.allDay())
        return m_dates.exact(task.dueDate);
    return task.dueAt == 0 ? tr("No due date") : exact(task.dueAt);
}

QString Format::dueLong(qint64 at, bool allDay) const
{
    if (at == 0)
        return {};
    const QDateTime t = local(at);
    return allDay ? day(t.date()) : day(t.date()) + u", "_s + time(t.time());
}

QString Format::remind(int minutes)
{
    if (minutes < 0)
        return tr("no reminder");
    if (minutes == 0)
        return tr("reminder at the time");
    if (minutes % 1440 == 0)
        return tr("reminder %n day(s) before", nullptr, minutes / 1440);
    if (minutes % 60 == 0)
        return tr("reminder %n hour(s) before", nullptr, minutes / 60);
    return tr("reminder %1 min before").arg(minutes);
}

QString Format::count(qint64 number) const
{
    QString digits = QString::number(number);
    for (qsizetype i = digits.size() - 3; i > (number < 0 ? 1 : 0); i -= 3)
        digits.insert(i, kGap);
    return digits;
}

} // namespace opora
