import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('whoever may edit the plan', () => {
  let page: Page;
  beforeAll(async () => {
    page = await journey.newPage();
    await page.goto(`/enter?token=${journey.server.entry}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('enters the estimate of a year, leads it to its decision, and finds it in the report (R18)', async () => {
    await page.goto('/plans/plan?plan=P002&tab=document');
    await page.getByText('Chưa có dự toán cho năm nào của kế hoạch (2024).').waitFor();
    await page.getByRole('link', { name: 'Nhập, sửa dự toán' }).click();
    const section = page.getByRole('region', { name: 'Dự toán kinh phí hằng năm' });
    await section.getByRole('button', { name: 'Thêm dự toán' }).click();
    const fresh = section.getByRole('form', { name: 'Thêm dự toán' });
    await fresh.getByRole('button', { name: 'Thêm dự toán' }).click();
    await fresh.getByText('Cần số tiền, hoặc lời văn như “theo quy định”.').waitFor();
    await fresh.getByLabel('Dự toán', { exact: true }).fill('150 triệu');
    await fresh.getByText('Ghi là 150.000.000 đồng.').waitFor();
    await fresh.getByRole('button', { name: 'Thêm dự toán' }).click();

    await section.getByRole('button', { name: /^Sửa dự toán năm 2024/ }).click();
    const form = section.getByRole('form', { name: /^Sửa dự toán năm 2024/ });
    await form.getByLabel('Bước', { exact: true }).selectOption({ label: 'Đã quyết định' });
    await form.getByLabel('Ngày của bước này').fill('2024-02-05');
    await form.getByLabel('Số quyết định').fill('15/QĐ-SGTVT');
    await form.getByLabel('Số tiền được duyệt').fill('120.000.000');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await section.getByText('Đã sửa 1 lần').waitFor();

    await page.goto('/plans/plan?plan=P002&tab=document');
    const row = page.getByRole('row').filter({ hasText: '15/QĐ-SGTVT' });
    expect(await row.innerText()).toMatch(
      /2024[^]*150\.000\.000[^]*Đã quyết định[^]*05\/02\/2024[^]*120\.000\.000/,
    );
    await page.goto('/reports?plan=P002&period=2024');
    await page.getByText(/được duyệt 120\.000\.000 đồng/).waitFor();
    await page.goto('/reports?plan=P003&period=2025');
    await page.getByRole('heading', { name: 'Nội dung chưa đạt' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Kinh phí thực hiện' }).count()).toBe(0);
    expect(journey.complaints).toEqual([]);
  });

  test('gives the plan a topic with its field, moves, removes it, and has it back (R28)', async () => {
    await page.goto('/plans/edit?plan=P002#topics');
    const section = page.getByRole('region', { name: 'Nội dung tuyên truyền' });
    await section.getByRole('button', { name: 'Thêm nội dung' }).click();
    const form = section.getByRole('form', { name: 'Thêm nội dung' });
    await form.getByLabel('Nội dung', { exact: true }).fill('Số hoá kết quả giải quyết');
    await form.getByRole('button', { name: /Thêm lĩnh vực/ }).click();
    await page.getByRole('option', { name: 'Cải cách TTHC' }).click();
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Thêm nội dung' }).click();
    const names = section.getByRole('listitem');
    await names.filter({ hasText: 'Số hoá kết quả' }).getByText('Cải cách TTHC').waitFor();
    await section.getByRole('button', { name: 'Đưa lên trên: Số hoá kết quả giải quyết' }).click();
    await names.nth(-2).filter({ hasText: 'Số hoá kết quả' }).waitFor();

    await section.getByRole('button', { name: 'Xoá nội dung Số hoá kết quả giải quyết' }).click();
    await page.getByText('Chưa có hoạt động nào gắn với nội dung này.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Xoá nội dung' }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã khôi phục').waitFor();
    await names.filter({ hasText: 'Số hoá kết quả' }).waitFor();
    await page.goto('/plans/plan?plan=P002&tab=document');
    await page.getByRole('link', { name: 'Số hoá kết quả giải quyết' }).waitFor();
    expect(journey.complaints).toEqual([]);
  });
});
