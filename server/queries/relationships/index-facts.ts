import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

const fact = z.object({
  component: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  max: z.number().nullable(),
  isMechanical: z.boolean(),
});
export type ComponentFact = z.output<typeof fact>;

/** The latest names and maximum of each component, and whether it scores communication work itself. */
export const componentFacts = (connection: Connection, index: string): Promise<ComponentFact[]> =>
  connection.rows(
    fact,
    `select component, arg_max(c.name_vi, e.valid_from_year) as "nameVi",
       arg_max(c.name_en, e.valid_from_year) as "nameEn", arg_max(max, e.valid_from_year) as max, bool_or(is_mechanical) as "isMechanical"
     from component c join edition e using (edition_id) where e.index_code = $index group by component`,
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

/** The unit of the level of an index in which a unit lies; undefined where the unit is of that level itself. */
export const measuredAbove = async (
  connection: Connection,
  choice: { index: string; unit: string },
): Promise<string | undefined> => {
  const rows = await connection.rows(
    z.object({ unit: z.string(), isMeasured: z.boolean() }),
    `with recursive line as (
       select unit_id, parent_id, level, 0 as height from unit where unit_id = $unit
       union all
       select u.unit_id, u.parent_id, u.level, l.height + 1 from line l join unit u on u.unit_id = l.parent_id
     )
     select unit_id as unit, level = (select unit_level from index_register where index_code = $index) as "isMeasured"
     from line order by height`,
    choice,
  );
  return rows[0]?.isMeasured === true ? undefined : rows.find(({ isMeasured }) => isMeasured)?.unit;
};

/** In how many years a unit, or one below it, recorded something, and the one above it was scored at the lag. */
export const yearsWithBoth = async (
  connection: Connection,
  choice: { unit: string; above: string; index: string; component: string; lag: number; origin: string },
): Promise<number> => {
  const [found] = await connection.rows(
    z.object({ years: z.number() }),
    `with recursive own as (
       select unit_id from unit where unit_id = $unit
       union
       select u.unit_id from own o join unit u on u.parent_id = o.unit_id
     )
     select count(distinct s.year) as years from score s
     where s.index_code = $index and s.component = $component and s.unit_id = $above and s.stage = 'published'
       and s.is_shown and s.points is not null and s.year - $lag in (
         select year(a.day) from activity a join own using (unit_id) where a.origin = $origin)`,
    choice,
  );
  return found?.years ?? 0;
};
