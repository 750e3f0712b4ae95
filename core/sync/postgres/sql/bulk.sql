-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bulk upload: begin, COPY into sync.stage_*, apply until nothing is taken any more, end. A cut connection begins again with
-- the same id: what was taken stays, what was staged and not taken is dropped and sent again from where it was.
create unlogged table sync.stage_audit (
    _upload uuid not null, _login name not null default session_user, n bigint not null, tbl name not null, row_id uuid not null, kind text not null,
    field text, old jsonb, new jsonb, group_id uuid not null, base_group uuid, author uuid, at bigint not null);
grant insert (_upload, n, tbl, row_id, kind, field, old, new, group_id, base_group, author, at) on sync.stage_audit to @member@;

create function sync.bulk_begin(p_upload uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare u sync.upload; e record;
begin
    if not sync.may_write() then raise exception 'forbidden' using errcode = 'OP004'; end if;
    insert into sync.upload(id) values (p_upload) on conflict do nothing;
    select * into u from sync.upload where id = p_upload and login = session_user;
    if not found then raise exception 'forbidden' using errcode = 'OP004'; end if;
    for e in select x.tbl::text from sync.entity x union all select 'audit' loop
        execute format('delete from sync.%I where _upload = $1 and _login = session_user', 'stage_' || e.tbl) using p_upload;
    end loop;
    return jsonb_build_object('rows', u.rows);
end $$;

-- The ledger rows of the groups that travelled this way, so that the next pull confirms them like any other.
create function sync.bulk_end(p_upload uuid, p_groups jsonb) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare n int;
begin
    perform from sync.upload u where u.id = p_upload and u.login = session_user for update;
    if not found then raise exception 'no such upload' using errcode = 'OP005'; end if;
    insert into sync.ledger(group_id, hash, status, result)
        select (g ->> 'id')::uuid, g ->> 'hash', 'applied', jsonb_build_object('group', g ->> 'id', 'status', 'applied', 'code', '', 'detail', '', 'conflicts', 0, 'at', sync.now_ms())
        from jsonb_array_elements(p_groups) g on conflict do nothing;
    get diagnostics n = row_count;
    return n;
end $$;
