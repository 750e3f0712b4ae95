-- SPDX-License-Identifier: GPL-3.0-or-later
grant execute on function
    sync.pull_head(), sync.pull_feed(text), sync.cursor_too_old(text), sync.pull_rows(name, uuid[]), sync.pull_versions(name), sync.audit_json(sync.audit),
    sync.pull_audit(text, uuid[]), sync.pull_history(text[], bigint, bigint, int), sync.card_history(uuid, bigint, int), sync.pull_ledger(uuid[]),
    sync.conflict_json(sync.conflict), sync.pull_conflicts(uuid[]), sync.pull_presence(), sync.below_visible(uuid[]),
    sync.hello(uuid, uuid, text), sync.touch_presence(uuid, int), sync.list_replicas(), sync.resolve_conflict(uuid, text), sync.visible_to(uuid),
    sync.purge(int), sync.erase(uuid), sync.trim_feed(int), sync.bulk_begin(uuid, int), sync.bulk_apply(uuid, int, name), sync.bulk_end(uuid), sync.bulk_close(),
    sync.bulk_kept(uuid, bigint, name), sync.bulk_otherwise(uuid, bigint, name),
    sync.push_unreadable(uuid, text, int, text)
    to @member@;
