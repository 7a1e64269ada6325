import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSignedIn, type SignedIn } from '../helpers/signed-in.ts';

let journey: SignedIn;
let page: Page;

beforeAll(async () => {
  journey = await openSignedIn();
});
beforeEach(async () => {
  page = await journey.pageOf();
  page.setDefaultTimeout(20_000);
});
afterAll(() => journey.close());

const back = () => page.getByText(/^Đã lấy lại nội dung nhập dở lúc .+, chưa lưu\.$/);
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const field = (name: string) => page.getByLabel(name, { exact: true }).first();

/** Each form: where it is, a field of it, and what is typed. */
const forms = [
  ['a new plan', '/plans/new', 'Tên kế hoạch'],
  ['a plan', '/plans/edit?plan=P002', 'Tên kế hoạch'],
  ['a new task', '/plans/task/edit?plan=P002', 'Tên nhiệm vụ, hình thức'],
  ['a task', '/plans/task/edit?plan=P002&task=P002-2.13', 'Tên nhiệm vụ, hình thức'],
  ['an entry', '/activities/new', 'Tên hoạt động'],
  ['a copy of a plan', '/plans/new?way=copy&plan=P002', 'Tên kế hoạch'],
  ['the units of a group', '/plans/groups?plan=P002', 'Thêm đơn vị mới vào nhóm'],
  ['the reason of a link', '/plans/task?task=P002-2.13', 'Vì sao (không bắt buộc)'],
  ['the text of a report', '/reports?plan=P004', 'Đánh giá kết quả'],
] as const;

describe.each(forms)('%s', (_what, address, name) => {
  test('keeps what is typed over a reload, and lets it be discarded and taken back', async () => {
    await page.goto(address);
    await field(name).waitFor();
    const before = await field(name).inputValue();
    await field(name).fill('Gõ dở dang');
    await page.reload();
    await back().waitFor();
    expect(await field(name).inputValue()).toBe('Gõ dở dang');
    await page.getByRole('button', { name: 'Bỏ nội dung nhập dở' }).click();
    expect(await field(name).inputValue()).toBe(before);
    await page.getByRole('button', { name: 'Lấy lại' }).click();
    expect(await field(name).inputValue()).toBe('Gõ dở dang');
    await field(name).fill(before);
    await page.reload();
    await field(name).waitFor();
    expect(await back().count()).toBe(0);
  });
});

test('a table that is pasted is kept until its tasks are stored', async () => {
  await page.goto('/plans/paste?plan=P003');
  const box = field('Dán bảng vào đây');
  const table = ['TT\tNội dung\tChủ trì', '1\tHội nghị đầu năm\tVăn phòng', '2\tTin bài\tVăn phòng'].join(
    '\n',
  );
  await box.fill(table);
  await page.reload();
  await back().waitFor();
  expect(await box.inputValue()).toBe(table);
  await page.getByRole('button', { name: 'Bỏ nội dung nhập dở' }).click();
  expect(await box.inputValue()).toBe('');
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  expect(await box.inputValue()).toBe(table);
  await page.getByRole('button', { name: 'Đọc bảng' }).click();
  await page.getByRole('button', { name: /^Thêm 2 / }).click();
  await page.getByText(/^Đã thêm 2 /).waitFor();
  await page.goto('/plans/paste?plan=P003');
  await box.waitFor();
  expect([await box.inputValue(), await back().count()]).toEqual(['', 0]);
});

test('whoever leaves with something unsaved is asked first, by a link as by the back button', async () => {
  await page.goto('/plans/task?task=P002-2.13');
  await page.getByRole('link', { name: 'Sửa nhiệm vụ' }).click();
  await field('Tên nhiệm vụ, hình thức').fill('Tên khác');
  const asked = page.getByRole('dialog', { name: 'Rời trang khi chưa lưu?' });
  await page.goBack();
  await asked.getByRole('button', { name: 'Ở lại' }).click();
  expect(new URL(page.url()).pathname).toBe('/plans/task/edit');
  expect(await field('Tên nhiệm vụ, hình thức').inputValue()).toBe('Tên khác');
  await page.getByRole('link', { name: 'Trợ giúp' }).click();
  await asked.getByRole('button', { name: 'Rời trang' }).click();
  await heading(/Trợ giúp|Hướng dẫn/).waitFor();
  await page.goto('/plans/task/edit?plan=P002&task=P002-2.13');
  await back().waitFor();
  await page.getByRole('button', { name: 'Bỏ nội dung nhập dở' }).click();
  await page.getByRole('link', { name: 'Trợ giúp' }).click();
  await heading(/Trợ giúp|Hướng dẫn/).waitFor();
});

test('a task typed over one that was changed meanwhile says so', async () => {
  await page.goto('/plans/edit?plan=P003');
  await field('Tên kế hoạch').fill('Tên gõ dở');
  const plan = await journey.administrator.json('/api/plan?plan=P003');
  const { unit, titleVi, titleEn, issuer, fromYear, toYear, issueDate } = plan;
  const body = {
    plan: 'P003',
    unit,
    titleVi,
    titleEn,
    issuer,
    fromYear,
    toYear,
    issueDate,
    number: '12/KH-UBND',
  };
  expect((await journey.administrator.post('/api/change-plan', body)).status).toBe(200);
  await page.reload();
  await page.getByText('Từ lúc đó nội dung đã lưu có thay đổi: đối chiếu trước khi lưu.').waitFor();
  expect(await field('Tên kế hoạch').inputValue()).toBe('Tên gõ dở');
});

test('neither a lost connection nor the end of the session loses a task that is typed', async () => {
  const planner = await journey.as('planner', 'quang-tri');
  const own = await journey.pageOf(planner);
  page = own;
  await page.goto('/plans/task/edit?plan=P002&task=P002-2.12');
  await field('Kinh phí').fill('Theo dự toán 2024');
  const save = page.getByRole('button', { name: 'Lưu thay đổi' });
  await page.context().setOffline(true);
  await save.click();
  await page.getByText('Không kết nối được với máy chủ.').waitFor();
  await page.context().setOffline(false);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await save.click();
  await page.getByText('Phiên đăng nhập đã hết nên chưa lưu được gì.').waitFor();
  expect(await field('Kinh phí').inputValue()).toBe('Theo dự toán 2024');
  await page.context().addCookies(cookies);
  await page.reload();
  await back().waitFor();
  await save.click();
  await heading(/^2\.12\./).waitFor();
  const task = (await journey.administrator.json('/api/plan?plan=P002')) as {
    tasks?: { task: string; budget: string | null }[];
  };
  expect(task.tasks?.find(({ task: id }) => id === 'P002-2.12')?.budget).toBe('Theo dự toán 2024');
});

test('a grid of entries and the receipt of a report are kept as well', async () => {
  await page.goto('/activities/bulk');
  await page.locator('#cell-0-title').fill('Tin bài gõ dở');
  await page.reload();
  await back().waitFor();
  expect(await page.locator('#cell-0-title').inputValue()).toBe('Tin bài gõ dở');
  await page.getByRole('button', { name: 'Bỏ nội dung nhập dở' }).click();
  expect(await page.locator('#cell-0-title').inputValue()).toBe('');
  await page.goto('/duties?plan=P000&on=2024-12-31');
  await page.getByRole('button', { name: 'Ghi báo cáo đột xuất' }).click();
  await field('Số, ký hiệu hoặc tên văn bản').fill('15/BC-UBND');
  await page.reload();
  await page.getByRole('button', { name: 'Ghi báo cáo đột xuất' }).click();
  await back().waitFor();
  expect(await field('Số, ký hiệu hoặc tên văn bản').inputValue()).toBe('15/BC-UBND');
});

test('what is typed into a dialog is there again when it is opened after a reload', async () => {
  const entry = { key: 'typing-voided', unit: 'quang-tri', day: '2024-03-01', tasks: ['P002-2.11'] };
  const recorded = await journey.administrator.post('/api/record-activity', entry);
  const { activity } = (await recorded.json()) as { activity: string };
  const dialogs = [
    [`/activities/activity?activity=${activity}`, 'Huỷ mục này', 'Lý do huỷ'],
    ['/plans/task?task=P002-2.6', 'Xoá nhiệm vụ', 'Lý do (không bắt buộc)'],
    ['/plans/edit?plan=P002', 'Xoá kế hoạch', 'Lý do (không bắt buộc)'],
    ['/plans/plan?plan=P000&tab=coverage', 'Nhập xếp loại', 'Nguồn (quyết định công bố)'],
  ] as const;
  for (const [address, opener, name] of dialogs) {
    await page.goto(address);
    await page.getByRole('button', { name: opener }).first().click();
    await field(name).fill('Gõ dở dang');
    await page.reload();
    await page.getByRole('button', { name: opener }).first().click();
    await back().waitFor();
    expect(await field(name).inputValue()).toBe('Gõ dở dang');
  }
  // Once it is done, the reason is kept no longer, and nobody is asked whether to leave.
  await page.goto('/plans/task?task=P002-2.6');
  await page.getByRole('button', { name: 'Xoá nhiệm vụ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xoá nhiệm vụ' }).click();
  await page.getByText('Đã xoá nhiệm vụ 2.6').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.waitForURL(/\/plans\/task\?task=P002-2\.6/);
  await page.getByRole('button', { name: 'Xoá nhiệm vụ' }).click();
  expect(await field('Lý do (không bắt buộc)').inputValue()).toBe('');
});
