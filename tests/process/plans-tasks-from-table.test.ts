import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../server/contract/question.ts';
import type { uploadTasks } from '../../server/contract/uploads/tasks.ts';
import { splitRows } from '../../server/spreadsheet/delimited.ts';
import type { Client } from '../helpers/client.ts';
import { type Office, openOffice, record, run, send } from '../helpers/office.ts';

/** Tables of tasks, pasted into a plan or brought to it as files, become its tasks; the truth is data/plans/tasks.csv. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const folder = 'tests/fixtures/plan-tasks';
const text = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

type Given = { file?: string; text?: string };
type Found = Reply<typeof uploadTasks>;
/** A row of a new task as the file fills it. */
type Filled = Record<string, string> & {
  lead_ids?: string[];
  targets: Record<string, string | boolean | null>[];
  due_rules: Record<string, string | null>[];
};

const stage = (client: Client, plan: string, { file, text: pasted }: Given): Promise<Response> => {
  const form = new FormData();
  form.append('plan', plan);
  form.append('again', '1');
  if (pasted !== undefined) form.append('text', pasted);
  if (file !== undefined) form.append('files', new Blob([readFileSync(`${folder}/${file}`)]), basename(file));
  return client.postForm('/api/uploads-stage', form);
};

const read = async (plan: string, given: Given): Promise<Found> => {
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
const tasksOf = (plan: string) => csvRows('data/plans/tasks.csv').filter((row) => row['plan_id'] === plan);
const unitOf = new Map(
  csvRows('data/plans/actors.csv').map((row) => [row['actor_id'] ?? '', row['unit_id'] || row['actor_id']]),
);
const parties = (list: string | undefined) =>
  (list ?? '')
    .split(';')
    .filter(Boolean)
    .map((actor) => unitOf.get(actor));

/** A plan without tasks, of the unit and years of that one. */
const emptyLike = async (plan: string): Promise<string> => {
  const { unit, fromYear, toYear } = await office.reader.json(`/api/plan?plan=${plan}`);
  const body = { unit, fromYear, toYear, titleVi: 'Kế hoạch dán từ bảng', issuer: 'Đơn vị' };
  return (await run<{ plan: string }>(office.administrator, 'add-plan', body)).plan;
};

const readNew = async (plan: string, given: Given) => {
  const found = await read(await emptyLike(plan), given);
  const filled = found.tasks.map((task) => ({
    targets: [],
    due_rules: [],
    ...(JSON.parse(task.given) as object),
  })) as unknown as Filled[];
  return { ...found, filled };
};

const appendix = tasksOf('P002').filter(
  (row) => /^2\./.test(row['task_code'] ?? '') && row['content_group']?.startsWith('1.'),
);
const codes = appendix.map((row) => row['task_code']);

const shapes: [string, Given][] = [
  ['the printed pages, pasted as text', { text: text('quang-tri-appendix.txt') }],
  ['cells merged downwards, pasted from Word', { text: text('p002-word.html') }],
  ['xlsx with codes as numbers', { file: 'p002.xlsx' }],
  ['ods', { file: 'p002.ods' }],
  ['csv with semicolons', { file: 'p002.csv' }],
  ['a Word document with the whole plan, by python-docx', { file: 'p002.docx' }],
  ['a Word document with the printed pages, by LibreOffice', { file: 'p002-pages.docx' }],
];

describe.each(shapes)('the appendix of the Quảng Trị plan: %s', (_, given) => {
  let found: Awaited<ReturnType<typeof readNew>>;
  beforeAll(async () => {
    found = await readNew('P002', given);
  });

  test('15 new tasks in 3 groups, 2.4 in two levels, 2.1 and 2.10 apart', () => {
    expect(found.counts).toMatchObject({ groups: 3, tasks: 15, rows: 16 });
    expect(found.tasks.map(({ code }) => code)).toEqual(codes);
    expect(new Set(found.tasks.map(({ change }) => change))).toEqual(new Set(['new']));
  });

  test('who leads, how often, and until when, as in tasks.csv', () => {
    const told = found.tasks.map(({ code, leads, cadence }, at) => {
      return [code, leads, cadence, found.filled[at]?.['task_kind']];
    });
    expect(told).toEqual(
      appendix.map((row) => [
        row['task_code'],
        parties(row['lead_unit_ids']),
        row['cadence'],
        row['task_kind'],
      ]),
    );
    const days = found.tasks.map(({ dueRules }) => dueRules.map((rule) => rule.dueOn ?? ''));
    expect(days).toEqual(
      appendix.map((row) => (row['due_iso'] === '' ? [] : (row['due_iso'] ?? '').split('|'))),
    );
  });

  test('the numbers hidden in the time column', () => {
    const asked = found.tasks
      .filter(({ code }) => /2\.1[1-5]/.test(code))
      .map(({ targets }) => targets.map(({ value, measure, from, to }) => [value, measure, from, to]));
    const half = (value: string) => [[value, 'article', '2024-01-01', '2024-06-30']];
    expect(asked).toEqual(['2', '1', '1', '2', '2'].map(half));
  });
});

describe('what was printed over several pages', () => {
  let found: Awaited<ReturnType<typeof readNew>>;
  beforeAll(async () => {
    found = await readNew('P002', { text: text('quang-tri-appendix.txt') });
  });
  const at = (code: string, level = 0): number =>
    found.tasks.flatMap((task, place) => (task.code === code ? [place] : []))[level] ?? -1;
  const filled = (code: string, level = 0) => found.filled[at(code, level)];

  test('the heading of every page is no task, and what the document says of itself agrees', () => {
    expect(found.counts?.said).toEqual({ groups: 3, tasks: 15 });
    expect(found.problems.map(({ code }) => code)).not.toContain('task-counts-differ');
  });

  test('cells of two pages are one again, and it is said', () => {
    expect(filled('2.12')?.['name_vi']).toMatch(/đường dây nóng tiếp nhận phản ánh/);
    expect(filled('2.12')?.['expected_outputs']).toMatch(/Nội dung thi tìm hiểu$/);
    expect(filled('2.15')?.['due_text']).toMatch(/đảm bảo nội dung$/);
    const joined = found.problems.filter(({ code }) => code === 'task-row-joined');
    expect(joined.map(({ cell }) => cell)).toContain(found.tasks[at('2.12')]?.cell);
  });

  test('the row that slid to the left is read under its columns, and said', () => {
    expect(filled('2.4', 1)).toMatchObject({
      lead_ids: ['quang-tri-so-gtvt-van-phong-so'],
      expected_outputs: 'Báo cáo cấp Sở',
    });
    expect(filled('2.4', 1)).not.toHaveProperty('coordinating_text');
    const rules = found.tasks[at('2.4', 1)]?.dueRules.map(({ rule, period }) => [rule, period]);
    expect(rules).toEqual([
      ['before_requested_date', '2024-H1'],
      ['before', '2024'],
    ]);
    const shifted = found.problems.filter(({ code }) => code === 'task-row-shifted');
    expect(shifted).toMatchObject([{ cell: 'B12', level: 'warning' }]);
    expect(found.tasks[at('2.4', 1)]?.cell).toBe('B12');
  });

  test('one article or one plan with report: alternatives, for each unit', () => {
    const targets = filled('2.5')?.targets ?? [];
    expect(targets.map(({ scope, value, measure }) => [scope, value, measure])).toEqual([
      ['each_unit', '1', 'article'],
      ['each_unit', '1', 'plan_with_report_and_conclusion'],
    ]);
    expect(new Set(targets.map((target) => target['alternative_group'])).size).toBe(1);
  });

  test('no tag of the copied page is left', () => {
    expect(JSON.stringify(found.tasks)).not.toMatch(/<ul|<i>|style=/);
  });
});

test('a code that became a number is told with what stood there', async () => {
  const { tasks, problems } = await readNew('P002', { file: 'p002.xlsx' });
  const cell = tasks.find(({ code }) => code === '2.10')?.cell ?? '';
  const told = problems.filter(({ code }) => code === 'task-code-restored');
  expect(told).toMatchObject([{ cell, found: '2.1', level: 'warning' }]);
});

test('part III of the Trà Bồng plan, pasted as lines: 11 tasks in 12 rows, 8 / 2 / 2', async () => {
  const { counts, tasks } = await readNew('P004', { text: text('tra-bong-part-3.txt') });
  expect(counts).toMatchObject({ tasks: 11, rows: 12 });
  const rows = tasksOf('P004').filter((row) => row['content_group']?.startsWith('III'));
  expect(tasks.map(({ leads, cadence }) => [leads, cadence])).toEqual(
    rows.map((row) => [parties(row['lead_unit_ids']), row['cadence']]),
  );
  expect(tasks.map(({ code }) => code).slice(9, 11)).toEqual(['10.a', '10.b']);
});

/** Wordings that a person judged against their first word: "Thường xuyên" of the form, not of the one panel. */
const judged: Record<string, string[]> = {
  P000: ['Thường xuyên'],
  P003: ['Thường xuyên, kịp thời cập nhật'],
  P004: ['để theo dõi, tổng hợp báo cáo UBND tỉnh'],
};

describe.each(['P000', 'P001', 'P003', 'P004'])('the rows of %s typed in a sheet', (plan) => {
  test('every row with its own code and cadence; who leads it where the text says so', async () => {
    const found = await readNew(plan, { file: `${plan.toLowerCase()}.xlsx` });
    const rows = tasksOf(plan);
    expect(found.tasks.map(({ code }) => code)).toEqual(rows.map((row) => row['task_code']));
    const stated = rows.flatMap((row, at) => (row['cadence_raw'] === '' ? [] : [{ row, at }]));
    const others = stated.filter(({ row, at }) => found.tasks[at]?.cadence !== row['cadence']);
    expect(others.map(({ row }) => row['cadence_raw'])).toEqual(judged[plan] ?? []);
    const unknown = found.problems.filter(({ code }) => code === 'task-party-unknown');
    found.tasks.forEach(({ cell, leads, leadText }, at) => {
      const isCertain = !unknown.some((one) => one.cell === cell && one.found === leadText?.slice(0, 200));
      if (isCertain && leadText !== null)
        expect([...leads].sort(), leadText).toEqual([...parties(rows[at]?.['lead_unit_ids'])].sort());
    });
  });
});

describe('storing and taking back', () => {
  const unit = 'quang-tri-so-gtvt';
  let plan = '';
  let upload = '';
  const codesOf = async () =>
    (await office.reader.rows<{ code: string }>(`/api/tasks?plan=${plan}`)).map(({ code }) => code);

  beforeAll(async () => {
    plan = await emptyLike('P002');
  });

  test('the tasks go into the plan as they were read, all at once', async () => {
    ({ upload } = await read(plan, { text: text('quang-tri-appendix.txt') }));
    expect(await codesOf()).toEqual([]);
    expect(await run(office.administrator, 'upload-commit', { upload })).toMatchObject({ entries: 16 });
    const whole = (await office.reader.json(`/api/plan?plan=${plan}`)) as { counts: Record<string, unknown> };
    expect(whole.counts).toMatchObject({ rows: 16, tasks: 15, groups: 3 });
    const state = (await office.reader.json(`/api/plan-summary?plan=${plan}&on=2024-07-01`)) as {
      tasks: { code: string; status: string }[];
    };
    const late = state.tasks.filter(({ status }) => status === 'late').map(({ code }) => code);
    expect(late).toEqual(expect.arrayContaining(['2.1', '2.2', '2.11', '2.15']));
  });

  test('it is an upload like any other: its original is kept, it is taken back and brought back', async () => {
    const history = await office.administrator.rows<Record<string, unknown>>('/api/uploads');
    expect(history.find((row) => row['upload'] === upload)).toMatchObject({
      ...{ format: 'pasted', kind: 'plan-tasks', state: 'committed', plan, entries: 16 },
    });
    const original = await office.administrator.get(`/api/uploads/${upload}/original`);
    // A form sends lines as CR LF.
    expect((await original.text()).replaceAll('\r\n', '\n')).toBe(text('quang-tri-appendix.txt'));
    await run(office.administrator, 'upload-undo', { upload });
    expect(await codesOf()).toEqual([]);
    await run(office.administrator, 'upload-redo', { upload });
    expect(await codesOf()).toEqual(codes);
  });

  test('pasted again: unchanged but for the row that was worded anew, and only that one changes', async () => {
    const words = text('quang-tri-appendix.txt').replace('Xây dựng và trình, ban hành', 'Soạn và ban hành');
    const again = await read(plan, { text: words });
    expect(again.tasks.map(({ change }) => change)).toEqual(
      again.tasks.map(({ code }) => (code === '2.1' ? 'changed' : 'unchanged')),
    );
    expect(again.tasks[0]?.nameVi).toMatch(/^Soạn và ban hành/);
    await run(office.administrator, 'upload-commit', { upload: again.upload });
    expect(await codesOf()).toEqual(codes);
    await run(office.administrator, 'upload-undo', { upload: again.upload });
  });

  test('rows that were left out stay out', async () => {
    const other = await emptyLike('P002');
    const found = await read(other, { text: text('quang-tri-appendix.txt') });
    const leftOut = found.tasks
      .filter(({ code }) => code === '2.4')
      .map(({ sheet, cell }) => ({ sheet, cell }));
    const body = { upload: found.upload, plan: { plan: other, tasksOnly: true, leftOut } };
    await run(office.administrator, 'upload-map', body);
    expect(
      await run(office.administrator, 'upload-commit', { upload: found.upload, remember: true }),
    ).toMatchObject({ entries: 14 });
    const rows = await office.reader.rows<{ code: string }>(`/api/tasks?plan=${other}`);
    expect(rows.map(({ code }) => code)).toEqual(codes.filter((code) => code !== '2.4'));
    expect(await office.administrator.rows('/api/upload-mappings')).toEqual([]);
  });

  test('a task for which something was logged stays when its upload is taken back', async () => {
    const other = await emptyLike('P002');
    const found = await read(other, { file: 'p002.xlsx' });
    await run(office.administrator, 'upload-commit', { upload: found.upload });
    const [first] = found.tasks;
    await record(office.administrator, [{ unit, day: '2024-01-20', tasks: [first?.key ?? ''] }]);
    await run(office.administrator, 'upload-undo', { upload: found.upload });
    const rows = await office.reader.rows<{ task: string }>(`/api/tasks?plan=${other}`);
    expect(rows.map(({ task }) => task)).toEqual([first?.key]);
  });

  test('tasks that were changed by hand since are taken back only by who was told of it', async () => {
    const other = await emptyLike('P002');
    const found = await read(other, { file: 'p002.csv' });
    const undo = (more: object = {}) =>
      send(office.administrator, 'upload-undo', { upload: found.upload, ...more });
    const edited = async () =>
      (await office.administrator.json(`/api/upload?upload=${found.upload}`))['edited'];
    await run(office.administrator, 'upload-commit', { upload: found.upload });
    expect(await edited()).toBe(0);
    const [first] = found.tasks;
    const body = { task: first?.key, code: '2.1', nameVi: 'Sửa bằng tay' };
    await run(office.administrator, 'change-task', body);
    expect(await edited()).toBe(1);
    expect(await undo()).toMatchObject({
      status: 409,
      body: { code: 'built_upon', fields: { edited: '1' } },
    });
    expect(await office.reader.rows(`/api/tasks?plan=${other}`)).toHaveLength(16);
    expect((await undo({ evenIfBuiltUpon: true })).status).toBe(200);
    await run(office.administrator, 'upload-redo', { upload: found.upload });
    expect(await edited()).toBe(0);
  });

  test('of a plan that was removed nothing is stored, taken back or brought back', async () => {
    const other = await emptyLike('P002');
    const { upload: waiting } = await read(other, { text: text('quang-tri-appendix.txt') });
    const { upload: held } = await read(other, { file: 'p002.csv' });
    await run(office.administrator, 'upload-commit', { upload: held });
    await run(office.administrator, 'remove-plan', { plan: other });
    for (const [command, body] of [
      ['upload-commit', { upload: waiting }],
      ['upload-map', { upload: waiting, plan: { plan: other, tasksOnly: true } }],
      ['upload-undo', { upload: held }],
    ] as const)
      expect(await send(office.administrator, command, body), command).toMatchObject({
        ...{ status: 404, body: { code: 'unknown_plan' } },
      });
  });
});

describe('what cannot be read', () => {
  const refused = async (given: Given, plan = 'P002') => {
    const reply = await stage(office.administrator, plan, given);
    return [reply.status, ((await reply.json()) as { code: string }).code];
  };

  test('prose and score sheets have no tasks, and nothing of them remains', async () => {
    const before = (await office.administrator.rows('/api/uploads?size=1000')).length;
    const prose = 'Kính gửi các phòng ban.\nĐề nghị triển khai.';
    expect(await refused({ text: prose })).toEqual([422, 'nothing_taken']);
    const scores = 'TT\tĐơn vị\tĐiểm\tXếp hạng\n1\tHà Nội\t85,2\t1\n2\tHuế\t84,1\t2';
    expect(await refused({ text: scores })).toEqual([422, 'nothing_taken']);
    expect(await office.administrator.rows('/api/uploads?size=1000')).toHaveLength(before);
  });

  test('a plan that does not exist, nothing pasted, a file that is no sheet', async () => {
    expect(await refused({ text: 'x' }, 'P999')).toEqual([404, 'unknown_plan']);
    expect(await refused({ text: ' ' })).toEqual([400, 'bad_request']);
    const form = new FormData();
    form.append('plan', 'P002');
    form.append('files', new Blob([Buffer.from('%PDF-1.7 …')]), 'ke-hoach.pdf');
    const reply = await office.administrator.postForm('/api/uploads-stage', form);
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([422, 'unreadable_file']);
  });
});
