import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, countingTasks } from '../../server/planning/activity.ts';
import { dayNumber, dayOf } from '../../server/planning/calendar.ts';
import { planProgress } from '../../server/planning/task-progress.ts';
import { done, seedPlan, settings } from '../unit/planning/seed-plans.ts';
import { register, unitIds, chosen, someDay, planAndLog } from '../helpers/plan-worlds.ts';

describe('what any log makes of a plan', () => {
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
});
