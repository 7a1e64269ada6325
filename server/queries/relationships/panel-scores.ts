import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { isComparable } from '../comparable.ts';
import type { TerritoryChoice } from './territory.ts';

/** Which units and years enter a map. */
export type PanelChoice = TerritoryChoice & {
  from: number | null;
  to: number | null;
  kinds: 'dimensions' | 'all';
};

/**
 * Scores as % of maximum. A change of `version` is a break inside one unit: the crosswalk does not say that the
 * component went on as the same, so that nothing may be compared across it.
 */
const versioned = `
  stepped as materialized (
    select s.*, lag(s.edition_id) over w as edition_before
    from panel_score s where ($kinds = 'all' or s.kind in ('total', 'dimension'))
    window w as (partition by s.unit, s.epoch, s.component order by s.year)
  ),
  versioned as (
    select *, sum(case when edition_before is null or ${isComparable('edition_before', 'edition_id', 'component')}
      then 0 else 1 end) over (partition by unit, epoch, component order by year)::integer as version
    from stepped
  ),
  shown as (
    select *, min(year) over (partition by unit, epoch, component, version) as since
    from versioned join panel_unit using (unit, epoch)
    where ($from is null or year >= $from::integer) and ($to is null or year <= $to::integer)
  )`;

const paramsOf = ({ from, to, kinds }: PanelChoice) => ({ from, to, kinds });

const panelUnit = z.object({ unit: z.string(), epoch: z.number() });

/** Mark between a unit and the number of neighbours that it had taken in; no id of a unit holds it. */
const mark = '~';

export const unitOfKey = (key: string): string => key.split(mark)[0] ?? key;

/** The units of a panel in the order of their numbers (`place`), each with a key of its own. */
export const panelUnits = async (connection: Connection): Promise<string[]> => {
  const rows = await connection.rows(panelUnit, 'select unit, epoch from panel_unit order by place');
  return rows.map(({ unit, epoch }) => (epoch === 0 ? unit : `${unit}${mark}${epoch}`));
};

const numbers = z.array(z.number());
const componentScores = z.object({
  component: z.string(),
  unit: numbers,
  year: numbers,
  percent: numbers,
  version: numbers,
});

/** All scores of one component: equally long columns, `unit` is the number of the unit. */
export type ComponentScores = z.output<typeof componentScores>;

export const panelScores = (connection: Connection, choice: PanelChoice): Promise<ComponentScores[]> =>
  connection.rows(
    componentScores,
    `with ${versioned}
     select component, list(place order by place, year) as unit, list(year order by place, year) as year,
       list(percent order by place, year) as percent, list(version order by place, year) as version
     from shown group by component order by min(position), component`,
    paramsOf(choice),
  );

const cellScore = z.object({
  place: z.number(),
  unit: z.string(),
  year: z.number(),
  points: z.number(),
  max: z.number(),
  percent: z.number(),
  version: z.number(),
  since: z.number(),
});
export type CellScore = z.output<typeof cellScore>;

/** The scores of one component, row by row, under the name that the unit bore. */
export const cellScores = (connection: Connection, choice: PanelChoice, component: string) =>
  connection.rows(
    cellScore,
    `with ${versioned}
     select place, unit_id as unit, year, points, max, percent, version, since
     from shown where component = $component order by place, year`,
    { ...paramsOf({ ...choice, kinds: 'all' }), component },
  );
