/** Which units, groups and posts a cell names. Only names that the plan may mean are given; a namesake is left open. */
import { fold } from '../fold.ts';

export interface PartyName {
  readonly party: string;
  readonly names: readonly string[];
  /** 0: below the issuer of the plan; 1: the issuer, or beside it; 2: further off. */
  readonly distance: number;
}

export interface PartyReading {
  readonly parties: string[];
  /** Words of the cell that name nobody known. */
  readonly unknown: string | null;
}

const SMALL = new Set(
  'va cac co qua lien quan cung voi cua thuoc so tren dia ban la cac; khac duoc giao theo chuc nang nhiem vu trong tai huyen tinh xa'.split(
    ' ',
  ),
);

type Candidate = { readonly party: string; readonly words: readonly string[]; readonly distance: number };

/** Names prepared once for all cells: the longest first, then the nearest. */
export function partyNames(parties: readonly PartyName[]): readonly Candidate[] {
  const found = parties.flatMap(({ party, names, distance }) => {
    const bare = names.flatMap((name) => [name, name.replace(/\([^)]*\)/g, ' ')]);
    const folded = new Set(bare.map(fold).filter((name) => name.includes(' ') || name.length > 5));
    return [...folded].map((name) => ({ party, words: name.split(' '), distance }));
  });
  return found.sort((one, other) => other.words.length - one.words.length || one.distance - other.distance);
}

const startsAt = (words: readonly string[], at: number, name: readonly string[]): boolean =>
  name.every((word, index) => words[at + index] === word);

/** The nearest of those with this very name; null where two are equally near. */
function settle(equal: readonly Candidate[]): string | null {
  const nearest = Math.min(...equal.map(({ distance }) => distance));
  const found = new Set(equal.filter(({ distance }) => distance === nearest).map(({ party }) => party));
  const [party] = found;
  return found.size === 1 ? (party ?? null) : null;
}

/** Reads a cell such as "Văn phòng Sở; các đơn vị thuộc Sở (cung cấp thông tin)". */
export function partiesIn(text: string, candidates: readonly Candidate[]): PartyReading {
  const words = fold(text.replace(/\((?!\s*qua\b)[^)]*\)?/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
  const parties: string[] = [];
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const first = candidates.find(({ words: name }) => startsAt(words, at, name));
    if (first === undefined) {
      left.push(words[at] ?? '');
      at += 1;
      continue;
    }
    const same = candidates.filter(
      ({ words: name }) => name.length === first.words.length && startsAt(words, at, name),
    );
    const party = settle(same);
    if (party === null) left.push(...first.words);
    else if (!parties.includes(party)) parties.push(party);
    at += first.words.length;
  }
  const unknown = left.filter((word) => !SMALL.has(word));
  return { parties, unknown: unknown.length === 0 ? null : unknown.join(' ') };
}
