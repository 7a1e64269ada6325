import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addBelow,
  type Entry,
  newKey,
  type Office,
  openOffice,
  record,
  run,
  send,
} from '../../helpers/office.ts';

/** A0: thị xã Hương Trà 2024, with nine communes and wards set up here. */
const town = 'thua-thien-hue-huong-tra';
const station = `${town}-trung-tam-van-hoa-thong-tin-va-the-thao`;
let office: Office;
let communes: string[];

beforeAll(async () => {
  office = await openOffice();
  communes = await addBelow(office.administrator, town, 9);
});
afterAll(() => office.close());

type Task = { task: string; [name: string]: unknown };
const summary = async (query: string) =>
  (await office.reader.json(`/api/plan-summary?plan=P000&${query}`)) as { tasks: Task[] } & Record<
    string,
    unknown
  >;
const stateOf = async (task: string, on: string) =>
  (await summary(`on=${on}`)).tasks.find((each) => each.task === task);

const monthly = (counts: readonly number[], task: string, year = 2024): Entry[] =>
  counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, at) => ({
      unit: station,
      day: `${year}-${String(month + 1).padStart(2, '0')}-${String(3 + at * 6).padStart(2, '0')}`,
      tasks: [task],
    })),
  );

/** Takes back so many of a month's entries. */
const voidSome = async (task: string, month: string, count: number): Promise<void> => {
  const rows = await office.reader.rows<{ activity: string; day: string }>(
    `/api/activities?task=${task}&size=1000`,
  );
  for (const { activity } of rows.filter(({ day }) => day.startsWith(month)).slice(0, count)) {
    await run(office.administrator, 'void-activity', { activity, reason: 'ghi nhầm' });
  }
};

test('A0.1: 42 rows; the repeats of IV.6.b add no target', async () => {
  const plan = await office.reader.json('/api/plan?plan=P000');
  expect(plan['counts']).toMatchObject({ rows: 42 });
  const rows = await office.reader.rows<Task>('/api/tasks?plan=P000');
  const repeats = rows.filter((row) => row['code'] === 'IV.6.b' && row['relation'] === 'duplicate_of');
  expect(repeats.map((row) => [row.task, row['status']])).toEqual([
    ['P000-IV.6.b-2', null],
    ['P000-IV.6.b-3', null],
  ]);
  const owed = await office.reader.rows<Task>('/api/plan-progress?plan=P000&task=P000-II.2.c');
  expect(owed).toHaveLength(12);
});

describe('A0.2 broadcasts by month', () => {
  test('48 of 48, but 11 of 12 months, May short by one', async () => {
    await record(office.administrator, monthly([4, 4, 4, 4, 3, 4, 4, 4, 5, 4, 4, 4], 'P000-II.2.c'));
    const state = await stateOf('P000-II.2.c', '2024-12-31');
    expect(state).toMatchObject({
      expectedToDate: 48,
      countedToDate: 48,
      closed: 12,
      closedReached: 11,
      status: 'late',
      shortfalls: [{ period: '2024-05', missing: 1 }],
    });
    expect(state?.['share']).toBeCloseTo(47 / 48, 10);
    const rows = await office.reader.rows<Task>(
      '/api/plan-progress?plan=P000&task=P000-II.2.c&on=2024-12-31',
    );
    const months = new Map(rows.map((row) => [row['period'], [row['status'], row['count'], row['missing']]]));
    expect(months.get('2024-05')).toEqual(['late', 3, 1]);
    expect(months.get('2024-09')).toEqual(['done', 5, 0]);
    const behind = rows.find((row) => row['period'] === '2024-09')?.['activities'] as string;
    expect(behind.split(';')).toHaveLength(5);
  });

  test('A0.3: on 30 September 36 of 36, months met 8 of 9', async () => {
    expect(await stateOf('P000-II.2.c', '2024-09-30')).toMatchObject({
      expectedToDate: 36,
      countedToDate: 36,
      logged: 36,
      closed: 9,
      closedReached: 8,
    });
  });

  test('with other months: what a rich month has too much repairs no poor one', async () => {
    await voidSome('P000-II.2.c', '2024-02', 2);
    await voidSome('P000-II.2.c', '2024-04', 4);
    await voidSome('P000-II.2.c', '2024-08', 1);
    await voidSome('P000-II.2.c', '2024-09', 1);
    await record(office.administrator, monthly([1, 0, 0, 0, 2, 1], 'P000-II.2.c'));
    expect(await stateOf('P000-II.2.c', '2024-12-31')).toMatchObject({
      countedToDate: 44,
      closedReached: 9,
      shortfalls: [
        { period: '2024-02', missing: 2 },
        { period: '2024-04', missing: 4 },
        { period: '2024-08', missing: 1 },
      ],
    });
  });

  test('a broadcast logged under the repeat counts in the row it repeats, once', async () => {
    await voidSome('P000-II.2.c', '2024-01', 5);
    const both = monthly([4], 'P000-II.2.c').map((entry) => ({
      ...entry,
      tasks: ['P000-II.2.c', 'P000-IV.6.b-3'],
    }));
    await record(office.administrator, both);
    expect(await stateOf('P000-II.2.c', '2024-01-31')).toMatchObject({ countedToDate: 4, logged: 4 });
    const total = (await summary('on=2024-01-31'))['total'];
    expect(total).toEqual({ quantity: 4, entries: 4 });
  });
});

test('A0.4: LED contents: half, reached, then three shown and no more than 100 %', async () => {
  const task = 'P000-II.2.e-1';
  await record(
    office.administrator,
    ['2024-03-15', '2024-06-10', '2024-08-01'].map((day) => ({ unit: station, day, tasks: [task] })),
  );
  expect(await stateOf(task, '2024-03-15')).toMatchObject({
    share: 0.5,
    countedToDate: 1,
    expectedToDate: 2,
    reached: 0,
  });
  expect(await stateOf(task, '2024-06-10')).toMatchObject({ share: 1, reached: 1, status: 'done' });
  expect(await stateOf(task, '2024-08-01')).toMatchObject({ share: 1, reached: 1, logged: 3 });
});

test('A0.5: 8 of 9 communes, the missing one named; two panels in one replace none', async () => {
  const task = 'P000-II.2.e-2';
  const panels = communes.slice(0, 8).map((unit) => ({ unit, day: '2024-04-02', tasks: [task] }));
  await record(office.administrator, [
    ...panels,
    { unit: communes[0] ?? '', day: '2024-05-02', tasks: [task] },
  ]);
  const query = `plan=P000&task=${task}&on=2024-06-30`;
  const rows = await office.reader.rows<Record<string, unknown>>(`/api/roll-up?${query}`);
  const row = rows.find(({ unit }) => unit === town);
  expect(row).toMatchObject({ quantity: 9, unitsWithDuty: 9, unitsReached: 8, below: communes[8] });
  expect(row?.['share']).toBeCloseTo(8 / 9, 10);
  expect(rows.find(({ unit }) => unit === 'thua-thien-hue')).toMatchObject({
    unitsReached: 8,
    unitsWithDuty: 9,
  });
  await record(office.administrator, [{ unit: communes[8] ?? '', day: '2024-12-31', tasks: [task] }]);
  const last = await office.reader.rows<Record<string, unknown>>(
    `/api/roll-up?plan=P000&task=${task}&on=2024-12-31`,
  );
  expect(last.find(({ unit }) => unit === town)).toMatchObject({ unitsReached: 9, share: 1, below: '' });
});

describe('A0.6 reports "trước ngày 20/10/2024"', () => {
  const task = 'P000-IV.end-2';
  const dutyOn = async (unit: string, on: string) => {
    const rows = await office.reader.rows<Record<string, unknown>>(
      `/api/duties?plan=P000&task=${task}&unit=${unit}&on=${on}`,
    );
    return rows[0];
  };
  const setting = (beforeDay: string | null) =>
    run(office.administrator, 'change-plan-settings', { plan: 'P000', settings: { beforeDay } });

  beforeAll(async () => {
    const receive = (unit: string, day: string) =>
      run(office.administrator, 'receive-report', { key: newKey(), task, unit, day, period: '2024' });
    await receive(communes[0] ?? '', '2024-10-19');
    await receive(communes[1] ?? '', '2024-10-20');
  });
  afterAll(() => setting(null));

  test('strict: the 19th is on time, the 20th late, and two days overdue on the 21st', async () => {
    expect(await dutyOn(communes[0] ?? '', '2024-12-31')).toMatchObject({ state: 'received', daysLate: 0 });
    expect(await dutyOn(communes[1] ?? '', '2024-12-31')).toMatchObject({
      state: 'received_late',
      daysLate: 1,
    });
    expect(await dutyOn(communes[2] ?? '', '2024-10-21')).toMatchObject({ state: 'missing', daysLate: 2 });
    expect(await dutyOn(communes[2] ?? '', '2024-10-15')).toMatchObject({
      state: 'due_soon',
      dueDay: '2024-10-20',
      lastDay: '2024-10-19',
    });
  });

  test('inclusive: the 20th is on time, one day overdue on the 21st; the rule is printed', async () => {
    await setting('inclusive');
    expect(await dutyOn(communes[1] ?? '', '2024-12-31')).toMatchObject({ state: 'received', daysLate: 0 });
    expect(await dutyOn(communes[2] ?? '', '2024-10-21')).toMatchObject({ state: 'missing', daysLate: 1 });
    expect((await summary('on=2024-10-21'))['settings']).toMatchObject({ beforeDay: 'inclusive' });
    const settings = await office.reader.json('/api/plan-settings?plan=P000');
    expect(settings['changed']).toEqual(['beforeDay']);
    const other = await office.reader.json('/api/plan-settings?plan=P001');
    expect(other['settings']).toMatchObject({ beforeDay: 'strict' });
  });

  test('who is missing, and what nobody has set up', async () => {
    const { rows, about } = (await office.reader.json(
      '/api/duties?plan=P000&state=missing&on=2024-11-01',
    )) as { rows: { unit: string; recipients: string }[]; about: Record<string, unknown> };
    expect(rows.map(({ unit }) => unit)).toEqual(communes.slice(2));
    expect(rows[0]?.recipients).toBe(`${town}-phong-van-hoa-va-thong-tin;${town}`);
    expect(about['cycleNotSet']).toEqual(['P000-IV.3.a-2', 'P000-IV.4.c']);
    expect(about['emptyGroups']).toEqual(['HT_CQLQ', 'HT_PHONGBAN']);
  });

  test('a commune sends its own report; the division that receives it may note it too', async () => {
    const officer = await office.as('planner', communes[3] ?? '');
    const division = await office.as('planner', `${town}-phong-van-hoa-va-thong-tin`);
    const body = (unit: string) => ({ key: newKey(), task, unit, day: '2024-10-11', period: '2024' });
    expect((await send(officer, 'receive-report', body(communes[3] ?? ''))).status).toBe(200);
    expect((await send(officer, 'receive-report', body(communes[4] ?? ''))).status).toBe(403);
    expect((await send(division, 'receive-report', body(communes[4] ?? ''))).status).toBe(200);
    const wrong = await send(division, 'receive-report', { ...body(communes[5] ?? ''), period: '2024-Q1' });
    expect(wrong).toMatchObject({ status: 400, body: { fields: { period: 'unknown_period' } } });
  });
});

describe('A0.7 rating goals', () => {
  const goals = async () => {
    const reply = (await office.reader.json('/api/goals?plan=P000')) as {
      rows: { goal: string; verdict: string; unit: string }[];
      about: { goals: Record<string, unknown>[] };
    };
    return { town: reply.rows.find(({ goal }) => goal === 'P000-TG06'), communes: reply.about.goals[1] };
  };
  const rate = (ratings: { unit: string; word: string }[]) =>
    run(office.administrator, 'set-ratings', { index: 'PAR_INDEX', year: 2024, ratings });

  test('no data, then met, then not met', async () => {
    expect((await goals()).town).toMatchObject({ verdict: 'no_data', unit: town });
    await rate([{ unit: town, word: 'Tốt' }]);
    expect((await goals()).town?.verdict).toBe('met');
    await rate([{ unit: town, word: 'Khá' }]);
    expect((await goals()).town?.verdict).toBe('not_met');
    await rate([{ unit: town, word: '' }]);
    expect((await goals()).town?.verdict).toBe('no_data');
  });

  test('8 of 9 communes met, one named', async () => {
    const words = ['Tốt', 'tốt', 'Tốt', 'Tốt', 'TỐT', 'Tốt', 'Tốt', 'Xuất sắc', 'Khá'];
    expect((await goals()).communes).toMatchObject({ met: 0, judged: 0 });
    await rate(communes.map((unit, at) => ({ unit, word: words[at] ?? '' })));
    expect((await goals()).communes).toMatchObject({ met: 8, judged: 9, notMet: [communes[8]] });
  });

  test('the scale is a table that the analyst edits', async () => {
    const scale = ['C', 'Khá', 'B', 'Tốt'].map((word) => ({ word }));
    await run(office.administrator, 'set-rating-scale', { index: 'PAR_INDEX', scale });
    expect((await goals()).communes).toMatchObject({ met: 7, judged: 8, withoutData: [communes[7]] });
    const kept: unknown = await (await office.reader.get('/api/rating-scale?index=PAR_INDEX')).json();
    expect(kept).toEqual(scale.map(({ word }) => ({ word, from: null })));
  });
});
