import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFaults } from '../helpers/browser.ts';
import { openSignedIn, type SignedIn } from '../helpers/signed-in.ts';

let journey: SignedIn;
let page: Page;

beforeAll(async () => {
  journey = await openSignedIn();
  page = await journey.pageOf();
  page.setDefaultTimeout(20_000);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => journey.close());

const isSeen = async (locator: Locator): Promise<boolean> => {
  await locator.first().waitFor();
  return locator.first().isVisible();
};

const tell = (name: string, body: unknown): Promise<number> =>
  page.evaluate(
    async ([path, sent]) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(path ?? '', { method: 'POST', headers, body: sent ?? '' });
      return reply.status;
    },
    [`/api/${name}`, JSON.stringify(body)],
  );

const pick = async (label: string, typed: string): Promise<void> => {
  await page
    .getByRole('group', { name: label })
    .getByRole('button', { name: new RegExp(label) })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: new RegExp(label) });
  await dialog.getByRole('combobox').fill(typed);
  await dialog
    .getByRole('option', { name: new RegExp(typed, 'i') })
    .first()
    .click();
};

const rowsOf = (name: string): Locator =>
  page
    .getByRole('region', { name })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

const centre = 'thua-thien-hue-huong-tra-trung-tam-van-hoa-thong-tin-va-the-thao';

describe('progress', () => {
  test('a full total does not hide the month that is short', async () => {
    const months = [4, 4, 4, 4, 3, 4, 4, 4, 5, 4, 4, 4];
    const entries = months.map((quantity, at) => ({
      unit: centre,
      day: `2024-${String(at + 1).padStart(2, '0')}-15`,
      tasks: ['P000-II.2.c'],
      quantity,
    }));
    expect(await tell('record-activities', { key: 'journey-a0-radio', entries })).toBe(200);
    await page.goto('/plans/plan?plan=P000&on=2025-01-15&find=II.2.c');
    expect(await isSeen(page.getByText('11/12 tháng đạt; tháng 5 thiếu 1; tổng 48 trên 48'))).toBe(true);
  });

  test('a figure opens the entries behind it', async () => {
    await page.getByRole('link', { name: 'II.2.c', exact: true }).first().click();
    await page.getByRole('button', { name: /: Xem 1 hoạt động của tháng 5$/ }).click();
    expect(await isSeen(page.getByText('Chỉ các hoạt động được tính cho tháng 5'))).toBe(true);
    expect(await rowsOf('Hoạt động đã ghi').count()).toBe(1);
    expect(await rowsOf('Hoạt động đã ghi').first().innerText()).toContain('15/05/2024');
  });
});

test('conflicting days stand side by side, and a planner chooses the one in force', async () => {
  await page.goto('/plans/plan?plan=P002&on=2024-11-22');
  expect(await isSeen(page.getByText('Văn bản nêu hai ngày khác nhau cho cùng một việc'))).toBe(true);
  await page.getByRole('button', { name: 'Áp dụng ngày 20/11/2024' }).click();
  expect(await isSeen(page.getByText('Đã áp dụng ngày 20/11/2024'))).toBe(true);
  await page.getByRole('button', { name: 'Bỏ lựa chọn' }).click();
  expect(await isSeen(page.getByText('Đang áp dụng khi chưa ai chọn'))).toBe(true);
});

describe('links', () => {
  test('a proposal is confirmed, and the decision is shown', async () => {
    await page.goto('/plans/task?task=P002-2.10');
    await page.getByRole('button', { name: /^Xác nhận: PAR INDEX/ }).click();
    const row = rowsOf('Phục vụ chỉ số, thành phần nào').filter({ hasText: 'Đề xuất' });
    await row.getByText('Đã xác nhận').waitFor();
    expect(await row.innerText()).toContain('Đã xác nhận');
  });

  test('a task is linked to a component that somebody chooses', async () => {
    await page.goto('/plans/task?task=P002-2.7');
    await pick('Chỉ số hoặc thành phần', 'Gia nhập thị trường');
    await page.getByRole('button', { name: 'Gắn với thành phần' }).click();
    await rowsOf('Phục vụ chỉ số, thành phần nào').filter({ hasText: 'Gia nhập thị trường' }).waitFor();
    expect(await rowsOf('Phục vụ chỉ số, thành phần nào').count()).toBe(1);
  });
});

test('from a component without task to a new task: ten become nine', async () => {
  await page.goto('/plans/plan?plan=P004&tab=coverage');
  expect(await isSeen(page.getByText('10 thành phần chưa có nhiệm vụ'))).toBe(true);
  await page.getByRole('link', { name: 'Thêm nhiệm vụ: Tiếp cận đất đai' }).click();
  expect(await isSeen(page.getByText('sẽ được gắn với “Tiếp cận đất đai”'))).toBe(true);
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  expect(await page.getByText('Cần điền.').count()).toBe(2);
  await page.getByLabel('Mã trong văn bản').fill('III.12');
  await page.getByLabel('Tên nhiệm vụ, hình thức').fill('Tuyên truyền thủ tục đất đai');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  expect(await isSeen(page.getByText('9 thành phần chưa có nhiệm vụ'))).toBe(true);
  expect(await isSeen(page.getByRole('link', { name: 'III.12' }))).toBe(true);
});

describe('a new plan', () => {
  test('from a copy: tasks come along, number and date stay blank', async () => {
    await page.goto('/plans/new?way=copy&plan=P003');
    await pick('Đơn vị ban hành', 'Thanh Đa');
    expect(await page.getByLabel('Tên kế hoạch').inputValue()).toContain('năm 2026');
    await page.getByRole('button', { name: 'Lập kế hoạch', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Thanh Đa năm 2026/ }).waitFor();
    expect(await isSeen(page.getByText('không số'))).toBe(true);
    await page.getByRole('region', { name: 'Nhiệm vụ của kế hoạch' }).waitFor();
    expect(await rowsOf('Nhiệm vụ của kế hoạch').count()).toBe(19);
  });

  test('from the pasted appendix: 15 tasks, shown before they are stored, and taken back', async () => {
    await page.goto('/plans/new?way=table');
    await pick('Đơn vị ban hành', 'Sở Giao thông vận tải');
    await page.getByLabel('Tên kế hoạch').fill('Kế hoạch tuyên truyền CCHC năm 2024 (dán bảng)');
    await page.getByLabel('Từ năm').fill('2024');
    await page.getByLabel('Đến năm').fill('2024');
    await page.getByRole('button', { name: 'Lập kế hoạch và dán bảng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dán bảng nhiệm vụ' }).waitFor();
    const appendix = readFileSync('tests/fixtures/plan-tasks/quang-tri-appendix.txt', 'utf8');
    await page.getByLabel('Dán bảng vào đây').fill(appendix);
    await page.getByRole('button', { name: 'Đọc bảng' }).click();
    expect(await isSeen(page.getByText('Đọc được 15 nhiệm vụ trong 16 dòng, 3 nội dung chính.'))).toBe(true);
    expect(await isSeen(page.getByText('Đúng bằng số văn bản tự nêu: 15 nhiệm vụ.'))).toBe(true);
    const preview = page.getByRole('region', { name: 'So với nhiệm vụ đang có của kế hoạch' });
    expect(await preview.getByRole('rowheader', { name: '2.1', exact: true }).count()).toBe(1);
    expect(await preview.getByRole('rowheader', { name: '2.10', exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Thêm 16 nhiệm vụ vào kế hoạch' }).click();
    expect(await isSeen(page.getByText('Đã thêm 16 nhiệm vụ vào kế hoạch.'))).toBe(true);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await isSeen(page.getByText('Đã hoàn tác: kế hoạch trở lại như trước khi dán.'))).toBe(true);
    await page.getByRole('button', { name: 'Làm lại' }).click();
    expect(await isSeen(page.getByText('Đã thêm 16 nhiệm vụ vào kế hoạch.'))).toBe(true);
    await page.getByRole('link', { name: 'Mở kế hoạch' }).click();
    await page.getByRole('region', { name: 'Nhiệm vụ của kế hoạch' }).waitFor();
    expect(await isSeen(page.getByText(/^15 nhiệm vụ, 16 dòng/))).toBe(true);
    expect(await rowsOf('Nhiệm vụ của kế hoạch').count()).toBe(16);
  });

  test('the table pasted again with a row worded anew: it has changed, one left out stays as it is', async () => {
    await page.getByRole('link', { name: 'Dán bảng nhiệm vụ' }).click();
    const appendix = readFileSync('tests/fixtures/plan-tasks/quang-tri-appendix.txt', 'utf8');
    const words = appendix
      .replace('Xây dựng và trình, ban hành', 'Soạn và ban hành')
      .replace('Ban hành văn bản hướng dẫn', 'Gửi văn bản hướng dẫn');
    await page.getByLabel('Dán bảng vào đây').fill(words);
    await page.getByRole('button', { name: 'Đọc bảng' }).click();
    const preview = page.getByRole('region', { name: 'So với nhiệm vụ đang có của kế hoạch' });
    const rowOf = (code: string) =>
      preview.getByRole('row').filter({ has: page.getByRole('rowheader', { name: code, exact: true }) });
    await preview.getByText('Đã thay đổi').first().waitFor();
    expect(await preview.getByText('Đã thay đổi').count()).toBe(2);
    expect(await preview.getByText('Không đổi').count()).toBe(14);
    expect(await rowOf('2.1').innerText()).toMatch(/Đã thay đổi.*Xây dựng và trình.* → Soạn và ban hành/su);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Lấy nhiệm vụ 2.2').uncheck();
    await page.getByRole('button', { name: 'Thay đổi 1 nhiệm vụ của kế hoạch' }).click();
    await page.getByText('Đã thay đổi 1 nhiệm vụ của kế hoạch.').waitFor();
    await page.getByRole('link', { name: 'Mở kế hoạch' }).click();
    const tasks = page.getByRole('region', { name: 'Nhiệm vụ của kế hoạch' });
    await tasks.getByText(/^Soạn và ban hành/).waitFor();
    expect(await tasks.getByText(/^Ban hành văn bản hướng dẫn/).count()).toBe(1);
  });

  test('what was pasted is in the history of uploads, under its own name, with its plan', async () => {
    await page.goto('/uploads');
    const pasted = page.getByRole('row').filter({ hasText: 'Bảng nhiệm vụ đã dán' });
    await pasted.first().waitFor();
    expect(await pasted.count()).toBe(2);
    await pasted
      .first()
      .getByRole('link', { name: 'Kế hoạch tuyên truyền CCHC năm 2024 (dán bảng)' })
      .click();
    await page.getByRole('heading', { level: 1, name: /\(dán bảng\)/ }).waitFor();
    expect(await rowsOf('Nhiệm vụ của kế hoạch').count()).toBe(16);
  });

  test('a planner finds there what was pasted into the own plans, and nothing to bring scores with', async () => {
    for (const [unit, rows] of [
      ['quang-tri-so-gtvt', 2],
      ['quang-ngai', 0],
    ] as const) {
      const planner = await journey.pageOf(await journey.as('planner', unit));
      await planner.goto('/');
      await planner.getByRole('link', { name: 'Nạp dữ liệu' }).click();
      await planner.getByText(/bảng mới thì dán ở trang của kế hoạch/).waitFor();
      expect(await planner.getByRole('row').filter({ hasText: 'Bảng nhiệm vụ đã dán' }).count()).toBe(rows);
      expect(await planner.getByText('Kéo tệp vào đây').count()).toBe(0);
      expect(await seriousFaults(planner)).toEqual([]);
      await planner.context().close();
    }
  });
});

test('a task is changed and keeps what the form does not show', async () => {
  await page.goto('/plans/task/edit?plan=P002&task=P002-2.5');
  await page.getByLabel('Tên nhiệm vụ, hình thức').fill('Tuyên truyền tại hội nghị');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await page.getByRole('heading', { level: 1, name: '2.5. Tuyên truyền tại hội nghị' }).waitFor();
  expect(await isSeen(page.getByText('Chỉ cần đạt một trong các chỉ tiêu sau:'))).toBe(true);
});

test('units of a group are named, and then counted', async () => {
  await page.goto('/plans/groups?plan=P000');
  const form = page.getByRole('form', { name: /UBND các xã, phường/ });
  await form.getByLabel('Thêm đơn vị mới vào nhóm').fill('Phường Tứ Hạ\nXã Hương Toàn');
  await form.getByRole('button', { name: 'Lưu nhóm' }).click();
  await page.getByText(/^Đã lưu:/).waitFor();
  await page.goto('/plans/task?task=P000-II.2.e-2&on=2024-12-31');
  const units = page.getByRole('region', { name: 'Các kỳ thực hiện' });
  expect(await isSeen(units.getByText('Phường Tứ Hạ'))).toBe(true);
  expect(await isSeen(units.getByText('Xã Hương Toàn'))).toBe(true);
});

test('a rule is changed and printed at the place', async () => {
  await page.goto('/plans/plan?plan=P000&tab=settings');
  await page.getByLabel('“Trước ngày”').selectOption({ label: 'Tính cả ngày đó' });
  expect(await isSeen(page.getByText('“Trước ngày 20/10”: ngày 20/10 vẫn đúng hạn.'))).toBe(true);
  await page.getByRole('button', { name: 'Về mặc định' }).click();
  expect(await isSeen(page.getByText('“Trước ngày 20/10”: ngày 19/10 là ngày cuối cùng đúng hạn.'))).toBe(
    true,
  );
});

test('an address carries every choice to somebody else, in the other language too', async () => {
  await page.goto('/plans/plan?plan=P002&on=2024-07-01');
  await page.getByLabel('Chỉ xem').selectOption({ value: 'late' });
  await page.getByLabel('Tìm nhiệm vụ').fill('ke hoach');
  await page.waitForURL(/find=ke\+hoach/);
  const count = await rowsOf('Nhiệm vụ của kế hoạch').count();
  expect(count).toBeGreaterThan(0);
  const other = await journey.newPage();
  await other.goto(page.url());
  const shown = other.getByRole('region', { name: 'Nhiệm vụ của kế hoạch' });
  await shown.waitFor();
  expect(
    await shown
      .getByRole('row')
      .filter({ has: other.getByRole('cell') })
      .count(),
  ).toBe(count);
  await other.getByRole('link', { name: 'English' }).click();
  await other.getByRole('region', { name: 'Tasks of the plan' }).waitFor();
  expect(other.url()).toContain('on=2024-07-01');
  expect(await other.getByLabel('Show only').inputValue()).toBe('late');
  await other.context().close();
});

test('who may not plan is told so, and finds no button that fails', async () => {
  const reader = await journey.newPage();
  await reader.goto('/plans/plan?plan=P002');
  await reader.getByText('Cần đăng nhập với quyền lập kế hoạch để sửa.').first().waitFor();
  expect(await reader.getByRole('link', { name: 'Thêm nhiệm vụ' }).count()).toBe(0);
  await reader.goto('/plans/paste?plan=P002');
  await reader.getByText('Đăng nhập với quyền lập kế hoạch để dùng trang này.').waitFor();
  expect(await reader.getByRole('button', { name: 'Đọc bảng' }).count()).toBe(0);
  await reader.context().close();
});

test('nothing complained on the way', () => {
  expect(journey.complaints).toEqual([]);
});
