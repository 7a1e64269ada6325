/** What the head of a plan says of it, and which sheets are tables of its tasks. */
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../server/spreadsheet/model.ts';
import { planFactsIn } from '../../../server/spreadsheet/plan-tasks/plan-facts.ts';
import { taskTableIn } from '../../../server/spreadsheet/plan-tasks/which-sheets.ts';
import type { Register, RegisterUnit } from '../../../server/spreadsheet/register.ts';

const unit = (
  id: string,
  nameVi: string,
  level: string,
  parent: string | null,
  validTo: string | null = null,
): RegisterUnit => ({
  ...{ unit: id, code: null, nameVi, nameEn: nameVi, type: level, level, parent, validFrom: null, validTo },
});
const units = [
  unit('qt', 'Quảng Trị', 'province', null, '2025-06-30'),
  unit('qng', 'Quảng Ngãi', 'province', null),
  unit('qt-gtvt', 'Sở Giao thông vận tải', 'department', 'qt'),
  unit('qng-gtvt', 'Sở Giao thông vận tải', 'department', 'qng'),
  unit('tra-bong', 'Trà Bồng', 'district', 'qng', '2025-06-30'),
];
const register: Register = {
  ...{ units, indices: [], editions: [], components: [] },
  parties: units.map(({ unit: party, parent, nameVi }) => ({ party, parent, names: [nameVi] })),
};

describe('the head of a plan', () => {
  test('says number, day, issuer, title and years', () => {
    const head = [
      'UBND TỈNH QUẢNG TRỊ\nSỞ GIAO THÔNG VẬN TẢI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12 /KH-SGTVT',
      'Quảng Trị, ngày 15 tháng 01 năm 2024',
      'KẾ HOẠCH',
      'Thực hiện công tác tuyên truyền cải cách hành chính năm 2024',
      'Thực hiện Kế hoạch số 250/KH-UBND ngày 22/12/2023 của UBND tỉnh Quảng Ngãi',
    ];
    expect(planFactsIn(head, 'ke hoach.docx', register)).toEqual({
      unit: 'qt-gtvt',
      number: '12/KH-SGTVT',
      issueDate: '2024-01-15',
      title: 'Kế hoạch thực hiện công tác tuyên truyền cải cách hành chính năm 2024',
      issuer: 'Sở Giao thông vận tải',
      fromYear: 2024,
      toYear: 2024,
    });
  });

  test('says only what is filled in: no number, no day', () => {
    const head = [
      'Phụ lục',
      'Các nhiệm vụ tuyên truyền của Sở Giao thông vận tải tỉnh Quảng Trị',
      '(Kèm theo Kế hoạch số    /KH-SGTVT ngày    tháng 01 năm 2024 của Sở GTVT)',
    ];
    expect(planFactsIn(head, 'x.xlsx', register)).toMatchObject({
      ...{ unit: 'qt-gtvt', number: null, issueDate: '2024-01', fromYear: 2024 },
    });
  });

  test('of several years; the file name helps where the lines are silent', () => {
    const title = 'KẾ HOẠCH TRUYỀN THÔNG CẢI CÁCH HÀNH CHÍNH HUYỆN TRÀ BỒNG GIAI ĐOẠN 2022-2025';
    expect(planFactsIn([title], 'x.xlsx', register)).toMatchObject({
      unit: 'tra-bong',
      fromYear: 2022,
      toYear: 2025,
    });
    const silent = planFactsIn(['Phụ lục nhiệm vụ'], 'huyen_Tra_Bong_2023.xlsx', register);
    expect(silent).toMatchObject({ unit: 'tra-bong', fromYear: 2023, toYear: 2023 });
  });

  test('names nobody where two departments have the name, or the unit had ended', () => {
    expect(planFactsIn(['KẾ HOẠCH CỦA SỞ GIAO THÔNG VẬN TẢI NĂM 2024'], 'x', register).unit).toBeNull();
    expect(planFactsIn(['KẾ HOẠCH HUYỆN TRÀ BỒNG NĂM 2026'], 'x', register).unit).toBeNull();
  });
});

const cell = (value: string | number): Cell =>
  value === ''
    ? { kind: 'blank', value: null }
    : typeof value === 'number'
      ? { kind: 'number', value }
      : { kind: 'text', value };
const sheet = (...rows: (string | number)[][]): Sheet => ({
  ...{ name: 'S', hidden: false, merges: [], rows: rows.map((row) => row.map(cell)) },
});

describe('a table of tasks', () => {
  const heads: [string, string[]][] = [
    ['with lead and helpers', ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian']],
    [
      'with who, when and what to show',
      ['STT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời hạn hoàn thành', 'Sản phẩm'],
    ],
    ['with the budget', ['TT', 'Hoạt động', 'Bộ phận phụ trách', 'Thời gian', 'Kinh phí']],
  ];
  test.each(heads)('%s', (_, head) => {
    const table = taskTableIn(
      sheet(['PHỤ LỤC'], head, ['1', 'Viết tin bài', 'Văn phòng', 'Phòng A', 'Quý I']),
      {},
    );
    expect(table?.rows.rows.map(({ name }) => name)).toEqual(['Viết tin bài']);
  });

  const others: [string, (string | number)[][]][] = [
    [
      'a log: its times are days',
      [
        ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời gian', 'Kết quả'],
        [1, 'Tin bài', 'Xã A', '05/03/2024', '2 tin'],
      ],
    ],
    [
      'a log: it counts',
      [
        ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời gian', 'Số lượng', 'Kinh phí'],
        [1, 'Tin bài', 'Xã A', 'Tháng 3', 2, 5],
      ],
    ],
    [
      'a scheme with who sees to each criterion',
      [
        ['TT', 'Nhiệm vụ', 'Điểm tối đa', 'Đơn vị chủ trì', 'Thời gian'],
        [1, 'Cải cách thể chế', 10, 'Sở A', 'Quý I'],
      ],
    ],
    [
      'a register',
      [
        ['TT', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
        [1, 'Xã A', 'xã', 'Huyện B'],
      ],
    ],
  ];
  test.each(others)('is not %s', (_, rows) => {
    expect(taskTableIn(sheet(...rows), {})).toBeNull();
  });

  test('is read with few columns where somebody said that it is one', () => {
    const small = [
      sheet(['STT', 'Nhiệm vụ', 'Sản phẩm'], ['1', 'Viết bài', 'Phóng sự'], ['2', 'In tờ rơi', '']),
      sheet(['TT', 'Nội dung'], ['1', 'Viết bài'], ['2', 'In tờ rơi']),
      sheet(['Hoạt động', 'Thời gian'], ['Viết bài', 'Quý I'], ['In tờ rơi', 'Quý II']),
    ];
    for (const table of small) {
      expect(taskTableIn(table, {})).toBeNull();
      const read = taskTableIn(table, {}, true);
      expect(read?.rows.rows.map(({ name }) => name)).toEqual(['Viết bài', 'In tờ rơi']);
    }
  });

  test('is read where its columns were put right by hand, and left where another kind was chosen', () => {
    const rows = sheet(['a', 'b', 'c'], ['1', 'Viết bài', 'Văn phòng']);
    const columns = [
      { column: 0, role: 'task-code' as const },
      { column: 1, role: 'task' as const },
      { column: 2, role: 'lead' as const },
    ];
    const table = taskTableIn(rows, { kind: 'plan-tasks', headerRows: [0], columns });
    expect(table?.rows.rows).toMatchObject([{ code: '1', name: 'Viết bài', texts: { lead: 'Văn phòng' } }]);
    const tasks = sheet(['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'], ['1', 'Viết bài', 'Văn phòng', 'Phòng A']);
    expect(taskTableIn(tasks, { kind: 'activities' })).toBeNull();
  });
});
