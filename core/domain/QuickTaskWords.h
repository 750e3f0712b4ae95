// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

/// The words of English, Russian and Ukrainian that QuickTask knows; all lower case, ё as е, apostrophe as '. Internal to
/// core/domain. These are words that people type, not texts the program shows, so they are not translated.
namespace opora::quickwords {

struct Weekday {
    int day;    ///< 1 Monday … 7 Sunday
    bool clear; ///< cannot well be anything else ("friday", "пятницу"); "sun", "среда" need company
};
std::optional<Weekday> weekday(const QString &word);
/// 1…12; names and the usual short forms.
std::optional<int> month(const QString &word);
/// Days from today: today, tomorrow, the day after.
std::optional<int> relativeDay(const QString &word);
enum class Unit { Minute, Hour, Day, Week, Month };
std::optional<Unit> unit(const QString &word);
/// "one", "a", "два", "полтора"… are not worth it; these are: a/an, один…, two…ten in three languages.
std::optional<int> smallNumber(const QString &word);
/// Part of the day -> hour ("morning" 9, "вечером" 18).
std::optional<int> partOfDay(const QString &word);
/// After an hour: 12 is added for afternoon hours ("3 дня", "10 pm"), 0 for the morning. nullopt: not such a word.
enum class HalfOfDay { Morning, Afternoon };
std::optional<HalfOfDay> halfOfDay(const QString &word);
bool isHourWord(const QString &word);        ///< часов, годин, o'clock
bool isDatePreposition(const QString &word); ///< on, by, в, на, у, до…
bool isTimePreposition(const QString &word); ///< at, в, о, к…
bool isIn(const QString &word);              ///< in, через, за
bool isNext(const QString &word);            ///< next, следующую, наступної…
bool isWeek(const QString &word);            ///< week, неделе, тижня…

} // namespace opora::quickwords
