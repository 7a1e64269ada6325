-- An activity names its first task in `task_id`, whoever wrote it; others that it serves stand beside it.
drop table activity_task;
alter table activity add column further_tasks text[];
create view activity_task as
select activity_id, task_id, 0 as position from activity where task_id is not null
union all
select activity_id, unnest(further_tasks), generate_subscripts(further_tasks, 1)
from activity where further_tasks is not null;
