import { afterAll, beforeAll, expect, test } from 'vitest';
import { asker, makePlan, onDays } from '../../helpers/made-plans.ts';
import { type Office, openOffice, record, run } from '../../helpers/office.ts';

/** A document dated before its window opens: the plans leave open what it is worth, so each plan can say. */
const unit = 'quang-tri-so-gtvt';
const letter = { evidenceTypes: ['official_letter'] };
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const window = (from: string, to: string) => ({
  ...{ rule: 'within_period', windowStart: from, dueOn: to, obligation: 'reminder' },
});

const made = async (windows: [string, string][], days: string[]) => {
  const rules = windows.map(([from, to]) => window(from, to));
  const { plan, task } = await makePlan(office.administrator, { unit, fromYear: 2024 }, [
    { code: '1', channel: 'monitoring_inspection', dueRules: rules },
  ]);
  await record(office.administrator, onDays(task('1'), unit, days, letter));
  const choose = (earlyWork: string | null) =>
    run(office.administrator, 'change-plan-settings', { plan, settings: { earlyWork } });
  const states = async (on: string) =>
    (await asker(office, plan, task).owed('1', on)).map((row) => [row['status'], row['reachedDay']]);
  return { choose, states };
};

test('of several windows an early letter opens none, unless the office wants the nearest', async () => {
  const windows: [string, string][] = [
    ['2024-04-01', '2024-04-30'],
    ['2024-09-01', '2024-09-30'],
  ];
  const { choose, states } = await made(windows, ['2024-03-28', '2024-09-12']);
  const strictly = [
    ['late', null],
    ['done', '2024-09-12'],
  ];
  expect(await states('2024-12-31')).toEqual(strictly);
  await choose('always');
  expect(await states('2024-12-31')).toEqual([
    ['done', '2024-03-28'],
    ['done', '2024-09-12'],
  ]);
  await choose('never');
  expect(await states('2024-12-31')).toEqual(strictly);
});

test('between two windows a letter is the late one of the first, not an early one of the second', async () => {
  const windows: [string, string][] = [
    ['2024-04-01', '2024-04-30'],
    ['2024-09-01', '2024-09-30'],
  ];
  const { states } = await made(windows, ['2024-08-30']);
  expect(await states('2024-08-31')).toEqual([
    ['done_late', '2024-08-30'],
    ['due', null],
  ]);
});

test('a single window that is met ahead of time is met, unless the office wants it inside', async () => {
  const { choose, states } = await made([['2024-07-01', '2024-09-30']], ['2024-06-24']);
  expect(await states('2024-12-31')).toEqual([['done', '2024-06-24']]);
  await choose('never');
  expect(await states('2024-12-31')).toEqual([['late', null]]);
  await choose(null);
  expect(await states('2024-12-31')).toEqual([['done', '2024-06-24']]);
});
