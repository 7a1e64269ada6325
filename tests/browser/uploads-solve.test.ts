import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJourney, seriousFaults, type Journey } from '../helpers/browser.ts';
import { workbook } from '../helpers/uploads.ts';

let home: string;
let journey: Journey;
let page: Page;
let address: string;

const sheet = async () =>
  Buffer.from(
    await workbook({
      'Bieu 01': [
        ['UBND TỈNH QUẢNG NGÃI'],
        ['KẾT QUẢ PCI NĂM 2019'],
        [],
        ['TT', 'Tỉnh/Thành phố', 'Gia nhập thị trường', 'Tiếp cận đất đai', 'PCI 2019'],
        [1, 'Quảng Ninh', '8,59', '7,12', '73,40'],
        [2, 'Hà Nội', '7,1', 'KCDL', '70,25'],
        [3, 'Tỉnh Mới', '6,1', '5,0', '62,00'],
        [4, 'Hà Giang', '12,5', '5,1', '61,20'],
        [null, 'Trung bình', '7', '6', '66'],
      ],
      'Ghi chú': [['Chỉ là ghi chú']],
    }),
  );

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  journey = await openJourney({ home, isPublic: true });
  page = await journey.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
  await page.goto('/uploads');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'biểu 01 (sửa).xlsx', mimeType, buffer: await sheet() });
  await page.getByRole('heading', { level: 1, name: 'Nạp biểu 01 (sửa).xlsx' }).waitFor();
  address = page.url();
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});

const isSeen = async (locator: Locator): Promise<boolean> => {
  await locator.first().waitFor();
  return locator.first().isVisible();
};

const grid = () => page.getByRole('grid', { name: '“Bieu 01” như trong tệp' });

describe('how the file is read', () => {
  test('the sheet shows what became of its cells, in looks and in words', async () => {
    await grid().waitFor();
    const score = grid().getByRole('gridcell', { name: /^8,59/ });
    expect(await score.getAttribute('class')).toContain('look-score');
    await score.click();
    await page.getByText(/→ Quảng Ninh, PCI 2019, .*: 8,59 \(công bố\)/).waitFor();
    expect(new URL(page.url()).searchParams.get('cell')).toBe('C5');
  });

  test('the keyboard walks through it', async () => {
    await grid().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Ô D6').waitFor();
    expect(await isSeen(page.getByText(/→ Hà Nội, PCI 2019, .*: không có dữ liệu/))).toBe(true);
  });

  test('the decimal mark comes with three numbers as they were read', async () => {
    expect(await page.getByRole('list', { name: 'Ba số đã đọc thử' }).textContent()).toContain(
      '“8,59” đọc là 8,59',
    );
  });

  test('another year is chosen, and everything guessed again', async () => {
    await page.getByLabel('Năm đánh giá').selectOption('2018');
    expect(await isSeen(page.getByText('Tệp nói về PCI 2018.'))).toBe(true);
    await page.getByRole('button', { name: 'Đoán lại từ đầu' }).click();
    expect(await isSeen(page.getByText('Tệp nói về PCI 2019.'))).toBe(true);
  });

  test('a column is given another role and taken back', async () => {
    await page.getByRole('button', { name: /^Cột D là gì: Điểm/ }).click();
    const form = page.getByRole('dialog', { name: /^Cột D là gì/ });
    await form.getByLabel('Vai trò của cột').selectOption('ignored');
    await form.getByRole('button', { name: 'Đọc lại' }).click();
    expect(await isSeen(page.getByRole('button', { name: /^Cột D là gì: Bỏ qua/ }))).toBe(true);
    await page.getByRole('button', { name: 'Đoán lại từ đầu' }).click();
    await page.getByRole('button', { name: /^Cột D là gì: Điểm/ }).waitFor();
  });
});

describe('problems', () => {
  test('are there all at once, located and explained', async () => {
    await page.getByRole('link', { name: 'Tiếp: Vấn đề' }).click();
    await page.getByRole('heading', { name: /Điểm ngoài khoảng cho phép/ }).waitFor();
    await page.getByText('Mong đợi: từ 0 đến 10').waitFor();
    await page.getByRole('link', { name: 'Bieu 01 C8' }).first().click();
    await page.getByText('Ô C8').waitFor();
    expect(await isSeen(page.getByText(/Điểm ngoài khoảng cho phép\. Mong đợi/))).toBe(true);
    await page.goBack();
  });

  test('can be narrowed to a level', async () => {
    await page
      .locator('label')
      .filter({ hasText: /Ghi nhận \(\d+\)/ })
      .click();
    await page.getByRole('heading', { name: /Điểm ngoài khoảng cho phép/ }).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('show')).toBe('note');
    await page
      .locator('label')
      .filter({ hasText: /Tất cả \(\d+\)/ })
      .click();
  });

  test('come marked in the file', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải tệp có đánh dấu vấn đề' }).click();
    const marked = await download;
    expect(marked.url()).toMatch(/\/marked\?language=vi$/);
    expect(await marked.failure()).toBeNull();
  });

  test('an unknown unit is skipped, opened again, and picked: once for all its cells', async () => {
    const name = page.getByRole('group', { name: 'Đơn vị: Tỉnh Mới' });
    await name.getByRole('button', { name: 'Bỏ qua các ô này' }).click();
    await page.getByText('“Tỉnh Mới” được bỏ qua').waitFor();
    await page.getByRole('button', { name: 'Bỏ quyết định: Tỉnh Mới' }).click();
    await name.getByRole('button', { name: /Chọn đơn vị khác/ }).click();
    await page.getByRole('combobox').fill('quang ngai');
    await page.keyboard.press('Enter');
    await page.getByText('“Tỉnh Mới” là Quảng Ngãi').waitFor();
    expect(await isSeen(page.getByText(/của 4 đơn vị/))).toBe(true);
  });

  test('a unit can be created with the upload', async () => {
    await page.getByRole('button', { name: 'Bỏ quyết định: Tỉnh Mới' }).click();
    const name = page.getByRole('group', { name: 'Đơn vị: Tỉnh Mới' });
    await name.getByRole('button', { name: 'Tạo mới' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tạo đơn vị mới' });
    expect(await dialog.getByLabel('Tên tiếng Việt').inputValue()).toBe('Tỉnh Mới');
    await dialog.getByRole('button', { name: 'Tạo mới' }).click();
    await page.getByText('“Tỉnh Mới” được tạo mới: Tỉnh Mới').waitFor();
    expect(await isSeen(page.getByText(/của 4 đơn vị/))).toBe(true);
  });
});

test('an address leads to the same step, for somebody else too', async () => {
  await page.goto(`${address}&step=compare&change=new`);
  await page.getByRole('row').filter({ hasText: 'Tỉnh Mới' }).first().waitFor();
  expect(await page.getByRole('radio', { name: /^Mới/ }).isChecked()).toBe(true);
});

test('replacing says how many scores go', async () => {
  await page.getByRole('radio', { name: /Thay toàn bộ/ }).check();
  expect(await isSeen(page.getByRole('button', { name: /^Lưu \d+ giá trị và rút \d+$/ }))).toBe(true);
});

describe.each(['vi', 'en'])('in %s', (language) => {
  test.each(['read', 'problems', 'compare'])('%s: nothing serious for axe, no overflow', async (step) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${address}&step=${step}&lang=${language}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFaults(page), `${step} at ${width}`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${step} at ${width}`).toBeLessThanOrEqual(0);
    }
  });
});

test('nothing was complained of', () => {
  expect(journey.complaints).toEqual([]);
});
