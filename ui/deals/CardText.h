// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "ui/kit/Theme.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace opora {

/// The words on a card, and what a screen reader says of it: made in one place, so that both tell the same. A value;
/// GUI thread (it uses the locale). Days are days of the workspace's zone.
class CardText {
    Q_DECLARE_TR_FUNCTIONS(opora::CardText)
public:
    struct Chip {
        QString title;  ///< the part that gives way when there is little room ("Call"); may be empty
        QString when;   ///< the part that stays ("today 14:30")
        Tone tone = Tone::Neutral;
        QString text() const;
    };

    CardText(const QLocale &locale, const QTimeZone &zone, qint64 nowMs) : m_locale(locale), m_zone(zone), m_now(nowMs) {}

    Chip chip(const DealCard &card) const;
    QString age(const DealCard &card) const;       ///< "3 d", "5 h"; empty when unknown
    QString ageSpoken(const DealCard &card) const; ///< "3 days in this stage"
    QString amount(const DealCard &card) const;
    QString money(const QList<Money> &totals) const; ///< "₴ 3 120 000 + € 400"; zero in no currency: empty
    /// "Tyre stand, Шиномонтаж «Колесо», ₴ 184 000, 3 days in this stage, Call today 14:30, owner …"
    QString spoken(const DealCard &card) const;
    /// "today 14:30", "tomorrow 09:00", "Wed 11:00", "3 Dec": when a planned step is due.
    QString when(qint64 atMs, bool allDay) const;
    static QString percent(double fraction);        ///< "45 %"
    /// "41 · ₴ 3 120 000"
    QString countAndMoney(qint64 count, const QList<Money> &totals) const;

private:
    QString overdue(const DealCard &card) const;
    QLocale m_locale;
    QTimeZone m_zone;
    qint64 m_now;
};

} // namespace opora
