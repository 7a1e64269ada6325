import type { Page } from 'playwright-core';
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

test('on a phone the rows of a table are cards: whole, titled, in an order to choose, still a table to be heard', async () => {
  const page = await journey.newPage({ width: 390, height: 844 });
  await page.goto('/?unit=quang-ngai&year=2019&index=PCI');
  const name = 'Các thành phần của PCI năm 2019';
  const table = page.getByRole('table', { name });
  const first = table.getByRole('row').first();
  await first.getByRole('rowheader', { name: 'Chi phí gia nhập thị trường' }).waitFor();
  await first.getByRole('cell', { name: /^Hạng 4\/63/ }).waitFor();
  const region = page.getByRole('region', { name, exact: true });
  expect(await region.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);

  const order = page.getByRole('group', { name: `Thứ tự của ${name}` });
  await order.getByLabel('Sắp xếp theo').selectOption({ label: 'Hạng' });
  await expect
    .poll(() => first.getByRole('rowheader').textContent())
    .toContain('Chi phí gia nhập thị trường');
  await order.getByRole('button', { name: 'tăng dần' }).click();
  await expect.poll(() => first.getByRole('rowheader').textContent()).toContain('Cạnh tranh bình đẳng');
  expect(await order.getByRole('button', { name: 'giảm dần' }).count()).toBe(1);

  await page.setViewportSize({ width: 1440, height: 900 });
  await table.getByRole('columnheader', { name: /^Hạng/ }).waitFor();
  await order.waitFor({ state: 'hidden' });
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

/** What is pressed with a finger and is smaller than it; links within a sentence are as high as its lines. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 44;
    const shown = [...document.querySelectorAll('a, button, input, select, textarea, summary')].flatMap(
      (one) => {
        const place = one.matches('[type="checkbox"], [type="radio"], [type="file"]')
          ? one.closest('label')
          : one;
        return place === null ? [] : [place];
      },
    );
    return shown
      .filter((one) => !(one.matches('p a, li a, td a') && getComputedStyle(one).display === 'inline'))
      .flatMap((one) => {
        const { width, height, right } = one.getBoundingClientRect();
        // The way past the rail waits outside of the picture until the keyboard comes to it.
        const isThere = width > 1 && height > 1 && right > 0 && !one.matches('.skip');
        const isSmall = isThere && (Math.round(width) < least || Math.round(height) < least);
        return isSmall ? [`${one.textContent.trim()} ${width} × ${height}`] : [];
      });
  });

/** WCAG 2.5.8: what is lower than 24 pixels has a circle of 24 around its middle that meets nothing else. */
const tooNear = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const shown = [...document.querySelectorAll('main :is(a, button, input, select, summary)')].filter(
      (one) => one.getBoundingClientRect().width > 1,
    );
    const placed = shown.map((one) => ({ one, box: one.getBoundingClientRect() }));
    const isSmall = (box: DOMRect) => Math.round(Math.min(box.width, box.height)) < least;
    const away = (x: number, y: number, box: DOMRect) =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return placed
      .filter(({ box }) => isSmall(box))
      .filter(({ one, box }) => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return placed.some(
          (other) =>
            !one.contains(other.one) && !other.one.contains(one) && away(x, y, other.box) < least / 2,
        );
      })
      .map(({ one, box }) => `${one.textContent.trim()} ${box.width} × ${box.height}`);
  });

test.each([
  '/?unit=quang-ngai&year=2019',
  '/ranking?index=PCI&year=2019&unit=quang-ninh',
  '/lineage?unit=quang-ngai-2025',
  '/data',
  '/duties?on=2024-10-22',
])('%s: no finger meets two links at once, and those of a table are as high as a finger', async (path) => {
  const page = await journey.newPage({ width: 390, height: 844, isTouched: true });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await tooNear(page)).toEqual([]);
  const heights = await page
    .locator('main table :is(th, td) > a')
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().height)));
  expect(heights.filter((height) => height > 0 && height < 44)).toEqual([]);
  await page.context().close();
});

test.each([390, 360])(
  'at %d px a finger meets every control, and nothing is wider than the screen',
  async (width) => {
    const page = await journey.newPage({ width, height: 780, isTouched: true });
    for (const path of [
      '/activities/new',
      '/plans/plan?plan=P002&on=2024-07-01',
      '/reports?plan=P004&period=2024-Q3',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await tooSmall(page), path).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  },
);
