import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

/** R34: what a figure on screen opens has as many rows as the figure says. */

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

const shown = async (address: string): Promise<number> => {
  const { pathname, hash, searchParams } = new URL(address);
  if (pathname === '/activities') return numberIn(await page.locator('p.sum').innerText());
  if (hash === '#tasks' || searchParams.has('only')) return rowsOf(page.locator('#tasks table'));
  if (hash === '#report-tasks') return rowsOf(page.locator('#report-tasks ~ .scroll table').first());
  if (hash === '#to-do') return page.locator('#to-do li').count();
  if (hash === '') return countedRows(page.locator('#duties'));
  return countedRows(page.locator(hash));
};

/** Presses every figure of some sentences, and says what each said and opened. */
const pressed = async (path: string, where: string): Promise<{ said: string; opened: number }[]> => {
  await open(path);
  const figures = page.locator(`${where} a.figure`).filter({ hasText: /^[^a-z]*\d/iu });
  const all = await figures.evaluateAll((links) =>
    (links as HTMLAnchorElement[]).map((link) => ({ said: link.innerText, address: link.href })),
  );
  const found: { said: string; opened: number }[] = [];
  for (const { said, address } of all) {
    const target = new URL(address);
    await open(target.pathname + target.search + target.hash);
    found.push({ said, opened: await shown(address) });
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
  test('figures of the finding open tasks and periods, those by channel the log', async () => {
    const path = `/plans/plan?plan=${plan}&on=${on}&log=demonstration`;
    await open(path);
    // Codes of late tasks lead to the tasks; every other figure counts rows.
    const found = await pressed(path, '[aria-live] .finding');
    const more = (await pressed(path, '[aria-live] .more')).filter(({ said }) => / /.test(said));
    expect(found.length + more.length).toBeGreaterThanOrEqual(least);
    agree([...found, ...more]);
  });
});

test.each([
  ['the roll-up by new units', '/plans/roll-up?unit=quang-ngai&on=2024-12-31&view=new&log=demonstration', 3],
  ['report duties', '/duties?on=2025-06-30&log=demonstration', 3],
  ["a unit's work", '/work?unit=thua-thien-hue-huong-tra&on=2024-10-25&log=demonstration', 1],
])('figures of the finding of %s', async (_, path, least) => {
  // What is sent to another part of the same page stands there already.
  const found = (await pressed(path, '[aria-live]')).filter(({ opened }) => Number.isFinite(opened));
  expect(found.length).toBeGreaterThanOrEqual(least);
  agree(found);
});

test('figures of a report open its tasks, its duties and the log', async () => {
  agree(await pressed('/reports?plan=P004&period=2024&log=demonstration', 'article > p'));
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
