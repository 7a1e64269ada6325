import type { Language } from '../language.ts';
import { capital, pointsChange, pointsText, rankChange, rankOf } from '../phrases.ts';

export type SaidScore = {
  unit: string;
  year: number;
  points: number | null;
  decimals: number;
  rank: number | null;
  of: number | null;
  pointsChange?: number | null;
  rankChange?: number | null;
  componentName?: string | undefined;
};

/** "Quảng Ngãi, 2019: 63,20 điểm, hạng 36 trên 63, giảm 1,13 điểm." */
export function scoreSentence(said: SaidScore, language: Language): string {
  const parts: string[] = [];
  if (said.points !== null) parts.push(pointsText(said.points, said.decimals, language));
  if (said.rank !== null) parts.push(rankOf(said.rank, said.of, language));
  if (said.pointsChange !== null && said.pointsChange !== undefined) {
    parts.push(pointsChange(said.pointsChange, said.decimals, language));
  }
  if (said.rankChange !== null && said.rankChange !== undefined)
    parts.push(rankChange(said.rankChange, language));
  if (parts.length === 0) parts.push(language === 'vi' ? 'chưa có dữ liệu' : 'no data');
  const what = said.componentName === undefined ? '' : ` · ${said.componentName}`;
  return `${capital(said.unit)}, ${said.year}${what}: ${parts.join(', ')}.`;
}
