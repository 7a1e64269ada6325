import { questions } from '../contract/index.ts';
import { documentRoute } from '../http/route.ts';
import { crossSection as compare } from '../stats/index.ts';
import type { CellPoint } from '../workers/cell-panel.ts';
import { openPair } from './relationship-cell.ts';

type UnitPoint = { unit: string; x: number; y: number; years: number };

/** First year of the last edition that broke some unit's series: a mean over both sides of it would say nothing. */
const lastBreak = (points: readonly CellPoint[], editionYears: readonly number[]): number => {
  const before = new Map<string, CellPoint>();
  let last = -Infinity;
  for (const point of points.toSorted((a, b) => a.year - b.year)) {
    const earlier = before.get(point.unit);
    before.set(point.unit, point);
    if (earlier === undefined || earlier.version === point.version) continue;
    const broke = editionYears.filter((year) => year > earlier.year && year <= point.year);
    last = Math.max(last, ...broke);
  }
  return last;
};

const meansByUnit = (points: readonly CellPoint[]): UnitPoint[] => {
  const sums = new Map<string, UnitPoint>();
  for (const { unit, x, y } of points) {
    const sum = sums.get(unit) ?? { unit, x: 0, y: 0, years: 0 };
    sums.set(unit, { unit, x: sum.x + x, y: sum.y + y, years: sum.years + 1 });
  }
  return [...sums.values()].map(({ unit, x, y, years }) => ({ unit, x: x / years, y: y / years, years }));
};

const inYear = (points: readonly CellPoint[], year: number): UnitPoint[] =>
  points.filter((point) => point.year === year).map(({ unit, x, y }) => ({ unit, x, y, years: 1 }));

export const crossSection = documentRoute(questions.crossSection, 'read', async (params, context) => {
  const { year, ...choices } = params;
  const { panel, opened, facts } = await openPair(context, choices);
  const since = lastBreak(opened.points, panel.basis.breaks);
  const points =
    year === undefined
      ? meansByUnit(opened.points.filter((point) => point.year >= since))
      : inYear(opened.points, year);
  const scaled = points.map(({ x }) => (params.scale === 'log1p' ? Math.log1p(x) : x));
  const { gate, pearson, spearman, kendall } = compare(
    scaled,
    points.map(({ y }) => y),
  );
  return {
    ...facts,
    year: year ?? null,
    years: [...new Set(opened.points.map((point) => point.year))]
      .filter((one) => year !== undefined || one >= since)
      .sort((a, b) => a - b),
    tier: gate.tier,
    have: points.length,
    need: gate.need ?? 10,
    pearson,
    spearman,
    kendall,
    points,
    ...panel.basis,
  };
});
