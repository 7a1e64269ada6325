import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBelow, type Office, openOffice, record, run } from '../helpers/office.ts';

/** R36: everything that plans and activities need is there before any score is known. */
const unit = 'quang-ngai-tra-bong';
const tables = ['score', 'score_past', 'score_error', 'rating', 'rating_scale', 'group_average'];
let office: Office;

/** Pages of plans and activities, with the same figures whether scores are known or not. */
const questions = [
  'plans',
  'plan?plan=P004',
  'tasks?unit=quang-ngai-tra-bong',
  'parties',
  'links?plan=P004',
  'code-book',
  'plan-progress?plan=P004&on=2024-12-31&from=2024-01-01&to=2024-12-31',
  'plan-summary?plan=P004&on=2024-12-31',
  'roll-up?unit=quang-ngai&on=2024-12-31',
  'plan-channels',
  'plan-coverage?plan=P004',
  'duties?plan=P004&on=2024-12-31',
  'calendar?from=2024-01-01&to=2024-12-31',
  'plan-settings?plan=P004',
  'activities?unit=quang-ngai',
  'activity-weeks?plan=P004',
  'removed',
];
type Json = Record<string, unknown>;
const answers = async (): Promise<Json> => {
  const found: Json = {};
  for (const question of questions) found[question] = await office.administrator.json(`/api/${question}`);
  return found;
};
const report = 'plan=P004&period=2024-Q2&on=2024-07-10';
let before: Json;
let reportBefore: { report: Json };

beforeAll(async () => {
  office = await openOffice();
  const agencies = await addBelow(office.administrator, unit, 3, { level: 'department', stem: 'phong' });
  await run(office.administrator, 'set-group-members', { group: 'TB_CQDV', units: agencies });
  await record(office.administrator, [
    { unit, day: '2024-04-09', tasks: ['P004-III.10.a'], quantity: 2 },
    { unit, day: '2024-05-02', tasks: ['P004-III.3'] },
  ]);
  before = await answers();
  reportBefore = (await office.reader.json(`/api/plan-report?${report}`)) as { report: Json };
  await office.server.database.transaction(async (writer) => {
    for (const table of tables) await writer.run(`delete from ${table}`);
  });
});
afterAll(() => office.close());

test('no page of plans and activities needs a score: every figure is the same without', async () => {
  const after = await answers();
  expect((after['plan-summary?plan=P004&on=2024-12-31'] as { total: Json }).total).toEqual({
    quantity: 3,
    entries: 2,
  });
  for (const question of questions) expect(after[question], question).toEqual(before[question]);
});

test('goals and components say that nothing is known, never zero', async () => {
  const goals = await office.reader.rows<Json>('/api/goals?plan=P004');
  expect(goals.length).toBeGreaterThan(0);
  for (const goal of goals)
    expect(goal).toMatchObject({ verdict: 'no_data', pointsAfter: null, rankAfter: null, rating: null });
});

test('the report and its files are made all the same', async () => {
  const made = (await office.reader.json(`/api/plan-report?${report}`)) as { report: Json };
  const { goals, components, scoreYear: _year, ...rest } = made.report;
  const { goals: _goals, components: _components, scoreYear: _before, ...same } = reportBefore.report;
  expect(rest).toEqual(same);
  expect((goals as Json[]).every(({ verdict }) => verdict === 'no_data')).toBe(true);
  expect((components as Json[]).length).toBeGreaterThan(0);
  expect((components as Json[]).every(({ score, change }) => score === null && change === null)).toBe(true);
  for (const file of ['docx', 'xlsx']) {
    const reply = await office.reader.get(`/api/plan-report.${file}?${report}`);
    expect(reply.status).toBe(200);
    expect((await reply.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  }
});

test('logging, a task and a plan are made all the same', async () => {
  const { activities } = await record(office.administrator, [
    { unit, day: '2024-06-03', tasks: ['P004-III.10.a'] },
  ]);
  expect(activities).toMatchObject([{ warnings: [] }]);
  const copy = { plan: 'P004', unit, titleVi: 'Kế hoạch mới', issuer: 'UBND huyện', fromYear: 2026 };
  const { tasks } = await run<{ tasks: string[] }>(office.administrator, 'copy-plan', copy);
  expect(tasks).toHaveLength(23);
  const link = { task: 'P004-III.6', index: 'PCI' };
  expect(await run(office.administrator, 'propose-link', link)).toHaveProperty('link');
});
