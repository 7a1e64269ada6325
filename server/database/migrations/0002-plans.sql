-- Units that people add or change stay when the shipped data are loaded anew.
alter table unit add column is_shipped boolean default true;
alter table unit_successor add column is_shipped boolean default true;

-- Groups ("các phòng, ban") and posts that plans name; what is a unit stands in `unit`.
create table actor (
  actor_id text primary key,
  unit_id text,
  kind text not null check (kind in ('unit', 'group', 'post')),
  name_vi text not null,
  name_en text not null,
  level text not null,
  type text not null,
  parent_id text,
  aliases text[] not null,
  note text,
  is_shipped boolean not null
);
-- Which units a group stands for: no plan says it, people do.
create table group_member (group_id text not null, unit_id text not null);

drop table task_link;
drop table task;
drop table plan;
-- A plan that somebody changed is no longer shipped: a new release leaves it and all that belongs to it alone.
create table plan (
  plan_id text primary key,
  unit_id text not null,
  title_vi text not null,
  title_en text not null,
  number text,
  issue_date text,
  issuing_unit text not null,
  level text not null,
  parent_unit_id text,
  parent_plan_id text,
  parent_plan text,
  year_from integer not null,
  year_to integer not null,
  period_start date not null,
  period_end date not null,
  signer_role text,
  legal_basis text,
  report_to text,
  report_duty text,
  audience text,
  audience_codes text[] not null,
  budget text,
  indices_named text[] not null,
  index_goal text,
  recipients text,
  note text,
  seed_ref text,
  source_id text,
  is_shipped boolean not null,
  changed_by text,
  changed_at timestamp
);
create table plan_version (
  version_id text primary key,
  plan_id text not null,
  name text not null,
  in_force_from date not null,
  in_force_to date,
  note text
);
create table legal_document (
  plan_id text not null,
  role text not null,
  number text not null,
  type text not null,
  issued_on text,
  issuer text,
  subject text,
  seed_ref text,
  note text
);
create table task (
  task_id text primary key,
  plan_id text not null,
  task_code text not null,
  is_code_derived boolean not null,
  task_kind text not null,
  name_vi text not null,
  name_en text not null,
  content_group text not null,
  channel text,
  lead_ids text[] not null,
  lead_text text,
  coordinating_ids text[] not null,
  coordinating_text text,
  recipient_ids text[] not null,
  cadence text not null,
  cadence_text text,
  period_start date not null,
  period_end date not null,
  due_text text,
  target_text text,
  target_scope text,
  expected_outputs text,
  budget text,
  related_task_id text,
  relation text,
  is_countable boolean not null,
  version_ids text[] not null,
  seed_ref text,
  note text,
  source_id text,
  position integer not null
);
create table task_channel (task_id text not null, channel text not null, is_primary boolean not null);
-- Targets of tasks; without a task, a goal that the plan sets for an index.
create table target (
  target_id text primary key,
  plan_id text not null,
  task_id text,
  target_type text not null,
  scope text not null,
  operator text,
  value text,
  measure text not null,
  per text not null,
  period_start date not null,
  period_end date not null,
  alternative_group text,
  is_implied boolean not null,
  wording text,
  seed_ref text,
  note text
);
create table due_rule (
  due_rule_id text primary key,
  plan_id text not null,
  task_id text not null,
  obligation text not null,
  obligated_ids text[] not null,
  recipient_ids text[] not null,
  period_covered text not null,
  window_start date,
  due_on date,
  rule text not null,
  wording text,
  conflict_with text[] not null,
  seed_ref text,
  note text
);
-- What a plan says of an index or a component, in its own words.
create table component_mention (
  mention_id text primary key,
  plan_id text not null,
  index_code text,
  kind text not null,
  component text,
  name_vi text not null,
  name_en text not null,
  code text,
  topics text,
  official_name_vi text,
  official_name_en text,
  official_match text,
  seed_ref text,
  other_seed_refs text,
  note text
);
create table plan_topic (
  topic_id text primary key,
  plan_id text not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  reform_fields text[] not null,
  index_codes text[] not null,
  components text[] not null,
  mention_ids text[] not null,
  mapping_basis text,
  seed_ref text,
  note text,
  position integer not null
);
create table code_book (
  kind text not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  note text,
  position integer not null
);
create table plan_link (
  link_id text primary key,
  plan_id text not null,
  task_id text not null,
  index_code text not null,
  component text,
  mention_id text,
  origin text not null,
  evidence text,
  seed_ref text,
  proposed_by text,
  decision text check (decision in ('confirmed', 'rejected')),
  decided_by text,
  decided_at timestamp
);
-- The links that hold.
create view task_link as
select link_id, task_id, index_code, component, mention_id, origin, decision
from plan_link where decision is distinct from 'rejected';

-- What was done. `task_id` and `channel` are the first of several.
alter table activity add column further_channels text[];
alter table activity add column evidence_types text[];
alter table activity add column topics text[];
alter table activity add column audience text[];
alter table activity add column link text;
alter table activity add column place text;
alter table activity add column note text;
alter table activity add column for_period text;
alter table activity add column is_ad_hoc boolean default false;
alter table activity add column is_handled boolean;
alter table activity add column version integer default 1;
alter table activity add column entry_key text;
alter table activity add column recorded_by text;
alter table activity add column recorded_at timestamp;
create table activity_task (activity_id text not null, task_id text not null, position integer not null);
-- A voided entry leaves `activity`, so that nothing counts it by mistake; its versions stay.
create table activity_version (
  activity_id text not null,
  version integer not null,
  content text not null,
  kind text not null check (kind in ('recorded', 'changed', 'voided')),
  reason text,
  changed_by text,
  changed_at timestamp not null
);
create table evidence (
  evidence_id text primary key,
  activity_id text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  added_by text,
  added_at timestamp not null,
  removed_by text,
  removed_at timestamp
);

-- Choices that the plans leave open. `scope` is a plan, or empty for all.
create table plan_setting (scope text not null, key text not null, value text not null);
create table report_cycle (task_id text not null, per text not null, offset_days integer not null);
create table requested_day (plan_id text not null, period_key text not null, day date not null);
create table due_choice (due_rule_id text not null, chosen_id text not null);
create table report_text (plan_id text not null, unit_id text not null, period_key text not null, content text not null);
-- Rating words of an index from worst to best, with cut points where the scale has them.
create table rating_scale (index_code text not null, position integer not null, word text not null, from_points double);
create table rating (
  index_code text not null,
  year integer not null,
  unit_id text not null,
  word text not null,
  source text
);

-- The tables above are filled from the text files at the next start.
delete from installation where key = 'data release';
