import { z } from 'zod';
import type { Connection, Rows } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';

const unitColumns = z.object({
  unit: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
  type: z.string(),
  regionVi: z.string().nullable(),
  regionEn: z.string().nullable(),
});
export type UnitFact = z.output<typeof unitColumns>;

const selectUnit = `
  select unit_id as unit, level, parent_id as parent, type, region_vi as "regionVi", region_en as "regionEn" from unit`;

export const findUnit = async (connection: { rows: Rows }, unit: string): Promise<UnitFact> => {
  const [found] = await connection.rows(unitColumns, `${selectUnit} where unit_id = $unit`, { unit });
  if (found === undefined) throw new ProblemError('unknown_unit', `there is no unit ${unit}`);
  return found;
};

/**
 * Units that may be compared with one: of its level and under its parent, because below the province every province sets
 * its own criteria.
 */
export const unitsBeside = (connection: Connection, { level, parent }: UnitFact): Promise<UnitFact[]> =>
  connection.rows(
    unitColumns,
    `${selectUnit} where level = $level and parent_id is not distinct from $parent order by unit_id`,
    { level, parent },
  );

const nodeColumns = z.object({
  edition: z.string(),
  component: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  max: z.number().nullable(),
  weight: z.number().nullable(),
  position: z.number(),
  isMechanical: z.boolean(),
});
export type Node = z.output<typeof nodeColumns>;

/** The scheme that held in a year at a level; a maximum that it does not say is taken from the scores of the year. */
export const schemeNodes = (
  connection: Connection,
  { index, level, year }: { index: string; level: string; year: number },
): Promise<Node[]> =>
  connection.rows(
    nodeColumns,
    `select c.edition_id as edition, c.component, c.parent, c.kind,
       coalesce(c.max, (select mode(s.max) from shown_score s join unit u using (unit_id)
         where s.index_code = $index and s.year = $year::integer and s.component = c.component and u.level = $level)
       ) as max,
       c.weight, c.position, c.is_mechanical as "isMechanical"
     from edition e join component c using (edition_id)
     where e.index_code = $index and e.unit_level = $level
       and $year::integer between e.valid_from_year and coalesce(e.valid_to_year, 9999)
     order by c.position, c.component`,
    { index, level, year },
  );

/** Indices that scored the unit in the year, those of the register's order; the example last. */
export const indicesOf = async (connection: Connection, unit: string, year: number): Promise<string[]> => {
  const rows = await connection.rows(
    z.object({ index: z.string() }),
    `select index_code as index from index_register
     where index_code in (select index_code from shown_score where unit_id = $unit and year = $year::integer)
     order by is_example, rowid`,
    { unit, year },
  );
  return rows.map(({ index }) => index);
};
