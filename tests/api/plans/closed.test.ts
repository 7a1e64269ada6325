import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planFileRoutes, planRoutes } from '../../../server/routes/plans/index.ts';
import { Client } from '../../helpers/client.ts';
import { openServer, type TestServer } from '../../helpers/server.ts';

/** An installation that is not public. */
let server: TestServer;
let stranger: Client;

beforeAll(async () => {
  server = await openServer({ isPublic: false, hasDemonstration: false });
  stranger = new Client(server.address);
});
afterAll(() => server.close());

describe('a stranger', () => {
  test.each(planRoutes.map(({ question }) => [question.name, question.kind] as const))(
    'may not use %s',
    async (name, kind) => {
      const path = `/api/${name}`;
      const response = kind === 'command' ? await stranger.post(path, {}) : await stranger.get(path);
      expect(response.status).toBe(401);
    },
  );

  test.each(
    planFileRoutes
      .filter(({ right }) => right !== 'anyone')
      .map(({ method, path }) => [method, path.replaceAll(/:\w+/g, 'x')] as const),
  )('may not %s %s', async (method, path) => {
    const response =
      method === 'get'
        ? await stranger.get(`/api${path}`)
        : await stranger.postForm(`/api${path}`, new FormData());
    expect(response.status).toBe(401);
  });

  test('finds nothing at a feed without its secret', async () => {
    expect((await stranger.get('/api/calendar-feed.ics')).status).toBe(400);
    expect((await stranger.get('/api/calendar-feed.ics?token=x')).status).toBe(404);
  });
});

test('what changes something needs more than reading', () => {
  const commands = planRoutes.filter(({ question }) => question.kind === 'command');
  expect(commands.length).toBeGreaterThan(25);
  for (const { question, right } of commands) {
    const isOwn = question.name.endsWith('-calendar-address');
    const expected = isOwn ? ['signed_in'] : ['plan', 'upload'];
    expect(expected, question.name).toContain(right);
  }
});
