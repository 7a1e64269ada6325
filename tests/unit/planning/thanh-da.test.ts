import { describe, expect, it } from 'vitest';
import { settledActivities } from '../../../server/planning/activity.ts';
import { reportDuties } from '../../../server/planning/report-duties.ts';
import { rollUp } from '../../../server/planning/roll-up.ts';
import { planProgress } from '../../../server/planning/task-progress.ts';
import { taskCounts, totalOf, totalsBy } from '../../../server/planning/totals.ts';
import { done, registerWith, seedPlan, settings, unit } from './seed-plans.ts';

const plan = seedPlan('P003');
const register = registerWith([]);
const REPORT = 'P003-IV.2-2';

/** The commune and its district end on 30/06/2025; Thanh Đa becomes part of Hát Môn. */
const hatMon = unit('HATMON', 'HNI', { nameVi: 'UBND xã Hát Môn', validFrom: '2025-07-01' });
const merged = registerWith([hatMon], {
  TD_UBND: { validTo: '2025-06-30', successorIds: ['HATMON'] },
  PT_UBND: { validTo: '2025-06-30', successorIds: ['HATMON'] },
});

describe('A3 xã Thanh Đa 2025', () => {
  it('A3.1 loads 19 rows; a plan dated a day after its parent is no error', () => {
    expect(taskCounts(plan.tasks).rows).toBe(19);
    expect(plan.issueDate).toBe('2025-02-19');
  });

  it('A3.2 totals 27 over four bars, Facebook and Zalo apart, without a percentage', () => {
    const bars: [string, number, string][] = [
      ['P003-II.2-1a', 12, 'radio_loudspeaker'],
      ['P003-II.2-1b', 6, 'social_media_zalo_facebook'],
      ['P003-II.2-1c', 5, 'social_media_zalo_facebook'],
      ['P003-II.2-1d', 4, 'portal_article'],
    ];
    const log = bars.flatMap(([task, times, channel]) =>
      Array.from({ length: times }, (_, at) =>
        done(`2025-03-${String(at + 1).padStart(2, '0')}`, task, 'TD_UBND', { channels: [channel] }),
      ),
    );
    expect(totalOf(log)).toEqual({ quantity: 27, entries: 27 });
    expect(totalsBy(log, 'task').map((each) => each.quantity)).toEqual([12, 6, 5, 4]);
    const settled = settledActivities(log, plan, register, settings());
    expect(totalsBy(settled, 'task').map((each) => [each.key, each.quantity])).toEqual([
      ['P003-IV.4-1', 12],
      ['P003-II.2-1b', 6],
      ['P003-II.2-1c', 5],
      ['P003-II.2-1d', 4],
    ]);
    const progress = planProgress(plan, register, log, '2025-12-31', settings());
    expect(progress.withTarget).toBe(0);
    expect(progress.tasks.every((task) => task.status === 'no_target' && task.share === null)).toBe(true);
  });

  it('A3.4 says that the cycle is not set; quarterly gives four days; an ad hoc report counts apart', () => {
    expect(reportDuties(plan, register, [], '2025-12-31', settings())).toMatchObject({
      duties: [],
      cycleNotSet: [REPORT],
    });
    const reportCycles = [{ taskId: REPORT, per: 'quarter' as const, offsetDays: 0 }];
    const log = [
      done('2025-03-28', REPORT, 'TD_VPTK', { forPeriod: '2025-Q1' }),
      done('2025-05-05', REPORT, 'TD_VPTK', { adHoc: true }),
    ];
    const { duties, adHoc, cycleNotSet } = reportDuties(
      plan,
      register,
      log,
      '2025-07-10',
      settings({ reportCycles }),
    );
    expect(duties.map((duty) => [duty.dueDay, duty.state])).toEqual([
      ['2025-03-31', 'received'],
      ['2025-06-30', 'missing'],
      ['2025-09-30', 'waiting'],
      ['2025-12-31', 'waiting'],
    ]);
    expect(adHoc.map((each) => each.date)).toEqual(['2025-05-05']);
    expect(cycleNotSet).toEqual([]);
  });

  describe('A3.5 the commune ends on 30 June', () => {
    const log = [
      done('2025-02-20', 'P003-II.2-1b', 'TD_UBND', { quantity: 3 }),
      done('2025-06-30', 'P003-II.2-1b', 'TD_UBND', { quantity: 2 }),
      done('2025-07-01', 'P003-II.2-1b', 'TD_UBND', { quantity: 4 }),
      done('2025-10-02', 'P003-II.2-1b', 'HATMON'),
    ];

    it('splits by the old units and joins by the new, with equal totals', () => {
      const byOld = rollUp([], log, merged);
      expect([byOld.get('TD_UBND')?.quantity, byOld.get('HATMON')?.quantity]).toEqual([5, 5]);
      const byNew = rollUp([], log, merged, { by: 'new', on: '2025-12-31' });
      expect([byNew.get('TD_UBND'), byNew.get('HATMON')?.quantity]).toEqual([undefined, 10]);
      expect(byOld.get('HNI')?.quantity).toBe(byNew.get('HNI')?.quantity);
      const then = rollUp([], log.slice(0, 2), merged, { by: 'new', on: '2025-06-30' });
      expect(then.get('TD_UBND')?.quantity).toBe(5);
    });

    it('moves reports still open to the successor, or closes them; none is overdue', () => {
      const reportCycles = [{ taskId: REPORT, per: 'quarter' as const, offsetDays: 0 }];
      const sent = [
        done('2025-03-28', REPORT, 'TD_VPTK', { forPeriod: '2025-Q1' }),
        done('2025-09-29', REPORT, 'HATMON', { forPeriod: '2025-Q3' }),
      ];
      const move = reportDuties(plan, merged, sent, '2025-12-31', settings({ reportCycles })).duties;
      expect(move.map((duty) => [duty.period.key, duty.unitIds[0], duty.state])).toEqual([
        ['2025-Q1', 'TD_VPTK', 'received'],
        ['2025-Q2', 'TD_VPTK', 'moved'],
        ['2025-Q3', 'TD_VPTK', 'moved'],
        ['2025-Q3', 'HATMON', 'received'],
        ['2025-Q4', 'TD_VPTK', 'moved'],
        ['2025-Q4', 'HATMON', 'due_soon'],
      ]);
      const close = reportDuties(
        plan,
        merged,
        sent,
        '2026-03-01',
        settings({ reportCycles, endedUnits: 'close' }),
      ).duties;
      expect(close.map((duty) => duty.state)).toEqual(['received', 'closed', 'closed', 'closed']);
      const before = reportDuties(plan, merged, sent, '2025-05-31', settings({ reportCycles })).duties;
      expect(before.find((duty) => duty.period.key === '2025-Q2')).toMatchObject({ state: 'waiting' });
    });

    it('sends to the successor of a recipient that ended', () => {
      const reportCycles = [{ taskId: REPORT, per: 'quarter' as const, offsetDays: 0 }];
      const { duties } = reportDuties(plan, merged, [], '2025-12-31', settings({ reportCycles }));
      expect(duties[0]?.recipientUnitIds).toEqual(['PT_NV']);
      expect(duties.at(-1)?.recipientUnitIds).toEqual(['HATMON']);
    });
  });
});
