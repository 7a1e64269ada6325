import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemonstrationPlans, makeDemonstrationUnits } from '../../../scripts/make-demonstration-plans.ts';
import { Client } from '../../helpers/client.ts';
import { openServer } from '../../helpers/server.ts';
import type { Row } from '../../helpers/made-plans.ts';
import { run, send } from '../../helpers/office.ts';

/** Invented activities of the five plans: they follow the acceptance scenarios, and show only when asked for. */
let server: Awaited<ReturnType<typeof openServer>>;
let client: Client;
beforeAll(async () => {
  server = await openServer({ hasDemonstration: true });
  client = new Client(server.address);
  await client.get(`/enter?token=${server.entry}`);
});
afterAll(() => server.close());

const stateOf = async (plan: string, task: string, on: string, log = '&log=demonstration') => {
  const reply = (await client.json(`/api/plan-summary?plan=${plan}&on=${on}${log}`)) as { tasks: Row[] };
  return reply.tasks.find((each) => each['task'] === task);
};

test('the files are what the script writes', () => {
  expect(readFileSync('data/demonstration/plans.csv', 'utf8')).toBe(makeDemonstrationPlans());
  expect(readFileSync('data/demonstration/units.csv', 'utf8')).toBe(makeDemonstrationUnits());
});

describe('after the acceptance scenarios', () => {
  test.each([
    [
      'P000',
      'P000-II.2.c',
      '2024-12-31',
      { countedToDate: 48, closed: 12, closedReached: 11, status: 'late' },
    ],
    [
      'P000',
      'P000-II.2.c',
      '2026-11-29',
      { countedToDate: 48, closed: 12, closedReached: 11, status: 'late' },
    ],
    ['P000', 'P000-II.2.e-1', '2024-12-31', { share: 1, status: 'done' }],
    ['P001', 'P001-III2.2.a-2b', '2020-12-31', { logged: 3, status: 'no_target', share: null }],
    ['P002', 'P002-2.2', '2024-04-01', { status: 'late' }],
    ['P002', 'P002-2.3', '2024-12-31', { reached: 2, instances: 2 }],
    ['P002', 'P002-2.13', '2024-12-31', { logged: 1, countedToDate: 0, status: 'late' }],
    ['P003', 'P003-IV.4-1', '2025-12-31', { logged: 12, status: 'no_target' }],
  ])('%s %s on %s', async (plan, task, on, expected) => {
    expect(await stateOf(plan, task, on)).toMatchObject(expected);
  });

  test('P002-2.9 is done, late by five days', async () => {
    const rows = await client.rows<Row>(
      '/api/plan-progress?plan=P002&task=P002-2.9&on=2024-12-31&log=demonstration',
    );
    expect(rows[0]).toMatchObject({ status: 'done_late', daysLate: 5 });
  });

  test('50 and 45 of 52 weeks in 2024', async () => {
    const year = '&from=2024-01-01&to=2024-12-31&log=demonstration';
    expect(await stateOf('P004', 'P004-III.10.a', '2024-12-31', year)).toMatchObject({
      closed: 52,
      closedReached: 50,
    });
    expect(await stateOf('P004', 'P004-III.10.b', '2024-12-31', year)).toMatchObject({
      closed: 52,
      closedReached: 45,
    });
  });

  test('every plan has something done, late and open to show', async () => {
    const rows = await client.rows<Row>('/api/plans?on=2025-06-30&log=demonstration');
    const shipped = rows.filter((row) => row['isShipped'] === true);
    expect(shipped).toHaveLength(5);
    for (const row of shipped) expect(Number(row['activities'])).toBeGreaterThan(5);
    const duties = (await client.json('/api/duties?on=2025-06-30&log=demonstration')) as {
      about: Row;
      rows: Row[];
    };
    expect(duties.rows.some((row) => row['state'] === 'received')).toBe(true);
    expect(duties.about['adHoc']).toMatchObject([{ day: '2025-05-05' }]);
    const coverage = await client.rows<Row>('/api/plan-coverage?plan=P004&on=2025-12-31&log=demonstration');
    const states = new Set(coverage.map((row) => row['state']));
    expect(states).toEqual(new Set(['no_task', 'not_named', 'with_activity']));
    // The number of entries of a component is that of the log behind it, also where several tasks serve it.
    const counted = coverage.filter((row) => row['kind'] === 'component' && Number(row['entries']) > 0);
    const loggedUnder = counted.map((row) => String(row['loggedUnder']).replaceAll(';', ','));
    expect(loggedUnder.some((tasks) => tasks.includes(','))).toBe(true);
    for (const [at, tasks] of loggedUnder.entries()) {
      const path = `/api/activities?plan=P004&task=${tasks}&from=2022-01-01&to=2025-12-31&log=demonstration`;
      const { about } = (await client.json(path)) as { about: Row };
      expect(about['total']).toBe(counted[at]?.['entries']);
    }
  });
});

describe('communes and divisions', () => {
  const owedBy = (plan: string, task: string, on: string, log = '&log=demonstration') =>
    client.rows<Row>(`/api/plan-progress?plan=${plan}&task=${task}&on=${on}${log}`);
  const statesOf = async (task: string, on: string) => {
    const rows = await client.rows<Row>(
      `/api/duties?task=${task}&plan=${task.slice(0, 4)}&on=${on}&log=demonstration`,
    );
    const count = (state: string) => rows.filter((row) => row['state'] === state).length;
    return {
      owed: rows.length,
      received: count('received'),
      late: count('received_late'),
      missing: count('missing'),
    };
  };

  test('8 of 9 communes have a panel, 9 of 10 divisions what 2.5 asks', async () => {
    const panels = await owedBy('P000', 'P000-II.2.e-2', '2024-12-31');
    expect([panels.length, panels.filter((row) => row['isReached'] === true).length]).toEqual([9, 8]);
    const divisions = await owedBy('P002', 'P002-2.5', '2024-12-31');
    expect([divisions.length, divisions.filter((row) => row['isReached'] === true).length]).toEqual([10, 9]);
  });

  test.each([
    ['P000-IV.end-2', '2024-12-31', { owed: 13, received: 10, late: 1, missing: 2 }],
    ['P002-2.4-i', '2024-12-31', { owed: 20, received: 8, late: 1, missing: 1 }],
    ['P004-V.1-2', '2024-12-31', { owed: 96, received: 66, late: 3, missing: 3 }],
    ['P004-V.end-1', '2024-12-31', { owed: 112, received: 69, late: 0, missing: 0 }],
  ])('%s on %s', async (task, on, expected) => {
    expect(await statesOf(task, on)).toEqual(expected);
  });

  test('beside what was recorded there are none: no unit owes, no name is listed', async () => {
    expect(await owedBy('P000', 'P000-II.2.e-2', '2024-12-31', '')).toEqual([]);
    const { units, inventedUnits } = (await client.json('/api/catalogue')) as unknown as {
      units: { unit: string }[];
      inventedUnits: { unit: string; nameVi: string }[];
    };
    expect(inventedUnits.every(({ nameVi }) => nameVi.endsWith('(minh hoạ)'))).toBe(true);
    const invented = new Set(inventedUnits.map(({ unit }) => unit));
    expect([invented.size, units.filter(({ unit }) => invented.has(unit)).length]).toEqual([33, 0]);
    const body = { key: 'demo-unit-1', unit: inventedUnits[0]?.unit, day: '2024-05-05' };
    expect(await send(client, 'record-activity', body)).toMatchObject({
      status: 400,
      body: { fields: { unit: 'unknown_unit' } },
    });
  });
});

describe('marked, and without effect on what is recorded', () => {
  const report = '/api/plan-report?plan=P004&period=2024-Q3';
  const sheetsOf = async (query: string) => {
    const response = await client.get(`/api/plan-report.xlsx?plan=P004&period=2024-Q3${query}`);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    return { name, ...(await readXlsx(new Uint8Array(await response.arrayBuffer()))) };
  };

  test('a report counts it when asked, and then says so in the file and on every sheet', async () => {
    const [recorded, invented] = (await Promise.all([
      client.json(report),
      client.json(`${report}&log=demonstration`),
    ])) as { report: Row & { summary: Row } }[];
    expect(recorded?.report).toMatchObject({ isDemonstration: false, summary: { activities: 0 } });
    expect(invented?.report).toMatchObject({ isDemonstration: true, summary: { activities: 31 } });
    const marked = await sheetsOf('&log=demonstration');
    expect(marked.name).toContain('(minh hoạ)');
    for (const sheet of marked.sheets) expect(sheet.rows[2]?.[0], sheet.name).toMatch(/^DỮ LIỆU MINH HOẠ/);
    const plain = await sheetsOf('');
    expect(plain.name).not.toContain('minh hoạ');
    expect(
      plain.sheets
        .flatMap((sheet) => sheet.rows)
        .flat()
        .join(' '),
    ).not.toContain('MINH HOẠ');
  });

  test('every entry says that it is invented', async () => {
    const { rows } = (await client.json('/api/activities?plan=P004&log=demonstration&size=1000')) as {
      rows: Row[];
    };
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.every((row) => String(row['title']).startsWith('Minh hoạ: '))).toBe(true);
  });

  test('none of it counts unless asked for', async () => {
    expect(await stateOf('P000', 'P000-II.2.c', '2024-12-31', '')).toMatchObject({
      logged: 0,
      closedReached: 0,
    });
    const rows = await client.rows<Row>('/api/plans?on=2025-06-30');
    expect(rows.every((row) => row['activities'] === 0)).toBe(true);
    const duties = (await client.json('/api/duties?on=2025-06-30')) as { about: Row };
    expect(duties.about).toMatchObject({ received: 0, adHoc: [] });
    const calendar = '/api/calendar?from=2024-10-01&to=2024-10-31&plan=P002&on=2024-12-31';
    const open = async (log: string) => (await client.rows<Row>(calendar + log)).map((row) => row['open']);
    expect([await open(''), await open('&log=demonstration')]).toEqual([[1], [0]]);
  });

  test('it does not keep a task or a plan from being removed, and says that its task is gone', async () => {
    await run(client, 'remove-task', { task: 'P000-IV.6.b-1' });
    const left = await client.rows<Row>('/api/activities?task=P000-IV.6.b-1&log=demonstration');
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((row) => row['removedCodes'] !== '')).toBe(true);
    expect((await send(client, 'remove-plan', { plan: 'P003' })).status).toBe(200);
  });
});
