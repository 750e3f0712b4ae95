// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ValueParser.h"
#include <QCoreApplication>
#include <QHash>
#include <cmath>

namespace opora {
namespace {

struct Amount {
    QString digits;       ///< digits, points and commas only
    QString currency;
    bool negative = false, percent = false, spaced = false, badSpaces = false;
    int power = 0;
};

QString currencyOf(const QString &word)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("₴"), QStringLiteral("UAH")},   {QStringLiteral("грн"), QStringLiteral("UAH")},  {QStringLiteral("гривень"), QStringLiteral("UAH")},
        {QStringLiteral("$"), QStringLiteral("USD")},   {QStringLiteral("us$"), QStringLiteral("USD")},  {QStringLiteral("дол"), QStringLiteral("USD")},
        {QStringLiteral("€"), QStringLiteral("EUR")},   {QStringLiteral("евро"), QStringLiteral("EUR")}, {QStringLiteral("євро"), QStringLiteral("EUR")},
        {QStringLiteral("£"), QStringLiteral("GBP")},   {QStringLiteral("₽"), QStringLiteral("RUB")},    {QStringLiteral("руб"), QStringLiteral("RUB")},
        {QStringLiteral("р"), QStringLiteral("RUB")},   {QStringLiteral("zł"), QStringLiteral("PLN")},   {QStringLiteral("zl"), QStringLiteral("PLN")},
        {QStringLiteral("¥"), QStringLiteral("JPY")},   {QStringLiteral("₸"), QStringLiteral("KZT")},    {QStringLiteral("тенге"), QStringLiteral("KZT")}};
    static const QStringList codes{QStringLiteral("UAH"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("GBP"), QStringLiteral("RUB"), QStringLiteral("PLN"),
                                   QStringLiteral("JPY"), QStringLiteral("KZT"), QStringLiteral("CHF"), QStringLiteral("CZK"), QStringLiteral("BYN"), QStringLiteral("GEL"),
                                   QStringLiteral("AZN"), QStringLiteral("AMD"), QStringLiteral("MDL"), QStringLiteral("RON"), QStringLiteral("HUF"), QStringLiteral("SEK"),
                                   QStringLiteral("NOK"), QStringLiteral("DKK"), QStringLiteral("CAD"), QStringLiteral("AUD"), QStringLiteral("CNY"), QStringLiteral("TRY"),
                                   QStringLiteral("ILS"), QStringLiteral("INR"), QStringLiteral("KWD"), QStringLiteral("UZS"), QStringLiteral("KGS"), QStringLiteral("BGN")};
    if (codes.contains(word.toUpper()))
        return word.toUpper();
    return words.value(word.toLower());
}

int powerOf(const QString &word)
{
    static const QHash<QString, int> powers{{QStringLiteral("k"), 3},    {QStringLiteral("к"), 3},    {QStringLiteral("тыс"), 3},  {QStringLiteral("тис"), 3},
                                            {QStringLiteral("т"), 3},    {QStringLiteral("m"), 6},    {QStringLiteral("м"), 6},    {QStringLiteral("mln"), 6},
                                            {QStringLiteral("mio"), 6},  {QStringLiteral("млн"), 6},  {QStringLiteral("million"), 6}, {QStringLiteral("bn"), 9},
                                            {QStringLiteral("b"), 9},    {QStringLiteral("млрд"), 9}};
    return powers.value(word.toLower(), -1);
}

bool isGroupSpace(QChar c)
{
    return c == u' ' || c == QChar(0xA0) || c == QChar(0x202F) || c == QChar(0x2009) || c == u'\'' || c == QChar(0x2019);
}

bool isMinus(QChar c)
{
    return c == u'-' || c == QChar(0x2212) || c == QChar(0x2013);
}

/// Takes sign, currency, multiplier and per cent off an amount, sign by sign; what remains is digits and separators.
class Stripper {
public:
    Stripper(QStringView text, Amount &amount) : t(text.trimmed()), a(amount) {}
    /// False when something remains that is no part of an amount.
    bool run()
    {
        if (t.size() > 2 && t.front() == u'(' && t.back() == u')') {
            a.negative = true;
            t = t.mid(1, t.size() - 2).trimmed();
        }
        while (i < t.size()) {
            if (!(digit() || separator() || sign() || exponent() || word()))
                return false;
        }
        closeGroup();
        return !a.digits.isEmpty() && !a.badSpaces;
    }

private:
    /// A group behind a grouping space has three digits.
    void closeGroup()
    {
        if (a.spaced && m_sinceSpace >= 0 && m_sinceSpace != 3)
            a.badSpaces = true;
    }
    bool digit()
    {
        const QChar c = t[i];
        if (!c.isDigit() || c.unicode() >= 0x80 || m_ended)
            return false;
        if (m_spaceOpen) {
            closeGroup();
            a.spaced = true;
            m_sinceSpace = 0;
            m_spaceOpen = false;
        }
        if (m_sinceSpace >= 0)
            ++m_sinceSpace;
        a.digits += c;
        ++i;
        return true;
    }
    bool separator()
    {
        const QChar c = t[i];
        if (isGroupSpace(c)) {
            m_spaceOpen = !a.digits.isEmpty();
            ++i;
            return true;
        }
        if (c != u'.' && c != u',')
            return false;
        if (i + 1 < t.size() && t[i + 1].isDigit() && !m_ended) {
            closeGroup();
            if (m_spaceOpen)
                return false;
            m_sinceSpace = -1;
            if (a.digits.isEmpty())
                a.digits += u'0';
            a.digits += c;
        } else if (a.digits.isEmpty()) {
            return false;
        } else { // "5." or the point of "грн."
            m_ended = m_ended || i + 1 >= t.size();
        }
        ++i;
        return true;
    }
    bool sign()
    {
        const QChar c = t[i];
        if (isMinus(c) && !a.negative && (a.digits.isEmpty() || i + 1 == t.size()))
            a.negative = true;
        else if (c == u'%')
            a.percent = m_ended = true;
        else if (c != u'+' || !a.digits.isEmpty())
            return false;
        ++i;
        return true;
    }
    bool exponent()
    {
        const QChar c = t[i];
        if ((c != u'e' && c != u'E') || a.digits.isEmpty() || m_ended || i + 1 >= t.size())
            return false;
        const bool isSigned = t[i + 1] == u'+' || t[i + 1] == u'-';
        qsizetype end = i + 1 + isSigned;
        if (end >= t.size() || !t[end].isDigit())
            return false;
        while (end < t.size() && t[end].isDigit())
            ++end;
        bool ok = false;
        a.power = t.mid(i + 1, end - i - 1).toInt(&ok);
        if (!ok || std::abs(a.power) > 18)
            return false;
        m_ended = true;
        i = end;
        return true;
    }
    bool word()
    {
        qsizetype end = i + 1;
        if (t[i].isLetter()) {
            while (end < t.size() && (t[end].isLetter() || t[end] == u'$'))
                ++end;
        }
        const QString text = t.mid(i, end - i).toString();
        const int power = a.digits.isEmpty() ? -1 : powerOf(text);
        const QString currency = currencyOf(text);
        if (power >= 0 && !a.power)
            a.power = power;
        else if (!currency.isEmpty() && a.currency.isEmpty())
            a.currency = currency;
        else
            return false;
        m_ended = !a.digits.isEmpty();
        i = end;
        return true;
    }

    QStringView t;
    Amount &a;
    qsizetype i = 0, m_sinceSpace = -1; ///< digits since the last grouping space
    bool m_spaceOpen = false, m_ended = false;
};

bool strip(QStringView t, Amount &a)
{
    return Stripper(t, a).run();
}

/// The decimal separator that the digits themselves prove; 0 when they prove nothing.
char provenDecimal(const QString &digits, bool spaced)
{
    const qsizetype dots = digits.count(u'.'), commas = digits.count(u',');
    if (dots && commas)
        return digits.lastIndexOf(u'.') > digits.lastIndexOf(u',') ? '.' : ',';
    if (dots > 1)
        return ',';
    if (commas > 1)
        return '.';
    if (dots + commas == 0)
        return 0;
    const qsizetype at = dots ? digits.indexOf(u'.') : digits.indexOf(u',');
    const qsizetype after = digits.size() - at - 1;
    const char found = dots ? '.' : ',';
    if (spaced || after != 3 || at > 3 || digits[0] == u'0')
        return found;
    return 0;
}

/// Groups of three (the first of one to three digits) before the decimals.
bool wellGrouped(const QString &whole, QChar group)
{
    const QStringList parts = whole.split(group);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() != 3)
            return false;
    }
    return parts.size() < 2 || (parts.front().size() >= 1 && parts.front().size() <= 3);
}

} // namespace

void AmountColumn::see(QStringView cell)
{
    Amount a;
    if (!strip(cell, a))
        return;
    const char d = provenDecimal(a.digits, a.spaced);
    m_dot += d == '.';
    m_comma += d == ',';
}

AmountFormat AmountColumn::decide() const
{
    return {m_dot > m_comma ? '.' : m_comma > m_dot ? ',' : char(0)};
}

ValueFault parseAmount(QStringView cell, const AmountFormat &format, Decimal &out)
{
    out = {};
    if (cell.trimmed().isEmpty())
        return ValueFault::Empty;
    Amount a;
    if (!strip(cell, a))
        return ValueFault::BadAmount;
    char decimal = provenDecimal(a.digits, a.spaced);
    if (!decimal) // 1,234 or 1.234: by the column; a column that proves nothing means thousands
        decimal = format.decimal ? format.decimal : a.digits.contains(u',') ? '.' : ',';
    const QChar point = QChar::fromLatin1(decimal), group = decimal == '.' ? u',' : u'.';
    const qsizetype at = a.digits.indexOf(point);
    const QString whole = at < 0 ? a.digits : a.digits.left(at);
    const QString part = at < 0 ? QString() : a.digits.mid(at + 1);
    if (part.contains(point) || part.contains(group) || !wellGrouped(whole, group))
        return ValueFault::BadAmount;
    QString all = whole + part;
    all.remove(group);
    int scale = int(part.size());
    while (scale > 0 && all.endsWith(u'0') && all.size() > 1) {
        all.chop(1);
        --scale;
    }
    while (all.size() > 18 && scale > 0) { // digits that no currency has
        all.chop(1);
        --scale;
    }
    scale -= a.power;
    bool ok = false;
    out.digits = all.toLongLong(&ok);
    if (!ok)
        return ValueFault::AmountTooLarge;
    while (scale < 0) {
        if (std::abs(out.digits) > 900'000'000'000'000'000LL / 10)
            return ValueFault::AmountTooLarge;
        out.digits *= 10;
        ++scale;
    }
    if (a.negative)
        out.digits = -out.digits;
    out.scale = scale;
    out.currency = a.currency;
    out.percent = a.percent;
    return ValueFault::None;
}

double Decimal::toReal() const
{
    return double(digits) / std::pow(10.0, scale);
}

std::optional<qint64> Decimal::toMinor(int places, int power, bool *rounded) const
{
    int shift = places + power - scale;
    qint64 v = digits;
    for (; shift > 0; --shift) {
        if (v > 900'000'000'000'000'000LL / 10 || v < -900'000'000'000'000'000LL / 10)
            return {};
        v *= 10;
    }
    if (shift < 0) {
        qint64 divisor = 1;
        for (; shift < 0 && divisor <= 100'000'000'000'000'000LL; ++shift)
            divisor *= 10;
        if (shift < 0)
            return 0;
        const qint64 rest = v % divisor;
        v /= divisor;
        if (rest != 0 && rounded)
            *rounded = true;
        if (std::abs(rest) * 2 >= divisor)
            v += rest < 0 ? -1 : 1;
    }
    return v;
}

ValueFault parseBoolean(QStringView cell, bool &out)
{
    static const QHash<QString, bool> words{
        {QStringLiteral("1"), true},    {QStringLiteral("true"), true}, {QStringLiteral("yes"), true}, {QStringLiteral("y"), true},   {QStringLiteral("t"), true},
        {QStringLiteral("x"), true},    {QStringLiteral("+"), true},    {QStringLiteral("да"), true},  {QStringLiteral("так"), true}, {QStringLiteral("істина"), true},
        {QStringLiteral("истина"), true}, {QStringLiteral("0"), false}, {QStringLiteral("false"), false}, {QStringLiteral("no"), false}, {QStringLiteral("n"), false},
        {QStringLiteral("f"), false},   {QStringLiteral("-"), false},   {QStringLiteral("нет"), false}, {QStringLiteral("ні"), false}, {QStringLiteral("хибність"), false},
        {QStringLiteral("ложь"), false}};
    const QString t = cell.trimmed().toString().toLower();
    if (t.isEmpty())
        return ValueFault::Empty;
    const auto it = words.find(t);
    if (it == words.end())
        return ValueFault::BadBoolean;
    out = *it;
    return ValueFault::None;
}

QString valueFaultCode(ValueFault fault)
{
    switch (fault) {
    case ValueFault::BadDate: return QStringLiteral("bad_date");
    case ValueFault::NoSuchDate: return QStringLiteral("no_such_date");
    case ValueFault::BadAmount: return QStringLiteral("bad_amount");
    case ValueFault::AmountTooLarge: return QStringLiteral("amount_too_large");
    case ValueFault::BadNumber: return QStringLiteral("bad_number");
    case ValueFault::BadBoolean: return QStringLiteral("bad_boolean");
    case ValueFault::None:
    case ValueFault::Empty: break;
    }
    return {};
}

QString valueFaultText(ValueFault fault, const QString &value)
{
    switch (fault) {
    case ValueFault::BadDate: return QCoreApplication::translate("Exchange", "“%1” is not a date.").arg(value);
    case ValueFault::NoSuchDate: return QCoreApplication::translate("Exchange", "The date “%1” does not exist.").arg(value);
    case ValueFault::BadAmount: return QCoreApplication::translate("Exchange", "“%1” is not an amount.").arg(value);
    case ValueFault::AmountTooLarge: return QCoreApplication::translate("Exchange", "The amount “%1” is too large.").arg(value);
    case ValueFault::BadNumber: return QCoreApplication::translate("Exchange", "“%1” is not a whole number.").arg(value);
    case ValueFault::BadBoolean: return QCoreApplication::translate("Exchange", "“%1” is neither yes nor no.").arg(value);
    case ValueFault::None:
    case ValueFault::Empty: break;
    }
    return {};
}

} // namespace opora
