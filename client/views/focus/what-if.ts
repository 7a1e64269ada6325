import type { whatIf } from '../../../server/contract/focus/what-if.ts';
import type { Reply } from '../../../server/contract/question.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import type { PeerChoice } from './selection.ts';

export type Outcome = Reply<typeof whatIf>;

type Choice = PeerChoice & { changes: string[]; derived: string[]; drift: boolean };
type Place = { unit: string; index: string; year: number };

/** The what-if as the text that the server saves: the same parameters as in the address of the page. */
export function scenarioText(place: Place, choice: Choice): string {
  const { peers, peerUnits } = choice;
  const written: Record<string, string> = {
    unit: place.unit,
    year: String(place.year),
    index: place.index,
    changes: choice.changes.join(','),
    derived: choice.derived.join(','),
    drift: choice.drift ? '1' : '0',
    peers: peers === 'list' && peerUnits.length === 0 ? 'all' : peers,
    peerUnits: peers === 'list' ? peerUnits.join(',') : '',
  };
  const query = new URLSearchParams(Object.entries(written).filter(([, value]) => value !== ''));
  return query.toString();
}

/** The parameters of a saved text, as a link takes them. */
export const scenarioParamsOf = (question: string): Record<string, string> => {
  const query = Object.fromEntries(new URLSearchParams(question));
  return query['drift'] === '0'
    ? Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'drift'))
    : query;
};

/** "7,46" and "7.46" are the same number; null where it is none. */
export function readTyped(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{0,6})?$/.test(plain) ? Number(plain) : null;
}

/** Whole and parts cannot both be moved: what goes when this component is changed. */
export function relatives(
  component: string,
  nodes: readonly { component: string; parent: string | null }[],
): Set<string> {
  const parentOf = new Map(nodes.map((node) => [node.component, node.parent]));
  const above = (from: string): string[] => {
    const parent = parentOf.get(from) ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  const below = nodes.filter((node) => above(node.component).includes(component));
  return new Set([...above(component), ...below.map((node) => node.component)]);
}

type Standing = Outcome['after'];

const said = ({ total, rank, of }: Standing, decimals: number) => ({ total: total ?? 0, rank, of, decimals });

/** What the changes would make of the unit, in sentences; the first one is the outcome. */
export function outcomeSentences(
  told: Outcome,
  isChanged: boolean,
  decimals: number,
  language: Language,
): string[] {
  const { whatIf: text, kit } = messagesIn(language);
  if (told.status !== 'ok') return [text.statuses[told.status]];
  const [before, after] = [said(told.before, decimals), said(told.after, decimals)];
  const first = isChanged ? text.outcome(before, after) : text.unchanged(before);
  const range =
    told.range === null ? [] : [text.range(said(told.range.low, decimals), said(told.range.high, decimals))];
  if (!told.isRanked) return [first, ...range, text.notRanked];
  const { tier, toNext, isTied } = told.after;
  return [
    first,
    ...range,
    ...(tier === null ? [] : [text.tier(kit.tier[told.before.tier ?? tier], kit.tier[tier])]),
    ...(isTied ? [text.tied] : []),
    toNext === null ? text.atTop : text.toNext(toNext),
    ...(told.publishedRank === null || told.publishedRank === told.before.rank
      ? []
      : [text.published(told.publishedRank)]),
  ];
}
