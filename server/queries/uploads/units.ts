import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

export const takenUnitIds = async (connection: Connection): Promise<Set<string>> => {
  const rows = await connection.rows(z.object({ unit: z.string() }), 'select unit_id as unit from unit');
  return new Set(rows.map(({ unit }) => unit));
};
