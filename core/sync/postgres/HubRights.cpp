// SPDX-License-Identifier: GPL-3.0-or-later
// Row security and grants. Owners are above row security, so the owner role is nobody's; what a member may do with a row
// stands in its table's policies, and columns that triggers keep cannot be written at all.
#include "core/sync/postgres/HubSchema.h"

namespace opora::sync::hubsql {
namespace {

const QByteArray kCircle = "(select sync.circle())::uuid[]";

/// exists (...) as a join by id: `in (select …)` would hash all visible parents at every small pull.
QByteArray seen(const QByteArray &table, const QByteArray &id)
{
    return "exists (select from " + table + " p where p.id = " + id + ')';
}

/// Tables a policy holds within itself. Written out they are quick over many rows, and dear to plan and to begin: a letter's
/// policy held eight, four times over in an UPDATE, and cost the server 15 ms for each step of the letter.
constexpr int kMostWithin = 3;

int tablesWithin(const Entity &e, const Schema &s)
{
    int n = 1;
    if (e.visibility == Visibility::Child) {
        for (const Column *c : parentColumns(e, s)) {
            const int below = tablesWithin(*s.entity(c->ref), s);
            n += below <= kMostWithin ? below : 0;
        }
    }
    return n;
}

enum class Parents {
    WrittenOut, ///< for reading: many rows
    Asked,      ///< for writing: one row, and the answer's plan is kept
};

/// The condition under which the asking login sees the parent that a column names.
QByteArray parentSeen(const Column &c, const Schema &s, const QByteArray &r, Parents parents)
{
    const Entity &target = *s.entity(c.ref);
    const QByteArray id = r + quoted(c.name);
    const QByteArray there = parents == Parents::WrittenOut && tablesWithin(target, s) <= kMostWithin
                                 ? seen(tableName(target), id)
                                 : "sync.sees(" + literal(target.table) + ", " + id + ')';
    return c.isRequired ? there : '(' + id + " is null or " + there + ')';
}

/// The condition under which the asking login sees a row of e, referring to its columns as `r.`.
QByteArray visible(const Entity &e, const Schema &s, const QByteArray &r, Parents parents)
{
    switch (e.visibility) {
    case Visibility::Root: return r + "aud && " + kCircle;
    case Visibility::Reference: return "(select sync.me()) is not null";
    case Visibility::Personal:
        return '(' + r + quoted(e.personalTo) + " = (select sync.me()) or (" + r + quoted(e.personalTo)
               + " is null and (select sync.me()) is not null))";
    case Visibility::Child: break;
    }
    QByteArrayList parts;
    for (const Column *c : parentColumns(e, s))
        parts.append(parentSeen(*c, s, r, parents));
    if (mayBeRoot(e))
        parts.append('(' + r + "root_id <> " + r + "id or " + r + "aud && " + kCircle + ')');
    if (!e.namesRow.isEmpty()) {
        // Seen by whoever sees the row it names, in that row's own table.
        QByteArray table = "case " + r + quoted(e.namesEntity);
        for (const Entity &named : s.entities()) {
            if (&named != &e && named.namesRow.isEmpty())
                table += " when " + literal(named.name) + " then " + literal(named.table);
        }
        parts.append("sync.sees((" + table + " end)::name, encode(" + r + quoted(e.namesRow) + ", 'hex')::uuid)");
    }
    if (!e.privateTo.isEmpty())
        parts.append('(' + r + quoted(e.privateTo) + " is null or " + r + quoted(e.privateTo) + " = (select sync.me()))");
    return parts.join(" and ");
}

/// Whether the asking login may write a row; `sight` says whether it sees it.
QByteArray writable(const Entity &e, const QByteArray &r, const QByteArray &sight)
{
    switch (e.visibility) {
    case Visibility::Reference: return "(select sync.is_admin())";
    case Visibility::Personal:
        return '(' + r + quoted(e.personalTo) + " = (select sync.me()) or (" + r + quoted(e.personalTo)
               + " is null and (select sync.is_admin())))";
    default: break;
    }
    QByteArray sql = "(select sync.may_write()) and " + sight;
    if (!e.namesRow.isEmpty())
        sql += " and (" + r + "root_id is not null or (select sync.is_admin()))";
    return sql;
}

QByteArray policies(const Entity &e, const Schema &s)
{
    const QByteArray t = tableName(e), r = quoted(e.table) + '.', see = visible(e, s, r, Parents::WrittenOut);
    const QByteArray write = writable(e, r, visible(e, s, r, Parents::Asked)),
                     stands = writable(e, r, "sync.sees(" + literal(e.table) + ", " + r + "id)");
    return "alter table " + t
           + " enable row level security;\n"
             "create policy see on "
           + t + " for select using (" + see
           + ");\n"
             "create policy add on "
           + t + " for insert with check (" + write
           + ");\n"
             "create policy change on "
           + t + " for update using (" + stands + ") with check (" + write + ");\n";
}

QByteArray grants(const Entity &e)
{
    QByteArrayList columns;
    for (const Column *c : hubColumns(e))
        columns.append(quoted(c->name));
    const QByteArray list = columns.join(", ");
    return "grant select on " + tableName(e)
           + " to @member@;\n"
             "grant insert (id, created_at, created_by, deleted_at, "
           + list + ") on " + tableName(e)
           + " to @member@;\n"
             "grant update (deleted_at, "
           + list + ") on " + tableName(e) + " to @member@;\n";
}

/// A row of the hub's own tables that speaks about a row of another: seen by who sees that row in its own table.
QByteArray aboutRow(const QByteArray &r)
{
    return "sync.sees(" + r + "tbl, " + r + "row_id)";
}

} // namespace

QByteArray createRights(const Schema &s, const Roles &)
{
    QByteArray sql;
    for (const Entity &e : s.entities())
        sql += policies(e, s) + grants(e);
    for (const char *t :
         {"feed", "replica", "ledger", "conflict", "purged", "presence", "audit", "upload", "vis_epoch", "workspace", "entity", "field"})
        sql += QByteArray("alter table sync.") + t + " enable row level security;\n";
    sql += "create policy see on sync.workspace for select using ((select sync.me()) is not null);\n"
           "create policy see on sync.entity for select using ((select sync.me()) is not null);\n"
           "create policy see on sync.field for select using ((select sync.me()) is not null);\n"
           "create policy see on sync.vis_epoch for select using (user_id = (select sync.me()));\n"
           "create policy see on sync.feed for select using ((aud is null and (select sync.me()) is not null) or aud && "
           + kCircle
           + ");\n"
             "create policy see on sync.ledger for select using (login = session_user and (select sync.me()) is not null);\n"
             "create policy see on sync.upload for select using (login = session_user and (select sync.me()) is not null);\n"
             "create policy see on sync.replica for select using ((login = session_user and (select sync.me()) is not null) or (select "
             "sync.is_admin()));\n"
             "create policy see on sync.audit for select using ("
           + aboutRow("audit.")
           + ");\n"
             "create policy see on sync.conflict for select using ("
           + aboutRow("conflict.") + ");\n";
    QByteArrayList cards;
    for (const Entity *root : audienceHolders(s))
        cards.append(seen(tableName(*root), "presence.root_id"));
    sql += "create policy see on sync.presence for select using (" + cards.join(" or ") + ");\n";
    sql += "grant usage on schema crm, sync, report to @member@;\n"
           "grant select on sync.workspace, sync.entity, sync.field, sync.vis_epoch, sync.feed, sync.ledger, sync.upload, sync.replica, "
           "sync.audit, "
           "sync.conflict, sync.presence to @member@;\n";
    // A function is everybody's until that is taken away; what members may call stands here and nowhere else.
    sql += "revoke execute on all functions in schema sync from public;\n"
           "grant execute on function sync.now_ms(), sync.me(), sync.my_role(), sync.is_admin(), sync.may_write(), sync.everyone(), "
           "sync.circle(),\n"
           "    sync.version(jsonb, text), sync.pick(jsonb, text[]), sync.lines_of(text), sync.changed_block(text[], text[]), "
           "sync.merge_lines(text, text, text),\n"
           "    sync.sees(name, uuid), sync.row_exists(name, uuid), sync.is_purged(uuid), sync.begin_group(uuid, text, int), "
           "sync.end_group(uuid, text, text, text, int, jsonb),\n"
           "    sync.lock_rows(jsonb), sync.note_conflict(name, uuid, text, jsonb, jsonb, jsonb, uuid, uuid, text), sync.give(name, uuid, "
           "name, uuid),\n"
           "    sync.write_fields(name, uuid, jsonb, bigint, boolean), sync.visible_row(name, uuid), sync.insert_row(name, uuid, jsonb), "
           "sync.update_row(name, uuid, jsonb), "
           "sync.check_set(name, jsonb, text),\n"
           "    sync.check_names(name, jsonb), sync.check_write(name, jsonb), sync.merge_unit(uuid, jsonb, jsonb, text, text[], boolean, "
           "text, boolean),\n"
           "    sync.revive(uuid, name, uuid, jsonb, jsonb, bigint, boolean), sync.apply_update(uuid, jsonb, jsonb), "
           "sync.revive_if_unseen(uuid, jsonb, jsonb, bigint),\n"
           "    sync.revive_parents(uuid, jsonb, bigint), sync.insert_new(uuid, jsonb, bigint), sync.insert_twin(uuid, jsonb, jsonb, "
           "bigint),\n"
           "    sync.place_stage_change(uuid, uuid, bigint), sync.add_to(name, uuid, name, bigint, bigint), sync.same_versions(jsonb, "
           "jsonb), sync.seen_before(jsonb, jsonb, bigint),\n"
           "    sync.kept_rows(jsonb, uuid[]), sync.apply_delete(uuid, jsonb, jsonb, bigint, uuid[], jsonb), sync.apply_op(uuid, jsonb, "
           "uuid[], jsonb),\n"
           "    sync.push_group(jsonb), sync.push_many(jsonb)\n    to @member@;\n";
    return sql + sqlFile("grants.sql");
}

} // namespace opora::sync::hubsql
