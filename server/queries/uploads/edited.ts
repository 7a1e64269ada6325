import { z } from 'zod';
import { editedTask } from '../../contract/uploads/upload.ts';
import type { Rows } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { isSameField, storedRows } from './registers.ts';

type Reader = { rows: Rows };

/** What stands on an entry: the row that the next upload found, or the row itself; null where it was removed. */
const standing = `
  with held as (
    select e.*, p.position as turn from upload_entry e join upload p using (upload_id)
    where e.upload_id = $upload and e.register = 'task' and e.change <> 'unchanged' and p.state = 'committed'
  ),
  next as (
    select h.key, count(*) as others, arg_min(coalesce(n.before, ''), p.position) as before
    from held h join upload_entry n on n.register = 'task' and n.key = h.key
    join upload p on p.upload_id = n.upload_id and p.state = 'committed' and p.position > h.turn
    group by h.key
  ),
  stored as (${storedRows}),
  beside as (
    -- Of a row that it only changed nothing but the fields that it gave is at stake; of an upload of before rows were kept
    -- as put, no lists: a file says less of what is in them than a table holds.
    select h.key, h.name, h.position, h.change = 'new' and h.after is not null as is_whole,
      h.content::json as given, coalesce(h.after, h.content)::json as put, h.after is null as is_as_given,
      case when n.others is null then s.row else nullif(n.before, '')::json end as now
    from held h left join next n using (key) left join stored s on s.register = 'task' and s.key = h.key
  ),
  fields as (
    select key, put, now, is_as_given,
      unnest(list_distinct(case when is_whole then list_concat(json_keys(put), json_keys(now)) else json_keys(given) end)) as field
    from beside where now is not null
  ),
  differing as (
    select distinct key from fields where not ${isSameField('(put ->> field)', '(now ->> field)')}
      and not (is_as_given and starts_with(put ->> field, '['))
  )`;

/** Tasks that an upload brought or changed, and that people changed or removed by hand since, in the order of its rows. */
export const editedSince = (reader: Reader, upload: string) =>
  reader.rows(
    editedTask,
    `${standing}
     select key as task, name, case when now is null then 'removed' else 'changed' end as change
     from beside where now is null or key in (select key from differing) order by position`,
    { upload },
  );

/** Refuses where a plan of whose tasks the upload is was removed: first it is put back. */
export const refuseWithoutPlan = async (reader: Reader, upload: string): Promise<void> => {
  const [gone] = await reader.rows(
    z.object({ plan: z.string(), name: z.string().nullable() }),
    `with named as (
       select (content::json ->> 'plan_id') as plan from upload_entry where upload_id = $upload and register = 'task'
       union select e.key from upload_entry e join upload p using (upload_id)
       where e.upload_id = $upload and e.register = 'plan' and p.state <> 'staged' and e.key in (select plan_id from removed_plan)
     ),
     makes as (
       select e.key from upload_entry e join upload p using (upload_id)
       where e.upload_id = $upload and e.register = 'plan' and p.state <> 'committed'
         and (p.state = 'staged' or e.key not in (select plan_id from removed_plan))
     )
     select plan, (select any_value(title_vi) from removed_plan where plan_id = plan) as name from named
     where plan not in (select plan_id from plan) and plan not in (select key from makes) order by plan limit 1`,
    { upload },
  );
  if (gone === undefined) return;
  const { plan, name } = gone;
  if (name === null) throw new ProblemError('unknown_plan', `there is no plan ${plan}`, { fields: { plan } });
  throw new ProblemError('plan_removed', `the plan ${plan} was removed: put it back first`, {
    fields: { plan, named: name },
  });
};

/** Refuses to store changes of tasks that were removed after the file was read: it says only what differed then. */
export const refuseWithoutTasks = async (reader: Reader, upload: string): Promise<void> => {
  const gone = await reader.rows(
    z.object({ name: z.string() }),
    `select e.name from upload_entry e join upload p using (upload_id)
     where e.upload_id = $upload and p.state = 'staged' and e.register = 'task'
       and e.key not in (select task_id from task) and ((e.content::json ->> 'name_vi') is null
         or (e.content::json ->> 'cadence') is null or (e.content::json ->> 'period_start') is null)
     order by e.position`,
    { upload },
  );
  if (gone.length === 0) return;
  throw new ProblemError('tasks_removed', 'tasks that it changes were removed since it was read', {
    fields: { named: gone.map(({ name }) => name).join('; '), count: `${gone.length}` },
  });
};
