import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asker, makePlan, onDays, type Row } from '../helpers/made-plans.ts';
import { addBelow, newKey, type Office, openOffice, record, run } from '../helpers/office.ts';

/** Units that end, merge and split with other numbers: five communes become two and one ends without anybody after it. */
const district = 'thua-thien-hue-huong-tra';
let office: Office;
let communes: string[];
let made: Awaited<ReturnType<typeof makePlan>>;
let ask: ReturnType<typeof asker>;
const [north, south] = ['thua-thien-hue-phuong-bac', 'thua-thien-hue-phuong-nam'];
const at = (place: number): string => communes[place] ?? '';

beforeAll(async () => {
  office = await openOffice();
  communes = await addBelow(office.administrator, district, 6);
  for (const [unit, nameVi] of [
    [north, 'Phường Bắc'],
    [south, 'Phường Nam'],
  ]) {
    await run(office.administrator, 'add-unit', {
      ...{ unit, nameVi, level: 'commune', type: 'ward', parent: 'thua-thien-hue', validFrom: '2025-07-01' },
    });
  }
  const heirs = [north, north, north, south, south, null];
  for (const [place, heir] of heirs.entries()) {
    const successors = heir === null ? [] : [{ unit: heir, kind: 'merged', on: '2025-07-01' }];
    await run(office.administrator, 'change-unit', {
      ...{ unit: at(place), nameVi: `Xã ${place + 1}`, level: 'commune', type: 'commune', parent: district },
      validTo: '2025-06-30',
      successors,
    });
  }
  made = await makePlan(office.administrator, { unit: district, fromYear: 2025 }, [
    {
      ...{ code: '1', leads: communes, targetScope: 'each_commune', cadence: 'quarterly' },
      targets: [{ value: 2, scope: 'each_unit', measure: 'activity', per: 'quarter' }],
    },
    {
      ...{ code: '2', kind: 'reporting', leads: communes, targetScope: 'each_unit', recipients: [district] },
      dueRules: [
        { obligation: 'report', rule: 'before', dueOn: '2025-11-25', period: '2025', obligated: communes },
      ],
    },
  ]);
  ask = asker(office, made.plan, made.task);
});
afterAll(() => office.close());

const sums = async (query: string) => {
  const rows = await office.reader.rows<Row>(
    `/api/roll-up?plan=${made.plan}&task=${made.task('1')}&${query}`,
  );
  return new Map(rows.map((row) => [String(row['unit']), row]));
};

describe('the first half stays with the old units, the second goes to the new', () => {
  beforeAll(async () => {
    await record(office.administrator, [
      ...communes.flatMap((unit, place) =>
        onDays(made.task('1'), unit, ['2025-02-10', '2025-06-30'], { quantity: place + 1 }),
      ),
      ...onDays(made.task('1'), north, ['2025-07-01', '2025-12-31'], { quantity: 3 }),
      ...onDays(made.task('1'), at(4), ['2025-08-15'], { quantity: 5 }),
    ]);
  });

  test('totals by old and by new units are equal, at every height', async () => {
    const old = await sums('view=old&on=2025-12-31');
    const renewed = await sums('view=new&on=2025-12-31');
    // 2 × (1+2+3+4+5+6) + 2 × 3 + 5
    expect([old.get('thua-thien-hue')?.['quantity'], renewed.get('thua-thien-hue')?.['quantity']]).toEqual([
      53, 53,
    ]);
    expect(renewed.get(north)).toMatchObject({ quantity: 18 });
    expect(renewed.get(south)).toMatchObject({ quantity: 23 });
    expect(old.get(at(0))).toMatchObject({ quantity: 2 });
    expect(old.get(at(4))).toMatchObject({ quantity: 10 });
    expect(old.get(south)).toMatchObject({ quantity: 5 });
    // Nobody came after the sixth commune: its work stays where it was done.
    expect(renewed.get(at(5))).toMatchObject({ quantity: 12 });
    expect(renewed.has(at(0))).toBe(false);
  });

  test('quarters that ended with the units are judged with them; later ones are owed once by whoever stands there', async () => {
    const rows = await ask.owed('1', '2025-12-31');
    const of = (period: string) =>
      rows.filter((row) => row['period'] === period && row['status'] !== 'not_applicable');
    expect(
      of('2025-Q1')
        .map((row) => row['unit'])
        .sort(),
    ).toEqual([...communes].sort());
    expect(of('2025-Q1').filter((row) => row['isReached'] === true)).toHaveLength(5);
    expect(
      of('2025-Q3')
        .map((row) => row['unit'])
        .sort(),
    ).toEqual([north, south].sort());
    expect(of('2025-Q3').map((row) => row['isReached'])).toEqual([true, true]);
    expect(
      of('2025-Q4')
        .map((row) => [row['unit'], row['isReached']])
        .sort(),
    ).toEqual([
      [north, true],
      [south, false],
    ]);
  });

  test('what a unit missed in its time stays missed; nothing that fell due later is late for it', async () => {
    const rows = await ask.owed('1', '2026-03-01', '&status=late');
    const ofOld = rows.filter((row) => communes.includes(String(row['unit'])));
    expect(ofOld.map((row) => [row['unit'], row['period'], row['daysLate']])).toEqual([
      [at(0), '2025-Q1', 92],
      [at(0), '2025-Q2', 1],
    ]);
  });
});

describe('the yearly report', () => {
  test('one for each new unit, closed where nobody came after', async () => {
    const rows = await ask.duties('2', '2025-12-05');
    const states: Row = Object.fromEntries(
      rows.map((row): [string, unknown] => [String(row['unit']), row['state']]),
    );
    expect(states).toEqual({
      ...Object.fromEntries(communes.slice(0, 5).map((unit) => [unit, 'moved'])),
      [at(5)]: 'closed',
      [north]: 'missing',
      [south]: 'missing',
    });
    expect(rows.find((row) => row['unit'] === north)).toMatchObject({ daysLate: 11, dueDay: '2025-11-25' });
  });

  test('a commune that had reported before it ended has received; its heir still owes for the others', async () => {
    const body = { key: newKey(), task: made.task('2'), unit: at(3), day: '2025-06-20', period: '2025' };
    await run(office.administrator, 'receive-report', body);
    const rows = await ask.duties('2', '2025-12-05');
    const states: Row = Object.fromEntries(
      rows.map((row): [string, unknown] => [String(row['unit']), row['state']]),
    );
    expect([states[at(3)], states[at(4)], states[south]]).toEqual(['received', 'moved', 'missing']);
  });

  test('by choice it closes instead of moving', async () => {
    const set = (endedUnits: string | null) =>
      run(office.administrator, 'change-plan-settings', { plan: made.plan, settings: { endedUnits } });
    await set('close');
    const rows = await ask.duties('2', '2025-12-05');
    expect(rows.filter((row) => row['state'] === 'missing')).toEqual([]);
    expect(rows.find((row) => row['unit'] === at(0))).toMatchObject({
      state: 'closed',
      reason: 'unit_ended',
    });
    await set(null);
  });
});

describe('share of units reached', () => {
  test.each([
    [5, 3],
    [7, 7],
    [12, 1],
  ])('of %i communes %i have a panel: exact share, and the others named', async (count, done) => {
    const place = `thua-thien-hue-huyen-${count}`;
    await run(office.administrator, 'add-unit', {
      ...{
        unit: place,
        nameVi: `Huyện ${count}`,
        level: 'district',
        type: 'district',
        parent: 'thua-thien-hue',
      },
    });
    const below = await addBelow(office.administrator, place, count);
    const own = await makePlan(office.administrator, { unit: place, fromYear: 2023 }, [
      {
        code: '1',
        leads: below,
        targets: [{ value: 1, operator: '=', scope: 'each_commune', measure: 'panel' }],
      },
    ]);
    const panels = below
      .slice(0, done)
      .flatMap((unit) => onDays(own.task('1'), unit, ['2023-04-01', '2023-05-01']));
    await record(office.administrator, panels);
    const rows = await office.reader.rows<Row>(
      `/api/roll-up?plan=${own.plan}&task=${own.task('1')}&on=2023-12-31`,
    );
    const row = rows.find(({ unit }) => unit === place);
    expect(row).toMatchObject({ unitsWithDuty: count, unitsReached: done, quantity: 2 * done });
    expect(Number(row?.['share'])).toBeCloseTo(done / count, 12);
    const missing = String(row?.['below']).split(';').filter(Boolean);
    expect(missing.sort()).toEqual(below.slice(done).sort());
  });
});

describe('what a unit sees of its own', () => {
  const tasksFor = async (unit: string, on: string, plan = made.plan) =>
    office.reader.rows<Row>(`/api/tasks?plan=${plan}&unit=${unit}&below=false&on=${on}`);
  const summaryFor = async (unit: string, on: string) =>
    (await office.reader.json(`/api/plan-summary?plan=${made.plan}&unit=${unit}&on=${on}`)) as {
      total: Row;
      tasks: Row[];
    };

  test('the unit that came after has the task from its first day on, with what it did itself', async () => {
    expect(await tasksFor(south, '2025-06-30')).toEqual([]);
    expect(await tasksFor(south, '2025-12-31')).toMatchObject([
      { task: made.task('1'), role: 'lead', status: 'due_soon', instances: 2, reached: 1, logged: 5 },
      { task: made.task('2'), role: 'lead', status: 'late', instances: 1, reached: 0 },
    ]);
    expect(await summaryFor(south, '2025-12-31')).toMatchObject({
      total: { quantity: 5, entries: 1 },
      tasks: [{ closed: 2, closedReached: 1, shortfalls: [{ period: '2025-Q4', unit: south }] }, {}],
    });
    expect((await summaryFor(at(0), '2025-12-31')).tasks[0]).toMatchObject({ closed: 2, closedReached: 0 });
  });

  test('a commune that has its panel is not late because another has none', async () => {
    const place = 'thua-thien-hue-huyen-ba';
    const parent = { nameVi: 'Huyện Ba', level: 'district', type: 'district', parent: 'thua-thien-hue' };
    await run(office.administrator, 'add-unit', { unit: place, ...parent });
    const [first = '', second = ''] = await addBelow(office.administrator, place, 2);
    const own = await makePlan(office.administrator, { unit: place, fromYear: 2023 }, [
      {
        ...{ code: '1', cadence: 'once', leads: [first, second] },
        targets: [{ value: 1, operator: '=', scope: 'each_commune', measure: 'panel' }],
      },
    ]);
    await record(office.administrator, onDays(own.task('1'), first, ['2023-04-01']));
    const statusOf = async (unit: string) => (await tasksFor(unit, '2024-01-10', own.plan))[0];
    expect(await statusOf(first)).toMatchObject({ status: 'done', instances: 1, reached: 1, nextDay: null });
    expect(await statusOf(second)).toMatchObject({ status: 'late', instances: 1, reached: 0 });
    expect((await office.reader.rows<Row>(`/api/tasks?plan=${own.plan}&on=2024-01-10`))[0]).toMatchObject({
      status: 'late',
      instances: 2,
    });
  });
});
