import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from '../helpers/browser.ts';

/** Where the reader's system chooses the colours, what a ground says is still seen. */
let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const open = async (path: string): Promise<Page> => {
  const page = await journey.newPage();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
};

const groundOf = (place: Locator): Promise<string> =>
  place.evaluate((element) => getComputedStyle(element).backgroundColor);

test('the page, the tab and the choice that are in force have a ground of their own', async () => {
  const page = await open('/plans/plan?plan=P002&on=2024-07-01');
  const [here, others] = [page.locator('nav a[aria-current]'), page.locator('nav a:not([aria-current])')];
  const grounds = await Promise.all((await here.all()).map(groundOf));
  expect(grounds.length).toBeGreaterThanOrEqual(2);
  expect(new Set(grounds).size).toBe(1);
  for (const other of await others.all()) expect(await groundOf(other)).not.toBe(grounds[0]);
  const chosen = page.locator('label:has([type="radio"]:checked)').first();
  const left = page.locator('label:has([type="radio"]:not(:checked))').first();
  expect(await groundOf(chosen)).toBe(grounds[0]);
  expect(await groundOf(left)).not.toBe(grounds[0]);
  await page.context().close();
});

test('a week with activities is told from one without', async () => {
  const page = await open('/activities?log=demonstration&unit=quang-ngai');
  const none = page.locator('td.cell.step-0').first();
  const some = page.locator('td.cell:not(.step-0)').first();
  expect(await groundOf(some)).not.toBe(await groundOf(none));
  await page.context().close();
});
