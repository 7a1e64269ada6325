import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';
import { addLongPlan } from '../helpers/long-plan.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await openJourney();
  await addLongPlan(journey.server.database, { plan: 'LONG', tasks: 10_000 });
  await addLongPlan(journey.server.database, { plan: 'WIDE', tasks: 3, communes: 6000 });
  page = await journey.newPage();
  page.setDefaultTimeout(60_000);
});
afterAll(() => journey.close());

const table = () => page.getByRole('region', { name: 'Nhiệm vụ của kế hoạch' });
const rows = () =>
  table()
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

test('a plan of 10 000 tasks is read a page at a time', async () => {
  await page.goto('/plans/plan?plan=LONG&on=2024-12-31');
  await page.getByText('Dòng 1–50 trong 10.000 dòng (trang 1 trên 200).').waitFor();
  expect(await rows().count()).toBe(50);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await page.getByText('Dòng 51–100 trong 10.000 dòng (trang 2 trên 200).').waitFor();
  await rows().filter({ hasText: 'Nhiệm vụ truyền thông số 50' }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('page')).toBe('2');
});

test('its tasks are found without marks, and chosen by their state', async () => {
  await page.getByLabel('Tìm nhiệm vụ').fill('nhiem vu truyen thong so 1234');
  await page.getByText('trong 1 dòng').waitFor();
  expect(await rows().allInnerTexts()).toEqual([expect.stringContaining('Nhiệm vụ truyền thông số 1234')]);
  await page.getByLabel('Tìm nhiệm vụ').fill('');
  await page.getByLabel('Chỉ xem').selectOption({ label: 'Đã đạt (1)' });
  await page.getByText('trong 1 dòng').waitFor();
  expect(await rows().allInnerTexts()).toEqual([expect.stringContaining('12/12 tháng đạt')]);
});

test('the address of a task shows its row, and the way back from its page as well', async () => {
  await page.goto('/plans/plan?plan=LONG&on=2024-12-31&task=LONG-7777');
  const row = rows().filter({ hasText: 'truyền thông số 7777' });
  await row.waitFor();
  expect(await page.getByText(/^Dòng 7\.751–7\.800/).count()).toBe(1);
  await row.getByRole('link', { name: '78.78' }).click();
  await page.getByRole('heading', { level: 1, name: '78.78. Nhiệm vụ truyền thông số 7777' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Kế hoạch dài' }).click();
  await row.waitFor();
  const box = await row.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(900);
});

test('a print says which rows it holds', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(/^Dòng 7\.751–7\.800 trong 10\.000 dòng/).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Trang sau' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('a plan that owes too much for one answer shows the state of the tasks of a page', async () => {
  await page.goto('/plans/plan?plan=WIDE&on=2024-12-31');
  await page.getByText('tình trạng được tính cho từng trang').waitFor();
  await rows().nth(2).getByText('Quá hạn').waitFor();
  expect(await rows().count()).toBe(3);
  await page.getByText('Đến ngày 31/12/2024: 0 trên 3 nhiệm vụ có chỉ tiêu đã đạt.').waitFor();
  expect(journey.complaints.filter((text) => !text.includes('413'))).toEqual([]);
});
