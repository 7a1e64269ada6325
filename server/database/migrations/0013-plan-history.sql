-- What stood in these tables, and from when until when: a table with a twin of this name keeps what it held, whoever
-- writes to it. A column that is added to a table is added to its twin here. `row_hash` is of the row as text.
create table plan_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan limit 0;
create table plan_version_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan_version limit 0;
create table plan_version_change_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan_version_change limit 0;
create table legal_document_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from legal_document limit 0;
create table task_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from task limit 0;
create table task_channel_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from task_channel limit 0;
create table target_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from target limit 0;
create table due_rule_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from due_rule limit 0;
create table component_mention_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from component_mention limit 0;
create table plan_topic_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan_topic limit 0;
create table plan_link_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan_link limit 0;
create table plan_setting_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from plan_setting limit 0;
create table report_cycle_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from report_cycle limit 0;
create table requested_day_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from requested_day limit 0;
create table due_choice_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from due_choice limit 0;
create table report_text_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from report_text limit 0;
create table rating_scale_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from rating_scale limit 0;
create table rating_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from rating limit 0;
create table actor_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from actor limit 0;
create table group_member_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from group_member limit 0;
create table removal_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from removal limit 0;
create table removed_plan_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from removed_plan limit 0;
create table removed_task_history as select *, null::text as row_hash, null::timestamp as recorded_from, null::timestamp as recorded_to from removed_task limit 0;

-- What is there holds from its creation: a plan from when it was typed or copied, a task from when it was typed or came
-- with a file, what hangs on them with them; what came with the installation, from ever.
create temp table plan_created as
select plan_id, (select min(done_at) from audit a where a.command in ('add-plan', 'copy-plan')
    and (starts_with(a.detail, p.plan_id || ', ') or ends_with(a.detail, ' → ' || p.plan_id))) as made_at
from (select plan_id from plan union select plan_id from removed_plan) p;
create temp table task_created as
select t.task_id, t.plan_id, least(
    (select min(done_at) from audit a where a.command = 'add-task' and starts_with(a.detail, t.task_id || ', ')),
    (select min(committed_at) from upload_entry e join upload u using (upload_id)
     where e.register = 'task' and e.key = t.task_id and e.change = 'new')) as made_at
from (select task_id, plan_id from task union select task_id, plan_id from removed_task) t;
insert into plan_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.plan_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from plan t;
insert into plan_version_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.plan_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from plan_version t;
insert into plan_version_change_history by name
select t.*, md5(t::text) as row_hash, coalesce(t.changed_at, timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from plan_version_change t;
insert into legal_document_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.plan_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from legal_document t;
insert into task_history by name
select t.*, md5(t::text) as row_hash, coalesce((select coalesce(k.made_at, c.made_at) from task_created k left join plan_created c using (plan_id) where k.task_id = t.task_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from task t;
insert into task_channel_history by name
select t.*, md5(t::text) as row_hash, coalesce((select coalesce(k.made_at, c.made_at) from task_created k left join plan_created c using (plan_id) where k.task_id = t.task_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from task_channel t;
insert into target_history by name
select t.*, md5(t::text) as row_hash, coalesce(case when t.task_id is null then (select made_at from plan_created c where c.plan_id = t.plan_id) else (select coalesce(k.made_at, c.made_at) from task_created k left join plan_created c using (plan_id) where k.task_id = t.task_id) end, timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from target t;
insert into due_rule_history by name
select t.*, md5(t::text) as row_hash, coalesce((select coalesce(k.made_at, c.made_at) from task_created k left join plan_created c using (plan_id) where k.task_id = t.task_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from due_rule t;
insert into component_mention_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.plan_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from component_mention t;
insert into plan_topic_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.plan_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from plan_topic t;
insert into plan_link_history by name
select t.*, md5(t::text) as row_hash, coalesce(coalesce(t.decided_at, (select coalesce(k.made_at, c.made_at) from task_created k left join plan_created c using (plan_id) where k.task_id = t.task_id)), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from plan_link t;
insert into plan_setting_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.scope), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from plan_setting t;
insert into report_cycle_history by name
select t.*, md5(t::text) as row_hash, coalesce((select coalesce(k.made_at, c.made_at) from task_created k left join plan_created c using (plan_id) where k.task_id = t.task_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from report_cycle t;
insert into requested_day_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.plan_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from requested_day t;
insert into due_choice_history by name
select t.*, md5(t::text) as row_hash, coalesce(null, timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from due_choice t;
insert into report_text_history by name
select t.*, md5(t::text) as row_hash, coalesce((select made_at from plan_created c where c.plan_id = t.plan_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from report_text t;
insert into rating_scale_history by name
select t.*, md5(t::text) as row_hash, coalesce(null, timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from rating_scale t;
insert into rating_history by name
select t.*, md5(t::text) as row_hash, coalesce((select max(s.held_from) from upload_span s where s.held_to is null and t.source = 'upload-' || s.upload_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from rating t;
insert into actor_history by name
select t.*, md5(t::text) as row_hash, coalesce(null, timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from actor t;
insert into group_member_history by name
select t.*, md5(t::text) as row_hash, coalesce(null, timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from group_member t;
insert into removal_history by name
select t.*, md5(t::text) as row_hash, coalesce(t.removed_at, timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from removal t;
insert into removed_plan_history by name
select t.*, md5(t::text) as row_hash, coalesce((select removed_at from removal r where r.removal_id = t.removal_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from removed_plan t;
insert into removed_task_history by name
select t.*, md5(t::text) as row_hash, coalesce((select removed_at from removal r where r.removal_id = t.removal_id), timestamp '1970-01-01') as recorded_from, null::timestamp as recorded_to from removed_task t;
-- Rating words of uploads that were taken back, for as long as each held.
insert into rating_history by name
select distinct r.index_code, r.year, r.unit_id, r.rating as word, 'upload-' || r.upload_id as source,
  s.held_from as recorded_from, s.held_to as recorded_to
from upload_row r join index_register i using (index_code) join upload_span s on s.upload_id = r.upload_id
where s.held_to is not null and r.rating is not null and r.stage <> 'target' and r.component = i.total_component;
drop table plan_created;
drop table task_created;
