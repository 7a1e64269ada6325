import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

/** R34: what a figure on screen opens has as many rows as the figure says. */

// Each presses a dozen figures.
vi.setConfig({ testTimeout: 120_000 });

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await openJourney();
  page = await journey.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(() => journey.close());

const settled = () =>
  page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('[aria-busy="true"]') === null,
  );
const open = async (path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('p.finding').waitFor();
  await settled();
};

/** The first number of a text written in Vietnamese. */
const numberIn = (text: string): number => Number(/\d[\d.]*/.exec(text)?.[0].replaceAll('.', ''));

/** Rows of a table, headings of groups and rows that only paper has left out. */
const rowsOf = (table: Locator): Promise<number> =>
  table.evaluate(
    (element) =>
      [...element.querySelectorAll('tbody tr')].filter(
        (row) => row.querySelector('td') !== null && (row as HTMLElement).offsetParent !== null,
      ).length,
  );
/** A table that shows its first rows only says how many it has. */
const countedRows = async (panel: Locator): Promise<number> =>
  numberIn(await panel.locator('.foot').first().innerText());

const sumOf = async (feet: Locator): Promise<number> =>
  (await feet.allInnerTexts()).reduce((sum, text) => sum + numberIn(text), 0);

const shown = async (address: string): Promise<number> => {
  const { pathname, hash } = new URL(address);
  if (pathname === '/activities') return numberIn(await page.locator('p.sum').innerText());
  if (hash === '#tasks' && pathname === '/plans/plan') return rowsOf(page.locator('#tasks table'));
  if (hash === '#report-tasks') return rowsOf(page.locator('#report-tasks ~ .scroll table').first());
  // The tasks of a unit stand plan by plan.
  if (pathname === '/work' && hash === '#tasks') {
    const role = page.getByRole('columnheader', { name: /^Vai trò/ });
    return sumOf(page.locator('section').filter({ has: role }).locator('.foot'));
  }
  if (hash === '#to-do') return page.locator('#to-do li').count();
  if (hash === '') return countedRows(page.locator('#duties'));
  return countedRows(page.locator(hash));
};

/** Presses every figure of some sentences, and says what each said and opened. Codes that lead to a task count nothing. */
const pressed = async (path: string, where: string): Promise<{ said: string; opened: number }[]> => {
  await open(path);
  const figures = await page.locator(`${where} a.figure`).evaluateAll((links) =>
    (links as HTMLAnchorElement[]).map((link) => ({
      said: link.innerText,
      href: link.getAttribute('href') ?? '',
      address: link.href,
    })),
  );
  const found: { said: string; opened: number }[] = [];
  for (const { said, href, address } of figures) {
    if (new URL(address).pathname === '/plans/task') continue;
    await page.locator(`${where} a.figure[href="${href}"]`).first().click();
    await page.waitForURL(address);
    await settled();
    found.push({ said, opened: await shown(address) });
    await page.goBack();
    await page.locator(`${where} a.figure`).first().waitFor();
    await settled();
  }
  return found;
};

const agree = (found: { said: string; opened: number }[]): void => {
  expect(found.map(({ said, opened }) => `${said} → ${opened}`)).toEqual(
    found.map(({ said }) => `${said} → ${numberIn(said)}`),
  );
};

describe.each([
  ['P000', '2024-12-31', 3],
  ['P001', '2020-12-31', 2],
  ['P002', '2024-12-31', 4],
  ['P003', '2025-12-31', 0],
  ['P004', '2024-12-31', 4],
])('of the page of %s', (plan, on, least) => {
  test('every figure of the finding opens as many tasks or periods', async () => {
    const found = await pressed(`/plans/plan?plan=${plan}&on=${on}&log=demonstration`, '[aria-live]');
    expect(found.length).toBeGreaterThanOrEqual(least);
    agree(found);
  });
});

test.each([
  ['the roll-up by new units', '/plans/roll-up?unit=quang-ngai&on=2024-12-31&view=new&log=demonstration', 3],
  ['the register of plans', '/plans?on=2024-12-31&log=demonstration', 4],
  ['report duties', '/duties?on=2025-06-30&log=demonstration', 3],
  ["a unit's work", '/work?unit=thua-thien-hue-huong-tra&on=2024-10-25&log=demonstration', 1],
])('figures of the finding of %s', async (_, path, least) => {
  const found = await pressed(path, '[aria-live]');
  expect(found.length).toBeGreaterThanOrEqual(least);
  agree(found);
});

test('figures of the register of plans open the tasks of each', async () => {
  const sample = [
    ['P000', 'reached'],
    ['P001', 'no_target'],
    ['P002', 'with_target'],
    ['P004', 'late'],
  ];
  await open('/plans?on=2024-12-31&log=demonstration');
  for (const [plan, only] of sample) {
    const link = page.locator(`#plans a.figure[href*="plan=${plan}"][href*="only=${only}"]`);
    await link.waitFor();
    const said = await link.innerText();
    await link.click();
    await page.waitForURL(new RegExp(`only=${only}.*#tasks$`));
    await settled();
    expect([plan, only, await rowsOf(page.locator('#tasks table'))]).toEqual([plan, only, numberIn(said)]);
    await page.goBack();
  }
});

test('figures of a report open its tasks, its duties and the log', async () => {
  const found = await pressed('/reports?plan=P002&period=2024&log=demonstration', 'article > p');
  // The units are found in the log, in their order.
  const counted = found.filter(({ said }) => !said.endsWith('đơn vị'));
  expect(counted.length).toBeGreaterThan(7);
  agree(counted);
});

test('the sum of a line of weeks opens its entries; a link says what it counts', async () => {
  await open('/activities?log=demonstration&plan=P000&weeks=2024');
  const sums = page.locator('td.sum a');
  await sums.first().waitFor();
  const all = await sums.evaluateAll((links) =>
    (links as HTMLAnchorElement[]).map((link) => ({
      said: link.innerText,
      name: link.ariaLabel ?? '',
      address: link.href,
    })),
  );
  expect(all.length).toBeGreaterThan(3);
  expect(all.every(({ said, name }) => name.startsWith(said))).toBe(true);
  for (const { said, address } of all.slice(0, 4)) {
    await page.goto(address);
    await page.getByText(`Cộng: ${said} hoạt động`).waitFor();
  }
});

test('pressed, a figure of a sentence brings its rows into sight and is plain text on paper', async () => {
  await open('/plans/plan?plan=P002&on=2024-12-31&log=demonstration');
  const late = page.getByRole('link', { name: '4 nhiệm vụ quá hạn' });
  await late.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/only=late#tasks$/);
  await page.waitForFunction(() => document.activeElement?.id === 'tasks');
  expect(await rowsOf(page.locator('#tasks table'))).toBe(4);
  await page.emulateMedia({ media: 'print' });
  const line = await late.evaluate((link) => getComputedStyle(link).textDecorationLine);
  await page.emulateMedia({ media: 'screen' });
  expect(line).toBe('none');
  expect(journey.complaints).toEqual([]);
});
