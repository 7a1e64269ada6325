import { describe, expect, it } from 'vitest';
import { adjust } from '../../../server/stats/adjust.ts';
import { fdPanel } from '../../../server/stats/fd-panel.ts';
import { fePanel } from '../../../server/stats/fe-panel.ts';
import { looUnits } from '../../../server/stats/loo-units.ts';
import type { MapInput } from '../../../server/stats/map-grid.ts';
import { pairAtLag } from '../../../server/stats/pair-at-lag.ts';
import { permTrajectories } from '../../../server/stats/perm-trajectories.ts';
import { pooled } from '../../../server/stats/pooled.ts';
import { type MapCell, relationshipMap } from '../../../server/stats/relationship-map.ts';
import { expectClean, expectReference, seeded } from './reference.ts';

interface Shape {
  units: number;
  years: readonly number[];
  rows: number;
  components: number;
  /** Share of unit-years missing on each side. */
  missing?: number;
  /** Effect of row k on component k, at lag 1. */
  effect?: number;
  breakYear?: number;
  seed?: number;
}

/** Units and years deliberately out of order; every row and component misses other unit-years. */
function mapInput(shape: Shape): MapInput {
  const random = seeded(shape.seed ?? 11);
  const { years, missing = 0, effect = 0 } = shape;
  const units = Array.from({ length: shape.units }, (_, g) => `u${(g * 11) % shape.units}`);
  const cells = units.flatMap((unit) => years.map((year) => ({ unit, year })));
  const counts = Array.from({ length: shape.rows }, () => cells.map(() => Math.floor(6 * random())));
  const lagged = cells.map(({ unit, year }) =>
    cells.findIndex((c) => c.unit === unit && c.year === year - 1),
  );
  const hole = <V>(value: V): V | null => (random() < missing ? null : value);
  return {
    units,
    years,
    rows: counts.map((x, k) => ({ key: `row ${k}`, x: x.map(hole) })),
    components: Array.from({ length: shape.components }, (_, k) => ({
      key: `component ${k}`,
      y: cells.map(({ unit, year }, i) => {
        const x = counts[k]?.[lagged[i] ?? -1] ?? 0;
        return hole(40 + unit.length * 3 + (year % 5) + effect * x + 5 * random());
      }),
      version: cells.map(({ year }) => (year < (shape.breakYear ?? 0) ? 'old' : null)),
    })),
    lags: [0, 1, 2],
    xScale: 'raw',
  };
}

function panelOf(input: MapInput, cell: Pick<MapCell, 'row' | 'component'>, lag: number) {
  const row = input.rows.find(({ key }) => key === cell.row);
  const component = input.components.find(({ key }) => key === cell.component);
  const cells = input.units.flatMap((unit) => input.years.map((year) => ({ unit, year })));
  const scale = (x: number | null) => (x === null || input.xScale === 'raw' ? x : Math.log1p(x));
  return pairAtLag(
    cells.map((c, i) => ({ ...c, x: scale(row?.x[i] ?? null) })),
    cells.map((c, i) => ({ ...c, y: component?.y[i] ?? null, version: component?.version?.[i] ?? null })),
    lag,
  );
}

const SHAPE: Shape = {
  units: 20,
  years: [2018, 2012, 2013, 2014, 2016, 2017, 2011],
  rows: 3,
  components: 4,
  missing: 0.08,
  effect: 1.2,
  breakYear: 2014,
};

describe.each([
  ['raw, gaps, holes and a break', mapInput(SHAPE)],
  ['log1p', { ...mapInput(SHAPE), xScale: 'log1p' as const }],
  ['complete', mapInput({ ...SHAPE, missing: 0, breakYear: 0 })],
  ['40 units', mapInput({ ...SHAPE, units: 40, rows: 2, components: 2 })],
])('a map: %s', (_, input) => {
  const map = relationshipMap(input);

  it('has every cell in order, without NaN', () => {
    const wanted = input.rows.flatMap((row) =>
      input.components.flatMap((component) => input.lags.map((lag) => `${row.key}|${component.key}|${lag}`)),
    );
    expect(map.cells.map((cell) => `${cell.row}|${cell.component}|${cell.lag}`)).toEqual(wanted);
    expectClean(map);
  });

  it('agrees with fePanel, pooled and the checks cell by cell', () => {
    for (const cell of map.cells) {
      const rows = panelOf(input, cell, cell.lag);
      expect(cell.gate.ok).toBe(true);
      const { b, se, nu, p, lo, hi, r, n, units, years, hMax, hMaxUnit, mde, cr1 } = fePanel(rows);
      expectReference(cell, { b, se, nu, p, lo, hi, r, n, units, years, hMax, hMaxUnit, mde, cr1 }, cell.row);
      expectReference(cell, { pooledR: pooled(rows).r }, cell.row);
      if ((cell.q ?? 1) >= 0.1) {
        expect(cell).toMatchObject({ placebo: null, fdSlope: null, loo: null, checks: null });
        continue;
      }
      const lead = fePanel(panelOf(input, cell, -1));
      const { min, max, mostInfluential } = looUnits(rows);
      const checked = {
        placebo: { status: lead.status, b: lead.b, p: lead.p },
        loo: { min, max, mostInfluential },
      };
      expectReference(cell, { ...checked, fdSlope: fdPanel(rows).b }, cell.row);
    }
  });

  it('finds what was planted and little else', () => {
    const found = map.cells.filter(({ label }) => label === 'E3' || label === 'E4');
    const planted = found.filter(({ row, component }) => row.at(-1) === component.at(-1));
    expect(planted.length).toBeGreaterThanOrEqual(2);
    expect(found.length - planted.length).toBeLessThanOrEqual(1);
  });
});

describe('families', () => {
  const input = mapInput({ ...SHAPE, effect: 0.4 });
  const family = (row: string, component: string) =>
    row.at(-1) === component.at(-1) ? ('tagged' as const) : ('other' as const);
  const map = relationshipMap({ ...input, family });

  it('are adjusted apart, over all lags and before any filter', () => {
    for (const name of ['tagged', 'other'] as const) {
      const cells = map.cells.filter((cell) => cell.family === name);
      const p = cells.map((cell) => (cell.gate.ok ? cell.p : null));
      expect(cells.map((cell) => cell.q)).toEqual(adjust(p, 'bh'));
      expect(cells.map((cell) => cell.qBy)).toEqual(adjust(p, 'by'));
      expect(map.families[name]).toEqual({ m: cells.length, expectedByChance: 0.05 * cells.length });
    }
    expect(map.families.tagged.m).toBe(9);
  });

  it('do not count cells that failed the gate', () => {
    const silent = { key: 'silent', x: input.units.flatMap(() => input.years.map(() => 2)) };
    const more = relationshipMap({ ...input, rows: [...input.rows, silent], family });
    expect(more.families).toEqual(map.families);
    expect(more.cells.filter(({ row }) => row !== 'silent').map(({ q }) => q)).toEqual(
      map.cells.map(({ q }) => q),
    );
    for (const cell of more.cells.filter(({ row }) => row === 'silent')) {
      expect(cell).toMatchObject({
        status: 'zero_variance_x',
        label: 'E0',
        q: null,
        qBy: null,
        b: null,
        p: null,
      });
      expect(cell.gate).toMatchObject({ ok: false, reason: 'zero_variance_x' });
      expect(cell).toMatchObject({ pooledR: null, simpson: false, placebo: null });
    }
  });
});

describe('few units', () => {
  it('five to seven: exact p, E2 at most, no interval, not counted', () => {
    const input = mapInput({
      units: 6,
      years: [2014, 2015, 2016, 2017, 2018],
      rows: 2,
      components: 2,
      effect: 3,
    });
    const map = relationshipMap(input);
    expect(map.families.other.m).toBe(0);
    for (const cell of map.cells) {
      const exact = permTrajectories(panelOf(input, cell, cell.lag));
      expect(cell.permutation).toEqual(exact);
      expect(cell.label).toBe((exact.p ?? 1) < 0.05 ? 'E2' : 'E1');
      expect(cell).toMatchObject({ p: null, lo: null, q: null });
      expect(cell.gate).toMatchObject({ ok: false, tier: 'permutation', reason: 'units', have: 6, need: 8 });
    }
    expect(map.cells.some(({ label }) => label === 'E2')).toBe(true);
  });

  it('four: picture only', () => {
    const map = relationshipMap(
      mapInput({ units: 4, years: [2014, 2015, 2016, 2017], rows: 1, components: 1 }),
    );
    for (const cell of map.cells) {
      expect(cell).toMatchObject({ label: 'E0', b: null, permutation: null, pooledR: null, simpson: false });
      expect(cell.gate.tier).toBe('picture');
    }
  });
});

describe('control', () => {
  const input = mapInput(SHAPE);

  it('reports progress up to the total', () => {
    const heard: [number, number][] = [];
    relationshipMap({ ...input, onProgress: (done, total) => heard.push([done, total]) });
    expect(heard.at(-1)).toEqual([72, 72]);
    expect(heard.map(([done]) => done)).toEqual(heard.map(([done]) => done).sort((a, b) => a - b));
  });

  it('stops when cancelled', () => {
    let asked = 0;
    const map = relationshipMap({ ...input, isCancelled: () => (asked += 1) > 5 });
    expect(map).toMatchObject({ status: 'cancelled', cells: [] });
    expect(asked).toBe(6);
  });

  it('passes errors on and refuses broken input', () => {
    expect(() => relationshipMap({ ...input, years: [2011, ...input.years.slice(1)] })).toThrow(
      /duplicate key: 2011/,
    );
    expect(() => relationshipMap({ ...input, units: ['u1', ...input.units.slice(1)] })).toThrow(RangeError);
    expect(() => relationshipMap({ ...input, lags: [-1] })).toThrow(/lag/);
    expect(() => relationshipMap({ ...input, rows: [{ key: 'short', x: [1] }] })).toThrow(/short/);
    const negative = input.rows.map((row) => ({ ...row, x: row.x.map(() => -1) }));
    expect(() => relationshipMap({ ...input, rows: negative, xScale: 'log1p' })).toThrow(/negative/);
  });

  it('tells the range of every row in counts, also on the log scale', () => {
    const map = relationshipMap({ ...input, xScale: 'log1p' });
    expect(map.ranges[0]).toEqual({ row: 'row 0', min: 0, median: expect.any(Number) as number, max: 5 });
  });
});
