import { z } from 'zod';
import { links } from '../../contract/plans/register.ts';
import { plan } from '../../contract/plans/plan.ts';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };
const task = plan.reply.shape.tasks.element;

const taskRow = task
  .omit({ targets: true, dueRules: true, evidenceTypes: true })
  .extend({ plan: z.string() });
export type TaskRow = z.output<typeof taskRow>;

const plainLetters = (text: string): string =>
  `replace(strip_accents(lower(nfc_normalize(${text}))), 'đ', 'd')`;

const space = '[\\s\\p{Z}]';

/** Text without marks, capitals, kinds of dash and spare spaces: "Trà Bông" finds "Trà Bồng", "HĐND-UBND" "HĐND – UBND". */
export const folded = (text: string): string =>
  `trim(regexp_replace(regexp_replace(${plainLetters(text)}, '${space}*[-‐‑–—]${space}*', '-', 'g'), '${space}+', ' ', 'g'))`;

const selectTasks = `
  select t.task_id as task, t.plan_id as plan, t.task_code as code, t.is_code_derived as "isCodeDerived",
    t.task_kind as kind, t.name_vi as "nameVi", t.name_en as "nameEn", t.content_group as "contentGroup", t.channel,
    coalesce((select list(c.channel order by c.is_primary desc, c.rowid) from task_channel c where c.task_id = t.task_id), [])
      as channels,
    t.lead_ids as leads, t.lead_text as "leadText", t.coordinating_ids as coordinating,
    t.coordinating_text as "coordinatingText", t.recipient_ids as recipients, t.cadence,
    t.cadence_text as "cadenceText", t.period_start::text as from, t.period_end::text as to,
    t.due_text as "dueText", t.target_text as "targetText", t.target_scope as "targetScope",
    t.expected_outputs as "expectedOutputs", t.budget, t.related_task_id as "relatedTask", t.relation,
    t.is_countable as "isCountable", t.version_ids as versions, t.seed_ref as "seedRef", t.note
  from task t
  where ($plan is null or t.plan_id = $plan) and ($search is null
    or contains(${folded("t.task_code || ' ' || t.name_vi || ' ' || t.name_en")}, ${folded('$search')}))
  order by t.plan_id, t.position`;

/** These tasks, those that they name as related, and those that name them, again and again. */
export const relatedTasks = async (reader: Reader, plan: string, tasks: string[]): Promise<string[]> => {
  const rows = await reader.rows(
    z.object({ task: z.string() }),
    `with recursive pair as (
      select task_id as one, related_task_id as other from task where plan_id = $plan and related_task_id is not null
      union all
      select related_task_id, task_id from task where plan_id = $plan and related_task_id is not null
    ), family as (
      select unnest($tasks) as task union select p.other from family f join pair p on p.one = f.task
    ) select task from family`,
    { plan, tasks },
  );
  return rows.map((row) => row.task);
};

export const tasksOf = (
  reader: Reader,
  choice: { plan: string | null; search?: string | null },
): Promise<TaskRow[]> => {
  const { plan, search = null } = choice;
  return reader.rows(taskRow, selectTasks, { plan, search });
};

const targetRow = plan.reply.shape.goals.element.extend({ task: z.string().nullable() });

/** Targets of the tasks of a plan; without a task, its goals for indices. */
export const targetsOf = (reader: Reader, plan: string) =>
  reader.rows(
    targetRow,
    `select target_id as target, task_id as task, target_type as type, scope, operator, value, measure, per,
      period_start::text as from, period_end::text as to, alternative_group as "alternativeGroup",
      is_implied as "isImplied", wording, seed_ref as "seedRef", note
     from target where plan_id = $plan order by target_id`,
    { plan },
  );

export const dueRulesOf = (reader: Reader, plan: string) =>
  reader.rows(
    task.shape.dueRules.element,
    `select due_rule_id as "dueRule", task_id as task, obligation, rule, obligated_ids as obligated,
      recipient_ids as recipients, period_covered as period, window_start::text as "windowStart",
      due_on::text as "dueOn", wording, conflict_with as "conflictWith", seed_ref as "seedRef", note
     from due_rule where plan_id = $plan order by due_rule_id`,
    { plan },
  );

type LinkChoice = {
  plan?: string | undefined;
  task?: string | undefined;
  index?: string | undefined;
  component?: string | undefined;
  rejected: boolean;
};

/** Links of tasks, then the indices that plans name as a whole, with the lines that name them. */
const selectLinks = `
  select l.link_id as link, l.plan_id as plan, l.task_id as task, t.task_code as code, t.name_vi as "nameVi",
    t.name_en as "nameEn", l.index_code as index, l.component, l.mention_id as mention, l.origin, l.decision,
    l.evidence, l.seed_ref as "seedRef"
  from plan_link l join task t using (task_id)
  where ($plan is null or l.plan_id = $plan) and ($task is null or l.task_id = $task)
    and ($index is null or l.index_code = $index)
    and ($component is null or l.component = $component or (l.component is null and l.mention_id = $component))
    and ($rejected or l.decision is distinct from 'rejected')
  union all
  select null, p.plan_id, null, null, null, null, i.code, null, m.mention_id, 'plan', null, p.index_goal,
    list_aggregate(list_filter(string_split(concat_ws(';', m.seed_ref, m.other_seed_refs), ';'),
      ref -> starts_with(ref, right(p.plan_id, 3) || ':')), 'string_agg', ';')
  from plan p cross join unnest(p.indices_named) i(code)
    left join component_mention m on m.index_code = i.code and m.kind = 'index'
  where $task is null and $component is null and ($plan is null or p.plan_id = $plan)
    and ($index is null or i.code = $index)
  order by plan, task nulls last, link`;

export const linkRows = (reader: Reader, choice: LinkChoice) => {
  const { plan = null, task = null, index = null, component = null, rejected } = choice;
  return reader.rows(links.columns, selectLinks, { plan, task, index, component, rejected });
};

const planColumn = z.object({ plan: z.string() });

export const planOfTask = async (reader: Reader, task: string): Promise<string | undefined> =>
  (await reader.rows(planColumn, 'select plan_id as plan from task where task_id = $task', { task }))[0]
    ?.plan;

export const planOfDueRule = async (reader: Reader, dueRule: string): Promise<string | undefined> => {
  const select = 'select plan_id as plan from due_rule where due_rule_id = $dueRule';
  return (await reader.rows(planColumn, select, { dueRule }))[0]?.plan;
};
