import { questions } from '../../contract/index.ts';
import type { Context } from '../../http/route.ts';
import { findIndex } from '../../queries/index-register.ts';
import { hasRecordedActivity } from '../../queries/relationships/effort.ts';
import type { MapCell } from '../../stats/index.ts';
import { mapOf } from '../relationship-map.ts';

export type Badge = { label: 'E3' | 'E4'; row: string };
export type Badges = {
  basis: 'recorded' | 'example' | 'nothing_recorded';
  of: Map<string, Badge>;
};

const isStrong = (cell: MapCell): cell is MapCell & { label: 'E3' | 'E4' } =>
  cell.label === 'E3' || cell.label === 'E4';

const strongest = (a: MapCell, b: MapCell): number =>
  b.label.localeCompare(a.label) || Math.abs(b.b ?? 0) - Math.abs(a.b ?? 0);

/**
 * The strongest relationship of each component with a channel, where the evidence is moderate or better. The
 * demonstration log gives none: whatever is found in it is chance.
 */
export const badgesOf = async (
  context: Context,
  index: string,
  depth: 'dimensions' | 'parts',
): Promise<Badges> => {
  const { isExample } = await context.read((connection) => findIndex(connection, index));
  const isRecorded = isExample || (await context.read((connection) => hasRecordedActivity(connection)));
  if (!isRecorded) return { basis: 'nothing_recorded', of: new Map() };
  const params = questions.relationships.params.parse({
    index,
    demonstration: '0',
    kinds: depth === 'dimensions' ? 'dimensions' : 'all',
  });
  const { map } = await mapOf(context, params);
  const strong = map.cells.filter(isStrong).sort(strongest);
  const of = new Map<string, Badge>();
  for (const cell of strong) {
    if (!of.has(cell.component)) of.set(cell.component, { label: cell.label, row: cell.row });
  }
  return { basis: isExample ? 'example' : 'recorded', of };
};
