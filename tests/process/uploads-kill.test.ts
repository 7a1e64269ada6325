import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { Client } from '../helpers/client.ts';
import { dropHome, newHome, type Started, startServer, stopServer } from '../helpers/process.ts';
import { scoreYears } from '../helpers/score-years.ts';
import { copyShippedDatabase } from '../helpers/shipped-database.ts';
import { sendFiles } from '../helpers/uploads.ts';

/**
 * kill −9 at any moment of reading, commit, undo and redo of two uploads side by side: after the next start each is there
 * whole or not at all, and history, scores, log, audit trail and kept files say the same.
 */

const rounds = 20;

const homes: string[] = [];
const running: Started[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((started) => stopServer(started, 'SIGKILL')));
  for (const made of homes.splice(0)) dropHome(made);
});

const start = async (home: string): Promise<{ started: Started; analyst: Client }> => {
  const started = await startServer(home, { PARLENS_ENTRY: '1', PARLENS_DEMO: '0' });
  expect(started.errors()).toBe('');
  running.push(started);
  const analyst = new Client(started.address);
  await analyst.get(/(\/enter\?token=\S+)/.exec(started.output())?.[1] ?? '');
  return { started, analyst };
};

/** A fixed sequence of numbers in 0…1, so that a failing round can be repeated. */
const sequence = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
};

const scoredUnits = 50;
const logged = 3000;
const log = `Ngày,Đơn vị,Hình thức,Số lượng,Nội dung\n${Array.from(
  { length: logged },
  (_, at) => `${1 + (at % 28)}/${1 + (at % 12)}/2017,Quảng Ninh,"Truyền thanh, loa",2,Buổi ${at}`,
).join('\n')}\n`;

type State = 'absent' | 'staged' | 'committed' | 'undone';
type Listed = { upload: string; sha256: string; state: State };
const commandOf: Record<State, string> = {
  absent: 'upload-stage',
  staged: 'upload-commit',
  committed: 'upload-undo',
  undone: 'upload-redo',
};
const afterwards: Record<State, State> = {
  absent: 'staged',
  staged: 'committed',
  committed: 'undone',
  undone: 'committed',
};

/** One of the two files, and where it stands. */
class Brought {
  state: State = 'absent';
  upload = '';
  carriedOut = 0;
  /** Follows the speed of the machine, so that the blow falls before and after the end of a command. */
  readonly mostMs: Record<string, number> = {};
  readonly hash: string;
  readonly name: string;
  readonly content: Uint8Array | string;

  constructor(name: string, content: Uint8Array | string) {
    this.name = name;
    this.content = content;
    this.hash = createHash('sha256').update(content).digest('hex');
  }

  get command(): string {
    return commandOf[this.state];
  }

  get limitMs(): number {
    return (this.mostMs[this.command] ??= this.state === 'absent' ? 3000 : 350);
  }

  /** The status of the reply; null where the server was gone. */
  send(client: Client): Promise<number | null> {
    const reply =
      this.state === 'absent'
        ? sendFiles(client, { [this.name]: this.content })
        : client.post(`/api/${this.command}`, { upload: this.upload });
    return reply.then(
      ({ status }) => status,
      () => null,
    );
  }

  /** Takes over the state that was found; answers whether the command was carried out. */
  found(state: State): boolean {
    const isDone = state === afterwards[this.state];
    this.mostMs[this.command] = Math.min(6000, this.limitMs * (isDone ? 0.6 : 1.8));
    this.state = state;
    return isDone;
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** The processes that the server has started. */
const childrenOf = ({ child }: Started): string[] =>
  readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ').filter(Boolean);

const isAlive = (pid: string): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** What shows of both uploads outside of their history. */
const shownOf = async (analyst: Client) => {
  const scores = await analyst.rows('/api/scores?index=PCI&year=2014&component=TOTAL&size=5000');
  const log = await analyst.json('/api/activities?unit=quang-ninh&from=2017-01-01&to=2017-12-31&size=1');
  return {
    loaded: scores.filter(({ upload }) => upload !== null).length,
    points: scores.reduce((sum, { points }) => sum + Number(points), 0).toFixed(6),
    activities: (log['about'] as { total: number }).total,
  };
};

/** History, scores, log and kept files tell of the same uploads. */
const expectAgreement = async (
  what: string,
  home: string,
  analyst: Client,
  files: readonly [Brought, Brought],
  bare: Awaited<ReturnType<typeof shownOf>>,
): Promise<void> => {
  const shown = await shownOf(analyst);
  const [scores, activities] = files;
  if (scores.state === 'committed') {
    expect(shown.loaded, what).toBe(scoredUnits);
    expect(shown.points, what).not.toBe(bare.points);
  } else {
    expect({ ...shown, activities: 0 }, what).toEqual(bare);
  }
  expect(shown.activities, what).toBe(activities.state === 'committed' ? logged : 0);
  const there = files.filter(({ state }) => state !== 'absent');
  const kept = filesIn(join(home, 'uploads')).sort();
  expect(kept, what).toEqual(there.map(({ hash }) => hash).sort());
  for (const { upload, hash } of there) {
    const original = await analyst.get(`/api/uploads/${upload}/original`);
    expect(
      createHash('sha256')
        .update(Buffer.from(await original.arrayBuffer()))
        .digest('hex'),
    ).toBe(hash);
  }
  const inHome = readdirSync(home).filter((name) => !/^parlens\.duckdb(\.wal)?$/.test(name));
  expect(inHome, what).toEqual(['uploads']);
};

test('kill −9 at any moment leaves all of an upload or nothing', async () => {
  const home = newHome();
  homes.push(home);
  const { dataFolder } = readConfig();
  await copyShippedDatabase(join(home, 'parlens.duckdb'), dataFolder, false);
  let { started, analyst } = await start(home);
  const files = [
    new Brought('điểm.xlsx', await scoreYears(analyst, 1)),
    new Brought('log.csv', log),
  ] as const;
  const bare = await shownOf(analyst);
  const next = sequence(20_251_129);
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const what = `round ${round}: ${files.map(({ command }) => command).join(', ')}`;
    const replies = files.map((file) => file.send(analyst));
    await new Promise((resolve) =>
      setTimeout(resolve, next() * Math.max(...files.map((file) => file.limitMs))),
    );
    const children = childrenOf(started);
    await stopServer(started, 'SIGKILL');
    const statuses = await Promise.all(replies);
    ({ started, analyst } = await start(home));

    const listed = await analyst.rows<Listed>('/api/uploads');
    const trail = (await analyst.json('/api/audit-trail')) as unknown as { detail: string }[];
    for (const [at, file] of files.entries()) {
      const of = listed.filter(({ sha256 }) => sha256 === file.hash);
      expect(of.length, what).toBeLessThan(2);
      const { command } = file;
      file.upload = of[0]?.upload ?? '';
      const state = of[0]?.state ?? 'absent';
      expect([file.state, afterwards[file.state]], what).toContain(state);
      if (statuses[at] === 200) expect(state, what).toBe(afterwards[file.state]);
      const isDone = file.found(state);
      if (isDone) file.carriedOut += 1;
      const told = trail.filter(({ detail }) => file.upload !== '' && detail.includes(file.upload));
      expect(told, what).toHaveLength(file.carriedOut);
      seen.add(`${command} ${isDone ? 'done' : 'not done'}`);
    }
    await expectAgreement(what, home, analyst, files, bare);
    await expect.poll(() => children.filter(isAlive), { message: what, timeout: 10_000 }).toEqual([]);
  }
  expect(seen.size, [...seen].join(', ')).toBeGreaterThan(5);
}, 300_000);
