-- What was taken out of the plans, by whom, when and why; it can be put back.
create table removal (
  removal_id text primary key,
  kind text not null check (kind in ('plan', 'tasks')),
  plan_id text not null,
  unit_id text not null,
  task_ids text[] not null,
  code text,
  name_vi text not null,
  name_en text not null,
  reason text,
  removed_by text,
  removed_at timestamp not null
);
-- The rows themselves, as they were. A column that is added to a table is added to its twin here.
create table removed_plan as select null::text as removal_id, * from plan limit 0;
create table removed_plan_version as select null::text as removal_id, * from plan_version limit 0;
create table removed_plan_topic as select null::text as removal_id, * from plan_topic limit 0;
create table removed_plan_setting as select null::text as removal_id, * from plan_setting limit 0;
create table removed_legal_document as select null::text as removal_id, * from legal_document limit 0;
create table removed_requested_day as select null::text as removal_id, * from requested_day limit 0;
create table removed_report_text as select null::text as removal_id, * from report_text limit 0;
create table removed_task as select null::text as removal_id, * from task limit 0;
create table removed_task_channel as select null::text as removal_id, * from task_channel limit 0;
create table removed_report_cycle as select null::text as removal_id, * from report_cycle limit 0;
create table removed_target as select null::text as removal_id, * from target limit 0;
create table removed_due_rule as select null::text as removal_id, * from due_rule limit 0;
create table removed_plan_link as select null::text as removal_id, * from plan_link limit 0;
