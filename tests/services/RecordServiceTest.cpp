// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/RecordService.h"
#include "core/services/ClientService.h"
#include "core/services/RecordJson.h"
#include "tests/services/WorkspaceFixture.h"

using namespace opora;

namespace {

class RecordServiceTest : public test::WorkspaceFixture {
protected:
    using Typed = QHash<QByteArray, QString>;
    /// Adds from typed text, as the command line does.
    Uuid add(const QByteArray &entity, const Typed &typed)
    {
        const FieldValues fields = value(ws->records().parseFields(entity, typed));
        const Written w = value(ws->records().add(entity, fields));
        EXPECT_EQ(w.ids.size(), 1);
        EXPECT_FALSE(w.command.isNull());
        return w.ids.isEmpty() ? Uuid() : w.ids.first();
    }
    QString addCode(const QByteArray &entity, const Typed &typed)
    {
        const Result<FieldValues> fields = ws->records().parseFields(entity, typed).wait();
        return fields.ok() ? code(ws->records().add(entity, *fields)) : fields.error().code;
    }
    Record get(const QByteArray &entity, Uuid id) { return value(ws->records().get(entity, id)); }
    RecordPage list(const QByteArray &entity, const QString &filter = {}, int limit = 100)
    {
        RecordQuery q;
        q.entity = entity;
        q.limit = limit;
        const Entity *e = ws->schema().entity(entity);
        auto f = Filter::parse(filter, e ? *e : *ws->schema().entity("client"));
        EXPECT_TRUE(f.ok());
        q.filter = *f;
        return value(ws->records().list(q));
    }
    qint64 total(const QByteArray &entity) { return list(entity).total; }
};

QString s(const char16_t *text) { return QString::fromUtf16(text); }

} // namespace

TEST_F(RecordServiceTest, AClientFromOneLine)
{
    const Uuid id = add("client", {{"name", s(u"Шевченко Олена Петрівна")}, {"phone", s(u"067 123 45 67, 050 222 11 00")}, {"email", s(u"O.S@Example.org")},
                                   {"company", s(u"Аптека 9-1-1")}, {"tags", s(u"VIP, pharmacy")}, {"readiness", s(u"HOT")}, {"owner", s(u"me")},
                                   {"birthday", s(u"14.03.1981")}});
    const ClientCard card = value(ws->clients().card(id));
    EXPECT_EQ(card.row.name, s(u"Шевченко Олена Петрівна"));
    EXPECT_EQ(card.fields.value("patronymic").toText(), s(u"Петрівна"));
    EXPECT_EQ(card.row.companyLabel, s(u"Аптека 9-1-1"));
    EXPECT_EQ(card.row.readiness, s(u"hot"));
    EXPECT_EQ(card.row.phone, s(u"+380 67 123 45 67"));
    EXPECT_EQ(card.fields.value("birthday").toText(), s(u"1981-03-14"));
    EXPECT_EQ(card.ownerName, s(u"Olena Kovalenko"));
    ASSERT_EQ(card.contacts.size(), 3);
    EXPECT_EQ(card.contacts.at(2).kind, s(u"phone")) << "primary ones first";
    EXPECT_EQ(card.tags, (QStringList{s(u"pharmacy"), s(u"VIP")}));
    EXPECT_EQ(list("company").total, 1);
    EXPECT_EQ(list("client").total, 2);
    // One command, so one undo.
    EXPECT_EQ(value(ws->undo().undo()).label, s(u"Client added: Шевченко Олена Петрівна"));
    EXPECT_EQ(total("client"), 0);
    EXPECT_EQ(total("tag"), 0);
}

TEST_F(RecordServiceTest, EditingAClientSavesOnlyWhatIsGiven)
{
    const Uuid id = add("client", {{"name", s(u"Ткаченко Марія")}, {"phone", s(u"0660102030")}, {"city", s(u"Lviv")}});
    const FieldValues f = value(ws->records().parseFields("client", {{"phone", s(u"0501112233")}, {"company", s(u"Кафе «Затишок»")}, {"city", s(u"")}}));
    EXPECT_FALSE(value(ws->records().edit("client", id, f)).command.isNull());
    const ClientCard card = value(ws->clients().card(id));
    ASSERT_EQ(card.contacts.size(), 1) << "the main phone was changed, not a second one added";
    EXPECT_EQ(card.contacts.first().normal, s(u"+380501112233"));
    EXPECT_EQ(card.row.companyLabel, s(u"Кафе «Затишок»"));
    EXPECT_TRUE(card.fields.value("city").isNull());
    EXPECT_EQ(card.row.name, s(u"Ткаченко Марія"));
    // Nothing to change: no command.
    EXPECT_TRUE(value(ws->records().edit("client", id, {{"surname", s(u"Ткаченко")}})).command.isNull());
    EXPECT_EQ(code(ws->records().edit("client", id, {{"surname", Value()}, {"given_name", Value()}})), s(u"required_field"));
}

TEST_F(RecordServiceTest, RefusesWithACodeAndChangesNothing)
{
    struct Case { QByteArray entity; Typed typed; QString code; };
    const QList<Case> cases{
        {"client", {{"phone", s(u"0671234567")}}, s(u"required_field")},
        {"client", {{"name", s(u"A B")}, {"phone", s(u"12")}}, s(u"bad_value")},
        {"client", {{"name", s(u"A B")}, {"email", s(u"nobody")}}, s(u"bad_value")},
        {"client", {{"name", s(u"A B")}, {"readiness", s(u"boiling")}}, s(u"bad_value")},
        {"client", {{"name", s(u"A B")}, {"birthday", s(u"2023-02-30")}}, s(u"bad_value")},
        {"client", {{"name", s(u"A B")}, {"owner", s(u"Nobody")}}, s(u"not_found")},
        {"client", {{"name", s(u"A B")}, {"colour", s(u"red")}}, s(u"unknown_field")},
        {"client", {{"name", s(u"A B")}, {"display_name", s(u"X")}}, s(u"bad_value")},
        {"client", {{"name", s(u"A B")}, {"employees", s(u"many")}}, s(u"bad_value")},
        {"company", {{"surname", s(u"A")}}, s(u"required_field")},
        {"deal", {{"amount", s(u"5")}}, s(u"required_field")},
        {"deal", {{"title", s(u"D")}, {"amount", s(u"five")}}, s(u"bad_value")},
        {"deal", {{"title", s(u"D")}, {"amount", s(u"1.234")}, {"currency", s(u"UAH")}}, s(u"bad_value")},
        {"deal", {{"title", s(u"D")}, {"currency", s(u"hryvnia")}}, s(u"bad_value")},
        {"deal", {{"title", s(u"D")}, {"stage", s(u"Nowhere")}}, s(u"not_found")},
        {"deal", {{"title", s(u"D")}, {"probability", s(u"150%")}}, s(u"bad_value")},
        {"task", {{"title", s(u"T")}, {"due", s(u"soon")}}, s(u"bad_value")},
        {"user", {{"name", s(u"U")}, {"email", s(u"nobody")}}, s(u"bad_value")},
        {"pipeline", {{"name", s(u"sales")}}, s(u"exists")},
        {"unicorn", {{"name", s(u"U")}}, s(u"unknown_entity")},
    };
    for (const Case &c : cases) {
        const qint64 before = value(ws->freshInfo()).clients;
        EXPECT_EQ(addCode(c.entity, c.typed), c.code) << c.entity.toStdString() << " " << c.typed.keys().join(',').toStdString();
        EXPECT_EQ(value(ws->freshInfo()).clients, before);
    }
    EXPECT_EQ(total("deal"), 0);
    EXPECT_EQ(total("client"), 0);
}

TEST_F(RecordServiceTest, ADealStartsInTheFirstStageOfTheOnlyPipeline)
{
    add("company", {{"name", s(u"Nova Trade")}});
    const Uuid id = add("deal", {{"title", s(u"Scanners")}, {"client", s(u"nova trade")}, {"amount", s(u"184 000")}, {"expected_close", s(u"2026-12-24")}});
    Record deal = get("deal", id);
    EXPECT_EQ(deal["amount"].toInt(), 18'400'000);
    EXPECT_EQ(deal["currency"].toText(), s(u"UAH"));
    EXPECT_EQ(deal["stage_id"].toUuid(), stage(s(u"New request")).id.uuid());
    EXPECT_EQ(deal["stage_since"].toInt(), clock->nowMs());
    const Uuid two = add("deal", {{"title", s(u"Yen")}, {"amount", s(u"1234")}, {"currency", s(u"jpy")}, {"stage", s(u"negotiation")}});
    deal = get("deal", two);
    EXPECT_EQ(deal["amount"].toInt(), 1234);
    EXPECT_EQ(deal["stage_id"].toUuid(), stage(s(u"Negotiation")).id.uuid());
    // An amount typed later is in the row's own currency.
    const FieldValues more = value(ws->records().parseFields("deal", {{"amount", s(u"99")}}, two));
    value(ws->records().edit("deal", two, more));
    EXPECT_EQ(get("deal", two)["amount"].toInt(), 99);
    EXPECT_EQ(code(ws->records().edit("deal", two, {{"stage", stage(s(u"Won")).id}})), s(u"bad_value")) << "stages change by moving";
    const RecordPage page = list("deal", s(u"stage:Negotiation"));
    ASSERT_EQ(page.total, 1);
    EXPECT_EQ(page.names.value(page.items.first()["stage_id"].toUuid()), s(u"Negotiation"));
}

TEST_F(RecordServiceTest, AStageAsksForItsFieldsHoweverADealGetsThere)
{
    value(ws->records().edit("stage", stage(s(u"Contract")).id, {{"required_fields", s(u"[\"amount\",\"client\"]")}}));
    EXPECT_EQ(addCode("deal", {{"title", s(u"D")}, {"stage", s(u"Contract")}}), s(u"required_field"));
    EXPECT_EQ(addCode("deal", {{"title", s(u"D")}, {"stage", s(u"Lost")}}), s(u"lost_reason_required"));
    EXPECT_EQ(total("deal"), 0);
    add("company", {{"name", s(u"Firm")}});
    add("deal", {{"title", s(u"D")}, {"stage", s(u"Contract")}, {"amount", s(u"5")}, {"client", s(u"Firm")}});
    const Uuid lost = add("deal", {{"title", s(u"E")}, {"stage", s(u"Lost")}, {"lost_reason", s(u"Dear")}});
    EXPECT_EQ(get("deal", lost)["stage_kind"].toText(), s(u"lost"));
}

TEST_F(RecordServiceTest, ResolvesIdsNamesAndMe)
{
    const Uuid a = add("client", {{"name", s(u"Petrenko, Vasyl")}});
    add("client", {{"name", s(u"Twin, One")}});
    add("client", {{"name", s(u"Twin, One")}});
    EXPECT_EQ(value(ws->records().resolve("client", s(u"PETRENKO vasyl"))), a);
    EXPECT_EQ(value(ws->records().resolve("client", s(u"Петренко Василь"))), a) << "the other alphabet";
    EXPECT_EQ(value(ws->records().resolve("client", a.toString().toUpper())), a);
    EXPECT_EQ(value(ws->records().resolve("user", s(u"me"))), ws->info().me);
    EXPECT_EQ(code(ws->records().resolve("client", s(u"Twin One"))), s(u"ambiguous"));
    EXPECT_EQ(code(ws->records().resolve("client", s(u"Nobody"))), s(u"not_found"));
    EXPECT_EQ(code(ws->records().resolve("company", s(u"Petrenko Vasyl"))), s(u"not_found"));
    value(ws->records().remove("client", {a}));
    EXPECT_EQ(value(ws->records().resolve("client", a.toString())), a) << "a deleted row is still found by its id";
    EXPECT_EQ(code(ws->records().resolve("client", s(u"Petrenko Vasyl"))), s(u"not_found"));
}

TEST_F(RecordServiceTest, DeletesAndRestoresWithWhatBelongsToARow)
{
    const Uuid id = add("client", {{"name", s(u"A B")}, {"phone", s(u"0671234567")}, {"tags", s(u"x")}});
    value(ws->records().remove("client", {id}));
    EXPECT_EQ(total("client"), 0);
    EXPECT_EQ(total("contact_point"), 0);
    EXPECT_FALSE(get("client", id)["deleted_at"].isNull());
    EXPECT_EQ(code(ws->records().edit("client", id, {{"city", s(u"Lviv")}})), s(u"not_found"));
    EXPECT_TRUE(value(ws->records().remove("client", {id})).command.isNull()) << "already deleted";
    value(ws->records().restore("client", {id}));
    EXPECT_EQ(total("client"), 1);
    EXPECT_EQ(total("contact_point"), 1);
    EXPECT_EQ(value(ws->clients().card(id)).tags, QStringList{s(u"x")});
}

TEST_F(RecordServiceTest, WhatIsInUseStays)
{
    addDeal(s(u"Deal"));
    const StageInfo used = stage(s(u"New request"));
    EXPECT_EQ(code(ws->records().remove("stage", {used.id})), s(u"still_used"));
    EXPECT_EQ(code(ws->records().remove("pipeline", {used.pipeline})), s(u"still_used"));
    EXPECT_EQ(code(ws->records().remove("user", {ws->info().me})), s(u"still_used"));
    EXPECT_EQ(code(ws->records().remove("stage", {stage(s(u"Contract")).id})), QString());
    const Uuid other = add("pipeline", {{"name", s(u"Partners")}});
    add("stage", {{"name", s(u"Start")}, {"pipeline", s(u"Partners")}});
    const Uuid won = add("stage", {{"name", s(u"Done")}, {"pipeline", s(u"Partners")}, {"kind", s(u"won")}});
    EXPECT_EQ(get("stage", won)["probability"].toReal(), 1.0);
    EXPECT_EQ(get("stage", won)["position"].toInt(), 1);
    EXPECT_EQ(code(ws->records().remove("pipeline", {other})), QString());
    EXPECT_FALSE(get("stage", won)["deleted_at"].isNull()) << "its stages go with it";
}

TEST_F(RecordServiceTest, TasksAndActivitiesFillInWhoAndWhen)
{
    const Uuid client = add("client", {{"name", s(u"A B")}});
    const Uuid timed = add("task", {{"title", s(u"Call")}, {"client", client.toString()}, {"due", s(u"2026-11-25 11:00")}});
    Record task = get("task", timed);
    EXPECT_EQ(task["assignee_id"].toUuid(), ws->info().me);
    EXPECT_EQ(task["due_at"].toInt(), at(25, 11));
    EXPECT_TRUE(task["due_date"].isNull());
    value(ws->records().edit("task", timed, {{"due", s(u"tomorrow")}}));
    task = get("task", timed);
    EXPECT_TRUE(task["due_at"].isNull());
    EXPECT_EQ(task["due_date"].toText(), s(u"2026-11-22"));
    const Uuid note = add("activity", {{"kind", s(u"call")}, {"client", client.toString()}, {"body", s(u"Agreed")}});
    EXPECT_EQ(get("activity", note)["at"].toInt(), clock->nowMs());
    EXPECT_EQ(get("activity", note)["user_id"].toUuid(), ws->info().me);
    EXPECT_EQ(get("client", client)["last_contact_at"].toInt(), clock->nowMs());
}

TEST_F(RecordServiceTest, JsonHasTheContractsShape)
{
    const Uuid client = add("client", {{"name", s(u"Petrenko, Vasyl")}});
    const Uuid id = add("deal", {{"title", s(u"Solar")}, {"client", client.toString()}, {"amount", s(u"184000")}, {"expected_close", s(u"2026-12-24")}});
    const RecordPage page = value(ws->records().getWithNames("deal", id));
    const QJsonObject o = recordJson(*ws->schema().entity("deal"), page.items.first(), page.names, {s(u"UAH"), true, true});
    EXPECT_EQ(o[s(u"id")].toString(), id.toString());
    EXPECT_EQ(o[s(u"amount")][s(u"amount")].toString(), s(u"184000.00"));
    EXPECT_EQ(o[s(u"amount")][s(u"currency")].toString(), s(u"UAH"));
    EXPECT_EQ(o[s(u"client")][s(u"name")].toString(), s(u"Petrenko Vasyl"));
    EXPECT_EQ(o[s(u"client")][s(u"id")].toString(), client.toString());
    EXPECT_EQ(o[s(u"stage")][s(u"name")].toString(), s(u"New request"));
    EXPECT_EQ(o[s(u"owner")][s(u"name")].toString(), s(u"Olena Kovalenko"));
    EXPECT_EQ(o[s(u"expected_close")].toString(), s(u"2026-12-24"));
    EXPECT_EQ(o[s(u"opened_at")].toString(), s(u"2026-11-21T10:00:00Z"));
    EXPECT_TRUE(o[s(u"closed_at")].isNull());
    EXPECT_TRUE(o.contains(s(u"lost_reason"))) << "keys are always there";
    EXPECT_FALSE(o.contains(s(u"deleted_at")));
    const Record c = get("client", client);
    const QJsonObject co = recordJson(*ws->schema().entity("client"), c, {}, {s(u"UAH"), true, true});
    EXPECT_FALSE(co.contains(s(u"sort_key")));
    EXPECT_EQ(co[s(u"lifetime_value")][s(u"amount")].toString(), s(u"0.00"));
}
