import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity } from '../../server/planning/activity.ts';
import { instancesOf } from '../../server/planning/expected-instances.ts';
import { expectedCounts } from '../../server/planning/overview.ts';
import { planContext } from '../../server/planning/plan-context.ts';
import { progress } from '../../server/planning/progress.ts';
import { rollUp } from '../../server/planning/roll-up.ts';
import { steadyTask } from '../../server/planning/steady-tasks.ts';
import { isClosed, planProgress, planState } from '../../server/planning/task-progress.ts';
import { done, registerWith, seedPlan, settings, unit } from '../unit/planning/seed-plans.ts';
import { nine, register, unitIds, chosen, someDay, plan, logOf } from '../helpers/plan-worlds.ts';

describe('counts by formula and sums by units', () => {
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
