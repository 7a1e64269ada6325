import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, openSignedIn, type SignedIn } from '../helpers/signed-in.ts';

const town = 'thua-thien-hue-huong-tra';
const radio = `${town}-trung-tam-van-hoa-thong-tin-va-the-thao`;
let journey: SignedIn;

beforeAll(async () => {
  journey = await openSignedIn();
});
afterAll(() => journey.close());

type Row = Record<string, unknown>;
const logged = (query: string) => journey.administrator.rows<Row>(`/api/activities?${query}`);
const record = async (more: Row): Promise<string> => {
  const body = {
    key: `key-${Math.random()}`,
    unit: radio,
    day: '2024-05-06',
    tasks: ['P000-II.2.c'],
    ...more,
  };
  const reply = await journey.administrator.post('/api/record-activity', body);
  return ((await reply.json()) as { activity: string }).activity;
};
const paste = (page: Page, name: string, text: string) =>
  page
    .getByRole('textbox', { name, exact: true })
    .or(page.getByRole('combobox', { name, exact: true }))
    .evaluate((cell, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);

describe('on a phone', () => {
  test('an officer logs with a few taps, and the next one begins where the last was', async () => {
    const officer = await journey.as('planner', radio);
    const page = await journey.pageOf(officer, { width: 390, height: 844 });
    await page.goto('/activities/new');
    await page.getByRole('strong').filter({ hasText: 'Trung tâm' }).waitFor();
    await choose(page, /^Nhiệm vụ/, 'II.2.c', /II\.2\.c/);
    await page.getByLabel('Tên hoạt động').fill('Chuyên mục thứ nhất');
    await page.getByRole('button', { name: 'Lưu hoạt động' }).click();
    await page.getByText('Đã ghi: Chuyên mục thứ nhất').waitFor();
    await page.getByText('nằm ngoài thời gian của nhiệm vụ').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Nhiệm vụ: II\.2\.c/ }).waitFor();
    expect(await page.getByLabel('Tên hoạt động').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Lưu hoạt động' }).click();
    await page.getByRole('button', { name: 'Ghi tiếp' }).waitFor();
    const rows = await logged(`unit=${radio}&task=P000-II.2.c`);
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row['channel'])).toEqual(['radio_loudspeaker', 'radio_loudspeaker']);
    await page.context().close();
  });

  test('the keyboard comes when asked for, its "done" stores nothing, and a lost network sends later', async () => {
    const page = await journey.pageOf(undefined, { width: 390, height: 844, isTouched: true });
    await page.goto(`/activities/new?unit=${radio}`);
    await page.getByRole('button', { name: /^Nhiệm vụ/ }).tap();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
    await expect.poll(focused).toBe('listbox');
    await page
      .getByRole('option', { name: /II\.2\.c/ })
      .first()
      .tap();
    const quantity = page.getByLabel('Số lượng');
    await quantity.tap();
    await page.keyboard.type('7');
    expect(await quantity.inputValue()).toBe('7');
    await page.getByLabel('Tên hoạt động').tap();
    await page.keyboard.type('Ghi lúc mất mạng');
    await page.keyboard.press('Enter');
    const camera = page.locator('input[capture="environment"]');
    expect(await camera.getAttribute('accept')).toBe('image/*');
    expect(await logged('search=ghi luc mat mang')).toEqual([]);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Lưu hoạt động' }).tap();
    const failure = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' });
    await failure.getByText('Khi có mạng trở lại').waitFor();
    // Said where it is seen, above the button that was pressed.
    const { y = 0, height = 0 } = (await failure.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThan(844);
    await page.context().setOffline(false);
    await page.getByText('Đã ghi: Ghi lúc mất mạng').waitFor();
    const rows = await logged('search=ghi luc mat mang');
    expect(rows.map((row) => row['quantity'])).toEqual([7]);
    await page.context().close();
  });

  test('what is typed outlives a failure and a reload, and is stored once', async () => {
    const page = await journey.pageOf(undefined, { width: 390, height: 844 });
    await page.goto(`/activities/new?unit=${radio}`);
    await page.getByLabel('Tên hoạt động').fill('Bài viết dở dang');
    await page.route('**/api/record-activity', (route) => route.abort());
    await page.getByRole('button', { name: 'Lưu hoạt động' }).click();
    await page.getByText('Chưa lưu được').waitFor();
    expect(await page.getByLabel('Tên hoạt động').inputValue()).toBe('Bài viết dở dang');
    await page.unroute('**/api/record-activity');
    await page.reload();
    await page.getByText(/^Đã lấy lại nội dung nhập dở lúc/).waitFor();
    // The server stores it, but its answer gets lost on the way back.
    await page.route('**/api/record-activity', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Lưu hoạt động' }).click();
    await page.getByText('Chưa lưu được').waitFor();
    await page.unroute('**/api/record-activity');
    await page.getByRole('button', { name: 'Lưu hoạt động' }).click();
    await page.getByText('đã được ghi từ lần gửi trước').waitFor();
    expect(await logged('search=bai viet do dang')).toHaveLength(1);
    await page.context().close();
  });

  test('everything that is wrong is said at once, and nothing is sent', async () => {
    const page = await journey.pageOf(undefined, { width: 390, height: 844 });
    await page.goto(`/activities/new?unit=${radio}&lang=en`);
    await page.getByLabel('Quantity').fill('0');
    await page.getByLabel('Link as evidence').fill('not a link');
    await page.getByRole('button', { name: 'Save the activity' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Please correct' });
    await summary.getByText('The quantity must be a number above 0.').waitFor();
    expect(await summary.textContent()).toContain('The link must be the address of a web page');
    await page.context().close();
  });

  test('a stranger is told to sign in, a viewer that the account only reads', async () => {
    const stranger = await journey.newPage({ width: 390 });
    await stranger.goto('/activities/new');
    await stranger.getByText('Cần đăng nhập để ghi hoạt động.').waitFor();
    const viewer = await journey.pageOf(await journey.as('viewer', town));
    await viewer.goto('/activities/new');
    await viewer.getByText('Tài khoản này chỉ được xem.').waitFor();
    expect(await viewer.getByRole('button', { name: 'Lưu hoạt động' }).count()).toBe(0);
    await stranger.context().close();
    await viewer.context().close();
  });
});

describe('many at once', () => {
  test('a paste from a spreadsheet with a wrong cell stores nothing until it is right', async () => {
    const page = await journey.pageOf();
    await page.goto('/activities/bulk');
    await choose(page, /^Kế hoạch/, 'Hương Trà', /Hương Trà/);
    const lines = [
      'STT\tNgày\tMã nhiệm vụ\tĐơn vị\tSố lượng\tTên hoạt động',
      `1\t20/10/2024\tII.2.c\t${radio}\t2\tDán thứ nhất`,
      `2\t21/10/2024\tII.2.zz\t${radio}\t1\tDán thứ hai`,
    ];
    await paste(page, 'Dòng 1, Ngày', lines.join('\n'));
    await page.getByText('Đã dán 2 dòng.').waitFor();
    await page.getByText('Không nhận ra cột: STT.').waitFor();
    await page.getByRole('button', { name: 'Lưu 2 hoạt động' }).click();
    const problem = page.getByRole('button', { name: 'Dòng 2, Mã nhiệm vụ: không có mã nhiệm vụ này' });
    await problem.click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Dòng 2, Mã nhiệm vụ',
    );
    expect(await logged('search=dan thu')).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('IV.4.b');
    await page.reload();
    await page.getByRole('button', { name: 'Lưu 2 hoạt động' }).click();
    await page.getByText('Đã lưu 2 hoạt động.').waitFor();
    const rows = await logged('search=dan thu');
    expect(rows.map((row) => [row['day'], row['codes'], row['quantity']]).sort()).toEqual([
      ['2024-10-20', 'II.2.c', 2],
      ['2024-10-21', 'IV.4.b', 1],
    ]);
    await page.context().close();
  });
});

describe('one activity', () => {
  test('is corrected with a reason, its history kept, and taken back with another', async () => {
    const activity = await record({ title: 'Tin sai số', quantity: 3 });
    const page = await journey.pageOf();
    await page.goto(`/activities/activity?activity=${activity}`);
    await page.getByRole('link', { name: 'Sửa' }).click();
    await page.getByLabel('Số lượng').fill('1');
    await page.getByLabel('Lý do sửa').fill('đếm lại');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Số lượng: 3 → 1').waitFor();
    await page.getByText('Lý do: đếm lại').waitFor();
    await page.getByRole('button', { name: 'Huỷ mục này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Huỷ hoạt động' });
    await dialog.getByRole('button', { name: 'Huỷ mục này' }).click();
    await dialog.getByText('Cần ghi lý do huỷ.').waitFor();
    await dialog.getByLabel('Lý do huỷ').fill('ghi trùng');
    await dialog.getByRole('button', { name: 'Huỷ mục này' }).click();
    await page.getByText('Mục này đã được huỷ').waitFor();
    await page.goto('/activities?voided=1');
    await page.getByRole('cell', { name: 'ghi trùng' }).waitFor();
    expect(await logged('search=tin sai so')).toEqual([]);
    await page.context().close();
  });

  test('takes an evidence file, opens it and lets it go; other kinds are named', async () => {
    const activity = await record({ title: 'Có tệp' });
    const page = await journey.pageOf();
    await page.goto(`/activities/activity?activity=${activity}`);
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({
      name: 'a.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('MZ'),
    });
    await page.getByText('Loại tệp này không được nhận.').waitFor();
    const pdf = Buffer.from('%PDF-1.4\n%%EOF');
    await input.setInputFiles({ name: 'Báo cáo ảnh.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Gửi tệp đã chọn' }).click();
    const link = page.getByRole('link', { name: 'Báo cáo ảnh.pdf' });
    await link.waitFor();
    const opened = await journey.administrator.get((await link.getAttribute('href')) ?? '');
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
    await page.getByRole('button', { name: 'Gỡ tệp Báo cáo ảnh.pdf' }).click();
    await page.getByRole('dialog', { name: 'Gỡ tệp' }).getByRole('button', { name: 'Gỡ tệp' }).click();
    await page.getByText('Chưa có tệp nào').waitFor();
    await page.context().close();
  });

  test('feedback is marked as handled and found by it', async () => {
    await record({ title: 'Phản ánh một cửa', channel: 'survey_feedback', isHandled: false, tasks: [] });
    const page = await journey.pageOf();
    await page.goto('/activities');
    await page.getByLabel('Phản ánh, kiến nghị').selectOption({ label: 'Chưa xử lý' });
    await page.waitForURL(/handled=false/);
    await page
      .getByRole('row', { name: /Phản ánh một cửa/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
    await page.getByRole('button', { name: 'Đánh dấu chưa xử lý' }).waitFor();
    expect((await logged('handled=true')).map((row) => row['title'])).toEqual(['Phản ánh một cửa']);
    await page.context().close();
  });
});

describe('the log', () => {
  test('a cell of the weeks, reached with the keyboard, filters the list; the address says so', async () => {
    await record({ title: 'Tuần bốn mươi', day: '2023-10-04', channel: 'contest' });
    const page = await journey.pageOf();
    await page.goto(`/activities?unit=${radio}&weeks=2023`);
    const cell = page.getByRole('gridcell', { name: /Cuộc thi.*tuần 1 / });
    await cell.focus();
    await page.keyboard.press('End');
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2023-10-02/);
    expect(page.url()).toContain('to=2023-10-08');
    await page.getByRole('cell', { name: 'Tuần bốn mươi' }).waitFor();
    await page.getByText('Cộng: 1 hoạt động, số lượng 1').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Tuần bốn mươi' }).count()).toBe(1);
    await page.context().close();
  });

  test('is searched without marks, ordered by the server and offered as CSV', async () => {
    await record({ title: 'Chuyên đề Đoàn', quantity: 900, day: '2022-01-01' });
    const page = await journey.pageOf();
    await page.goto('/activities');
    await page.getByRole('searchbox', { name: 'Tìm' }).fill('chuyen de doan');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'Chuyên đề Đoàn' }).waitFor();
    expect(page.url()).toContain('search=');
    await page.goto('/activities');
    await page.getByRole('button', { name: /^Số lượng/ }).click();
    await page.waitForURL(/sort=quantity/);
    await page
      .getByRole('region', { name: 'Danh sách hoạt động' })
      .getByRole('row')
      .nth(1)
      .getByText('900')
      .waitFor();
    await page.context().close();
  });

  test('the demonstration stands under its label', async () => {
    const page = await journey.newPage();
    await page.goto('/activities?log=demonstration&lang=en');
    await page.getByText('Demonstration data', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: 'Show the recorded log' }).click();
    await page.waitForURL(/log=recorded/);
    await page.getByRole('heading', { name: 'Activities', exact: true }).waitFor();
    expect(journey.complaints.filter((one) => !/ERR_FAILED|ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
    await page.context().close();
  });
});
