import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSignedIn, type SignedIn } from '../helpers/signed-in.ts';

const culture = 'quang-ngai-tra-bong-phong-van-hoa-va-thong-tin';
let journey: SignedIn;

beforeAll(async () => {
  journey = await openSignedIn();
  const entries = ['2024-07-02', '2024-07-09', '2024-12-09'].map((day) => {
    return { unit: culture, day, tasks: ['P004-III.10.b'], title: `Tin ngày ${day}` };
  });
  await journey.administrator.post('/api/record-activities', { key: 'report-test', entries });
  const served = ['2024-03-02', '2025-03-09'].map((day) => ({ unit: culture, day, tasks: ['P004-III.7'] }));
  const tagged = { unit: culture, day: '2024-04-02', tasks: ['P004-III.11'], topics: ['P004-TOP13'] };
  const more = [...served, tagged];
  await journey.administrator.post('/api/record-activities', { key: 'fields-test', entries: more });
});
afterAll(() => journey.close());

test('a quarter on screen: plan against done, and from a figure to the rows behind it', async () => {
  const page = await journey.newPage();
  await page.goto('/reports?plan=P004');
  await page.getByLabel('Kỳ báo cáo').selectOption({ label: 'Quý' });
  await page.getByLabel('Năm', { exact: true }).selectOption('2024');
  await page.getByLabel('Phần của năm').selectOption({ label: 'quý III' });
  await page.waitForURL(/period=2024-Q3/);
  await page.getByRole('heading', { name: /quý III năm 2024$/ }).waitFor();
  const row = page.getByRole('row', { name: /^III\.10\.b/ });
  await row.getByText('2/13 tuần').waitFor();
  await row.getByRole('link', { name: '2: Đã làm, III.10.b', exact: true }).click();
  await page.waitForURL(/\/activities\?.*task=P004-III\.10\.b/);
  await page.getByText('Cộng: 2 hoạt động').waitFor();
  expect(page.url()).toContain('from=2024-07-01');
  await page.context().close();
});

test('what the author writes stays over a failure, is saved and stands in the document', async () => {
  const page = await journey.pageOf();
  await page.goto('/reports?plan=P004&period=2024-Q3');
  await page.getByLabel('Đánh giá kết quả').fill('Công tác tuyên truyền bám sát Kế hoạch.');
  await page.route('**/api/write-report-text', (route) => route.abort());
  await page.getByRole('button', { name: 'Lưu phần viết' }).click();
  await page.getByText('Chưa lưu được; nội dung vẫn còn ở đây.').waitFor();
  await page.unroute('**/api/write-report-text');
  await page.reload();
  await page.getByText('Có thay đổi chưa lưu').waitFor();
  await page.getByRole('button', { name: 'Lưu phần viết' }).click();
  await page.getByRole('article').getByText('Công tác tuyên truyền bám sát Kế hoạch.').waitFor();
  const [docx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /\.docx/ }).click(),
  ]);
  const named = (await journey.administrator.get(new URL(docx.url()).pathname + new URL(docx.url()).search))
    .headers;
  expect(decodeURIComponent(named.get('content-disposition') ?? '')).toContain(
    'Báo cáo kết quả thực hiện Kế hoạch truyền thông – huyện Trà Bồng – Quý III-2024.docx',
  );
  expect((await readFile(await docx.path())).subarray(0, 2).toString()).toBe('PK');
  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /\.xlsx/ }).click(),
  ]);
  const { sheets } = await readXlsx(await readFile(await xlsx.path()));
  expect(sheets.flatMap((sheet) => sheet.rows).some((cells) => cells.includes('III.10.b'))).toBe(true);
  await page.context().close();
});

test('a unit that only coordinates reports what it coordinates, and a unit without any part is told so', async () => {
  const page = await journey.newPage();
  await page.goto('/reports?plan=P000&period=2024&unit=thua-thien-hue-bao');
  const shared = page.getByRole('region', { name: 'Nhiệm vụ phối hợp, tham gia' });
  await shared.getByRole('row', { name: /^IV\.6\.b.*Phối hợp/ }).waitFor();
  await page.getByText('Chưa có hoạt động nào được ghi nhận trong kỳ.').waitFor();
  expect(await page.getByRole('heading', { name: 'Kế hoạch và kết quả theo nhiệm vụ' }).count()).toBe(0);
  await page.goto('/reports?plan=P000&period=2024&unit=ca-mau');
  await page.getByText('nên không có báo cáo riêng.').waitFor();
  await page.getByRole('link', { name: 'Báo Thừa Thiên Huế' }).waitFor();
  await page.context().close();
});

test.each([
  ['/plans/plan?plan=P004&tab=coverage&kind=field&on=2024-12-31', 'Hiện đại hóa, chính quyền điện tử/số', 2],
  ['/plans/roll-up?plan=P004&on=2024-12-31', 'Huyện Trà Bồng', 5],
  ['/plans?on=2024-12-31', /^Kế hoạch truyền thông nâng cao/, 5],
])('from a figure of %s to the entries that it counts', async (path, row, count) => {
  const page = await journey.newPage();
  await page.goto(path);
  const line = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) });
  await line.getByRole('link', { name: new RegExp(`(Lần ghi|Hoạt động).*: ${count}$`) }).click();
  await page.getByText(`Cộng: ${count} hoạt động`).waitFor();
  expect(new URL(page.url()).pathname).toBe('/activities');
  await page.context().close();
});

test('in English all that the program says is English; the plan keeps its own words', async () => {
  const page = await journey.newPage({ width: 390 });
  await page.goto('/reports?plan=P002&period=2024&lang=en');
  await page.getByRole('heading', { name: 'Plan against done, task by task' }).waitFor();
  await page.getByText('SOCIALIST REPUBLIC OF VIET NAM').waitFor();
  await page.getByText('report not sent').or(page.getByText('1 article short')).first().waitFor();
  await page.getByText('The document (.docx) is in Vietnamese').waitFor();
  await page.getByText('Only an account of the unit that reports').waitFor();
  expect(await page.getByRole('button', { name: 'Save what was written' }).count()).toBe(0);
  await page.context().close();
});

test('without a plan it asks for one', async () => {
  const page = await journey.newPage();
  await page.goto('/reports');
  await page.getByText('Chọn kế hoạch để lập báo cáo.').first().waitFor();
  expect(await page.getByRole('link', { name: /\.docx/ }).count()).toBe(0);
  await page.context().close();
});
