-- What a plan is estimated to cost in a year, for its issuer or a unit with a part in it, and how far the estimate has come.
create table plan_estimate (
  estimate_id text primary key,
  plan_id text not null,
  year integer not null,
  unit_id text not null,
  amount double,
  amount_text text,
  step text not null check (step in ('drawn_up', 'under_appraisal', 'returned', 'submitted', 'decided')),
  step_on date,
  authority text,
  decision_number text,
  decided_amount double,
  note text
);
-- What was said of an estimate before each change of it.
create table plan_estimate_change (
  estimate_id text not null,
  plan_id text not null,
  year integer not null,
  unit_id text not null,
  amount double,
  amount_text text,
  step text not null,
  step_on date,
  authority text,
  decision_number text,
  decided_amount double,
  note text,
  reason text,
  changed_by text,
  changed_at timestamp not null
);
create table removed_plan_estimate as select null::text as removal_id, * from plan_estimate limit 0;
create table removed_plan_estimate_change as select null::text as removal_id, * from plan_estimate_change limit 0;
create table plan_estimate_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan_estimate limit 0;
create table plan_estimate_change_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan_estimate_change limit 0;

-- An entry names the topics that were removed, also as of an earlier day.
create table removed_plan_topic_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from removed_plan_topic limit 0;
insert into removed_plan_topic_history by name
select t.*, md5(t::text) as row_hash, coalesce((select removed_at from removal r where r.removal_id = t.removal_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from removed_plan_topic t;

-- A topic and an estimate can be removed alone, too, and put back; a check of a column cannot be widened in place.
create table wider_removal (
  removal_id text primary key,
  kind text not null check (kind in ('plan', 'tasks', 'topic', 'estimate')),
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
insert into wider_removal by name select * from removal;
drop table removal;
alter table wider_removal rename to removal;
