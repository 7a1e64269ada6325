import { z } from 'zod';
import type { Connection, Rows } from '../../database/connection.ts';

/** The maximum of a component in the latest edition of a level that has it. */
export const componentMax = async (
  connection: Connection,
  choice: { index: string; component: string; level: string },
): Promise<number | null> => {
  const found = await connection.one(
    z.object({ max: z.number().nullable() }),
    `select arg_max(c.max, e.valid_from_year) as max from component c join edition e using (edition_id)
     where e.index_code = $index and e.unit_level = $level and c.component = $component`,
    choice,
  );
  return found.max;
};

/** Vietnamese name of a component in the latest edition that has it, or of the index where none is named. */
export const componentName = async (
  reader: { rows: Rows },
  choice: { index: string; component: string | null },
): Promise<string | null> => {
  const [found] = await reader.rows(
    z.object({ name: z.string().nullable() }),
    `select case when $component is null then (select name_vi from index_register where index_code = $index)
       else (select arg_max(c.name_vi, e.valid_from_year) from component c join edition e using (edition_id)
         where e.index_code = $index and c.component = $component) end as name`,
    choice,
  );
  return found?.name ?? null;
};

export const latestYear = async (connection: Connection, index: string): Promise<number> => {
  const found = await connection.one(
    z.object({ year: z.number().nullable() }),
    'select max(year) as year from shown_score where index_code = $index',
    { index },
  );
  return found.year ?? 0;
};
