import { describe, expect, it } from 'vitest';
import { plansBelow } from '../../../server/planning/roll-up.ts';
import { expectedInstances } from '../../../server/planning/expected-instances.ts';
import { planProgress } from '../../../server/planning/task-progress.ts';
import { plansByChannel, tasksOfUnit, totalOf, totalsBy } from '../../../server/planning/totals.ts';
import { settledActivities } from '../../../server/planning/activity.ts';
import { evidenceIn, needed } from '../../../server/planning/measures.ts';
import { PLAN_IDS, communes, done, registerWith, seedPlan, settings, taskOf } from './seed-plans.ts';

const plans = PLAN_IDS.map(seedPlan);
const register = registerWith([]);

describe('across the plans', () => {
  it('X1 shows P001 and P004 below Quảng Ngãi, each by its own years', () => {
    const logs: Record<string, ReturnType<typeof done>[]> = {
      P001: [done('2020-03-01', 'P001-III.2-1', 'QNG_SVHTTDL_VP', { quantity: 7 })],
      P004: [
        done('2022-09-01', 'P004-III.6', 'TB_VP', { quantity: 2 }),
        done('2024-09-01', 'P004-III.6', 'TB_VP', { quantity: 5 }),
      ],
    };
    const below = plansBelow('QNG', plans, (id) => logs[id] ?? [], register);
    expect(below.map((each) => [each.planId, each.periodStart, Object.fromEntries(each.byYear)])).toEqual([
      ['P001', '2020-01-01', { 2020: 7 }],
      ['P004', '2022-01-01', { 2022: 2, 2024: 5 }],
    ]);
  });

  it('X2 compares the channels of the five plans', () => {
    const by = plansByChannel(plans);
    expect(by.get('radio_loudspeaker')).toEqual(['P000', 'P003', 'P004']);
    expect(by.get('panel_poster_banner')).toEqual(['P000', 'P001', 'P002', 'P003']);
    expect(by.get('contest')).toEqual(['P002', 'P003', 'P004']);
    expect(by.get('public_posting_of_procedures')).toEqual(PLAN_IDS);
    expect(by.get('led_screen')).toEqual(['P000']);
    expect(by.get('mobile_vehicle')).toEqual(['P001']);
    expect(by.get('school_programme')).toEqual(['P004']);
    expect(by.get('social_media_zalo_facebook')).toEqual(['P000', 'P002', 'P003']);
  });

  it('X3 keeps units of one name apart', () => {
    const named = [...register.byId.values()].filter((each) => each.nameVi.startsWith('Phòng Nội vụ'));
    expect(named.map((each) => each.unitId).sort()).toEqual(['HT_NV', 'PT_NV']);
    const log = named.map((each) => done('2024-01-10', 'P000-IV.4.a', each.unitId));
    expect(totalsBy(log, 'unit')).toHaveLength(2);
  });

  it('X5 switches implied targets off: the yearly tasks of Trà Bồng then have no target', () => {
    const plan = seedPlan('P004');
    const off = planProgress(plan, register, [], '2025-12-31', settings({ impliedTargets: false }));
    const state = (taskId: string) => off.tasks.find((task) => task.taskId === taskId)?.status;
    expect([state('P004-III.1'), state('P004-III.10.a')]).toEqual(['no_target', 'no_target']);
    const on = planProgress(plan, register, [], '2025-12-31', settings());
    expect(on.tasks.find((task) => task.taskId === 'P004-III.1')?.status).toBe('late');
    expect(on.withTarget - off.withTarget).toBe(10);
  });

  it('keeps the days that a plan names when implied targets are off', () => {
    const plan = seedPlan('P002');
    const off = settings({ impliedTargets: false });
    const letters = expectedInstances(taskOf(plan, 'P002-2.3'), plan, register, off);
    expect(letters.map((each) => [each.period.key, each.requirements[0]?.measure])).toEqual([
      ['2024-05', 'steering_document'],
      ['2024-10', 'steering_document'],
    ]);
  });

  it('raises what an implied week asks for, not what a document states', () => {
    const strict = settings({ impliedMinimum: 3 });
    const week = expectedInstances(
      taskOf(seedPlan('P004'), 'P004-III.10.a'),
      seedPlan('P004'),
      register,
      strict,
    )[0];
    expect(week?.requirements[0]?.value).toBe(3);
    const month = expectedInstances(
      taskOf(seedPlan('P000'), 'P000-II.2.c'),
      seedPlan('P000'),
      register,
      strict,
    )[0];
    expect(month?.requirements[0]?.value).toBe(4);
  });

  it('counts one article in each task it serves and once in the unit total (R11)', () => {
    const plan = seedPlan('P002');
    const article = done('2024-03-01', '', 'QTR_SGTVT_VP', { taskIds: ['P002-2.11', 'P002-2.13'] });
    const each = settledActivities([article], plan, register, settings());
    expect(totalsBy(each, 'task').map((total) => total.quantity)).toEqual([1, 1]);
    expect(totalOf(each).quantity).toBe(1);
    const first = settledActivities([article], plan, register, settings({ sharedActivity: 'first_task' }));
    expect(totalsBy(first, 'task').map((total) => total.key)).toEqual(['P002-2.11']);
  });

  it('shows a unit its own tasks, through groups too (R10)', () => {
    const own = registerWith(communes(2, 'HT_UBND'));
    const mine = tasksOfUnit(seedPlan('P000'), own, 'HT_UBND_X1', '2024-05-01');
    expect(mine).toContainEqual({ taskId: 'P000-II.2.e-2', role: 'lead' });
    expect(mine.find((each) => each.taskId === 'P000-IV.3.a-1')?.role).toBe('coordinating');
    expect(mine.map((each) => each.taskId)).not.toContain('P000-II.2.c');
  });

  it('reads the kinds of evidence from the wording of the appendix (R08)', () => {
    expect(evidenceIn('Kế hoạch; báo cáo; kết luận cuộc họp; tin, bài kèm hình ảnh')).toEqual([
      'plan',
      'report',
      'meeting_conclusion',
      'article',
    ]);
    expect(evidenceIn('Văn bản chỉ đạo, điều hành; báo cáo kèm hình ảnh; tin, bài')).toEqual([
      'official_letter',
      'report_with_pictures',
      'article',
    ]);
    expect(seedPlan('P002').tasks.find((task) => task.taskCode === '2.9')?.evidenceTypes).toContain(
      'decision',
    );
  });

  it('reads "more than 2" and "more than 2,5" as three (R05)', () => {
    const more = { targetId: null, measure: 'panel', operator: '>' } as const;
    expect([2, 2.5].map((value) => needed({ ...more, value }))).toEqual([3, 3]);
  });
});
