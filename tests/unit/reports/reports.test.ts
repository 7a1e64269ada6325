import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { reportDocument } from '../../../server/reports/report-document.ts';
import { reportWorkbook } from '../../../server/reports/report-workbook.ts';
import { shortfallTable } from '../../../server/reports/report-tables.ts';
import { bodyBlocks } from '../../../server/reports/report-sections.ts';
import {
  changeText,
  dayText,
  issuerLines,
  joinedPeriods,
  numberLine,
  numberText,
  periodText,
  placeAndDate,
  roman,
  shareText,
} from '../../../server/reports/vietnamese-text.ts';
import { samples } from './sample-report.ts';

const { yearly, quarterly } = samples();

/** The text of one file inside a DOCX, found through the central directory of the ZIP. */
function partOf(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`no ${name} in the file`);
}

describe('words of a report', () => {
  it('writes numbers, shares and days as an office does', () => {
    expect([numberText(1234.5), numberText(63.2, 2), numberText(1000)]).toEqual([
      '1.234,5',
      '63,20',
      '1.000',
    ]);
    expect([shareText(8 / 9), shareText(1), shareText(null)]).toEqual(['88,9\u00a0%', '100\u00a0%', '–']);
    expect([changeText(1.2), changeText(-1.13), changeText(0), changeText(null)]).toEqual([
      '+1,20',
      '-1,13',
      '0,00',
      '–',
    ]);
    expect([dayText('2024-10-20'), dayText(null)]).toEqual(['20/10/2024', '–']);
    expect([1, 4, 6, 9, 12].map(roman)).toEqual(['I', 'IV', 'VI', 'IX', 'XII']);
  });

  it('names periods in words', () => {
    const keys = [
      '2024',
      '2024-H1',
      '2024-9M',
      '2024-Q3',
      '2024-05',
      '2024-W07',
      '2024-04-01..2024-09-30',
      'Đợt 2',
    ];
    expect(keys.map(periodText)).toEqual([
      'Năm 2024',
      '6 tháng đầu năm 2024',
      '9 tháng đầu năm 2024',
      'Quý III/2024',
      'Tháng 5/2024',
      'Tuần 7/2024',
      '01/04/2024 - 30/09/2024',
      'Đợt 2',
    ]);
    expect(joinedPeriods(['2024-W31', '2024-W33', '2025-W01', '2024'])).toBe(
      'Tuần 31, 33/2024; Tuần 1/2025; Năm 2024',
    );
    const weeks = Array.from({ length: 15 }, (_, at) => `2024-W${String(at + 10)}`);
    expect(joinedPeriods(weeks)).toMatch(/^Tuần 10, .*, 21\/2024 và 03 kỳ khác$/);
  });

  it('puts a zero before small days, months 1 and 2, and numbers below 10; blanks stay blank', () => {
    const head = { ...yearly.letterhead, place: 'Trà Bồng' };
    expect(placeAndDate({ ...head, date: '2024-02-05' })).toBe('Trà Bồng, ngày 05 tháng 02 năm 2024');
    expect(placeAndDate({ ...head, date: '2024-03-15' })).toBe('Trà Bồng, ngày 15 tháng 3 năm 2024');
    expect(placeAndDate({ ...head, date: null })).toMatch(/ngày\s+tháng\s+năm 2024/);
    expect(numberLine(head)).toBe('Số: 08/BC-SGTVT');
    expect(numberLine({ ...head, number: null })).toMatch(/^Số:\s+\/BC-SGTVT$/);
  });

  it('numbers only the sections that say something', () => {
    const heads = (report: typeof yearly) =>
      bodyBlocks(report).flatMap((block) => (block.kind === 'section' ? [block.text] : []));
    expect(heads(yearly)).toEqual([
      'I. TÌNH HÌNH CHUNG',
      'II. KẾT QUẢ THỰC HIỆN',
      'III. KINH PHÍ THỰC HIỆN',
      'IV. NỘI DUNG CHƯA ĐẠT, CÒN THIẾU',
      'V. LIÊN HỆ VỚI CÁC CHỈ SỐ',
      'VI. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
      'VII. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
    ]);
    const narrative = { results: [], difficulties: [], nextSteps: [], proposals: ['Bố trí kinh phí.'] };
    const budget = { lines: [], estimates: [] };
    const short = { ...yearly, shortfalls: [], goals: [], components: [], narrative, budget };
    expect(heads(short)).toEqual(['I. TÌNH HÌNH CHUNG', 'II. KẾT QUẢ THỰC HIỆN', 'III. ĐỀ XUẤT, KIẾN NGHỊ']);
  });
});

describe('DOCX', () => {
  it('is Times New Roman on A4 with the margins of the decree', async () => {
    const bytes = await reportDocument(yearly);
    const body = partOf(bytes, 'word/document.xml');
    const [portrait, landscape] = [...body.matchAll(/<w:pgSz [^>]*>/g)].map((match) => match[0]);
    expect(portrait).toMatch(/w:w="11906" w:h="16838" w:orient="portrait"/);
    expect(landscape).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
    const margins = [...body.matchAll(/<w:pgMar [^>]*>/g)].map((match) => match[0]);
    expect(margins).toHaveLength(2);
    for (const margin of margins) {
      const mm = (side: string) => (Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]) * 25.4) / 1440;
      expect(['top', 'bottom', 'left', 'right'].map((side) => Math.round(mm(side)))).toEqual([
        20, 20, 30, 15,
      ]);
    }
    expect(body.split('<w:tblHeader/>').length - 1).toBe(6);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toMatch(/w:ascii="Times New Roman"[\s\S]*?<w:sz w:val="28"\/>/);
  });
});

describe('a report with invented figures', () => {
  it('says so over every page of both parts', async () => {
    const bytes = await reportDocument({ ...yearly, isDemonstration: true });
    const heads = [1, 2, 3, 4].map((at) => partOf(bytes, `word/header${String(at)}.xml`));
    for (const head of heads) expect(head).toContain('DỮ LIỆU MINH HOẠ');
    expect(partOf(await reportDocument(yearly), 'word/header1.xml')).not.toContain('MINH HOẠ');
  });
});

describe('reminders, checks and initiatives', () => {
  const lines = [
    { day: '2024-05-28', kind: 'reminder', document: '12/CV-SGTVT', by: 'Văn phòng Sở', tasks: '2.5; 2.13' },
    { day: '2024-10-07', kind: 'inspection', document: null, by: 'Văn phòng Sở', tasks: '' },
  ] as const;
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const report = {
    ...yearly,
    followUps: {
      ...{ letters: 1, reminded: 8, inspections: 1, inspected: 1, ofUnits: 10, inspectedUnits: ['Phòng A'] },
      lines: lines.map((line, at) => ({ ...line, units: at === 0 ? names : ['Phòng A'] })),
    },
    initiatives: [
      { kind: 'model', title: 'Đổi giấy phép lưu động', unit: 'Phòng B', day: '2024-06-11' } as const,
    ],
  };

  it('stand in the document: how often, how many units of how many, and each by itself', () => {
    const blocks = bodyBlocks(report);
    const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
    expect(texts).toContain(
      'Đã đôn đốc 01 lần, đối với 08 đơn vị. Đã kiểm tra 01 lần, tại 01/10 đơn vị có nhiệm vụ trong Kế hoạch: Phòng A.',
    );
    expect(texts).toEqual(
      expect.arrayContaining(['4. Đôn đốc, kiểm tra', '5. Sáng kiến, mô hình, điển hình']),
    );
    const cells = blocks.flatMap((block) =>
      block.kind === 'table' ? block.table.rows.flatMap((row) => ('cells' in row ? [row.cells] : [])) : [],
    );
    expect(cells).toContainEqual([
      '1',
      '28/05/2024',
      'Đôn đốc',
      '12/CV-SGTVT',
      'Văn phòng Sở',
      'A; B; C; D; E; F và 02 đơn vị khác',
      '2.5; 2.13',
    ]);
    expect(cells).toContainEqual(['2', '07/10/2024', 'Kiểm tra', '–', 'Văn phòng Sở', 'Phòng A', '–']);
    expect(cells).toContainEqual([
      '1',
      'Đổi giấy phép lưu động',
      'Mô hình, cách làm hay',
      'Phòng B',
      '11/06/2024',
    ]);
  });

  it('have sheets of their own, with every unit, in both languages', async () => {
    const vi = await readXlsx(await reportWorkbook(report));
    const followed = vi.sheets.find((sheet) => sheet.name === 'Đôn đốc, kiểm tra');
    expect(followed?.rows.flat()).toContain('A; B; C; D; E; F; G; H');
    expect(vi.sheets[0]?.rows).toContainEqual(
      expect.arrayContaining(['Số đơn vị được kiểm tra', 'trên 10 đơn vị có nhiệm vụ trong Kế hoạch', 1]),
    );
    const en = await readXlsx(await reportWorkbook({ ...report, language: 'en' }));
    expect(en.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['Reminders, inspections', 'Initiatives, models']),
    );
  });
});

describe('the words of the frame', () => {
  it('prints a committee on two lines and keeps others whole', () => {
    expect(issuerLines('Ủy ban nhân dân huyện Trà Bồng')).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN TRÀ BỒNG']);
    expect(issuerLines('Sở Giao thông vận tải')).toEqual(['SỞ GIAO THÔNG VẬN TẢI']);
  });
});

describe('XLSX', () => {
  it('keeps numbers as numbers and codes as text', async () => {
    const book = await readXlsx(await reportWorkbook(yearly));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      'Tổng hợp',
      'Nhiệm vụ',
      'Hình thức',
      'Kinh phí',
      'Còn thiếu',
      'Mục tiêu chỉ số',
      'Thành phần chỉ số',
      'Quy tắc tính',
    ]);
    const budget = book.sheets[3]?.rows ?? [];
    expect(budget[4]?.slice(2, 4)).toEqual([150_000_000, null]);
    expect(budget[5]?.slice(2, 4)).toEqual([null, 'theo quy định']);
    const rows = book.sheets[1]?.rows ?? [];
    const codes = rows.map((row) => row[1]);
    expect(codes).toContain('2.1');
    expect(codes).toContain('2.10');
    const contest = rows.find((row) => row[1] === '2.9');
    expect(contest?.slice(5, 10)).toEqual([1, 1, 1, '', 1]);
    const noTarget = rows.find((row) => row[1] === '2.10');
    expect([noTarget?.[5] ?? null, noTarget?.[9] ?? null, noTarget?.[10]]).toEqual([
      null,
      null,
      'Không có chỉ tiêu định lượng',
    ]);
  });
});

describe('a quarter of Trà Bồng', () => {
  it('says how many weeks were reached and joins those that were not', async () => {
    const radio = quarterly.groups.flatMap((group) => group.tasks).find((task) => task.code === 'III.10.a');
    expect(radio).toMatchObject({ expected: 13, counted: 5, periods: '5/13', status: 'late' });
    const { rows } = shortfallTable(quarterly.shortfalls);
    expect(rows[0]).toMatchObject({
      cells: expect.arrayContaining([
        'Tuần 32, 33, 34, 35, 36, 37, 38, 39/2024',
        '08 kỳ chưa đạt',
      ]) as unknown,
    });
    expect((await reportDocument(quarterly)).length).toBeGreaterThan(5000);
  });
});
