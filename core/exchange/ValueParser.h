// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>
#include <array>
#include <bitset>
#include <optional>

// Cells of foreign files -> values. What a notation means is decided over a whole column, then each cell is read by it.
// Pure values and functions; any thread.
namespace opora {

/// Why a cell could not be read. Codes for people's reports: see valueFaultCode.
enum class ValueFault { None, Empty, BadDate, NoSuchDate, BadAmount, AmountTooLarge, BadNumber, BadBoolean };
QString valueFaultCode(ValueFault fault);                       ///< "no_such_date"…
QString valueFaultText(ValueFault fault, const QString &value); ///< translated sentence

enum class DateOrder { Unknown, YearFirst, DayFirst, MonthFirst };

/// How a column writes its dates. Cells that leave no doubt (four-digit year first, month by name) are read as they are
/// whatever this says.
struct DateFormat {
    DateOrder order = DateOrder::DayFirst;
    bool serials = false;   ///< day numbers of a spreadsheet (45631.0 is 2024-12-05)
    bool ambiguous = false; ///< no cell told day from month; the order is an assumption
    /// "dd.mm.yyyy", "mm/dd/yyyy", "yyyy-mm-dd", "serial": for people and for ImportMapping::dateFormat.
    QString describe() const;
    static std::optional<DateFormat> fromDescription(const QString &text);
};

struct ParsedDate {
    QDate date;
    int msOfDay = -1;                 ///< -1: a date only
    std::optional<int> offsetSeconds; ///< of UTC, when the cell names one ("Z", "+02:00")
};

/// Collects a column's cells, then says how it writes dates.
class DateColumn {
public:
    void see(QStringView cell);
    /// `hint`: what another column of the same file has proved, for a column that proves nothing itself.
    DateFormat decide(DateOrder hint = DateOrder::Unknown) const;
    bool decisive() const; ///< some cell told day from month
    qint64 cells() const { return m_cells; }
    qint64 dates() const { return m_dates; } ///< cells that have the form of a date at all

private:
    qint64 m_cells = 0, m_dates = 0, m_numbers = 0, m_serials = 0;
    qint64 m_long = 0;                                             ///< d?/m?/yyyy
    qint64 m_longDay = 0, m_longMonth = 0;                         ///< … valid when day first / month first
    qint64 m_short = 0, m_shortDay = 0, m_shortMonth = 0, m_shortYear = 0; ///< two-digit years, valid by each order
    qint64 m_dots = 0, m_slashes = 0;
    std::bitset<100> m_firsts, m_lasts;
};

ValueFault parseDate(QStringView cell, const DateFormat &format, ParsedDate &out);

/// A number in digits and a power of ten: exact, whatever the notation.
struct Decimal {
    qint64 digits = 0;
    int scale = 0; ///< value = digits / 10^scale
    QString currency; ///< ISO code when the cell names one ("₴", "USD", "грн")
    bool percent = false;
    double toReal() const;
    /// Minor units of a currency with `places` digits after the point, times 10^power; `rounded` when digits were lost.
    /// nullopt: does not fit.
    std::optional<qint64> toMinor(int places, int power = 0, bool *rounded = nullptr) const;
};

/// Which of point and comma separates decimals in a column.
struct AmountFormat {
    char decimal = 0; ///< '.', ',' or 0: unknown
};
class AmountColumn {
public:
    void see(QStringView cell);
    AmountFormat decide() const;

private:
    qint64 m_dot = 0, m_comma = 0; ///< cells that prove it
};

/// "1 234,50", "1,234.50", "1.234,50", "1'234.50", "₴ 12k", "(1,234.00)", "-5", "8.48E10", "12 %", "1,5 млн".
ValueFault parseAmount(QStringView cell, const AmountFormat &format, Decimal &out);
/// yes/no, true/false, 1/0, да/нет, так/ні, x, +/-.
ValueFault parseBoolean(QStringView cell, bool &out);

} // namespace opora
