import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
let planner: Page;
beforeAll(async () => {
  journey = await openJourney();
  planner = await journey.newPage();
  await planner.goto(`/enter?token=${journey.server.entry}`);
  await planner.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => journey.close());

const parameter = (page: { url(): string }, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

test('the tree shows the edition of the year with maxima and shares, and opens its parts', async () => {
  const page = await journey.newPage();
  await page.goto('/structure?index=PAPI&year=2019');
  await page
    .getByText(/PAPI 2019–2020: 8 thành phần chính, 37 thành phần cả thảy, tối đa 80 điểm\./)
    .waitFor();
  const tree = page.getByRole('region', { name: 'Cây thành phần' });
  await tree.getByRole('row', { name: /Quản trị điện tử D8 thành phần chính 10,00 – 12,5%/ }).waitFor();
  expect(await tree.getByRole('link', { name: 'Tri thức công dân' }).count()).toBe(0);
  const turn = tree.getByRole('button', { name: /Mở các thành phần con của Tham gia/ });
  await turn.focus();
  await turn.press('Enter');
  await tree.getByRole('link', { name: 'Tri thức công dân' }).waitFor();
  expect(await turn.getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('button', { name: 'Mở tất cả' }).click();
  expect(parameter(page, 'open')).toBe('1');
  await tree.getByRole('link', { name: /Chứng thực/ }).waitFor();
});

test('two editions are compared: added, dropped, renamed, changed maxima', async () => {
  const page = await journey.newPage();
  await page.goto('/structure?index=PCI&edition=pci-2013&against=pci-2009');
  await page.getByText(/Từ PCI 2009–2012 sang PCI 2013–2020: .*1 thành phần mới/).waitFor();
  const changes = page.getByRole('region', { name: 'Đã đổi gì' });
  await changes.getByRole('row', { name: /– mới Cạnh tranh bình đẳng \(CSTP06\)/ }).waitFor();
  await page.getByRole('combobox', { name: 'So với' }).selectOption('pci-2021');
  await changes
    .getByRole('row', { name: /Tính minh bạch và tiếp cận thông tin \(CSTP03\) đổi tên/ })
    .waitFor();
  expect(parameter(page, 'against')).toBe('pci-2021');
  await page.getByRole('combobox', { name: 'So với' }).selectOption('pci-2006');
  await page.getByText('Hai bộ tiêu chí không liền nhau').waitFor();
  await page.getByRole('combobox', { name: 'Chỉ số' }).selectOption('PAPI');
  await page
    .getByText(/PAPI từ 2021|PAPI 2021/)
    .first()
    .waitFor();
});

test('a planner changes the crosswalk with a reason; the history tells it and undoes it', async () => {
  const address = '/structure?index=PCI&edition=pci-2013&against=pci-2009';
  const guest = await journey.newPage();
  await guest.goto(address);
  await guest.getByText('Chưa ai sửa bảng nối của chỉ số này.').waitFor();
  expect(await guest.getByRole('button', { name: /Sửa cách nối tiếp/ }).count()).toBe(0);

  const page = planner;
  await page.goto(address);
  await page.getByRole('button', { name: /Sửa cách nối tiếp của Cạnh tranh bình đẳng/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Thành phần này nối tiếp thế nào' });
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.getByText('Cần chọn thành phần ở cả hai bộ tiêu chí.').waitFor();
  await dialog.getByText('Cần ghi lý do, ít nhất 10 ký tự.').waitFor();
  await dialog.getByRole('combobox', { name: 'Trong PCI 2009–2012' }).selectOption('CSTP07');
  await dialog.getByText('Đổi nội dung: nối tiếp, không so sánh điểm').click();
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Tách từ tính năng động, theo báo cáo PCI 2013');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  const history = page.getByRole('region', { name: 'Lịch sử sửa bảng nối' });
  await history.getByRole('row', { name: /CSTP07 → pci-2013 CSTP06 không nối tiếp đổi nội dung/ }).waitFor();
  const changes = page.getByRole('region', { name: 'Đã đổi gì' });
  await changes.getByRole('row', { name: /đổi nội dung Cạnh tranh bình đẳng \(CSTP06\)/ }).waitFor();
  await history
    .getByRole('button', { name: /^Hoàn tác .*CSTP06/ })
    .first()
    .click();
  await history.getByRole('row', { name: /CSTP06 đổi nội dung không nối tiếp Hoàn tác: Tách từ/ }).waitFor();
  await changes.getByRole('row', { name: /– mới Cạnh tranh bình đẳng \(CSTP06\)/ }).waitFor();
  expect(await history.getByRole('row').count()).toBe(3);
});

test('gaps between self-scored and published points are sorted, with their documents', async () => {
  const page = await journey.newPage();
  await page.goto('/structure?index=PCI&unit=quang-ngai&year=2019');
  await page.getByText('Mới có điểm ở giai đoạn công bố').waitFor();
  await journey.server.database.transaction(async (writer) => {
    for (const [component, points] of [
      ['CSTP01', 9],
      ['CSTP03', 6.5],
      ['CSTP09', 8],
    ] as const) {
      await writer.run(
        `insert into score (index_code, year, unit_id, component, stage, edition_id, points, source_id,
           is_computed, is_shown, is_shipped)
         values ('PCI', 2019, 'quang-ngai', $component, 'self_scored', 'pci-2013', $points, 'vcci-pci-2019',
           false, true, false)`,
        { component, points },
      );
    }
  });
  await page.reload();
  await page.getByText('So với tự chấm, mất 2,53 điểm; 3 thành phần có điểm ở hai giai đoạn.').waitFor();
  await page.getByText('Được thêm 0,46 điểm.').waitFor();
  await page.getByText('Có chênh lệch', { exact: true }).click();
  const gaps = page.getByRole('region', { name: 'Tự chấm, thẩm định và công bố' });
  await gaps.getByRole('row', { name: /Tính minh bạch/ }).waitFor();
  expect(await gaps.getByRole('row').count()).toBe(4);
  const first = await gaps.getByRole('row').nth(1).innerText();
  expect(first).toMatch(
    /Đào tạo lao động[\s\S]*8,00[\s\S]*6,24[\s\S]*−1,76[\s\S]*tự chấm: Bảng điểm PCI 2019/,
  );
});

test('every page of the structure is reached from the data and from the focus pages', async () => {
  const page = await journey.newPage();
  await page.goto('/data?index=PCI');
  await page.getByRole('link', { name: 'Bộ tiêu chí', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Bộ tiêu chí' }).waitFor();
  await page.getByRole('navigation', { name: 'Các bước chọn trọng tâm' }).getByText('Danh sách').click();
  await page.getByRole('heading', { level: 1, name: 'Trọng tâm' }).waitFor();
  expect(parameter(page, 'index')).toBe('PCI');
});

test('the page fits a phone in English, and axe finds nothing serious', async () => {
  const page = await journey.newPage({ width: 390, height: 800 });
  await page.goto('/structure?index=PCI&unit=quang-ngai&year=2019&lang=en');
  await page.getByText('PCI 2013–2020: 10 main components, 10 in all, 100 points at most.').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await seriousFaults(page)).toEqual([]);
  expect(journey.complaints).toEqual([]);
});
