import type { Writer } from '../../database/connection.ts';
import type { Removal } from '../../queries/plans/removed.ts';
import { recordAudit } from '../audit.ts';
import { adoptPlan } from './plans.ts';

type By = string | null;

/** Where the rows of a task stand, and those of a plan; each table has a twin for what was removed. */
const tablesOfTask = ['task_channel', 'report_cycle', 'target', 'due_rule', 'plan_link', 'task'] as const;
const tablesOfPlan = [
  ...['plan_topic', 'plan_estimate', 'plan_estimate_change', 'legal_document', 'plan_version'],
  ...['plan_version_change', 'requested_day', 'report_text'],
  ...['plan_setting', 'target', 'plan_link', 'plan'],
] as const;
/** Where the rows of what can be removed alone stand, beside tasks. */
const tablesOfPart = {
  topic: { tables: ['plan_topic'], where: 'topic_id' },
  estimate: { tables: ['plan_estimate', 'plan_estimate_change'], where: 'estimate_id' },
} as const;

const putAway = async (
  writer: Writer,
  removal: string,
  table: string,
  rows: { where: string; ids: string[] },
): Promise<void> => {
  const { where, ids } = rows;
  await writer.run(
    `insert into removed_${table} by name select $removal as removal_id, * from ${table} where ${where} = any($ids)`,
    { removal, ids },
  );
  await writer.run(`delete from ${table} where ${where} = any($ids)`, { ids });
};

const insertRemoval = (
  writer: Writer,
  by: By,
  { removal, kind, plan, unit, tasks, code, nameVi, nameEn, reason }: Removal,
): Promise<number> =>
  writer.run(
    `insert into removal by name select $removal as removal_id, $kind as kind, $plan as plan_id, $unit as unit_id,
      $tasks as task_ids, $code as code, $nameVi as name_vi, $nameEn as name_en, $reason as reason,
      $by as removed_by, now() at time zone 'UTC' as removed_at`,
    { removal, kind, plan, unit, tasks, code, nameVi, nameEn, reason, by },
  );

/** Puts the rows of tasks aside, under a removal. */
export const putRowsAway = async (writer: Writer, removal: string, tasks: string[]): Promise<void> => {
  for (const table of tablesOfTask) await putAway(writer, removal, table, { where: 'task_id', ids: tasks });
};

/** Puts rows that a removal keeps back where they stood: all of them, or those of one task. */
export const bringRowsBack = async (
  writer: Writer,
  removal: string,
  task: string | null = null,
): Promise<void> => {
  for (const table of new Set<string>([...tablesOfPlan, ...tablesOfTask])) {
    const isOfTask = (tablesOfTask as readonly string[]).includes(table);
    if (task !== null && !isOfTask) continue;
    const which = `removal_id = $removal${task === null ? '' : ' and task_id = $task'}`;
    const params = task === null ? { removal } : { removal, task };
    await writer.run(
      `insert into ${table} by name select * exclude (removal_id) from removed_${table} where ${which}`,
      params,
    );
    await writer.run(`delete from removed_${table} where ${which}`, params);
  }
};

/** Takes tasks, or a plan with all that belongs to it, out of the register. What was logged for them stays in the log. */
export const remove = async (writer: Writer, by: By, choice: Removal): Promise<void> => {
  const { removal, kind, plan, tasks, reason } = choice;
  await insertRemoval(writer, by, choice);
  await putRowsAway(writer, removal, tasks);
  if (kind === 'plan') {
    for (const table of tablesOfPlan) {
      const where = table === 'plan_setting' ? 'scope' : 'plan_id';
      await putAway(writer, removal, table, { where, ids: [plan] });
    }
  } else await adoptPlan(writer, by, plan);
  const what = kind === 'plan' ? plan : tasks.join(', ');
  await recordAudit(writer, by, `remove-${kind}`, reason === null ? what : `${what}: ${reason}`);
};

/** Takes a topic or an estimate out of its plan. Activities tagged with the topic stay tagged. */
export const removePart = async (
  writer: Writer,
  by: By,
  id: string,
  choice: Removal & { kind: keyof typeof tablesOfPart },
): Promise<void> => {
  const { removal, kind, plan, nameVi, reason } = choice;
  await insertRemoval(writer, by, choice);
  const { tables, where } = tablesOfPart[kind];
  for (const table of tables) await putAway(writer, removal, table, { where, ids: [id] });
  if (kind === 'topic') await adoptPlan(writer, by, plan);
  await recordAudit(writer, by, `remove-${kind}`, [plan, nameVi, reason ?? ''].filter(Boolean).join(', '));
};

/** Puts back what one removal took, as it was. */
export const restore = async (
  writer: Writer,
  by: By,
  { removal, kind, plan, tasks, nameVi }: Removal,
): Promise<void> => {
  await bringRowsBack(writer, removal);
  await writer.run('delete from removal where removal_id = $removal', { removal });
  if (kind === 'tasks' || kind === 'topic') await adoptPlan(writer, by, plan);
  const what = { plan, tasks: tasks.join(', '), topic: nameVi, estimate: `${plan}, ${nameVi}` };
  await recordAudit(writer, by, 'restore-removed', what[kind]);
};
