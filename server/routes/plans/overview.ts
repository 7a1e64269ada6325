import type { Numbers } from '../../database/connection.ts';
import { addDays, type Period } from '../../planning/calendar.ts';
import { requirementsOf, targetPeriods } from '../../planning/duty-periods.ts';
import { countsFor, needed } from '../../planning/measures.ts';
import { expectedCounts } from '../../planning/overview.ts';
import { type Target, type Task, taskWindow } from '../../planning/plan.ts';
import { type PlanContext, planContext, targetsInForce } from '../../planning/plan-context.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import { reportDuties } from '../../planning/report-duties.ts';
import { planProgress } from '../../planning/task-progress.ts';
import { unitEnd, type UnitRegister } from '../../planning/unit-register.ts';
import { reachedCounts, type ShapeRule } from '../../planning/reached-counts.ts';
import { entryKinds, plainEntries, singularTasks, taskShapes } from '../../queries/plans/overview.ts';
import { type Reader, readLog, readPlans } from './room.ts';

/** A connection that also gives columns of numbers. */
export type NumberReader = Reader & { numbers: Numbers };

/** The state of a plan without its instances. */
export type Overview = {
  withTarget: number;
  reached: number;
  late: number;
  withoutTarget: number;
  instances: number;
  closed: number;
  closedReached: number;
  missingReports: number;
};

type Shape = {
  task: Task;
  tasks: number;
  target: Target;
  periods: readonly Period[];
  needed: number;
  counts: ReturnType<typeof expectedCounts>;
  overdue: number;
};

/** After every period. */
const never = '9999-12-31';

/**
 * Until when periods count for the units that owe for themselves: the last day of one that has ended. Those that have
 * not begun are left out, as in `expectedCounts`.
 */
const lastDaysOf = (unitIds: readonly string[], register: UnitRegister, on: string): Map<string, string> => {
  const days = new Map<string, string>();
  for (const id of unitIds) {
    const from = register.byId.get(id)?.validFrom ?? null;
    if (from !== null && from > on) continue;
    const end = unitEnd(register, id);
    days.set(id, end !== null && end < on ? end : never);
  }
  return days;
};

const anything = { channels: ['any'], evidenceTypes: ['any'] };
const entryOf = (kind: { channels: string[]; evidenceTypes: string[] }) => ({
  activityId: '',
  date: '',
  unitId: '',
  taskIds: [],
  quantity: 1,
  forPeriod: null,
  adHoc: false,
  ...kind,
});

const countsAll = (task: Task): boolean => countsFor(task.targets[0]?.measure ?? '', entryOf(anything));

/** What the tasks that are alike owe; null where that is nothing. */
const shapeOf = (task: Task, tasks: number, context: PlanContext, on: string): Shape | null => {
  const [target] = targetsInForce(task, context.settings);
  const window = taskWindow(task, context.plan);
  if (target === undefined || window === null) return null;
  const periods = targetPeriods(target, context, window);
  const [requirement] = requirementsOf([target], 1, context);
  if (periods.length === 0 || requirement === undefined) return null;
  const counts = expectedCounts(task, context, on);
  const overdue = expectedCounts(task, context, addDays(on, -1)).closed;
  return { task, tasks, target, periods, needed: needed(requirement), counts, overdue };
};

/** Numbers for names in the order met, from 1. */
const numbering = () => {
  const numbers = new Map<string, number>();
  const of = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  return { of, names: () => [...numbers.keys()] };
};

/** The rules of the shapes, with units and kinds of entry as numbers, and what those numbers stand for. */
const rulesOf = async (
  reader: Reader,
  shapes: readonly (Shape | null)[],
  context: PlanContext,
  on: string,
) => {
  const units = numbering();
  const expanded = new Map<object, ReadonlyMap<number, string>>();
  const untilOf = ({ task, target }: Shape): ReadonlyMap<number, string> | null => {
    if (target.scope === 'plan') return null;
    const group = context.unitsOf(task, target.scope);
    const days =
      expanded.get(group) ??
      new Map(
        [...lastDaysOf(group.unitIds, context.register, on)].map(([id, day]) => [units.of(id), day] as const),
      );
    expanded.set(group, days);
    return days;
  };
  const isChoosy = (shape: Shape | null): boolean => shape !== null && !countsAll(shape.task);
  const kinds = shapes.some(isChoosy) ? await entryKinds(reader) : [];
  const countingKinds = (shape: Shape): ReadonlySet<number> | null => {
    if (!isChoosy(shape)) return null;
    const counting = kinds.map((kind) => countsFor(shape.target.measure, entryOf(kind)));
    return new Set(counting.flatMap((counts, at) => (counts ? [at + 1] : [])));
  };
  const rules = shapes.map((shape): ShapeRule | null =>
    shape === null
      ? null
      : {
          periods: shape.periods,
          untilOf: untilOf(shape),
          kinds: countingKinds(shape),
          needed: shape.needed,
          instances: shape.counts.instances,
          overdue: shape.overdue,
        },
  );
  return { rules, units: units.names(), kinds: kinds.map(({ key }) => key) };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Plain tasks: what they owe is worked out once for each shape, and what was reached counted in numbers. */
const plainOverview = async (
  reader: NumberReader,
  found: readonly { tasks: number; shape: Shape | null }[],
  context: PlanContext,
  on: string,
) => {
  const shapes = found.map(({ shape }) => shape);
  const { rules, units, kinds } = await rulesOf(reader, shapes, context, on);
  const entries = await plainEntries(reader, { plan: context.plan.planId, on, units, kinds });
  const ruled = found.map(({ tasks }, at) => ({ tasks, rule: rules[at] ?? null }));
  const reached = reachedCounts(ruled, entries, on);
  const parts = found.flatMap(({ tasks, shape }, at) => {
    const counted = reached[at];
    if (shape === null || counted === undefined) return [];
    return [
      {
        withTarget: tasks,
        reached: shape.counts.instances === 0 ? 0 : counted.reachedTasks,
        late: tasks - counted.timelyTasks,
        instances: tasks * shape.counts.instances,
        closed: tasks * shape.counts.closed,
        closedReached: counted.closedReached,
      },
    ];
  });
  return {
    withTarget: sum(parts.map((part) => part.withTarget)),
    reached: sum(parts.map((part) => part.reached)),
    late: sum(parts.map((part) => part.late)),
    instances: sum(parts.map((part) => part.instances)),
    closed: sum(parts.map((part) => part.closed)),
    closedReached: sum(parts.map((part) => part.closedReached)),
  };
};

/**
 * The state of a plan of any size on a reference day: 10 000 tasks × 500 units × 52 weeks would be 260 million
 * instances, which are never listed. `countable` is the number of tasks that count.
 */
export const overviewOf = async (
  reader: NumberReader,
  choice: { plan: string; countable: number; on: string },
  register: UnitRegister,
  settings: PlanSettings,
): Promise<Overview> => {
  const { plan: id, countable, on } = choice;
  const found = await reader.keep(`task shapes ${id}`, () => taskShapes(reader, id));
  const singular = await reader.keep(`singular tasks ${id}`, () => singularTasks(reader, id));
  const [plan] = await readPlans(reader, [id], [...found.map(({ sample }) => sample), ...singular]);
  if (plan === undefined) throw new Error('a plan that was just listed is gone');
  const context = planContext(plan, register, settings);
  const samples = new Map(plan.tasks.map((task) => [task.taskId, task]));
  const shapes = found.map(({ sample, tasks }) => {
    const task = samples.get(sample);
    return { tasks, shape: task === undefined ? null : shapeOf(task, tasks, context, on) };
  });
  const own = new Set(singular);
  const rest = { ...plan, tasks: plan.tasks.filter((task) => own.has(task.taskId)) };
  const log = await readLog(reader, [id], 'recorded', singular);
  const state = planProgress(rest, register, log, on, settings);
  const { duties } = reportDuties(rest, register, log, on, settings);
  const applying = state.results.filter((result) => result.status !== 'not_applicable');
  const counted = await plainOverview(reader, shapes, context, on);
  const withTarget = counted.withTarget + state.withTarget;
  return {
    withTarget,
    reached: counted.reached + state.reachedTasks,
    late: counted.late + state.tasks.filter((task) => task.status === 'late').length,
    withoutTarget: countable - withTarget,
    instances: counted.instances + applying.length,
    closed: counted.closed + state.closed,
    closedReached: counted.closedReached + state.closedReached,
    missingReports: duties.filter((duty) => duty.state === 'missing').length,
  };
};
