import { z } from 'zod';
import { command, documentQuestion, tableQuestion } from '../question.ts';
import { asOf, componentCode, indexCode, number, text, unitId, yearText } from '../values.ts';
import { scaleBases } from './choices.ts';

const editionId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
  .describe('An edition of an index, for example pci-2013');

const names = { nameVi: z.string(), nameEn: z.string() };

const edition = z.object({
  edition: z.string(),
  ...names,
  unitLevel: z.string(),
  fromYear: z.int(),
  toYear: z.int().nullable(),
  legalBasis: z.string().nullable(),
  note: z.string().nullable(),
  source: z.string(),
});

const node = z.object({
  component: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  ...names,
  max: z.number().nullable(),
  weight: z.number().nullable(),
  share: z.number().nullable().describe('Share of the total, 0 … 1'),
  factor: z.number().nullable().describe('Points of the total per point of the component'),
  basis: z.enum(scaleBases),
  isAside: z.boolean().describe('Another cut through the total, or beside it: adds nothing up'),
  isMechanical: z.boolean(),
  note: z.string().nullable(),
  source: z.string(),
});

export const changeKinds = ['same', 'renamed', 'changed', 'unlinked', 'dropped', 'added'] as const;
export const relations = ['same', 'renamed', 'changed', 'none'] as const;

const side = z.object({
  component: z.string(),
  ...names,
  max: z.number().nullable(),
  share: z.number().nullable(),
  parent: z.string().nullable(),
});

const change = z.object({
  kind: z
    .enum(changeKinds)
    .describe('What the crosswalk says; unlinked: one code in both, and nobody said whether it is the same'),
  from: side.nullable(),
  to: side.nullable(),
  isMoved: z.boolean().describe('Under another parent'),
  hasMaxChanged: z.boolean(),
  hasShareChanged: z.boolean(),
  hasNameChanged: z.boolean(),
  isComparable: z.boolean().describe('Scores of both editions may stand in one series'),
  note: z.string().nullable(),
});

const edit = z.object({
  fromEdition: z.string(),
  fromComponent: z.string(),
  toEdition: z.string(),
  toComponent: z.string(),
  relation: z.enum(relations),
  before: z.enum(relations),
  reason: z.string(),
  by: z.string().nullable().describe('Name of the account'),
  at: z.string(),
});

export const structure = documentQuestion({
  name: 'structure',
  isWithoutLog: true,
  summary: 'The tree of an edition with maxima and weights, and what changed against another edition',
  params: z.object({
    index: indexCode,
    edition: editionId.optional().describe('Default: the latest of the level of the index'),
    against: editionId.optional().describe('Default: the edition before it'),
  }),
  reply: z.object({
    index: z.string(),
    edition: z.string(),
    against: z.string().nullable(),
    editions: z.array(edition),
    nodes: z.array(node),
    changes: z.array(change).describe('From the earlier edition to the later'),
    isDirect: z.boolean().describe('False where the crosswalks of several editions were chained'),
    edits: z.array(edit).describe('What people changed in the crosswalk of the index, newest first'),
  }),
});

export const setCrosswalk = command({
  name: 'set-crosswalk',
  summary: 'Say how a component goes on in the next edition, with a reason; none: it does not',
  body: z.object({
    index: indexCode,
    fromEdition: editionId,
    fromComponent: componentCode,
    toEdition: editionId,
    toComponent: componentCode,
    relation: z.enum(relations),
    reason: z.string().trim().normalize('NFC').min(10).max(1000),
  }),
  reply: z.object({ before: z.enum(relations) }),
});

export const stageGaps = tableQuestion({
  name: 'stage-gaps',
  isWithoutLog: true,
  summary: 'Self-scored, appraised and published points of each criterion, largest gap first',
  params: z.object({ index: indexCode, unit: unitId, year: yearText, asOf }),
  columns: z.object({
    component: text,
    edition: text,
    kind: text,
    parent: text.nullable(),
    max: number.nullable(),
    selfScored: number.nullable(),
    appraised: number.nullable(),
    published: number.nullable(),
    gap: number.nullable().describe('Final less self-scored points; negative: points were taken away'),
    gapPercent: number.nullable().describe('gap as % of the maximum'),
    finalStage: z.enum(['published', 'appraised']).nullable().describe('What the gap was taken with'),
    selfSource: text.nullable().describe('Document of the self-score: file, sheet and cell, or source'),
    appraisedSource: text.nullable(),
    publishedSource: text.nullable(),
    note: text.nullable(),
  }),
  about: z.object({
    index: z.string(),
    unit: z.string(),
    year: z.int(),
    stages: z.array(z.enum(['self_scored', 'appraised', 'published'])).describe('Stages that have points'),
    lost: z.number().nullable().describe('Sum of the negative gaps of the smallest components'),
    won: z.number().nullable(),
    withGap: z.int().describe('Components with points at two stages'),
  }),
});
