import type { TrendPanel, TrendRow } from '../../charts/trend-panel.ts';
import type { SaidCourse } from '../../format/messages/vi/trend.ts';
import type { Order } from './selection.ts';

export type Course =
  | { kind: 'moved'; said: Omit<SaidCourse, 'unit' | 'index' | 'decimals'>; edition: string }
  | { kind: 'once'; year: number }
  | { kind: 'none' };

type Pointed = TrendRow & { points: number };

/** From the first to the last year of the latest stretch that may be compared. */
export function courseOf(rows: readonly TrendRow[]): Course {
  const known = rows.filter((row): row is Pointed => row.points !== null).toSorted((a, b) => a.year - b.year);
  const last = known.at(-1);
  if (!last) return { kind: 'none' };
  const stretch = known.filter((row) => row.run === last.run);
  const first = stretch[0];
  if (!first || first.year === last.year) return { kind: 'once', year: last.year };
  const place = ({ year, points, rank, of }: Pointed) => ({ year, points, rank, of });
  return {
    kind: 'moved',
    said: { from: place(first), to: place(last), change: last.points - first.points },
    edition: last.edition,
  };
}

const latest = (panel: TrendPanel): number => panel.lines[0]?.points.at(-1)?.value ?? -Infinity;

function change(panel: TrendPanel): number {
  const points = panel.lines[0]?.points ?? [];
  const last = points.at(-1);
  const first = points.find((point) => point.run === last?.run);
  return last && first && first.year !== last.year ? last.value - first.value : -Infinity;
}

/** Pictures in the order that the reader chose; where ranks are shown, a small rank comes first. */
export function ordered(panels: readonly TrendPanel[], order: Order, isRank: boolean): TrendPanel[] {
  if (order === 'scheme') return [...panels];
  const worth = order === 'latest' ? latest : change;
  const sign = isRank ? -1 : 1;
  const of = (panel: TrendPanel) => {
    const value = worth(panel);
    return Number.isFinite(value) ? sign * value : -Infinity;
  };
  return panels.toSorted((a, b) => of(b) - of(a));
}
