import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../helpers/client.ts';
import { makePlan } from '../../helpers/made-plans.ts';
import { addBelow, newKey, type Office, openOffice, run, send } from '../../helpers/office.ts';

/** Who may do what, and to whose: a commune, its neighbour, a division, a department, a province, a reader, a stranger. */
const town = 'thua-thien-hue-huong-tra';
const division = `${town}-phong-van-hoa-va-thong-tin`;
const foreign = 'quang-tri-so-gtvt';
/** In this order: what an earlier one may not, a later one still finds there. */
const actors = ['commune', 'division', 'province', 'department', 'viewer', 'nobody'] as const;
type Actor = (typeof actors)[number];

let office: Office;
let clients: Record<Actor, Client>;
let commune: string;
let neighbour: string;
/** Plans of the commune, of its town and of a department of another province, each with one report and one task. */
let plans: Record<'commune' | 'town' | 'foreign', Awaited<ReturnType<typeof makePlan>>>;
let entries: Record<'commune' | 'neighbour' | 'foreign', string>;
let evidence = '';

const planOf = (unit: string) => ({
  unit,
  titleVi: 'Kế hoạch',
  issuer: 'Đơn vị',
  fromYear: 2024,
  toYear: 2024,
});
const entryOf = (unit: string, task: string) => ({ key: newKey(), unit, day: '2024-05-02', tasks: [task] });
const attach = (client: Client, activity: string): Promise<Response> => {
  const form = new FormData();
  form.append('files', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), 'minh-chung.pdf');
  return client.postForm(`/api/activities/${activity}/evidence`, form);
};

/** Attached by the administrator, again where somebody has removed it. */
const fileOfNeighbour = async (): Promise<string> => {
  const reply = await attach(office.administrator, entries.neighbour);
  const { files } = (await reply.json()) as { files: { evidence: string }[] };
  return files[0]?.evidence ?? '';
};

beforeAll(async () => {
  office = await openOffice();
  const { administrator, as } = office;
  [commune = '', neighbour = ''] = await addBelow(administrator, town, 2);
  clients = {
    commune: await as('planner', commune),
    division: await as('planner', division),
    department: await as('planner', foreign),
    province: await as('analyst', 'thua-thien-hue'),
    viewer: await as('viewer', commune),
    nobody: office.reader,
  };
  const make = (unit: string, leads: string[], recipients: string[]) =>
    makePlan(administrator, planOf(unit), [
      { code: '1', leads },
      {
        ...{ code: '2', kind: 'reporting', leads, recipients, targetScope: 'each_unit' },
        dueRules: [{ obligation: 'report', rule: 'before', dueOn: '2024-11-20', period: '2024' }],
      },
    ]);
  plans = {
    commune: await make(commune, [commune], [commune]),
    town: await make(town, [commune, neighbour], [division]),
    foreign: await make(foreign, [foreign], ['quang-tri']),
  };
  const log = async (unit: string, task: string) =>
    (await run<{ activity: string }>(administrator, 'record-activity', entryOf(unit, task))).activity;
  entries = {
    commune: await log(commune, plans.town.task('1')),
    neighbour: await log(neighbour, plans.town.task('1')),
    foreign: await log(foreign, plans.foreign.task('1')),
  };
  evidence = await fileOfNeighbour();
});
afterAll(() => office.close());

/** 200 where it is allowed; 401 without signing in, else 403. This installation may be read by anybody. */
const expected = (actor: Actor, allowed: readonly Actor[]): number =>
  allowed.includes(actor) ? 200 : actor === 'nobody' ? 401 : 403;

type Attempt = (client: Client) => Promise<number>;
const command =
  (name: string, body: () => unknown): Attempt =>
  async (client) =>
    (await send(client, name, body())).status;
const task = (of: 'commune' | 'town' | 'foreign', code = '1') => plans[of].task(code);
const change = (activity: string, unit: string, day: string) => ({
  ...{ activity, version: 1, unit, day, tasks: [] },
});

/** A table that is put aside; nothing of it is stored. */
const pasteInto =
  (of: 'commune' | 'town' | null): Attempt =>
  async (client) => {
    const form = new FormData();
    form.append('text', 'TT\tNhiệm vụ\tChủ trì\n1\tHội nghị đầu năm\tVăn phòng\n2\tTin bài\tVăn phòng');
    form.append('again', '1');
    if (of !== null) form.append('plan', plans[of].plan);
    return (await client.postForm('/api/uploads-stage', form)).status;
  };

const attempts: [string, readonly Actor[], Attempt][] = [
  [
    'log for the commune',
    ['commune', 'province'],
    command('record-activity', () => entryOf(commune, task('town'))),
  ],
  ['log for the neighbour', ['province'], command('record-activity', () => entryOf(neighbour, task('town')))],
  [
    'log many, one of them for the neighbour',
    ['province'],
    command('record-activities', () => ({
      key: newKey(),
      entries: [commune, neighbour].map((unit) => ({ unit, day: '2024-05-03', tasks: [task('town')] })),
    })),
  ],
  [
    'log for a division',
    ['division', 'province'],
    command('record-activity', () => entryOf(division, task('town'))),
  ],
  [
    'log for the other department',
    ['department'],
    command('record-activity', () => entryOf(foreign, task('foreign'))),
  ],
  [
    'change an entry of the neighbour into one of the commune',
    ['province'],
    command('change-activity', () => ({ ...change(entries.neighbour, commune, '2024-06-01'), version: 99 })),
  ],
  [
    'take back an entry of the other department',
    ['department'],
    command('void-activity', () => ({ activity: entries.foreign, reason: 'x' })),
  ],
  [
    'note the report of the neighbour',
    ['division', 'province'],
    command('receive-report', () => receipt(neighbour, 'town')),
  ],
  [
    'note the report of the commune',
    ['commune', 'division', 'province'],
    command('receive-report', () => receipt(commune, 'town')),
  ],
  [
    'note a report of the neighbour to the commune',
    ['province'],
    command('receive-report', () => receipt(neighbour, 'commune')),
  ],
  ['bring a table of tasks into the plan of the town', ['province'], pasteInto('town')],
  ['bring a table of tasks into the plan of the commune', ['commune', 'province'], pasteInto('commune')],
  ['bring in any table', ['province'], pasteInto(null)],
  ['make a plan of the commune', ['commune', 'province'], command('add-plan', () => planOf(commune))],
  ['make a plan of the town', ['province'], command('add-plan', () => planOf(town))],
  [
    'hand a plan of the commune to the town',
    ['province'],
    command('change-plan', () => ({ plan: plans.commune.plan, ...planOf(town) })),
  ],
  [
    'change the plan of the town',
    ['province'],
    command('change-plan', () => ({ plan: plans.town.plan, ...planOf(town) })),
  ],
  [
    'copy the plan of the town for the commune',
    ['commune', 'province'],
    command('copy-plan', () => copyOf(commune)),
  ],
  ['copy the plan of the town for the town', ['province'], command('copy-plan', () => copyOf(town))],
  [
    'add a version to the plan of the town',
    ['province'],
    command('add-plan-version', () => ({ plan: plans.town.plan, name: 'mới', from: '2024-07-01' })),
  ],
  [
    'set goals of the plan of the town',
    ['province'],
    command('set-plan-goals', () => ({ plan: plans.town.plan, goals: [] })),
  ],
  [
    'add a task to the plan of the other department',
    ['department'],
    command('add-tasks', () => ({ plan: plans.foreign.plan, tasks: [{ code: '9', nameVi: 'x' }] })),
  ],
  [
    'change a task of the town',
    ['province'],
    command('change-task', () => ({
      task: task('town'),
      code: '1',
      nameVi: 'y',
      leads: [commune, neighbour],
    })),
  ],
  [
    'set rules of the plan of the town',
    ['province'],
    command('change-plan-settings', () => ({ plan: plans.town.plan, settings: { dueSoonDays: 5 } })),
  ],
  [
    'set rules of all plans',
    [],
    command('change-plan-settings', () => ({ plan: null, settings: { dueSoonDays: 5 } })),
  ],
  [
    'set the cycle of a report of the town',
    ['province'],
    command('set-report-cycle', () => ({ task: task('town', '2'), per: 'quarter', offsetDays: 5 })),
  ],
  [
    'enter a day asked of the town',
    ['province'],
    command('ask-report-day', () => ({ plan: plans.town.plan, period: '2024-H1', day: '2024-06-15' })),
  ],
  [
    'write the report of the commune',
    ['commune', 'province'],
    command('write-report-text', () => reportOf(commune)),
  ],
  [
    'write the report of the neighbour',
    ['province'],
    command('write-report-text', () => reportOf(neighbour)),
  ],
  [
    'register a unit below the town',
    ['province'],
    command('add-unit', () => ({ nameVi: `Xã ${newKey()}`, level: 'commune', parent: town })),
  ],
  [
    'move the neighbour below the commune',
    ['province'],
    command('change-unit', () => ({ unit: neighbour, nameVi: 'Đơn vị 2', level: 'commune', parent: town })),
  ],
  [
    'make a group of the town',
    ['province'],
    command('add-group', () => ({ nameVi: 'Các xã', parent: town })),
  ],
  [
    'propose a link of a task of the town',
    ['province'],
    command('propose-link', () => ({ task: task('town'), index: 'PAPI' })),
  ],
  [
    'rate the town',
    ['province'],
    command('set-ratings', () => ({
      index: 'PAR_INDEX',
      year: 2024,
      ratings: [{ unit: town, word: 'Tốt' }],
    })),
  ],
  [
    'set the rating scale of an index',
    [],
    command('set-rating-scale', () => ({ index: 'PAR_INDEX', scale: [{ word: 'Tốt' }] })),
  ],
  [
    'attach a file to an entry of the neighbour',
    ['province'],
    async (client) => (await attach(client, entries.neighbour)).status,
  ],
  [
    'open a file of the neighbour',
    actors,
    async (client) => (await client.get(`/api/evidence/${evidence}`)).status,
  ],
  [
    'remove a file of the neighbour',
    ['province'],
    async (client) => (await send(client, 'remove-evidence', { evidence: await fileOfNeighbour() })).status,
  ],
  ['add an account', [], command('add-account', () => ({ name: 'ai đó', role: 'viewer', unit: commune }))],
  ['see the accounts', [], async (client) => (await client.get('/api/accounts')).status],
];

const receipt = (unit: string, of: 'commune' | 'town') => ({
  ...{ key: newKey(), task: task(of, '2'), unit, day: '2024-11-01', period: '2024' },
});
const copyOf = (unit: string) => ({
  ...{ plan: plans.town.plan, unit, titleVi: 'Bản sao', issuer: 'Đơn vị', fromYear: 2025 },
});
const reportOf = (unit: string) => ({ plan: plans.town.plan, unit, period: '2024', text: {} });

/** Refused for what it asks, not for who asks. */
const isRefusedForItsContent = (status: number): boolean => status === 400 || status === 409;

describe.each(attempts)('%s', (_name, allowed, attempt) => {
  test.each(actors)('%s', async (actor) => {
    const status = await attempt(clients[actor]);
    const wanted = expected(actor, allowed);
    if (wanted === 200) expect(status === 200 || isRefusedForItsContent(status), String(status)).toBe(true);
    else expect(status).toBe(wanted);
  });
});

describe('an entry for a plan in which the unit has no part', () => {
  test('is refused: it would count for a plan of others', async () => {
    const reply = await send(clients.commune, 'record-activity', entryOf(commune, task('foreign')));
    expect(reply).toMatchObject({ status: 400, body: { fields: { 'tasks.0': 'not_in_this_plan' } } });
  });

  test('is taken from who answers for that plan', async () => {
    const reply = await send(office.administrator, 'record-activity', entryOf(commune, task('foreign')));
    expect(reply.status).toBe(200);
  });
});
