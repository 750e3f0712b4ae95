// SPDX-License-Identifier: GPL-3.0-or-later
// The names that the filter language knows for each entity: made from its columns, plus the few that reach further.
#include "core/domain/Filter.h"

namespace opora {
namespace {

FilterField fromColumn(const Column &c, const QByteArray &name)
{
    return {name, c.name, c.type, c.ref, c.values, {}};
}

/// "owner_id" -> "owner", "last_contact_at" -> "last_contact", "due_date" -> "due"; the name itself when the short one is taken.
QByteArray shortName(const Entity &e, const Column &c)
{
    QByteArray name = c.name;
    if (c.type == ColumnType::Ref && name.endsWith("_id"))
        name.chop(3);
    else if (c.type == ColumnType::Instant && name.endsWith("_at"))
        name.chop(3);
    else if (c.type == ColumnType::Date && name.endsWith("_date"))
        name.chop(5);
    return name == c.name || e.column(name) ? c.name : name;
}

bool isFilterable(const Column &c)
{
    return c.type != ColumnType::Blob && c.type != ColumnType::Json && c.name != "folded_name";
}

void append(QList<FilterField> &fields, FilterField f)
{
    for (const FilterField &have : fields) {
        if (have.name == f.name)
            return;
    }
    fields.append(std::move(f));
}

void addAutomatic(QList<FilterField> &fields)
{
    append(fields, {"created", "created_at", ColumnType::Instant, {}, {}, {}});
    append(fields, {"created_by", "created_by", ColumnType::Ref, "user", {}, {}});
    append(fields, {"updated", "updated_at", ColumnType::Instant, {}, {}, {}});
    append(fields, {"text", {}, ColumnType::Text, {}, {}, {}});
}

void addForClient(QList<FilterField> &fields)
{
    append(fields, {"name", "display_name", ColumnType::Text, {}, {}, {}});
    append(fields, {"company", "company_label", ColumnType::Text, {}, {}, {}});
    append(fields, {"amount", "lifetime_value", ColumnType::Money, {}, {}, {}});
    append(fields, {"tag", {}, ColumnType::Ref, "tag", {}, {}});
    append(fields, {"phone", {}, ColumnType::Text, {}, {}, {}});
    append(fields, {"email", {}, ColumnType::Text, {}, {}, {}});
}

/// What a deal, a task or an activity borrows from its client.
void addThroughClient(QList<FilterField> &fields, const Entity &e)
{
    const Entity *client = Schema::current().entity("client");
    QByteArrayList via;
    for (const QByteArray &ref : {QByteArrayLiteral("client_id"), QByteArrayLiteral("company_id")}) {
        const Column *c = e.column(ref);
        if (c && c->ref == "client")
            via.append(ref);
    }
    if (via.isEmpty())
        return;
    for (const char *name : {"city", "region", "country", "readiness", "lifecycle", "industry", "last_contact_at"}) {
        const Column *c = client->column(name);
        FilterField f = fromColumn(*c, shortName(*client, *c));
        f.via = via;
        append(fields, f);
    }
    append(fields, {"tag", {}, ColumnType::Ref, "tag", {}, via});
}

} // namespace

QList<FilterField> filterFields(const Entity &entity)
{
    QList<FilterField> fields;
    for (const Column &c : entity.columns) {
        if (isFilterable(c))
            append(fields, fromColumn(c, shortName(entity, c)));
    }
    if (entity.name == "task")
        append(fields, fromColumn(*entity.column("assignee_id"), "owner"));
    if (entity.name == "client")
        addForClient(fields);
    else
        addThroughClient(fields, entity);
    if (!entity.labelColumn.isEmpty() && entity.column(entity.labelColumn))
        append(fields, fromColumn(*entity.column(entity.labelColumn), "name"));
    addAutomatic(fields);
    return fields;
}

std::optional<FilterField> filterField(const Entity &entity, const QByteArray &name)
{
    const QList<FilterField> fields = filterFields(entity);
    for (const FilterField &f : fields) {
        if (f.name == name)
            return f;
    }
    for (const FilterField &f : fields) {
        if (f.column == name && f.via.isEmpty())
            return f;
    }
    return std::nullopt;
}

} // namespace opora
