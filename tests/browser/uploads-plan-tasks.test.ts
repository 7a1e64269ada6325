import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, seriousFaults, type Journey } from '../helpers/browser.ts';

let home: string;
let journey: Journey;
let page: Page;

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  journey = await openJourney({ home, isPublic: true });
  page = await journey.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
});
afterAll(async () => {
  await journey.close();
  rmSync(home, { recursive: true, force: true });
});

test('a Word document is known as a plan that is stored, and read as a new one', async () => {
  await page.goto('/uploads');
  const buffer = readFileSync('tests/fixtures/plan-tasks/p002.docx');
  await page.locator('input[type=file]').setInputFiles({ name: 'ke hoach.docx', mimeType: docx, buffer });
  await page.getByRole('heading', { level: 1, name: 'Nạp ke hoach.docx' }).waitFor();
  await page.getByText('100 % nhiệm vụ đã có trong kế hoạch này').waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByLabel('Kế hoạch', { exact: true }).selectOption({ label: 'Tạo kế hoạch mới' });
  const form = page.getByRole('form', { name: 'Kế hoạch mới, theo văn bản' });
  await form.waitFor();
  expect(await form.getByLabel('Số văn bản').inputValue()).toBe('12/KH-SGTVT');
  expect(await form.getByLabel('Ngày ký').inputValue()).toBe('15/01/2024');
  await form.getByLabel('Tên kế hoạch').fill('Kế hoạch tuyên truyền từ tệp Word');
  await form.getByRole('button', { name: 'Đọc lại với kế hoạch này' }).click();
  await page.getByText('Sẽ tạo kế hoạch mới: Kế hoạch tuyên truyền từ tệp Word.').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('its tasks are compared, stored at once, and stand in the plan', async () => {
  await page.getByRole('link', { name: 'Tiếp: So sánh và lưu' }).click();
  await page.getByRole('row').filter({ hasText: '2.10 – Tuyên truyền chủ trương' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lưu 17 mục vào kế hoạch' }).click();
  await page.getByText('Đã lưu: 17 mục của kế hoạch được thêm hoặc đổi').waitFor();

  await page.getByRole('link', { name: 'Xem kế hoạch' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch tuyên truyền từ tệp Word' }).waitFor();
  await page
    .getByRole('link', { name: /Tuyên truyền chủ trương, chính sách/ })
    .first()
    .waitFor();
});

test('they are taken back with the plan', async () => {
  await page.goBack();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('dialog').getByText('rút khỏi kế hoạch').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Hoàn tác/ })
    .click();
  await page.getByRole('button', { name: /Nạp lại|Làm lại/ }).waitFor();
  await page.goto('/plans');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Kế hoạch tuyên truyền từ tệp Word').count()).toBe(0);
  expect(journey.complaints).toEqual([]);
});
