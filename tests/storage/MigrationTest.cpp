// SPDX-License-Identifier: GPL-3.0-or-later
// An entity declared in one block has everything; and migrating to it equals creating it.
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"
#include "tests/storage/StorageFixture.h"
#include <QDir>

namespace opora::test {
namespace {

using namespace col;

Entity vehicle()
{
    return {.name = "vehicle", .table = "vehicle", .plural = "vehicles", .visibility = Visibility::Child,
            .columns = {text("plate").required().searched(), ref("client_id", "client"), integer("mileage"), longText("notes").fullText()},
            .indexes = {{{"client_id"}}},
            .rootVia = {"client_id"}, .labelColumn = "plate", .cascadeFrom = "client_id", .inCommandLine = true};
}

Entity vehicleWithColour()
{
    Entity e = vehicle();
    e.columns.append(text("colour"));
    e.indexes.append({{"colour"}});
    return e;
}

/// Everything that defines a file, in a comparable form: tables with their columns, indexes and triggers with their text.
QStringList shape(Storage &s)
{
    return *s.read([](Reader &r) -> Result<QStringList> {
        QStringList all;
        auto st = r.db().prepare("SELECT type, name, CASE WHEN type = 'table' THEN '' ELSE coalesce(sql, '') END FROM sqlite_schema ORDER BY 1, 2");
        while (st.step())
            all.append(st.text(0) + QLatin1Char('|') + st.text(1) + QLatin1Char('|') + st.text(2));
        auto columns = r.db().prepare("SELECT m.name || '.' || x.cid || '.' || x.name || ':' || x.type || ':' || x.pk || ':' || coalesce(f.\"table\", '') FROM sqlite_schema m "
                                      "JOIN pragma_table_xinfo(m.name) x LEFT JOIN pragma_foreign_key_list(m.name) f ON f.\"from\" = x.name "
                                      "WHERE m.type = 'table' AND m.name NOT LIKE 'fts%' ORDER BY m.name, x.cid");
        while (columns.step())
            all.append(columns.text(0));
        OPORA_TRY(columns.status());
        return all;
    }).wait();
}

} // namespace

class MigrationTest : public StorageFixture {};

TEST_F(MigrationTest, MigratingEqualsCreatingFresh)
{
    const Schema v2 = Schema::current().with(vehicle());
    const Schema v3 = Schema::current().with(vehicleWithColour());
    const Schema newest(v2.version() + 1, v3.entities());
    create();
    const Uuid client = [&] { auto s = reopen(); return insert(*s, "client", {{"surname", u"Kept"}}); }();
    {
        auto s = reopen(&v2);
        insert(*s, "vehicle", {{"plate", u"AA 0000 AA"}, {"client_id", client}});
    }
    auto migrated = reopen(&newest);
    ASSERT_TRUE(migrated);
    EXPECT_EQ(scalar(*migrated, "SELECT surname FROM client").toText(), QStringLiteral("Kept"));
    EXPECT_EQ(scalar(*migrated, "SELECT count(*) FROM vehicle WHERE colour IS NULL").toInt(), 1);
    EXPECT_EQ(QDir(dir.path()).entryList({QStringLiteral("*.before-v*.opora")}).size(), 2) << "a copy before each migration";
    const QStringList after = shape(*migrated);
    migrated.reset();
    QTemporaryDir other;
    Storage::Options o = options(&newest);
    o.path = other.filePath(QStringLiteral("fresh.opora"));
    auto fresh = Storage::create(o, {});
    ASSERT_TRUE(fresh.ok());
    EXPECT_EQ(shape(**fresh), after);
}

TEST_F(MigrationTest, AnInventedEntityIsCapturedUndoneSearchedAndCascades)
{
    const Schema schema = Schema::current().with(vehicle());
    auto s = create(&schema);
    const Uuid client = insert(*s, "client", {{"surname", u"Owner"}});
    const Uuid car = insert(*s, "vehicle", {{"plate", u"AA 0000 AA"}, {"client_id", client}, {"notes", u"Winter tyres stored"}});
    EXPECT_TRUE(update(*s, "vehicle", car, {{"mileage", 120000}}));
    EXPECT_EQ(scalar(*s, "SELECT new FROM sync_op WHERE tbl = 'vehicle' AND field = 'mileage'").toInt(), 120000);
    EXPECT_EQ(scalar(*s, "SELECT root_id = ?1 FROM vehicle", client).toInt(), 1);
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM fts_text WHERE fts_text MATCH opora_fold('tyres')").toInt(), 1);
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_TRUE(scalar(*s, "SELECT mileage FROM vehicle").isNull());
    ASSERT_TRUE(s->write({QStringLiteral("delete"), QStringLiteral("local"), true, {}}, [&](WriteTx &tx) { return tx.remove(tx.entity("client"), client); }).wait().ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM vehicle WHERE deleted_at IS NULL").toInt(), 0);
    ASSERT_TRUE(undo(*s).ok());
    EXPECT_EQ(scalar(*s, "SELECT count(*) FROM vehicle WHERE deleted_at IS NULL").toInt(), 1);
    auto family = s->read([&](Reader &r) { return undolog::family(r, *r.schema().entity("client"), client); }).wait();
    ASSERT_TRUE(family.ok());
    EXPECT_TRUE(family->contains("vehicle")) << "history of a client shows it";
}

TEST_F(MigrationTest, ATableThatComesBeforeOthersLeavesTheFullTextWhereItBelongs)
{
    create();
    const Uuid client = [&] { auto s = reopen(); return insert(*s, "client", {{"surname", u"Kept"}, {"about", u"Collects barometers"}}); }();
    QList<Entity> entities = Schema::current().entities();
    entities.prepend(vehicle());
    const Schema shifted(Schema::current().version() + 1, entities);
    auto s = reopen(&shifted);
    ASSERT_TRUE(s);
    const qint64 row = ftsRowId(shifted, *shifted.entity("client"), scalar(*s, "SELECT n FROM client WHERE surname = 'Kept'").toInt());
    const auto hits = [&](const char *word) {
        const QByteArray sql = QByteArray("SELECT count(*) FROM fts_text WHERE fts_text MATCH opora_fold('") + word + "') AND rowid = " + QByteArray::number(row);
        return scalar(*s, sql.constData()).toInt();
    };
    EXPECT_EQ(hits("barometers"), 1);
    EXPECT_TRUE(update(*s, "client", client, {{"about", u"Collects clocks"}}));
    EXPECT_EQ(hits("barometers"), 0) << "the old words went with the change";
    EXPECT_EQ(hits("clocks"), 1);
}

TEST_F(MigrationTest, AFailedMigrationLeavesTheFileAsItWas)
{
    create().reset();
    Entity broken = vehicle();
    broken.indexes.append({{"no_such_column"}});
    const Schema bad = Schema::current().with(broken);
    auto s = Storage::open(options(&bad));
    ASSERT_FALSE(s.ok());
    auto again = reopen();
    ASSERT_TRUE(again);
    EXPECT_EQ(scalar(*again, "SELECT count(*) FROM sqlite_schema WHERE name = 'vehicle'").toInt(), 0);
}

} // namespace opora::test
