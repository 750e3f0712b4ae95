// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Format.h"
#include <QStringList>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr QChar kThinGap(0x202f); // narrow no-break space: groups digits without breaking the line
}

Format::Format(QLocale locale, QTimeZone zone, qint64 nowMs) : m_locale(std::move(locale)), m_zone(std::move(zone)), m_now(nowMs)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_today = local(m_now).date();
}

Format::Format(const Workspace &ws, const QLocale &locale) : Format(locale, ws.info().zone, ws.clock().nowMs()) {}

QDateTime Format::local(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone);
}

QString Format::shortDate(QDate date) const
{
    const QString month = m_locale.monthName(date.month(), QLocale::ShortFormat).remove(u'.');
    if (date.year() == m_today.year())
        return tr("%1 %2", "day, month").arg(QString::number(date.day()), month);
    return tr("%1 %2 %3", "day, month, year").arg(QString::number(date.day()), month, QString::number(date.year()));
}

QString Format::ago(qint64 ms) const
{
    if (ms == 0)
        return u"—"_s;
    const qint64 days = local(ms).date().daysTo(m_today);
    if (days < 0)
        return shortDate(local(ms).date());
    if (days == 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    if (days < 7)
        return tr("%n day(s)", nullptr, int(days));
    if (days < 30)
        return tr("%n week(s)", nullptr, int(days / 7));
    if (days < 365)
        return tr("%n month(s)", nullptr, int(days / 30));
    return tr("%n year(s)", nullptr, int(days / 365));
}

QString Format::time(QTime t) const
{
    return m_locale.toString(t, QLocale::ShortFormat);
}

QString Format::time(qint64 ms) const
{
    return time(local(ms).time());
}

QString Format::when(qint64 ms) const
{
    if (ms == 0)
        return tr("date unknown");
    const QDateTime t = local(ms);
    const qint64 days = t.date().daysTo(m_today);
    if (days == 0)
        return tr("Today %1", "%1 is a time").arg(time(ms));
    if (days == 1)
        return tr("Yesterday %1", "%1 is a time").arg(time(ms));
    if (days == -1)
        return tr("Tomorrow %1", "%1 is a time").arg(time(ms));
    if (days > 0 && days < 7)
        return m_locale.dayName(t.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + time(ms);
    return shortDate(t.date());
}

QString Format::exact(qint64 ms) const
{
    if (ms == 0)
        return tr("date unknown");
    const QDateTime t = local(ms);
    return m_locale.toString(t.date(), QLocale::LongFormat) + u", "_s + time(t.time());
}

QString Format::day(QDate date) const
{
    const qint64 days = m_today.daysTo(date);
    if (days == 0)
        return tr("Today");
    if (days == 1)
        return tr("Tomorrow");
    if (days == -1)
        return tr("Yesterday");
    if (date.year() != m_today.year())
        return shortDate(date);
    return m_locale.dayName(date.dayOfWeek(), QLocale::ShortFormat) + u' ' + shortDate(date);
}

QString Format::date(QDate date) const
{
    return m_locale.toString(date, u"d MMMM yyyy"_s);
}

QString Format::birthday(QDate date) const
{
    if (!date.isValid())
        return {};
    int age = m_today.year() - date.year();
    if (QDate(m_today.year(), date.month(), 1).addDays(date.day() - 1) > m_today)
        --age;
    const QString dayMonth = m_locale.toString(date, u"d MMMM"_s);
    return age > 0 && age < 130 ? tr("%1 (%2)", "birthday, age").arg(dayMonth, QString::number(age)) : date.year() > 1900 ? this->date(date) : dayMonth;
}

QString Format::greetingDate() const
{
    return m_locale.toString(m_today, u"dddd, d MMMM"_s);
}

bool Format::overdue(const TaskRow &task) const
{
    if (task.doneAt != 0)
        return false;
    return task.allDay() ? task.dueDate < m_today : task.dueAt != 0 && task.dueAt < m_now;
}

bool Format::dueSoon(const TaskRow &task) const
{
    return task.dueAt >= m_now && task.dueAt < m_now + 3 * 3600 * 1000LL;
}

QString Format::due(const TaskRow &task) const
{
    if (task.doneAt != 0)
        return when(task.doneAt);
    if (task.dueAt == 0 && !task.dueDate.isValid())
        return {};
    const QDate date = task.allDay() ? task.dueDate : local(task.dueAt).date();
    const qint64 days = date.daysTo(m_today);
    if (days > 1)
        return tr("%n day(s)", nullptr, int(days));
    if (days == 1)
        return task.allDay() ? tr("Yesterday") : when(task.dueAt);
    if (days == 0)
        return task.allDay() ? tr("any time") : time(task.dueAt);
    return task.allDay() ? day(date) : day(date) + u' ' + time(task.dueAt);
}

QString Format::dueExact(const TaskRow &task) const
{
    if (task.allDay())
        return m_locale.toString(task.dueDate, QLocale::LongFormat);
    return task.dueAt == 0 ? tr("No due date") : exact(task.dueAt);
}

QString Format::duration(int seconds)
{
    if (seconds < 60)
        return tr("%1 s", "seconds").arg(seconds);
    const int minutes = seconds / 60, rest = seconds % 60;
    if (minutes >= 60)
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return rest == 0 ? tr("%1 min", "minutes").arg(minutes) : tr("%1 min %2 s").arg(minutes).arg(rest);
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

QString Format::initials(const QString &name)
{
    QString result;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        for (QChar c : word) {
            if (c.isLetterOrNumber()) {
                result += c.toUpper();
                break;
            }
        }
        if (result.size() == 2)
            break;
    }
    return result;
}

QString Format::count(qint64 number) const
{
    QString digits = QString::number(number);
    for (qsizetype i = digits.size() - 3; i > (number < 0 ? 1 : 0); i -= 3)
        digits.insert(i, kThinGap);
    return digits;
}

} // namespace opora
