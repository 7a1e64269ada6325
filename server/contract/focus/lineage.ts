import { z } from 'zod';
import { documentQuestion } from '../question.ts';
import { unitId } from '../values.ts';

const fact = {
  unit: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  type: z.string(),
  level: z.string(),
  code: z.string().nullable().describe('Reused after the mergers of 2025: not an identity'),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable().describe('Last day of existence'),
};

const state = z.enum(['not_yet', 'existing', 'ended']).describe('On the day asked for');

const relative = z.object({
  ...fact,
  state,
  kind: z.enum(['merged', 'absorbed', 'renamed']),
  on: z.string().describe('Day of the change'),
  steps: z.int().describe('How many changes lie between'),
});

export const lineage = documentQuestion({
  name: 'lineage',
  isWithoutLog: true,
  summary: 'Predecessors and successors of a unit, and what existed on a day',
  params: z.object({
    unit: unitId,
    on: z.iso.date().optional().describe('Default: today in Viet Nam'),
  }),
  reply: z.object({
    on: z.string(),
    unit: z.object({ ...fact, state }),
    predecessors: z.array(relative),
    successors: z.array(relative),
    bearer: z.string().nullable().describe('Who goes on with its series on the day: itself, or renamed'),
    parents: z.array(z.object({ ...fact, state })).describe('Nearest first'),
    below: z
      .array(z.object({ level: z.string(), existing: z.int(), ended: z.int(), notYet: z.int() }))
      .describe('Units below it by level'),
    levels: z
      .array(
        z.object({
          level: z.string(),
          existing: z.int(),
          ended: z.int(),
          notYet: z.int(),
          lastDay: z.string().nullable().describe('Day after which none of the level existed'),
        }),
      )
      .describe('All units that ParLens knows, by level'),
  }),
});

const change = z.object({
  on: z.string(),
  kind: z.enum(['merged', 'absorbed', 'renamed']),
  successor: z.object(fact),
  predecessors: z.array(z.object(fact)),
});

export const territoryChanges = documentQuestion({
  name: 'territory-changes',
  isWithoutLog: true,
  summary: 'Every merger and renaming of a level: which units became which',
  params: z.object({ level: z.string().max(40).prefault('province') }),
  reply: z.object({
    level: z.string(),
    unchanged: z.array(z.object(fact)).describe('Units that exist and were never touched'),
    changes: z.array(change),
    counts: z
      .array(z.object({ day: z.string(), existing: z.int() }))
      .describe('How many existed at the end of each day on which something changed, and before the first'),
  }),
});
