import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Database } from '../../../server/database/open.ts';
import { pastOf } from '../../../server/queries/moment.ts';
import { type Office, openOffice, record, run } from '../../helpers/office.ts';

/** Plans, tasks and all that hangs on them as they stood at an earlier moment: what was answered then is answered again. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const unit = 'quang-tri-so-gtvt';
const head = `${unit}-van-phong-so`;
const on = 'on=2026-12-31';

const tick = () => new Promise((resolve) => setTimeout(resolve, 20));
/** A moment after everything before it and before everything after it. */
const now = async (): Promise<string> => {
  await tick();
  const moment = new Date().toISOString();
  await tick();
  return moment;
};

const task = (code: string, more: object = {}) => ({
  ...{ code, nameVi: `Nhiệm vụ ${code}`, channel: 'portal_article', leads: [head] },
  targets: [{ value: 2, measure: 'article', per: 'month' }],
  dueRules: [
    { obligation: 'report', rule: 'before', period: '2026', dueOn: '2026-11-20' },
    { obligation: 'report', rule: 'before', period: '2026', dueOn: '2026-11-26' },
  ],
  ...more,
});

test('every answer about a plan as of a moment is what was answered then', async () => {
  const { administrator, reader } = office;
  const { plan, tasks } = await run<{ plan: string; tasks: string[] }>(administrator, 'add-plan', {
    ...{ unit, titleVi: 'Kế hoạch', issuer: 'Sở', fromYear: 2026, toYear: 2026 },
    tasks: [task('1'), task('2')],
  });
  const [first = '', second = ''] = tasks;
  const paths = [
    ...[`/api/plan?plan=${plan}&${on}`, `/api/tasks?plan=${plan}`, `/api/links?plan=${plan}&rejected=true`],
    ...[`/api/plan-summary?plan=${plan}&${on}`, `/api/plan-progress?plan=${plan}&${on}`],
    ...[`/api/plan-settings?plan=${plan}`, `/api/roll-up?plan=${plan}&${on}`, `/api/goals?plan=${plan}`],
    ...[`/api/plans?${on}`, `/api/duties?plan=${plan}&from=2026-01-01&to=2026-12-31&${on}`],
    `/api/reminders?plan=${plan}&${on}`,
    ...[`/api/plan-report?plan=${plan}&period=2026&${on}`, `/api/plan-coverage?plan=${plan}`, '/api/parties'],
    `/api/topics?plan=${plan}`,
  ];
  const answers = (asOf: string | null) =>
    Promise.all(
      paths.map(async (path) => {
        const reply = await reader.get(
          asOf === null ? path : `${path}&asOf=${asOf}`.replace('parties&', 'parties?'),
        );
        return `${path} ${reply.status} ${await reply.text()}`;
      }),
    );
  const stages: [string, string, string[]][] = [];
  const keep = async (name: string) => stages.push([name, await now(), await answers(null)]);

  await keep('typed');
  await run(administrator, 'change-task', {
    task: first,
    ...task('1', { nameVi: 'Nhiệm vụ mới', targets: [{ value: 5, measure: 'article', per: 'quarter' }] }),
  });
  await keep('task changed');
  await run(administrator, 'change-plan', {
    ...{ plan, unit, titleVi: 'Kế hoạch sửa đổi', issuer: 'Sở', fromYear: 2026, toYear: 2026 },
  });
  await run(administrator, 'add-plan-version', { plan, name: 'Bổ sung', from: '2026-06-01' });
  await keep('plan changed, with a version');
  await run(administrator, 'change-plan-settings', { plan, settings: { beforeDay: 'inclusive' } });
  const { link } = await run<{ link: string }>(administrator, 'propose-link', { task: first, index: 'PAR' });
  const { topic } = await run<{ topic: string }>(administrator, 'add-topic', {
    ...{ plan, code: 'II.1', nameVi: 'Một cửa', reformFields: ['PROCEDURES'] },
  });
  const { estimate } = await run<{ estimate: string }>(administrator, 'add-estimate', {
    ...{ plan, year: 2026, amountText: 'theo quy định' },
  });
  await keep('setting, link, topic and estimate');
  await run(administrator, 'change-topic', { topic, nameVi: 'Một cửa, một cửa liên thông' });
  await run(administrator, 'change-estimate', {
    ...{ estimate, year: 2026, amount: 50_000_000, step: 'decided', decidedAmount: 40_000_000 },
  });
  await run(administrator, 'decide-link', { link, decision: 'rejected' });
  await record(administrator, [{ unit: head, day: '2026-02-01', tasks: [second], quantity: 1 }]);
  await keep('topic renamed, estimate decided, link rejected, an activity');
  const { removal } = await run<{ removal: string }>(administrator, 'remove-task', { task: second });
  await run(administrator, 'remove-topic', { topic });
  await run(administrator, 'remove-estimate', { estimate });
  await keep('task, topic and estimate removed');
  await run(administrator, 'restore-removed', { removal });
  const form = new FormData();
  const text = [
    'STT\tNhiệm vụ\tSản phẩm\tKinh phí',
    '3\tTổ chức hội thi tìm hiểu dịch vụ công\tHội thi\t5 triệu',
    '4\tPhát hành tờ rơi hướng dẫn nộp hồ sơ\tTờ rơi\t',
  ].join('\n');
  for (const [key, value] of Object.entries({ plan, again: '1', text })) form.append(key, value);
  const staged = (await (await administrator.postForm('/api/uploads-stage', form)).json()) as {
    files: { upload: string }[];
  };
  const upload = staged.files[0]?.upload;
  await run(administrator, 'upload-commit', { upload });
  await keep('task put back, another from a table');
  await run(administrator, 'upload-undo', { upload });
  await keep('upload undone');
  await run(administrator, 'remove-plan', { plan });

  expect(new Set(stages.map(([, , said]) => said.join('\n'))).size).toBe(stages.length);
  for (const [name, moment, said] of stages) {
    const again = await answers(moment);
    for (const [at, answer] of again.entries()) expect(answer, name).toBe(said[at]);
  }
  const gone = await reader.get(`/api/plan?plan=${plan}`);
  expect(gone.status).toBe(404);
}, 120_000);

test('what came with the installation stands at any day, what a person typed from then on', async () => {
  const before = await now();
  const { plan } = await run<{ plan: string }>(office.administrator, 'add-plan', {
    ...{ unit, titleVi: 'Kế hoạch mới', issuer: 'Sở', fromYear: 2026, toYear: 2026, tasks: [task('1')] },
  });
  const idsAsOf = async (asOf: string) =>
    (await office.reader.rows<{ plan: string }>(`/api/plans?asOf=${asOf}`)).map((row) => row.plan);
  expect(await idsAsOf('2020-01-01')).toEqual(
    expect.arrayContaining(['P000', 'P001', 'P002', 'P003', 'P004']),
  );
  expect(await idsAsOf(before)).not.toContain(plan);
  expect(await idsAsOf(await now())).toContain(plan);
});

test('what a database holds from before histories were kept stands from its creation', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parlens-history-'));
  const file = join(folder, 'parlens.duckdb');
  const copy = await Database.open(file);
  await copy.transaction(async (writer) => {
    await writer.run(`insert into plan by name select 'K1' as plan_id, 'x' as unit_id, 'Cũ' as title_vi, 'Old' as title_en,
      'Sở' as issuing_unit, 'department' as level, 2024 as year_from, 2024 as year_to, date '2024-01-01' as period_start,
      date '2024-12-31' as period_end, []::text[] as audience_codes, []::text[] as indices_named, false as is_shipped`);
    await writer.run(
      `insert into audit (done_at, command, detail) values ('2024-03-05 02:00', 'add-plan', 'K1, Cũ, x')`,
    );
    await writer.run(`insert into plan_setting values ('', 'weeks', '"iso"')`);
  });
  const twins = z.object({ name: z.string() });
  const names = await copy.read((connection) =>
    connection.rows(
      twins,
      `select table_name as name from duckdb_tables() where table_name like '%_history'`,
    ),
  );
  await copy.transaction(async (writer) => {
    for (const { name } of names) await writer.run(`drop table ${name}`);
    await writer.run(`delete from migration where name like '0013%'`);
  });
  await copy.close();
  const database = await Database.open(file);
  const count = (asOf: string) =>
    database.read(
      (connection) =>
        connection.one(
          z.object({ plans: z.number(), settings: z.number() }),
          'select (select count(*) from plan) as plans, (select count(*) from plan_setting) as settings',
        ),
      { past: pastOf(asOf) },
    );
  expect(await count('2024-03-04')).toEqual({ plans: 0, settings: 1 });
  expect(await count('2024-03-05')).toEqual({ plans: 1, settings: 1 });
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
