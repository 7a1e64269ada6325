import type { Owed, TaskFigures } from '../../format/sentences/plan-progress.ts';
import type { PlanDocument, PlanTask, TaskState } from './documents.ts';

const kinds: readonly [RegExp, Owed][] = [
  [/^\d{4}$/, 'year'],
  [/-H[12]$/, 'half_year'],
  [/-9M$/, 'nine_months'],
  [/-Q\d$/, 'quarter'],
  [/-W\d\d$/, 'week'],
  [/^\d{4}-\d\d$/, 'month'],
];
const pers: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'half_year', 'nine_months', 'year']);

const isPer = (per: string): per is Owed => pers.has(per);

export const isPerUnit = (task: PlanTask): boolean =>
  [task.targetScope, ...task.targets.map((target) => target.scope)].some(
    (scope) => scope === 'each_unit' || scope === 'each_commune',
  );

/** What the task is counted in: months, units, both together, or periods of several kinds. */
function owedOf(task: PlanTask, state: TaskState): Owed {
  const units = new Set(state.shortfalls.map((one) => one.unit));
  const periods = new Set(task.targets.map((target) => target.per));
  const [per = 'plan_period'] = periods;
  const isRepeated = periods.size === 1 && isPer(per) && task.targets[0]?.type === 'activity';
  if (isPerUnit(task)) return isRepeated || task.dueRules.length > 1 ? 'turn' : 'unit';
  if (isRepeated && isPer(per)) return per;
  if (units.size > 1) return 'turn';
  const found = new Set(
    state.shortfalls.map(({ period }) => kinds.find(([shape]) => shape.test(period))?.[1] ?? 'period'),
  );
  const [only = 'period'] = found;
  return found.size === 1 && state.instances > 1 && only !== 'year' ? only : 'period';
}

const repeating: ReadonlySet<string> = new Set(['duplicate_of', 'implemented_by', 'same_form_as']);

/** The task and the rows that repeat it: what was logged under any of them counts in it (R11). */
export function loggedUnder(plan: PlanDocument, task: PlanTask): string[] {
  const byId = new Map(plan.tasks.map((one) => [one.task, one]));
  const countsIn = (one: PlanTask, seen: readonly string[] = []): string => {
    const repeats = !one.isCountable && one.relation !== null && repeating.has(one.relation);
    const next = repeats ? byId.get(one.relatedTask ?? '') : undefined;
    return next === undefined || seen.includes(next.task) ? one.task : countsIn(next, [...seen, one.task]);
  };
  return plan.tasks.filter((one) => countsIn(one) === task.task || one === task).map((one) => one.task);
}

/** The figures of a task as its sentence needs them. */
export function figuresOf(
  task: PlanTask,
  state: TaskState,
  year: number | null,
  nameOf: (unit: string) => string,
): TaskFigures {
  const { instances, reached, closed, closedReached, expectedToDate, countedToDate } = state;
  const { logged, activities, notApplicable, isDayUnknown } = state;
  return {
    ...{ instances, reached, closed, closedReached, expectedToDate, countedToDate },
    ...{ logged, activities, notApplicable, isDayUnknown, year },
    hasTarget: state.status !== 'no_target',
    owed: owedOf(task, state),
    shortfalls: state.shortfalls.map(({ period, unit, missing, daysLate }) => ({
      ...{ period, missing, daysLate },
      unit: unit === null ? null : nameOf(unit),
    })),
  };
}
