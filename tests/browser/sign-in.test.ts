import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ isPublic: false });
});
afterAll(() => journey.close());

test('a stranger sees how to come in, and no figure', async () => {
  const page = await journey.newPage();
  await page.goto('/ranking?index=PCI&year=2019');
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await page.getByText('73,40').count()).toBe(0);
});

test('the printed address opens the dashboard; with a password the way back is open', async () => {
  const page = await journey.newPage();
  await page.goto(`/enter?token=${journey.server.entry}`);
  await page.getByText(/PCI 2023:/).waitFor();
  await page.goto('/account');
  await page.getByLabel('Mật khẩu mới').fill('mật khẩu thật dài');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu mật khẩu').first().waitFor();
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
  await page.getByLabel('Tên đăng nhập').fill('Quản trị');
  await page.getByLabel('Mật khẩu').fill('mật khẩu thật dài');
  await page.getByRole('button', { name: 'Đăng nhập' }).last().click();
  await page.getByRole('button', { name: 'Đăng xuất' }).first().waitFor();
  expect(await page.getByText('Quản trị').count()).toBeGreaterThan(0);
});

test('an address that was used says so', async () => {
  const page = await journey.newPage();
  await page.goto(`/enter?token=${journey.server.entry}`);
  expect(page.url()).toContain('problem=address_used');
  await page.getByText('Địa chỉ dùng một lần này đã được dùng').waitFor();
});
