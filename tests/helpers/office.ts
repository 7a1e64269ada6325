import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client.ts';
import { openServer } from './server.ts';

type Json = Record<string, unknown>;
export type Reply = { status: number; body: Json };

/** Sends a command and answers with what came back, whatever it was. */
export const send = async (client: Client, command: string, body: unknown): Promise<Reply> => {
  const response = await client.post(`/api/${command}`, body);
  return { status: response.status, body: (await response.json()) as Json };
};

/** Sends a command that must work. */
export const run = async <T = Json>(client: Client, command: string, body: unknown): Promise<T> => {
  const reply = await send(client, command, body);
  if (reply.status !== 200) throw new Error(`${command}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body as T;
};

let keys = 0;
export const newKey = (): string => {
  keys += 1;
  return `test-key-${keys}`;
};

export type Entry = {
  unit: string;
  day: string;
  tasks: string[];
  quantity?: number;
  reach?: number;
  cost?: number;
  channel?: string;
  evidenceTypes?: string[];
  topics?: string[];
  title?: string;
  place?: string;
  forPeriod?: string;
};

export const record = (client: Client, entries: readonly Entry[]) =>
  run<{ activities: { activity: string; warnings: string[] }[] }>(client, 'record-activities', {
    key: newKey(),
    entries,
  });

/** A server with its own files and a signed-in administrator; `as` signs in somebody else. */
export const openOffice = async () => {
  const home = mkdtempSync(join(tmpdir(), 'parlens-plans-'));
  const server = await openServer({ home, hasDemonstration: false });
  const enter = async (path: string): Promise<Client> => {
    const client = new Client(server.address);
    const response = await client.get(path);
    if (response.status !== 303) throw new Error(`could not enter: ${response.status}`);
    return client;
  };
  const administrator = await enter(`/enter?token=${server.entry}`);
  const as = async (role: string, unit: string | null): Promise<Client> => {
    const name = `${role} ${unit ?? 'everywhere'}`;
    const { address } = await run<{ address: string }>(administrator, 'add-account', { name, role, unit });
    return enter(address.replace(server.address, ''));
  };
  const close = async () => {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { server, home, administrator, reader: new Client(server.address), as, close };
};

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Communes (or wards, or divisions) below a unit, named `<parent>-1`, `-2` … */
export const addBelow = (
  client: Client,
  parent: string,
  count: number,
  more: { level?: string; stem?: string } = {},
) => {
  const { level = 'commune', stem = 'xa' } = more;
  const units = Array.from({ length: count }, (_, at) => ({
    unit: `${parent}-${stem}-${at + 1}`,
    nameVi: `Đơn vị ${at + 1} (${stem})`,
    level,
    parent,
  }));
  return run<{ units: string[] }>(client, 'add-units', { units }).then((reply) => reply.units);
};
