import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const pci2019 = '/ranking?index=PCI&year=2019&unit=quang-ngai';

/** Opens an address and waits until the table of ranks stands. */
const open = async (address: string, options = {}): Promise<Page> => {
  const page = await journey.newPage(options);
  await page.goto(address);
  await tableOf(page).locator('tbody tr').first().waitFor();
  return page;
};
const tableOf = (page: Page) => page.getByRole('table', { name: /^(Bảng xếp hạng|Ranking in)/ });
const firstRow = async (page: Page): Promise<string> => {
  const text = await tableOf(page).locator('tbody tr').first().innerText();
  return text.replace(/\s+/g, ' ');
};
const cells = (page: Page, unit: string) =>
  tableOf(page)
    .getByRole('row', { name: new RegExp(`^${unit} `) })
    .getByRole('cell');

describe('a ranking', () => {
  test('says first where the chosen unit stands, and shows the published figures', async () => {
    const page = await open(pci2019);
    await expect(
      page.getByText(/^Quảng Ngãi đứng hạng 41 trên 63 ở PCI năm 2019 với 64,33 điểm/).count(),
    ).resolves.toBe(1);
    await expect(page.getByText(/^Quảng Ninh dẫn đầu với 73,40 điểm/).count()).resolves.toBe(1);
    await expect(firstRow(page)).resolves.toMatch(/^Quảng Ninh 1 73,40 73,4%/);
    await expect(cells(page, 'Quảng Ngãi').first().innerText()).resolves.toBe('41');
    await expect(tableOf(page).locator('tbody tr').count()).resolves.toBe(63);
  });

  test('keeps every choice in the address, for whoever opens the link', async () => {
    const page = await open(pci2019);
    await page.getByLabel('Vùng', { exact: true }).selectOption({ label: 'Tây Nguyên' });
    await page.getByLabel('So với năm', { exact: true }).selectOption('2015');
    await page.getByRole('button', { name: /^Thành phần/ }).click();
    await page.getByRole('option', { name: 'Tính minh bạch' }).click();
    await tableOf(page)
      .getByRole('button', { name: /^Đơn vị/ })
      .click();
    await page.getByText(/^Tây Nguyên: cao nhất là /).waitFor();
    const address = page.url();
    expect(address).toContain('against=2015');
    expect(address).toContain('sort=unit');

    const other = await open(address);
    await expect(tableOf(other).locator('tbody tr').count()).resolves.toBe(5);
    await expect(firstRow(other)).resolves.toMatch(/^Đắk Lắk/);
    await expect(other.getByLabel('So với năm', { exact: true }).inputValue()).resolves.toBe('2015');
    await expect(
      other.getByRole('heading', { name: /“Tính minh bạch” của PCI năm 2019/ }).count(),
    ).resolves.toBe(2);
  });

  test('leads by the row to the unit, and by the figure to the rows behind it', async () => {
    const page = await open(pci2019);
    await cells(page, 'Đồng Tháp').last().click();
    await page.waitForURL(/\/\?.*unit=dong-thap/);
    await page.goBack();
    await tableOf(page)
      .getByRole('link', { name: /^72,10 điểm, Đồng Tháp/ })
      .click();
    await page.waitForURL(/\/data\?.*#scores$/);
    const rows = page.getByRole('table', { name: /^Tra từng điểm số/ }).locator('tbody tr');
    await rows.first().waitFor();
    await expect(rows.count()).resolves.toBe(1);
    await expect(rows.first().innerText()).resolves.toMatch(/Đồng Tháp[\s\S]*72,10[\s\S]*Bảng điểm PCI 2019/);
  });

  test('says how many units have figures, and marks what is published', async () => {
    const page = await open('/ranking?index=PAR_INDEX&year=2023&unit=quang-ngai');
    await expect(
      page
        .getByText(/^Mới có số liệu đã công bố của 18 trên 63 đơn vị, trong đó 1 đơn vị chỉ có thứ hạng/)
        .count(),
    ).resolves.toBe(1);
    await expect(page.getByText('Thứ hạng là hạng đã công bố.').count()).resolves.toBe(1);
    await expect(cells(page, 'Hải Phòng').allInnerTexts()).resolves.toContainEqual(
      expect.stringContaining('ghi 91,81'),
    );
  });

  test('says why points of two schemes are not compared', async () => {
    const page = await open('/ranking?index=PCI&year=2021&unit=quang-ngai');
    await expect(page.getByText(/“PCI 2021”.*“PCI 2013–2020”.*không cùng thước đo/).count()).resolves.toBe(2);
    await expect(
      tableOf(page)
        .getByRole('columnheader', { name: /^Điểm so với/ })
        .count(),
    ).resolves.toBe(0);
    await expect(
      tableOf(page)
        .getByRole('columnheader', { name: /^Thứ hạng so với/ })
        .count(),
    ).resolves.toBe(1);
  });

  test('leads on from a year without totals', async () => {
    const page = await journey.newPage();
    await page.goto('/ranking?index=PCI&year=2025');
    await page.getByRole('link', { name: 'Xem năm 2024' }).click();
    await page.getByText(/^PCI năm 2024: /).waitFor();
    await expect(tableOf(page).locator('tbody tr').count()).resolves.toBe(13);
  });

  test('shows ranks through the years, with its table', async () => {
    const page = await open(`${pci2019}&with=da-nang`);
    const panel = page.locator('section', {
      has: page.getByRole('heading', { name: /qua các năm/ }),
    });
    await panel.locator('[data-drawn="true"]').waitFor();
    await expect(
      panel
        .locator('svg')
        .getByText(/Đà Nẵng/)
        .count(),
    ).resolves.toBe(1);
    await panel.getByRole('button', { name: 'Bảng số liệu' }).click();
    const table = panel.getByRole('table');
    await expect(table.getByRole('columnheader', { name: '2013' }).count()).resolves.toBe(1);
    await expect(table.locator('tbody tr').first().innerText()).resolves.toMatch(/^Đà Nẵng/);
  });

  test('is to be had as CSV and as a picture', async () => {
    const page = await open(pci2019);
    const panel = page.locator('section', {
      has: page.getByRole('heading', { name: /từ cao xuống thấp/ }),
    });
    const saved = async (name: string): Promise<string> => {
      await panel.getByRole('button', { name: 'Tải về' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByText(name).last().click(),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    const csv = await saved('Tải CSV');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trim().split('\n')).toHaveLength(64);
    await expect(saved('Tải ảnh SVG')).resolves.toMatch(/^<svg[\s\S]*PCI năm 2019[\s\S]*Quảng Ngãi/);
  });

  test('says what went wrong and tries again', async () => {
    const page = await journey.newPage();
    await page.route('**/api/ranking?**', (route) =>
      route.fulfill({
        status: 500,
        json: { code: 'internal', message: 'x', requestId: 'r-1' },
      }),
    );
    await page.goto(pci2019);
    await page.getByRole('alert').waitFor();
    await expect(page.getByText('Mã yêu cầu để báo người quản trị: r-1').count()).resolves.toBe(1);
    await page.unroute('**/api/ranking?**');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await tableOf(page).locator('tbody tr').first().waitFor();
    await expect(page.getByRole('alert').count()).resolves.toBe(0);
  });

  test.each([
    [`${pci2019}&with=da-nang`, {}],
    [`${pci2019}&lang=en&picture=region`, { colorScheme: 'dark' as const }],
    ['/ranking?index=PAR_INDEX&year=2023&unit=quang-ngai', { width: 390, height: 844 }],
    ['/ranking?index=PAPI&year=2024&lang=en', { width: 390, height: 844 }],
  ])('has no serious fault of access: %s', async (address, options) => {
    const page = await open(address, options);
    await page.locator('[data-drawn="true"]').nth(1).waitFor();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('complains of nothing on the way', () => {
    expect(journey.complaints.filter((complaint) => !complaint.includes('status of 500'))).toEqual([]);
  });
});
