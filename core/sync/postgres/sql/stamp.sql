-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every write to a synced table passes here, whoever makes it: versions, the audit and the feed cannot be bypassed.

-- The group that is being applied, else a fresh id: a direct edit is a group of its own. The setting alone proves nothing
-- (anybody can set it): it counts only while this very transaction holds that group's unfinished ledger row.
create function sync.current_group() returns uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare g text := current_setting('sync.grp', true); found_id uuid;
begin
    if g <> '' then
        select l.group_id into found_id from sync.ledger l
        where l.group_id = g::uuid and l.login = session_user and l.status = 'new' and l.xid = pg_current_xact_id();
    end if;
    return coalesce(found_id, gen_random_uuid());
end $$;

create function sync.edit_time() returns bigint language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare t text := current_setting('sync.t', true);
begin
    return least(coalesce(nullif(t, '')::bigint, sync.now_ms()), sync.now_ms());
end $$;

-- The version of a unit (a column or an atomic set): its own entry, else the one the row was created with.
create function sync.version(fm jsonb, f text) returns jsonb language sql immutable return coalesce(fm -> f, fm -> '*');

create function sync.is_purged(p_id uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from sync.purged p where p.id = p_id) $$;

create function sync.refuse_purged(p_id uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from sync.purged p where p.id = p_id) then
        raise exception 'erased' using errcode = 'OP002';
    end if;
end $$;

create function sync.stamp_insert(p_tbl name, p_id uuid, p_root uuid, p_aud uuid[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare g uuid := sync.current_group(); t bigint := sync.edit_time();
begin
    perform sync.refuse_purged(p_id);
    insert into sync.audit(tbl, row_id, root_id, kind, group_id, author, at) values (p_tbl, p_id, p_root, 'insert', g, sync.me(), t);
    insert into sync.feed(tbl, row_id, grp, aud) values (p_tbl, p_id, g, p_aud);
    perform pg_notify('opora', ''); -- a poke: anybody may listen, so it says nothing
    return jsonb_build_object('*', jsonb_build_object('v', g, 't', t));
end $$;

-- The new _fm, or null when neither a field nor the place of the row changed. Built from the old one: what the client sent
-- as versions is never looked at.
create function sync.stamp_update(p_tbl name, p_id uuid, p_root uuid, o jsonb, n jsonb, p_aud uuid[], p_whole boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare g uuid; v uuid; t bigint; fresh jsonb; fm jsonb := o -> '_fm'; own constant text[] := array['id', '_rv', '_fm', 'aud', 'root_id'];
begin
    if o - '_rv' - '_fm' = n - '_rv' - '_fm' then return null; end if;
    g := sync.current_group();
    -- Of a text that the hub put together (merge_unit); whoever sets this by hand gets a version that nobody names.
    v := case when current_setting('sync.merged', true) = 'on' then md5(g::text || ':merged')::uuid else g end;
    t := sync.edit_time();
    with changed as (
        select e.key as k, o -> e.key as old, e.value as new, coalesce(f.unit, e.key) as unit, sync.version(fm, coalesce(f.unit, e.key)) as was
        from jsonb_each(n - own) e left join sync.field f on f.tbl = p_tbl and f.field = e.key where o -> e.key is distinct from e.value),
    logged as (
        insert into sync.audit(tbl, row_id, root_id, kind, field, old, new, group_id, base_group, author, at)
        select p_tbl, p_id, p_root, case when c.k <> 'deleted_at' then 'update' when c.new = 'null' then 'restore' else 'delete' end,
               nullif(c.k, 'deleted_at'), c.old, c.new,
               g, (c.was ->> 'v')::uuid, sync.me(), t from changed c)
    select jsonb_object_agg(c.unit, jsonb_build_object('v', v, 't', t)) into fresh from changed c;
    insert into sync.feed(tbl, row_id, grp, aud, whole) values (p_tbl, p_id, g, p_aud, p_whole);
    perform pg_notify('opora', '');
    return fm || coalesce(fresh, '{}');
end $$;

create function sync.union_of(a uuid[], b uuid[]) returns uuid[] language sql immutable set search_path = pg_catalog, pg_temp as
$$ select case when a = b then a else array(select u from unnest(a || b) u where u is not null group by u order by u) end $$;
revoke execute on function sync.refuse_purged(uuid), sync.stamp_insert(name, uuid, uuid, uuid[]),
    sync.stamp_update(name, uuid, uuid, jsonb, jsonb, uuid[], boolean) from public;
