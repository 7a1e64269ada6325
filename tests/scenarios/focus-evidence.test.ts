import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { changeSpread, detectable, scaledMde, unitsNeeded } from '../../server/stats/index.ts';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

type Need = {
  basis: string;
  span: number | null;
  years: number;
  unitsNeeded: number | null;
  units: number;
  detectable: number;
  sd: number | null;
  changes: number | null;
  isEnough: boolean;
};

describe('evidence needed', () => {
  const needs = (query: string) => client.rows<Need>(`/api/evidence-needed?${query}`);

  it('measures the noise of the real scores, as the tested function does on them', async () => {
    const rows = await needs('index=PAPI&component=D2&unit=quang-ngai&effect=0.3');
    const trend = await client.rows<{ unit: string; year: number; percent: number; run: number }>(
      '/api/trend?index=PAPI&components=D1',
    );
    const same = trend.map(({ unit, year, percent }) => ({
      unit: unit === 'hue' ? 'thua-thien-hue' : unit,
      year,
      y: percent,
      version: '1',
    }));
    const first = (await needs('index=PAPI&component=D1&unit=quang-ngai&effect=0.3'))[0];
    const spread = changeSpread(same, 1);
    expect(first?.changes).toBe(spread.changes);
    expect(first?.sd).toBeCloseTo(Number(spread.sd), 6);
    expect(rows.map(({ span, years }) => [span, years])).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
  });

  it('says how many units of each kind, and what those there are could show', async () => {
    const [first] = await needs('index=PAPI&component=D1&unit=quang-ngai&effect=0.3');
    expect(first?.units).toBe(34);
    expect(first?.unitsNeeded).toBe(unitsNeeded(Number(first?.sd), 3));
    expect(first?.detectable).toBeCloseTo(detectable(Number(first?.sd), 17) / 10, 9);
    expect(first?.isEnough).toBe(2 * Number(first?.unitsNeeded) <= 34);
    const [fine] = await needs('index=PAPI&component=D1&unit=quang-ngai&effect=0.1');
    expect(Number(fine?.unitsNeeded)).toBeGreaterThan(Number(first?.unitsNeeded));
  });

  it('scales what a relationship could reveal with more years of the log', async () => {
    const query = 'index=EXAMPLE&component=M4&unit=example-01&effect=1&row=contest&more=10';
    const answer = await client.json(`/api/evidence-needed?${query}`);
    const rows = (answer['rows'] as Need[]).filter(({ basis }) => basis === 'relationship');
    const { cell } = (await client.json(
      '/api/relationship?index=EXAMPLE&row=contest&component=M4',
    )) as unknown as {
      cell: { se: number; nu: number; units: number; years: number; mde: number; label: string };
    };
    expect(rows[0]?.years).toBe(cell.years);
    expect(rows[0]?.detectable).toBeCloseTo((cell.mde * 10 * 15) / 100, 9);
    const later = scaledMde(cell, cell.units, cell.years + 3);
    expect(rows[3]?.detectable).toBeCloseTo((later * 10 * 15) / 100, 9);
    expect(answer['about']).toMatchObject({ basis: 'example', label: cell.label, max: 15 });
  });

  it('has nothing to say of a relationship where nothing was recorded', async () => {
    const answer = await client.json(
      '/api/evidence-needed?index=PAPI&component=D2&unit=quang-ngai&row=portal_article',
    );
    expect(answer['about']).toMatchObject({ basis: 'nothing_recorded', label: null });
    expect((answer['rows'] as Need[]).every(({ basis }) => basis === 'campaign')).toBe(true);
  });

  it('refuses where there are too few scores to know the noise', async () => {
    const rows = await needs('index=PAR_INDEX&component=PAR_P3&unit=quang-ngai');
    expect(
      rows.every(({ sd, unitsNeeded: needed, isEnough }) => sd === null && needed === null && !isEnough),
    ).toBe(true);
  });
});

describe('the library of tasks', () => {
  type Task = {
    task: string;
    nameVi: string;
    plan: string;
    isOwn: boolean;
    isWhole: boolean;
    components: string;
    cadence: string;
    origin: string;
    evidence: string | null;
  };
  const tasks = (query: string) => client.rows<Task>(`/api/task-library?${query}`);

  it('finds the tasks that name a component, the own ones first, those for the whole index last', async () => {
    const rows = await tasks('index=PAR_INDEX&component=PAR_P3&unit=quang-tri');
    expect(rows.length).toBeGreaterThan(5);
    const named = rows.filter(({ isWhole }) => !isWhole);
    expect(named.every(({ components }) => components.includes('PAR_INDEX:PAR_P3'))).toBe(true);
    const own = rows.map(({ isOwn }) => isOwn);
    expect(own.indexOf(false)).toBe(own.lastIndexOf(true) + 1);
    expect(rows.filter(({ isOwn }) => isOwn).every(({ plan }) => plan === 'P002')).toBe(true);
    expect(named.every(({ origin }) => ['explicit', 'same_topic', 'proposed'].includes(origin))).toBe(true);
  });

  it('leaves out what names the index as a whole when asked to', async () => {
    const rows = await tasks('index=PCI&component=CSTP03&whole=0');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ isWhole: false });
  });

  it('is searched with and without marks', async () => {
    const all = await tasks('');
    expect(all.length).toBeGreaterThan(100);
    const marked = await tasks(`search=${encodeURIComponent('mạng xã hội')}`);
    const plain = await tasks('search=mang%20xa%20hoi');
    expect(marked.length).toBeGreaterThan(1);
    expect(plain).toEqual(marked);
    expect(await tasks('search=telepathy')).toEqual([]);
    expect((await tasks('search=tra%20bong')).every(({ plan }) => plan === 'P004')).toBe(true);
  });
});

test.each([
  ['/api/task-library?component=CSTP01', 400, 'bad_request'],
  ['/api/task-library?index=PCI&component=D1', 404, 'unknown_component'],
  ['/api/evidence-needed?index=PAPI&component=D1&unit=quang-ngai&effect=0', 400, 'bad_request'],
  ['/api/evidence-needed?index=PAPI&component=CSTP01&unit=quang-ngai', 404, 'unknown_component'],
])('%s is refused in words', async (path, status, code) => {
  const response = await client.get(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
