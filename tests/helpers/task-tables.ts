import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';
import type { Reply } from '../../server/contract/question.ts';
import type { uploadTasks } from '../../server/contract/uploads/tasks.ts';
import { splitRows } from '../../server/spreadsheet/delimited.ts';
import type { Client } from './client.ts';
import { type Office, run } from './office.ts';

/** Tables of tasks as offices type them, brought to a plan; the truth is data/plans/tasks.csv. */

const folder = 'tests/fixtures/plan-tasks';
export const text = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

export type Given = { file?: string; text?: string };
type Found = Reply<typeof uploadTasks>;
/** A row of a new task as the file fills it. */
type Filled = Record<string, string> & {
  lead_ids?: string[];
  targets: Record<string, string | boolean | null>[];
  due_rules: Record<string, string | null>[];
};

export const stage = (client: Client, plan: string, { file, text: pasted }: Given): Promise<Response> => {
  const form = new FormData();
  form.append('plan', plan);
  form.append('again', '1');
  if (pasted !== undefined) form.append('text', pasted);
  if (file !== undefined) form.append('files', new Blob([readFileSync(`${folder}/${file}`)]), basename(file));
  return client.postForm('/api/uploads-stage', form);
};

export const read = async (office: Office, plan: string, given: Given): Promise<Found> => {
  const response = await stage(office.administrator, plan, given);
  const body = (await response.json()) as { files: { upload: string }[] };
  expect(response.status, JSON.stringify(body)).toBe(200);
  const path = `/api/upload-tasks?upload=${body.files[0]?.upload ?? ''}`;
  return (await office.administrator.json(path)) as unknown as Found;
};

const csvRows = (path: string): Record<string, string>[] => {
  const [head = [], ...rows] = splitRows(readFileSync(path, 'utf8'), ',');
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
};
export const tasksOf = (plan: string) =>
  csvRows('data/plans/tasks.csv').filter((row) => row['plan_id'] === plan);
const unitOf = new Map(
  csvRows('data/plans/actors.csv').map((row) => [row['actor_id'] ?? '', row['unit_id'] || row['actor_id']]),
);
export const parties = (list: string | undefined) =>
  (list ?? '')
    .split(';')
    .filter(Boolean)
    .map((actor) => unitOf.get(actor));

/** A plan without tasks, of the unit and years of that one. */
export const emptyLike = async (office: Office, plan: string): Promise<string> => {
  const { unit, fromYear, toYear } = await office.reader.json(`/api/plan?plan=${plan}`);
  const body = { unit, fromYear, toYear, titleVi: 'Kế hoạch dán từ bảng', issuer: 'Đơn vị' };
  return (await run<{ plan: string }>(office.administrator, 'add-plan', body)).plan;
};

export const readNew = async (office: Office, plan: string, given: Given) => {
  const found = await read(office, await emptyLike(office, plan), given);
  const filled = found.tasks.map((task) => ({
    targets: [],
    due_rules: [],
    ...(JSON.parse(task.given) as object),
  })) as unknown as Filled[];
  return { ...found, filled };
};

/** The rows of the appendix of the Quảng Trị plan. */
export const appendix = tasksOf('P002').filter(
  (row) => /^2\./.test(row['task_code'] ?? '') && row['content_group']?.startsWith('1.'),
);
export const codes = appendix.map((row) => row['task_code']);
