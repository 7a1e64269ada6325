import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Journey, openJourney } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const chooseUnit = async (page: Page, typed: string, name: string) => {
  await page.getByRole('button', { name: /Chọn đơn vị/ }).click();
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill(typed);
  await page.getByRole('option', { name }).first().click();
};

/** A chart that holds marks: an empty frame would pass for one. */
const drawn = (page: Page) =>
  page.locator('[data-drawn="true"] svg .mark-symbol path').first().waitFor({ state: 'attached' });

test('open, choose a unit without typing marks, see where it stands and how it moved', async () => {
  const page = await journey.newPage();
  await page.goto('/');
  await page.getByText(/PCI 2023:/).waitFor();
  await chooseUnit(page, 'quang ngai', 'Quảng Ngãi');
  await page.getByText(/Quảng Ngãi đứng hạng \d+ trên 63 ở PCI/).waitFor();
  expect(new URL(page.url()).searchParams.get('unit')).toBe('quang-ngai');
  await page.getByRole('navigation').getByRole('link', { name: 'Xu hướng' }).click();
  await page.getByRole('heading', { level: 1, name: 'Xu hướng' }).waitFor();
  await drawn(page);
  expect(await page.getByRole('img', { name: /PCI qua các năm/ }).count()).toBe(1);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await page.getByText(/Quảng Ngãi đứng hạng/).waitFor();
});

test('the map leads to a cell, and the cell back to the map', async () => {
  const page = await journey.newPage();
  await page.goto('/relationships?index=EXAMPLE');
  await page.getByText(/cặp hoạt động – thành phần có bằng chứng/).waitFor();
  await page.getByText('Dữ liệu ví dụ').waitFor();
  const strongest = page.getByRole('row', { name: /Bằng chứng nhất quán/ }).first();
  await strongest.getByRole('link').click();
  await page.getByText(/Trong cùng một đơn vị, năm có thêm 10/).waitFor();
  await page.getByText('chưa phải bằng chứng nhân quả').first().waitFor();
  await drawn(page);
  await page.getByLabel('Nói theo').selectOption('20');
  await page.getByText(/Trong cùng một đơn vị, năm có thêm 20/).waitFor();
  await page.getByRole('link', { name: /Về bản đồ/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Mối liên hệ' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/relationships');
});

test('the map of real scores is labelled as demonstration and says how many tests there were', async () => {
  const page = await journey.newPage();
  await page.goto('/relationships?index=PAPI');
  await page.getByText('Dữ liệu minh hoạ').first().waitFor();
  await page.getByText(/Đã kiểm tra \d+ cặp\. Nếu không có liên hệ nào/).waitFor();
  expect(await page.getByText(/tác động|có ý nghĩa thống kê/).count()).toBe(0);
});

test('a link shows another person the same', async () => {
  const page = await journey.newPage();
  await page.goto('/relationships?index=PCI');
  await page.getByRole('radio', { name: 'Sau 2 năm' }).check({ force: true });
  await page.getByLabel('Đo bằng').selectOption('periods');
  await page.getByText(/Đã kiểm tra \d+ cặp/).waitFor();
  const address = page.url();
  expect(address).toMatch(/lag=2/);
  expect(address).toMatch(/measure=periods/);
  await page.waitForLoadState('networkidle');
  const other = await journey.newPage();
  await other.goto(address);
  await other.getByText(/Đã kiểm tra \d+ cặp/).waitFor();
  expect(await other.getByRole('radio', { name: 'Sau 2 năm' }).isChecked()).toBe(true);
  expect(await other.getByLabel('Đo bằng').inputValue()).toBe('periods');
  const notes = (of: Page) => of.getByText(/Đã kiểm tra \d+ cặp/).textContent();
  expect(await notes(other)).toBe(await notes(page));
});

test('one click changes the language, and the address keeps it', async () => {
  const page = await journey.newPage();
  await page.goto('/ranking?index=PCI&year=2019&unit=quang-ninh');
  await page
    .getByText(/Quảng Ninh.*73,40 điểm/)
    .first()
    .waitFor();
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .click();
  await page
    .getByText(/73\.40 points/)
    .first()
    .waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
});

describe('failure', () => {
  test('a server that does not answer is said, and trying again works', async () => {
    const page = await journey.newPage();
    let isDown = true;
    await page.route('**/api/ranking**', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto('/ranking?index=PCI&year=2019');
    const again = page.getByRole('button', { name: /Thử lại/ }).first();
    await again.waitFor();
    isDown = false;
    await again.click();
    await page
      .getByText(/Quảng Ninh.*73,40 điểm/)
      .first()
      .waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('an address that leads nowhere says so', async () => {
    const page = await journey.newPage();
    await page.goto('/khong-co-trang-nay');
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link').count()).toBeGreaterThan(3);
  });
});

test('the pages ran without an error, and under the policy that allows nothing from elsewhere', () => {
  const complaints = journey.complaints.filter((said) => !said.includes('net::ERR_FAILED'));
  expect(complaints).toEqual([]);
});
