import type { Language } from '../language.ts';
import { formatNumber } from '../numbers.ts';
import { rankOf } from '../phrases.ts';

export type SaidTarget = {
  target: number | null;
  targetRank: number | null;
  targetRating: string | null;
};

export const hasTarget = ({ target, targetRank, targetRating }: SaidTarget): boolean =>
  target !== null || targetRank !== null || targetRating !== null;

/** "66,50, hạng 20, xếp loại Tốt" · "66.50, 20th, rated Tốt": what is to be reached at least. */
export function targetText(said: SaidTarget, decimals: number, language: Language): string {
  const { target, targetRank, targetRating } = said;
  const rating = language === 'vi' ? 'xếp loại' : 'rated';
  return [
    ...(target === null ? [] : [formatNumber(target, decimals, language)]),
    ...(targetRank === null ? [] : [rankOf(targetRank, null, language)]),
    ...(targetRating === null ? [] : [`${rating} ${targetRating}`]),
  ].join(', ');
}
