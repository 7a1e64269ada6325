import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let owner: Client;
let other: Client;
let guest: Client;

const enterAs = async (name: string): Promise<Client> => {
  const body = { name, role: 'viewer', unit: null };
  const made = (await (await owner.post('/api/add-account', body)).json()) as { address: string };
  const client = new Client(server.address);
  await client.get(made.address.replace(server.address, ''));
  return client;
};

beforeAll(async () => {
  server = await openServer();
  owner = new Client(server.address);
  await owner.get(`/enter?token=${server.entry}`);
  other = await enterAs('Lê Thị Xem');
  guest = new Client(server.address);
});
afterAll(() => server.close());

const send = async (client: Client, name: string, body: unknown) => {
  const response = await client.post(`/api/${name}`, body);
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const list = async (client: Client, path: string) =>
  (await (await client.get(path)).json()) as Record<string, unknown>[];

describe('scenarios', () => {
  const question = 'unit=quang-ngai&year=2019&index=PCI&changes=CSTP03:+0.5,CSTP05:P75&drift=0';
  const scenario = { name: 'Phương án 1', note: 'Minh bạch trước', question };
  let id = '';

  it('are saved by who is signed in, and give the same numbers again', async () => {
    expect((await send(guest, 'save-scenario', scenario)).status).toBe(401);
    const saved = await send(owner, 'save-scenario', scenario);
    expect(saved.status).toBe(200);
    id = saved.body['scenario'] ?? '';
    const [found] = await list(owner, '/api/scenarios');
    expect(found).toMatchObject({
      name: 'Phương án 1',
      question,
      unit: 'quang-ngai',
      year: 2019,
      isOwn: true,
    });
    const path = `/api/what-if?${question.replace('+', '%2B')}`;
    expect(found?.['result']).toEqual(await owner.json(path));
  });

  it('are shared by their address and listed only for their owner', async () => {
    expect(await list(guest, '/api/scenarios')).toEqual([]);
    const [shared] = await list(guest, `/api/scenarios?scenarios=${id}`);
    expect(shared).toMatchObject({ name: 'Phương án 1', isOwn: false });
    expect(await list(guest, '/api/scenarios?scenarios=nobody-has-this')).toEqual([]);
  });

  it('are compared side by side', async () => {
    const second = await send(owner, 'save-scenario', {
      ...scenario,
      name: 'Phương án 2',
      question: question.replace('CSTP05:P75', 'CSTP05:best'),
    });
    const both = await list(guest, `/api/scenarios?scenarios=${id},${second.body['scenario']}`);
    expect(both.map((row) => row['name']).toSorted()).toEqual(['Phương án 1', 'Phương án 2']);
    const totals = both.map((row) => (row['result'] as { after: { total: number } }).after.total);
    expect(new Set(totals).size).toBe(2);
  });

  it('are renamed and deleted by their owner, nobody else', async () => {
    const renamed = { ...scenario, scenario: id, name: 'Phương án minh bạch' };
    expect((await send(other, 'save-scenario', renamed)).status).toBe(403);
    expect((await send(other, 'delete-scenario', { scenario: id })).status).toBe(403);
    expect((await send(owner, 'save-scenario', renamed)).status).toBe(200);
    const [found] = await list(guest, `/api/scenarios?scenarios=${id}`);
    expect(found).toMatchObject({ name: 'Phương án minh bạch' });
    expect((await send(owner, 'delete-scenario', { scenario: id })).status).toBe(200);
    expect(await list(guest, `/api/scenarios?scenarios=${id}`)).toEqual([]);
    expect((await send(owner, 'delete-scenario', { scenario: id })).status).toBe(404);
  });

  it('come back under the old address when a deletion is undone', async () => {
    expect((await send(owner, 'save-scenario', { ...scenario, scenario: id })).body['scenario']).toBe(id);
    const [found] = await list(guest, `/api/scenarios?scenarios=${id}`);
    expect(found).toMatchObject({ name: 'Phương án 1', isOwn: false });
  });

  it('that ask nothing readable are refused', async () => {
    for (const bad of ['', 'unit=quang-ngai', `${question}&colour=red`, question.replace('+0.5', 'much')]) {
      expect((await send(owner, 'save-scenario', { ...scenario, question: bad })).status).toBe(400);
    }
    expect((await send(owner, 'save-scenario', { ...scenario, name: '  ' })).status).toBe(400);
    const nowhere = question.replace('quang-ngai', 'atlantis');
    expect((await send(owner, 'save-scenario', { ...scenario, question: nowhere })).body['code']).toBe(
      'unknown_unit',
    );
  });
});

describe('selections of components', () => {
  const selection = {
    name: 'Trọng tâm 2027',
    note: null,
    unit: 'quang-ngai',
    isPinned: false,
    components: [
      { index: 'PCI', component: 'CSTP09', isPinned: true, comment: 'Phối hợp với Sở Nội vụ' },
      { index: 'PAPI', component: 'D2', isPinned: false, comment: null },
    ],
  };
  let id = '';

  it('keep order, pins and comments', async () => {
    const saved = await send(owner, 'save-selection', selection);
    id = saved.body['selection'] ?? '';
    const [found] = await list(owner, '/api/selections');
    expect(found).toMatchObject({ ...selection, isOwn: true });
  });

  it('are changed, pinned and deleted by their owner only, and seen by whoever has the address', async () => {
    const changed = {
      ...selection,
      selection: id,
      isPinned: true,
      components: [...selection.components].reverse(),
    };
    expect((await send(other, 'save-selection', changed)).status).toBe(403);
    expect((await send(owner, 'save-selection', changed)).status).toBe(200);
    const [seen] = await list(guest, `/api/selections?selection=${id}`);
    expect(seen).toMatchObject({ isPinned: true, isOwn: false, components: changed.components });
    expect(await list(other, '/api/selections')).toEqual([]);
    expect((await send(other, 'delete-selection', { selection: id })).status).toBe(403);
    expect((await send(owner, 'delete-selection', { selection: id })).status).toBe(200);
    expect(await list(owner, '/api/selections')).toEqual([]);
    expect((await send(owner, 'save-selection', changed)).body['selection']).toBe(id);
    expect(await list(guest, `/api/selections?selection=${id}`)).toHaveLength(1);
  });

  it('name only components that exist', async () => {
    const wrong = { ...selection, components: [{ index: 'PCI', component: 'D1' }] };
    expect((await send(owner, 'save-selection', wrong)).body['code']).toBe('unknown_component');
    expect((await send(owner, 'save-selection', { ...selection, components: [] })).status).toBe(400);
  });
});
