import type { PlanReport, ShortfallLine, TaskGroup } from '../../../server/reports/plan-report.ts';
import { grouped } from '../../../server/planning/grouped.ts';
import type { Activity } from '../../../server/planning/activity.ts';
import { reportDuties } from '../../../server/planning/report-duties.ts';
import { DEFAULT_SETTINGS } from '../../../server/planning/settings.ts';
import { planProgress } from '../../../server/planning/task-progress.ts';
import type { Span } from '../../../server/planning/task-progress.ts';
import { taskCounts, totalsBy } from '../../../server/planning/totals.ts';
import type { UnitRegister } from '../../../server/planning/unit-register.ts';
import { communes, done, registerWith, rowsOf, seedPlan, unit } from '../planning/seed-plans.ts';

const taskRows = new Map(rowsOf('tasks').map((row) => [row['task_id'], row]));

function cellOf(taskId: string, column: string): string {
  const cell = taskRows.get(taskId)?.[column];
  return typeof cell === 'string' ? cell : '';
}
const channelNames = new Map(rowsOf('channels').map((row) => [row['channel'], String(row['name_vi'])]));

/** A report filled from a seed plan and a log, as a route fills it. */
function sampleReport(
  planId: string,
  register: UnitRegister,
  log: readonly Activity[],
  referenceDay: string,
  span: Span,
  frame: Pick<PlanReport, 'letterhead' | 'subject' | 'periodText' | 'openings' | 'recipients' | 'signature'>,
): PlanReport {
  const plan = seedPlan(planId);
  const progress = planProgress(plan, register, log, referenceDay, DEFAULT_SETTINGS, span);
  const states = new Map(progress.tasks.map((task) => [task.taskId, task]));
  const nameOf = (unitId: string | null): string => register.byId.get(unitId ?? '')?.nameVi ?? '';
  const lines = plan.tasks
    .filter((task) => states.has(task.taskId) && task.taskKind !== 'solution')
    .map((task) => ({ task, state: states.get(task.taskId) }));
  const groups: TaskGroup[] = [...grouped(lines, ({ task }) => task.contentGroup)].map(([title, rows]) => ({
    title,
    tasks: rows.flatMap(({ task, state }) => {
      if (state === undefined) return [];
      const hasTarget = state.status !== 'no_target';
      return [
        {
          code: task.taskCode,
          name: task.taskNameVi,
          lead: cellOf(task.taskId, 'lead_unit'),
          planned:
            ['target_raw', 'cadence_raw', 'due_raw']
              .map((column) => cellOf(task.taskId, column))
              .find((text) => text !== '') ?? '',
          expected: hasTarget ? state.expectedToDate : null,
          counted: state.countedToDate,
          activities: state.activities,
          periods: state.closed > 1 ? `${String(state.closedReached)}/${String(state.closed)}` : '',
          share: state.share,
          status: state.isDayUnknown ? 'no_day' : state.status,
          note: '',
        },
      ];
    }),
  }));
  const shortfalls: ShortfallLine[] = progress.tasks.flatMap((task) =>
    task.shortfalls.map((short) => ({
      task: plan.tasks.find((each) => each.taskId === task.taskId)?.taskNameVi ?? '',
      unit: nameOf(short.unitId),
      period: short.periodKey,
      dueDay: short.dueDay,
      what: `thiếu ${String(short.missing)}`,
      daysLate: short.daysLate,
    })),
  );
  const { duties } = reportDuties(plan, register, log, referenceDay, DEFAULT_SETTINGS);
  const missing = duties.filter((duty) => duty.state === 'missing');
  return {
    ...frame,
    language: 'vi',
    isDemonstration: false,
    referenceDay,
    summary: {
      tasks: progress.tasks.length,
      listed: taskCounts(plan.tasks).tasks,
      isOfPart: false,
      withTarget: progress.withTarget,
      reached: progress.reachedTasks,
      late: progress.tasks.filter((task) => task.status === 'late').length,
      withoutTarget: progress.withoutTarget,
      activities: log.length,
      units: new Set(log.map((each) => each.unitId)).size,
    },
    groups,
    shared: [],
    channels: totalsBy(log, 'channel').map(({ key, entries, quantity }) => ({
      name: channelNames.get(key) ?? key,
      activities: entries,
      quantity,
    })),
    shortfalls,
    duties: {
      owed: duties.length,
      received: duties.filter((duty) => duty.state.startsWith('received')).length,
      receivedLate: duties.filter((duty) => duty.state === 'received_late').length,
      missing: missing.length,
      missingUnits: [...new Set(missing.flatMap((duty) => duty.unitIds.map(nameOf)))],
    },
    budget: {
      lines: ['Dự toán kinh phí năm 2024 của UBND thị xã Hương Trà: 150.000.000 đồng; đã được quyết định.'],
      estimates: [
        {
          ...{ year: 2024, unit: 'UBND thị xã Hương Trà', amount: 150_000_000, amountText: null },
          ...{
            step: 'đã được quyết định',
            stepOn: '2024-02-05',
            authority: null,
            decisionNumber: '15/QĐ-UBND',
          },
          ...{ decidedAmount: 120_000_000, note: null },
        },
        {
          ...{ year: 2024, unit: 'Phòng Văn hóa và Thông tin', amount: null, amountText: 'theo quy định' },
          ...{
            step: 'đã lập',
            stepOn: null,
            authority: null,
            decisionNumber: null,
            decidedAmount: null,
            note: null,
          },
        },
      ],
    },
    followUps: null,
    initiatives: [],
    goals: [
      {
        goal: 'Cải thiện thứ hạng PCI',
        unit: 'Tỉnh Quảng Ngãi',
        figures: 'hạng 41 (2019) → hạng 36 (2020); điểm 64,33 → 63,20',
        verdict: 'met',
      },
    ],
    scoreYear: Number(span.to.slice(0, 4)),
    components: [
      {
        index: 'PAR INDEX',
        component: 'Cải cách thủ tục hành chính',
        tasks: '2.6; 2.14',
        activities: 5,
        score: 12.345,
        change: -0.5,
      },
      { index: 'PCI', component: 'Chi phí thời gian', tasks: '', activities: 0, score: null, change: null },
    ],
    narrative: {
      results: ['Công tác tuyên truyền được triển khai đồng bộ, bám sát Kế hoạch.'],
      difficulties: ['Một số đơn vị gửi báo cáo chậm; tin, bài chưa đều giữa các tháng.'],
      nextSteps: ['Đôn đốc các đơn vị còn thiếu hoàn thành chỉ tiêu trước ngày 30/11/2024.'],
      proposals: [],
    },
    rules: [
      '"Trước ngày" được hiểu là chậm nhất ngày liền trước.',
      'Tuần tính theo ISO 8601, từ thứ Hai đến Chủ nhật.',
    ],
    closing: `Trên đây là báo cáo ${frame.subject.charAt(0).toLocaleLowerCase('vi')}${frame.subject.slice(1)}`,
  };
}

const divisions = ['Phòng Kế hoạch - Tài chính', 'Phòng Quản lý vận tải', 'Trung tâm Đăng kiểm'].map(
  (name, at) =>
    unit(`PB${String(at)}`, 'QTR_SGTVT', { nameVi: name, level: 'department', memberOf: ['QTR_SGTVT_PB'] }),
);
const quangTri = registerWith(divisions);
const yearLog = [
  done('2024-01-30', 'P002-2.1', 'QTR_SGTVT_VP', { evidenceTypes: ['plan'], channels: ['plan_document'] }),
  done('2024-05-28', 'P002-2.3', 'QTR_SGTVT_VP', {
    evidenceTypes: ['official_letter'],
    channels: ['steering_document'],
  }),
  done('2024-04-11', 'P002-2.11', 'QTR_SGTVT_VP', { quantity: 2, channels: ['portal_article'] }),
  done('2024-04-12', 'P002-2.12', 'QTR_SGTVT_VP', { channels: ['portal_article'] }),
  done('2024-10-05', 'P002-2.9', 'QTR_SGTVT_VP', { evidenceTypes: ['decision'], channels: ['contest'] }),
  done('2024-11-20', 'P002-2.4-i', 'PB0', { forPeriod: '2024', channels: ['report'] }),
  done('2024-03-20', 'P002-2.5', 'PB1', { evidenceTypes: ['article'], channels: ['conference_training'] }),
];
const yearly = sampleReport(
  'P002',
  quangTri,
  yearLog,
  '2024-12-10',
  { from: '2024-01-01', to: '2024-12-31' },
  {
    letterhead: {
      parentName: 'UBND tỉnh Quảng Trị',
      unitName: 'Sở Giao thông vận tải',
      number: '8',
      symbol: 'BC-SGTVT',
      place: 'Quảng Trị',
      date: '2024-12-05',
      year: 2024,
    },
    subject: 'Kết quả thực hiện công tác tuyên truyền cải cách hành chính năm 2024',
    periodText: 'năm 2024',
    openings: [
      'Thực hiện Kế hoạch tuyên truyền cải cách hành chính năm 2024, Sở Giao thông vận tải báo cáo kết quả thực hiện như sau:',
    ],
    recipients: ['UBND tỉnh (b/c)', 'Sở Nội vụ (b/c)', 'Lãnh đạo Sở', 'Các phòng, ban, đơn vị'],
    signature: { capacity: ['Giám đốc'], name: null },
  },
);

const agencies = ['Phòng Nội vụ', 'Phòng Tư pháp'].map((name, at) =>
  unit(`TB_A${String(at)}`, 'TB_UBND', { nameVi: name, level: 'district', memberOf: ['TB_CQDV'] }),
);
const traBong = registerWith([...communes(3, 'TB_UBND'), ...agencies]);
const quarterLog = [1, 8, 15, 22, 29].flatMap((day) => [
  done(`2024-07-${String(day).padStart(2, '0')}`, 'P004-III.10.a', 'TB_TTTT', {
    channels: ['radio_loudspeaker'],
  }),
  done(`2024-08-${String(day).padStart(2, '0')}`, 'P004-III.10.b', 'TB_VHTT', {
    channels: ['portal_article'],
  }),
]);
const quarterly = sampleReport(
  'P004',
  traBong,
  quarterLog,
  '2024-09-30',
  { from: '2024-07-01', to: '2024-09-30' },
  {
    letterhead: {
      parentName: 'UBND huyện Trà Bồng',
      unitName: 'Phòng Văn hóa và Thông tin',
      number: null,
      symbol: 'BC-VHTT',
      place: 'Trà Bồng',
      date: null,
      year: 2024,
    },
    subject: 'Kết quả truyền thông nâng cao các chỉ số PAR INDEX, PAPI, PCI quý III năm 2024',
    periodText: 'quý III năm 2024',
    openings: [],
    recipients: ['UBND huyện', 'Các cơ quan, ban, ngành huyện', 'UBND các xã, thị trấn'],
    signature: { capacity: ['Trưởng phòng'], name: 'Nguyễn Văn A' },
  },
);

/** The two reports that the issue names: the year of Quảng Trị and a quarter of Trà Bồng. */
export function samples(): { readonly yearly: PlanReport; readonly quarterly: PlanReport } {
  return { yearly, quarterly };
}
