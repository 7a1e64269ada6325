import { describe, expect, it } from 'vitest';
import { goalSummary, judgeGoal } from '../../../server/planning/index-goals.ts';
import type { IndexValue, RatingScale } from '../../../server/planning/index-goals.ts';
import { goalsFromRows } from '../../../server/planning/from-rows.ts';
import { isClosed, planProgress } from '../../../server/planning/task-progress.ts';
import type { TaskProgress } from '../../../server/planning/task-progress.ts';
import type { Activity } from '../../../server/planning/activity.ts';
import { remindList, reportDuties } from '../../../server/planning/report-duties.ts';
import { rollUp } from '../../../server/planning/roll-up.ts';
import { taskCounts } from '../../../server/planning/totals.ts';
import { communes, done, registerWith, rowsOf, seedPlan, settings, taskOf } from './seed-plans.ts';

const plan = seedPlan('P000');
const nine = communes(9, 'HT_UBND');
const register = registerWith(nine);

function broadcasts(byMonth: readonly number[], task = 'P000-II.2.c'): Activity[] {
  return byMonth.flatMap((count, month) =>
    Array.from({ length: count }, (_, at) => {
      const day = `2024-${String(month + 1).padStart(2, '0')}-${String(3 + at * 6).padStart(2, '0')}`;
      return done(day, task, 'HT_TTVH', { channels: ['radio_loudspeaker'] });
    }),
  );
}

function stateOf(taskId: string, activities: readonly Activity[], day: string, more = {}): TaskProgress {
  const found = planProgress(plan, register, activities, day, settings(more)).tasks.find(
    (task) => task.taskId === taskId,
  );
  if (found === undefined) throw new Error(`no progress for ${taskId}`);
  return found;
}

describe('A0 Hương Trà 2024', () => {
  it('A0.1 loads 42 rows; the repeats of IV.6.b add no target', () => {
    expect(taskCounts(plan.tasks).rows).toBe(42);
    const repeats = plan.tasks.filter(
      (task) => task.relation === 'duplicate_of' && task.taskCode === 'IV.6.b',
    );
    expect(repeats.map((task) => task.taskId)).toEqual(['P000-IV.6.b-2', 'P000-IV.6.b-3']);
    const owed = planProgress(plan, register, [], '2024-12-31', settings()).results.map(
      (each) => each.instance.taskId,
    );
    expect(owed).not.toContain('P000-IV.6.b-2');
    expect(owed.filter((id) => id === 'P000-II.2.c')).toHaveLength(12);
  });

  const year = [4, 4, 4, 4, 3, 4, 4, 4, 5, 4, 4, 4];

  it('A0.2 meets 11 of 12 months, May short by one, though 48 of 48 were broadcast', () => {
    const state = stateOf('P000-II.2.c', broadcasts(year), '2024-12-31');
    expect(state).toMatchObject({ expectedToDate: 48, countedToDate: 48, closed: 12, closedReached: 11 });
    expect(state.shortfalls).toEqual([
      { periodKey: '2024-05', unitId: 'HT_TTVH', dueDay: '2024-05-31', missing: 1, daysLate: 214 },
    ]);
    expect(state.share).toBeCloseTo(47 / 48, 10);
  });

  it('A0.2 counts a broadcast logged under the repeat in the row it repeats', () => {
    const state = stateOf('P000-II.2.c', broadcasts(year, 'P000-IV.6.b-3'), '2024-12-31');
    expect(state).toMatchObject({ countedToDate: 48, closedReached: 11 });
    const both = broadcasts(year).map((each) => ({ ...each, taskIds: ['P000-II.2.c', 'P000-IV.6.b-3'] }));
    expect(stateOf('P000-II.2.c', both, '2024-12-31').countedToDate).toBe(48);
  });

  it('A0.3 replays 30 September: 36 expected, 36 logged, 8 of 9 months', () => {
    const state = stateOf('P000-II.2.c', broadcasts(year), '2024-09-30');
    expect(state).toMatchObject({
      expectedToDate: 36,
      countedToDate: 36,
      logged: 36,
      closed: 9,
      closedReached: 8,
    });
  });

  it('A0.2 with other months: three short ones, none repaired by a rich one', () => {
    const state = stateOf('P000-II.2.c', broadcasts([5, 2, 4, 0, 5, 5, 4, 3, 4, 4, 4, 4]), '2024-12-31');
    expect(state).toMatchObject({ countedToDate: 44, closedReached: 9 });
    expect(state.shortfalls.map((each) => [each.periodKey, each.missing])).toEqual([
      ['2024-02', 2],
      ['2024-04', 4],
      ['2024-08', 1],
    ]);
  });

  it('A0.4 caps the LED screens at 100 % and shows the third content', () => {
    const contents = ['2024-03-15', '2024-06-10', '2024-08-01'].map((day) =>
      done(day, 'P000-II.2.e-1', 'HT_TTVH'),
    );
    expect(stateOf('P000-II.2.e-1', contents, '2024-03-15')).toMatchObject({
      share: 0.5,
      reached: 0,
      logged: 1,
    });
    expect(stateOf('P000-II.2.e-1', contents, '2024-06-10')).toMatchObject({
      share: 1,
      reached: 1,
      logged: 2,
    });
    expect(stateOf('P000-II.2.e-1', contents, '2024-08-01')).toMatchObject({
      share: 1,
      reached: 1,
      logged: 3,
    });
  });

  it('A0.5 reaches 8 of 9 communes and names the missing one; two panels in one commune replace none', () => {
    const panels = nine.slice(0, 8).map((each) => done('2024-04-02', 'P000-II.2.e-2', each.unitId));
    const twice = [...panels, done('2024-05-02', 'P000-II.2.e-2', 'HT_UBND_X1')];
    const { results } = planProgress(plan, register, twice, '2024-06-30', settings());
    const own = results.filter((each) => each.instance.taskId === 'P000-II.2.e-2');
    const row = rollUp(own, twice, register).get('HT_UBND');
    expect(row).toMatchObject({ quantity: 9, unitsWithDuty: 9, unitsReached: 8, below: ['HT_UBND_X9'] });
    expect(row?.share).toBeCloseTo(0.8889, 4);
    expect(rollUp(own, twice, register).get('TTH_UBND')).toMatchObject({ unitsReached: 8, unitsWithDuty: 9 });
  });

  describe('A0.6 reports due "trước ngày 20/10/2024"', () => {
    const dutyOn = (received: string | null, day: string, beforeDay: 'strict' | 'inclusive') => {
      const log =
        received === null ? [] : [done(received, 'P000-IV.end-2', 'HT_UBND_X1', { channels: ['report'] })];
      const { duties } = reportDuties(plan, register, log, day, settings({ beforeDay }));
      return duties.find((duty) => duty.unitIds.includes('HT_UBND_X1') && duty.taskId === 'P000-IV.end-2');
    };

    it('is on time on the 19th, and on the 20th only under the inclusive setting', () => {
      expect(dutyOn('2024-10-19', '2024-12-31', 'strict')).toMatchObject({ state: 'received', daysLate: 0 });
      expect(dutyOn('2024-10-20', '2024-12-31', 'strict')).toMatchObject({
        state: 'received_late',
        daysLate: 1,
      });
      expect(dutyOn('2024-10-20', '2024-12-31', 'inclusive')).toMatchObject({
        state: 'received',
        daysLate: 0,
      });
    });

    it('is overdue by one day on the 21st, by two under the strict setting', () => {
      expect(dutyOn(null, '2024-10-21', 'inclusive')).toMatchObject({ state: 'missing', daysLate: 1 });
      expect(dutyOn(null, '2024-10-21', 'strict')).toMatchObject({ state: 'missing', daysLate: 2 });
      expect(dutyOn(null, '2024-10-19', 'strict')).toMatchObject({ state: 'due_soon', daysLate: 0 });
      expect(dutyOn(null, '2024-10-01', 'strict')).toMatchObject({ state: 'waiting' });
    });

    it('asks each unit once and reminds those that are missing', () => {
      const sent = done('2024-10-11', 'P000-IV.end-2', 'HT_UBND_X2', { channels: ['report'] });
      const { duties, cycleNotSet, emptyGroups } = reportDuties(
        plan,
        register,
        [sent],
        '2024-11-01',
        settings(),
      );
      expect(duties).toHaveLength(9);
      expect(duties[0]?.recipientUnitIds).toEqual(['HT_VHTT', 'HT_UBND']);
      expect([...remindList(duties).keys()]).not.toContain('HT_UBND_X2');
      expect(remindList(duties).size).toBe(8);
      expect(cycleNotSet).toEqual(['P000-IV.3.a-2', 'P000-IV.4.c']);
      expect(emptyGroups).toEqual(['HT_CQLQ', 'HT_PHONGBAN']);
    });
  });

  it('A0.7 judges the rating of the town and of nine communes', () => {
    const [town, each] = goalsFromRows(rowsOf('targets')).filter((goal) => goal.planId === 'P000');
    if (town === undefined || each === undefined) throw new Error('the goals are gone');
    expect([town.scope, each.scope, town.indices]).toEqual(['plan', 'each_commune', ['PAR_INDEX']]);
    const scale: RatingScale = ['Yếu', 'Trung bình', 'Khá', 'Tốt', 'Xuất sắc'].map((word) => ({
      word,
      from: null,
    }));
    const rated = (unitId: string, rating: string): IndexValue => {
      return { unitId, indexId: 'PAR_INDEX', year: 2024, score: null, rank: null, ranked: null, rating };
    };
    const verdict = (rating: string) => judgeGoal(town, ['HT'], [rated('HT', rating)], scale)[0]?.verdict;
    expect([verdict('Tốt'), verdict('Khá'), verdict(' tốt ')]).toEqual(['met', 'not_met', 'met']);
    expect(judgeGoal(town, ['HT'], [], scale)[0]?.verdict).toBe('no_data');
    const words = ['Tốt', 'Tốt', 'Tốt', 'Tốt', 'Tốt', 'Tốt', 'Tốt', 'Xuất sắc', 'Khá'];
    const ids = nine.map((unit) => unit.unitId);
    const results = judgeGoal(
      each,
      ids,
      ids.map((id, at) => rated(id, words[at] ?? '')),
      scale,
    );
    expect(goalSummary(results)).toEqual({ met: 8, judged: 9, notMet: ['HT_UBND_X9'], withoutData: [] });
    const half = judgeGoal(
      each,
      ids,
      ids.slice(0, 5).map((id) => rated(id, 'Tốt')),
      scale,
    );
    expect(goalSummary(half)).toMatchObject({ met: 5, judged: 5 });
    expect(goalSummary(half).withoutData).toHaveLength(4);
  });

  it('rates by cut points when only scores are known', () => {
    const [town] = goalsFromRows(rowsOf('targets')).filter((goal) => goal.planId === 'P000');
    const scale = [
      { word: 'Khá', from: 70 },
      { word: 'Tốt', from: 80 },
      { word: 'Xuất sắc', from: 90 },
    ];
    const scored = (score: number) => {
      const value = {
        unitId: 'HT',
        indexId: 'PAR_INDEX',
        year: 2024,
        score,
        rank: null,
        ranked: null,
        rating: null,
      };
      return town === undefined ? null : judgeGoal(town, ['HT'], [value], scale)[0]?.verdict;
    };
    expect([scored(79.99), scored(80), scored(95), scored(12)]).toEqual(['not_met', 'met', 'met', 'no_data']);
  });

  it('keeps a task without a number out of every percentage (R04)', () => {
    const state = stateOf('P000-II.2.a-3', [done('2024-02-01', 'P000-II.2.a-3', 'HT_UBND_X1')], '2024-12-31');
    expect(state).toMatchObject({ status: 'no_target', share: null, logged: 1 });
    expect(taskOf(plan, 'P000-II.2.a-3').targets).toEqual([]);
  });

  it('closes a month on its last day and flags it the day after', () => {
    const { results } = planProgress(plan, register, [], '2024-01-31', settings());
    const january = results.find((each) => each.instance.period.key === '2024-01');
    expect(january?.status).toBe('due_soon');
    expect(january === undefined ? null : isClosed(january.instance, '2024-01-31')).toBe(true);
    const after = planProgress(plan, register, [], '2024-02-01', settings()).results;
    expect(after.find((each) => each.instance.period.key === '2024-01')).toMatchObject({
      status: 'late',
      daysLate: 1,
    });
  });
});
