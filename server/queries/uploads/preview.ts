import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

export type Window = { row: number; rows: number; column: number; columns: number };

const cell = z.object({
  row: z.number(),
  column: z.number(),
  text: z.string(),
  kind: z.enum(['blank', 'text', 'number', 'boolean', 'date', 'error']),
  role: z.string(),
});

const selectCells = `
  select line as row, (c ->> 0)::integer as column, c ->> 1 as text, c ->> 2 as kind, c ->> 3 as role
  from (
    select line, unnest(cells::json[]) as c from upload_line
    where upload_id = $upload and sheet = $sheet and line >= $row::integer and line < $row::integer + $rows::integer
  )
  where (c ->> 0)::integer >= $column::integer and (c ->> 0)::integer < $column::integer + $columns::integer
  order by row, "column"`;

const located = z.object({ cell: z.string(), level: z.enum(['error', 'warning', 'note']) });

/** Cells of a window of a sheet, the problems that name a cell, and how many rows are kept. */
export const previewOf = async (connection: Connection, upload: string, sheet: string, window: Window) => {
  const cells = await connection.rows(cell, selectCells, { upload, sheet, ...window });
  const problems = await connection.rows(
    located,
    `select cell, arg_min(level, position) as level from upload_problem
     where upload_id = $upload and sheet = $sheet and cell is not null group by cell`,
    { upload, sheet },
  );
  const kept = await connection.one(
    z.object({ rows: z.number() }),
    'select count(*) as rows from upload_line where upload_id = $upload and sheet = $sheet',
    { upload, sheet },
  );
  return {
    cells,
    problems: new Map(problems.map((found) => [found.cell, found.level])),
    keptRows: kept.rows,
  };
};
