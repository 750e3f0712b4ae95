// SPDX-License-Identifier: GPL-3.0-or-later
// An invented entity, declared in one block and nothing else: listed, added, edited, filtered, undone, exported.
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "core/services/ExportService.h"
#include "core/services/RecordJson.h"
#include "core/services/RecordService.h"
#include "tests/services/WorkspaceFixture.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace opora;

namespace {

QString s(const char16_t *text) { return QString::fromUtf16(text); }

const Schema &withBoats()
{
    using namespace col;
    static const Schema schema = Schema::current().with(
        {.name = "boat", .table = "boat", .plural = "boats", .visibility = Visibility::Child,
         .columns = {text("name").required().searched(), ref("client_id", "client").required(), choice("rig", {"sloop", "ketch"}).by(u"sloop"),
                     money("price", "currency"), currency("currency"), date("launched_date"), instant("seen_at"), real("length"), boolean("afloat").by(true),
                     integer("berths"), json("papers"), longText("story").fullText()},
         .indexes = {{{"client_id"}}},
         .rootVia = {"client_id"}, .labelColumn = "name", .cascadeFrom = "client_id", .inCommandLine = true});
    return schema;
}

class DeclaredEntityTest : public test::WorkspaceFixture {
protected:
    void SetUp() override
    {
        Workspace::CreateOptions o;
        o.schema = &withBoats();
        o.timeZone = s(u"Europe/Kiev");
        o.userName = s(u"Olena");
        create(o);
        NewClient c;
        c.fields.insert("surname", s(u"Captain"));
        owner = value(ws->clients().add(c)).ids.first();
    }
    Uuid boat(const QHash<QByteArray, QString> &typed)
    {
        QHash<QByteArray, QString> all = typed;
        all.insert("client", s(u"captain"));
        return value(ws->records().add("boat", value(ws->records().parseFields("boat", all)))).ids.value(0);
    }
    QStringList found(const char16_t *filter)
    {
        RecordQuery q;
        q.entity = "boats";
        const auto f = Filter::parse(s(filter), *ws->schema().entity("boat"));
        EXPECT_TRUE(f.ok()) << qPrintable(s(filter));
        q.filter = f.valueOr({});
        q.sort = "name";
        QStringList names;
        for (const Record &r : value(ws->records().list(q)).items)
            names.append(r["name"].toText());
        return names;
    }
    Uuid owner;
};

} // namespace

TEST_F(DeclaredEntityTest, LivesThroughTheServicesWithoutFurtherCode)
{
    const Uuid a = boat({{"name", s(u"Чайка")}, {"price", s(u"12k")}, {"launched", s(u"2020-05-01")}, {"length", s(u"9.5")}, {"papers", s(u"[\"deed\"]")}});
    const Uuid b = boat({{"name", s(u"Albatross")}, {"rig", s(u"KETCH")}, {"price", s(u"900.50")}, {"currency", s(u"eur")}, {"afloat", s(u"no")}, {"berths", s(u"6")}});

    // Defaults, parsing, validation.
    const Record first = value(ws->records().get("boat", a));
    EXPECT_EQ(first["price"].toInt(), 1'200'000);
    EXPECT_EQ(first["currency"].toText(), s(u"UAH"));
    EXPECT_EQ(first["rig"].toText(), s(u"sloop"));
    EXPECT_TRUE(first["afloat"].toBool());
    EXPECT_EQ(code(ws->records().add("boat", {{"name", s(u"X")}})), s(u"required_field"));
    EXPECT_EQ(code(ws->records().add("boat", {{"name", s(u"X")}, {"client_id", Uuid::v7(1)}})), s(u"not_found"));
    EXPECT_EQ(code(ws->records().parseFields("boat", {{"rig", s(u"junk")}})), s(u"bad_value"));

    // Listing and filtering.
    EXPECT_EQ(found(u""), (QStringList{s(u"Albatross"), s(u"Чайка")}));
    EXPECT_EQ(found(u"rig:ketch"), QStringList{s(u"Albatross")});
    EXPECT_EQ(found(u"price:>1000"), QStringList{s(u"Чайка")});
    EXPECT_EQ(found(u"client:captain -afloat:no"), QStringList{s(u"Чайка")});
    EXPECT_EQ(found(u"launched:2020"), QStringList{s(u"Чайка")});
    EXPECT_EQ(found(u"chaika"), QStringList{s(u"Чайка")});
    EXPECT_EQ(value(ws->records().resolve("boat", s(u"ЧАЙКА"))), a);

    // Editing, undo, redo after a restart is the storage's own; here one way and back.
    value(ws->records().edit("boat", b, {{"berths", 8}, {"seen_at", clock->nowMs()}}));
    EXPECT_EQ(value(ws->records().get("boat", b))["berths"].toInt(), 8);
    EXPECT_EQ(value(ws->undo().undo()).label, s(u"Entry changed: Albatross"));
    EXPECT_EQ(value(ws->records().get("boat", b))["berths"].toInt(), 6);
    value(ws->records().remove("boat", {b}));
    EXPECT_EQ(found(u""), QStringList{s(u"Чайка")});
    value(ws->records().restore("boat", {b}));

    // JSON, CSV, everything.
    RecordPage page = value(ws->records().getWithNames("boat", a));
    const QJsonObject o = recordJson(*ws->schema().entity("boat"), page.items.first(), page.names, {s(u"UAH"), true, true});
    EXPECT_EQ(o[s(u"client")][s(u"name")].toString(), s(u"Captain"));
    EXPECT_EQ(o[s(u"price")][s(u"amount")].toString(), s(u"12000.00"));
    EXPECT_EQ(o[s(u"papers")].toArray().first().toString(), s(u"deed"));
    EXPECT_EQ(value(ws->exports().run({{"boats"}, dir.filePath(s(u"boats.csv")), {}})).rows, 2);
    value(ws->exports().run({{"all"}, dir.filePath(s(u"all.json")), {}}));
    QFile all(dir.filePath(s(u"all.json")));
    ASSERT_TRUE(all.open(QIODevice::ReadOnly));
    EXPECT_EQ(QJsonDocument::fromJson(all.readAll())[s(u"boats")].toArray().size(), 2);

    // It goes with its client, comes back with it, and the workspace stays sound.
    value(ws->clients().remove({owner}));
    EXPECT_EQ(found(u""), QStringList());
    value(ws->undo().undo());
    EXPECT_EQ(found(u"").size(), 2);
    const CheckReport check = value(ws->backups().check());
    EXPECT_TRUE(check.clean) << qPrintable(check.problems.join(u'\n'));
}
