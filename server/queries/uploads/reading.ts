import { z } from 'zod';
import { uploadActivities, uploadProblems, uploadRows } from '../../contract/uploads/tables.ts';
import { tidyRow } from '../../contract/uploads/upload.ts';
import type { Connection } from '../../database/connection.ts';

type Paged = { upload: string; page: number; size: number };
type Located = Paged & { sheet?: string | undefined; cell?: string | undefined };

const total = z.object({ total: z.number() });

const pageOf = ({ page, size }: Paged) => ({ size, offset: (page - 1) * size });

const rowFilter = `
  r.upload_id = $upload and ($sheet is null or r.sheet = $sheet) and ($cell is null or r.cell = $cell)`;

const selectRows = `
  select r.sheet, r.cell, r.index_code as index, r.year, r.unit_id as unit, coalesce(u.name_vi, r.unit_id) as "unitName",
    r.component, r.stage, r.points, r.rank, r.rating, r.missing
  from upload_row r left join unit u using (unit_id)
  where ${rowFilter} order by r.position limit $size::integer offset $offset::integer`;

export const rowsOfUpload = async (connection: Connection, asked: Located) => {
  const { upload, sheet = null, cell = null, page, size } = asked;
  const chosen = { upload, sheet, cell };
  const counted = await connection.one(
    total,
    `select count(*) as total from upload_row r where ${rowFilter}`,
    chosen,
  );
  const rows = await connection.rows(uploadRows.columns, selectRows, { ...chosen, ...pageOf(asked) });
  return { rows, about: { total: counted.total, page, size } };
};

export const sampleOfUpload = (connection: Connection, upload: string) =>
  connection.rows(tidyRow, selectRows, { upload, sheet: null, cell: null, size: 12, offset: 0 });

const isStored = (a: string): string => `
  exists (select 1 from activity s where s.origin = 'recorded' and s.unit_id = ${a}.unit_id and s.day = ${a}.day
    and s.channel = ${a}.channel and s.quantity = ${a}.quantity and s.task_id is not distinct from ${a}.task_id
    and s.title is not distinct from ${a}.title)
  or ${a}.quantity = 0 and exists (select 1 from activity_report r
    where r.origin = 'recorded' and r.unit_id = ${a}.unit_id and r.year = year(${a}.day))`;

/** The period that an entry without a day is of, as its note keeps it. */
const spanOf = (entry: string): string =>
  `regexp_extract(${entry}.note, '\\d{4}-\\d{2}-\\d{2} – \\d{4}-\\d{2}-\\d{2}')`;

const isLike = (a: string): string => `
  select 1 from activity s where s.origin = 'recorded' and s.unit_id = ${a}.unit_id and s.channel = ${a}.channel
    and s.task_id is not distinct from ${a}.task_id and s.title is not distinct from ${a}.title`;

/**
 * The log holds one of the same unit, day or period, channel, task and title, with another quantity: a table that was
 * corrected and comes again counts beside the one before.
 */
const isBeside = (a: string): string => `
  ${a}.quantity > 0 and not (${isStored(a)}) and (exists (${isLike(a)} and s.day = ${a}.day)
    or ${spanOf(a)} <> '' and exists (${isLike(a)} and ${spanOf('s')} = ${spanOf(a)}))`;

// The page is cut out first: only its rows are looked up.
const selectActivities = `
  with shown as (
    select * from upload_activity where upload_id = $upload order by position limit $size::integer offset $offset::integer
  )
  select a.sheet, a.cell, a.unit_id as unit, coalesce(u.name_vi, a.unit_id) as "unitName", a.day::text as day, a.channel,
    a.task_id as task, a.quantity, a.reach, a.cost, a.title, a.link, a.note,
    a.initiative, (${isStored('a')}) as "isStored", coalesce(${isBeside('a')}, false) as "isBeside"
  from shown a left join unit u using (unit_id) order by a.position`;

export const activitiesOfUpload = async (connection: Connection, asked: Paged) => {
  const { upload, page, size } = asked;
  const counted = await connection.one(
    total.extend({ stored: z.number(), beside: z.number() }),
    `select count(*) as total, count(*) filter (${isStored('a')}) as stored,
       count(*) filter (${isBeside('a')}) as beside
     from upload_activity a where upload_id = $upload`,
    { upload },
  );
  const rows = await connection.rows(uploadActivities.columns, selectActivities, {
    upload,
    ...pageOf(asked),
  });
  return { rows, about: { ...counted, page, size } };
};

const problemFilter = `
  upload_id = $upload and ($level is null or level = $level) and ($code is null or code = $code)
  and ($sheet is null or sheet = $sheet) and ($cell is null or cell = $cell)`;

const selectProblems = `
  select level, code, sheet, cell, found, expected_vi as "expectedVi", expected_en as "expectedEn", fix_vi as "fixVi",
    fix_en as "fixEn", cells, subject
  from upload_problem where ${problemFilter} order by position limit $size::integer offset $offset::integer`;

export const problemsOfUpload = async (
  connection: Connection,
  asked: Located & { level?: string | undefined; code?: string | undefined },
) => {
  const { upload, level = null, code = null, sheet = null, cell = null, page, size } = asked;
  const chosen = { upload, level, code, sheet, cell };
  const counted = await connection.one(
    total,
    `select count(*) as total from upload_problem where ${problemFilter}`,
    chosen,
  );
  const rows = await connection.rows(uploadProblems.columns, selectProblems, { ...chosen, ...pageOf(asked) });
  return { rows, about: { total: counted.total, page, size } };
};

const marked = z.object({
  level: z.enum(['error', 'warning', 'note']),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  found: z.string(),
  expected: z.string(),
  fix: z.string(),
  cells: z.number(),
});

/** Problems to be marked in the file, at most as many as a person would go through. */
export const problemsToMark = (connection: Connection, upload: string, language: 'vi' | 'en') =>
  connection.rows(
    marked,
    `select level, sheet, cell, found, case when $language = 'vi' then expected_vi else expected_en end as expected,
       case when $language = 'vi' then fix_vi else fix_en end as fix, cells
     from upload_problem where upload_id = $upload order by position limit 20000`,
    { upload, language },
  );

const group = z.object({
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  problems: z.number(),
  cells: z.number(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  found: z.string(),
  expectedVi: z.string(),
  expectedEn: z.string(),
  fixVi: z.string(),
  fixEn: z.string(),
});

/** Problems of a kind together, with the first of them. */
export const problemGroups = async (connection: Connection, upload: string) => {
  const rows = await connection.rows(
    group,
    `select level, code, count(*) as problems, sum(cells) as cells, arg_min_null(sheet, position) as sheet,
       arg_min_null(cell, position) as cell, arg_min(found, position) as found,
       arg_min(expected_vi, position) as "expectedVi", arg_min(expected_en, position) as "expectedEn",
       arg_min(fix_vi, position) as "fixVi", arg_min(fix_en, position) as "fixEn"
     from upload_problem where upload_id = $upload group by level, code order by min(position)`,
    { upload },
  );
  return rows.map(({ expectedVi, expectedEn, fixVi, fixEn, ...rest }) => ({
    ...rest,
    expected: { vi: expectedVi, en: expectedEn },
    fix: { vi: fixVi, en: fixEn },
  }));
};

const kindOfName = {
  'unknown-unit': 'unit',
  'ambiguous-unit': 'unit',
  'unit-near': 'unit',
  'parent-unknown': 'unit',
  'unknown-component': 'component',
  'ambiguous-component': 'component',
  'column-not-of-index': 'component',
  'unknown-task': 'task',
  'ambiguous-task': 'task',
  'unknown-channel': 'channel',
} as const;

const openName = z.object({
  code: z.enum(Object.keys(kindOfName) as (keyof typeof kindOfName)[]),
  subject: z.string(),
  found: z.string(),
  cells: z.number(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  suggestions: z.string(),
});

/** Names that somebody has to decide on, each once for all its cells. */
export const openNames = async (connection: Connection, upload: string) => {
  const rows = await connection.rows(
    openName,
    `select arg_min(code, position) as code, subject, arg_min(found, position) as found, sum(cells) as cells,
       arg_min_null(sheet, position) as sheet, arg_min_null(cell, position) as cell,
       arg_min(suggestions, position) as suggestions
     from upload_problem where upload_id = $upload and subject is not null and code = any($codes)
     group by subject order by min(position) limit 1000`,
    { upload, codes: Object.keys(kindOfName) },
  );
  return rows.map(({ suggestions, ...name }) => ({
    ...name,
    kind: kindOfName[name.code],
    suggestions: JSON.parse(suggestions) as { id: string; name: string }[],
  }));
};
