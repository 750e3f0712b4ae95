// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"
#include "core/services/SearchService.h"
#include "tests/services/WorkspaceFixture.h"

using namespace opora;

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

class ClientServiceTest : public test::WorkspaceFixture {
protected:
    Uuid person(const char16_t *surname, const char16_t *given = u"", FieldValues more = {})
    {
        NewClient c;
        c.fields = more;
        c.fields.insert("surname", s(surname));
        c.fields.insert("given_name", s(given));
        return value(ws->clients().add(c)).ids.value(0);
    }
    Filter filter(const char16_t *text) { return *Filter::parse(s(text), *ws->schema().entity("client")); }
    QStringList names(const Filter &f, const QByteArray &sort = "name", bool descending = false)
    {
        const QList<qint64> numbers = value(ws->clients().order(f, sort, descending));
        QStringList list;
        for (const ClientRow &r : value(ws->clients().rows(numbers)))
            list.append(r.name);
        return list;
    }
    ContactPoint contact(const char16_t *kind, const char16_t *text, bool primary = false)
    {
        ContactPoint p;
        p.kind = s(kind);
        p.value = s(text);
        p.primary = primary;
        return p;
    }
};

} // namespace

TEST_F(ClientServiceTest, ListOrderAndRows)
{
    person(u"Шевченко", u"Олена", {{"readiness", s(u"hot")}});
    person(u"Bondar", u"Ihor", {{"readiness", s(u"cold")}});
    const Uuid third = person(u"Авраменко", u"Яна");
    NewClient firm;
    firm.company = true;
    firm.fields.insert("company_name", s(u"Nova Trade"));
    value(ws->clients().add(firm));
    EXPECT_EQ(names({}), (QStringList{s(u"Bondar Ihor"), s(u"Nova Trade"), s(u"Авраменко Яна"), s(u"Шевченко Олена")}));
    EXPECT_EQ(names({}, "name", true).first(), s(u"Шевченко Олена"));
    EXPECT_EQ(names({}, "readiness").first(), s(u"Шевченко Олена"));
    EXPECT_EQ(names(filter(u"readiness:cold")), QStringList{s(u"Bondar Ihor")});
    EXPECT_EQ(names(filter(u"kind:company")), QStringList{s(u"Nova Trade")});
    EXPECT_EQ(value(ws->clients().count()), 4);
    EXPECT_EQ(value(ws->clients().count(filter(u"-readiness:hot"))), 3);
    EXPECT_EQ(code(ws->clients().order({}, "shoe_size")), s(u"unknown_field"));
    // Rows come in the order asked for; gone ones are left out.
    const QList<qint64> order = value(ws->clients().order({}));
    EXPECT_EQ(value(ws->clients().order({}, "name", false, 2)), order.mid(0, 2)) << "the first screens come first, in the same order";
    value(ws->clients().remove({third}));
    const QList<ClientRow> rows = value(ws->clients().rows({order.at(3), order.at(2), 999'999, order.at(0)}));
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows.at(0).name, s(u"Шевченко Олена"));
    EXPECT_EQ(rows.at(1).name, s(u"Bondar Ihor"));
    EXPECT_EQ(value(ws->clients().numberOf(rows.at(1).id)), order.at(0));
    EXPECT_EQ(code(ws->clients().numberOf(Uuid::v7(1))), s(u"not_found"));
}

TEST_F(ClientServiceTest, FreeTextIsFoundWhetherTheArenaIsFilledYetOrNot)
{
    person(u"Шевченко", u"Олена", {{"city", s(u"Lviv")}});
    person(u"Шевченко", u"Андрій", {{"city", s(u"Kyiv")}});
    person(u"Bondar", u"Ihor");
    const QList<qint64> cold = value(ws->clients().order(filter(u"shev city:Lviv"))); // asked before the arena is filled
    EXPECT_EQ(value(ws->clients().count(filter(u"shev city:Lviv"))), 1) << "the storage's own comparison";
    const QStringList both{s(u"Шевченко Андрій"), s(u"Шевченко Олена")};
    EXPECT_EQ(names(filter(u"shev")), both);
    ASSERT_TRUE(value(ws->search().whenReady()));
    EXPECT_EQ(names(filter(u"shev")), both);
    EXPECT_EQ(names(filter(u"shev"), "name", true), (QStringList{both.at(1), both.at(0)}));
    EXPECT_EQ(names(filter(u"shev олена")), QStringList{both.at(1)});
    EXPECT_EQ(value(ws->clients().order(filter(u"shev city:Lviv"))), cold);
    ASSERT_EQ(cold.size(), 1);
}

TEST_F(ClientServiceTest, CardShowsCountsAndTheNextStep)
{
    const Uuid id = person(u"Шевченко", u"Олена");
    const Uuid deal = addDeal(s(u"Loyalty cards"), 12'800'000, s(u"Шевченко Олена"));
    const Uuid won = addDeal(s(u"Old"), 500'000, s(u"Шевченко Олена"));
    value(ws->deals().move({won, stage(s(u"Won")).id, {}, {}, {}, 0}));
    NewTask t;
    t.title = s(u"Demo");
    t.deal = deal;
    t.dueDate = QDate(2026, 11, 25);
    t.dueTime = QTime(11, 0);
    value(ws->tasks().add(t));
    t.title = s(u"Thank you");
    t.deal = {};
    t.client = id;
    t.dueDate = QDate(2026, 11, 24);
    t.dueTime = {};
    value(ws->tasks().add(t));
    const ClientCard card = value(ws->clients().card(id));
    EXPECT_EQ(card.allDeals, 2);
    EXPECT_EQ(card.openDeals, 1);
    EXPECT_EQ(card.openTasks, 2);
    EXPECT_EQ(card.nextStep, s(u"Thank you"));
    EXPECT_TRUE(card.nextStepAllDay);
    EXPECT_EQ(card.row.lifetimeValue, (Money{500'000, s(u"UAH")}));
    EXPECT_EQ(card.createdAt, clock->nowMs());
    EXPECT_FALSE(card.deleted);
    EXPECT_EQ(code(ws->clients().card(Uuid::v7(1))), s(u"not_found"));
}

TEST_F(ClientServiceTest, TimelineIsNewestFirstAndPaged)
{
    const Uuid id = person(u"Шевченко", u"Олена");
    const Uuid deal = addDeal(s(u"Loyalty cards"), 0, s(u"Шевченко Олена"));
    for (int i = 0; i < 30; ++i) {
        clock->advance(60'000);
        ClientService::NewActivity a;
        a.kind = i % 2 ? s(u"note") : s(u"call");
        a.direction = i % 2 ? QString() : i % 4 ? s(u"missed") : s(u"out");
        a.body = s(u"Entry ") + QString::number(i);
        a.durationS = 372;
        if (i % 3 == 0)
            a.deal = deal;
        value(ws->clients().log(id, a));
    }
    clock->advance(60'000);
    value(ws->deals().move({deal, stage(s(u"Qualified")).id, {}, {}, {}, 0}));
    NewTask t;
    t.title = s(u"Call back");
    t.client = id;
    const Uuid task = value(ws->tasks().add(t)).ids.first();
    clock->advance(60'000);
    value(ws->tasks().done({task}, s(u"Agreed")));

    using Kind = TimelineItem::Kind;
    const TimelinePage first = value(ws->clients().timeline(id, 0, 10));
    ASSERT_EQ(first.items.size(), 10);
    EXPECT_TRUE(first.more);
    EXPECT_EQ(first.items.at(0).kind, Kind::TaskDone);
    EXPECT_EQ(first.items.at(0).title, s(u"Call back"));
    EXPECT_EQ(first.items.at(0).body, s(u"Agreed"));
    EXPECT_EQ(first.items.at(1).kind, Kind::StageChange);
    EXPECT_EQ(first.items.at(1).toStage, s(u"Qualified"));
    EXPECT_EQ(first.items.at(1).fromStage, s(u"New request"));
    EXPECT_EQ(first.items.at(1).dealTitle, s(u"Loyalty cards"));
    EXPECT_EQ(first.items.at(2).body, s(u"Entry 29"));
    EXPECT_EQ(first.items.at(2).by, s(u"Olena Kovalenko"));
    EXPECT_EQ(first.items.at(3).kind, Kind::Call);
    EXPECT_EQ(first.items.at(3).durationS, 372);
    EXPECT_EQ(first.items.at(5).kind, Kind::MissedCall);
    QList<TimelineItem> all;
    for (int offset = 0;; offset += 10) {
        const TimelinePage page = value(ws->clients().timeline(id, offset, 10));
        all += page.items;
        if (!page.more)
            break;
    }
    // 30 activities, the deal's two stages, a task, the client's own beginning; each once.
    ASSERT_EQ(all.size(), 34);
    for (qsizetype i = 1; i < all.size(); ++i)
        EXPECT_GE(all.at(i - 1).at, all.at(i).at);
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const TimelineItem &i) { return i.kind == Kind::Created; }), 1);
    value(ws->clients().removeActivity(first.items.at(2).id));
    value(ws->clients().editActivity(first.items.at(3).id, s(u"Corrected")));
    const TimelinePage after = value(ws->clients().timeline(id, 0, 3));
    EXPECT_EQ(after.items.at(2).body, s(u"Corrected"));
}

TEST_F(ClientServiceTest, ContactsAreNormalisedAndOneOfAKindIsMain)
{
    const Uuid id = person(u"A");
    value(ws->clients().setContact(id, contact(u"phone", u"8 (067) 123-45-67")));
    const Uuid second = value(ws->clients().setContact(id, contact(u"phone", u"+48 601 222 333", true))).ids.first();
    value(ws->clients().setContact(id, contact(u"email", u" O.S@Example.ORG ")));
    ClientCard card = value(ws->clients().card(id));
    ASSERT_EQ(card.contacts.size(), 3);
    EXPECT_EQ(card.row.phone, s(u"+48 601 222 333"));
    EXPECT_EQ(
        std::count_if(card.contacts.begin(), card.contacts.end(), [](const ContactPoint &c) { return c.primary && c.kind == u"phone"; }),
        1);
    // The same number written otherwise is the same contact.
    value(ws->clients().setContact(id, contact(u"phone", u"0671234567")));
    EXPECT_EQ(value(ws->clients().card(id)).contacts.size(), 3);
    ContactPoint wrong = contact(u"phone", u"12");
    EXPECT_EQ(code(ws->clients().setContact(id, wrong)), s(u"bad_value"));
    EXPECT_EQ(code(ws->clients().setContact(id, contact(u"email", u"no.at.sign"))), s(u"bad_value"));
    value(ws->clients().removeContact(second));
    card = value(ws->clients().card(id));
    EXPECT_EQ(card.row.phone, s(u"+380 67 123 45 67")) << "the next becomes the main one";
    EXPECT_TRUE(card.contacts.first().primary);
}

TEST_F(ClientServiceTest, CompaniesAreFoundByTheirFoldedNameOrMade)
{
    const Uuid a = person(u"A"), b = person(u"B");
    value(ws->clients().setCompany(a, s(u"Верес Логістика")));
    value(ws->clients().setCompany(b, s(u"верес логістика")));
    EXPECT_EQ(value(ws->clients().card(a)).companyId, value(ws->clients().card(b)).companyId);
    EXPECT_EQ(value(ws->clients().count()), 3);
    EXPECT_EQ(value(ws->clients().card(b)).row.companyLabel, s(u"Верес Логістика"));
    EXPECT_TRUE(value(ws->clients().setCompany(b, s(u"Верес Логістика"))).command.isNull()) << "nothing to change";
    value(ws->clients().setCompany(b, QString()));
    EXPECT_TRUE(value(ws->clients().card(b)).companyId.isNull());
    EXPECT_EQ(value(ws->clients().card(b)).row.companyLabel, QString());
    value(ws->clients().setCompany(b, s(u"Nova")));
    value(ws->clients().setCompany(b, s(u"Верес Логістика")));
    EXPECT_EQ(value(ws->clients().card(b)).row.companyLabel, s(u"Верес Логістика"));
}

TEST_F(ClientServiceTest, TagsAreASetComparedFolded)
{
    const Uuid a = person(u"A"), b = person(u"B");
    value(ws->clients().setTags(a, {s(u"VIP"), s(u"  "), s(u"vip"), s(u"Аптека")}));
    value(ws->clients().setTags(b, {s(u"vip")}));
    EXPECT_EQ(value(ws->clients().card(a)).tags, (QStringList{s(u"VIP"), s(u"Аптека")}));
    EXPECT_EQ(value(ws->clients().card(b)).tags, QStringList{s(u"VIP")}) << "the tag that is there";
    value(ws->clients().setTags(a, {s(u"Аптека")}));
    value(ws->clients().setTags(a, {s(u"Аптека"), s(u"VIP")}));
    EXPECT_EQ(value(ws->clients().card(a)).tags.size(), 2) << "a link taken away comes back";
}

TEST_F(ClientServiceTest, TagsThatAFormDidNotShowStayAsTheyAre)
{
    const Uuid a = person(u"A");
    const QStringList shown{s(u"VIP"), s(u"Old")};
    value(ws->clients().setTags(a, shown));
    value(ws->clients().setTags(a, {s(u"VIP"), s(u"From a colleague")})); // meanwhile: one taken away, one added
    value(ws->clients().setTags(a, {s(u"vip"), s(u"Old"), s(u"Mine")}, shown));
    QStringList tags = value(ws->clients().card(a)).tags;
    tags.sort();
    EXPECT_EQ(tags, (QStringList{s(u"From a colleague"), s(u"Mine"), s(u"VIP")}));
    value(ws->clients().setTags(a, {s(u"Mine")}, tags));
    EXPECT_EQ(value(ws->clients().card(a)).tags, QStringList{s(u"Mine")});
}

TEST_F(ClientServiceTest, EveryWriteIsOneUndo)
{
    const Uuid a = person(u"A", u"", {{"city", s(u"Lviv")}});
    value(ws->clients().setContact(a, contact(u"phone", u"0671234567")));
    value(ws->clients().edit(a, {{"city", s(u"Kyiv")}, {"readiness", s(u"hot")}}));
    value(ws->clients().remove({a}));
    EXPECT_EQ(value(ws->clients().count()), 0);
    EXPECT_EQ(value(ws->undo().undo()).label, s(u"Client deleted: A"));
    ClientCard card = value(ws->clients().card(a));
    EXPECT_EQ(card.contacts.size(), 1);
    EXPECT_EQ(card.row.phone, s(u"+380 67 123 45 67"));
    value(ws->undo().undo());
    card = value(ws->clients().card(a));
    EXPECT_EQ(card.fields.value("city").toText(), s(u"Lviv"));
    EXPECT_EQ(card.row.readiness, QString());
    value(ws->undo().undo());
    EXPECT_TRUE(value(ws->clients().card(a)).contacts.isEmpty());
    value(ws->undo().redo());
    EXPECT_EQ(value(ws->clients().card(a)).contacts.size(), 1);
}

TEST_F(ClientServiceTest, EditsRefuseWhatCannotStand)
{
    const Uuid a = person(u"A");
    EXPECT_EQ(code(ws->clients().edit(a, {{"readiness", s(u"boiling")}})), s(u"bad_value"));
    EXPECT_EQ(code(ws->clients().edit(a, {{"display_name", s(u"X")}})), s(u"unknown_field"));
    EXPECT_EQ(code(ws->clients().edit(a, {{"surname", s(u"   ")}})), s(u"required_field"));
    EXPECT_EQ(code(ws->clients().log(a, {s(u"note"), {}, {}, s(u"  "), 0, 0, {}, {}})), s(u"required_field"));
    EXPECT_EQ(code(ws->clients().log(a, {s(u"telepathy"), {}, {}, s(u"x"), 0, 0, {}, {}})), s(u"bad_value"));
    EXPECT_EQ(code(ws->clients().add({})), s(u"required_field"));
    EXPECT_EQ(value(ws->clients().count()), 1);
}
