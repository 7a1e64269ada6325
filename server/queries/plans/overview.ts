import { z } from 'zod';
import type { Numbers, Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

/**
 * Tasks of a plan with one counted target and no due rule. Those that differ in nothing but their name owe the same:
 * they share a shape, and what they owe is worked out once.
 */
const plainRows = `from task t join target g on g.task_id = t.task_id
    where t.plan_id = $plan and t.is_countable and t.task_kind <> 'reporting' and t.cadence <> 'once'
      and g.target_type = 'activity' and g.per in ('week', 'month', 'quarter', 'half_year', 'year', 'plan_period')
      and t.task_id not in (select task_id from due_rule where plan_id = $plan)
      and t.task_id not in (select task_id from target where plan_id = $plan and task_id is not null
        group by task_id having count(*) > 1)`;

const plain = `
  plain as (
    select t.task_id, dense_rank() over alike as shape, row_number() over alike - 1 as number
    ${plainRows}
    window alike as (order by t.lead_ids, t.period_start, t.period_end, t.version_ids,
      g.scope, g.per, g.value, g.operator, g.measure, g.period_start, g.period_end, g.is_implied)
  )`;

export const taskShapes = (reader: Reader, plan: string) =>
  reader.rows(
    z.object({ shape: z.number(), sample: z.string(), tasks: z.number() }),
    `with ${plain} select shape, min(task_id) as sample, count(*) as tasks from plain group by shape order by shape`,
    { plan },
  );

/** Tasks that are not plain and owe something, or name a day, or may be repeated: they are worked out one by one. */
export const singularTasks = async (reader: Reader, plan: string): Promise<string[]> => {
  const rows = await reader.rows(
    z.object({ task: z.string() }),
    `with plain as (select t.task_id ${plainRows})
     select task_id as task from task t where t.plan_id = $plan and t.task_id not in (select task_id from plain)
       and (not t.is_countable or t.task_kind = 'reporting'
         or t.task_id in (select task_id from due_rule where plan_id = $plan)
         or t.task_id in (select task_id from target where plan_id = $plan and task_id is not null))
     order by t.position`,
    { plan },
  );
  return rows.map((row) => row.task);
};

export const planSizes = (reader: Reader) =>
  reader.rows(
    z.object({ plan: z.string(), rows: z.number(), countable: z.number() }),
    `select plan_id as plan, count(*) as rows, count(*) filter (is_countable) as countable
     from task group by plan_id`,
  );

/** How many entries the plans have, of those that have any. */
export const planEntries = (reader: Reader, plans: string[]) =>
  reader.rows(
    z.object({ plan: z.string(), entries: z.number() }),
    `select t.plan_id as plan, count(*) as entries from activity a join task t using (task_id)
     where a.origin = 'recorded' and t.plan_id in (select unnest($plans)) group by t.plan_id`,
    { plans },
  );

/** Most entries have one channel and state no evidence: their key is the channel itself. */
const entryKey = `case when a.further_channels is null and a.evidence_types is null then a.channel
  else concat_ws('/', a.channel, array_to_string(coalesce(a.further_channels, []), ','),
    array_to_string(coalesce(a.evidence_types, []), ',')) end`;

/** Combinations of channels and evidence in the log: whether one counts for a measure is not decided here. */
export const entryKinds = (reader: Reader) =>
  reader.rows(
    z.object({ key: z.string(), channels: z.array(z.string()), evidenceTypes: z.array(z.string()) }),
    `select ${entryKey} as key, any_value(list_concat([a.channel], coalesce(a.further_channels, []))) as channels,
      any_value(coalesce(a.evidence_types, [])) as "evidenceTypes"
     from activity a where a.origin = 'recorded' and a.task_id is not null group by 1`,
  );

const namesAt = (list: string): string =>
  `select unnest(${list}) as name, generate_subscripts(${list}, 1) as number`;

const done = `a.origin = 'recorded' and a.day between date '1970-01-01' and $on::date and not coalesce(a.is_ad_hoc, false)`;

/** More than the days from 1970 to any year that a plan names. */
const dayNumbers = 1_000_000;

const selectEntries = `
  with ${plain},
  unit_number as (${namesAt('$units')}),
  kind_number as (${namesAt('$kinds')}),
  logged as (
    select a.task_id as served, a.unit_id, a.day, a.quantity, ${entryKey} as kind from activity a
    where a.task_id is not null and ${done}
    union all
    select unnest(a.further_tasks), a.unit_id, a.day, a.quantity, ${entryKey} from activity a
    where a.further_tasks is not null and ${done}
  )
  select ((p.number::double * $unitNumbers + coalesce(u.number, 0)) * $kindNumbers + coalesce(k.number, 0)) * ${dayNumbers}
      + (a.day - date '1970-01-01') as key, a.quantity::double as quantity
  from logged a join plain p on p.task_id = a.served
    left join unit_number u on u.name = a.unit_id left join kind_number k on k.name = a.kind`;

/**
 * What was logged for the plain tasks up to a day, as columns of numbers. Tasks count from 0 in the order of their shapes;
 * units and kinds are their places in the lists, from 1, and 0 where they are in none; days count from 1970-01-01.
 * They travel as one number: reading a column costs as much as finding its values.
 */
export const plainEntries = async (
  reader: { numbers: Numbers },
  choice: { plan: string; on: string; units: string[]; kinds: string[] },
) => {
  const [unitNumbers, kindNumbers] = [choice.units.length + 1, choice.kinds.length + 1];
  const { key, quantity } = await reader.numbers(['key', 'quantity'], selectEntries, {
    ...choice,
    unitNumbers,
    kindNumbers,
  });
  const column = () => new Int32Array(key.length);
  const entries = { task: column(), unit: column(), kind: column(), day: column(), quantity };
  // Of 200 000 rows a loop over pairs costs more than the arithmetic until it is compiled.
  key.forEach((packed, at) => {
    const kinds = Math.floor(packed / dayNumbers);
    const units = Math.floor(kinds / kindNumbers);
    const task = Math.floor(units / unitNumbers);
    entries.day[at] = packed - kinds * dayNumbers;
    entries.kind[at] = kinds - units * kindNumbers;
    entries.unit[at] = units - task * unitNumbers;
    entries.task[at] = task;
  });
  return entries;
};
