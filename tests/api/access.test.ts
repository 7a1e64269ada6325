import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAllowed, rights } from '../../server/access/may.ts';
import { fileRoutes, makeApp, openAddresses, routes } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { makeLogger } from '../../server/http/request-log.ts';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
const newClient = () => new Client(server.address);

beforeAll(async () => {
  server = await openServer({ isPublic: false });
});
afterAll(() => server.close());

const enter = async (address: string): Promise<Client> => {
  const client = newClient();
  const response = await client.get(address.replace(server.address, ''));
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/');
  return client;
};

/** Every address that Express answers on. */
const mounted = (app: Express): string[] =>
  app.router.stack.flatMap((layer) => (typeof layer.route?.path === 'string' ? [layer.route.path] : []));

describe('rules', () => {
  test('every mounted address has a right, or is listed as open', () => {
    const config = readConfig({ PARLENS_LOG: 'silent' });
    const parts = { config, database: server.database, installation: { id: 'x', secret: 'y' } };
    const app = makeApp({ ...parts, workers: undefined as never, logger: makeLogger('silent') });
    const ruled = new Set([
      ...routes.map(({ question }) => `/api/${question.name}`),
      ...fileRoutes.map(({ path }) => `/api${path}`),
      ...openAddresses,
    ]);
    const found = mounted(app);
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter((path) => !ruled.has(path))).toEqual([]);
    for (const { right } of [...routes, ...fileRoutes]) expect(rights).toContain(right);
  });

  test('a stranger may use only what anyone may, unless the installation is public', () => {
    const stranger = { account: null };
    expect(rights.filter((right) => isAllowed(stranger, right, false))).toEqual(['anyone']);
    expect(rights.filter((right) => isAllowed(stranger, right, true))).toEqual(['anyone', 'read']);
  });

  test('each role may all that the weaker may', () => {
    const may = (role: 'viewer' | 'planner' | 'analyst' | 'administrator') =>
      rights.filter((right) => isAllowed({ account: { accountId: 'a', role, unit: null } }, right, false));
    expect(may('viewer')).toEqual(['anyone', 'read', 'signed_in']);
    expect(may('planner')).toEqual([...may('viewer'), 'plan']);
    expect(may('analyst')).toEqual([...may('planner'), 'upload']);
    expect(may('administrator')).toEqual([...rights]);
  });
});

test('without sign-in every question about data is refused', async () => {
  const closed = routes.filter(({ right }) => right !== 'anyone');
  expect(closed.length).toBeGreaterThan(10);
  for (const { question } of closed) {
    const path = `/api/${question.name}`;
    const response =
      question.kind === 'command' ? await newClient().post(path, {}) : await newClient().get(path);
    expect(response.status, path).toBe(401);
  }
});

test('the printed address opens the dashboard once, as administrator', async () => {
  const client = await enter(`${server.address}/enter?token=${server.entry}`);
  const session = await client.json('/api/session');
  expect(session).toMatchObject({ mayRead: true, account: { role: 'administrator', unit: null } });
  const again = await newClient().get(`/enter?token=${server.entry}`);
  expect(again.headers.get('location')).toBe('/account?problem=address_used');
  expect((await client.get('/api/ranking?index=PCI&year=2019')).status).toBe(200);
});

describe('accounts', () => {
  let administrator: Client;
  beforeAll(async () => {
    const { offerEntry } = await import('../../server/access/sign-in.ts');
    const token = await offerEntry(server.database, true);
    administrator = await enter(`/enter?token=${token ?? ''}`);
  });

  const add = async (name: string, role: string, unit: string | null = null) => {
    const response = await administrator.post('/api/add-account', { name, role, unit });
    expect(response.status).toBe(200);
    return (await response.json()) as { account: { account: string }; address: string };
  };

  test('a new account enters by its own address, sets a password and signs in with it', async () => {
    const { address } = await add('Nguyễn Thị Hạnh', 'viewer', 'quang-ninh');
    const viewer = await enter(address);
    expect((await viewer.get('/api/accounts')).status).toBe(403);
    const password = 'mật khẩu dài';
    expect((await viewer.post('/api/set-password', { password })).status).toBe(200);
    const other = newClient();
    // The same name and password as another keyboard composes them.
    const body = { name: 'NGUYỄN THỊ HẠNH'.normalize('NFD'), password: password.normalize('NFD') };
    expect((await other.post('/api/sign-in', body)).status).toBe(200);
    expect(await other.json('/api/session')).toMatchObject({ account: { unit: 'quang-ninh' } });
    await other.post('/api/sign-out', {});
    expect(await other.json('/api/session')).toMatchObject({ account: null });
  });

  test('a wrong password is refused without saying which part was wrong', async () => {
    const wrong = await newClient().post('/api/sign-in', { name: 'Quản trị', password: 'không phải' });
    const nobody = await newClient().post('/api/sign-in', { name: 'Không có ai', password: 'không phải' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    const problems = [await wrong.json(), await nobody.json()] as { code: string; message: string }[];
    expect(problems[0]?.message).toBe(problems[1]?.message);
  });

  test('a closed account is out at once', async () => {
    const { account, address } = await add('Trần Văn Bình', 'planner');
    const planner = await enter(address);
    expect((await planner.get('/api/coverage')).status).toBe(200);
    const body = { account: account.account, role: 'planner', unit: null, isActive: false };
    expect((await administrator.post('/api/change-account', body)).status).toBe(200);
    expect((await planner.get('/api/coverage')).status).toBe(401);
  });

  test('two accounts cannot share a name, and one administrator must stay', async () => {
    await add('Lê Đức', 'analyst');
    const same = await administrator.post('/api/add-account', { name: 'lê đức', role: 'viewer', unit: null });
    expect(same.status).toBe(409);
    const { account } = (await administrator.json('/api/session')) as { account: { account: string } };
    const body = { account: account.account, role: 'viewer', unit: null, isActive: true };
    const last = await administrator.post('/api/change-account', body);
    expect(last.status).toBe(409);
    expect(await administrator.json('/api/session')).toMatchObject({ account: { role: 'administrator' } });
  });

  test('who did what is kept', async () => {
    const response = await administrator.get('/api/audit-trail');
    const trail = (await response.json()) as { command: string; detail: string; name: string | null }[];
    const added = trail.find(({ command, detail }) => command === 'add-account' && detail.includes('Lê Đức'));
    expect(added?.name).toBe('Quản trị');
    expect(JSON.stringify(trail)).not.toMatch(/argon2|token=/);
  });
});

describe('other sites', () => {
  const body = { name: 'Quản trị', password: 'x' };

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'https://example.org' }],
    [{ Origin: 'null' }],
  ])('a command sent with %o is refused', async (headers) => {
    const response = await newClient().post('/api/sign-in', body, headers);
    expect(response.status).toBe(403);
  });

  test('pages may load nothing from elsewhere and run nothing inline', async () => {
    const policy = (await newClient().get('/api/health')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});
