import { z } from 'zod';
import { otherUpload, uploadFacts } from '../../contract/uploads/upload.ts';
import { uploads } from '../../contract/uploads/tables.ts';
import type { Connection, Rows } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { planOnly } from './plan-only.ts';

type Reader = { rows: Rows };

const moment = (column: string): string => `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ')`;
const nameOf = (column: string): string => `(select name from account where account_id = ${column})`;

const facts = `
  p.upload_id as upload, p.file_name as "fileName", p.format, p.size, p.sha256, p.kind, p.state, p.mode,
  ${moment('p.staged_at')} as "stagedAt", ${nameOf('p.staged_by')} as "stagedBy",
  ${moment('p.committed_at')} as "committedAt", ${nameOf('p.committed_by')} as "committedBy",
  ${moment('p.undone_at')} as "undoneAt", ${nameOf('p.undone_by')} as "undoneBy"`;

const storedUpload = uploadFacts.extend({
  choices: z.string(),
  recognition: z.string(),
  counts: z.string(),
  /** The moment before it was stored, to compare with; null while it is staged. */
  before: z.string().nullable(),
});
export type StoredUpload = z.output<typeof storedUpload>;

/** The upload, or the problem that there is none. */
export const findUpload = async (reader: Reader, upload: string): Promise<StoredUpload> => {
  const [found] = await reader.rows(
    storedUpload,
    `select ${facts}, p.choices, p.recognition, p.counts,
       (p.committed_at - interval 1 millisecond)::text as before
     from upload p where p.upload_id = $upload`,
    { upload },
  );
  if (found === undefined) throw new ProblemError('not_found', `there is no upload ${upload}`);
  return found;
};

/** Uploads of the same content that hold. */
export const sameContent = (reader: Reader, sha256: string, besides = '') =>
  reader.rows(
    otherUpload,
    `select upload_id as upload, kind, file_name as "fileName", format, ${moment('committed_at')} as at,
       ${nameOf('committed_by')} as by
     from upload where sha256 = $sha256 and state = 'committed' and upload_id <> $besides order by position desc`,
    { sha256, besides },
  );

/** Uploads that were stored after this one and speak of the same scores or entries, or stand on units and schemes of it. */
export const laterUploads = (reader: Reader, upload: string) =>
  reader.rows(
    otherUpload.extend({ scores: z.number() }),
    `with own as (select distinct index_code, year, unit_id, component, stage from upload_row where upload_id = $upload),
     made as (select register, key from upload_entry where upload_id = $upload and change <> 'unchanged'),
     built as (
       select r.upload_id from upload_row r semi join own using (index_code, year, unit_id, component, stage)
       union all select e.upload_id from upload_entry e semi join made using (register, key)
       union all select r.upload_id from upload_row r
       where r.unit_id in (select key from made where register = 'unit')
         or r.edition_id in (select key from made where register = 'edition')
       union all select a.upload_id from upload_activity a
       where a.unit_id in (select key from made where register = 'unit')
         or a.channel in (select key from made where register = 'channel')
     )
     select p.upload_id as upload, any_value(p.kind) as kind, any_value(p.file_name) as "fileName",
       any_value(p.format) as format, any_value(${moment('p.committed_at')}) as at, any_value(${nameOf('p.committed_by')}) as by, count(*) as scores
     from upload p join built using (upload_id)
     where p.upload_id <> $upload and p.state = 'committed' and p.position > (select position from upload where upload_id = $upload)
     group by p.upload_id order by any_value(p.position)`,
    { upload },
  );

const selectHistory = `
  with counted as (
    select upload_id, string_agg(distinct index_code, ', ' order by index_code) as indices, min(year) as from_year,
      max(year) as to_year, count(distinct unit_id) as units,
      count(*) filter (points is not null or rank is not null or stage = 'target' and rating is not null) as scores
    from upload_row group by upload_id
  ),
  shown as (select upload_id, count(*) as scores from score where upload_id is not null and is_shown group by all),
  done as (
    select upload_id, count(*) filter (quantity > 0) as activities, count(distinct unit_id) as units, min(year(day)) as from_year,
      max(year(day)) as to_year
    from upload_activity group by upload_id
  ),
  of_plan as (${planOnly}),
  listed as (select upload_id, count(*) as entries from upload_entry group by upload_id),
  troubled as (
    select upload_id, count(*) filter (level = 'error') as errors, count(*) filter (level = 'warning') as warnings
    from upload_problem group by upload_id
  )
  select ${facts}, coalesce(c.indices, '') as indices, coalesce(c.from_year, d.from_year) as "fromYear",
    coalesce(c.to_year, d.to_year) as "toYear", coalesce(c.units, d.units, 0) as units, coalesce(c.scores, 0) as scores,
    coalesce(d.activities, 0) as activities, coalesce(l.entries, 0) as entries, coalesce(t.errors, 0) as errors, coalesce(t.warnings, 0) as warnings,
    coalesce(s.scores, 0) as shown, o.plan
  from upload p left join counted c using (upload_id) left join shown s using (upload_id)
  left join done d using (upload_id) left join troubled t using (upload_id)
  left join listed l using (upload_id) left join of_plan o using (upload_id)
  where ($state is null or p.state = $state) and ($plans is null or o.plan = any($plans))
  order by p.staged_at desc, p.upload_id limit $size::integer offset $offset::integer`;

type Asked = {
  state?: string | undefined;
  page: number;
  size: number;
  /** Only uploads of tasks of these plans; null: all. */
  plans: string[] | null;
};

export const uploadHistory = async (connection: Connection, asked: Asked) => {
  const { state = null, page, size, plans } = asked;
  const counted = await connection.one(
    z.object({ total: z.number() }),
    `select count(*) as total from upload where ($state is null or state = $state)
       and ($plans is null or upload_id in (select upload_id from (${planOnly}) where plan = any($plans)))`,
    { state, plans },
  );
  const rows = await connection.rows(uploads.columns, selectHistory, {
    ...{ state, plans, size },
    offset: (page - 1) * size,
  });
  return { rows, about: { total: counted.total, page, size } };
};

/** Hashes of all files that uploads refer to. */
export const keptHashes = async (reader: Reader): Promise<Set<string>> => {
  const rows = await reader.rows(z.object({ sha256: z.string() }), 'select distinct sha256 from upload');
  return new Set(rows.map(({ sha256 }) => sha256));
};

/** What of the upload lies outside `unit` and all below it: units, and registers that are everybody's. */
export const unitsOutside = async (reader: Reader, upload: string, unit: string): Promise<string[]> => {
  const rows = await reader.rows(
    z.object({ name: z.string() }),
    `with recursive listed as (
       select e.key, e.name, e.register, e.content::json ->> 'parent_id' as parent_id,
         e.content::json ->> 'unit_id' as unit_id, p.unit_id as plan_unit
       from upload_entry e left join plan p on p.plan_id = (e.content::json ->> 'plan_id')
       where e.upload_id = $upload
     ),
     known as (
       select unit_id, parent_id from unit
       union all select key, parent_id from listed where register = 'unit' and key not in (select unit_id from unit)
     ),
     below as (
       select $unit as unit_id union select u.unit_id from known u join below b on u.parent_id = b.unit_id
     )
     select coalesce(u.name_vi, r.unit_id) as name
     from (select unit_id from upload_row where upload_id = $upload
           union select unit_id from upload_activity where upload_id = $upload) r
     left join unit u using (unit_id)
     where r.unit_id not in (select unit_id from below)
     union
     select name from listed
     where register in ('index', 'edition', 'component', 'channel')
       or register = 'unit' and (key not in (select unit_id from below)
         or parent_id is not null and parent_id not in (select unit_id from below) and key <> $unit)
       or register = 'plan' and unit_id not in (select unit_id from below)
       or register = 'task' and plan_unit not in (select unit_id from below)
       or register = 'successor' and (split_part(key, '/', 1) not in (select unit_id from below)
         or split_part(key, '/', 2) not in (select unit_id from below))
     order by name`,
    { upload, unit },
  );
  return rows.map(({ name }) => name);
};
