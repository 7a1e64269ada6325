import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';
import { expectReference, readFixture } from '../unit/stats/reference.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

type Row = Record<string, number | string | null> & { component: string };

/** Made by scripts/reference/focus_real.py from the score files alone. */
const fixture = readFixture('focus-real') as {
  focus: {
    index: string;
    unit: string;
    year: number;
    peers: string[] | null;
    order: string[];
    rows: Record<string, Record<string, number>>;
  }[];
};

const tables = [
  '/api/focus?unit=quang-ngai&year=2019',
  '/api/focus?unit=quang-ngai&year=2019&index=PAPI&depth=parts',
  '/api/importance?unit=quang-ngai&year=2019&index=PCI',
  '/api/points-lost?unit=quang-ngai&year=2019&index=PCI',
];

test.each(tables)('%s: JSON and Arrow hold the same', async (path) => {
  const json = await client.json(path);
  const arrow = await client.arrow(path);
  expect(arrow.rows.length).toBeGreaterThan(5);
  expect(arrow.rows).toEqual(json['rows']);
  expect(arrow.about).toEqual(json['about']);
});

describe('the focus list', () => {
  it.each(fixture.focus)(
    'of $unit in $index $year agrees with pandas and SciPy, to the order',
    async (given) => {
      const { index, unit, year, peers, order, rows: expected } = given;
      const chosen = peers === null ? '' : `&peers=list&peerUnits=${peers.join(',')}`;
      const rows = await client.rows<Row>(`/api/focus?index=${index}&unit=${unit}&year=${year}${chosen}`);
      for (const row of rows) expectReference(row, expected[row.component], row.component);
      expect(rows.map(({ component }) => component)).toEqual(order);
      expect(rows.map((row) => row['place'])).toEqual(order.map((_, at) => at + 1));
    },
  );

  it('compares with the twelve units whose totals are nearest', async () => {
    const place = 'index=PCI&unit=quang-ngai&year=2019';
    const { about } = (await client.json(`/api/focus?${place}&peers=like`)) as {
      about: { peers: { kind: string; units: string[] } };
    };
    const totals = await client.rows<{ unit: string; points: number }>('/api/ranking?index=PCI&year=2019');
    const own = totals.find(({ unit }) => unit === 'quang-ngai')?.points ?? 0;
    const nearest = totals
      .filter(({ unit }) => unit !== 'quang-ngai')
      .toSorted((a, b) => Math.abs(a.points - own) - Math.abs(b.points - own))
      .slice(0, 12);
    expect(about.peers.kind).toBe('like');
    expect(about.peers.units).toEqual(nearest.map(({ unit }) => unit).toSorted());
  });

  it('counts a weighted sub-index in points of the total', async () => {
    const rows = await client.rows<Row>('/api/focus?index=PCI&unit=quang-ngai&year=2019');
    const labour = rows.find(({ component }) => component === 'CSTP09');
    expect(labour).toMatchObject({ weight: 0.2, weightBasis: 'weights', factor: 2 });
    expect(labour?.['reach']).toBeCloseTo(2 * Number(labour?.['reachOwn']), 9);
    const weights = rows.map((row) => Number(row['weight']));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it.each(['quang-ngai', 'ha-noi', 'tp-ho-chi-minh'])(
    'explains the published totals of %s by its components',
    async (unit) => {
      for (const [index, year] of [
        ['PCI', 2007],
        ['PCI', 2017],
        ['PCI', 2023],
        ['PAPI', 2016],
        ['PAPI', 2023],
      ]) {
        const answer = await client.json(`/api/focus?index=${index}&unit=${unit}&year=${year}`);
        const { totals } = answer['about'] as {
          totals: { points: number | null; explained: number | null }[];
        };
        const [total] = totals;
        if (total === undefined || total.points === null || total.explained === null) continue;
        expect(Math.abs(total.points - total.explained), `${index} ${year}`).toBeLessThan(0.02);
      }
    },
  );

  it('does not cross a change of the scheme with trend or volatility', async () => {
    const rows = await client.rows<Row>('/api/focus?index=PAPI&unit=quang-ngai&year=2019&depth=parts');
    const partOf = (code: string) => rows.find(({ component }) => component === code);
    expect(partOf('D2.1')).toMatchObject({ trendYears: 2, changes: 1, volatility: null });
    expect(partOf('D1.1')).toMatchObject({ trendYears: 5, changes: 4 });
  });

  it('keeps the history of a province that was renamed, and ends it where one took in another', async () => {
    const hue = await client.rows<Row>('/api/focus?index=PAPI&unit=thua-thien-hue&year=2015');
    expect(hue[0]).toMatchObject({ trendYears: 5 });
    const haNoi = await client.rows<Row>('/api/focus?index=PCI&unit=ha-noi&year=2010');
    expect(haNoi[0]).toMatchObject({ trendYears: 2 });
  });

  it('shows a component without a score as missing, at the end', async () => {
    const rows = await client.rows<Row>('/api/focus?index=PAR_INDEX&unit=khanh-hoa&year=2024');
    const missing = rows.filter((row) => row['points'] === null);
    expect(missing.length).toBeGreaterThan(0);
    for (const row of missing)
      expect([row['percent'], row['reach'], row['headroom']]).toEqual([null, null, null]);
    const known = rows.filter((row) => row['headroom'] !== null);
    expect(rows.slice(0, known.length)).toEqual(known);
  });

  it('says that it does not know what a component is worth where the weights are not known', async () => {
    const rows = await client.rows<Row>('/api/focus?index=PCI&unit=quang-ninh&year=2005');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ weightBasis: 'none', weight: null, reach: null });
    expect(rows[0]?.['reachOwn']).toBeGreaterThan(0);
  });

  it('takes all indices that scored the unit, and each keeps its own total', async () => {
    const answer = await client.json('/api/focus?unit=quang-ngai&year=2019');
    const { totals } = answer['about'] as { totals: { index: string; max: number }[] };
    expect(totals.map(({ index, max }) => [index, max])).toEqual(
      expect.arrayContaining([
        ['PCI', 100],
        ['PAPI', 80],
      ]),
    );
    const shares = (answer['rows'] as Row[])
      .map((row) => row['reachShare'])
      .filter((share) => share !== null);
    expect(shares).toEqual([...shares].sort((a, b) => Number(b) - Number(a)));
  });

  it('compares with the region, with the same type, or with an own list', async () => {
    const peersOf = async (query: string) => {
      const answer = await client.json(`/api/focus?index=PCI&unit=da-nang&year=2019&${query}`);
      return (answer['about'] as { peers: { units: string[]; nameEn: string | null } }).peers;
    };
    const cities = await peersOf('peers=type');
    expect(cities.units.toSorted()).toEqual(['can-tho', 'ha-noi', 'hai-phong', 'tp-ho-chi-minh']);
    const region = await peersOf('peers=region');
    expect(region.units).toContain('quang-nam');
    expect(region.units).not.toContain('da-nang');
    expect(region.nameEn).not.toBeNull();
    expect((await peersOf('peers=list&peerUnits=hue,thua-thien-hue,quang-ninh,da-nang')).units).toEqual([
      'quang-ninh',
      'thua-thien-hue',
    ]);
    expect((await peersOf('peers=all')).units).toHaveLength(62);
  });

  it('gives a badge at E3 or better only, and none from the demonstration log', async () => {
    const example = await client.json('/api/focus?index=EXAMPLE&unit=example-03&year=2024');
    const badges = (example['rows'] as Row[]).map((row) => row['responsiveness']);
    expect(badges.filter((badge) => badge !== null).length).toBeGreaterThan(1);
    expect(badges.every((badge) => badge === null || badge === 'E3' || badge === 'E4')).toBe(true);
    const real = await client.json('/api/focus?index=PAPI&unit=quang-ngai&year=2019');
    expect((real['rows'] as Row[]).every((row) => row['responsiveness'] === null)).toBe(true);
    expect(real['about']).toMatchObject({ totals: [{ responsiveness: 'nothing_recorded' }] });
  });

  it('counts tasks that name a component, and takes no report for missing, not for zero', async () => {
    const rows = await client.rows<Row>('/api/focus?index=PCI&unit=quang-ngai&year=2022');
    expect(rows.some((row) => Number(row['tasks']) > 0)).toBe(true);
    expect(rows.every((row) => row['activities'] === null)).toBe(true);
    const elsewhere = await client.rows<Row>('/api/focus?index=PCI&unit=ha-noi&year=2022');
    expect(elsewhere.every((row) => row['tasks'] === 0)).toBe(true);
    expect(elsewhere.some((row) => Number(row['otherTasks']) > 0)).toBe(true);
  });
});

describe('importance and points lost', () => {
  it('stand on the same figures as the list', async () => {
    const focus = await client.rows<Row>('/api/focus?index=PCI&unit=quang-ngai&year=2019');
    const importance = await client.rows<Row>('/api/importance?index=PCI&unit=quang-ngai&year=2019');
    for (const row of importance) {
      const same = focus.find(({ component }) => component === row.component);
      expect(row['distance']).toBeCloseTo(Number(same?.['percent']) - Number(same?.['peerMedian']), 9);
      const isHeavy = Number(row['weight']) > 0.05;
      const isBelow = Number(row['distance']) < 0;
      expect(row['quadrant']).toBe(isHeavy ? (isBelow ? 'act' : 'keep') : isBelow ? 'watch' : 'spare');
    }
  });

  it('fall from the maximum to the published total without a gap', async () => {
    const answer = await client.json('/api/points-lost?index=PAPI&unit=quang-ngai&year=2017');
    const rows = answer['rows'] as Row[];
    expect(rows[0]).toMatchObject({ step: 'maximum', to: 60 });
    expect(rows.at(-1)).toMatchObject({ step: 'total' });
    for (const [at, row] of rows.slice(1, -1).entries()) {
      expect(row['from']).toBe(rows[at]?.['to']);
      expect(Number(row['from']) - Number(row['lost'])).toBeCloseTo(Number(row['to']), 5);
    }
    const { total } = answer['about'] as { total: number };
    expect(Math.abs(Number(rows.at(-2)?.['to']) - total)).toBeLessThan(0.005);
    const lost = rows.filter((row) => row['step'] === 'component').map((row) => Number(row['lost']));
    expect(lost).toEqual(lost.toSorted((a, b) => b - a));
  });

  it('name what the components do not explain', async () => {
    const rows = await client.rows<Row>('/api/points-lost?index=PCI&unit=quang-ngai&year=2011');
    expect(rows.map((row) => row['step'])).toContain('unexplained');
  });
});

const refusals: [string, number, string][] = [
  ['/api/focus?unit=atlantis&year=2019', 404, 'unknown_unit'],
  ['/api/focus?unit=ha-noi&year=2019&index=XYZ', 404, 'unknown_index'],
  ['/api/focus?unit=ha-noi&year=2019&peers=list', 400, 'bad_request'],
  ['/api/focus?unit=ha-noi&year=2019&index=PCI&peers=list&peerUnits=atlantis', 400, 'bad_request'],
  ['/api/focus?unit=ha-noi', 400, 'bad_request'],
  ['/api/points-lost?unit=ha-noi&year=2019', 400, 'bad_request'],
];

test.each(refusals)('%s is refused in words', async (path, status, code) => {
  const response = await client.get(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
