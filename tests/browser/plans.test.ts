import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planTerms } from '../../client/format/messages/vi/plan-terms.ts';
import { field, openFolder, type Row } from '../../scripts/check-data/read.ts';
import { openJourney, type Journey } from '../helpers/browser.ts';

let journey: Journey;
let page: Page;
let tasks: Row[];

beforeAll(async () => {
  const folder = await openFolder('data/plans');
  tasks = await folder.read('tasks.csv');
  folder.close();
  journey = await openJourney();
  page = await journey.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(() => journey.close());

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Shown = { code: string; cells: string[] };

/** The rows of the task table as they can be read, headings of groups left out. */
const shownRows = async (): Promise<Shown[]> => {
  const region = page.getByRole('region', { name: 'Nhiệm vụ của kế hoạch' });
  await region.waitFor();
  const rows = region.getByRole('row').filter({ has: page.getByRole('cell') });
  const texts = await rows.evaluateAll((found) =>
    found.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
  );
  return texts.map(([code = '', ...cells]) => ({ code: squeezed(code), cells: cells.map(squeezed) }));
};

const cadences: Readonly<Record<string, string>> = planTerms.cadences;

describe.each([
  ['P000', 42, 'Hương Trà'],
  ['P001', 22, 'Quảng Ngãi'],
  ['P002', 26, 'Quảng Trị'],
  ['P003', 19, 'Thanh Đa'],
  ['P004', 23, 'Trà Bồng'],
])('the page of %s', (plan, count, place) => {
  test('shows every row of the document with code, lead, cadence, due and target', async () => {
    const expected = tasks.filter((task) => field(task, 'plan_id') === plan);
    await page.goto(`/plans/plan?plan=${plan}&on=2025-06-30`);
    await page.getByRole('heading', { level: 1, name: new RegExp(place) }).waitFor();
    const rows = await shownRows();
    expect(rows).toHaveLength(count);
    expect(rows.map((row) => row.code)).toEqual(expected.map((task) => field(task, 'task_code')));
    for (const [at, task] of expected.entries()) {
      const [name = '', lead = '', cadence, due, target] = rows[at]?.cells ?? [];
      expect(name).toContain(squeezed(field(task, 'task_name_vi')));
      const stated = field(task, 'lead_unit');
      if (stated === '') expect(lead).toMatch(/^(chưa giao chủ trì|không nêu)/);
      else expect(lead).toContain(stated);
      expect(cadence).toBe(cadences[field(task, 'cadence')]);
      expect(due).toContain(field(task, 'due_raw') || field(task, 'due_iso') || 'không nêu');
      expect(target).toContain(field(task, 'target_raw'));
      expect(target).not.toBe('');
    }
  });
});

test('the roll-up names invented communes in the language of the page, and says once who is missing', async () => {
  const page = await journey.newPage();
  await page.goto('/plans/roll-up?unit=quang-ngai&on=2024-12-31&log=demonstration&lang=en');
  const row = page.getByRole('row', { name: /^Commune 9 \(demonstration\)/ });
  await row.waitFor();
  // By its figures: its own name does not stand again among those below it.
  expect((await row.textContent())?.match(/Commune 9/g)).toHaveLength(1);
  expect(await page.getByRole('table').first().textContent()).not.toContain('minh hoạ');
  await page.context().close();
});
