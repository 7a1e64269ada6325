import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjust } from '../../../server/stats/adjust.ts';
import { beforeAfter, type CampaignRow } from '../../../server/stats/before-after.ts';
import { type ComponentScore, focusAreas } from '../../../server/stats/focus-areas.ts';
import { median, quantile7, theilSen } from '../../../server/stats/quantiles.ts';
import { type CurrentScore, whatIf } from '../../../server/stats/what-if.ts';
import { expectClean, expectReference, readFixture } from './reference.ts';

const fixture = readFixture('planning') as {
  adjust: { p: (number | null)[]; bh: unknown; by: unknown }[];
  quantiles: { v: number[]; q75: number; median: number; theilSen: number | null }[];
  focus: {
    scores: ComponentScore[];
    cases: { unit: string; year: number; peers: string[] | null; expected: unknown[] }[];
  };
  campaigns: { rows: CampaignRow[]; startYear: number; expected: unknown }[];
};

describe('adjust', () => {
  it.each(fixture.adjust)('agrees with statsmodels', ({ p, bh, by }) => {
    expectReference(adjust(p, 'bh'), bh, 'BH');
    expectReference(adjust(p, 'by'), by, 'BY');
  });

  it('keeps a null null and does not count it', () => {
    expect(adjust([null, 0.02, null, 0.5], 'bh')).toEqual([null, 0.04, null, 0.5]);
    expect(adjust([NaN, 0.5], 'by')).toEqual([null, 0.5]);
  });

  it('is monotone in p, never below p, and does not depend on the order', () => {
    const tests = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });
    fc.assert(
      fc.property(tests, fc.constantFrom('bh' as const, 'by' as const), (p, method) => {
        const q = adjust(p, method);
        const known = p.flatMap((value, i) => (value === null ? [] : [{ value, q: q[i] ?? NaN }]));
        known.sort((a, b) => a.value - b.value);
        for (const [i, { value, q: own }] of known.entries()) {
          expect(own).toBeGreaterThanOrEqual(Math.min(1, value) - 1e-15);
          expect(own).toBeGreaterThanOrEqual(known[i - 1]?.q ?? 0);
        }
        expect(adjust(p.toReversed(), method).toReversed()).toEqual(q);
      }),
    );
  });
});

describe('quantiles', () => {
  it.each(fixture.quantiles)('agree with NumPy and SciPy', ({ v, ...expected }) => {
    expect(quantile7(v.toReversed(), 0.75)).toBeCloseTo(expected.q75, 9);
    expect(median(v)).toBeCloseTo(expected.median, 9);
    const trend = theilSen(v.map((y, year) => ({ year, y })));
    expectReference({ trend }, { trend: expected.theilSen }, 'Theil–Sen');
  });

  it('of nothing are null', () => {
    expect([quantile7([], 0.5), median([]), theilSen([]), theilSen([{ year: 1, y: 2 }])]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('focusAreas', () => {
  const { scores, cases } = fixture.focus;

  it.each(cases)('agrees with NumPy and SciPy for $unit in $year', ({ unit, year, peers, expected }) => {
    const areas = focusAreas(scores, unit, year, peers ?? undefined);
    expectReference(areas, expected, unit);
    expect(areas).toHaveLength(expected.length);
    expectClean(areas);
    expectReference(focusAreas(scores.toReversed(), unit, year, peers ?? undefined), areas, 'reversed');
  });

  const score = (unit: string, component: string, points: number | null, max: number) => ({
    unit,
    year: 2020,
    component,
    score: points,
    max,
  });

  it('orders by reach, then headroom, missing last', () => {
    const rows = [
      score('own', 'none', null, 10),
      score('own', 'top', 9, 10),
      score('own', 'low', 2, 10),
      score('own', 'mid', 5, 20),
      score('other', 'none', 5, 10),
      score('other', 'top', 5, 10),
      score('other', 'low', 2, 10),
      score('other', 'mid', 6, 20),
    ];
    const areas = focusAreas(rows, 'own', 2020);
    expect(areas.map(({ component }) => component)).toEqual(['mid', 'low', 'top', 'none']);
    expect(areas.map(({ reach }) => reach)).toEqual([1, 0, 0, null]);
    expect(areas[0]).toMatchObject({ pct: 25, peerP75: 30, headroom: 15, weight: 0.4, rank: 1, trend: null });
  });

  it('never compares a unit with itself and knows no reach without peers', () => {
    const rows = [score('own', 'a', 4, 10)];
    expect(focusAreas(rows, 'own', 2020, ['own'])[0]).toMatchObject({
      peerP75: null,
      reach: null,
      headroom: 6,
    });
    expect(focusAreas(rows, 'nobody', 2020)).toEqual([]);
  });

  it('takes the trend over five years by value, in % of the maximum of each year', () => {
    const rows = [2010, 2016, 2018, 2020].map((year) => ({
      unit: 'own',
      year,
      component: 'a',
      score: year === 2010 ? 0 : year === 2020 ? 16 : (year - 2016) * 2,
      max: year === 2020 ? 20 : 10,
    }));
    expect(focusAreas(rows, 'own', 2020)[0]?.trend).toBe(20);
  });

  it('refuses a score that stands twice', () => {
    const rows = [score('own', 'a', 4, 10), score('own', 'a', 5, 10)];
    expect(() => focusAreas(rows, 'own', 2020)).toThrow(/own 2020 a/);
  });
});

describe('whatIf', () => {
  const row = (unit: string, component: string, score: number | null, max = 10): CurrentScore => ({
    unit,
    component,
    score,
    max,
  });
  const scores = [
    row('A', 'x', 8),
    row('A', 'y', 7),
    row('B', 'x', 6),
    row('B', 'y', 8),
    row('C', 'x', 5),
    row('C', 'y', 4),
    row('D', 'x', 9),
    row('D', 'y', null),
  ];

  it('moves one unit and leaves the others', () => {
    expect(whatIf(scores, 'B', { x: 0.5 })).toMatchObject({
      status: 'ok',
      total: 14.5,
      rank: 2,
      of: 3,
      toNext: 0.5,
    });
    expect(whatIf(scores, 'B', [{ component: 'x', delta: 1.5 }])).toMatchObject({
      total: 15.5,
      rank: 1,
      toNext: null,
    });
  });

  it('clips to 0 and the maximum', () => {
    expect(whatIf(scores, 'C', { x: 100, y: -100 }).total).toBe(10);
  });

  it('gives equal totals the same rank, whatever the rounding', () => {
    const tied = [row('A', 'x', 0.3), row('B', 'x', 0.1), row('C', 'x', 0.2)];
    const answer = whatIf(tied, 'B', { x: 0.2 });
    expect(answer).toMatchObject({ rank: 1, toNext: null });
    expect(answer.ranks.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it('does not rank a unit with a missing score', () => {
    expect(whatIf(scores, 'D', { x: 1 })).toMatchObject({
      status: 'missing_score',
      total: null,
      rank: null,
      of: 3,
    });
    expect(whatIf(scores, 'A', {}).ranks.at(-1)).toEqual({ unit: 'D', total: null, rank: null });
    expect(whatIf(scores.slice(0, -1), 'D', {}).status).toBe('missing_score');
  });

  it('names what it does not know', () => {
    expect(whatIf(scores, 'Z', {}).status).toBe('unknown_unit');
    expect(whatIf(scores, 'A', { z: 1 })).toMatchObject({ status: 'unknown_component', total: null });
    expect(() => whatIf([...scores, row('A', 'x', 1)], 'A', {})).toThrow(/A x/);
  });
});

describe('beforeAfter', () => {
  it.each(fixture.campaigns)('agrees with SciPy from $startYear', ({ rows, startYear, expected }) => {
    expectReference(beforeAfter(rows, startYear), expected, 'campaign');
    expectReference(beforeAfter(rows.toReversed(), startYear), expected, 'reversed');
  });

  const group = (treated: number, comparison: number, y: (g: number, year: number) => number) =>
    Array.from({ length: treated + comparison }, (_, g) =>
      [2018, 2019, 2020, 2021].map((year) => ({ unit: `u${g}`, year, y: y(g, year), treated: g < treated })),
    ).flat();

  it('needs five units on each side', () => {
    const noisy = (g: number, year: number) => ((g * 7 + year * 3) % 5) + g;
    expect(beforeAfter(group(4, 9, noisy), 2020)).toMatchObject({
      status: 'too_few',
      estimate: null,
      nTreated: 4,
    });
    expect(beforeAfter(group(5, 5, noisy), 2020).status).toBe('ok');
    expect(beforeAfter(group(5, 5, noisy), 2018)).toMatchObject({ status: 'too_few', nTreated: 0 });
    expect(beforeAfter(group(5, 5, noisy), 2019).preTrend.status).toBe('too_few');
  });

  it('gives no error where no unit differs from its group', () => {
    const answer = beforeAfter(
      group(5, 5, (g, year) => g + (year >= 2020 && g < 5 ? 3 : 0)),
      2020,
    );
    expect(answer).toMatchObject({ status: 'zero_variance_y', estimate: 3, se: null, p: null, lo: null });
    expectClean(answer);
  });

  it('leaves out units without both sides', () => {
    const rows = group(6, 6, (g, year) => ((g * 5 + year) % 7) + g).filter(
      ({ unit, year }) => unit !== 'u0' || year < 2020,
    );
    expect(beforeAfter(rows, 2020)).toMatchObject({ nTreated: 5, nComparison: 6 });
  });
});
