import { addDays } from '../../planning/calendar.ts';
import { requirementsOf, targetPeriods } from '../../planning/duty-periods.ts';
import { countsFor, needed } from '../../planning/measures.ts';
import { expectedCounts } from '../../planning/overview.ts';
import { type Plan, type Task, taskWindow } from '../../planning/plan.ts';
import { type PlanContext, planContext, targetsInForce } from '../../planning/plan-context.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import { reportDuties } from '../../planning/report-duties.ts';
import { planProgress } from '../../planning/task-progress.ts';
import { unitEnd, type UnitRegister } from '../../planning/unit-register.ts';
import {
  entryKinds,
  type MemberOfShape,
  never,
  type OfShape,
  reachOfShapes,
  type ShapeRule,
  singularTasks,
  taskShapes,
} from '../../queries/plans/overview.ts';
import { type Reader, readLog, readPlans } from './room.ts';

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

type Shape = { task: Task; tasks: number; rule: ShapeRule | null; counts: ReturnType<typeof expectedCounts> };

/** Units that owe for themselves, or did until they ended; those that have not begun are left out, as in `expectedCounts`. */
const membersOf = (task: Task, context: PlanContext, on: string): Omit<MemberOfShape, 'shape'>[] => {
  const [target] = task.targets;
  if (target === undefined || target.scope === 'plan') return [];
  const { unitIds } = context.unitsOf(task, target.scope);
  return unitIds.flatMap((value) => {
    const from = context.register.byId.get(value)?.validFrom ?? null;
    if (from !== null && from > on) return [];
    const end = unitEnd(context.register, value);
    return [{ value, until: end !== null && end < on ? end : never }];
  });
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

const shapeOf = (task: Task, tasks: number, shape: number, context: PlanContext, on: string): Shape => {
  const counts = expectedCounts(task, context, on);
  const [target] = targetsInForce(task, context.settings);
  const window = taskWindow(task, context.plan);
  const periods = target === undefined || window === null ? [] : targetPeriods(target, context, window);
  const [first, last] = [periods[0], periods.at(-1)];
  const [requirement] = target === undefined ? [] : requirementsOf([target], 1, context);
  if (target === undefined || first === undefined || last === undefined || requirement === undefined) {
    return { task, tasks, rule: null, counts };
  }
  const isWeekly = target.per === 'week';
  const rule = {
    shape,
    per: target.per,
    from: isWeekly ? addDays(first.start, 3) : first.start,
    to: isWeekly ? addDays(last.start, 3) : last.end,
    needed: needed(requirement),
    isPerUnit: target.scope !== 'plan',
    countsAll: countsAll(task),
    instances: counts.instances,
    overdue: expectedCounts(task, context, addDays(on, -1)).closed,
  };
  return { task, tasks, rule, counts };
};

/** Which kinds of entry count for each shape: the arithmetic says so, once for each combination in the log. */
const countingKinds = async (reader: Reader, plan: string, shapes: readonly Shape[]): Promise<OfShape[]> => {
  const choosy = shapes.filter(({ rule }) => rule?.countsAll === false);
  if (choosy.length === 0) return [];
  const kinds = await entryKinds(reader, plan);
  return choosy.flatMap(({ task, rule }) => {
    const measure = task.targets[0]?.measure ?? '';
    const counting = kinds.filter((kind) => countsFor(measure, entryOf(kind)));
    return counting.map(({ key }) => ({ shape: rule?.shape ?? 0, value: key }));
  });
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Plain tasks: what they owe is worked out once for each shape, what was reached is counted in the database. */
const plainOverview = async (
  reader: Reader,
  plan: Plan,
  shapes: readonly Shape[],
  context: PlanContext,
  on: string,
) => {
  const owing = shapes.filter((shape) => shape.rule !== null);
  const rules = owing.flatMap(({ rule }) => rule ?? []);
  const members = owing.flatMap(({ task, rule }) =>
    membersOf(task, context, on).map((member) => ({ ...member, shape: rule?.shape ?? 0 })),
  );
  const counting = await countingKinds(reader, plan.planId, owing);
  const reach = await reachOfShapes(reader, { plan: plan.planId, on, members, counting }, rules);
  const byShape = new Map(reach.map((row) => [row.shape, row]));
  const parts = owing.map(({ tasks, rule, counts }) => {
    const row = byShape.get(rule?.shape ?? 0);
    const untouched = tasks - (row?.touched ?? 0);
    const timely = rule?.overdue === 0 ? tasks : (row?.timelyTasks ?? 0);
    return {
      withTarget: tasks,
      reached: counts.instances === 0 ? 0 : (row?.reachedTasks ?? 0),
      late: tasks - Math.min(tasks, timely),
      instances: tasks * counts.instances,
      closed: tasks * counts.closed,
      closedReached: row?.closedReached ?? 0,
      untouched,
    };
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
  reader: Reader,
  choice: { plan: string; countable: number; on: string },
  register: UnitRegister,
  settings: PlanSettings,
): Promise<Overview> => {
  const { plan: id, countable, on } = choice;
  const found = await taskShapes(reader, id);
  const singular = await singularTasks(reader, id);
  const [plan] = await readPlans(reader, [id], [...found.map(({ sample }) => sample), ...singular]);
  if (plan === undefined) throw new Error('a plan that was just listed is gone');
  const context = planContext(plan, register, settings);
  const samples = new Map(plan.tasks.map((task) => [task.taskId, task]));
  const shapes = found.flatMap(({ shape, sample, tasks }) => {
    const task = samples.get(sample);
    return task === undefined ? [] : [shapeOf(task, tasks, shape, context, on)];
  });
  const own = new Set(singular);
  const rest = { ...plan, tasks: plan.tasks.filter((task) => own.has(task.taskId)) };
  const log = await readLog(reader, [id], 'recorded', singular);
  const state = planProgress(rest, register, log, on, settings);
  const { duties } = reportDuties(rest, register, log, on, settings);
  const applying = state.results.filter((result) => result.status !== 'not_applicable');
  const counted = await plainOverview(reader, plan, shapes, context, on);
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
