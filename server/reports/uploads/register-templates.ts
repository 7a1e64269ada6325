import type { CellValue, DataValidation, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre';
import { font, letterOf, listOf, listRule, lists, styled } from './template-parts.ts';

/** Registers as files to fill in or to correct; the upload reads them back without a question. */

const dayRule = (range: string): DataValidation => ({
  type: 'date',
  operator: 'greaterThan',
  formula1: '1',
  allowBlank: true,
  showErrorMessage: true,
  errorMessage: 'Nhập ngày, ví dụ 01/07/2025.',
  range,
});

const numberRule = (range: string): DataValidation => ({
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  formula1: '0',
  allowBlank: true,
  showErrorMessage: true,
  errorMessage: 'Nhập một số không âm.',
  range,
});

const spareRows = 300;

type Table = { title: string; lines: CellValue[][]; heads: string[]; rows: CellValue[][]; widths: number[] };

const sheetOf = (
  name: string,
  { title, lines, heads, rows, widths }: Table,
  rules: (range: (column: number) => string) => DataValidation[],
): WriteSheet => {
  const headRow = lines.length + 2;
  const [first, last] = [headRow + 2, headRow + 1 + rows.length + spareRows];
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [[title], ...lines, [], heads, ...rows],
    cells: styled(headRow, heads.length),
    freezePane: { rows: headRow + 1 },
    dataValidations: rules((column) => `${letterOf(column)}${first}:${letterOf(column)}${last}`),
  };
};

const write = (
  sheet: WriteSheet,
  named: { name: string; values: readonly string[] }[],
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [sheet, ...(named.length === 0 ? [] : [lists(named)])],
    defaultFont: font,
    properties: { creator: 'ParLens' },
  });

export type UnitTemplate = {
  units: readonly {
    unit: string;
    code: string | null;
    nameVi: string;
    nameEn: string;
    level: string;
    type: string;
    parent: string | null;
    validFrom: string | null;
    validTo: string | null;
  }[];
  parents: readonly string[];
};

const levelWords = ['tỉnh', 'huyện', 'xã', 'sở', 'bộ'] as const;
const levelWord: Record<string, string> = {
  national: 'quốc gia',
  ministry: 'bộ',
  province: 'tỉnh',
  department: 'sở',
  district: 'huyện',
  commune: 'xã',
};

const day = (iso: string | null): string | null => (iso === null ? null : iso.split('-').reverse().join('/'));

export const unitTemplate = ({ units, parents }: UnitTemplate): Promise<Uint8Array> => {
  const heads = [
    'TT',
    'Mã ParLens',
    'Mã',
    'Tên đơn vị',
    'Tên tiếng Anh',
    'Cấp',
    'Loại',
    'Đơn vị cấp trên',
    'Hiệu lực từ',
    'Hiệu lực đến',
    'Hình thành từ',
  ];
  const rows = units.map((one, at) => [
    at + 1,
    one.unit,
    one.code,
    one.nameVi,
    one.nameEn,
    levelWord[one.level] ?? one.level,
    one.type,
    one.parent,
    day(one.validFrom),
    day(one.validTo),
  ]);
  const lines = [['Đơn vị mới: để trống mã ParLens. Đơn vị không ghi ở đây vẫn giữ nguyên.']];
  const table = {
    title: 'DANH MỤC ĐƠN VỊ',
    lines,
    heads,
    rows,
    widths: [6, 20, 10, 34, 28, 10, 14, 28, 12, 12, 34],
  };
  const sheet = sheetOf('Đơn vị', table, (range) => [
    listRule(range(5), listOf(0, levelWords.length)),
    listRule(range(7), listOf(1, parents.length)),
    dayRule(range(8)),
    dayRule(range(9)),
  ]);
  return write(sheet, [
    { name: 'Cấp', values: levelWords },
    { name: 'Đơn vị cấp trên', values: parents },
  ]);
};

export type SchemeTemplate = {
  index: string | null;
  indexName: string | null;
  level: string | null;
  fromYear: number | null;
  toYear: number | null;
  name: string | null;
  legalBasis: string | null;
  components: readonly {
    component: string;
    parent: string | null;
    nameVi: string;
    nameEn: string;
    max: number | null;
    weight: number | null;
  }[];
};

export const schemeTemplate = (given: SchemeTemplate): Promise<Uint8Array> => {
  const lines: CellValue[][] = [
    ['Mã chỉ số', given.index],
    ['Tên chỉ số', given.indexName],
    ['Cấp đơn vị', given.level === null ? null : (levelWord[given.level] ?? given.level)],
    ['Áp dụng từ năm', given.fromYear],
    ['Áp dụng đến năm', given.toYear],
    ['Tên bộ tiêu chí', given.name],
    ['Căn cứ', given.legalBasis],
  ];
  const heads = ['Mã', 'Tên tiêu chí', 'Tên tiếng Anh', 'Thuộc tiêu chí', 'Điểm tối đa', 'Trọng số'];
  const rows =
    given.components.length === 0
      ? [['TOTAL', 'Tổng điểm', null, null, 100, null]]
      : given.components.map((one) => [
          one.component,
          one.nameVi,
          one.nameEn,
          one.parent,
          one.max,
          one.weight,
        ]);
  const table = { title: 'BỘ TIÊU CHÍ', lines, heads, rows, widths: [16, 56, 40, 16, 12, 12] };
  const sheet = sheetOf('Bộ tiêu chí', table, (range) => [
    numberRule(range(4)),
    numberRule(range(5)),
    { ...listRule('B4', listOf(0, levelWords.length)) },
  ]);
  return write(sheet, [{ name: 'Cấp', values: levelWords }]);
};

export type ChannelTemplate = readonly { channel: string; nameVi: string; nameEn: string }[];

export const channelTemplate = (channels: ChannelTemplate): Promise<Uint8Array> => {
  const heads = ['TT', 'Mã', 'Tên hình thức', 'Tên tiếng Anh'];
  const rows = channels.map(({ channel, nameVi, nameEn }, at) => [at + 1, channel, nameVi, nameEn]);
  const lines = [['Hình thức mới: để trống mã hoặc đặt mã gồm chữ thường, số và gạch dưới.']];
  const table = { title: 'DANH MỤC HÌNH THỨC TUYÊN TRUYỀN', lines, heads, rows, widths: [6, 26, 44, 40] };
  return write(
    sheetOf('Hình thức', table, () => []),
    [],
  );
};
