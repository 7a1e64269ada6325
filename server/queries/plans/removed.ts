import { z } from 'zod';
import { removalKinds, removed } from '../../contract/plans/removed.ts';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

const removal = z.object({
  removal: z.string(),
  kind: z.enum(removalKinds),
  plan: z.string(),
  unit: z.string(),
  tasks: z.array(z.string()),
  code: z.string().nullable(),
  nameVi: z.string(),
  nameEn: z.string(),
  reason: z.string().nullable(),
});
export type Removal = z.output<typeof removal>;

export const removalById = async (reader: Reader, id: string): Promise<Removal | undefined> =>
  (
    await reader.rows(
      removal,
      `select removal_id as removal, kind, plan_id as plan, unit_id as unit, task_ids as tasks, code,
        name_vi as "nameVi", name_en as "nameEn", reason
       from removal where removal_id = $id`,
      { id },
    )
  )[0];

/** Whether what a removal keeps came back on another way: with a file, or an estimate for the same year and unit. */
export const isThereAgain = async (
  reader: Reader,
  { removal: id, kind, plan, tasks }: Removal,
): Promise<boolean> => {
  const [found] = await reader.rows(
    z.object({ n: z.number() }),
    `select (select count(*) from task where task_id = any($tasks))
       + (select count(*) from plan where $kind = 'plan' and plan_id = $plan)
       + (select count(*) from removed_plan_estimate r join plan_estimate using (plan_id, year, unit_id)
          where $kind = 'estimate' and r.removal_id = $id) as n`,
    { id, kind, plan, tasks },
  );
  return (found?.n ?? 0) > 0;
};

/** What was removed and can be put back, newest first; of one plan, or of all. */
export const removedRows = (reader: Reader, plan: string | null) =>
  reader.rows(
    removed.columns,
    `select r.removal_id as removal, r.kind, r.plan_id as plan, r.unit_id as unit, r.code, r.name_vi as "nameVi",
      r.name_en as "nameEn", len(r.task_ids)::integer as tasks,
      (select count(*) from activity a where a.origin = 'recorded' and (list_contains(r.task_ids, a.task_id)
        or list_has_any(r.task_ids, coalesce(a.further_tasks, []))
        or (r.kind = 'topic' and list_has_any(coalesce(a.topics, []),
          (select list(topic_id) from removed_plan_topic t where t.removal_id = r.removal_id)))))::integer as activities,
      r.reason, a.name as by, strftime(r.removed_at, '%Y-%m-%dT%H:%M:%SZ') as at
     from removal r left join account a on a.account_id = r.removed_by
     where $plan is null or r.plan_id = $plan order by r.removed_at desc, r.removal_id`,
    { plan },
  );

/** Tasks that are no longer in the register, by id. */
export const removedTasks = (reader: Reader, tasks: string[]) =>
  reader.rows(
    z.object({
      task: z.string(),
      plan: z.string(),
      code: z.string(),
      nameVi: z.string(),
      nameEn: z.string(),
      channel: z.string().nullable(),
    }),
    `select task_id as task, plan_id as plan, task_code as code, name_vi as "nameVi", name_en as "nameEn", channel
     from removed_task where task_id = any($tasks) order by task_id`,
    { tasks },
  );

/** Topics that are no longer in the register, by id. */
export const removedTopics = (reader: Reader, topics: string[]) =>
  reader.rows(
    z.object({ topic: z.string(), code: z.string(), nameVi: z.string(), nameEn: z.string() }),
    `select topic_id as topic, code, name_vi as "nameVi", name_en as "nameEn"
     from removed_plan_topic where topic_id = any($topics) order by topic_id`,
    { topics },
  );
