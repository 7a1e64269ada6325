import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

describe('accounts', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney({ isPublic: false });
  });
  afterAll(() => journey.close());

  it('opens by the one-time address, sets a password, adds an account, signs out and in', async () => {
    const page = await journey.newPage();
    await page.goto(`/enter?token=${journey.server.entry}`);
    await page.goto('/account');
    await page.getByText('Đang đăng nhập: Quản trị').waitFor();
    await page.getByLabel('Mật khẩu mới').fill('ngắn');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Mật khẩu cần ít nhất 10 ký tự.').waitFor();
    await page.getByLabel('Mật khẩu mới').fill('một mật khẩu đủ dài');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu mật khẩu').waitFor();

    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm tài khoản' });
    await dialog.getByLabel('Tên đăng nhập').fill('Nguyễn Thị Hà');
    await dialog.getByLabel('Vai trò').selectOption('planner');
    await dialog.getByRole('button', { name: 'Thêm tài khoản' }).click();
    await page.getByText('Địa chỉ dùng một lần của Nguyễn Thị Hà').waitFor();
    expect(await page.locator('code').textContent()).toContain('/enter?token=');

    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').fill('Quản trị');
    await page.getByLabel('Mật khẩu').fill('một mật khẩu đủ dài'.normalize('NFD'));
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Đang đăng nhập: Quản trị').waitFor();
    const added = page.getByRole('row').filter({ hasText: 'Nguyễn Thị Hà' }).first();
    await added.waitFor();
    expect(await added.textContent()).toContain('Người lập kế hoạch');
    const trail = page.getByRole('region', { name: 'Nhật ký thay đổi' });
    await trail.getByRole('cell', { name: 'Nguyễn Thị Hà, Người lập kế hoạch, Mọi đơn vị' }).waitFor();
    expect(await trail.textContent()).not.toMatch(/one-time|everywhere|planner/);
  });
});
