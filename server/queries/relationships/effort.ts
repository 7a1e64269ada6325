import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { activityRows, type RowKind } from './rows.ts';
import { contributors } from './territory.ts';

export const origins = ['recorded', 'demonstration', 'example'] as const;
export type Origin = (typeof origins)[number];

const measureSql = {
  activities: 'count(*)',
  quantity: 'sum(quantity)',
  periods: 'count(distinct month(day))',
  // One entry that does not say it makes the sum of its unit-year unknown: missing is never zero.
  reach: 'case when count(reach) = count(*) then sum(reach) end',
  cost: 'case when count(cost) = count(*) then sum(cost) / 1e6 end',
} as const;
export type Measure = keyof typeof measureSql;

/** What counts as a reported unit-year: each word also takes what the words before it take. */
export const reportedWords = ['report', 'upload', 'any'] as const;
export type Reported = (typeof reportedWords)[number];

export type EffortChoice = { origin: Origin; aggregate: boolean };

const numbers = z.array(z.number());
const rowEffort = z.object({
  row: z.string(),
  unit: numbers,
  year: numbers,
  x: z.array(z.number().nullable()),
});

/**
 * What was done for one row of the map: equally long columns. A unit-year that is not here may be 0 or missing; one
 * whose x is null was active, but how much is not known.
 */
export type RowEffort = z.output<typeof rowEffort>;

/** An activity that belongs to several rows (two channels, two tasks) counts in each; in one row it counts once. */
export const panelEffort = (
  connection: Connection,
  {
    index,
    origin,
    aggregate,
    rows,
    measure,
  }: EffortChoice & { index: string; rows: RowKind; measure: Measure },
): Promise<RowEffort[]> =>
  connection.rows(
    rowEffort,
    `with ${contributors},
     activity_row as (${activityRows[rows]}),
     done as (
       select r.row, c.place, year(a.day)::integer as year, ${measureSql[measure]}::double as x
       from activity a join activity_row r using (activity_id) join contributor c using (unit_id)
       where a.origin = $origin group by all
     )
     select row, list(place order by place, year) as unit, list(year order by place, year) as year,
       list(x order by place, year) as x
     from done group by row order by row`,
    rows === 'component' ? { index, origin, aggregate } : { origin, aggregate },
  );

const listed = 'select unit_id, year from activity_report where origin = $origin and is_reported';

/** Reports that were received: listed ones that no upload brought, and activities for a task of reporting. */
const received = `
  ${listed} and ($origin <> 'recorded' or (unit_id, year) not in (
    select (p.unit_id, p.year) from upload_report p join upload using (upload_id)
    where p.is_new and state = 'committed'))
  union
  select a.unit_id, coalesce(try_cast(left(a.for_period, 4) as integer), year(a.day))
  from activity a join activity_task k using (activity_id) join task t on t.task_id = k.task_id
  where a.origin = $origin and t.task_kind = 'reporting'`;

const reported: Record<Reported, string> = {
  report: received,
  upload: `${received} union ${listed}`,
  any: `${received} union ${listed} union select unit_id, year(day) from activity where origin = $origin`,
};

const unitYears = z.object({ unit: numbers, year: numbers });

/** Unit-years as two equally long columns. */
export type UnitYears = z.output<typeof unitYears>;

/**
 * Unit-years that were reported: only there does no activity mean 0. A unit that was joined from others was reported
 * when each of them that existed in the year was; with $aggregate one report from a unit below is enough.
 */
export const panelReports = (
  connection: Connection,
  { origin, aggregate, reported: word }: EffortChoice & { reported: Reported },
): Promise<UnitYears> =>
  connection.one(
    unitYears,
    `with ${contributors},
     reported as (${reported[word]}),
     alive as (
       select p.place, y.year, p.unit_id in (select unit_id from reported r where r.year = y.year) as is_reported
       from panel_part p join unit u using (unit_id) cross join (select distinct year from reported) y
       where coalesce(year(u.valid_from), 0) <= y.year and coalesce(year(u.valid_to), 9999) >= y.year
     ),
     whole as (
       select place, year from alive group by place, year having bool_and(is_reported)
       union
       select b.place, r.year from panel_below b join reported r using (unit_id) where $aggregate
     )
     select coalesce(list(place order by place, year), []) as unit,
       coalesce(list(year::integer order by place, year), []) as year from whole`,
    { origin, aggregate },
  );

const belowColumns = z.object({ units: z.number(), activities: z.number() });

/** What the units below the units of the index did: it counts only when it is added up ($aggregate). */
export const effortBelow = (connection: Connection, origin: Origin) =>
  connection.one(
    belowColumns,
    `select count(distinct unit_id) as units, count(*) as activities
     from activity where origin = $origin and unit_id in (select unit_id from panel_below)
       and unit_id not in (select unit_id from panel_part)`,
    { origin },
  );

export const hasRecordedActivity = async (connection: Connection): Promise<boolean> => {
  const found = await connection.one(
    z.object({ n: z.number() }),
    "select count(*) as n from (select 1 from activity where origin = 'recorded' limit 1)",
  );
  return found.n > 0;
};

const linkedColumns = z.object({ activities: z.number(), of: z.number(), components: z.array(z.string()) });

/** How much of what was done is linked to a component of the index, by its task or by what it was about. */
export const linkedEffort = (
  connection: Connection,
  { index, origin, aggregate }: EffortChoice & { index: string },
) =>
  connection.one(
    linkedColumns,
    `with ${contributors},
     activity_row as (${activityRows.component}),
     done as (
       select distinct activity_id from activity join contributor using (unit_id) where origin = $origin
     )
     select (select count(*) from done where activity_id in (select activity_id from activity_row)) as activities,
       (select count(*) from done) as of,
       (select coalesce(list(distinct row order by row), []) from activity_row join done using (activity_id)) as components`,
    { index, origin, aggregate },
  );
