import type {
  ChannelLine,
  ComponentLine,
  GoalLine,
  SharedLine,
  ShortfallLine,
  TaskGroup,
  TaskLine,
} from './plan-report.ts';
import {
  changeText,
  countText,
  dayText,
  joinedPeriods,
  numberText,
  periodText,
  roleText,
  shareText,
  statusText,
  verdictText,
} from './vietnamese-text.ts';

export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface ReportColumn {
  readonly head: string;
  /** Share of the width; the columns of a table are set against each other. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A row of cells, or the title of the group of rows below it. */
export type ReportRow = { readonly cells: readonly string[] } | { readonly title: string };

const CENTRE = { align: 'center' } as const;
const LEFT = { align: 'left' } as const;
const RIGHT = { align: 'right' } as const;

/** One line for each group of tasks, as the document groups them. */
export function groupTable(groups: readonly TaskGroup[]): ReportTable {
  const count = (group: TaskGroup, test: (task: TaskLine) => boolean): string =>
    String(group.tasks.filter(test).length);
  const rows = groups.map((group, at) => ({
    cells: [
      String(at + 1),
      group.title,
      String(group.tasks.length),
      count(group, (task) => task.status !== 'no_target' && task.status !== 'no_units'),
      count(group, (task) => task.status === 'done' || task.status === 'done_late'),
      count(group, (task) => task.status === 'late'),
    ],
  }));
  const columns = [
    { head: 'TT', width: 8, ...CENTRE },
    { head: 'Nhóm nhiệm vụ', width: 60, ...LEFT },
    { head: 'Số nhiệm vụ', width: 15, ...CENTRE },
    { head: 'Có chỉ tiêu', width: 15, ...CENTRE },
    { head: 'Đạt', width: 11, ...CENTRE },
    { head: 'Chưa đạt', width: 13, ...CENTRE },
  ];
  return { columns, rows };
}

/** What a unit did for tasks that others lead. */
export function sharedTable(shared: readonly SharedLine[]): ReportTable {
  const rows = shared.map(({ code, name, lead, role, activities }, at) => ({
    cells: [String(at + 1), `${code}. ${name}`, lead, roleText(role), numberText(activities)],
  }));
  const columns = [
    { head: 'TT', width: 8, ...CENTRE },
    { head: 'Nhiệm vụ', width: 52, ...LEFT },
    { head: 'Cơ quan chủ trì', width: 34, ...LEFT },
    { head: 'Vai trò', width: 17, ...CENTRE },
    { head: 'Số hoạt động', width: 16, ...RIGHT },
  ];
  return { columns, rows };
}

export function channelTable(channels: readonly ChannelLine[]): ReportTable {
  const rows = channels.map((line, at) => ({
    cells: [String(at + 1), line.name, numberText(line.activities), numberText(line.quantity)],
  }));
  const columns = [
    { head: 'TT', width: 8, ...CENTRE },
    { head: 'Hình thức tuyên truyền', width: 70, ...LEFT },
    { head: 'Số hoạt động', width: 20, ...RIGHT },
    { head: 'Số lượng', width: 20, ...RIGHT },
  ];
  return { columns, rows };
}

/** More lines than this of one task and unit become one: an office does not read 26 weeks one by one. */
const SEPARATE_LINES = 3;

export function shortfallTable(shortfalls: readonly ShortfallLine[]): ReportTable {
  const groups = new Map<string, ShortfallLine[]>();
  for (const line of shortfalls) {
    const key = `${line.task}|${line.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const lines = [...groups.values()].flatMap((group) =>
    group.length > SEPARATE_LINES ? [joinedLine(group)] : group.map(separateLine),
  );
  const columns = [
    { head: 'TT', width: 9, ...CENTRE },
    { head: 'Nhiệm vụ', width: 46, ...LEFT },
    { head: 'Đơn vị', width: 37, ...LEFT },
    { head: 'Kỳ', width: 19, ...CENTRE },
    { head: 'Hạn', width: 25, ...CENTRE },
    { head: 'Còn thiếu', width: 32, ...LEFT },
  ];
  return { columns, rows: lines.map((cells, at) => ({ cells: [String(at + 1), ...cells] })) };
}

function separateLine(line: ShortfallLine): string[] {
  const late = line.daysLate === null || line.daysLate === 0 ? '' : ` (quá ${String(line.daysLate)} ngày)`;
  return [line.task, line.unit, periodText(line.period), `${dayText(line.dueDay)}${late}`, line.what];
}

function joinedLine(group: readonly ShortfallLine[]): string[] {
  const [first] = group;
  const periods = joinedPeriods(group.map((line) => line.period));
  return [first?.task ?? '', first?.unit ?? '', periods, '–', `${countText(group.length)} kỳ chưa đạt`];
}

export function goalTable(goals: readonly GoalLine[]): ReportTable {
  const columns = [
    { head: 'TT', width: 10, ...CENTRE },
    { head: 'Mục tiêu', width: 45, ...LEFT },
    { head: 'Đơn vị được đánh giá', width: 35, ...LEFT },
    { head: 'Số liệu', width: 45, ...LEFT },
    { head: 'Kết quả', width: 22, ...CENTRE },
  ];
  const rows = goals.map((line, at) => ({
    cells: [String(at + 1), line.goal, line.unit, line.figures, verdictText(line.verdict)],
  }));
  return { columns, rows };
}

/** A dash where there is no score; the note below the table says so. */
export function componentTable(components: readonly ComponentLine[], year: number): ReportTable {
  const columns = [
    { head: 'Chỉ số', width: 30, ...LEFT },
    { head: 'Thành phần', width: 52, ...LEFT },
    { head: 'Nhiệm vụ', width: 28, ...LEFT },
    { head: 'Số hoạt động', width: 18, ...RIGHT },
    { head: `Điểm năm ${String(year)}`, width: 18, ...RIGHT },
    { head: 'So với năm trước', width: 20, ...RIGHT },
  ];
  const rows = components.map((line) => ({
    cells: [
      line.index,
      line.component,
      line.tasks,
      numberText(line.activities),
      line.score === null ? '–' : numberText(line.score, 2),
      changeText(line.change),
    ],
  }));
  return { columns, rows };
}

/** The appendix: every task as in the document, group by group. */
export function appendixTable(groups: readonly TaskGroup[]): ReportTable {
  // A column that nothing stands in would only make the others narrow.
  const hasNotes = groups.some((group) => group.tasks.some((task) => task.note !== ''));
  return {
    columns: [
      { head: 'Mã', width: 22, ...CENTRE },
      { head: 'Nhiệm vụ', width: 66, ...LEFT },
      { head: 'Cơ quan chủ trì', width: 38, ...LEFT },
      { head: 'Chỉ tiêu, thời gian', width: 38, ...LEFT },
      { head: 'Phải làm', width: 18, ...RIGHT },
      { head: 'Đã làm', width: 14, ...RIGHT },
      { head: 'Số kỳ đạt', width: 22, ...CENTRE },
      { head: 'Tỷ lệ', width: 18, ...RIGHT },
      { head: 'Tình trạng', width: 32, ...LEFT },
      ...(hasNotes ? [{ head: 'Ghi chú', width: 26, ...LEFT }] : []),
    ],
    rows: groups.flatMap((group): ReportRow[] => [
      { title: group.title },
      ...group.tasks.map((task) => ({ cells: taskCells(task).slice(0, hasNotes ? undefined : -1) })),
    ]),
  };
}

function taskCells(task: TaskLine): string[] {
  return [
    task.code,
    task.name,
    task.lead === '' ? 'Chưa giao chủ trì' : task.lead,
    task.planned,
    task.expected === null ? '–' : numberText(task.expected),
    numberText(task.expected === null ? task.activities : task.counted),
    task.periods,
    shareText(task.share),
    statusText(task.status),
    task.note,
  ];
}
