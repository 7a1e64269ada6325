import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanTasksFromTable } from '../../server/contract/plans/task-table.ts';
import { splitRows } from '../../server/spreadsheet/delimited.ts';
import type { Client } from '../helpers/client.ts';
import { type Office, openOffice, record, run, send } from '../helpers/office.ts';

/** Tables of tasks, copied or brought as files, become tasks; the truth is data/plans/tasks.csv. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const folder = 'tests/fixtures/plan-tasks';
const text = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

type Given = { file?: string; text?: string; html?: string; plan?: string; unit?: string; fromYear?: string };

const post = (client: Client, { file, ...fields }: Given): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file !== undefined) form.append('files', new Blob([readFileSync(`${folder}/${file}`)]), basename(file));
  return client.postForm('/api/plan-tasks-from-table', form);
};

const read = async (given: Given): Promise<PlanTasksFromTable> => {
  const response = await post(office.administrator, given);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return body as PlanTasksFromTable;
};

const csvRows = (path: string): Record<string, string>[] => {
  const [head = [], ...rows] = splitRows(readFileSync(path, 'utf8'), ',');
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
};
const tasksOf = (plan: string) => csvRows('data/plans/tasks.csv').filter((row) => row['plan_id'] === plan);
const unitOf = new Map(
  csvRows('data/plans/actors.csv').map((row) => [row['actor_id'] ?? '', row['unit_id'] || row['actor_id']]),
);
const parties = (list: string | undefined) =>
  (list ?? '')
    .split(';')
    .filter(Boolean)
    .map((actor) => unitOf.get(actor));

const appendix = tasksOf('P002').filter(
  (row) => /^2\./.test(row['task_code'] ?? '') && row['content_group']?.startsWith('1.'),
);
const codes = appendix.map((row) => row['task_code']);

const shapes: [string, Given][] = [
  ['the printed pages, pasted as text', { text: text('quang-tri-appendix.txt') }],
  ['cells merged downwards, pasted from Word', { html: text('p002-word.html') }],
  ['xlsx with codes as numbers', { file: 'p002.xlsx' }],
  ['ods', { file: 'p002.ods' }],
  ['csv with semicolons', { file: 'p002.csv' }],
  ['a Word document with the whole plan, by python-docx', { file: 'p002.docx' }],
  ['a Word document with the printed pages, by LibreOffice', { file: 'p002-pages.docx' }],
];

describe.each(shapes)('the appendix of the Quảng Trị plan: %s', (_, given) => {
  let found: PlanTasksFromTable;
  beforeAll(async () => {
    found = await read({ ...given, plan: 'P002' });
  });

  test('15 tasks in 3 groups, 2.4 in two levels, 2.1 and 2.10 apart', () => {
    expect(found.counts).toMatchObject({ groups: 3, tasks: 15, rows: 16 });
    expect(found.tasks.map(({ task }) => task.code)).toEqual(codes);
  });

  test('who leads, how often, and until when, as in tasks.csv', () => {
    const told = found.tasks.map(({ task }) => [task.code, task.leads, task.cadence, task.kind]);
    expect(told).toEqual(
      appendix.map((row) => [
        row['task_code'],
        parties(row['lead_unit_ids']),
        row['cadence'],
        row['task_kind'],
      ]),
    );
    const days = found.tasks.map(({ task }) => task.dueRules.map((rule) => rule.dueOn ?? ''));
    expect(days).toEqual(
      appendix.map((row) => (row['due_iso'] === '' ? [] : (row['due_iso'] ?? '').split('|'))),
    );
  });

  test('the numbers hidden in the time column', () => {
    const asked = found.tasks
      .filter(({ task }) => /2\.1[1-5]/.test(task.code))
      .map(({ task }) => task.targets.map(({ value, measure, from, to }) => [value, measure, from, to]));
    const half = (value: number) => [[value, 'article', '2024-01-01', '2024-06-30']];
    expect(asked).toEqual([2, 1, 1, 2, 2].map(half));
  });
});

describe('what was printed over several pages', () => {
  let found: PlanTasksFromTable;
  beforeAll(async () => {
    found = await read({ text: text('quang-tri-appendix.txt'), plan: 'P002' });
  });
  const task = (code: string, at = 0) => found.tasks.filter((each) => each.task.code === code)[at];

  test('the heading stands seven times and is taken once', () => {
    expect(found.sheets[0]).toMatchObject({ headings: 7, tasks: 16 });
  });

  test('its own sentence agrees', () => {
    expect(found.counts.said).toEqual({ groups: 3, tasks: 15 });
    expect(found.problems.map(({ code }) => code)).not.toContain('task-counts-differ');
  });

  test('cells of two pages are one again', () => {
    expect(task('2.12')?.task.nameVi).toMatch(/đường dây nóng tiếp nhận phản ánh/);
    expect(task('2.12')?.task.expectedOutputs).toMatch(/Nội dung thi tìm hiểu$/);
    expect(task('2.15')?.task.dueText).toMatch(/đảm bảo nội dung$/);
    expect(task('2.12')?.lines).toEqual([29, 32]);
  });

  test('the row that slid to the left is read under its columns, and said', () => {
    expect(task('2.4', 1)?.task).toMatchObject({
      leads: ['quang-tri-so-gtvt-van-phong-so'],
      coordinatingText: null,
      expectedOutputs: 'Báo cáo cấp Sở',
    });
    const rules = task('2.4', 1)?.task.dueRules.map(({ rule, period }) => [rule, period]);
    expect(rules).toEqual([
      ['before_requested_date', '2024-H1'],
      ['before', '2024'],
    ]);
    const shifted = found.problems.filter(({ code }) => code === 'task-row-shifted');
    expect(shifted).toMatchObject([{ task: 4, cell: 'B12', level: 'warning' }]);
  });

  test('one article or one plan with report: alternatives, for each unit', () => {
    const targets = task('2.5')?.task.targets ?? [];
    expect(targets.map(({ scope, value, measure }) => [scope, value, measure])).toEqual([
      ['each_unit', 1, 'article'],
      ['each_unit', 1, 'plan_with_report_and_conclusion'],
    ]);
    expect(new Set(targets.map((target) => target.alternativeGroup)).size).toBe(1);
  });

  test('no tag of the copied page is left', () => {
    expect(JSON.stringify(found.tasks)).not.toMatch(/<ul|<i>|style=/);
  });
});

test('a code that became a number is told with what stood there', async () => {
  const { tasks, problems } = await read({ file: 'p002.xlsx', plan: 'P002' });
  const at = tasks.findIndex(({ task }) => task.code === '2.10');
  expect(tasks[at]).toMatchObject({ codeFound: '2.1' });
  const told = problems.filter(({ code }) => code === 'task-code-restored');
  expect(told).toMatchObject([{ task: at, found: '2.1', level: 'warning' }]);
  expect(told[0]?.cell).toMatch(/^B\d+$/);
});

test('part III of the Trà Bồng plan, pasted as lines: 11 tasks in 12 rows, 8 / 2 / 2', async () => {
  const { counts, tasks } = await read({ text: text('tra-bong-part-3.txt'), plan: 'P004' });
  expect(counts).toMatchObject({ tasks: 11, rows: 12 });
  const rows = tasksOf('P004').filter((row) => row['content_group']?.startsWith('III'));
  expect(tasks.map(({ task }) => [task.leads, task.cadence])).toEqual(
    rows.map((row) => [parties(row['lead_unit_ids']), row['cadence']]),
  );
  expect(tasks.map(({ task }) => task.code).slice(9, 11)).toEqual(['10.a', '10.b']);
});

/** Wordings that a person judged against their first word: "Thường xuyên" of the form, not of the one panel. */
const judged: Record<string, string[]> = {
  P000: ['Thường xuyên'],
  P003: ['Thường xuyên, kịp thời cập nhật'],
  P004: ['để theo dõi, tổng hợp báo cáo UBND tỉnh'],
};

describe.each(['P000', 'P001', 'P003', 'P004'])('the rows of %s typed in a sheet', (plan) => {
  test('every row with its own code and cadence; who leads it where the text says so', async () => {
    const found = await read({ file: `${plan.toLowerCase()}.xlsx`, plan });
    const rows = tasksOf(plan);
    expect(found.tasks.map(({ task }) => task.code)).toEqual(rows.map((row) => row['task_code']));
    const stated = rows.flatMap((row, at) => (row['cadence_raw'] === '' ? [] : [{ row, at }]));
    const others = stated.filter(({ row, at }) => found.tasks[at]?.task.cadence !== row['cadence']);
    expect(others.map(({ row }) => row['cadence_raw'])).toEqual(judged[plan] ?? []);
    found.tasks.forEach(({ task, isLeadCertain }, at) => {
      const wanted = parties(rows[at]?.['lead_unit_ids']);
      if (isLeadCertain && task.leadText !== null)
        expect([...task.leads].sort(), task.leadText).toEqual([...wanted].sort());
    });
  });
});

describe('storing and taking back', () => {
  const unit = 'quang-tri-so-gtvt';
  let plan = '';
  let stored: string[] = [];

  test('the tasks go into a new plan as they were read, all at once', async () => {
    const made = await run<{ plan: string }>(office.administrator, 'add-plan', {
      ...{ unit, titleVi: 'Kế hoạch dán từ Word', issuer: 'Sở GTVT', fromYear: 2024, toYear: 2024 },
    });
    plan = made.plan;
    const { tasks } = await read({ text: text('quang-tri-appendix.txt'), plan });
    const added = await run<{ tasks: string[] }>(office.administrator, 'add-tasks', {
      plan,
      tasks: tasks.map(({ task }) => task),
    });
    stored = added.tasks;
    const whole = (await office.reader.json(`/api/plan?plan=${plan}`)) as { counts: Record<string, unknown> };
    expect(whole.counts).toMatchObject({ rows: 16, tasks: 15, groups: 3 });
    const state = (await office.reader.json(`/api/plan-summary?plan=${plan}&on=2024-07-01`)) as {
      tasks: { code: string; status: string }[];
    };
    const late = state.tasks.filter(({ status }) => status === 'late').map(({ code }) => code);
    expect(late).toEqual(expect.arrayContaining(['2.1', '2.2', '2.11', '2.15']));
  });

  test('one wrong task keeps all of them out', async () => {
    const { tasks } = await read({ text: text('quang-tri-appendix.txt'), plan });
    const bodies = tasks.map(({ task }, at) => (at === 9 ? { ...task, leads: ['nobody'] } : task));
    const reply = await send(office.administrator, 'add-tasks', { plan, tasks: bodies });
    expect(reply).toMatchObject({ status: 400, body: { fields: { 'tasks.9.leads.0': 'unknown_party' } } });
    expect(await office.reader.rows(`/api/tasks?plan=${plan}`)).toHaveLength(16);
  });

  test('they are taken back together; a task of another plan stops it', async () => {
    const wrong = await send(office.administrator, 'remove-tasks', { plan, tasks: [...stored, 'P002-2.1'] });
    expect(wrong).toMatchObject({ status: 400, body: { fields: { 'tasks.16': 'not_in_this_plan' } } });
    await run(office.administrator, 'remove-tasks', { plan, tasks: stored });
    expect(await office.reader.rows(`/api/tasks?plan=${plan}`)).toEqual([]);
  });

  test('nothing is taken back once something was logged', async () => {
    const { tasks } = await read({ file: 'p002.xlsx', plan });
    const bodies = tasks.slice(0, 2).map(({ task }) => task);
    const added = await run<{ tasks: string[] }>(office.administrator, 'add-tasks', { plan, tasks: bodies });
    await record(office.administrator, [{ unit, day: '2024-01-20', tasks: added.tasks.slice(1) }]);
    const reply = await send(office.administrator, 'remove-tasks', { plan, tasks: added.tasks });
    expect(reply).toMatchObject({ status: 409, body: { code: 'in_use' } });
    expect(await office.reader.rows(`/api/tasks?plan=${plan}`)).toHaveLength(2);
  });
});

describe('what cannot be read', () => {
  test('prose has no table, and says what is needed', async () => {
    const found = await read({ text: 'Kính gửi các phòng ban.\nĐề nghị triển khai.', plan: 'P002' });
    expect(found.tasks).toEqual([]);
    expect(found.problems).toMatchObject([{ code: 'no-task-table', level: 'error' }]);
  });

  test('a score sheet is not taken for tasks', async () => {
    const sheet = 'TT\tĐơn vị\tĐiểm\tXếp hạng\n1\tHà Nội\t85,2\t1\n2\tHuế\t84,1\t2';
    expect((await read({ text: sheet, plan: 'P002' })).problems).toMatchObject([{ code: 'no-task-table' }]);
  });

  test('a plan that does not exist, nothing pasted, a file that is no sheet', async () => {
    const { administrator } = office;
    expect((await post(administrator, { text: 'x', plan: 'P999' })).status).toBe(404);
    expect((await post(administrator, { text: ' ', plan: 'P002' })).status).toBe(400);
    expect((await post(administrator, { text: 'x' })).status).toBe(400);
    const form = new FormData();
    form.append('plan', 'P002');
    form.append('files', new Blob([Buffer.from('%PDF-1.7 …')]), 'ke-hoach.pdf');
    const reply = await administrator.postForm('/api/plan-tasks-from-table', form);
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([422, 'unreadable_file']);
  });

  test('only who may change plans may ask', async () => {
    expect((await post(office.reader, { text: 'x', plan: 'P002' })).status).toBe(401);
  });
});

test('a plan that is not stored yet: its unit and years are enough', async () => {
  const found = await read({ file: 'p003.xlsx', unit: 'ha-noi-phuc-tho-thanh-da', fromYear: '2025' });
  expect(found.counts.rows).toBe(19);
});
