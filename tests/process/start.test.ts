import { existsSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { dropHome, newHome, type Started, startServer, stopServer } from '../helpers/process.ts';

const homes: string[] = [];
const running: Started[] = [];

const home = (): string => {
  const made = newHome();
  homes.push(made);
  return made;
};

const start = async (...args: Parameters<typeof startServer>): Promise<Started> => {
  const started = await startServer(...args);
  running.push(started);
  return started;
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((started) => stopServer(started, 'SIGKILL')));
  for (const made of homes.splice(0)) dropHome(made);
});

test('the first start builds the database, a later one keeps it, Ctrl-C ends it cleanly', async () => {
  const place = home();
  const first = await start(place);
  expect(first.output()).toMatch(/loading data 100 %/);
  const entry = /(http:\S+\/enter\?token=\S+)/.exec(first.output())?.[1] ?? '';
  const administrator = new Client(first.address);
  expect((await administrator.get(entry.replace(first.address, ''))).status).toBe(303);
  const body = { name: 'Cán bộ xã', role: 'planner', unit: 'quang-ninh' };
  expect((await administrator.post('/api/add-account', body)).status).toBe(200);
  expect(await stopServer(first, 'SIGINT')).toBe(0);

  const second = await start(place);
  expect(second.output()).not.toMatch(/loading data|enter\?token/);
  const ranking = await new Client(second.address).rows('/api/ranking?index=PCI&year=2019');
  expect(ranking).toHaveLength(63);
  expect(second.errors()).toBe('');
});

test('what was written survives kill −9', async () => {
  const place = home();
  const first = await start(place);
  const entry = /(\/enter\?token=\S+)/.exec(first.output())?.[1] ?? '';
  const administrator = new Client(first.address);
  await administrator.get(entry);
  await administrator.post('/api/add-account', { name: 'Cán bộ xã', role: 'planner', unit: 'quang-ninh' });
  await stopServer(first, 'SIGKILL');
  const second = await start(place, { PARLENS_ENTRY: '1' });
  const again = new Client(second.address);
  await again.get(/(\/enter\?token=\S+)/.exec(second.output())?.[1] ?? '');
  const accounts = (await (await again.get('/api/accounts')).json()) as { name: string }[];
  expect(accounts.map(({ name }) => name)).toContain('Cán bộ xã');
});

test('servers with homes of their own run side by side; one home serves one', async () => {
  const place = home();
  const [one, other] = await Promise.all([start(place), start(home())]);
  expect(one.address).not.toBe('');
  expect(other.address).not.toBe('');
  const third = await start(place);
  expect(third.errors()).toMatch(/ParLens cannot start: .*in use by another ParLens/);
  expect(third.errors()).not.toMatch(/\n\s+at /);
  const port = new URL(one.address).port;
  const fourth = await start(home(), { PORT: port });
  expect(fourth.errors()).toContain(`port ${port} is taken`);
});

test('the demonstration log can be left out', async () => {
  const started = await start(home(), { PARLENS_DEMO: '0' });
  const client = new Client(started.address);
  expect(await client.json('/api/catalogue')).toMatchObject({ hasDemonstration: false, inventedUnits: [] });
  const map = await client.json('/api/relationships?index=PCI');
  expect(map['about']).toMatchObject({ activityOrigin: 'none', tested: 0 });
});

test.each([
  [{ PORT: 'many' }, 'PORT must be a whole number'],
  [{ PARLENS_PUBLIC: 'yes' }, 'PARLENS_PUBLIC must be 0 or 1'],
  [{ PARLENS_LOG: 'loud' }, 'PARLENS_LOG must be one of'],
])('a wrong setting %o is one sentence', async (env, sentence) => {
  const started = await start(home(), env);
  expect(started.errors()).toContain(sentence);
  expect(started.errors().trim().split('\n')).toHaveLength(1);
});

/** The command of a process; '' where it has ended. */
const commandOf = (pid: number): string =>
  existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';

/** Processes below one that read files, or wait to. */
const readersOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter((child) => commandOf(child).includes('spreadsheet-child'));

test('a process waits for the next file, another after that one, and the last ends with the server', async () => {
  const server = await start(home(), { PARLENS_ENTRY: '1' });
  const pid = server.child.pid ?? 0;
  await expect.poll(() => readersOf(pid)).toHaveLength(1);
  const [first = 0] = readersOf(pid);
  const analyst = new Client(server.address);
  await analyst.get(/(\/enter\?token=\S+)/.exec(server.output())?.[1] ?? '');
  const form = new FormData();
  form.append('plan', 'P002');
  form.append('text', 'TT\tNhiệm vụ\tChủ trì\n1\tHội nghị đầu năm\tVăn phòng\n2\tTin bài\tVăn phòng');
  expect((await analyst.postForm('/api/uploads-stage', form)).status).toBe(200);
  await expect.poll(() => readersOf(pid)[0] ?? first).not.toBe(first);
  const [next = 0] = readersOf(pid);
  await stopServer(server, 'SIGKILL');
  await expect.poll(() => commandOf(next), { timeout: 10_000 }).toBe('');
});
