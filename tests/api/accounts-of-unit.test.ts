import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../helpers/client.ts';
import { type Office, openOffice, record, run, send } from '../helpers/office.ts';

let office: Office;
let own: Client;
beforeAll(async () => {
  office = await openOffice();
  own = await office.as('administrator', 'quang-ngai');
});
afterAll(() => office.close());

type Account = { account: { account: string } };
const add = (client: Client, name: string, unit: string | null) =>
  send(client, 'add-account', { name, role: 'viewer', unit });
const change = (account: string, unit: string | null) =>
  send(own, 'change-account', { account, role: 'viewer', unit, isActive: true });

test('an administrator of a unit answers for that unit and those below, and for nobody else', async () => {
  const far = await run<Account>(office.administrator, 'add-account', {
    ...{ name: 'Ở Quảng Trị', role: 'viewer', unit: 'quang-tri' },
  });
  const near = await run<Account>(own, 'add-account', {
    ...{ name: 'Ở Trà Bồng', role: 'planner', unit: 'quang-ngai-tra-bong' },
  });
  for (const unit of [null, 'quang-tri', 'quang-tri-so-gtvt'])
    expect(await add(own, `Ở ${unit}`, unit)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  const listed = (await own.json('/api/accounts')) as unknown as { name: string; unit: string }[];
  expect(listed.map(({ unit }) => unit).toSorted()).toEqual(['quang-ngai', 'quang-ngai-tra-bong']);
  expect((await change(far.account.account, 'quang-ngai')).status).toBe(403);
  expect((await change(near.account.account, null)).status).toBe(403);
  expect((await change(near.account.account, 'quang-ngai')).status).toBe(200);
  expect((await change('nobody', 'quang-ngai')).status).toBe(404);
});

test('an administrator of a unit reads what accounts of that unit and those below did, and nothing else', async () => {
  const heard = async (client: Client): Promise<{ name: string | null; detail: string }[]> => {
    const reply = await client.get('/api/audit-trail');
    expect(reply.status).toBe(200);
    return (await reply.json()) as { name: string | null; detail: string }[];
  };
  const [near, far] = [
    await office.as('planner', 'quang-ngai-tra-bong'),
    await office.as('planner', 'quang-tri-so-gtvt'),
  ];
  const activity = (unit: string, task: string, title: string) => ({
    unit,
    day: '2024-05-06',
    tasks: [task],
    title,
  });
  await record(near, [activity('quang-ngai-tra-bong', 'P004-III.3', 'Việc ở Trà Bồng')]);
  await record(far, [activity('quang-tri-so-gtvt', 'P002-2.13', 'Việc ở Quảng Trị')]);
  const told = await heard(own);
  expect(new Set(told.map(({ name }) => name))).toEqual(
    new Set(['administrator quang-ngai', 'planner quang-ngai-tra-bong']),
  );
  const whole = await heard(office.administrator);
  expect(whole.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['planner quang-ngai-tra-bong', 'planner quang-tri-so-gtvt', 'Quản trị']),
  );
  expect(whole.length).toBeGreaterThan(told.length);
});

test('one of all units sees and changes every account', async () => {
  const listed = (await office.administrator.json('/api/accounts')) as unknown as { unit: string | null }[];
  expect(listed.map(({ unit }) => unit)).toEqual(expect.arrayContaining([null, 'quang-tri', 'quang-ngai']));
});
