import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSignedIn, type SignedIn } from '../helpers/signed-in.ts';

/** What a screen reader makes of the pages; found by listening to one. */
let journey: SignedIn;
beforeAll(async () => {
  journey = await openSignedIn();
});
afterAll(() => journey.close());

const arrive = async (page: Page, address: string) => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
};

/** Texts side by side in a flexible box that would be spoken as one word: no space stands between them. */
const runTogether = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInline = (element: Element) => /^(SPAN|STRONG|EM|SMALL|Q|TIME)$/.test(element.tagName);
    const isSaid = (element: Element) =>
      element.getAttribute('aria-hidden') !== 'true' &&
      element.textContent.trim() !== '' &&
      element.querySelector('a, button, input') === null;
    return [...document.querySelectorAll('main *')]
      .filter((element) => /flex|grid/.test(getComputedStyle(element).display))
      .filter((element) => element.closest('a, button, label, summary, [role="img"]') === null)
      .filter((element) => element.closest('[aria-hidden="true"]') === null)
      .flatMap((element) => {
        const said = [...element.children].filter(isSaid);
        return said.flatMap((before, at) => {
          const next = said[at + 1];
          return next && isInline(before) && isInline(next)
            ? [`${before.textContent.trim()}|${next.textContent.trim()}`]
            : [];
        });
      });
  });

test.each([
  '/?unit=quang-ngai&index=PCI&year=2019',
  '/ranking?index=PCI&year=2019&unit=quang-ninh',
  '/relationships/cell?index=PAPI&row=press_article&component=D2',
  '/lineage?unit=quang-ngai-2025',
  '/plans?log=demonstration',
])('%s: words that stand apart are spoken apart', async (path) => {
  const page = await journey.newPage();
  await arrive(page, path);
  expect(await runTogether(page)).toEqual([]);
  await page.context().close();
});

test('a change is spoken as a direction and a figure, and nothing silent is a status', async () => {
  const page = await journey.newPage();
  await arrive(page, '/ranking?index=PCI&year=2019&unit=quang-ninh');
  const tree = await page.getByRole('table').ariaSnapshot();
  expect(tree).toMatch(/tăng[\s ]\+3,04/);
  expect(tree).not.toMatch(/không đổi\d|tăng\+/);
  // Only the place where messages appear waits empty.
  expect(await page.locator('[role="status"]:empty').count()).toBeLessThanOrEqual(1);
  await page.context().close();
});

test('what has been copied is said once, where all messages appear', async () => {
  const page = await journey.newPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await arrive(page, '/ranking?index=PCI&year=2019&unit=quang-ninh');
  await page.getByRole('button', { name: 'Sao chép bảng' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã' }).waitFor();
  expect(await page.getByRole('status').filter({ hasText: 'Đã' }).count()).toBe(1);
  await page.context().close();
});

test('on a phone the chosen tab is in sight', async () => {
  const page = await journey.newPage({ width: 390 });
  await arrive(page, '/duties?on=2024-10-22');
  const box = await page.getByRole('link', { name: 'Nghĩa vụ báo cáo' }).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  await page.context().close();
});

test('a picture says what it shows, and a page that takes the place of another says its title', async () => {
  const page = await journey.newPage();
  await arrive(page, '/trend?unit=quang-ninh&index=PCI');
  const picture = page.getByRole('img', { name: /Biểu đồ: PCI qua các năm\. Quảng Ninh: từ năm 2022/ });
  expect(await picture.count()).toBe(1);
  const finding = page.locator('[aria-live="polite"]').filter({ hasText: 'Quảng Ninh: từ năm 2022' });
  expect(await finding.getAttribute('aria-atomic')).toBe('true');
  await page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Xếp hạng' }).click();
  const title = page.getByRole('heading', { level: 1, name: 'Xếp hạng' });
  await title.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.context().close();
});

/** Forms, what is typed into them wrongly, the button that sends them, and how many fields are then wrong. */
const refused: [string, Record<string, string>, string, number][] = [
  ['/plans/new', { 'Tên đơn vị ghi trong văn bản': '' }, 'Lập kế hoạch', 2],
  ['/plans/task/edit?plan=P002', { 'Kinh phí': '15 triệu đồng' }, 'Thêm nhiệm vụ', 2],
  ['/activities/new', { 'Số lượng': 'ba', 'Liên kết minh chứng': 'không phải địa chỉ' }, 'Lưu hoạt động', 3],
];

test.each(refused)(
  '%s, not taken, leads to the first field that is wrong, and says there what is wrong',
  async (address, typed, button, least) => {
    const page = await journey.pageOf();
    await arrive(page, address);
    for (const [name, text] of Object.entries(typed)) {
      await page.getByRole('textbox', { name }).first().fill(text);
    }
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('aria-describedby') === true);
    const told = await page.evaluate(() => {
      const ids = document.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? [];
      const said = ids.map((id) => document.getElementById(id)).find((one) => one?.matches('.wrong'));
      const wrongs = [...document.querySelectorAll('form p.wrong')];
      // Nothing that is wrong is left without its field.
      const alone = wrongs.filter(
        ({ id }) => id === '' || document.querySelector(`[aria-describedby~="${id}"]`) === null,
      );
      const textOf = (element: Element | null | undefined) => element?.textContent.trim();
      return {
        said: textOf(said),
        first: textOf(wrongs[0]),
        wrongs: wrongs.length,
        alone: alone.map(textOf),
        // What the form sums up at its end stands at a field as well.
        onlySummed: [...document.querySelectorAll('form [role="alert"] li')]
          .map(textOf)
          .filter((text) => !wrongs.some((wrong) => textOf(wrong) === text)),
      };
    });
    expect(told.said).toBeTruthy();
    expect(told.said).toBe(told.first);
    expect(told.wrongs).toBeGreaterThanOrEqual(least);
    expect([told.alone, told.onlySummed]).toEqual([[], []]);
    await page.context().close();
  },
);

test('a dialog is read from its title, keeps the focus, and gives it back', async () => {
  const page = await journey.pageOf();
  await arrive(page, '/plans/task?task=P002-2.5&on=2024-12-31');
  const opener = page.getByRole('button', { name: 'Xoá nhiệm vụ' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: /2\.5/ });
  await dialog.waitFor();
  const about = await dialog.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${about ?? ''}"]`).textContent()).toMatch(/\S+ \S+/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  for (let at = 0; at < 8; at++) {
    await page.keyboard.press('Tab');
    // Beyond the last button the focus is with the browser itself, never on the page below.
    expect(
      await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || activeElement?.closest('dialog') !== null;
      }),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.context().close();
});

test.each([
  ['/data', 'Tìm nguồn', 'vcci', /: \d+ dòng/],
  ['/focus?unit=quang-ngai&index=PCI&year=2019', 'Tìm thành phần', 'đất', /PCI.*: 1 dòng/],
  ['/plans/plan?plan=P002&on=2024-07-01', 'Tìm nhiệm vụ', 'báo cáo', /: \d+ dòng/],
])('%s: whoever narrows a list hears how much of it is left', async (path, field, typed, said) => {
  const page = await journey.newPage();
  await arrive(page, path);
  const box = page.getByRole('searchbox', { name: field });
  await box.fill(typed);
  const spoken = page.getByRole('status').filter({ hasText: /: \d+ dòng/ });
  await spoken.waitFor({ state: 'attached' });
  expect(await spoken.textContent()).toMatch(said);
  // Messages are said one by one, and the words go on where they were typed.
  expect(await spoken.getAttribute('aria-atomic')).toBe('false');
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.context().close();
});

test('every row of a table in a report has a head', async () => {
  const page = await journey.newPage();
  await arrive(page, '/reports?plan=P004&period=2024-Q3');
  const bodies = await page
    .locator('.report-sheet tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('th[scope]').length));
  expect(bodies.length).toBeGreaterThan(50);
  expect(new Set(bodies)).toEqual(new Set([1]));
  await page.context().close();
});

test('a dialog that begins with a form is read with what the form is about, and leads to what is wrong in it', async () => {
  const page = await journey.pageOf();
  await arrive(page, '/duties?on=2024-10-22');
  await page
    .getByRole('button', { name: /^Ghi nhận: / })
    .first()
    .click();
  const about = await page.getByRole('dialog').getAttribute('aria-describedby');
  expect(await page.locator(`[id="${about ?? ''}"]`).textContent()).toMatch(/Báo cáo .*năm 2024/);
  await page.keyboard.press('Escape');
  await arrive(page, '/structure?index=PAPI');
  await page
    .getByRole('button', { name: /^Sửa cách nối tiếp/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  const reason = page.getByRole('textbox', { name: 'Lý do' });
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  expect(await reason.getAttribute('aria-invalid')).toBe('true');
  await page.context().close();
});

test('from page to page the focus stays, at the last one too, and where one is is said', async () => {
  const page = await journey.newPage();
  await arrive(page, '/activities?log=demonstration&unit=quang-ngai&page=15');
  const next = page.getByRole('button', { name: 'Trang sau' });
  await next.focus();
  await page.keyboard.press('Enter');
  const said = page.getByRole('status').filter({ hasText: /: Trang 16 trên 16/ });
  await said.waitFor({ state: 'attached' });
  await page.getByText('Trang 16 trên 16', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  expect(await next.getAttribute('aria-disabled')).toBe('true');
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(new URL(page.url()).searchParams.get('page')).toBe('16');
  await page.context().close();
});

test('letters twice as large: a dialog still fits a phone', async () => {
  const page = await journey.pageOf(journey.administrator, { width: 390, height: 844 });
  await arrive(page, '/duties?on=2024-10-22');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page
    .getByRole('button', { name: /^Ghi nhận: / })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await page.context().close();
});

test('a list under a button closes when the keyboard goes on to the next field', async () => {
  const page = await journey.pageOf(journey.administrator, { width: 390, height: 844 });
  await arrive(page, '/activities/new');
  const opener = page.getByRole('button', { name: /^Đơn vị thực hiện: / });
  await opener.press('Enter');
  const list = page.getByRole('combobox', { name: 'Đơn vị thực hiện' });
  await list.press('Tab');
  await list.waitFor({ state: 'detached' });
  await opener.press('Enter');
  await list.press('Escape');
  // Said by the group and by the button, not by the label as well; nothing empty stands before the form.
  const said = await page.locator('main').ariaSnapshot();
  expect(said.match(/Đơn vị thực hiện/g)).toHaveLength(2);
  expect(said).not.toMatch(/- status\n/);
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.context().close();
});

test('the buttons of a row have their room: beside it on a wide screen, below it on a phone, and no empty titles', async () => {
  const page = await journey.pageOf();
  await arrive(page, '/plans/plan?plan=P002&on=2024-07-01&tab=coverage');
  const table = page.getByRole('region', { name: /^Độ phủ/ });
  await table.waitFor();
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  const button = table.getByRole('button', { name: /^Gắn nhiệm vụ/ }).first();
  expect((await button.boundingBox())?.height ?? 99).toBeLessThanOrEqual(48);
  const empty = table.locator('td[data-title]').filter({ visible: true, hasNotText: /./ });
  expect(await empty.count()).toBe(0);
  await page.context().close();
});
