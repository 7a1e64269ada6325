import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBelow, type Entry, newKey, type Office, openOffice, record, run } from '../../helpers/office.ts';

/** A4: huyện Trà Bồng 2022–2025, with three agencies and two communes set up here. */
const district = 'quang-ngai-tra-bong';
const culture = `${district}-phong-van-hoa-va-thong-tin`;
const radio = 'P004-III.10.a';
const portal = 'P004-III.10.b';
let office: Office;
let agencies: string[];
let communes: string[];

beforeAll(async () => {
  office = await openOffice();
  agencies = await addBelow(office.administrator, district, 3, { level: 'department', stem: 'co-quan' });
  communes = await addBelow(office.administrator, district, 2);
  await run(office.administrator, 'set-group-members', { group: 'TB_CQDV', units: agencies });
});
afterAll(() => office.close());

type Row = Record<string, unknown>;
const summary = async (query: string) =>
  (await office.reader.json(`/api/plan-summary?plan=P004&${query}`)) as Row & { tasks: Row[] };
const taskIn = (state: { tasks: Row[] }, task: string) => state.tasks.find((each) => each['task'] === task);

/** One entry in each of the first weeks of a year, on its Monday. */
const weekly = (task: string, weeks: number, year = 2024): Entry[] => {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return Array.from({ length: weeks }, (_, at) => ({
    unit: culture,
    day: new Date(monday + at * 7 * 86_400_000).toISOString().slice(0, 10),
    tasks: [task],
  }));
};

test('A4.2: eight yearly tasks owe 32 instances, two weekly ones 104 in 2024', async () => {
  const rows = await office.reader.rows<Row>('/api/plan-progress?plan=P004&on=2022-01-01');
  const yearly = ['1', '2', '3', '4', '5', '7', '9', '11'].map((code) => `P004-III.${code}`);
  expect(rows.filter((row) => yearly.includes(String(row['task'])))).toHaveLength(32);
  const year = await office.reader.rows<Row>(
    '/api/plan-progress?plan=P004&from=2024-01-01&to=2024-12-31&on=2024-12-31',
  );
  expect(year.filter((row) => row['task'] === radio || row['task'] === portal)).toHaveLength(104);
});

describe('A4.2 weeks reached in 2024', () => {
  const year = 'from=2024-01-01&to=2024-12-31&on=2024-12-31';

  test('50 and 45 of 52; two items in one week are one week', async () => {
    await record(office.administrator, [
      ...weekly(radio, 50),
      ...weekly(portal, 45),
      { unit: culture, day: '2024-01-03', tasks: [radio] },
    ]);
    const state = await summary(year);
    const [first, second] = [taskIn(state, radio), taskIn(state, portal)];
    expect(first).toMatchObject({ closed: 52, closedReached: 50, logged: 51 });
    expect(second).toMatchObject({ closed: 52, closedReached: 45 });
    expect(Number(first?.['share'])).toBeCloseTo(0.962, 3);
    expect(Number(second?.['share'])).toBeCloseTo(0.865, 3);
    expect((Number(first?.['closedReached']) + Number(second?.['closedReached'])) / 104).toBeCloseTo(
      0.913,
      3,
    );
    const weeks = state['weeks'] as { week: string; entries: number }[];
    expect(weeks).toHaveLength(50);
    expect(weeks[0]).toEqual({ week: '2024-W01', quantity: 3, entries: 3 });
  });

  test('with a minimum of two items a week only the first week of the radio is reached', async () => {
    const set = (impliedMinimum: number | null) =>
      run(office.administrator, 'change-plan-settings', { plan: 'P004', settings: { impliedMinimum } });
    await set(2);
    expect(taskIn(await summary(year), radio)).toMatchObject({ closedReached: 1 });
    await set(null);
    expect(taskIn(await summary(year), radio)).toMatchObject({ closedReached: 50 });
  });
});

describe('A4.3 the first week', () => {
  const perYear = async (weeksFrom: unknown) => {
    await run(office.administrator, 'change-plan-settings', { plan: 'P004', settings: { weeksFrom } });
    const rows = await office.reader.rows<Row>(`/api/plan-progress?plan=P004&task=${radio}&on=2022-01-01`);
    const count = (year: string) => rows.filter((row) => String(row['period']).startsWith(year)).length;
    return [rows.length, ...['2022', '2023', '2024', '2025'].map(count)];
  };

  test('of August 2022: 22 weeks, then 52 a year, 178 in all; others by choice', async () => {
    expect(await perYear('issue_date')).toEqual([178, 22, 52, 52, 52]);
    expect(await perYear('plan_period')).toEqual([208, 52, 52, 52, 52]);
    expect(await perYear({ day: '2022-10-03' })).toEqual([169, 13, 52, 52, 52]);
    expect(await perYear(null)).toEqual([178, 22, 52, 52, 52]);
  });
});

describe('A4.4 reports', () => {
  const dutiesOf = (unit: string, on: string) =>
    office.reader.rows<Row>(`/api/duties?plan=P004&unit=${unit}&below=false&on=${on}`);

  test('four yearly and fourteen quarterly ones for each unit, side by side', async () => {
    const rows = await dutiesOf(agencies[0] ?? '', '2022-09-01');
    const yearly = rows.filter((row) => row['task'] === 'P004-V.1-2');
    expect(yearly.map((row) => row['dueDay'])).toEqual(
      [2022, 2023, 2024, 2025].map((year) => `${year}-11-25`),
    );
    const quarterly = rows.filter((row) => row['task'] === 'P004-V.end-1');
    expect(quarterly).toHaveLength(14);
    expect([quarterly[0]?.['period'], quarterly.at(-1)?.['period']]).toEqual(['2022-Q3', '2025-Q4']);
    expect(quarterly.every((row) => row['state'] === 'no_day')).toBe(true);
    expect(await dutiesOf(communes[0] ?? '', '2022-09-01')).toHaveLength(4);
  });

  test('received late, with another number of days', async () => {
    const body = { task: 'P004-V.1-2', unit: agencies[1], period: '2023', day: '2023-11-28' };
    await run(office.administrator, 'receive-report', { key: newKey(), ...body });
    const rows = await dutiesOf(agencies[1] ?? '', '2024-01-01');
    expect(rows.find((row) => row['period'] === '2023')).toMatchObject({
      state: 'received_late',
      daysLate: 4,
    });
    expect(rows.find((row) => row['period'] === '2022')).toMatchObject({ state: 'missing', daysLate: 403 });
  });

  test('A4.8: a district that ended is not overdue; what was due moves to who came after it', async () => {
    const unit = { level: 'commune', type: 'commune', parent: district };
    await run(office.administrator, 'add-unit', {
      ...unit,
      unit: 'quang-ngai-2025-tra-bong',
      nameVi: 'Xã Trà Bồng',
      parent: 'quang-ngai-2025',
      validFrom: '2025-07-01',
    });
    const ended = { ...unit, validTo: '2025-06-30' };
    const successors = [{ unit: 'quang-ngai-2025-tra-bong', kind: 'merged', on: '2025-07-01' }];
    await run(office.administrator, 'change-unit', {
      ...ended,
      unit: communes[0],
      nameVi: 'Xã cũ',
      successors,
    });
    await run(office.administrator, 'change-unit', { ...ended, unit: communes[1], nameVi: 'Xã cũ khác' });
    const last = async (id: string) =>
      (await dutiesOf(id, '2025-12-15')).find(
        (row) => row['period'] === '2025' && row['task'] === 'P004-V.1-2',
      );
    expect(await last(communes[0] ?? '')).toMatchObject({
      state: 'moved',
      movesTo: 'quang-ngai-2025-tra-bong',
    });
    expect(await last(communes[1] ?? '')).toMatchObject({
      state: 'closed',
      reason: 'unit_ended',
      daysLate: null,
    });
    expect(await last('quang-ngai-2025-tra-bong')).toMatchObject({ state: 'missing', daysLate: 21 });
  });
});

describe('A4.5 components', () => {
  const coverage = async (query = '') =>
    (await office.reader.json(`/api/plan-coverage?plan=P004&on=2025-12-31${query}`)) as {
      rows: Row[];
      about: { components: Record<string, number> };
    };

  test('26 named, 16 linked, 10 without task; "Chi phí thời gian" is not named', async () => {
    const { rows, about } = await coverage();
    const named = rows.filter((row) => row['kind'] === 'component' && row['state'] !== 'not_named');
    expect(named).toHaveLength(26);
    expect(about.components['no_task']).toBe(10);
    expect(named.filter((row) => row['tasks'] !== '')).toHaveLength(16);
    const left = rows.filter((row) => row['state'] === 'not_named' && row['index'] === 'PCI');
    expect(left.map((row) => row['component'])).toEqual(['CSTP04']);
  });

  test('a link that the planner adds leaves 9; rejected, there are 10 again', async () => {
    const link = await run<{ link: string }>(office.administrator, 'propose-link', {
      task: 'P004-III.8',
      index: 'PCI',
      mention: 'PCI_LAND',
    });
    expect((await coverage()).about.components['no_task']).toBe(9);
    expect((await coverage('&proposed=false')).about.components['no_task']).toBe(10);
    await run(office.administrator, 'decide-link', { ...link, decision: 'confirmed' });
    expect((await coverage('&proposed=false')).about.components['no_task']).toBe(9);
    await run(office.administrator, 'decide-link', { ...link, decision: 'rejected' });
    expect((await coverage()).about.components['no_task']).toBe(10);
  });

  test('fields of reform are served by linked tasks', async () => {
    const { rows } = await coverage();
    const states = new Map(
      rows.filter((row) => row['kind'] === 'field').map((row) => [row['item'], row['state']]),
    );
    expect([...states.keys()]).toHaveLength(7);
    expect(states.get('PROCEDURES')).toBe('with_activity');
    expect(states.get('PUBLIC_FINANCE')).toBe('no_task');
  });
});

test('A4.7: a form added by the revision of 2023 owes nothing for 2022', async () => {
  const { version } = await run<{ version: string }>(office.administrator, 'add-plan-version', {
    plan: 'P004',
    name: 'Bổ sung năm 2023',
    from: '2023-01-01',
  });
  const { tasks } = await run<{ tasks: string[] }>(office.administrator, 'add-tasks', {
    plan: 'P004',
    tasks: [
      {
        code: 'III.12',
        nameVi: 'Hình thức mới',
        contentGroup: 'III Nhiệm vụ cụ thể',
        channel: 'contest',
        leads: [culture],
        cadence: 'yearly',
        versions: [version],
        targets: [{ value: 1, measure: 'activity', per: 'year', isImplied: true }],
      },
    ],
  });
  const rows = await office.reader.rows<Row>(`/api/plan-progress?plan=P004&task=${tasks[0]}&on=2025-01-01`);
  expect(rows.map((row) => row['period'])).toEqual(['2023', '2024', '2025']);
  const inForce = async (on: string) =>
    (await office.reader.json(`/api/plan?plan=P004&on=${on}`))['versionInForce'];
  expect(await inForce('2022-12-31')).not.toBe(version);
  expect(await inForce('2023-01-01')).toBe(version);
  expect((await summary('on=2023-06-01'))['version']).toBe(version);
});

describe('A4.6 an index of provinces beside the activities of the district', () => {
  const asked = (index: string, more = '') =>
    office.reader.json(
      `/api/single-unit?index=${index}&component=TOTAL&row=portal_article&unit=${district}${more}`,
    );

  test('says that it is measured for the province and in how many years both are known; no coefficient', async () => {
    await run(office.administrator, 'record-activities', {
      key: newKey(),
      entries: [2021, 2022, 2023, 2024].flatMap((year) =>
        [1, 5, 9].map((month) => ({
          ...{ unit: year === 2023 ? culture : district, day: `${year}-0${month}-15`, tasks: ['P004-III.3'] },
          channel: 'portal_article',
        })),
      ),
    });
    const nothing = { r: null, p: null, lo: null, hi: null, label: 'E0', tier: 'scatter', points: [] };
    const common = { ...nothing, unit: district, measuredAt: 'quang-ngai', status: 'other_level' };
    const scored = async (index: string, lag: number): Promise<number> => {
      const rows = await office.reader.rows<{ year: number; points: number | null }>(
        `/api/trend?index=${index}&units=quang-ngai`,
      );
      const years = rows.filter(({ points }) => points !== null).map(({ year }) => year - lag);
      return [2021, 2022, 2023, 2024].filter((year) => years.includes(year)).length;
    };
    for (const index of ['PAPI', 'PCI']) {
      for (const lag of [0, 1]) {
        const reply = await asked(index, `&lag=${lag}`);
        expect(reply).toMatchObject({ ...common, lag, n: await scored(index, lag) });
        expect(reply['n']).toBeLessThanOrEqual(4);
      }
    }
    expect((await asked('PAPI', '&lag=1'))['n']).toBe(3);
    const province = await office.reader.json(
      '/api/single-unit?index=PAPI&component=TOTAL&row=portal_article&unit=quang-ngai&aggregate=1&from=2022',
    );
    expect(province).toMatchObject({ measuredAt: null, tier: 'scatter', r: null });
  });
});
