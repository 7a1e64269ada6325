import type { Scope } from '../scope.svelte.ts';
import type { Only } from './selection.ts';

type Rows = {
  unit?: string;
  /** Whose an entry is, where a unit is asked for: figures of plans count it for the unit of its day, or one after it. */
  view?: 'old' | 'new';
  on?: string;
  plan?: string;
  task?: string;
  topic?: string;
  either?: string;
  channel?: string;
  from?: string;
  to?: string;
  log?: string;
};

/** The log entries behind a figure. The unit of the page is left behind unless one is named: an entry may be of any unit of the plan. */
export const activitiesAddress = (scope: Scope, { log, ...rows }: Rows): string =>
  scope.to('/activities', {
    unit: null,
    ...rows,
    ...(log === undefined || log === 'recorded' ? {} : { log }),
  });

export const newActivityAddress = (scope: Scope, task: string): string =>
  scope.to('/activities/new', { task });

/** The day on which figures stand, and the log that they count. */
export type Day = { on: string | null; log: string };

/** The page of a task as of the same day. */
export const taskAddress = (scope: Scope, task: string, day: Day): string =>
  scope.to('/plans/task', {
    task,
    ...(day.on === null ? {} : { on: day.on }),
    ...(day.log === 'recorded' ? {} : { log: day.log }),
  });

export const planAddress = (
  scope: Scope,
  plan: string,
  more: {
    on?: string | null;
    log?: string;
    tab?: string;
    task?: string | null;
    only?: Only;
    periods?: 'closed' | 'met';
    part?: string;
  } = {},
): string =>
  scope.to('/plans/plan', {
    plan,
    ...(more.tab === undefined || more.tab === 'tasks' ? {} : { tab: more.tab }),
    ...(more.task === undefined || more.task === null ? {} : { task: more.task }),
    ...(more.on === undefined || more.on === null ? {} : { on: more.on }),
    ...(more.log === undefined || more.log === 'recorded' ? {} : { log: more.log }),
    ...(more.only === undefined ? {} : { only: more.only }),
    ...(more.periods === undefined ? {} : { periods: more.periods }),
  }) + (more.part === undefined ? '' : `#${more.part}`);

/** The list of who is late and whom to remind, as of the same day. */
export const remindAddress = (scope: Scope, day: Day, plan: string | null = null): string =>
  scope.to('/duties', {
    view: 'reminder',
    ...(plan === null ? {} : { plan }),
    ...(day.on === null ? {} : { on: day.on }),
    ...(day.log === 'recorded' ? {} : { log: day.log }),
  });

/** The days whose entries a figure of a plan counts: those of the plan, as far as they were known on the day. */
export const spanBehind = (
  plan: { from: string; to: string },
  on: string | null,
): { from: string; to: string } => ({
  from: plan.from,
  to: on === null || plan.to < on ? plan.to : on,
});
