import { z } from 'zod';
import { unitId } from '../values.ts';

/** Parameters and words that plans, tasks and activities share. */

export const planId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/)
  .describe('A plan, for example P002');

export const taskId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/)
  .describe('A task, for example P002-2.13; its own code is text and stands in `code`');

export const partyId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/)
  .describe('A unit, or a group or post that a plan names (HT_XP)');

export const channelCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}$/)
  .describe('A channel, for example portal_article');

export const rowId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/)
  .describe('Id of a row');

export const day = z.iso.date().describe('ISO day');

export const referenceDay = day.optional().describe('Reference day: what was known on it. Default: today');

export const periodKey = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M|W\d{2}))?$|^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/)
  .describe('2024, 2024-H1, 2024-9M, 2024-Q3, 2024-05, 2024-W31 or first..last day');

/** A task, or one period of it, as what an entry reminds of or checks. */
export const aboutTask = z
  .string()
  .max(120)
  .refine((text) => {
    const [task, period, ...more] = text.split('|');
    const isPeriod = period === undefined || periodKey.safeParse(period).success;
    return taskId.safeParse(task).success && isPeriod && more.length === 0;
  })
  .describe('A task, or a task and one of its periods: P000-II.2.c, P000-II.2.c|2024-05');

/** A switch in an address, written out or as 0 and 1. */
export const yesNo = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false', '1', '0'])
    .transform((text) => text === 'true' || text === '1')
    .prefault(fallback);

export const unitScope = {
  unit: unitId.optional(),
  below: yesNo('true').describe('With all units below it'),
};

export const log = z
  .enum(['recorded', 'demonstration'])
  .prefault('recorded')
  .describe('Only what was recorded counts; the demonstration is shown only when asked for');

export const taskKinds = ['form', 'task', 'org_duty', 'reporting', 'solution'] as const;
export const cadences = [
  'once',
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'yearly',
  'continuous',
  'event_driven',
  'periodic_unspecified',
  'not_stated',
] as const;
export const relations = [
  'duplicate_of',
  'implemented_by',
  'implements',
  'part_of',
  'overlaps',
  'supervises',
  'same_form_as',
] as const;
export const goalKinds = ['rating', 'rank', 'score', 'target'] as const;
export const scopes = ['plan', 'each_unit', 'each_commune'] as const;
export const pers = ['week', 'month', 'quarter', 'half_year', 'nine_months', 'year', 'plan_period'] as const;
/** What follows up the work of others: a letter that reminds of it, a check of it. */
export const followUps = ['reminder', 'inspection'] as const;
/** none: a person said that it is none of them. */
export const initiatives = ['initiative', 'model', 'exemplar', 'none'] as const;
export const evidenceTypes = [
  'plan',
  'official_letter',
  'report',
  'report_with_pictures',
  'meeting_conclusion',
  'article',
  'video_clip',
  'decision',
  'posted_list',
] as const;
export const linkOrigins = ['explicit', 'same_topic', 'proposed'] as const;
export const statuses = ['done', 'done_late', 'due_soon', 'due', 'late', 'not_applicable'] as const;
/** no_target: no quantity is asked. */
export const taskStatuses = [...statuses, 'no_target'] as const;
export const reasons = [
  'unit_ended',
  'moved_to_successor',
  'not_yet_in_charge',
  'met_by_predecessor',
] as const;
export const dueFroms = [
  'plan',
  'set_by_office',
  'asked_from_above',
  'period_end',
  'not_set',
  'not_asked',
] as const;

/** Several values of one cell of a table, between semicolons. */
export const listText = z.string().describe('Several, separated by semicolons; empty: none');

/** Of an answer over several plans. */
export const leftOut = z
  .array(z.string())
  .describe('Plans that owe more than one answer can list: ask for one of their tasks');

/** What is wrong with a field of a body, in one word. */
export const fieldProblems = [
  'unknown_unit',
  'unknown_party',
  'unknown_plan',
  'unknown_task',
  'unknown_channel',
  'unknown_index',
  'unknown_component',
  'unknown_topic',
  'unknown_period',
  'unknown_version',
  'unknown_due_rule',
  'not_in_this_plan',
  'not_a_group',
  'is_ended',
  'in_the_future',
  'ends_before_it_begins',
  'is_itself',
  'already_there',
  'needs_a_number',
  'needs_an_amount',
  'not_decided_yet',
  'outside_the_plan',
  'unknown_field',
  'differs_from_alternative',
  'needs_follow_up',
  'needs_units',
] as const;
export type FieldProblem = (typeof fieldProblems)[number];
