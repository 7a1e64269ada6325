import { z } from 'zod';
import { command, documentQuestion } from '../question.ts';
import { asOf } from '../values.ts';
import { day, periodKey, planId, rowId, taskId } from './values.ts';

/** The choices that the plans leave open; each screen prints those it used. */
export const settings = z.object({
  beforeDay: z
    .enum(['strict', 'inclusive'])
    .describe('"trước ngày 20/10": the last day on time is 19/10 (strict) or 20/10 (inclusive)'),
  weeks: z.enum(['iso', 'from_start']).describe('Monday to Sunday, or blocks of seven days'),
  partialPeriodShare: z.number().min(0).max(1).describe('Share of its days from which a cut period counts'),
  impliedTargets: z.boolean().describe('Whether targets read from wording alone count'),
  impliedMinimum: z.int().min(1).max(99).describe('Items that a period needs under an implied target'),
  weeksFrom: z
    .union([z.enum(['plan_period', 'issue_date']), z.object({ day })])
    .describe('From when weekly targets are owed'),
  dueSoonDays: z.int().min(0).max(90),
  sharedActivity: z
    .enum(['each_task', 'first_task'])
    .describe('One activity for several tasks counts in each, or only in the first'),
  earlyWork: z
    .enum(['never', 'single_period', 'always'])
    .describe(
      'A document dated before its period begins: never counts for it, only where the task has a single period, or for the nearest',
    ),
  endedUnits: z
    .enum(['move', 'close'])
    .describe('What a unit that ended still owed passes to its successor, or closes'),
});

const reportCycle = z.object({
  task: taskId,
  per: z.enum(['month', 'quarter', 'half_year', 'nine_months', 'year']),
  offsetDays: z.int().min(-366).max(366).describe('Days after the end of the period on which it is due'),
});

const requestedDay = z.object({ plan: planId, period: periodKey, day });

export const planSettings = documentQuestion({
  name: 'plan-settings',
  summary: 'Choices in force for a plan (or for all), report cycles, days asked from above, chosen days',
  params: z.object({ plan: planId.optional(), asOf }),
  reply: z.object({
    plan: z.string().nullable(),
    settings,
    changed: z.array(z.string()).describe('Settings that were changed for this plan'),
    reportCycles: z.array(reportCycle),
    requestedDays: z.array(requestedDay),
    dueChoices: z.array(z.object({ dueRule: z.string(), chosen: z.string() })),
  }),
});

export const changePlanSettings = command({
  name: 'change-plan-settings',
  summary:
    'Change choices for one plan, or for all plans (an account that holds everywhere); null goes back to the default',
  body: z.object({
    plan: planId.nullable(),
    settings: z.strictObject({
      beforeDay: settings.shape.beforeDay.nullable().optional(),
      weeks: settings.shape.weeks.nullable().optional(),
      partialPeriodShare: settings.shape.partialPeriodShare.nullable().optional(),
      impliedTargets: settings.shape.impliedTargets.nullable().optional(),
      impliedMinimum: settings.shape.impliedMinimum.nullable().optional(),
      weeksFrom: settings.shape.weeksFrom.nullable().optional(),
      dueSoonDays: settings.shape.dueSoonDays.nullable().optional(),
      sharedActivity: settings.shape.sharedActivity.nullable().optional(),
      earlyWork: settings.shape.earlyWork.nullable().optional(),
      endedUnits: settings.shape.endedUnits.nullable().optional(),
    }),
  }),
  reply: z.object({ settings }),
});

export const setReportCycle = command({
  name: 'set-report-cycle',
  summary: 'Set how often and when a report without a stated day is due; null takes the cycle away',
  body: z.object({
    task: taskId,
    per: reportCycle.shape.per,
    offsetDays: reportCycle.shape.offsetDays.nullable(),
  }),
  reply: z.object({}),
});

export const askReportDay = command({
  name: 'ask-report-day',
  summary: 'Enter the day on which the unit above asks for a report; null takes it back',
  body: z.object({ plan: planId, period: periodKey, day: day.nullable() }),
  reply: z.object({}),
});

export const chooseDueDay = command({
  name: 'choose-due-day',
  summary: 'Choose which of several conflicting days of one plan is in force; null leaves it open again',
  body: z.object({ dueRule: rowId, chosen: rowId.nullable() }),
  reply: z.object({}),
});
