// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/CardText.h"
#include <QStringList>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kHour = 3600 * 1000, kDay = 24 * kHour;
}

QString CardText::Chip::text() const
{
    return title.isEmpty() ? when : title + u' ' + when;
}

QString CardText::when(qint64 atMs, bool allDay) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toTimeZone(m_zone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC).toTimeZone(m_zone).date();
    const qint64 days = today.daysTo(at.date());
    const QString time = m_locale.toString(at.time(), u"HH:mm"_s);
    if (days == 0)
        return allDay ? tr("today") : tr("today %1").arg(time);
    if (days == 1)
        return allDay ? tr("tomorrow") : tr("tomorrow %1").arg(time);
    if (days > 1 && days < 7) {
        const QString day = m_locale.toString(at.date(), u"ddd"_s);
        return allDay ? day : day + u' ' + time;
    }
    return m_locale.toString(at.date(), at.date().year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString CardText::overdue(const DealCard &card) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC).toTimeZone(m_zone).date();
    const QDate due = QDateTime::fromMSecsSinceEpoch(card.stepAt, Qt::UTC).toTimeZone(m_zone).date();
    const qint64 days = due.daysTo(today);
    if (days >= 1)
        return tr("Overdue %n day(s)", nullptr, int(days));
    const qint64 hours = (m_now - card.stepAt) / kHour;
    if (hours >= 1)
        return tr("Overdue %n hour(s)", nullptr, int(hours));
    return tr("Overdue %n minute(s)", nullptr, qMax(1, int((m_now - card.stepAt) / 60000)));
}

CardText::Chip CardText::chip(const DealCard &card) const
{
    if (card.rotting)
        return {{}, tr("Rotting · %n day(s)", nullptr, card.daysInStage), Tone::Danger};
    switch (card.step) {
    case NextStep::Overdue:
        return {{}, overdue(card), Tone::Danger};
    case NextStep::None:
        return {{}, tr("No next step"), Tone::Danger};
    case NextStep::Today:
    case NextStep::Later:
        break;
    }
    QString at = when(card.stepAt, card.stepAllDay);
    if (card.step == NextStep::Today) {
        if (card.stepTitle.isEmpty())
            at[0] = at.at(0).toUpper();
        return {card.stepTitle, at, Tone::Warn};
    }
    if (card.stepTitle.isEmpty()) {
        at[0] = at.at(0).toUpper();
        return {{}, at, Tone::Neutral};
    }
    return {card.stepTitle, u"· "_s + at, Tone::Neutral};
}

QString CardText::age(const DealCard &card) const
{
    if (card.stageSince <= 0)
        return {};
    if (card.daysInStage >= 1)
        return tr("%1 d", "days, short").arg(m_locale.toString(card.daysInStage));
    const qint64 ms = qMax<qint64>(0, m_now - card.stageSince);
    if (ms < kHour)
        return tr("%1 min", "minutes, short").arg(ms / 60000);
    return tr("%1 h", "hours, short").arg(qMin<qint64>(ms, kDay - 1) / kHour);
}

QString CardText::ageSpoken(const DealCard &card) const
{
    if (card.stageSince <= 0)
        return {};
    if (card.daysInStage >= 1)
        return tr("%n day(s) in this stage", nullptr, card.daysInStage);
    return tr("in this stage since today");
}

QString CardText::amount(const DealCard &card) const
{
    return card.amount.currency.isEmpty() && card.amount.minor == 0 ? QString() : card.amount.toDisplay(m_locale);
}

QString CardText::money(const QList<Money> &totals) const
{
    QStringList parts;
    for (const auto &m : totals)
        if (m.minor != 0)
            parts.append(m.toDisplay(m_locale));
    return parts.join(u" + "_s);
}

QString CardText::countAndMoney(qint64 count, const QList<Money> &totals) const
{
    const QString sum = money(totals), n = m_locale.toString(count);
    return sum.isEmpty() ? n : n + u" · "_s + sum;
}

QString CardText::spoken(const DealCard &card) const
{
    QStringList parts{card.title, card.clientName, amount(card), ageSpoken(card), chip(card).text()};
    if (!card.ownerName.isEmpty())
        parts.append(tr("owner %1").arg(card.ownerName));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString CardText::percent(double fraction)
{
    return tr("%1 %").arg(qRound(fraction * 100));
}

} // namespace opora
