import { z } from 'zod';
import { command } from '../question.ts';
import { componentCode, unitId } from '../values.ts';
import { removalReason } from './removed.ts';
import {
  goalKinds,
  cadences,
  channelCode,
  day,
  partyId,
  periodKey,
  pers,
  planId,
  relations,
  rowId,
  scopes,
  taskId,
  taskKinds,
} from './values.ts';

const words = (most: number) => z.string().trim().normalize('NFC').max(most);
const line = words(500).min(1);
const maybe = (most: number) => words(most).nullable().default(null);

const issueDate = z
  .union([day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)])
  .nullable()
  .default(null)
  .describe('Day, month or year; null: blank in the document');

const planShape = {
  unit: unitId.describe('The issuer'),
  titleVi: line,
  titleEn: words(500).default(''),
  number: maybe(80),
  issueDate,
  issuer: line.describe('As the document writes it'),
  parentUnit: unitId.nullable().default(null),
  parentPlan: maybe(300).describe('Number of the plan above, as the document names it'),
  parentPlanId: planId.nullable().default(null),
  fromYear: z.int().min(1990).max(2100),
  toYear: z.int().min(1990).max(2100),
  signerRole: maybe(300),
  legalBasis: maybe(8000),
  reportTo: maybe(1000),
  reportDuty: maybe(4000),
  audience: maybe(2000),
  audienceCodes: z
    .array(z.string().regex(/^[A-Z][A-Z_]{0,39}$/))
    .max(20)
    .default([]),
  budget: maybe(4000).describe('Text or amount'),
  indicesNamed: z
    .array(words(80).min(1))
    .max(20)
    .default([])
    .describe('Codes or names: PAR_INDEX, "PAR index", "Chỉ số CCHC"'),
  indexGoal: maybe(2000),
  recipients: maybe(4000),
  note: maybe(4000),
};

const targetShape = z.strictObject({
  type: z.enum(['activity', 'deliverable']).default('activity'),
  scope: z.enum(scopes).default('plan'),
  operator: z.enum(['>=', '=', '>']).default('>='),
  value: z.number().positive().max(1e9),
  measure: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,59}$/)
    .default('activity'),
  per: z.enum(pers).default('plan_period'),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  alternativeGroup: rowId.nullable().default(null),
  isImplied: z.boolean().default(false),
  wording: maybe(1000),
});

const dueRuleShape = z.strictObject({
  obligation: z
    .enum(['report', 'plan', 'guidance', 'reminder', 'contest', 'articles', 'activity'])
    .default('activity'),
  rule: z.union([
    z.enum([
      'before',
      'within_period',
      'before_each_year',
      'before_requested_date',
      'each_quarter_no_date',
      'yearly_no_date',
      'periodic_no_date',
    ]),
    z.templateLiteral(['offset_before_', z.int().min(0).max(366), '_days']),
  ]),
  windowStart: day.nullable().default(null),
  dueOn: day.nullable().default(null),
  period: z.union([periodKey, z.literal('')]).default(''),
  obligated: z.array(partyId).max(100).default([]),
  recipients: z.array(partyId).max(100).default([]),
  wording: maybe(1000),
});

const taskShape = {
  code: words(40).min(1).describe("The document's own code: 2.1 is not 2.10"),
  kind: z.enum(taskKinds).default('task'),
  nameVi: words(2000).min(1),
  nameEn: words(2000).default(''),
  contentGroup: words(500).default(''),
  channel: channelCode.nullable().default(null),
  furtherChannels: z.array(channelCode).max(10).default([]),
  leads: z.array(partyId).max(100).default([]),
  leadText: maybe(2000),
  coordinating: z.array(partyId).max(100).default([]),
  coordinatingText: maybe(2000),
  recipients: z.array(partyId).max(100).default([]),
  cadence: z.enum(cadences).default('not_stated'),
  cadenceText: maybe(500),
  from: day.nullable().default(null).describe('Null: the whole plan'),
  to: day.nullable().default(null),
  dueText: maybe(1000),
  targetText: maybe(1000),
  targetScope: z.enum(scopes).nullable().default(null),
  expectedOutputs: maybe(2000),
  budget: maybe(1000),
  relatedTask: taskId.nullable().default(null),
  relation: z.enum(relations).nullable().default(null),
  isCountable: z.boolean().default(true),
  versions: z.array(rowId).max(50).default([]),
  note: maybe(4000),
  targets: z.array(targetShape).max(20).default([]),
  dueRules: z.array(dueRuleShape).max(20).default([]),
};

export const newTask = z.strictObject(taskShape);

export const addPlan = command({
  name: 'add-plan',
  summary: 'Enter a plan of the own unit or one below; tasks may come with it, all or none',
  body: z.object({ ...planShape, tasks: z.array(newTask).max(500).default([]) }),
  reply: z.object({ plan: z.string(), tasks: z.array(z.string()) }),
});

export const copyPlan = command({
  name: 'copy-plan',
  summary: "Begin a plan from a copy of another, such as last year's: days move with the years",
  body: z.object({
    plan: planId,
    unit: unitId,
    titleVi: line,
    issuer: line,
    fromYear: planShape.fromYear,
  }),
  reply: z.object({ plan: z.string(), tasks: z.array(z.string()) }),
});

export const changePlan = command({
  name: 'change-plan',
  summary: 'Change what is said of a plan',
  body: z.object({ plan: planId, ...planShape }),
  reply: z.object({}),
});

export const removePlan = command({
  name: 'remove-plan',
  summary: 'Remove a plan with its tasks; what was logged stays in the log, and the plan can be put back',
  body: z.object({ plan: planId, reason: removalReason }),
  reply: z.object({ removal: z.string() }),
});

const versionShape = {
  name: line,
  from: day.describe('In force from this day, until the day before the next version'),
  legalBasis: maybe(8000),
  note: maybe(2000).describe('What changed'),
};

export const addPlanVersion = command({
  name: 'add-plan-version',
  summary: 'A revision of a plan from a day on; the version before ends the day before',
  body: z.object({ plan: planId, ...versionShape }),
  reply: z.object({ version: z.string() }),
});

export const changePlanVersion = command({
  name: 'change-plan-version',
  summary: 'Change what is said of a version of a plan; what was said before is kept',
  body: z.object({ version: rowId, ...versionShape, reason: maybe(1000) }),
  reply: z.object({}),
});

export const setPlanGoals = command({
  name: 'set-plan-goals',
  summary: 'The goals that a plan sets for indices, in place of those it had',
  body: z.object({
    plan: planId,
    goals: z
      .array(
        z.strictObject({
          kind: z.enum(goalKinds).describe('target: what was brought in as a target of the unit and year'),
          scope: z.enum(scopes).default('plan'),
          indices: z.array(words(80).min(1)).min(1).max(10),
          ratingAtLeast: maybe(40),
          fromYear: planShape.fromYear,
          toYear: planShape.toYear,
          wording: maybe(1000),
        }),
      )
      .max(50),
  }),
  reply: z.object({ goals: z.array(z.string()) }),
});

export const addTasks = command({
  name: 'add-tasks',
  summary: 'Add tasks with their targets and due rules to a plan, in the order given, all or none',
  body: z.object({ plan: planId, tasks: z.array(newTask).min(1).max(500) }),
  reply: z.object({ tasks: z.array(z.string()) }),
});

export const changeTask = command({
  name: 'change-task',
  summary: 'Change a task with its targets and due rules (those given take the place of those it had)',
  body: z.object({ task: taskId, ...taskShape }),
  reply: z.object({}),
});

export const removeTask = command({
  name: 'remove-task',
  summary: 'Remove a task; what was logged for it stays in the log, and the task can be put back',
  body: z.object({ task: taskId, reason: removalReason }),
  reply: z.object({ removal: z.string() }),
});

export const proposeLink = command({
  name: 'propose-link',
  summary: 'Say that a task serves an index or a component',
  body: z.object({
    task: taskId,
    index: words(80).min(1).describe('Code or name of an index'),
    component: componentCode.nullable().default(null),
    mention: rowId.nullable().default(null).describe('The component as the plan names it'),
    evidence: maybe(1000),
    isConfirmed: z.boolean().default(false),
  }),
  reply: z.object({ link: z.string() }),
});

export const decideLink = command({
  name: 'decide-link',
  summary: 'Confirm or reject a link; null opens it again',
  body: z.object({ link: rowId, decision: z.enum(['confirmed', 'rejected']).nullable() }),
  reply: z.object({}),
});
