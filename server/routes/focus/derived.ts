import type { DerivedChange } from '../../contract/focus/what-if.ts';
import { questions } from '../../contract/index.ts';
import type { Context } from '../../http/route.ts';
import { type MapCell, pointsPer } from '../../stats/index.ts';
import { mapOf } from '../relationship-map.ts';
import { type Base, nodeOf } from './base.ts';

export type Derived = {
  component: string;
  row: string;
  more: number;
  label: MapCell['label'] | null;
  isUsed: boolean;
  points: number | null;
  low: number | null;
  high: number | null;
};

const derive = (base: Base, { component, row, more }: DerivedChange, cell: MapCell | undefined): Derived => {
  const max = nodeOf(base, component)?.max ?? null;
  const isUsed = max !== null && (cell?.label === 'E3' || cell?.label === 'E4');
  const refused = { component, row, more, label: cell?.label ?? null, isUsed };
  if (cell === undefined || !isUsed) return { ...refused, points: null, low: null, high: null };
  const ends = [pointsPer(cell.lo, more, max), pointsPer(cell.hi, more, max)].filter((end) => end !== null);
  const isWhole = ends.length === 2;
  return {
    ...refused,
    points: pointsPer(cell.b, more, max),
    low: isWhole ? Math.min(...ends) : null,
    high: isWhole ? Math.max(...ends) : null,
  };
};

/**
 * What more activities of a channel go with a year later, in points of the component, with both ends of the interval;
 * nothing below E3. Rests on recorded activities only (the example index on its own log).
 */
export const derivedChanges = async (
  context: Context,
  base: Base,
  asked: readonly DerivedChange[],
): Promise<Derived[]> => {
  if (asked.length === 0) return [];
  const { index } = base.place;
  const params = questions.relationships.params.parse({ index, demonstration: '0', kinds: 'all' });
  const { map } = await mapOf(context, params);
  return asked.map((change) =>
    derive(
      base,
      change,
      map.cells.find((cell) => cell.row === change.row && cell.component === change.component),
    ),
  );
};
