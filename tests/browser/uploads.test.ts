import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';
import { workbook } from '../helpers/uploads.ts';

let home: string;
let journey: Journey;
let page: Page;
let first: Buffer;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  journey = await openJourney({ home, isPublic: true });
  first = await pci(70.25);
  page = await journey.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const isSeen = async (locator: Locator): Promise<boolean> => {
  await locator.first().waitFor();
  return locator.first().isVisible();
};

const pci = async (points: number): Promise<Buffer> =>
  Buffer.from(
    await workbook({
      'PCI 2019': [
        ['CHỈ SỐ NĂNG LỰC CẠNH TRANH CẤP TỈNH (PCI) NĂM 2019', null],
        ['Tỉnh/Thành phố', 'Điểm PCI'],
        ['Quảng Ninh', 73.4],
        ['Hà Nội', points],
        ['TP. Hồ Chí Minh', 67.16],
      ],
    }),
  );

const open = async (): Promise<void> => {
  await page.goto('/uploads');
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
};

const bring = (name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: xlsx, buffer });

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('a file that is recognised', () => {
  test('is stored in three clicks: choose, go on, store', async () => {
    await open();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    await (await chooser).setFiles({ name: 'PCI năm 2019.xlsx', mimeType: xlsx, buffer: first });
    await heading('Nạp PCI năm 2019.xlsx');
    await page.getByText('Nhận ra 3 giá trị của 3 đơn vị, 1 thành phần.').waitFor();
    await page.getByText('chắc chắn').first().waitFor();
    await page.getByRole('link', { name: 'Tiếp: So sánh và lưu' }).click();
    const changed = page.getByRole('row').filter({ hasText: 'Hà Nội' });
    await changed.waitFor();
    expect(await changed.textContent()).toMatch(/Thay đổi.*68,80.*70,25.*\+1,45/s);
    expect(new URL(page.url()).searchParams.get('step')).toBe('compare');
    await page.getByText('Thêm 0, đổi 1;').first().waitFor();
    await page.getByRole('button', { name: 'Lưu 3 giá trị' }).click();
    await page.getByText('Đã lưu: 3 điểm đang được dùng').waitFor();
    await page.getByText(/^Đã nạp lúc .* bởi Quản trị\.$/).waitFor();
  });

  test('shows at once on the other pages', async () => {
    await page.getByRole('link', { name: 'Xem bảng xếp hạng PCI 2019' }).click();
    await heading('Xếp hạng');
    await page.getByRole('row').filter({ hasText: 'Hà Nội' }).first().waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Hà Nội' }).first().textContent()).toContain(
      '70,25',
    );
    await page.goBack();
    await heading('Nạp PCI năm 2019.xlsx');
  });

  test('is undone and redone, with what that means', async () => {
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hoàn tác PCI năm 2019.xlsx?' });
    await dialog.getByText('3 điểm của lần nạp này sẽ được rút').waitFor();
    await dialog.getByRole('button', { name: 'Hoàn tác lần nạp' }).click();
    expect(await isSeen(page.getByText(/^Đã hoàn tác lúc/))).toBe(true);
    await page.getByRole('button', { name: 'Làm lại' }).click();
    expect(await isSeen(page.getByText(/^Đã nạp lúc/))).toBe(true);
  });

  test('comes again: when and by whom it was loaded, and still to be had', async () => {
    await open();
    await bring('bản khác tên.xlsx', first);
    expect(await isSeen(page.getByText(/Tệp này đã được nạp lúc .* bởi Quản trị\./))).toBe(true);
    expect(await isSeen(page.getByText('Khi đó tệp có tên PCI năm 2019.xlsx.'))).toBe(true);
    await page.getByRole('link', { name: 'Xem lần nạp đó' }).waitFor();
    await page.getByRole('button', { name: 'Vẫn nạp lại' }).click();
    await heading('Nạp bản khác tên.xlsx');
    await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bỏ tệp này?' });
    await dialog.getByRole('button', { name: 'Bỏ tệp này' }).click();
    await heading('Nạp dữ liệu');
  });

  test('warns at undo of what was built upon it', async () => {
    await bring('PCI đính chính.xlsx', await pci(70.5));
    await heading('Nạp PCI đính chính.xlsx');
    await page.getByRole('link', { name: 'Tiếp: So sánh và lưu' }).click();
    await page.getByRole('button', { name: 'Lưu 3 giá trị' }).click();
    await page.getByText(/^Đã nạp lúc/).waitFor();
    await page.getByRole('link', { name: 'Mọi lần nạp' }).click();
    await page.getByRole('button', { name: 'Hoàn tác: PCI năm 2019.xlsx' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hoàn tác PCI năm 2019.xlsx?' });
    await dialog.getByText('1 lần nạp sau cũng nói về những điểm này.').waitFor();
    expect(await isSeen(dialog.getByText('PCI đính chính.xlsx'))).toBe(true);
    await dialog.getByRole('button', { name: 'Thôi' }).click();
  });

  test('is in the history with its original file', async () => {
    const row = page.getByRole('row').filter({ hasText: 'PCI năm 2019.xlsx' });
    expect(await row.textContent()).toMatch(/Đã nạp.*PCI, 2019, 3 đơn vị/s);
    const download = page.waitForEvent('download');
    await row.getByRole('link', { name: 'Tải tệp gốc PCI năm 2019.xlsx' }).click();
    const original = await download;
    expect(original.url()).toMatch(/\/original$/);
    expect(await original.failure()).toBeNull();
  });

  test('gives its reading to be remembered, and to be forgotten', async () => {
    await page.getByRole('button', { name: /^Không nhớ nữa: PCI/ }).click();
    await page.getByText('Đã bỏ cách đọc này').waitFor();
    expect(await isSeen(page.getByText('Chưa nhớ cách đọc nào.'))).toBe(true);
  });
});

test('templates come down as workbooks', async () => {
  const group = page.getByRole('group', { name: 'Mẫu bảng điểm' });
  await group.getByLabel('Chỉ số').selectOption('PAPI');
  const download = page.waitForEvent('download');
  await group.getByRole('link', { name: 'Tải mẫu' }).click();
  expect((await download).suggestedFilename()).toMatch(/^PAPI \d{4}\.xlsx$/);
});

test('nothing was complained of', () => {
  expect(journey.complaints).toEqual([]);
});
