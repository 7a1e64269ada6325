import { countText, dayText, numberText } from '../../reports/vietnamese-text.ts';
import type { EstimateSum } from '../../planning/estimates.ts';
import type { Phrases, SpokenEstimate, SpokenValue } from './report-phrases.ts';
import { periodWords } from './report-words.ts';

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

const pers: Readonly<Record<string, string>> = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half_year: '6 tháng',
  nine_months: '9 tháng',
  year: 'năm',
};

/** "… năm 2024" and "quý III năm 2024" in one: the year is not said twice. */
const subject = (aim: string, period: string): string => {
  if (aim.includes(period)) return `Kết quả thực hiện ${aim}`;
  const year = / năm \d{4}$/u.exec(aim)?.[0];
  if (year !== undefined && period.endsWith(year.trim()))
    return `Kết quả thực hiện ${aim.slice(0, -year.length)} ${period}`;
  return `Kết quả thực hiện ${aim}, ${period}`;
};

const figures = (before: SpokenValue | null, after: SpokenValue | null): string => {
  if (after?.rating !== null && after?.rating !== undefined)
    return `xếp loại ${after.rating} (${after.year})`;
  if (before === null && after === null) return 'chưa có dữ liệu';
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? 'chưa có' : numberText(value, 2);
  const rank = (value: SpokenValue | null) =>
    value?.rank === null || value === null ? 'chưa có' : `hạng ${value.rank} (${value.year})`;
  return `${rank(before)} → ${rank(after)}; điểm ${number(before?.score)} → ${number(after?.score)}`;
};

const estimateSteps = {
  drawn_up: 'đã lập',
  under_appraisal: 'đã gửi thẩm định',
  returned: 'được trả lại để chỉnh sửa',
  submitted: 'đã trình cấp có thẩm quyền',
  decided: 'đã được quyết định',
} as const;

const money = (amount: number): string => `${numberText(amount)} đồng`;

const estimate = (line: SpokenEstimate): string => {
  const { year, unit, amount, amountText, step, isDecided, stepOn, decidedAmount } = line;
  const by = [line.authority, line.decisionNumber].filter((part) => part !== null).join(', ');
  const granted =
    decidedAmount === null ? 'chưa ghi số tiền được duyệt' : `được duyệt ${money(decidedAmount)}`;
  return [
    `Dự toán kinh phí năm ${year} của ${unit}: ${amount === null ? (amountText ?? '') : money(amount)}`,
    `${step}${stepOn === null ? '' : ` ngày ${dayText(stepOn)}`}${by === '' ? '' : ` (${by})`}`,
    ...(isDecided ? [granted] : []),
  ]
    .join('; ')
    .concat('.');
};

const estimates = (sum: EstimateSum): string => {
  const { year, estimated, withAmount, decided, withDecidedAmount, decidedAmount } = sum;
  const of = (known: number, all: number) => `${countText(known)} trong ${countText(all)} dự toán có số tiền`;
  const said = [`Năm ${year} có ${countText(sum.estimates)} đơn vị lập dự toán kinh phí`];
  if (sum.mayOverlap)
    said.push('không cộng vì dự toán của đơn vị ban hành có thể đã gồm dự toán của các đơn vị khác');
  else if (estimated === null) said.push('chưa dự toán nào ghi số tiền');
  else said.push(`tổng số ${money(estimated)} (${of(withAmount, sum.estimates)})`);
  if (decided === 0) said.push('chưa dự toán nào được quyết định');
  else if (decidedAmount === null) said.push(`${countText(decided)} dự toán đã được quyết định`);
  else
    said.push(
      `${countText(decided)} dự toán đã được quyết định, được duyệt ${money(decidedAmount)} (${of(withDecidedAmount, decided)})`,
    );
  return `${said.join('; ')}.`;
};

const early = {
  never: 'Văn bản, sản phẩm có ngày trước khi kỳ bắt đầu không được tính cho kỳ đó.',
  single_period:
    'Văn bản, sản phẩm làm trước khi kỳ bắt đầu được tính khi nhiệm vụ chỉ có một kỳ; nhiệm vụ có nhiều kỳ thì tính từ ngày đầu của kỳ.',
  always: 'Văn bản, sản phẩm làm trước khi kỳ bắt đầu được tính cho kỳ gần nhất.',
} as const;

export const vietnamesePhrases: Phrases = {
  period: periodWords,
  subject,
  opening: (title, number, unit, period) =>
    `Thực hiện ${title}${number === null ? '' : ` (số ${number})`}, ${unit} báo cáo kết quả thực hiện ${period} như sau:`,
  closing: (text) => `Trên đây là báo cáo ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`,
  missing: (measure, missing, lacking) => {
    if (lacking.length > 0) return `thiếu ${lacking.map((code) => evidence[code] ?? code).join(', ')}`;
    if (measure === 'report') return 'chưa gửi báo cáo';
    return `thiếu ${countText(missing)} ${measures[measure] ?? measure.replaceAll('_', ' ')}`;
  },
  target: ({ operator, value, measure, per, scope }) => {
    const least = operator === '=' ? '' : operator === '>' ? 'hơn ' : 'ít nhất ';
    const every = pers[per] === undefined ? '' : `/${pers[per]}`;
    const each = scope === 'each_commune' ? '/xã' : scope === 'each_unit' ? '/đơn vị' : '';
    return `${least}${countText(Number(value ?? 0))} ${measures[measure] ?? measure}${every}${each}`;
  },
  either: (targets) => targets.join(' hoặc '),
  reachedOf: (reached, of, per) => `${reached}/${of} ${per === null ? 'đơn vị' : (pers[per] ?? 'kỳ')}`,
  withoutDay: (reached, open, measure) => {
    const done = measure === 'report' ? 'báo cáo đã nhận' : 'kỳ đã làm';
    return [...(reached > 0 ? [`${reached} ${done}`] : []), `${open} chưa đặt hạn`].join(', ');
  },
  figures,
  estimateSteps,
  estimate,
  estimates,
  unnamedGroup: 'Nhiệm vụ',
  unitEnded: 'Đơn vị đã kết thúc hoạt động',
  rules: (settings) => [
    settings.beforeDay === 'strict'
      ? '“Trước ngày” được hiểu là chậm nhất ngày liền trước.'
      : '“Trước ngày” được hiểu là tính cả ngày được nêu.',
    settings.weeks === 'iso'
      ? 'Tuần tính từ thứ Hai đến Chủ nhật (ISO 8601), thuộc năm có ngày thứ Năm của tuần.'
      : 'Tuần tính từng bảy ngày kể từ ngày bắt đầu.',
    '“Phải làm” tính các kỳ đã đến hạn; khi chưa kỳ nào đến hạn thì tính kỳ đang diễn ra.',
    'Kết quả tính theo từng kỳ; phần vượt của kỳ này không bù cho kỳ khác.',
    early[settings.earlyWork],
    settings.impliedTargets
      ? `Nhiệm vụ chỉ nêu chu kỳ được hiểu là mỗi kỳ ít nhất ${countText(settings.impliedMinimum)} hoạt động.`
      : 'Nhiệm vụ chỉ nêu chu kỳ, không nêu số lượng, được coi là không có chỉ tiêu định lượng.',
    settings.sharedActivity === 'each_task'
      ? 'Một hoạt động phục vụ nhiều nhiệm vụ được tính cho từng nhiệm vụ và một lần trong tổng số.'
      : 'Một hoạt động phục vụ nhiều nhiệm vụ chỉ được tính cho nhiệm vụ ghi đầu tiên.',
  ],
};
