import { z } from 'zod';

/** The closed list of what can go wrong; the client has a sentence for each in both languages. */
export const problemCodes = [
  'bad_request',
  'not_signed_in',
  'wrong_password',
  'not_allowed',
  'not_found',
  'unknown_index',
  'unknown_unit',
  'unknown_component',
  'unknown_row',
  'unknown_plan',
  'no_part',
  'unknown_task',
  'unknown_activity',
  'name_taken',
  'changed_meanwhile',
  'in_use',
  'unsupported_file',
  'address_used',
  'last_administrator',
  'unreadable_file',
  'already_loaded',
  'wrong_state',
  'built_upon',
  'plan_removed',
  'tasks_removed',
  'there_again',
  'nothing_taken',
  'too_many_requests',
  'too_large',
  'took_too_long',
  'cancelled',
  'cross_origin',
  'no_room',
  'not_writable',
  'internal',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export const problem = z.object({
  code: z.enum(problemCodes),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional().describe('What is wrong with which parameter'),
  requestId: z.string(),
});

export type Problem = z.output<typeof problem>;
