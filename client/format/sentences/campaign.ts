import type { Language } from '../language.ts';
import { formatCount, formatEstimate } from '../numbers.ts';

/** Sentences about a campaign: change of the units that took part beside that of the others. */

export type SaidDifference = {
  status: 'ok' | 'too_few' | 'zero_variance_y' | 'too_few_years';
  estimate: number | null;
  p: number | null;
  lo: number | null;
  hi: number | null;
  nTreated: number;
  nComparison: number;
};

export type CampaignTelling = {
  component: string;
  start: number;
  /** Maximum points: differences are % of maximum, sentences are in points. */
  max: number | null;
  preYears: number;
  language: Language;
};

const scaled = (value: number | null, max: number | null): number => ((value ?? 0) * (max ?? 100)) / 100;

const interval = (said: SaidDifference, { max, language }: CampaignTelling): string => {
  const [lo, hi] = [said.lo, said.hi].map((value) => formatEstimate(scaled(value, max), language));
  return language === 'vi'
    ? `khoảng tin cậy 95%: ${lo ?? ''} đến ${hi ?? ''}`
    : `95% CI ${lo ?? ''} to ${hi ?? ''}`;
};

const refusal = (said: SaidDifference, { preYears, language }: CampaignTelling): string | null => {
  const [treated, others] = [said.nTreated, said.nComparison].map((count) => formatCount(count, language));
  const vi = language === 'vi';
  if (said.status === 'too_few') {
    return vi
      ? `Chưa đủ dữ liệu để kết luận: số đơn vị có điểm cả trước và sau (hiện có ${treated ?? ''} tham gia và ${others ?? ''} so sánh, cần ít nhất 5 mỗi bên).`
      : `Not enough data: units with scores before and after (have ${treated ?? ''} that took part and ${others ?? ''} to compare with, need at least 5 each).`;
  }
  if (said.status === 'too_few_years') {
    return vi
      ? `Chưa đủ dữ liệu để kết luận: số năm trước khi bắt đầu trong cùng bộ tiêu chí (hiện có ${preYears}, cần ít nhất 2).`
      : `Not enough data: years before the start within the same edition (have ${preYears}, need at least 2).`;
  }
  return null;
};

/** The difference in one sentence. */
export function campaignSentence(said: SaidDifference, telling: CampaignTelling): string {
  const refused = refusal(said, telling);
  if (refused !== null) return refused;
  const { component, start, max, language } = telling;
  const points = scaled(said.estimate, max);
  const size = formatEstimate(Math.abs(points), language);
  const [treated, others] = [said.nTreated, said.nComparison].map((count) => formatCount(count, language));
  const sure = said.lo === null ? '' : ` (${interval(said, telling)})`;
  const isClear = said.p !== null && said.p < 0.05;
  if (language === 'vi') {
    const unclear = isClear ? '' : 'Chưa thấy khác biệt rõ. ';
    return `${unclear}Từ năm ${start}, mức thay đổi điểm “${component}” của ${treated ?? ''} đơn vị tham gia ${points < 0 ? 'thấp hơn' : 'cao hơn'} ${size} điểm so với ${others ?? ''} đơn vị so sánh${sure}.`;
  }
  const unclear = isClear ? '' : 'No clear difference. ';
  return `${unclear}From ${start}, the score of “${component}” changed by ${size} points ${points < 0 ? 'less' : 'more'} in the ${treated ?? ''} units that took part than in the ${others ?? ''} compared with${sure}.`;
}

/** Whether the groups moved alike before: without that the difference says nothing. */
export function preTrendSentence(
  said: SaidDifference,
  telling: CampaignTelling,
): { sentence: string; isPassed: boolean | null } {
  const vi = telling.language === 'vi';
  if (said.status !== 'ok' || said.p === null) {
    return {
      isPassed: null,
      sentence: vi
        ? 'Chưa kiểm tra được hai nhóm có thay đổi như nhau từ trước hay không.'
        : 'Whether the groups already changed alike before could not be tested.',
    };
  }
  const size = formatEstimate(scaled(said.estimate, telling.max), telling.language);
  const sure = `${size} (${interval(said, telling)})`;
  if (said.p < 0.05) {
    return {
      isPassed: false,
      sentence: vi
        ? `Hai nhóm đã tách nhau từ trước khi bắt đầu, chênh lệch thay đổi ${sure} điểm: khác biệt sau đó không thể coi là của riêng đợt này.`
        : `The groups already moved apart before the start, by ${sure} points: what came after cannot be put down to this campaign.`,
    };
  }
  return {
    isPassed: true,
    sentence: vi
      ? `Chưa thấy hai nhóm tách nhau từ trước khi bắt đầu, chênh lệch thay đổi ${sure} điểm.`
      : `The groups did not clearly move apart before the start: a difference of ${sure} points.`,
  };
}
