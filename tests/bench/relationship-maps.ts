import { Workers } from '../../server/workers/pool.ts';
import { madeUpPanel } from '../helpers/panel.ts';

/**
 * The two maps that the specification gives a time: through the worker thread, with copying and progress, and how long
 * the event loop stood still meanwhile. Run: node --import tsx tests/bench/relationship-maps.ts
 */
const maps = [
  {
    name: '1 260 cells, 63 units × 12 years',
    limitMs: 1000,
    units: 63,
    years: 12,
    rows: 15,
    lags: [0, 1, 2],
  },
  { name: '420 cells, 3 300 units × 4 years', limitMs: 5000, units: 3300, years: 4, rows: 15, lags: [1] },
];
const rounds = 5;

const workers = new Workers();
const { signal } = new AbortController();

const longestPause = async (work: () => Promise<void>): Promise<number> => {
  let last = performance.now();
  let longest = 0;
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(beat);
  return longest;
};

for (const { name, limitMs, ...size } of maps) {
  const panel = madeUpPanel({ ...size, components: 28 });
  const times: number[] = [];
  const pauses: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    const pause = await longestPause(async () => {
      await workers.run('map', panel, { signal });
    });
    if (round === 0) continue;
    times.push(performance.now() - start);
    pauses.push(pause);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  const pause = pauses.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  console.log(
    `${name}: ${Math.round(median)} ms (limit ${limitMs}); the event loop stood still for ${Math.round(pause)} ms`,
  );
}
await workers.close();
