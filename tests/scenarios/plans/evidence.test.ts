import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../helpers/client.ts';
import { addBelow, type Office, openOffice, record, run, send } from '../../helpers/office.ts';

let office: Office;
let communes: string[];
let officer: Client;
let activity: string;

beforeAll(async () => {
  office = await openOffice();
  communes = await addBelow(office.administrator, 'thua-thien-hue-huong-tra', 2);
  officer = await office.as('planner', communes[0] ?? '');
  const entry = { unit: communes[0] ?? '', day: '2024-04-02', tasks: ['P000-II.2.e-2'] };
  activity = (await record(officer, [entry])).activities[0]?.activity ?? '';
});
afterAll(() => office.close());

type Attached = { evidence: string; name: string; mediaType: string; size: number };

const pdf = Buffer.from('%PDF-1.4\nẢnh pano');
const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(50)]);

const attach = (client: Client, to: string, files: [Uint8Array, string][], field = 'files') => {
  const form = new FormData();
  for (const [content, name] of files) form.append(field, new Blob([content as BlobPart]), name);
  return client.postForm(`/api/activities/${to}/evidence`, form);
};
const filesOf = async (id = activity) =>
  (await office.reader.json(`/api/activity?activity=${id}`))['files'] as Attached[];

describe('a file', () => {
  test('is attached, listed with its kind and opened as it was', async () => {
    const response = await attach(officer, activity, [[pdf, 'Biên bản nghiệm thu.pdf']]);
    expect(response.status).toBe(200);
    const [file] = await filesOf();
    expect(file).toMatchObject({
      name: 'Biên bản nghiệm thu.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
    });
    const opened = await office.reader.get(`/api/evidence/${file?.evidence ?? ''}`);
    expect(opened.headers.get('content-type')).toBe('application/pdf');
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
    expect(decodeURIComponent(opened.headers.get('content-disposition') ?? '')).toContain(
      'Biên bản nghiệm thu.pdf',
    );
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(pdf);
    const rows = await office.reader.rows<{ activity: string; files: number }>(
      '/api/activities?evidence=with',
    );
    expect(rows).toMatchObject([{ activity, files: 1 }]);
  });

  test('sent twice is kept once; another name of the same content too', async () => {
    await attach(officer, activity, [[jpeg, 'pano.jpg']]);
    await attach(officer, activity, [[jpeg, 'pano (1).jpg']]);
    const names = (await filesOf()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('pano'))).toHaveLength(1);
  });

  test('taken away is no longer opened', async () => {
    const file = (await filesOf()).find(({ name }) => name.startsWith('pano'));
    await run(officer, 'remove-evidence', { evidence: file?.evidence });
    expect((await office.reader.get(`/api/evidence/${file?.evidence ?? ''}`)).status).toBe(404);
    expect(await filesOf()).toHaveLength(1);
  });
});

describe('is refused', () => {
  const problem = async (response: Response) => ({
    status: response.status,
    ...((await response.json()) as object),
  });

  test('what is not what its name says, every such file at once, and nothing is kept of the others', async () => {
    const before = await filesOf();
    const reply = await attach(officer, activity, [
      [Buffer.from('<html><script>alert(1)</script>'), 'ảnh.png'],
      [pdf, 'tốt.pdf'],
      [Buffer.from('MZ\u0090'), 'chương trình.exe'],
    ]);
    expect(await problem(reply)).toMatchObject({
      status: 415,
      code: 'unsupported_file',
      fields: { 'files.0': 'ảnh.png', 'files.2': 'chương trình.exe' },
    });
    expect(await filesOf()).toEqual(before);
  });

  test('a file of more than 20 MB', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(20 * 2 ** 20)]);
    expect(await problem(await attach(officer, activity, [[large, 'lớn.pdf']]))).toMatchObject({
      status: 413,
      code: 'too_large',
    });
  });

  test('what another unit did, an unknown entry, a stranger', async () => {
    const entry = { unit: communes[1] ?? '', day: '2024-04-02', tasks: ['P000-II.2.e-2'] };
    const foreign = (await record(office.administrator, [entry])).activities[0]?.activity ?? '';
    expect((await attach(officer, foreign, [[pdf, 'a.pdf']])).status).toBe(403);
    expect((await attach(officer, 'nothing', [[pdf, 'a.pdf']])).status).toBe(404);
    expect((await attach(office.reader, activity, [[pdf, 'a.pdf']])).status).toBe(401);
    expect((await attach(officer, activity, [[pdf, 'a.pdf']], 'tệp')).status).toBe(400);
    expect((await attach(officer, activity, [])).status).toBe(400);
    const file = (await filesOf())[0];
    const neighbour = await office.as('planner', communes[1] ?? '');
    expect((await send(neighbour, 'remove-evidence', { evidence: file?.evidence })).status).toBe(403);
  });

  test('and nothing is left lying about', () => {
    const arriving = join(office.home, 'evidence', 'arriving');
    expect(existsSync(arriving) ? readdirSync(arriving) : []).toEqual([]);
  });
});

test.each(['../../parlens.duckdb', '..%2F..%2Fparlens.duckdb', '%00', 'x'])('no file at %j', async (path) => {
  const response = await office.reader.get(`/api/evidence/${path}`);
  expect([400, 404]).toContain(response.status);
});
