import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, countingTasks } from '../../server/planning/activity.ts';
import { dayNumber, dayOf } from '../../server/planning/calendar.ts';
import { instancesOf } from '../../server/planning/expected-instances.ts';
import { expectedCounts } from '../../server/planning/overview.ts';
import { planContext } from '../../server/planning/plan-context.ts';
import { progress } from '../../server/planning/progress.ts';
import { rollUp } from '../../server/planning/roll-up.ts';
import { steadyTask } from '../../server/planning/steady-tasks.ts';
import { isClosed, planProgress, planState } from '../../server/planning/task-progress.ts';
import { EVIDENCE_TYPES } from '../../server/planning/measures.ts';
import { communes, done, registerWith, seedPlan, settings, unit } from '../unit/planning/seed-plans.ts';

const nine = communes(9, 'HT_UBND');
const ten = Array.from({ length: 6 }, (_, at) =>
  unit(`PB${String(at)}`, 'QTR_SGTVT', { level: 'department', memberOf: ['QTR_SGTVT_PB'] }),
);
const register = registerWith([...nine, ...ten]);
const plans = ['P000', 'P002', 'P004'].map(seedPlan);
const unitIds = [...nine, ...ten].map((each) => each.unitId);
const chosen = settings({ requestedDays: [{ planId: 'P002', periodKey: '2024-H1', day: '2024-06-15' }] });

const someDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2025-02-28') }).map(dayOf);
const plan = fc.constantFrom(...plans);

const logOf = (planned: (typeof plans)[number]) =>
  fc
    .array(
      fc.record({
        date: someDay,
        task: fc.constantFrom(...planned.tasks.map((task) => task.taskId)),
        unitId: fc.constantFrom(...unitIds),
        quantity: fc.integer({ min: 1, max: 3 }),
        evidenceTypes: fc.subarray([...EVIDENCE_TYPES], { maxLength: 2 }),
      }),
      { maxLength: 40 },
    )
    .map((rows) => rows.map(({ task, date, unitId, ...more }) => done(date, task, unitId, more)));

const planAndLog = plan.chain((each) => fc.tuple(fc.constant(each), logOf(each)));

describe('properties', () => {
  it('the order of the log is without effect', () => {
    fc.assert(
      fc.property(planAndLog, someDay, fc.func(fc.integer()), ([planned, log], day, rank) => {
        const mixed = [...log].sort((a, b) => rank(a.activityId) - rank(b.activityId));
        const figures = (activities: Activity[]) => planProgress(planned, register, activities, day, chosen);
        expect(figures(mixed)).toEqual(figures(log));
      }),
      { numRuns: 40 },
    );
  });

  it('one activity more never lowers anything', () => {
    fc.assert(
      fc.property(planAndLog, someDay, ([planned, log], day) => {
        const [added, ...before] = log;
        if (added === undefined) return;
        const less = planProgress(planned, register, before, day, chosen);
        const more = planProgress(planned, register, [...before, added], day, chosen);
        expect(more.reachedTasks).toBeGreaterThanOrEqual(less.reachedTasks);
        less.tasks.forEach((task, at) => {
          const after = more.tasks[at];
          expect(after?.reached ?? -1).toBeGreaterThanOrEqual(task.reached);
          expect(after?.closedReached ?? -1).toBeGreaterThanOrEqual(task.closedReached);
          expect(after?.share ?? 0).toBeGreaterThanOrEqual((task.share ?? 0) - 1e-12);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('a replay does not know what came later', () => {
    fc.assert(
      fc.property(planAndLog, someDay, ([planned, log], day) => {
        const known = log.filter((activity) => activity.date <= day);
        expect(planProgress(planned, register, log, day, chosen)).toEqual(
          planProgress(planned, register, known, day, chosen),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('a surplus never repairs another month', () => {
    const months = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, (counts) => {
        const log = counts.flatMap((quantity, month) =>
          quantity === 0
            ? []
            : [done(`2024-${String(month + 1).padStart(2, '0')}-15`, 'P000-II.2.c', 'HT_TTVH', { quantity })],
        );
        const { tasks } = planProgress(seedPlan('P000'), register, log, '2024-12-31', settings());
        const state = tasks.find((task) => task.taskId === 'P000-II.2.c');
        expect(state?.closedReached).toBe(counts.filter((count) => count >= 4).length);
        expect(state?.share).toBeCloseTo(counts.reduce((sum, count) => sum + Math.min(4, count), 0) / 48, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('an activity touches no count but that of its own period, task and unit', () => {
    fc.assert(
      fc.property(planAndLog, someDay, ([planned, log], day) => {
        const [added, ...before] = log;
        if (added === undefined) return;
        const less = planProgress(planned, register, before, day, chosen).results;
        const more = planProgress(planned, register, log, day, chosen).results;
        more.forEach((result, at) => {
          const { acceptsLate, period, taskId, scope, unitIds } = result.instance;
          const isIts =
            period.start <= added.date &&
            added.date <= period.end &&
            countingTasks(planned).get(added.taskIds[0] ?? '') === taskId &&
            (scope === 'plan' || unitIds.includes(added.unitId));
          if (!acceptsLate && !isIts) expect(result).toEqual(less[at]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('what the units owe and reached each adds up to the whole', () => {
    fc.assert(
      fc.property(planAndLog, someDay, ([planned, log], day) => {
        const whole = planProgress(planned, register, log, day, chosen).results;
        const ofUnits = unitIds.flatMap((id) =>
          planProgress(planned, register, log, day, chosen, null, new Set([id])).results.filter(
            (each) => each.instance.scope !== 'plan' && each.instance.unitId === id,
          ),
        );
        const own = whole.filter(
          (each) => each.instance.scope !== 'plan' && unitIds.includes(each.instance.unitId ?? ''),
        );
        const byId = (list: typeof whole) =>
          [...list].sort((a, b) => (a.instance.instanceId < b.instance.instanceId ? -1 : 1));
        expect(byId(ofUnits)).toEqual(byId(own));
      }),
      { numRuns: 20 },
    );
  });

  it('every instance is in one state, and the figures of a task add up', () => {
    fc.assert(
      fc.property(planAndLog, someDay, ([planned, log], day) => {
        const { tasks, results } = planProgress(planned, register, log, day, chosen);
        for (const task of tasks) {
          const own = results.filter((result) => result.instance.taskId === task.taskId);
          const inState = (...states: string[]) => own.filter(({ status }) => states.includes(status)).length;
          const open = inState('due', 'due_soon', 'late');
          const done = inState('done', 'done_late');
          expect(open + done + inState('not_applicable')).toBe(own.length);
          expect([task.instances, task.reached, task.notApplicable]).toEqual([
            open + done,
            done,
            own.length - open - done,
          ]);
          expect(task.shortfalls).toHaveLength(task.closed - task.closedReached);
          expect(task.closed).toBeLessThanOrEqual(task.instances);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the state of steady tasks, whose instances are not listed, is that of the list', () => {
    const base = seedPlan('P000');
    const panel = base.tasks.find((task) => task.taskId === 'P000-II.2.e-2');
    const [target] = panel?.targets ?? [];
    if (panel === undefined || target === undefined) throw new Error('P000 asks for panels');
    const asked = fc.record({
      per: fc.constantFrom('week', 'month', 'quarter', 'half_year', 'year', 'plan_period'),
      value: fc.integer({ min: 1, max: 3 }),
      operator: fc.constantFrom('>=', '>'),
      measure: fc.constantFrom('panel', 'article', 'plan_with_report_and_conclusion'),
    } as const);
    const span = fc.option(
      fc.tuple(someDay, someDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    );
    const units = fc.option(fc.subarray(unitIds).map((some) => new Set(some)));
    const shown = fc.record({ span, units });
    fc.assert(
      fc.property(asked, logOf(base), someDay, shown, (changes, log, day, { span, units }) => {
        const targets = [{ ...target, ...changes, targetType: 'activity' as const }];
        const steady = { ...panel, cadence: 'monthly' as const, deadlines: [], targets };
        const tasks = base.tasks.map((task) => (task === panel ? steady : task));
        const planned = { ...base, tasks };
        const entries = log.map((entry) => ({ ...entry, taskIds: [...entry.taskIds, panel.taskId] }));
        expect(steadyTask(steady, planContext(planned, register, chosen))).not.toBeNull();
        const { results: _results, ...listed } = planProgress(
          planned,
          register,
          entries,
          day,
          chosen,
          span,
          units,
        );
        const told = planState(planned, register, entries, day, chosen, { span, units, named: 9999 });
        const rounded = ({ share, ...state }: (typeof told.tasks)[number]) => ({
          ...state,
          share: share === null ? null : Math.round(share * 1e9),
        });
        expect({ ...told, tasks: told.tasks.map(rounded) }).toEqual({
          ...listed,
          tasks: listed.tasks.map(rounded),
        });
        const [few] = planState(planned, register, entries, day, chosen, {
          span,
          units,
          named: 2,
        }).tasks.filter(({ taskId }) => taskId === panel.taskId);
        expect(few?.shortfalls.length).toBe(Math.min(2, (few?.closed ?? 0) - (few?.closedReached ?? 0)));
      }),
      { numRuns: 150 },
    );
  });

  it('with the days an open instance only goes on to due soon and late, and what is done stays done', () => {
    const order = ['due', 'due_soon', 'late'];
    fc.assert(
      fc.property(planAndLog, someDay, fc.integer({ min: 0, max: 200 }), ([planned, log], day, more) => {
        const known = log.filter((activity) => activity.date <= day);
        const on = (when: string) => planProgress(planned, register, known, when, chosen).results;
        const later = on(dayOf(dayNumber(day) + more));
        on(day).forEach((result, at) => {
          const after = later[at];
          if (result.isReached) expect(after?.status).toBe(result.status);
          else
            expect(order.indexOf(after?.status ?? '')).toBeGreaterThanOrEqual(order.indexOf(result.status));
        });
      }),
      { numRuns: 80 },
    );
  });

  it('an ad hoc report changes no duty', () => {
    fc.assert(
      fc.property(planAndLog, someDay, ([planned, log], day) => {
        const extra = log.map((each) => ({ ...each, activityId: `x${each.activityId}`, adHoc: true }));
        expect(planProgress(planned, register, [...log, ...extra], day, chosen).results).toEqual(
          planProgress(planned, register, log, day, chosen).results,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('totals by old and by new units are equal', () => {
    const heirs = ['NEW1', 'NEW2'].map((id) => unit(id, 'TTH_UBND', { validFrom: '2024-07-01' }));
    const ended = nine.map((each, at) => ({
      ...each,
      validTo: '2024-06-30',
      successorIds: [at < 5 ? 'NEW1' : 'NEW2'],
    }));
    const merged = registerWith([...ended, ...heirs]);
    const log = fc.array(
      fc.record({
        date: someDay,
        unitId: fc.constantFrom(...nine.map((each) => each.unitId), 'NEW1', 'NEW2'),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(log, someDay, (rows, on) => {
        const activities = rows.map((row) =>
          done(row.date, 'P000-II.2.e-2', row.unitId, { quantity: row.quantity }),
        );
        const total = activities.reduce((sum, activity) => sum + activity.quantity, 0);
        const own = [...nine.map((each) => each.unitId), 'NEW1', 'NEW2'];
        for (const view of [{ by: 'old' } as const, { by: 'new', on } as const]) {
          const rolled = rollUp([], activities, merged, view);
          expect(rolled.get('TTH')?.quantity ?? 0).toBe(total);
          expect(own.reduce((sum, id) => sum + (rolled.get(id)?.quantity ?? 0), 0)).toBe(total);
        }
      }),
    );
  });

  it('a unit that ended is never overdue, and what it passed on is done once', () => {
    const heir = unit('NEW1', 'TTH_UBND', { validFrom: '2024-07-01' });
    const ended = { validTo: '2024-06-30', successorIds: ['NEW1'] };
    const merged = registerWith([...nine.map((each, at) => (at < 4 ? { ...each, ...ended } : each)), heir]);
    const planned = seedPlan('P000');
    const owners = [...nine.map((each) => each.unitId), 'NEW1'];
    const log = fc.array(
      fc.record({
        date: someDay,
        unitId: fc.constantFrom(...owners),
        task: fc.constantFrom('P000-II.2.e-2', 'P000-IV.end-2', 'P000-IV.end-1'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(log, someDay, (rows, day) => {
        const activities = rows.map((row) => done(row.date, row.task, row.unitId));
        const { results } = planProgress(planned, merged, activities, day, settings());
        for (const { instance, status } of results) {
          const hasEnded = instance.unitEnd !== null && day > instance.unitEnd;
          if (hasEnded) expect(['done', 'done_late', 'not_applicable']).toContain(status);
        }
        const reached = (known: Activity[]) =>
          planProgress(planned, merged, known, day, settings()).results.filter((each) => each.isReached)
            .length;
        expect(reached(activities)).toBeGreaterThanOrEqual(reached(activities.slice(1)));
        const taken = results
          .filter((each) => each.instance.unitId === 'NEW1')
          .map((each) => each.instance.taskId);
        expect(new Set(taken).size).toBe(taken.length);
      }),
      { numRuns: 150 },
    );
  });

  it('counts by formula what the list of instances holds', () => {
    fc.assert(
      fc.property(plan, someDay, (planned, day) => {
        const context = planContext(planned, register, chosen);
        for (const task of planned.tasks) {
          const results = progress(instancesOf(task, context), [], day, chosen);
          const closed = results.filter((each) => isClosed(each.instance, day));
          expect(expectedCounts(task, context, day)).toEqual({
            instances: results.length,
            closed: closed.length,
            expectedToDate: closed.reduce((sum, each) => sum + each.expected, 0),
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts by formula when communes begin and end', () => {
    const changing = registerWith([
      ...nine.slice(0, 4),
      ...nine.slice(4, 7).map((each) => ({ ...each, validTo: '2024-06-30' })),
      ...nine.slice(7).map((each) => ({ ...each, validFrom: '2024-07-01' })),
    ]);
    fc.assert(
      fc.property(someDay, (day) => {
        const planned = seedPlan('P000');
        const context = planContext(planned, changing, settings());
        for (const taskId of ['P000-II.2.e-2', 'P000-IV.end-2', 'P000-IV.end-1']) {
          const task = planned.tasks.find((each) => each.taskId === taskId);
          if (task === undefined) throw new Error(taskId);
          const results = progress(instancesOf(task, context), [], day, settings());
          const applying = results.filter((each) => each.status !== 'not_applicable');
          expect(expectedCounts(task, context, day).instances).toBe(applying.length);
        }
      }),
    );
  });
});
