import type { Language } from '../language.ts';
import { formatCount, formatEstimate } from '../numbers.ts';
import { amount, type Measure, moreOf } from './amounts.ts';
import { cellSentence, type SaidCell } from './relationship.ts';

/** The first question of a planner, over all components at once. */

export type SaidEffort = Pick<SaidCell, 'label' | 'gateReason' | 'have' | 'need' | 'b' | 'lo' | 'hi' | 'mde'>;
export type EffortTelling = {
  index: string;
  isLinked: boolean;
  /** Activities that were recorded, linked or not. */
  of: number;
  measure: Measure;
  scale: 'raw' | 'log1p';
  xMedian: number | null;
  k: number;
  language: Language;
};

const stepOf = ({ scale, xMedian, k }: EffortTelling): number =>
  scale === 'raw' ? k : Math.log(1 + (xMedian ?? 0) + k) - Math.log(1 + (xMedian ?? 0));

const notLinked = ({ index, of, language }: EffortTelling): string => {
  const count = formatCount(of, language);
  if (language === 'vi') {
    return of === 0
      ? `Chưa trả lời được: chưa có hoạt động nào được ghi nhận cho các đơn vị của ${index}.`
      : `Chưa trả lời được: trong ${count} hoạt động đã ghi nhận, chưa hoạt động nào được gắn với một thành phần của ${index}.`;
  }
  return of === 0
    ? `Not enough data to answer: no activity has been recorded for the units of ${index}.`
    : `Not enough data to answer: none of the ${count} recorded activities is linked to a component of ${index}.`;
};

const effect = (said: SaidEffort, telling: EffortTelling): string => {
  const { language, k, measure } = telling;
  const [b, lo, hi] = [said.b, said.lo, said.hi].map((slope) => (slope ?? 0) * stepOf(telling));
  const [size, least, most] = [Math.abs(b ?? 0), lo, hi].map((value) => formatEstimate(value, language));
  const more = moreOf(k, measure, language);
  if (language === 'vi') {
    const way = (b ?? 0) < 0 ? 'thấp hơn' : 'cao hơn';
    return `Trong cùng một đơn vị và cùng một năm, thành phần có thêm ${more} thường có điểm năm sau ${way} ${size ?? ''}% điểm tối đa (khoảng tin cậy 95%: ${least ?? ''} đến ${most ?? ''}), so với các thành phần khác của đơn vị đó.`;
  }
  const way = (b ?? 0) < 0 ? 'lower' : 'higher';
  return `Within the same unit and year, a component with ${more} tends to score ${size ?? ''}% of its maximum ${way} a year later (95% CI ${least ?? ''} to ${most ?? ''}) than the unit’s other components.`;
};

/** The answer in one sentence, with what could have been seen where nothing was. */
export function effortSentence(said: SaidEffort, telling: EffortTelling): string {
  const { language, k, measure, scale, isLinked } = telling;
  if (!isLinked) return notLinked(telling);
  if (said.label === 'E0') {
    const asCell = { ...said, lag: 1, max: null, xMin: null, xMedian: null, xMax: null };
    return cellSentence(asCell, { component: '', row: '', measure, scale, k, language });
  }
  if (said.label === 'E1') {
    const least = formatEstimate(Math.abs((said.mde ?? 0) * stepOf(telling)), language);
    const per = amount(k, measure, language);
    return language === 'vi'
      ? `Chưa thấy thành phần được truyền thông nhiều hơn cải thiện nhiều hơn. Với dữ liệu này chỉ phát hiện được mức từ khoảng ${least}% điểm tối đa cho mỗi ${per}; không thấy không có nghĩa là không có.`
      : `Components that are communicated about more do not clearly improve more. These data could only reveal about ${least}% of the maximum or more per ${per}; not seeing one does not mean there is none.`;
  }
  const hint =
    language === 'vi' ? 'Gợi ý yếu – nhiều khả năng do ngẫu nhiên. ' : 'Weak hint – quite likely chance. ';
  return `${said.label === 'E2' ? hint : ''}${effect(said, telling)}`;
}
