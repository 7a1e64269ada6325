import { z } from 'zod';
import { asOf } from '../values.ts';
import { documentQuestion } from '../question.ts';
import { estimate, estimateSum } from './estimates.ts';
import { settings } from './settings.ts';
import { cadences, planId, referenceDay, relations, scopes, taskKinds } from './values.ts';

const names = { nameVi: z.string(), nameEn: z.string() };

export const party = z.object({
  party: z.string(),
  kind: z.enum(['unit', 'group', 'post']),
  ...names,
  level: z.string(),
  parent: z.string().nullable(),
  members: z.array(z.string()).describe('Units that the group stands for; empty: nobody has said it yet'),
});

const target = z.object({
  target: z.string(),
  type: z.string(),
  scope: z.enum(scopes),
  operator: z.string().nullable(),
  value: z.string().nullable().describe('A number, or a rating word'),
  measure: z.string(),
  per: z.string(),
  from: z.string(),
  to: z.string(),
  alternativeGroup: z.string().nullable().describe('Targets of one group: any of them is enough'),
  isImplied: z.boolean(),
  wording: z.string().nullable(),
  seedRef: z.string().nullable(),
  note: z.string().nullable(),
});

const dueRule = z.object({
  dueRule: z.string(),
  task: z.string(),
  obligation: z.string(),
  rule: z.string(),
  obligated: z.array(z.string()),
  recipients: z.array(z.string()),
  period: z.string(),
  windowStart: z.string().nullable(),
  dueOn: z.string().nullable(),
  wording: z.string().nullable(),
  conflictWith: z.array(z.string()),
  seedRef: z.string().nullable(),
  note: z.string().nullable(),
});

const task = z.object({
  task: z.string(),
  code: z.string().describe("The document's own code, always text"),
  isCodeDerived: z.boolean(),
  kind: z.enum(taskKinds),
  ...names,
  contentGroup: z.string(),
  channel: z.string().nullable(),
  channels: z.array(z.string()),
  leads: z.array(z.string()),
  leadText: z.string().nullable(),
  coordinating: z.array(z.string()),
  coordinatingText: z.string().nullable(),
  recipients: z.array(z.string()),
  cadence: z.enum(cadences),
  cadenceText: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  dueText: z.string().nullable(),
  targetText: z.string().nullable(),
  targetScope: z.string().nullable(),
  expectedOutputs: z.string().nullable(),
  evidenceTypes: z.array(z.string()).describe('Kinds of evidence read from the expected outputs'),
  budget: z.string().nullable(),
  relatedTask: z.string().nullable(),
  relation: z.enum(relations).nullable(),
  isCountable: z.boolean().describe('False: repeats or only describes another row and adds no duty'),
  versions: z.array(z.string()),
  seedRef: z.string().nullable(),
  note: z.string().nullable(),
  targets: z.array(target),
  dueRules: z.array(dueRule),
});

export const versionChange = z.object({
  name: z.string(),
  from: z.string(),
  legalBasis: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable().describe('Why it was changed then'),
  by: z.string().nullable(),
  at: z.string().describe('Moment, UTC'),
});

export const conflict = z.object({
  dueRules: z.array(z.string()),
  chosen: z.string(),
  isChosen: z.boolean().describe('False: nobody has chosen; the day of the row that counts holds'),
  days: z.array(
    z.object({
      dueRule: z.string(),
      task: z.string(),
      dueOn: z.string().nullable(),
      wording: z.string().nullable(),
    }),
  ),
});

export const plan = documentQuestion({
  name: 'plan',
  summary:
    'Everything of one plan: document, versions, tasks with targets and due rules, goals, links, topics',
  params: z.object({ plan: planId, on: referenceDay, asOf }),
  reply: z.object({
    plan: z.string(),
    unit: z.string(),
    titleVi: z.string(),
    titleEn: z.string(),
    number: z.string().nullable(),
    issueDate: z.string().nullable(),
    issuer: z.string(),
    level: z.string(),
    parentUnit: z.string().nullable(),
    parentPlan: z.string().nullable(),
    parentPlanId: z.string().nullable(),
    fromYear: z.int(),
    toYear: z.int(),
    from: z.string(),
    to: z.string(),
    signerRole: z.string().nullable(),
    legalBasis: z.string().nullable(),
    reportTo: z.string().nullable(),
    reportDuty: z.string().nullable(),
    audience: z.string().nullable(),
    audienceCodes: z.array(z.string()),
    budget: z.string().nullable(),
    indicesNamed: z.array(z.string()),
    indexGoal: z.string().nullable(),
    recipients: z.string().nullable(),
    note: z.string().nullable(),
    seedRef: z.string().nullable(),
    isShipped: z.boolean(),
    versionInForce: z.string().nullable(),
    versions: z.array(
      z.object({
        version: z.string(),
        name: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        legalBasis: z.string().nullable(),
        note: z.string().nullable(),
        changes: z.array(versionChange).describe('What was said of it before, oldest first'),
      }),
    ),
    childPlans: z.array(
      z.object({ plan: z.string(), unit: z.string(), titleVi: z.string(), titleEn: z.string() }),
    ),
    legalDocuments: z.array(
      z.object({
        role: z.string(),
        number: z.string(),
        type: z.string(),
        issuedOn: z.string().nullable(),
        issuer: z.string().nullable(),
        subject: z.string().nullable(),
        seedRef: z.string().nullable(),
      }),
    ),
    isListable: z
      .boolean()
      .describe('False: it owes more than one answer can list, and is asked about by its tasks'),
    counts: z.object({
      rows: z.int(),
      tasks: z.int(),
      listedRows: z.int(),
      groups: z.int(),
      cadences: z.array(z.object({ cadence: z.string(), rows: z.int() })),
      withoutLead: z.array(z.string()),
    }),
    tasks: z.array(task),
    goals: z.array(target),
    conflicts: z.array(conflict),
    topics: z.array(
      z.object({
        topic: z.string(),
        code: z.string(),
        ...names,
        reformFields: z.array(z.string()),
        indices: z.array(z.string()),
        components: z.array(z.string()),
      }),
    ),
    estimates: z.array(estimate).describe('What it is estimated to cost, by year and unit'),
    estimateSums: z.array(estimateSum).describe('Every year of the period, also those without an estimate'),
    parties: z.array(party),
    settings,
  }),
});
