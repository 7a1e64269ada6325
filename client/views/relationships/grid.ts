import type { Row } from '../../../server/contract/question.ts';
import type { relationships } from '../../../server/contract/relationships.ts';

export type Pair = Row<typeof relationships>;
export type Named = { key: string; name: string };

/** A cell as it stands on the screen. */
export type GridCell = { pair: Pair; say: string; href: string };

export type Place = { row: number; column: number };

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where a key leads from a cell of the grid; null for keys that do not walk. Cells that are not there are stepped over;
 * at the edge the walk ends.
 */
export function walk(
  from: Place,
  key: string,
  size: { rows: number; columns: number },
  isThere: (place: Place) => boolean,
): Place | null {
  if (key === 'Home' || key === 'End') {
    const columns = Array.from({ length: size.columns }, (_, column) => column);
    const order = key === 'Home' ? columns : columns.reverse();
    const column = order.find((one) => isThere({ row: from.row, column: one }));
    return column === undefined ? from : { row: from.row, column };
  }
  const step = steps[key];
  if (step === undefined) return null;
  let place = from;
  for (;;) {
    place = { row: place.row + step[0], column: place.column + step[1] };
    const isInside =
      place.row >= 0 && place.row < size.rows && place.column >= 0 && place.column < size.columns;
    if (!isInside) return from;
    if (isThere(place)) return place;
  }
}

/** Columns of which some cell can be told, and those of which none can: a component of few years says nothing yet. */
export function columnsApart<C extends { key: string }>(
  columns: readonly C[],
  pairs: readonly Pick<Pair, 'component' | 'label'>[],
): { shown: C[]; untold: C[] } {
  const told = new Set(pairs.filter((pair) => pair.label !== 'E0').map((pair) => pair.component));
  if (told.size === 0) return { shown: [...columns], untold: [] };
  return {
    shown: columns.filter((column) => told.has(column.key)),
    untold: columns.filter((column) => !told.has(column.key)),
  };
}

/** The cells in their places; a pair outside the family that is looked at leaves its place empty. */
export function gridOf(
  rows: readonly Named[],
  columns: readonly Named[],
  cells: readonly GridCell[],
): (GridCell | null)[][] {
  const found = new Map(cells.map((cell) => [`${cell.pair.row} ${cell.pair.component}`, cell]));
  return rows.map((row) => columns.map((column) => found.get(`${row.key} ${column.key}`) ?? null));
}
