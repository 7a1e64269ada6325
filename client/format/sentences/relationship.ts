import type { Language } from '../language.ts';
import { amount, type Measure, moreOf } from './amounts.ts';
import { formatCount, formatEstimate, formatNumber, formatShare } from '../numbers.ts';

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

export type Warned = SaidCell & {
  hMax: number | null;
  isSimpson: boolean;
  isReversed: boolean;
  isMechanical: boolean;
};

export type Setting = {
  language: Language;
  /** Name of the unit that supplies most of the information. */
  unit: string | null;
  index: string;
  indexName: string;
  level: string;
  breaks: readonly number[];
};

const levelWords: Record<string, { vi: string; en: string }> = {
  province: { vi: 'tỉnh', en: 'province' },
  district: { vi: 'huyện', en: 'district' },
  commune: { vi: 'xã', en: 'commune' },
  department: { vi: 'sở, ngành', en: 'department' },
  ministry: { vi: 'bộ', en: 'ministry' },
  example: { vi: 'đơn vị mẫu', en: 'example unit' },
};

const found = (cell: Warned, setting: Setting): string[] => {
  const vi = setting.language === 'vi';
  const said: string[] = [];
  if (cell.isReversed) {
    said.push(
      vi
        ? 'Điểm đã thay đổi từ trước khi có hoạt động; chiều tác động có thể ngược lại hoặc do nguyên nhân chung.'
        : 'The score moved before the activity; the direction may be reversed or there is a common cause.',
    );
  }
  if (cell.isSimpson) {
    said.push(
      vi
        ? 'So sánh gộp giữa các đơn vị cho kết quả khác với thay đổi bên trong từng đơn vị. Hãy dùng kết quả bên trong đơn vị; chênh lệch gộp chủ yếu do các đơn vị vốn đã khác nhau.'
        : 'Comparing units overall disagrees with changes inside units. Use the within-unit result; the overall gap mostly reflects units that differed anyway.',
    );
  }
  if (cell.hMax !== null && cell.hMax > 0.5) {
    const share = formatShare(cell.hMax, setting.language);
    said.push(
      vi
        ? `Đơn vị ${setting.unit ?? ''} chiếm ${share} thông tin; kết quả có thể chỉ phản ánh riêng đơn vị này.`
        : `Unit ${setting.unit ?? ''} supplies ${share} of the information; the result may reflect that unit alone.`,
    );
  }
  if (cell.isMechanical) {
    said.push(
      vi
        ? 'Thành phần này chấm điểm trực tiếp hoạt động đó; liên hệ có thể do cách chấm.'
        : 'This component scores the activity itself; the association may be built in.',
    );
  }
  return said;
};

const limits = (cell: Warned, { language, index, indexName, level, breaks }: Setting): string[] => {
  const vi = language === 'vi';
  const [least, most] = [cell.xMin, cell.xMax].map((value) => formatCount(value, language));
  const levelName = levelWords[level]?.[language] ?? level;
  const said = [
    vi
      ? 'Năm không có báo cáo được coi là thiếu dữ liệu, không phải bằng 0.'
      : 'A year without a report is treated as missing, not as zero.',
  ];
  if (cell.xMin !== null && cell.xMax !== null) {
    said.push(
      vi
        ? `Chỉ áp dụng trong khoảng đã quan sát (${least ?? ''}–${most ?? ''}).`
        : `Only within the observed range (${least ?? ''}–${most ?? ''}).`,
    );
  }
  for (const year of breaks) {
    said.push(
      vi
        ? `Từ năm ${year}, ${indexName} đổi phương pháp hoặc điểm tối đa: điểm được quy về % điểm tối đa và không nối trực tiếp qua mốc này.`
        : `From ${year}, ${indexName} changed method or maximum score: scores are shown as % of maximum and are not linked across that year.`,
    );
  }
  if (index === 'PCI') {
    said.push(
      vi
        ? 'PCI được chuẩn hoá theo tỉnh tốt nhất từng năm, nên điểm còn phụ thuộc các tỉnh khác.'
        : 'PCI is scaled to each year’s best practice, so a score also depends on other provinces.',
    );
  }
  said.push(
    vi
      ? `Kết quả ở cấp ${levelName} không suy ra được cho từng người dân, doanh nghiệp hoặc cho cấp khác.`
      : `A result at ${levelName} level says nothing about individual citizens, firms, or other levels.`,
  );
  return said;
};

/** What must stand beside an estimate: first what was found wrong with it, then what holds for all. */
export const cautions = (cell: Warned, setting: Setting): { found: string[]; limits: string[] } => ({
  found: found(cell, setting),
  limits: [always[setting.language], ...limits(cell, setting)],
});
