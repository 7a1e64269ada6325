import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Journey, openJourney, seriousFaults } from '../helpers/browser.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const open = async (path: string, width = 1440) => {
  const page = await journey.newPage({ width });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

const settled = '[aria-busy="true"], [data-drawn="false"]';

describe('the map', () => {
  test('is walked with the arrow keys; each cell says its sentence and opens with Enter', async () => {
    const page = await open('/relationships?index=EXAMPLE');
    const grid = page.getByRole('grid');
    await grid.waitFor();
    const first = grid.getByRole('link').first();
    expect(await grid.locator('a[tabindex="0"]').count()).toBe(1);
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(said).toContain('Tin, bài trên cổng/trang TTĐT × Thành phần mẫu: Công khai thông tin');
    expect(said).toContain('Trong cùng một đơn vị, năm có thêm 10');
    expect(await page.getByText(said, { exact: true }).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Một mối liên hệ' }).waitFor();
    expect(page.url()).toContain('component=M1');
  });

  test('draws no column of which nothing can be told, and names what it left out', async () => {
    const page = await journey.newPage();
    await page.goto('/relationships?index=PCI');
    await page
      .getByText(/^Không vẽ cột mà mọi ô đều chưa đủ dữ liệu: “Gia nhập thị trường \(PCI từ 2025\)”/)
      .waitFor();
    const heads = await page.getByRole('grid').getByRole('columnheader').allTextContents();
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads).toContain('Gia nhập thị trường');
    await page.context().close();
  });

  test('says how far a long computation has come', async () => {
    const page = await journey.newPage();
    await page.route('**/api/progress?*', (route) => route.fulfill({ json: { done: 30, total: 128 } }));
    await page.route('**/api/relationships?*', async (route) => {
      await page.getByText('Đang tính: 30 trên 128').waitFor();
      await route.continue();
    });
    await page.goto('/relationships?index=EXAMPLE');
    await page.getByRole('grid').waitFor();
    await page.getByText('Đang tính').waitFor({ state: 'detached' });
    expect(await page.getByRole('grid').getByRole('link').count()).toBe(64);
  });

  test('answers the first question above it, or says why it cannot', async () => {
    const example = await open('/relationships?index=EXAMPLE');
    await example.getByText(/thành phần có thêm 10 lượt thường có điểm năm sau cao hơn/).waitFor();
    const real = await open('/relationships?index=PAPI');
    await real.getByText(/chưa hoạt động nào được gắn với một thành phần của PAPI/).waitFor();
    const tested = real.getByText(/Đã kiểm tra \d+ cặp/);
    await tested.waitFor();
    expect(await tested.textContent()).toContain('Đã kiểm tra 135 cặp');
  });

  test('compares a unit with those like it, and names them', async () => {
    const page = await open('/relationships?index=PCI&unit=quang-ninh');
    await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).selectOption('like:score');
    await page.getByText(/12 đơn vị giống Quảng Ninh và chính đơn vị này/).waitFor();
    expect(page.url()).toContain('like=score');
    await page.getByText('Lựa chọn khác').click();
    await page.getByRole('radio', { name: 'Đã gắn trong kế hoạch' }).check({ force: true });
    await page.waitForURL(/family=tagged/);
    await page.getByLabel('Năm không hoạt động được tính là 0 khi').selectOption('report');
    await page.waitForURL(/reported=report/);
    expect(page.url()).toContain('family=tagged');
  });

  test('is downloaded with every figure, labelled by its name', async () => {
    const page = await open('/relationships?index=PCI');
    await page.getByRole('grid').waitFor();
    await page.getByRole('button', { name: 'Tải bản đồ về' }).click();
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: /XLSX/ }).click();
    expect((await arriving).suggestedFilename()).toBe('parlens-moi-lien-he-pci-minh-hoa.xlsx');
  });
});

describe('a cell', () => {
  test('that nobody chose says where to choose one', async () => {
    const page = await journey.newPage();
    await page.goto('/relationships/cell?index=PAPI');
    await page.getByText('Chọn một ô trên bản đồ để xem mối liên hệ của nó.').waitFor();
    expect(await page.locator('main section').count()).toBe(0);
    await page.context().close();
  });

  const contest = '/relationships/cell?index=PCI&row=contest&component=CSTP03&measure=reach';

  test('speaks of as many as are chosen: people by the thousand', async () => {
    const page = await open(contest);
    await page.getByText(/năm có thêm 1\.000 lượt người tiếp cận “Cuộc thi, hội thi”/).waitFor();
    await page.getByLabel('Nói theo').selectOption('10000');
    await page.getByText(/năm có thêm 10\.000 lượt người/).waitFor();
    expect(page.url()).toContain('k=10000');
    await page.getByText(/có hoạt động chưa ghi con số này/).waitFor();
  });

  test('leads to the activities behind it, as a whole and by unit and year', async () => {
    const page = await open(contest);
    const link = page.getByRole('link', { name: 'Các hoạt động đứng sau' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/^\/activities\?.*channel=contest.*log=demonstration/);
    const figure = page.getByRole('link', { name: 'Hoạt động của An Giang năm 2020' });
    const address = (await figure.getAttribute('href')) ?? '';
    expect(address).toMatch(/unit=an-giang/);
    expect(address).toMatch(/from=2020-01-01&to=2020-12-31/);
    await figure.click();
    await page.getByRole('heading', { level: 1, name: 'Hoạt động' }).waitFor();
    await page.getByRole('table').first().waitFor();
    expect(await page.getByText('An Giang').count()).toBeGreaterThan(0);
  });

  test('is printed on one A4 page', async () => {
    const page = await open(contest);
    await page.waitForFunction((busy) => document.querySelector(busy) === null, settled);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

describe('other ways to look', () => {
  test('one unit alone is a hint at most and says so', async () => {
    const page = await open(
      '/relationships/cell?index=EXAMPLE&row=survey_feedback&component=M5&unit=example-03',
    );
    await page.getByRole('link', { name: 'Riêng Đơn vị mẫu 03' }).click();
    await page.getByText(/^Gợi ý yếu – nhiều khả năng do ngẫu nhiên\. Ở Đơn vị mẫu 03/).waitFor();
    const warning = page.getByText('Chỉ có một đơn vị nên không tách được xu hướng chung cả nước');
    expect(await warning.count()).toBe(1);
  });

  test('units in one year: never a bare number', async () => {
    const page = await open('/relationships/year?index=PCI&row=portal_article&component=TOTAL&at=2019');
    await page.getByText(/Năm 2019: Giữa \d+ đơn vị, r = .+khoảng tin cậy 95%/).waitFor();
    await page.getByText(/không phải cơ sở để lập kế hoạch/).waitFor();
    await page.getByLabel('Năm của điểm').selectOption('means');
    await page.waitForURL(/at=means/);
    await page.getByText(/Trung bình các năm \d{4}–\d{4}/).waitFor();
    expect(await page.getByText(/Năm 2019/).count()).toBe(0);
  });

  test('a campaign shows what was before, and asks who took part first', async () => {
    const page = await open('/relationships/campaign?index=PCI&component=CSTP05');
    await page.getByText(/Chọn các đơn vị đã tham gia/).waitFor();
    const units = 'quang-ninh,hai-phong,bac-ninh,ha-noi,da-nang,dong-thap';
    await page.goto(`/relationships/campaign?index=PCI&component=CSTP05&start=2015&treated=${units}`);
    await page.getByText(/Từ năm 2015, mức thay đổi điểm .+ của 6 đơn vị tham gia/).waitFor();
    await page.getByText(/hai nhóm tách nhau từ trước khi bắt đầu/).waitFor();
    await page.getByLabel('So với').selectOption('region');
    await page.waitForURL(/comparison=region/);
    expect(page.url()).toContain('start=2015');
  });

  test('help says what the map cannot say and how often it is wrong', async () => {
    const page = await open('/help/relationships');
    await page.getByRole('heading', { name: 'Bản đồ không nói được gì' }).waitFor();
    await page.getByRole('row', { name: /63 × 12/ }).waitFor();
    await page.getByRole('link', { name: 'Mở bản đồ của bộ ví dụ' }).click();
    await page.getByText(/Chỉ số mẫu: \d+ cặp hoạt động – thành phần có bằng chứng/).waitFor();
    expect(page.url()).toContain('index=EXAMPLE');
  });
});

const pages = [
  '/relationships?index=EXAMPLE',
  '/relationships?index=PCI&unit=quang-ninh&like=score&family=other',
  '/relationships/unit?index=EXAMPLE&row=survey_feedback&component=M5&unit=example-03',
  '/relationships/year?index=PCI&row=portal_article&component=TOTAL&at=2019',
  '/relationships/campaign?index=PCI&component=CSTP05&start=2015&treated=quang-ninh,hai-phong,bac-ninh,ha-noi,da-nang',
  '/help/relationships',
];

test.each(pages)('%s: nothing serious for axe, wide and on a phone', async (path) => {
  const looks = [
    { width: 1440, language: 'vi' },
    { width: 390, language: 'en' },
  ];
  for (const { width, language } of looks) {
    const page = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`, width);
    await page.waitForFunction((busy) => document.querySelector(busy) === null, settled);
    expect(await seriousFaults(page), `${path} at ${width}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${path} at ${width}: wider than the screen`).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});

test('pictures hold marks, not only their frame', async () => {
  const page = await open('/relationships/cell?index=EXAMPLE&row=survey_feedback&component=M5');
  await page.waitForFunction((busy) => document.querySelector(busy) === null, settled);
  const marks = await page.locator('[data-drawn="true"]').first().locator('svg .mark-symbol path').count();
  expect(marks).toBeGreaterThan(200);
});

test('nothing complained', () => {
  expect(journey.complaints).toEqual([]);
});

test.each([
  { way: 'unit', more: 'unit=quang-ngai-tra-bong&' },
  { way: 'year', more: '' },
  { way: 'cell', more: '' },
])('an address of $way without a pair says what to choose, and leads to the map', async ({ way, more }) => {
  const page = await open(`/relationships/${way}?${more}index=PAPI&measure=entries`);
  await page.getByText('Chọn một ô trên bản đồ để xem mối liên hệ của nó.').waitFor();
  expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
  if (way === 'unit')
    expect(await page.getByRole('button', { name: /^Đơn vị: .*Trà Bồng/ }).count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Về bản đồ' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mối liên hệ' }).waitFor();
  expect(page.url()).toContain('measure=entries');
});

test('a cell that does not exist fails once, in words', async () => {
  const page = await open('/relationships/cell?index=EXAMPLE&row=telepathy&component=M1');
  await page.getByRole('alert').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
});
