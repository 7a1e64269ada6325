import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { dropHome, newHome, type Started, startServer, stopServer } from '../helpers/process.ts';
import { type Cells, openUploadServer, send, sendFiles, stageOne, workbook } from '../helpers/uploads.ts';

const homes: string[] = [];
const running: Started[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((started) => stopServer(started, 'SIGKILL')));
  for (const made of homes.splice(0)) dropHome(made);
});

const start = async (home: string): Promise<{ started: Started; analyst: Client }> => {
  const started = await startServer(home, { PARLENS_ENTRY: '1', PARLENS_DEMO: '0' });
  running.push(started);
  const analyst = new Client(started.address);
  await analyst.get(/(\/enter\?token=\S+)/.exec(started.output())?.[1] ?? '');
  return { started, analyst };
};

type Unit = { unit: string; nameVi: string; level: string; validTo: string | null };

const provinces = async (client: Client): Promise<Unit[]> =>
  ((await client.json('/api/catalogue'))['units'] as Unit[]).filter(
    ({ level, validTo }) => level === 'province' && (validTo === null || validTo > '2020-01-01'),
  );

const years = [2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020];

/** Totals that nobody published, for many years: a commit that takes a while. */
const bigFile = async (client: Client, mark: number): Promise<Uint8Array> => {
  const units = (await provinces(client)).filter(({ validTo }) => validTo !== null).slice(0, 50);
  const sheets = years.map((year) => {
    const rows = units.map(({ nameVi }, at) => [nameVi, 40 + mark + at / 10]);
    const cells: Cells = [['Tỉnh', `PCI ${year}`], ...rows];
    return [`PCI ${year}`, cells] as const;
  });
  return workbook(Object.fromEntries(sheets));
};

const filesIn = (home: string): string[] => {
  const folder = join(home, 'uploads');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
};

type Listed = { upload: string; state: string; scores: number; shown: number };

const listed = (client: Client): Promise<Listed[]> => client.rows<Listed>('/api/uploads');

/** A fixed sequence of numbers in 0…1, so that a failing round can be repeated. */
const sequence = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
};

test('kill −9 at any moment of a commit, undo or redo leaves all of it or nothing', async () => {
  const home = newHome();
  homes.push(home);
  let { started, analyst } = await start(home);
  const next = sequence(20_251_129);
  const seen = new Set<string>();
  const { upload } = await stageOne(analyst, 'rounds.xlsx', await bigFile(analyst, 1));
  /** Follows the speed of the machine, so that the blow falls before and after the end of a command. */
  let mostMs = 350;
  for (let round = 0; round < 9; round += 1) {
    const before = (await listed(analyst)).find((row) => row.upload === upload)?.state ?? '';
    const command =
      { staged: 'upload-commit', committed: 'upload-undo', undone: 'upload-redo' }[before] ?? '';
    const answer = analyst.post(`/api/${command}`, { upload }).then(
      (response) => response.status,
      () => null,
    );
    await new Promise((resolve) => setTimeout(resolve, next() * mostMs));
    await stopServer(started, 'SIGKILL');
    const status = await answer;
    ({ started, analyst } = await start(home));
    const found = (await listed(analyst)).find((row) => row.upload === upload);
    const after = command === 'upload-undo' ? 'undone' : 'committed';
    expect(found?.scores).toBeGreaterThan(500);
    expect([before, after], `round ${round}`).toContain(found?.state);
    if (status === 200) expect(found?.state).toBe(after);
    expect(found?.shown, `round ${round}: ${found?.state ?? ''}`).toBe(
      found?.state === 'committed' ? found.scores : 0,
    );
    const isDone = found?.state === after;
    mostMs *= isDone ? 0.5 : 2;
    seen.add(`${command} ${isDone ? 'done' : 'not done'}`);
    expect(filesIn(home)).toHaveLength(1);
  }
  expect(seen.size).toBeGreaterThan(1);
}, 300_000);

test('kill −9 at any moment while a file comes in leaves nothing of it, or all of it staged', async () => {
  const home = newHome();
  homes.push(home);
  let { started, analyst } = await start(home);
  const next = sequence(7);
  const file = await bigFile(analyst, 1);
  for (let round = 0; round < 4; round += 1) {
    const coming = sendFiles(analyst, { 'half.xlsx': file }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, next() * 4000));
    await stopServer(started, 'SIGKILL');
    await coming;
    ({ started, analyst } = await start(home));
    const uploads = await listed(analyst);
    expect(filesIn(home), `round ${round}`).toHaveLength(uploads.length === 0 ? 0 : 1);
    for (const { upload, state, scores } of uploads) {
      expect([state, scores], `round ${round}`).toEqual(['staged', 600]);
      await send(analyst, 'upload-cancel', { upload });
    }
    expect(filesIn(home)).toEqual([]);
  }
}, 300_000);

test('two analysts store at once: both are whole, the later one on top', async () => {
  const server = await openUploadServer();
  try {
    const { analyst } = server;
    const [first, second] = [
      await stageOne(analyst, 'first.xlsx', await bigFile(analyst, 1)),
      await stageOne(analyst, 'second.xlsx', await bigFile(analyst, 2)),
    ];
    const replies = await Promise.all(
      [first, second].map(({ upload }) => send<{ scores: number }>(analyst, 'upload-commit', { upload })),
    );
    const rows = await listed(analyst);
    const shown = rows.map(({ upload, shown: of }) => [upload, of]);
    const [under, over] =
      replies[0]?.scores === 600 && replies[1]?.scores === 600 ? [first, second] : [second, first];
    expect(Object.fromEntries(shown)).toEqual({ [under.upload]: 0, [over.upload]: 600 });
    await send(analyst, 'upload-undo', { upload: over.upload });
    const again = Object.fromEntries((await listed(analyst)).map(({ upload, shown: of }) => [upload, of]));
    expect(again).toEqual({ [under.upload]: 600, [over.upload]: 0 });
  } finally {
    await server.close();
  }
}, 120_000);

test('who reads during commit, undo and redo sees all of an upload or nothing', async () => {
  const server = await openUploadServer();
  try {
    const { analyst } = server;
    const file = await bigFile(analyst, 3);
    const { upload } = await stageOne(analyst, 'big.xlsx', file);
    let isOver = false;
    let asked = 0;
    const seen = new Set<string>();
    const watch = async () => {
      while (!isOver) {
        asked += 1;
        // Another year to compare with each time, so that no kept answer is given.
        const path = `/api/ranking?index=PCI&year=2014&against=${1990 + (asked % 100)}`;
        const reply = await analyst.json(path);
        const rows = reply['rows'] as { source: string; points: number | null }[];
        const loaded = rows.filter(({ source }) => source.startsWith('upload-')).length;
        seen.add(`${loaded}`);
        expect([0, 50]).toContain(loaded);
        expect((reply['about'] as { scored: number }).scored).toBe(
          rows.filter(({ points }) => points !== null).length,
        );
      }
    };
    const watchers = [watch(), watch(), watch()];
    await send(analyst, 'upload-commit', { upload });
    for (let round = 0; round < 4; round += 1) {
      await send(analyst, 'upload-undo', { upload });
      await send(analyst, 'upload-redo', { upload });
    }
    isOver = true;
    await Promise.all(watchers);
    expect([...seen].sort()).toEqual(['0', '50']);
  } finally {
    await server.close();
  }
}, 60_000);
