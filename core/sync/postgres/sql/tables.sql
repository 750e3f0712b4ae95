-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the hub keeps about itself. Run as the owner role, which nobody can log in as and nobody is a member of.
create table sync.workspace (
    one boolean primary key default true check (one),
    epoch uuid not null default gen_random_uuid(),
    schema_version int not null,
    min_client int not null default 1,
    -- Everything older has been removed from the feed: a cursor from before must compare the whole.
    feed_floor xid8 not null default '0',
    created_at timestamptz not null default clock_timestamp());

-- The declared schema as data: the functions below know entities and fields from here only.
create table sync.entity (
    tbl name primary key, name text not null, ord int not null unique,
    kind text not null check (kind in ('root', 'child', 'reference', 'personal')),
    own_root boolean not null, -- a child without a parent stands for itself
    personal_to name, names_entity name);
create table sync.field (
    tbl name not null references sync.entity on delete cascade, field name not null, ord int not null, unit text not null, target name,
    long_text boolean not null, audience boolean not null, counter boolean not null, non_negative boolean not null, claim boolean not null,
    checked boolean not null, parent boolean not null, cascades boolean not null, -- a foreign key; stands below its target; goes with it
    primary key (tbl, field));

create table sync.vis_epoch (user_id uuid primary key, n bigint not null default 0);

create table sync.feed (
    seq bigint generated always as identity, xid xid8 not null default pg_current_xact_id(), tbl name not null, row_id uuid not null,
    grp uuid not null, aud uuid[], whole boolean not null default false, at timestamptz not null default clock_timestamp());
create index feed_by_xid on sync.feed (xid);

create table sync.replica (
    id uuid not null, login name not null default session_user, token uuid not null, last_seen timestamptz not null default clock_timestamp(),
    clones int not null default 0, label text, primary key (id, login));

create table sync.ledger (
    group_id uuid primary key, login name not null default session_user, xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp(), hash text not null,
    status text not null default 'new' check (status in ('new', 'applied', 'merged', 'rejected')), result jsonb, body jsonb);
-- hash is what the client declared (of the canonical bytes it froze), body only what was rejected.
create index ledger_by_login on sync.ledger (login, at);

create table sync.conflict (
    id uuid primary key, at bigint not null, tbl name not null, row_id uuid not null,
    field text not null, base jsonb, kept jsonb, lost jsonb, kept_by uuid, lost_by uuid, kept_group uuid, lost_group uuid, rule text not null,
    owner uuid, state text not null default 'open' check (state in ('open', 'kept', 'swapped')), resolved_by uuid);
create index conflict_by_row on sync.conflict (tbl, row_id);

create table sync.purged (id uuid primary key, kind text not null check (kind in ('expired', 'erased')), at timestamptz not null default clock_timestamp());

-- Who looks at which card right now. Lost with the server's crash, and nothing is lost with it.
create unlogged table sync.presence (
    who uuid not null, root_id uuid not null, until timestamptz not null, primary key (who, root_id));

create table sync.audit (
    n bigint generated always as identity, tbl name not null, row_id uuid not null, root_id uuid, kind text not null, field text,
    old jsonb, new jsonb, group_id uuid not null, base_group uuid, login name not null default session_user, author uuid, at bigint not null);
create index audit_by_row on sync.audit (tbl, row_id);
create index audit_by_root on sync.audit (root_id, at);
create index audit_by_group on sync.audit (group_id);

-- The parts of bulk uploads that were taken, so that a cut connection may send one again.
create table sync.upload (
    id uuid not null, number int not null, login name not null default session_user, at timestamptz not null default clock_timestamp(),
    taken bigint not null default 0, already bigint not null default 0, primary key (id, number));
