import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';
import { workbook } from '../helpers/uploads.ts';

let home: string;
let journey: Journey;
let page: Page;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  journey = await openJourney({ home, isPublic: true });
  page = await journey.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
  await page.goto('/uploads');
  const buffer = Buffer.from(
    await workbook({
      'Bieu 01': [
        ['UBND TỈNH QUẢNG NGÃI'],
        ['ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP HUYỆN NĂM 2023'],
        [],
        ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'],
        [1, 'TP Quảng Ngãi', '82,89', 2],
        [2, 'Bình Sơn', '84,5', 1],
        [3, 'TX Đức Phổ', '80,25', 3],
        [4, 'Trà Bồng', '79,5', 4],
      ],
    }),
  );
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'cchc.xlsx', mimeType, buffer });
  await page.getByRole('heading', { level: 1, name: 'Nạp cchc.xlsx' }).waitFor();
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});

test('the districts of a province that the register does not hold are made in one go', async () => {
  await page.getByRole('link', { name: 'Tiếp: Vấn đề' }).click();
  const all = page.getByRole('group', { name: '3 đơn vị chưa có trong danh mục' });
  await all.getByRole('button', { name: 'Thuộc: Quảng Ngãi' }).waitFor();
  await all.getByRole('button', { name: 'Tạo cả 3' }).click();
  await page.getByText('“TP Quảng Ngãi” được tạo mới: Thành phố Quảng Ngãi').waitFor();
  await all.waitFor({ state: 'hidden' });
  expect(await page.getByText(/“TX Đức Phổ” được tạo mới: Thị xã Đức Phổ/).isVisible()).toBe(true);
});
