// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees a root, as SQL, the same as audienceOf of core/sync/HubRules: the people its audience columns and those of the
// living rows that need it name; who made it, if the entity says so or nobody else is left.
#include "core/sync/postgres/HubSchema.h"

namespace opora::sync::hubsql {
namespace {

const char *const kDefiner = "security definer set search_path = pg_catalog, pg_temp";
// Every function of the owner role that writes to the tables says this first: whoever called may have set it.
const char *const kStamped = "    perform set_config('sync.bulk', 'off', true);\n";

/// `own`: with the row's own root.
QList<WayUp> waysFrom(const Entity &e, const Schema &s, const QByteArray &alias, bool own)
{
    QList<WayUp> ways;
    if (own)
        ways.append({{}, alias + ".root_id"});
    for (const Column *c : parentColumns(e, s)) {
        const Entity &parent = *s.entity(c->ref);
        const bool decides = c->name == e.rootVia.value(0); // its root is the row's own
        if (parent.visibility == Visibility::Root) {
            if (!decides)
                ways.append({{}, alias + '.' + quoted(c->name)});
            continue;
        }
        const QByteArray above = alias + '_' + c->name;
        const QList<WayUp> further = waysFrom(parent, s, above, !decides);
        for (const WayUp &w : further)
            ways.append(
                {" join " + tableName(parent) + ' ' + above + " on " + above + ".id = " + alias + '.' + quoted(c->name) + w.joins, w.root});
    }
    return ways;
}

/// sync.audience(root, the people it names, its maker)
QByteArray audienceOf(const Schema &s)
{
    QByteArrayList below;
    for (const Entity &e : s.entities()) {
        if (e.visibility != Visibility::Child)
            continue;
        for (const Column *c : audienceColumns(e)) {
            for (const WayUp &w : waysUp(e, s))
                below.append("select r." + quoted(c->name) + " from " + tableName(e) + " r" + w.joins + " where " + w.root
                             + " = p_root and r.id <> p_root and r.deleted_at is null");
        }
    }
    return "create function sync.audience(p_root uuid, p_own uuid[], p_maker uuid) returns uuid[] language plpgsql stable security definer "
           "set search_path = "
           "pg_catalog, pg_temp as $$\ndeclare a uuid[];\nbegin\n    select array_agg(distinct x.u order by x.u) into a from (select "
           "unnest(p_own) as u"
           + (below.isEmpty() ? QByteArray() : "\n        union all " + below.join("\n        union all "))
           + ") x where x.u is not null;\n    return array[sync.everyone()] || coalesce(a, array_remove(array[p_maker], null));\nend $$;\n";
}

QByteArray lookups(const Schema &s)
{
    QByteArrayList rootAud, ownOf, rootCases, audCases, exists;
    for (const Entity *e : audienceHolders(s)) {
        rootAud.append("(select r.aud from " + tableName(*e) + " r where r.id = p_root)");
        QByteArrayList owners;
        for (const Column *c : audienceColumns(*e))
            owners.append("r." + quoted(c->name));
        if (!owners.isEmpty())
            ownOf.append("(select coalesce(" + owners.join(", ") + ", null) from " + tableName(*e) + " r where r.id = p_root)");
    }
    for (const Entity &e : s.entities()) {
        const QByteArray t = " when " + literal(e.table) + " then ", from = " from " + tableName(e) + " r where r.id = p_id)";
        exists.append(t + "exists (select" + from);
        if (e.visibility == Visibility::Root || e.visibility == Visibility::Child) {
            rootCases.append(t + "(select " + (e.visibility == Visibility::Root ? "r.id" : "r.root_id") + from);
            audCases.append(
                t
                + (e.privateTo.isEmpty()
                       ? "(select sync.root_aud(" + QByteArray(e.visibility == Visibility::Root ? "r.id" : "r.root_id") + ")" + from
                       : "(select case when r." + quoted(e.privateTo) + " is null then sync.root_aud(r.root_id) else array[r."
                             + quoted(e.privateTo) + "] end" + from));
        } else if (e.visibility == Visibility::Personal && !e.personalTo.isEmpty()) {
            audCases.append(t + "(select case when r." + quoted(e.personalTo) + " is not null then array[r." + quoted(e.personalTo)
                            + "] end" + from);
        }
    }
    const QByteArray head = " language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$\nbegin\n    return ";
    return "create function sync.root_aud(p_root uuid) returns uuid[]" + head + "coalesce(" + rootAud.join(",\n ") + "); end $$;\n"
           + "create function sync.owner_of(p_root uuid) returns uuid" + head + "coalesce(" + ownOf.join(",\n ") + "); end $$;\n"
           + "create function sync.root_of(p_tbl name, p_id uuid) returns uuid" + head + "case p_tbl" + rootCases.join("\n")
           + " end; end $$;\n" + "create function sync.aud_of(p_tbl name, p_id uuid) returns uuid[]" + head + "case p_tbl"
           + audCases.join("\n") + " end; end $$;\n" + "create function sync.row_exists(p_tbl name, p_id uuid) returns boolean" + head
           + "case p_tbl" + exists.join("\n") + " end; end $$;\n";
}

/// Sets the audience of a root anew after something below it changed.
QByteArray refresh(const Schema &s)
{
    QByteArray sql = QByteArray("create function sync.refresh_audience(p_root uuid) returns void language plpgsql ") + kDefiner
                     + " as $$\ndeclare a uuid[];\nbegin\n" + kStamped;
    for (const Entity *e : audienceHolders(s))
        sql += "    select sync.audience(r.id, array[" + peopleOf(*e, "r.") + "], r.created_by) into a from " + tableName(*e)
               + " r where r.id = p_root" + (e->visibility == Visibility::Root ? "" : " and r.root_id = r.id")
               + ";\n    if found then update " + tableName(*e)
               + " r set aud = a where r.id = p_root and r.aud is distinct from a; return; end if;\n";
    return sql + "end $$;\n";
}

/// After a row below a root changed who is in its audience, or a root itself did.
QByteArray shareTriggers(const Entity &e, const Schema &s)
{
    QByteArray sql;
    const QList<const Column *> people = audienceColumns(e);
    if (e.visibility == Visibility::Child && !people.isEmpty()) {
        QByteArrayList watched{"deleted_at", "root_id"};
        for (const Column *c : people + parentColumns(e, s))
            watched.append(quoted(c->name));
        // Refreshed in the order of their ids, so that two who do it at once do not wait for each other.
        const auto refreshAbove = [&](const QByteArrayList &rows) {
            QByteArrayList roots;
            for (const QByteArray &row : rows) {
                for (const WayUp &w : waysUp(e, s))
                    roots.append("select " + w.root + " from (select " + row + ".*) r" + w.joins);
            }
            return "perform sync.refresh_audience(x.id) from (select distinct u.id from (" + roots.join(" union all ")
                   + ") u(id) where u.id is not null order by u.id) x;\n";
        };
        const auto row = [&](const char *r) {
            QByteArrayList all;
            for (const QByteArray &w : std::as_const(watched))
                all.append(r + w + (w == "deleted_at" ? " is null" : ""));
            return '(' + all.join(", ") + ')';
        };
        sql += "create function sync.share_" + e.table + "() returns trigger language plpgsql " + kDefiner + " as $$\nbegin\n" + kStamped
               + "    if tg_op = 'INSERT' then\n        " + refreshAbove({"new"}) + "    elsif " + row("old.") + " is distinct from "
               + row("new.") + " then\n        " + refreshAbove({"old", "new"}) + "    end if;\n    return null;\nend $$;\n";
        sql += "create trigger share after insert or update on " + tableName(e)
               + " for each row when (not (current_user = '@owner_name@' and "
                 "current_setting('sync.bulk', true) = 'on')) execute function sync.share_"
               + e.table + "();\n";
        // Only an erasure takes living rows away; children go before what they need, so the ways up still stand.
        sql += "create function sync.unshare_" + e.table + "() returns trigger language plpgsql " + kDefiner + " as $$\nbegin\n" + kStamped
               + "    " + refreshAbove({"old"}) + "    return null;\nend $$;\ncreate trigger unshare after delete on " + tableName(e)
               + " for each row when (old.deleted_at is null) execute function sync.unshare_" + e.table + "();\n";
    }
    // What hangs below a child follows it to another root.
    QByteArray moves;
    for (const Entity &child : s.entities()) {
        if (child.visibility != Visibility::Child)
            continue;
        if (!child.namesRow.isEmpty() && e.visibility == Visibility::Child)
            moves += "    update " + tableName(child) + " r set root_id = new.root_id where r." + quoted(child.namesEntity) + " = "
                     + literal(e.name) + " and r." + quoted(child.namesRow) + " = decode(replace(new.id::text, '-', ''), 'hex');\n";
        for (const QByteArray &via : child.rootVia) {
            const Column *c = child.column(via);
            if (c && c->type == ColumnType::Ref && c->ref == e.name && e.visibility == Visibility::Child)
                moves += "    update " + tableName(child) + " r set root_id = new.root_id where r." + quoted(via) + " = new.id;\n";
        }
    }
    if (!moves.isEmpty()) {
        sql += "create function sync.move_below_" + e.table + "() returns trigger language plpgsql " + kDefiner + " as $$\nbegin\n"
               + kStamped + moves + "    return null;\nend $$;\ncreate trigger move after update on " + tableName(e)
               + " for each row when (old.root_id is distinct from new.root_id) execute function sync.move_below_" + e.table + "();\n";
    }
    return sql;
}

/// Statements that set new.root_id, new.aud and the feed's audience `a`.
QByteArray place(const Entity &e, const Schema &s)
{
    switch (e.visibility) {
    case Visibility::Reference: return "    a := null;\n";
    case Visibility::Personal: {
        const QByteArray who = quoted(e.personalTo);
        return "    a := case when new." + who + " is null or (tg_op = 'UPDATE' and old." + who
               + " is null) then null\n        when tg_op = 'UPDATE' then "
                 "sync.union_of(array[old."
               + who + "], array[new." + who + "]) else array[new." + who + "] end;\n";
    }
    case Visibility::Root: {
        QByteArrayList people;
        for (const Column *c : audienceColumns(e))
            people.append(quoted(c->name));
        people.append("created_by");
        return "    if tg_op = 'INSERT' or (old." + people.join(", old.") + ") is distinct from (new." + people.join(", new.")
               + ") then\n        new.aud := sync.audience(new.id, array[" + peopleOf(e, "new.")
               + "], new.created_by);\n    end if;\n    a := new.aud;\n"
                 "    if tg_op = 'UPDATE' then\n        whole := old.aud is distinct from new.aud;\n        a := sync.union_of(old.aud, "
                 "new.aud);\n    end if;\n";
    }
    case Visibility::Child: break;
    }
    QByteArrayList roots;
    for (const QByteArray &via : e.rootVia) {
        const Column *c = e.column(via);
        const Entity *target = c && c->type == ColumnType::Ref ? s.entity(c->ref) : nullptr;
        if (target && target->visibility == Visibility::Child)
            roots.append("(select p.root_id from " + tableName(*target) + " p where p.id = new." + quoted(via) + ')');
        else if (target)
            roots.append("new." + quoted(via));
    }
    QByteArray sql;
    if (!e.namesRow.isEmpty()) {
        // A row that says how another one is called elsewhere stands below that row's root; below none if it is everybody's.
        sql += "    new.root_id := sync.root_of((select x.tbl from sync.entity x where x.name = new." + quoted(e.namesEntity)
               + "), encode(new." + quoted(e.namesRow) + ", 'hex')::uuid);\n";
    } else {
        sql += "    new.root_id := coalesce(" + roots.join(", ") + (mayBeRoot(e) ? ", new.id" : "")
               + (roots.size() + mayBeRoot(e) == 1 ? ", null" : "") + ");\n";
    }
    if (mayBeRoot(e)) {
        QByteArrayList people;
        for (const Column *c : audienceColumns(e))
            people.append(quoted(c->name));
        people << "created_by"
               << "root_id";
        sql += "    if new.root_id <> new.id then new.aud := null;\n    elsif tg_op = 'INSERT' or (old." + people.join(", old.")
               + ") is distinct from (new." + people.join(", new.") + ") then\n        new.aud := sync.audience(new.id, array["
               + peopleOf(e, "new.")
               + "], new.created_by);\n    end if;\n"
                 "    a := coalesce(new.aud, sync.root_aud(new.root_id));\n"
                 "    if tg_op = 'UPDATE' then\n        whole := old.aud is distinct from new.aud;\n"
                 "        a := sync.union_of(a, coalesce(old.aud, sync.root_aud(old.root_id)));\n    end if;\n";
    } else {
        sql += "    a := sync.root_aud(new.root_id);\n    if tg_op = 'UPDATE' and old.root_id is distinct from new.root_id then a := "
               "sync.union_of(a, "
               "sync.root_aud(old.root_id)); end if;\n";
    }
    for (const Column *c : parentColumns(e, s)) {
        if (c->name == e.rootVia.value(0))
            continue;
        const QByteArray target = literal(s.entity(c->ref)->table), name = quoted(c->name);
        sql += "    if new." + name + " is not null then a := sync.union_of(a, sync.aud_of(" + target + ", new." + name
               + ")); end if;\n"
                 "    if tg_op = 'UPDATE' and old."
               + name + " is distinct from new." + name + " and old." + name + " is not null then a := sync.union_of(a, sync.aud_of("
               + target + ", old." + name + ")); end if;\n";
    }
    sql += e.namesRow.isEmpty() ? "    a := coalesce(a, array[sync.everyone()]);\n"
                                : "    if new.root_id is null then a := null; else a := coalesce(a, array[sync.everyone()]); end if;\n";
    if (!e.privateTo.isEmpty()) {
        const QByteArray who = quoted(e.privateTo);
        sql += "    if new." + who + " is not null and (tg_op = 'INSERT' or old." + who
               + " is not null) then\n        a := case when tg_op = 'INSERT' then array[new." + who + "] else sync.union_of(array[old."
               + who + "], array[new." + who + "]) end;\n    end if;\n";
    }
    // Whoever sees the row by this change sees what stands below it, which did not change. Such a row may keep its root: a deal that
    // names another company is seen by other people.
    QByteArrayList sight{"root_id"};
    for (const Column *c : parentColumns(e, s))
        sight.append(quoted(c->name));
    if (!e.privateTo.isEmpty())
        sight.append(quoted(e.privateTo));
    return sql + "    if tg_op = 'UPDATE' and (old." + sight.join(", old.") + ") is distinct from (new." + sight.join(", new.")
           + ") then whole := true; end if;\n";
}

} // namespace

QByteArray peopleOf(const Entity &e, const QByteArray &r)
{
    QByteArrayList people;
    for (const Column *c : audienceColumns(e))
        people.append(r + quoted(c->name));
    if (e.creatorSees)
        people.append(r + "created_by");
    return people.isEmpty() ? QByteArray("null::uuid") : people.join(", ");
}

QList<WayUp> waysUp(const Entity &e, const Schema &s)
{
    return waysFrom(e, s, "r", true);
}

QByteArray createAudience(const Schema &s)
{
    return audienceOf(s) + lookups(s) + refresh(s);
}

QByteArray createStamps(const Schema &s, const Roles &roles)
{
    QByteArray sql;
    for (const Entity &e : s.entities()) {
        const QByteArray root = e.visibility == Visibility::Root ? "new.id" : e.visibility == Visibility::Child ? "new.root_id" : "null";
        sql += "create function sync.stamp_" + e.table
               + "() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$\n"
                 "declare a uuid[]; whole boolean := false; fm jsonb;\nbegin\n"
                 // Who made a row is whoever is asking, whatever was written; not for the server's own people, who are nobody here.
                 "    if tg_op = 'INSERT' then\n        new.created_by := coalesce(sync.me(), new.created_by);\n        new.created_at := "
                 "coalesce(new.created_at, sync.now_ms());\n"
                 "    end if;\n"
               + place(e, s) + "    if tg_op = 'INSERT' then\n        new._fm := sync.stamp_insert(" + literal(e.table) + ", new.id, "
               + root + ", a);\n        new._rv := gen_random_uuid();\n        return new;\n    end if;\n    fm := sync.stamp_update("
               + literal(e.table) + ", new.id, " + root
               + ", to_jsonb(old), to_jsonb(new), a, whole);\n    new._fm := coalesce(fm, old._fm);\n    new._rv := case when fm is null "
                 "then old._rv else "
                 "gen_random_uuid() end;\n    return new;\nend $$;\n"
                 // The owner role's bulk function fills in the same by itself, for all rows at once; nobody else can be the owner role.
                 "create trigger stamp before insert or update on "
               + tableName(e)
               + " for each row when (not (current_user = '@owner_name@' and "
                 "current_setting('sync.bulk', true) = 'on')) execute function sync.stamp_"
               + e.table + "();\n";
        sql += shareTriggers(e, s);
    }
    sql += "create trigger bump after insert or update on crm.app_user for each row execute function sync.bump_sight();\n";
    return sql.replace("'@owner_name@'", literal(roles.owner));
}

} // namespace opora::sync::hubsql
