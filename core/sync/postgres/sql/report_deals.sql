-- SPDX-License-Identifier: GPL-3.0-or-later
-- A deal's stage is its newest move: one that no other move follows, of several the latest.
create view report.deal_stage with (security_invoker = true) as
select distinct on (m.deal_id) m.deal_id, m.stage_id, s.name as stage, s.kind as stage_kind, to_timestamp(m.at / 1000.0) as stage_since
from crm.stage_change m left join crm.stage s on s.id = m.stage_id
where m.deleted_at is null
    and not exists (select from crm.stage_change f where f.deal_id = m.deal_id and f.after_id = m.id and f.id <> m.id and f.deleted_at is null)
order by m.deal_id, m.at desc nulls last, m.id desc;
comment on view report.deal_stage is 'The stage each visible deal stands in now, and since when.';
grant select on report.deal_stage to @member@;
