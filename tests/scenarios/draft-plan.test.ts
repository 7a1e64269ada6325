import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
  await client.get(`/enter?token=${server.entry}`);
});
afterAll(() => server.close());

const post = async (body: unknown) => {
  const response = await client.post('/api/draft-plan', body);
  return {
    status: response.status,
    body: (await response.json()) as { plan: string; tasks: string[]; code: string },
  };
};

/** The text of word/document.xml, found through the central directory of the ZIP. */
const textOf = (bytes: Uint8Array): string => {
  const zip = Buffer.from(bytes);
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== 'word/document.xml') continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const xml = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8');
    return xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '');
  }
  return '';
};

const draft = {
  unit: 'quang-ngai',
  year: 2025,
  titleVi: 'Kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2025',
  issuer: 'UBND tỉnh Quảng Ngãi',
  tasks: [
    { task: 'P002-2.13', index: 'PCI', component: 'CSTP03' },
    { task: 'P002-2.13', index: 'PAPI', component: 'D2' },
    { task: 'P000-I.1.c', index: 'PAPI', component: 'D2' },
  ],
};

describe('a draft plan from chosen components', () => {
  let plan = '';
  let tasks: string[] = [];

  it('is made of tasks of the library, each once, linked to what it was chosen for', async () => {
    const made = await post(draft);
    expect(made.status).toBe(200);
    ({ plan, tasks } = made.body);
    expect(tasks).toHaveLength(2);
    const rows = await client.rows<{
      task: string;
      code: string;
      nameVi: string;
      channels: string;
      cadence: string;
    }>(`/api/tasks?plan=${plan}`);
    const source = await client.rows<{ task: string; nameVi: string; channels: string; cadence: string }>(
      '/api/tasks?plan=P002',
    );
    const copied = rows.find(({ code }) => code === '1');
    const original = source.find(({ task }) => task === 'P002-2.13');
    expect(copied).toMatchObject({
      nameVi: original?.nameVi,
      channels: original?.channels,
      cadence: original?.cadence,
    });
    const groups = await client.rows<{ code: string; contentGroup: string }>(`/api/tasks?plan=${plan}`);
    expect(groups.map(({ contentGroup }) => contentGroup)).toEqual([
      'Tính minh bạch (PCI)',
      'Công khai, minh bạch trong việc ra quyết định (PAPI)',
    ]);
    const links = await client.rows<{ index: string; component: string; task: string | null }>(
      `/api/links?plan=${plan}`,
    );
    const made3 = links.filter(({ task }) => task !== null);
    expect(made3.map(({ index, component }) => `${index}:${component}`).toSorted()).toEqual([
      'PAPI:D2',
      'PAPI:D2',
      'PCI:CSTP03',
    ]);
  });

  it('is then counted where the components are listed', async () => {
    const rows = await client.rows<{ component: string; tasks: number }>(
      '/api/focus?index=PCI&unit=quang-ngai&year=2019',
    );
    const before = rows.find(({ component }) => component === 'CSTP08');
    const now = rows.find(({ component }) => component === 'CSTP03');
    expect(before?.tasks).toBe(0);
    expect(now?.tasks).toBeGreaterThan(1);
  });

  it('takes further tasks, whose codes go on', async () => {
    const more = await post({
      ...draft,
      plan,
      tasks: [{ task: 'P000-II.2.a-2', index: 'PAPI', component: null }],
    });
    expect(more.body.plan).toBe(plan);
    const rows = await client.rows<{ code: string }>(`/api/tasks?plan=${plan}`);
    expect(rows.map(({ code }) => code)).toEqual(['1', '2', '3']);
  });

  it('is written as a document in the layout of the decree, with the figures that speak for it', async () => {
    const response = await client.get(`/api/plan-document/${plan}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Du thao Ke hoach [^"?]+\.docx"/,
    );
    const text = textOf(new Uint8Array(await response.arrayBuffer()))
      .normalize('NFC')
      .replaceAll('\u00a0', ' ');
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'Thông tin, tuyên truyền cải cách hành chính năm 2025',
      'TRỌNG TÂM',
      'Tính minh bạch',
      'NHIỆM VỤ',
      'Nơi nhận:',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/ỦY BAN NHÂN DÂN\s+TỈNH QUẢNG NGÃI/);
    expect(text).toMatch(/PCI: điểm năm 20\d\d của Quảng Ngãi, so với \d+ đơn vị/);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it('leaves nothing behind when a task is not known', async () => {
    const count = async () => (await client.rows('/api/plans')).length;
    const before = await count();
    const wrong = { ...draft, tasks: [...draft.tasks, { task: 'P999-1', index: 'PCI', component: null }] };
    expect((await post(wrong)).body.code).toBe('unknown_task');
    expect(await count()).toBe(before);
  });

  it.each([
    [{ tasks: [{ task: 'P002-2.13', index: 'PCI', component: 'D1' }] }, 'unknown_component'],
    [{ unit: 'atlantis' }, 'unknown_unit'],
    [{ plan: 'K0000000' }, 'unknown_plan'],
    [{ tasks: [] }, 'bad_request'],
  ])('refuses %o', async (changed, code) => {
    expect((await post({ ...draft, ...changed })).body.code).toBe(code);
  });

  it('is made by planners only, for their own unit', async () => {
    const guest = new Client(server.address);
    expect((await guest.post('/api/draft-plan', draft)).status).toBe(401);
    const made = await client.post('/api/add-account', {
      name: 'Người lập kế hoạch',
      role: 'planner',
      unit: 'ha-noi',
    });
    const { address } = (await made.json()) as { address: string };
    const planner = new Client(server.address);
    await planner.get(address.replace(server.address, ''));
    expect((await planner.post('/api/draft-plan', draft)).status).toBe(403);
    const own = { ...draft, unit: 'ha-noi', issuer: 'UBND thành phố Hà Nội' };
    expect((await planner.post('/api/draft-plan', own)).status).toBe(200);
  });
});
