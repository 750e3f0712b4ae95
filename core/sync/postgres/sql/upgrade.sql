-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first part of "hub upgrade", as the owner role: everything that holds no rows goes, and is made anew by the same SQL that
-- sets a hub up. What is of one kind goes in one statement, for its parts need each other; without CASCADE, so that what others
-- built upon it makes the upgrade fail instead of vanishing with it.

-- Nobody pushes meanwhile; who tries waits, and tries again.
lock table sync.workspace in access exclusive mode;
do $$
declare r record; list text;
begin
    select string_agg(format('report.%I', c.relname), ', ') into list from pg_class c where c.relnamespace = 'report'::regnamespace and c.relkind = 'v';
    if list is not null then execute 'drop view ' || list; end if;
    for r in select p.schemaname, p.tablename, p.policyname from pg_policies p where p.schemaname in ('crm', 'sync') loop
        execute format('drop policy %I on %I.%I', r.policyname, r.schemaname, r.tablename);
    end loop;
    for r in select t.tgname, t.tgrelid::regclass as tbl from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where not t.tgisinternal and c.relnamespace in ('crm'::regnamespace, 'sync'::regnamespace) loop
        execute format('drop trigger %I on %s', r.tgname, r.tbl);
    end loop;
    select string_agg(p.oid::regprocedure::text, ', ') into list from pg_proc p
    where p.pronamespace in ('sync'::regnamespace, 'report'::regnamespace);
    if list is not null then execute 'drop routine ' || list; end if;
    -- What was on its way in is sent again: a part of an upload counts only when it was taken whole.
    select string_agg(format('sync.%I', c.relname), ', ') into list from pg_class c
    where c.relnamespace = 'sync'::regnamespace and c.relkind = 'r' and c.relname like 'stage\_%';
    if list is not null then execute 'drop table ' || list; end if;
end $$;
