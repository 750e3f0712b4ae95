// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, ages and numbers as people type them into a filter.
#include "core/domain/Filter.h"
#include <cmath>

namespace opora {
namespace {

std::optional<int> digits(QStringView s)
{
    if (s.isEmpty() || s.size() > 6)
        return std::nullopt;
    int v = 0;
    for (QChar c : s) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        v = v * 10 + (c.unicode() - u'0');
    }
    return v;
}

/// `amount` units from `day`: d, w, m (months), y.
QDate shifted(QDate day, int amount, QChar unit)
{
    switch (unit.toLower().unicode()) {
    case u'd': return day.addDays(amount);
    case u'w': return day.addDays(qint64(amount) * 7);
    case u'm': return day.addMonths(amount);
    case u'y': return day.addYears(amount);
    default: return {};
    }
}

std::optional<DateSpan> relativeSpan(QStringView s, QDate today)
{
    const bool signedForm = s.startsWith(u'+') || s.startsWith(u'-');
    const int sign = s.startsWith(u'+') ? 1 : -1;
    const QStringView number = s.mid(signedForm ? 1 : 0).chopped(1).trimmed();
    const std::optional<int> amount = digits(number);
    if (!amount)
        return std::nullopt;
    const QDate day = shifted(today, sign * *amount, s.back());
    return day.isValid() ? std::optional<DateSpan>({day, day, !signedForm}) : std::nullopt;
}

/// "2024-03-05", "2024-03", "2024", "05.03.2024".
std::optional<DateSpan> calendarSpan(QStringView s)
{
    const bool dotted = s.contains(u'.');
    const QList<QStringView> parts = s.split(dotted ? u'.' : u'-');
    QList<int> n;
    for (QStringView p : parts) {
        const std::optional<int> v = digits(p);
        if (!v)
            return std::nullopt;
        n.append(*v);
    }
    if (dotted && (n.size() != 3 || parts.at(2).size() != 4))
        return std::nullopt;
    if (dotted)
        n = {n.at(2), n.at(1), n.at(0)};
    if (n.size() > 3 || n.at(0) < 1000 || n.at(0) > 9999)
        return std::nullopt;
    const QDate first(n.at(0), n.size() > 1 ? n.at(1) : 1, n.size() > 2 ? n.at(2) : 1);
    if (!first.isValid())
        return std::nullopt;
    const QDate last = n.size() == 1 ? first.addYears(1).addDays(-1) : n.size() == 2 ? first.addMonths(1).addDays(-1) : first;
    return DateSpan{first, last, false};
}

/// Takes a currency's sign or code off either end.
QStringView withoutCurrency(QStringView s)
{
    auto isSign = [](QChar c) { return c.category() == QChar::Symbol_Currency; };
    s = s.trimmed();
    while (!s.isEmpty() && isSign(s.front()))
        s = s.mid(1).trimmed();
    while (!s.isEmpty() && isSign(s.back()))
        s = s.chopped(1).trimmed();
    auto isCode = [](QStringView c) { return c.size() == 3 && std::all_of(c.begin(), c.end(), [](QChar x) { return x >= u'A' && x <= u'Z'; }); };
    if (s.size() > 3 && isCode(s.last(3)))
        s = s.chopped(3).trimmed();
    else if (s.size() > 3 && isCode(s.first(3)))
        s = s.mid(3).trimmed();
    return s;
}

/// Index of the decimal separator among the digits, -1 when there is none; nullopt when the grouping makes no sense.
std::optional<qsizetype> decimalAt(const QString &s)
{
    const qsizetype dot = s.lastIndexOf(u'.'), comma = s.lastIndexOf(u',');
    if (dot >= 0 && comma >= 0) {
        const qsizetype at = std::max(dot, comma);
        return s.count(s.at(at)) == 1 ? std::optional(at) : std::nullopt;
    }
    if (dot >= 0)
        return s.count(u'.') == 1 ? dot : -1;
    if (comma < 0)
        return -1;
    const bool looksDecimal = s.count(u',') == 1 && s.size() - comma - 1 != 3;
    return looksDecimal ? comma : -1;
}

} // namespace

std::optional<DateSpan> parseDateSpan(QStringView text, QDate today)
{
    const QStringView s = text.trimmed();
    if (s.isEmpty())
        return std::nullopt;
    if (s.compare(u"today", Qt::CaseInsensitive) == 0)
        return DateSpan{today, today, false};
    if (s.compare(u"yesterday", Qt::CaseInsensitive) == 0)
        return DateSpan{today.addDays(-1), today.addDays(-1), false};
    if (s.compare(u"tomorrow", Qt::CaseInsensitive) == 0)
        return DateSpan{today.addDays(1), today.addDays(1), false};
    if (QStringView(u"dwmyDWMY").contains(s.back()))
        return relativeSpan(s, today);
    return calendarSpan(s);
}

std::optional<double> parseTypedNumber(QStringView text)
{
    QStringView s = withoutCurrency(text);
    if (s.isEmpty())
        return std::nullopt;
    double factor = 1;
    const QChar suffix = s.back().toLower();
    if (suffix == u'k' || suffix == u'\u043A')
        factor = 1e3;
    else if (suffix == u'm' || suffix == u'\u043C')
        factor = 1e6;
    if (factor > 1)
        s = s.chopped(1).trimmed();
    const bool negative = s.startsWith(u'-') || s.startsWith(u'\u2212');
    if (negative)
        s = s.mid(1).trimmed();
    QString compact;
    for (QChar c : s) {
        if (c.isSpace() || c == u'_' || c == u'\'' || c == u'\u2019')
            continue;
        if ((c < u'0' || c > u'9') && c != u'.' && c != u',')
            return std::nullopt;
        compact.append(c);
    }
    const std::optional<qsizetype> point = decimalAt(compact);
    if (!point)
        return std::nullopt;
    QString plain;
    for (qsizetype i = 0; i < compact.size(); ++i) {
        if (i == *point)
            plain.append(u'.');
        else if (compact.at(i).isDigit())
            plain.append(compact.at(i));
    }
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    return (negative ? -value : value) * factor;
}

std::optional<bool> parseTypedBoolean(QStringView text)
{
    const QString s = text.trimmed().toString().toLower();
    if (s == QStringLiteral("yes") || s == QStringLiteral("true") || s == QStringLiteral("1"))
        return true;
    if (s == QStringLiteral("no") || s == QStringLiteral("false") || s == QStringLiteral("0"))
        return false;
    return std::nullopt;
}

} // namespace opora
