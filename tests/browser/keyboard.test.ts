import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openJourney, seriousFaults, type Journey } from '../helpers/browser.ts';

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], [data-drawn="false"]') === null,
  );
}

describe('for everybody', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey.close());

  it('leads the keyboard past the rail to the content', async () => {
    const page = await journey.newPage();
    await page.goto('/?unit=da-nang&year=2019');
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('sorts a table by keyboard and says so', async () => {
    const page = await journey.newPage();
    await page.goto('/?unit=da-nang&index=PCI&year=2019');
    await settled(page);
    const head = page.getByRole('columnheader', { name: /^Hạng/ });
    await head.getByRole('button').press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const first = await page.getByRole('row').nth(1).getByRole('cell').allTextContents();
    expect(first.join(' ')).toContain('2/63');
  });

  it.each(['light', 'dark', 'contrast'])('has no serious fault while a list is open: %s', async (theme) => {
    const page = await journey.newPage();
    await page.addInitScript((chosen) => window.localStorage.setItem('parlens.theme', chosen), theme);
    await page.goto('/trend?unit=da-nang&with=long-an&index=PCI');
    await settled(page);
    await page.getByRole('button', { name: 'Đơn vị: Đà Nẵng' }).click();
    await page.getByRole('combobox', { name: 'Đơn vị' }).fill('ha');
    expect(await seriousFaults(page), theme).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox', { name: 'Đơn vị' }).count(), theme).toBe(0);
    await page.context().close();
  });

  it('breaks no rule of the content security policy', () => {
    expect(journey.complaints).toEqual([]);
  });
});
