import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../server/planning/activity.ts';
import { coverage, coverageCounts } from '../../../server/planning/coverage.ts';
import { expectedInstances } from '../../../server/planning/expected-instances.ts';
import { versionInForce } from '../../../server/planning/plan.ts';
import type { Plan } from '../../../server/planning/plan.ts';
import { reportDuties } from '../../../server/planning/report-duties.ts';
import { planProgress } from '../../../server/planning/task-progress.ts';
import { taskCounts } from '../../../server/planning/totals.ts';
import { periodsWithin } from '../../../server/planning/periods.ts';
import { done, registerWith, rowsOf, seedPlan, settings, taskOf, unit } from './seed-plans.ts';

const plan = seedPlan('P004');
const agencies = ['TB_A1', 'TB_A2', 'TB_A3'].map((id) =>
  unit(id, 'TB_UBND', { level: 'district', unitType: 'division', memberOf: ['TB_CQDV'] }),
);
const communes = ['TB_C1', 'TB_C2'].map((id) => unit(id, 'TB_UBND'));
const register = registerWith([...agencies, ...communes]);
const RADIO = 'P004-III.10.a';
const PORTAL = 'P004-III.10.b';
const YEARLY = ['1', '2', '3', '4', '5', '7', '9', '11'].map((code) => `P004-III.${code}`);

function weeks(taskId: string, count: number, year = 2024): Activity[] {
  return periodsWithin(`${String(year)}-01-01`, `${String(year)}-12-31`, 'week', settings())
    .slice(0, count)
    .map((week) => done(week.start, taskId, 'TB_TTTT'));
}

describe('A4 huyện Trà Bồng 2022-2025', () => {
  it('A4.1 counts 11 tasks in 12 rows, cadences 8/2/2, and links them to their indices', () => {
    const counts = taskCounts(plan.tasks);
    expect(counts).toMatchObject({ tasks: 11, listedRows: 12 });
    expect(Object.fromEntries(counts.byCadence)).toEqual({ yearly: 8, continuous: 2, weekly: 2 });
    const links = rowsOf('task_links').filter((link) => link['origin'] === 'explicit');
    const indicesOf = (taskId: string) =>
      links.filter((link) => link['task_id'] === taskId).map((link) => link['index']);
    expect(indicesOf('P004-III.1')).toEqual(['PAR_INDEX', 'PAPI', 'PCI']);
    expect(indicesOf('P004-III.2')).toEqual(['PAR_INDEX', 'PAPI', 'PCI']);
    expect(indicesOf('P004-III.4')).toEqual(['PAR_INDEX', 'PAPI']);
  });

  describe('A4.2 expected instances', () => {
    it('owes 32 yearly instances when 2022 counts in full', () => {
      const owed = YEARLY.flatMap((id) => expectedInstances(taskOf(plan, id), plan, register, settings()));
      expect(owed).toHaveLength(32);
    });

    it('counts weeks reached in 2024: 50 and 45 of 52, two items in one week as one', () => {
      const log = [...weeks(RADIO, 50), ...weeks(PORTAL, 45), done('2024-01-03', RADIO, 'TB_TTTT')];
      const year = { from: '2024-01-01', to: '2024-12-31' };
      const { tasks } = planProgress(plan, register, log, '2024-12-31', settings(), year);
      const radio = tasks.find((task) => task.taskId === RADIO);
      const portal = tasks.find((task) => task.taskId === PORTAL);
      expect(radio).toMatchObject({ closed: 52, closedReached: 50, logged: 51 });
      expect(portal).toMatchObject({ closed: 52, closedReached: 45 });
      expect(radio?.share).toBeCloseTo(0.962, 3);
      expect(portal?.share).toBeCloseTo(0.865, 3);
      expect(((radio?.closedReached ?? 0) + (portal?.closedReached ?? 0)) / 104).toBeCloseTo(0.913, 3);
    });

    it('counts 53 weeks in a year that has them', () => {
      const long: Plan = { ...plan, periodStart: '2026-01-01', periodEnd: '2026-12-31', issueDate: null };
      const [target] = taskOf(plan, RADIO).targets;
      if (target === undefined) throw new Error('no target');
      const span = { periodStart: '2026-01-01', periodEnd: '2026-12-31' };
      const task = { ...taskOf(plan, RADIO), ...span, targets: [{ ...target, ...span }] };
      expect(expectedInstances(task, { ...long, tasks: [task] }, register, settings())).toHaveLength(53);
    });
  });

  it('A4.3 begins with ISO week 31 of 2022: 22 weeks, then 52 + 52 + 52', () => {
    const perYear = (weeksFrom: 'issue_date' | 'plan_period' | { day: string }) => {
      const owed = expectedInstances(taskOf(plan, RADIO), plan, register, settings({ weeksFrom }));
      const years = ['2022', '2023', '2024', '2025'];
      return [
        owed.length,
        ...years.map((year) => owed.filter((each) => each.period.key.startsWith(year)).length),
      ];
    };
    expect(perYear('issue_date')).toEqual([178, 22, 52, 52, 52]);
    expect(perYear('plan_period')).toEqual([208, 52, 52, 52, 52]);
    expect(perYear({ day: '2022-10-03' })).toEqual([169, 13, 52, 52, 52]);
  });

  it('A4.4 owes 4 yearly and 14 quarterly reports per unit, side by side', () => {
    const { duties } = reportDuties(plan, register, [], '2022-09-01', settings());
    const own = duties.filter((duty) => duty.unitIds.includes('TB_A1'));
    const yearly = own.filter((duty) => duty.taskId === 'P004-V.1-2');
    const quarterly = own.filter((duty) => duty.taskId === 'P004-V.end-1');
    expect(yearly.map((duty) => duty.dueDay)).toEqual([
      '2022-11-25',
      '2023-11-25',
      '2024-11-25',
      '2025-11-25',
    ]);
    expect(quarterly).toHaveLength(14);
    expect([quarterly[0]?.period.key, quarterly.at(-1)?.period.key]).toEqual(['2022-Q3', '2025-Q4']);
    expect(quarterly.every((duty) => duty.state === 'no_day')).toBe(true);
    expect(duties.filter((duty) => duty.unitIds.includes('TB_C1'))).toHaveLength(4);
  });

  it('A4.4 matches yearly reports without a stated period to their own years', () => {
    const log = ['2022-11-20', '2023-11-28', '2025-01-06'].map((day) =>
      done(day, 'P004-V.1-2', 'TB_A1', { channels: ['report'] }),
    );
    const { duties } = reportDuties(plan, register, log, '2025-02-01', settings());
    const own = duties.filter((duty) => duty.unitIds.includes('TB_A1') && duty.taskId === 'P004-V.1-2');
    expect(own.map((duty) => [duty.period.key, duty.state, duty.daysLate])).toEqual([
      ['2022', 'received', 0],
      ['2023', 'received_late', 4],
      ['2024', 'received_late', 43],
      ['2025', 'waiting', 0],
    ]);
  });

  describe('A4.5 coverage of 26 components', () => {
    const mentions = rowsOf('mentions').filter((row) => row['row_level'] === 'component');
    const items = mentions.map((row) => ({ itemId: String(row['mention_id']), isNamed: true }));
    const links = rowsOf('task_links')
      .filter((row) => row['plan_id'] === 'P004')
      .map((row) => {
        const itemId = row['mention_id'];
        return {
          taskId: String(row['task_id']),
          itemId: itemId === '' ? null : String(itemId),
          linkType: String(row['origin']),
        };
      });

    it('finds 16 with a task and ten without; one link more leaves nine', () => {
      const rows = coverage([...items, { itemId: 'PCI_TIME_COSTS', isNamed: false }], links, []);
      expect(coverageCounts(rows)).toEqual({
        no_task: 10,
        task_without_activity: 16,
        with_activity: 0,
        not_named: 1,
      });
      expect(rows.filter((row) => row.state === 'no_task').map((row) => row.itemId)).toEqual([
        'PAR_STRUCTURE',
        'PAR_CIVIL_SERVICE',
        'PAR_FINANCE',
        'PAPI_PARTICIPATION',
        'PAPI_ENVIRONMENT',
        'PCI_LAND',
        'PCI_INFORMAL',
        'PCI_SUPPORT',
        'PCI_LABOUR',
        'PCI_FAIR',
      ]);
      const more = [...links, { taskId: 'P004-III.8', itemId: 'PCI_LAND', linkType: 'confirmed' }];
      expect(coverageCounts(coverage(items, more, [])).no_task).toBe(9);
    });

    it('counts an activity once for a component that several of its tasks serve', () => {
      const log = [
        done('2024-03-01', 'P004-III.6', 'TB_VP', { taskIds: ['P004-III.6', 'P004-III.7'], quantity: 2 }),
      ];
      const egov = coverage(items, links, log).find((row) => row.itemId === 'PAPI_EGOV');
      expect(egov).toMatchObject({ state: 'with_activity', entries: 1, quantity: 2 });
      expect(egov?.taskIds).toEqual(['P004-III.6', 'P004-III.7']);
    });
  });

  it('A4.7 a form added by the revision of 2023 owes nothing for 2022', () => {
    const versions = [
      { versionId: 'v1', inForceFrom: '2022-08-01', inForceTo: '2022-12-31' },
      { versionId: 'v2', inForceFrom: '2023-01-01', inForceTo: null },
    ];
    const added = { ...taskOf(plan, 'P004-III.9'), versionIds: ['v2'] };
    const revised = { ...plan, versions, tasks: [added] };
    const owed = expectedInstances(added, revised, register, settings());
    expect(owed.map((each) => each.period.key)).toEqual(['2023', '2024', '2025']);
    expect(versionInForce(revised, '2022-12-31')?.versionId).toBe('v1');
    expect(versionInForce(revised, '2023-01-01')?.versionId).toBe('v2');
    expect(versionInForce(revised, '2022-07-31')).toBeNull();
  });

  describe('A4.8 the district ends on 30/06/2025', () => {
    const heirs = [unit('XA_MOI', 'QNG_UBND', { validFrom: '2025-07-01' })];
    const ended = { validTo: '2025-06-30', successorIds: ['XA_MOI'] };
    const after = registerWith([...agencies, ...communes.map((each) => ({ ...each, ...ended })), ...heirs], {
      TB_UBND: { validTo: '2025-06-30' },
    });
    const dueOf = (unitId: string, taskId: string, day: string, log: Activity[] = []) =>
      reportDuties(plan, after, log, day, settings()).duties.filter(
        (duty) => duty.unitIds.includes(unitId) && duty.taskId === taskId && duty.period.key === '2025',
      );

    it('closes the report of 25/11/2025 for a unit without successor', () => {
      const [own] = dueOf('TB_A1', 'P004-V.1-2', '2025-12-15');
      expect(own).toMatchObject({ state: 'closed', reason: 'unit_ended', daysLate: null });
    });

    it('moves it, once, to the commune that two communes merged into', () => {
      expect(dueOf('TB_C1', 'P004-V.1-2', '2025-12-15')[0]).toMatchObject({
        state: 'moved',
        movesTo: 'XA_MOI',
      });
      const moved = dueOf('XA_MOI', 'P004-V.1-2', '2025-12-15');
      expect(moved).toHaveLength(1);
      expect(moved[0]).toMatchObject({ state: 'missing', daysLate: 21 });
      expect(dueOf('XA_MOI', 'P004-V.1-2', '2025-06-01')[0]?.state).toBe('not_yet');
      const sent = done('2025-11-20', 'P004-V.1-2', 'XA_MOI', { channels: ['report'] });
      expect(dueOf('XA_MOI', 'P004-V.1-2', '2025-12-15', [sent])[0]?.state).toBe('received');
    });

    it('leaves weeks after the end out; those missed before it stay missed', () => {
      const log = weeks(RADIO, 20, 2025);
      const year = { from: '2025-01-01', to: '2025-12-31' };
      const radio = planProgress(plan, after, log, '2025-12-31', settings(), year).tasks.find(
        (each) => each.taskId === RADIO,
      );
      expect(radio).toMatchObject({ reached: 20, instances: 26, notApplicable: 26, status: 'late' });
    });
  });
});
