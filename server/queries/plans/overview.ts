import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

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
    select t.task_id, t.rowid as number, dense_rank() over (order by t.lead_ids, t.period_start, t.period_end, t.version_ids,
      g.scope, g.per, g.value, g.operator, g.measure, g.period_start, g.period_end, g.is_implied) as shape
    ${plainRows}
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
    z.object({ plan: z.string(), rows: z.number(), countable: z.number(), entries: z.number() }),
    `select t.plan_id as plan, count(*) as rows, count(*) filter (t.is_countable) as countable,
      coalesce(sum(a.entries), 0) as entries
     from task t left join (
       select task_id, count(*) as entries from activity where origin = 'recorded' and task_id is not null group by task_id
     ) a using (task_id) group by t.plan_id`,
  );

/** Most entries have one channel and state no evidence: their key is the channel itself. */
const entryKey = `case when a.further_channels is null and a.evidence_types is null then a.channel
  else concat_ws('/', a.channel, array_to_string(coalesce(a.further_channels, []), ','),
    array_to_string(coalesce(a.evidence_types, []), ',')) end`;

/** Combinations of channels and evidence in the log: whether one counts for a measure is not decided here. */
export const entryKinds = (reader: Reader, plan: string) =>
  reader.rows(
    z.object({ key: z.string(), channels: z.array(z.string()), evidenceTypes: z.array(z.string()) }),
    `select ${entryKey} as key, any_value(list_concat([a.channel], coalesce(a.further_channels, []))) as channels,
      any_value(coalesce(a.evidence_types, [])) as "evidenceTypes"
     from activity a where a.origin = 'recorded'
       and a.task_id in (select task_id from task where plan_id = $plan) group by 1`,
    { plan },
  );

/** What the tasks of a shape owe; `instances` and `overdue` for one task. */
export type ShapeRule = {
  shape: number;
  per: string;
  from: string;
  to: string;
  needed: number;
  isPerUnit: boolean;
  /** Whether every entry counts, whatever its channel and evidence. */
  countsAll: boolean;
  instances: number;
  overdue: number;
};

const periodOf = `case r.per when 'week' then date_trunc('week', a.day) when 'month' then date_trunc('month', a.day)
  when 'quarter' then date_trunc('quarter', a.day) when 'year' then date_trunc('year', a.day)
  when 'half_year' then make_date(year(a.day), case when month(a.day) <= 6 then 1 else 7 end, 1)
  else r.first_day end::date`;

const lengthOf = `case r.per when 'week' then interval 7 day when 'month' then interval 1 month
  when 'quarter' then interval 3 month when 'half_year' then interval 6 month else interval 1 year end`;

/** A period that is cut ends with the target. */
const endOf = `case r.per when 'week' then e.period + 6 when 'plan_period' then r.last_day
  else least((e.period + ${lengthOf})::date - 1, r.last_day) end`;

/**
 * A week belongs to the year of its Thursday; of a unit that ended only periods that ended with it or before count.
 * Tasks and units are numbers while entries are added up: grouping by their ids took longer.
 */
const selectReached = `
  with ${plain},
  rule as (
    select unnest($shapes)::integer as shape, unnest($pers) as per, unnest($froms)::date as first_day,
      unnest($tos)::date as last_day, unnest($needed)::double as needed, unnest($isPerUnit)::boolean as is_per_unit,
      unnest($instances)::integer as instances, unnest($overdue)::integer as overdue,
      unnest($countsAll)::boolean as counts_all
  ),
  member as (
    select *, row_number() over () as number from (
      select unnest($memberShapes)::integer as shape, unnest($memberUnits) as unit, unnest($memberUntil)::date as until
    )
  ),
  counting as (select unnest($countingShapes)::integer as shape, unnest($countingKinds) as kind),
  logged as (
    select a.task_id as served, a.unit_id, a.day, a.quantity, ${entryKey} as kind from activity a
    where a.task_id is not null and a.origin = 'recorded' and a.day <= $on::date and not coalesce(a.is_ad_hoc, false)
    union all
    select unnest(a.further_tasks), a.unit_id, a.day, a.quantity, ${entryKey} from activity a
    where a.further_tasks is not null and a.origin = 'recorded' and a.day <= $on::date
      and not coalesce(a.is_ad_hoc, false)
  ),
  entry as (
    select r.shape, p.number as task, m.number as member, ${periodOf} as period, sum(a.quantity) as quantity
    from logged a join plain p on p.task_id = a.served join rule r using (shape)
      left join member m on m.shape = r.shape and m.unit = a.unit_id
      left join counting c on c.shape = r.shape and c.kind = a.kind
    where case r.per when 'week' then date_trunc('week', a.day)::date + 3 else a.day end
        between r.first_day and r.last_day
      and (not r.is_per_unit or m.unit is not null) and (r.counts_all or c.kind is not null)
    group by all
  ),
  judged as (
    select e.shape, e.task, e.quantity >= r.needed as is_reached, ${endOf} as ends, m.until
    from entry e join rule r using (shape) left join member m on m.number = e.member
  ),
  task_reach as (
    select shape, task, count(*) filter (is_reached) as reached,
      count(*) filter (is_reached and ends <= $on::date) as closed_reached,
      count(*) filter (is_reached and ends < $on::date) as past_reached
    from judged where until is null or ends <= until group by shape, task
  )
  select r.shape, count(t.task) as touched, coalesce(sum(t.closed_reached), 0) as "closedReached",
    count(*) filter (t.reached >= r.instances) as "reachedTasks",
    count(*) filter (t.past_reached >= r.overdue) as "timelyTasks"
  from rule r left join task_reach t using (shape) group by r.shape order by r.shape`;

const reach = z.object({
  shape: z.number(),
  touched: z.number(),
  closedReached: z.number(),
  reachedTasks: z.number(),
  timelyTasks: z.number(),
});

/** A kind of entry that counts for a shape. */
export type OfShape = { shape: number; value: string };

/** A unit that owes for itself; `until`: the last period end that counts for it, its last day where it has ended. */
export type MemberOfShape = OfShape & { until: string };

/** After every period. */
export const never = '9999-12-31';

/** How many tasks of each shape are reached. */
export const reachOfShapes = (
  reader: Reader,
  choice: { plan: string; on: string; members: readonly MemberOfShape[]; counting: readonly OfShape[] },
  rules: readonly ShapeRule[],
) =>
  reader.rows(reach, selectReached, {
    plan: choice.plan,
    on: choice.on,
    memberShapes: choice.members.map((member) => member.shape),
    memberUnits: choice.members.map((member) => member.value),
    memberUntil: choice.members.map((member) => member.until),
    countingShapes: choice.counting.map((kind) => kind.shape),
    countingKinds: choice.counting.map((kind) => kind.value),
    shapes: rules.map((rule) => rule.shape),
    pers: rules.map((rule) => rule.per),
    froms: rules.map((rule) => rule.from),
    tos: rules.map((rule) => rule.to),
    needed: rules.map((rule) => rule.needed),
    isPerUnit: rules.map((rule) => String(rule.isPerUnit)),
    countsAll: rules.map((rule) => String(rule.countsAll)),
    instances: rules.map((rule) => rule.instances),
    overdue: rules.map((rule) => rule.overdue),
  });
