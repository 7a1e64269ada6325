import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asker, makePlan, onDays } from '../helpers/made-plans.ts';
import { addBelow, newKey, type Office, openOffice, record, run, send } from '../helpers/office.ts';

/** Due days with other numbers: leap days, turns of years, offsets, windows, cycles, days asked from above. */
const unit = 'quang-ngai-tra-bong';
let office: Office;
let communes: string[];
beforeAll(async () => {
  office = await openOffice();
  communes = await addBelow(office.administrator, unit, 4);
});
afterAll(() => office.close());

const receive = (task: string, by: string, day: string, period: string) =>
  run(office.administrator, 'receive-report', { key: newKey(), task, unit: by, day, period });

describe.each([
  { due: '2024-03-01', strict: '2024-02-29', year: 2024 },
  { due: '2023-03-01', strict: '2023-02-28', year: 2023 },
  { due: '2025-01-01', strict: '2024-12-31', year: 2024 },
  { due: '2024-11-30', strict: '2024-11-29', year: 2024 },
])('"trước ngày" $due', ({ due, strict, year }) => {
  let made: Awaited<ReturnType<typeof makePlan>>;
  let ask: ReturnType<typeof asker>;
  const after = (days: number): string =>
    new Date(Date.parse(due) + days * 86_400_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    made = await makePlan(office.administrator, { unit, fromYear: year }, [
      {
        ...{ code: '1', kind: 'reporting', leads: communes, targetScope: 'each_unit', recipients: [unit] },
        dueRules: [
          { obligation: 'report', rule: 'before', dueOn: due, period: String(year), obligated: communes },
        ],
      },
    ]);
    ask = asker(office, made.plan, made.task);
    await receive(made.task('1'), communes[0] ?? '', strict, String(year));
    await receive(made.task('1'), communes[1] ?? '', due, String(year));
  });
  const of = async (at: number, on: string) =>
    (await ask.duties('1', on)).find((row) => row['unit'] === communes[at]);

  test('strict', async () => {
    expect(await of(0, after(60))).toMatchObject({ state: 'received', lastDay: strict, daysLate: 0 });
    expect(await of(1, after(60))).toMatchObject({ state: 'received_late', daysLate: 1 });
    expect(await of(2, strict)).toMatchObject({ state: 'due_soon' });
    expect(await of(2, due)).toMatchObject({ state: 'missing', daysLate: 1 });
    expect(await of(2, after(10))).toMatchObject({ state: 'missing', daysLate: 11 });
  });

  test('inclusive', async () => {
    const set = (beforeDay: string | null) =>
      run(office.administrator, 'change-plan-settings', { plan: made.plan, settings: { beforeDay } });
    await set('inclusive');
    expect(await of(1, after(60))).toMatchObject({ state: 'received', lastDay: due });
    expect(await of(2, due)).toMatchObject({ state: 'due_soon' });
    expect(await of(2, after(10))).toMatchObject({ state: 'missing', daysLate: 10 });
    await set(null);
  });

  test('who is missing is listed, and what was received later is not known before', async () => {
    const missing = await ask.duties('1', due, '&state=missing');
    expect(missing.map((row) => row['unit']).sort()).toEqual([communes[2], communes[3]].sort());
    expect((await ask.duties('1', strict, '&state=received')).map((row) => row['unit'])).toEqual([
      communes[0],
    ]);
  });
});

describe('every year, every quarter', () => {
  test('before 15/06 of three years', async () => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2023, toYear: 2025 }, [
      {
        ...{ code: '1', kind: 'reporting', targetScope: 'plan' },
        dueRules: [
          { obligation: 'report', rule: 'before_each_year', dueOn: '2023-06-15', obligated: [unit] },
        ],
      },
    ]);
    const ask = asker(office, made.plan, made.task);
    const rows = await ask.duties('1', '2024-06-20');
    expect(rows.map((row) => [row['period'], row['dueDay'], row['state']])).toEqual([
      ['2023', '2023-06-15', 'missing'],
      ['2024', '2024-06-15', 'missing'],
      ['2025', '2025-06-15', rows[2]?.['state']],
    ]);
    expect(rows.map((row) => row['daysLate'])).toEqual([372, 6, 0]);
  });

  test.each([
    ['month', -1, 12, '2024-02', '2024-02-28'],
    ['quarter', 15, 4, '2024-Q4', '2025-01-15'],
    ['half_year', 0, 2, '2024-H1', '2024-06-30'],
    ['nine_months', 5, 1, '2024-9M', '2024-10-05'],
    ['year', -31, 1, '2024', '2024-11-30'],
  ])(
    'a report without a cycle, set to every %s with %i days',
    async (per, offsetDays, count, period, day) => {
      const made = await makePlan(office.administrator, { unit, fromYear: 2024 }, [
        { code: '1', kind: 'reporting', cadence: 'periodic_unspecified' },
      ]);
      const ask = asker(office, made.plan, made.task);
      expect(await ask.duties('1', '2024-12-31')).toEqual([]);
      await run(office.administrator, 'set-report-cycle', { task: made.task('1'), per, offsetDays });
      const rows = await ask.duties('1', '2024-01-01');
      expect(rows).toHaveLength(count);
      expect(rows.find((row) => row['period'] === period)).toMatchObject({ dueDay: day, lastDay: day });
    },
  );
});

describe('a day asked from above', () => {
  test.each([
    [0, '2024-12-20', '2024-12-20'],
    [7, '2024-03-05', '2024-02-27'],
    [10, '2025-01-05', '2024-12-26'],
    [3, '2024-07-01', '2024-06-28'],
  ])('%i days before %s is %s', async (days, asked, due) => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2024 }, [
      {
        ...{ code: '1', kind: 'reporting' },
        dueRules: [
          { obligation: 'report', rule: `offset_before_${days}_days`, period: '2024-H1', obligated: [unit] },
        ],
      },
    ]);
    const ask = asker(office, made.plan, made.task);
    expect((await ask.duties('1', '2025-03-31'))[0]).toMatchObject({ state: 'no_day', dueFrom: 'not_asked' });
    await run(office.administrator, 'ask-report-day', { plan: made.plan, period: '2024-H1', day: asked });
    const [row] = await ask.duties('1', '2025-03-31');
    expect(row).toMatchObject({ dueDay: due, lastDay: due, state: 'missing', dueFrom: 'asked_from_above' });
    const past = await ask.duties('1', due);
    expect(past[0]).toMatchObject({ state: 'due_soon' });
  });
});

describe('two days for one report', () => {
  const report = (dueOn: string, period = '2023') => ({
    ...{ obligation: 'report', rule: 'before', dueOn, period, obligated: [unit] },
  });
  const row = (code: string, dueRules: unknown[], more = {}) => ({
    ...{ code, nameVi: `Báo cáo năm (${code})`, kind: 'reporting', leads: [unit], dueRules },
    ...more,
  });
  const conflictsOf = async (plan: string) =>
    (await office.reader.json(`/api/plan?plan=${plan}`))['conflicts'] as {
      dueRules: string[];
      isChosen: boolean;
      days: { dueRule: string; dueOn: string }[];
    }[];

  test('a row and its repeat: both are shown, the planner picks, and the choice outlives an edit', async () => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2023 }, [
      row('4', [report('2023-12-05')]),
    ]);
    const ask = asker(office, made.plan, made.task);
    expect(await conflictsOf(made.plan)).toEqual([]);
    const repeat = { isCountable: false, relation: 'duplicate_of', relatedTask: made.task('4') };
    await run(office.administrator, 'add-tasks', {
      plan: made.plan,
      tasks: [row('V.2', [report('2023-12-12')], repeat)],
    });
    const [conflict] = await conflictsOf(made.plan);
    expect(conflict?.days.map(({ dueOn }) => dueOn)).toEqual(['2023-12-05', '2023-12-12']);
    expect((await ask.duties('4', '2023-12-06'))[0]).toMatchObject({ lastDay: '2023-12-04', daysLate: 2 });
    const [, later] = conflict?.days ?? [];
    await run(office.administrator, 'choose-due-day', { dueRule: later?.dueRule, chosen: later?.dueRule });
    const changed = { ...row('4', [report('2023-12-05')]), task: made.task('4'), nameVi: 'Báo cáo' };
    await run(office.administrator, 'change-task', changed);
    expect(await conflictsOf(made.plan)).toMatchObject([{ isChosen: true }]);
    expect(await ask.duties('4', '2023-12-06')).toMatchObject([{ lastDay: '2023-12-11', state: 'due_soon' }]);
  });

  test('one row with two days: of one year a conflict, of two halves two reports', async () => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2023 }, [
      row('1', [report('2023-11-20'), report('2023-11-26')]),
      row('2', [report('2023-06-10', '2023-H1'), report('2023-12-10', '2023-H2')]),
      row('3', [report('2023-06-10', ''), report('2023-12-10', '')]),
    ]);
    expect(await conflictsOf(made.plan)).toHaveLength(1);
    const ask = asker(office, made.plan, made.task);
    const days = async (code: string) => (await ask.duties(code, '2023-01-01')).map((each) => each['dueDay']);
    expect([await days('1'), await days('2'), await days('3')]).toEqual([
      ['2023-11-20'],
      ['2023-06-10', '2023-12-10'],
      ['2023-06-10', '2023-12-10'],
    ]);
  });
});

describe('windows', () => {
  const window = (from: string, to: string) => ({
    rule: 'within_period',
    windowStart: from,
    dueOn: to,
    obligation: 'guidance',
  });

  test.each([
    ['2024-02-29', 'done', 0],
    ['2024-03-01', 'done_late', 1],
    ['2024-04-15', 'done_late', 46],
  ])('a letter of %s for February 2024 is %s', async (day, status, daysLate) => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2024 }, [
      { code: '1', cadence: 'once', channel: 'guidance', dueRules: [window('2024-02-01', '2024-02-29')] },
    ]);
    const ask = asker(office, made.plan, made.task);
    expect((await ask.owed('1', '2024-03-10'))[0]).toMatchObject({ status: 'late', daysLate: 10 });
    await record(
      office.administrator,
      onDays(made.task('1'), unit, [day], { evidenceTypes: ['official_letter'] }),
    );
    expect((await ask.owed('1', '2024-12-31'))[0]).toMatchObject({ status, daysLate, reachedDay: day });
  });

  test('three windows: March, July and November; two letters in one are one window', async () => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2024 }, [
      {
        ...{ code: '1', channel: 'monitoring_inspection' },
        dueRules: ['03', '07', '11'].map((month) => window(`2024-${month}-01`, `2024-${month}-30`)),
      },
    ]);
    const ask = asker(office, made.plan, made.task);
    const letter = { evidenceTypes: ['official_letter'] };
    await record(
      office.administrator,
      onDays(made.task('1'), unit, ['2024-03-05', '2024-03-20', '2024-11-30'], letter),
    );
    const rows = await ask.owed('1', '2024-12-31');
    expect(rows.map((row) => row['status'])).toEqual(['done', 'late', 'done']);
    expect(await ask.state('1', '2024-12-31')).toMatchObject({ instances: 3, reached: 2 });
  });
});

describe('what a task cannot have', () => {
  test('a window that ends before it begins, units and channels that do not exist: all said at once', async () => {
    const reply = await send(office.administrator, 'add-plan', {
      ...{ unit, titleVi: 'Sai', issuer: 'Sai', fromYear: 2024, toYear: 2024 },
      tasks: [
        {
          ...{ code: '1', nameVi: 'a', leads: ['x-1'], channel: 'smoke' },
          dueRules: [{ rule: 'within_period', windowStart: '2024-05-01', dueOn: '2024-04-01' }],
          targets: [{ value: 1, from: '2024-07-01', to: '2024-06-30' }],
        },
      ],
    });
    expect(reply).toMatchObject({
      status: 400,
      body: {
        fields: {
          'tasks.0.leads.0': 'unknown_party',
          'tasks.0.channel': 'unknown_channel',
          'tasks.0.dueRules.0.dueOn': 'ends_before_it_begins',
          'tasks.0.targets.0.to': 'ends_before_it_begins',
        },
      },
    });
    expect(
      (await office.reader.rows('/api/plans?year=2024')).some(
        (row) => (row as { titleVi: string }).titleVi === 'Sai',
      ),
    ).toBe(false);
  });
});
