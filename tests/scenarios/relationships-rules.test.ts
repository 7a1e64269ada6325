import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fePanel } from '../../server/stats/index.ts';
import { Client } from '../helpers/client.ts';
import { addScores, coverByUpload, receiveReports, recordActivities } from '../helpers/made-up.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

type Point = {
  unit: string;
  year: number;
  activityYear: number;
  x: number;
  y: number;
  version: string;
};
type Cell = {
  cell: { b: number | null; n: number; status: string; units: number };
  points: Point[];
  leftOut: { reason: string; count: number; examples: { unit: string; year: number }[] }[];
  below: { isAdded: boolean; units: number; activities: number };
  activityOrigin: string;
};

let server: TestServer;
let client: Client;

const cellOf = async (params: string): Promise<Cell> =>
  (await client.json(`/api/relationship?row=portal_article&${params}`)) as unknown as Cell;
const pointOf = ({ points }: Cell, unit: string, year: number) =>
  points.find((point) => point.unit === unit && point.year === year);

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
  await recordActivities(server, [
    { unit: 'lao-cai', year: 2024, count: 3 },
    { unit: 'yen-bai', year: 2024, count: 4 },
    { unit: 'bac-ninh', year: 2024, count: 5 },
    { unit: 'bac-giang', year: 2024, count: 6 },
    { unit: 'ha-noi', year: 2007, count: 2 },
    { unit: 'ha-tay', year: 2007, count: 3 },
    { unit: 'ha-noi', year: 2010, count: 4 },
    { unit: 'quang-ngai', year: 2018, count: 1 },
    { unit: 'quang-ngai-tra-bong', year: 2018, count: 8 },
    { unit: 'ha-noi-thanh-da', year: 2018, count: 2 },
    { unit: 'hai-phong', year: 2018, count: 2, channel: 'contest', reach: 300, cost: 12_500_000 },
    { unit: 'da-nang', year: 2018, count: 1, channel: 'contest', reach: 80 },
    { unit: 'da-nang', year: 2018, count: 1, channel: 'contest' },
  ]);
  await receiveReports(server, [
    ['lao-cai', 2024],
    ['yen-bai', 2024],
    ['bac-ninh', 2024],
    ['ha-noi', 2007],
    ['ha-tay', 2007],
    ['ha-noi', 2010],
    ['quang-ngai', 2018],
    ['quang-nam', 2018],
    ['hai-phong', 2018],
    ['da-nang', 2018],
  ]);
  await coverByUpload(server, 'nghe-an', 2018);
  const latest = { index: 'PCI', edition: 'pci-2025', component: 'P25_01' };
  await addScores(server, latest, [
    ['lao-cai-2025', 2026, 6],
    ['bac-ninh-2025', 2026, 7],
  ]);
});
afterAll(() => server.close());

describe('mergers', () => {
  test('activities are added up over the units that were merged, scores are not carried over', async () => {
    const cell = await cellOf('index=PCI&component=P25_01&lag=2');
    expect(pointOf(cell, 'lao-cai-2025', 2026)).toMatchObject({ activityYear: 2024, x: 7 });
    expect(cell.points.map(({ unit }) => unit)).not.toContain('lao-cai');
  });

  test('a merged unit was reported only where each of its parts was', async () => {
    const cell = await cellOf('index=PCI&component=P25_01&lag=2');
    expect(pointOf(cell, 'bac-ninh-2025', 2026)).toBeUndefined();
    const { examples } = cell.leftOut.find(({ reason }) => reason === 'no_report') ?? { examples: [] };
    expect(examples).toContainEqual({ unit: 'bac-ninh-2025', year: 2026 });
  });

  test('a unit that took in another has its own activities before, and those of both for what came after', async () => {
    const before = await cellOf('index=PCI&component=TOTAL&lag=1&to=2009');
    const after = await cellOf('index=PCI&component=TOTAL&lag=2&to=2009');
    expect(pointOf(before, 'ha-noi', 2008)).toMatchObject({ activityYear: 2007, x: 2 });
    expect(pointOf(after, 'ha-noi', 2009)).toMatchObject({ activityYear: 2007, x: 5 });
  });
});

describe('missing and zero', () => {
  test('a report without an activity is zero, no report is missing', async () => {
    const cell = await cellOf('index=PCI&component=TOTAL&lag=1');
    expect(pointOf(cell, 'quang-nam', 2019)?.x).toBe(0);
    expect(pointOf(cell, 'quang-ninh', 2019)).toBeUndefined();
  });

  test('what counts as reported is a choice', async () => {
    const strict = await cellOf('index=PCI&component=TOTAL&lag=1&reported=report');
    const loose = await cellOf('index=PCI&component=TOTAL&lag=1&reported=any&aggregate=1');
    expect(pointOf(strict, 'ha-noi', 2019)).toBeUndefined();
    expect(pointOf(loose, 'ha-noi', 2019)?.x).toBe(2);
  });

  test('a year that an upload covers is zero, unless only reports count', async () => {
    const choices = 'index=PCI&component=TOTAL&lag=1';
    expect(pointOf(await cellOf(choices), 'nghe-an', 2019)?.x).toBe(0);
    expect(pointOf(await cellOf(`${choices}&reported=any`), 'nghe-an', 2019)?.x).toBe(0);
    expect(pointOf(await cellOf(`${choices}&reported=report`), 'nghe-an', 2019)).toBeUndefined();
    expect(pointOf(await cellOf(`${choices}&reported=report`), 'quang-nam', 2019)?.x).toBe(0);
  });
});

describe('reach and cost', () => {
  const contest = async (measure: string): Promise<Cell> =>
    (await client.json(
      `/api/relationship?index=PCI&component=TOTAL&lag=1&row=contest&measure=${measure}`,
    )) as unknown as Cell;

  test('are sums of what was noted: people, and million đồng', async () => {
    expect(pointOf(await contest('reach'), 'hai-phong', 2019)?.x).toBe(600);
    expect(pointOf(await contest('cost'), 'hai-phong', 2019)?.x).toBe(25);
  });

  test('are missing where an entry does not say them, and zero where nothing was done', async () => {
    const cell = await contest('reach');
    expect(pointOf(cell, 'da-nang', 2019)).toBeUndefined();
    expect(cell.leftOut).toContainEqual({
      reason: 'no_amount',
      count: 1,
      examples: [{ unit: 'da-nang', year: 2019 }],
    });
    expect(pointOf(cell, 'quang-nam', 2019)?.x).toBe(0);
    expect(pointOf(await contest('activities'), 'da-nang', 2019)?.x).toBe(2);
  });

  test('of the demonstration log are known for the channels that note them', async () => {
    const known = async (row: string) => {
      const cell = (await client.json(
        `/api/relationship?index=PCI&component=TOTAL&row=${row}&measure=reach&demonstration=1`,
      )) as unknown as Cell;
      return cell.points.filter(({ x }) => x > 0).length;
    };
    expect(await known('conference_training')).toBeGreaterThan(300);
    expect(await known('radio_loudspeaker')).toBe(0);
  });
});

describe('activities of the units below', () => {
  test('are left out of a provincial index, and it is said how many', async () => {
    const cell = await cellOf('index=PCI&component=TOTAL&lag=1');
    expect(pointOf(cell, 'quang-ngai', 2019)?.x).toBe(1);
    expect(cell.below).toEqual({ isAdded: false, units: 2, activities: 10 });
  });

  test('are added up to the province where that is asked for', async () => {
    const cell = await cellOf('index=PCI&component=TOTAL&lag=1&aggregate=1');
    expect(pointOf(cell, 'quang-ngai', 2019)?.x).toBe(9);
    expect(cell.below).toEqual({ isAdded: true, units: 2, activities: 10 });
  });

  test('count for their own index without being added', async () => {
    const about = (await client.json('/api/relationships?index=CCHC_DISTRICT'))['about'];
    expect(about).toMatchObject({ below: { isAdded: false } });
  });
});

describe('edition breaks', () => {
  const slopeOf = (points: Point[], withVersions: boolean) =>
    fePanel(
      points.map(({ unit, year, x, y, version }) => ({
        unit,
        year,
        x,
        y,
        version: withVersions ? version : null,
      })),
    ).b;

  test('years on both sides of a break are not compared with each other', async () => {
    const cell = await cellOf('index=PAPI&component=D2&demonstration=1');
    expect(new Set(cell.points.map(({ version }) => version)).size).toBeGreaterThan(1);
    expect(cell.cell.b).toBeCloseTo(slopeOf(cell.points, true) ?? NaN, 12);
    expect(cell.cell.b).not.toBeCloseTo(slopeOf(cell.points, false) ?? NaN, 4);
  });

  test('only the crosswalk joins editions', async () => {
    const yearsTogether = async (component: string) => {
      const { points } = await cellOf(
        `index=PCI&component=${component}&demonstration=1&units=hai-phong,ha-noi`,
      );
      const last = points.filter(({ unit }) => unit === 'hai-phong').at(-1);
      const joined = points.filter(({ unit, version }) => unit === 'hai-phong' && version === last?.version);
      return joined.map(({ year }) => year);
    };
    expect(await yearsTogether('CSTP05')).toContain(2020);
    expect(await yearsTogether('CSTP10')).not.toContain(2020);
  });

  test('also where a unit has no score in an edition between', async () => {
    const { points } = await cellOf('index=PCI&component=CSTP05&demonstration=1&units=an-giang,ha-noi');
    const own = points.filter(({ unit }) => unit === 'an-giang');
    expect(own.map(({ year }) => year)).not.toContain(2022);
    expect(own.map(({ year }) => year)).toContain(2023);
    expect(new Set(own.map(({ version }) => version)).size).toBe(1);
  });
});
