import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
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

const form = (): Locator => page.getByRole('form', { name: 'Mục tiêu chỉ số' });
const goal = (at: number): Locator => form().getByRole('group', { name: `Mục tiêu ${at}`, exact: true });

test('all that is wrong with the goals is said at its place, and nothing is stored', async () => {
  await page.goto('/plans/edit?plan=P002');
  await form().waitFor();
  const before = await form()
    .getByRole('group', { name: /^Mục tiêu \d+$/ })
    .count();
  await form().getByRole('button', { name: 'Thêm mục tiêu' }).click();
  const added = goal(before + 1);
  await added.getByLabel('Mục tiêu', { exact: true }).selectOption({ label: 'Xếp loại ít nhất' });
  await added.getByLabel('Từ năm').fill('2025');
  await form().getByRole('button', { name: 'Lưu các mục tiêu' }).click();
  await added.getByText('Cần ghi mức xếp loại, ví dụ Tốt.').waitFor();
  expect(await added.getByText('Năm cuối không được trước năm đầu.').isVisible()).toBe(true);
  const stored = await new Client(journey.server.address).rows<{ kind: string }>('/api/goals?plan=P002');
  expect(stored.some((row) => row.kind === 'rating')).toBe(false);

  await added.getByLabel('Xếp loại').fill('Tốt');
  await added.getByLabel('Từ năm').fill('2024');
  await added.getByLabel('Văn bản viết').fill('Xếp loại Tốt trở lên');
  await form().getByRole('button', { name: 'Lưu các mục tiêu' }).click();
  await page.getByText('Đã lưu các mục tiêu').waitFor();
});

test('goals are judged where the plan shows what it covers, those for a rank too', async () => {
  await page.goto('/plans/edit?plan=P002');
  await form().getByRole('button', { name: 'Thêm mục tiêu' }).click();
  await form().getByRole('button', { name: 'Lưu các mục tiêu' }).click();
  await page.getByText('Đã lưu các mục tiêu').waitFor();
  await page.goto('/plans/plan?plan=P002&tab=coverage');
  await page.getByText('Văn bản viết: “Xếp loại Tốt trở lên”').waitFor();
  expect(await page.getByRole('heading', { level: 3, name: /Tốt/ }).count()).toBe(1);
  expect(await page.getByRole('heading', { level: 3, name: /thứ hạng/i }).count()).toBeGreaterThan(0);
});

test('a goal is taken out again', async () => {
  await page.goto('/plans/edit?plan=P002');
  await form().waitFor();
  const goals = form().getByRole('group', { name: /^Mục tiêu \d+$/ });
  await goals.first().waitFor();
  const before = await goals.count();
  await form()
    .getByRole('button', { name: `Bỏ mục tiêu ${before}` })
    .click();
  await form().getByRole('button', { name: 'Lưu các mục tiêu' }).click();
  await page.getByText('Đã lưu các mục tiêu').waitFor();
  await page.reload();
  await goals.first().waitFor();
  expect(await goals.count()).toBe(before - 1);
  expect(journey.complaints).toEqual([]);
});
