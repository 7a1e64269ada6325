import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

describe('from the first page to the trend of a unit', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey.close());

  it('begins with the country, lets a unit be chosen by keyboard, and keeps it from page to page', async () => {
    const page = await journey.newPage();
    await page.goto('/?year=2019');
    await page.getByText('PCI 2019: Quảng Ninh dẫn đầu với 73,40 điểm').waitFor();

    await page.getByRole('button', { name: 'Đơn vị: Chọn đơn vị' }).press('Enter');
    await page.getByRole('combobox', { name: 'Đơn vị' }).fill('quang nin');
    await page.keyboard.press('Enter');
    await page.getByText('Năm 2019, Quảng Ninh đứng hạng 1 trên 63 ở PCI (73,40 điểm').waitFor();
    expect(new URL(page.url()).searchParams.get('unit')).toBe('quang-ninh');

    await page.getByRole('link', { name: 'Xu hướng', exact: true }).click();
    await page.getByRole('heading', { name: 'PCI qua các năm' }).waitFor();
    const table = page.getByRole('region', { name: 'PCI qua các năm' });
    const year = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '2019' }) });
    expect(await year.textContent()).toContain('73,40');
    expect(new URL(page.url()).search).toContain('unit=quang-ninh');
    expect(journey.complaints).toEqual([]);
  });

  it('says where a figure is missing, and offers the nearest year that has one', async () => {
    const page = await journey.newPage();
    await page.goto('/?unit=quang-ngai&index=PCI&year=2019');
    await page.getByText('Chưa có điểm năm 2019.').first().waitFor();
    await page.getByRole('link', { name: 'Xem năm 2021' }).click();
    await page.getByRole('heading', { name: 'Các chỉ số của Quảng Ngãi năm 2021' }).waitFor();
    expect(page.url()).toContain('year=2021');
  });

  it('comes back with the unit last looked at', async () => {
    const page = await journey.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Đơn vị: Chọn đơn vị' }).click();
    await page.getByRole('option', { name: 'Đà Nẵng' }).first().click();
    await page.waitForURL(/unit=da-nang/);
    await page.goto('/data');
    await page.goto('/');
    await page.waitForURL(/unit=da-nang/);
    const unit = page.getByRole('button', { name: 'Đơn vị: Đà Nẵng' });
    await unit.waitFor();
    expect(await unit.count()).toBe(1);
  });
});
