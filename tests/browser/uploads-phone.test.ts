import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openJourney, seriousFaults, type Journey } from '../helpers/browser.ts';
import { workbook, type Cells } from '../helpers/uploads.ts';

/** In English on a phone: units made out of a list of names, a list of units, a scheme made out of headings. */

let home: string;
let journey: Journey;
let page: Page;

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  journey = await openJourney({ home, isPublic: true });
  page = await journey.newPage({ width: 390, height: 844, isTouched: true });
  page.setDefaultTimeout(20_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});
afterEach(() => expect(journey.complaints).toEqual([]));

const bring = async (name: string, sheets: Record<string, Cells>): Promise<void> => {
  await page.goto('/uploads?lang=en');
  const buffer = Buffer.from(await workbook(sheets));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

const fits = async (what: string): Promise<void> => {
  await page.getByText('Reading the file anew with your choices…').waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.documentElement.scrollWidth'), what).toBe(390);
  expect(await seriousFaults(page), what).toEqual([]);
};

test('districts that nobody knows are made in one go, and stored with their scores', async () => {
  await bring('cchc.xlsx', {
    'Bieu 01': [
      ['UBND TỈNH QUẢNG NGÃI'],
      ['ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP HUYỆN NĂM 2023'],
      ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'],
      [1, 'TP Quảng Ngãi', '82,89', 2],
      [2, 'Bình Sơn', '84,5', 1],
      [3, 'TX Đức Phổ', '80,25', 3],
      [4, 'Trà Bồng', '79,5', 4],
    ],
  });
  await fits('units-read');
  await page.getByRole('link', { name: 'Next: Problems' }).tap();
  const all = page.getByRole('group', { name: '3 units are not in the register' });
  await all.waitFor();
  await fits('units-all');
  await all.getByRole('button', { name: 'Create all 3' }).tap();
  await all.waitFor({ state: 'hidden' });
  await page
    .getByText(/“TX Đức Phổ”/)
    .first()
    .waitFor();
  await fits('units-made');
  await page.getByRole('link', { name: 'Next: Compare and store' }).tap();
  await fits('units-compare');
  await page.getByRole('button', { name: 'Store 4 values' }).tap();
  await page.getByText(/^Loaded on/).waitFor();
  await fits('units-stored');
});

test('a list of units is read with its day, and stored', async () => {
  await bring('danh sách xã.xlsx', {
    'Danh sách': [
      ['DANH SÁCH ĐƠN VỊ HÀNH CHÍNH CẤP XÃ TỈNH QUẢNG NGÃI'],
      ['TT', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
      [1, 'Xã Bình Minh', 'xã', 'Quảng Ngãi'],
      [2, 'Phường Sa Huỳnh', 'phường', 'Quảng Ngãi'],
      [3, 'Đặc khu Lý Sơn', 'đặc khu', 'Quảng Ngãi'],
    ],
  });
  await page.getByText('3 entries of registers were recognised.').waitFor();
  await fits('list-read');
  await page.getByRole('link', { name: 'Next: Compare and store' }).tap();
  await page.getByRole('row').filter({ hasText: 'Phường Sa Huỳnh' }).waitFor();
  await fits('list-compare');
  await page.getByRole('button', { name: 'Store 3 entries' }).tap();
  await page.getByText('Stored: 3 entries were added or changed').waitFor();
  await page.getByText(/^Loaded on/).waitFor();
  await fits('list-stored');
});

test('the headings of a score sheet become a scheme, and its scores come with it', async () => {
  await bring('ddci.xlsx', {
    DDCI: [
      ['CHỈ SỐ NĂNG LỰC CẠNH TRANH CẤP SỞ, NGÀNH (DDCI) TỈNH QUẢNG NGÃI NĂM 2024'],
      [
        'TT',
        'Đơn vị',
        'Tính minh bạch và tiếp cận thông tin',
        'Tính năng động',
        'Chi phí thời gian',
        'Tổng điểm',
      ],
      [1, 'Sở Nội vụ (Quảng Ngãi)', 7.5, 6.25, 8, 72.5],
      [2, 'Sở Thông tin và Truyền thông (Quảng Ngãi)', 6.5, 7.75, 7, 70.83],
    ],
  });
  const offer = page.getByText(/^Make a new scheme of the \d components that the sheet lists$/);
  await offer.tap();
  const form = page.getByRole('form', { name: 'This scheme belongs to' });
  await form.getByLabel('Index', { exact: true }).selectOption({ label: 'A new index…' });
  await form.getByLabel('Code of the index').fill('ddci');
  await form.getByRole('button', { name: 'Read anew with this scheme' }).tap();
  await form.getByText('A code has capital letters without marks').waitFor();
  await form.getByText('This is needed.').waitFor();
  expect(await form.getByText('Index, level and first year are needed.').count()).toBe(0);
  expect(
    await form.getByLabel('Code of the index').evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await fits('scheme-wrong');
  await form.getByLabel('Code of the index').fill('DDCI_QNG');
  await form.getByLabel('Name of the index').fill('DDCI Quảng Ngãi');
  await form.getByLabel('Level of the units scored').selectOption('department');
  await form.getByLabel('Holds from year').selectOption('2024');
  await form.getByRole('button', { name: 'Read anew with this scheme' }).tap();
  await page.getByText('A new scheme of DDCI Quảng Ngãi is made of this sheet').waitFor();
  await fits('scheme-made');
  await page.getByRole('link', { name: 'Next: Compare and store' }).tap();
  await page.getByRole('button', { name: /^Store 8 values and \d entries$/ }).waitFor();
  await fits('scheme-compare');
  await page.getByRole('button', { name: /^Store 8 values and \d entries$/ }).tap();
  await page.getByText(/^Loaded on/).waitFor();
  await fits('scheme-stored');
});
