import type { Database } from '../../server/database/open.ts';
import { Client } from '../helpers/client.ts';
import { openServer } from '../helpers/server.ts';

/**
 * Milliseconds of one step of a slider: another change each time, so that no kept answer helps. Processor time beside
 * the clock, because a busy machine says little about the program. Run: node --import tsx tests/bench/what-if.ts
 */
const rounds = 40;
const components = Array.from({ length: 60 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`);

/** A country of communes: 3 300 units, 60 components, four years of totals. */
const addCommunes = (database: Database): Promise<void> =>
  database.transaction(async (writer) => {
    await writer.run(
      `insert into unit by name select 'bench-' || i as unit_id, 'Xã ' || i as name_vi, 'Commune ' || i as name_en,
         'commune' as type, 'bench' as level, 'bench' as source_id from range(3300) r(i)`,
    );
    await writer.run(
      `insert into index_register values
         ('BENCH', 'B', 'B', 'B', 'B', 'bench', 2, 'TOTAL', false, '', '', null)`,
    );
    await writer.run(
      `insert into edition values ('bench-2020', 'BENCH', 'bench', 2020, null, 'B', 'B', null, 'bench', null)`,
    );
    await writer.run(
      `insert into component by name
       select 'bench-2020' as edition_id, 'TOTAL' as component, null as parent, 'T' as name_vi, 'T' as name_en,
         'total' as kind, 600.0 as max, 'higher' as direction, 0 as position, false as is_mechanical, 'bench' as source_id
       union all by name
       select 'bench-2020' as edition_id, unnest($components) as component, 'TOTAL' as parent, 'C' as name_vi,
         'C' as name_en, 'dimension' as kind, 10.0 as max, 'higher' as direction, 1 as position,
         false as is_mechanical, 'bench' as source_id`,
      { components },
    );
    await writer.run(
      `insert into score by name
       select 'BENCH' as index_code, y as year, 'bench-' || i as unit_id, c as component, 'published' as stage,
         'bench-2020' as edition_id, 3 + 5 * ((hash(i, y, c) % 1000) / 1000) as points, 'bench' as source_id,
         false as is_computed, true as is_shown, false as is_shipped
       from range(3300) r(i), (select unnest(['2021','2022','2023','2024'])::integer as y), (select unnest($components) as c)`,
      { components },
    );
    await writer.run(
      `insert into score by name
       select index_code, year, unit_id, 'TOTAL' as component, stage, edition_id, sum(points) as points, source_id,
         false as is_computed, true as is_shown, false as is_shipped
       from score where index_code = 'BENCH' group by all`,
    );
  });

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
