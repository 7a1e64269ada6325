import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from '../helpers/browser.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

test('on a phone the other pages wait behind the last button of the bar', async () => {
  const page = await journey.newPage({ width: 390, height: 844 });
  await page.goto('/?unit=quang-ngai&year=2019');
  const bar = page.getByRole('navigation', { name: 'Các trang' });
  const data = bar.getByRole('link', { name: 'Dữ liệu' });
  expect(await data.count()).toBe(0);
  const more = bar.getByRole('button', { name: 'Thêm' });
  await more.focus();
  await page.keyboard.press('Enter');
  await data.waitFor();
  await page.keyboard.press('Escape');
  await data.waitFor({ state: 'hidden' });
  await more.click();
  await data.click();
  await page.getByRole('heading', { level: 1, name: 'Nguồn dữ liệu' }).waitFor();
  await data.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).searchParams.get('unit')).toBe('quang-ngai');
  expect(journey.complaints).toEqual([]);
});

test('a page without a picture does not fetch what draws pictures', async () => {
  const page = await journey.newPage({ width: 390, height: 844 });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const drawing = () => fetched.filter((path) => path.startsWith('/assets/chart-renderer'));
  await page.goto('/activities/new');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(drawing()).toEqual([]);
  await page.goto('/trend?unit=quang-ngai&index=PCI');
  await page.locator('[data-drawn="true"]').first().waitFor();
  expect(drawing().length).toBeGreaterThan(0);
});

test('a table that goes on to the right says so until its end is reached', async () => {
  const page = await journey.newPage({ width: 390, height: 844 });
  await page.goto('/ranking?index=PCI&year=2019&unit=quang-ninh');
  const table = page.getByRole('region', { name: 'Bảng xếp hạng PCI năm 2019' });
  await table.waitFor();
  await page.waitForLoadState('networkidle');
  const goesOn = () => table.evaluate((box) => box.hasAttribute('data-more'));
  expect(await goesOn()).toBe(true);
  await table.evaluate((box) => (box.scrollLeft = box.scrollWidth));
  await expect.poll(goesOn).toBe(false);
  await page.context().close();
});

test('unit and year, index and day of the figures share two rows above the finding', async () => {
  const page = await journey.newPage({ width: 390, height: 844 });
  await page.goto('/?unit=quang-ngai&year=2019');
  const bar = page.getByRole('group', { name: 'Phạm vi xem' });
  await bar.waitFor();
  const topOf = async (name: string) =>
    Math.round((await bar.getByText(name, { exact: true }).first().boundingBox())?.y ?? -1);
  expect(await topOf('Năm')).toBe(await topOf('Đơn vị'));
  expect(await topOf('Số liệu')).toBe(await topOf('Chỉ số'));
  await page.context().close();
});
