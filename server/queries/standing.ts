import { z } from 'zod';
import { standing } from '../contract/scores.ts';
import type { Connection } from '../database/connection.ts';
import { isComparable, tookInAnother } from './comparable.ts';
import { rankedWithTargets, targetColumns } from './targets.ts';

/** For what is scored or wanted in `$year`: the latest years before in which it was scored. */
const selectEarlierYears = `
  select distinct max(b.year) as year
  from shown_score b semi join (
    select index_code, component from score where unit_id = $unit and year = $year::integer
  ) n using (index_code, component)
  where b.unit_id = $unit and b.year < $year::integer
  group by index_code, component`;

const names = (years: readonly number[]): string[] => years.map((_, at) => `earlier${at}`);

/**
 * Everything that the unit was scored on in the year, beside its latest earlier figure and the other units. The earlier
 * years are bound one by one: such a list DuckDB looks at before it ranks.
 */
const selectOf = (earlierYears: readonly number[]): string => `
  with now as (${rankedWithTargets('r.year = $year::integer and r.unit_id = $unit')}),
  peers as (
    select index_code, component, edition_id, median(points) as median, max(points) as best
    from shown_score where year = $year::integer group by all
  ),
  earlier as (
    select * from ranked_score r
    where unit_id = $unit and year < $year::integer and year in (${names(earlierYears)
      .map((name) => `$${name}::integer`)
      .join(', ')})
    qualify row_number() over (partition by index_code, component order by year desc) = 1
  ),
  joined as (
    select n.*, p.median, p.best, b.year as year_before, b.points as points_before,
      b.rank as rank_before,
      coalesce(${isComparable('b.edition_id', 'n.edition_id', 'n.component')}
        and not ${tookInAnother('n.unit_id', 'b.year', 'n.year')}, false) as is_comparable
    from now n
    left join peers p using (index_code, component, edition_id)
    left join earlier b on b.index_code = n.index_code and b.component = n.component
  )
  select index_code as index, component, edition_id as edition, kind, points, max, percent,
    rank, of_units as of, median, best,
    year_before as "previousYear", points_before as "previousPoints", rank_before as "previousRank",
    case when is_comparable then points - points_before end as "pointsChange",
    rank_before - rank as "rankChange", is_comparable as "isComparable",
    ${targetColumns},
    case when kind = 'total' then (select max(w.word) from rating w where w.index_code = joined.index_code
      and w.year = $year::integer and w.unit_id = $unit) end as rating,
    source_id as source, is_computed as "isComputed"
  from joined order by index_code, position, component`;

export const standingRows = async (connection: Connection, unit: string, year: number) => {
  const chosen = { unit, year };
  const earlier = await connection.rows(z.object({ year: z.int() }), selectEarlierYears, chosen);
  // A list must not be empty; the year itself is not before itself.
  const years = earlier.length === 0 ? [year] : earlier.map((row) => row.year);
  const bound = Object.fromEntries(names(years).map((name, at) => [name, years[at] ?? year]));
  return connection.rows(standing.columns, selectOf(years), { ...chosen, ...bound });
};
