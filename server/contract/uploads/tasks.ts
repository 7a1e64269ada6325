import { z } from 'zod';
import { plan } from '../plans/plan.ts';
import { documentQuestion } from '../question.ts';
import { uploadId } from './choices.ts';
import { uploadEntries, uploadProblems } from './tables.ts';
import { uploadState } from './upload.ts';

const ofPlan = plan.reply.shape.tasks.element.shape;

const task = z.object({
  ...uploadEntries.columns.shape,
  code: ofPlan.code,
  nameVi: ofPlan.nameVi,
  contentGroup: ofPlan.contentGroup,
  leads: ofPlan.leads,
  leadText: ofPlan.leadText,
  cadence: ofPlan.cadence,
  dueText: ofPlan.dueText,
  targets: z.array(
    ofPlan.targets.element.pick({
      ...{ scope: true, operator: true, value: true, measure: true, per: true, from: true, to: true },
    }),
  ),
  dueRules: z.array(
    ofPlan.dueRules.element.pick({
      ...{ obligation: true, rule: true, period: true, windowStart: true, dueOn: true },
    }),
  ),
});

const said = z.object({ groups: z.int().nullable(), tasks: z.int() });

export const uploadTasks = documentQuestion({
  name: 'upload-tasks',
  summary: 'The tasks that a file lists for its plan, each as it stands once the file is stored',
  params: z.object({ upload: uploadId }),
  reply: z.object({
    upload: z.string(),
    state: uploadState,
    plan: z.string().nullable().describe('A stored plan'),
    counts: z
      .object({
        groups: z.int(),
        tasks: z.int().describe('Distinct tasks: rows with one code are levels of one task'),
        rows: z.int(),
        said: said.nullable().describe('What the document itself says: "03 nội dung và 15 nhiệm vụ"'),
      })
      .nullable(),
    missing: z.int().describe('Tasks that the plan has and the file does not: they stay'),
    tasks: z.array(task).describe('In the order of the document'),
    problems: z.array(uploadProblems.columns),
  }),
});
