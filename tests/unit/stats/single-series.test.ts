import { describe, expect, it } from 'vitest';
import { crossSection, withholdCorrelation } from '../../../server/stats/cross-section.ts';
import { between } from '../../../server/stats/between.ts';
import { kendallB } from '../../../server/stats/kendall-b.ts';
import { partial } from '../../../server/stats/partial.ts';
import { pearson } from '../../../server/stats/pearson.ts';
import { singleSeries } from '../../../server/stats/single-series.ts';
import { spearman } from '../../../server/stats/spearman.ts';
import { expectClean, expectReference, seeded } from './reference.ts';

function series(years: number, slope = 1, seed = 4) {
  const random = seeded(seed);
  return Array.from({ length: years }, (_, t) => {
    const x = Math.floor(8 * random()) + t;
    return { year: 2010 + t, x, y: 50 + 2 * t + slope * x + 2 * random() };
  });
}

describe('singleSeries', () => {
  it('is the partial correlation given the year, not that of the levels', () => {
    const rows = series(10, 0);
    const columns = [rows.map(({ x }) => x), rows.map(({ y }) => y)] as const;
    const given = partial(...columns, [rows.map(({ year }) => year)]);
    expectReference(singleSeries(rows), given, 'given year');
    expect(Math.abs(pearson(...columns).r ?? 0)).toBeGreaterThan(Math.abs(given.r ?? 1));
    expect(singleSeries(rows.toReversed())).toEqual(singleSeries(rows));
  });

  it('shows no number below five years, no p below eight, E2 at most', () => {
    expect(singleSeries(series(4))).toMatchObject({
      tier: 'scatter',
      r: null,
      p: null,
      label: 'E0',
      leaveOneOut: [],
    });
    const five = singleSeries(series(5));
    expect(five).toMatchObject({ tier: 'coefficient', p: null, t: null, lo: null, label: 'E0' });
    expect(five.r).not.toBeNull();
    expect(singleSeries(series(7)).tier).toBe('coefficient');
    const eight = singleSeries(series(8));
    expect(eight).toMatchObject({ tier: 'test', k: 1, df: 5, label: 'E2' });
    expect(eight.p).toBeLessThan(0.001);
    expect(singleSeries(series(12, 0, 9)).label).toBe('E1');
    for (const n of [0, 1, 4, 5, 8]) expectClean(singleSeries(series(n)));
  });

  it('counts complete years only', () => {
    const rows = series(9).map((row, i) =>
      i === 3 ? { ...row, x: null } : i === 5 ? { ...row, y: null } : row,
    );
    expect(singleSeries(rows)).toMatchObject({ n: 7, tier: 'coefficient' });
    expect(() => singleSeries([...rows, { year: 2010, x: 1, y: 1 }])).toThrow(/2010/);
  });

  it('never links two editions', () => {
    const rows = series(10).map((row) => ({ ...row, version: row.year < 2015 ? 'old' : 'new' }));
    const jumped = rows.map((row) => ({ ...row, y: row.y + (row.version === 'new' ? 30 : 0) }));
    expect(singleSeries(rows).k).toBe(2);
    expect(singleSeries(jumped).r).toBeCloseTo(singleSeries(rows).r ?? NaN, 9);
  });

  it('names the year on which the result hinges', () => {
    const random = seeded(3);
    const flat = Array.from({ length: 9 }, (_, t) => ({
      year: 2010 + t,
      x: 2 + random(),
      y: 50 + 4 * random(),
    }));
    const spike = flat.map((row) => (row.year === 2014 ? { ...row, x: 40, y: 90 } : row));
    const hinged = singleSeries(spike);
    expect(hinged.drivingYear).toBe(2014);
    expect(hinged.leaveOneOut.map(({ year }) => year)).toEqual(flat.map(({ year }) => year));
    expect(singleSeries(series(12)).drivingYear).toBeNull();
    const onlyOne = flat.map((row) => ({ ...row, x: row.year === 2013 ? 5 : 0 }));
    expect(singleSeries(onlyOne)).toMatchObject({ drivingYear: 2013 });
    expect(singleSeries(onlyOne).leaveOneOut.find(({ year }) => year === 2013)?.r).toBeNull();
  });
});

it('a change of sign alone makes a year drive the result', () => {
  const all = Array.from({ length: 60 }, (_, seed) => singleSeries(series(9, 0, seed + 1)));
  const moved = ({ r, leaveOneOut }: (typeof all)[number]) =>
    leaveOneOut.some((entry) => Math.abs((entry.r ?? 9) - (r ?? 0)) > 0.3);
  const turned = ({ r, leaveOneOut }: (typeof all)[number]) =>
    leaveOneOut.some((entry) => (entry.r ?? 0) * (r ?? 0) < 0);
  const onlyTurned = all.filter((entry) => turned(entry) && !moved(entry));
  expect(onlyTurned.length).toBeGreaterThan(0);
  for (const { drivingYear } of onlyTurned) expect(drivingYear).not.toBeNull();
  const calm = all.filter((entry) => !turned(entry) && !moved(entry));
  expect(calm.length).toBeGreaterThan(0);
  for (const { drivingYear } of calm) expect(drivingYear).toBeNull();
});

describe('crossSection', () => {
  const random = seeded(8);
  const x = Array.from({ length: 12 }, () => random());
  const y = x.map((v) => v + random());

  it('shows everything from ten units', () => {
    expect(crossSection(x, y)).toEqual({
      gate: { ok: true, tier: 'full' },
      pearson: pearson(x, y),
      spearman: spearman(x, y),
      kendall: kendallB(x, y),
    });
  });

  it('shows coefficients only from five, nothing below', () => {
    const nine = crossSection(x.slice(3), y.slice(3));
    expect(nine).toMatchObject({
      pearson: { p: null, lo: null },
      spearman: { p: null },
      kendall: { p: null },
    });
    expect(nine.pearson.r).not.toBeNull();
    const four = crossSection([...x.slice(8), null], [...y.slice(8), 1]);
    expect(four).toMatchObject({
      pearson: { r: null },
      spearman: { rho: null },
      kendall: { tau: null, s: null },
    });
    expectClean([nine, four]);
  });

  it('withholds the same of unit means', () => {
    const rows = x.slice(0, 4).flatMap((v, g) => [{ unit: `u${g}`, year: 2020, x: v, y: y[g] ?? null }]);
    expect(between(rows).b).not.toBeNull();
    expect(withholdCorrelation(between(rows))).toMatchObject({ n: 4, r: null, b: null, p: null });
  });
});
