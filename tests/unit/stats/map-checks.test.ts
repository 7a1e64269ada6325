import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../scripts/synthetic/random.ts';
import { type MapCell, relationshipMap } from '../../../server/stats/index.ts';

const units = Array.from({ length: 20 }, (_, g) => `u${g}`);
const years = Array.from({ length: 10 }, (_, t) => 2011 + t);

type Draw = (random: ReturnType<typeof randomFrom>) => { x: number[]; y: number[] };

/** The only cell of a map whose units are drawn one by one. */
function cellOf(draw: Draw, lag: number): MapCell {
  const random = randomFrom(7);
  const series = units.map(() => draw(random));
  const map = relationshipMap({
    units,
    years,
    rows: [{ key: 'row', x: series.flatMap(({ x }) => x) }],
    components: [{ key: 'component', y: series.flatMap(({ y }) => y) }],
    lags: [lag],
    xScale: 'raw',
  });
  const [cell] = map.cells;
  if (!cell) throw new Error('the map has no cell');
  expect(cell.q).toBeLessThan(0.05);
  return cell;
}

/** An effect without a catch. */
const plain: Draw = (random) => {
  const x = years.map(() => random.normal());
  return { x, y: x.map((value) => 50 + value + random.normal()) };
};

/** Units drift in both, but in a year with more they score less. */
const drifting: Draw = (random) => {
  const slope = random.normal();
  const wobble = years.map(() => random.normal());
  return {
    x: wobble.map((w, t) => slope * t + w),
    y: wobble.map((w, t) => 50 + slope * t - 0.6 * w + 0.3 * random.normal()),
  };
};

/** The activity follows the score of the year before. */
const following: Draw = (random) => {
  const score = [...years, 0].map(() => random.normal());
  return {
    x: years.map((_, t) => (score[t] ?? 0) + 0.5 * (score[t + 1] ?? 0)),
    y: years.map((_, t) => 50 + (score[t + 1] ?? 0) + 0.2 * random.normal()),
  };
};

describe('a pair that stands out in the map', () => {
  it('is evidence where every check was made and passed', () => {
    const cell = cellOf(plain, 0);
    expect(cell.checks).toEqual({ firstDifferences: true, leaveOneOut: true, placebo: true });
    expect(cell.label).toBe('E4');
  });

  it('is a hint where yearly changes go the other way', () => {
    const cell = cellOf(drifting, 0);
    expect(cell.fdSlope).toBeLessThan(0);
    expect(cell.checks).toMatchObject({ firstDifferences: false });
    expect(cell.label).toBe('E2');
  });

  it('is a hint where the score moved before the activity', () => {
    const cell = cellOf(following, 0);
    expect(cell.checks).toMatchObject({ firstDifferences: true, placebo: false });
    expect(cell.label).toBe('E2');
  });
});
