import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Workers } from '../../server/workers/pool.ts';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

/** What an entry of the log changes of a map is never stale once it is stored; what it does not change is not made anew. */
let server: TestServer;
let client: Client;
const run = vi.spyOn(Workers.prototype, 'run');

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
  await client.get(`/enter?token=${server.entry}`);
});
beforeEach(() => void run.mockClear());
afterAll(() => server.close());

type Entry = { unit: string; day: string };
type Recorded = { activity: string; version: number };

let key = 0;
const send = async (command: string, body: object): Promise<Recorded> => {
  const reply = await client.post(`/api/${command}`, body);
  expect(reply.status, await reply.clone().text()).toBe(200);
  return (await reply.json()) as Recorded;
};
const record = (entry: Entry): Promise<Recorded> =>
  send('record-activity', { channel: 'press_article', key: `map-entry-${(key += 1)}`, ...entry });

const recorded = '/api/relationships?index=PCI&demonstration=0&reported=any&measure=activities';
type Row = { row: string; xMax: number; n: number };
type Map = { rows: Row[]; about: { unitsIn: number; below: { units: number; activities: number } } };
const ask = async (path: string): Promise<Map> => (await client.json(path)) as Map;
const most = ({ rows }: Map): number | undefined => rows.find(({ row }) => row === 'press_article')?.xMax;

const originsOf = async (): Promise<Set<string>> => {
  const rows = await client.rows<{ activityOrigin: string }>('/api/relationships?index=PAPI');
  return new Set(rows.map(({ activityOrigin }) => activityOrigin));
};

test('the first real entry puts its log in the place of the demonstration log', async () => {
  expect(await originsOf()).toEqual(new Set(['demonstration']));
  const { activity } = await record({ unit: 'ha-noi', day: '2016-03-01' });
  expect(await originsOf()).toEqual(new Set(['recorded']));
  await send('void-activity', { activity, reason: 'nhầm' });
  expect(await originsOf()).toEqual(new Set(['demonstration']));
});

test('each entry is in the map that is asked for next, also one that is changed or taken back', async () => {
  expect(most(await ask(recorded))).toBeUndefined();
  const entries = [];
  for (const count of [1, 2, 3]) {
    entries.push(await record({ unit: 'quang-ninh', day: '2018-05-15' }));
    expect(most(await ask(recorded))).toBe(count);
  }
  const { activity = '', version = 0 } = entries[0] ?? {};
  await send('change-activity', {
    ...{ activity, version, unit: 'quang-ninh', day: '2017-05-15', channel: 'press_article' },
  });
  expect(most(await ask(recorded))).toBe(2);
  await send('void-activity', { activity, reason: 'nhầm' });
  await send('void-activity', { activity: entries[1]?.activity, reason: 'nhầm' });
  expect(most(await ask(recorded))).toBe(1);
});

test('an entry that touches nothing of a map leaves its statistics, and what is said beside them is of now', async () => {
  const before = await ask(recorded);
  const demonstration = await client.get('/api/relationships?index=PCI&demonstration=1&lags=0,1,2');
  const text = await demonstration.text();
  run.mockClear();
  await record({ unit: 'ha-noi-so-noi-vu', day: '2018-05-15' });
  const after = await ask(recorded);
  expect(after.rows).toEqual(before.rows);
  expect(after.about.below.activities).toBe(before.about.below.activities + 1);
  const again = await client.get('/api/relationships?index=PCI&demonstration=1&lags=0,1,2');
  expect(await again.text()).toBe(text);
  expect(run).not.toHaveBeenCalled();
});

test('fifty who ask after an entry cost one computation', async () => {
  await record({ unit: 'ha-noi', day: '2016-03-01' });
  const maps = await Promise.all(Array.from({ length: 50 }, () => ask(recorded)));
  expect(new Set(maps.map((map) => JSON.stringify(map))).size).toBe(1);
  expect(run).toHaveBeenCalledTimes(1);
});

test('scores that change are in the next map, whatever is kept of them', async () => {
  const before = await ask(recorded);
  await server.database.transaction((writer) =>
    writer.run("delete from score where index_code = 'PCI' and unit_id = 'an-giang'"),
  );
  expect((await ask(recorded)).about.unitsIn).toBe(before.about.unitsIn - 1);
});
