import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

type Ranked = { unit: string; points: number | null; rank: number | null; of: number | null };

/** The totals as they stand in the text files; the fields used hold no commas or quotes. */
const totalsIn = (index: string, year: number): Map<string, number> => {
  const [head = '', ...lines] = readFileSync(`data/scores/${index}/${year}.csv`, 'utf8').trim().split('\n');
  const at = (name: string) => head.split(',').indexOf(name);
  const totals = new Map<string, number>();
  for (const line of lines) {
    const cells = line.split(',');
    const isTotal = cells[at('component')] === 'TOTAL' && cells[at('is_shown')] === 'true';
    const points = cells[at('points')] ?? '';
    if (isTotal && points !== '') totals.set(cells[at('unit_id')] ?? '', Number(points));
  }
  return totals;
};

const yearsOf = (index: string): number[] =>
  readdirSync(`data/scores/${index}`).map((file) => Number(file.replace('.csv', '')));

test('PCI 2019: Quảng Ninh has 73.40 and is first of 63', async () => {
  const rows = await client.rows<Ranked>('/api/ranking?index=PCI&year=2019');
  const first = rows.find(({ unit }) => unit === 'quang-ninh');
  expect(first?.points?.toFixed(2)).toBe('73.40');
  expect(first).toMatchObject({ rank: 1, of: 63 });
});

test.each(['PCI', 'PAPI'])('every total of %s is answered as published, in every year', async (index) => {
  for (const year of yearsOf(index)) {
    const published = totalsIn(index, year);
    const rows = await client.rows<Ranked>(`/api/ranking?index=${index}&year=${year}`);
    const answered = rows.filter(({ points }) => points !== null).map(({ unit, points }) => [unit, points]);
    expect(new Map(answered as [string, number][]), `${index} ${year}`).toEqual(published);
  }
});

test('a place is 1 + the number of units with more points, and ties share it', async () => {
  const rows = await client.rows<Ranked>('/api/ranking?index=PCI&year=2012&component=CSTP01');
  expect(rows).toHaveLength(63);
  for (const { points, rank } of rows) {
    expect(rank).toBe(1 + rows.filter((other) => (other.points ?? 0) > (points ?? 0)).length);
  }
});

test('where only a few units have points, the published rank stands and no place is made up', async () => {
  const rows = await client.rows<Ranked & { publishedRank: number | null }>(
    '/api/ranking?index=PAR_INDEX&year=2012',
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { rank, publishedRank } of rows) expect(rank).toBe(publishedRank);
});

test('missing is null, never zero', async () => {
  const rows = await client.rows<{ unit: string; year: number }>('/api/trend?index=PAPI&units=quang-ninh');
  expect(rows.map(({ year }) => year)).not.toContain(2021);
  const ranked = await client.rows<Ranked>('/api/ranking?index=PAR_INDEX&year=2013');
  expect(ranked.some(({ points }) => points === null)).toBe(true);
  expect(ranked.some(({ points }) => points === 0)).toBe(false);
});
