import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKey, type Office, openOffice, record, run } from '../../helpers/office.ts';

/** A1: Sở VHTTDL Quảng Ngãi 2020. */
const department = 'quang-ngai-so-vhttdl';
const head = `${department}-van-phong-so`;
const report = 'P001-III2.2.a-1b';
let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Row = Record<string, unknown>;
const dutiesOn = async (on: string) =>
  (await office.reader.json(`/api/duties?plan=P001&on=${on}`)) as { rows: Row[]; about: Row };

test('A1.1: 22 rows, two sections numbered III kept apart', async () => {
  const rows = await office.reader.rows<{ code: string }>('/api/tasks?plan=P001');
  expect(rows).toHaveLength(22);
  expect([...new Set(rows.map(({ code }) => code.split('.')[0]))]).toEqual(['III', 'III (lặp)']);
});

test('A1.2: 3, 1, 2 and 1 by channel, and no percentage', async () => {
  const done = (task: string, channel: string, quantity: number) => ({
    unit: head,
    day: '2020-06-01',
    tasks: [task],
    channel,
    quantity,
  });
  await record(office.administrator, [
    done('P001-III.2-1', 'portal_article', 3),
    done('P001-III.2-7', 'mobile_vehicle', 1),
    done('P001-III2.2.b-1', 'arts_performance', 2),
    done('P001-III.2-6', 'tv_report', 1),
  ]);
  await run(office.administrator, 'change-plan-settings', {
    plan: 'P001',
    settings: { impliedTargets: false },
  });
  const state = (await office.reader.json('/api/plan-summary?plan=P001&on=2020-12-31')) as Row & {
    channels: { channel: string; quantity: number }[];
    tasks: Row[];
  };
  expect(Object.fromEntries(state.channels.map(({ channel, quantity }) => [channel, quantity]))).toEqual({
    portal_article: 3,
    arts_performance: 2,
    mobile_vehicle: 1,
    tv_report: 1,
  });
  expect(state.tasks.find((task) => task['task'] === 'P001-III2.2.a-2b')).toMatchObject({
    status: 'no_target',
    logged: 3,
    share: null,
  });
  expect(state).toMatchObject({ withTarget: 1, reachedTasks: 0, total: { quantity: 7, entries: 4 } });
  const channels = await office.reader.rows<Row>('/api/plan-channels?plan=P001&channel=arts_performance');
  expect(channels).toMatchObject([{ plan: 'P001', activities: 1, quantity: 2 }]);
});

describe('A1.3 four quarterly reports and one yearly', () => {
  test('3 of 5 received; without a day nothing is overdue', async () => {
    for (const [quarter, day] of [
      ['2020-Q1', '2020-04-05'],
      ['2020-Q2', '2020-07-05'],
      ['2020-Q3', '2020-10-05'],
    ]) {
      const body = { key: newKey(), task: report, unit: head, day, period: quarter };
      await run(office.administrator, 'receive-report', body);
    }
    const { rows, about } = await dutiesOn('2021-06-30');
    expect(rows.map((row) => [row['period'], row['state']])).toEqual([
      ['2020-Q1', 'received'],
      ['2020-Q2', 'received'],
      ['2020-Q3', 'received'],
      ['2020-Q4', 'no_day'],
      ['2020', 'no_day'],
    ]);
    expect(about).toMatchObject({ owed: 5, received: 3, missing: 0 });
  });

  test('overdue once the office has set days, and not any more when it takes them back', async () => {
    await run(office.administrator, 'set-report-cycle', { task: report, per: 'quarter', offsetDays: 10 });
    const { rows } = await dutiesOn('2021-01-20');
    expect(rows.map((row) => [row['period'], row['lastDay'], row['state'], row['daysLate']])).toEqual([
      ['2020-Q1', '2020-04-10', 'received', 0],
      ['2020-Q2', '2020-07-10', 'received', 0],
      ['2020-Q3', '2020-10-10', 'received', 0],
      ['2020-Q4', '2021-01-10', 'missing', 10],
      ['2020', null, 'no_day', null],
    ]);
    const settings = await office.reader.json('/api/plan-settings?plan=P001');
    expect(settings['reportCycles']).toEqual([{ task: report, per: 'quarter', offsetDays: 10 }]);
    await run(office.administrator, 'set-report-cycle', { task: report, per: 'quarter', offsetDays: null });
    expect((await dutiesOn('2021-01-20')).about).toMatchObject({ missing: 0 });
  });
});

test('A1.4: two forms nobody leads', async () => {
  const state = await office.reader.json('/api/plan-summary?plan=P001&on=2020-12-31');
  expect(state['withoutLead']).toEqual(['P001-III.2-4', 'P001-III.2-5b']);
});

describe('A1.5 "cải thiện thứ hạng" of three indices', () => {
  const verdicts = async () => {
    const rows = await office.reader.rows<Row>('/api/goals?plan=P001');
    return new Map(rows.map((row) => [row['index'], row]));
  };

  test('PCI: rank 41 to 36 is better although the score fell; both are shown', async () => {
    const pci = (await verdicts()).get('PCI');
    expect(pci).toMatchObject({
      unit: 'quang-ngai',
      verdict: 'met',
      rankBefore: 41,
      rankAfter: 36,
      rankGain: 5,
      yearBefore: 2019,
      yearAfter: 2020,
    });
    expect(pci?.['pointsBefore']).toBeCloseTo(64.33, 2);
    expect(pci?.['pointsAfter']).toBeCloseTo(63.2, 2);
    expect(pci?.['pointsGain']).toBeCloseTo(-1.13, 2);
  });

  test('with one year missing there is not enough data, never "not met"', async () => {
    const par = (await verdicts()).get('PAR_INDEX');
    expect(['no_data', 'not_enough_data']).toContain(par?.['verdict']);
    expect(par?.['rankGain']).toBeNull();
  });

  test('with other figures: a rank that stays is not met', async () => {
    await office.server.database.transaction((writer) =>
      writer.run(
        "update score set rank = 41 where index_code = 'PCI' and year = 2020 and unit_id = 'quang-ngai'",
      ),
    );
    expect((await verdicts()).get('PCI')).toMatchObject({ verdict: 'not_met', rankGain: 0 });
  });
});
