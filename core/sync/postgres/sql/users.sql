-- SPDX-License-Identifier: GPL-3.0-or-later
-- For whoever set the hub up (hub user …): people who are let in. The login itself is made by CREATE ROLE beside it.
create function sync.put_user(p_id uuid, p_login text, p_name text, p_role text, p_team text, p_email text, p_active boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare u crm.app_user; team uuid;
begin
    perform set_config('sync.bulk', 'off', true); -- whoever called may have set it
    if p_team <> '' then
        select t.id into team from crm.team t where t.name = p_team and t.deleted_at is null order by t.id limit 1;
        if not found then
            team := gen_random_uuid();
            insert into crm.team(id, name) values (team, p_team);
        end if;
    end if;
    select * into u from crm.app_user x where x.login = p_login for update;
    if not found then
        insert into crm.app_user(id, login, name, role, team_id, email, active)
            values (p_id, p_login, coalesce(p_name, p_login), coalesce(p_role, 'manager'), team, p_email, coalesce(p_active, true));
        return p_id;
    end if;
    update crm.app_user x set name = coalesce(p_name, x.name), role = coalesce(p_role, x.role), email = coalesce(p_email, x.email),
        team_id = case when p_team is null then x.team_id else team end, active = coalesce(p_active, x.active) where x.id = u.id;
    return u.id;
end $$;

create function sync.list_users() returns table (id uuid, login text, name text, role text, team text, email text, active boolean, last_seen timestamptz, replicas bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select u.id, u.login, u.name, u.role, t.name, u.email, u.active,
        (select max(r.last_seen) from sync.replica r where r.login = u.login), (select count(*) from sync.replica r where r.login = u.login)
    from crm.app_user u left join crm.team t on t.id = u.team_id where u.login is not null and u.deleted_at is null order by u.login $$;

grant usage on schema sync to @installer@;
grant execute on function sync.put_user(uuid, text, text, text, text, text, boolean), sync.list_users() to @installer@;
