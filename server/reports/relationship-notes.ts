import type { z } from 'zod';
import type { relationships } from '../contract/relationships.ts';
import { type Language, originWords } from './relationship-columns.ts';

type About = z.output<typeof relationships.about>;
type Note = readonly [string, string];

const scaleWords = {
  vi: { raw: 'số lượng', log1p: 'ln(1 + số lượng)' },
  en: { raw: 'the count', log1p: 'ln(1 + count)' },
} as const;
const measureWords = {
  vi: {
    quantity: 'số lượng đã làm',
    activities: 'số lần ghi nhận',
    periods: 'số tháng có hoạt động',
    reach: 'số lượt người tiếp cận',
    cost: 'kinh phí (triệu đồng)',
  },
  en: {
    quantity: 'quantity done',
    activities: 'entries',
    periods: 'months reached',
    reach: 'people reached',
    cost: 'money spent (million đồng)',
  },
} as const;

const yearsOf = ({ from, to }: About): string => `${from ?? '…'}–${to ?? '…'}`;
const decimal = (value: number, language: Language): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });

const vietnamese = (about: About, indexName: string): Note[] => [
  ['Chỉ số', indexName],
  ['Năm của điểm', yearsOf(about)],
  ['Số đơn vị', String(about.unitsIn)],
  ['Nguồn hoạt động', originWords.vi[about.activityOrigin]],
  [
    'x',
    `${measureWords.vi[about.measure]}, thang đo: ${scaleWords.vi[about.scale]}; độ trễ (năm): ${about.lags.join(', ')}`,
  ],
  ['y', '100 × điểm / điểm tối đa'],
  [
    'Số cặp đã kiểm tra',
    `Đã kiểm tra ${about.tested} cặp. Nếu không có liên hệ nào, riêng ngẫu nhiên vẫn tạo ra khoảng ${decimal(about.expectedHints, 'vi')} “gợi ý”. Nhãn từ “Bằng chứng vừa” trở lên đã hiệu chỉnh cho việc này.`,
  ],
  [
    'Không phải nhân quả',
    'Đây là mối liên hệ thống kê, chưa phải bằng chứng nhân quả. Có thể do yếu tố khác cùng thay đổi.',
  ],
  ['Số nổi bật', 'Những con số nổi bật nhất thường bị phóng đại; năm sau có thể nhỏ hơn.'],
  ['Năm không có báo cáo', 'Năm không có báo cáo được coi là thiếu dữ liệu, không phải bằng 0.'],
  [
    'Cách tính',
    'b: hệ số trong cùng đơn vị, trừ mức chung của năm (hiệu ứng cố định hai chiều); sai số CR2 gộp theo đơn vị, bậc tự do Satterthwaite ν; q: Benjamini–Hochberg (BH) và Benjamini–Yekutieli (BY) trong từng nhóm kiểm định. Ô trống: không được phép nêu con số.',
  ],
];

const english = (about: About, indexName: string): Note[] => [
  ['Index', indexName],
  ['Score years', yearsOf(about)],
  ['Units', String(about.unitsIn)],
  ['Origin of the activities', originWords.en[about.activityOrigin]],
  [
    'x',
    `${measureWords.en[about.measure]}, scale: ${scaleWords.en[about.scale]}; lags (years): ${about.lags.join(', ')}`,
  ],
  ['y', '100 × points / maximum'],
  [
    'Pairs tested',
    `${about.tested} pairs were tested. If there were no associations at all, chance alone would still give about ${decimal(about.expectedHints, 'en')} “hints”. Labels from “Moderate” up are adjusted for this.`,
  ],
  [
    'Not causal',
    'This is a statistical association, not proof of cause. Something else may have changed at the same time.',
  ],
  ['Striking numbers', 'The most striking numbers are usually exaggerated; expect smaller ones later.'],
  ['Years without a report', 'A year without a report is treated as missing, not as zero.'],
  [
    'How it was computed',
    'b: slope inside units, net of the change common to all units in a year (two-way fixed effects); CR2 errors clustered by unit, Satterthwaite degrees of freedom ν; q: Benjamini–Hochberg (BH) and Benjamini–Yekutieli (BY) within each family of tests. Empty: no number may be shown.',
  ],
];

/** What a reader of the file must know who has not seen the page. */
export const mapNotes = (about: About, indexName: string, language: Language): Note[] =>
  language === 'vi' ? vietnamese(about, indexName) : english(about, indexName);
