import { z } from 'zod';
import { uploadTasks } from '../../contract/uploads/tasks.ts';
import { uploadEntries } from '../../contract/uploads/tables.ts';
import type { Connection } from '../../database/connection.ts';
import { compared } from './entries.ts';

const text = z.string().nullable().default(null);
const list = z.array(z.string()).default([]);

/** A row of `task` with what hangs on it; what is empty may be left out. */
const row = z.object({
  task_code: z.string(),
  name_vi: z.string(),
  content_group: z.string().default(''),
  lead_ids: list,
  lead_text: text,
  cadence: z.string(),
  due_text: text,
  targets: z
    .array(
      z.object({
        scope: z.string(),
        operator: text,
        value: text,
        measure: z.string(),
        per: z.string(),
        period_start: z.string(),
        period_end: z.string(),
      }),
    )
    .default([]),
  due_rules: z
    .array(
      z.object({
        obligation: z.string(),
        rule: z.string(),
        period_covered: z.string(),
        window_start: text,
        due_on: text,
      }),
    )
    .default([]),
});

const entry = uploadEntries.columns.extend({ whole: z.string() });

const taskSchema = uploadTasks.reply.shape.tasks.element;
type Task = z.output<typeof taskSchema>;

const taskOf = ({ whole, ...found }: z.output<typeof entry>): Task => {
  const { targets, due_rules, ...task } = row.parse(JSON.parse(whole));
  return taskSchema.parse({
    ...found,
    code: task.task_code,
    nameVi: task.name_vi,
    contentGroup: task.content_group,
    leads: task.lead_ids,
    leadText: task.lead_text,
    cadence: task.cadence,
    dueText: task.due_text,
    targets: targets.map(({ period_start: from, period_end: to, ...target }) => ({ ...target, from, to })),
    dueRules: due_rules.map(({ period_covered: period, window_start, due_on, ...rule }) => ({
      ...rule,
      period,
      windowStart: window_start,
      dueOn: due_on,
    })),
  });
};

const select = `${compared}
  select now_change as change, register, key, name, sheet, cell, content as "given",
    case when row is not null then (
      select json_group_object(b.field, b.stored) from beside b where b.position = compared.position) end as "stored",
    json_merge_patch(coalesce(row, '{}'::json), content::json)::text as whole
  from compared where register = 'task' order by position`;

/** The tasks of an upload as they are once it is stored, and how many of its plan it does not have. */
export const tasksOfUpload = async (
  connection: Connection,
  upload: string,
): Promise<{ tasks: Task[]; missing: number }> => {
  const rows = await connection.rows(entry, select, { upload });
  const listed = rows.filter(({ change }) => change !== 'missing');
  return { tasks: listed.map(taskOf), missing: rows.length - listed.length };
};
