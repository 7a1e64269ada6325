import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const address = '/focus/what-if?unit=quang-ngai&index=PCI&year=2019';

const parameter = (page: { url(): string }, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

test('components are moved by typing and by a goal; the address brings the same outcome back', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText('Hiện tại: 64,33 điểm, hạng 41 trên 63').waitFor();
  const typed = page.getByRole('textbox', { name: /Điểm mới của Tính minh bạch/ });
  await typed.fill('7,46');
  await typed.press('Enter');
  await page.getByRole('button', { name: 'Lên P75: Chi phí không chính thức' }).click();
  await page.getByText('Từ 64,33 điểm, hạng 41 trên 63 thành 66,00 điểm, hạng 23 trên 63').waitFor();
  await page.getByText('Nhóm: từ trung bình thấp sang trung bình cao.').waitFor();
  await page.getByText('Cần thêm 0,23 điểm để bằng đơn vị xếp ngay trên.').waitFor();
  const shared = await journey.newPage();
  await shared.goto(page.url());
  await shared.getByText('thành 66,00 điểm, hạng 23 trên 63').waitFor();
  await shared.getByRole('button', { name: 'Bỏ hết thay đổi' }).click();
  await shared.getByText('Chưa có thay đổi nào').waitFor();
  expect(parameter(shared, 'changes')).toBeNull();
});

test('a slider is moved by the keyboard, cut at the maximum, and taken back', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  const slider = page.getByRole('slider', { name: /Điểm mới của Đào tạo lao động/ });
  await slider.focus();
  await slider.press('End');
  await page.getByText(/thành 71,86 điểm/).waitFor();
  await expect.poll(() => parameter(page, 'changes'), { timeout: 10_000 }).toBe('CSTP09:=10');
  const typed = page.getByRole('textbox', { name: /Điểm mới của Đào tạo lao động/ });
  await typed.fill('12');
  await typed.press('Enter');
  await page.getByText('đã chạm giới hạn').waitFor();
  expect(await typed.inputValue()).toBe('10,00');
  await typed.fill('mười');
  await typed.press('Enter');
  expect(await typed.getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Trả lại điểm hiện tại của Đào tạo lao động' }).click();
  await page.getByText('Chưa có thay đổi nào').waitFor();
});

test('other units drift by their mean change of three years, and it says of how many', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText('Đổi theo 3 năm').click();
  await page.getByText(/Tổng điểm của \d+ đơn vị khác thay đổi theo mức bình quân 3 năm/).waitFor();
  expect(parameter(page, 'drift')).toBe('1');
});

test('the next five places and the component that changes the rank soonest are told', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText('Cần thêm 0,13 điểm của tổng để lên hạng 40 trên 63').waitFor();
  const places = page.getByRole('region', { name: 'Muốn lên hạng cần bao nhiêu điểm' });
  expect(await places.getByRole('row').count()).toBe(6);
  await places.getByRole('row', { name: /36 Yên Bái 64,98 0,65/ }).waitFor();
  await page.getByText('Nơi công bố không đưa ra sai số chuẩn').waitFor();
});

test('whole and part are never moved together', async () => {
  const page = await journey.newPage();
  await page.goto('/focus/what-if?unit=quang-ngai&index=PAPI&year=2019&changes=D1:P75');
  await page
    .getByText(/thành .* điểm/)
    .first()
    .waitFor();
  await page.getByText('Thành phần nhỏ nhất').click();
  await page.getByText('Có thay đổi ở thành phần không nằm trong danh sách đang hiện:').waitFor();
  await page.getByRole('button', { name: /Lên mức cao nhất: Tri thức công dân/ }).click();
  await expect.poll(() => parameter(page, 'changes'), { timeout: 10_000 }).toBe('D1.1:best');
  await page
    .getByText(/thành .* điểm/)
    .first()
    .waitFor();
});

test('scenarios are saved, set side by side, shared by link, renamed, deleted and brought back', async () => {
  const page = await journey.newPage();
  await page.goto(`/enter?token=${journey.server.entry}`);
  for (const [name, changes] of [
    ['Phương án minh bạch', 'CSTP03:%3D7.46'],
    ['Phương án lao động', 'CSTP09:P75,CSTP05:best'],
  ]) {
    await page.goto(`${address}&changes=${changes ?? ''}`);
    await page
      .getByText(/thành .* điểm, hạng/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Lưu phương án' }).click();
    await page.getByRole('textbox', { name: 'Tên' }).fill(name ?? '');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('link', { name: name ?? '' }).waitFor();
  }
  await page.getByRole('checkbox', { name: 'So sánh Phương án minh bạch' }).check();
  await page.getByRole('checkbox', { name: 'So sánh Phương án lao động' }).check();
  const side = page.getByRole('region', { name: 'Các phương án cạnh nhau' });
  await side.getByRole('columnheader', { name: 'Phương án lao động' }).waitFor();
  await side.getByRole('row', { name: /Tính minh bạch.* 6,96 → 7,46 –/ }).waitFor();
  const guest = await journey.newPage();
  await guest.goto(page.url());
  const seen = guest.getByRole('region', { name: 'Các phương án cạnh nhau' });
  await seen.getByRole('row', { name: /^Thứ hạng \d+\/63 \d+\/63/ }).waitFor();
  expect(await guest.getByText('Phương án đã lưu').count()).toBe(0);

  await page.getByRole('button', { name: 'Xoá: Phương án lao động' }).click();
  await page.getByRole('link', { name: 'Phương án lao động' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('link', { name: 'Phương án lao động' }).waitFor();
  await page.getByRole('button', { name: 'Đổi tên: Phương án lao động' }).click();
  await page.getByRole('textbox', { name: 'Tên' }).fill('Phương án đào tạo');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: 'Phương án đào tạo' }).waitFor();
});

test('points are derived from activities only at moderate evidence, at both ends of the interval', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText('nên không suy điểm từ hoạt động').waitFor();
  const rows = (await (
    await fetch(`${journey.server.address}/api/focus?index=EXAMPLE&unit=example-01&year=2020`)
  ).json()) as { rows?: { component: string; responsiveness: string | null }[] };
  const strong = rows.rows?.find((row) => row.responsiveness !== null);
  expect(strong).toBeDefined();
  await page.goto('/focus/what-if?index=EXAMPLE&unit=example-01&year=2020');
  const more = page.getByRole('textbox', { name: /^Thêm / }).first();
  await more.fill('10');
  await more.press('Enter');
  await page.getByText(/Tính ở hai đầu khoảng tin cậy 95% của mối liên hệ: từ .* đến .*/).waitFor();
  expect(parameter(page, 'derived')).toMatch(/\*10$/);
});

test('a step of a slider answers at once, and the page fits a phone in English', async () => {
  const page = await journey.newPage({ width: 390, height: 800 });
  await page.goto(`${address}&lang=en`);
  await page.getByText('Now: 64.33 points, 41st of 63').waitFor();
  const slider = page.getByRole('slider', { name: /New score of Labor and Training/ });
  await slider.focus();
  for (let press = 0; press < 5; press += 1) await slider.press('ArrowRight');
  await page.getByText(/to 64\.8\d points/).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await seriousFaults(page)).toEqual([]);
  expect(journey.complaints).toEqual([]);
});
