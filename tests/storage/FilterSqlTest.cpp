// SPDX-License-Identifier: GPL-3.0-or-later
// Every operator of the filter language on real rows: what the text means is what the query finds.
#include "core/storage/repo/FilterSql.h"
#include "core/storage/repo/RecordRepository.h"
#include "tests/storage/StorageFixture.h"

using namespace opora;

namespace {

class FilterSqlTest : public test::StorageFixture {
protected:
    void SetUp() override
    {
        clock->set(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
        s = create();
        ASSERT_TRUE(s);
        me = s->context().me;
        ihor = insert(*s, "user", {{"name", u"Ігор Мельник"}});
    }
    qint64 daysAgo(int days) const { return clock->nowMs() - qint64(days) * 86'400'000; }
    Uuid person(const char16_t *surname, FieldValues more = {})
    {
        more.insert("surname", surname);
        return insert(*s, "client", more);
    }
    /// Labels of the live rows found, sorted; or the error's code in front of a "!".
    QStringList found(const char *entity, const QString &text)
    {
        const Entity &e = *s->schema().entity(entity);
        auto filter = Filter::parse(text, e);
        if (!filter.ok())
            return {u'!' + filter.error().code};
        auto page = s->read([&](Reader &r) {
                         repo::RowQuery q;
                         q.entity = &e;
                         q.filter = *filter;
                         q.limit = -1;
                         return repo::listRows(r, q);
                     }).wait();
        if (!page.ok())
            return {u'!' + page.error().code + page.error().details};
        EXPECT_EQ(page->total, page->items.size());
        QStringList labels;
        for (const Record &record : page->items)
            labels.append(repo::labelOf(e, record));
        labels.sort();
        return labels;
    }
    QStringList clients(const QString &text) { return found("client", text); }
    QStringList deals(const QString &text) { return found("deal", text); }
    static QStringList names(std::initializer_list<const char16_t *> list)
    {
        QStringList l;
        for (const char16_t *n : list)
            l.append(QString::fromUtf16(n));
        l.sort();
        return l;
    }

    std::unique_ptr<Storage> s;
    Uuid me, ihor;
};

} // namespace

TEST_F(FilterSqlTest, TextIsComparedFoldedAndCommasMeanOr)
{
    person(u"A", {{"city", u"Львів"}});
    person(u"B", {{"city", u"Kyiv"}});
    person(u"C", {{"city", u"Odesa"}});
    person(u"D");
    EXPECT_EQ(clients(QStringLiteral("city:Lviv")), names({u"A"})); // the other alphabet
    EXPECT_EQ(clients(QStringLiteral("city:львів,KYIV")), names({u"A", u"B"}));
    EXPECT_EQ(clients(QStringLiteral("city:Lv")), QStringList());
    EXPECT_EQ(clients(QStringLiteral("city:~des")), names({u"C"}));
    EXPECT_EQ(clients(QStringLiteral("city:")), names({u"D"}));
    EXPECT_EQ(clients(QStringLiteral("-city:")), names({u"A", u"B", u"C"}));
    EXPECT_EQ(clients(QStringLiteral("-city:Lviv")), names({u"B", u"C", u"D"})) << "an empty city is not Lviv";
    EXPECT_EQ(clients(QString()), names({u"A", u"B", u"C", u"D"}));
}

TEST_F(FilterSqlTest, EnumsBooleansAndNumbers)
{
    person(u"Hot", {{"readiness", u"hot"}, {"employees", 10}});
    person(u"Cold", {{"readiness", u"cold"}, {"employees", 20}});
    person(u"None", {{"employees", 30}});
    EXPECT_EQ(clients(QStringLiteral("readiness:hot,cold")), names({u"Hot", u"Cold"}));
    EXPECT_EQ(clients(QStringLiteral("-readiness:cold")), names({u"Hot", u"None"}));
    EXPECT_EQ(clients(QStringLiteral("readiness:")), names({u"None"}));
    EXPECT_EQ(clients(QStringLiteral("employees:20")), names({u"Cold"}));
    EXPECT_EQ(clients(QStringLiteral("employees:<20")), names({u"Hot"}));
    EXPECT_EQ(clients(QStringLiteral("employees:<=20")), names({u"Hot", u"Cold"}));
    EXPECT_EQ(clients(QStringLiteral("employees:>20")), names({u"None"}));
    EXPECT_EQ(clients(QStringLiteral("employees:>=20")), names({u"Cold", u"None"}));
    EXPECT_EQ(clients(QStringLiteral("employees:10..20")), names({u"Hot", u"Cold"}));
    EXPECT_EQ(clients(QStringLiteral("employees:20..10")), names({u"Hot", u"Cold"}));
    EXPECT_EQ(clients(QStringLiteral("employees:25..")), names({u"None"}));
    insert(*s, "product", {{"name", u"On"}});
    insert(*s, "product", {{"name", u"Off"}, {"active", false}});
    EXPECT_EQ(found("product", QStringLiteral("active:yes")), names({u"On"}));
    EXPECT_EQ(found("product", QStringLiteral("active:no")), names({u"Off"}));
    EXPECT_EQ(found("product", QStringLiteral("-active:yes")), names({u"Off"}));
}

TEST_F(FilterSqlTest, AmountsAreInTheRowsOwnCurrency)
{
    const Uuid pipeline = insert(*s, "pipeline", {{"name", u"Sales"}});
    const auto deal = [&](const char16_t *title, qint64 minor, const char16_t *currency) {
        insert(*s, "deal", {{"title", title}, {"pipeline_id", pipeline}, {"amount", minor}, {"currency", currency}});
    };
    deal(u"small", 4'999'900, u"UAH");  // 49,999.00
    deal(u"exact", 5'000'000, u"UAH");  // 50,000.00
    deal(u"big", 5'000'001, u"UAH");    // 50,000.01
    deal(u"yen", 50'001, u"JPY");       // 50,001: no decimals
    deal(u"dinar", 49'999'999, u"KWD"); // 49,999.999: three decimals
    insert(*s, "deal", {{"title", u"none"}, {"pipeline_id", pipeline}});
    EXPECT_EQ(deals(QStringLiteral("amount:>50000")), names({u"big", u"yen"}));
    EXPECT_EQ(deals(QStringLiteral("amount:50k")), names({u"exact"}));
    EXPECT_EQ(deals(QStringLiteral("amount:\"50 000.01\"")), names({u"big"}));
    EXPECT_EQ(deals(QStringLiteral("amount:<50000")), names({u"small", u"dinar"}));
    EXPECT_EQ(deals(QStringLiteral("amount:\"₴ 49 999\"..50k")), names({u"small", u"exact", u"dinar"}));
    EXPECT_EQ(deals(QStringLiteral("amount:")), names({u"none"}));
    EXPECT_EQ(deals(QStringLiteral("-amount:>50000")), names({u"small", u"exact", u"dinar", u"none"}));
}

TEST_F(FilterSqlTest, AgesCountBackFromTodayInTheWorkspacesZone)
{
    const auto contacted = [&](const char16_t *name, int days) {
        const Uuid c = person(name);
        insert(*s, "activity", {{"kind", u"call"}, {"client_id", c}, {"at", daysAgo(days)}});
    };
    contacted(u"today", 0);
    contacted(u"day30", 30);
    contacted(u"day31", 31);
    contacted(u"year", 400);
    person(u"never");
    EXPECT_EQ(clients(QStringLiteral("last_contact:>30d")), names({u"day31", u"year"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:>=30d")), names({u"day30", u"day31", u"year"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:<30d")), names({u"today"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:<=1m")), names({u"today", u"day30", u"day31"})) << "22 October and later";
    EXPECT_EQ(clients(QStringLiteral("last_contact:>1y")), names({u"year"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:40d..30d")), names({u"day30", u"day31"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:today")), names({u"today"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:")), names({u"never"}));
    EXPECT_EQ(clients(QStringLiteral("-last_contact:>30d")), names({u"today", u"day30", u"never"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:yes")), names({u"today", u"day30", u"day31", u"year"}));
}

TEST_F(FilterSqlTest, CalendarDaysMonthsAndYears)
{
    const auto born = [&](const char16_t *name, const char16_t *day) { person(name, {{"birthday", day}}); };
    born(u"jan", u"2024-01-31");
    born(u"feb", u"2024-02-01");
    born(u"dec", u"2023-12-31");
    EXPECT_EQ(clients(QStringLiteral("birthday:2024-01-31")), names({u"jan"}));
    EXPECT_EQ(clients(QStringLiteral("birthday:31.01.2024")), names({u"jan"}));
    EXPECT_EQ(clients(QStringLiteral("birthday:2024-01")), names({u"jan"}));
    EXPECT_EQ(clients(QStringLiteral("birthday:2024")), names({u"jan", u"feb"}));
    EXPECT_EQ(clients(QStringLiteral("birthday:>2024-01")), names({u"feb"}));
    EXPECT_EQ(clients(QStringLiteral("birthday:<2024")), names({u"dec"}));
    EXPECT_EQ(clients(QStringLiteral("birthday:2023-12..2024-01")), names({u"dec", u"jan"}));
    EXPECT_EQ(clients(QStringLiteral("birthday:2024-01-31,2023")), names({u"dec", u"jan"}));
}

TEST_F(FilterSqlTest, AnInstantBelongsToItsDayInTheZone)
{
    // 22:30 UTC of the 21st is 00:30 of the 22nd in Kyiv.
    const Uuid c = person(u"night");
    insert(*s, "activity", {{"kind", u"call"}, {"client_id", c}, {"at", QDateTime(QDate(2026, 11, 21), QTime(22, 30), Qt::UTC).toMSecsSinceEpoch()}});
    EXPECT_EQ(clients(QStringLiteral("last_contact:2026-11-22")), names({u"night"}));
    EXPECT_EQ(clients(QStringLiteral("last_contact:2026-11-21")), QStringList());
}

TEST_F(FilterSqlTest, ReferencesByMeNameIdAndNothing)
{
    const Uuid a = person(u"Mine", {{"owner_id", me}});
    person(u"Ihors", {{"owner_id", ihor}});
    person(u"Nobodys");
    EXPECT_EQ(clients(QStringLiteral("owner:me")), names({u"Mine"}));
    EXPECT_EQ(clients(QStringLiteral("owner:\"ихор мелник\"")), QStringList());
    EXPECT_EQ(clients(QStringLiteral("owner:\"ІГОР МЕЛЬНИК\"")), names({u"Ihors"}));
    EXPECT_EQ(clients(QStringLiteral("owner:~мельник")), names({u"Ihors"}));
    EXPECT_EQ(clients(QStringLiteral("owner:me,") + ihor.toString()), names({u"Ihors", u"Mine"}));
    EXPECT_EQ(clients(QStringLiteral("owner:")), names({u"Nobodys"}));
    EXPECT_EQ(clients(QStringLiteral("-owner:me")), names({u"Ihors", u"Nobodys"}));
    const Uuid pipeline = insert(*s, "pipeline", {{"name", u"Sales"}});
    const Uuid other = insert(*s, "pipeline", {{"name", u"Partners"}});
    insert(*s, "deal", {{"title", u"one"}, {"pipeline_id", pipeline}, {"client_id", a}});
    insert(*s, "deal", {{"title", u"two"}, {"pipeline_id", other}});
    EXPECT_EQ(deals(QStringLiteral("pipeline:sales")), names({u"one"}));
    EXPECT_EQ(deals(QStringLiteral("client:mine")), names({u"one"})) << "by the order index";
    EXPECT_EQ(deals(QStringLiteral("client:Мине")), names({u"one"})) << "by the folded name";
    EXPECT_EQ(deals(QStringLiteral("client:nobody")), QStringList());
}

TEST_F(FilterSqlTest, TagsAndContactPoints)
{
    const Uuid a = person(u"A"), b = person(u"B");
    person(u"C");
    const Uuid vip = insert(*s, "tag", {{"name", u"VIP"}});
    insert(*s, "tag_link", {{"client_id", a}, {"tag_id", vip}});
    insert(*s, "contact_point", {{"client_id", a}, {"kind", u"phone"}, {"value", u"067 123 45 67"}, {"normal", u"+380671234567"}});
    insert(*s, "contact_point", {{"client_id", b}, {"kind", u"email"}, {"value", u"Olena@Example.org"}, {"normal", u"olena@example.org"}});
    EXPECT_EQ(clients(QStringLiteral("tag:vip")), names({u"A"}));
    EXPECT_EQ(clients(QStringLiteral("tag:~vi")), names({u"A"}));
    EXPECT_EQ(clients(QStringLiteral("tag:")), names({u"B", u"C"}));
    EXPECT_EQ(clients(QStringLiteral("-tag:vip")), names({u"B", u"C"}));
    EXPECT_EQ(clients(QStringLiteral("phone:0671234567")), names({u"A"}));
    EXPECT_EQ(clients(QStringLiteral("phone:\"123-45\"")), names({u"A"}));
    EXPECT_EQ(clients(QStringLiteral("phone:")), names({u"B", u"C"}));
    EXPECT_EQ(clients(QStringLiteral("email:OLENA@example.org")), names({u"B"}));
    EXPECT_EQ(clients(QStringLiteral("email:~example")), names({u"B"}));
    EXPECT_EQ(clients(QStringLiteral("email:olena")), QStringList());
}

TEST_F(FilterSqlTest, FreeTextLooksIntoNamesAndContacts)
{
    const Uuid a = person(u"Шевченко", {{"given_name", u"Олена"}});
    person(u"Bondar");
    insert(*s, "contact_point", {{"client_id", a}, {"kind", u"phone"}, {"value", u"067 123 45 67"}, {"normal", u"+380671234567"}});
    EXPECT_EQ(clients(QStringLiteral("shev")), names({u"Шевченко Олена"}));
    EXPECT_EQ(clients(QStringLiteral("\"шевченко о\"")), names({u"Шевченко Олена"}));
    EXPECT_EQ(clients(QStringLiteral("067123")), names({u"Шевченко Олена"}));
    EXPECT_EQ(clients(QStringLiteral("-shev")), names({u"Bondar"}));
    EXPECT_EQ(clients(QStringLiteral("shev bondar")), QStringList());
    Filter f = *Filter::parse(QStringLiteral("one city:Lviv -two \"three four\""), *Schema::current().entity("client"));
    EXPECT_EQ(repo::takeFreeText(f), (QStringList{QStringLiteral("one"), QStringLiteral("three four")}));
    EXPECT_EQ(f.toText(), QStringLiteral("city:Lviv -two"));
}

TEST_F(FilterSqlTest, DealsAndTasksAreFoundThroughTheirClient)
{
    const Uuid pipeline = insert(*s, "pipeline", {{"name", u"Sales"}});
    const Uuid lviv = person(u"A", {{"city", u"Lviv"}, {"readiness", u"cold"}});
    const Uuid company = insert(*s, "client", {{"kind", u"company"}, {"company_name", u"Firm"}, {"city", u"Kyiv"}});
    insert(*s, "deal", {{"title", u"person"}, {"pipeline_id", pipeline}, {"client_id", lviv}});
    insert(*s, "deal", {{"title", u"firm"}, {"pipeline_id", pipeline}, {"company_id", company}});
    insert(*s, "deal", {{"title", u"alone"}, {"pipeline_id", pipeline}});
    insert(*s, "task", {{"title", u"call"}, {"client_id", lviv}});
    EXPECT_EQ(deals(QStringLiteral("city:Lviv")), names({u"person"}));
    EXPECT_EQ(deals(QStringLiteral("city:Kyiv,Lviv")), names({u"firm", u"person"}));
    EXPECT_EQ(deals(QStringLiteral("-readiness:cold")), names({u"alone", u"firm"}));
    EXPECT_EQ(found("task", QStringLiteral("city:Lviv -readiness:hot")), names({u"call"}));
    EXPECT_EQ(found("task", QStringLiteral("city:Kyiv")), QStringList());
}

TEST_F(FilterSqlTest, ATaskIsDueOnADayOrAtAnInstant)
{
    insert(*s, "task", {{"title", u"allday"}, {"due_date", u"2026-11-22"}});
    insert(*s, "task", {{"title", u"timed"}, {"due_at", QDateTime(QDate(2026, 11, 21), QTime(22, 30), Qt::UTC).toMSecsSinceEpoch()}});
    insert(*s, "task", {{"title", u"later"}, {"due_date", u"2026-11-30"}});
    insert(*s, "task", {{"title", u"someday"}, {"assignee_id", me}, {"done_at", daysAgo(1)}});
    EXPECT_EQ(found("task", QStringLiteral("due:today")), names({u"allday", u"timed"}));
    EXPECT_EQ(found("task", QStringLiteral("due:<=+7d")), names({u"allday", u"timed"}));
    EXPECT_EQ(found("task", QStringLiteral("due:>today")), names({u"later"}));
    EXPECT_EQ(found("task", QStringLiteral("due:")), names({u"someday"}));
    EXPECT_EQ(found("task", QStringLiteral("done:")), names({u"allday", u"later", u"timed"}));
    EXPECT_EQ(found("task", QStringLiteral("owner:me")), names({u"someday"}));
}

TEST_F(FilterSqlTest, ValuesAreBoundNeverWritten)
{
    person(u"A", {{"city", u"x' OR 1=1 --"}});
    person(u"B", {{"city", u"Lviv"}});
    EXPECT_EQ(clients(QStringLiteral("city:\"x' OR 1=1 --\"")), names({u"A"}));
    EXPECT_EQ(clients(QStringLiteral("\"' OR 1=1 --\"")), QStringList());
    EXPECT_EQ(clients(QStringLiteral("owner:\"'; DROP TABLE client; --\"")), QStringList());
    EXPECT_EQ(clients(QString()), names({u"A", u"B"}));
}

TEST_F(FilterSqlTest, ListsSortPageAndCount)
{
    for (int i = 0; i < 25; ++i)
        person(u"Client", {{"given_name", QString::number(i)}, {"employees", 100 - i}});
    const Entity &e = *s->schema().entity("client");
    const auto page = [&](const QByteArray &sort, bool descending, int limit, qint64 offset) {
        return *s->read([&](Reader &r) {
                     repo::RowQuery q;
                     q.entity = &e;
                     q.sort = sort;
                     q.descending = descending;
                     q.limit = limit;
                     q.offset = offset;
                     return repo::listRows(r, q);
                 }).wait();
    };
    EXPECT_EQ(page({}, false, 5, 20).total, 25);
    ASSERT_EQ(page({}, false, 5, 20).items.size(), 5);
    EXPECT_EQ(page({}, false, 1, 10).items.first()["given_name"].toText(), QStringLiteral("10")) << "numbers by value";
    EXPECT_EQ(page("employees", false, 1, 0).items.first()["employees"].toInt(), 76);
    EXPECT_EQ(page("employees", true, 1, 0).items.first()["employees"].toInt(), 100);
    EXPECT_EQ(page("owner", false, 50, 0).items.size(), 25);
    const auto bad = s->read([&](Reader &r) {
                          repo::RowQuery q;
                          q.entity = &e;
                          q.sort = "no_such";
                          return repo::listRows(r, q);
                      }).wait();
    ASSERT_FALSE(bad.ok());
    EXPECT_EQ(bad.error().code, QStringLiteral("unknown_field"));
}
