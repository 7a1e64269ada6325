import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileRoutes } from '../../server/app.ts';
import { questions } from '../../server/contract/index.ts';
import { openApi } from '../../server/http/openapi.ts';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

const tables = [
  '/api/ranking?index=PCI&year=2019&against=2017',
  '/api/trend?index=PAPI&components=D1,D2&units=ha-noi,hai-phong',
  '/api/distribution?index=PCI&components=TOTAL',
  '/api/standing?unit=quang-ninh&year=2019',
  '/api/scores?index=PCI&year=2019&size=20',
  '/api/coverage',
  '/api/sources',
  '/api/relationships?index=EXAMPLE',
];

test.each(tables)('%s: JSON and Arrow hold the same', async (path) => {
  const json = await client.json(path);
  const arrow = await client.arrow(path);
  expect(arrow.rows.length).toBeGreaterThan(0);
  expect(arrow.rows).toEqual(json['rows']);
  expect(arrow.about).toEqual(json['about']);
});

test('CSV begins with a byte order mark, leaves missing empty and is offered as a file', async () => {
  const response = await client.get('/api/ranking?index=PAR_INDEX&year=2013&format=csv');
  const bytes = new Uint8Array(await response.clone().arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toContain('parlens-ranking.csv');
  const text = await response.text();
  expect(text.split('\r\n')[0]?.replace('\uFEFF', '')).toBe(
    Object.keys(questions.ranking.columns.shape).join(','),
  );
  expect(text).not.toMatch(/NaN|null|undefined/);
});

test('an unchanged answer is not sent again', async () => {
  const path = '/api/ranking?index=PCI&year=2018';
  const first = await client.get(path);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const second = await client.get(path, { 'If-None-Match': etag });
  expect(second.status).toBe(304);
  await server.database.transaction(async (writer) => {
    await writer.run(
      "update score set points = 1 where index_code = 'PCI' and year = 2018 and component = 'TOTAL'",
    );
  });
  const third = await client.get(path, { 'If-None-Match': etag });
  expect(third.status).toBe(200);
});

test('a kept answer goes out packed to whoever takes it so, and plain to others', async () => {
  const path = '/api/ranking?index=PCI&year=2017';
  const packed = await client.get(path, { 'Accept-Encoding': 'gzip' });
  const plain = await client.get(path, { 'Accept-Encoding': 'identity' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  expect(await packed.json()).toEqual(await plain.json());
});

const refusals: [string, number, string][] = [
  ['/api/ranking?index=XYZ&year=2019', 404, 'unknown_index'],
  ['/api/ranking?index=PCI', 400, 'bad_request'],
  ['/api/ranking?index=PCI&year=19', 400, 'bad_request'],
  ['/api/ranking?index=PCI&year=2019&colour=red', 400, 'bad_request'],
  ['/api/trend?index=PCI&components=D1', 404, 'unknown_component'],
  ['/api/trend?index=PCI&units=atlantis', 404, 'unknown_unit'],
  ['/api/relationship?index=PCI&row=telepathy&component=TOTAL', 404, 'unknown_row'],
  ["/api/trend?index=PCI&units=x' or 1=1--", 400, 'bad_request'],
  ['/api/nothing', 404, 'not_found'],
  ['/api/catalogue?format=csv', 400, 'bad_request'],
];

test.each(refusals)('%s is refused in words', async (path, status, code) => {
  const response = await client.get(path);
  const body = (await response.json()) as Record<string, unknown>;
  expect(response.status).toBe(status);
  expect(body['code']).toBe(code);
  expect(body['requestId']).toBe(response.headers.get('x-request-id'));
  expect(JSON.stringify(body)).not.toMatch(/select|duckdb|node_modules|\.ts/i);
});

test('a change against another edition is left out, a change within one is there', async () => {
  const across = await client.json('/api/ranking?index=PCI&year=2013&against=2012');
  const within = await client.json('/api/ranking?index=PCI&year=2014&against=2013');
  expect(across['about']).toMatchObject({ isComparable: false });
  expect(within['about']).toMatchObject({ isComparable: true });
  const changes = (table: Record<string, unknown>) =>
    (table['rows'] as { pointsChange: number | null }[]).map(({ pointsChange }) => pointsChange);
  expect(changes(across).every((change) => change === null)).toBe(true);
  expect(changes(within).every((change) => change !== null)).toBe(true);
});

test('a component that the crosswalk calls the same may be compared across editions', async () => {
  const across = await client.json('/api/ranking?index=PCI&year=2013&against=2012&component=CSTP03');
  expect(across['about']).toMatchObject({
    isComparable: true,
    edition: 'pci-2013',
    againstEdition: 'pci-2009',
  });
  const changes = (across['rows'] as { pointsChange: number | null }[]).map(
    ({ pointsChange }) => pointsChange,
  );
  expect(changes.some((change) => change !== null)).toBe(true);
});

test('a line stops at a gap, at a new edition and where a unit took in another', async () => {
  const rows = await client.rows<{ year: number; run: number }>('/api/trend?index=PCI&units=ha-noi');
  const runOf = (year: number) => rows.find((row) => row.year === year)?.run;
  expect(runOf(2014)).toBe(runOf(2013));
  expect(runOf(2013)).not.toBe(runOf(2012));
  expect(runOf(2009)).not.toBe(runOf(2008));
  const papi = await client.rows<{ year: number; run: number }>(
    '/api/trend?index=PAPI&units=quang-ninh&components=D1',
  );
  const papiRun = (year: number) => papi.find((row) => row.year === year)?.run;
  expect(papiRun(2020)).toBeDefined();
  expect(papiRun(2022)).not.toBe(papiRun(2020));
});

test('quartiles are those of R type 7', async () => {
  const [row] = await client.rows<Record<string, number>>(
    '/api/distribution?index=PCI&components=TOTAL&from=2019&to=2019',
  );
  const points = (await client.rows<{ points: number }>('/api/ranking?index=PCI&year=2019'))
    .map((ranked) => ranked.points)
    .sort((a, b) => a - b);
  const type7 = (p: number) => {
    const at = (points.length - 1) * p;
    const low = points[Math.floor(at)] ?? 0;
    return low + (at - Math.floor(at)) * ((points[Math.ceil(at)] ?? 0) - low);
  };
  expect(row?.['units']).toBe(63);
  expect(row?.['q1']).toBeCloseTo(type7(0.25), 9);
  expect(row?.['median']).toBeCloseTo(type7(0.5), 9);
  expect(row?.['q3']).toBeCloseTo(type7(0.75), 9);
});

test('the contract is readable for machines and people', async () => {
  const document = await client.json('/api/openapi.json');
  const paths = Object.keys(document['paths'] as object);
  for (const question of Object.values(questions)) expect(paths).toContain(`/api/${question.name}`);
  const files = fileRoutes.map(({ path }) => `/api${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(files).toContain('/api/plan-report.docx');
  expect(paths).toEqual(expect.arrayContaining(files));
  const told = openApi([], fileRoutes)['paths'] as Record<
    string,
    { get: { parameters: { name: string }[] } }
  >;
  const asked = told['/api/plan-report.xlsx']?.get.parameters.map(({ name }) => name);
  expect(asked).toEqual(expect.arrayContaining(['plan', 'period', 'on', 'lang']));
  for (const [address, languages, title] of [
    ['/api/docs', 'en-GB', 'ParLens API'],
    ['/api/docs?lang=vi', 'en-GB', 'API của ParLens'],
    ['/api/docs', 'vi-VN,vi;q=0.9', 'API của ParLens'],
    ['/api/docs?lang=en', 'vi-VN', 'ParLens API'],
  ] as const) {
    const page = await (await client.get(address, { 'Accept-Language': languages })).text();
    expect(page).toContain(`<h1>${title}</h1>`);
    for (const { name } of Object.values(questions)) expect(page).toContain(`GET /api/${name}<`);
    for (const { method, path } of fileRoutes) expect(page).toContain(`${method.toUpperCase()} /api${path}<`);
  }
});
