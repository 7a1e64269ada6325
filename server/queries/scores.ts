import { scores } from '../contract/scores.ts';
import { z } from 'zod';
import type { Connection } from '../database/connection.ts';

type Params = z.output<typeof scores.params>;

const filter = `
  ($index is null or s.index_code = $index) and ($year is null or s.year = $year::integer)
  and ($unit is null or s.unit_id = $unit) and ($component is null or s.component = $component)`;

const select = `
  select s.index_code as index, s.year, s.unit_id as unit, u.name_vi as "unitName", s.component,
    s.edition_id as edition, s.stage, s.points, coalesce(s.max, c.max) as max,
    100 * s.points / nullif(coalesce(s.max, c.max), 0) as percent, s.rank, s.rating, s.source_id as source,
    s.is_computed as "isComputed", s.is_shown as "isShown", s.note,
    s.upload_id as upload, p.file_name as "fileName", s.sheet, s.cell
  from score s join unit u using (unit_id) left join upload p on p.upload_id = s.upload_id
  join component c on c.edition_id = s.edition_id and c.component = s.component
  where ${filter}
  order by s.index_code, s.year, u.name_vi collate vi, s.unit_id, c.position, s.component, s.stage, s.is_shown desc,
    s.source_id
  limit $size::integer offset $offset::integer`;

export const scoreRows = async (connection: Connection, params: Params) => {
  const { index = null, year = null, unit = null, component = null, page, size } = params;
  const chosen = { index, year, unit, component };
  const counted = await connection.one(
    z.object({ total: z.number() }),
    `select count(*) as total from score s where ${filter}`,
    chosen,
  );
  const rows = await connection.rows(scores.columns, select, { ...chosen, size, offset: (page - 1) * size });
  return { rows, about: { total: counted.total, page, size } };
};
