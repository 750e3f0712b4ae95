// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SearchKey.h"
#include "core/storage/arena/ArenaFeeder.h"
#include "core/storage/repo/SearchRepository.h"
#include "tests/storage/StorageFixture.h"
#include <QFile>

using namespace opora;
using namespace opora::arena;
using namespace Qt::StringLiterals;

namespace {

class ArenaFeederTest : public opora::test::StorageFixture {
protected:
    QString cachePath() const { return dir.filePath(u"test.cache"_s); }

    static Result<void> fill(Storage &s, ArenaFeeder &f, const QString &cache)
    {
        auto r = s.read([&](Reader &r) -> Result<bool> {
            OPORA_TRY(f.fill(r, cache));
            return true;
        }).wait();
        if (!r.ok())
            return r.error();
        return {};
    }
    static ArenaFeeder::Followed follow(Storage &s, ArenaFeeder &f, bool rebuild = false)
    {
        auto r = s.read([&](Reader &r) { return f.follow(r, rebuild); }).wait();
        EXPECT_TRUE(r.ok()) << (r.ok() ? "" : qPrintable(r.error().details));
        return r.valueOr(ArenaFeeder::Followed::Busy);
    }
    static QStringList names(Storage &s, const ArenaFeeder &f, const char *entity, QStringView text)
    {
        const QList<qint64> hits = f.arena(entity)->find(Query::fromText(text));
        auto rows = s.read([&](Reader &r) { return repo::describeRows(r, *r.schema().entity(entity), hits); }).wait();
        QStringList out;
        for (const repo::FoundRow &row : rows.valueOr({}))
            out << row.title;
        return out;
    }
    static Uuid person(Storage &s, const QString &surname, const QString &given = {})
    {
        return insert(s, "client", {{"kind", u"person"}, {"surname", surname}, {"given_name", given}});
    }
};

} // namespace

TEST_F(ArenaFeederTest, FollowsEveryKindOfChange)
{
    auto s = create();
    ASSERT_TRUE(s);
    person(*s, u"Шевченко"_s, u"Олена"_s);
    ArenaFeeder f(s->schema());
    ASSERT_TRUE(fill(*s, f, cachePath()).ok());
    EXPECT_EQ(names(*s, f, "client", u"shev"), QStringList{u"Шевченко Олена"_s});

    // A new row stands in its place of the name order.
    const Uuid bond = person(*s, u"Шевчук"_s);
    person(*s, u"Шевцов"_s);
    EXPECT_EQ(follow(*s, f), ArenaFeeder::Followed::UpToDate);
    EXPECT_EQ(names(*s, f, "client", u"шев"), (QStringList{u"Шевцов"_s, u"Шевченко Олена"_s, u"Шевчук"_s}));

    // Found by phone digits, however typed; by e-mail.
    insert(*s, "contact_point", {{"client_id", bond}, {"kind", u"phone"}, {"value", u"067 555 01 02"_s}, {"normal", u"+380675550102"_s}});
    const Uuid mail = insert(*s, "contact_point", {{"client_id", bond}, {"kind", u"email"}, {"value", u"Bond@Example.org"_s}, {"normal", u"bond@example.org"_s}});
    follow(*s, f);
    for (const QString &typed : {u"067 555"_s, u"+380 67"_s, u"5550102"_s, u"bond@ex"_s, u"EXAMPLE.ORG"_s})
        EXPECT_EQ(names(*s, f, "client", typed), QStringList{u"Шевчук"_s}) << typed.toStdString();

    // A contact removed, a name changed, a row deleted and brought back.
    ASSERT_TRUE(s->write({u"x"_s}, [&](WriteTx &tx) { return tx.remove(tx.entity("contact_point"), mail); }).wait().ok());
    update(*s, "client", bond, {{"surname", u"Ященко"_s}});
    follow(*s, f);
    EXPECT_TRUE(names(*s, f, "client", u"bond@").isEmpty());
    EXPECT_EQ(names(*s, f, "client", u"ен"), (QStringList{u"Шевченко Олена"_s, u"Ященко"_s}));
    ASSERT_TRUE(s->write({u"x"_s}, [&](WriteTx &tx) { return tx.remove(tx.entity("client"), bond); }).wait().ok());
    follow(*s, f);
    EXPECT_TRUE(names(*s, f, "client", u"Ященко").isEmpty());
    EXPECT_TRUE(f.arena("client")->find(Query::fromText(u"0675550102")).isEmpty());
    ASSERT_TRUE(s->write({u"x"_s}, [&](WriteTx &tx) { return tx.restore(tx.entity("client"), bond); }).wait().ok());
    follow(*s, f);
    EXPECT_EQ(names(*s, f, "client", u"Ященко"), QStringList{u"Ященко"_s});
    ASSERT_TRUE(undo(*s).ok());
    follow(*s, f);
    EXPECT_TRUE(names(*s, f, "client", u"Ященко").isEmpty());
}

TEST_F(ArenaFeederTest, PeopleAreFoundByCompanyAndTag)
{
    auto s = create();
    const Uuid company = insert(*s, "client", {{"kind", u"company"}, {"company_name", u"Аптека 9-1-1"_s}});
    const Uuid olena = person(*s, u"Шевченко"_s);
    insert(*s, "client_link", {{"client_id", olena}, {"other_id", company}, {"role", u"works_at"}, {"is_primary", true}});
    const Uuid tag = insert(*s, "tag", {{"name", u"VIP"_s}});
    insert(*s, "tag_link", {{"client_id", olena}, {"tag_id", tag}});
    ArenaFeeder f(s->schema());
    ASSERT_TRUE(fill(*s, f, cachePath()).ok());
    EXPECT_EQ(names(*s, f, "client", u"аптека"), (QStringList{u"Аптека 9-1-1"_s, u"Шевченко"_s}));
    EXPECT_EQ(names(*s, f, "client", u"vip"), QStringList{u"Шевченко"_s});
    update(*s, "client", company, {{"company_name", u"Кав'ярня Дніпро"_s}});
    update(*s, "tag", tag, {{"name", u"Постійні"_s}});
    follow(*s, f);
    EXPECT_EQ(names(*s, f, "client", u"кавярня"), (QStringList{u"Кав'ярня Дніпро"_s, u"Шевченко"_s}));
    EXPECT_TRUE(names(*s, f, "client", u"аптека").isEmpty());
    EXPECT_EQ(names(*s, f, "client", u"постійні дніпро"), QStringList{u"Шевченко"_s});
}

TEST_F(ArenaFeederTest, AnInventedEntityIsSearchedWithoutFurtherCode)
{
    const Schema schema = Schema::current()
                              .with({.name = "vehicle", .table = "vehicle", .plural = "vehicles", .visibility = Visibility::Reference,
                                     .columns = {col::text("plate").required().searched(), col::text("model").searched()}, .labelColumn = "plate"})
                              .with({.name = "nickname", .table = "nickname", .plural = "nicknames", .visibility = Visibility::Child,
                                     .columns = {col::ref("client_id", "client").required(), col::text("text").searched()},
                                     .rootVia = {"client_id"}, .labelColumn = "text", .cascadeFrom = "client_id"});
    auto s = create(&schema);
    ASSERT_TRUE(s);
    ArenaFeeder f(s->schema());
    ASSERT_TRUE(fill(*s, f, cachePath()).ok());
    insert(*s, "vehicle", {{"plate", u"АА 1234 ВВ"_s}, {"model", u"Lanos"_s}});
    insert(*s, "vehicle", {{"plate", u"АА 0007 ВВ"_s}, {"model", u"Лачетті"_s}});
    const Uuid olena = person(*s, u"Шевченко"_s);
    insert(*s, "nickname", {{"client_id", olena}, {"text", u"Блискавка"_s}});
    follow(*s, f);
    EXPECT_EQ(names(*s, f, "vehicle", u"aa"), (QStringList{u"АА 0007 ВВ"_s, u"АА 1234 ВВ"_s}));
    EXPECT_EQ(names(*s, f, "vehicle", u"ланос"), QStringList{u"АА 1234 ВВ"_s});
    EXPECT_EQ(names(*s, f, "client", u"блиска"), QStringList{u"Шевченко"_s});
}

TEST_F(ArenaFeederTest, BulkRunsAreRebuiltInTheBackgroundOnly)
{
    auto s = create();
    ArenaFeeder f(s->schema());
    ASSERT_TRUE(fill(*s, f, cachePath()).ok());
    auto written = s->write({u"many"_s, u"import"_s}, [](WriteTx &tx) -> Result<qint64> {
        BulkWriter w(tx, tx.entity("client"), {"kind", "surname"});
        for (int i = 0; i < 6000; ++i) {
            w.statement().bind(0, Uuid::v5(Uuid(), QByteArray::number(i))).bind(1, u"person").bind(2, QStringView(u"Ряд%1"_s.arg(i, 5, 10, QChar(u'0'))));
            OPORA_TRY(w.add());
        }
        OPORA_TRY(w.finish());
        return w.count();
    }).wait();
    ASSERT_TRUE(written.ok()) << qPrintable(written.error().details);
    EXPECT_EQ(follow(*s, f, false), ArenaFeeder::Followed::NeedsRebuild);
    EXPECT_EQ(f.arena("client")->rows(), 0);
    EXPECT_EQ(follow(*s, f, true), ArenaFeeder::Followed::UpToDate);
    EXPECT_EQ(f.arena("client")->rows(), 6000);
    const QList<qint64> first = f.arena("client")->find(Query::fromText(u"ряд"), 3);
    ASSERT_EQ(first.size(), 3);
    EXPECT_LT(first[0], first[1]);
}

TEST_F(ArenaFeederTest, SnapshotIsTakenUpWhereTheLogWasLeft)
{
    auto s = create();
    person(*s, u"Шевченко"_s);
    {
        ArenaFeeder f(s->schema());
        ASSERT_TRUE(fill(*s, f, cachePath()).ok());
        EXPECT_EQ(f.savedPosition(), -1);
        ASSERT_TRUE(f.save(cachePath(), s->context().workspace));
        EXPECT_EQ(f.savedPosition(), f.position());
    }
    person(*s, u"Шевчук"_s);
    ArenaFeeder again(s->schema());
    ASSERT_TRUE(fill(*s, again, cachePath()).ok());
    EXPECT_GE(again.savedPosition(), 0); // it was used
    EXPECT_GT(again.position(), again.savedPosition());
    EXPECT_EQ(names(*s, again, "client", u"шев"), (QStringList{u"Шевченко"_s, u"Шевчук"_s}));

    // Another workspace's snapshot in the same place is not believed.
    s.reset();
    QFile::remove(path());
    auto other = create();
    ASSERT_TRUE(other);
    person(*other, u"Бондаренко"_s);
    ArenaFeeder fresh(other->schema());
    ASSERT_TRUE(fill(*other, fresh, cachePath()).ok());
    EXPECT_EQ(fresh.savedPosition(), -1);
    EXPECT_TRUE(names(*other, fresh, "client", u"шев").isEmpty());
    EXPECT_EQ(names(*other, fresh, "client", u"бонд"), QStringList{u"Бондаренко"_s});
}

TEST_F(ArenaFeederTest, NotesAreFoundByTheirWords)
{
    auto s = create();
    const Uuid olena = person(*s, u"Шевченко"_s);
    insert(*s, "activity", {{"kind", u"note"}, {"client_id", olena}, {"at", 1}, {"body", u"Просить знижку від двохсот карток"_s}});
    insert(*s, "activity", {{"kind", u"note"}, {"client_id", olena}, {"at", 2}, {"body", u"Чекає на договір"_s}});
    const auto found = [&](QStringView text) {
        const QByteArrayList words = Query::fromText(text).alternatives.first();
        return s->read([&](Reader &r) { return repo::findInTexts(r, words, 10); }).wait().valueOr({});
    };
    ASSERT_EQ(found(u"знижку").size(), 1);
    EXPECT_EQ(found(u"знижку")[0].entity, "activity");
    EXPECT_EQ(found(u"знижку")[0].openEntity, "client");
    EXPECT_EQ(found(u"знижку")[0].openId, olena);
    EXPECT_EQ(found(u"знижку")[0].subtitle, u"Шевченко");
    EXPECT_EQ(found(u"просить карт").size(), 1); // the last word may be unfinished
    EXPECT_TRUE(found(u"знижку договір").isEmpty());
}
