import type { Language } from './language.ts';
import { formatCount, formatNumber } from './numbers.ts';
import { plain, type Part } from './sentence.ts';

/** Parts of sentences that more than one page uses. */

const plural = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

export const ordinal = (rank: number): string => `${rank}${endings[plural.select(rank)] ?? 'th'}`;

/** "hạng 3 trên 63" · "3rd of 63"; without "of" where the number of units is not known. */
export function rankOf(rank: number, of: number | null, language: Language): string {
  if (language === 'vi') return of === null ? `hạng ${rank}` : `hạng ${rank} trên ${of}`;
  return of === null ? ordinal(rank) : `${ordinal(rank)} of ${of}`;
}

export function pointsText(points: number, decimals: number, language: Language): string {
  const figure = formatNumber(points, decimals, language);
  if (language === 'vi') return `${figure} điểm`;
  return `${figure} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
}

/** "tăng 1,13 điểm" · "up 1.13 points"; what rounds to nothing is "không đổi". */
export function pointsChange(change: number, decimals: number, language: Language): string {
  const isNothing = Math.abs(change) < 0.5 * 10 ** -decimals;
  if (isNothing) return language === 'vi' ? 'điểm không đổi' : 'points unchanged';
  const size = pointsText(Math.abs(change), decimals, language);
  if (language === 'vi') return `${change > 0 ? 'tăng' : 'giảm'} ${size}`;
  return `${change > 0 ? 'up' : 'down'} ${size}`;
}

/** Places gained (positive) or lost: "tăng 5 bậc" · "up 5 places". */
export function rankChange(change: number, language: Language): string {
  if (change === 0) return language === 'vi' ? 'giữ nguyên hạng' : 'rank unchanged';
  const size = formatCount(Math.abs(change), language);
  if (language === 'vi') return `${change > 0 ? 'tăng' : 'giảm'} ${size} bậc`;
  return `${change > 0 ? 'up' : 'down'} ${size} ${Math.abs(change) === 1 ? 'place' : 'places'}`;
}

export const countOf = (count: number, one: string, many: string): string =>
  `${formatCount(count, 'en')} ${count === 1 ? one : many}`;

const lists = {
  vi: new Intl.ListFormat('vi', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** "A, B và C" · "A, B and C". */
export const listing = (items: readonly string[], language: Language): string =>
  lists[language].format(items);

/** The same of parts that may lead somewhere. */
export const listingOf = (items: readonly Part[], language: Language): readonly Part[] => {
  const left = [...items];
  const texts = lists[language].formatToParts(items.map((item) => plain([item])));
  return texts.map(({ type, value }) => (type === 'element' ? (left.shift() ?? value) : value));
};

/** "A, B, C": a list that is cut. */
export const joined = (items: readonly Part[]): readonly Part[] =>
  items.flatMap((item, at) => (at === 0 ? [item] : [', ', item]));

/** First letter as a capital, for a phrase that begins a sentence. */
export const capital = (phrase: string): string => phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1);
