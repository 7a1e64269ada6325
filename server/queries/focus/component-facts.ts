import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

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

export const latestYear = async (connection: Connection, index: string): Promise<number> => {
  const found = await connection.one(
    z.object({ year: z.number().nullable() }),
    'select max(year) as year from shown_score where index_code = $index',
    { index },
  );
  return found.year ?? 0;
};
