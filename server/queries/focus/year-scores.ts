import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { bearers } from '../bearers.ts';
import { isComparable } from '../comparable.ts';
import type { UnitFact } from './scheme.ts';

const componentColumns = z.object({
  component: z.string(),
  units: z.array(z.string()),
  points: z.array(z.number()),
});

/** What all units scored on one component in a year: equally long columns. */
export type ComponentPoints = z.output<typeof componentColumns>;

type YearChoice = { index: string; year: number; unit: UnitFact };

export const yearPoints = (
  connection: Connection,
  { index, year, unit }: YearChoice,
): Promise<ComponentPoints[]> =>
  connection.rows(
    componentColumns,
    `select s.component, list(s.unit_id order by s.unit_id) as units, list(s.points order by s.unit_id) as points
     from shown_score s join unit u using (unit_id)
     where s.index_code = $index and s.year = $year::integer and s.points is not null
       and u.level = $level and u.parent_id is not distinct from $parent
     group by s.component`,
    { index, year, level: unit.level, parent: unit.parent },
  );

const ownColumns = z.object({
  component: z.string(),
  points: z.number().nullable(),
  publishedRank: z.number().nullable(),
  source: z.string(),
  isComputed: z.boolean(),
});
export type OwnScore = z.output<typeof ownColumns>;

export const ownScores = (connection: Connection, { index, year, unit }: YearChoice): Promise<OwnScore[]> =>
  connection.rows(
    ownColumns,
    `select component, points, published_rank as "publishedRank", source_id as source, is_computed as "isComputed"
     from shown_score where index_code = $index and year = $year::integer and unit_id = $unit`,
    { index, year, unit: unit.unit },
  );

const targetColumns = z.object({
  component: z.string(),
  year: z.number(),
  points: z.number().nullable(),
  rank: z.number().nullable(),
  rating: z.string().nullable(),
});
export type OwnTarget = z.output<typeof targetColumns>;

/** What the unit wants to reach, of each component the next from the year on. */
export const ownTargets = (connection: Connection, { index, year, unit }: YearChoice): Promise<OwnTarget[]> =>
  connection.rows(
    targetColumns,
    `select component, year, points, rank, rating from score
     where stage = 'target' and is_shown and index_code = $index and unit_id = $unit and year >= $year::integer
     qualify row_number() over (partition by component order by year) = 1`,
    { index, year, unit: unit.unit },
  );

/** How many units that are ranked together existed at the end of the year. */
export const expectedUnits = async (connection: Connection, { year, unit }: YearChoice): Promise<number> => {
  const counted = await connection.one(
    z.object({ n: z.number() }),
    `select count(*) as n from unit
     where level = $level and parent_id is not distinct from $parent
       and coalesce(valid_from, date '0001-01-01') <= make_date($year::integer, 12, 31)
       and coalesce(valid_to, date '9999-12-31') >= make_date($year::integer, 12, 31)`,
    { year, level: unit.level, parent: unit.parent },
  );
  return counted.n;
};

const historyColumns = z.object({
  unit: z.string(),
  component: z.string(),
  years: z.array(z.number()),
  points: z.array(z.number()),
  percents: z.array(z.number()),
  versions: z.array(z.number()),
});

/**
 * Scores of a unit and component through the years, as columns; years of one version may be compared. A unit that was
 * renamed keeps its history under the id that it bore last; one that took in a neighbour begins anew.
 */
export type History = z.output<typeof historyColumns>;

type HistoryChoice = {
  index: string;
  unit: UnitFact;
  /** null: all units beside it. */
  isAlone: boolean;
  /** null: all. */
  component: string | null;
  to: number;
};

export const histories = (connection: Connection, choice: HistoryChoice): Promise<History[]> => {
  const { index, unit, isAlone, component, to } = choice;
  return connection.rows(
    historyColumns,
    `with recursive ${bearers},
     scored as (
       select s.*, b.unit,
         coalesce((select max(epoch) from gain g where g.unit = b.unit and g.year < s.year), 0) as epoch
       from shown_score s join unit u using (unit_id) join bearer b using (unit_id)
       where s.index_code = $index and s.year <= $to::integer and s.percent is not null
         and ($component is null or s.component = $component)
         and ($alone is null or s.unit_id = $alone or b.unit = $alone)
         and u.level = $level and u.parent_id is not distinct from $parent
     ),
     stepped as (
       select *, lag(edition_id) over w as edition_before
       from scored window w as (partition by unit, epoch, component order by year)
     ),
     versioned as (
       select *, sum(case when edition_before is null or ${isComparable('edition_before', 'edition_id', 'component')}
           then 0 else 1 end) over (partition by unit, epoch, component order by year)::integer
           + 1000 * epoch::integer as version,
         last_value(unit_id) over (partition by unit order by year
           rows between unbounded preceding and unbounded following) as holder
       from stepped
     )
     select holder as unit, component, list(year order by year) as years, list(points order by year) as points,
       list(percent order by year) as percents, list(version order by year) as versions
     from versioned group by holder, component order by holder, component`,
    { index, component, to, level: unit.level, parent: unit.parent, alone: isAlone ? unit.unit : null },
  );
};
