import { expect, test } from 'vitest';
import { safeName } from '../../../server/http/file-name.ts';

test.each([
  ['Báo cáo – huyện Trà Bồng – Quý II/2024', 'Báo cáo – huyện Trà Bồng – Quý II-2024.docx'],
  ['Kế hoạch "tuyên truyền": 50 % <hai>|ba?*', 'Kế hoạch -tuyên truyền- 50 % -hai-ba.docx'],
  ['Tên có  hai khoảng trắng, chấm cuối. ', 'Tên có hai khoảng trắng, chấm cuối.docx'],
  ['Hóa đơn'.normalize('NFD'), 'Hóa đơn.docx'],
])('%j as the name of a file that Windows takes', (name, file) => {
  expect(safeName(name, 'docx')).toBe(file);
});

test('a long name ends with a whole word and its ending', () => {
  const name = safeName('tuyên truyền '.repeat(40), 'ics');
  expect(name.length).toBeLessThan(160);
  expect(name).toMatch(/(tuyên|truyền)\.ics$/u);
});
