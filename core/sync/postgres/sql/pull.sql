-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reading. All of a pull runs in one REPEATABLE READ, READ ONLY transaction: the snapshot whose text becomes the next cursor
-- is the one that the data comes from. Row security applies; only pull_head looks past it, at the asking login's own facts.

create function sync.fingerprint() returns text language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select (select system_identifier::text from pg_control_system()) || '/' || (select oid::text from pg_database where datname = current_database())
   || '/' || (select timeline_id::text from pg_control_checkpoint()) || '/' || (select epoch::text from sync.workspace) $$;

create function sync.pull_head() returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object('cursor', pg_current_snapshot()::text, 'fingerprint', sync.fingerprint(), 'me', sync.me(), 'role', sync.my_role(),
        'vis', coalesce((select v.n from sync.vis_epoch v where v.user_id = sync.me()), 0), 'schema', w.schema_version, 'min_client', w.min_client,
        'feed_floor', w.feed_floor::text, 'now', sync.now_ms(), 'login', session_user::text)
    from sync.workspace w $$;

-- "Visible now, not visible then": misses nothing whatever the order of commits, and waits for nobody.
create function sync.pull_feed(p_cursor text) returns table (tbl name, row_id uuid, whole boolean, grps uuid[])
language sql stable set search_path = pg_catalog, pg_temp as $$
    select f.tbl, f.row_id, bool_or(f.whole), array_agg(distinct f.grp) from sync.feed f
    where f.xid >= pg_snapshot_xmin(p_cursor::pg_snapshot) and not pg_visible_in_snapshot(f.xid, p_cursor::pg_snapshot)
    group by f.tbl, f.row_id $$;

-- True if the feed no longer reaches back to that cursor.
create function sync.cursor_too_old(p_cursor text) returns boolean language sql stable set search_path = pg_catalog, pg_temp as
$$ select pg_snapshot_xmin(p_cursor::pg_snapshot) < w.feed_floor from sync.workspace w $$;

create function sync.pull_rows(p_tbl name, p_ids uuid[]) returns setof jsonb language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return query execute format('select to_jsonb(x) - ''aud'' from crm.%I x where id = any($1)', p_tbl) using p_ids;
end $$;

create function sync.pull_versions(p_tbl name) returns table (id uuid, rv uuid) language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return query execute format('select x.id, x._rv from crm.%I x order by 1', p_tbl);
end $$;

create function sync.audit_json(a sync.audit) returns jsonb language sql stable set search_path = pg_catalog, pg_temp as
$$ select jsonb_build_object('n', a.n, 'tbl', a.tbl, 'row_id', a.row_id, 'root_id', a.root_id, 'kind', a.kind, 'field', coalesce(a.field, ''),
       'old', a.old, 'new', a.new, 'group_id', a.group_id, 'base_group', a.base_group, 'user', a.author, 'at', a.at) $$;

-- An upload is one group of millions of rows: taken for the rule, each look for some groups would go through the whole history (29 ms
-- for every poll at 150,000 rows, and more for every push). What counts is that there are many groups.
alter table sync.audit alter column group_id set (n_distinct = -0.2);
alter table sync.feed alter column grp set (n_distinct = -0.2);

-- The history that came with the feed rows since the cursor, without the groups the asking replica knows as its own.
create function sync.pull_audit(p_cursor text, p_own uuid[]) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
    select sync.audit_json(a) from sync.audit a
    -- As an array, so that the groups are looked up by index before row security looks at what they hold.
    where a.group_id = any(array(select distinct f.grp from sync.feed f where f.xid >= pg_snapshot_xmin(p_cursor::pg_snapshot)
                         and not pg_visible_in_snapshot(f.xid, p_cursor::pg_snapshot) and f.grp <> all(p_own)))
    order by a.n $$;

-- At first: the whole history of the tables named (any past board needs that of deals), of the rest what is newer than p_since.
create function sync.pull_history(p_always text[], p_since bigint, p_after bigint, p_limit int) returns setof jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
    select sync.audit_json(a) from sync.audit a where a.n > p_after and (a.tbl = any(p_always) or a.at >= p_since) order by a.n limit p_limit $$;

-- The older history of one card, fetched when it is opened.
create function sync.card_history(p_root uuid, p_before bigint, p_limit int) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as
$$ select sync.audit_json(a) from sync.audit a where a.root_id = p_root and a.at < p_before order by a.at desc, a.n desc limit p_limit $$;

create function sync.pull_ledger(p_groups uuid[]) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as
$$ select l.result || jsonb_build_object('hash', l.hash) from sync.ledger l where l.group_id = any(p_groups) and l.result is not null $$;

create function sync.conflict_json(c sync.conflict) returns jsonb language sql stable set search_path = pg_catalog, pg_temp as
$$ select to_jsonb(c) $$;

create function sync.pull_conflicts(p_ids uuid[]) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as
$$ select sync.conflict_json(c) from sync.conflict c where p_ids is null or c.id = any(p_ids) order by c.at, c.id $$;

-- Who edits the same card; read with the poll.
create function sync.pull_presence() returns table (who uuid, root_id uuid) language sql stable set search_path = pg_catalog, pg_temp as
$$ select p.who, p.root_id from sync.presence p where p.until > clock_timestamp() and p.who <> sync.me() $$;
