import type { Language } from '../language.ts';
import { amount, type Measure, moreOf } from './amounts.ts';
import { formatCount, formatEstimate, formatNumber } from '../numbers.ts';

/** Sentences about one cell of the map: section 7 of the statistics' specification. */

export type SaidCell = {
  label: 'E0' | 'E1' | 'E2' | 'E3' | 'E4';
  gateReason: string | null;
  have: number | null;
  need: number | null;
  b: number | null;
  lo: number | null;
  hi: number | null;
  mde: number | null;
  lag: number;
  /** Maximum points of the component: slopes are % of maximum, sentences are in points. */
  max: number | null;
  xMin: number | null;
  xMedian: number | null;
  xMax: number | null;
};

export type Telling = {
  component: string;
  row: string;
  measure: Measure;
  scale: 'raw' | 'log1p';
  /** How many more activities the sentence speaks of. */
  k: number;
  language: Language;
};

/** What k more activities are on the scale of the map; on the log scale, starting from the median count. */
export const stepOf = (cell: Pick<SaidCell, 'xMedian'>, telling: Pick<Telling, 'k' | 'scale'>): number => {
  if (telling.scale === 'raw') return telling.k;
  const start = 1 + (cell.xMedian ?? 0);
  return Math.log(start + telling.k) - Math.log(start);
};

/** A slope in points of the component per k activities. */
export const inPoints = (slope: number, cell: SaidCell, telling: Telling): number =>
  (slope * stepOf(cell, telling) * (cell.max ?? 100)) / 100;

/** "10 lượt “Báo chí”" */
const activityOf = ({ k, measure, row, language }: Telling): string =>
  `${moreOf(k, measure, language)} ${language === 'vi' ? `“${row}”` : `(${row})`}`;

const whenOf = (lag: number, language: Language): string => {
  if (language === 'vi') return lag === 0 ? 'trong cùng năm' : `sau ${lag} năm`;
  if (lag === 0) return 'in the same year';
  return lag === 1 ? '1 year later' : `${lag} years later`;
};

const effect = (cell: SaidCell, telling: Telling): string | null => {
  if (cell.b === null || cell.lo === null || cell.hi === null) return null;
  const { language, component } = telling;
  const points = inPoints(cell.b, cell, telling);
  const say = (value: number) => formatEstimate(value, language);
  const [size, lo, hi] = [
    say(Math.abs(points)),
    say(inPoints(cell.lo, cell, telling)),
    say(inPoints(cell.hi, cell, telling)),
  ];
  const when = whenOf(cell.lag, language);
  if (language === 'vi') {
    const way = points < 0 ? 'thấp hơn' : 'cao hơn';
    return `Trong cùng một đơn vị, năm có thêm ${activityOf(telling)} thường đi kèm điểm “${component}” ${when} ${way} ${size} điểm (khoảng tin cậy 95%: ${lo} đến ${hi}), sau khi trừ mức thay đổi chung của các đơn vị trong năm đó.`;
  }
  const way = points < 0 ? 'lower' : 'higher';
  return `Within the same unit, a year with ${activityOf(telling)} tends to go with a score of “${component}” ${size} points ${way} ${when} (95% CI ${lo} to ${hi}), net of the change common to all units that year.`;
};

const reasons: Record<string, { vi: string; en: string }> = {
  too_few: { vi: 'quá ít cặp số liệu', en: 'too few pairs of figures' },
  zero_variance_x: {
    vi: 'số hoạt động không thay đổi trong từng đơn vị',
    en: 'the activity does not vary within units',
  },
  zero_variance_y: {
    vi: 'điểm không thay đổi trong từng đơn vị',
    en: 'the score does not vary within units',
  },
  zero_variance_xy: {
    vi: 'cả số hoạt động và điểm đều không thay đổi trong từng đơn vị',
    en: 'neither the activity nor the score varies within units',
  },
  one_unit: { vi: 'chỉ có một đơn vị', en: 'there is only one unit' },
  one_unit_only: {
    vi: 'mọi thông tin đến từ một đơn vị',
    en: 'one unit supplies all the information',
  },
  perfect: {
    vi: 'số liệu khớp tuyệt đối nên không có sai số để đánh giá',
    en: 'the figures fit exactly, so there is no error to judge by',
  },
  units: { vi: 'số đơn vị có đủ số liệu', en: 'units with enough figures' },
  years: { vi: 'số năm có đủ số liệu', en: 'years with enough figures' },
  nu: {
    vi: 'số bậc tự do, vì thông tin dồn vào ít đơn vị',
    en: 'degrees of freedom, as few units supply most of the information',
  },
};

const tooFew = (cell: SaidCell, language: Language): string => {
  const reason = reasons[cell.gateReason ?? '']?.[language];
  const [have, need] = [cell.have, cell.need].map((value) =>
    formatNumber(value, value !== null && Number.isInteger(value) ? 0 : 1, language),
  );
  const isCounted = cell.have !== null && cell.need !== null;
  if (language === 'vi') {
    const why = reason === undefined ? '' : `: ${reason}`;
    const counted = isCounted ? ` (hiện có ${have ?? ''}, cần ít nhất ${need ?? ''})` : '';
    return `Chưa đủ dữ liệu để kết luận${why}${counted}.`;
  }
  const why = reason === undefined ? '' : `: ${reason}`;
  return `Not enough data${why}${isCounted ? ` (have ${have ?? ''}, need at least ${need ?? ''})` : ''}.`;
};

const unclear = (cell: SaidCell, telling: Telling): string => {
  const { language } = telling;
  if (cell.mde === null) return language === 'vi' ? 'Chưa thấy liên hệ rõ.' : 'No clear association.';
  const least = formatEstimate(Math.abs(inPoints(cell.mde, cell, telling)), language);
  const per = amount(telling.k, telling.measure, language);
  return language === 'vi'
    ? `Chưa thấy liên hệ rõ. Với dữ liệu này chỉ phát hiện được mức từ khoảng ${least} điểm cho mỗi ${per}; không thấy không có nghĩa là không có.`
    : `No clear association. These data could only reveal about ${least} points or more per ${per}; not seeing one does not mean there is none.`;
};

const hint = { vi: 'Gợi ý yếu – nhiều khả năng do ngẫu nhiên.', en: 'Weak hint – quite likely chance.' };

/** The sentence that stands for a cell: in the map, on its page and for a screen reader. */
export const cellSentence = (cell: SaidCell, telling: Telling): string => {
  if (cell.label === 'E0') return tooFew(cell, telling.language);
  if (cell.label === 'E1') return unclear(cell, telling);
  const said = effect(cell, telling);
  if (said === null) return hint[telling.language];
  return cell.label === 'E2' ? `${hint[telling.language]} ${said}` : said;
};

export const mapHeader = (tested: number, expected: number, language: Language): string => {
  const m = formatCount(tested, language);
  const hints = formatNumber(expected, expected < 10 ? 1 : 0, language);
  return language === 'vi'
    ? `Đã kiểm tra ${m} cặp. Nếu không có liên hệ nào, riêng ngẫu nhiên vẫn tạo ra khoảng ${hints} “gợi ý”. Nhãn từ “Bằng chứng vừa” trở lên đã hiệu chỉnh cho việc này.`
    : `${m} pairs were tested. If there were no associations at all, chance alone would still give about ${hints} “hints”. Labels from “Moderate” up are adjusted for this.`;
};

const always = {
  vi: 'Đây là mối liên hệ thống kê, chưa phải bằng chứng nhân quả. Có thể do yếu tố khác cùng thay đổi.',
  en: 'This is a statistical association, not proof of cause. Something else may have changed at the same time.',
};

export const topList = {
  vi: 'Những con số nổi bật nhất thường bị phóng đại; năm sau có thể nhỏ hơn.',
  en: 'The most striking numbers are usually exaggerated; expect smaller ones later.',
};

export const notCausal = (language: Language): string => always[language];
