import type { z } from 'zod';
import type { relationships } from '../contract/relationships.ts';

export type Language = 'vi' | 'en';
type MapRow = z.output<typeof relationships.columns>;

/** A row of the map with the names that its codes stand for. */
export type NamedRow = MapRow & { rowName: string; componentName: string };

type Value = string | number | null;
type Column = {
  vi: string;
  en: string;
  width: number;
  /** Number format of a spreadsheet; text has none. */
  format?: string;
  value: (row: NamedRow, language: Language) => Value;
};

const labelWords = {
  vi: {
    E0: 'Chưa đủ dữ liệu',
    E1: 'Chưa thấy liên hệ rõ',
    E2: 'Gợi ý yếu – nhiều khả năng do ngẫu nhiên',
    E3: 'Bằng chứng vừa',
    E4: 'Bằng chứng nhất quán',
  },
  en: {
    E0: 'Not enough data',
    E1: 'No clear association',
    E2: 'Weak hint – quite likely chance',
    E3: 'Moderate evidence',
    E4: 'Consistent evidence',
  },
} as const;

const familyWords = {
  vi: { tagged: 'đã gắn trong kế hoạch', other: 'chưa gắn' },
  en: { tagged: 'linked in a plan', other: 'not linked' },
} as const;

export const originWords = {
  vi: { recorded: 'đã ghi nhận', demonstration: 'DỮ LIỆU MINH HỌA', example: 'DỮ LIỆU MẪU', none: '' },
  en: { recorded: 'recorded', demonstration: 'DEMONSTRATION DATA', example: 'EXAMPLE DATA', none: '' },
} as const;

const yesWords = { vi: ['có', 'không'], en: ['yes', 'no'] } as const;
const checkWords = {
  vi: ['đạt', 'không đạt', 'không kiểm tra được'],
  en: ['passed', 'did not', 'could not be tested'],
} as const;

const whole = '0';
const fine = '0.0000';
const small = '0.0000E+00';

const number =
  (key: keyof MapRow) =>
  (row: NamedRow): Value => {
    const value = row[key];
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  };

const flag =
  (key: 'isSimpson' | 'isReversed' | 'isMechanical' | 'isSteady') =>
  (row: NamedRow, language: Language): Value =>
    yesWords[language][row[key] ? 0 : 1];

const check =
  (key: 'passesDifferences' | 'passesLeaveOneOut' | 'passesPlacebo') =>
  (row: NamedRow, language: Language): Value => {
    if (row.b === null) return null;
    const passed = row[key];
    return checkWords[language][passed === null ? 2 : passed ? 0 : 1];
  };

const figure = (vi: string, en: string, key: keyof MapRow, format = fine, width = 12): Column => ({
  vi,
  en,
  width,
  format,
  value: number(key),
});

/** Every figure of a cell, in the order in which it is read. */
export const columns: readonly Column[] = [
  { vi: 'Hoạt động', en: 'Activity', width: 34, value: (row) => row.rowName },
  { vi: 'Mã hoạt động', en: 'Activity code', width: 18, value: (row) => row.row },
  { vi: 'Thành phần', en: 'Component', width: 34, value: (row) => row.componentName },
  { vi: 'Mã thành phần', en: 'Component code', width: 12, value: (row) => row.component },
  figure('Độ trễ (năm)', 'Lag (years)', 'lag', whole, 9),
  {
    vi: 'Nhóm kiểm định',
    en: 'Family of tests',
    width: 16,
    value: (row, language) => familyWords[language][row.family],
  },
  { vi: 'Nguồn liên kết', en: 'Origin of the link', width: 14, value: (row) => row.linkOrigin },
  { vi: 'Nhãn', en: 'Label', width: 7, value: (row) => row.label },
  {
    vi: 'Ý nghĩa nhãn',
    en: 'Meaning of the label',
    width: 28,
    value: (row, language) => labelWords[language][row.label],
  },
  { vi: 'Lý do chưa đủ', en: 'Gate reason', width: 16, value: number('gateReason') },
  figure('Hiện có', 'Have', 'have', '0.0', 9),
  figure('Cần', 'Need', 'need', whole, 9),
  figure('n (đơn vị-năm)', 'n (unit-years)', 'n', whole, 10),
  figure('G (đơn vị)', 'G (units)', 'units', whole, 9),
  figure('T (năm)', 'T (years)', 'years', whole, 9),
  figure('r trong đơn vị', 'r within units', 'r'),
  figure('r thấp (95%)', 'r low (95%)', 'rLo'),
  figure('r cao (95%)', 'r high (95%)', 'rHi'),
  figure('b (% điểm tối đa / hoạt động)', 'b (% of maximum per activity)', 'b', fine, 14),
  figure('Sai số chuẩn (CR2)', 'Standard error (CR2)', 'se'),
  figure('ν', 'ν', 'nu', '0.0', 9),
  figure('t', 't', 't'),
  figure('b thấp (95%)', 'b low (95%)', 'lo'),
  figure('b cao (95%)', 'b high (95%)', 'hi'),
  figure('p', 'p', 'p', small),
  figure('q (BH)', 'q (BH)', 'q', small),
  figure('q (BY)', 'q (BY)', 'qBy', small),
  figure('Sai số chuẩn (CR1)', 'Standard error (CR1)', 'cr1Se'),
  figure('p (CR1)', 'p (CR1)', 'cr1P', small),
  figure('Mức nhỏ nhất phát hiện được', 'Least slope that would be found', 'mde', fine, 14),
  figure('p hoán vị (5–7 đơn vị)', 'Permutation p (5–7 units)', 'permutationP', small),
  figure('Tỷ trọng đơn vị lớn nhất', 'Largest share of one unit', 'hMax', '0.0%'),
  { vi: 'Đơn vị đó', en: 'That unit', width: 16, value: number('hMaxUnit') },
  figure('r gộp', 'Pooled r', 'pooledR'),
  { vi: 'So sánh gộp trái ngược', en: 'Pooled disagrees', width: 12, value: flag('isSimpson') },
  figure('b sai phân', 'b of first differences', 'fdB'),
  { vi: 'Cùng dấu sai phân', en: 'Same sign in differences', width: 14, value: check('passesDifferences') },
  figure('b nhỏ nhất khi bỏ một đơn vị', 'Least b without one unit', 'looMin'),
  figure('b lớn nhất khi bỏ một đơn vị', 'Largest b without one unit', 'looMax'),
  { vi: 'Đơn vị làm đổi nhiều nhất', en: 'Most influential unit', width: 16, value: number('looUnit') },
  { vi: 'Bỏ từng đơn vị', en: 'Leave one unit out', width: 14, value: check('passesLeaveOneOut') },
  figure('b năm sau (đối chứng)', 'b a year ahead (placebo)', 'placeboB'),
  figure('p đối chứng', 'p of the placebo', 'placeboP', small),
  { vi: 'Đối chứng', en: 'Placebo', width: 14, value: check('passesPlacebo') },
  { vi: 'Điểm đổi trước hoạt động', en: 'Score moved first', width: 12, value: flag('isReversed') },
  figure('Phần tăng giảm đều', 'Share of steady change', 'trendShare', '0.0%'),
  { vi: 'Chủ yếu tăng giảm đều', en: 'Mostly steady change', width: 12, value: flag('isSteady') },
  {
    vi: 'Chấm điểm chính hoạt động đó',
    en: 'Scores the activity itself',
    width: 12,
    value: flag('isMechanical'),
  },
  figure('Điểm tối đa', 'Maximum points', 'max', '0.0#'),
  figure('x nhỏ nhất', 'Least x', 'xMin', whole),
  figure('x giữa', 'Median x', 'xMedian', '0.#'),
  figure('x lớn nhất', 'Largest x', 'xMax', whole),
  {
    vi: 'Nguồn hoạt động',
    en: 'Origin of the activities',
    width: 20,
    value: (row, language) => originWords[language][row.activityOrigin],
  },
];
