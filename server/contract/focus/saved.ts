import { z } from 'zod';
import { command, documentQuestion } from '../question.ts';
import { componentCode, indexCode, listOf, unitId } from '../values.ts';
import { whatIfReply } from './what-if.ts';

const savedId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,39}$/)
  .describe('Whoever has it may look, only its owner may change');

const name = z.string().trim().normalize('NFC').min(1).max(200);
const note = z.string().trim().normalize('NFC').max(4000).nullable().default(null);

const owned = {
  name: z.string(),
  note: z.string().nullable(),
  by: z.string().nullable().describe('Name of the owner'),
  isOwn: z.boolean(),
  createdAt: z.string(),
  changedAt: z.string(),
};

const asked = z.string().max(8000).describe('The text of a what-if: unit=…&year=…&index=…&changes=…&drift=1');

export const scenarios = documentQuestion({
  name: 'scenarios',
  summary: 'Saved what-ifs with what they give today: the own ones, or those named',
  params: z.object({ scenarios: listOf(savedId).optional().describe('Default: the own ones') }),
  reply: z.array(
    z.object({
      scenario: z.string(),
      index: z.string(),
      unit: z.string(),
      year: z.int(),
      question: asked,
      result: whatIfReply.nullable().describe('Null: the data no longer know what it asks'),
      ...owned,
    }),
  ),
  isLive: true,
});

export const saveScenario = command({
  name: 'save-scenario',
  summary: 'Save a what-if under a name, or change one of the own',
  body: z.object({ scenario: savedId.nullable().default(null), name, note, question: asked }),
  reply: z.object({ scenario: z.string() }),
});

export const deleteScenario = command({
  name: 'delete-scenario',
  summary: 'Delete one of the own what-ifs',
  body: z.object({ scenario: savedId }),
  reply: z.object({}),
});

const chosen = z.object({
  index: z.string(),
  component: z.string(),
  isPinned: z.boolean(),
  comment: z.string().nullable(),
});

export const selections = documentQuestion({
  name: 'selections',
  summary: 'Named selections of components, with pins and comments: the own ones, or the one named',
  params: z.object({ selection: savedId.optional() }),
  reply: z.array(
    z.object({
      selection: z.string(),
      unit: z.string().nullable(),
      isPinned: z.boolean(),
      components: z.array(chosen),
      ...owned,
    }),
  ),
  isLive: true,
});

export const saveSelection = command({
  name: 'save-selection',
  summary: 'Save components under a name, or change one of the own selections',
  body: z.object({
    selection: savedId.nullable().default(null),
    name,
    note,
    unit: unitId.nullable().default(null),
    isPinned: z.boolean().default(false),
    components: z
      .array(
        z.strictObject({
          index: indexCode,
          component: componentCode,
          isPinned: z.boolean().default(false),
          comment: z.string().trim().normalize('NFC').max(2000).nullable().default(null),
        }),
      )
      .min(1)
      .max(200),
  }),
  reply: z.object({ selection: z.string() }),
});

export const deleteSelection = command({
  name: 'delete-selection',
  summary: 'Delete one of the own selections',
  body: z.object({ selection: savedId }),
  reply: z.object({}),
});
