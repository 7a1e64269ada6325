import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from '../helpers/browser.ts';

/** What a plan says of money and topics, and the way from a topic to what was done on it. */
let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

test('the page of a plan shows its budget task by task and its topics with their fields (R18, R28)', async () => {
  const page = await journey.newPage();
  await page.goto('/plans/plan?plan=P002&tab=document');
  const stated = page.getByRole('listitem').filter({ hasText: /^Theo quy định:/ });
  await stated.getByRole('link', { name: '2.13', exact: true }).waitFor();
  const topic = page.getByRole('listitem').filter({ hasText: 'thí điểm sáng kiến' });
  await topic.getByText('Chỉ đạo, điều hành').waitFor();
  await topic.getByRole('link').click();
  await page.waitForURL(/\/activities\?.*topic=P002-TOP09/);
  expect(journey.complaints).toEqual([]);
});

test('initiatives of all plans are one choice of the log (R30)', async () => {
  const page = await journey.newPage();
  await page.goto('/activities');
  await page.getByLabel('Sáng kiến, mô hình, điển hình').selectOption('Đã xác nhận và chờ xác nhận');
  await page.waitForURL(/initiative=listed/);
  await page.goto('/activities?topic=P000-TOP08,P000-TOP12');
  await page.getByRole('button', { name: /^Nội dung: .*, / }).waitFor();
  expect(journey.complaints).toEqual([]);
});
