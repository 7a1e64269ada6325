import { z } from 'zod';
import { command, tableQuestion } from '../question.ts';
import { integer, text } from '../values.ts';
import { planId, rowId } from './values.ts';

export const removalKinds = ['plan', 'tasks', 'topic', 'estimate'] as const;

/** Why something was removed, in the words of who did it. */
export const removalReason = z.string().trim().normalize('NFC').max(1000).nullable().default(null);

export const removed = tableQuestion({
  name: 'removed',
  summary:
    'Plans, tasks, topics and estimates of the own unit and those below that were removed and can be put back',
  isLive: true,
  params: z.object({ plan: planId.optional() }),
  columns: z.object({
    removal: text,
    kind: z.enum(removalKinds),
    plan: text,
    unit: text,
    code: text.nullable().describe('Of the first task, or of the topic; null for a plan or an estimate'),
    nameVi: text,
    nameEn: text,
    tasks: integer.describe('Tasks that were removed at once'),
    activities: integer.describe('Entries of the log that name one of them, or the topic; they were kept'),
    reason: text.nullable(),
    by: text.nullable(),
    at: text.describe('Moment, UTC'),
  }),
  about: z.object({}),
});

export const restoreRemoved = command({
  name: 'restore-removed',
  summary: 'Put a removed plan, task, topic or estimate back as it was',
  body: z.object({ removal: rowId }),
  reply: z.object({ plan: z.string(), tasks: z.array(z.string()) }),
});
