import type { z } from 'zod';
import { distribution } from '../contract/scores.ts';
import type { Connection } from '../database/connection.ts';
import { isComparable } from './comparable.ts';

type Params = z.output<typeof distribution.params> & { components: string[] };

const select = `
  with spread as (
    select r.component, r.year, r.edition_id, any_value(r.position) as position, any_value(r.max) as max_points,
      count(*) as units, min(r.points) as least, quantile_cont(r.points, 0.25) as q1, median(r.points) as median,
      quantile_cont(r.points, 0.75) as q3, max(r.points) as most
    from shown_score r join unit u using (unit_id)
    where r.index_code = $index and r.component = any($components) and r.points is not null
      and ($from is null or r.year >= $from::integer) and ($to is null or r.year <= $to::integer)
      and ($region is null or u.region_en = $region)
      and u.level = (select unit_level from index_register where index_code = $index)
    group by all
  ),
  stepped as (
    select *, lag(year) over w as year_before, lag(edition_id) over w as edition_before
    from spread window w as (partition by component order by year)
  )
  select component, year, edition_id as edition,
    sum(case when year_before = year - 1 and ${isComparable('edition_before', 'edition_id', 'component')}
      then 0 else 1 end) over (partition by component order by year) as run,
    units, least as min, q1, median, q3, most as max, max_points as "maxPoints"
  from stepped order by position, component, year`;

export const distributionRows = (connection: Connection, params: Params) => {
  const { index, components, region = null, from = null, to = null } = params;
  return connection.rows(distribution.columns, select, {
    index,
    components,
    region,
    from,
    to,
  });
};
