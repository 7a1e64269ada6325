import { fold } from './fold.ts';

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/\b(ty|ti|billions?)\b/, 1e9],
  [/\b(trieu|tr|trd|millions?)\b/, 1e6],
  [/\b(nghin|ngan|thousands?)\b|\b1[.,\s]?000\b/, 1e3],
];

/** How many đồng a unit of money stands for, as a cell or a heading names it; null where it is another currency. */
export function moneyFactor(words: string): number | null {
  const folded = fold(words);
  if (/\b(usd|eur|euro|dollars?|do la)\b|[$€]/.test(folded)) return null;
  return FACTORS.find(([pattern]) => pattern.test(folded))?.[1] ?? 1;
}
