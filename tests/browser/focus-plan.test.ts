import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
/** The address of entry works once: everything that needs an account happens in this window. */
let planner: Page;
beforeAll(async () => {
  journey = await openJourney();
  planner = await journey.newPage();
  await planner.goto(`/enter?token=${journey.server.entry}`);
  await planner.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => journey.close());

const component = '/focus/component?unit=quang-ngai&index=PAPI&year=2019&component=D8';

const parameter = (page: { url(): string }, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

test('tasks of all plans that target a component are found without marks and taken into a draft', async () => {
  const page = await journey.newPage();
  await page.goto(component);
  await page.getByText(/“Quản trị điện tử” đạt 20,5% mức tối đa, hạng 63 trên 63/).waitFor();
  await page.getByText(/\d+ nhiệm vụ trong 2 kế hoạch/).waitFor();
  await page.getByText('Chỉ nêu đích danh').click();
  await page.getByText('3 nhiệm vụ trong 2 kế hoạch; 2 thuộc đơn vị và cấp dưới').waitFor();
  await page.getByRole('searchbox', { name: 'Tìm nhiệm vụ' }).fill('buu chinh');
  await page.getByText('1 nhiệm vụ trong 1 kế hoạch').waitFor();
  await page.getByRole('checkbox', { name: /Lấy vào dự thảo: III\.7/ }).check();
  await page.getByText('1 nhiệm vụ được lấy vào dự thảo').waitFor();
  await page.getByRole('link', { name: 'Lập dự thảo kế hoạch' }).click();
  await page.getByText('1 thành phần được chọn, 1 nhiệm vụ được lấy vào dự thảo.').waitFor();
  expect(parameter(page, 'take')).toBe('P004-III.7@PAPI:D8');
});

test('a draft is written into the register and taken as DOCX, and can be taken back', async () => {
  const chosen = 'chosen=PAPI:D8,PCI:CSTP09&take=P004-III.7@PAPI:D8';
  const guest = await journey.newPage();
  await guest.goto(`/focus/plan?unit=quang-ngai&index=PAPI&year=2019&${chosen}`);
  await guest.getByText('Chưa có nhiệm vụ cho: Đào tạo lao động.').waitFor();
  await guest.getByText('Cần đăng nhập với vai trò lập kế hoạch để ghi dự thảo.').waitFor();
  const page = planner;
  await page.goto(`/focus/plan?unit=quang-ngai&index=PAPI&year=2019&${chosen}`);
  const labour = page.getByRole('region', { name: 'Nhiệm vụ nhắm vào “Đào tạo lao động (PCI)”' });
  await labour.getByRole('checkbox', { name: /III\.8/ }).check();
  await page.getByText('2 thành phần được chọn, 2 nhiệm vụ được lấy vào dự thảo.').waitFor();
  // The province of 2019 ended: its successor is offered as the issuer.
  const issuer = page.getByRole('textbox', { name: 'Cơ quan ban hành, như ghi trong văn bản' });
  expect(await issuer.inputValue()).toBe('UBND tỉnh Quảng Ngãi');
  const title = page.getByRole('textbox', { name: 'Tên kế hoạch' });
  const usual = await title.inputValue();
  await title.fill('');
  await page.getByRole('button', { name: 'Lập dự thảo', exact: true }).click();
  await page.getByText('Cần tên kế hoạch.').waitFor();
  await title.fill(usual);
  await page.getByRole('button', { name: 'Lập dự thảo', exact: true }).click();
  await page.getByText('Đã ghi 2 nhiệm vụ vào sổ kế hoạch.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải dự thảo (DOCX)' }).click(),
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'draft-')), 'draft.docx');
  await download.saveAs(file);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Xoá dự thảo này' }).click();
  await page.getByText('Đã xoá dự thảo').waitFor();
  await page.getByRole('button', { name: 'Lập dự thảo', exact: true }).waitFor();
});

test('tasks are added to a plan that there is', async () => {
  const page = planner;
  await page.goto(
    '/focus/plan?unit=quang-ngai&index=PCI&year=2019&chosen=PCI:CSTP03&take=P002-2.13@PCI:CSTP03',
  );
  await page.getByText('Kế hoạch đã có').click();
  await page.getByRole('button', { name: 'Thêm vào kế hoạch' }).click();
  await page.getByText('Cần chọn kế hoạch.').waitFor();
  await page.getByRole('button', { name: 'Kế hoạch: Chọn kế hoạch' }).click();
  const search = page.getByRole('combobox', { name: 'Kế hoạch' });
  await search.fill('tra bong');
  await search.press('Enter');
  await page.getByRole('button', { name: 'Thêm vào kế hoạch' }).click();
  await page.getByText('Đã ghi 1 nhiệm vụ vào sổ kế hoạch.').waitFor();
  expect(await page.getByRole('button', { name: 'Xoá dự thảo này' }).count()).toBe(0);
});

test('what is known of the component and what would have to be logged is told with its labels', async () => {
  const page = await journey.newPage();
  await page.goto(component);
  await page.getByText('Dữ liệu minh hoạ', { exact: true }).waitFor();
  await page
    .getByRole('heading', { name: 'Thành phần được truyền thông nhiều hơn có cải thiện nhiều hơn không?' })
    .waitFor();
  await page.getByText(/Từ năm 2022: Quảng Ngãi – Huyện Trà Bồng/).waitFor();
  await page
    .getByText(/hiện có 1 tham gia .* cần ít nhất 5 mỗi bên/)
    .first()
    .waitFor();
  await page.getByText(/Để thấy mức 0,50 điểm \(5,0% tối đa\)/).waitFor();
  const effect = page.getByRole('textbox', { name: 'Mức muốn thấy được (điểm thành phần)' });
  await effect.fill('0,05');
  await effect.press('Enter');
  await page.getByText(/Mức 0,050 điểm|Để thấy mức 0,050 điểm/).waitFor();
  expect(parameter(page, 'effect')).toBe('0.05');
  await effect.fill('99');
  await effect.press('Enter');
  await page.getByText('Cần một số lớn hơn 0 và không quá điểm tối đa.').waitFor();
});

test('a component and a draft fit a phone in English, and axe finds nothing serious', async () => {
  for (const path of [component, '/focus/plan?unit=quang-ngai&index=PAPI&year=2019&chosen=PAPI:D8']) {
    const page = await journey.newPage({ width: 390, height: 800 });
    await page.goto(`${path}&lang=en`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByText(/\d+ tasks? in \d+ plans?/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await seriousFaults(page)).toEqual([]);
  }
  expect(journey.complaints).toEqual([]);
});
