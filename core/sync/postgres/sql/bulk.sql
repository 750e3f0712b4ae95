-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bulk upload, one part a transaction: bulk_begin (taken before? then nothing more to do), COPY into sync.stage_*, bulk_apply.
create unlogged table sync.stage_audit (
    _upload uuid not null, _login name not null default session_user, n bigint not null, tbl name not null, row_id uuid not null, kind text not null,
    field text, old jsonb, new jsonb, group_id uuid not null, base_group uuid, author uuid, at bigint not null);
grant insert (_upload, n, tbl, row_id, kind, field, old, new, group_id, base_group, author, at) on sync.stage_audit to @member@;

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
    insert into sync.upload(id, number) values (p_upload, p_number);
    return null;
end $$;

-- The last part is in: the next pull confirms the upload like any group.
create function sync.bulk_end(p_upload uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from sync.upload u where u.id = p_upload and u.login = session_user) then raise exception 'no such upload' using errcode = 'OP005'; end if;
    insert into sync.ledger(group_id, hash, status, result) values (p_upload, 'bulk', 'applied',
        jsonb_build_object('group', p_upload, 'status', 'applied', 'code', '', 'detail', '', 'conflicts', 0, 'at', sync.now_ms())) on conflict do nothing;
end $$;
