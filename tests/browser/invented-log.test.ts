import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from '../helpers/browser.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

test.each([
  ['/plans?on=2024-12-31', /[1-9]\d* trên \d+ nhiệm vụ có chỉ tiêu đã đạt/],
  ['/work?unit=thua-thien-hue-huong-tra&on=2024-10-25', /3 việc quá hạn/],
  ['/duties?on=2025-06-30', /đã nhận 162/],
  ['/reports?plan=P004&period=2024-Q3', /12\/13 tuần/],
])('%s counts the invented log when asked, and says so', async (path, finding) => {
  const page = await journey.newPage();
  await page.goto(path);
  await page.getByRole('group', { name: 'Nhật ký hoạt động' }).getByText('Minh hoạ').click();
  await page.getByText('Dữ liệu minh hoạ').waitFor();
  await page.getByText(finding).first().waitFor();
  expect(new URL(page.url()).searchParams.get('log')).toBe('demonstration');
  expect(journey.complaints).toEqual([]);
  await page.context().close();
});

test('without the demonstration there is nothing to choose', async () => {
  const bare = await openJourney({ hasDemonstration: false });
  const page = await bare.newPage();
  await page.goto('/plans');
  await page.getByRole('heading', { name: 'Sổ đăng ký kế hoạch' }).waitFor();
  expect(await page.getByRole('group', { name: 'Nhật ký hoạt động' }).count()).toBe(0);
  await bare.close();
});
