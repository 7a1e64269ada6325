import type { Row } from '../../../server/contract/question.ts';
import type { scores } from '../../../server/contract/scores.ts';

export type Score = Row<typeof scores>;
export type Use = 'shown' | 'contested' | 'hidden';

const figureOf = (row: Score): string =>
  [row.index, row.year, row.unit, row.component, row.edition, row.stage].join(' ');

/** Whether each row is used, and where several sources give the same figure differently. */
export function usesOf(rows: readonly Score[]): ReadonlyMap<Score, Use> {
  const hidden = new Set(rows.filter((row) => !row.isShown).map(figureOf));
  const use = (row: Score): Use =>
    !row.isShown ? 'hidden' : hidden.has(figureOf(row)) ? 'contested' : 'shown';
  return new Map(rows.map((row) => [row, use(row)]));
}

/** Rows of one answer may differ in nothing but their source and cell. */
export const scoreKey = (row: Score): string =>
  [figureOf(row), row.source, row.upload ?? '', row.sheet ?? '', row.cell ?? '', row.points ?? ''].join('|');
