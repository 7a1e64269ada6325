import { z } from 'zod';
import { planId, taskId } from '../plans/values.ts';
import { command } from '../question.ts';
import { componentCode, indexCode, unitId } from '../values.ts';

const line = z.string().trim().normalize('NFC').min(1).max(500);

export const draftPlan = command({
  name: 'draft-plan',
  summary: 'Take tasks of the library into a new plan for chosen components, or into one that exists',
  body: z.object({
    plan: planId.nullable().default(null).describe('Null: a new plan; else tasks are added to this one'),
    unit: unitId.describe('Issuer of a new plan'),
    year: z.int().min(1990).max(2100),
    titleVi: line.describe('Of a new plan'),
    issuer: line.describe('Of a new plan, as the document writes it'),
    tasks: z
      .array(z.strictObject({ task: taskId, index: indexCode, component: componentCode.nullable() }))
      .min(1)
      .max(100)
      .describe('Which task is taken for which component; one task may serve several'),
  }),
  reply: z.object({ plan: z.string(), tasks: z.array(z.string()) }),
});
