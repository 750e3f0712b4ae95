// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Filter.h"
#include <gtest/gtest.h>

using namespace opora;
using Op = Condition::Op;

namespace {
const Entity &clientEntity() { return *Schema::current().entity("client"); }
const Entity &dealEntity() { return *Schema::current().entity("deal"); }
const Entity &taskEntity() { return *Schema::current().entity("task"); }

Filter parsed(const QString &text, const Entity &e = clientEntity())
{
    auto r = Filter::parse(text, e);
    EXPECT_TRUE(r.ok()) << text.toStdString() << ": " << (r.ok() ? "" : r.error().message.toStdString());
    return r.valueOr({});
}
std::string codeOf(const QString &text, const Entity &e = clientEntity())
{
    auto r = Filter::parse(text, e);
    return r.ok() ? "ok" : r.error().code.toStdString();
}
} // namespace

TEST(Filter, ReadsTheSpecificationsExampleForClientsAndDeals)
{
    const QString text = QStringLiteral("owner:me amount:>50000 city:Lviv,Kyiv last_contact:>30d tag:vip -readiness:cold \"free text\"");
    for (const Entity *e : {&clientEntity(), &dealEntity()}) {
        const Filter f = parsed(text, *e);
        ASSERT_EQ(f.conditions.size(), 7);
        EXPECT_EQ(f.conditions.at(0).field, "owner");
        EXPECT_EQ(f.conditions.at(1).op, Op::Greater);
        EXPECT_EQ(f.conditions.at(2).values, (QStringList{QStringLiteral("Lviv"), QStringLiteral("Kyiv")}));
        EXPECT_EQ(f.conditions.at(3).values, QStringList{QStringLiteral("30d")});
        EXPECT_EQ(f.conditions.at(4).field, "tag");
        EXPECT_TRUE(f.conditions.at(5).negated);
        EXPECT_EQ(f.conditions.at(6).field, "text");
        EXPECT_EQ(f.conditions.at(6).values, QStringList{QStringLiteral("free text")});
        EXPECT_EQ(f.toText(), text);
    }
}

TEST(Filter, KnowsEveryOperator)
{
    struct Case { QString text; Op op; QStringList values; };
    const QList<Case> cases{
        {QStringLiteral("employees:10"), Op::Is, {QStringLiteral("10")}},
        {QStringLiteral("employees:=10"), Op::Is, {QStringLiteral("10")}},
        {QStringLiteral("employees:<10"), Op::Less, {QStringLiteral("10")}},
        {QStringLiteral("employees:<=10"), Op::LessOrEqual, {QStringLiteral("10")}},
        {QStringLiteral("employees:>10"), Op::Greater, {QStringLiteral("10")}},
        {QStringLiteral("employees:>=10"), Op::GreaterOrEqual, {QStringLiteral("10")}},
        {QStringLiteral("employees:10..20"), Op::Range, {QStringLiteral("10"), QStringLiteral("20")}},
        {QStringLiteral("employees:10.."), Op::GreaterOrEqual, {QStringLiteral("10")}},
        {QStringLiteral("employees:..20"), Op::LessOrEqual, {QStringLiteral("20")}},
        {QStringLiteral("employees:"), Op::Empty, {}},
        {QStringLiteral("city:\"\""), Op::Empty, {}},
        {QStringLiteral("city:~vi"), Op::Contains, {QStringLiteral("vi")}},
        {QStringLiteral("created:2024-01-01..2024-03-31"), Op::Range, {QStringLiteral("2024-01-01"), QStringLiteral("2024-03-31")}},
    };
    for (const Case &c : cases) {
        const Filter f = parsed(c.text);
        ASSERT_EQ(f.conditions.size(), 1) << c.text.toStdString();
        EXPECT_EQ(f.conditions.first().op, c.op) << c.text.toStdString();
        EXPECT_EQ(f.conditions.first().values, c.values) << c.text.toStdString();
    }
}

TEST(Filter, QuotesHoldSpacesCommasAndQuotes)
{
    const Filter f = parsed(QStringLiteral("city:\"Nova, Odesa\",\"Kamianets \"\"old\"\"\" \"a \"\"b\"\"\" amount:\"1,234.50\""));
    ASSERT_EQ(f.conditions.size(), 3);
    EXPECT_EQ(f.conditions.at(0).values, (QStringList{QStringLiteral("Nova, Odesa"), QStringLiteral("Kamianets \"old\"")}));
    EXPECT_EQ(f.conditions.at(1).values, QStringList{QStringLiteral("a \"b\"")});
    EXPECT_EQ(f.conditions.at(2).values, QStringList{QStringLiteral("1,234.50")});
}

TEST(Filter, ItsTextReadsBackAsItself)
{
    const QStringList texts{QStringLiteral("-city:~\"New York\""), QStringLiteral("\"-minus\" \"a:b\" \"a..b\" 10:30"), QStringLiteral("created:30d..10d"),
                            QStringLiteral("readiness:"), QStringLiteral("kind:company,person"), QStringLiteral("city:\"a..b\""), QStringLiteral("-\"x y\""),
                            QStringLiteral("employees:>=\"1 000\""), QString()};
    for (const QString &t : texts) {
        const Filter f = parsed(t);
        const Filter again = parsed(f.toText());
        EXPECT_EQ(f.toText(), again.toText());
        ASSERT_EQ(f.conditions.size(), again.conditions.size()) << t.toStdString();
        for (qsizetype i = 0; i < f.conditions.size(); ++i) {
            EXPECT_EQ(f.conditions.at(i).field, again.conditions.at(i).field);
            EXPECT_EQ(f.conditions.at(i).op, again.conditions.at(i).op);
            EXPECT_EQ(f.conditions.at(i).values, again.conditions.at(i).values) << t.toStdString();
            EXPECT_EQ(f.conditions.at(i).negated, again.conditions.at(i).negated);
        }
    }
}

TEST(Filter, RefusesWhatItDoesNotUnderstand)
{
    EXPECT_EQ(codeOf(QStringLiteral("colour:red")), "unknown_field");
    EXPECT_EQ(codeOf(QStringLiteral("sort_key:1")), "unknown_field");
    EXPECT_EQ(codeOf(QStringLiteral("readiness:boiling")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("employees:many")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("created:2024-02-30")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("created:>soon")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("city:>Lviv")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("owner:>me")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("employees:~1")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("city:Lviv,")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("city:,Lviv")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("employees:>1,2")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("employees:..")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("city:\"Lviv")), "bad_value");
    EXPECT_EQ(codeOf(QStringLiteral("\"open")), "bad_value");
    const auto r = Filter::parse(QStringLiteral("city:Lviv  colour:red"), clientEntity());
    ASSERT_FALSE(r.ok());
    EXPECT_EQ(r.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(r.error().message.contains(QStringLiteral("12"))) << r.error().message.toStdString();
}

TEST(Filter, ShortAndColumnNamesMeetInOneField)
{
    EXPECT_EQ(parsed(QStringLiteral("owner_id:me")).conditions.first().field, "owner");
    EXPECT_EQ(parsed(QStringLiteral("OWNER:me")).conditions.first().field, "owner");
    EXPECT_EQ(parsed(QStringLiteral("due:today"), taskEntity()).conditions.first().field, "due");
    EXPECT_EQ(filterField(taskEntity(), "owner")->column, "assignee_id");
    EXPECT_EQ(filterField(dealEntity(), "next_step")->type, ColumnType::Text);
    EXPECT_EQ(filterField(dealEntity(), "next_step_at")->type, ColumnType::Instant);
    for (const char *name : {"owner", "stage", "pipeline", "client", "company", "source", "amount", "created", "text", "tag", "city", "last_contact", "readiness"})
        EXPECT_TRUE(filterField(dealEntity(), name)) << name;
    EXPECT_EQ(filterField(dealEntity(), "city")->via, (QByteArrayList{"client_id", "company_id"}));
    EXPECT_TRUE(filterField(clientEntity(), "city")->via.isEmpty());
}

TEST(Filter, EnumsTakeTheirDeclaredSpelling)
{
    EXPECT_EQ(parsed(QStringLiteral("readiness:HOT,Warm")).conditions.first().values, (QStringList{QStringLiteral("hot"), QStringLiteral("warm")}));
}

TEST(Filter, FieldsOfAnEntityHaveUniqueNames)
{
    for (const Entity &e : Schema::current().entities()) {
        QList<QByteArray> names;
        for (const FilterField &f : filterFields(e)) {
            EXPECT_FALSE(names.contains(f.name)) << e.name.toStdString() << "." << f.name.toStdString();
            names.append(f.name);
        }
        EXPECT_TRUE(names.contains("created"));
    }
}

TEST(FilterValues, NumbersAsPeopleWriteThem)
{
    struct Case { QString text; double value; };
    const QList<Case> good{{QStringLiteral("50000"), 50000}, {QStringLiteral("50 000"), 50000}, {QStringLiteral("50\u00A0000"), 50000},
                           {QStringLiteral("1,234.50"), 1234.5}, {QStringLiteral("1.234,50"), 1234.5}, {QStringLiteral("1 234,50"), 1234.5},
                           {QStringLiteral("1,234"), 1234}, {QStringLiteral("1,5"), 1.5}, {QStringLiteral("1.5"), 1.5}, {QStringLiteral("1.234.567"), 1234567},
                           {QStringLiteral("12k"), 12000}, {QStringLiteral("1.5M"), 1500000}, {QStringLiteral("₴ 12k"), 12000}, {QStringLiteral("$300"), 300},
                           {QStringLiteral("300 UAH"), 300}, {QStringLiteral("UAH300"), 300}, {QStringLiteral("-5"), -5}, {QStringLiteral("1'000"), 1000}};
    for (const Case &c : good) {
        const auto v = parseTypedNumber(c.text);
        ASSERT_TRUE(v) << c.text.toStdString();
        EXPECT_DOUBLE_EQ(*v, c.value) << c.text.toStdString();
    }
    for (const QString &bad : {QString(), QStringLiteral("k"), QStringLiteral("abc"), QStringLiteral("1.2.3,4,5"), QStringLiteral("--5"), QStringLiteral("UAH"), QStringLiteral("5 apples")})
        EXPECT_FALSE(parseTypedNumber(bad)) << bad.toStdString();
}

TEST(FilterValues, DatesAndAges)
{
    const QDate today(2026, 11, 22);
    struct Case { QString text; QDate first, last; bool age; };
    const QList<Case> good{{QStringLiteral("2024-03-05"), {2024, 3, 5}, {2024, 3, 5}, false},
                           {QStringLiteral("05.03.2024"), {2024, 3, 5}, {2024, 3, 5}, false},
                           {QStringLiteral("2024-02"), {2024, 2, 1}, {2024, 2, 29}, false},
                           {QStringLiteral("2024"), {2024, 1, 1}, {2024, 12, 31}, false},
                           {QStringLiteral("today"), today, today, false},
                           {QStringLiteral("Yesterday"), {2026, 11, 21}, {2026, 11, 21}, false},
                           {QStringLiteral("tomorrow"), {2026, 11, 23}, {2026, 11, 23}, false},
                           {QStringLiteral("30d"), {2026, 10, 23}, {2026, 10, 23}, true},
                           {QStringLiteral("2w"), {2026, 11, 8}, {2026, 11, 8}, true},
                           {QStringLiteral("3m"), {2026, 8, 22}, {2026, 8, 22}, true},
                           {QStringLiteral("1y"), {2025, 11, 22}, {2025, 11, 22}, true},
                           {QStringLiteral("+7d"), {2026, 11, 29}, {2026, 11, 29}, false},
                           {QStringLiteral("-1w"), {2026, 11, 15}, {2026, 11, 15}, false}};
    for (const Case &c : good) {
        const auto s = parseDateSpan(c.text, today);
        ASSERT_TRUE(s) << c.text.toStdString();
        EXPECT_EQ(s->first, c.first) << c.text.toStdString();
        EXPECT_EQ(s->last, c.last) << c.text.toStdString();
        EXPECT_EQ(s->age, c.age) << c.text.toStdString();
    }
    for (const QString &bad : {QString(), QStringLiteral("d"), QStringLiteral("31.02.2024"), QStringLiteral("2024-13"), QStringLiteral("5.3.24"), QStringLiteral("20d5"),
                               QStringLiteral("2024-01-01-01"), QStringLiteral("9999999d"), QStringLiteral("1.5d")})
        EXPECT_FALSE(parseDateSpan(bad, today)) << bad.toStdString();
}
