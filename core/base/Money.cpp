// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Money.h"
#include <QCoreApplication>
#include <array>
#include <limits>

namespace opora {
namespace {

// Between groups of digits too: a narrow space is so narrow in many fonts that 22 850 778 reads as one row of figures.
constexpr char16_t kNoBreakSpace = 0x00A0;
constexpr char16_t kMinus = 0x2212;

bool oneOf(QStringView code, std::initializer_list<QStringView> list)
{
    return std::find(list.begin(), list.end(), code) != list.end();
}

quint64 magnitude(qint64 v)
{
    return v < 0 ? ~quint64(v) + 1 : quint64(v);
}

quint64 power10(int digits)
{
    quint64 p = 1;
    while (digits-- > 0)
        p *= 10;
    return p;
}

Error badAmount(QStringView text, const QString &currency)
{
    return Error{QStringLiteral("bad_amount"),
                 QCoreApplication::translate("Money", "“%1” is not an amount in %2. Write it as 1234 or 1234.50; nothing was changed.")
                     .arg(text, currency),
                 {},
                 ErrorKind::Refused};
}

} // namespace

int currencyDigits(QStringView c)
{
    if (oneOf(c, {u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW", u"PYG", u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF",
                  u"XOF", u"XPF"}))
        return 0;
    if (oneOf(c, {u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"}))
        return 3;
    if (oneOf(c, {u"CLF", u"UYW"}))
        return 4;
    return 2;
}

bool isCurrencyCode(QStringView text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar ch) { return ch >= u'A' && ch <= u'Z'; });
}

QString currencySymbol(QStringView c)
{
    struct Symbol {
        QStringView code, symbol;
    };
    static constexpr std::array<Symbol, 12> known{{{u"UAH", u"₴"},
                                                   {u"USD", u"$"},
                                                   {u"EUR", u"€"},
                                                   {u"PLN", u"zł"},
                                                   {u"GBP", u"£"},
                                                   {u"RUB", u"₽"},
                                                   {u"KZT", u"₸"},
                                                   {u"GEL", u"₾"},
                                                   {u"TRY", u"₺"},
                                                   {u"JPY", u"¥"},
                                                   {u"INR", u"₹"},
                                                   {u"CZK", u"Kč"}}};
    for (const Symbol &s : known) {
        if (s.code == c)
            return s.symbol.toString();
    }
    return c.toString();
}

QString Money::toPlain() const
{
    const int digits = currencyDigits(currency);
    const quint64 unit = power10(digits);
    const quint64 m = magnitude(minor);
    QString s = QString::number(m / unit);
    if (digits > 0)
        s += u'.' + QString::number(m % unit).rightJustified(digits, u'0');
    return minor < 0 ? u'-' + s : s;
}

QString Money::toDisplay(const QLocale &locale) const
{
    const int digits = currencyDigits(currency);
    const quint64 unit = power10(digits);
    const quint64 m = magnitude(minor);
    const QString whole = QString::number(m / unit);
    QString s;
    s.reserve(whole.size() + 12);
    if (minor < 0)
        s += QChar(kMinus);
    const QString symbol = currencySymbol(currency);
    if (!symbol.isEmpty())
        s += symbol + QChar(kNoBreakSpace);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0)
            s += QChar(kNoBreakSpace);
        s += whole.at(i);
    }
    if (const quint64 rest = m % unit; rest != 0)
        s += locale.decimalPoint() + QString::number(rest).rightJustified(digits, u'0');
    return s;
}

Result<Money> Money::fromPlain(QStringView text, const QString &currency)
{
    const QStringView all = text.trimmed();
    QStringView t = all;
    const bool negative = t.startsWith(u'-');
    if (negative)
        t = t.mid(1);
    const int digits = currencyDigits(currency);
    quint64 value = 0;
    int decimals = -1, seen = 0;
    constexpr quint64 limit = quint64(std::numeric_limits<qint64>::max());
    for (const QChar ch : t) {
        if (ch == u'.' && decimals < 0 && seen > 0) {
            decimals = 0;
            continue;
        }
        if (ch < u'0' || ch > u'9' || decimals >= digits)
            return badAmount(all, currency);
        if (decimals >= 0)
            ++decimals;
        const quint64 d = quint64(ch.unicode() - u'0');
        if (value > (limit - d) / 10)
            return badAmount(all, currency);
        value = value * 10 + d;
        ++seen;
    }
    if (seen == 0 || decimals == 0)
        return badAmount(all, currency);
    for (int i = std::max(decimals, 0); i < digits; ++i) {
        if (value > limit / 10)
            return badAmount(all, currency);
        value *= 10;
    }
    return Money{negative ? -qint64(value) : qint64(value), currency};
}

} // namespace opora
