import type { rollUp } from '../../../../server/contract/plans/progress.ts';
import type { Row } from '../../../../server/contract/question.ts';
import { compareNames } from '../../../format/order.ts';
import type { dutyChoices } from '../selection.ts';

export type RollUpRow = Row<typeof rollUp>;
export type TreeRow = RollUpRow & { depth: number };
export type Duty = (typeof dutyChoices)[number];

/** Units whose parent is not among the rows: their sums make the whole, nothing twice. */
export function rootsOf(rows: readonly RollUpRow[]): RollUpRow[] {
  const known = new Set(rows.map((row) => row.unit));
  return rows.filter((row) => row.parent === null || !known.has(row.parent));
}

/** Rows with each unit above those below it, neighbours in Vietnamese order. */
export function treeOf(rows: readonly RollUpRow[]): TreeRow[] {
  const byParent = new Map<string, RollUpRow[]>();
  for (const row of rows) {
    const below = byParent.get(row.parent ?? '') ?? [];
    byParent.set(row.parent ?? '', [...below, row]);
  }
  const inOrder = (list: readonly RollUpRow[]) =>
    list.toSorted((a, b) => compareNames(a.unitName, b.unitName));
  const seen = new Set<string>();
  const walk = (list: readonly RollUpRow[], depth: number): TreeRow[] =>
    inOrder(list).flatMap((row) => {
      if (seen.has(row.unit)) return [];
      seen.add(row.unit);
      return [{ ...row, depth }, ...walk(byParent.get(row.unit) ?? [], depth + 1)];
    });
  return walk(rootsOf(rows), 0);
}

/**
 * Units with a duty of their own, by whether they reached it, at or below one unit or everywhere. A row counts itself and
 * those below it: what is left without those is its own.
 */
export function chosenUnits(tree: readonly TreeRow[], duty: Duty, within: string | null): TreeRow[] {
  const known = new Map(tree.map((row) => [row.unit, row]));
  const owing = new Map(tree.map((row) => [row.unit, row.unitsWithDuty]));
  const missed = new Map(tree.map((row) => [row.unit, row.below.split(';').includes(row.unit)]));
  for (const { parent, unitsWithDuty } of tree) {
    if (parent !== null && owing.has(parent)) owing.set(parent, (owing.get(parent) ?? 0) - unitsWithDuty);
  }
  const isWithin = (row: TreeRow | undefined): boolean =>
    row !== undefined && (row.unit === within || isWithin(known.get(row.parent ?? '')));
  const isMeant = ({ unit }: TreeRow): boolean => {
    if (duty === 'all') return true;
    if ((owing.get(unit) ?? 0) === 0) return false;
    return duty === 'owing' || (duty === 'missed') === (missed.get(unit) === true);
  };
  return tree
    .filter((row) => (within === null || isWithin(row)) && isMeant(row))
    .map((row) => (duty === 'all' ? row : { ...row, depth: 0 }));
}

/** Years that some plan covers, the last first; a year that was chosen stays to be chosen. */
export function yearsIn(
  plans: readonly { fromYear: number; toYear: number }[],
  chosen: number | null,
): number[] {
  const years = new Set(chosen === null ? [] : [chosen]);
  for (const { fromYear, toYear } of plans) {
    for (let year = fromYear; year <= toYear; year++) years.add(year);
  }
  return [...years].sort((a, b) => b - a);
}
