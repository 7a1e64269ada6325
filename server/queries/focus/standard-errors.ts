import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

const columns = z.object({ unit: z.string(), se: z.number() });

/** Standard errors of a component by unit, where the owner of the index published them. */
export const standardErrors = async (
  connection: Connection,
  choice: { index: string; year: number; component: string },
): Promise<Map<string, number>> => {
  const rows = await connection.rows(
    columns,
    `select unit_id as unit, standard_error as se from score_error
     where index_code = $index and year = $year::integer and component = $component`,
    choice,
  );
  return new Map(rows.map(({ unit, se }) => [unit, se]));
};
