/** Headings and row labels → components of an edition. */
import {
  codeForm,
  componentEntries,
  tokensOf,
  withoutLabels,
  type ComponentName,
  type Entry,
} from './component-entries.ts';
import { editDistance, fold } from './fold.ts';
import { withoutMax } from './heading-words.ts';
import { wordsOf } from './index-words.ts';
import type { Register, RegisterComponent, RegisterEdition, RegisterIndex } from './register.ts';

export type ComponentReason = 'code' | 'exact' | 'name' | 'number' | 'total' | 'chosen';

export interface ComponentMatch {
  readonly component: RegisterComponent;
  readonly reason: ComponentReason;
  /** 0…1; matches under 0.5 are not given. */
  readonly confidence: number;
}

export interface ComponentNames {
  /** The components of an edition that a text may name, best first. */
  matches(text: string, edition: RegisterEdition): readonly ComponentMatch[];
  /** The one it names: the best when it is clearly better than the next; null otherwise. */
  match(text: string, edition: RegisterEdition): ComponentMatch | null;
  byCode(component: string, edition: RegisterEdition): RegisterComponent | undefined;
  total(edition: RegisterEdition): RegisterComponent | undefined;
  componentsOf(edition: RegisterEdition): readonly RegisterComponent[];
}

const LABEL =
  /^(?:(?:(?:tong )?diem |tong )?(cstp|chi so thanh phan|chi so noi dung|chi so linh vuc|truc noi dung|truc|noi dung|linh vuc|tieu chi|thanh phan|chi so|sub ?index|sub|dimension|dim|component|field|criterion|criteria|pillar|ctp|tp|csi|td|tnd|nd|lv)[ _]*)?0*(\d{1,2}(?: 0*\d{1,2}){0,3})(?: |$)/;
const LABELLED_ROMAN =
  /^\s*(lĩnh vực|nội dung|tiêu chí|chỉ số thành phần|linh vuc|noi dung)\s+([IVX]{1,5})(?!\p{L})\s*[.):-]?/iu;
/** 'Tiếp cận đất đai năm 2017'; not the year in 'c1_2005'. */
const YEAR = /(?:\s(?:năm|nam|year)\s+)?(?<![\p{L}\p{N}_])20[0-4]\d(?!\d)/giu;
const UNWEIGHTED = /khong (?:co |tinh )?trong so|chua (?:co |tinh )?trong so|un ?weighted|\bunw\b|\bunwgt\b/;
const TOTAL_WORDS =
  /^(?:tong(?: so| cong| hop| diem| so diem| diem chung| cong diem| dat| duoc| cuoi cung| chung)*|diem tong(?: hop| cong)?|tong hop|total(?: score| points)?|overall(?: score)?|composite(?: score)?|diem chung|chung|toan bo)$/;

const FILLERS =
  /\b(?:co trong so|trong so|weighted|w|wgt|chi so|diem so|diem|scores?|index|the|in|nam|ket qua|cap tinh|year)\b/g;

/** Prepares the names of every edition once. */
export function componentNames(register: Register): ComponentNames {
  const indices = new Map(register.indices.map((one) => [one.index, one]));
  const rarity = rarities(register.components);
  const entries = componentEntries(register);
  const cache = new Map<string, readonly ComponentMatch[]>();
  const of = (edition: RegisterEdition): readonly Entry[] => entries.get(edition.edition) ?? [];

  function matches(text: string, edition: RegisterEdition): readonly ComponentMatch[] {
    const key = `${edition.edition}\u0000${text}`;
    let found = cache.get(key);
    if (!found) {
      found = scoreEither(text, of(edition), indices.get(edition.index), rarity);
      if (cache.size > 100_000) cache.clear();
      cache.set(key, found);
    }
    return found;
  }

  function match(text: string, edition: RegisterEdition): ComponentMatch | null {
    const [best, next] = matches(text, edition);
    if (!best) return null;
    return next && best.confidence - next.confidence < 0.05 ? null : best;
  }

  return {
    matches,
    match,
    byCode: (component, edition) =>
      of(edition).find((one) => one.component.component === component)?.component,
    total: (edition) => {
      const code = indices.get(edition.index)?.total;
      return of(edition).find((one) => one.component.component === code)?.component;
    },
    componentsOf: (edition) => of(edition).map((one) => one.component),
  };
}

/** A name in two languages, one below or behind the other, names what both halves may mean. */
function scoreEither(
  text: string,
  entries: readonly Entry[],
  index: RegisterIndex | undefined,
  rarity: ReadonlyMap<string, number>,
): ComponentMatch[] {
  const whole = score(text, entries, index, rarity);
  if ((whole[0]?.confidence ?? 0) >= 0.9 || text.length > 200) return whole;
  for (const halves of halvesOf(text)) {
    const [one = [], other = []] = halves.map((half) => score(half, entries, index, rarity));
    const both = one.flatMap((match) => {
      const same = other.find(({ component }) => component === match.component);
      return same ? [match.confidence >= same.confidence ? match : same] : [];
    });
    both.sort((a, b) => b.confidence - a.confidence);
    if ((both[0]?.confidence ?? 0) >= 0.9) return both;
  }
  return whole;
}

/** The text cut in two at a line break, a slash, a dash or a bracket. */
function halvesOf(text: string): (readonly [string, string])[] {
  return Array.from(text.matchAll(/\n|\s[/|–—-]\s|\s?\/\s?|\s?\(/g), (cut): readonly [string, string] => [
    text.slice(0, cut.index),
    text.slice(cut.index + cut[0].length).replace(/\)\s*$/, ''),
  ]).filter((halves) => halves.every((half) => /\p{L}{3}/u.test(half)));
}

function score(
  text: string,
  entries: readonly Entry[],
  index: RegisterIndex | undefined,
  rarity: ReadonlyMap<string, number>,
): ComponentMatch[] {
  const heading = headingParts(text);
  const whole = totalMatch(heading.folded, entries, index);
  if (whole) return [whole];
  const scored: ComponentMatch[] = [];
  for (const entry of entries) {
    if (entry.component.component === index?.total && heading.number !== null) continue;
    const match = scoreEntry(heading, entry, rarity);
    if (match && match.confidence >= 0.5) scored.push(match);
  }
  return scored.sort((one, other) => other.confidence - one.confidence);
}

/** 'Tổng điểm', 'Total score': the sum of whatever the table is about. */
export function saysOnlyTotal(text: string): boolean {
  return TOTAL_WORDS.test(fold(text));
}

interface HeadingParts {
  readonly folded: string;
  readonly code: string;
  /** '6' or '1.2' when the heading is numbered. */
  readonly number: string | null;
  /** 'CSTP 6' is labelled, a bare '6' is not. */
  readonly isLabelled: boolean;
  /** The name after number and label. */
  readonly name: string;
  readonly tokens: readonly string[];
}

function headingParts(whole: string): HeadingParts {
  const text = withoutMax(whole).bare.replace(YEAR, ' ');
  const folded = fold(
    text
      .replace(/^\s*([IVX]{1,5})\s*[.):-]\s+/u, (_, roman: string) => `${fromRoman(roman)} `)
      .replace(LABELLED_ROMAN, (_, label: string, roman: string) => `${label} ${fromRoman(roman)} `),
  );
  const label = LABEL.exec(folded);
  const number = label?.[2]?.split(' ').map(Number).join('.') ?? null;
  const name = withoutLabels(label ? folded.slice(label[0].length) : folded);
  const isLabelled = label?.[1] !== undefined;
  return {
    folded,
    code: codeForm(text.trim().split(/[\s:]+/)[0] ?? ''),
    number,
    name,
    isLabelled,
    tokens: tokensOf(name),
  };
}

function fromRoman(roman: string): number {
  const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const values = Array.from(roman.toUpperCase(), (digit) => digits[digit] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function scoreEntry(
  heading: HeadingParts,
  entry: Entry,
  rarity: ReadonlyMap<string, number>,
): ComponentMatch | null {
  if (heading.code !== '' && heading.code === entry.code && /\D/.test(entry.code)) {
    return { component: entry.component, reason: 'code', confidence: 1 };
  }
  const numbered = heading.number !== null && heading.number === entry.place;
  if (heading.tokens.length === 0) {
    return numbered && heading.isLabelled
      ? { component: entry.component, reason: 'number', confidence: 0.8 }
      : null;
  }
  let best = 0;
  for (const name of entry.names) best = Math.max(best, similarity(heading, name, entry.isTop, rarity));
  const exact = best >= 1;
  if (numbered && best >= 0.3) best = Math.min(1, best + 0.25);
  if (heading.number !== null && !numbered) best *= 0.88;
  return { component: entry.component, reason: exact ? 'exact' : 'name', confidence: best };
}

/** 0…1. A short form of a name scores high, a long sentence that contains a name scores low. */
function similarity(
  heading: HeadingParts,
  name: ComponentName,
  isTop: boolean,
  rarity: ReadonlyMap<string, number>,
): number {
  const scale = name.own ? 1 : 0.96;
  if (heading.name === name.folded) return name.own ? 1 : 0.97;
  // a sheet name is cut off after 31 letters
  const isCut = heading.name.length >= 12 && /^\p{L}/u.test(name.folded.slice(heading.name.length));
  if (isCut && name.folded.startsWith(heading.name)) return 0.94 * scale;
  const weigh = (token: string): number => rarity.get(token) ?? 3;
  const sum = (tokens: readonly string[]): number => tokens.reduce((total, token) => total + weigh(token), 0);
  const last =
    heading.tokens.length > 1 || (heading.tokens[0] ?? '').length > 5 ? heading.tokens.length - 1 : -1;
  const shared = heading.tokens.filter((token, i) =>
    name.tokens.some((one) => sameToken(token, one, i === last)),
  );
  const covered = name.tokens.filter((one) =>
    heading.tokens.some((token, i) => sameToken(token, one, i === last)),
  );
  const precision = sum(shared) / sum(heading.tokens);
  const recall = sum(covered) / sum(name.tokens);
  if (precision > 0.99 && recall > 0.99) return 0.96 * scale;
  if (precision > 0.99) return Math.min(0.95, 0.55 + 0.4 * recall + (isTop ? 0.15 : 0)) * scale;
  return ((2 * precision * recall) / Math.max(precision + recall, 0.01)) * 0.85 * scale;
}

/** Equal, a slip of one letter in a long word, or (the last word of a cut-off heading) its beginning. */
function sameToken(token: string, other: string, isLast: boolean): boolean {
  if (token === other) return true;
  if (isLast && token.length >= 3 && other.startsWith(token)) return true;
  return token.length >= 6 && other.length >= 6 && editDistance(token, other, 1) <= 1;
}

/** Score columns of the whole index: 'PCI 2012', 'Tổng điểm', 'The Weighted PCI Score in 2018', 'Chỉ số PAPI (không có trọng số)'. */
function totalMatch(
  folded: string,
  entries: readonly Entry[],
  index: RegisterIndex | undefined,
): ComponentMatch | null {
  if (!index) return null;
  const { rest, isNamed } = withoutIndex(folded, index, entries);
  const named = isNamed && rest === '';
  if (!named && !TOTAL_WORDS.test(rest === '' ? folded : rest)) return null;
  const saysUnweighted = UNWEIGHTED.test(folded);
  const totals = entries.filter(
    (one) =>
      one.component.component === index.total || one.names.some((name) => UNWEIGHTED.test(name.folded)),
  );
  const main = totals.find((one) => one.component.component === index.total);
  const unweighted = totals.find((one) => one.names.some((name) => UNWEIGHTED.test(name.folded)));
  const chosen = saysUnweighted ? unweighted : main;
  return chosen ? { component: chosen.component, reason: 'total', confidence: named ? 0.95 : 0.85 } : null;
}

function withoutIndex(
  folded: string,
  index: RegisterIndex,
  entries: readonly Entry[],
): { rest: string; isNamed: boolean } {
  const total = entries.find((one) => one.component.component === index.total)?.component;
  const own = total ? [fold(total.nameVi), fold(total.nameEn)] : [];
  const names = [...wordsOf(index, true), ...own]
    .filter((name) => !TOTAL_WORDS.test(name))
    .sort((one, other) => other.length - one.length);
  const whole = ` ${folded.replace(/(?<!\d)20\d\d(?!\d)/g, ' ').replace(UNWEIGHTED, ' ')} `;
  const bare = names.reduce((text, name) => text.replaceAll(name, ' '), whole);
  const rest = bare.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
  return { rest, isNamed: bare !== whole };
}

function rarities(components: readonly RegisterComponent[]): Map<string, number> {
  const names = new Set(components.flatMap((one) => [one.nameVi, one.nameEn]));
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const token of new Set(tokensOf(fold(name)))) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return new Map([...counts].map(([token, count]) => [token, Math.log(1 + names.size / count)]));
}
