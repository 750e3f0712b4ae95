-- SPDX-License-Identifier: GPL-3.0-or-later
-- The one way groups come in: the rules of core/sync/HubRules, said in SQL (a test compares the two). It runs with the
-- caller's own rights: what row security hides cannot be reached through it; the checks here only say why.
-- Own error codes: OP001 taken, OP002 erased, OP003 not_visible, OP004 forbidden, OP005 invalid_group, OP006 negative;
-- OP900 a group's id was used before for something else, OP901 the client is too old, OP902 no member.

-- The stored answer if the group came before, else null and its ledger row is open.
create function sync.begin_group(p_id uuid, p_hash text, p_schema int) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare l sync.ledger;
begin
    if sync.me() is null then raise exception 'this login is no member of the workspace' using errcode = 'OP902'; end if;
    if p_id is null or p_hash is null then raise exception 'a group without id and hash' using errcode = 'OP900'; end if;
    if p_schema is null or p_schema < (select w.min_client from sync.workspace w) then
        raise exception 'the client is too old' using errcode = 'OP901';
    end if;
    insert into sync.ledger(group_id, hash) values (p_id, p_hash) on conflict do nothing;
    if found then
        -- A direct edit's group is nobody's to take over.
        if exists (select from sync.audit a where a.group_id = p_id) then raise exception 'group id reuse' using errcode = 'OP900'; end if;
        return null;
    end if;
    select * into l from sync.ledger where group_id = p_id;
    if l.login <> session_user or l.hash <> p_hash or l.result is null then raise exception 'group id reuse' using errcode = 'OP900'; end if;
    return l.result;
end $$;

create function sync.end_group(p_id uuid, p_status text, p_code text, p_detail text, p_conflicts int, p_body jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare r jsonb := jsonb_build_object('group', p_id, 'status', p_status, 'code', p_code, 'detail', p_detail, 'conflicts', p_conflicts, 'at', sync.now_ms());
begin
    update sync.ledger set status = p_status, result = r, body = case when p_status = 'rejected' then p_body end
    where group_id = p_id and login = session_user and status = 'new' and xid = pg_current_xact_id();
    return r;
end $$;

-- All rows of a group and the roots above them, in one order for everybody: no two groups can wait for each other.
-- NO KEY UPDATE, so that a foreign key's look at a locked parent does not wait.
create function sync.lock_rows(g jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ids uuid[]; more uuid[]; touched text[]; e record;
begin
    select array_agg(distinct o ->> 'tbl'), array_agg(distinct (o ->> 'id')::uuid) into touched, ids from jsonb_array_elements(g -> 'ops') o;
    ids := ids || array(select distinct (v.value #>> '{}')::uuid
                   from jsonb_array_elements(g -> 'ops') o, jsonb_each(case when jsonb_typeof(o -> 'set') = 'object' then o -> 'set' else '{}' end) v
                   join sync.field f on f.field = v.key join sync.entity t on t.tbl = f.target and t.kind in ('root', 'child')
                   where f.tbl = o ->> 'tbl' and jsonb_typeof(v.value) = 'string');
    -- Whatever these rows need is above them, and tables stand in the order of what needs what.
    for e in select t.tbl, (select string_agg(format(', r.%I', f.field), '') from sync.field f join sync.entity p on p.tbl = f.target
                            where f.tbl = t.tbl and p.kind in ('root', 'child')) as above
             from sync.entity t where t.kind = 'child' and (t.own_root or t.tbl = any(touched)) order by t.ord desc loop
        execute format('select array_agg(distinct x.id) from crm.%I r cross join lateral unnest(array[r.root_id%s]) x(id) where r.id = any($1) and x.id is not null',
                       e.tbl, e.above) into more using ids;
        ids := ids || coalesce(more, '{}');
    end loop;
    for e in select t.tbl from sync.entity t where t.kind = 'root' or t.own_root or t.tbl = any(touched) order by t.kind <> 'root', t.ord loop
        execute format('select 1 from crm.%I where id = any($1) order by id for no key update', e.tbl) using ids;
    end loop;
end $$;

create function sync.author_of(p_group uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select a.author from sync.audit a where a.group_id = p_group limit 1 $$;

-- Whose group made the hub put a text together (merge_unit): that version names no group of the history.
create function sync.author_of_merged(p_tbl name, p_id uuid, p_version uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select a.author from sync.audit a where a.tbl = p_tbl and a.row_id = p_id and md5(a.group_id::text || ':merged')::uuid = p_version limit 1 $$;

-- Only inside the caller's own unfinished group, and only about a row whose root the caller sees.
create function sync.note_conflict(p_tbl name, p_id uuid, p_unit text, p_base jsonb, p_kept jsonb, p_lost jsonb, p_kept_group uuid,
                                   p_lost_group uuid, p_rule text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare g uuid := sync.current_group(); a uuid[] := sync.aud_of(p_tbl, p_id); i uuid := gen_random_uuid();
begin
    if g is distinct from p_kept_group and g is distinct from p_lost_group then
        raise insufficient_privilege using message = 'conflicts are noted by the group that meets them';
    end if;
    if a is not null and not a && sync.circle() then raise exception 'not visible' using errcode = 'OP003'; end if;
    insert into sync.conflict(id, at, tbl, row_id, field, base, kept, lost, kept_by, lost_by, kept_group, lost_group, rule, owner)
    values (i, sync.now_ms(), p_tbl, p_id, p_unit, coalesce(p_base, '{}'), p_kept, p_lost,
            case when p_kept_group = g then sync.me() else coalesce(sync.author_of(p_kept_group), sync.author_of_merged(p_tbl, p_id, p_kept_group)) end,
            case when p_lost_group = g then sync.me() else coalesce(sync.author_of(p_lost_group), sync.author_of_merged(p_tbl, p_id, p_lost_group)) end,
            p_kept_group, p_lost_group, p_rule,
            sync.owner_of(sync.root_of(p_tbl, p_id)));
    insert into sync.feed(tbl, row_id, grp, aud) values ('conflict', i, g, a);
end $$;

-- Gives a row to somebody else. The engine refuses a plain update that moves a row out of its writer's own sight, so the
-- owner role writes it, after looking at the caller's rights itself.
create function sync.give(p_tbl name, p_id uuid, p_field name, p_user uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform set_config('sync.bulk', 'off', true); -- whoever called may have set it
    if not exists (select from sync.field f where f.tbl = p_tbl and f.field = p_field and f.audience) then
        raise exception 'no hand-over of %.%', p_tbl, p_field using errcode = 'OP005';
    end if;
    if not coalesce(sync.aud_of(p_tbl, p_id) && sync.circle(), false) then raise exception 'not visible' using errcode = 'OP003'; end if;
    if not sync.may_write() then raise exception 'forbidden' using errcode = 'OP004'; end if;
    execute format('update crm.%1$I set %2$I = $2 where id = $1 and %2$I is distinct from $2', p_tbl, p_field) using p_id, p_user;
end $$;

-- Values into the row at the time t, with the caller's rights; audience columns of a hand-over through give(), last.
create function sync.write_fields(p_tbl name, p_id uuid, p_values jsonb, p_t bigint, p_give boolean default false) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare k text; given text[] := '{}'; rest jsonb;
begin
    if p_values = '{}' then return; end if;
    perform set_config('sync.t', p_t::text, true);
    if p_give then
        given := array(select f.field::text from sync.field f where f.tbl = p_tbl and f.audience and p_values ? f.field::text order by f.ord);
    end if;
    rest := p_values - given;
    if exists (select from jsonb_object_keys(rest) x where x <> 'deleted_at' and not exists (select from sync.field f where f.tbl = p_tbl and f.field = x)) then
        raise exception 'not to be changed this way' using errcode = 'OP005';
    end if;
    if rest <> '{}' then perform sync.update_row(p_tbl, p_id, rest); end if;
    foreach k in array given loop perform sync.give(p_tbl, p_id, k, (p_values ->> k)::uuid); end loop;
end $$;

-- Columns that were named must be such as travel, and all columns of a unit come together.
create function sync.check_set(p_tbl name, p_set jsonb, p_kind text) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare bad text;
begin
    if p_set is null or jsonb_typeof(p_set) <> 'object' or p_set = '{}' then raise exception 'no change' using errcode = 'OP005'; end if;
    select string_agg(k, ', ') into bad from jsonb_object_keys(p_set) k
    where not (k in ('created_at', 'created_by') and p_kind = 'ins') and not (k = 'deleted_at' and p_set -> k = 'null' and p_kind <> 'ins')
        and not exists (select from sync.field f where f.tbl = p_tbl and f.field = k
                        and (p_kind = 'ins' or not (f.counter or f.claim) and f.audience = (p_kind = 'reassign')));
    if bad is not null then raise exception 'not to be changed this way: %', bad using errcode = 'OP005'; end if;
    select string_agg(m.field, ', ') into bad from sync.field m
    where p_kind <> 'ins' and m.tbl = p_tbl and not p_set ? m.field::text
        and m.unit in (select f.unit from sync.field f where f.tbl = p_tbl and f.field::text in (select jsonb_object_keys(p_set)));
    if bad is not null then raise exception 'a unit in part, without %', bad using errcode = 'OP005'; end if;
end $$;

-- Every row that is named exists and is seen by the author; that it does not exist is the same answer, or it would tell.
create function sync.check_names(p_tbl name, p_set jsonb) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare f record;
begin
    for f in select x.field, x.target, p_set ->> x.field as id from sync.field x where x.tbl = p_tbl and x.checked and jsonb_typeof(p_set -> x.field) = 'string' loop
        if sync.visible_row(f.target, f.id::uuid) is null then
            raise exception 'not visible: %.%', p_tbl, f.field using errcode = 'OP003';
        end if;
    end loop;
end $$;

create function sync.check_write(p_tbl name, cur jsonb) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare e sync.entity;
begin
    select * into e from sync.entity x where x.tbl = p_tbl;
    if not sync.may_write() then raise exception 'read-only role' using errcode = 'OP004'; end if;
    if sync.is_admin() then return; end if;
    if e.kind = 'reference' or (e.kind = 'personal' and cur ->> e.personal_to is null)
            or (e.names_entity is not null and exists (select from sync.entity x where x.name = cur ->> e.names_entity and x.kind = 'reference')) then
        raise exception 'for admins: %', p_tbl using errcode = 'OP004';
    end if;
end $$;

create function sync.pick(p_row jsonb, keys text[]) returns jsonb language sql immutable set search_path = pg_catalog, pg_temp as
$$ select coalesce(jsonb_object_agg(k, p_row -> k), '{}') from unnest(keys) k where p_row ? k $$;

-- One unit of an update against the row as it stands; the number of conflicts.
-- p_later: the values are not written but returned, with their time.
create function sync.merge_unit(p_gid uuid, op jsonb, cur jsonb, p_unit text, p_keys text[], p_long boolean, p_rule text, p_later boolean,
                                out conflicts int, out later jsonb, out at bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t name := op ->> 'tbl'; rid uuid := (op ->> 'id')::uuid; wanted jsonb; here jsonb := sync.pick(cur, p_keys); seen jsonb := sync.pick(op -> 'was', p_keys);
        base jsonb := sync.version(op -> 'base', p_unit); theirs jsonb := sync.version(cur -> '_fm', p_unit); merged text; give boolean := op ->> 'k' <> 'upd';
begin
    conflicts := 0;
    later := '{}';
    select jsonb_object_agg(k, coalesce(op -> 'set' -> k, 'null')) into wanted from unnest(p_keys) k;
    at := greatest(least((op ->> 't')::bigint, sync.now_ms()), coalesce((base ->> 't')::bigint, 0) + 1);
    if base ->> 'v' = theirs ->> 'v' then
        if wanted <> here then
            if p_later then later := wanted; else perform sync.write_fields(t, rid, wanted, at, give); end if;
        end if;
        return;
    end if;
    if wanted = here then return; end if;
    if p_long and base is not null and seen ? p_keys[1] then
        merged := sync.merge_lines(seen ->> p_keys[1], wanted ->> p_keys[1], here ->> p_keys[1]);
        if merged is not null then
            -- Nobody has seen this text yet: its version is nobody's group, or the author's next edit would pass for one of it.
            perform set_config('sync.merged', 'on', true);
            perform sync.write_fields(t, rid, jsonb_build_object(p_keys[1], merged), at, give);
            perform set_config('sync.merged', '', true);
            return;
        end if;
    end if;
    if at > (theirs ->> 't')::bigint then
        perform sync.note_conflict(t, rid, p_unit, seen, wanted, here, p_gid, (theirs ->> 'v')::uuid, p_rule);
        if p_later then later := wanted; else perform sync.write_fields(t, rid, wanted, at, give); end if;
    else
        perform sync.note_conflict(t, rid, p_unit, seen, here, wanted, (theirs ->> 'v')::uuid, p_gid, p_rule);
    end if;
    conflicts := 1;
end $$;

-- Brings a deleted row back, and those deleted together with it by the cascade (the same version of the mark).
create function sync.revive(p_gid uuid, p_tbl name, p_id uuid, p_fm jsonb, p_was jsonb, p_t bigint, p_record boolean) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare d jsonb := sync.version(p_fm, 'deleted_at'); f record; child record;
begin
    if p_record then
        perform sync.note_conflict(p_tbl, p_id, 'deleted_at', null, '{"deleted_at": null}', jsonb_build_object('deleted_at', p_was), p_gid, (d ->> 'v')::uuid, 'edit_revives');
    end if;
    perform sync.write_fields(p_tbl, p_id, '{"deleted_at": null}', p_t);
    for f in select x.tbl, x.field from sync.field x join sync.entity e on e.tbl = x.tbl where x.target = p_tbl and x.cascades order by e.ord loop
        for child in execute format('select id, _fm, to_jsonb(deleted_at) as was from crm.%I x where %I = $1 and deleted_at is not null and
                                     sync.version(_fm, ''deleted_at'') ->> ''v'' = $2 order by id', f.tbl, f.field) using p_id, d ->> 'v' loop
            perform sync.revive(p_gid, f.tbl, child.id, child._fm, child.was, p_t, false);
        end loop;
    end loop;
    return p_record::int;
end $$;

create function sync.apply_update(p_gid uuid, op jsonb, cur jsonb) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t name := op ->> 'tbl'; rid uuid := (op ->> 'id')::uuid; u record; m record; conflicts int := 0; at bigint := least((op ->> 't')::bigint, sync.now_ms()); d jsonb;
        later jsonb := '{}'; later_at bigint := 0;
begin
    perform sync.check_names(t, op -> 'set');
    -- First: a hand-over takes the row out of its author's sight, who could not bring it back to life any more.
    if cur -> 'deleted_at' <> 'null' then
        d := sync.version(cur -> '_fm', 'deleted_at');
        if op -> 'set' ? 'deleted_at' then
            perform sync.revive(p_gid, t, rid, cur -> '_fm', cur -> 'deleted_at', at, false);
        else
            conflicts := conflicts + sync.revive_if_unseen(p_gid, op, cur, at);
        end if;
    end if;
    for u in select f.unit, array_agg(f.field::text order by f.ord) as keys, bool_or(f.long_text) and count(*) = 1 as long, bool_or(f.target is not null) as refers
             from sync.field f where f.tbl = t and op -> 'set' ? f.field::text group by f.unit order by f.unit collate "C" loop
        m := sync.merge_unit(p_gid, op, cur, u.unit, u.keys, u.long, 'newest', u.refers);
        conflicts := conflicts + m.conflicts;
        if m.later <> '{}' then
            later := later || m.later;
            later_at := greatest(later_at, m.at);
        end if;
    end loop;
    -- What the row stands below changes at once and last: half way its author might not see it any more.
    perform sync.write_fields(t, rid, later, later_at, op ->> 'k' <> 'upd');
    return conflicts;
end $$;

create function sync.revive_if_unseen(p_gid uuid, op jsonb, cur jsonb, p_t bigint) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare v text := sync.version(cur -> '_fm', 'deleted_at') ->> 'v';
begin
    if cur -> 'deleted_at' = 'null' or v = p_gid::text or v = sync.version(op -> 'base', 'deleted_at') ->> 'v' then return 0; end if;
    return sync.revive(p_gid, op ->> 'tbl', (op ->> 'id')::uuid, cur -> '_fm', cur -> 'deleted_at', p_t, true);
end $$;

-- Something new below a row whose deletion its author had not seen brings that row back.
create function sync.revive_parents(p_gid uuid, op jsonb, p_t bigint) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare f record; cur jsonb; conflicts int := 0;
begin
    if coalesce((op ->> 'parent_gone')::boolean, false) then return 0; end if;
    for f in select x.field, x.target from sync.field x where x.tbl = op ->> 'tbl' and x.parent and jsonb_typeof(op -> 'set' -> x.field) = 'string' order by x.ord loop
        cur := sync.visible_row(f.target, (op -> 'set' ->> f.field)::uuid);
        continue when cur is null or cur -> 'deleted_at' = 'null' or sync.version(cur -> '_fm', 'deleted_at') ->> 'v' = p_gid::text;
        conflicts := conflicts + sync.revive(p_gid, f.target, (cur ->> 'id')::uuid, cur -> '_fm', cur -> 'deleted_at', p_t, true);
    end loop;
    return conflicts;
end $$;

create function sync.insert_new(p_gid uuid, op jsonb, p_t bigint) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t name := op ->> 'tbl'; rid uuid := (op ->> 'id')::uuid; conflicts int; bad text; s jsonb := op -> 'set';
begin
    perform sync.check_names(t, s);
    select string_agg(f.field, ', ') into bad from sync.field f where f.tbl = t and f.non_negative and coalesce((s ->> f.field)::bigint, 0) < 0;
    if bad is not null then raise exception 'negative: %', bad using errcode = 'OP006'; end if;
    perform sync.check_write(t, s);
    conflicts := sync.revive_parents(p_gid, op, p_t);
    perform set_config('sync.t', p_t::text, true);
    s := s || jsonb_build_object('created_at', least(coalesce((s ->> 'created_at')::bigint, p_t), sync.now_ms()));
    perform sync.insert_row(t, rid, s);
    if t = 'stage_change' then conflicts := conflicts + sync.place_stage_change(p_gid, rid, p_t); end if;
    return conflicts;
end $$;

-- Two machines made the same row: what is given merges as an update that knew nothing of the row; adding wins over deletion.
create function sync.insert_twin(p_gid uuid, op jsonb, cur jsonb, p_t bigint) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t name := op ->> 'tbl'; rid uuid := (op ->> 'id')::uuid; u record; m record; conflicts int := 0;
begin
    if cur -> 'deleted_at' <> 'null' then perform sync.revive(p_gid, t, rid, cur -> '_fm', cur -> 'deleted_at', p_t, false); end if;
    for u in select f.unit, array_agg(f.field::text order by f.ord) as keys, bool_or(f.long_text) and count(*) = 1 as long, bool_or(f.counter) as counter, min(f.ord) as ord
             from sync.field f where f.tbl = t and not f.claim group by f.unit
             having bool_or(jsonb_typeof(op -> 'set' -> f.field) <> 'null') order by min(f.ord) loop
        if u.counter then
            perform sync.add_to(t, rid, u.keys[1], (op -> 'set' ->> u.keys[1])::bigint, p_t);
        else
            m := sync.merge_unit(p_gid, op - 'base' - 'was', sync.visible_row(t, rid), u.unit, u.keys, u.long, 'insert_merged', false);
            conflicts := conflicts + m.conflicts;
        end if;
    end loop;
    return conflicts;
end $$;

-- A closing that the mover of another stage change had not seen stays the deal's newest; won against lost is a conflict that
-- people settle (sync.md §3.6).
create function sync.place_stage_change(p_gid uuid, p_id uuid, p_t bigint) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare mine crm.stage_change; other record; kind text; newer boolean; conflicts int := 0; a uuid; b uuid;
begin
    select * into mine from crm.stage_change x where x.id = p_id;
    if mine.after_id is null then return 0; end if;
    select s.kind into kind from crm.stage s where s.id = mine.stage_id;
    for other in select x.id, x.at, x.stage_id, x._fm, s.kind from crm.stage_change x join crm.stage s on s.id = x.stage_id
                 where x.deal_id = mine.deal_id and x.id <> p_id and x.deleted_at is null and x.after_id is not null
                     and not exists (select from crm.stage_change f where f.deal_id = mine.deal_id and f.after_id = x.id)
                 order by x.id loop
        if kind <> 'open' and other.kind = 'open' then
            perform sync.write_fields('stage_change', p_id, jsonb_build_object('after_id', other.id), p_t);
        elsif kind = 'open' and other.kind <> 'open' then
            perform sync.write_fields('stage_change', other.id, jsonb_build_object('after_id', p_id), p_t);
        elsif kind <> other.kind then
            newer := (coalesce(mine.at, 0), p_id) > (coalesce(other.at, 0), other.id);
            a := p_gid;
            b := (other._fm -> '*' ->> 'v')::uuid;
            perform sync.note_conflict('stage_change', p_id, 'stage_id', null,
                jsonb_build_object('stage_id', case when newer then mine.stage_id else other.stage_id end),
                jsonb_build_object('stage_id', case when newer then other.stage_id else mine.stage_id end),
                case when newer then a else b end, case when newer then b else a end, 'won_against_lost');
            conflicts := conflicts + 1;
        end if;
    end loop;
    return conflicts;
end $$;

create function sync.add_to(p_tbl name, p_id uuid, p_field name, p_delta bigint, p_t bigint) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare below boolean;
begin
    perform set_config('sync.t', p_t::text, true);
    execute format('update crm.%1$I set %2$I = coalesce(%2$I, 0) + $2 where id = $1 returning %2$I < 0', p_tbl, p_field) into below using p_id, p_delta;
    if below is null then raise exception 'forbidden' using errcode = 'OP004'; end if;
    if below and exists (select from sync.field x where x.tbl = p_tbl and x.field = p_field and x.non_negative) then
        raise exception 'negative: %', p_field using errcode = 'OP006';
    end if;
end $$;

create function sync.same_versions(a jsonb, b jsonb) returns boolean language sql immutable set search_path = pg_catalog, pg_temp as
$$ select not exists (select from jsonb_object_keys(a || coalesce(b, '{}')) k where sync.version(a, k) ->> 'v' is distinct from sync.version(b, k) ->> 'v') $$;

-- What the author of a deletion had seen of the row before the group's own earlier ops (those of less than p_n) wrote to it.
create function sync.seen_before(g jsonb, op jsonb, p_n bigint) returns jsonb language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(op -> 'base', '{}') || coalesce((select jsonb_object_agg(x.key, x.value) from (
        select distinct on (b.key) b.key, b.value from jsonb_array_elements(g -> 'ops') with ordinality e(o, n), jsonb_each(e.o -> 'base') b
        where e.n < p_n and e.o ->> 'tbl' = op ->> 'tbl' and e.o ->> 'id' = op ->> 'id' and op -> 'base' -> b.key ->> 'v' = g ->> 'id'
        order by b.key, e.n) x), '{}') $$;

-- Rows whose deletion is refused: something happened to them, or came to stand below them, that the author had not seen; and
-- whatever the same group deletes together with them by the cascade. With each the group that wrote to it last.
create function sync.kept_rows(g jsonb, p_deleted uuid[]) returns jsonb language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare op jsonb; cur jsonb; kept uuid[] := '{}'; pairs uuid[][] := '{}'; f record; hit boolean; n int; seen uuid[]; p uuid; rid uuid; place bigint; newest jsonb := '{}';
begin
    for op, place in select e.o, e.n from jsonb_array_elements(g -> 'ops') with ordinality e(o, n) where e.o ->> 'k' = 'del' loop
        rid := (op ->> 'id')::uuid;
        cur := sync.visible_row(op ->> 'tbl', rid);
        continue when cur is null;
        select x.field into f from sync.field x where x.tbl = op ->> 'tbl' and x.cascades;
        if found and (cur ->> f.field)::uuid = any(p_deleted) then pairs := pairs || array[array[rid, (cur ->> f.field)::uuid]]; end if;
        continue when cur -> 'deleted_at' <> 'null';
        newest := newest || jsonb_build_object(rid, (select e.value -> 'v' from jsonb_each(cur -> '_fm') e
            order by (e.value ->> 't')::bigint desc, e.key collate "C" desc limit 1));
        hit := not sync.same_versions(cur -> '_fm', case
            when exists (select from jsonb_each(op -> 'base') b where b.value ->> 'v' = g ->> 'id') then sync.seen_before(g, op, place)
            else op -> 'base' end);
        if not hit and op ? 'children' then
            seen := array(select (c #>> '{}')::uuid from jsonb_array_elements(op -> 'children') c);
            for f in select x.tbl, x.field from sync.field x where x.target = op ->> 'tbl' and x.parent loop
                execute format('select exists (select from crm.%I where %I = $1 and deleted_at is null and id <> all($2) and id <> all($3))', f.tbl, f.field)
                    into hit using rid, p_deleted, seen;
                exit when hit;
            end loop;
        end if;
        if hit then kept := kept || rid; end if;
    end loop;
    loop
        n := cardinality(kept);
        for i in 1 .. coalesce(array_length(pairs, 1), 0) loop
            if (pairs[i][1] = any(kept)) <> (pairs[i][2] = any(kept)) then kept := kept || pairs[i][1] || pairs[i][2]; end if;
        end loop;
        exit when n = cardinality(kept);
    end loop;
    return coalesce((select jsonb_object_agg(k, newest -> k::text) from unnest(kept) k), '{}');
end $$;

create function sync.apply_delete(p_gid uuid, op jsonb, cur jsonb, p_t bigint, p_deleted uuid[], p_kept jsonb) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t name := op ->> 'tbl'; rid uuid := (op ->> 'id')::uuid; f name;
begin
    if cur -> 'deleted_at' <> 'null' then return 0; end if;
    if not p_kept ? rid::text then
        perform sync.write_fields(t, rid, jsonb_build_object('deleted_at', p_t), p_t);
        return 0;
    end if;
    -- One record for the row the author meant, not for all that would have gone with it.
    select x.field into f from sync.field x where x.tbl = t and x.cascades;
    if found and (cur ->> f)::uuid = any(p_deleted) then return 0; end if;
    perform sync.note_conflict(t, rid, 'deleted_at', null, '{"deleted_at": null}', jsonb_build_object('deleted_at', p_t),
        (p_kept ->> rid::text)::uuid, p_gid, 'edit_beats_delete');
    return 1;
end $$;

-- One op; the number of conflicts it met.
create function sync.apply_op(p_gid uuid, op jsonb, p_deleted uuid[], p_kept jsonb) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t name := op ->> 'tbl'; rid uuid := (op ->> 'id')::uuid; k text := op ->> 'k'; cur jsonb; f text; at bigint := least((op ->> 't')::bigint, sync.now_ms()); n int := 0;
begin
    if rid is null or at is null or not exists (select from sync.entity e where e.tbl = t) then raise exception 'no such table: %', t using errcode = 'OP005'; end if;
    if k in ('ins', 'upd', 'reassign') then perform sync.check_set(t, op -> 'set', k); end if;
    cur := sync.visible_row(t, rid);
    if cur is null then
        if sync.is_purged(rid) then raise exception 'erased' using errcode = 'OP002'; end if;
        if sync.row_exists(t, rid) then
            if not sync.may_write() then raise exception 'read-only role' using errcode = 'OP004'; end if;
        elsif k = 'ins' then
            n := sync.insert_new(p_gid, op, at);
            if sync.visible_row(t, rid) is null then raise exception 'not visible afterwards: %', t using errcode = 'OP003'; end if;
            return n;
        end if;
        raise exception 'not visible: %', t using errcode = 'OP003';
    end if;
    perform sync.check_write(t, cur);
    case k
    when 'ins' then n := sync.insert_twin(p_gid, op, cur, at);
    when 'upd', 'reassign' then n := sync.apply_update(p_gid, op, cur);
    when 'del' then n := sync.apply_delete(p_gid, op, cur, at, p_deleted, p_kept);
    when 'add' then
        f := op ->> 'field';
        if not exists (select from sync.field x where x.tbl = t and x.field = f and x.counter) then raise exception 'no counter: %', f using errcode = 'OP005'; end if;
        perform sync.add_to(t, rid, f, (op ->> 'delta')::bigint, at);
        n := sync.revive_if_unseen(p_gid, op, cur, at);
    when 'cas' then
        select jsonb_object_keys(op -> 'set') into f;
        if not exists (select from sync.field x where x.tbl = t and x.field = f and x.claim) then raise exception 'no claim: %', f using errcode = 'OP005'; end if;
        if cur -> 'deleted_at' <> 'null' or cur -> f is distinct from coalesce(op -> 'was' -> f, 'null') then raise exception 'taken: %', f using errcode = 'OP001'; end if;
        perform sync.write_fields(t, rid, op -> 'set', at);
    else raise exception 'no such op: %', k using errcode = 'OP005';
    end case;
    -- Only a hand-over may take a row out of its author's sight.
    if k in ('ins', 'upd') and sync.visible_row(t, rid) is null then raise exception 'not visible afterwards: %', t using errcode = 'OP003'; end if;
    return n;
end $$;

create function sync.push_group(g jsonb) returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare gid uuid := (g ->> 'id')::uuid; known jsonb; op jsonb; conflicts int := 0; code text; detail text; deleted uuid[]; kept jsonb := '{}';
begin
    known := sync.begin_group(gid, g ->> 'hash', (g ->> 'schema')::int);
    if known is not null then return known; end if;
    perform set_config('sync.grp', gid::text, true);
    begin
        if jsonb_typeof(g -> 'ops') is distinct from 'array' or jsonb_array_length(g -> 'ops') not between 1 and 500 or pg_column_size(g) > 1000000 then
            raise exception 'a group has 1 to 500 ops' using errcode = 'OP005';
        end if;
        perform sync.lock_rows(g);
        deleted := array(select (o ->> 'id')::uuid from jsonb_array_elements(g -> 'ops') o where o ->> 'k' = 'del');
        if deleted <> '{}' then kept := sync.kept_rows(g, deleted); end if;
        for op in select o from jsonb_array_elements(g -> 'ops') with ordinality x(o, i) order by i loop
            conflicts := conflicts + sync.apply_op(gid, op, deleted, kept);
        end loop;
        set constraints all immediate;
        set constraints all deferred;
    exception when others then
        -- 22 data, 23 constraint, 42501 row security, OP ours: this group's fault. All else is the moment's: it goes up, the
        -- whole transaction is undone, and the client tries again.
        if sqlstate !~ '^(22|23|42501|OP00)' then raise; end if;
        detail := sqlerrm;
        code := case sqlstate when 'OP001' then 'taken' when 'OP002' then 'erased' when 'OP003' then 'not_visible' when '42501' then 'not_visible'
                              when 'OP004' then 'forbidden' when 'OP005' then 'invalid_group' when 'OP006' then 'negative' when '22003' then 'constraint'
                              else case when sqlstate like '23%' then 'constraint' else 'invalid_group' end end;
    end;
    perform set_config('sync.grp', '', true);
    perform set_config('sync.t', '', true);
    return sync.end_group(gid, case when code is not null then 'rejected' when conflicts > 0 then 'merged' else 'applied' end,
                          coalesce(code, ''), coalesce(detail, ''), case when code is null then conflicts else 0 end, g);
end $$;

-- Up to 25 groups in the caller's transaction; one whose id is taken answers for itself and stops nobody.
create function sync.push_many(p_groups jsonb) returns setof jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare g jsonb;
begin
    for g in select o from jsonb_array_elements(p_groups) with ordinality x(o, i) order by i loop
        begin
            return next sync.push_group(g);
        exception when sqlstate 'OP900' then
            return next jsonb_build_object('group', g ->> 'id', 'status', 'refused', 'code', 'group_id_reuse', 'detail', sqlerrm, 'conflicts', 0, 'at', sync.now_ms());
        end;
    end loop;
end $$;

-- A group that JSON of the server cannot even hold (U+0000, half a surrogate pair): kept as text, so that it neither blocks
-- what stands behind it nor vanishes.
create function sync.push_unreadable(p_id uuid, p_hash text, p_schema int, p_text text) returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare known jsonb;
begin
    known := sync.begin_group(p_id, p_hash, p_schema);
    if known is not null then return known; end if;
    return sync.end_group(p_id, 'rejected', 'invalid_group', 'the server cannot read it', 0, to_jsonb(left(p_text, 1000000)));
end $$;
