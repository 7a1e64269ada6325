alter table plan_version add column legal_basis text;
alter table removed_plan_version add column legal_basis text;
-- What was said of a version before each change of it.
create table plan_version_change (
  version_id text not null,
  plan_id text not null,
  name text not null,
  in_force_from date not null,
  legal_basis text,
  note text,
  reason text,
  changed_by text,
  changed_at timestamp not null
);
create table removed_plan_version_change as select null::text as removal_id, * from plan_version_change limit 0;
