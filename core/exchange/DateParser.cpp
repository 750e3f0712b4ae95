// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ValueParser.h"
#include <QHash>
#include <QTime>

namespace opora {
namespace {

/// A cell cut into its date part (up to three numbers or a month's name) and its time part.
struct Lexed {
    int n[3] = {0, 0, 0};
    int digits[3] = {0, 0, 0};
    int count = 0;
    int month = 0;      ///< by name
    int monthPlace = -1;///< how many numbers stood before it
    QChar separator;
    int msOfDay = -1;
    std::optional<int> offset;
};

/// First three or more letters of month names in English, Russian and Ukrainian.
int monthByName(QStringView word)
{
    static const QHash<QString, int> months = [] {
        QHash<QString, int> m;
        const char16_t *names[12] = {u"jan янв січ", u"feb фев лют", u"mar мар бер", u"apr апр кві", u"may мая май тра", u"jun июн чер",
                                     u"jul июл лип", u"aug авг сер", u"sep сен вер", u"oct окт жов", u"nov ноя лис", u"dec дек гру"};
        for (int i = 0; i < 12; ++i) {
            for (const QString &w : QString::fromUtf16(names[i]).split(QLatin1Char(' ')))
                m.insert(w, i + 1);
        }
        return m;
    }();
    return word.size() < 3 ? 0 : months.value(word.left(3).toString().toLower());
}

bool parseOffset(QStringView t, std::optional<int> &offset)
{
    if (t.isEmpty())
        return true;
    if (t == u"Z" || t == u"z" || t == u"UTC" || t == u"GMT") {
        offset = 0;
        return true;
    }
    if (t[0] != u'+' && t[0] != u'-')
        return false;
    QString d;
    for (QChar c : t.mid(1)) {
        if (c.isDigit())
            d += c;
        else if (c != u':')
            return false;
    }
    if (d.size() != 2 && d.size() != 4)
        return false;
    const int h = d.left(2).toInt(), m = d.mid(2).toInt();
    if (h > 14 || m > 59)
        return false;
    offset = (h * 3600 + m * 60) * (t[0] == u'-' ? -1 : 1);
    return true;
}

/// "12:30", "12:30:15.250", "1:05 PM", "03:23:15.000Z", "03:23:15+02:00".
bool parseTime(QStringView t, Lexed &out)
{
    t = t.trimmed();
    qsizetype i = 0;
    auto number = [&](int most) {
        int v = 0, n = 0;
        while (i < t.size() && n < most && t[i].isDigit()) {
            v = v * 10 + t[i].digitValue();
            ++i;
            ++n;
        }
        return n ? v : -1;
    };
    int h = number(2);
    if (h < 0 || i >= t.size() || t[i] != u':')
        return false;
    ++i;
    const int m = number(2);
    int s = 0, ms = 0;
    if (i < t.size() && t[i] == u':') {
        ++i;
        s = number(2);
        if (i < t.size() && (t[i] == u'.' || t[i] == u',')) {
            ++i;
            const qsizetype from = i;
            ms = number(3);
            for (qsizetype k = i - from; k < 3 && ms > 0; ++k)
                ms *= 10;
            while (i < t.size() && t[i].isDigit())
                ++i;
        }
    }
    QStringView rest = t.mid(i).trimmed();
    const QString upper = rest.left(2).toString().toUpper();
    if (upper == u"AM" || upper == u"PM") {
        if (h < 1 || h > 12)
            return false;
        h = h % 12 + (upper == u"PM" ? 12 : 0);
        rest = rest.mid(2).trimmed();
    }
    if (h > 24 || m < 0 || m > 59 || s < 0 || s > 60 || ms < 0 || (h == 24 && (m || s)) || !parseOffset(rest, out.offset))
        return false;
    out.msOfDay = int(std::min<qint64>(((qint64(h) * 60 + m) * 60 + s) * 1000 + ms, 86'399'999));
    return true;
}

bool lex(QStringView t, Lexed &out)
{
    t = t.trimmed();
    qsizetype i = 0;
    // A weekday before the date says nothing that the date does not.
    if (!t.isEmpty() && t[0].isLetter() && !monthByName(t)) {
        const qsizetype comma = t.indexOf(u',');
        if (comma < 0 || comma > 12)
            return false;
        t = t.mid(comma + 1).trimmed();
    }
    while (i < t.size()) {
        const QChar c = t[i];
        if (c.isDigit()) {
            qsizetype from = i;
            qint64 v = 0;
            while (i < t.size() && t[i].isDigit() && i - from < 9)
                v = v * 10 + t[i++].digitValue();
            if (i < t.size() && t[i] == u':' ) { // a time: the numbers before it were the date
                const bool whole = out.count + (out.month ? 1 : 0) >= 3;
                return whole && parseTime(t.mid(from), out);
            }
            if (out.count == 3)
                return false;
            out.n[out.count] = int(v);
            out.digits[out.count++] = int(i - from);
        } else if (c.isLetter()) {
            const qsizetype from = i;
            while (i < t.size() && t[i].isLetter())
                ++i;
            const QStringView word = t.mid(from, i - from);
            if ((word == u"T" || word == u"t") && out.count == 3)
                return parseTime(t.mid(i), out);
            if (const int m = monthByName(word); m && !out.month) {
                out.month = m;
                out.monthPlace = out.count;
            } else if (word != u"г" && word != u"р" && word != u"st" && word != u"nd" && word != u"rd" && word != u"th" && word != u"of") {
                return false;
            }
        } else {
            if (out.count == 1 && out.separator.isNull() && (c == u'.' || c == u'/' || c == u'-' || c == u' '))
                out.separator = c;
            else if (c != u'.' && c != u'/' && c != u'-' && c != u' ' && c != u',' && c != QChar(0xA0))
                return false;
            ++i;
        }
    }
    return out.count > 0;
}

int fullYear(int v, int digits)
{
    return digits > 2 ? v : v < 70 ? 2000 + v : 1900 + v;
}

bool isSerial(QStringView t, double &days)
{
    for (QChar c : t) {
        if (!c.isDigit() && c != u'.' && c != u',')
            return false;
    }
    bool ok = false;
    days = QString(t.toString()).replace(u',', u'.').toDouble(&ok);
    return ok && days >= 10000 && days < 80000; // 1927…2119
}

ValueFault make(int y, int m, int d, ParsedDate &out)
{
    if (y < 1 || y > 9999)
        return ValueFault::BadDate;
    out.date = QDate(y, m, d);
    return out.date.isValid() ? ValueFault::None : ValueFault::NoSuchDate;
}

} // namespace

QString DateFormat::describe() const
{
    if (serials)
        return QStringLiteral("serial");
    switch (order) {
    case DateOrder::MonthFirst: return QStringLiteral("mm/dd/yyyy");
    case DateOrder::YearFirst: return QStringLiteral("yyyy-mm-dd");
    default: return QStringLiteral("dd.mm.yyyy");
    }
}

std::optional<DateFormat> DateFormat::fromDescription(const QString &text)
{
    QString order;
    for (QChar c : text.toLower()) {
        if ((c == u'd' || c == u'm' || c == u'y') && !order.endsWith(c))
            order += c;
    }
    if (order == u"dmy")
        return DateFormat{DateOrder::DayFirst};
    if (order == u"mdy")
        return DateFormat{DateOrder::MonthFirst};
    if (order == u"ymd")
        return DateFormat{DateOrder::YearFirst};
    if (text == u"serial")
        return DateFormat{DateOrder::DayFirst, true};
    return {};
}

void DateColumn::see(QStringView cell)
{
    cell = cell.trimmed();
    if (cell.isEmpty())
        return;
    ++m_cells;
    double days = 0;
    if (isSerial(cell, days)) {
        ++m_serials;
        ++m_dates;
        return;
    }
    Lexed l;
    if (!lex(cell, l))
        return;
    if (l.month || l.count != 3) {
        m_dates += (l.month && l.count >= 1) || (l.count == 1 && l.digits[0] == 8);
        return;
    }
    if (l.digits[0] > 2) {
        ++m_dates;
        return;
    }
    ++m_dates;
    m_dots += l.separator == u'.';
    m_slashes += l.separator == u'/';
    if (l.digits[2] > 2) {
        ++m_long;
        m_longDay += QDate::isValid(l.n[2], l.n[1], l.n[0]);
        m_longMonth += QDate::isValid(l.n[2], l.n[0], l.n[1]);
        return;
    }
    ++m_short;
    m_shortDay += QDate::isValid(fullYear(l.n[2], 2), l.n[1], l.n[0]);
    m_shortMonth += QDate::isValid(fullYear(l.n[2], 2), l.n[0], l.n[1]);
    m_shortYear += QDate::isValid(fullYear(l.n[0], 2), l.n[1], l.n[2]);
    m_firsts.set(size_t(l.n[0] % 100));
    m_lasts.set(size_t(l.n[2] % 100));
}

bool DateColumn::decisive() const
{
    return (m_long + m_short) > 0 && (m_longDay + m_shortDay) != (m_longMonth + m_shortMonth);
}

DateFormat DateColumn::decide(DateOrder hint) const
{
    DateFormat f;
    if (m_serials * 2 > m_cells) {
        f.serials = true;
        return f;
    }
    const qint64 day = m_longDay + m_shortDay, month = m_longMonth + m_shortMonth;
    if (m_long + m_short == 0) {
        f.order = hint == DateOrder::Unknown ? DateOrder::DayFirst : hint;
        return f;
    }
    if (day != month) {
        f.order = day > month ? DateOrder::DayFirst : DateOrder::MonthFirst;
    } else {
        f.ambiguous = true;
        // 03/04/2026 alone proves nothing: a proof in another column of the file, else dots and dashes are day first and
        // so are slashes outside of the United States.
        f.order = hint == DateOrder::MonthFirst || hint == DateOrder::DayFirst ? hint : DateOrder::DayFirst;
    }
    // Two-digit years may also stand first (16-10-20). Years are the place with few different numbers; days take many.
    if (m_long == 0 && m_short > 0) {
        const bool yearFits = m_shortYear > std::max(m_shortDay, m_shortMonth);
        const bool fewer = m_shortYear == std::max(m_shortDay, m_shortMonth) && m_firsts.count() * 2 < m_lasts.count() && m_lasts.count() > 4;
        if (yearFits || fewer) {
            f.order = DateOrder::YearFirst;
            f.ambiguous = false;
        }
    }
    return f;
}

ValueFault parseDate(QStringView cell, const DateFormat &format, ParsedDate &out)
{
    out = {};
    cell = cell.trimmed();
    if (cell.isEmpty())
        return ValueFault::Empty;
    double days = 0;
    if ((format.serials || cell.contains(u'.')) && isSerial(cell, days) && (format.serials || cell.size() > 5)) {
        out.date = QDate(1899, 12, 30).addDays(qint64(days));
        const double part = days - double(qint64(days));
        if (part > 0)
            out.msOfDay = int(part * 86'400'000 + 0.5) / 1000 * 1000;
        return ValueFault::None;
    }
    Lexed l;
    if (!lex(cell, l))
        return ValueFault::BadDate;
    out.msOfDay = l.msOfDay;
    out.offsetSeconds = l.offset;
    if (l.month) {
        if (l.count != 2)
            return ValueFault::BadDate;
        if (l.digits[0] > 2) // 2026 November 30
            return make(l.n[0], l.month, l.n[1], out);
        return make(fullYear(l.n[1], l.digits[1]), l.month, l.n[0], out); // 30 November 2026, November 30, 2026
    }
    if (l.count == 1 && l.digits[0] == 8)
        return make(l.n[0] / 10000, l.n[0] / 100 % 100, l.n[0] % 100, out);
    if (l.count != 3)
        return ValueFault::BadDate;
    if (l.digits[0] > 2)
        return l.digits[0] == 4 && l.digits[1] <= 2 && l.digits[2] <= 2 ? make(l.n[0], l.n[1], l.n[2], out) : ValueFault::BadDate;
    if (l.digits[1] > 2 || (l.digits[2] > 2 && l.digits[2] != 4))
        return ValueFault::BadDate;
    if (format.order == DateOrder::YearFirst && l.digits[2] <= 2)
        return make(fullYear(l.n[0], 2), l.n[1], l.n[2], out);
    const int year = fullYear(l.n[2], l.digits[2]);
    if (format.order == DateOrder::MonthFirst)
        return make(year, l.n[0], l.n[1], out);
    return make(year, l.n[1], l.n[0], out);
}

} // namespace opora
