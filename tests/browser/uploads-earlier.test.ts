import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, seriousFaults, type Journey } from '../helpers/browser.ts';
import { workbook } from '../helpers/uploads.ts';

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
  const buffer = Buffer.from(
    await workbook({
      'PCI 2019': [
        ['PCI 2019', null],
        ['Tỉnh/Thành phố', 'Điểm PCI'],
        ['Hà Nội', 70.25],
      ],
    }),
  );
  await page.goto('/uploads');
  await page.locator('input[type=file]').setInputFiles({ name: 'PCI mới.xlsx', mimeType: xlsx, buffer });
  await page.getByRole('link', { name: 'Tiếp: So sánh và lưu' }).click();
  await page.getByRole('button', { name: 'Lưu 1 giá trị' }).click();
  await page.getByText(/^Đã nạp lúc/).waitFor();
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});

const haNoi = async (): Promise<string> => {
  const row = page.getByRole('table').getByRole('row').filter({ hasText: 'Hà Nội' }).first();
  await row.waitFor();
  return (await row.textContent()) ?? '';
};

test('an upload leads to the figures as they stood before it', async () => {
  await page.getByRole('link', { name: /^Xem số liệu trước lần nạp này/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Xếp hạng' }).waitFor();
  await page.getByText(/^Đang xem số liệu như cuối ngày/).waitFor();
  expect(await haNoi()).toContain('68,80');
  expect(new URL(page.url()).searchParams.get('asOf')).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await seriousFaults(page)).toEqual([]);
});

test('the day goes along from page to page, and a page with a part of it says which', async () => {
  const rail = page.getByRole('navigation', { name: 'Các trang' });
  for (const name of ['Tổng quan', 'Xu hướng', 'Mối liên hệ', 'Dữ liệu']) {
    await rail.getByRole('link', { name, exact: true }).click();
    await page.getByText(/^Đang xem số liệu như cuối ngày/).waitFor();
  }
  await rail.getByRole('link', { name: 'Kế hoạch' }).click();
  await page.getByText(/^Kế hoạch, nhiệm vụ, nhật ký, minh chứng và điểm như cuối ngày/).waitFor();
  const day = new URL(page.url()).searchParams.get('asOf');
  expect(await page.getByLabel('Tính đến ngày').inputValue()).toBe(day?.split('-').reverse().join('/'));
  await rail.getByRole('link', { name: 'Xếp hạng' }).click();
  expect(await haNoi()).toContain('68,80');
});

test('a deep link shows the log without what was recorded later, and leads back to now', async () => {
  const entry = {
    key: 'earlier-day-1',
    unit: 'quang-ngai-tra-bong',
    day: '2024-04-02',
    title: 'Ghi sau này',
  };
  const recorded = await page.request.post('/api/record-activity', {
    data: { ...entry, tasks: ['P004-III.6'] },
  });
  expect(recorded.status()).toBe(200);
  await page.goto('/activities?log=recorded&unit=quang-ngai-tra-bong&asOf=2024-05-12');
  await page.getByText('Kế hoạch, nhiệm vụ, nhật ký, minh chứng và điểm như cuối ngày 12/05/2024').waitFor();
  await page.getByText('Không có hoạt động nào khớp lựa chọn.').first().waitFor();
  expect(await page.getByText('Ghi sau này').count()).toBe(0);
  await page.getByRole('link', { name: 'Về hiện nay' }).click();
  await page.getByText('Ghi sau này').first().waitFor();
  expect(new URL(page.url()).search).toBe('?log=recorded&unit=quang-ngai-tra-bong');
  await page.goto('/ranking?index=PCI&year=2019&asOf=2024-05-12');
  expect(await haNoi()).toContain('68,80');
});

test('the way back is at the place, and a day is chosen there', async () => {
  await page.getByRole('button', { name: /^Chọn thời điểm số liệu/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Chọn thời điểm số liệu/ });
  await dialog.getByRole('button', { name: 'Về hiện nay' }).click();
  await page.getByText(/^Đang xem số liệu như cuối ngày/).waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: '70,25' }).first().waitFor();
  expect(new URL(page.url()).searchParams.has('asOf')).toBe(false);
  await page.getByRole('button', { name: /^Chọn thời điểm số liệu/ }).click();
  await page.getByLabel('Xem số liệu như cuối ngày').fill('2024-05-12');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await page.getByText('Đang xem số liệu như cuối ngày 12/05/2024').waitFor();
  expect(await haNoi()).toContain('68,80');
});

test('a figure leads to the file, sheet and cell it comes from', async () => {
  await page.goto('/ranking?index=PCI&year=2019');
  await page.getByRole('link', { name: '70,25 điểm, Hà Nội: xem dòng dữ liệu gốc' }).click();
  const origin = page.getByRole('link', { name: /PCI mới\.xlsx/ });
  await origin.first().waitFor();
  expect(await origin.first().textContent()).toContain('B3');
  await origin.first().click();
  await page.getByRole('heading', { level: 1, name: 'Nạp PCI mới.xlsx' }).waitFor();
  const place = new URL(page.url()).searchParams;
  expect([place.get('sheet'), place.get('cell')]).toEqual(['PCI 2019', 'B3']);
});

test('nothing was complained of', () => {
  expect(journey.complaints).toEqual([]);
});
