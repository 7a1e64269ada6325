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
