import { afterAll, expect, test } from 'vitest';
import { Workers } from '../../server/workers/pool.ts';
import { madeUpPanel } from '../helpers/panel.ts';

const workers = new Workers();
afterAll(() => workers.close());

const panel = madeUpPanel({ units: 60, years: 8, rows: 30, components: 30, lags: [0, 1, 2] });

test('a map is computed in a thread, which tells how far it has come', async () => {
  const heard: number[] = [];
  const map = await workers.run('map', panel, {
    signal: new AbortController().signal,
    report: ({ done }) => void heard.push(done),
  });
  expect(map.cells).toHaveLength(2700);
  expect(heard.length).toBeGreaterThan(10);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});

test('a withdrawn question stops its thread, and the next one is answered', async () => {
  const asker = new AbortController();
  let last = 0;
  const stopped = workers.run('map', panel, {
    signal: asker.signal,
    report: ({ done }) => {
      last = done;
      asker.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(last).toBeLessThan(2 * 2700);
  const small = madeUpPanel({ units: 10, years: 5, rows: 1, components: 1, lags: [1] });
  const next = await workers.run('map', small, { signal: new AbortController().signal });
  expect(next.cells).toHaveLength(1);
});
