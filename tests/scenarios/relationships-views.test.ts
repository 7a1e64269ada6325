import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../server/contract/question.ts';
import type { questions } from '../../server/contract/index.ts';
import { partial } from '../../server/stats/index.ts';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

type Questions = typeof questions;
const ask = async <N extends 'singleUnit' | 'crossSection' | 'beforeAfter' | 'relationships'>(
  address: string,
): Promise<Reply<Questions[N]>> => (await client.json(`/api/${address}`)) as Reply<Questions[N]>;

describe('one unit alone', () => {
  test('is judged given the year, with p and interval from eight years on, and is a hint at most', async () => {
    const address = 'single-unit?index=EXAMPLE&row=survey_feedback&component=M5&unit=example-03';
    const found = await ask<'singleUnit'>(address);
    const { r, p } = partial(
      found.points.map(({ x }) => x),
      found.points.map(({ y }) => y),
      [found.points.map(({ year }) => year)],
    );
    expect(found.tier).toBe('test');
    expect(found.r).toBeCloseTo(r ?? NaN, 12);
    expect(found.p).toBeCloseTo(p ?? NaN, 12);
    expect(found.p).toBeLessThan(0.01);
    expect(found.label).toBe('E2');
  });

  test.each([
    ['from=2018&to=2024', 'coefficient'],
    ['from=2021&to=2024', 'scatter'],
  ])('%s: no p, no interval', async (years, tier) => {
    const found = await ask<'singleUnit'>(
      `single-unit?index=EXAMPLE&row=survey_feedback&component=M5&unit=example-03&${years}`,
    );
    expect(found).toMatchObject({ tier, label: 'E0', p: null, lo: null, hi: null });
    if (tier === 'scatter') expect(found.r).toBeNull();
    else expect(found.r).not.toBeNull();
  });

  test('years without a report are left out, and it is said', async () => {
    const found = await ask<'singleUnit'>(
      'single-unit?index=PAPI&row=portal_article&component=D1&unit=quang-ninh',
    );
    expect(found.leftOut.map(({ reason }) => reason)).not.toContain('single_row');
    expect(found.activityOrigin).toBe('demonstration');
    expect(found.points.every(({ year, activityYear }) => year - activityYear === 1)).toBe(true);
  });

  test('a unit that does not exist is refused', async () => {
    const address = '/api/single-unit?index=PAPI&row=portal_article&component=D1&unit=atlantis';
    expect((await client.get(address)).status).toBe(404);
  });
});

describe('units compared with each other', () => {
  const pair = 'cross-section?index=PCI&row=portal_article&component=TOTAL';

  test('in one year: p and interval from ten units on', async () => {
    const found = await ask<'crossSection'>(`${pair}&year=2019`);
    expect(found).toMatchObject({ year: 2019, tier: 'full' });
    expect(found.points).toHaveLength(found.have);
    expect(found.pearson.p).not.toBeNull();
    expect(found.spearman.n).toBe(found.have);
  });

  test('five to nine units: the coefficient only; fewer: nothing', async () => {
    const seven = 'ha-noi,hai-phong,da-nang,can-tho,quang-ninh,an-giang,ben-tre';
    const some = await ask<'crossSection'>(`${pair}&year=2019&units=${seven}`);
    expect(some).toMatchObject({ tier: 'coefficient', have: 7, need: 10, pearson: { p: null, lo: null } });
    expect(some.pearson.r).not.toBeNull();
    const few = await ask<'crossSection'>(`${pair}&year=2019&units=ha-noi,hai-phong,da-nang`);
    expect(few).toMatchObject({ tier: 'none', pearson: { r: null }, kendall: { tau: null } });
  });

  test('by their means, never over an edition break', async () => {
    const found = await ask<'crossSection'>('cross-section?index=PAPI&row=portal_article&component=D2');
    expect(found.year).toBeNull();
    expect(Math.min(...found.years)).toBeGreaterThanOrEqual(2018);
  });
});

describe('before and after', () => {
  const treated = 'quang-ninh,hai-phong,bac-ninh,da-nang,dong-thap,long-an';
  const campaign = `before-after?index=PAPI&component=D2&treated=${treated}`;

  test('compares with units that took no part, within one edition', async () => {
    const found = await ask<'beforeAfter'>(`${campaign}&start=2021`);
    expect(Math.min(...found.preYears)).toBeGreaterThanOrEqual(2018);
    expect(found.leftOut.map(({ reason }) => reason)).toContain('other_edition');
    expect(found.main.nTreated).toBeGreaterThanOrEqual(5);
    const change = (isTreated: boolean) => {
      const own = found.units.filter((unit) => unit.isTreated === isTreated && unit.change !== null);
      return own.reduce((sum, unit) => sum + (unit.change ?? 0), 0) / own.length;
    };
    expect(found.main.estimate).toBeCloseTo(change(true) - change(false), 9);
  });

  test('a campaign that begins with an edition cannot be judged', async () => {
    const found = await ask<'beforeAfter'>(`${campaign}&start=2018`);
    expect(found).toMatchObject({ label: 'E0', preYears: [], main: { estimate: null, p: null } });
  });

  test('one year before is too few, and so are four units', async () => {
    const short = await ask<'beforeAfter'>(
      `before-after?index=PCI&component=CSTP05&treated=${treated}&from=2014&start=2015`,
    );
    expect(short).toMatchObject({
      label: 'E0',
      preYears: [2014],
      main: { status: 'too_few_years', p: null },
    });
    const few = await ask<'beforeAfter'>(
      'before-after?index=PAPI&component=D2&treated=quang-ninh,hai-phong&start=2021',
    );
    expect(few).toMatchObject({ label: 'E0', main: { status: 'too_few', estimate: null, nTreated: 2 } });
  });

  test('the comparison may be the same regions, or units of one’s own choice', async () => {
    const all = await ask<'beforeAfter'>(`${campaign}&start=2021`);
    const near = await ask<'beforeAfter'>(`${campaign}&start=2021&comparison=region`);
    expect(near.main.nComparison).toBeLessThan(all.main.nComparison);
    const others = 'ha-nam,nam-dinh,thai-binh,ben-tre,tra-vinh,ca-mau';
    const own = await ask<'beforeAfter'>(`${campaign}&start=2021&comparison=own&others=${others}`);
    expect(own.units.filter(({ isTreated }) => !isTreated).length).toBeLessThanOrEqual(6);
  });

  test.each([
    [`${campaign}&start=2021&comparison=own&others=da-nang,ca-mau`, 400],
    ['before-after?index=PAPI&component=D2&treated=&start=2021', 400],
    ['before-after?index=PAPI&component=D2&treated=atlantis&start=2021', 404],
  ])('%s is refused', async (address, status) => {
    expect((await client.get(`/api/${address}`)).status).toBe(status);
  });
});

describe('units like mine', () => {
  const about = async (choices: string) =>
    (await ask<'relationships'>(`relationships?index=PCI&${choices}`)).about;

  test('by region: those of the same region', async () => {
    const { selection, unitsIn } = await about('like=quang-ninh');
    expect(selection).toMatchObject({ like: 'quang-ninh', by: 'region' });
    expect(selection?.units).toContain('hai-phong');
    expect(unitsIn).toBe(selection?.units.length);
  });

  test('by score: the nearest in the three years before the window', async () => {
    const { selection } = await about('like=quang-ninh&likeBy=score&nearest=8&from=2015');
    expect(selection?.years).toEqual([2012, 2013, 2014]);
    expect(selection?.units).toHaveLength(9);
    const means = new Map<string, number[]>();
    const rows = await client.rows<{ unit: string; percent: number }>(
      '/api/trend?index=PCI&from=2012&to=2014',
    );
    for (const { unit, percent } of rows) means.set(unit, [...(means.get(unit) ?? []), percent]);
    const mean = (unit: string) =>
      (means.get(unit) ?? []).reduce((sum, one, _, all) => sum + one / all.length, 0);
    const distance = (unit: string) => Math.abs(mean(unit) - mean('quang-ninh'));
    const nearest = [...means.keys()].sort((a, b) => distance(a) - distance(b)).slice(0, 9);
    expect([...(selection?.units ?? [])].sort()).toEqual(nearest.sort());
  });

  test('without a year before the window its first year decides', async () => {
    const { selection } = await about('like=quang-ninh&likeBy=score&nearest=8');
    expect(selection?.years).toHaveLength(1);
  });

  test('not beside an own list', async () => {
    const address = '/api/relationships?index=PCI&like=quang-ninh&units=ha-noi,hai-phong';
    expect((await client.get(address)).status).toBe(400);
  });
});

test('how often the statistics are wrong can be asked for', async () => {
  const { panels, map, command } = (await client.json('/api/calibration')) as Reply<Questions['calibration']>;
  expect(command).toContain('npm run calibrate');
  for (const panel of panels) {
    expect(panel.parlens).toBeLessThanOrEqual(0.06);
    expect(panel.coverage).toBeGreaterThanOrEqual(0.94);
    expect(panel.coverage).toBeLessThanOrEqual(0.98);
    expect(panel.pooled).toBeGreaterThan(0.5);
  }
  expect(map.parlensFdr).toBeLessThanOrEqual(0.05);
});
