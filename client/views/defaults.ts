import type { catalogue, coverage } from '../../server/contract/catalogue.ts';
import type { Reply, Row } from '../../server/contract/question.ts';

type Index = Reply<typeof catalogue>['indices'][number];
type Coverage = readonly Row<typeof coverage>[];

const completeFrom = 0.9;

/** The last year in which at least nine in ten units have a total; else the last year with any figure. */
export function lastCompleteYear(index: Index, coverage: Coverage): number | null {
  const complete = coverage
    .filter((row) => row.index === index.index && row.level === index.unitLevel)
    .filter((row) => row.of > 0 && row.totals >= completeFrom * row.of)
    .map((row) => row.year);
  return complete.length > 0 ? Math.max(...complete) : (index.years.at(-1) ?? null);
}

const completeYears = (index: Index, coverage: Coverage): number =>
  coverage.filter(
    (row) =>
      row.index === index.index && row.level === index.unitLevel && row.totals >= completeFrom * row.of,
  ).length;

/** The index to begin with: the one with the most complete years. */
export function defaultIndex(indices: readonly Index[], coverage: Coverage): Index | null {
  const counted = indices
    .filter((index) => !index.isExample)
    .map((index) => ({ index, years: completeYears(index, coverage) }));
  return counted.sort((a, b) => b.years - a.years)[0]?.index ?? null;
}

/** All years from the first to the last with figures, and the one asked for; empty ones are said to be empty. */
export function yearsOf(index: Index, asked: number | null): { year: number; isEmpty: boolean }[] {
  const known = new Set(index.years);
  const all = asked === null ? index.years : [...index.years, asked];
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    isEmpty: !known.has(first + at),
  }));
}

export const levelsOf = (
  editions: Reply<typeof catalogue>['editions'],
  index: string | null,
): ReadonlySet<string> =>
  new Set(['province', ...editions.filter((one) => one.index === index).map((one) => one.unitLevel)]);
