import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../server/planning/activity.ts';
import { dueConflicts } from '../../../server/planning/due-days.ts';
import { goalsFromRows } from '../../../server/planning/from-rows.ts';
import { judgeGoal } from '../../../server/planning/index-goals.ts';
import { deadlineCalendar, reportDuties } from '../../../server/planning/report-duties.ts';
import { planProgress } from '../../../server/planning/task-progress.ts';
import type { PlanSettings } from '../../../server/planning/settings.ts';
import { taskCounts } from '../../../server/planning/totals.ts';
import { done, registerWith, rowsOf, seedPlan, settings, taskOf, unit } from './seed-plans.ts';

const plan = seedPlan('P002');
const ten = Array.from({ length: 10 }, (_, at) =>
  unit(`PB${String(at + 1)}`, 'QTR_SGTVT', { level: 'department', memberOf: ['QTR_SGTVT_PB'] }),
);
const register = registerWith(ten);

function stateOf(taskId: string, log: readonly Activity[], day: string, more: Partial<PlanSettings> = {}) {
  const progress = planProgress(plan, register, log, day, settings(more));
  const state = progress.tasks.find((task) => task.taskId === taskId);
  const results = progress.results.filter((each) => each.instance.taskId === taskId);
  return { state, results };
}

const FIRST_HALF = ['P002-2.11', 'P002-2.12', 'P002-2.13', 'P002-2.14', 'P002-2.15'];

function articles(counts: readonly number[], day: string): Activity[] {
  return counts.flatMap((count, at) =>
    Array.from({ length: count }, () =>
      done(day, FIRST_HALF[at] ?? '', 'QTR_SGTVT_VP', { channels: ['portal_article'] }),
    ),
  );
}

describe('A2 Sở GTVT Quảng Trị 2024', () => {
  it('A2.1 counts 15 tasks in 3 groups over 16 rows; 2.1 and 2.10 stay two tasks', () => {
    expect(taskCounts(plan.tasks)).toMatchObject({ rows: 26, tasks: 15, listedRows: 16, groups: 3 });
    expect(taskOf(plan, 'P002-2.1').taskCode).toBe('2.1');
    expect(taskOf(plan, 'P002-2.10').taskCode).toBe('2.10');
  });

  describe('A2.2 articles of the first half', () => {
    const states = (log: readonly Activity[], day: string) => {
      const { tasks } = planProgress(plan, register, log, day, settings());
      return FIRST_HALF.map((id) => tasks.find((task) => task.taskId === id));
    };

    it('asks for eight and finds six; two tasks are flagged from 1 July', () => {
      const log = articles([2, 1, 0, 2, 1], '2024-05-20');
      const june = states(log, '2024-06-30');
      expect(june.reduce((sum, each) => sum + (each?.expectedToDate ?? 0), 0)).toBe(8);
      expect(june.reduce((sum, each) => sum + (each?.countedToDate ?? 0), 0)).toBe(6);
      expect(june.filter((each) => each?.reached === 1)).toHaveLength(3);
      expect(june.map((each) => each?.status)).toEqual(['done', 'done', 'due_soon', 'done', 'due_soon']);
      expect(states(log, '2024-07-01').map((each) => each?.status)).toEqual([
        'done',
        'done',
        'late',
        'done',
        'late',
      ]);
    });

    it('is not repaired by an article of 1 July', () => {
      const log = [...articles([2, 1, 0, 2, 1], '2024-05-20'), ...articles([0, 0, 1, 0, 1], '2024-07-01')];
      expect(states(log, '2024-12-31').filter((each) => each?.reached === 1)).toHaveLength(3);
      expect(states(log, '2024-12-31')[2]).toMatchObject({ logged: 1, countedToDate: 0 });
    });

    it('counts articles, not the letters logged beside them', () => {
      const letter = done('2024-02-01', 'P002-2.13', 'QTR_SGTVT_VP', { evidenceTypes: ['official_letter'] });
      expect(states([letter], '2024-06-30')[2]).toMatchObject({ countedToDate: 0, logged: 1 });
    });

    it('with other numbers: 3, 1, 1, 1, 4 reaches four of five, seven of eight without surplus', () => {
      const june = states(articles([3, 1, 1, 1, 4], '2024-03-11'), '2024-06-30');
      expect(june.filter((each) => each?.reached === 1)).toHaveLength(4);
      const credited = june.reduce((sum, each) => sum + (each?.share ?? 0) * (each?.expectedToDate ?? 0), 0);
      expect(credited).toBe(7);
    });
  });

  it('A2.3 reaches 9 of 10 units by article or by plan with report and conclusion', () => {
    const inspectorate = { memberOf: [] };
    const only = registerWith(ten, { QTR_SGTVT_TTRA: inspectorate });
    const log = ten.flatMap(({ unitId }, at) => {
      if (at < 6) return [done('2024-03-01', 'P002-2.5', unitId, { evidenceTypes: ['article'] })];
      const kinds = at < 9 ? ['plan', 'report_with_pictures', 'meeting_conclusion'] : ['plan'];
      return kinds.map((kind, step) =>
        done(`2024-0${String(step + 3)}-01`, 'P002-2.5', unitId, { evidenceTypes: [kind] }),
      );
    });
    const { results } = planProgress(plan, only, log, '2024-12-31', settings());
    const own = results.filter(
      (each) => each.instance.taskId === 'P002-2.5' && each.instance.unitId !== 'QTR_SGTVT_TTRA',
    );
    expect(own.filter((each) => each.isReached)).toHaveLength(9);
    const [tenth] = own.filter((each) => !each.isReached);
    expect(tenth?.instance.unitId).toBe('PB10');
    expect(tenth?.alternatives[1]?.lacking).toEqual(['report', 'meeting_conclusion']);
  });

  describe('A2.4 windows', () => {
    it('2.1 issued on 31 January is on time, on 2 February two days late', () => {
      const issued = (day: string) => [done(day, 'P002-2.1', 'QTR_SGTVT_VP', { evidenceTypes: ['plan'] })];
      expect(stateOf('P002-2.1', issued('2024-01-31'), '2024-12-31').results[0]).toMatchObject({
        status: 'done',
      });
      expect(stateOf('P002-2.1', issued('2024-02-02'), '2024-12-31').results[0]).toMatchObject({
        status: 'done_late',
        daysLate: 2,
      });
    });

    it('2.2 without a letter is overdue by one day on 1 April', () => {
      expect(stateOf('P002-2.2', [], '2024-03-31').state?.status).toBe('due_soon');
      expect(stateOf('P002-2.2', [], '2024-04-01').results[0]).toMatchObject({ status: 'late', daysLate: 1 });
    });

    it('2.3 needs one letter in May and one in October', () => {
      const letters = (...days: string[]) =>
        days.map((day) => done(day, 'P002-2.3', 'QTR_SGTVT_VP', { evidenceTypes: ['official_letter'] }));
      const both = stateOf('P002-2.3', letters('2024-05-28', '2024-10-07'), '2024-12-31');
      expect(both.results.map((each) => each.status)).toEqual(['done', 'done']);
      const one = stateOf('P002-2.3', letters('2024-10-07'), '2024-12-31');
      expect(one.state).toMatchObject({ instances: 2, reached: 1, status: 'late' });
      expect(one.results.map((each) => [each.instance.period.key, each.status])).toEqual([
        ['2024-05', 'late'],
        ['2024-10', 'done'],
      ]);
      const late = stateOf('P002-2.3', letters('2024-06-03'), '2024-06-30').results[0];
      expect(late).toMatchObject({ status: 'done_late', daysLate: 3 });
    });
  });

  describe('A2.5 report days', () => {
    const requestedDays = [{ planId: 'P002', periodKey: '2024-H1', day: '2024-06-15' }];

    it('stays open until the day is asked from above, then counts five days back', () => {
      const open = reportDuties(plan, register, [], '2024-06-30', settings()).duties;
      const half = open.filter((duty) => duty.period.key === '2024-H1');
      expect(half.map((duty) => duty.state)).toEqual(Array(11).fill('no_day'));
      const asked = reportDuties(plan, register, [], '2024-06-30', settings({ requestedDays })).duties;
      const days = (taskId: string) =>
        asked.find((duty) => duty.taskId === taskId && duty.period.key === '2024-H1');
      expect(days('P002-2.4-i')).toMatchObject({ dueDay: '2024-06-10', lastDay: '2024-06-10', daysLate: 20 });
      expect(days('P002-2.4-ii')).toMatchObject({ dueDay: '2024-06-15', lastDay: '2024-06-14' });
    });

    it('follows another asked day across the end of a month', () => {
      const other = [{ planId: 'P002', periodKey: '2024-H1', day: '2024-07-03' }];
      const { duties } = reportDuties(plan, register, [], '2024-06-01', settings({ requestedDays: other }));
      expect(duties.find((duty) => duty.taskId === 'P002-2.4-i')?.dueDay).toBe('2024-06-28');
    });

    it('shows 20/11 beside 26/11 for units and 30/11 for the department', () => {
      const [conflict] = dueConflicts(plan, settings());
      expect(conflict?.deadlines.map((each) => each.due)).toEqual(['2024-11-26', '2024-11-20']);
      expect(conflict?.isChosen).toBe(false);
      const { duties } = reportDuties(plan, register, [], '2024-06-30', settings());
      const yearly = duties.filter((duty) => duty.period.key === '2024');
      expect(yearly.filter((duty) => duty.taskId === 'P002-2.4-i')).toHaveLength(10);
      expect(yearly.find((duty) => duty.taskId === 'P002-2.4-i')?.dueDay).toBe('2024-11-26');
      expect(yearly.find((duty) => duty.taskId === 'P002-2.4-i')?.conflict?.deadlineIds).toContain(
        'P002-DL07',
      );
      expect(yearly.find((duty) => duty.taskId === 'P002-2.4-ii')?.dueDay).toBe('2024-11-30');
    });

    it('follows the day that the planner picks', () => {
      const picked = settings({ deadlineChoices: { 'P002-DL06': 'P002-DL07' } });
      expect(dueConflicts(plan, picked)[0]).toMatchObject({ chosenId: 'P002-DL07', isChosen: true });
      const { duties } = reportDuties(plan, register, [], '2024-11-25', picked);
      const one = duties.find((duty) => duty.taskId === 'P002-2.4-i' && duty.period.key === '2024');
      expect(one).toMatchObject({
        dueDay: '2024-11-20',
        lastDay: '2024-11-19',
        state: 'missing',
        daysLate: 6,
      });
    });
  });

  it('A2.6 the contest decided on 5 October is done, five days late', () => {
    const decision = done('2024-10-05', 'P002-2.9', 'QTR_SGTVT_VP', { evidenceTypes: ['decision'] });
    const plans = done('2024-05-05', 'P002-2.9', 'QTR_SGTVT_VP', { evidenceTypes: ['plan'] });
    expect(stateOf('P002-2.9', [plans, decision], '2024-12-31').results[0]).toMatchObject({
      status: 'done_late',
      daysLate: 5,
      reachedDay: '2024-10-05',
    });
    expect(stateOf('P002-2.9', [plans, decision], '2024-10-04').results[0]).toMatchObject({
      status: 'late',
      daysLate: 4,
    });
    expect(stateOf('P002-2.9', [plans], '2024-09-25').results[0]?.status).toBe('due_soon');
  });

  it('A2.7 links 2.13 to four indices and SIPAS back to it', () => {
    const links = rowsOf('task_links').filter((link) => link['plan_id'] === 'P002');
    const indices = links.filter((link) => link['task_id'] === 'P002-2.13').map((link) => link['index']);
    expect(indices).toEqual(['PAR_INDEX', 'PCI', 'PAPI', 'SIPAS']);
    expect(links.filter((link) => link['index'] === 'SIPAS').map((link) => link['task_id'])).toEqual([
      'P002-2.13',
    ]);
    const goals = goalsFromRows(rowsOf('targets')).filter((goal) => goal.planId === 'P002');
    expect(goals[0]?.indices).toEqual(['PAR_INDEX', 'PAPI', 'PCI', 'SIPAS']);
  });

  it('keeps or raises a score: equal is met, one point less is not', () => {
    const [goal] = goalsFromRows(rowsOf('targets')).filter((each) => each.planId === 'P002');
    const verdict = (score: number) => {
      const at = (year: number, points: number) => {
        return {
          unitId: 'QTR',
          indexId: 'SIPAS',
          year,
          score: points,
          rank: null,
          ranked: null,
          rating: null,
        };
      };
      if (goal === undefined) return null;
      const results = judgeGoal(goal, ['QTR'], [at(2023, 82.4), at(2024, score)], []);
      return results.find((result) => result.indexId === 'SIPAS')?.verdict;
    };
    expect([verdict(82.4), verdict(81.4), verdict(90)]).toEqual(['met', 'not_met', 'met']);
  });

  it('puts every due day into the calendar once for all units', () => {
    const { results } = planProgress(plan, register, [], '2024-06-30', settings());
    const november = deadlineCalendar(
      results.map((each) => each.instance),
      '2024-11-01',
      '2024-11-30',
    );
    expect(november.map((entry) => [entry.taskId, entry.dueDay, entry.unitIds.length])).toEqual([
      ['P002-2.4-i', '2024-11-26', 10],
      ['P002-2.4-ii', '2024-11-30', 1],
    ]);
  });
});
