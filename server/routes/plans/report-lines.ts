import { type Activity, countingTasks } from '../../planning/activity.ts';
import { grouped } from '../../planning/grouped.ts';
import type { Plan, Task } from '../../planning/plan.ts';
import { targetsInForce } from '../../planning/plan-context.ts';
import type { InstanceProgress } from '../../planning/progress.ts';
import type { ReportDuty } from '../../planning/report-duties.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import { isClosed, type PlanProgress, type TaskProgress } from '../../planning/task-progress.ts';
import { expandUnits, type UnitRegister } from '../../planning/unit-register.ts';
import type { TaskRow } from '../../queries/plans/tasks.ts';
import { loggedUnder } from './coverage.ts';
import { bestOf } from './progress.ts';
import type { Language, Phrases, SpokenTarget } from './report-phrases.ts';

type Spoken = SpokenTarget & { task: string | null; isImplied: boolean };
type Shared = {
  whole: Plan;
  plan: Plan;
  units: ReadonlySet<string> | null;
  register: UnitRegister;
  shown: readonly Activity[];
};
type Told = {
  unnamed: ReadonlySet<string>;
  perUnit: ReadonlySet<string>;
  counting: ReadonlyMap<string, string>;
};
export type NameOf = (unit: string) => string;
type Named = { nameVi: string; nameEn: string };
/** In which words a report speaks. */
export type Voice = {
  language: Language;
  phrases: Phrases;
  nameOf: NameOf;
  nameIn: (named: Named) => string;
};

/** "11/12 tháng", "8/9 đơn vị"; empty where a task has a single instance. Without days there is nothing to be behind. */
const periodsOf = (results: readonly InstanceProgress[], state: TaskProgress, phrases: Phrases): string => {
  if (state.isDayUnknown) {
    const measure = results[0]?.instance.requirements[0]?.measure ?? 'activity';
    return phrases.withoutDay(state.reached, state.instances - state.reached, measure);
  }
  if (state.closed < 2) return '';
  const pers = new Set(results.map((result) => result.instance.period.per));
  const periods = new Set(results.map((result) => result.instance.period.key));
  const [per = 'plan_period'] = pers;
  const counted = periods.size === 1 ? null : pers.size === 1 ? per : 'mixed';
  return phrases.reachedOf(state.closedReached, state.closed, counted);
};

/** As the document says it; only where it gives a number without words are they made here. */
const plannedWords = (row: TaskRow, targets: readonly Spoken[], phrases: Phrases): string => {
  const own = targets.filter((target) => target.task === row.task);
  const stated = own.filter((target) => !target.isImplied).map((target) => phrases.target(target));
  const words = stated.length > 0 ? phrases.either(stated) : null;
  return upperFirst(withoutDashes(row.targetText ?? words ?? row.cadenceText ?? row.dueText ?? ''));
};

/** A cell begins with a capital, also where the words come from the middle of a sentence. */
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** List marks of the table that the words were copied from: "- Báo cáo năm …; - …". */
const withoutDashes = (text: string): string => text.replaceAll(/(^|;\s*)[-–]\s+/gu, '$1');

/** "III Nhiệm vụ cụ thể" → "III. Nhiệm vụ cụ thể". */
const headingOf = (group: string): string =>
  group.replaceAll(/(^|; )([IVX]+(?:\.\d+)*|\d+(?:\.\d+)*) (?=\p{L})/gu, '$1$2. ');

/** Asked of each unit of a group that has no units yet: nothing can be expected, but it is no task without a target. */
export const lacksUnits = (task: Task, register: UnitRegister, settings: PlanSettings): boolean =>
  (targetsInForce(task, settings).length > 0 || task.deadlines.length > 0) &&
  task.leadUnitIds.length > 0 &&
  expandUnits(register, task.leadUnitIds).unitIds.length === 0;

const leadWords = (row: TaskRow, nameOf: NameOf): string =>
  upperFirst(row.leadText ?? row.leads.map(nameOf).join(', '));

const statusOf = (task: TaskProgress, unnamed: ReadonlySet<string>) => {
  if (task.isDayUnknown) return 'no_day' as const;
  return task.status === 'no_target' && unnamed.has(task.taskId) ? ('no_units' as const) : task.status;
};

/** Tasks as in the document, group by group; solutions and repeats have nothing to report. */
export const groupLines = (
  rows: readonly TaskRow[],
  state: PlanProgress,
  targets: readonly Spoken[],
  { phrases, nameOf, nameIn }: Voice,
  { unnamed, perUnit, counting }: Told,
) => {
  const states = new Map(state.tasks.map((task) => [task.taskId, task]));
  const results = grouped(state.results, (result) => result.instance.taskId);
  const reported = rows.filter((row) => states.has(row.task) && row.kind !== 'solution');
  return [...grouped(reported, (row) => row.contentGroup)].map(([title, own]) => ({
    title: title === '' ? phrases.unnamedGroup : headingOf(title),
    tasks: own.flatMap((row) => {
      const task = states.get(row.task);
      if (task === undefined) return [];
      return [
        {
          task: row.task,
          code: row.code,
          name: nameIn(row),
          lead: leadWords(row, nameOf),
          planned: plannedWords(row, targets, phrases),
          expected: task.status === 'no_target' ? null : task.expectedToDate,
          isOfUnits: perUnit.has(row.task),
          counted: task.countedToDate,
          activities: task.activities,
          loggedUnder: loggedUnder([row.task], counting),
          periods: periodsOf(results.get(row.task) ?? [], task, phrases),
          share: task.share,
          status: statusOf(task, unnamed),
          note: task.status === 'not_applicable' ? phrases.unitEnded : '',
        },
      ];
    }),
  }));
};

/**
 * Tasks that others lead and that the units coordinate, or did something for. `shown` is what the units did; of the
 * whole plan (`units` null) there are none.
 */
export const sharedLines = (
  { whole, plan, units, register, shown }: Shared,
  rows: readonly TaskRow[],
  { nameOf, nameIn }: Pick<Voice, 'nameOf' | 'nameIn'>,
) => {
  if (units === null) return [];
  const led = new Set(plan.tasks.map((task) => task.taskId));
  const others = whole.tasks.filter(({ countable, taskId }) => countable && !led.has(taskId));
  const counting = countingTasks(whole);
  const rowOf = new Map(rows.map((row) => [row.task, row]));
  return others.flatMap((task) => {
    const row = rowOf.get(task.taskId);
    const activities = shown.filter(({ taskIds }) => taskIds.includes(task.taskId)).length;
    const coordinating = [...task.coordUnitIds, ...expandUnits(register, task.coordUnitIds).unitIds];
    const isCoordinating = coordinating.some((unit) => units.has(unit));
    if (row === undefined || (!isCoordinating && activities === 0)) return [];
    const role = isCoordinating ? ('coordinating' as const) : ('joined' as const);
    const { code } = row;
    const [lead, under] = [leadWords(row, nameOf), loggedUnder([task.taskId], counting)];
    return [{ task: task.taskId, code, name: nameIn(row), lead, role, activities, loggedUnder: under }];
  });
};

/** What has come due and is not reached, with what is missing. */
export const shortfallLines = (
  state: PlanProgress,
  rows: readonly TaskRow[],
  on: string,
  { phrases, nameOf, nameIn }: Voice,
) => {
  const names = new Map(rows.map((row) => [row.task, `${row.code}. ${nameIn(row)}`]));
  return state.results.flatMap((result) => {
    const { instance } = result;
    if (result.isReached || result.status === 'not_applicable' || !isClosed(instance, on)) return [];
    const best = bestOf(result);
    const measure = best?.requirement.measure ?? 'activity';
    return [
      {
        taskId: instance.taskId,
        unitId: instance.unitId,
        task: names.get(instance.taskId) ?? instance.taskId,
        unit: instance.unitIds.map(nameOf).join(', '),
        period: instance.period.key,
        dueDay: instance.dueDay,
        what: phrases.missing(measure, result.missing, best?.lacking ?? []),
        daysLate: result.daysLate,
      },
    ];
  });
};

export const dutyLines = (duties: readonly ReportDuty[], nameOf: NameOf) => {
  const owed = duties.filter(({ state }) => state !== 'moved' && state !== 'closed' && state !== 'not_yet');
  if (owed.length === 0) return null;
  const missing = owed.filter(({ state }) => state === 'missing');
  const late = owed.filter(({ state }) => state === 'received_late').length;
  return {
    owed: owed.length,
    received: owed.filter(({ state }) => state === 'received').length + late,
    receivedLate: late,
    missing: missing.length,
    missingUnits: [...new Set(missing.flatMap((duty) => duty.unitIds.map(nameOf)))],
  };
};
