import { afterEach, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { dropHome, newHome, type Started, startServer, stopServer } from '../helpers/process.ts';
import type { Row } from '../helpers/made-plans.ts';
import { newKey, run, send } from '../helpers/office.ts';

/** kill −9 while plans and activities are written: all of it or nothing, and what was answered is there. */
const homes: string[] = [];
const running: Started[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((started) => stopServer(started, 'SIGKILL')));
  for (const made of homes.splice(0)) dropHome(made);
});

const start = async (home: string): Promise<{ started: Started; client: Client }> => {
  const started = await startServer(home, { PARLENS_ENTRY: '1', PARLENS_DEMO: '0' });
  running.push(started);
  const client = new Client(started.address);
  await client.get(/(\/enter\?token=\S+)/.exec(started.output())?.[1] ?? '');
  return { started, client };
};

const unit = 'quang-ngai-tra-bong';
const tasks = (round: number) =>
  Array.from({ length: 120 }, (_, at) => ({
    ...{ code: `${round}.${at + 1}`, nameVi: `Nhiệm vụ ${at + 1}`, leads: [unit], cadence: 'monthly' },
    targets: [{ value: 1, measure: 'activity', per: 'month' }],
  }));
const entries = Array.from({ length: 400 }, (_, at) => ({
  ...{ unit, tasks: ['P004-III.6'], title: `Việc ${at + 1}` },
  day: `2024-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`,
}));

/** What was answered before the end; null where the server was gone. */
const answered = (reply: Promise<{ status: number }>) =>
  reply.then(
    ({ status }) => status,
    () => null,
  );
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a plan with 120 tasks, and 400 entries at once', async () => {
  const home = newHome();
  homes.push(home);
  let { started, client } = await start(home);
  let recorded = 0;
  for (const [round, delayMs] of [5, 40, 120, 400].entries()) {
    const title = `Kế hoạch ${round}`;
    const body = { unit, titleVi: title, issuer: 'UBND', fromYear: 2024, toYear: 2024, tasks: tasks(round) };
    const made = answered(send(client, 'add-plan', body));
    const logged = answered(send(client, 'record-activities', { key: newKey(), entries }));
    await after(delayMs);
    await stopServer(started, 'SIGKILL');
    const statuses = [await made, await logged];
    ({ started, client } = await start(home));
    const found = (await client.rows<Row>('/api/plans?year=2024')).find((row) => row['titleVi'] === title);
    if (statuses[0] === 200) expect(found).toBeDefined();
    if (found !== undefined) expect(found['rows']).toBe(120);
    const { about } = (await client.json('/api/activities?task=P004-III.6&size=1')) as {
      about: { total: number };
    };
    expect([recorded, recorded + 400]).toContain(about.total);
    if (statuses[1] === 200) expect(about.total).toBe(recorded + 400);
    recorded = about.total;
  }
}, 240_000);

test('an entry that is sent again after the end is stored once', async () => {
  const home = newHome();
  homes.push(home);
  const first = await start(home);
  const body = { key: newKey(), unit, day: '2024-05-05', tasks: ['P004-III.6'] };
  const reply = answered(send(first.client, 'record-activity', body));
  await after(15);
  await stopServer(first.started, 'SIGKILL');
  await reply;
  const { client } = await start(home);
  await run(client, 'record-activity', body);
  expect(await client.rows('/api/activities?task=P004-III.6')).toHaveLength(1);
}, 120_000);
