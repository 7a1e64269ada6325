import { z } from 'zod';
import { coverage } from '../contract/catalogue.ts';
import type { Connection } from '../database/connection.ts';

const select = `
  with counted as (
    select s.index_code, u.level, s.year, any_value(s.edition_id) as edition_id,
      count(distinct s.unit_id) as units,
      count(distinct case when s.component = i.total_component and s.points is not null then s.unit_id end) as totals,
      count(distinct s.component) as components, count(*) as scores,
      count(*) filter (s.is_computed) as computed
    from score s join unit u using (unit_id) join index_register i using (index_code)
    where s.is_shown and s.stage <> 'target' and not i.is_example
    group by s.index_code, u.level, s.year
  )
  select c.index_code as index, c.level, c.year, c.edition_id as edition, c.units, c.totals,
    greatest(c.units, (select count(*) from unit u where u.level = c.level
      and coalesce(u.valid_from, date '0001-01-01') <= make_date(c.year, 12, 31)
      and coalesce(u.valid_to, date '9999-12-31') >= make_date(c.year, 12, 31))) as of,
    c.components, (select count(*) from component k where k.edition_id = c.edition_id) as "componentsOf",
    c.scores, c.computed
  from counted c order by c.index_code, c.level, c.year`;

const aboutColumns = z.object({
  activities: z.number(),
  demonstrationActivities: z.number(),
  unitYearsReported: z.number(),
});

export const coverageRows = (connection: Connection) => connection.rows(coverage.columns, select);

export const coverageAbout = (connection: Connection) =>
  connection.one(
    aboutColumns,
    `select count(*) filter (origin = 'recorded') as activities,
      count(*) filter (origin = 'demonstration') as "demonstrationActivities",
      (select count(*) from activity_report where is_reported and origin <> 'example') as "unitYearsReported"
     from activity`,
  );
