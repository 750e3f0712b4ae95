-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bulk upload, one part a transaction: bulk_begin (taken before? then nothing more to do), COPY into sync.stage_*, bulk_apply.
create unlogged table sync.stage_audit (
    _upload uuid not null, _login name not null default session_user, n bigint not null, tbl name not null, row_id uuid not null, kind text not null,
    field text, old jsonb, new jsonb, group_id uuid not null, base_group uuid, author uuid, at bigint not null);
grant insert (_upload, n, tbl, row_id, kind, field, old, new, group_id, base_group, author, at) on sync.stage_audit to @member@;

-- What a hub does without while it is filled for the first time, as the statements that bring it back: references and indexes
-- made at the end cost a fraction of those kept row by row. It outlives a connection that is cut, and an upgrade.
create table if not exists sync.bulk_later (n int generated always as identity primary key, upload uuid not null, made text not null);
alter table sync.bulk_later enable row level security;

-- Lets go of them where nothing stands yet and nobody is in the way; otherwise everything stays, and rows are only taken slower.
create function sync.bulk_open(p_upload uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare r record;
begin
    if not sync.is_admin() or exists (select from sync.bulk_later) or exists (select from crm.client) or exists (select from crm.deal) then return; end if;
    perform set_config('lock_timeout', '2s', true);
    -- The last statement is the first to be said again: indexes, then references, then what the planner knows of the tables,
    -- and in the end who sees what: no part can come after it without looking itself (bulk_apply).
    insert into sync.bulk_later(upload, made) values (p_upload, 'select sync.bulk_audience()');
    insert into sync.bulk_later(upload, made) select p_upload, format('analyze crm.%I', x.tbl) from sync.entity x order by x.ord;
    for r in select k.conrelid::regclass as tbl, k.conname as name, pg_get_constraintdef(k.oid) as def from pg_constraint k
             where k.contype = 'f' and k.connamespace = 'crm'::regnamespace order by k.oid loop
        insert into sync.bulk_later(upload, made) values (p_upload, format('alter table %s add constraint %I %s', r.tbl, r.name, r.def));
        execute format('alter table %s drop constraint %I', r.tbl, r.name);
    end loop;
    for r in select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as def from pg_index i join pg_class t on t.oid = i.indrelid
             where (t.relnamespace = 'crm'::regnamespace or t.oid = 'sync.audit'::regclass) and not i.indisunique order by i.indexrelid loop
        insert into sync.bulk_later(upload, made) values (p_upload, regexp_replace(r.def, '^CREATE INDEX ', 'CREATE INDEX IF NOT EXISTS '));
        execute format('drop index %s', r.name);
    end loop;
exception when lock_not_available then null;
end $$;

-- Brings one of them back; how many are left. The feed was not told of those rows: with the last one, cursors from before
-- compare the whole. Parts hold the row that goes last (bulk_apply), so that each of them ends before or begins after.
create function sync.bulk_step() returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare r sync.bulk_later; left_over int;
begin
    select * into r from sync.bulk_later order by n desc limit 1 for update;
    if not found then return 0; end if;
    -- Who slipped in a row meanwhile that names none must not hold the team up: from now on the reference is kept.
    begin
        execute r.made;
    exception when foreign_key_violation then
        execute r.made || ' not valid';
    end;
    delete from sync.bulk_later where n = r.n;
    select count(*) into left_over from sync.bulk_later;
    if left_over = 0 then
        update sync.workspace set feed_floor = greatest(feed_floor, pg_snapshot_xmax(pg_current_snapshot()));
        perform pg_notify('opora', '');
    end if;
    return left_over;
end $$;
create function sync.bulk_close() returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform sync.assert_admin();
    return sync.bulk_step();
end $$;

-- Of an upload that nobody goes on with: brings everything back. Costs one look where there is nothing.
create function sync.bulk_heal() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from sync.bulk_later) and not exists (select from sync.upload u join sync.bulk_later b on b.upload = u.id
            where u.at > clock_timestamp() - interval '1 hour') then
        while sync.bulk_step() > 0 loop null; end loop;
    end if;
end $$;

-- What was taken of that part before; null if it is new. A part of somebody else's upload is refused.
create function sync.bulk_begin(p_upload uuid, p_number int) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare u sync.upload;
begin
    if not sync.may_write() then raise exception 'forbidden' using errcode = 'OP004'; end if;
    select * into u from sync.upload x where x.id = p_upload limit 1;
    if found and u.login <> session_user then raise exception 'forbidden' using errcode = 'OP004'; end if;
    -- The upload is the group that its rows belong to; an id that a group has already cannot be one.
    if exists (select from sync.ledger l where l.group_id = p_upload) and not exists (select from sync.upload x where x.id = p_upload) then
        raise exception 'group id reuse' using errcode = 'OP900';
    end if;
    select * into u from sync.upload x where x.id = p_upload and x.number = p_number;
    if found then return jsonb_build_object('taken', u.taken, 'already', u.already); end if;
    if not exists (select from sync.upload x where x.id = p_upload) then perform sync.bulk_open(p_upload); end if;
    insert into sync.upload(id, number) values (p_upload, p_number);
    return null;
end $$;

-- For whoever brought them, to take the hub's versions over: how many rows of a table stand as the upload made them, and those
-- that do not. Only ids and versions, no contents: so an admin may be told of rows, too, that are private to others. Asked without
-- the policies this costs a tenth.
create function sync.bulk_kept(p_upload uuid, p_t bigint, p_tbl name) returns bigint language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare kept bigint;
begin
    perform sync.assert_admin();
    if not exists (select from sync.entity x where x.tbl = p_tbl) then raise exception 'no such table' using errcode = 'OP005'; end if;
    execute format('select count(*) from crm.%I where _rv = $1 and _fm = $2', p_tbl) into kept
        using p_upload, jsonb_build_object('*', jsonb_build_object('v', p_upload, 't', p_t));
    return kept;
end $$;
create function sync.bulk_otherwise(p_upload uuid, p_t bigint, p_tbl name) returns table (id uuid, rv uuid, fm jsonb) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform sync.assert_admin();
    if not exists (select from sync.entity x where x.tbl = p_tbl) then raise exception 'no such table' using errcode = 'OP005'; end if;
    return query execute format('select id, _rv, _fm from crm.%I where _rv <> $1 or _fm <> $2', p_tbl)
        using p_upload, jsonb_build_object('*', jsonb_build_object('v', p_upload, 't', p_t));
end $$;

-- The last part is in: the next pull confirms the upload like any group.
create function sync.bulk_end(p_upload uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from sync.upload u where u.id = p_upload and u.login = session_user) then raise exception 'no such upload' using errcode = 'OP005'; end if;
    insert into sync.ledger(group_id, hash, status, result) values (p_upload, 'bulk', 'applied',
        jsonb_build_object('group', p_upload, 'status', 'applied', 'code', '', 'detail', '', 'conflicts', 0, 'at', sync.now_ms())) on conflict do nothing;
end $$;
