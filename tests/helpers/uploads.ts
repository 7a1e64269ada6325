import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { Client } from './client.ts';
import { openServer, type TestServer } from './server.ts';

export type Cells = (string | number | null)[][];

/** A workbook as bytes: sheet name → rows of cells. */
export const workbook = (sheets: Record<string, Cells>): Promise<Uint8Array> =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });

export type UploadServer = TestServer & { home: string; analyst: Client };

/** The server with a home of its own, and its administrator signed in. */
export const openUploadServer = async (): Promise<UploadServer> => {
  const home = mkdtempSync(join(tmpdir(), 'parlens-uploads-'));
  const server = await openServer({ home, logLevel: 'error' });
  const analyst = new Client(server.address);
  await analyst.get(`/enter?token=${server.entry}`);
  const close = async () => {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...server, home, analyst, close };
};

export type Staged = {
  fileName: string;
  upload: string;
  isCertain: boolean | null;
  values: number | null;
  activities: number | null;
  entries: number | null;
  problem: { code: string; message: string; fields?: Record<string, string> } | null;
};

type Files = Record<string, Uint8Array | string>;

export const sendFiles = (
  client: Client,
  files: Files,
  fields: Record<string, string> = {},
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    form.append('files', new Blob([Buffer.from(bytes)]), name);
  }
  return client.postForm('/api/uploads-stage', form);
};

/** Stages files that must be taken. */
export const stage = async (
  client: Client,
  files: Files,
  fields: Record<string, string> = {},
): Promise<Staged[]> => {
  const response = await sendFiles(client, files, fields);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { files: Staged[] }).files;
};

export const stageOne = async (
  client: Client,
  name: string,
  content: Uint8Array | string,
): Promise<Staged> => {
  const [staged] = await stage(client, { [name]: content });
  if (staged === undefined) throw new Error('nothing was staged');
  return staged;
};

/** Sends a command that must be carried out. */
export const send = async <T = Record<string, unknown>>(
  client: Client,
  name: string,
  body: unknown,
): Promise<T> => {
  const response = await client.post(`/api/${name}`, body);
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};

export const refused = async (
  response: Response,
): Promise<{ status: number; code: string; fields: unknown }> => {
  const body = (await response.json()) as { code: string; fields?: unknown };
  return { status: response.status, code: body.code, fields: body.fields };
};

export type Score = {
  points: number | null;
  rank: number | null;
  source: string;
  upload: string | null;
  fileName: string | null;
  sheet: string | null;
  cell: string | null;
};

/** The stored total of PCI of a unit and year. */
export const totalOf = async (
  client: Client,
  unit: string,
  year: number,
  more = '',
): Promise<Score | undefined> => {
  const path = `/api/scores?index=PCI&year=${year}&unit=${unit}&component=TOTAL${more}`;
  return (await client.rows<Score>(path))[0];
};

/** A score sheet of PCI 2019. */
export const pci = (rows: [string, number | string | null][]) =>
  workbook({
    'PCI 2019': [
      ['CHỈ SỐ NĂNG LỰC CẠNH TRANH CẤP TỈNH (PCI) NĂM 2019', null],
      ['Tỉnh/Thành phố', 'Điểm PCI'],
      ...rows,
    ],
  });
