-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is asking. Always session_user, never a setting: a setting can be set by the one who is asked about.
-- Definer functions pin their search path with pg_temp last, or a temporary table could stand in for a real one.
-- Those in PL/pgSQL keep their plan for the session, and the one-line functions with a parsed body melt into the caller: who is
-- asking is asked a dozen times a group.
create function sync.now_ms() returns bigint language sql volatile return (extract(epoch from clock_timestamp()) * 1000)::bigint;

create function sync.me() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select u.id from crm.app_user u where u.login = session_user::text and u.active and u.deleted_at is null);
end $$;

create function sync.my_role() returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce((select u.role from crm.app_user u where u.login = session_user::text and u.active and u.deleted_at is null), '');
end $$;

create function sync.is_admin() returns boolean language sql stable return sync.my_role() = 'admin';

create function sync.may_write() returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return sync.me() is not null and sync.my_role() in ('manager', 'lead', 'admin', '');
end $$;

-- Stands in every audience: admins and analysts see all through it, by the same index as everybody else.
create function sync.everyone() returns uuid language sql immutable return '00000000-0000-0000-0000-000000000000'::uuid;

-- The people through whose eyes somebody sees: oneself, a lead's team, for admins and analysts everyone, and oneself: what is
-- personal is not everyone's.
create function sync.circle_of(p_user uuid) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare me record;
begin
    select u.id, u.role, u.team_id into me from crm.app_user u where u.id = p_user and u.active and u.deleted_at is null;
    if not found then return '{}'; end if;
    if me.role in ('admin', 'analyst') then return array[sync.everyone(), me.id]; end if;
    if me.role = 'lead' and me.team_id is not null then
        return array(select o.id from crm.app_user o where o.team_id = me.team_id union select me.id);
    end if;
    return array[me.id];
end $$;

create function sync.circle() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return sync.circle_of(sync.me());
end $$;
revoke execute on function sync.circle_of(uuid) from public;

-- Whoever's sight changes as a whole compares the whole at the next pull.
create function sync.bump_sight() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' and (new.team_id, new.role, new.active, new.deleted_at is null)
            is not distinct from (old.team_id, old.role, old.active, old.deleted_at is null) then
        return null;
    end if;
    insert into sync.vis_epoch as v(user_id, n)
        select u.id, 1 from crm.app_user u
        where u.id = new.id or u.team_id = new.team_id or (tg_op = 'UPDATE' and u.team_id = old.team_id)
        order by u.id
        on conflict (user_id) do update set n = v.n + 1;
    return null;
end $$;
