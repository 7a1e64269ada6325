import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const address = '/focus?unit=quang-ngai&index=PCI&year=2019';

const parameter = (page: { url(): string }, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

test('the list says where most points are within reach, and each component leads to its page', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText(/còn nhiều điểm có thể đạt thêm nhất ở “Đào tạo lao động”: 1,62 điểm/).waitFor();
  await page.getByText('Cùng loại').click();
  expect(parameter(page, 'peers')).toBe('type');
  await page.getByRole('link', { name: 'Đào tạo lao động' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Một thành phần của trọng tâm' }).waitFor();
  expect(parameter(page, 'component')).toBe('CSTP09');
  await page.getByRole('link', { name: 'Xem diễn biến qua các năm' }).click();
  await page.getByRole('heading', { level: 1, name: 'Xu hướng' }).waitFor();
  expect(parameter(page, 'components')).toBe('CSTP09');
});

test('peers are those with the nearest totals, or an own list; the address brings them back', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText('so với 62 đơn vị có điểm').waitFor();
  await page.getByText('Điểm gần nhất').click();
  await page.getByText('so với 12 đơn vị có điểm (có tổng điểm gần nhất trong năm)').waitFor();
  await page.getByText('Tự chọn').click();
  await page.getByRole('button', { name: 'Các đơn vị để so sánh: Thêm đơn vị' }).click();
  const search = page.getByRole('combobox', { name: 'Các đơn vị để so sánh' });
  for (const typed of ['quang ninh', 'dong thap', 'ben tre']) {
    await search.fill(typed);
    await search.press('Enter');
  }
  await page.keyboard.press('Escape');
  await page.getByText('so với 3 đơn vị có điểm (tự chọn)').waitFor();
  const again = await journey.newPage();
  await again.goto(page.url());
  await again.getByText('so với 3 đơn vị có điểm (tự chọn)').waitFor();
  expect(parameter(again, 'peerUnits')).toBe('quang-ninh,dong-thap,ben-tre');
});

test('all indices stand in one list, ordered by their share of the total, found without marks', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  await page.getByText('Tất cả chỉ số').click();
  const table = page.getByRole('region', { name: 'Trọng tâm của tất cả chỉ số' });
  await table.getByRole('row', { name: /Quản trị điện tử PAPI/ }).waitFor();
  const first = table.getByRole('row').nth(1);
  expect(await first.innerText()).toContain('Quản trị điện tử');
  await page.getByRole('searchbox', { name: 'Tìm thành phần' }).fill('lao dong');
  await table.getByText('Quản trị điện tử').waitFor({ state: 'detached' });
  expect(await table.getByRole('row').count()).toBe(2);
  await page.getByRole('searchbox', { name: 'Tìm thành phần' }).fill('khong co dau');
  await page.getByText('Không có thành phần nào khớp với bộ lọc.').waitFor();
  await page.getByRole('searchbox', { name: 'Tìm thành phần' }).fill('');
  await page.getByRole('combobox', { name: 'Chỉ hiện' }).selectOption('uncovered');
  await table.getByRole('row', { name: /Đào tạo lao động/ }).waitFor();
  expect(await table.getByRole('row', { name: /Quản trị điện tử/ }).count()).toBe(0);
});

test('the order is chosen by a column head and kept in the address; columns explain themselves', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  const table = page.getByRole('region', { name: 'Trọng tâm của PCI' });
  await table.getByRole('button', { name: /Thứ hạng/ }).click();
  expect(parameter(page, 'sort')).toBe('rank');
  await expect
    .poll(() => table.getByRole('row').nth(1).innerText(), { timeout: 10_000 })
    .toContain('Chi phí gia nhập thị trường');
  await page.getByText('Mỗi cột cho biết điều gì').first().click();
  await page.getByText(/Độ dốc Theil–Sen của tối đa 5 năm/).waitFor();
});

test('a component is pinned and commented on, saved under a name, shared, renamed, deleted and brought back', async () => {
  const page = await journey.newPage();
  await page.goto(`/enter?token=${journey.server.entry}`);
  await page.goto(address);
  await page.getByRole('button', { name: 'Ghim Cạnh tranh bình đẳng' }).click();
  const table = page.getByRole('region', { name: 'Trọng tâm của PCI' });
  await expect
    .poll(() => table.getByRole('row').nth(1).innerText(), { timeout: 10_000 })
    .toContain('Cạnh tranh bình đẳng');
  await page.getByRole('button', { name: 'Nhận xét về Đào tạo lao động' }).click();
  await page.getByRole('textbox', { name: 'Nhận xét' }).fill('Phối hợp với Sở Nội vụ');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('1 thành phần được ghim, 1 nhận xét, chưa lưu.').waitFor();
  await page.reload();
  await table.getByText('Phối hợp với Sở Nội vụ').waitFor();
  await page.getByRole('button', { name: 'Lưu lựa chọn' }).click();
  await page.getByRole('textbox', { name: 'Tên' }).fill('Trọng tâm 2027');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đang xem lựa chọn “Trọng tâm 2027”').waitFor();

  const guest = await journey.newPage();
  await guest.goto(page.url());
  await guest.getByText('Đang xem lựa chọn “Trọng tâm 2027”').waitFor();
  await guest.getByText('Phối hợp với Sở Nội vụ').waitFor();
  await guest.getByRole('link', { name: 'Đăng nhập để lưu' }).waitFor();

  await page.getByRole('button', { name: 'Đổi tên: Trọng tâm 2027' }).click();
  await page.getByRole('textbox', { name: 'Tên' }).fill('Trọng tâm của tỉnh');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đang xem lựa chọn “Trọng tâm của tỉnh”').waitFor();
  const shared = page.url();
  await page.getByRole('button', { name: 'Xoá: Trọng tâm của tỉnh' }).click();
  await page.getByText('Chưa lưu lựa chọn nào').waitFor();
  await guest.goto(shared);
  await guest.getByText('đã bị xoá hoặc không tồn tại').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('link', { name: 'Trọng tâm của tỉnh' }).waitFor();
  await guest.reload();
  await guest.getByText('Đang xem lựa chọn “Trọng tâm của tỉnh”').waitFor();
});

test('the pictures have a table whose rows lead to the component', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  const importance = page.getByRole('group', { name: /Tầm quan trọng và kết quả/ });
  await importance.getByRole('button', { name: 'Bảng số liệu' }).click();
  const table = page.getByRole('region', { name: 'Tầm quan trọng và kết quả' });
  await table.getByRole('row', { name: /Đào tạo lao động 20,0% .* Nặng và thấp hơn: ưu tiên/ }).waitFor();
  const lost = page.getByRole('group', { name: /Điểm PCI bị mất ở đâu/ });
  await lost.getByRole('button', { name: 'Bảng số liệu' }).click();
  const losses = page.getByRole('region', { name: 'Điểm PCI bị mất ở đâu' });
  await losses.getByRole('row', { name: /Dịch vụ hỗ trợ doanh nghiệp 7,65/ }).waitFor();
  await losses.getByRole('link', { name: 'Đào tạo lao động' }).click();
  await page.getByRole('heading', { level: 1, name: 'Một thành phần của trọng tâm' }).waitFor();
  expect(parameter(page, 'component')).toBe('CSTP09');
});

test('a dot of the picture opens its component', async () => {
  const page = await journey.newPage();
  await page.goto(address);
  const picture = page.getByRole('img', { name: /Tầm quan trọng và kết quả/ });
  await picture.locator('.mark-symbol path').first().click();
  await page.getByRole('heading', { level: 1, name: 'Một thành phần của trọng tâm' }).waitFor();
  expect(parameter(page, 'component')).toMatch(/^CSTP\d\d$/);
});

test('no unit, a unit without scores and one without peers are said, not left empty', async () => {
  const page = await journey.newPage();
  await page.goto('/focus?index=PCI&year=2019');
  await page.getByText('Chọn một đơn vị để xem nên tập trung vào thành phần nào.').waitFor();
  await page.goto('/focus?unit=quang-ngai-2025&index=PCI&year=2019');
  await page.getByText('Chưa có điểm thành phần PCI năm 2019 của Quảng Ngãi.').first().waitFor();
  expect(await page.getByRole('img', { name: /Tầm quan trọng/ }).count()).toBe(0);
});

test('the page fits a phone in English, and axe finds nothing serious', async () => {
  const page = await journey.newPage({ width: 390, height: 800 });
  await page.goto(`${address}&lang=en`);
  await page
    .getByText(/most points within reach are in “Labour and Training”|most points within reach/)
    .waitFor();
  await page.getByRole('button', { name: /^Pin / }).first().click();
  await page.getByText('1 component pinned, 0 comments, not saved.').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await seriousFaults(page)).toEqual([]);
  expect(journey.complaints).toEqual([]);
});
