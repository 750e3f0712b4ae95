// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/QuickTask.h"
#include "core/domain/QuickTaskWords.h"
#include <QRegularExpression>
#include <vector>

namespace opora {
namespace {

using namespace quickwords;

struct Token {
    QString word;       // folded: lower case, ё as е, one kind of apostrophe, no trailing point
    qsizetype from, to; // in the text
};

/// A match: how many tokens it takes and what they say.
struct Found {
    int tokens = 0;
    QDate date;
    QTime time;
};

QString folded(QString w)
{
    w = w.toLower();
    w.replace(u'\u0451', u'\u0435').replace(u'\u2019', u'\'').replace(u'\u02BC', u'\'').replace(u'`', u'\'');
    while (w.size() > 1 && w.endsWith(u'.'))
        w.chop(1);
    return w;
}

class Reader {
public:
    Reader(const QString &text, const QDateTime &now) : m_text(text), m_now(now)
    {
        static const QRegularExpression token(QStringLiteral(
            "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}:\\d{2}|\\d{1,2}\\.\\d{1,2}(?:\\.(?:\\d{4}|\\d{2}))?(?![.\\d])|\\d+"
            "|\\p{L}+(?:['\u2019\u02BC`]\\p{L}+)*\\.?|\\S"));
        for (auto it = token.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch m = it.next();
            m_tokens.push_back({folded(m.captured()), m.capturedStart(), m.capturedEnd()});
        }
    }

    QuickTask run()
    {
        std::vector<char> used(m_tokens.size(), 0);
        for (int i = 0; i < count();) {
            Found f;
            if (!m_date.isValid())
                f = dateAt(i);
            if (f.tokens == 0 && !m_time.isValid())
                f = timeAt(i);
            if (f.tokens == 0) {
                ++i;
                continue;
            }
            if (f.date.isValid())
                m_date = f.date;
            if (f.time.isValid())
                m_time = f.time;
            for (int k = i; k < i + f.tokens; ++k)
                used[size_t(k)] = 1;
            i += f.tokens;
            m_lastEnd = i;
        }
        return result(used);
    }

private:
    int count() const { return int(m_tokens.size()); }
    const QString &word(int i) const
    {
        static const QString none;
        return i >= 0 && i < count() ? m_tokens[size_t(i)].word : none;
    }
    bool isNumber(int i) const { return !word(i).isEmpty() && word(i).at(0).isDigit() && number(i) >= 0; }
    int number(int i) const
    {
        bool ok = false;
        const int n = word(i).toInt(&ok);
        return ok ? n : -1;
    }
    bool separator(int i) const { return word(i) == u"," || word(i) == u";"; }
    bool ends(int i) const { return i >= count() || (i == count() - 1 && (word(i) == u"." || word(i) == u"!")); }

    // ---- days

    Found dateAt(int i) const
    {
        if (Found f = relativeAt(i); f.tokens)
            return f;
        if (Found f = inAt(i); f.tokens)
            return f;
        const bool preposition = isDatePreposition(word(i));
        const int at = preposition ? i + 1 : i;
        for (Found f : {weekdayAt(at, preposition), calendarAt(at, preposition)}) {
            if (f.tokens) {
                f.tokens += at - i;
                return f;
            }
        }
        return {};
    }

    Found relativeAt(int i) const
    {
        Found f;
        if (word(i) == u"day" && word(i + 1) == u"after" && word(i + 2) == u"tomorrow") {
            f = {3, today().addDays(2), {}};
        } else if (auto days = relativeDay(word(i))) {
            f = {1, today().addDays(*days), {}};
            if (word(i) == u"tonight")
                f.time = QTime(19, 0);
        } else if (const int skip = isDatePreposition(word(i)) ? 1 : 0; isNext(word(i + skip)) && isWeek(word(i + skip + 1))) {
            f = {skip + 2, nextMonday(), {}};
        }
        return withPart(i, f);
    }

    /// "tomorrow morning", "завтра вечером"
    Found withPart(int i, Found f) const
    {
        if (f.tokens == 0 || f.time.isValid())
            return f;
        if (auto hour = partOfDay(word(i + f.tokens))) {
            f.time = QTime(*hour, 0);
            ++f.tokens;
        }
        return f;
    }

    /// "in 2 days", "через неделю", "за годину", "через полчаса"
    Found inAt(int i) const
    {
        if (!isIn(word(i)))
            return {};
        if (word(i + 1) == u"полчаса" || word(i + 1) == u"півгодини")
            return moment(2, m_now.addSecs(30 * 60));
        if (word(i + 1) == u"half" && (word(i + 2) == u"an") && unit(word(i + 3)) == Unit::Hour)
            return moment(4, m_now.addSecs(30 * 60));
        int n = 1, at = i + 1;
        if (isNumber(at)) {
            n = number(at++);
        } else if (auto small = smallNumber(word(at)); small && unit(word(at + 1))) {
            n = *small;
            ++at;
        } else if (word(i) == u"in") {
            return {}; // "in day", "in week" say nothing
        }
        const auto u = unit(word(at));
        if (!u || n > 1000)
            return {};
        const int tokens = at + 1 - i;
        switch (*u) {
        case Unit::Minute: return moment(tokens, m_now.addSecs(n * 60));
        case Unit::Hour: return moment(tokens, m_now.addSecs(n * 3600));
        case Unit::Day: return withPart(i, {tokens, today().addDays(n), {}});
        case Unit::Week: return withPart(i, {tokens, today().addDays(7 * n), {}});
        case Unit::Month: return withPart(i, {tokens, today().addMonths(n), {}});
        }
        return {};
    }

    Found weekdayAt(int i, bool preposition) const
    {
        const int skip = isNext(word(i)) ? 1 : (word(i) == u"this" ? 1 : 0);
        const auto w = weekday(word(i + skip));
        if (!w || (!w->clear && !preposition && skip == 0 && !inCompany(i, 1)))
            return {};
        Found f{skip + 1, {}, {}};
        if (isNext(word(i)))
            f.date = nextMonday().addDays(w->day - 1);
        else
            f.date = today().addDays((w->day - today().dayOfWeek() + 7) % 7);
        f = withPart(i, f);
        if (f.date == today()) {
            // Today's name means today only with a time that is still to come.
            const QTime time = f.time.isValid() ? f.time : timeAfter(i + f.tokens);
            if (!time.isValid() || time <= m_now.time())
                f.date = f.date.addDays(7);
        }
        return f;
    }

    /// 25.12 · 25.12.2026 · 2026-12-25 · 25/12/2026 · 25 декабря · Dec 25th, 2026
    Found calendarAt(int i, bool preposition) const
    {
        static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{2})-(\\d{2})$"));
        static const QRegularExpression dotted(QStringLiteral("^(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}|\\d{2}))?$"));
        if (auto m = iso.match(word(i)); m.hasMatch())
            return dated(1, QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()));
        if (auto m = dotted.match(word(i)); m.hasMatch()) {
            const int day = m.captured(1).toInt(), monthNumber = m.captured(2).toInt();
            const QString year = m.captured(3);
            if (!year.isEmpty())
                return dated(1, QDate(year.size() == 2 ? 2000 + year.toInt() : year.toInt(), monthNumber, day));
            // "25.12" alone may be a price; as a date it stands at an edge, after a preposition or beside a time.
            if (m.captured(2).size() != 2 || (!preposition && !inCompany(i, 1)))
                return {};
            return dated(1, coming(monthNumber, day));
        }
        int at = i, day = -1, monthNumber = -1;
        if (isNumber(at)) {
            day = number(at++);
            at += ordinal(at);
            at += word(at) == u"of" ? 1 : 0;
            monthNumber = month(word(at++)).value_or(-1);
        } else if (auto named = month(word(at)); named && isNumber(at + 1)) {
            monthNumber = *named;
            day = number(at + 1);
            at += 2;
            at += ordinal(at);
        }
        if (monthNumber < 1 || day < 1)
            return {};
        const int comma = word(at) == u"," ? 1 : 0;
        if (isNumber(at + comma) && number(at + comma) >= 2000 && number(at + comma) < 2200)
            return dated(at + comma + 1 - i, QDate(number(at + comma), monthNumber, day));
        return dated(at - i, coming(monthNumber, day));
    }

    int ordinal(int i) const { return word(i) == u"st" || word(i) == u"nd" || word(i) == u"rd" || word(i) == u"th" ? 1 : 0; }
    static Found dated(int tokens, const QDate &date) { return date.isValid() ? Found{tokens, date, {}} : Found{}; }
    static Found moment(int tokens, const QDateTime &at) { return {tokens, at.date(), QTime(at.time().hour(), at.time().minute())}; }
    QDate today() const { return m_now.date(); }
    QDate nextMonday() const { return today().addDays(8 - today().dayOfWeek()); }
    /// The next such day of the year; the 29th of February waits for its year.
    QDate coming(int monthNumber, int day) const
    {
        for (int year = today().year(); year < today().year() + 9; ++year) {
            const QDate d(year, monthNumber, day);
            if (d.isValid() && d >= today())
                return d;
        }
        return {};
    }

    // ---- times

    /// At an edge of the text, right after a date or time already read, or right before a time.
    bool inCompany(int i, int tokens) const
    {
        const int after = i + tokens;
        return i == 0 || ends(after) || separator(after) || m_lastEnd == i || timeAfter(after).isValid();
    }

    QTime timeAfter(int i) const
    {
        const int at = separator(i) ? i + 1 : i;
        if (Found f = clockAt(isTimePreposition(word(at)) ? at + 1 : at); f.tokens)
            return f.time;
        if (isTimePreposition(word(at)) && isNumber(at + 1) && number(at + 1) < 24)
            return QTime(number(at + 1), 0);
        return {};
    }

    /// A time that is clear by its form: 10:00 · 10:30 pm · 9am · 9 утра · 3 часа дня · 11 часов
    Found clockAt(int i) const
    {
        static const QRegularExpression colon(QStringLiteral("^(\\d{1,2}):(\\d{2})$"));
        int hour = -1, minute = 0, at = i;
        bool clear = false;
        if (auto m = colon.match(word(i)); m.hasMatch()) {
            hour = m.captured(1).toInt();
            minute = m.captured(2).toInt();
            clear = true;
        } else if (isNumber(i)) {
            hour = number(i);
        } else {
            return {};
        }
        ++at;
        bool hourWord = false;
        if (!clear && isHourWord(word(at))) {
            hourWord = true;
            ++at;
        }
        if (auto half = halfOfDay(word(at)); half && hour >= 1 && hour <= 12) {
            hour = hour % 12 + (*half == HalfOfDay::Afternoon ? 12 : 0);
            clear = true;
            ++at;
        }
        const QTime time(hour, minute);
        return time.isValid() && (clear || (hourWord && isTimePreposition(word(i - 1)))) ? Found{at - i, {}, time} : Found{};
    }

    Found timeAt(int i) const
    {
        const bool preposition = isTimePreposition(word(i));
        const int at = preposition ? i + 1 : i;
        if (Found f = clockAt(at); f.tokens) {
            f.tokens += at - i;
            return f;
        }
        if ((word(i) == u"at" && word(i + 1) == u"noon") || ((word(i) == u"в" || word(i) == u"о") && word(i + 1) == u"полдень"))
            return {2, {}, QTime(12, 0)};
        if (!preposition || !isNumber(at) || number(at) > 23)
            return dottedTimeAt(i, at, preposition);
        // "at 9" is a time; "в 9", "о 9" may begin "в 9 школе": they need a date beside them or the end of the text.
        const bool company = m_lastEnd == i || ends(at + 1) || separator(at + 1) || dateBegins(at + 1);
        if (word(i) == u"at" || company)
            return {at + 1 - i, {}, QTime(number(at), 0)};
        return {};
    }

    /// "в 10.30": not a date, because there is no thirtieth month.
    Found dottedTimeAt(int i, int at, bool preposition) const
    {
        static const QRegularExpression dotted(QStringLiteral("^(\\d{1,2})\\.(\\d{2})$"));
        const auto m = dotted.match(word(at));
        if (!preposition || !m.hasMatch() || (m.captured(2).toInt() >= 1 && m.captured(2).toInt() <= 12))
            return {};
        const QTime time(m.captured(1).toInt(), m.captured(2).toInt());
        return time.isValid() ? Found{at + 1 - i, {}, time} : Found{};
    }

    bool dateBegins(int i) const
    {
        const int at = separator(i) ? i + 1 : i;
        return relativeAt(at).tokens > 0 || inAt(at).tokens > 0 || weekdayAt(isDatePreposition(word(at)) ? at + 1 : at, true).tokens > 0;
    }

    QuickTask result(const std::vector<char> &used) const
    {
        QuickTask t;
        t.date = m_date;
        t.time = m_time;
        if (!t.date.isValid() && t.time.isValid())
            t.date = t.time > m_now.time() ? today() : today().addDays(1);
        QString rest;
        qsizetype from = 0;
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (!used[i])
                continue;
            rest += m_text.mid(from, m_tokens[i].from - from) + u' ';
            from = m_tokens[i].to;
        }
        rest += m_text.mid(from);
        static const QRegularExpression edges(QStringLiteral("^[\\s,;:\u2013\u2014-]+|[\\s,;:\u2013\u2014-]+$"));
        static const QRegularExpression orphan(QStringLiteral("\\s+([,;.!?])"));
        if (t.date.isValid())
            rest = rest.simplified().replace(orphan, QStringLiteral("\\1")).remove(edges);
        else
            rest = rest.simplified();
        t.title = rest;
        return t;
    }

    const QString &m_text;
    QDateTime m_now;
    std::vector<Token> m_tokens;
    QDate m_date;
    QTime m_time;
    int m_lastEnd = -1; // token after the last one that was read as a date or time
};

} // namespace

QuickTask readQuickTask(const QString &text, const QDateTime &now)
{
    return Reader(text, now).run();
}

} // namespace opora
