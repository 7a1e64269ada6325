import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../../helpers/client.ts';
import { openServer, type TestServer } from '../../helpers/server.ts';
import { rowsOf } from '../../unit/planning/seed-plans.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer({ hasDemonstration: false });
  client = new Client(server.address);
});
afterAll(() => server.close());

type Task = {
  task: string;
  code: string;
  nameVi: string;
  cadence: string;
  leadText: string | null;
  targets: { target: string; value: string | null }[];
  dueRules: { dueRule: string; dueOn: string | null }[];
  isCountable: boolean;
};
type Plan = {
  tasks: Task[];
  goals: { target: string }[];
  counts: Record<string, unknown>;
  conflicts: { days: { dueOn: string | null }[]; isChosen: boolean }[];
  topics: unknown[];
  parties: { party: string; kind: string; members: string[] }[];
  number: string | null;
  issueDate: string | null;
  parentPlan: string | null;
};

const planOf = async (plan: string) => (await client.json(`/api/plan?plan=${plan}`)) as unknown as Plan;
const of = (file: string, plan: string) => rowsOf(file).filter((row) => row['plan_id'] === plan);

describe.each(['P000', 'P001', 'P002', 'P003', 'P004'])('plan %s', (id) => {
  test('shows every row of the document with its code, lead, cadence, due rules and targets', async () => {
    const { tasks, goals, topics } = await planOf(id);
    expect(
      tasks.map((task) => [task.task, task.code, task.nameVi, task.cadence, task.leadText ?? '']),
    ).toEqual(
      of('tasks', id).map((row) => [
        row['task_id'],
        row['task_code'],
        row['task_name_vi'],
        row['cadence'],
        row['lead_unit'],
      ]),
    );
    const targets = [...tasks.flatMap((task) => task.targets), ...goals].map(({ target }) => target);
    expect(targets.sort()).toEqual(of('targets', id).map((row) => row['target_id']));
    const rules = tasks.flatMap((task) => task.dueRules).map(({ dueRule, dueOn }) => [dueRule, dueOn ?? '']);
    expect(rules.sort()).toEqual(of('deadlines', id).map((row) => [row['deadline_id'], row['due_iso']]));
    expect(topics).toHaveLength(of('topics', id).length);
  });

  test('has the links of the data', async () => {
    const links = await client.rows<{ link: string | null }>(`/api/links?plan=${id}`);
    const named = links.flatMap(({ link }) => link ?? []);
    expect(named.sort()).toEqual(of('task_links', id).map((row) => row['link_id']));
  });
});

test('numbers and days may be blank, or a month only', async () => {
  const found = await client.rows<Plan & { plan: string }>('/api/plans');
  const head = new Map(found.map((plan) => [plan.plan, [plan.number, plan.issueDate, plan.parentPlan]]));
  expect(head.get('P000')).toEqual([null, null, '425/KH-UBND (26/12/2023)']);
  expect(head.get('P002')).toEqual([null, '2024-01', '250/KH-UBND (22/12/2023)']);
  expect(head.get('P003')).toEqual([null, '2025-02-19', '316/KH-UBND (18/02/2025)']);
  expect(head.get('P004')?.[1]).toBe('2022-08');
});

test('rows, tasks and groups are counted as each document counts them', async () => {
  const rows = async (id: string) => (await planOf(id)).counts;
  expect(await rows('P000')).toMatchObject({ rows: 42 });
  expect(await rows('P001')).toMatchObject({ rows: 22, withoutLead: ['P001-III.2-4', 'P001-III.2-5b'] });
  expect(await rows('P002')).toMatchObject({ rows: 26, listedRows: 16, tasks: 15, groups: 3 });
  expect(await rows('P003')).toMatchObject({ rows: 19 });
  const { cadences, ...counts } = await rows('P004');
  expect(counts).toMatchObject({ tasks: 11, listedRows: 12 });
  expect(cadences).toEqual(
    expect.arrayContaining([
      { cadence: 'yearly', rows: 8 },
      { cadence: 'continuous', rows: 2 },
      { cadence: 'weekly', rows: 2 },
    ]),
  );
});

test('2.1 and 2.10 stay two tasks', async () => {
  const rows = await client.rows<{ task: string; code: string }>('/api/tasks?plan=P002');
  const codes = rows.map(({ code }) => code);
  expect(codes).toContain('2.1');
  expect(codes).toContain('2.10');
  const csv = await (await client.get('/api/tasks?plan=P002&format=csv')).text();
  expect(csv).toMatch(/P002-2\.10,P002,2\.10,/);
});

test('conflicting days stand side by side', async () => {
  const { conflicts } = await planOf('P002');
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]?.days.map(({ dueOn }) => dueOn)).toEqual(['2024-11-26', '2024-11-20']);
  expect(conflicts[0]?.isChosen).toBe(false);
});

test('names of parties, and groups that nobody has filled', async () => {
  const { parties } = await planOf('P000');
  const communes = parties.find(({ party }) => party === 'HT_XP');
  expect(communes).toMatchObject({ kind: 'group', members: [] });
  expect(parties.find(({ kind }) => kind === 'unit')).toBeDefined();
});

test.each(['bưu chính', 'BUU CHINH', 'Bưu  chính'.normalize('NFD').replace('  ', ' ')])(
  'a search for %j finds "bưu chính"',
  async (search) => {
    const rows = await client.rows<{ task: string }>(`/api/tasks?search=${encodeURIComponent(search)}`);
    expect(rows.map(({ task }) => task)).toContain('P004-III.7');
    expect(rows.length).toBeLessThan(10);
  },
);

describe('my tasks', () => {
  const tasksOf = (query: string) =>
    client.rows<{ task: string; role: string | null }>(`/api/tasks?${query}`);

  test('a division sees what it leads and what it coordinates', async () => {
    const rows = await tasksOf('unit=quang-ngai-tra-bong-phong-van-hoa-va-thong-tin&plan=P004');
    const roles = new Map(rows.map(({ task, role }) => [task, role]));
    expect(roles.get('P004-III.1')).toBe('lead');
    expect(roles.get('P004-III.6')).toBe('coordinating');
    expect(roles.has('P004-III.3')).toBe(false);
  });

  test('a commune sees what its officers lead', async () => {
    const rows = await tasksOf('unit=ha-noi-thanh-da');
    expect(rows.find(({ task }) => task === 'P003-IV.2-2')?.role).toBe('lead');
    const own = await tasksOf('unit=ha-noi-thanh-da&below=false');
    expect(own.find(({ task }) => task === 'P003-IV.2-2')).toBeUndefined();
  });

  test('by channel and by index', async () => {
    const radio = await tasksOf('channel=radio_loudspeaker');
    expect(radio.map(({ task }) => task)).toContain('P000-II.2.c');
    const sipas = await tasksOf('index=SIPAS');
    expect(sipas.map(({ task }) => task)).toEqual(['P000-II.2.a-5', 'P002-2.13']);
  });
});

test('A2.7: SIPAS is linked to 2.13, and at plan level to the line that names it', async () => {
  const links = await client.rows<Record<string, unknown>>('/api/links?plan=P002&index=SIPAS');
  expect(links.map(({ task, origin }) => [task, origin])).toEqual([
    ['P002-2.13', 'explicit'],
    [null, 'plan'],
  ]);
  expect(links[1]?.['seedRef']).toMatch(/002:L35/);
  const four = await client.rows<{ index: string }>('/api/links?task=P002-2.13');
  expect(four.map(({ index }) => index).sort()).toEqual(['PAPI', 'PAR_INDEX', 'PCI', 'SIPAS']);
});

test('A4.1: tasks on "các chỉ số" show three indices, III.4 two', async () => {
  const rows = await client.rows<{ task: string; indices: string }>('/api/tasks?plan=P004');
  const indices = new Map(rows.map(({ task, indices }) => [task, indices.split(';').sort().join(' ')]));
  expect(indices.get('P004-III.1')).toBe('PAPI PAR_INDEX PCI');
  expect(indices.get('P004-III.2')).toBe('PAPI PAR_INDEX PCI');
  expect(indices.get('P004-III.4')).toBe('PAPI PAR_INDEX');
});

test.each([
  ['/api/plan?plan=P999', 404, 'unknown_plan'],
  ['/api/plans?unit=nowhere', 404, 'unknown_unit'],
  ['/api/tasks?plan=%20', 400, 'bad_request'],
])('%s is refused', async (path, status, code) => {
  const response = await client.get(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
