import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import { ProblemError } from '../errors.ts';

const columns = z.object({
  index: z.string(),
  unitLevel: z.string(),
  total: z.string(),
  isExample: z.boolean(),
  nameVi: z.string(),
  nameEn: z.string(),
});

/** The index, or the problem that there is none of that code. */
export const findIndex = async (connection: Connection, index: string): Promise<z.output<typeof columns>> => {
  const [found] = await connection.rows(
    columns,
    `select index_code as index, unit_level as "unitLevel", total_component as total, is_example as "isExample",
       name_vi as "nameVi", name_en as "nameEn"
     from index_register where index_code = $index`,
    { index },
  );
  if (found === undefined) throw new ProblemError('unknown_index', `there is no index ${index}`);
  return found;
};

/** Refuses components that no edition of the index has, all at once. */
export const checkComponents = async (
  connection: Connection,
  index: string,
  components: readonly string[],
): Promise<void> => {
  const known = await connection.rows(
    z.object({ component: z.string() }),
    `select distinct component from component join edition using (edition_id) where index_code = $index`,
    { index },
  );
  const names = new Set(known.map((row) => row.component));
  const unknown = components.filter((component) => !names.has(component));
  if (unknown.length > 0) {
    throw new ProblemError('unknown_component', `${index} has no component ${unknown.join(', ')}`);
  }
};

export const checkUnits = async (connection: Connection, units: readonly string[]): Promise<void> => {
  const known = await connection.rows(
    z.object({ unit: z.string() }),
    'select unit_id as unit from unit where unit_id = any($units)',
    { units: [...units] },
  );
  const names = new Set(known.map((row) => row.unit));
  const unknown = units.filter((unit) => !names.has(unit));
  if (unknown.length > 0) throw new ProblemError('unknown_unit', `there is no unit ${unknown.join(', ')}`);
};
