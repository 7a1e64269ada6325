import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { capital } from '../../format/phrases.ts';
import { noteSentence } from '../../format/sentences/origin.ts';
import { pointsOrigin, rankOrigin, sharedRanks, type Ranked } from './reading.ts';

/** What is peculiar to a row. What holds for every row is said once under the table instead. */
export function remarksOn(
  rows: readonly Ranked[],
  isComparable: boolean,
  language: Language,
): ReadonlyMap<string, string> {
  const text = messagesIn(language).ranking;
  const shared = sharedRanks(rows);
  const [ranks, points] = [rankOrigin(rows), pointsOrigin(rows)];
  const common = rows.length > 1 && rows.every((row) => row.note === rows[0]?.note);

  const rankMark = (row: Ranked): string | null => {
    if (row.rank === null) return null;
    if (row.points === null && row.isComputed) return text.computedRankOnly;
    if (ranks === 'mostlyPublished' && row.publishedRank === null) return text.computedRank;
    return ranks === 'mostlyComputed' && row.publishedRank !== null ? text.publishedRank : null;
  };
  const pointsMark = (row: Ranked): string | null => {
    if (row.points === null || row.note?.startsWith('computed') === true) return null;
    if (points === 'mostlyPublished' && row.isComputed) return text.computed;
    return points === 'mostlyComputed' && !row.isComputed ? text.published : null;
  };
  const tieMark = (row: Ranked): string | null => {
    if (row.rank !== null && shared.has(row.rank)) return text.tied;
    return row.isTied && row.publishedRank !== null ? text.samePoints : null;
  };
  const partsOf = (row: Ranked): string[] => {
    const isCut = row.points !== null && row.previousPoints !== null && row.pointsChange === null;
    return [
      tieMark(row),
      rankMark(row),
      pointsMark(row),
      isComparable && isCut ? text.otherBoundary : null,
      row.note === null || common ? null : noteSentence(row.note, language),
    ].filter((part) => part !== null);
  };

  const remarks = new Map<string, string>();
  for (const row of rows) {
    const parts = partsOf(row);
    if (parts.length > 0) remarks.set(row.unit, capital(parts.join('; ')));
  }
  return remarks;
}
