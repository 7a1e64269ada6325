import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';
import { partyNameRows } from './party-names.ts';

type Reader = { rows: Rows };

const plan = z.object({
  plan: z.string(),
  unit: z.string(),
  number: z.string().nullable(),
  titleVi: z.string(),
  fromYear: z.number(),
  toYear: z.number(),
});

const task = z.object({
  task: z.string(),
  plan: z.string(),
  code: z.string(),
  nameVi: z.string(),
  contentGroup: z.string(),
  leadText: z.string().nullable(),
  coordinatingText: z.string().nullable(),
  cadenceText: z.string().nullable(),
  dueText: z.string().nullable(),
  expectedOutputs: z.string().nullable(),
  budget: z.string().nullable(),
  note: z.string().nullable(),
});

/** Plans, their tasks as they are worded, and everybody whom plans name: what a table of tasks is read against. */
export const planRegister = async (reader: Reader) => ({
  plans: await reader.rows(
    plan,
    `select plan_id as plan, unit_id as unit, number, title_vi as "titleVi", year_from as "fromYear",
       year_to as "toYear" from plan order by plan_id`,
    {},
  ),
  planTasks: await reader.rows(
    task,
    `select task_id as task, plan_id as plan, task_code as code, name_vi as "nameVi",
       content_group as "contentGroup", lead_text as "leadText", coordinating_text as "coordinatingText",
       cadence_text as "cadenceText", due_text as "dueText", expected_outputs as "expectedOutputs", budget, note
     from task order by plan_id, position`,
    {},
  ),
  parties: await partyNameRows(reader),
});
