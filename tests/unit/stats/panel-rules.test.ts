import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fdPanel } from '../../../server/stats/fd-panel.ts';
import { fePanel, oneway } from '../../../server/stats/fe-panel.ts';
import { looUnits } from '../../../server/stats/loo-units.ts';
import { pairAtLag } from '../../../server/stats/pair-at-lag.ts';
import type { PanelRow } from '../../../server/stats/panel-rows.ts';
import { permTrajectories } from '../../../server/stats/perm-trajectories.ts';
import { pooled } from '../../../server/stats/pooled.ts';
import { between } from '../../../server/stats/between.ts';
import { expectClean, expectReference, seeded } from './reference.ts';

function panel(units: number, years: readonly number[], seed = 1, share = 1): PanelRow[] {
  const random = seeded(seed);
  return Array.from({ length: units }, (_, g) =>
    years.flatMap((year): PanelRow[] => {
      const x = Math.floor(6 * random());
      const y = 50 + g + 0.4 * x + 4 * random();
      return random() < share ? [{ unit: `u${g}`, year, x, y }] : [];
    }),
  ).flat();
}

const YEARS = [2016, 2017, 2018, 2019, 2020];

describe('rows', () => {
  it('refuse a unit-year that stands twice and name it', () => {
    const rows = [...panel(3, YEARS), { unit: 'u1', year: 2018, x: 1, y: null }];
    for (const test of [fePanel, fdPanel, looUnits, permTrajectories, pooled, between]) {
      expect(() => test(rows)).toThrow(new RangeError('duplicate row: u1 2018'));
    }
  });

  it('take missing as missing and zero as zero', () => {
    const rows = panel(10, YEARS);
    const holes = rows.map((row, i) => (i % 7 === 0 ? { ...row, x: null } : row));
    const zeros = rows.map((row, i) => (i % 7 === 0 ? { ...row, x: 0 } : row));
    const without = rows.filter((_, i) => i % 7 !== 0);
    expect(fePanel(holes)).toEqual(fePanel(without));
    expect(fePanel(zeros).n).toBe(50);
    expect(fePanel(zeros).b).not.toBe(fePanel(holes).b);
    expect(fePanel(rows.map((row, i) => (i % 7 === 0 ? { ...row, y: NaN } : row)))).toEqual(fePanel(without));
  });

  it('with unit names that look alike stay apart', () => {
    const rows: PanelRow[] = panel(8, YEARS).map((row, i) => ({
      ...row,
      unit: i % 2 === 0 ? `${row.unit}|a` : row.unit,
      version: i % 2 === 0 ? null : 'a',
    }));
    expect(fePanel(rows).units).toBe(16);
  });
});

describe('editions', () => {
  const rows = panel(12, [2014, 2015, 2016, 2017, 2018, 2019], 5);
  const broken = rows.map((row) => ({ ...row, version: row.year < 2017 ? 'old' : 'new' }));

  it('a jump of one unit at the break does not move the slope', () => {
    const jump = (row: PanelRow) => (row.unit === 'u3' && row.year >= 2017 ? 25 : 0);
    const jumped = broken.map((row) => ({ ...row, y: (row.y ?? 0) + jump(row) }));
    expect(fePanel(jumped).b).toBeCloseTo(fePanel(broken).b ?? NaN, 9);
    expect(fdPanel(jumped).b).toBeCloseTo(fdPanel(broken).b ?? NaN, 9);
    expect(fePanel(rows).b).not.toBeCloseTo(fePanel(broken).b ?? NaN, 4);
  });

  it('no difference crosses a break', () => {
    expect(fdPanel(rows)).toMatchObject({ n: 60, years: 5 });
    expect(fdPanel(broken)).toMatchObject({ n: 48, years: 4 });
  });

  it('a unit with one year in an edition gives that row up', () => {
    const one = rows.map((row) => ({ ...row, version: row.year < 2015 ? 'old' : 'new' }));
    expect(fePanel(one)).toMatchObject({ n: 60, years: 5 });
  });
});

describe('years', () => {
  it('differences never bridge a gap', () => {
    expect(fdPanel(panel(6, [2011, 2012, 2014, 2015, 2018]))).toMatchObject({ n: 12, years: 2 });
    expect(fdPanel(panel(6, [2011, 2013, 2015])).status).toBe('too_few');
  });

  it('a year with one row is dropped, also when dropping makes it so', () => {
    const rows: PanelRow[] = [
      ...panel(6, YEARS),
      { unit: 'lonely', year: 2021, x: 1, y: 1 },
      { unit: 'lonely', year: 2020, x: 5, y: 2 },
    ];
    expect(fePanel(rows)).toMatchObject({ n: 30, units: 6, years: 5 });
    expect(oneway(rows)).toMatchObject({ n: 32, units: 7, years: 6 });
  });
});

describe('refusals', () => {
  it('two balanced units leave no error to estimate', () => {
    const two = fePanel(panel(2, YEARS));
    expect(two).toMatchObject({ status: 'ok', units: 2, se: null, t: null, p: null, lo: null, mde: null });
    expectClean(two);
  });

  it('constants up to rounding vary in no panel', () => {
    const rows = panel(9, YEARS).map((row, i) => ({ ...row, x: i % 2 === 0 ? 0.3 : 0.1 + 0.2 }));
    for (const test of [fePanel, oneway, fdPanel]) {
      expect(test(rows)).toMatchObject({ status: 'zero_variance_x', b: null, p: null });
    }
    expect(pooled(rows)).toMatchObject({ status: 'zero_variance_x', r: null, b: null });
    expect(permTrajectories(rows.filter(({ unit }) => unit < 'u6')).status).toBe('zero_variance_x');
  });

  it('two rows are too few, three of one unit are one unit', () => {
    expect(oneway(panel(1, [2019, 2020])).status).toBe('too_few');
    expect(oneway(panel(1, YEARS))).toMatchObject({ status: 'one_unit', n: 5, b: null });
    expect(fePanel(panel(1, YEARS))).toMatchObject({ status: 'too_few', n: 0, units: 0, years: 0 });
  });

  it('one unit that supplies all information is named, without error', () => {
    const rows = panel(9, YEARS).map((row) => (row.unit === 'u4' ? row : { ...row, x: 3 }));
    const result = oneway(rows);
    expect(result).toMatchObject({
      status: 'one_unit_only',
      hMax: 1,
      hMaxUnit: 'u4',
      se: null,
      p: null,
      nu: null,
    });
    expect(result.b).not.toBeNull();
    expect(result.r).not.toBeNull();
  });

  it('permutations are for five to seven units with the same years', () => {
    expect(permTrajectories(panel(4, YEARS)).status).toBe('too_few');
    expect(permTrajectories(panel(5, YEARS))).toMatchObject({ status: 'ok', permutations: 120 });
    expect(permTrajectories(panel(7, YEARS))).toMatchObject({ status: 'ok', permutations: 5040 });
    expect(permTrajectories(panel(8, YEARS)).status).toBe('too_many');
    expect(permTrajectories(panel(6, YEARS).slice(1)).status).toBe('unbalanced');
  });
});

describe('looUnits', () => {
  it('is the closed form of the specification in a balanced panel of many units', () => {
    const rows = panel(40, YEARS, 3);
    const whole = fePanel(rows);
    const { slopes } = looUnits(rows);
    for (const { unit, b } of slopes) {
      expect(b).toBeCloseTo(fePanel(rows.filter((row) => row.unit !== unit)).b ?? NaN, 12);
    }
    expect(slopes).toHaveLength(whole.units);
  });

  it('agrees with leaving out for real in an unbalanced panel of many units', () => {
    const rows = panel(45, YEARS, 4, 0.7).map((row) => ({ ...row, version: row.year < 2018 ? 'a' : 'b' }));
    for (const { unit, b } of looUnits(rows).slopes) {
      expect(b).toBeCloseTo(fePanel(rows.filter((row) => row.unit !== unit)).b ?? NaN, 11);
    }
    for (const { unit, b } of looUnits(rows, { yearEffects: false }).slopes) {
      expect(b).toBeCloseTo(oneway(rows.filter((row) => row.unit !== unit)).b ?? NaN, 11);
    }
  });

  it('keeps its digits beside a dominating unit', () => {
    const rows = panel(40, YEARS, 6).map((row) =>
      row.unit === 'u7' ? { ...row, x: 1e6 * (row.x ?? 0), y: 1e5 * (row.y ?? 0) } : row,
    );
    const without = looUnits(rows).slopes.find(({ unit }) => unit === 'u7');
    expect(without?.b).toBeCloseTo(fePanel(rows.filter(({ unit }) => unit !== 'u7')).b ?? NaN, 9);
  });
});

describe('pairAtLag', () => {
  const activity = [2010, 2011, 2013, 2014].map((year) => ({ unit: 'a', year, x: year - 2010 }));
  const score = [2011, 2012, 2013, 2014, 2015].map((year) => ({ unit: 'a', year, y: year }));

  it('joins by the value of the year, never by row', () => {
    const years = (lag: number) => pairAtLag(activity, score, lag).map(({ year, x }) => [year, x]);
    expect(years(1)).toEqual([
      [2011, 0],
      [2012, 1],
      [2014, 3],
      [2015, 4],
    ]);
    expect(years(0)).toEqual([
      [2011, 1],
      [2013, 3],
      [2014, 4],
    ]);
    expect(years(2)).toEqual([
      [2012, 0],
      [2013, 1],
      [2015, 3],
    ]);
    expect(years(-1)).toEqual([
      [2012, 3],
      [2013, 4],
    ]);
  });

  it('drops pairs with a missing side, keeps zeros and the edition, and never joins other units', () => {
    const rows = pairAtLag(
      [
        { unit: 'a', year: 2010, x: 0 },
        { unit: 'a', year: 2011, x: null },
        { unit: 'b', year: 2010, x: 7 },
      ],
      [
        { unit: 'a', year: 2011, y: 5, version: 'v2' },
        { unit: 'a', year: 2012, y: 6 },
        { unit: 'b', year: 2011, y: null },
        { unit: 'c', year: 2011, y: 1 },
      ],
      1,
    );
    expect(rows).toEqual([{ unit: 'a', year: 2011, x: 0, y: 5, version: 'v2' }]);
  });

  it('refuses doubled rows and broken lags', () => {
    expect(() => pairAtLag([...activity, { unit: 'a', year: 2010, x: 1 }], score, 1)).toThrow(/a 2010/);
    expect(() => pairAtLag(activity, [...score, { unit: 'a', year: 2011, y: 1 }], 1)).toThrow(/a 2011/);
    expect(() => pairAtLag(activity, score, 0.5)).toThrow(RangeError);
  });
});

describe('properties', () => {
  const side = fc.option(fc.integer({ min: -9, max: 9 }), { freq: 8 });
  const row = fc.record({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    year: fc.integer({ min: 2010, max: 2016 }),
    x: side,
    y: side,
    version: fc.constantFrom(undefined, 'v'),
  });
  const panels = fc.uniqueArray(row, { selector: (r) => `${r.unit} ${r.year}`, maxLength: 36 });
  const runs = { numRuns: 150 };

  it('the order of rows never matters', () => {
    const twice = panels.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(twice, ([rows, shuffled]) => {
        for (const test of [fePanel, oneway, fdPanel, looUnits, pooled, between, permTrajectories]) {
          expect(test(shuffled)).toEqual(test(rows));
        }
      }),
      runs,
    );
  });

  it('nothing is ever NaN or infinite', () => {
    fc.assert(
      fc.property(panels, (rows) => {
        for (const test of [fePanel, oneway, fdPanel, looUnits, pooled, between, permTrajectories]) {
          expectClean(test(rows));
        }
      }),
      runs,
    );
  });

  it('not even for numbers of any size', () => {
    const any = fc.double();
    const wild = fc.array(fc.record({ x: any, y: any }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(wild, (values) => {
        const rows = values.map((value, i) => ({
          unit: `u${i % 4}`,
          year: 2010 + Math.floor(i / 4),
          ...value,
        }));
        for (const test of [fePanel, oneway, fdPanel, looUnits, pooled, between]) expectClean(test(rows));
      }),
      runs,
    );
  });

  it('a constant per unit and per year never changes the two-way estimate', () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: -40, max: 40 }), (rows, size) => {
        const moved = rows.map((r) => {
          const shift = size * r.unit.charCodeAt(0) + 3 * size * (r.year % 4);
          return { ...r, x: r.x === null ? null : r.x + shift, y: r.y === null ? null : r.y - 2 * shift };
        });
        const [before, after] = [fePanel(rows), fePanel(moved)];
        expect(after.status).toBe(before.status);
        if (before.status !== 'ok' || before.se === null) return;
        const { b, se, nu, r, p } = before;
        expectReference(after, { b, se, nu, r, p }, 'shifted');
      }),
      runs,
    );
  });

  it('scaling x divides b, scaling y multiplies it, t and p stay', () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(0.01, 3, 250), (rows, factor) => {
        const before = fePanel(rows);
        const after = fePanel(rows.map((r) => ({ ...r, x: r.x === null ? null : r.x * factor })));
        expect(after.status).toBe(before.status);
        if (before.b === null || before.se === null) return;
        const { t, nu, r, p } = before;
        expectReference(after, { b: before.b / factor, se: before.se / factor, t, nu, r, p }, 'scaled');
      }),
      runs,
    );
  });
});
