import { searchRank } from '../../format/order.ts';
import type { FocusRow } from './focus-columns.ts';
import { keyOf, type Narrowing } from './selection.ts';

const isBelowMedian = ({ percent, peerMedian }: FocusRow): boolean =>
  percent !== null && peerMedian !== null && percent < peerMedian;

/** The rows that a filter leaves; names are searched with or without marks. */
export function narrowed(
  rows: readonly FocusRow[],
  filter: { find: string | null; only: Narrowing },
  marked: ReadonlySet<string>,
  nameOf: (row: FocusRow) => string,
): FocusRow[] {
  const fits: Record<Narrowing, (row: FocusRow) => boolean> = {
    all: () => true,
    uncovered: (row) => row.tasks === 0,
    falling: (row) => (row.trend ?? 0) < 0,
    below: isBelowMedian,
    marked: (row) => marked.has(keyOf(row)),
  };
  const find = filter.find ?? '';
  return rows.filter(
    (row) =>
      fits[filter.only](row) && (find === '' || searchRank(`${nameOf(row)} ${row.component}`, find) !== null),
  );
}
