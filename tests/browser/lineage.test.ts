import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const parameter = (page: { url(): string }, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

test('a province that was merged leads to its successor, and each unit to its overview', async () => {
  const page = await journey.newPage();
  await page.goto('/lineage?unit=kon-tum');
  await page.getByText(/Kon Tum không còn; ngày cuối cùng là 30\/06\/2025/).waitFor();
  await page.getByText('Từ 01/07/2025, sáp nhập thành Quảng Ngãi.').waitFor();
  await page.getByRole('link', { name: 'Lịch sử của Quảng Ngãi' }).click();
  await page.getByText('Ngày 01/07/2025, hình thành từ Kon Tum và Quảng Ngãi.').waitFor();
  expect(parameter(page, 'unit')).toBe('quang-ngai-2025');
  await page.getByRole('link', { name: 'Kon Tum', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  expect(parameter(page, 'unit')).toBe('kon-tum');
  await page.getByRole('link', { name: 'Lịch sử đơn vị' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lịch sử đơn vị' }).waitFor();
});

test('the same unit is looked at as of another day', async () => {
  const page = await journey.newPage();
  await page.goto('/lineage?unit=quang-ngai-2025&on=2025-06-30');
  await page.getByText('Ngày 30/06/2025, Quảng Ngãi chưa có; có từ 01/07/2025.').waitFor();
  await page.getByRole('button', { name: '01/07/2025' }).click();
  await page.getByText(/Ngày 01\/07\/2025, Quảng Ngãi đang tồn tại/).waitFor();
  expect(parameter(page, 'on')).toBe('2025-07-01');
  const levels = page.getByRole('region', { name: 'Các cấp tại ngày đang xem' });
  await levels.getByRole('row', { name: /^cấp tỉnh 34 54 0/ }).waitFor();
  await levels.getByRole('row', { name: /^cấp huyện 0 13 0 30\/06\/2025/ }).waitFor();
  await page.getByLabel('Xem tại ngày').fill('2024-05-01');
  await levels.getByRole('row', { name: /^cấp tỉnh 63 / }).waitFor();
});

test('63 became 34: every change is listed and found without marks', async () => {
  const page = await journey.newPage();
  await page.goto('/lineage');
  await page.getByText(/có 34 đơn vị cấp tỉnh\./).waitFor();
  await page.getByText('63 vào ngày 01/01/2025 và 34 vào ngày 01/07/2025').waitFor();
  await page.getByRole('searchbox', { name: 'Tìm trong các thay đổi' }).fill('ba ria');
  const changes = page.getByRole('region', { name: 'Mọi thay đổi: cấp tỉnh' });
  await changes
    .getByRole('row', { name: /TP\. Hồ Chí Minh sáp nhập Bà Rịa - Vũng Tàu, Bình Dương/ })
    .waitFor();
  expect(await changes.getByRole('row').count()).toBe(2);
  await page.getByRole('combobox', { name: 'Cấp' }).selectOption('district');
  await page.getByText(/ParLens chưa biết thay đổi nào ở cấp này|Không có thay đổi nào khớp/).waitFor();
  expect(parameter(page, 'level')).toBe('district');
});

test('a district, its province and what came after are found by the keyboard alone', async () => {
  const page = await journey.newPage();
  await page.goto('/lineage');
  const find = page.getByRole('button', { name: 'Tìm đơn vị: Chọn đơn vị' });
  await find.focus();
  await find.press('Enter');
  const search = page.getByRole('combobox', { name: 'Tìm đơn vị' });
  await search.fill('huyen tra bong');
  await search.press('Enter');
  await page.getByText(/Trà Bồng không còn; ngày cuối cùng là 30\/06\/2025/).waitFor();
  expect(parameter(page, 'unit')).toBe('quang-ngai-tra-bong');
  await page.getByRole('link', { name: 'Quảng Ngãi', exact: true }).first().waitFor();
});

test('the page fits a phone in English, and axe finds nothing serious', async () => {
  const page = await journey.newPage({ width: 390, height: 800 });
  await page.goto('/lineage?unit=quang-ngai-2025&lang=en');
  await page.getByText('1 July 2025: formed from Kon Tum and Quang Ngai.').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await seriousFaults(page)).toEqual([]);
  expect(journey.complaints).toEqual([]);
});
