import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Office, openOffice, record, run, send } from '../../helpers/office.ts';

const department = 'quang-tri-so-gtvt';
const head = `${department}-van-phong-so`;
let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Row = Record<string, unknown>;
type Added = { plan: string; tasks: string[] };
type Removal = { removal: string };

const tasks = ['1', '2', '3'].map((code) => ({
  code,
  nameVi: `Nhiệm vụ ${code}`,
  channel: 'portal_article',
  leads: [head],
  targets: [{ value: 2, measure: 'article', per: 'month' }],
  dueRules: [{ obligation: 'report', rule: 'before', dueOn: '2026-06-15' }],
}));
const addPlan = (): Promise<Added> =>
  run(office.administrator, 'add-plan', {
    unit: department,
    titleVi: 'Kế hoạch tuyên truyền',
    issuer: 'Sở GTVT',
    fromYear: 2026,
    toYear: 2026,
    tasks,
  });
const document = (plan: string): Promise<Row> => office.reader.json(`/api/plan?plan=${plan}`);
const removedOf = (plan: string) => office.administrator.rows<Row>(`/api/removed?plan=${plan}`);

test('every table of what was removed, and every history, has the columns of the table it stands for', async () => {
  const columns = await office.server.database.read((reader) =>
    reader.rows(
      z.object({ table: z.string(), columns: z.array(z.string()) }),
      `select table_name as table, list(column_name order by column_name) as columns from duckdb_columns()
       where schema_name = 'main' group by table_name`,
    ),
  );
  const byTable = new Map(columns.map((row) => [row.table, row.columns]));
  const twins = [...byTable.keys()].filter((table) => /^removed_(?!.*_history$)/.test(table));
  expect(twins).toHaveLength(16);
  for (const twin of twins) {
    const own = byTable.get(twin.slice('removed_'.length));
    expect([...(own ?? []), 'removal_id'].toSorted(), twin).toEqual(byTable.get(twin)?.toSorted());
  }
  const histories = [...byTable.keys()].filter((table) => table.endsWith('_history'));
  expect(histories).toHaveLength(26);
  for (const history of histories) {
    const own = byTable.get(history.replace('_history', '')) ?? [];
    const kept = [...own, 'row_hash', 'recorded_from', 'recorded_to'];
    expect(kept.toSorted(), history).toEqual(byTable.get(history)?.toSorted());
  }
});

describe('a task that is removed', () => {
  test('comes back as it was, and what was logged for it stays in the log and says so', async () => {
    const { plan, tasks: ids } = await addPlan();
    const [task = ''] = ids;
    await record(office.administrator, [{ unit: head, day: '2026-01-05', tasks: [task], quantity: 2 }]);
    const before = await document(plan);
    const state = await office.reader.json(`/api/plan-summary?plan=${plan}&on=2026-02-28`);
    const { removal } = await run<Removal>(office.administrator, 'remove-task', {
      task,
      reason: 'Sở không làm nữa',
    });
    expect((await document(plan))['tasks']).toHaveLength(2);
    expect(await removedOf(plan)).toMatchObject([
      { removal, kind: 'tasks', code: '1', tasks: 1, activities: 1, reason: 'Sở không làm nữa' },
    ]);

    const [entry] = await office.reader.rows<Row>(`/api/activities?task=${task}`);
    expect(entry).toMatchObject({ tasks: task, codes: '', removedCodes: '1', quantity: 2 });
    const opened = await office.reader.json(`/api/activity?activity=${String(entry?.['activity'])}`);
    expect(opened['removedTasks']).toEqual([
      { task, plan, code: '1', nameVi: 'Nhiệm vụ 1', nameEn: 'Nhiệm vụ 1' },
    ]);
    await run(office.administrator, 'change-activity', {
      activity: entry?.['activity'],
      version: 1,
      unit: head,
      day: '2026-01-06',
      tasks: [task],
      quantity: 2,
    });

    await run(office.administrator, 'restore-removed', { removal });
    expect(await document(plan)).toEqual(before);
    expect(await office.reader.json(`/api/plan-summary?plan=${plan}&on=2026-02-28`)).toEqual(state);
    expect(await removedOf(plan)).toEqual([]);
    expect((await send(office.administrator, 'restore-removed', { removal })).status).toBe(404);
  });

  test('is put back by who is in charge only', async () => {
    const { plan, tasks: ids } = await addPlan();
    const own = await office.as('planner', department);
    const other = await office.as('planner', 'quang-ngai');
    expect((await send(other, 'remove-task', { task: ids[0] })).status).toBe(403);
    const { removal } = await run<Removal>(own, 'remove-task', { task: ids[0] });
    expect(await other.rows(`/api/removed?plan=${plan}`)).toEqual([]);
    expect((await office.reader.get(`/api/removed?plan=${plan}`)).status).toBe(401);
    expect((await send(other, 'restore-removed', { removal })).status).toBe(403);
    expect((await send(office.reader, 'restore-removed', { removal })).status).toBe(401);
    await run(own, 'restore-removed', { removal });
    const audit = await office.server.database.read((reader) =>
      reader.rows(
        z.object({ command: z.string() }),
        'select command from audit where detail = $task order by done_at',
        {
          task: ids[0] ?? '',
        },
      ),
    );
    expect(audit.map((row) => row.command)).toEqual(['remove-tasks', 'restore-removed']);
  });
});

describe('a plan that is removed', () => {
  test('comes back with its tasks, versions, settings and links', async () => {
    const { plan, tasks: ids } = await addPlan();
    await run(office.administrator, 'add-plan-version', { plan, name: 'Sửa đổi', from: '2026-05-01' });
    await run(office.administrator, 'change-plan-settings', { plan, settings: { dueSoonDays: 21 } });
    await run(office.administrator, 'propose-link', { task: ids[0], index: 'PCI', isConfirmed: true });
    await record(office.administrator, [{ unit: head, day: '2026-01-05', tasks: ids.slice(0, 1) }]);
    const before = await document(plan);
    const early = await run<Removal>(office.administrator, 'remove-task', { task: ids[2] });
    const { removal } = await run<Removal>(office.administrator, 'remove-plan', { plan });
    expect((await office.reader.get(`/api/plan?plan=${plan}`)).status).toBe(404);
    expect((await office.reader.get(`/api/plans`)).status).toBe(200);
    expect((await send(office.administrator, 'restore-removed', early)).status).toBe(404);
    await run(office.administrator, 'restore-removed', { removal });
    await run(office.administrator, 'restore-removed', early);
    const after = await document(plan);
    expect(after).toEqual(before);
    expect(await office.reader.rows(`/api/links?plan=${plan}`)).toHaveLength(1);
  });
});
