import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

test('the headline leaves out a component that scores the communication itself', async () => {
  const headline = () => client.json('/api/effort-headline?index=EXAMPLE');
  const before = await headline();
  await server.database.transaction((writer) =>
    writer.run(
      `update component set is_mechanical = true where component = 'M2'
        and edition_id in (select edition_id from edition where index_code = 'EXAMPLE')`,
    ),
  );
  const after = await headline();
  expect(before).toMatchObject({ components: 7, mechanical: [] });
  expect(after).toMatchObject({ components: 6, mechanical: ['M2'] });
  const pairs = ({ estimate }: Record<string, unknown>) => (estimate as { n: number }).n;
  expect(pairs(after)).toBe((pairs(before) * 6) / 7);
});
