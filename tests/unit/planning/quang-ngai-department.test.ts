import { describe, expect, it } from 'vitest';
import { goalsFromRows } from '../../../server/planning/from-rows.ts';
import { judgeGoal } from '../../../server/planning/index-goals.ts';
import type { IndexValue } from '../../../server/planning/index-goals.ts';
import { reportDuties } from '../../../server/planning/report-duties.ts';
import { planProgress } from '../../../server/planning/task-progress.ts';
import { taskCounts, totalsBy } from '../../../server/planning/totals.ts';
import { settledActivities } from '../../../server/planning/activity.ts';
import { done, registerWith, rowsOf, seedPlan, settings } from './seed-plans.ts';

const plan = seedPlan('P001');
const register = registerWith([]);
const REPORT = 'P001-III2.2.a-1b';

describe('A1 Sở VHTTDL Quảng Ngãi 2020', () => {
  it('A1.1 loads 22 rows and keeps the two sections numbered III apart', () => {
    expect(taskCounts(plan.tasks).rows).toBe(22);
    const sections = new Set(plan.tasks.map((task) => task.taskCode.split('.')[0]));
    expect([...sections]).toEqual(['III', 'III (lặp)']);
  });

  it('A1.2 counts 3, 1, 2, 1 by channel and claims no percentage', () => {
    const log = [
      ...['2020-02-01', '2020-05-01', '2020-09-01'].map((day) =>
        done(day, 'P001-III.2-1', 'QNG_SVHTTDL_VP', { channels: ['portal_article'] }),
      ),
      done('2020-06-01', 'P001-III.2-7', 'QNG_TTVHNT', { channels: ['mobile_vehicle'] }),
      done('2020-06-02', 'P001-III2.2.b-1', 'QNG_SVHTTDL_QLVH', {
        channels: ['arts_performance'],
        quantity: 2,
      }),
      done('2020-07-01', 'P001-III.2-6', 'QNG_TCCT', { channels: ['tv_report'] }),
    ];
    const totals = totalsBy(settledActivities(log, plan, register, settings()), 'channel');
    expect(totals.map((each) => [each.key, each.quantity])).toEqual([
      ['portal_article', 3],
      ['mobile_vehicle', 1],
      ['arts_performance', 2],
      ['tv_report', 1],
    ]);
    const progress = planProgress(plan, register, log, '2020-12-31', settings({ impliedTargets: false }));
    const news = progress.tasks.find((task) => task.taskId === 'P001-III2.2.a-2b');
    expect(news).toMatchObject({ status: 'no_target', logged: 3, share: null });
    expect(progress).toMatchObject({ withTarget: 1, reachedTasks: 0 });
  });

  it('A1.3 owes four quarterly reports and one yearly; without days none can be overdue', () => {
    const log = ['2020-Q1', '2020-Q2', '2020-Q3'].map((forPeriod, at) =>
      done(`2020-${String(at * 3 + 4).padStart(2, '0')}-05`, REPORT, 'QNG_SVHTTDL_VP', { forPeriod }),
    );
    const { duties } = reportDuties(plan, register, log, '2021-06-30', settings());
    expect(duties.map((duty) => [duty.period.key, duty.state])).toEqual([
      ['2020-Q1', 'received'],
      ['2020-Q2', 'received'],
      ['2020-Q3', 'received'],
      ['2020-Q4', 'no_day'],
      ['2020', 'no_day'],
    ]);
    const unlabelled = log.map((each) => ({ ...each, forPeriod: null }));
    const again = reportDuties(plan, register, unlabelled, '2021-06-30', settings()).duties;
    expect(again.filter((duty) => duty.state === 'received').map((duty) => duty.period.key)).toEqual([
      '2020-Q1',
      '2020-Q2',
      '2020-Q3',
    ]);
  });

  it('A1.3 becomes overdue once the office sets days', () => {
    const reportCycles = [{ taskId: REPORT, per: 'quarter' as const, offsetDays: -10 }];
    const log = [done('2020-03-25', REPORT, 'QNG_SVHTTDL_VP', { forPeriod: '2020-Q1' })];
    const { duties } = reportDuties(plan, register, log, '2020-07-01', settings({ reportCycles }));
    expect(duties.map((duty) => [duty.lastDay, duty.state, duty.daysLate])).toEqual([
      ['2020-03-21', 'received_late', 4],
      ['2020-06-20', 'missing', 11],
      ['2020-09-20', 'waiting', 0],
      ['2020-12-21', 'waiting', 0],
      [null, 'no_day', null],
    ]);
  });

  it('A1.4 lists two forms without a lead', () => {
    expect(taskCounts(plan.tasks).withoutLead).toEqual(['P001-III.2-4', 'P001-III.2-5b']);
  });

  describe('A1.5 improve the rank of three indices in 2020', () => {
    const [goal] = goalsFromRows(rowsOf('targets')).filter((each) => each.planId === 'P001');
    const value = (year: number, rank: number | null, score: number | null): IndexValue => {
      return { unitId: 'QNG', indexId: 'PCI', year, rank, score, ranked: 63, rating: null };
    };
    const judge = (values: IndexValue[]) =>
      goal === undefined ? [] : judgeGoal(goal, ['QNG'], values, []).filter((each) => each.indexId === 'PCI');

    it('names the three indices', () => {
      expect(goal?.indices).toEqual(['PCI', 'PAPI', 'PAR_INDEX']);
    });

    it('is met on rank though the score fell, and shows both', () => {
      const [result] = judge([value(2019, 41, 64.33), value(2020, 36, 63.2)]);
      expect(result).toMatchObject({ verdict: 'met', rankGain: 5, scoreGain: -1.13 });
    });

    it('needs both years', () => {
      expect(judge([value(2020, 36, 63.2)])[0]?.verdict).toBe('not_enough_data');
      expect(judge([value(2019, 41, 64.33), value(2020, null, 63.2)])[0]?.verdict).toBe('not_enough_data');
      expect(judge([value(2019, 41, 64.33)])[0]?.verdict).toBe('no_data');
    });

    it('is not met when the rank stays or falls', () => {
      expect(judge([value(2019, 36, 60), value(2020, 36, 70)])[0]).toMatchObject({
        verdict: 'not_met',
        rankGain: 0,
      });
      expect(judge([value(2019, 10, 60), value(2020, 12, 70)])[0]?.verdict).toBe('not_met');
    });
  });
});
