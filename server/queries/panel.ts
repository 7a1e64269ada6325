import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import { isComparable, tookInAnother } from './comparable.ts';

/** Which units and years enter a map. */
export type PanelChoice = {
  index: string;
  from: number | null;
  to: number | null;
  region: string | null;
  type: string | null;
  units: string[] | null;
  kinds: 'dimensions' | 'all';
};

const chosenUnits = `
  u.level = (select unit_level from index_register where index_code = $index)
  and ($region is null or u.region_en = $region) and ($type is null or u.type = $type)
  and ($units is null or u.unit_id = any($units))`;

/**
 * Scores as % of maximum. `version` names the first edition of a stretch of comparable editions: nothing may be
 * compared across versions, and a unit that took in another begins a new one.
 */
const selectScores = `
  with stepped as (
    select s.*, lag(year) over w as year_before, lag(s.edition_id) over w as edition_before
    from shown_score s join unit u using (unit_id)
    where s.index_code = $index and s.percent is not null and ${chosenUnits}
      and ($kinds = 'all' or s.kind in ('total', 'dimension'))
      and s.component <> 'TOTAL_UNWEIGHTED'
    window w as (partition by s.unit_id, s.component order by s.year)
  ),
  marked as (
    select *, edition_before is null or not ${isComparable('edition_before', 'edition_id', 'component')}
      or ${tookInAnother('unit_id', 'year_before', 'year')} as begins
    from stepped
  )
  select unit_id as unit, component, year, points, max, percent,
    last_value(case when begins then edition_id || '/' || year end ignore nulls)
      over (partition by unit_id, component order by year) as version
  from marked
  where ($from is null or year >= $from::integer) and ($to is null or year <= $to::integer)
  order by position, component, unit_id, year`;

export const panelScore = z.object({
  unit: z.string(),
  component: z.string(),
  year: z.number(),
  points: z.number(),
  max: z.number(),
  percent: z.number(),
  version: z.string(),
});
export type PanelScore = z.output<typeof panelScore>;

export const panelScores = (connection: Connection, choice: PanelChoice): Promise<PanelScore[]> =>
  connection.rows(panelScore, selectScores, choice);

export const origins = ['recorded', 'demonstration', 'example'] as const;
export type Origin = (typeof origins)[number];

const measureSql = {
  activities: 'count(*)',
  quantity: 'sum(quantity)',
  periods: 'count(distinct month(day))',
} as const;

const rowSql = { channel: 'a.channel', task: 'a.task_id' } as const;

export const effort = z.object({ row: z.string(), unit: z.string(), year: z.number(), x: z.number() });
export type Effort = z.output<typeof effort>;

type EffortChoice = PanelChoice & {
  rows: keyof typeof rowSql;
  measure: keyof typeof measureSql;
  origin: Origin;
};

/** What was done, per row of the map, unit and year. A unit-year without a row is not here: it may be 0 or missing. */
export const panelEffort = (connection: Connection, choice: EffortChoice): Promise<Effort[]> => {
  const { index, region, type, units, origin, rows, measure } = choice;
  return connection.rows(
    effort,
    `select ${rowSql[rows]} as row, unit_id as unit, year(a.day) as year, ${measureSql[measure]} as x
     from activity a join unit u using (unit_id)
     where a.origin = $origin and ${rowSql[rows]} is not null and ${chosenUnits}
     group by all order by row, unit, year`,
    { index, region, type, units, origin },
  );
};

export const report = z.object({ unit: z.string(), year: z.number() });

/** Unit-years that were reported: only there does no activity mean 0. */
export const panelReports = (connection: Connection, choice: PanelChoice & { origin: Origin }) => {
  const { index, region, type, units, origin } = choice;
  return connection.rows(
    report,
    `select r.unit_id as unit, r.year from activity_report r join unit u using (unit_id)
     where r.origin = $origin and r.is_reported and ${chosenUnits} order by unit, r.year`,
    { index, region, type, units, origin },
  );
};

export const hasRecordedActivity = async (connection: Connection): Promise<boolean> => {
  const found = await connection.one(
    z.object({ n: z.number() }),
    "select count(*) as n from (select 1 from activity where origin = 'recorded' limit 1)",
  );
  return found.n > 0;
};

/** Components of the index that score communication work itself, and the latest maximum of each. */
export const componentFacts = (connection: Connection, index: string) =>
  connection.rows(
    z.object({ component: z.string(), max: z.number().nullable(), isMechanical: z.boolean() }),
    `select component, arg_max(max, e.valid_from_year) as max, bool_or(is_mechanical) as "isMechanical"
     from component join edition e using (edition_id) where e.index_code = $index group by component`,
    { index },
  );

/** First years of editions that replaced another. */
export const editionYears = async (connection: Connection, index: string): Promise<number[]> => {
  const rows = await connection.rows(
    z.object({ year: z.number() }),
    `select valid_from_year as year from edition
     where index_code = $index and unit_level = (select unit_level from index_register where index_code = $index)
     order by year`,
    { index },
  );
  return rows.slice(1).map((row) => row.year);
};

/** Pairs that a plan links: task (or its channel) → component. */
export const taggedPairs = (connection: Connection, index: string, rows: keyof typeof rowSql) =>
  connection.rows(
    z.object({ row: z.string(), component: z.string() }),
    `select distinct ${rows === 'task' ? 't.task_id' : 't.channel'} as row, l.component
     from task_link l join task t using (task_id)
     where l.index_code = $index and l.component is not null and ${rows === 'task' ? 't.task_id' : 't.channel'} is not null`,
    { index },
  );

/** Every row that a map may have, in the order of the code book or of the plans. */
export const mapRows = async (connection: Connection, rows: keyof typeof rowSql): Promise<string[]> => {
  const found = await connection.rows(
    z.object({ row: z.string() }),
    rows === 'task'
      ? 'select task_id as row from task order by plan_id, position'
      : 'select channel as row from channel order by position',
  );
  return found.map(({ row }) => row);
};
