import { expect, test } from 'vitest';
import type { Client } from '../helpers/client.ts';
import { scoreYears } from '../helpers/score-years.ts';
import { openUploadServer, send, stageOne } from '../helpers/uploads.ts';

type Listed = { upload: string; shown: number };

const listed = (client: Client): Promise<Listed[]> => client.rows<Listed>('/api/uploads');

test('two analysts store at once: both are whole, the later one on top', async () => {
  const server = await openUploadServer();
  try {
    const { analyst } = server;
    const [first, second] = [
      await stageOne(analyst, 'first.xlsx', await scoreYears(analyst, 1)),
      await stageOne(analyst, 'second.xlsx', await scoreYears(analyst, 2)),
    ];
    const replies = await Promise.all(
      [first, second].map(({ upload }) => send<{ scores: number }>(analyst, 'upload-commit', { upload })),
    );
    const rows = await listed(analyst);
    const shown = rows.map(({ upload, shown: of }) => [upload, of]);
    const [under, over] =
      replies[0]?.scores === 600 && replies[1]?.scores === 600 ? [first, second] : [second, first];
    expect(Object.fromEntries(shown)).toEqual({ [under.upload]: 0, [over.upload]: 600 });
    await send(analyst, 'upload-undo', { upload: over.upload });
    const again = Object.fromEntries((await listed(analyst)).map(({ upload, shown: of }) => [upload, of]));
    expect(again).toEqual({ [under.upload]: 600, [over.upload]: 0 });
  } finally {
    await server.close();
  }
}, 120_000);

test('who reads during commit, undo and redo sees all of an upload or nothing', async () => {
  const server = await openUploadServer();
  try {
    const { analyst } = server;
    const file = await scoreYears(analyst, 3);
    const { upload } = await stageOne(analyst, 'big.xlsx', file);
    let isOver = false;
    let asked = 0;
    const seen = new Set<string>();
    const watch = async () => {
      while (!isOver) {
        asked += 1;
        // Another year to compare with each time, so that no kept answer is given.
        const path = `/api/ranking?index=PCI&year=2014&against=${1990 + (asked % 100)}`;
        const reply = await analyst.json(path);
        const rows = reply['rows'] as { source: string; points: number | null }[];
        const loaded = rows.filter(({ source }) => source.startsWith('upload-')).length;
        seen.add(`${loaded}`);
        expect([0, 50]).toContain(loaded);
        expect((reply['about'] as { scored: number }).scored).toBe(
          rows.filter(({ points }) => points !== null).length,
        );
      }
    };
    const watchers = [watch(), watch(), watch()];
    await send(analyst, 'upload-commit', { upload });
    for (let round = 0; round < 4; round += 1) {
      await send(analyst, 'upload-undo', { upload });
      await send(analyst, 'upload-redo', { upload });
    }
    isOver = true;
    await Promise.all(watchers);
    expect([...seen].sort()).toEqual(['0', '50']);
  } finally {
    await server.close();
  }
}, 60_000);

test('the same file comes anew while it is withdrawn: what stays has its file', async () => {
  const server = await openUploadServer();
  try {
    const { analyst } = server;
    const content = 'Tỉnh,PCI 2013\nHà Nội,57.67\n';
    const sent = 6;
    let upload = (await stageOne(analyst, 'same 0.csv', content)).upload;
    for (let round = 1; round < sent; round += 1) {
      const [next] = await Promise.all([
        stageOne(analyst, `same ${round}.csv`, content),
        send(analyst, 'upload-cancel', { upload }),
      ]);
      const original = await analyst.get(`/api/uploads/${next.upload}/original`);
      expect([original.status, await original.text()]).toEqual([200, content]);
      ({ upload } = next);
    }
  } finally {
    await server.close();
  }
}, 60_000);
