import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, seriousFaults, type Journey } from '../helpers/browser.ts';
import { workbook, type Cells } from '../helpers/uploads.ts';

let home: string;
let journey: Journey;
let page: Page;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  journey = await openJourney({ home, isPublic: true });
  page = await journey.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});

const bring = async (name: string, sheets: Record<string, Cells>): Promise<void> => {
  await page.goto('/uploads');
  const buffer = Buffer.from(await workbook(sheets));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: xlsx, buffer });
  await page.getByRole('heading', { level: 1, name: `Nạp ${name}` }).waitFor();
};

test('the annex of a decision becomes a scheme, once its index is named', async () => {
  await bring('phụ lục.xlsx', {
    'Phu luc 1': [
      ['BỘ TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2025'],
      ['TT', 'Lĩnh vực/Tiêu chí', 'Điểm tối đa', 'Ghi chú'],
      ['I', 'Chỉ đạo điều hành cấp xã', 60, null],
      ['1', 'Ban hành kế hoạch đúng hạn', 60, null],
      ['II', 'Tuyên truyền cấp xã', 40, null],
      [null, 'Tổng cộng', 100, null],
    ],
  });
  await page.getByText('cần chọn thêm').first().waitFor();
  const form = page.getByRole('form', { name: 'Bộ tiêu chí này là của' });
  await form.getByLabel('Chỉ số', { exact: true }).selectOption({ label: 'Chỉ số mới…' });
  await form.getByLabel('Mã chỉ số').fill('cchc xã');
  await form.getByRole('button', { name: 'Đọc lại với bộ tiêu chí này' }).click();
  await form.getByText('Mã gồm chữ hoa không dấu, số và gạch dưới, bắt đầu bằng chữ.').waitFor();
  await form.getByLabel('Mã chỉ số').fill('CCHC_XA_QNG');
  await form.getByLabel('Tên chỉ số').fill('Chỉ số CCHC cấp xã tỉnh Quảng Ngãi');
  await form.getByRole('button', { name: 'Đọc lại với bộ tiêu chí này' }).click();
  await page.getByText('Nhận ra 6 mục danh mục.').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Tiếp: So sánh và lưu' }).click();
  const part = page.getByRole('row').filter({ hasText: 'I.1 – Ban hành kế hoạch đúng hạn' });
  await part.waitFor();
  expect(await part.textContent()).toMatch(/Mới.*thuộc: I; điểm tối đa: 60/s);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lưu 6 mục danh mục' }).click();
  await page.getByText('Đã lưu: 6 mục danh mục được thêm hoặc đổi').waitFor();
});

test('a parent that nobody knows is picked once, and the units are stored', async () => {
  await bring('xã.xlsx', {
    'Danh sách': [
      ['TT', 'Tên đơn vị', 'Cấp', 'Trực thuộc', 'Từ ngày'],
      [1, 'Xã Bình Minh', 'xã', 'Tỉnh Quảng Ngãi mới', '01/07/2025'],
      [2, 'Phường Sa Huỳnh', 'phường', 'Tỉnh Quảng Ngãi mới', '01/07/2025'],
    ],
  });
  await page.getByRole('link', { name: 'Tiếp: Vấn đề' }).click();
  await page.getByText('“Tỉnh Quảng Ngãi mới”').first().waitFor();
  await page.getByRole('button', { name: /^Chọn đơn vị khác/ }).click();
  await page.getByRole('searchbox').or(page.getByRole('combobox')).last().fill('Quảng Ngãi');
  await page
    .getByRole('option', { name: /^Quảng Ngãi/ })
    .last()
    .click();
  await page.getByText('Nhận ra 2 mục danh mục.').waitFor();
  await page.goto(page.url().replace('step=problems', 'step=compare'));
  await page.getByRole('row').filter({ hasText: 'Phường Sa Huỳnh' }).waitFor();
  await page.getByRole('button', { name: 'Lưu 2 mục danh mục' }).click();
  await page.getByText(/^Đã nạp lúc/).waitFor();
  expect(new URL(page.url()).searchParams.get('step')).toBe('compare');
});

test('scores under the scheme are recognised, stored and ranked', async () => {
  await bring('điểm.xlsx', {
    'Điểm 2025': [
      ['CHỈ SỐ CCHC CẤP XÃ TỈNH QUẢNG NGÃI NĂM 2025'],
      ['TT', 'Xã, phường', 'Chỉ đạo điều hành cấp xã', 'Tuyên truyền cấp xã', 'Tổng điểm'],
      [1, 'Xã Bình Minh', 55.5, 30, 85.5],
      [2, 'Phường Sa Huỳnh', 50.25, 35.5, 85.75],
    ],
  });
  await page.getByRole('link', { name: 'Tiếp: So sánh và lưu' }).click();
  await page.getByRole('button', { name: 'Lưu 6 giá trị' }).click();
  await page.getByText(/^Đã nạp lúc/).waitFor();
  await page.getByRole('link', { name: 'Xem bảng xếp hạng CCHC XA QNG 2025' }).click();
  await page.getByRole('heading', { level: 1, name: 'Xếp hạng' }).waitFor();
  const first = page.getByRole('row').filter({ hasText: '85,75' }).first();
  await first.waitFor();
  expect(await first.textContent()).toContain('Phường Sa Huỳnh');
});

test('the scheme warns of what stands on it, and the units go with undo', async () => {
  await page.goto('/uploads');
  await page.getByRole('button', { name: 'Hoàn tác: phụ lục.xlsx' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hoàn tác phụ lục.xlsx?' });
  await dialog.getByText('1 lần nạp sau cũng nói về những điểm này.').waitFor();
  expect(await dialog.textContent()).toContain('6 mục của lần nạp này sẽ được rút');
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  const row = page.getByRole('row').filter({ hasText: 'xã.xlsx' }).first();
  expect(await row.textContent()).toContain('Danh mục, 2 mục');
  await page.getByRole('button', { name: 'Không nhớ nữa: Danh mục đơn vị' }).waitFor();
});

test('register templates come down at the place', async () => {
  const group = page.getByRole('group', { name: 'Mẫu danh mục' });
  await group.getByLabel('Danh mục', { exact: true }).selectOption({ label: 'Bộ tiêu chí' });
  const download = page.waitForEvent('download');
  await group.getByRole('link', { name: 'Tải mẫu' }).click();
  const file = await download;
  expect(file.url()).toMatch(/\/templates\/components$/);
  expect(await file.failure()).toBeNull();
});

test('nothing was complained of', () => {
  expect(journey.complaints).toEqual([]);
});
