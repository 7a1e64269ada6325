import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, openSignedIn, type SignedIn } from '../helpers/signed-in.ts';

const town = 'thua-thien-hue-huong-tra';
let journey: SignedIn;

beforeAll(async () => {
  journey = await openSignedIn();
  const units = ['Bình Điền', 'Hương Bình', 'Tứ Hạ'].map((name, at) => {
    return { unit: `${town}-x${at}`, nameVi: `Xã ${name}`, level: 'commune', parent: town };
  });
  await journey.administrator.post('/api/add-units', { units });
});
afterAll(() => journey.close());

describe('the list', () => {
  test('a missing report is marked as received on its day', async () => {
    const page = await journey.pageOf();
    await page.goto('/duties?plan=P000&on=2024-10-21');
    const row = page.getByRole('row', { name: /Xã Bình Điền/ });
    await row.getByText('Còn thiếu').waitFor();
    await row.getByRole('button', { name: /^Ghi nhận/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận báo cáo' });
    // The day first, whatever the language of the browser; a day that is none is not taken for another.
    const day = dialog.getByLabel('Ngày nhận');
    await day.fill('31/9/2024');
    await day.blur();
    await dialog.getByText('Ghi theo thứ tự ngày/tháng/năm').waitFor();
    await day.fill('9/10/2024');
    await day.blur();
    expect(await day.inputValue()).toBe('09/10/2024');
    expect(await dialog.getByText('Thứ Tư', { exact: true }).count()).toBe(1);
    await day.fill('19/10/2024');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await row.getByText('nhận ngày 19/10/2024').waitFor();
    expect(await row.getByRole('link', { name: 'Xem lần nhận' }).count()).toBe(1);
    await page.context().close();
  });

  test('a report outside any duty is counted apart', async () => {
    const page = await journey.pageOf();
    await page.goto('/duties?plan=P003');
    await page.getByRole('button', { name: 'Ghi báo cáo đột xuất' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận báo cáo đột xuất' });
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await dialog.getByText('Cần chọn đơn vị thực hiện.').waitFor();
    await choose(page, /^Đơn vị gửi/, 'Thanh Da', /Thanh Đa/);
    await dialog.getByLabel('Ngày nhận').fill('2025-04-01');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByRole('heading', { name: 'Báo cáo đột xuất đã nhận' }).waitFor();
    const adHoc = page.getByRole('link', { name: '01/04/2025' });
    await adHoc.waitFor();
    expect(await adHoc.getAttribute('href')).toContain('/activities/activity?');
    await page.context().close();
  });

  test('where the plan names no cycle the office sets one, and due days appear', async () => {
    const page = await journey.pageOf();
    await page.goto('/duties?plan=P003&on=2025-02-20');
    await page.getByText('1 báo cáo chưa đặt chu kỳ').waitFor();
    await page.getByText('Xem các báo cáo và đặt chu kỳ').click();
    await page.getByRole('button', { name: 'Đặt chu kỳ' }).click();
    await page.getByRole('row', { name: /quý I\/2025/ }).waitFor();
    expect(await page.getByRole('row', { name: /quý I{1,3}V?\/2025/ }).count()).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });

  test('a stranger reads but is told why nothing can be noted', async () => {
    const page = await journey.newPage({ width: 390 });
    await page.goto('/duties?plan=P000&on=2024-10-21');
    await page.getByText('Đăng nhập bằng tài khoản của đơn vị gửi hoặc đơn vị nhận').waitFor();
    expect(await page.getByRole('button', { name: /^Ghi nhận/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe('whom to remind', () => {
  test('units with what is late; a letter noted for some of them stands there and at the task', async () => {
    const page = await journey.pageOf();
    await page.goto('/duties?view=reminder&plan=P000&on=2024-10-21');
    const unit = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Xã Tứ Hạ' }) });
    await unit.getByText(/năm 2024 \(hạn 19\/10\/2024, quá hạn 2 ngày\)/).waitFor();
    await unit.getByText('Chưa đôn đốc').waitFor();
    const letter = page.locator('pre');
    expect(await letter.textContent()).toContain('Xã Tứ Hạ\n   - IV (đoạn cuối)');
    await page.getByRole('checkbox', { name: /^Chọn cả/ }).uncheck();
    await page.getByRole('checkbox', { name: 'Đưa Xã Tứ Hạ vào văn bản đôn đốc' }).check();
    await page.getByRole('button', { name: 'Ghi nhận đã đôn đốc' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận đã đôn đốc' });
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await dialog.getByText('Cần chọn đơn vị thực hiện.').waitFor();
    await choose(page, /^Đơn vị đôn đốc/, 'thị xã Hương Trà', /^Thị xã Hương Trà/);
    await dialog.getByLabel('Số, ký hiệu văn bản').fill('12/CV-VP');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    const note = unit.getByRole('link', { name: 'Đã đôn đốc ngày 21/10/2024 (văn bản số 12/CV-VP), lần 1' });
    await note.click();
    await page.getByRole('row', { name: /Đôn đốc \(12\/CV-VP\)/ }).waitFor();
    await page.goto(`/work?unit=${town}-x2&on=2024-10-22`);
    await page
      .getByRole('link', { name: /^Đã đôn đốc ngày 21\/10\/2024/ })
      .first()
      .waitFor();
    await page.goto('/duties?view=reminder&plan=P000&on=2024-10-21&lang=en');
    await page
      .getByRole('link', { name: 'Reminded on 21 October 2024 (document no. 12/CV-VP), once so far' })
      .waitFor();
    expect(journey.complaints).toEqual([]);
    await page.context().close();
  });

  test('the form asks what was checked where the activity is a check, and what was stored is read', async () => {
    const page = await journey.pageOf(undefined, { width: 390, height: 844 });
    await page.goto('/activities/new?task=P000-IV.1.a');
    await choose(page, /^Đơn vị thực hiện/, 'thị xã Hương Trà', /^Thị xã Hương Trà/);
    await page.getByLabel('Kênh, hình thức').selectOption('Theo dõi, đôn đốc, kiểm tra');
    await page.getByText('Kiểm tra', { exact: true }).click();
    await page.getByRole('button', { name: 'Lưu hoạt động' }).click();
    await page.getByText('Cần nêu ít nhất một đơn vị được đôn đốc, kiểm tra.').first().waitFor();
    await choose(page, /^Đơn vị được kiểm tra/, 'Bình Điền', /^Xã Bình Điền/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Lưu hoạt động' }).click();
    await page.getByRole('link', { name: 'Xem hoạt động vừa ghi' }).click();
    await page.getByText('Đơn vị được đôn đốc, kiểm tra').waitFor();
    await page.getByText('Xã Bình Điền').waitFor();
    expect(journey.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the calendar', () => {
  test('goes from day to day and month to month with the keyboard', async () => {
    const page = await journey.newPage();
    await page.goto('/duties?view=calendar&plan=P000&month=2024-10&on=2024-10-10');
    const today = page.getByRole('gridcell', { name: /10\/10\/2024/ });
    await today.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /19\/10\/2024/ }).waitFor();
    await page
      .getByText(/chưa xong/i)
      .first()
      .waitFor();
    await page.getByRole('gridcell', { name: /19\/10\/2024/ }).focus();
    await page.keyboard.press('PageDown');
    await page.waitForURL(/month=2024-11/);
    const title = page.getByRole('heading', { name: 'Hạn trong tháng 11/2024' });
    await title.waitFor();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-day'));
    expect(focused).toBe('2024-11-01');
    await page.context().close();
  });

  test('an address for a calendar program is made, read and stopped', async () => {
    const page = await journey.pageOf();
    await page.goto('/duties?view=calendar&plan=P004');
    await page.getByRole('button', { name: 'Đưa vào lịch của tôi' }).click();
    await page.getByRole('button', { name: 'Tạo địa chỉ' }).click();
    const address = await page.getByLabel('Địa chỉ', { exact: true }).inputValue();
    const feed = await fetch(address);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    await page.getByRole('button', { name: 'Ngừng địa chỉ' }).click();
    await page.getByText('Địa chỉ đã ngừng hoạt động').waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(journey.complaints).toEqual([]);
    await page.context().close();
  });
});
