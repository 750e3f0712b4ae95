// SPDX-License-Identifier: GPL-3.0-or-later
// report.*: one documented view an entity, for Power BI, Tableau, Looker and Metabase. They run with the rights of whoever
// asks (security_invoker), show living rows, instants as timestamptz, money as numeric, and names beside ids.
#include "core/sync/postgres/HubSchema.h"

namespace opora::sync::hubsql {
namespace {

QByteArray instant(const QByteArray &column) { return "to_timestamp(" + column + " / 1000.0)"; }

/// SQL of what a referenced row is called; empty if it has no name of its own here.
QByteArray labelOf(const Entity &target, const QByteArray &p)
{
    if (target.name == "client")
        return "coalesce(" + p + "company_name, nullif(concat_ws(' ', " + p + "surname, " + p + "given_name, " + p + "patronymic), ''))";
    const Column *c = target.column(target.labelColumn);
    return c && c->synced() ? p + quoted(c->name) : QByteArray();
}

struct View {
    QByteArrayList columns, joins, comments;
};

void addColumn(View &v, const Column &c, const Entity &e, const Schema &s, const QByteArray &name)
{
    const QByteArray r = "r." + quoted(c.name);
    const auto note = [&](const QByteArray &column, const QByteArray &text) {
        v.comments.append("comment on column report." + quoted(name) + '.' + quoted(column) + " is " + literal(text) + ";\n");
    };
    switch (c.type) {
    case ColumnType::Instant:
        v.columns.append(instant(r) + " as " + quoted(c.name));
        note(c.name, "instant");
        break;
    case ColumnType::Money:
        v.columns.append("report.amount(" + r + ", " + (c.currencyFrom.isEmpty() ? QByteArray("null") : "r." + quoted(c.currencyFrom)) + ") as " + quoted(c.name));
        note(c.name, "amount in units of " + (c.currencyFrom.isEmpty() ? QByteArray("the currency") : c.currencyFrom));
        break;
    case ColumnType::Ref: {
        v.columns.append(r);
        const Entity *target = s.entity(c.ref);
        const QByteArray alias = quoted("j_" + c.name);
        const QByteArray label = target ? labelOf(*target, alias + '.') : QByteArray();
        QByteArray column = c.name.endsWith("_id") ? c.name.chopped(3) : c.name + "_name";
        if (e.column(column))
            column += "_name";
        note(c.name, "id of a row of " + c.ref);
        if (!label.isEmpty()) {
            v.joins.append(" left join " + tableName(*target) + ' ' + alias + " on " + alias + ".id = " + r);
            v.columns.append(label + " as " + quoted(column));
            note(column, "what that " + c.ref + " is called");
        }
        break;
    }
    default:
        v.columns.append(r);
        if (!c.values.isEmpty())
            note(c.name, "one of: " + c.values.join(", "));
        break;
    }
}

QByteArray createView(const Entity &e, const Schema &s)
{
    const QByteArray name = e.plural.isEmpty() ? e.table : e.plural;
    View v;
    v.columns << "r.id";
    for (const Column *c : hubColumns(e)) {
        if (c->type != ColumnType::Json)
            addColumn(v, *c, e, s, name);
    }
    if (e.name == "deal") {
        v.columns << "st.stage_id" << "st.stage" << "st.stage_kind" << "st.stage_since";
        v.joins << " left join report.deal_stage st on st.deal_id = r.id";
    }
    if (e.name == "client")
        v.columns << labelOf(e, "r.") + " as name";
    v.columns << instant("r.created_at") + " as created_at" << "r.created_by";
    return "create view report." + quoted(name) + " with (security_invoker = true) as select " + v.columns.join(",\n    ") + "\nfrom " + tableName(e) + " r"
        + v.joins.join("\n") + "\nwhere r.deleted_at is null;\n" + "comment on view report." + quoted(name) + " is "
        + literal("Every living " + e.name + " that the asking login may see.") + ";\n" + v.comments.join() + "grant select on report." + quoted(name) + " to @member@;\n";
}

} // namespace

QByteArray createReports(const Schema &s, const Roles &)
{
    QByteArray sql = sqlFile("report.sql");
    if (s.entity("stage_change") && s.entity("deal"))
        sql += sqlFile("report_deals.sql");
    for (const Entity &e : s.entities())
        sql += createView(e, s);
    return sql;
}

} // namespace opora::sync::hubsql
