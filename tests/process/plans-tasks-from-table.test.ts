import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '../helpers/office.ts';
import {
  appendix,
  codes,
  type Given,
  parties,
  readNew,
  stage,
  tasksOf,
  text,
} from '../helpers/task-tables.ts';

/** Tables of tasks, pasted into a plan or brought to it as files, become its tasks; the truth is data/plans/tasks.csv. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

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
    found = await readNew(office, 'P002', given);
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
    found = await readNew(office, 'P002', { text: text('quang-tri-appendix.txt') });
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
  const { tasks, problems } = await readNew(office, 'P002', { file: 'p002.xlsx' });
  const cell = tasks.find(({ code }) => code === '2.10')?.cell ?? '';
  const told = problems.filter(({ code }) => code === 'task-code-restored');
  expect(told).toMatchObject([{ cell, found: '2.1', level: 'warning' }]);
});

test('part III of the Trà Bồng plan, pasted as lines: 11 tasks in 12 rows, 8 / 2 / 2', async () => {
  const { counts, tasks } = await readNew(office, 'P004', { text: text('tra-bong-part-3.txt') });
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
    const found = await readNew(office, plan, { file: `${plan.toLowerCase()}.xlsx` });
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
