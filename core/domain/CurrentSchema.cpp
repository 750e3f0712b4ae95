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
        {.name = "template", .table = "template", .plural = "templates", .visibility = Visibility::Reference,
         .columns = {text("name").required(), choice("kind", {"email", "sms", "messenger"}).by(u"email"), text("language"), text("subject"),
                     longText("body"), longText("html"), boolean("active").by(true)},
         .labelColumn = "name", .inCommandLine = true},
        {.name = "pipeline", .table = "pipeline", .plural = "pipelines", .visibility = Visibility::Reference,
         .columns = {text("name").required(), integer("position").by(0)}, .labelColumn = "name", .inCommandLine = true},
        {.name = "stage", .table = "stage", .plural = "stages", .visibility = Visibility::Reference,
         .columns = {ref("pipeline_id", "pipeline").required(), text("name").required(), integer("position").by(0),
                     choice("kind", {"open", "won", "lost"}).by(u"open"), real("probability").by(0.0),
                     integer("rotting_days").by(0), integer("wip_limit"), json("required_fields"), text("color"),
                     // What a deal's coming in writes to its client: laid ready as a draft, or queued at once.
                     ref("template_id", "template"), choice("letter", {"draft", "queue"})},
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
                     text("value").required().searched(), text("normal"), text("label"), boolean("is_primary").by(false),
                     instant("disabled_at").atomic("disabled"), text("disabled_reason").atomic("disabled")},
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
         .columns = {choice("kind", {"note", "call", "email", "sms", "meeting", "visit", "site_event", "download", "chat"}).required(),
                     choice("direction", {"out", "in", "missed"}), ref("client_id", "client"), ref("deal_id", "deal"),
                     ref("user_id", "user"), instant("at").required(), text("subject"), longText("body").fullText(),
                     integer("duration_s"), text("result"), text("recording"), ref("private_to", "user"),
                     // Of a letter or a message: the other side's address, its channel (a mailbox may be invisible to who reads
                     // this, so no reference), its own id, and the first id of its thread.
                     text("address"), blob("channel_id"), text("external_id"), text("thread"), longText("html"), instant("answered_at"),
                     instant("read_at").local()},
         .indexes = {{{"client_id", "at"}}, {{"deal_id", "at"}}, {{"external_id"}}, {{"thread"}}},
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

/// What is written to clients, over what, and what they agreed to.
QList<Entity> letters()
{
    return {
        // Of everybody (set up by an admin), or one person's own mailbox. Which program serves it, and whether it may run on
        // this computer, is the computer's own decision (services/messages/DeviceChannels.h), never a row's.
        {.name = "channel", .table = "channel", .plural = "channels", .visibility = Visibility::Personal,
         .columns = {text("name").required(), choice("kind", {"email", "sms", "messenger"}).required(), text("plugin").required(), ref("user_id", "user"),
                     json("settings"), boolean("active").by(true), integer("position").by(0),
                     // "21:00" and "08:00" in the client's time zone; how many a minute, and how many a week to one person.
                     text("quiet_from").atomic("quiet"), text("quiet_to").atomic("quiet"), integer("per_minute"), integer("per_week"), text("unsubscribe_url"),
                     text("cursor").local(), instant("checked_at").local(), text("problem").local()},
         .labelColumn = "name", .personalTo = "user_id"},
        // Newest by `at` counts; of two at one instant the refusal.
        {.name = "consent", .table = "consent", .plural = "consents", .visibility = Visibility::Child,
         .columns = {ref("client_id", "client").required(), choice("channel", {"email", "sms", "messenger", "call"}).required(),
                     choice("state", {"given", "refused"}).by(u"given").required(),
                     choice("basis", {"consent", "contract", "legitimate_interest", "request"}), text("source"), instant("at").required(), longText("proof"),
                     ref("user_id", "user")},
         .indexes = {{{"client_id", "channel"}}},
         .rootVia = {"client_id"}, .labelColumn = "channel", .cascadeFrom = "client_id", .inCommandLine = true},
        // The outbox. What says how far a message is changes by compare-and-set only (services/messages/Outbox.h).
        {.name = "message", .table = "message", .plural = "messages", .visibility = Visibility::Child,
         .columns = {choice("kind", {"email", "sms", "messenger"}).required(), ref("client_id", "client"), ref("deal_id", "deal"), blob("channel_id"),
                     ref("template_id", "template"), ref("user_id", "user"), ref("private_to", "user"),
                     choice("purpose", {"personal", "bulk", "service"}).by(u"personal"), text("address"), text("address_name"), text("subject"), longText("body").fullText(), longText("html"), text("in_reply_to"), text("thread"),
                     ref("stage_change_id", "stage_change"), instant("not_before"), instant("expires_at"),
                     choice("state", {"draft", "queued", "claimed", "sending", "sent", "failed", "uncertain", "held", "cancelled", "delivered", "opened",
                                      "clicked", "replied"}).by(u"draft").claim(),
                     blob("claim_id").claim(), instant("claimed_until").claim(), integer("tries").by(0).claim(), instant("next_try_at").claim(),
                     text("code").claim(), text("reason").claim(), text("external_id").claim(), instant("sent_at").claim()},
         .indexes = {{{"client_id"}}, {{"deal_id"}}, {{"state"}, false, true}, {{"thread"}}, {{"stage_change_id"}}},
         .rootVia = {"client_id", "deal_id"}, .labelColumn = "subject", .inCommandLine = true, .creatorSees = true, .privateTo = "private_to"},
        // Its bytes stand in the file beside the workspace (storage/FileStore.h).
        {.name = "attachment", .table = "attachment", .plural = "attachments", .visibility = Visibility::Child,
         .columns = {ref("message_id", "message"), ref("activity_id", "activity"), text("name").required(), text("mime"), integer("size"), text("sha256")},
         .indexes = {{{"message_id"}}, {{"activity_id"}}},
         .rootVia = {"message_id", "activity_id"}, .labelColumn = "name", .cascadeFrom = "message_id", .creatorSees = true},
    };
}

} // namespace

const Schema &Schema::current()
{
    static const Schema schema(kVersion, people() + clients() + work() + letters());
    return schema;
}

} // namespace opora
