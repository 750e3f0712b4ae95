// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/QuickTaskWords.h"
#include <QHash>
#include <QSet>
#include <QStringList>

namespace opora::quickwords {
namespace {

QStringList words(const char16_t *list)
{
    return QString::fromUtf16(list).split(u' ', Qt::SkipEmptyParts);
}

template <class T> struct Group {
    T value;
    const char16_t *list;
};

template <class T, size_t N> QHash<QString, T> table(const Group<T> (&groups)[N])
{
    QHash<QString, T> all;
    for (const Group<T> &g : groups) {
        for (const QString &w : words(g.list))
            all.insert(w, g.value);
    }
    return all;
}

QSet<QString> set(const char16_t *list)
{
    const QStringList all = words(list);
    return QSet<QString>(all.cbegin(), all.cend());
}

template <class T> std::optional<T> find(const QHash<QString, T> &table, const QString &word)
{
    auto it = table.constFind(word);
    return it == table.cend() ? std::nullopt : std::optional<T>(*it);
}

} // namespace

std::optional<Weekday> weekday(const QString &word)
{
    static const Group<int> clear[] = {
        {1, u"monday понедельник понедельника понеділок понеділка"},
        {2, u"tuesday вторник вторника вівторок вівторка"},
        {3, u"wednesday среду среды середу середи"},
        {4, u"thursday четверг четверга четвер"},
        {5, u"friday пятницу пятница пятницы п'ятницю п'ятниця п'ятниці"},
        {6, u"saturday субботу суббота субботы суботу субота суботи"},
        {7, u"sunday воскресенье воскресенья неділю неділя неділі"},
    };
    static const Group<int> shortForms[] = {
        {1, u"mon пн"}, {2, u"tue tues вт"}, {3, u"wed ср среда середа"}, {4, u"thu thur thurs чт"},
        {5, u"fri пт"}, {6, u"sat сб"},      {7, u"sun вс нд"},
    };
    static const QHash<QString, int> a = table(clear), b = table(shortForms);
    if (auto d = find(a, word))
        return Weekday{*d, true};
    if (auto d = find(b, word))
        return Weekday{*d, false};
    return std::nullopt;
}

std::optional<int> month(const QString &word)
{
    static const Group<int> groups[] = {
        {1, u"january jan января янв січня січ"},
        {2, u"february feb февраля фев лютого лют"},
        {3, u"march mar марта мар березня бер"},
        {4, u"april apr апреля апр квітня квіт кві"},
        {5, u"may мая травня трав"},
        {6, u"june jun июня июн червня черв"},
        {7, u"july jul июля июл липня лип"},
        {8, u"august aug августа авг серпня серп"},
        {9, u"september sept sep сентября сен сент вересня вер"},
        {10, u"october oct октября окт жовтня жовт"},
        {11, u"november nov ноября ноя нояб листопада лист"},
        {12, u"december dec декабря дек грудня груд"},
    };
    static const QHash<QString, int> all = table(groups);
    return find(all, word);
}

std::optional<int> relativeDay(const QString &word)
{
    static const Group<int> groups[] = {
        {0, u"today tonight сегодня сьогодні"},
        {1, u"tomorrow tmrw завтра"},
        {2, u"послезавтра післязавтра позавтра"},
    };
    static const QHash<QString, int> all = table(groups);
    return find(all, word);
}

std::optional<Unit> unit(const QString &word)
{
    static const Group<Unit> groups[] = {
        {Unit::Minute, u"minute minutes min mins минуту минуты минут мин хвилину хвилини хвилин хв"},
        {Unit::Hour, u"hour hours час часа часов годину години годин год"},
        {Unit::Day, u"day days день дня дней дні днів"},
        {Unit::Week, u"week weeks неделю недели недель тиждень тижні тижнів тижня"},
        {Unit::Month, u"month months месяц месяца месяцев місяць місяці місяців місяця"},
    };
    static const QHash<QString, Unit> all = table(groups);
    return find(all, word);
}

std::optional<int> smallNumber(const QString &word)
{
    static const Group<int> groups[] = {
        {1, u"a an one один одну одна одне"},
        {2, u"two два две дві"},
        {3, u"three три"},
        {4, u"four четыре чотири"},
        {5, u"five пять п'ять"},
        {6, u"six шесть шість"},
        {7, u"seven семь сім"},
        {8, u"eight восемь вісім"},
        {9, u"nine девять дев'ять"},
        {10, u"ten десять"},
    };
    static const QHash<QString, int> all = table(groups);
    return find(all, word);
}

std::optional<int> partOfDay(const QString &word)
{
    static const Group<int> groups[] = {
        {9, u"morning утром зранку вранці"},
        {12, u"noon полдень опівдні"},
        {14, u"afternoon днем вдень удень"},
        {18, u"evening вечером ввечері увечері"},
    };
    static const QHash<QString, int> all = table(groups);
    return find(all, word);
}

std::optional<HalfOfDay> halfOfDay(const QString &word)
{
    static const Group<HalfOfDay> groups[] = {
        {HalfOfDay::Morning, u"am утра ранку"},
        {HalfOfDay::Afternoon, u"pm дня вечера вечора"},
    };
    static const QHash<QString, HalfOfDay> all = table(groups);
    return find(all, word);
}

bool isHourWord(const QString &word)
{
    static const QSet<QString> all = set(u"часов часа час годині годин o'clock");
    return all.contains(word);
}

bool isDatePreposition(const QString &word)
{
    static const QSet<QString> all = set(u"on by until till due before в во на к ко до у");
    return all.contains(word);
}

bool isTimePreposition(const QString &word)
{
    static const QSet<QString> all = set(u"at by в во к у о об на до");
    return all.contains(word);
}

bool isIn(const QString &word)
{
    static const QSet<QString> all = set(u"in через за");
    return all.contains(word);
}

bool isNext(const QString &word)
{
    static const QSet<QString> all =
        set(u"next следующий следующую следующей следующее следующего наступний наступну наступної наступного наступному");
    return all.contains(word);
}

bool isWeek(const QString &word)
{
    static const QSet<QString> all = set(u"week неделе недели неделю тижня тижні тиждень");
    return all.contains(word);
}

} // namespace opora::quickwords
