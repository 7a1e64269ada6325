import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await openJourney();
  page = await journey.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => journey.close());

const remove = async (button: string, reason: string): Promise<void> => {
  await page.getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do (không bắt buộc)').fill(reason);
  await dialog.getByRole('button', { name: button }).click();
};

test('a task is removed and taken back at once', async () => {
  await page.goto('/plans/task?task=P002-2.6');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await remove('Xoá nhiệm vụ', '');
  await page.getByText('Đã xoá nhiệm vụ 2.6').waitFor();
  expect(page.url()).toContain('/plans/plan?plan=P002');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.waitForURL(/\/plans\/task\?task=P002-2\.6/);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
});

test('a task that was removed earlier is found where its plan is edited, with the reason', async () => {
  await page.goto('/plans/task?task=P002-2.7');
  await remove('Xoá nhiệm vụ', 'Gộp vào nhiệm vụ khác');
  await page.getByText('Đã xoá nhiệm vụ 2.7').waitFor();
  await page.goto('/plans/edit?plan=P002');
  const list = page.getByRole('region', { name: 'Nhiệm vụ đã xoá' });
  await list.getByText('Lý do: Gộp vào nhiệm vụ khác').waitFor();
  await list.getByRole('button', { name: /^Khôi phục 2\.7/ }).click();
  await list.waitFor({ state: 'detached' });
  await page.goto('/plans/task?task=P002-2.7');
  await page.getByRole('button', { name: 'Xoá nhiệm vụ' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('2.7');
});

test('a plan that was removed is restored from the list of plans', async () => {
  await page.goto('/plans/edit?plan=P003');
  await remove('Xoá kế hoạch', 'Nhập nhầm');
  await page.waitForURL(/\/plans(\?|$)/);
  const list = page.getByRole('region', { name: 'Kế hoạch đã xoá' });
  await list.getByText('Lý do: Nhập nhầm').waitFor();
  await list.getByRole('button', { name: /^Khôi phục / }).click();
  await list.waitFor({ state: 'detached' });
  await page.goto('/plans/plan?plan=P003');
  await page.getByRole('table').first().waitFor();
  expect(journey.complaints).toEqual([]);
});
