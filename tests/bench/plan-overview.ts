import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { openHome } from '../../server/database/open.ts';
import { Client } from '../helpers/client.ts';
import { dropHome, newHome, processorTime, startServer, stopServer } from '../helpers/process.ts';
import { copyShippedDatabase } from '../helpers/shipped-database.ts';

/**
 * 10 000 weekly tasks × 500 units × 52 weeks, 200 000 entries: how long the register of plans, and the state of a page
 * of 50 tasks, take on a server as it is started, the very first answer included.
 */
const tasks = 10_000;
const units = 500;
const entries = 200_000;

const statements = [
  `insert into unit by name select 'ha-noi-u' || i as unit_id, 'Xã ' || i as name_vi, 'Commune ' || i as name_en,
    'commune' as type, 'commune' as level, 'ha-noi' as parent_id, 'bench' as source_id, false as is_shipped
    from range(${units}) r(i)`,
  `insert into actor values ('G-bench', null, 'group', 'Nhóm', 'Group', 'commune', 'group', 'ha-noi', [], null, false)`,
  `insert into group_member select 'G-bench', 'ha-noi-u' || i from range(${units}) r(i)`,
  `insert into plan by name select 'BENCH' as plan_id, 'ha-noi' as unit_id, 'Lớn' as title_vi, 'Large' as title_en,
    'UBND' as issuing_unit, 'province' as level, 2024 as year_from, 2024 as year_to, date '2024-01-01' as period_start,
    date '2024-12-31' as period_end, [] as audience_codes, [] as indices_named, false as is_shipped`,
  `insert into task by name select 'BENCH-' || i as task_id, 'BENCH' as plan_id, 'T' || i as task_code,
    false as is_code_derived, 'task' as task_kind, 'Nhiệm vụ ' || i as name_vi, 'Task ' || i as name_en, '' as content_group,
    'portal_article' as channel, ['G-bench'] as lead_ids, []::text[] as coordinating_ids, []::text[] as recipient_ids,
    'weekly' as cadence, date '2024-01-01' as period_start, date '2024-12-31' as period_end, true as is_countable,
    []::text[] as version_ids, i as position from range(${tasks}) r(i)`,
  `insert into target by name select 'BENCH-T' || i as target_id, 'BENCH' as plan_id, 'BENCH-' || i as task_id,
    'activity' as target_type, 'each_unit' as scope, '>=' as operator, '1' as value, 'article' as measure, 'week' as per,
    date '2024-01-01' as period_start, date '2024-12-31' as period_end, false as is_implied from range(${tasks}) r(i)`,
  `insert into activity by name select 'bench-' || i as activity_id, 'recorded' as origin,
    'ha-noi-u' || (i % ${units}) as unit_id, date '2024-01-01' + ((i * 7919) % 365)::integer as day,
    'portal_article' as channel, 1 as quantity, 'BENCH-' || ((i * 31) % ${tasks}) as task_id from range(${entries}) r(i)`,
];

const home = newHome();
await copyShippedDatabase(join(home, 'parlens.duckdb'), readConfig({}).dataFolder, false);
const database = await openHome(home);
await database.transaction(async (writer) => {
  for (const sql of statements) await writer.run(sql);
});
await database.close();

const begun = performance.now();
const server = await startServer(home, { PARLENS_DEMO: '0', PARLENS_TIMEOUT_MS: '60000' });
const started = { ms: performance.now() - begun, cpu: processorTime(server) };
const client = new Client(server.address);
// What the client loads for its own first request is no time of the server.
await client.get(/\/enter\?token=\S+/.exec(server.output())?.[0] ?? '');

/** Milliseconds by the clock, and of both processors together in the server: the second says more on a busy machine. */
const timed = async (work: () => Promise<unknown>): Promise<{ ms: number; cpu: number }> => {
  const [start, before] = [performance.now(), processorTime(server)];
  await work();
  return { ms: performance.now() - start, cpu: processorTime(server) - before };
};
const ask = (on: string) => timed(() => client.rows(`/api/plans?on=${on}`));

/** The state of the tasks of a page, in as many answers as it takes. */
const page = async (on: string): Promise<{ ms: number; cpu: number; answers: number; bytes: number }> => {
  let [answers, bytes] = [0, 0];
  const time = await timed(async () => {
    for (let left = Array.from({ length: 50 }, (_, at) => `BENCH-${at}`); left.length > 0; answers += 1) {
      const reply = await client.get(`/api/plan-summary?plan=BENCH&on=${on}&task=${left.join(',')}`);
      const text = await reply.text();
      bytes += text.length;
      left = (JSON.parse(text) as { leftOut: string[] }).leftOut;
    }
  });
  return { ...time, answers, bytes };
};

const medianOf = (times: readonly { ms: number; cpu: number }[]) => ({
  ms: median(times.map(({ ms }) => ms)),
  cpu: median(times.map(({ cpu }) => cpu)),
});
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const said = ({ ms, cpu }: { ms: number; cpu: number }) =>
  `${Math.round(ms)} ms (processors ${Math.round(cpu)} ms)`;

const first = await ask('2024-12-01');
const later = [];
for (let day = 2; day <= 10; day += 1) later.push(await ask(`2024-12-${String(day).padStart(2, '0')}`));
const write = async (command: string, body: unknown): Promise<void> => {
  const reply = await client.post(`/api/${command}`, body);
  if (!reply.ok) throw new Error(`${command}: ${reply.status} ${await reply.text()}`);
};
await write('record-activity', {
  unit: 'ha-noi-u1',
  day: '2024-05-05',
  channel: 'portal_article',
  tasks: ['BENCH-7'],
  key: 'bench-entry',
});
const afterEntry = await ask('2024-12-01');
await write('add-account', { name: 'Bench', role: 'viewer', unit: null });
const afterWrite = await ask('2024-12-01');
const kept = await ask('2024-12-01');
const changes = [];
for (const at of [1, 2, 3, 4, 5])
  changes.push(
    await timed(() =>
      write('change-task', {
        task: `BENCH-${at}`,
        code: `T${at}a`,
        nameVi: `Nhiệm vụ ${at}`,
        leads: ['G-bench'],
      }),
    ),
  );
const pages = [];
for (let day = 1; day <= 5; day += 1) pages.push(await page(`2024-12-0${day}`));
await stopServer(server);
dropHome(home);
console.log(
  `plans of 10 000 tasks × 500 units × 52 weeks: first ${said(first)}, median ${said(medianOf(later))},`,
);
console.log(`started in ${said(started)}`);
console.log(
  `after an entry ${said(afterEntry)}, after another write ${said(afterWrite)}, the same again ${said(kept)}`,
);
console.log(
  `state of a page of 50 of its tasks: ${pages[0]?.answers} answer of ${pages[0]?.bytes} bytes, ${said(medianOf(pages))}`,
);
console.log(`a task of it changed, its history kept: ${said(medianOf(changes))}`);
