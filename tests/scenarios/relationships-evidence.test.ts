import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planted } from '../../scripts/make-example.ts';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

type Cell = {
  row: string;
  component: string;
  lag: number;
  label: string;
  b: number | null;
  p: number | null;
  q: number | null;
  max: number;
  isSimpson: boolean;
  pooledR: number | null;
};
type About = { tested: number; expectedHints: number; activityOrigin: string };

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

const mapOf = async (params: string): Promise<{ rows: Cell[]; about: About }> =>
  (await client.json(`/api/relationships?${params}`)) as unknown as { rows: Cell[]; about: About };

const isFound = ({ label }: Cell): boolean => label === 'E3' || label === 'E4';
const nameOf = ({ row, component, lag }: Cell): string => `${row} ${component} ${lag}`;

/** A planted effect also moves the total that the component is part of. */
const plantedNames = planted.flatMap(({ channel, component }) => [
  `${channel} ${component} 1`,
  `${channel} TOTAL 1`,
]);

describe('the example', () => {
  test.each(['lags=1', 'lags=0,1,2', 'lags=1&measure=activities', 'lags=0,1,2&scale=log1p'])(
    'shows what was planted and nothing else: %s',
    async (choices) => {
      const { rows } = await mapOf(`index=EXAMPLE&${choices}`);
      expect(rows.filter(isFound).map(nameOf).sort()).toEqual([...plantedNames].sort());
    },
  );

  test('gives the planted effects back in points', async () => {
    const { rows } = await mapOf('index=EXAMPLE');
    for (const { channel, component, effect } of planted) {
      const cell = rows.find((row) => row.row === channel && row.component === component);
      expect(cell?.label).toBe('E4');
      const points = ((cell?.b ?? 0) * (cell?.max ?? 0)) / 100;
      expect(Math.abs(points / effect - 1)).toBeLessThan(0.25);
    }
  });

  test('warns where comparing units overall would mislead', async () => {
    const { rows } = await mapOf('index=EXAMPLE');
    const contest = rows.find(({ row, component }) => row === 'contest' && component === 'M4');
    expect(contest).toMatchObject({ isSimpson: true, label: 'E1' });
    expect(contest?.pooledR).toBeGreaterThan(0.4);
  });

  test.each(['topic', 'component'])('finds the same by %s', async (rows) => {
    const { rows: cells } = await mapOf(`index=EXAMPLE&rows=${rows}`);
    const found = cells.filter((cell) => isFound(cell) && cell.component !== 'TOTAL');
    expect(found.map(({ row, component }) => `${row.slice(-2)} ${component}`).sort()).toEqual(
      planted.map(({ component }) => `${component} ${component}`).sort(),
    );
  });

  test('answers the first question: what is communicated about improves more', async () => {
    const answer = await client.json('/api/effort-headline?index=EXAMPLE');
    expect(answer).toMatchObject({ isLinked: true, components: 7, estimate: { label: 'E4' } });
    expect((answer['estimate'] as { b: number }).b).toBeGreaterThan(0.3);
  });
});

/** Most hints that chance gives in 999 of 1 000 maps of m independent tests. */
const mostByChance = (m: number): number => 0.05 * m + 3.1 * Math.sqrt(m * 0.05 * 0.95);

describe('real scores beside invented activities', () => {
  test.each([
    'index=PCI',
    'index=PAPI',
    'index=PCI&lags=0,1,2',
    'index=PAPI&lags=0,1,2',
    'index=PAPI&kinds=all&scale=log1p',
  ])('show about as many hints as chance, and next to no evidence: %s', async (choices) => {
    const { rows, about } = await mapOf(choices);
    expect(about.activityOrigin).toBe('demonstration');
    expect(about.tested).toBeGreaterThan(100);
    expect(about.expectedHints).toBeCloseTo(0.05 * about.tested, 9);
    const hints = rows.filter(({ p }) => p !== null && p < 0.05).length;
    expect(hints).toBeLessThanOrEqual(mostByChance(about.tested));
    expect(hints).toBeGreaterThan(0);
    expect(rows.filter(isFound).length).toBeLessThanOrEqual(2);
  });

  test('hold no link between an activity and a component, and it is said so', async () => {
    const answer = await client.json('/api/effort-headline?index=PAPI');
    expect(answer).toMatchObject({
      isLinked: false,
      linked: { activities: 0, components: [] },
      estimate: { label: 'E0', b: null, p: null },
      activityOrigin: 'demonstration',
    });
    expect((answer['linked'] as { of: number }).of).toBeGreaterThan(20_000);
  });
});

test('a component that scores communication itself is marked, and kept out of the headline', async () => {
  const { rows } = await mapOf('index=PAR_INDEX');
  const marks = new Map(
    rows.map((row) => [row.component, (row as unknown as { isMechanical: boolean }).isMechanical]),
  );
  expect(marks.get('PAR_P1')).toBe(true);
  expect(marks.get('PAR_P2')).toBe(false);
  const answer = await client.json('/api/effort-headline?index=PAR_INDEX');
  expect(answer['mechanical']).toContain('PAR_P1');
});

test('a cell that fails the gate shows no number, says why and is not counted', async () => {
  const { rows, about } = await mapOf('index=PCI');
  const closed = rows.filter(({ label }) => label === 'E0');
  expect(closed.length).toBeGreaterThan(0);
  for (const cell of closed) {
    expect(cell).toMatchObject({ b: null, p: null, q: null });
    expect((cell as unknown as { gateReason: string }).gateReason).not.toBe('');
  }
  expect(rows.length - closed.length).toBe(about.tested);
});

test('pairs that a plan links are a family of their own, with who linked them', async () => {
  const response = await mapOf('index=PAPI');
  const tagged = (response.rows as unknown as { family: string; linkOrigin: string | null }[]).filter(
    ({ family }) => family === 'tagged',
  );
  expect(tagged.length).toBeGreaterThan(0);
  for (const { linkOrigin } of tagged) expect(['explicit', 'same_topic', 'proposed']).toContain(linkOrigin);
  const families = (response.about as unknown as { families: Record<string, { tested: number }> }).families;
  expect((families['tagged']?.tested ?? 0) + (families['other']?.tested ?? 0)).toBe(response.about.tested);
});
