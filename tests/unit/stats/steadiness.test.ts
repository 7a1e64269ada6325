import { expect, test } from 'vitest';
import { activity, generator, SMOOTH, USUAL, type World } from '../../../scripts/calibration-world.ts';
import { relationshipMap } from '../../../server/stats/index.ts';

const units = 63;
const years = 12;

/** Rows of a map by what each unit does in year t. */
function judge(x: number[], xScale: 'raw' | 'log1p' = 'raw') {
  const { normal } = generator(3);
  const { cells } = relationshipMap({
    units: Array.from({ length: units }, (_, g) => `u${String(g).padStart(2, '0')}`),
    years: Array.from({ length: years }, (_, t) => 2010 + t),
    rows: [{ key: 'row', x }],
    components: [{ key: 'component', y: x.map(() => 50 + normal()) }],
    lags: [0],
    xScale,
  });
  return { trendShare: cells[0]?.trendShare ?? null, isSteady: cells[0]?.isSteady };
}

const of = (x: (g: number, t: number) => number): number[] =>
  Array.from({ length: units * years }, (_, i) => x(Math.floor(i / years), i % years));

test('a steady rise of each unit at its own pace is all trend', () => {
  const { trendShare, isSteady } = judge(of((g, t) => g * t));
  expect(trendShare).toBeCloseTo(1, 9);
  expect(isSteady).toBe(true);
});

test('what goes up and down is none, what the whole country does counts for nothing', () => {
  const wave = [1, -1, -1, 1];
  const { trendShare, isSteady } = judge(of((g, t) => 20 + 5 * t + (g % 3) * (wave[t % 4] ?? 0)));
  expect(trendShare).toBeLessThan(0.02);
  expect(isSteady).toBe(false);
});

test('nothing is said of a cell whose gate is closed', () => {
  expect(judge(of(() => 3))).toEqual({ trendShare: null, isSteady: false });
});

test('activities of the simulation that grow smoothly are mostly seen, on the log scale they are not', () => {
  const random = generator(11);
  const shareOf = (world: World, scale: 'raw' | 'log1p') => {
    const found = Array.from({ length: 30 }, () => {
      const ability = Array.from({ length: units }, random.normal);
      return judge(activity(random, world, ability, years), scale).isSteady;
    });
    return found.filter(Boolean).length / found.length;
  };
  const [smooth, usual, log] = [shareOf(SMOOTH, 'raw'), shareOf(USUAL, 'raw'), shareOf(SMOOTH, 'log1p')];
  expect(smooth).toBeGreaterThan(0.5);
  expect(usual).toBeLessThan(0.2);
  expect(log).toBeLessThan(0.1);
});
