import { z } from 'zod';
import { uploadDifference } from '../../contract/uploads/tables.ts';
import type { Connection } from '../../database/connection.ts';
import { samePoints } from './same-points.ts';

const key = 'index_code, year, unit_id, component, stage';

/**
 * The file against what is stored: all scores of the index, year, level and stage that it speaks of. `$before` is a
 * moment before the upload was stored; null compares with now.
 */
const compared = `
  with scope as (select distinct index_code, year, level, stage from upload_row where upload_id = $upload),
  stored as (
    select s.*, u.level from score_at($before::timestamp) s join unit u using (unit_id)
    semi join scope c on c.index_code = s.index_code and c.year = s.year and c.level = u.level and c.stage = s.stage
    where s.is_shown
  ),
  incoming as (select * from upload_row where upload_id = $upload),
  beside as (
    select ${key}, coalesce(i.level, s.level) as level, i.points as new_points, i.rank as new_rank, i.missing,
      i.sheet, i.cell, i.position, s.points as old_points, s.rank as old_rank,
      case when stage = 'target' then i.rating end as new_rating, s.rating as old_rating, s.source_id as old_source,
      s.upload_id as old_upload, i.points is not null or i.rank is not null or stage = 'target' and i.rating is not null as is_given, s.source_id is not null as is_stored
    from incoming i full join stored s using (${key})
  ),
  compared as (
    select *,
      case when not is_given then 'missing'
        when not is_stored then 'new'
        when (new_points is null or ${samePoints('new_points', 'old_points')})
          and (new_rank is null or new_rank = old_rank)
          and (new_rating is null or new_rating is not distinct from old_rating) then 'unchanged'
        else 'changed' end as change
    from beside where is_given or is_stored
  )`;

const select = `${compared}
  select c.change, c.index_code as index, c.year, c.stage, c.unit_id as unit, coalesce(u.name_vi, c.unit_id) as "unitName",
    c.component, c.old_points as "oldPoints", c.new_points as "newPoints", c.old_rank as "oldRank",
    c.new_rank as "newRank", c.old_rating as "oldRating", c.new_rating as "newRating", c.missing as reason, c.old_source as "oldSource", c.old_upload as "oldUpload", c.sheet,
    c.cell
  from compared c left join unit u using (unit_id)
  where $change is null or c.change = $change
  order by case c.change when 'changed' then 0 when 'new' then 1 when 'missing' then 2 else 3 end, c.index_code, c.year,
    u.name_vi collate vi, c.unit_id, c.component, c.stage
  limit $size::integer offset $offset::integer`;

const groupColumns = z.object({
  index: z.string(),
  year: z.number(),
  level: z.string(),
  stage: z.string(),
  new: z.number(),
  changed: z.number(),
  missing: z.number(),
  unchanged: z.number(),
});

const counted = (change: string): string => `count(*) filter (change = '${change}') as ${change}`;

const selectGroups = `${compared}
  select index_code as index, year, level, stage, ${['new', 'changed', 'missing', 'unchanged'].map(counted).join(', ')}
  from compared group by index_code, year, level, stage order by index_code, year, level, stage`;

type Asked = {
  upload: string;
  before: string | null;
  change?: string | undefined;
  page: number;
  size: number;
};

export const differenceOf = async (connection: Connection, asked: Asked) => {
  const { upload, before, change, page, size } = asked;
  const groups = await connection.rows(groupColumns, selectGroups, { upload, before });
  const sum = (name: 'new' | 'changed' | 'missing' | 'unchanged') =>
    groups.reduce((total, group) => total + group[name], 0);
  const counts = {
    new: sum('new'),
    changed: sum('changed'),
    missing: sum('missing'),
    unchanged: sum('unchanged'),
  };
  const chosen = (Object.keys(counts) as (keyof typeof counts)[]).filter(
    (name) => change === undefined || name === change,
  );
  const rows = await connection.rows(uploadDifference.columns, select, {
    upload,
    before,
    change: change ?? null,
    size,
    offset: (page - 1) * size,
  });
  const total = chosen.reduce((sumOf, name) => sumOf + counts[name], 0);
  return { rows, about: { total, page, size, ...counts, groups } };
};
