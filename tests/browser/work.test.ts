import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSignedIn, type SignedIn } from '../helpers/signed-in.ts';

const department = 'quang-tri-so-gtvt';
const head = `${department}-van-phong-so`;
let journey: SignedIn;

beforeAll(async () => {
  journey = await openSignedIn();
});
afterAll(() => journey.close());

test('what is overdue stands first, and one tap logs for it', async () => {
  const page = await journey.pageOf(await journey.as('planner', department), { width: 390, height: 844 });
  await page.goto(`/work?unit=${department}&on=2024-04-02`);
  await page.getByRole('heading', { name: 'Cần làm ngay' }).waitFor();
  await page.getByText('Quá hạn 2 ngày, hạn 31/03/2024').waitFor();
  await page.getByRole('link', { name: /^Ghi hoạt động: Ban hành văn bản hướng dẫn/ }).click();
  await page.getByRole('button', { name: /^Nhiệm vụ: 2\.2/ }).waitFor();
  await page.getByRole('button', { name: /^Đơn vị thực hiện: Văn phòng Sở/ }).waitFor();
  expect(page.url()).toContain('/activities/new?');
  await page.context().close();
});

test('tasks the unit leads stand with their state; an activity changes it', async () => {
  const body = {
    key: 'work-test-1',
    unit: head,
    day: '2024-03-20',
    tasks: ['P002-2.2'],
    evidenceTypes: ['official_letter'],
  };
  expect((await journey.administrator.post('/api/record-activity', body)).status).toBe(200);
  const page = await journey.pageOf();
  await page.goto(`/work?unit=${head}&on=2024-04-02`);
  const row = page.getByRole('row', { name: /Ban hành văn bản hướng dẫn/ });
  await row.getByText('Đã đạt').waitFor();
  await row.getByText('Chủ trì').waitFor();
  await page.getByRole('heading', { name: 'Mới ghi gần đây' }).waitFor();
  await page.getByRole('link', { name: '20/03/2024' }).waitFor();
  await page.context().close();
});

test('the home page of the unit shows its overdue list, in English too', async () => {
  const page = await journey.pageOf();
  await page.goto(`/?unit=${department}&lang=en`);
  await page.getByRole('heading', { name: /^Communication work of/ }).waitFor();
  await page.getByRole('link', { name: "Open the unit's work" }).click();
  await page.waitForURL(/\/work\?/);
  await page.getByRole('heading', { level: 1, name: "My unit's work" }).waitFor();
  expect(journey.complaints).toEqual([]);
  await page.context().close();
});

test('a unit without any task says so', async () => {
  const page = await journey.newPage();
  await page.goto('/work?unit=ca-mau');
  await page.getByText('Cà Mau chưa được giao nhiệm vụ nào').waitFor();
  expect(await page.getByRole('link', { name: 'Ghi hoạt động' }).count()).toBe(0);
  await page.context().close();
});
