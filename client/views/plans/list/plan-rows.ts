import { searchRank } from '../../../format/order.ts';
import type { PlanRow } from '../documents.ts';

type Filter = { find: string | null; level: string | null; during: number | null };

const textOf = (row: PlanRow): string =>
  [row.titleVi, row.titleEn, row.number ?? '', row.issuer, row.parentPlan ?? ''].join(' ');

/** The plans that answer the filters; words typed are found with and without marks. */
export const found = (rows: readonly PlanRow[], { find, level, during }: Filter): PlanRow[] =>
  rows.filter(
    (row) =>
      (level === null || row.level === level) &&
      (during === null || (row.fromYear <= during && during <= row.toYear)) &&
      (find === null || searchRank(textOf(row), find) !== null),
  );

/** Tasks of several plans side by side: what has no target is counted apart. */
export const totalsOf = (rows: readonly PlanRow[]) => ({
  withTarget: rows.reduce((sum, row) => sum + row.withTarget, 0),
  reached: rows.reduce((sum, row) => sum + row.reached, 0),
  withoutTarget: rows.reduce((sum, row) => sum + row.withoutTarget, 0),
});
