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

test('a version is added, its day put right, and the day of reference picks it', async () => {
  await page.goto('/plans/edit?plan=P002');
  const section = page.getByRole('region', { name: 'Phiên bản' });
  const fresh = section.getByRole('form', { name: 'Thêm phiên bản' });
  await fresh.getByLabel('Tên phiên bản').fill('Điều chỉnh lần 1');
  await fresh.getByLabel('Có hiệu lực từ').fill('2024-07-01');
  await fresh.getByRole('button', { name: 'Thêm phiên bản' }).click();
  await section.getByRole('button', { name: 'Sửa phiên bản Điều chỉnh lần 1' }).click();

  const form = section.getByRole('form', { name: 'Sửa phiên bản Điều chỉnh lần 1' });
  await form.getByLabel('Có hiệu lực từ').fill('2024-06-15');
  await form.getByLabel('Căn cứ điều chỉnh').fill('Quyết định 15/QĐ-SGTVT');
  await form.getByLabel('Lý do sửa (không bắt buộc)').fill('Ghi nhầm ngày');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await section.getByText('Căn cứ điều chỉnh: Quyết định 15/QĐ-SGTVT').waitFor();
  await section.getByText('Đã sửa 1 lần').click();
  await section.getByText('Lý do: Ghi nhầm ngày').waitFor();
  expect(await section.getByText('Điều chỉnh lần 1, có hiệu lực từ 01/07/2024').isVisible()).toBe(true);

  const inForce = page
    .getByRole('listitem')
    .filter({ hasText: 'Điều chỉnh lần 1' })
    .getByText('đang áp dụng');
  await page.goto('/plans/plan?plan=P002&tab=document&on=2024-06-15');
  await inForce.waitFor();
  await page.goto('/plans/plan?plan=P002&tab=document&on=2024-06-14');
  await page.getByRole('listitem').filter({ hasText: 'Điều chỉnh lần 1' }).waitFor();
  expect(await inForce.count()).toBe(0);
});

test('two versions of one day are refused in words', async () => {
  await page.goto('/plans/edit?plan=P002');
  const form = page.getByRole('form', { name: 'Thêm phiên bản' });
  await form.getByLabel('Tên phiên bản').fill('Trùng ngày');
  await form.getByLabel('Có hiệu lực từ').fill('2024-06-15');
  await form.getByRole('button', { name: 'Thêm phiên bản' }).click();
  await form.getByText('Đã có một phiên bản khác có hiệu lực từ ngày này.').waitFor();
  expect(journey.complaints.filter((line) => !line.includes('400'))).toEqual([]);
});
