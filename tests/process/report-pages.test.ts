import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportDocument } from '../../server/reports/report-document.ts';
import { reportWorkbook } from '../../server/reports/report-workbook.ts';
import { samples } from '../unit/reports/sample-report.ts';

const { yearly } = samples();
const folder = mkdtempSync(join(tmpdir(), 'parlens-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const yearlyDocument = join(folder, 'document.pdf');
const yearlyWorkbook = join(folder, 'workbook.pdf');
beforeAll(async () => {
  const [docx, xlsx] = [join(folder, 'document.docx'), join(folder, 'workbook.xlsx')];
  writeFileSync(docx, await reportDocument(yearly));
  writeFileSync(xlsx, await reportWorkbook(yearly));
  const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx, xlsx], {
    stdio: 'ignore',
  });
}, 180_000);

const textOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).normalize('NFC');

test('a document opens in LibreOffice with the parts that Decree 30 asks for', () => {
  const text = textOf(yearlyDocument);
  expect(text).toMatch(/UBND TỈNH QUẢNG TRỊ\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  expect(text).toMatch(/SỞ GIAO THÔNG VẬN TẢI\s+Độc lập - Tự do - Hạnh phúc/);
  expect(text).toMatch(/Số: 08\/BC-SGTVT\s+Quảng Trị, ngày 05 tháng 12 năm 2024/);
  expect(text).toContain('BÁO CÁO');
  expect(text).toMatch(/Nơi nhận:\s+GIÁM ĐỐC/);
  expect(text).toContain('- UBND tỉnh (b/c);');
  expect(text).toContain('- Lưu: VT.');
  expect(text).toContain('./.');
  expect(text).toContain('Phụ lục');
  expect(text).toContain('(Kèm theo Báo cáo số 08/BC-SGTVT ngày 05/12/2024 của Sở Giao thông vận tải)');
  expect(text).toContain('2.10');
  const heads = text.split('\f').filter((page) => page.includes('Cơ quan chủ trì'));
  expect(heads.length).toBeGreaterThan(1);
  const sizes = execFileSync('pdfinfo', ['-f', '1', '-l', '9', yearlyDocument], { encoding: 'utf8' });
  expect(sizes).toMatch(/Page\s+1 size:\s+595\S* x 84[12]/);
  expect(sizes).toMatch(/size:\s+84[12]\S* x 595/);
  expect(readFileSync(yearlyDocument).length).toBeGreaterThan(10_000);
});

test('a workbook opens in LibreOffice', () => {
  const text = textOf(yearlyWorkbook);
  expect(text).toContain('Số liệu tính đến ngày 10/12/2024');
  expect(text).toContain('Hoàn thành chậm');
});
