import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

/** Rows with the column names of data/plans, as the plan arithmetic reads them; lists between semicolons. */
const planRow = z.looseObject({ plan_id: z.string() });
const taskRow = z.looseObject({ task_id: z.string(), plan_id: z.string() });
const targetRow = z.looseObject({ target_id: z.string(), plan_id: z.string() });
const unitRow = z.looseObject({ unit_id: z.string() });
const loose = z.looseObject({ task_id: z.string() });

const ids = (list: string): string => `array_to_string(${list}, ';')`;
const chosen = '($plans is null or plan_id = any($plans))';
/** Only some tasks; null: all. */
const chosenTasks = `${chosen} and ($tasks is null or task_id = any($tasks))`;

export const planRows = (reader: Reader, plans: string[] | null) =>
  reader.rows(
    planRow,
    `select plan_id, unit_id as issuing_unit_id, issue_date as issue_date_iso, year_from, year_to,
      period_start::text as period_start, period_end::text as period_end
     from plan where ${chosen} order by plan_id`,
    { plans },
  );

export const taskRows = (reader: Reader, plans: string[] | null, tasks: string[] | null = null) =>
  reader.rows(
    taskRow,
    `select task_id, plan_id, task_code, task_kind, name_vi as task_name_vi, content_group, channel,
      ${ids('lead_ids')} as lead_unit_ids, ${ids('coordinating_ids')} as coord_unit_ids,
      ${ids('recipient_ids')} as recipient_unit_ids, cadence, period_start::text as period_start,
      period_end::text as period_end, target_scope, expected_outputs, ${ids('version_ids')} as version_ids,
      related_task_id, relation, is_countable as countable
     from task where ${chosenTasks} order by plan_id, position`,
    { plans, tasks },
  );

export const taskChannelRows = (reader: Reader, plans: string[] | null, tasks: string[] | null = null) =>
  reader.rows(
    loose,
    `select task_id, c.channel from task_channel c join task using (task_id)
     where ${chosenTasks} and not c.is_primary`,
    { plans, tasks },
  );

export const targetRows = (reader: Reader, plans: string[] | null, tasks: string[] | null = null) =>
  reader.rows(
    targetRow,
    `select target_id, plan_id, task_id, target_type, scope, operator, value, measure as unit, per,
      period_start::text as period_start, period_end::text as period_end, alternative_group,
      is_implied as implied
     from target where ${chosenTasks} order by target_id`,
    { plans, tasks },
  );

export const dueRuleRows = (reader: Reader, plans: string[] | null, tasks: string[] | null = null) =>
  reader.rows(
    loose,
    `select due_rule_id as deadline_id, task_id, obligation, rule, window_start::text as window_start,
      due_on::text as due_iso, period_covered, ${ids('obligated_ids')} as obligated_unit_ids,
      ${ids('recipient_ids')} as recipient_unit_ids, ${ids('conflict_with')} as conflict_with, wording as raw
     from due_rule where ${chosenTasks} order by due_rule_id`,
    { plans, tasks },
  );

const versionRow = z.object({
  planId: z.string(),
  versionId: z.string(),
  inForceFrom: z.string(),
  inForceTo: z.string().nullable(),
});

export const versionRows = (reader: Reader, plans: string[] | null) =>
  reader.rows(
    versionRow,
    `select plan_id as "planId", version_id as "versionId", in_force_from::text as "inForceFrom",
      in_force_to::text as "inForceTo"
     from plan_version where ${chosen} order by in_force_from`,
    { plans },
  );

/** Beside which log a register stands: invented units, and who is in which group with them, only beside the invented one. */
type Origin = 'recorded' | 'demonstration';

/** Units, and the groups and posts that plans name. */
export const partyRows = (reader: Reader, origin: Origin) =>
  reader.rows(
    unitRow,
    `select unit_id, name_vi, level, type as unit_type, parent_id as parent_unit_id, false as is_group,
      valid_from::text as valid_from, valid_to::text as valid_to
     from unit where level <> 'example'
     union all
     select actor_id, name_vi, level, type, parent_id, kind = 'group', null, null from actor where kind <> 'unit'
     union all
     select unit_id, name_vi, level, level, parent_id, false, null, valid_to::text
     from demonstration_unit where is_invented and $origin = 'demonstration'`,
    { origin },
  );

const memberRow = z.object({ unit: z.string(), memberOf: z.string() });

export const memberRows = (reader: Reader, origin: Origin) =>
  reader.rows(
    memberRow,
    `select unit_id as unit, group_id as "memberOf" from group_member
     union
     select unit_id, unnest(groups) from demonstration_unit where $origin = 'demonstration' order by "memberOf"`,
    { origin },
  );

const heirRow = z.object({ unit: z.string(), heir: z.string() });

export const heirRows = (reader: Reader) =>
  reader.rows(
    heirRow,
    'select unit_id as unit, successor_id as heir from unit_successor order by effective_on, rowid',
  );

const logged = z.object({
  activityId: z.string(),
  date: z.string(),
  unitId: z.string(),
  taskIds: z.array(z.string()),
  channels: z.array(z.string()),
  quantity: z.number(),
  evidenceTypes: z.array(z.string()),
  topics: z.array(z.string()),
  forPeriod: z.string().nullable(),
  adHoc: z.boolean(),
});
export type Logged = z.output<typeof logged>;

/** What was logged for tasks of these plans, with all tasks that each entry names; of other origins only when they are named. */
export const loggedRows = (
  reader: Reader,
  plans: string[] | null,
  origin: 'recorded' | 'demonstration' = 'recorded',
  tasks: string[] | null = null,
): Promise<Logged[]> =>
  reader.rows(
    logged,
    `select a.activity_id as "activityId", a.day::text as date, a.unit_id as "unitId",
      list(k.task_id order by k.position) as "taskIds",
      list_concat([any_value(a.channel)], coalesce(any_value(a.further_channels), [])) as channels,
      any_value(a.quantity) as quantity, coalesce(any_value(a.evidence_types), []) as "evidenceTypes",
      coalesce(any_value(a.topics), []) as topics, any_value(a.for_period) as "forPeriod", coalesce(any_value(a.is_ad_hoc), false) as "adHoc"
     from activity a join activity_task k on k.activity_id = a.activity_id
     where a.origin = $origin and a.activity_id in (
       select s.activity_id from activity_task s join task t on t.task_id = s.task_id
       where ($plans is null or t.plan_id = any($plans)) and ($tasks is null or t.task_id = any($tasks)))
     group by a.activity_id, a.day, a.unit_id order by a.day, a.activity_id`,
    { plans, origin, tasks },
  );
