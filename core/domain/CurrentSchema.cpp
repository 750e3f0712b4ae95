// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped tables. Adding a table or a column here is all it takes (see Schema.h); raise kVersion with it.
#include "core/domain/Schema.h"

namespace opora {
namespace {

using namespace col;
constexpr int kVersion = 2;

QList<Entity> people()
{
    return {
        {.name = "team", .table = "team", .plural = "teams", .visibility = Visibility::Reference,
         .columns = {text("name").required().searched(), ref("lead_id", "user"), text("region")},
         .labelColumn = "name", .inCommandLine = true},
        {.name = "user", .table = "app_user", .plural = "users", .visibility = Visibility::Reference,
         .columns = {text("name").required(), text("email"), text("login"),
                     choice("role", {"manager", "lead", "admin", "analyst"}).by(u"manager"), ref("team_id", "team"),
                     boolean("active").by(true)},
         .labelColumn = "name", .inCommandLine = true},
        {.name = "source", .table = "source", .plural = "sources", .visibility = Visibility::Reference,
         .columns = {text("name").required()}, .labelColumn = "name"},
        {.name = "tag", .table = "tag", .plural = "tags", .visibility = Visibility::Reference,
         .columns = {text("name").required(), text("color")}, .labelColumn = "name", .inCommandLine = true},
        {.name = "product", .table = "product", .plural = "products", .visibility = Visibility::Reference,
         .columns = {text("name").required(), text("folded_name").derived(), text("sku"), text("series"),
                     money("price", "currency").atomic("price"), currency("currency").atomic("price"), text("unit"), boolean("active").by(true)},
         .indexes = {{{"folded_name"}}}, .labelColumn = "name", .inCommandLine = true},
        {.name = "pipeline", .table = "pipeline", .plural = "pipelines", .visibility = Visibility::Reference,
         .columns = {text("name").required(), integer("position").by(0)}, .labelColumn = "name", .inCommandLine = true},
        {.name = "stage", .table = "stage", .plural = "stages", .visibility = Visibility::Reference,
         .columns = {ref("pipeline_id", "pipeline").required(), text("name").required(), integer("position").by(0),
                     choice("kind", {"open", "won", "lost"}).by(u"open"), real("probability").by(0.0),
                     integer("rotting_days").by(0), integer("wip_limit"), json("required_fields"), text("color")},
         .indexes = {{{"pipeline_id", "position"}}}, .labelColumn = "name", .inCommandLine = true},
    };
}

QList<Entity> clients()
{
    return {
        {.name = "client", .table = "client", .plural = "clients", .visibility = Visibility::Root,
         .columns = {choice("kind", {"person", "company"}).by(u"person").required(), text("surname"), text("given_name"),
                     text("patronymic"), text("company_name"), text("position"), ref("owner_id", "user").audience(),
                     ref("source_id", "source"), text("campaign"), choice("readiness", {"hot", "warm", "cold"}),
                     choice("lifecycle", {"lead", "customer", "former"}).by(u"lead"), date("birthday"),
                     choice("gender", {"female", "male"}), text("family"), text("language"),
                     text("street").atomic("address"), text("postcode").atomic("address"), text("city").atomic("address"),
                     text("region").atomic("address"), text("country").atomic("address"), text("time_zone"),
                     text("industry"), integer("employees"), integer("founded_year"), money("annual_revenue", "revenue_currency").atomic("revenue"),
                     currency("revenue_currency").atomic("revenue"), longText("about").fullText(),
                     text("display_name").derived().searched(), blob("sort_key").derived(), text("company_label").derived().searched(),
                     text("main_phone").derived(), text("main_email").derived(), instant("last_contact_at").derived(),
                     money("lifetime_value", "").derived(), integer("won_deals").derived()},
         // Partial and so covering for "all numbers in list order": a million without a look at the table.
         .indexes = {{{"sort_key"}, false, true}, {{"owner_id", "sort_key"}, false, true}, {{"last_contact_at"}, false, true}},
         .labelColumn = "display_name", .inCommandLine = true},
        {.name = "contact_point", .table = "contact_point", .plural = "contact_points", .visibility = Visibility::Child,
         .columns = {ref("client_id", "client").required(), choice("kind", {"phone", "email", "messenger", "site", "social"}).required(),
                     text("value").required().searched(), text("normal"), text("label"), boolean("is_primary").by(false)},
         .indexes = {{{"client_id"}}, {{"normal"}}},
         .rootVia = {"client_id"}, .labelColumn = "value", .cascadeFrom = "client_id"},
        {.name = "client_link", .table = "client_link", .plural = "client_links", .visibility = Visibility::Child,
         .columns = {ref("client_id", "client").required(), ref("other_id", "client").required(),
                     choice("role", {"works_at", "decision_maker", "subsidiary_of", "spouse", "partner", "other"}).required(),
                     boolean("is_primary").by(false)},
         .indexes = {{{"client_id"}}, {{"other_id"}}},
         .rootVia = {"client_id"}, .naturalKey = {"client_id", "other_id", "role"}, .labelColumn = "role", .cascadeFrom = "client_id"},
        {.name = "tag_link", .table = "tag_link", .plural = "tag_links", .visibility = Visibility::Child,
         .columns = {ref("client_id", "client").required(), ref("tag_id", "tag").required().searched()},
         .indexes = {{{"client_id"}}, {{"tag_id"}}},
         .rootVia = {"client_id"}, .naturalKey = {"client_id", "tag_id"}, .cascadeFrom = "client_id"},
        {.name = "external_key", .table = "external_key", .plural = "external_keys", .visibility = Visibility::Child,
         .columns = {text("entity").required(), blob("row_id").required(), text("system").required(), text("key").required()},
         .indexes = {{{"row_id"}}, {{"system", "entity", "key"}}},
         .rootVia = {"row_id"}, .naturalKey = {"system", "entity", "key"}, .labelColumn = "key", .namesEntity = "entity", .namesRow = "row_id"},
    };
}

QList<Entity> work()
{
    return {
        {.name = "deal", .table = "deal", .plural = "deals", .visibility = Visibility::Child,
         .columns = {text("title").required().searched(), ref("client_id", "client"), ref("company_id", "client"),
                     ref("pipeline_id", "pipeline").required(), ref("owner_id", "user").audience(), ref("source_id", "source"),
                     money("amount", "currency").atomic("amount"), currency("currency").atomic("amount"), real("probability"),
                     date("expected_close"), text("lost_reason"), longText("lost_note"), longText("description").fullText(),
                     real("closing_rate"),
                     ref("stage_id", "stage").derived(), text("stage_kind").derived(), instant("stage_since").derived(),
                     // next_step_at: due_at of the earliest open task, or allDayDueMs(due_date) of DealFlow.h.
                     instant("opened_at").derived(), instant("closed_at").derived(), instant("next_step_at").derived(),
                     text("next_step").derived(), ref("next_task_id", "task").derived()},
         .indexes = {{{"client_id"}}, {{"company_id"}}, {{"pipeline_id", "stage_id"}, false, true}, {{"owner_id"}}},
         .rootVia = {"client_id", "company_id"}, .labelColumn = "title", .inCommandLine = true},
        {.name = "deal_line", .table = "deal_line", .plural = "deal_lines", .visibility = Visibility::Child,
         .columns = {ref("deal_id", "deal").required(), ref("product_id", "product"), text("title"), real("quantity").by(1.0),
                     money("price", "currency").atomic("price"), currency("currency").atomic("price")},
         .indexes = {{{"deal_id"}}, {{"product_id"}}},
         .rootVia = {"deal_id"}, .labelColumn = "title", .cascadeFrom = "deal_id"},
        {.name = "stage_change", .table = "stage_change", .plural = "stage_changes", .visibility = Visibility::Child,
         .columns = {ref("deal_id", "deal").required(), ref("stage_id", "stage").required(), ref("from_stage_id", "stage"),
                     ref("after_id", "stage_change"), instant("at"), ref("by_id", "user"), text("reason")},
         .indexes = {{{"deal_id", "at"}}, {{"stage_id", "at"}}},
         .rootVia = {"deal_id"}, .cascadeFrom = "deal_id", .appendOnly = true},
        {.name = "activity", .table = "activity", .plural = "activities", .visibility = Visibility::Child,
         .columns = {choice("kind", {"note", "call", "email", "sms", "meeting", "visit", "site_event", "download"}).required(),
                     choice("direction", {"out", "in", "missed"}), ref("client_id", "client"), ref("deal_id", "deal"),
                     ref("user_id", "user"), instant("at").required(), text("subject"), longText("body").fullText(),
                     integer("duration_s"), text("result"), text("recording"), ref("private_to", "user")},
         .indexes = {{{"client_id", "at"}}, {{"deal_id", "at"}}},
         .rootVia = {"client_id", "deal_id"}, .labelColumn = "subject", .inCommandLine = true, .creatorSees = true, .privateTo = "private_to"},
        {.name = "task", .table = "task", .plural = "tasks", .visibility = Visibility::Child,
         .columns = {text("title").required(), choice("kind", {"todo", "call", "meeting", "email"}).by(u"todo"),
                     ref("client_id", "client"), ref("deal_id", "deal"), ref("assignee_id", "user").audience(),
                     date("due_date").atomic("due"), instant("due_at").atomic("due"), text("due_zone").atomic("due"),
                     integer("remind_minutes"), instant("snoozed_until"), instant("done_at"), ref("done_by", "user"),
                     text("outcome"), longText("body").fullText(), json("checklist"), text("recurrence"),
                     instant("reminded_at").local()},
         .indexes = {{{"client_id"}}, {{"deal_id"}}, {{"assignee_id", "done_at", "due_at"}, false, true}, {{"done_at", "due_at"}, false, true}},
         .rootVia = {"client_id", "deal_id"}, .labelColumn = "title", .inCommandLine = true, .creatorSees = true},
        {.name = "setting", .table = "setting", .plural = "settings", .visibility = Visibility::Personal,
         .columns = {choice("scope", {"workspace", "user"}).required(), ref("user_id", "user"), text("key").required(), text("value")},
         .indexes = {{{"scope", "key"}}}, .naturalKey = {"scope", "user_id", "key"}, .labelColumn = "key", .personalTo = "user_id"},
    };
}

} // namespace

const Schema &Schema::current()
{
    static const Schema schema(kVersion, people() + clients() + work());
    return schema;
}

} // namespace opora
