import { parsePeriodKey } from '../../planning/calendar.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import type { Unit, UnitRegister } from '../../planning/unit-register.ts';
import { countText, dayText, numberText, periodText as periodTitle } from '../../reports/vietnamese-text.ts';

/** Vietnamese words of a report, as offices write them. */

const areaWords = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu|UBND|Ủy ban nhân dân)\s+/u;

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** "Thị xã Hương Trà" → "Hương Trà". */
const bareName = (name: string): string => {
  const bare = name.replace(/\s*\(.*\)\s*$/u, '').replace(areaWords, '');
  return areaWords.test(bare) ? bareName(bare) : bare;
};

export const isArea = (unit: Unit): boolean =>
  ['province', 'district', 'commune'].includes(unit.level) && unit.unitType !== 'press';

const provinceWord = (unit: Unit): string => (unit.unitType === 'city' ? 'thành phố' : 'tỉnh');

/** The name that stands over a report: an area speaks through its people's committee. */
export const issuerName = (unit: Unit): string => {
  const plain = unit.nameVi.replace(/\s*\(.*\)\s*$/u, '');
  if (!isArea(unit) || /^(UBND|Ủy ban nhân dân)/u.test(plain)) return plain;
  const named = unit.level === 'province' ? `${provinceWord(unit)} ${bareName(plain)}` : lowerFirst(plain);
  return `Ủy ban nhân dân ${named}`;
};

/** The unit above prints its name over that of a department or division; a people's committee stands alone. */
export const parentName = (unit: Unit, register: UnitRegister): string | null => {
  if (isArea(unit)) return null;
  const parent = register.byId.get(unit.parentUnitId ?? '');
  if (parent === undefined) return null;
  return issuerName(parent).replace(/^Ủy ban nhân dân/u, 'UBND');
};

/** Where it is signed: the area in which the unit lies. */
export const placeOf = (unit: Unit, register: UnitRegister): string => {
  const parent = register.byId.get(unit.parentUnitId ?? '');
  return isArea(unit) || parent === undefined ? bareName(unit.nameVi) : placeOf(parent, register);
};

/** "BC-UBND", "BC-SGTVT": the first letters of the name, without the name of the place. */
export const symbolOf = (unit: Unit, register: UnitRegister): string => {
  if (isArea(unit)) return 'BC-UBND';
  const place = placeOf(unit, register);
  const name = issuerName(unit)
    .replaceAll(place, '')
    .replaceAll(/[^\p{L}\s-]/gu, ' ');
  const letters = name
    .split(/[\s-]+/u)
    .filter((word) => word !== '' && !/^(và|của|tỉnh|huyện|thị|xã)$/iu.test(word))
    .map((word) => word.charAt(0));
  return `BC-${letters.join('').toLocaleUpperCase('vi').normalize('NFC')}`;
};

/** "quý III năm 2024", "6 tháng đầu năm 2024", "từ ngày 01/01/2022 đến ngày 31/12/2025". */
export const periodWords = (key: string): string => {
  const period = parsePeriodKey(key);
  if (period === null) return key;
  if (period.per !== 'plan_period') return lowerFirst(periodTitle(key)).replace('/', ' năm ');
  const [first, last] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  return period.start.endsWith('-01-01') && period.end.endsWith('-12-31')
    ? `giai đoạn ${first}-${last}`
    : `từ ngày ${dayText(period.start)} đến ngày ${dayText(period.end)}`;
};

const measures: Readonly<Record<string, string>> = {
  activity: 'hoạt động',
  article: 'tin, bài',
  broadcast: 'lần phát sóng',
  budget_estimate: 'dự toán',
  contest: 'cuộc thi',
  issue: 'tin',
  led_content: 'nội dung trên màn hình LED',
  panel: 'pano',
  plan: 'kế hoạch',
  plan_with_report_and_conclusion: 'bộ kế hoạch, báo cáo, kết luận',
  portal_item: 'tin trên cổng thông tin điện tử',
  report: 'báo cáo',
  steering_document: 'văn bản chỉ đạo',
};

const evidence: Readonly<Record<string, string>> = {
  plan: 'kế hoạch',
  official_letter: 'công văn',
  report: 'báo cáo',
  report_with_pictures: 'báo cáo kèm hình ảnh',
  meeting_conclusion: 'kết luận cuộc họp',
  article: 'tin, bài',
  video_clip: 'phóng sự, video',
  decision: 'quyết định',
  posted_list: 'danh mục niêm yết',
};

export const missingWords = (measure: string, missing: number, lacking: readonly string[]): string => {
  if (lacking.length > 0) return `thiếu ${lacking.map((code) => evidence[code] ?? code).join(', ')}`;
  if (measure === 'report') return 'chưa gửi báo cáo';
  return `thiếu ${countText(missing)} ${measures[measure] ?? measure.replaceAll('_', ' ')}`;
};

const perWords: Readonly<Record<string, string>> = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half_year: '6 tháng',
  nine_months: '9 tháng',
  year: 'năm',
};

type SpokenTarget = {
  operator: string | null;
  value: string | null;
  measure: string;
  per: string;
  scope: string;
};

/** "ít nhất 04 lần phát sóng/tháng", for a target that the document has not put in words. */
export const targetWords = ({ operator, value, measure, per, scope }: SpokenTarget): string => {
  const count = countText(Number(value ?? 0));
  const least = operator === '=' ? '' : operator === '>' ? 'hơn ' : 'ít nhất ';
  const every = perWords[per] === undefined ? '' : `/${perWords[per]}`;
  const each = scope === 'each_commune' ? '/xã' : scope === 'each_unit' ? '/đơn vị' : '';
  return `${least}${count} ${measures[measure] ?? measure}${every}${each}`;
};

export const perWord = (per: string): string => perWords[per] ?? 'kỳ';

/** PAR_INDEX is written PAR INDEX. */
export const indexName = (code: string): string => code.replaceAll('_', ' ');

/** The counting rules that a reader of the figures must know. */
export const ruleSentences = (settings: PlanSettings): string[] => [
  settings.beforeDay === 'strict'
    ? '“Trước ngày” được hiểu là chậm nhất ngày liền trước.'
    : '“Trước ngày” được hiểu là tính cả ngày được nêu.',
  settings.weeks === 'iso'
    ? 'Tuần tính từ thứ Hai đến Chủ nhật (ISO 8601), thuộc năm có ngày thứ Năm của tuần.'
    : 'Tuần tính từng bảy ngày kể từ ngày bắt đầu.',
  '“Phải làm” tính các kỳ đã đến hạn; khi chưa kỳ nào đến hạn thì tính kỳ đang diễn ra.',
  'Kết quả tính theo từng kỳ; phần vượt của kỳ này không bù cho kỳ khác.',
  settings.impliedTargets
    ? `Nhiệm vụ chỉ nêu chu kỳ được hiểu là mỗi kỳ ít nhất ${countText(settings.impliedMinimum)} hoạt động.`
    : 'Nhiệm vụ chỉ nêu chu kỳ, không nêu số lượng, được coi là không có chỉ tiêu định lượng.',
  settings.sharedActivity === 'each_task'
    ? 'Một hoạt động phục vụ nhiều nhiệm vụ được tính cho từng nhiệm vụ và một lần trong tổng số.'
    : 'Một hoạt động phục vụ nhiều nhiệm vụ chỉ được tính cho nhiệm vụ ghi đầu tiên.',
];

/** "hạng 41 (2019) → hạng 36 (2020); điểm 64,33 → 63,20". */
export const goalFigures = (
  before: { year: number; rank: number | null; score: number | null } | null,
  after: { year: number; rank: number | null; score: number | null; rating: string | null } | null,
): string => {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? 'chưa có' : numberText(value, 2);
  if (after?.rating !== null && after?.rating !== undefined)
    return `xếp loại ${after.rating} (${after.year})`;
  if (before === null && after === null) return 'chưa có dữ liệu';
  const rank = (value: typeof before) =>
    value?.rank === null || value === null ? 'chưa có' : `hạng ${value.rank} (${value.year})`;
  return `${rank(before)} → ${rank(after)}; điểm ${number(before?.score)} → ${number(after?.score)}`;
};
