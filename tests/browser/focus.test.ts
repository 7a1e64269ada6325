import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const address = '/focus?unit=quang-ngai&index=PCI&year=2019';

test('the list says where most points are within reach, and each component leads to its course', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText(/còn nhiều điểm có thể đạt thêm nhất ở “Đào tạo lao động”: 1,62 điểm/).waitFor();
  await page.getByText('Cùng loại').click();
  expect(new URL(page.url()).searchParams.get('peers')).toBe('type');
  await page.getByRole('link', { name: 'Đào tạo lao động' }).click();
  await page.getByRole('heading', { level: 1, name: 'Xu hướng' }).waitFor();
  expect(new URL(page.url()).searchParams.get('components')).toBe('CSTP09');
});

test('components are moved by typing and by a goal; the address brings the same outcome back', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText('Hiện tại: 64,33 điểm, hạng 41 trên 63').waitFor();
  const typed = page.getByRole('spinbutton', { name: /Điểm mới của Tính minh bạch/ });
  await typed.fill('7.46');
  await typed.press('Enter');
  await page.getByRole('button', { name: 'Lên P75: Chi phí không chính thức' }).click();
  await page.getByText('Từ 64,33 điểm, hạng 41 trên 63 thành 66,00 điểm, hạng 23 trên 63').waitFor();
  const shared = await journey.newPage();
  await shared.goto(page.url());
  await shared.getByText('thành 66,00 điểm, hạng 23 trên 63').waitFor();
  await shared.getByRole('button', { name: 'Bỏ hết thay đổi' }).click();
  await shared.getByText('Chưa có thay đổi nào').waitFor();
  expect(new URL(shared.url()).searchParams.has('changes')).toBe(false);
});

test('a slider is moved by the keyboard', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  const slider = page.getByRole('slider', { name: /Điểm mới của Đào tạo lao động/ });
  await slider.focus();
  await slider.press('End');
  await page.getByText(/thành 71,86 điểm/).waitFor();
  expect(await page.getByText(/Phép tính “nếu – thì”/).count()).toBe(1);
});

test('the page fits a phone in English, and axe finds nothing serious', async () => {
  const page = await journey.newPage({ width: 390, height: 800 });
  await page.goto(`${address}&lang=en`);
  await page.getByText('Now: 64.33 points, 41st of 63').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await seriousFaults(page)).toEqual([]);
  expect(journey.complaints).toEqual([]);
});
