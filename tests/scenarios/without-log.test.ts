import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/app.ts';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

/** What stays kept while people log what they do: it may know nothing of the log. */
let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
  await client.get(`/enter?token=${server.entry}`);
});
afterAll(() => server.close());

const addresses: Record<string, string> = {
  catalogue: '/api/catalogue',
  sources: '/api/sources',
  scores: '/api/scores?index=PCI&year=2019&size=20',
  trend: '/api/trend?index=PAPI&components=D1,D2&units=ha-noi,hai-phong',
  distribution: '/api/distribution?index=PCI&components=TOTAL',
  ranking: '/api/ranking?index=PCI&year=2019',
  standing: '/api/standing?unit=quang-ninh&year=2019',
  structure: '/api/structure?index=PAPI',
  'stage-gaps': '/api/stage-gaps?index=PAR_INDEX&unit=quang-ngai&year=2019',
  lineage: '/api/lineage?unit=quang-ngai-2025',
  'territory-changes': '/api/territory-changes',
  'rating-scale': '/api/rating-scale?index=PCI',
  links: '/api/links?plan=P002',
  'code-book': '/api/code-book',
  parties: '/api/parties',
  topics: '/api/topics',
};

const bodies = (): Promise<string[]> =>
  Promise.all(
    Object.values(addresses).map(async (path) => {
      const response = await client.get(path);
      expect(response.status, path).toBe(200);
      return response.text();
    }),
  );

test('every question that says so is tried here', () => {
  const names = routes.flatMap(({ question }) =>
    question.kind !== 'command' && question.isWithoutLog === true ? [question.name] : [],
  );
  expect(names.sort()).toEqual(Object.keys(addresses).sort());
});

test('it answers the same where there is no log at all', async () => {
  const before = await bodies();
  await server.database.transaction(async (writer) => {
    for (const table of ['activity', 'activity_version', 'activity_report', 'entry_key', 'evidence']) {
      await writer.run(`alter table ${table} rename to ${table}_put_away`);
    }
  });
  expect((await client.get('/api/activities')).status).toBe(500);
  expect(await bodies()).toEqual(before);
  await server.database.transaction(async (writer) => {
    for (const table of ['activity', 'activity_version', 'activity_report', 'entry_key', 'evidence']) {
      await writer.run(`alter table ${table}_put_away rename to ${table}`);
    }
  });
});

test('an entry of the log changes neither its version nor what is kept, and does change the log', async () => {
  const { version, versionWithoutLog } = server.database;
  const reply = await client.post('/api/record-activity', {
    unit: 'quang-ngai',
    day: '2024-05-15',
    channel: 'press_article',
    key: 'kept-answers-1',
  });
  expect(reply.status).toBe(200);
  expect(server.database.version).not.toBe(version);
  expect(server.database.versionWithoutLog).toBe(versionWithoutLog);
  expect((await client.rows('/api/activities?unit=quang-ngai&log=recorded')).length).toBe(1);
  const changed = await client.post('/api/add-account', { name: 'An', role: 'viewer', unit: null });
  expect(changed.status).toBe(200);
  expect(server.database.versionWithoutLog).not.toBe(versionWithoutLog);
});
