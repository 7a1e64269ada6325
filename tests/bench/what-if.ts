import { Client } from '../helpers/client.ts';
import { openServer } from '../helpers/server.ts';
import { addCommunes, components } from './communes.ts';

/**
 * Milliseconds of one step of a slider: another change each time, so that no kept answer helps. Processor time beside
 * the clock, because a busy machine says little about the program. Run: node --import tsx tests/bench/what-if.ts
 */
const rounds = 40;
const quantile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;

const server = await openServer();
await addCommunes(server.database);
const client = new Client(server.address);

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const steps = async (
  query: string,
  names: readonly string[],
): Promise<{ clock: number; processor: number }[]> => {
  const times: { clock: number; processor: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const changes = names.map((name) => `${name}:%2B${(0.01 * (round + 1)).toFixed(2)}`).join(',');
    const [start, worked] = [performance.now(), processorMs()];
    const response = await client.get(`/api/what-if?${query}&changes=${changes}`);
    const { status } = (await response.json()) as { status: string };
    if (status !== 'ok') throw new Error(`${query}: ${status}`);
    times.push({ clock: performance.now() - start, processor: processorMs() - worked });
  }
  return times;
};

console.log(
  '| What-if, over HTTP | First | Median | 95 % | Processor, median |\n| --- | --- | --- | --- | --- |',
);
for (const [what, query, names] of [
  ['63 units, one change', 'unit=quang-ngai&year=2019&index=PCI', ['CSTP03']],
  [
    '63 units, five changes, drift',
    'unit=quang-ngai&year=2019&index=PCI&drift=1',
    ['CSTP01', 'CSTP03', 'CSTP05', 'CSTP08', 'CSTP09'],
  ],
  ['3 300 units, one change', 'unit=bench-7&year=2024&index=BENCH', ['C01']],
  ['3 300 units, five changes, drift', 'unit=bench-7&year=2024&index=BENCH&drift=1', components.slice(0, 5)],
] as const) {
  const [first, ...rest] = await steps(query, names);
  const sorted = (kind: 'clock' | 'processor') => rest.map((time) => time[kind]).sort((a, b) => a - b);
  const clock = sorted('clock');
  const figures = [
    first?.clock ?? 0,
    quantile(clock, 0.5),
    quantile(clock, 0.95),
    quantile(sorted('processor'), 0.5),
  ];
  console.log(`| ${what} | ${figures.map((ms) => `${ms.toFixed(1)} ms`).join(' | ')} |`);
}
await server.close();
