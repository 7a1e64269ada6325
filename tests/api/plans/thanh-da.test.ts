import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKey, type Office, openOffice, record, run } from '../../helpers/office.ts';

/** A3: xã Thanh Đa 2025, whose commune and district end in the middle of the year. */
const commune = 'ha-noi-thanh-da';
const report = 'P003-IV.2-2';
let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Row = Record<string, unknown>;

test('A3.1: number blank, dated a day after its parent; 19 rows', async () => {
  const plan = await office.reader.json('/api/plan?plan=P003');
  expect(plan).toMatchObject({
    number: null,
    issueDate: '2025-02-19',
    parentPlan: '316/KH-UBND (18/02/2025)',
  });
  expect(plan['counts']).toMatchObject({ rows: 19 });
});

test('A3.2: 12, 6, 5 and 4 make 27 over four bars, without a percentage', async () => {
  const bars: [string, number][] = [
    ['P003-II.2-1a', 12],
    ['P003-II.2-1b', 6],
    ['P003-II.2-1c', 5],
    ['P003-II.2-1d', 4],
  ];
  await record(
    office.administrator,
    bars.flatMap(([task, times]) =>
      Array.from({ length: times }, (_, at) => ({
        unit: commune,
        day: `2025-03-${String(at + 1).padStart(2, '0')}`,
        tasks: [task],
      })),
    ),
  );
  const state = (await office.reader.json('/api/plan-summary?plan=P003&on=2025-12-31')) as Row & {
    tasks: Row[];
  };
  expect(state).toMatchObject({ total: { quantity: 27, entries: 27 }, withTarget: 0 });
  const logged: Row = {};
  for (const task of state.tasks) logged[String(task['task'])] = task['logged'];
  expect(logged).toMatchObject({
    'P003-IV.4-1': 12,
    'P003-II.2-1b': 6,
    'P003-II.2-1c': 5,
    'P003-II.2-1d': 4,
  });
  expect(state.tasks.every((task) => task['share'] === null && task['status'] === 'no_target')).toBe(true);
  const channels = Object.fromEntries(
    (state['channels'] as { channel: string; quantity: number }[]).map((row) => [row.channel, row.quantity]),
  );
  expect(channels).toEqual({ radio_loudspeaker: 12, social_media_zalo_facebook: 11, portal_article: 4 });
});

test('A3.3: panels at four places are listed', async () => {
  const places = ['trụ sở UBND xã', 'đường làng 1', 'đường làng 2', 'đường làng 3'];
  const task = 'P003-IV.1-2';
  await record(
    office.administrator,
    places.map((place) => ({ unit: commune, day: '2025-04-01', tasks: [task], place })),
  );
  const rows = await office.reader.rows<{ place: string }>(`/api/activities?task=${task}`);
  expect(rows.map(({ place }) => place).sort()).toEqual([...places].sort());
});

describe('A3.4 the report cycle', () => {
  const dutiesOn = async (on: string) =>
    (await office.reader.json(`/api/duties?plan=P003&on=${on}`)) as { rows: Row[]; about: Row };

  test('is not set; quarterly gives four days; an ad hoc report counts apart', async () => {
    expect(await dutiesOn('2025-03-01')).toMatchObject({
      rows: [],
      about: { cycleNotSet: [report], owed: 0 },
    });
    await run(office.administrator, 'set-report-cycle', { task: report, per: 'quarter', offsetDays: 0 });
    const receive = (more: Row) =>
      run(office.administrator, 'receive-report', { key: newKey(), task: report, unit: commune, ...more });
    await receive({ day: '2025-03-28', period: '2025-Q1' });
    await receive({ day: '2025-05-05', isAdHoc: true });
    const { rows, about } = await dutiesOn('2025-06-29');
    expect(rows.slice(0, 4).map((row) => [row['dueDay'], row['state']])).toEqual([
      ['2025-03-31', 'received'],
      ['2025-06-30', 'due_soon'],
      // The register knows that the commune ends in June and names nobody after it.
      ['2025-09-30', 'closed'],
      ['2025-12-31', 'closed'],
    ]);
    expect(about).toMatchObject({
      adHoc: [{ day: '2025-05-05', unit: commune }],
      cycleNotSet: [],
      received: 1,
    });
  });
});

describe('A3.5 the commune ends on 30/06/2025', () => {
  beforeAll(async () => {
    await run(office.administrator, 'add-unit', {
      unit: 'ha-noi-hat-mon',
      nameVi: 'Xã Hát Môn',
      level: 'commune',
      type: 'commune',
      parent: 'ha-noi',
      validFrom: '2025-07-01',
    });
    for (const [unit, nameVi, level, parent] of [
      [commune, 'Xã Thanh Đa', 'commune', 'ha-noi-phuc-tho'],
      ['ha-noi-phuc-tho', 'Huyện Phúc Thọ', 'district', 'ha-noi'],
    ]) {
      await run(office.administrator, 'change-unit', {
        unit,
        nameVi,
        level,
        type: level,
        parent,
        validTo: '2025-06-30',
        successors: [{ unit: 'ha-noi-hat-mon', kind: 'merged', on: '2025-07-01' }],
      });
    }
    const done = (day: string, quantity: number, unit = commune) => ({
      unit,
      day,
      quantity,
      tasks: ['P003-II.2-1b'],
    });
    await record(office.administrator, [
      done('2025-06-30', 2),
      done('2025-07-01', 4),
      done('2025-10-02', 1, 'ha-noi-hat-mon'),
    ]);
  });

  const sums = async (query: string) => {
    const rows = await office.reader.rows<{ unit: string; quantity: number }>(
      `/api/roll-up?plan=P003&task=P003-II.2-1b&on=2025-12-31&${query}`,
    );
    return Object.fromEntries(rows.map(({ unit, quantity }) => [unit, quantity]));
  };

  test('by the old units and by the new; totals are equal', async () => {
    const old = await sums('view=old');
    expect(old).toMatchObject({ [commune]: 8, 'ha-noi-hat-mon': 5, 'ha-noi': 13 });
    const renewed = await sums('view=new');
    expect(renewed[commune]).toBeUndefined();
    expect(renewed).toMatchObject({ 'ha-noi-hat-mon': 13, 'ha-noi': 13 });
  });

  test('reports still open move to the successor; none is overdue for the unit that ended', async () => {
    const rows = await office.reader.rows<Row>(`/api/duties?plan=P003&on=2026-02-01`);
    const states = rows.map((row) => [row['period'], row['unit'], row['state']]);
    expect(states).toContainEqual(['2025-Q3', 'ha-noi-hat-mon', 'missing']);
    expect(states.filter(([, unit, state]) => unit !== 'ha-noi-hat-mon' && state === 'missing')).toEqual([]);
  });

  test('whoever stands there today may correct the log of the old unit', async () => {
    const heir = await office.as('planner', 'ha-noi-hat-mon');
    await expect(
      record(heir, [{ unit: commune, day: '2025-05-01', tasks: ['P003-II.2-1b'] }]),
    ).resolves.toBeDefined();
  });
});

test('A3.6: five indices, those without data say so', async () => {
  const links = await office.reader.rows<Row>('/api/links?plan=P003');
  const named = links.filter((row) => row['origin'] === 'plan').map((row) => row['index']);
  expect(named.sort()).toEqual(['ICT_INDEX', 'PAPI', 'PAR_INDEX', 'PCI', 'SIPAS']);
  const catalogue = (await office.reader.json('/api/catalogue')) as {
    indices: { index: string; years: number[] }[];
    editions: { index: string }[];
  };
  expect(catalogue.indices.find(({ index }) => index === 'ICT_INDEX')?.years).toEqual([]);
  expect(catalogue.editions.some(({ index }) => index === 'ICT_INDEX')).toBe(false);
});
