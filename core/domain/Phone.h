// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace opora {

/// What a typed phone number turned out to be. When `valid`, `e164` is its one normal form ("+380671234567"). When not,
/// `code` (snake_case) says why and `reason` is the sentence for the field: phone_empty, phone_not_a_number,
/// phone_too_short, phone_too_long, phone_unknown_country, phone_not_in_use, phone_several.
struct PhoneReading {
    bool valid = false;
    QString e164;
    QString extension;   ///< digits after "ext.", "доб.", "дод.", "вн.", "," or "#"; not part of e164
    QString code, reason;
};

/// Reads a number as people write it; `country` (ISO 3166 alpha-2) is where a number without a country code belongs.
/// Ukrainian and +7 forms go a fast path (under 1 µs) that knows what libphonenumber does not: the old trunk prefix
/// "8 (067) …", 00 as the international prefix everywhere, numbers with a country code but no plus. All else, and
/// whether a prefix is in use, is libphonenumber's answer. Any thread.
PhoneReading readPhone(QStringView typed, const QString &country = QStringLiteral("UA"));

/// "+380 67 123 45 67", "+48 601 222 333"; what is not E.164 comes back as it is.
QString formatPhone(const QString &e164);

/// Country of the number ("UA"); empty if unknown.
QString phoneCountry(const QString &e164);

/// The country whose numbering a workspace of this currency and language most likely uses, when nothing says better.
QString likelyPhoneCountry(QStringView currency, QStringView language);

} // namespace opora
