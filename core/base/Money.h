// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QLocale>
#include <QString>

namespace opora {

/// Digits after the point of an ISO 4217 currency (UAH 2, JPY 0, KWD 3); 2 for a code we do not know.
int currencyDigits(QStringView currency);
/// True for three upper-case Latin letters. The list of codes is the world's, not ours.
bool isCurrencyCode(QStringView text);
/// "₴", "$", "€", "zł", "£", "₽", else the code itself.
QString currencySymbol(QStringView currency);

/// An amount in integer minor units of a currency. Amounts of different currencies are never added silently.
struct Money {
    qint64 minor = 0;
    QString currency;
    bool operator==(const Money &) const = default;
    /// "184000.00", locale-free, for files and scripts.
    QString toPlain() const;
    /// "₴ 184 000" in the given locale: symbol first, thin grouping, decimals only when they are not zero.
    QString toDisplay(const QLocale &locale) const;
    /// "184000.00" or "184000" (a plain machine number, at most the currency's digits after the point).
    static Result<Money> fromPlain(QStringView text, const QString &currency);
};

} // namespace opora
