import type { scenarios } from '../../../server/contract/focus/saved.ts';
import type { Reply } from '../../../server/contract/question.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatNumber, formatSigned, noFigure } from '../../format/numbers.ts';
import { pointsText, rankOf } from '../../format/phrases.ts';
import type { Scope } from '../scope.svelte.ts';
import { indexName } from '../../format/index-name.ts';

export type SavedScenario = Reply<typeof scenarios>[number];

const decimalsOf = (scope: Scope, index: string): number => scope.indexNamed(index)?.decimals ?? 2;

/** "66,00 điểm, hạng 23 trên 63"; why not, where the data no longer allow it. */
export function standingText({ result, index }: SavedScenario, scope: Scope, language: Language): string {
  if (result === null || result.status !== 'ok') return messagesIn(language).saved.scenario.lost;
  const { total, rank, of } = result.after;
  const points = pointsText(total ?? 0, decimalsOf(scope, index), language);
  return rank === null ? points : `${points}, ${rankOf(rank, of, language)}`;
}

export type ComparedRow = { key: string; name: string; cells: Map<string, string> };

type Named = (part: { index: string; component: string; edition?: string }) => string;

/** What-ifs as columns: where the unit stands now and then, and every component that one of them moves. */
export function comparedRows(
  compared: readonly SavedScenario[],
  nameOf: Named,
  scope: Scope,
  language: Language,
): ComparedRow[] {
  const { saved, whatIf, kit } = messagesIn(language);
  const text = saved.scenario;
  const row = (key: string, name: string, cellOf: (one: SavedScenario) => string): ComparedRow => ({
    key,
    name,
    cells: new Map(compared.map((one) => [one.scenario, cellOf(one)])),
  });
  const figure = (one: SavedScenario, value: number | null | undefined) =>
    formatNumber(value, decimalsOf(scope, one.index), language);
  const place = (standing: { rank: number | null; of: number } | undefined) =>
    standing?.rank ? `${standing.rank}/${standing.of}` : noFigure;
  const gained = ({ result, index }: SavedScenario) => {
    const [before, after] = [result?.before.total ?? null, result?.after.total ?? null];
    return before === null || after === null
      ? noFigure
      : formatSigned(after - before, decimalsOf(scope, index), language);
  };
  const moved = new Map<string, string>();
  for (const { index, result } of compared) {
    for (const { component } of result?.changes ?? []) {
      const edition = result?.edition ?? null;
      moved.set(
        `${index}:${component}`,
        nameOf({ index, component, ...(edition === null ? {} : { edition }) }),
      );
    }
  }
  const scoreOf = (key: string) => (one: SavedScenario) => {
    const change = one.result?.changes.find(({ component }) => `${one.index}:${component}` === key);
    if (!change) return noFigure;
    const [from, to] = [change.from, change.to].map((value) => formatNumber(value, 2, language));
    return `${from ?? ''} → ${to ?? ''}${change.isCapped ? ` (${whatIf.capped})` : ''}`;
  };
  return [
    row(
      'place',
      saved.unit,
      (one) => `${scope.nameOf(one.unit)}, ${indexName(one.index, language)} ${one.year}`,
    ),
    row('now', `${text.total} – ${text.now.toLocaleLowerCase('vi')}`, (one) =>
      figure(one, one.result?.before.total),
    ),
    row('total', text.total, (one) =>
      one.result === null ? text.lost : figure(one, one.result.after.total),
    ),
    row('gained', text.gained, gained),
    row('rankNow', `${text.rank} – ${text.now.toLocaleLowerCase('vi')}`, (one) => place(one.result?.before)),
    row('rank', text.rank, (one) => place(one.result?.after)),
    row('tier', text.tier, (one) => {
      const tier = one.result?.after.tier ?? null;
      return tier === null ? noFigure : kit.tier[tier];
    }),
    row('drift', text.drift, (one) => whatIf.drifts[one.result?.drift.isOn === true ? 'moving' : 'still']),
    ...[...moved].map(([key, name]) => row(key, name, scoreOf(key))),
  ];
}
