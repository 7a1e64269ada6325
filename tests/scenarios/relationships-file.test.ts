import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

const download = async (params: string) => {
  const response = await client.get(`/api/relationship-map?${params}`);
  expect(response.status).toBe(200);
  return {
    name: /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1],
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
};

type Sheet = { name: string; rows: unknown[][] };
const sheetsOf = async (bytes: Uint8Array): Promise<Sheet[]> => (await readXlsx(bytes)).sheets;

describe('the map as a workbook', () => {
  test('holds every figure of every cell, the strongest first', async () => {
    const { bytes, name } = await download('index=EXAMPLE&lags=0,1,2');
    const [map] = await sheetsOf(bytes);
    const cells = await client.rows<Record<string, unknown>>('/api/relationships?index=EXAMPLE&lags=0,1,2');
    const heads = map?.rows[3] ?? [];
    const lines = map?.rows.slice(4) ?? [];
    expect(name).toBe('parlens-moi-lien-he-example-du-lieu-mau.xlsx');
    expect(lines).toHaveLength(cells.length);
    const at = (head: string) => heads.indexOf(head);
    for (const head of [
      'b (% điểm tối đa / hoạt động)',
      'Sai số chuẩn (CR2)',
      'ν',
      'p',
      'q (BH)',
      'q (BY)',
      'n (đơn vị-năm)',
      'G (đơn vị)',
      'T (năm)',
      'Nhãn',
      'Lý do chưa đủ',
      'b thấp (95%)',
      'r trong đơn vị',
    ])
      expect(at(head), head).toBeGreaterThanOrEqual(0);
    expect(lines[0]?.[at('Nhãn')]).toBe('E4');
    const best = cells.find(
      ({ row, component, lag }) => row === 'survey_feedback' && component === 'M5' && lag === 1,
    );
    const line = lines.find(
      (one) =>
        one[at('Mã hoạt động')] === 'survey_feedback' &&
        one[at('Mã thành phần')] === 'M5' &&
        one[at('Độ trễ (năm)')] === 1,
    );
    expect(line?.[at('b (% điểm tối đa / hoạt động)')]).toBe(best?.['b']);
    expect(line?.[at('q (BY)')]).toBe(best?.['qBy']);
  });

  test('says inside and by its name that the activities are invented', async () => {
    const { bytes, name } = await download('index=PCI');
    const [map, notes] = await sheetsOf(bytes);
    expect(name).toBe('parlens-moi-lien-he-pci-minh-hoa.xlsx');
    expect(map?.rows[1]?.[0]).toBe('DỮ LIỆU MINH HỌA');
    expect(JSON.stringify(notes?.rows)).toContain('chưa phải bằng chứng nhân quả');
  });

  test('leaves empty what may not be shown', async () => {
    const { bytes } = await download('index=PCI&language=en');
    const [map] = await sheetsOf(bytes);
    const heads = map?.rows[3] ?? [];
    const closed = (map?.rows.slice(4) ?? []).filter((line) => line[heads.indexOf('Label')] === 'E0');
    expect(closed.length).toBeGreaterThan(0);
    for (const head of ['p', 'q (BH)', 'b low (95%)', 'Standard error (CR2)'])
      for (const line of closed) expect(line[heads.indexOf(head)] ?? null, head).toBeNull();
    expect(closed.every((line) => line[heads.indexOf('Gate reason')] !== null)).toBe(true);
  });
});

test('the map as CSV: the same cells, for a program', async () => {
  const { bytes, name } = await download('index=PAPI&format=csv&language=en');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(name).toBe('parlens-moi-lien-he-papi-minh-hoa.csv');
  expect(text.startsWith('\uFEFFActivity,Activity code')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(136);
  expect(text).toContain('DEMONSTRATION DATA');
  expect(text).not.toMatch(/NaN|Infinity|null|undefined/);
});

test('what cannot be read is refused', async () => {
  expect((await client.get('/api/relationship-map?index=PCI&format=pdf')).status).toBe(400);
  expect((await client.get('/api/relationship-map?index=NONE')).status).toBe(404);
});
