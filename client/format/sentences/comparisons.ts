import type { Language } from '../language.ts';
import { formatCount, formatNumber } from '../numbers.ts';

/** Sentences about one unit alone and about units beside each other: never a bare number. */

type Interval = { lo: number | null; hi: number | null };

const r = (value: number | null, language: Language): string => formatNumber(value, 2, language);

const within = ({ lo, hi }: Interval, language: Language): string =>
  language === 'vi'
    ? `khoảng tin cậy 95%: ${r(lo, language)} đến ${r(hi, language)}`
    : `95% CI ${r(lo, language)} to ${r(hi, language)}`;

export type SaidSeries = Interval & {
  tier: 'scatter' | 'coefficient' | 'test';
  label: 'E0' | 'E1' | 'E2' | 'E3' | 'E4';
  n: number;
  r: number | null;
};

export type SeriesTelling = { unit: string; row: string; component: string; lag: number; language: Language };

const later = (lag: number, language: Language): string => {
  if (language === 'vi') return lag === 0 ? 'cùng năm' : `sau ${lag} năm`;
  if (lag === 0) return 'in the same year';
  return lag === 1 ? '1 year later' : `${lag} years later`;
};

const fewYears = (said: SaidSeries, language: Language): string => {
  const n = formatCount(said.n, language);
  const need = said.tier === 'scatter' || said.r === null ? 5 : 8;
  if (language === 'vi') {
    return need === 5
      ? `Chưa đủ dữ liệu để kết luận: số năm có đủ số liệu (hiện có ${n}, cần ít nhất 5). Chỉ xem hình.`
      : `Hệ số tương quan đã trừ xu hướng theo năm là ${r(said.r, language)}; mới có ${n} năm nên chưa thể nói chắc đến đâu (cần ít nhất 8).`;
  }
  return need === 5
    ? `Not enough data: years with enough figures (have ${n}, need at least 5). Look at the picture only.`
    : `The correlation given the year is ${r(said.r, language)}; with ${n} years nobody can say how sure that is (at least 8 are needed).`;
};

/** An index of provinces, looked at for a district: no coefficient, whatever the number of years. */
export function otherLevelSentence(
  n: number,
  { unit, above, index, language }: { unit: string; above: string; index: string; language: Language },
): string {
  const years = formatCount(n, language);
  return language === 'vi'
    ? `${index} là chỉ số cấp tỉnh. ${unit} không có điểm riêng nên không tính hệ số; số năm vừa có hoạt động được ghi ở đây vừa có điểm của ${above}: ${years}.`
    : `${index} is measured for provinces. ${unit} has no score of its own, so no coefficient is computed; years with activities recorded here and a score of ${above}: ${years}.`;
}

/** What one unit shows: its years against its own trend. */
export function oneUnitSentence(said: SaidSeries, telling: SeriesTelling): string {
  const { unit, row, component, lag, language } = telling;
  if (said.tier !== 'test' || said.r === null) return fewYears(said, language);
  const when = later(lag, language);
  const interval = `${r(said.r, language)} (${within(said, language)})`;
  if (said.label === 'E1' || said.label === 'E0') {
    return language === 'vi'
      ? `Chưa thấy liên hệ rõ ở ${unit}: hệ số tương quan đã trừ xu hướng theo năm là ${interval}.`
      : `No clear association in ${unit}: the correlation given the year is ${interval}.`;
  }
  if (language === 'vi') {
    const way = said.r < 0 ? 'thấp hơn' : 'cao hơn';
    return `Gợi ý yếu – nhiều khả năng do ngẫu nhiên. Ở ${unit}, năm có nhiều “${row}” hơn xu hướng thường đi kèm điểm “${component}” ${when} ${way} xu hướng: r = ${interval}.`;
  }
  const way = said.r < 0 ? 'below' : 'above';
  return `Weak hint – quite likely chance. In ${unit}, years with more “${row}” than its trend tend to go with a score of “${component}” ${way} its trend ${when}: r = ${interval}.`;
}

/** What must be said whenever one unit is looked at alone. */
export const oneUnitCautions = (drivingYear: number | null, language: Language): string[] => {
  const vi = language === 'vi';
  const always = vi
    ? 'Chỉ có một đơn vị nên không tách được xu hướng chung cả nước; chỉ để tham khảo.'
    : 'With one unit the national trend cannot be separated; for reference only.';
  if (drivingYear === null) return [always];
  return [
    vi
      ? `Kết quả phụ thuộc vào một năm (${drivingYear}); bỏ năm đó thì thay đổi hẳn.`
      : `The result hinges on one year (${drivingYear}); without it, it changes markedly.`,
    always,
  ];
};

export type SaidSection = {
  tier: 'full' | 'coefficient' | 'none';
  have: number;
  need: number;
  pearson: Interval & { r: number | null };
};

/** How units differ in one year, or by their means. */
export function oneYearSentence(said: SaidSection, year: number | null, language: Language): string {
  const { tier, have, need, pearson } = said;
  const units = formatCount(have, language);
  const vi = language === 'vi';
  const when = year === null ? '' : vi ? `Năm ${year}: ` : `${year}: `;
  if (tier === 'none' || pearson.r === null) {
    return vi
      ? `${when}Chưa đủ dữ liệu để kết luận: số đơn vị có đủ số liệu (hiện có ${units}, cần ít nhất 5).`
      : `${when}Not enough data: units with enough figures (have ${units}, need at least 5).`;
  }
  const value = r(pearson.r, language);
  if (tier === 'coefficient') {
    return vi
      ? `${when}Giữa ${units} đơn vị, r = ${value}; dưới ${need} đơn vị nên chưa thể nói chắc đến đâu.`
      : `${when}Among ${units} units, r = ${value}; with fewer than ${need} nobody can say how sure that is.`;
  }
  return vi
    ? `${when}Giữa ${units} đơn vị, r = ${value} (${within(pearson, language)}).`
    : `${when}Among ${units} units, r = ${value} (${within(pearson, language)}).`;
}

export const differencesOnly = {
  vi: 'Đây là chênh lệch giữa các đơn vị vốn đã khác nhau, không phải cơ sở để lập kế hoạch.',
  en: 'These are differences between units that differ anyway, not a basis for planning.',
};
