import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asker, makePlan, onDays, type Row } from '../helpers/made-plans.ts';
import { type Office, openOffice, record, run } from '../helpers/office.ts';

/** Periods with other numbers than the five plans have: leap days, ISO week 53, halves, nine months, alternatives. */
const unit = 'quang-tri-so-gtvt';
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const target = (value: number, per: string, more = {}) => ({ value, measure: 'broadcast', per, ...more });

describe.each([
  { year: 2024, leap: '2024-02-29', days: 29 },
  { year: 2023, leap: '2023-02-28', days: 28 },
])('three a month in $year', ({ year, leap }) => {
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    const made = await makePlan(office.administrator, { unit, fromYear: year }, [
      { code: '1', cadence: 'monthly', targets: [target(3, 'month')] },
    ]);
    ask = asker(office, made.plan, made.task);
    const id = made.task('1');
    const first = [`${year}-01-02`, `${year}-01-31`, `${year}-02-01`, leap, `${year}-03-01`];
    await record(office.administrator, onDays(id, unit, first));
    await record(office.administrator, onDays(id, unit, [`${year}-03-31`, `${year}-04-30`], { quantity: 4 }));
  });

  test('the last day of February belongs to February; one entry of four counts four', async () => {
    const state = await ask.state('1', `${year}-12-31`);
    expect(state).toMatchObject({ closed: 12, closedReached: 2, countedToDate: 13, expectedToDate: 36 });
    const rows = await ask.owed('1', `${year}-12-31`);
    expect(rows.slice(0, 4).map((row) => [row['count'], row['missing'], row['periodEnd']])).toEqual([
      [2, 1, `${year}-01-31`],
      [2, 1, leap],
      [5, 0, `${year}-03-31`],
      [4, 0, `${year}-04-30`],
    ]);
    expect(Number(state['share'])).toBeCloseTo((2 + 2 + 3 + 3) / 36, 10);
  });

  test('on an earlier day only what was known then', async () => {
    expect(await ask.state('1', leap)).toMatchObject({
      closed: 2,
      closedReached: 0,
      countedToDate: 4,
      logged: 4,
    });
    const next = await ask.state('1', `${year}-03-01`);
    expect(next).toMatchObject({ closed: 2, closedReached: 0, status: 'late' });
  });
});

describe('weeks around the turn of a year', () => {
  const weekly = [{ code: '1', cadence: 'weekly', targets: [target(1, 'week', { isImplied: true })] }];
  const weeksOf = async (fromYear: number, toYear: number, weeksFrom: unknown = 'plan_period') => {
    const made = await makePlan(office.administrator, { unit, fromYear, toYear }, weekly);
    await run(office.administrator, 'change-plan-settings', { plan: made.plan, settings: { weeksFrom } });
    const ask = asker(office, made.plan, made.task);
    return { ...made, ask, rows: await ask.owed('1', `${fromYear}-01-01`) };
  };

  test.each([
    [2020, 2020, 53],
    [2020, 2021, 105],
    [2021, 2021, 52],
    [2024, 2024, 52],
    [2026, 2026, 53],
    [2025, 2026, 105],
    [2015, 2020, 314],
  ])('%i–%i: %i weeks', async (fromYear, toYear, count) => {
    const { rows } = await weeksOf(fromYear, toYear);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row['period'])).size).toBe(count);
  });

  test('1 January 2021 is in week 53 of 2020; two items there are one week', async () => {
    const { ask, task } = await weeksOf(2020, 2021);
    await record(office.administrator, onDays(task('1'), unit, ['2020-12-31', '2021-01-01', '2021-01-04']));
    const rows = await ask.owed('1', '2021-01-10');
    const counts: Row = Object.fromEntries(
      rows.map((row): [string, unknown] => [String(row['period']), row['count']]),
    );
    expect([counts['2020-W53'], counts['2021-W01'], counts['2020-W52']]).toEqual([2, 1, 0]);
    const state = await ask.state('1', '2021-01-10');
    expect(state).toMatchObject({ closed: 54, closedReached: 2, logged: 3 });
  });

  test('weeks of seven days from the start, by choice', async () => {
    const { plan, ask } = await weeksOf(2023, 2023);
    await run(office.administrator, 'change-plan-settings', { plan, settings: { weeks: 'from_start' } });
    const rows = await ask.owed('1', '2023-06-01');
    expect(rows[0]).toMatchObject({ periodStart: '2023-01-01', periodEnd: '2023-01-07' });
    expect(rows[1]).toMatchObject({ periodStart: '2023-01-08' });
    expect([rows.length, rows.at(-1)?.['periodStart']]).toEqual([53, '2023-12-31']);
    // The block that is cut to one day belongs to the year that holds that day.
    expect(await ask.owed('1', '2023-06-01', '&from=2023-01-01&to=2023-12-31')).toHaveLength(53);
    const half = { partialPeriodShare: 0.5 };
    await run(office.administrator, 'change-plan-settings', { plan, settings: half });
    expect(await ask.owed('1', '2023-06-01')).toHaveLength(52);
  });

  test('a plan dated in the middle of a year owes the weeks from then', async () => {
    const issued = await makePlan(
      office.administrator,
      { unit, fromYear: 2020, issueDate: '2020-10-05' },
      weekly,
    );
    const rows = await asker(office, issued.plan, issued.task).owed('1', '2020-01-01');
    expect([rows.length, rows[0]?.['period'], rows.at(-1)?.['period']]).toEqual([13, '2020-W41', '2020-W53']);
  });
});

describe('halves, quarters and nine months', () => {
  let ask: ReturnType<typeof asker>;
  let id: (code: string) => string;
  beforeAll(async () => {
    const article = { measure: 'article', per: 'plan_period' };
    const made = await makePlan(office.administrator, { unit, fromYear: 2023 }, [
      { code: '3.1', targets: [{ ...article, value: 3, from: '2023-01-01', to: '2023-06-30' }] },
      { code: '3.10', targets: [{ ...article, value: 2, from: '2023-07-01', to: '2023-12-31' }] },
      { code: '4', targets: [{ value: 2, measure: 'activity', per: 'quarter' }] },
      { code: '5', targets: [{ value: 5, measure: 'activity', per: 'nine_months' }] },
      { code: '6', targets: [{ value: 2, measure: 'activity', per: 'half_year', operator: '>' }] },
    ]);
    ask = asker(office, made.plan, made.task);
    id = made.task;
  });

  test('three in the first half; one of 1 July repairs nothing and serves the second', async () => {
    const article = { evidenceTypes: ['article'] };
    await record(office.administrator, [
      ...onDays(id('3.1'), unit, ['2023-01-01', '2023-06-30', '2023-07-01'], article),
      ...onDays(id('3.10'), unit, ['2023-06-30', '2023-07-01'], article),
    ]);
    expect(await ask.state('3.1', '2023-06-30')).toMatchObject({ status: 'due_soon', countedToDate: 2 });
    expect(await ask.state('3.1', '2023-07-01')).toMatchObject({
      status: 'late',
      countedToDate: 2,
      logged: 3,
    });
    expect(await ask.state('3.10', '2023-12-31')).toMatchObject({ countedToDate: 1, logged: 2, reached: 0 });
  });

  test('a plan is no article', async () => {
    await record(office.administrator, onDays(id('3.10'), unit, ['2023-08-01'], { evidenceTypes: ['plan'] }));
    expect(await ask.state('3.10', '2023-12-31')).toMatchObject({ countedToDate: 1 });
    await record(
      office.administrator,
      onDays(id('3.10'), unit, ['2023-08-02'], { evidenceTypes: ['article', 'plan'] }),
    );
    expect(await ask.state('3.10', '2023-12-31')).toMatchObject({ countedToDate: 2, status: 'done' });
  });

  test('quarters: 3, 1, 0 and 4 reach two of four', async () => {
    const days = ['01-05', '02-05', '03-31', '06-30', '10-01', '11-01', '12-01', '12-31'];
    await record(
      office.administrator,
      onDays(
        id('4'),
        unit,
        days.map((day) => `2023-${day}`),
      ),
    );
    expect(await ask.state('4', '2023-12-31')).toMatchObject({
      closed: 4,
      closedReached: 2,
      shortfalls: [
        { period: '2023-Q2', missing: 1 },
        { period: '2023-Q3', missing: 2 },
      ],
    });
    expect(await ask.state('4', '2023-09-29')).toMatchObject({ closed: 2, closedReached: 1 });
  });

  test('nine months end on 30 September', async () => {
    await record(office.administrator, onDays(id('5'), unit, ['2023-09-30'], { quantity: 4 }));
    await record(office.administrator, onDays(id('5'), unit, ['2023-10-01']));
    const [row] = await ask.owed('5', '2023-12-31');
    expect(row).toMatchObject({ period: '2023-9M', periodEnd: '2023-09-30', count: 4, missing: 1 });
  });

  test('"hơn 2" needs three', async () => {
    await record(
      office.administrator,
      onDays(id('6'), unit, ['2023-02-01', '2023-03-01', '2023-08-01', '2023-09-01', '2023-10-01']),
    );
    const rows = await ask.owed('6', '2023-12-31');
    expect(rows.map((row) => [row['period'], row['isReached'], row['missing']])).toEqual([
      ['2023-H1', false, 1],
      ['2023-H2', true, 0],
    ]);
  });
});

describe('alternatives', () => {
  test('three articles, or one plan with report and conclusion: any is enough, parts of both are not', async () => {
    const or = { scope: 'plan', per: 'plan_period', alternativeGroup: 'OR-1' };
    const made = await makePlan(office.administrator, { unit, fromYear: 2022 }, [
      {
        code: '1',
        targets: [
          { ...or, value: 3, measure: 'article' },
          { ...or, value: 1, measure: 'plan_with_report_and_conclusion', type: 'deliverable' },
        ],
      },
    ]);
    const ask = asker(office, made.plan, made.task);
    const log = (day: string, kind: string) =>
      record(office.administrator, onDays(made.task('1'), unit, [day], { evidenceTypes: [kind] }));
    await log('2022-02-01', 'article');
    await log('2022-03-01', 'article');
    await log('2022-04-01', 'plan');
    await log('2022-05-01', 'report');
    expect(await ask.state('1', '2022-12-31')).toMatchObject({ instances: 1, reached: 0 });
    await log('2022-06-01', 'meeting_conclusion');
    expect(await ask.state('1', '2022-12-31')).toMatchObject({ reached: 1, status: 'done' });
    expect(await ask.state('1', '2022-05-31')).toMatchObject({ reached: 0 });
  });
});
