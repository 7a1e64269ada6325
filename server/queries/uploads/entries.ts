import { z } from 'zod';
import { uploadEntries } from '../../contract/uploads/tables.ts';
import type { Connection } from '../../database/connection.ts';
import { isSameField, storedRows } from './registers.ts';

/**
 * Entries against what is stored, or against what they replaced once the upload is stored. Every entry has the fields
 * that the file fills, new and old.
 */
export const compared = `
  with stored as (${storedRows}),
  entries as (
    select e.*, case when p.state = 'staged' then s.row else e.before::json end as row
    from upload_entry e join upload p using (upload_id) left join stored s using (register, key)
    where e.upload_id = $upload
  ),
  fields as (
    select position, unnest(json_keys(content::json)) as field from entries
  ),
  beside as (
    select e.position, f.field, e.content::json ->> f.field as given, e.row ->> f.field as stored
    from entries e join fields f using (position)
  ),
  differing as (
    select position, bool_and(${isSameField('given', 'stored')}) as is_same from beside group by position
  ),
  compared as (
    select position, register, key, name, sheet, cell, content, row,
      case when e.row is null then 'new' when d.is_same then 'unchanged' else 'changed' end as now_change
    from entries e left join differing d using (position)
    union all
    -- Tasks that the plan has and a file that waits does not: they stay.
    select 1000000 + t.position, 'task', t.task_id, t.task_code || ' – ' || t.name_vi, '', '', '{}', null, 'missing'
    from task t
    where t.plan_id in (select content::json ->> 'plan_id' from entries where register = 'task')
      and t.task_id not in (select key from entries where register = 'task')
      and exists (select 1 from upload where upload_id = $upload and state = 'staged')
  )`;

const counted = z.object({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  missing: z.number(),
});

const selectCounts = `${compared}
  select count(*) filter (now_change = 'new') as new, count(*) filter (now_change = 'changed') as changed,
    count(*) filter (now_change = 'unchanged') as unchanged, count(*) filter (now_change = 'missing') as missing
  from compared`;

const select = `${compared}
  select now_change as change, register, key, name, sheet, cell, content as "given",
    case when row is not null then (
      select json_group_object(b.field, b.stored) from beside b where b.position = compared.position) end as "stored"
  from compared where now_change = $change or ($change is null and now_change <> 'missing')
  order by position limit $size::integer offset $offset::integer`;

type Change = keyof z.output<typeof counted>;
type Asked = { upload: string; change?: Change | undefined; page: number; size: number };

export const entriesOfUpload = async (connection: Connection, asked: Asked) => {
  const { upload, change = null, page, size } = asked;
  const counts = await connection.one(counted, selectCounts, { upload });
  const rows = await connection.rows(uploadEntries.columns, select, {
    upload,
    change,
    size,
    offset: (page - 1) * size,
  });
  const all = counts.new + counts.changed + counts.unchanged;
  const total = change === null ? all : counts[change];
  return { rows, about: { total, page, size, ...counts } };
};
