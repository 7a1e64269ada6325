import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openUploadServer, send, stageOne, type UploadServer, workbook } from '../helpers/uploads.ts';

let server: UploadServer;
let analyst: Client;

beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

const faulty = () =>
  workbook({
    'PCI 2018': [
      ['Tỉnh', 'PCI 2018', 'Gia nhập thị trường'],
      ['Hà Nội', 65.4, 7.1],
      ['Hải Phòng', 164.3, 7.2],
      ['Tỉnh Không Có', 60, 7.3],
      ['=HYPERLINK("http://x")', 61, 7.4],
    ],
  });

describe('downloads', () => {
  test('the original comes back byte for byte, under its own name', async () => {
    const bytes = await faulty();
    const { upload } = await stageOne(analyst, 'Bảng điểm "2018".xlsx', bytes);
    const response = await analyst.get(`/api/uploads/${upload}/original`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      'Bảng điểm 2018.xlsx',
    );
    expect(Buffer.from(await bytesOf(response)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('the marked workbook has its problems as comments and a list', async () => {
    const { upload } = await stageOne(analyst, 'faults.xlsx', await faulty());
    const problems = await analyst.rows<{ level: string; code: string; cell: string }>(
      `/api/upload-problems?upload=${upload}&level=error`,
    );
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-unit', 'out-of-range']),
    );
    const response = await analyst.get(`/api/uploads/${upload}/marked?language=en`);
    expect(response.status).toBe(200);
    const book = await readXlsx(await bytesOf(response), { readStyles: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Problems', 'PCI 2018']);
    const [list, sheet] = book.sheets;
    expect(list?.rows[0]).toEqual(['Level', 'Sheet', 'Cell', 'Found', 'Expected', 'Fix', 'Cells']);
    expect(list?.rows.length).toBeGreaterThan(2);
    const cell = sheet?.cells?.get('2,1');
    expect(cell?.comment?.text).toMatch(/Error: not taken.*0.*100/);
    expect(cell?.style?.fill).toMatchObject({ fgColor: { rgb: 'F8C9C4' } });
    expect(sheet?.rows[1]).toEqual(['Hà Nội', 65.4, 7.1]);
    // What looks like a formula stays a text.
    expect(sheet?.rows[4]?.[0]).toBe('=HYPERLINK("http://x")');
    expect(sheet?.cells?.get('4,0')?.formula).toBeUndefined();
  });

  test('files need the right', async () => {
    const stranger = new Client(server.address);
    expect((await stranger.get('/api/uploads/abcdefghijkl/original')).status).toBe(401);
    expect((await stranger.get('/api/templates/scores?index=PCI&year=2019')).status).toBe(401);
    expect((await analyst.get('/api/uploads/abcdefghijkl/original')).status).toBe(404);
    expect((await analyst.get('/api/uploads/..%2F..%2Fparlens.duckdb/original')).status).toBe(400);
  });
});

/** Fills the cells of scores; `most` is the maximum that the heading says. */
const filledIn = async (bytes: Uint8Array, value: (most: number, column: number) => CellValue) => {
  const { sheets } = await readXlsx(bytes);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const heads = sheet.rows.findIndex((row) => row[0] === 'TT');
  const headings = sheet.rows[heads]?.slice(3, -1) ?? [];
  const most = headings.map((heading) =>
    Number(/tối đa ([\d,]+)/.exec(String(heading))?.[1]?.replace(',', '.') ?? 5),
  );
  const rows = sheet.rows.map((row, at) =>
    at <= heads ? row : [...row.slice(0, 3), ...most.map((max, column) => value(max, column + 3))],
  );
  return writeXlsx({
    sheets: [
      { name: sheet.name, rows },
      ...sheets.slice(1).map(({ name, rows: own }) => ({ name, rows: own, hidden: true })),
    ],
  });
};

describe('templates', () => {
  test.each([
    ['PCI', 2019, 'published', 63, 11],
    ['PAPI', 2021, 'published', 63, null],
    ['PAR_INDEX', 2025, 'self_scored', 34, null],
  ])(
    'the score template of %s %d is read back without a question',
    async (index, year, stageAsked, units, components) => {
      const path = `/api/templates/scores?index=${index}&year=${year}&stage=${stageAsked}`;
      const response = await analyst.get(path);
      expect(response.status).toBe(200);
      const template = await bytesOf(response);
      const filled = await filledIn(template, (most) => most * 0.6);
      const staged = await stageOne(analyst, 'mau.xlsx', filled);
      expect(staged.isCertain).toBe(true);
      const document = await analyst.json(`/api/upload?upload=${staged.upload}`);
      expect(document['problems']).toMatchObject({ error: 0 });
      expect(document['openNames']).toEqual([]);
      const [sheet] = document['sheets'] as Record<string, { value: unknown }>[];
      expect([sheet?.['index']?.value, sheet?.['year']?.value, sheet?.['stage']?.value]).toEqual([
        index,
        year,
        stageAsked,
      ]);
      const counts = document['counts'] as { values: number; units: number; components: number };
      expect(counts.units).toBe(units);
      if (components !== null) expect(counts.components).toBe(components);
      expect(counts.values).toBe(counts.units * counts.components);
      await send(analyst, 'upload-cancel', { upload: staged.upload });
    },
  );

  test('scores that a unit gives itself stand beside the published ones', async () => {
    const template = await bytesOf(
      await analyst.get('/api/templates/scores?index=PCI&year=2019&stage=self_scored'),
    );
    const filled = await filledIn(template, (_most, column) => (column === 3 ? 5.5 : null));
    const { upload } = await stageOne(analyst, 'tự chấm.xlsx', filled);
    await send(analyst, 'upload-commit', { upload });
    const rows = await analyst.rows<{ stage: string; points: number; isShown: boolean }>(
      '/api/scores?index=PCI&year=2019&unit=ha-noi&component=CSTP01',
    );
    expect(rows.map(({ stage: of }) => of).sort()).toEqual(['published', 'self_scored']);
    const ranking = await analyst.rows<{ unit: string; points: number }>(
      '/api/ranking?index=PCI&year=2019&component=CSTP01',
    );
    expect(ranking.find(({ unit }) => unit === 'ha-noi')?.points).not.toBe(5.5);
    await send(analyst, 'upload-undo', { upload });
  });

  test('the template has a unit list, drop-downs and maxima', async () => {
    const template = await bytesOf(await analyst.get('/api/templates/scores?index=PCI&year=2019'));
    const { sheets } = await readXlsx(template, { readStyles: true });
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['PCI 2019', false],
      ['Danh mục', true],
    ]);
    expect(sheets[0]?.rows[3]?.join(' ')).toContain('CSTP01: Chi phí gia nhập thị trường (tối đa 10)');
    const rules = sheets[0]?.dataValidations ?? [];
    expect(rules.some(({ type, formula2 }) => type === 'decimal' && formula2 === '10')).toBe(true);
    expect(rules.some(({ type }) => type === 'list')).toBe(true);
  });

  test.each([
    ['/api/templates/scores?index=NOPE&year=2019', 404],
    ['/api/templates/scores?index=PCI&year=1990', 404],
    ['/api/templates/scores?index=PCI', 400],
    ['/api/templates/activities?plan=P999&year=2024', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await analyst.get(path)).status).toBe(status);
  });
});
