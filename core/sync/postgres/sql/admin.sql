-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is neither push nor pull. Every definer function looks at the caller's rights itself.

create function sync.assert_admin() returns void language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not sync.is_admin() then raise insufficient_privilege using message = 'only an admin may do this'; end if;
end $$;

-- A replica says it is there; the token it must bring back changes each time. A wrong one means a copied disk: reported, no more.
create function sync.hello(p_replica uuid, p_token uuid, p_label text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare r sync.replica; fresh uuid := gen_random_uuid();
begin
    if sync.me() is null then raise exception 'this login is no member of the workspace' using errcode = 'OP902'; end if;
    insert into sync.replica(id, token, label) values (p_replica, fresh, left(p_label, 200)) on conflict do nothing;
    if found then return jsonb_build_object('token', fresh, 'cloned', false); end if;
    select * into r from sync.replica where id = p_replica and login = session_user for update;
    update sync.replica set token = fresh, last_seen = clock_timestamp(), label = left(p_label, 200),
        clones = clones + (r.token is distinct from p_token)::int where id = p_replica and login = session_user;
    return jsonb_build_object('token', fresh, 'cloned', r.token is distinct from p_token);
end $$;

create function sync.touch_presence(p_root uuid, p_seconds int) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if sync.me() is null or not coalesce(sync.root_aud(p_root) && sync.circle(), false) then raise exception 'not visible' using errcode = 'OP003'; end if;
    if p_seconds <= 0 then delete from sync.presence where who = sync.me() and root_id = p_root; return; end if;
    insert into sync.presence values (sync.me(), p_root, clock_timestamp() + make_interval(secs => least(p_seconds, 300)))
        on conflict (who, root_id) do update set until = excluded.until;
end $$;

-- Whose copies there are and when each was last here: of oneself, a lead's team, for admins and analysts of everybody.
create function sync.list_replicas() returns table (id uuid, who uuid, label text, last_seen timestamptz, clones int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id, u.id, r.label, r.last_seen, r.clones from sync.replica r join crm.app_user u on u.login = r.login
    where sync.me() is not null and (u.id = any(sync.circle()) or sync.everyone() = any(sync.circle())) order by r.last_seen desc, r.id $$;

-- Whoever sees the row may say which value stays; the values themselves change by an ordinary group.
create function sync.resolve_conflict(p_id uuid, p_state text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c sync.conflict; a uuid[];
begin
    select * into c from sync.conflict where id = p_id for update;
    a := sync.aud_of(c.tbl, c.row_id);
    if c.id is null or not sync.may_write() or not (case when a is null then sync.is_admin() else a && sync.circle() end) then
        raise exception 'not visible' using errcode = 'OP003';
    end if;
    if p_state not in ('open', 'kept', 'swapped') then raise exception 'no such state' using errcode = 'OP005'; end if;
    update sync.conflict set state = p_state, resolved_by = case when p_state <> 'open' then sync.me() end where id = p_id;
    insert into sync.feed(tbl, row_id, grp, aud) values ('conflict', p_id, gen_random_uuid(), a);
end $$;

-- "View as": the roots another person sees. For the admin, and online only.
create function sync.visible_to(p_user uuid) returns table (tbl name, id uuid) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare e record; c uuid[] := coalesce(sync.circle_of(p_user), '{}');
begin
    perform sync.assert_admin();
    for e in select x.tbl from sync.entity x where x.kind = 'root' or x.own_root order by x.ord loop
        return query execute format('select %L::name, r.id from crm.%I r where r.aud && $1', e.tbl, e.tbl) using c;
    end loop;
end $$;

-- Removes what was deleted long ago, children first; rows that something still names stay. Ids in time order are refused
-- from then on, so that a replica that was away cannot bring them back; rows of a natural key may come back.
create function sync.purge_rows(p_tbl name, p_ids uuid[], p_kind text) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gone uuid[];
begin
    perform set_config('sync.bulk', 'off', true); -- whoever called may have set it
    execute format('with d as (delete from crm.%I where id = any($1) returning id) select array_agg(id) from d', p_tbl) into gone using p_ids;
    insert into sync.purged(id, kind) select u, p_kind from unnest(gone) u where p_kind = 'erased' or substr(u::text, 15, 1) <> '5' on conflict do nothing;
    return coalesce(cardinality(gone), 0);
end $$;

create function sync.purge(p_days int) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare e record; f record; ids uuid[]; before bigint; total int := 0; cond text; g uuid := gen_random_uuid();
begin
    perform set_config('sync.bulk', 'off', true); -- whoever called may have set it
    perform sync.assert_admin();
    perform sync.bulk_heal();
    before := sync.now_ms() - greatest(p_days, 30)::bigint * 86400000;
    for e in select x.tbl, x.kind from sync.entity x where x.kind in ('root', 'child') order by x.kind = 'root', x.ord desc loop
        cond := '';
        for f in select x.tbl, x.field from sync.field x where x.target = e.tbl loop
            cond := cond || format(' and not exists (select from crm.%I b where b.%I = r.id and b.id <> r.id)', f.tbl, f.field);
        end loop;
        execute format('select array_agg(id) from (select r.id from crm.%I r where r.deleted_at < $1%s limit 20000) x', e.tbl, cond) into ids using before;
        continue when ids is null;
        insert into sync.feed(tbl, row_id, grp, aud) select e.tbl, u, g, coalesce(sync.aud_of(e.tbl, u), array[sync.everyone()]) from unnest(ids) u;
        total := total + sync.purge_rows(e.tbl, ids, 'expired');
    end loop;
    return total;
end $$;

-- Erasure on request: the client and all that hangs below it leave the tables, and what the ledger, the conflicts and the
-- audit remember of their contents.
create function sync.erase(p_client uuid) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare d record; total int := 0; all_ids uuid[]; g uuid := gen_random_uuid(); e record; ids uuid[];
begin
    perform set_config('sync.bulk', 'off', true); -- whoever called may have set it
    perform sync.assert_admin();
    if not exists (select from crm.client c where c.id = p_client) then raise exception 'not visible' using errcode = 'OP003'; end if;
    -- What hangs below may hang below others, too: their audiences are set anew, so they are locked in the order of all.
    perform sync.lock_rows(jsonb_build_object('ops', (select jsonb_agg(jsonb_build_object('tbl', x.tbl, 'id', x.id))
        from (select 'client'::name as tbl, p_client as id union all select b.tbl, b.id from sync.below(array[p_client]) b) x)));
    all_ids := array(select b.id from sync.below(array[p_client]) b) || p_client;
    insert into sync.feed(tbl, row_id, grp, aud, whole) select b.tbl, b.id, g, coalesce(sync.aud_of(b.tbl, b.id), array[sync.everyone()]), false from sync.below(array[p_client]) b;
    insert into sync.feed(tbl, row_id, grp, aud, whole) values ('client', p_client, g, sync.root_aud(p_client), true);
    set constraints all deferred;
    for e in select x.tbl from sync.entity x where x.kind in ('root', 'child') order by x.kind = 'root', x.ord desc loop
        execute format('select array_agg(id) from crm.%I where id = any($1)', e.tbl) into ids using all_ids;
        continue when ids is null;
        total := total + sync.purge_rows(e.tbl, ids, 'erased');
    end loop;
    set constraints all immediate;
    update sync.audit set old = null, new = null where row_id = any(all_ids);
    delete from sync.conflict where row_id = any(all_ids);
    update sync.ledger l set body = null where l.body is not null
        and exists (select from jsonb_array_elements(l.body -> 'ops') o where (o ->> 'id')::uuid = any(all_ids));
    return total;
end $$;

-- The feed is kept for those who were away; older cursors compare the whole.
create function sync.trim_feed(p_days int) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare top xid8; n bigint;
begin
    perform sync.assert_admin();
    select max(f.xid) into top from sync.feed f where f.at < clock_timestamp() - make_interval(days => greatest(p_days, 30));
    if top is null then return 0; end if;
    -- Only below what every running transaction can still see the same way.
    top := least(top, pg_snapshot_xmin(pg_current_snapshot()));
    delete from sync.feed f where f.xid < top;
    get diagnostics n = row_count;
    update sync.workspace set feed_floor = greatest(feed_floor, top);
    return n;
end $$;
