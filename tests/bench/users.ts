import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Client } from '../helpers/client.ts';
import { dropHome, newHome, processorTime, startServer, stopServer } from '../helpers/process.ts';

/**
 * People at work at the same time, each opening one page after another with a moment's thought between them, on a
 * server as it is started: how long each question takes, what fails, how long the event loop stands, what memory is used.
 */
const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    thought: { type: 'string', default: '1000' },
    write: { type: 'string', default: '10' },
  },
});
const users = Number(values.users);
const until = Number(values.seconds) * 1000;
const thoughtMs = Number(values.thought);
const writeMs = Number(values.write) * 1000;

const home = newHome();
const server = await startServer(home);
const administrator = new Client(server.address);
await administrator.get(/\/enter\?token=\S+/.exec(server.output())?.[0] ?? '');

const arrow = 'application/vnd.apache.arrow.stream';
const catalogue = await administrator.json('/api/catalogue');
const provinces = (catalogue['units'] as { unit: string; level: string; validTo: string | null }[])
  .filter(({ level }) => level === 'province')
  .map(({ unit }) => unit);

let seed = 11;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const year = () => among([2019, 2019, 2018, 2017]);

/** Pages, and what each asks: everybody looks at their own unit first. */
const pages: ((unit: string) => [path: string, questions: string[]])[] = [
  (unit) => ['/', [`standing?unit=${unit}&year=${year()}`]],
  (unit) => ['/trend', [`trend?index=PCI&units=${unit}`, 'distribution?index=PCI']],
  () => ['/ranking', [`ranking?index=${among(['PCI', 'PAPI'])}&year=${year()}`]],
  () => ['/relationships', [`relationships?index=${among(['PCI', 'PAPI'])}&lags=${among(['0', '1', '2'])}`]],
  () => ['/plans/plan', [`plan-summary?plan=P002&on=2024-${among(['03', '06', '09', '12'])}-15`]],
  () => ['/plans', ['plans?on=2024-12-31']],
  (unit) => [
    '/activities',
    [`activities?log=demonstration&unit=${unit}`, 'activity-weeks?log=demonstration'],
  ],
];

type Taken = { what: string; ms: number; status: number };
const taken: Taken[] = [];

const makeUser = (cookie: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const etags = new Map<string, string>();
  const fetchOne = (path: string, accept: string, body?: unknown): Promise<void> =>
    new Promise((resolve) => {
      const start = performance.now();
      const end = (status: number) => {
        taken.push({ what: path.split('?')[0] ?? '', ms: performance.now() - start, status });
        resolve();
      };
      const known = etags.get(path);
      const sent = request(
        server.address + path,
        {
          agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            accept,
            cookie,
            'accept-encoding': 'gzip',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(known === undefined ? {} : { 'if-none-match': known }),
          },
        },
        (response) => {
          const { etag } = response.headers;
          if (etag !== undefined) etags.set(path, etag);
          response.resume().on('end', () => end(response.statusCode ?? 0));
        },
      );
      sent.on('error', () => end(0));
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return { fetchOne, close: () => agent.destroy() };
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const start = performance.now();
const isOver = () => performance.now() - start > until;

const live = async (at: number): Promise<void> => {
  const unit = provinces[at % provinces.length] ?? '';
  const { fetchOne, close } = makeUser(at % 2 === 0 ? administrator.cookie : '');
  let written = performance.now() + random() * writeMs - writeMs;
  await pause(random() * thoughtMs);
  while (!isOver()) {
    const [path, questions] = among(pages)(unit);
    await fetchOne(path, 'text/html');
    await Promise.all([
      fetchOne('/api/session', 'application/json'),
      fetchOne('/api/catalogue', 'application/json'),
    ]);
    await Promise.all(
      questions.map((question) =>
        fetchOne(
          `/api/${question}`,
          /^(standing|trend|ranking|activit)/.test(question) ? arrow : 'application/json',
        ),
      ),
    );
    if (at % 2 === 0 && performance.now() - written > writeMs) {
      written = performance.now();
      await fetchOne('/api/record-activity', 'application/json', {
        unit,
        day: '2024-05-15',
        channel: 'press_article',
        title: `Tin số ${at}`,
        key: `bench-${at}-${Math.round(written)}`,
      });
    }
    await pause(thoughtMs * (0.5 + random()));
  }
  close();
};

/** Nobody else's work is in this question: how long it waits is how long the loop stood. */
const listen = async (): Promise<void> => {
  const { fetchOne, close } = makeUser('');
  while (!isOver()) {
    await fetchOne('/api/health', 'application/json');
    await pause(20);
  }
  close();
};

const memory = (name: 'VmRSS' | 'VmHWM'): string => {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
  return `${Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)} MB`;
};
const before = memory('VmRSS');
const cpuBefore = processorTime(server);
await Promise.all([listen(), ...Array.from({ length: users }, (_, at) => live(at))]);
const seconds = (performance.now() - start) / 1000;
const after = memory('VmRSS');
const cpu = processorTime(server) - cpuBefore;

const place = (sorted: number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
console.log(
  '| Question | Times | Median ms | 95 % within ms | Longest ms | Failed |\n| --- | --- | --- | --- | --- | --- |',
);
const line = (what: string, those: Taken[]) => {
  const times = those.map(({ ms }) => ms).sort((a, b) => a - b);
  const failed = those.filter(({ status }) => status === 0 || status >= 400).length;
  const figures = [place(times, 0.5), place(times, 0.95), place(times, 1)].map((ms) => ms.toFixed(0));
  console.log(`| ${[what, times.length, ...figures, failed].join(' | ')} |`);
};
for (const what of new Set(taken.map((one) => one.what))) {
  line(
    what,
    taken.filter((one) => one.what === what),
  );
}
const asked = taken.filter(({ what }) => what !== '/api/health');
line('all but health', asked);
console.log(
  `\n${users} users, ${(asked.length / seconds).toFixed(0)} answers a second, ${(cpu / asked.length).toFixed(0)} ms of processor time each; memory ${before} before, ${after} after, at most ${memory('VmHWM')}`,
);
await stopServer(server);
dropHome(home);
