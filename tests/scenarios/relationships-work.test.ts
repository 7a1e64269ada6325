import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionHeader } from '../../server/contract/progress.ts';
import { Client } from '../helpers/client.ts';
import { recordActivities } from '../helpers/made-up.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

type Progress = { done: number; total: number } | null;

const progressOf = async (question: string): Promise<Progress> => {
  const response = await client.get(`/api/progress?question=${question}`);
  return (await response.json()) as Progress;
};

/** Asks for progress until there is some, or the question is over. */
const firstProgress = async (question: string, isOver: () => boolean): Promise<Progress> => {
  for (;;) {
    const progress = await progressOf(question);
    if (progress !== null || isOver()) return progress;
  }
};

/** A map that takes long enough to be watched; `from` makes it one that nobody asked for yet. */
const longMap = (from: number) =>
  `/api/relationships?index=PAPI&kinds=all&lags=0,1,2&measure=quantity&from=${from}`;

const ask = (path: string, question: string, signal?: AbortSignal) => {
  let isOver = false;
  const answer = fetch(server.address + path, {
    headers: { [questionHeader]: question },
    ...(signal ? { signal } : {}),
  }).finally(() => (isOver = true));
  return { answer, isOver: () => isOver };
};

describe('progress', () => {
  test('of a named question can be asked for while it is computed, not after', async () => {
    const question = crypto.randomUUID();
    const { answer, isOver } = ask(longMap(2011), question);
    const seen = await firstProgress(question, isOver);
    const body = (await (await answer).json()) as { about: { cells: number } };
    expect(seen?.total).toBe(2 * body.about.cells);
    expect(seen?.done).toBeLessThanOrEqual(seen?.total ?? 0);
    expect(await progressOf(question)).toBeNull();
  });

  test('is null for a name that nobody uses, and refused for what is no name', async () => {
    expect(await progressOf(crypto.randomUUID())).toBeNull();
    expect((await client.get('/api/progress?question=everything')).status).toBe(400);
  });
});

describe('a withdrawn question', () => {
  test('does not take the answer from another who waits for the same', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const asker = new AbortController();
    const leaving = ask(longMap(2012), first, asker.signal);
    const staying = ask(longMap(2012), second);
    await firstProgress(first, leaving.isOver);
    asker.abort();
    await expect(leaving.answer).rejects.toThrow();
    const response = await staying.answer;
    expect(response.status).toBe(200);
    expect(((await response.json()) as { rows: unknown[] }).rows.length).toBeGreaterThan(100);
  });

  test('leaves nothing behind: the next asker is answered in full', async () => {
    const question = crypto.randomUUID();
    const asker = new AbortController();
    const { answer, isOver } = ask(longMap(2013), question, asker.signal);
    await firstProgress(question, isOver);
    asker.abort();
    await expect(answer).rejects.toThrow();
    const again = await client.json(longMap(2013));
    expect(again['about']).toMatchObject({ index: 'PAPI', from: 2013 });
  });
});

describe('an answer', () => {
  const path = '/api/relationships?index=PCI&from=2015&demonstration=0&reported=any';

  test('is kept until data change, then computed anew', async () => {
    const first = await client.get(path);
    const etag = first.headers.get('etag') ?? '';
    const before = (await first.json()) as { about: { cells: number } };
    expect(before.about.cells).toBe(0);
    const question = crypto.randomUUID();
    const again = await fetch(server.address + path, {
      headers: { [questionHeader]: question, 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
    await recordActivities(server, [{ unit: 'quang-ninh', year: 2018, count: 2 }]);
    const later = await fetch(server.address + path, { headers: { 'If-None-Match': etag } });
    expect(later.status).toBe(200);
    expect(((await later.json()) as { about: { cells: number } }).about.cells).toBeGreaterThan(0);
  });
});

test('a cell is the cell of its map: the same figures, also under another address', async () => {
  const choices = 'index=EXAMPLE&measure=quantity&lags=1';
  const rows = await client.rows<Record<string, unknown>>(`/api/relationships?${choices}`);
  const inMap = rows.find(({ row, component }) => row === 'survey_feedback' && component === 'M5');
  const page = await client.json(`/api/relationship?${choices}&row=survey_feedback&component=M5`);
  const cell = page['cell'] as Record<string, unknown>;
  for (const figure of [
    'b',
    'se',
    'nu',
    'p',
    'q',
    'lo',
    'hi',
    'label',
    'n',
    'mde',
    'fdB',
    'looMin',
    'placeboP',
  ])
    expect(cell[figure], figure).toEqual(inMap?.[figure]);
});
