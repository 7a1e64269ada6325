import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';
import { readFixture } from '../unit/stats/reference.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

type Standing = {
  total: number;
  rank: number | null;
  of: number;
  tier: string | null;
  toNext: number | null;
};
type Answer = {
  status: string;
  before: Standing;
  after: Standing;
  range: { low: Standing; high: Standing } | null;
  isRanked: boolean;
  publishedRank: number | null;
  changes: { component: string; from: number; to: number; isCapped: boolean; inTotal: number }[];
  derived: {
    label: string | null;
    isUsed: boolean;
    points: number | null;
    low: number | null;
    high: number | null;
  }[];
  drift: { moved: number; still: number };
  neighbours: { unit: string; total: number; rank: number; rankBefore: number }[];
};

const ask = async (query: string): Promise<Answer> =>
  (await client.json(`/api/what-if?${query}`)) as unknown as Answer;

const quangNgai = 'unit=quang-ngai&year=2019&index=PCI';

/** Made by scripts/reference/focus_real.py with pandas. */
const fixture = readFixture('focus-real') as {
  whatIf: {
    unit: string;
    deltas: Record<string, number>;
    total: number;
    rank: number;
    toNext: number | null;
  }[];
  drift: { unit: string; total: number; rank: number };
};

describe('what-if', () => {
  it.each(fixture.whatIf)('moves $unit as pandas does', async ({ unit, deltas, total, rank, toNext }) => {
    const changes = Object.entries(deltas).map(
      ([name, points]) => `${name}:${points < 0 ? '' : '%2B'}${points}`,
    );
    const answer = await ask(`unit=${unit}&year=2019&index=PCI&changes=${changes.join(',')}`);
    expect(answer.status).toBe('ok');
    expect(answer.after.total).toBeCloseTo(total, 6);
    expect(answer.after.rank).toBe(rank);
    if (toNext === null) expect(answer.after.toNext).toBeNull();
    else expect(answer.after.toNext).toBeCloseTo(toNext, 6);
  });

  it('lets the others drift by their mean change of three years', async () => {
    const answer = await ask(`${quangNgai}&drift=1`);
    expect(answer.after.rank).toBe(fixture.drift.rank);
    expect(answer.after.total).toBeCloseTo(fixture.drift.total, 6);
    expect(answer.before.rank).toBe(41);
    expect(answer.drift).toMatchObject({ moved: 62, still: 0 });
  });

  it('says who stands still where there are too few comparable years to drift', async () => {
    const { drift } = await ask('unit=quang-ngai&year=2023&index=PCI&drift=1');
    expect(drift.moved + drift.still).toBe(62);
    expect(drift.still).toBe(62);
  });

  it('begins where the published ranking stands', async () => {
    const { before, after } = await ask(quangNgai);
    const rows = await client.rows<{ unit: string; rank: number; points: number; of: number }>(
      '/api/ranking?index=PCI&year=2019',
    );
    const row = rows.find(({ unit }) => unit === 'quang-ngai');
    expect(before).toMatchObject({ rank: row?.rank, total: row?.points, of: row?.of, tier: 'lower' });
    expect(after).toEqual(before);
  });

  it('reads a plus sign, a space in its place, a minus, a level and goals', async () => {
    const to = async (change: string) => (await ask(`${quangNgai}&changes=CSTP03:${change}`)).changes[0]?.to;
    expect(await to('%2B0.5')).toBeCloseTo(7.4637, 9);
    expect(await to('+0.5')).toBeCloseTo(7.4637, 9);
    expect(await to('0.5')).toBeCloseTo(7.4637, 9);
    expect(await to('-0.5')).toBeCloseTo(6.4637, 9);
    expect(await to('=7.2')).toBeCloseTo(7.2, 9);
    expect(await to('max')).toBe(10);
    const [row] = (
      await client.rows<{ component: string; peerP75: number; peerBest: number }>(
        '/api/focus?index=PCI&unit=quang-ngai&year=2019',
      )
    ).filter(({ component }) => component === 'CSTP09');
    const goal = async (name: string) => (await ask(`${quangNgai}&changes=CSTP09:${name}`)).changes[0]?.to;
    expect(await goal('P75')).toBeCloseTo(Number(row?.peerP75) / 10, 9);
    expect(await goal('best')).toBeCloseTo(Number(row?.peerBest) / 10, 9);
  });

  it('leaves a unit that is beyond a goal where it is', async () => {
    const { changes, after, before } = await ask(`${quangNgai}&changes=CSTP01:P75`);
    expect(changes[0]).toMatchObject({ from: 8.2327, to: 8.2327, inTotal: 0 });
    expect(after.rank).toBe(before.rank);
  });

  it('cuts at the maximum and at zero, and says so', async () => {
    const up = await ask(`${quangNgai}&changes=CSTP01:%2B5`);
    expect(up.changes[0]).toMatchObject({ to: 10, isCapped: true });
    const down = await ask(`${quangNgai}&changes=CSTP01:-50`);
    expect(down.changes[0]).toMatchObject({ to: 0, isCapped: true });
    expect(down.after.total).toBeCloseTo(64.3322 - 8.2327 / 2, 5);
  });

  it('shares a place on a tie', async () => {
    const tie = await ask(`${quangNgai}&changes=CSTP05:%2B0.1336`);
    expect(tie.after).toMatchObject({ rank: 40, isTied: true });
    const rows = tie.neighbours.filter(({ rank }) => rank === 40).map(({ unit }) => unit);
    expect(rows.toSorted()).toEqual(['bac-giang', 'quang-ngai']);
  });

  it('shows the units around the old and the new place', async () => {
    const { neighbours } = await ask(`${quangNgai}&changes=CSTP09:best`);
    const own = neighbours.find(({ unit }) => unit === 'quang-ngai');
    expect(own).toMatchObject({ rankBefore: 41 });
    expect(neighbours.length).toBeLessThanOrEqual(14);
    expect(neighbours.map(({ rank }) => rank)).toEqual(
      neighbours.map(({ rank }) => rank).toSorted((a, b) => a - b),
    );
  });

  it('refuses a component and a part of it at once, and one that is changed twice', async () => {
    for (const changes of ['D1:0.2,D1.1:0.1', 'D1:0.2,D1:0.1']) {
      const response = await client.get(
        `/api/what-if?unit=quang-ngai&year=2019&index=PAPI&changes=${changes}`,
      );
      expect(response.status).toBe(400);
    }
  });

  it('says in a word why it cannot tell', async () => {
    const status = async (query: string) => (await ask(query)).status;
    expect(await status('unit=quang-ninh&year=2005&index=PCI&changes=CSTP01:1')).toBe('no_scale');
    expect(await status('unit=quang-ngai&year=2010&index=PCI&changes=CSTP06:1')).toBe('unknown_component');
    expect(await status('unit=hue&year=2019&index=PCI')).toBe('missing_score');
  });

  it('gives a total but no place where few units have one', async () => {
    const answer = await ask('unit=quang-nam&year=2023&index=PAR_INDEX&changes=PAR_P8:%2B0.5');
    expect(answer).toMatchObject({ isRanked: false, publishedRank: 56 });
    expect(answer.after).toMatchObject({ rank: null, tier: null, toNext: null });
    expect(answer.after.total).toBeCloseTo(85.1, 6);
  });
});

describe('what is derived from an activity', () => {
  const example = 'unit=example-03&year=2024&index=EXAMPLE';

  it('is used at both ends of the interval where the evidence is moderate or better', async () => {
    const answer = await ask(`${example}&derived=M1:portal_article*10`);
    const [derived] = answer.derived;
    expect(derived).toMatchObject({ isUsed: true });
    expect(['E3', 'E4']).toContain(derived?.label);
    const { cell } = (await client.json(
      '/api/relationship?index=EXAMPLE&row=portal_article&component=M1',
    )) as unknown as { cell: { b: number; lo: number; hi: number } };
    expect(derived?.points).toBeCloseTo((cell.b * 10 * 20) / 100, 9);
    expect(derived?.low).toBeCloseTo((cell.lo * 10 * 20) / 100, 9);
    expect(derived?.high).toBeCloseTo((cell.hi * 10 * 20) / 100, 9);
    expect(answer.range?.low.total).toBeCloseTo(answer.before.total + Number(derived?.low), 5);
    expect(answer.range?.high.total).toBeCloseTo(answer.before.total + Number(derived?.high), 5);
    expect(Number(answer.range?.low.rank)).toBeGreaterThanOrEqual(Number(answer.range?.high.rank));
  });

  it('is refused below that, and where nothing was recorded', async () => {
    const weak = await ask(`${example}&derived=M4:contest*10`);
    expect(weak.derived[0]).toMatchObject({ isUsed: false, points: null });
    expect(weak.range).toBeNull();
    expect(weak.after).toEqual(weak.before);
    const real = await ask(`${quangNgai}&derived=CSTP03:portal_article*10`);
    expect(real.derived[0]).toMatchObject({ isUsed: false, label: null });
  });
});

describe('rank sensitivity', () => {
  type Sensitivity = {
    places: { rank: number; units: string[]; gap: number }[];
    up: {
      component: string;
      needed: number;
      neededPercent: number;
      usualYears: number | null;
      volatility: number | null;
    }[];
    interval: unknown;
    intervalReason: string | null;
  };
  const sense = async (query: string) =>
    (await client.json(`/api/rank-sensitivity?${query}`)) as unknown as Sensitivity;

  it('says what the next five places cost, as the ranking has it', async () => {
    const { places } = await sense(quangNgai);
    const rows = await client.rows<{ unit: string; rank: number; points: number }>(
      '/api/ranking?index=PCI&year=2019',
    );
    expect(places.map(({ rank }) => rank)).toEqual([40, 39, 38, 37, 36]);
    for (const place of places) {
      const row = rows.find(({ unit }) => unit === place.units[0]);
      expect(row?.rank).toBe(place.rank);
      expect(place.gap).toBeCloseTo(Number(row?.points) - 64.3322, 6);
    }
  });

  it('turns the gap into points of each component, by its weight', async () => {
    const { up, places } = await sense(quangNgai);
    const transparency = up.find(({ component }) => component === 'CSTP03');
    expect(transparency?.needed).toBeCloseTo(Number(places[0]?.gap) / 2, 9);
    const change = await ask(`${quangNgai}&changes=CSTP03:%2B${transparency?.needed.toFixed(6)}`);
    expect(change.after.rank).toBe(40);
    const [soonest] = up;
    expect(soonest?.usualYears).toBeCloseTo(Number(soonest?.neededPercent) / Number(soonest?.volatility), 9);
    const usual = up.map(({ usualYears }) => Number(usualYears));
    expect(usual).toEqual(usual.toSorted((a, b) => a - b));
  });

  it('gives an interval only where standard errors are published', async () => {
    expect(await sense(quangNgai)).toMatchObject({ interval: null, intervalReason: 'no_standard_errors' });
    expect(await sense('unit=quang-nam&year=2023&index=PAR_INDEX')).toMatchObject({
      places: [],
      interval: null,
      intervalReason: 'not_ranked',
    });
    await server.database.transaction(async (writer) => {
      await writer.run(
        `insert into score_error select 'PCI', 2018, unit_id, 'TOTAL', 0.5, 'test'
         from shown_score where index_code = 'PCI' and year = 2018 and component = 'TOTAL'`,
      );
    });
    const { interval } = await sense('unit=quang-ngai&year=2018&index=PCI');
    const totals = await client.rows<{ unit: string; points: number }>('/api/ranking?index=PCI&year=2018');
    const own = Number(totals.find(({ unit }) => unit === 'quang-ngai')?.points);
    const far = 1.959964 * Math.sqrt(0.5);
    expect(interval).toEqual({
      best: 1 + totals.filter(({ points }) => points - own > far).length,
      worst: totals.length - totals.filter(({ points }) => own - points > far).length,
    });
  });
});

const refusals: [string, number, string][] = [
  [`${quangNgai}&changes=CSTP03`, 400, 'bad_request'],
  [`${quangNgai}&changes=CSTP03:much`, 400, 'bad_request'],
  [`${quangNgai}&changes=NOPE:%2B1`, 404, 'unknown_component'],
  [`${quangNgai}&drift=yes`, 400, 'bad_request'],
  ['unit=atlantis&year=2019&index=PCI', 404, 'unknown_unit'],
];

test.each(refusals)('what-if?%s is refused in words', async (query, status, code) => {
  const response = await client.get(`/api/what-if?${query}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
