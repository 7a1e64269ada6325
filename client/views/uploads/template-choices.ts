import type { catalogue } from '../../../server/contract/catalogue.ts';
import type { Reply } from '../../../server/contract/question.ts';

type Editions = Reply<typeof catalogue>['editions'];

/** Levels that an index scores, the first one first in the register. */
export const levelsForIndex = (editions: Editions, index: string | null): string[] => [
  ...new Set(editions.filter((one) => one.index === index).map((one) => one.unitLevel)),
];

/** Latest first. */
export const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => last - at);

/** Years that an edition holds for, latest first, to this year. */
export function templateYears(
  editions: Editions,
  index: string | null,
  level: string | null,
  thisYear: number,
): number[] {
  const own = editions.filter((one) => one.index === index && one.unitLevel === level);
  if (own.length === 0) return [];
  const first = Math.min(...own.map((one) => one.fromYear));
  const last = Math.min(thisYear, Math.max(...own.map((one) => one.toYear ?? thisYear)));
  const isHeld = (year: number) =>
    own.some((one) => one.fromYear <= year && (one.toYear ?? thisYear) >= year);
  return yearsBetween(first, last).filter(isHeld);
}
