import type { Row } from '../../../server/contract/question.ts';
import type { standing } from '../../../server/contract/scores.ts';
import type { SaidComponent, SaidStanding } from '../../format/messages/vi/overview.ts';
import type { Language } from '../../format/language.ts';
import { indexName } from '../../format/index-name.ts';

export type Standing = Row<typeof standing>;

/** The index looked at comes first with its figures, the others follow with their rank alone. */
export function saidStandings(
  rows: readonly Standing[],
  decimalsOf: (index: string) => number,
  first: string | null,
  language: Language,
): SaidStanding[] {
  const totals = rows.filter((row) => row.kind === 'total' && (row.points !== null || row.rank !== null));
  const order = (row: Standing) => (row.rank === null ? 2 : row.index === first ? 0 : 1);
  return totals
    .toSorted((a, b) => order(a) - order(b))
    .map((row, at) => ({
      index: indexName(row.index, language),
      points: at === 0 || row.rank === null ? row.points : null,
      decimals: decimalsOf(row.index),
      rank: row.rank,
      of: row.of,
      change: at === 0 && row.isComparable ? row.pointsChange : null,
      previousYear: row.previousYear,
    }));
}

/** The components of an index that rank highest and lowest; null where fewer than three have a rank. */
export function extremes(
  rows: readonly Standing[],
  nameOf: (row: Standing) => string,
): { best: SaidComponent; worst: SaidComponent } | null {
  const ranked = rows.flatMap((row) =>
    row.rank === null || row.of === null ? [] : [{ name: nameOf(row), rank: row.rank, of: row.of }],
  );
  const [best, worst] = [
    ranked.toSorted((a, b) => a.rank - b.rank)[0],
    ranked.toSorted((a, b) => b.rank - a.rank)[0],
  ];
  if (ranked.length < 3 || !best || !worst || best.rank === worst.rank) return null;
  return { best, worst };
}
