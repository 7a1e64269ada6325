import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const coverageOf = (page: Page) =>
  page.getByRole('table', { name: /^(Đã có dữ liệu gì\.|What is loaded\.)/ });
const scoresOf = (page: Page) =>
  page.getByRole('table', {
    name: /^(Tra từng điểm số|Look up single scores)/,
  });
const sourcesOf = (page: Page) => page.getByRole('table', { name: /^(Nguồn của từng|Where every figure)/ });

/** Until the rows asked for have come and those before them are gone. */
const quiet = (page: Page): Promise<void> => page.locator('#scores section[aria-busy="false"]').waitFor();

/** Opens an address and waits until coverage, scores and sources stand. */
const open = async (address: string, options = {}): Promise<Page> => {
  const page = await journey.newPage(options);
  await page.goto(address);
  for (const table of [coverageOf(page), scoresOf(page), sourcesOf(page)])
    await table.locator('tbody tr').first().waitFor();
  return page;
};

describe('what is loaded', () => {
  test('stands index by year, with units of how many, in words and figures', async () => {
    const page = await open('/data');
    const cell = coverageOf(page).getByRole('link', {
      name: /^PCI 2019, cấp tỉnh: 63 trên 63 đơn vị/,
    });
    await expect(cell.innerText()).resolves.toBe('63/63');
    await expect(
      coverageOf(page)
        .getByRole('link', { name: /^PCI 2025, cấp tỉnh: 0 trên 34/ })
        .innerText(),
    ).resolves.toBe('(4)');
    await expect(
      page.getByText(/^Gần đầy đủ: PAPI và PCI\. Mới có từng phần: PAR INDEX/).count(),
    ).resolves.toBe(1);
  });

  test('tells what was computed', async () => {
    const page = await open('/data');
    await page.getByText('Điểm tính', { exact: true }).click();
    await page.waitForURL(/show=computed/);
    await expect(
      coverageOf(page)
        .getByRole('link', { name: /^PCI 2019, / })
        .innerText(),
    ).resolves.toBe('0');
    await expect(
      coverageOf(page)
        .getByRole('link', { name: /^PCI 2023, / })
        .innerText(),
    ).resolves.toBe('9%');
  });

  test('opens the rows behind a cell', async () => {
    const page = await open('/data?unit=quang-ngai');
    await coverageOf(page)
      .getByRole('link', { name: /^PAR INDEX 2023, cấp tỉnh/ })
      .click();
    await page.waitForURL(/index=PAR_INDEX/);
    await page.getByText(/^PAR INDEX năm 2023: 30 điểm số/).waitFor();
    expect(page.url()).toMatch(/year=2023.*#scores$/);
    expect(page.url()).not.toContain('unit=');
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('scores');
  });
});

describe('single scores', () => {
  test('show both figures where two sources disagree, and which one is used', async () => {
    const page = await open('/data?index=PAR_INDEX&year=2023&unit=hai-phong&component=TOTAL#scores');
    const rows = await scoresOf(page).locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/91,87[\s\S]*được dùng; nguồn khác ghi khác/);
    expect(rows[1]).toMatch(/91,81[\s\S]*không dùng: trái với nguồn khác/);
  });

  test('are narrowed by index, year, unit and component, and the address keeps it', async () => {
    const page = await open('/data?index=PCI&year=2019');
    await page.getByRole('button', { name: /^Đơn vị: / }).click();
    await page
      .getByRole('option', { name: /^Quảng Ngãi/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Thành phần: / }).click();
    await page.getByRole('option', { name: 'Tính minh bạch' }).click();
    await page.getByLabel('Năm', { exact: true }).selectOption('all');
    await page.getByText(/^PCI, mọi năm: 1\d điểm số/).waitFor();
    await quiet(page);
    const count = await scoresOf(page).locator('tbody tr').count();
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(20);

    const other = await open(page.url());
    await expect(scoresOf(other).locator('tbody tr').count()).resolves.toBe(count);
    await expect(scoresOf(other).getByRole('columnheader', { name: 'Năm' }).count()).resolves.toBe(1);
  });

  test('are turned page by page', async () => {
    const page = await open('/data?index=PCI&year=2019');
    await expect(page.getByText('Trang 1 trên 7').count()).resolves.toBe(1);
    const first = await scoresOf(page).locator('tbody tr').first().innerText();
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await page.getByText('Trang 2 trên 7').waitFor();
    await quiet(page);
    await expect(scoresOf(page).locator('tbody tr').first().innerText()).resolves.not.toBe(first);
  });

  test('say so where there are none, and where to look instead', async () => {
    const page = await journey.newPage();
    await page.goto('/data?index=SIPAS&year=2019&unit=quang-ngai');
    await page.getByText('Chưa có điểm số nào cho lựa chọn này.').waitFor();
    await page.getByRole('link', { name: 'Xem tất cả đơn vị' }).click();
    const shown = scoresOf(page).getByRole('row', { name: /^Quảng Ninh / });
    await expect(shown.innerText()).resolves.toContain('95,26');
  });
});

describe('sources and activities', () => {
  test('are found without marks, with their address as a link', async () => {
    const page = await open('/data');
    await page.getByLabel('Tìm nguồn').fill('bao ha tinh');
    const rows = sourcesOf(page).locator('tbody tr');
    await page.waitForURL(/search=bao/);
    await expect(rows.first().innerText()).resolves.toContain('Báo Hà Tĩnh');
    expect(await rows.count()).toBeLessThan(10);
    await page.getByLabel('Tìm nguồn').fill('flask_test');
    await expect(rows.getByRole('link').first().getAttribute('href')).resolves.toMatch(
      /^https:\/\/github\.com\//,
    );
    await page.getByLabel('Tìm nguồn').fill('zzzz');
    await page.getByText('Không có nguồn nào khớp với từ đã gõ.').waitFor();
  });

  test('the log says that it is a demonstration and how to leave it out', async () => {
    const page = await open('/data');
    const panel = page.locator('section', {
      has: page.getByRole('heading', { name: /^Nhật ký/ }),
    });
    await expect(panel.getByText('Dữ liệu minh hoạ').count()).resolves.toBe(1);
    await expect(panel.getByText(/^\d{2}\.\d{3}$/).count()).resolves.toBe(1);
    await expect(panel.getByText(/PARLENS_DEMO=0/).count()).resolves.toBe(1);
  });

  test.each([
    ['/data', {}],
    ['/data?index=PAR_INDEX&year=2023&lang=en&show=computed', { colorScheme: 'dark' as const }],
    ['/data?unit=quang-ngai&lang=en', { width: 390, height: 844 }],
    ['/data?index=PAR_INDEX&year=2023&years=all&unit=hai-phong', { width: 390, height: 844 }],
  ])('has no serious fault of access: %s', async (address, options) => {
    const page = await open(address, options);
    await expect(seriousFaults(page)).resolves.toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('complains of nothing on the way', () => {
    expect(journey.complaints).toEqual([]);
  });
});
