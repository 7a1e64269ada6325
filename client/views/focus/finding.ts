import type { About } from '../../../server/contract/question.ts';
import type { focus } from '../../../server/contract/focus/focus.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { shortName } from '../overview/standings.ts';
import type { FocusRow } from './focus-columns.ts';

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
  const named = index ?? shortName(first?.index ?? '');
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
