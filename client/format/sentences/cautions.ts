import type { Language } from '../language.ts';
import { formatCount, formatShare } from '../numbers.ts';
import { notCausal, type SaidCell } from './relationship.ts';

/** What must stand beside an estimate: section 7 of the statistics' specification. */

export type Warned = SaidCell & {
  hMax: number | null;
  isSimpson: boolean;
  isReversed: boolean;
  isMechanical: boolean;
  trendShare: number | null;
  isSteady: boolean;
};

export type Setting = {
  language: Language;
  /** Name of the unit that supplies most of the information. */
  unit: string | null;
  index: string;
  indexName: string;
  level: string;
  scale: 'raw' | 'log1p';
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

/** Not of section 7: what the simulation shows of activities that grow smoothly. */
const steady = (trendShare: number | null, { language, scale }: Setting): string => {
  const share = formatShare(trendShare, language);
  if (language === 'vi') {
    const other = scale === 'raw' ? ' Nên xem lại bằng thang logarit.' : '';
    return `Phần lớn thay đổi của hoạt động là tăng hoặc giảm đều qua các năm, mỗi đơn vị theo một nhịp (${share} thông tin); với chuỗi như vậy, liên hệ do ngẫu nhiên dễ được xếp mức cao hơn thực tế.${other}`;
  }
  const other = scale === 'raw' ? ' Look again on the log scale.' : '';
  return `Most of what the activity tells is a steady rise or fall, each unit at its own pace (${share} of the information); with such series chance is labelled too high more often.${other}`;
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
  if (cell.isSteady) said.push(steady(cell.trendShare, setting));
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
  limits: [notCausal(setting.language), ...limits(cell, setting)],
});
