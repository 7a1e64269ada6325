import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

/** Units of the same level and region as one of `units`, without them. */
export const neighbours = async (connection: Connection, units: readonly string[]): Promise<string[]> => {
  const rows = await connection.rows(
    z.object({ unit: z.string() }),
    `select distinct u.unit_id as unit from unit u join unit t on t.unit_id = any($units)
     where u.level = t.level and u.region_en = t.region_en and u.unit_id <> all($units) order by unit`,
    { units: [...units] },
  );
  return rows.map(({ unit }) => unit);
};
