import type { rankSensitivity } from '../../../server/contract/focus/what-if.ts';
import type { About, Reply } from '../../../server/contract/question.ts';
import type { focus } from '../../../server/contract/focus/focus.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { pointsText, rankOf } from '../../format/phrases.ts';
import type { FocusRow } from './focus-columns.ts';
import { indexName } from '../../format/index-name.ts';

type Peers = About<typeof focus>['peers'];

/** The first of the list in a sentence; null index: of all indices. */
export function listFinding(
  rows: readonly FocusRow[],
  { unit, index, year }: { unit: string; index: string | null; year: number },
  nameOf: (row: FocusRow) => string,
  language: Language,
): string {
  const text = messagesIn(language).focus;
  const hasScores = rows.some((row) => row.points !== null);
  if (!hasScores) return index === null ? text.noneAtAll(unit, year) : text.none(unit, index, year);
  const first = rows.find((row) => (row.reachOwn ?? 0) > 0);
  const named = index ?? indexName(first?.index ?? '', language);
  if (!first) {
    const hasPeers = rows.some((row) => row.peerP75 !== null);
    return hasPeers ? text.nothingLeft(unit, named, year) : text.noPeers;
  }
  const said = { unit, index: named, year, component: nameOf(first) };
  const figures = { ...said, reach: first.reach ?? 0, own: first.reachOwn ?? 0 };
  return first.reach === null ? text.findingOwn(figures) : text.finding(figures);
}

/** Who the peers are, in a few words. */
export function peersSaid(peers: Peers, language: Language): string {
  const { peerGroup } = messagesIn(language).focus;
  if (peers.kind !== 'region') return peerGroup[peers.kind];
  return peerGroup.region((language === 'vi' ? peers.nameVi : peers.nameEn) ?? '–');
}

type Named = (part: { index: string; component: string; edition?: string }) => string;

/** What the next place costs and which component gets there soonest; null where there is no such place. */
export function nextPlaceSentence(
  { index, edition, places, up, standing }: Reply<typeof rankSensitivity>,
  nameOf: Named,
  decimals: number,
  language: Language,
): string | null {
  const text = messagesIn(language).whatIf.places;
  const [next, soonest] = [places[0], up[0]];
  if (!next) return null;
  const gap = pointsText(next.gap, decimals, language);
  const rank = rankOf(next.rank, standing.of, language);
  if (soonest?.isPossible !== true) return text.gapOnly(gap, rank);
  const { component } = soonest;
  return text.finding(gap, rank, nameOf({ index, component, ...(edition === null ? {} : { edition }) }));
}
