import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, seriousFaults, type Journey } from '../helpers/browser.ts';
import { workbook } from '../helpers/uploads.ts';

let home: string;
let journey: Journey;
let page: Page;

const cells = 'Tỉnh\tPCI 2017\nHà Nội\t64,71\nHải Phòng\t65,15\nĐà Nẵng\t70,11';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  journey = await openJourney({ home, isPublic: true });
  page = await journey.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});

const isSeen = async (locator: Locator): Promise<boolean> => {
  await locator.first().waitFor();
  return locator.first().isVisible();
};

const open = async (): Promise<void> => {
  await page.goto('/uploads');
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
};

test('who may not upload is told so and offered nothing', async () => {
  const visitor = await journey.newPage();
  await visitor.goto('/uploads');
  await visitor.getByText('Cần vai trò Người lập kế hoạch, Người phân tích hoặc Quản trị').waitFor();
  expect(await visitor.getByRole('navigation').getByRole('link', { name: 'Nạp dữ liệu' }).count()).toBe(0);
  await visitor.context().close();
});

test('who may has it in the rail', async () => {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Nạp dữ liệu' }).click();
  await page.getByText('Chưa lưu tệp nào.').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('several files at once: each says what became of it', async () => {
  await open();
  const good = await workbook({
    'PCI 2018': [
      ['Tỉnh', 'PCI 2018'],
      ['Hà Nội', 65.4],
    ],
  });
  const mimeType = 'application/octet-stream';
  await page.locator('input[type=file]').setInputFiles([
    { name: 'tốt.xlsx', mimeType, buffer: Buffer.from(good) },
    { name: 'hỏng.xlsx', mimeType, buffer: Buffer.from(good).subarray(0, 300) },
    { name: 'trang.pdf', mimeType, buffer: Buffer.from('%PDF-1.7 not a sheet') },
  ]);
  const queue = page.getByRole('list', { name: 'Tệp đang nạp' });
  await queue
    .getByRole('listitem')
    .filter({ hasText: 'tốt.xlsx' })
    .getByText('Đã nhận ra 1 giá trị')
    .waitFor();
  const broken = queue.getByRole('listitem').filter({ hasText: 'hỏng.xlsx' });
  await broken.getByText(/Tệp (bị hỏng|không phải bảng tính)/).waitFor();
  await queue.getByRole('listitem').filter({ hasText: 'trang.pdf' }).getByText('Không nạp được').waitFor();
  await broken.getByRole('button', { name: 'Cất hỏng.xlsx khỏi danh sách' }).click();
  await broken.waitFor({ state: 'detached' });
  await queue.getByRole('link', { name: 'Xem và xác nhận' }).click();
  expect(await isSeen(page.getByRole('heading', { level: 1, name: 'Nạp tốt.xlsx' }))).toBe(true);
});

test('a file is dropped', async () => {
  await open();
  const csv = Buffer.from('Tỉnh;PCI 2016\nHà Nội;60,74\nHải Phòng;60,10\n').toString('base64');
  const data = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([content], 'thả.csv', { type: 'text/csv' }));
    return transfer;
  }, csv);
  const zone = page.getByRole('group', { name: 'Kéo tệp vào đây, hoặc' });
  await zone.dispatchEvent('dragenter', { dataTransfer: data });
  await zone.dispatchEvent('drop', { dataTransfer: data });
  await page.getByRole('heading', { level: 1, name: 'Nạp thả.csv' }).waitFor();
  expect(await isSeen(page.getByText('Nhận ra 2 giá trị'))).toBe(true);
});

test('cells are pasted', async () => {
  await open();
  await page.getByText('Hoặc dán các ô đã sao chép từ bảng tính').click();
  await page.getByLabel('Các ô, kể cả dòng tiêu đề').fill(cells);
  await page.getByRole('button', { name: 'Đọc các ô đã dán' }).click();
  expect(await isSeen(page.getByText('Nhận ra 3 giá trị của 3 đơn vị'))).toBe(true);
});

test('a file beyond 50 MB is refused before it is sent', async () => {
  await open();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(51 * 2 ** 20)], 'lớn.xlsx'));
    return transfer;
  });
  await page
    .getByRole('group', { name: 'Kéo tệp vào đây, hoặc' })
    .dispatchEvent('drop', { dataTransfer: data });
  expect(await isSeen(page.getByText('lớn.xlsx lớn hơn 50 MB nên không được gửi.'))).toBe(true);
});

test('sending shows how far it is and can be cancelled; nothing of it remains', async () => {
  const history = page.getByRole('row');
  await open();
  await history.first().waitFor();
  const before = await page.getByRole('row').count();
  await page.route('**/api/uploads-stage', () => undefined);
  const buffer = Buffer.from(cells);
  await page.locator('input[type=file]').setInputFiles({ name: 'huỷ.tsv', mimeType: 'text/plain', buffer });
  await page.getByRole('progressbar', { name: 'huỷ.tsv' }).waitFor();
  await page.getByRole('button', { name: 'Huỷ huỷ.tsv' }).click();
  await page
    .getByRole('list', { name: 'Tệp đang nạp' })
    .getByText('Đã huỷ; không có gì được giữ lại')
    .waitFor();
  await page.unroute('**/api/uploads-stage');
  await open();
  await history.first().waitFor();
  expect(await page.getByRole('row').count()).toBe(before);
});

test('a long log shows how far it is read, and can be cancelled then', async () => {
  await open();
  const row = (at: number) => `${1 + (at % 28)}/3/2019,Hà Nội,Báo chí,1,Bài tuyên truyền số ${at}\n`;
  const rows = Array.from({ length: 200_000 }, (_, at) => row(at));
  const buffer = Buffer.from(`Ngày,Đơn vị,Hình thức,Số lượng,Nội dung\n${rows.join('')}`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'nhật ký dài.csv', mimeType: 'text/csv', buffer });
  const list = page.getByRole('list', { name: 'Tệp đang nạp' });
  const bar = page.getByRole('progressbar', { name: 'nhật ký dài.csv' });
  await list.getByText('Đang đọc và nhận dạng', { exact: true }).waitFor();
  expect(await bar.getAttribute('value')).toBeNull();
  await list.getByText(/^Đang đọc và nhận dạng: \d+%$/).waitFor({ timeout: 45_000 });
  expect(
    await page.getByRole('progressbar', { name: 'nhật ký dài.csv' }).getAttribute('value'),
  ).not.toBeNull();
  await page.getByRole('button', { name: 'Huỷ nhật ký dài.csv' }).click();
  await list.getByText('Đã huỷ; không có gì được giữ lại').waitFor();
});

test('without the server, the file stays to be tried again', async () => {
  await open();
  await page.route('**/api/uploads-stage', (route) => route.abort());
  const buffer = Buffer.from(cells);
  await page.locator('input[type=file]').setInputFiles({ name: 'lại.tsv', mimeType: 'text/plain', buffer });
  await page.getByText('Không kết nối được với máy chủ.').waitFor();
  await page.unroute('**/api/uploads-stage');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  expect(await isSeen(page.getByRole('heading', { level: 1, name: 'Nạp lại.tsv' }))).toBe(true);
});

test('a commit that fails loses nothing', async () => {
  await page.getByRole('link', { name: /^Tiếp: / }).click();
  await page.getByRole('radio', { name: /Thay toàn bộ/ }).check();
  await page.route('**/api/upload-commit', (route) => route.abort());
  await page.getByRole('button', { name: /^Lưu 3 giá trị/ }).click();
  await page.getByText('Chưa lưu được gì; tệp và mọi lựa chọn vẫn còn ở đây.').waitFor();
  expect(await page.getByRole('radio', { name: /Thay toàn bộ/ }).isChecked()).toBe(true);
  await page.unroute('**/api/upload-commit');
});

test('the list of uploads: nothing serious for axe in both languages, wide and on a phone', async () => {
  for (const language of ['vi', 'en']) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/uploads?lang=${language}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFaults(page), `${language} at ${width}`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${language} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
