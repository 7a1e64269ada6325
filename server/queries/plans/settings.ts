import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

/** Changed settings of all plans (scope empty) and of single plans; values as JSON. */
export const settingRows = (reader: Reader) =>
  reader.rows(
    z.object({ scope: z.string(), key: z.string(), value: z.string() }),
    'select scope, key, value from plan_setting order by scope, key',
  );

export const reportCycles = (reader: Reader) =>
  reader.rows(
    z.object({
      taskId: z.string(),
      per: z.enum(['month', 'quarter', 'half_year', 'nine_months', 'year']),
      offsetDays: z.number(),
    }),
    'select task_id as "taskId", per, offset_days as "offsetDays" from report_cycle order by task_id, per',
  );

export const requestedDays = (reader: Reader) =>
  reader.rows(
    z.object({ planId: z.string(), periodKey: z.string(), day: z.string() }),
    `select plan_id as "planId", period_key as "periodKey", day::text as day
     from requested_day order by plan_id, period_key`,
  );

export const dueChoices = (reader: Reader) =>
  reader.rows(
    z.object({ dueRuleId: z.string(), planId: z.string(), chosenId: z.string() }),
    `select c.due_rule_id as "dueRuleId", r.plan_id as "planId", c.chosen_id as "chosenId"
     from due_choice c join due_rule r using (due_rule_id) order by c.due_rule_id`,
  );
