import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

export type Likeness = { index: string; like: string; from: number | null; nearest: number };

const unitRow = z.object({ unit: z.string() });

/** Units of the same level and region as `like`, which is one of them. */
export const unitsOfRegion = async (connection: Connection, like: string): Promise<string[]> => {
  const rows = await connection.rows(
    unitRow,
    `select u.unit_id as unit from unit u join unit m on m.unit_id = $like
     where u.level = m.level and u.region_en = m.region_en order by unit`,
    { like },
  );
  return rows.map(({ unit }) => unit);
};

const total = `
  select s.unit_id, s.year, s.percent from shown_score s join index_register i using (index_code)
  where s.index_code = $index and s.component = i.total_component and s.percent is not null`;

/** Years before the window in which a unit is compared with others. */
const yearsBefore = 3;

/**
 * The years by which `like` is compared: those of its totals in the three years before the window (`from`), or where
 * there are none the first year of the window. What happens inside the window must not choose who is compared.
 */
const yearsOfLikeness = async (
  connection: Connection,
  { index, like, from }: Likeness,
): Promise<number[]> => {
  const rows = await connection.rows(
    z.object({ year: z.number() }),
    `select distinct year from (${total}) where unit_id = $like order by year`,
    { index, like },
  );
  const years = rows.map(({ year }) => year);
  const start = from ?? years[0] ?? 0;
  const before = years.filter((year) => year < start && year >= start - yearsBefore);
  return before.length > 0 ? before : years.filter((year) => year >= start).slice(0, 1);
};

/** `like` and the units whose mean total in the years of likeness was nearest to its own; without totals only itself. */
export const nearestUnits = async (
  connection: Connection,
  likeness: Likeness,
): Promise<{ units: string[]; years: number[] }> => {
  const { index, like, nearest } = likeness;
  const years = await yearsOfLikeness(connection, likeness);
  const rows = await connection.rows(
    unitRow,
    `with mean as (
       select unit_id, avg(percent) as percent from (${total}) where year::text = any($years) group by unit_id
     )
     select m.unit_id as unit from mean m, (select percent from mean where unit_id = $like) own
     order by m.unit_id <> $like, abs(m.percent - own.percent), m.unit_id limit $nearest::integer + 1`,
    { index, like, nearest, years },
  );
  return { units: rows.length === 0 ? [like] : rows.map(({ unit }) => unit), years };
};
