import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { palettes } from '../../client/charts/theme.ts';
import { type Journey, openJourney } from '../helpers/browser.ts';

/** What is printed from a dark screen is printed light. */
let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const openDark = async (address: string): Promise<Page> => {
  const page = await journey.newPage();
  await page.addInitScript(() => window.localStorage.setItem('parlens.theme', 'dark'));
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
};

const tell = (page: Page, event: 'beforeprint' | 'afterprint') =>
  page.evaluate((name) => void window.dispatchEvent(new Event(name)), event);

test('the cells of the map change their colours for paper and back', async () => {
  const page = await openDark('/relationships?index=EXAMPLE');
  const cell = page.getByRole('grid').locator('td.E1 a').first();
  const ground = () => cell.evaluate((link) => getComputedStyle(link).backgroundColor);
  const onScreen = await ground();
  await tell(page, 'beforeprint');
  const onPaper = await ground();
  const lightness = (colour: string) => Math.min(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
  expect(lightness(onScreen)).toBeLessThan(80);
  expect(lightness(onPaper)).toBeGreaterThan(200);
  await tell(page, 'afterprint');
  await expect.poll(ground).toBe(onScreen);
  await page.context().close();
});

test('units keep their colour on paper, in its light shade', async () => {
  const page = await openDark('/ranking?index=PCI&year=2019&unit=quang-ngai');
  await page.locator('[data-drawn="true"]').first().waitFor();
  await tell(page, 'beforeprint');
  const paper = page.locator('.paper').first();
  await paper.locator('svg').waitFor({ state: 'attached' });
  const drawn = await paper.innerHTML();
  expect(drawn).toContain(palettes.light.series[0]);
  expect(drawn).not.toContain(palettes.dark.series[0]);
  await page.context().close();
});

test('marks of the page are light on paper', async () => {
  const page = await openDark('/duties?view=calendar&month=2024-10&on=2024-10-10&log=demonstration');
  const token = (name: string) =>
    page.evaluate((key) => getComputedStyle(document.documentElement).getPropertyValue(key), name);
  expect(await token('--good-soft')).toBe('#14301f');
  await page.emulateMedia({ media: 'print' });
  expect(await token('--good-soft')).toBe('#e0f0e5');
  expect(await token('--accent')).toBe('#0a6568');
  await page.context().close();
});
