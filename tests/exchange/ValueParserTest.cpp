// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/TestData.h"
#include "core/exchange/CsvSniffer.h"
#include "core/exchange/ValueParser.h"

using namespace opora;

namespace {
QString s(const char *utf8) { return QString::fromUtf8(utf8); }

DateFormat formatOf(std::initializer_list<const char *> cells, DateOrder hint = DateOrder::Unknown)
{
    DateColumn c;
    for (auto cell : cells)
        c.see(s(cell));
    return c.decide(hint);
}
QString date(const char *cell, const DateFormat &f)
{
    ParsedDate d;
    const ValueFault fault = parseDate(s(cell), f, d);
    return fault == ValueFault::None ? d.date.toString(Qt::ISODate) : valueFaultCode(fault);
}
QString amount(const char *cell, AmountFormat f = {}, int places = 2)
{
    Decimal d;
    const ValueFault fault = parseAmount(s(cell), f, d);
    if (fault != ValueFault::None)
        return valueFaultCode(fault);
    const auto minor = d.toMinor(places);
    return (minor ? QString::number(*minor) : s("none")) + d.currency;
}
} // namespace

TEST(Dates, orderIsDecidedOverTheWholeColumn)
{
    const DateFormat us = formatOf({"3/1/2017", "10/20/2016", "1/2/2017"});
    EXPECT_EQ(us.order, DateOrder::MonthFirst);
    EXPECT_EQ(date("3/1/2017", us), s("2017-03-01"));
    const DateFormat dmy = formatOf({"01-03-17", "20-10-16", "25-10-16"});
    EXPECT_EQ(dmy.order, DateOrder::DayFirst);
    EXPECT_EQ(date("20-10-16", dmy), s("2016-10-20"));
    EXPECT_EQ(date("01-03-17", dmy), s("2017-03-01"));
    const DateFormat ymd = formatOf({"16-10-20", "16-11-25", "17-02-28", "17-03-03", "16-12-31", "16-12-30", "17-01-14"});
    EXPECT_EQ(ymd.order, DateOrder::YearFirst);
    EXPECT_EQ(date("16-10-20", ymd), s("2016-10-20"));
    EXPECT_TRUE(formatOf({"03/04/2026"}).ambiguous);
    EXPECT_EQ(formatOf({"03/04/2026"}).order, DateOrder::DayFirst);
    EXPECT_EQ(formatOf({"03/04/2026"}, DateOrder::MonthFirst).order, DateOrder::MonthFirst);
}

TEST(Dates, notations)
{
    const DateFormat d;
    EXPECT_EQ(date("2016-10-20", d), s("2016-10-20"));
    EXPECT_EQ(date("2016/10/20", d), s("2016-10-20"));
    EXPECT_EQ(date("20161020", d), s("2016-10-20"));
    EXPECT_EQ(date("20.10.2016", d), s("2016-10-20"));
    EXPECT_EQ(date("20.10.2016 17:39:58", d), s("2016-10-20"));
    EXPECT_EQ(date("20 October 2016", d), s("2016-10-20"));
    EXPECT_EQ(date("Oct 20, 2016", d), s("2016-10-20"));
    EXPECT_EQ(date("20 жовтня 2016 р.", d), s("2016-10-20"));
    EXPECT_EQ(date("20 октября 2016 г.", d), s("2016-10-20"));
    EXPECT_EQ(date("45631.0", d), s("2024-12-05"));
    EXPECT_EQ(date("45631", formatOf({"45631", "45632"})), s("2024-12-05"));
    EXPECT_EQ(date("31.11.2026", d), s("no_such_date"));
    EXPECT_EQ(date("29.02.2025", d), s("no_such_date"));
    EXPECT_EQ(date("29.02.2024", d), s("2024-02-29"));
    EXPECT_EQ(date("2026-13-01", d), s("no_such_date"));
    EXPECT_EQ(date("soon", d), s("bad_date"));
    EXPECT_EQ(date("12", d), s("bad_date"));
    EXPECT_EQ(date("1.2.3.4", d), s("bad_date"));
    EXPECT_EQ(date("10/20/2016", DateFormat{DateOrder::DayFirst}), s("no_such_date"));
}

TEST(Dates, instants)
{
    ParsedDate d;
    ASSERT_EQ(parseDate(s("2006-04-15T03:23:15.000Z"), {}, d), ValueFault::None);
    EXPECT_EQ(d.msOfDay, ((3 * 60 + 23) * 60 + 15) * 1000);
    EXPECT_EQ(d.offsetSeconds, 0);
    ASSERT_EQ(parseDate(s("2020-03-02 21:00:33.301"), {}, d), ValueFault::None);
    EXPECT_EQ(d.msOfDay % 1000, 301);
    EXPECT_FALSE(d.offsetSeconds.has_value());
    ASSERT_EQ(parseDate(s("3/1/2017 1:05 PM"), {DateOrder::MonthFirst}, d), ValueFault::None);
    EXPECT_EQ(d.msOfDay, (13 * 60 + 5) * 60000);
    ASSERT_EQ(parseDate(s("2024-12-05T10:00:00+02:00"), {}, d), ValueFault::None);
    EXPECT_EQ(d.offsetSeconds, 7200);
    ASSERT_EQ(parseDate(s("2016-10-20"), {}, d), ValueFault::None);
    EXPECT_EQ(d.msOfDay, -1);
    EXPECT_EQ(parseDate(s("2016-10-20 25:00"), {}, d), ValueFault::BadDate);
}

TEST(Dates, mavenVariantsReadAsTheOriginal)
{
    NEED_TEST_DATA("crm/maven");
    auto column = [](const char *file, const char *name) {
        const QString path = testData(file);
        auto shape = sniffCsv(path);
        const int at = int(shape->headers.indexOf(s(name)));
        DateColumn c;
        QStringList cells, out;
        auto reader = openCsv(path, *shape);
        while ((*reader)->next()) {
            cells << QString::fromUtf8((*reader)->field(at));
            c.see(cells.back());
        }
        const DateFormat f = c.decide();
        for (const QString &cell : cells) {
            ParsedDate d;
            parseDate(cell, f, d);
            out << d.date.toString(Qt::ISODate);
        }
        return out;
    };
    for (const char *name : {"engage_date", "close_date"}) {
        const QStringList original = column("crm/maven/sales_pipeline.csv", name);
        EXPECT_EQ(original.size(), 8800);
        EXPECT_EQ(original, column("crm/maven/variant_us_dates_sales_pipeline.csv", name));
        EXPECT_EQ(original, column("crm/maven/variant_dmy2_dates_sales_pipeline.csv", name));
    }
}

TEST(Amounts, notations)
{
    EXPECT_EQ(amount("1054"), s("105400"));
    EXPECT_EQ(amount("1 234,50"), s("123450"));
    EXPECT_EQ(amount("1,234.50"), s("123450"));
    EXPECT_EQ(amount("1.234,50"), s("123450"));
    EXPECT_EQ(amount("1'234.50"), s("123450"));
    EXPECT_EQ(amount("1\u00A0234,50"), s("123450"));
    EXPECT_EQ(amount("1\u202F234\u202F567"), s("123456700"));
    EXPECT_EQ(amount("₴ 12k"), s("1200000UAH"));
    EXPECT_EQ(amount("12 тыс. руб."), s("1200000RUB"));
    EXPECT_EQ(amount("1,5 млн грн"), s("150000000UAH"));
    EXPECT_EQ(amount("(1,234.00)"), s("-123400"));
    EXPECT_EQ(amount("-5"), s("-500"));
    EXPECT_EQ(amount("−5"), s("-500"));
    EXPECT_EQ(amount("5-"), s("-500"));
    EXPECT_EQ(amount("$1,000"), s("100000USD"));
    EXPECT_EQ(amount("EUR 0,99"), s("99EUR"));
    EXPECT_EQ(amount("1.234.567"), s("123456700"));
    EXPECT_EQ(amount("6.0E7"), s("6000000000"));
    EXPECT_EQ(amount("8.48E10"), s("8480000000000"));
    EXPECT_EQ(amount("500000.0"), s("50000000"));
    EXPECT_EQ(amount("0.5"), s("50"));
    EXPECT_EQ(amount(".5"), s("50"));
    EXPECT_EQ(amount("100", {}, 0), s("100"));
    EXPECT_EQ(amount("1.2345", {}, 3), s("1235"));
}

TEST(Amounts, notAmounts)
{
    for (const char *bad : {"abc", "12abc", "1.2.3,4,5", "12 34", "1,23,4.5", "--5", "5 apples", "$", "1 2345", "€ $ 5"})
        EXPECT_EQ(amount(bad), s("bad_amount")) << bad;
    EXPECT_EQ(amount("99999999999999999999"), s("amount_too_large"));
    EXPECT_EQ(amount(""), QString());
}

TEST(Amounts, theColumnDecidesTheDoubtfulCells)
{
    AmountColumn comma;
    for (const char *c : {"1,234", "12,5", "3,999"})
        comma.see(s(c));
    EXPECT_EQ(comma.decide().decimal, ',');
    EXPECT_EQ(amount("1,234", comma.decide(), 3), s("1234"));
    AmountColumn dot;
    for (const char *c : {"1,234", "12.5"})
        dot.see(s(c));
    EXPECT_EQ(dot.decide().decimal, '.');
    EXPECT_EQ(amount("1,234", dot.decide()), s("123400"));
    EXPECT_EQ(amount("1,234", AmountColumn().decide()), s("123400"));
    EXPECT_EQ(amount("1.234", AmountColumn().decide()), s("123400"));
}

TEST(Amounts, minorUnitsAreExact)
{
    Decimal d;
    ASSERT_EQ(parseAmount(s("1100.04"), {}, d), ValueFault::None);
    EXPECT_EQ(d.toMinor(2, 6), 110004000000);
    bool rounded = false;
    ASSERT_EQ(parseAmount(s("0.125"), {'.'}, d), ValueFault::None);
    EXPECT_EQ(d.toMinor(2, 0, &rounded), 13);
    EXPECT_TRUE(rounded);
    ASSERT_EQ(parseAmount(s("9007199254740993.01"), {'.'}, d), ValueFault::None);
    EXPECT_EQ(d.toMinor(2), 900719925474099301);
    ASSERT_EQ(parseAmount(s("12 %"), {}, d), ValueFault::None);
    EXPECT_TRUE(d.percent);
    EXPECT_DOUBLE_EQ(d.toReal(), 12);
}

TEST(Booleans, words)
{
    bool b = false;
    for (const char *yes : {"yes", "TRUE", "1", "да", "Так", "x"}) {
        EXPECT_EQ(parseBoolean(s(yes), b), ValueFault::None);
        EXPECT_TRUE(b) << yes;
    }
    for (const char *no : {"no", "false", "0", "нет", "ні"}) {
        EXPECT_EQ(parseBoolean(s(no), b), ValueFault::None);
        EXPECT_FALSE(b) << no;
    }
    EXPECT_EQ(parseBoolean(s("perhaps"), b), ValueFault::BadBoolean);
}
