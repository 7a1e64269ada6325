import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../server/spreadsheet/mapping.ts';
import type { Cell, Sheet, Workbook } from '../../../server/spreadsheet/model.ts';
import { readRegisters } from '../../../server/spreadsheet/registers/read.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

type Plain = string | number | null;

const cellOf = (value: Plain): Cell => {
  if (value === null) return { kind: 'blank', value: null };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value };
};

const sheet = (name: string, rows: Plain[][], hidden = false): Sheet => ({
  name,
  hidden,
  rows: rows.map((row) => row.map(cellOf)),
  merges: [],
});

const book = (...sheets: Sheet[]): Workbook => ({
  fileName: 'danh muc.xlsx',
  format: 'xlsx',
  sheets,
  date1904: false,
  notes: [],
});

const read = (rows: Plain[][], mapping: Mapping = {}, name = 'Sheet1') =>
  readRegisters(book(sheet(name, rows)), register, mapping);

describe('units', () => {
  const rows = [
    ['UBND TỈNH QUẢNG NGÃI'],
    ['DANH SÁCH ĐƠN VỊ HÀNH CHÍNH SAU SẮP XẾP'],
    [],
    ['TT', 'Mã', 'Tên đơn vị', 'Cấp', 'Trực thuộc', 'Hiệu lực từ', 'Hình thành từ'],
    [1, '21001', 'Xã Bình Minh', 'xã', 'Quảng Ngãi', '01/07/2025', null],
    [2, '21002', 'Phường Sa Huỳnh', 'phường', 'Quảng Ngãi', '01/07/2025', null],
    [3, '21003', 'Xã Không Rõ', 'xã', 'Tỉnh Nào Đó', '01/07/2025', null],
    [4, '21004', 'Xã Sai Ngày', 'xã', 'Quảng Ngãi', '31/02/2025', null],
    [null, null, 'Nơi nhận:', null, null, null, null],
  ];

  test('become units with level, type, parent and first day', () => {
    const { sheets, entries } = read(rows.slice(0, 6));
    expect(sheets[0]).toMatchObject({ kind: 'units', isTaken: true });
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      register: 'unit',
      cell: 'C5',
      name: 'Xã Bình Minh',
      content: {
        code: '21001',
        level: 'commune',
        type: 'commune',
        parentId: 'quang-ngai-2025',
        validFrom: '2025-07-01',
      },
    });
    expect(entries[1]?.content).toMatchObject({ type: 'ward' });
  });

  test('a parent that nobody knows is asked for once; a day that is none is told with its cell', () => {
    const { entries, problems } = read(rows);
    expect(entries.map(({ name }) => name)).toEqual(['Xã Bình Minh', 'Phường Sa Huỳnh']);
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual(
      expect.arrayContaining([
        ['parent-unknown', 'E7'],
        ['day-unreadable', 'F8'],
      ]),
    );
    const chosen = read(rows, { units: { 'tinh nao do': 'quang-ngai-2025' } });
    expect(chosen.entries.map(({ name }) => name)).toContain('Xã Không Rõ');
  });

  test('units of the file are parents of others in it', () => {
    const { entries } = read([
      ['Tên đơn vị', 'Cấp', 'Đơn vị cấp trên'],
      ['Huyện Mới', 'huyện', 'Quảng Ngãi'],
      ['Xã Con', 'xã', 'Huyện Mới'],
    ]);
    expect(entries.map(({ key, content }) => [key, content['parentId']])).toEqual([
      ['quang-ngai-2025-moi', 'quang-ngai-2025'],
      ['quang-ngai-2025-moi-con', 'quang-ngai-2025-moi'],
    ]);
  });

  test('a unit that there is keeps its id; its predecessors end the day before', () => {
    const { entries } = read([
      ['Tên đơn vị', 'Cấp', 'Trực thuộc', 'Từ ngày', 'Tiền thân'],
      ['Phường Hai Huyện', 'xã', 'Hà Nội', '01/07/2025', 'Quận Đống Đa và Quận Hoàn Kiếm'],
      ['Quận Cầu Giấy', 'huyện', 'Hà Nội', null, null],
    ]);
    const keys = entries.map(({ register: kind, key }) => `${kind} ${key}`);
    expect(keys).toContain('unit ha-noi-cau-giay');
    expect(keys).toContain('successor ha-noi-dong-da/ha-noi-hai-huyen');
    const ended = entries.find(({ key }) => key === 'ha-noi-hoan-kiem');
    expect(ended === undefined || ended.content['validTo'] === '2025-06-30').toBe(true);
  });
});

describe('a scheme', () => {
  const annex = [
    ['Phụ lục'],
    ['BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2025'],
    ['TT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Ghi chú'],
    ['I', 'Công tác chỉ đạo, điều hành', 10, null],
    ['1', 'Kế hoạch cải cách hành chính', 4, null],
    ['1.1', 'Ban hành kế hoạch', 1, null],
    ['1.2', 'Mức độ hoàn thành', '3', null],
    ['2', 'Tuyên truyền', '6 điểm', null],
    ['II', 'Cải cách thủ tục', 20.5, null],
    ['1', 'Kiểm soát thủ tục', 20, null],
    [null, 'Tổng cộng', 30.5, null],
  ];

  test('is read from the numbering of a decision, when the index is chosen', () => {
    const open = read(annex);
    expect(open.sheets[0]).toMatchObject({
      kind: 'components',
      level: { value: 'commune' },
      year: { value: 2025 },
    });
    expect(open.entries).toEqual([]);
    expect(open.problems.map(({ code }) => code)).toContain('scheme-index-open');
    const scheme = { index: 'CCHC_XA_QNG', indexName: 'Chỉ số CCHC cấp xã tỉnh Quảng Ngãi' };
    const { entries, problems } = read(annex, { sheets: [{ sheet: 'Sheet1', scheme }] });
    const parts = entries.filter(({ register: kind }) => kind === 'component');
    expect(parts.map(({ key, content }) => [key.split('/')[1], content['parent'], content['max']])).toEqual([
      ['I', 'TOTAL', 10],
      ['I.1', 'I', 4],
      ['I.1.1', 'I.1', 1],
      ['I.1.2', 'I.1', 3],
      ['I.2', 'I', 6],
      ['II', 'TOTAL', 20.5],
      ['II.1', 'II', 20],
      ['TOTAL', undefined, 30.5],
    ]);
    expect(entries[0]).toMatchObject({
      register: 'index',
      key: 'CCHC_XA_QNG',
      content: { unitLevel: 'commune' },
    });
    expect(entries[1]).toMatchObject({ register: 'edition', key: 'cchc-xa-qng-commune-2025' });
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([['parts-differ', 'C9']]);
  });

  test('says itself what it is, in the lines above it', () => {
    const { sheets, entries, problems } = read([
      ['Mã chỉ số', 'CCHC_HUYEN_QNG'],
      ['Tên chỉ số', 'Chỉ số CCHC cấp huyện Quảng Ngãi'],
      ['Cấp', 'huyện'],
      ['Áp dụng từ năm', 2022],
      [],
      ['Mã', 'Tên tiêu chí', 'Thuộc tiêu chí', 'Điểm tối đa'],
      ['TOTAL', 'Tổng điểm', null, 100],
      ['L1', 'Lĩnh vực 1', 'TOTAL', 60],
      ['L2', 'Lĩnh vực 2', 'TOTAL', 40],
      ['L1', 'Trùng mã', 'TOTAL', 40],
      ['X9', 'Mồ côi', 'Z', 4],
    ]);
    expect(sheets[0]).toMatchObject({
      index: { value: 'CCHC_HUYEN_QNG' },
      level: { value: 'district' },
      year: { value: 2022 },
    });
    expect(
      entries.filter(({ register: kind }) => kind === 'component').map(({ key }) => key.split('/')[1]),
    ).toEqual(['TOTAL', 'L1', 'L2']);
    expect(problems.map(({ code }) => code)).toEqual(['code-twice', 'parent-component-unknown']);
  });

  test('codes that a spreadsheet cut are whole again', () => {
    const numbers = ['1', ...Array.from({ length: 9 }, (_, at) => `1.${at + 1}`), '1.1', '1.11'];
    const { entries } = read(
      [
        ['BỘ TIÊU CHÍ CẤP SỞ 2024'],
        ['Mã', 'Tiêu chí', 'Điểm tối đa'],
        ...numbers.map((code) => [code, `Tiêu chí ${code}`, code === '1' ? 11 : 1]),
      ],
      { sheets: [{ sheet: 'Sheet1', scheme: { index: 'X', level: 'department' } }] },
    );
    const codes = entries
      .filter(({ register: kind }) => kind === 'component')
      .map(({ key }) => key.split('/')[1]);
    expect(codes).toContain('1.10');
    expect(codes).toContain('1.11');
  });
});

describe('what is no register', () => {
  test.each([
    [
      'a score sheet',
      [
        ['TT', 'Đơn vị', 'Cấp', 'Điểm'],
        [1, 'Hà Nội', 'tỉnh', 8.5],
        [2, 'Hải Phòng', 'tỉnh', 8.1],
      ],
    ],
    [
      'a profile',
      [
        ['Bộ tiêu chí PAR INDEX 2022'],
        ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
        [1, 'Chỉ đạo', 10, 9],
      ],
    ],
    [
      'scores in a column of their own',
      [['Bộ tiêu chí 2022'], ['TT', 'Tiêu chí', 'Thang điểm', 'Điểm'], [1, 'Chỉ đạo', 10, 9]],
    ],
    [
      'a log',
      [
        ['Ngày', 'Đơn vị', 'Nhiệm vụ', 'Hình thức', 'Số lượng'],
        ['01/02/2024', 'Hà Nội', '1', 'Pano', 2],
      ],
    ],
    [
      'tasks of a plan',
      [
        ['TT', 'Nội dung', 'Sản phẩm', 'Đơn vị chủ trì', 'Thời gian'],
        [1, 'Tuyên truyền', 'Tin', 'Sở Nội vụ', 'Quý I'],
      ],
    ],
  ] as [string, Plain[][]][])('%s is left alone', (_, rows) => {
    expect(read(rows).sheets).toEqual([]);
  });

  test('a hidden list of names is left alone', () => {
    const hidden = sheet(
      'Danh mục',
      [
        ['Danh mục đơn vị', 'Cấp', 'Trực thuộc'],
        ['A', 'xã', 'Hà Nội'],
      ],
      true,
    );
    expect(readRegisters(book(hidden), register).sheets).toEqual([]);
  });
});

test('channels have a code, given or made', () => {
  const { entries } = read([
    ['DANH MỤC HÌNH THỨC TUYÊN TRUYỀN'],
    ['TT', 'Tên hình thức', 'Mã'],
    [1, 'Bảng LED ngoài trời', 'led_board'],
    [2, 'Zalo chính quyền', null],
  ]);
  expect(entries.map(({ key }) => key)).toEqual(['led_board', 'zalo_chinh_quyen']);
});
