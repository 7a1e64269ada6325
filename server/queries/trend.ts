import { z } from 'zod';
import { trend } from '../contract/scores.ts';
import type { Connection } from '../database/connection.ts';
import { isComparable, tookInAnother } from './comparable.ts';
import { rankedWithTargets, targetColumns } from './targets.ts';

type Params = z.output<typeof trend.params>;

/** Bound one by one: such a list DuckDB looks at before it ranks, `any` of a list only after. */
const boundOf = (components: readonly string[]): Record<string, string> =>
  Object.fromEntries(components.map((component, at) => [`component${at}`, component]));

const chosenOf = (components: readonly string[]): string => `
  r.index_code = $index
  and r.component in (${components.map((_, at) => `$component${at}`).join(', ')})
  and ($from is null or r.year >= $from::integer) and ($to is null or r.year <= $to::integer)`;

/** Years that follow each other and may be compared share a run; a gap, a new edition or a merger begins another. */
const selectOf = (components: readonly string[]): string => `
  with ranked as (${rankedWithTargets(chosenOf(components))}),
  stepped as (
    select *,
      lag(year) over w as year_before,
      lag(edition_id) over w as edition_before
    from ranked
    where $units is null or unit_id = any($units)
    window w as (partition by unit_id, component, is_scored order by year)
  ),
  marked as (
    select *,
      case when year_before = year - 1 and ${isComparable('edition_before', 'edition_id', 'component')}
        and not ${tookInAnother('unit_id', 'year_before', 'year')} then 0 else 1 end as begins
    from stepped
  )
  select m.unit_id as unit, m.component, m.year, m.edition_id as edition,
    sum(begins) over (partition by m.unit_id, m.component, m.is_scored order by m.year) as run,
    m.points, m.max, m.percent, m.rank,
    m.of_units as of, ${targetColumns}, m.source_id as source, m.is_computed as "isComputed"
  from marked m join unit u using (unit_id)
  order by m.position, m.component, u.name_vi collate vi, m.unit_id, m.year`;

const breakColumns = z.object({
  component: z.string(),
  year: z.number(),
  fromEdition: z.string(),
  toEdition: z.string(),
  isComparable: z.boolean(),
});

const selectBreaksOf = (components: readonly string[]): string => `
  with editions as (
    select distinct r.component, e.valid_from_year as year, e.edition_id,
      lag(e.edition_id) over (partition by r.component order by e.valid_from_year) as edition_before
    from (select distinct component, edition_id from shown_score r where ${chosenOf(components)}) r
    join edition e using (edition_id)
  )
  select component, year, edition_before as "fromEdition", edition_id as "toEdition",
    ${isComparable('edition_before', 'edition_id', 'component')} as "isComparable"
  from editions where edition_before is not null order by year, component`;

export const editionBreaks = (
  connection: Connection,
  params: {
    index: string;
    components: string[];
    from?: number | undefined;
    to?: number | undefined;
  },
) => {
  const { index, components, from = null, to = null } = params;
  return connection.rows(breakColumns, selectBreaksOf(components), {
    index,
    ...boundOf(components),
    from,
    to,
  });
};

export const trendRows = (connection: Connection, params: Params & { components: string[] }) => {
  const { index, components, units = null, from = null, to = null } = params;
  return connection.rows(trend.columns, selectOf(components), {
    index,
    ...boundOf(components),
    units,
    from,
    to,
  });
};
