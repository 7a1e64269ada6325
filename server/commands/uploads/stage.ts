import { z } from 'zod';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { recordAudit } from '../audit.ts';

/** Newline-delimited JSON, to be loaded by DuckDB; null where there is not one row. */
export type StagedFiles = {
  values: string | null;
  activities: string | null;
  entries: string | null;
  problems: string | null;
  lines: string | null;
};

export type Reading = {
  format: string;
  kind: 'scores' | 'activities' | 'registers' | 'plan-tasks' | 'none';
  choices: string;
  recognition: string;
  counts: string;
  files: StagedFiles;
};

export type NewUpload = Reading & {
  upload: string;
  fileName: string;
  sha256: string;
  size: number;
  by: string | null;
  at: string;
};

const json = (columns: string) => `read_json($file, format = 'newline_delimited', columns = {${columns}})`;

const loads: Record<keyof StagedFiles, string> = {
  values: `insert into upload_row by name select $upload as upload_id, * from ${json(
    `position: 'integer', sheet: 'text', cell: 'text', index_code: 'text', year: 'integer', level: 'text',
     unit_id: 'text', component: 'text', stage: 'text', edition_id: 'text', points: 'double', rank: 'integer',
     rating: 'text', missing: 'text'`,
  )}`,
  // As with the form: without a channel of its own it has that of its task.
  activities: `insert into upload_activity by name select $upload as upload_id, a.* exclude (channel),
    coalesce(a.channel, (select t.channel from task t where t.task_id = a.task_id), 'other') as channel from ${json(
      `position: 'integer', sheet: 'text', cell: 'text', unit_id: 'text', day: 'date', channel: 'text', task_id: 'text',
     quantity: 'double', reach: 'double', cost: 'double', title: 'text', link: 'text', note: 'text', initiative: 'text'`,
    )} a`,
  entries: `insert into upload_entry by name select $upload as upload_id, * replace (content::text as content) from ${json(
    `position: 'integer', register: 'text', sheet: 'text', cell: 'text', key: 'text', name: 'text', content: 'json'`,
  )}`,
  problems: `insert into upload_problem by name select $upload as upload_id, * from ${json(
    `position: 'integer', level: 'text', code: 'text', sheet: 'text', cell: 'text', found: 'text', expected_vi: 'text',
     expected_en: 'text', fix_vi: 'text', fix_en: 'text', cells: 'integer', subject: 'text', suggestions: 'text'`,
  )}`,
  lines: `insert into upload_line by name select $upload as upload_id, sheet, line, cells::text as cells from ${json(
    `sheet: 'text', line: 'integer', cells: 'json'`,
  )}`,
};

const loadFiles = async (writer: Writer, upload: string, files: StagedFiles): Promise<void> => {
  for (const [name, sql] of Object.entries(loads)) {
    const file = files[name as keyof StagedFiles];
    if (file !== null) await writer.run(sql, { upload, file });
  }
};

export const dropReading = async (writer: Writer, upload: string): Promise<void> => {
  for (const table of [
    'upload_row',
    'upload_activity',
    'upload_entry',
    'upload_problem',
    'upload_line',
    'upload_report',
  ])
    await writer.run(`delete from ${table} where upload_id = $upload`, { upload });
};

export const insertUpload = async (writer: Writer, given: NewUpload): Promise<void> => {
  const { files, ...row } = given;
  await writer.run(
    `insert into upload (upload_id, file_name, sha256, size, format, kind, state, staged_at, staged_by, choices,
       recognition, counts)
     values ($upload, $fileName, $sha256, $size, $format, $kind, 'staged', $at::timestamp, $by, $choices, $recognition,
       $counts)`,
    row,
  );
  await loadFiles(writer, given.upload, files);
  await recordAudit(writer, given.by, 'upload-stage', `${given.upload} ${given.fileName}`);
};

/** A staged file read anew with other choices. */
export const replaceReading = async (
  writer: Writer,
  by: string | null,
  upload: string,
  { files, ...reading }: Reading,
): Promise<void> => {
  const changed = await writer.run(
    `update upload set format = $format, kind = $kind, choices = $choices, recognition = $recognition, counts = $counts
     where upload_id = $upload and state = 'staged'`,
    { upload, ...reading },
  );
  if (changed !== 1) throw notStaged(upload);
  await dropReading(writer, upload);
  await loadFiles(writer, upload, files);
  await recordAudit(writer, by, 'upload-map', upload);
};

/** Drops a staged upload with all its rows. */
export const deleteStaged = async (writer: Writer, by: string | null, upload: string): Promise<void> => {
  const changed = await writer.run("delete from upload where upload_id = $upload and state = 'staged'", {
    upload,
  });
  if (changed !== 1) throw notStaged(upload);
  await dropReading(writer, upload);
  await recordAudit(writer, by, 'upload-cancel', upload);
};

/** Drops what was staged and neither committed nor cancelled for so many days. */
export const deleteForgotten = async (writer: Writer, days: number): Promise<void> => {
  const forgotten = await writer.rows(
    z.object({ upload: z.string() }),
    `select upload_id as upload from upload
     where state = 'staged' and staged_at < (now() at time zone 'UTC') - to_days($days::integer)`,
    { days },
  );
  for (const { upload } of forgotten) await deleteStaged(writer, null, upload);
};

export const notStaged = (upload: string): ProblemError =>
  new ProblemError('wrong_state', `${upload} is not waiting to be loaded`, { fields: { upload } });
