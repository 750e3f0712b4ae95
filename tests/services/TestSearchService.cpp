// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"
#include "core/services/SearchService.h"
#include "core/storage/Storage.h"
#include "tests/services/WorkspaceFixture.h"
#include <QFile>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class SearchServiceTest : public opora::test::WorkspaceFixture {
protected:
    Uuid person(const QString &surname, const QString &given = {}, const QString &phone = {})
    {
        NewClient c;
        c.fields = {{"surname", surname}, {"given_name", given}};
        if (!phone.isEmpty()) {
            ContactPoint p;
            p.kind = u"phone"_s;
            p.value = phone;
            c.contacts.append(p);
        }
        return value(ws->clients().add(c)).ids.value(0);
    }
    QStringList titles(const QString &text, int limit = 50)
    {
        QStringList out;
        for (const SearchHit &h : value(ws->search().search(text, limit)).hits)
            out << h.title;
        return out;
    }
};

} // namespace

TEST_F(SearchServiceTest, FindsInNameOrderWhatWasJustWritten)
{
    person(u"Шевчук"_s);
    EXPECT_EQ(titles(u"shev"_s), QStringList{u"Шевчук"_s});
    EXPECT_TRUE(ws->search().ready());
    // Written after the arena was filled, found by the next search without any event loop.
    person(u"Шевченко"_s, u"Олена"_s, u"067 555 01 02"_s);
    EXPECT_EQ(titles(u"шев"_s), (QStringList{u"Шевченко Олена"_s, u"Шевчук"_s}));
    EXPECT_EQ(titles(u"067 555-01"_s), QStringList{u"Шевченко Олена"_s});
    EXPECT_EQ(titles(u"шев олен"_s), QStringList{u"Шевченко Олена"_s});
    EXPECT_TRUE(titles(u""_s).isEmpty());
    EXPECT_TRUE(titles(u" - "_s).isEmpty());
    EXPECT_EQ(titles(u"шев"_s, 1), QStringList{u"Шевченко Олена"_s});
    const auto numbers = value(ws->search().clientsMatching(u"шев"_s));
    EXPECT_EQ(numbers.size(), 2);
}

TEST_F(SearchServiceTest, ClientsFirstThenDealsThenNotes)
{
    const Uuid olena = person(u"Сервісенко"_s);
    addDeal(u"Сервіс на рік"_s, 100);
    ClientService::NewActivity note;
    note.kind = u"note"_s;
    note.body = u"Запитує про сервіс взимку"_s;
    value(ws->clients().log(olena, note));
    const SearchResult r = value(ws->search().search(u"сервіс"_s));
    ASSERT_EQ(r.hits.size(), 3);
    EXPECT_EQ(r.hits[0].entity, "client");
    EXPECT_EQ(r.hits[1].entity, "deal");
    EXPECT_EQ(r.hits[2].entity, "activity");
    EXPECT_EQ(r.hits[2].openEntity, "client");
    EXPECT_EQ(r.hits[2].openId, olena);
    EXPECT_FALSE(r.correctedLayout);
}

TEST_F(SearchServiceTest, WrongLayoutAndTypingErrorsOnlyWhenLittleIsFound)
{
    person(u"Шевченко"_s);
    SearchResult r = value(ws->search().search(u"itdxtyrj"_s));
    ASSERT_EQ(r.hits.size(), 1);
    EXPECT_TRUE(r.correctedLayout);
    r = value(ws->search().search(u"шевчнеко"_s));
    ASSERT_EQ(r.hits.size(), 1);
    EXPECT_TRUE(r.fuzzy);
    EXPECT_FALSE(r.correctedLayout);
    for (int i = 0; i < 12; ++i)
        person(u"Шевчик %1"_s.arg(i));
    // Twelve exact hits: "Шевченко" is one letter away and stays out.
    r = value(ws->search().search(u"шевчик"_s));
    EXPECT_FALSE(r.fuzzy);
    EXPECT_EQ(r.hits.size(), 12);
}

TEST_F(SearchServiceTest, AsTypedSaysWhetherLookingFurtherIsWorthIt)
{
    person(u"Шевченко"_s);
    SearchResult r = value(ws->search().search(u"шевчнеко"_s, 50, SearchService::Depth::Typed));
    EXPECT_TRUE(r.hits.isEmpty());
    EXPECT_FALSE(r.fuzzy);
    EXPECT_TRUE(r.canLookFurther);
    r = value(ws->search().search(u"шевчнеко"_s, 50, SearchService::Depth::Thorough));
    EXPECT_EQ(r.hits.size(), 1);
    EXPECT_FALSE(r.canLookFurther);
    EXPECT_FALSE(value(ws->search().search(u"ше"_s, 50, SearchService::Depth::Typed)).canLookFurther) << "two letters mean anything";
    for (int i = 0; i < 12; ++i)
        person(u"Шевчик %1"_s.arg(i));
    EXPECT_FALSE(value(ws->search().search(u"шевчик"_s, 50, SearchService::Depth::Typed)).canLookFurther);
}

TEST_F(SearchServiceTest, TheSnapshotIsWrittenOnceAndTakenUp)
{
    person(u"Шевченко"_s);
    EXPECT_EQ(titles(u"шев"_s).size(), 1);
    const QString cache = dir.filePath(u"test.cache"_s);
    EXPECT_FALSE(QFile::exists(cache));
    ws.reset();
    EXPECT_TRUE(QFile::exists(cache));
    reopen();
    person(u"Шевчук"_s);
    EXPECT_EQ(titles(u"шев"_s).size(), 2);
    // A damaged snapshot costs a rebuild and nothing else.
    ws.reset();
    QFile file(cache);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write("damage");
    file.close();
    reopen();
    EXPECT_EQ(titles(u"шев"_s).size(), 2);
}

TEST_F(SearchServiceTest, TheChangeBusBringsAnotherWritersRows)
{
    person(u"Шевченко"_s);
    EXPECT_EQ(titles(u"шев"_s).size(), 1);
    auto second = Workspace::open(path(), clock);
    ASSERT_TRUE(second.ok());
    NewClient c;
    c.fields = {{"surname", u"Шевчук"_s}};
    ASSERT_TRUE((*second)->clients().add(c).wait().ok());
    EXPECT_EQ(titles(u"шев"_s).size(), 2);
}
