import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

describe('the address is the state', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey.close());

  it('opens the same view from a link, and goes back step by step', async () => {
    const page = await journey.newPage();
    await page.goto('/trend?unit=quang-ngai&with=da-nang&index=PAPI&year=2019&measure=rank&order=change');
    await page.getByRole('heading', { name: 'PAPI qua các năm' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Thứ hạng' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Sắp xếp').inputValue()).toBe('change');
    await page.getByRole('button', { name: 'Bỏ Đà Nẵng' }).waitFor();

    await page.getByText('% điểm tối đa').first().click();
    await page.waitForURL(/measure=percent/);
    await page.getByRole('button', { name: 'Bỏ Đà Nẵng' }).click();
    await page.waitForURL((url) => !url.searchParams.has('with'));
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/measure=rank/);
    expect(await page.getByRole('radio', { name: 'Thứ hạng' }).isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: 'Bỏ Đà Nẵng' }).count()).toBe(1);
  });

  it('changes language by one click, keeps every choice, and lets the address win', async () => {
    const page = await journey.newPage();
    await page.goto('/trend?unit=da-nang&index=PCI&measure=rank');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'PCI through the years' }).waitFor();
    expect(page.url()).toContain('measure=rank');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');

    await page.goto('/?unit=da-nang');
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.goto('/?unit=da-nang&lang=vi');
    await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  });

  it.each(['/no-such-page', '/plans/P002', '/Kế hoạch'])(
    'says so where an address leads nowhere: %s',
    async (to) => {
      const page = await journey.newPage();
      await page.goto(to);
      await page.getByText('Địa chỉ này không dẫn đến trang nào.').waitFor();
      await page.getByRole('link', { name: 'Về trang Tổng quan' }).click();
      await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
    },
  );
});
