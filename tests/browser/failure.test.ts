import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

describe('when something goes wrong', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey.close());

  it('says what happened in words, and tries again', async () => {
    const page = await journey.newPage();
    let isBroken = true;
    await page.route('**/api/standing*', (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto('/?unit=da-nang&year=2019');
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Không kết nối được với máy chủ');

    isBroken = false;
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Năm 2019, Đà Nẵng đứng hạng 5 trên 63 ở PCI').waitFor();
    expect(await page.getByRole('rowheader', { name: 'Đào tạo lao động' }).count()).toBe(1);
  });

  it('draws what is there when the part that draws pictures, or a page, cannot be fetched', async () => {
    const page = await journey.newPage();
    await page.route('**/assets/chart-renderer*', (route) => route.abort());
    await page.goto('/trend?unit=da-nang&index=PCI');
    const alert = page.getByRole('alert').first();
    await alert.getByRole('button', { name: 'Thử lại' }).waitFor();
    expect(await page.getByRole('row', { name: /2019/ }).count()).toBeGreaterThan(0);

    await page.route('**/assets/Ranking-*', (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Xếp hạng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Không tải được dữ liệu' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Không kết nối được với máy chủ');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { level: 1, name: 'Xếp hạng' }).waitFor();
    await page.context().close();
  });

  it('keeps the last answer on screen, dimmed, while the next one is on its way', async () => {
    const page = await journey.newPage();
    await page.goto('/?unit=da-nang&year=2019');
    await page.getByText('Năm 2019, Đà Nẵng').waitFor();
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/api/standing?*year=2018*', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Năm trước' }).click();
    await page.locator('section[aria-busy="true"]').first().waitFor();
    expect(await page.getByText('Năm 2019, Đà Nẵng').count()).toBe(1);
    release();
    await page.getByText('Năm 2018, Đà Nẵng').waitFor();
  });

  it('sends a reader who may not read to the sign-in page', async () => {
    const closed = await openJourney({ isPublic: false });
    const page = await closed.newPage();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await page.getByLabel('Tên đăng nhập').fill('Ai đó');
    await page.getByLabel('Mật khẩu').fill('sai mật khẩu');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Tên hoặc mật khẩu không đúng.').waitFor();
    expect(await page.getByText('địa chỉ dùng một lần').count()).toBeGreaterThan(0);
    await closed.close();
  });
});
