import { fePanel, pairAtLag, relationshipMap } from '../../server/stats/index.ts';
import { Client } from '../helpers/client.ts';
import { openServer } from '../helpers/server.ts';

/** Medians of one run and what they are a multiple of: absolute times say little on another machine. */
const rounds = 9;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const medianMs = async (work: (round: number) => unknown): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await work(round);
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
};

type Line = { what: string; ms: number; against: string; baseMs: number };
const lines: Line[] = [];

const compare = async (
  what: string,
  work: (round: number) => unknown,
  against: string,
  base: (round: number) => unknown,
): Promise<void> => {
  lines.push({ what, ms: await medianMs(work), against, baseMs: await medianMs(base) });
};

const server = await openServer();
const client = new Client(server.address);
const read = async (path: string, accept = 'application/json') => {
  const response = await client.get(path, { Accept: accept });
  return response.arrayBuffer();
};
/** Another address each round, so that no kept answer helps. */
const fresh = (path: string, round: number) => `${path}&from=${1990 + round}`;
const arrow = 'application/vnd.apache.arrow.stream';
const healthy = () => read('/api/health');

await compare(
  'a trend of 63 units, computed',
  (round) => read(fresh('/api/trend?index=PAPI', round)),
  'an empty answer',
  healthy,
);
await compare('the same, kept', () => read('/api/trend?index=PAPI'), 'an empty answer', healthy);
const all = '/api/trend?index=PAPI&components=D1,D2,D3,D4,D5,D6,TOTAL';
await compare(
  '6 000 rows as Arrow',
  (round) => read(fresh(all, round), arrow),
  '6 000 rows as JSON',
  (round) => read(fresh(all, round + 20)),
);
await compare(
  'the map of PCI at 3 lags, over HTTP',
  (round) => read(fresh('/api/relationships?index=PCI&lags=0,1,2', round)),
  'the ranking of PCI, computed',
  (round) => read(`/api/ranking?index=PCI&year=2019&against=${1990 + round}`),
);
await server.close();

const units = Array.from({ length: 63 }, (_, at) => `u${at}`);
const years = Array.from({ length: 12 }, (_, at) => 2010 + at);
let seed = 7;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const column = () => units.flatMap(() => years.map(() => Math.round(20 * random())));
const rows = Array.from({ length: 15 }, (_, at) => ({ key: `t${at}`, x: column() }));
const components = Array.from({ length: 28 }, (_, at) => ({ key: `c${at}`, y: column() }));
const panelOf = (values: number[]) =>
  units.flatMap((unit, u) =>
    years.map((year, t) => ({ unit, year, v: values[u * years.length + t] ?? null })),
  );

await compare(
  '1 260 cells (15 × 28 × 3 lags, 63 × 12) as one map',
  () => relationshipMap({ units, years, rows, components, lags: [0, 1, 2], xScale: 'raw' }),
  'the same cells one by one',
  () => {
    for (const row of rows) {
      const activity = panelOf(row.x).map(({ unit, year, v }) => ({ unit, year, x: v }));
      for (const component of components) {
        const scores = panelOf(component.y).map(({ unit, year, v }) => ({ unit, year, y: v }));
        for (const lag of [0, 1, 2]) fePanel(pairAtLag(activity, scores, lag));
      }
    }
  },
);

console.log('| What | Median ms | Against | Median ms | Ratio |\n| --- | --- | --- | --- | --- |');
for (const { what, ms, against, baseMs } of lines) {
  console.log(
    `| ${what} | ${ms.toFixed(1)} | ${against} | ${baseMs.toFixed(1)} | ${(ms / baseMs).toFixed(2)} |`,
  );
}
