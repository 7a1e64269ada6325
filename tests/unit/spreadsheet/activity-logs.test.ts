/** Activity logs as offices keep them: what becomes an activity, what is refused, and what is only a sum of others. */
import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../server/spreadsheet/open.ts';
import { recognise, type Recognition } from '../../../server/spreadsheet/recognise.ts';
import { planRegister as register } from '../../fixtures/spreadsheet/plan-register.ts';

function read(lines: readonly (readonly string[])[], fileName = 'log.xlsx'): Recognition {
  return recognise({ ...readPasted(lines.map((cells) => cells.join('\t')).join('\n')), fileName }, register);
}

const codes = ({ problems }: Recognition): string[] =>
  problems.map(({ code, cell }) => `${cell ?? ''} ${code}`.trim());

describe('a log under titles, with codes typed freely', () => {
  const recognition = read([
    ['UBND TỈNH QUẢNG TRỊ'],
    ['SỞ NỘI VỤ'],
    ['NHẬT KÝ HOẠT ĐỘNG TUYÊN TRUYỀN CCHC NĂM 2024'],
    ['TT', 'Ngày thực hiện', 'Đơn vị', 'Mã nhiệm vụ', 'Hình thức', 'Số lượng', 'Tên tin, bài', 'Đường link'],
    ['1', '15/3/2024', 'Sở Nội vụ', 'NV 2.13', 'Tin, bài trên cổng/trang TTĐT', '2', 'Bài A', 'http://x.vn'],
    ['2', 'Tháng 3', 'Sở Nội vụ', '2,13', 'Zalo', '02 pano, 03 băng rôn', 'Bài B', ''],
    ['3', 'Quý I', 'Sở Nội vụ', '2.10', 'Hội nghị', '1 buổi', 'Hội nghị', ''],
    ['4', 'T3/2024', 'Sở Nội vụ', 'Nhiệm vụ 2.1', 'Pano', '4 lần/tháng', 'Z', ''],
    ['', 'Tổng cộng', '', '', '', '9', '', ''],
  ]);

  it('knows the task by its code, whatever stands before it and whichever mark is in it', () => {
    expect(recognition.activities.map(({ task }) => task)).toEqual([
      'P002-2.13',
      'P002-2.13',
      'P002-2.13',
      'P002-2.10',
      'P002-2.1',
    ]);
  });

  it('knows the channel by a part of its name', () => {
    expect(recognition.activities.map(({ channel }) => channel)).toEqual([
      'portal_article',
      'panel_poster_banner',
      'panel_poster_banner',
      'conference_training',
      'panel_poster_banner',
    ]);
  });

  it('reads months and quarters of the year of the title', () => {
    expect(recognition.activities.map(({ when }) => `${when?.from ?? ''} ${when?.to ?? ''}`)).toEqual([
      '2024-03-15 2024-03-15',
      '2024-03-01 2024-03-31',
      '2024-03-01 2024-03-31',
      '2024-01-01 2024-03-31',
      '2024-03-01 2024-03-31',
    ]);
  });

  it('takes two quantities of a cell as two entries, and complains of what is no quantity', () => {
    expect(recognition.activities.map(({ taken, quantity }) => (taken ? quantity : 'left out'))).toEqual([
      2,
      2,
      3,
      1,
      'left out',
    ]);
    expect(codes(recognition)).toEqual(['F8 quantity-unreadable', 'F6 quantities-split', 'rows-not-units']);
  });
});

describe('several quantities in one cell', () => {
  const row = (channel: string, quantity: string) =>
    read([
      ['Ngày', 'Đơn vị', 'Hình thức', 'Số lượng', 'Số người tham dự', 'Kinh phí (đồng)'],
      ['05/03/2024', 'Quảng Ngãi', channel, quantity, '120', '5.000.000'],
    ]);
  const taken = ({ activities }: Recognition) =>
    activities
      .filter((one) => one.taken)
      .map(({ channel, quantity }) => `${channel ?? ''} ${quantity ?? ''}`);

  it('are entries of the channel that each names, or of that of the row', () => {
    expect(taken(row('', '02 pano, 03 băng rôn; 1 hội nghị'))).toEqual([
      'panel_poster_banner 2',
      'panel_poster_banner 3',
      'conference_training 1',
    ]);
    expect(taken(row('', '5 tin, 2 bài'))).toEqual(['portal_article 5', 'portal_article 2']);
    expect(taken(row('Fanpage', '5 tin và 2 bài'))).toEqual([
      'social_media_zalo_facebook 5',
      'social_media_zalo_facebook 2',
    ]);
  });

  it('count people and money of the row once', () => {
    const { activities } = row('', '2 pano, 3 băng rôn');
    expect(activities.map(({ audience, cost }) => [audience, cost])).toEqual([
      [120, 5_000_000],
      [null, null],
    ]);
  });

  it('are left out where one part is not clear, and that part is told', () => {
    const recognition = row('', '2 pano, 3 vật phẩm lạ kỳ');
    expect(taken(recognition)).toEqual([]);
    const [problem] = recognition.problems.filter(({ code }) => code === 'quantity-part-unclear');
    expect(problem).toMatchObject({ level: 'error', cell: 'D2', found: '2 pano, 3 vật phẩm lạ kỳ' });
    expect(problem?.expected.en).toContain('"3 vật phẩm lạ kỳ"');
  });
});

describe('sums among the rows', () => {
  it('are never added again', () => {
    const recognition = read([
      ['Thời gian', 'Đơn vị', 'Hình thức', 'Số lượng', 'Lũy kế'],
      ['Tháng 1/2024', 'Quảng Ngãi', 'Báo chí', '3', '3'],
      ['Tháng 2/2024', 'Quảng Ngãi', 'Báo chí', '4', '7'],
      ['Lũy kế 6 tháng đầu năm', 'Quảng Ngãi', 'Báo chí', '7', '7'],
      ['Cộng', '', '', '7', '7'],
    ]);
    expect(recognition.activities.map(({ quantity }) => quantity)).toEqual([3, 4]);
    expect(codes(recognition)).toEqual(['rows-not-units']);
  });
});

describe('dates as they are written', () => {
  it.each([
    ['Từ ngày 01/3/2024 đến ngày 15/3/2024', '2024-03-01 2024-03-15'],
    ['01-15/3/2024', '2024-03-01 2024-03-15'],
    ['ngày 26 tháng 12 năm 2023', '2023-12-26 2023-12-26'],
    ['45000', '2023-03-15 2023-03-15'],
    ['Quý 2 – Quý 3 năm 2024', '2024-04-01 2024-09-30'],
    ['Tháng 4 đến tháng 6/2024', '2024-04-01 2024-06-30'],
    ['Tuần 2 tháng 3/2024', '2024-03-01 2024-03-31'],
    ['3/5/2024', '2024-05-03 2024-05-03'],
    ['Năm 2024', '2024-01-01 2024-12-31'],
    ['Hằng tháng', ''],
    ['13/25/2024', ''],
    ['31/02/2024', ''],
  ])('%s', (date, span) => {
    const recognition = read([
      ['Thời gian', 'Đơn vị', 'Hình thức', 'Số lượng', 'Tên hoạt động'],
      [date, 'Đà Nẵng', 'Cuộc thi', '1', 'Thi trực tuyến'],
    ]);
    const [activity] = recognition.activities;
    expect(activity?.when === null ? '' : `${activity?.when?.from ?? ''} ${activity?.when?.to ?? ''}`).toBe(
      span,
    );
    expect(codes(recognition)).toEqual(span === '' ? ['A2 date-unreadable'] : []);
  });
});

describe('whose log it is', () => {
  const rows = [
    ['Ngày tháng', 'Nội dung hoạt động', 'Kênh', 'Số lượng (tin, bài)', 'Minh chứng'],
    ['03/01/2024', 'Đăng tin', 'Cổng thông tin điện tử', '5', 'https://a.vn'],
    ['04/01/2024', 'Đăng bài', 'Website', '1', ''],
  ];

  it('may stand in the title', () => {
    const recognition = read([['NHẬT KÝ CỦA TỈNH QUẢNG NGÃI NĂM 2024'], ...rows]);
    expect(recognition.activities.map(({ unit, taken }) => ({ unit, taken }))).toEqual([
      { unit: 'quang-ngai', taken: true },
      { unit: 'quang-ngai', taken: true },
    ]);
  });

  it('is asked for once when nothing says it', () => {
    const recognition = read(rows);
    expect(recognition.counts.activities).toBe(0);
    expect(recognition.problems).toMatchObject([{ code: 'unit-unstated', level: 'error', count: 2 }]);
  });

  it('is the unit of the day: before and after July 2025', () => {
    const recognition = read([
      ['Ngày', 'Đơn vị', 'Hình thức', 'Số lượng', 'Tên tin'],
      ['30/06/2025', 'Quảng Ngãi', 'Báo chí', '1', 'a'],
      ['01/07/2025', 'Quảng Ngãi', 'Báo chí', '1', 'b'],
    ]);
    expect(recognition.activities.map(({ unit }) => unit)).toEqual(['quang-ngai', 'quang-ngai-2025']);
  });
});

describe('columns of units that were checked, and of initiatives', () => {
  const head = ['Ngày', 'Đơn vị được kiểm tra', 'Đơn vị', 'Tên tin, bài', 'Số lượng', 'Ghi chú'];
  const start = [['NHẬT KÝ NĂM 2024'], ['SỞ NỘI VỤ']];

  it('units that were checked stay in the note, and are not taken for the unit of the log', () => {
    const { activities } = read([
      ...start,
      head,
      ['15/3/2024', 'Phòng A; Phòng B', 'Sở Nội vụ', 'Kiểm tra quý I', '1', 'Đạt'],
      ['16/3/2024', '', 'Sở Nội vụ', 'Họp', '1', ''],
    ]);
    expect(activities.map(({ unitText, note }) => [unitText, note])).toEqual([
      ['Sở Nội vụ', 'Đạt; Đơn vị được kiểm tra: Phòng A; Phòng B'],
      ['Sở Nội vụ', ''],
    ]);
  });

  it.each([
    ['Sáng kiến, mô hình, điển hình', 'Mô hình', 'model'],
    ['Sáng kiến, mô hình, điển hình', 'Điển hình tiên tiến', 'exemplar'],
    ['Sáng kiến', 'x', 'initiative'],
    ['Sáng kiến, mô hình, điển hình', 'x', undefined],
    ['Sáng kiến', '', undefined],
  ])('under “%s” “%s” is %s; what is not understood stays in the note', (heading, cell, kind) => {
    const { activities } = read([
      ...start,
      ['Ngày', 'Đơn vị', 'Tên tin, bài', 'Số lượng', heading],
      ['15/3/2024', 'Sở Nội vụ', 'Một cửa lưu động', '1', cell],
    ]);
    expect(activities.map(({ initiative, note }) => [initiative, note])).toEqual([
      [kind, kind === undefined && cell !== '' ? `${heading}: ${cell}` : ''],
    ]);
  });
});
