import { describe, expect, test } from 'vitest';
import {
  clipboardCells,
  dayOf,
  emptyRow,
  type GridBook,
  pasteInto,
  readGrid,
} from '../../../../client/views/activities/grid.ts';

const book: GridBook = {
  tasks: [
    { task: 'P002-2.1', plan: 'P002', code: '2.1', nameVi: 'Kế hoạch', nameEn: 'Plan' },
    { task: 'P002-2.10', plan: 'P002', code: '2.10', nameVi: 'Chủ trương', nameEn: 'Policy' },
    { task: 'P002-2.4-i', plan: 'P002', code: '2.4', nameVi: 'Báo cáo của phòng', nameEn: 'Divisions' },
    { task: 'P002-2.4-ii', plan: 'P002', code: '2.4', nameVi: 'Báo cáo cấp Sở', nameEn: 'Department' },
    { task: 'P009-2.1', plan: 'P009', code: '2.1', nameVi: 'Việc khác', nameEn: 'Other' },
  ],
  plan: 'P002',
  units: [
    { unit: 'a-1', nameVi: 'Xã Bình Điền', nameEn: 'Binh Dien commune' },
    { unit: 'a-2', nameVi: 'Phường Hoá', nameEn: 'Hoa ward' },
    { unit: 'b-1', nameVi: 'Xã Bình Điền', nameEn: 'Binh Dien commune' },
    { unit: 'c-1', nameVi: 'Xã Xa', nameEn: 'Xa commune' },
  ],
  mayRecordFor: (unit) => unit.startsWith('a-'),
  defaultUnit: 'a-2',
  channels: [{ channel: 'press_article', nameVi: 'Báo chí', nameEn: 'Press' }],
  lastDay: '2024-12-31',
};
const row = (more: Partial<typeof emptyRow>) => ({ ...emptyRow, day: '20/10/2024', ...more });

test('cells of a spreadsheet, with tabs and lines inside quotes', () => {
  expect(clipboardCells('a\tb\r\n"c\nd"\t"say ""no"""\r\n')).toEqual([
    ['a', 'b'],
    ['c\nd', 'say "no"'],
  ]);
});

test.each([
  ['20/10/2024', '2024-10-20'],
  ['1-2-24', '2024-02-01'],
  ['2024-10-20', '2024-10-20'],
  ['05.03.2024', '2024-03-05'],
  ['31/02/2024', null],
  ['10/20/2024', null],
  ['Tháng 3', null],
  ['', null],
])('the day %o is %o', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

describe('pasting', () => {
  test('from the chosen cell on, without a heading', () => {
    const pasted = pasteInto([emptyRow, emptyRow], { row: 1, column: 'task' }, '2.1\tXã Bình Điền\n2.10\n');
    expect(pasted).toMatchObject({ count: 2, hasHeading: false, isCut: false });
    expect(pasted.rows.map(({ task, unit }) => [task, unit])).toEqual([
      ['', ''],
      ['2.1', 'Xã Bình Điền'],
      ['2.10', ''],
    ]);
  });

  test('a heading says where the columns go; what it does not know is named', () => {
    const text =
      'STT\tTên hoạt động\tNgày thực hiện\tSố lượng\n1\tTin\t20/10/2024\t2\n\n2\tBài\t21/10/2024\t1';
    const pasted = pasteInto([], { row: 0, column: 'note' }, text);
    expect(pasted).toMatchObject({ count: 2, hasHeading: true, unknown: ['STT'] });
    expect(pasted.rows).toEqual([
      { ...emptyRow, title: 'Tin', day: '20/10/2024', quantity: '2' },
      { ...emptyRow, title: 'Bài', day: '21/10/2024', quantity: '1' },
    ]);
  });

  test('no more rows than the server stores', () => {
    const pasted = pasteInto([], { row: 0, column: 'day' }, '20/10/2024\n'.repeat(1005));
    expect(pasted).toMatchObject({ count: 1000, isCut: true });
  });
});

describe('reading', () => {
  test('codes are text, units are found without marks, empty cells have the usual value', () => {
    const { entries, problems } = readGrid(
      [
        emptyRow,
        row({ task: 'NV 2.10', unit: 'xa binh dien', channel: 'bao chi', quantity: '1,5' }),
        row({}),
      ],
      book,
    );
    expect(problems).toEqual([]);
    expect(
      entries.map(({ row: at, entry }) => [at, entry.tasks, entry.unit, entry.channel, entry.quantity]),
    ).toEqual([
      [1, ['P002-2.10'], 'a-1', 'press_article', 1.5],
      [2, [], 'a-2', null, 1],
    ]);
  });

  test('every wrong cell is named, and no entry is made of its row', () => {
    const wrong = { day: '1/1/2025', task: '2.2', unit: 'Xã Xa', channel: 'loa', quantity: '0', link: 'x y' };
    const { entries, problems } = readGrid([row(wrong), row({ unit: 'đâu' })], book);
    expect(entries).toEqual([]);
    expect(problems.map(({ row: at, column, problem }) => `${at} ${column} ${problem}`)).toEqual([
      '0 day in_the_future',
      '0 task unknown_task',
      '0 unit other_unit',
      '0 channel unknown_channel',
      '0 quantity bad_quantity',
      '0 link bad_link',
      '1 unit unknown_unit',
    ]);
  });

  test('a code of two lines of one plan is told apart by the name', () => {
    const read = (task: string) => readGrid([row({ task })], book);
    expect(read('2.4').problems).toEqual([{ row: 0, column: 'task', problem: 'ambiguous_code' }]);
    expect(read('2.4 · Báo cáo cấp Sở').entries[0]?.entry.tasks).toEqual(['P002-2.4-ii']);
    expect(read('bao cao cua phong').entries[0]?.entry.tasks).toEqual(['P002-2.4-i']);
  });

  test('a code of two plans is not guessed', () => {
    const { problems } = readGrid([row({ task: '2.1' })], { ...book, plan: null });
    expect(problems).toEqual([{ row: 0, column: 'task', problem: 'ambiguous_task' }]);
  });
});
