import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const pages = [
  '/?index=PCI&year=2019',
  '/?unit=quang-ngai&year=2019',
  '/trend?unit=quang-ninh&index=PCI',
  '/ranking?index=PCI&year=2019&unit=quang-ninh',
  '/relationships?index=PAPI',
  '/relationships/cell?index=PAPI&row=press_article&component=D2',
  '/focus?unit=quang-ngai&index=PCI&year=2019&pins=PCI:CSTP06',
  '/focus/what-if?unit=quang-ngai&index=PCI&year=2019&changes=CSTP05:P75',
  '/focus/component?unit=quang-ngai&index=PAPI&year=2019&component=D8',
  '/focus/plan?unit=quang-ngai&index=PAPI&year=2019&chosen=PAPI:D8&take=P004-III.7@PAPI:D8',
  '/structure?unit=quang-ngai&index=PAPI&year=2019&open=1',
  '/lineage?unit=quang-ngai-2025',
  '/data',
  '/help',
  '/activities?log=demonstration&unit=quang-ngai&channel=contest',
  '/activities/new',
  '/activities/bulk',
  '/work?unit=quang-tri-so-gtvt&on=2024-10-10',
  '/duties?on=2024-10-22',
  '/duties?view=calendar&month=2024-10&on=2024-10-10',
  '/duties?view=reminder&on=2024-10-25&log=demonstration',
  '/plans/plan?plan=P004&tab=document',
  '/reports?plan=P004&period=2024-Q3',
  '/account',
  '/plans',
  '/plans/plan?plan=P002&on=2024-07-01',
  '/plans/plan?plan=P004&on=2024-12-31&tab=coverage',
  '/plans/plan?plan=P002&tab=settings',
  '/plans/task?task=P002-2.5&on=2024-12-31',
  '/plans/roll-up?on=2024-12-31',
];

const arrive = async (page: Page, address: string) => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
};

/** How many pixels a page is wider than its window. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Pages know nothing of each other: a second one is loaded while axe works on the first.
describe.each(['vi', 'en'])('in %s', (language) => {
  test.concurrent.for(pages)('%s: nothing serious for axe, wide and on a phone', async (path, { expect }) => {
    const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
    for (const width of [1440, 390]) {
      const page = await journey.newPage({ width });
      await arrive(page, address);
      expect(await seriousFaults(page), `${address} at ${width}`).toEqual([]);
      expect(await overflowOf(page), `${address} at ${width}: wider than the screen`).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});

test.concurrent.for(pages)('%s: dark and high contrast leave text readable', async (path, { expect }) => {
  const page = await journey.newPage();
  for (const theme of ['dark', 'contrast']) {
    await page.addInitScript((chosen) => window.localStorage.setItem('parlens.theme', chosen), theme);
    await arrive(page, path);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
    expect(await seriousFaults(page), theme).toEqual([]);
  }
  await page.context().close();
});

test.concurrent.for(pages)('%s: at 200 % nothing is wider than the window', async (path, { expect }) => {
  const page = await journey.newPage({ width: 720, height: 450 });
  await arrive(page, path);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});
