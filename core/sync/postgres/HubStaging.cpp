// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk upload: unlogged tables that a client may COPY into but never read, and the function that takes rows over from there,
// at most 25,000 a call, with the same rights checked for all rows at once. And what hangs below a root.
#include "core/sync/postgres/HubSchema.h"

namespace opora::sync::hubsql {
namespace {

QByteArray columnList(const Entity &e, const QByteArray &prefix = {})
{
    QByteArrayList list;
    for (const Column *c : hubColumns(e))
        list.append(prefix + quoted(c->name));
    return list.join(", ");
}

QByteArray stageTable(const Entity &e)
{
    QByteArray sql = "create unlogged table sync.stage_" + e.table
                     + " (_upload uuid not null, _login name not null default session_user, _grp uuid not null, _t bigint not null, id "
                       "uuid not null, created_at bigint, created_by uuid, deleted_at bigint";
    for (const Column *c : hubColumns(e))
        sql += ", " + quoted(c->name) + ' ' + columnType(*c);
    return sql + ");\ngrant insert (_upload, _grp, _t, id, created_at, created_by, deleted_at, " + columnList(e) + ") on sync.stage_"
           + e.table + " to @member@;\n";
}

/// What a staged row `s` may not do, as a condition that is true for a refused one. `c` is the caller's circle.
QByteArray refused(const Entity &e, const Schema &s)
{
    switch (e.visibility) {
    case Visibility::Reference: return "not sync.is_admin()";
    case Visibility::Personal: return "not coalesce(s." + quoted(e.personalTo) + " = sync.me(), sync.is_admin())";
    case Visibility::Root: {
        QByteArrayList people;
        for (const Column *c : audienceColumns(e))
            people.append("s." + quoted(c->name));
        people.append("s.created_by");
        return "not coalesce(array[sync.everyone(), coalesce(" + people.join(", ") + ")] && c, false)";
    }
    case Visibility::Child: break;
    }
    QByteArrayList parts;
    for (const Column *c : parentColumns(e, s)) {
        const Entity *target = s.entity(c->ref);
        const QByteArray ref = "s." + quoted(c->name);
        QByteArray there;
        if (target->visibility == Visibility::Root)
            there = "not exists (select from " + tableName(*target) + " p where p.id = " + ref + " and p.aud && c)";
        else
            there = "not exists (select from " + tableName(*target) + " p where p.id = " + ref + " and sync.root_aud(p.root_id) && c)";
        parts.append(c->isRequired ? there : '(' + ref + " is not null and " + there + ')');
    }
    if (!e.namesRow.isEmpty())
        parts.append("case when r.root is null then not sync.is_admin() else not coalesce(sync.root_aud(r.root) && c, false) end");
    if (!e.privateTo.isEmpty())
        parts.append("(s." + quoted(e.privateTo) + " <> sync.me())");
    return parts.isEmpty() ? QByteArray("false") : parts.join(" or ");
}

/// The same for an admin, who sees and may write whatever stands below anything: only what is private to somebody else. That the
/// rows it names are there is what the references check.
QByteArray refusedToAdmin(const Entity &e)
{
    return e.visibility == Visibility::Child && !e.privateTo.isEmpty() ? "s." + quoted(e.privateTo) + " <> sync.me()" : QByteArray();
}

/// sync.root_aud written out: a call a row would cost more than the row.
QByteArray rootAud(const Schema &s, const QByteArray &root)
{
    QByteArrayList list;
    for (const Entity *e : audienceHolders(s))
        list.append("(select h.aud from " + tableName(*e) + " h where h.id = " + root + ')');
    return "coalesce(" + list.join(", ") + ')';
}

QByteArray rootOf(const Entity &e, const Schema &s)
{
    if (e.visibility == Visibility::Root)
        return "s.id";
    if (e.visibility != Visibility::Child)
        return "null::uuid";
    if (!e.namesRow.isEmpty())
        return "(select sync.root_of(x.tbl, encode(s." + quoted(e.namesRow) + ", 'hex')::uuid) from sync.entity x where x.name = s."
               + quoted(e.namesEntity) + ")";
    QByteArrayList roots;
    for (const QByteArray &via : e.rootVia) {
        const Column *c = e.column(via);
        const Entity *target = s.entity(c->ref);
        roots.append(target->visibility == Visibility::Child
                         ? "(select p.root_id from " + tableName(*target) + " p where p.id = s." + quoted(via) + ')'
                         : "s." + quoted(via));
    }
    if (mayBeRoot(e))
        roots.append("s.id");
    return "coalesce(" + roots.join(", ") + ", null)";
}

QByteArray ownAudience(const Entity &e)
{
    QByteArrayList people;
    for (const Column *c : audienceColumns(e))
        people.append("s." + quoted(c->name));
    if (e.creatorSees || people.isEmpty())
        people.append("s.created_by");
    else
        people = {"coalesce(" + people.join(", ") + ", s.created_by)"};
    return "sync.union_of(array[sync.everyone()], array[" + people.join(", ") + "])";
}

/// Roots and the people that living rows `r` below them name: what sync.audience adds to a root's own people.
QByteArray namedBelow(const Entity &e, const Schema &s, const QByteArray &from)
{
    QByteArrayList people;
    for (const Column *c : audienceColumns(e))
        people.append("r." + quoted(c->name));
    QByteArrayList all;
    for (const WayUp &w : waysUp(e, s))
        all.append("select " + w.root + " as id, p.who from " + from + w.joins + " cross join lateral unnest(array[" + people.join(", ")
                   + "]) p(who) where r.deleted_at is null and " + w.root + " is not null and p.who is not null");
    return all.join(" union all ");
}

/// Entities whose rows are roots above rows of `e` that are not roots themselves.
void addHoldersAbove(const Entity &e, const Schema &s, QList<const Entity *> &holders)
{
    for (const Column *c : parentColumns(e, s)) {
        const Entity *parent = s.entity(c->ref);
        if ((parent->visibility == Visibility::Root || mayBeRoot(*parent)) && !holders.contains(parent))
            holders.append(parent);
        addHoldersAbove(*parent, s, holders);
    }
}

bool namesPeople(const Entity &e)
{
    return e.visibility == Visibility::Child && !audienceColumns(e).isEmpty();
}

/// Gives the roots of `named` (id, who) that do not show themselves to all of these people the audience they should have. No
/// other root can have a wrong one: who made it is in it for want of others, and leaves with the first who is named below.
QByteArray showTo(const Entity &holder, const QByteArray &named)
{
    const QByteArray table = tableName(holder);
    return "update " + table + " h set aud = sync.audience(h.id, array[" + peopleOf(holder, "h.")
           + "], h.created_by), _rv = gen_random_uuid() where h.id in (select n.id from (" + named + ") n join " + table
           + " k on k.id = n.id where not k.aud @> array[n.who])";
}

/// The roots whose audience the rows just taken widen get a new one, and a feed row that says so. While a hub is filled this
/// waits for the end (bulkAudience), where it is done once a root and not once a part.
QByteArray widen(const Entity &e, const Schema &s)
{
    if (!namesPeople(e))
        return {};
    QByteArray sql = "        if not bare then\n";
    QList<const Entity *> holders;
    addHoldersAbove(e, s, holders);
    for (const Entity *holder : std::as_const(holders)) {
        sql += "            with grown as ("
               + showTo(*holder, namedBelow(e, s, "unnest(ids) x(id) join " + tableName(e) + " r on r.id = x.id"))
               + " returning h.id, h.aud)\n            insert into sync.feed(tbl, row_id, grp, aud, whole) select " + literal(holder->table)
               + ", id, p_upload, aud, true from grown;\n";
    }
    return sql + "        end if;\n";
}

/// The same for all that a first upload brought; said among what comes back at its end (bulk_open).
QByteArray bulkAudience(const Schema &s)
{
    QByteArrayList named;
    QList<const Entity *> holders;
    for (const Entity &e : s.entities()) {
        if (!namesPeople(e))
            continue;
        named.append(namedBelow(e, s, tableName(e) + " r"));
        addHoldersAbove(e, s, holders);
    }
    QByteArray sql = "create function sync.bulk_audience() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$\n"
                     "begin\n    perform set_config('sync.bulk', 'on', true);\n";
    for (const Entity *holder : std::as_const(holders))
        sql += "    " + showTo(*holder, named.join(" union all ")) + ";\n";
    return sql + "    perform set_config('sync.bulk', 'off', true);\nend $$;\n";
}

/// What the feed says of the rows just taken (`i`): who may see them.
QByteArray feedAudience(const Entity &e, const Schema &s)
{
    const bool child = e.visibility == Visibility::Child;
    QByteArray aud = "null::uuid[]";
    if (e.visibility == Visibility::Root)
        aud = "i.aud";
    else if (child && e.namesRow.isEmpty())
        aud = "coalesce(" + QByteArray(mayBeRoot(e) ? "i.aud, " : "") + rootAud(s, "i.root_id") + ", array[sync.everyone()])";
    else if (child)
        aud = "case when i.root_id is not null then coalesce(" + rootAud(s, "i.root_id") + ", array[sync.everyone()]) end";
    else if (e.visibility == Visibility::Personal)
        aud = "case when i." + quoted(e.personalTo) + " is not null then array[i." + quoted(e.personalTo) + "] end";
    return e.privateTo.isEmpty()
               ? aud
               : "case when i." + quoted(e.privateTo) + " is not null then array[i." + quoted(e.privateTo) + "] else " + aud + " end";
}

/// The staged rows into their table, the audit and, unless the hub is being filled, the feed; `ids` are those that were new.
/// `conflict`: what to do about ids that are there.
QByteArray takeRows(const Entity &e, const Schema &s, const QByteArray &with, const QByteArray &conflict)
{
    const bool root = e.visibility == Visibility::Root, child = e.visibility == Visibility::Child, own = mayBeRoot(e);
    QByteArray names = "id, created_at, created_by, deleted_at, _rv, _fm, " + columnList(e);
    QByteArray values = "s.id, s.created_at, s.created_by, s.deleted_at, p_upload, stamp, " + columnList(e, "s.");
    QByteArrayList kept{"id", "created_by"};
    if (child) {
        names += ", root_id";
        values += ", r.root";
        kept.append("root_id");
    }
    if (root || own) {
        names += ", aud";
        values += root ? ", " + ownAudience(e) : ", case when r.root = s.id then " + ownAudience(e) + " end";
        kept.append("aud");
    }
    for (const QByteArray &c : {e.visibility == Visibility::Personal ? e.personalTo : QByteArray(), e.privateTo}) {
        if (!c.isEmpty() && !kept.contains(quoted(c)))
            kept.append(quoted(c));
    }
    return "        with i as (insert into " + tableName(e) + " (" + names + ") select " + values + with + conflict + " returning "
           + kept.join(", ")
           + "),\n"
             "        a as (insert into sync.audit(tbl, row_id, root_id, kind, group_id, author, at) select "
           + literal(e.table) + ", i.id, "
           + (root    ? "i.id"
              : child ? "i.root_id"
                      : "null")
           + ", 'insert', p_upload, case when admin then coalesce(i.created_by, author_id) else author_id end, at_ms from i),\n"
             "        f as (insert into sync.feed(tbl, row_id, grp, aud) select "
           + literal(e.table) + ", i.id, p_upload, " + feedAudience(e, s)
           + " from i where not bare)\n"
             "        select array_agg(i.id) into ids from i;\n";
}

/// Looking for ids that are there costs a tenth of the whole. While a hub is filled there are none, but for people and settings it
/// began with, and what a colleague's hand made the same way (a tag's link).
QByteArray takeNew(const Entity &e, const Schema &s, const QByteArray &with)
{
    const QByteArray careful = takeRows(e, s, with, " on conflict (id) do nothing");
    if (e.visibility != Visibility::Root && e.visibility != Visibility::Child)
        return careful;
    return "        if bare then\n        begin\n" + takeRows(e, s, with, {}) + "        exception when unique_violation then\n" + careful
           + "        end;\n        else\n" + careful + "        end if;\n";
}

QByteArray branch(const Entity &e, const Schema &s)
{
    const QByteArray stage = "sync.stage_" + e.table, mine = "s._upload = p_upload and s._login = session_user",
                     with = " from " + stage + " s cross join lateral (select " + rootOf(e, s) + " as root) r where " + mine;
    const QByteArray forbidden = ") then raise exception 'forbidden' using errcode = 'OP004'; end if;\n";
    return "    when " + literal(e.table)
           + " then\n"
             "        select count(*), least(max(s._t), sync.now_ms()) into staged, at_ms from "
           + stage + " s where " + mine
           + ";\n"
             "        if staged > n then raise exception 'too many rows in one part' using errcode = 'OP005'; end if;\n"
             "        stamp := jsonb_build_object('*', jsonb_build_object('v', p_upload, 't', at_ms));\n"
             "        if not admin and exists (select"
           + with + " and (" + refused(e, s) + ')' + forbidden
           + (refusedToAdmin(e).isEmpty() ? QByteArray()
                                          : "        if admin and exists (select" + with + " and " + refusedToAdmin(e) + forbidden)
           + "        if exists (select from " + stage + " s join sync.purged p on p.id = s.id where " + mine
           + ") then raise exception 'erased' using errcode = 'OP002'; end if;\n" + takeNew(e, s, with)
           + widen(e, s)
           // Emptied at once where nobody else is bringing rows: what is deleted row by row is read again with every part.
           + "        begin\n            lock table " + stage + " in access exclusive mode nowait;\n            if exists (select from "
           + stage + " s where not (" + mine + ")) then delete from " + stage + " s where " + mine + "; else truncate " + stage
           + "; end if;\n"
             "        exception when lock_not_available then delete from "
           + stage + " s where " + mine + ";\n        end;\n";
}

QByteArray bulkApply(const Schema &s)
{
    QByteArray sql =
        "create function sync.bulk_apply(p_upload uuid, p_number int, p_tbl name) returns jsonb language plpgsql security definer set "
        "search_path = "
        "pg_catalog, pg_temp as $$\ndeclare n constant int := 25000; c uuid[] := sync.circle(); admin boolean := sync.is_admin(); "
        "author_id "
        "uuid := sync.me(); ids uuid[]; stamp jsonb; at_ms bigint; bare boolean; staged int := 0;\nbegin\n    if not sync.may_write() then "
        "raise "
        "exception 'forbidden' using errcode = 'OP004'; end if;\n"
        "    perform set_config('sync.bulk', 'on', true);\n    perform from sync.upload u where u.id = p_upload and u.number = p_number "
        "and u.login = session_user for update;\n"
        "    if not found then raise exception 'no such upload' using errcode = 'OP005'; end if;\n"
        "    perform from sync.bulk_later l where l.upload = p_upload and l.n = (select min(x.n) from sync.bulk_later x) for share;\n"
        "    bare := found;\n    case p_tbl\n";
    for (const Entity &e : s.entities())
        sql += branch(e, s);
    return sql
           + "    when 'audit' then\n"
             "        -- The history of what is linked, with its authors and times: only an admin can vouch for others.\n"
             "        perform sync.assert_admin();\n"
             "        with d as (delete from sync.stage_audit s where s.ctid = any(array(select x.ctid from sync.stage_audit x where "
             "x._upload = p_upload and x._login = "
             "session_user limit n)) returning *)\n"
             "        insert into sync.audit(tbl, row_id, root_id, kind, field, old, new, group_id, base_group, author, at)\n"
             "        select d.tbl, d.row_id, sync.root_of(d.tbl, d.row_id), d.kind, d.field, d.old, d.new, d.group_id, d.base_group, "
             "d.author, least(d.at, sync.now_ms())\n"
             "        from d join sync.entity x on x.tbl = d.tbl where d.kind <> 'insert' order by d.at, d.n;\n"
             "        get diagnostics staged = row_count;\n"
             "    else raise exception 'no such table' using errcode = 'OP005';\n    end case;\n"
             "    perform set_config('sync.bulk', 'off', true);\n    update sync.upload u set taken = u.taken + coalesce(cardinality(ids), "
             "0), already = u.already + case when p_tbl = 'audit' then 0 else staged - coalesce(cardinality(ids), 0) end where u.id = "
             "p_upload and u.number = p_number;\n"
             "    perform pg_notify('opora', '');\n"
             "    return jsonb_build_object('staged', staged, 'taken', coalesce(cardinality(ids), 0), 'already', "
             "case when p_tbl = 'audit' then 0 else staged - coalesce(cardinality(ids), 0) end, 'bare', bare);\nend $$;\n";
}

/// Everything that depends on the given roots being visible, parents first; for the caller (rows it sees) or for the owner role.
QByteArray below(const Schema &s, const char *name, const char *security)
{
    QByteArray sql = QByteArray("create function sync.") + name
                     + "(p_roots uuid[]) returns table (tbl name, id uuid) language plpgsql stable " + security
                     + " set search_path = pg_catalog, pg_temp as $$\n#variable_conflict use_column\ndeclare known uuid[] := p_roots; more "
                       "uuid[];\nbegin\n";
    for (const Entity &e : s.entities()) {
        if (e.visibility != Visibility::Child)
            continue;
        QByteArrayList by{"r.root_id = any(known)"};
        for (const Column *c : parentColumns(e, s))
            by.append("r." + quoted(c->name) + " = any(known)");
        if (!e.namesRow.isEmpty()) // kept as bytes
            by.append("r." + quoted(e.namesRow) + " = any(array(select decode(replace(k::text, '-', ''), 'hex') from unnest(known) k))");
        sql += "    select array_agg(r.id) into more from " + tableName(e) + " r where " + by.join(" or ")
               + ";\n"
                 "    return query select "
               + literal(e.table) + "::name, u from unnest(more) u where u <> all(p_roots);\n    known := known || coalesce(more, '{}');\n";
    }
    return sql + "end $$;\n";
}

/// `a = what was given, else what stands there`, for all columns that travel: a long text that is not named stays where it is.
QByteArray givenOrKept(const Entity &e)
{
    QByteArrayList columns{"deleted_at"}, list;
    for (const Column *c : hubColumns(e))
        columns.append(c->name);
    for (const QByteArray &c : std::as_const(columns))
        list.append(quoted(c) + " = case when s ? " + literal(c) + " then r." + quoted(c) + " else x." + quoted(c) + " end");
    return list.join(", ");
}

/// Reading, making and changing one row, with the caller's rights, a branch a table: planning a table's policies anew for every op
/// would cost more than all the rest.
QByteArray rowAccess(const Schema &s)
{
    QByteArray read = "create function sync.visible_row(p_tbl name, p_id uuid) returns jsonb language plpgsql stable set search_path = "
                      "pg_catalog, pg_temp as $$\n"
                      "declare r jsonb;\nbegin\n    case p_tbl\n";
    // In policies of tables that speak about rows of all others: written out there, each would hold the policies of all tables
    // within each other, and planning a look at ten rows took 0.2 s.
    QByteArray sees = "create function sync.sees(p_tbl name, p_id uuid) returns boolean language plpgsql stable set search_path = "
                      "pg_catalog, pg_temp as $$\nbegin\n    case p_tbl\n";
    QByteArray make = "create function sync.insert_row(p_tbl name, p_id uuid, s jsonb) returns void language plpgsql set search_path = "
                      "pg_catalog, pg_temp as $$\n"
                      "begin\n    case p_tbl\n";
    QByteArray change = "create function sync.update_row(p_tbl name, p_id uuid, s jsonb) returns void language plpgsql set search_path = "
                        "pg_catalog, pg_temp as $$\n"
                        "declare n int;\nbegin\n    case p_tbl\n";
    for (const Entity &e : s.entities()) {
        const QByteArray when = "    when " + literal(e.table) + " then ", table = tableName(e);
        sees += when + "return exists (select from " + table + " x where x.id = p_id);\n";
        read += when + "select to_jsonb(x) into r from " + table + " x where x.id = p_id;\n";
        make += when + "insert into " + table + " (id, created_at, " + columnList(e) + ") select p_id, created_at, " + columnList(e)
                + " from jsonb_populate_record(null::" + table + ", s);\n";
        change += when + "update " + table + " x set " + givenOrKept(e) + " from jsonb_populate_record(null::" + table
                  + ", s) r where x.id = p_id;\n";
    }
    return sees + "    else return false;\n    end case;\nend $$;\n" + read
           + "    else raise exception 'no such table: %', p_tbl using errcode = 'OP005';\n    end case;\n    return r;\nend $$;\n" + make
           + "    else raise exception 'no such table: %', p_tbl using errcode = 'OP005';\n    end case;\nend $$;\n" + change
           + "    else raise exception 'no such table: %', p_tbl using errcode = 'OP005';\n    end case;\n"
             "    get diagnostics n = row_count;\n"
             "    if n <> 1 then raise exception 'forbidden' using errcode = 'OP004'; end if;\nend $$;\n";
}

} // namespace

QByteArray createPull(const Schema &s)
{
    return rowAccess(s) + below(s, "below", "security definer") + below(s, "below_visible", "security invoker");
}

QByteArray createStaging(const Schema &s, const Roles &)
{
    QByteArray sql;
    for (const Entity &e : s.entities())
        sql += stageTable(e);
    return sql + sqlFile("bulk.sql") + bulkAudience(s) + bulkApply(s);
}

} // namespace opora::sync::hubsql
