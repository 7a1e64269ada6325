import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../helpers/client.ts';
import { type Office, openOffice, run, send } from './plans/office.ts';

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

test('one of all units sees and changes every account', async () => {
  const listed = (await office.administrator.json('/api/accounts')) as unknown as { unit: string | null }[];
  expect(listed.map(({ unit }) => unit)).toEqual(expect.arrayContaining([null, 'quang-tri', 'quang-ngai']));
});
