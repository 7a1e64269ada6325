import { writeXlsx } from 'hucre';
import type { Cell, CellStyle, CellValue, RowDef, WriteSheet } from 'hucre';
import type { PlanReport, TaskLine } from './plan-report.ts';
import {
  DEMONSTRATION_MARK,
  dayText,
  periodText,
  roleText,
  statusText,
  verdictText,
} from './vietnamese-text.ts';

/** One column of a sheet: numbers stay numbers, so that the office can go on counting. */
interface Column {
  readonly head: string;
  readonly width: number;
  readonly numFmt?: string;
}

interface SheetPlan {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

const FONT = { name: 'Times New Roman', size: 12 };
const THIN = { style: 'thin', color: { rgb: '808080' } } as const;
const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF0' } },
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true } };
const PLAIN: CellStyle = { font: FONT };
const MARK: CellStyle = { font: { ...FONT, bold: true } };
const COUNT = '#,##0';
const SCORE = '#,##0.00';
const SHARE = '0.0%';

/** Rows above the head of each sheet: title, day of the figures, a line that is empty or tells invented figures. */
const HEAD_ROW = 3;

/**
 * The report as the bytes of an XLSX file: summary, tasks, channels, gaps and, where there are any, goals and
 * components, one sheet each, heads repeated in print, A4 across. Empty figures are empty cells, never 0.
 */
export async function reportWorkbook(report: PlanReport): Promise<Uint8Array> {
  const plans = [
    summary(report),
    tasks(report),
    shared(report),
    channels(report),
    shortfalls(report),
    goals(report),
    components(report),
  ];
  const shown = plans.filter((plan, at) => at < 2 || plan.rows.length > 0);
  return writeXlsx({
    sheets: shown.map((plan) => sheetOf(plan, report)),
    // The library's own setting leaves the name of the sheet unquoted, and no program follows it.
    namedRanges: shown.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name}'!$${String(HEAD_ROW + 1)}:$${String(HEAD_ROW + 1)}`,
      scope: name,
    })),
    properties: { title: report.subject, creator: report.letterhead.unitName },
    defaultFont: FONT,
  });
}

function sheetOf(plan: SheetPlan, report: PlanReport): WriteSheet {
  const title = [
    [report.subject],
    [`${report.letterhead.unitName}. Số liệu tính đến ngày ${dayText(report.referenceDay)}`],
    report.isDemonstration ? [DEMONSTRATION_MARK] : [],
  ];
  const rows: CellValue[][] = [
    ...title,
    plan.columns.map((column) => column.head),
    ...plan.rows.map((row) => [...row]),
  ];
  const last = rows.length - 1;
  return {
    name: plan.name,
    columns: plan.columns.map(({ width }) => ({ width })),
    rows,
    cells: stylesOf(plan, last),
    rowDefs: heightsOf(plan),
    freezePane: { rows: HEAD_ROW + 1, columns: Math.min(2, plan.columns.length - 1) },
    autoFilter: { range: `A${String(HEAD_ROW + 1)}:${letterOf(plan.columns.length)}${String(last + 1)}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { ...{ left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 }, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: '&C&P/&N',
      ...(report.isDemonstration ? { oddHeader: `&C&B${DEMONSTRATION_MARK}` } : {}),
    },
  };
}

function stylesOf(plan: SheetPlan, last: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: TITLE }],
    ['1,0', { style: PLAIN }],
    ['2,0', { style: MARK }],
  ]);
  plan.columns.forEach((column, at) => {
    cells.set(`${String(HEAD_ROW)},${String(at)}`, { style: HEAD });
    const isNumber = column.numFmt !== undefined;
    const alignment = {
      vertical: 'top',
      wrapText: !isNumber,
      horizontal: isNumber ? 'right' : 'left',
    } as const;
    const style = { font: FONT, border: BOX, alignment, ...(isNumber ? { numFmt: column.numFmt } : {}) };
    for (let row = HEAD_ROW + 1; row <= last; row += 1) cells.set(`${String(row)},${String(at)}`, { style });
  });
  return cells;
}

const LINE_POINTS = 16;

/** Heights for wrapped text: without them LibreOffice prints one line over the next. */
function heightsOf(plan: SheetPlan): Map<number, RowDef> {
  const lines = (cells: readonly CellValue[]): number =>
    Math.max(1, ...plan.columns.map(({ width }, at) => Math.ceil(textLength(cells[at]) / (width * 0.85))));
  const rows = [plan.columns.map((column) => column.head), ...plan.rows];
  return new Map(rows.map((cells, at) => [HEAD_ROW + at, { height: lines(cells) * LINE_POINTS + 2 }]));
}

function textLength(value: CellValue | undefined): number {
  return typeof value === 'string' ? value.length : 0;
}

function letterOf(column: number): string {
  return String.fromCharCode(64 + column);
}

function summary({ summary: figures, duties, periodText: periodName }: PlanReport): SheetPlan {
  const rows: CellValue[][] = [
    ['Kỳ báo cáo', periodName, null],
    ['Số nhiệm vụ', null, figures.tasks],
    ['Nhiệm vụ có chỉ tiêu định lượng', null, figures.withTarget],
    ['Nhiệm vụ đạt', null, figures.reached],
    ['Nhiệm vụ chưa đạt hoặc quá hạn', null, figures.late],
    ['Nhiệm vụ không có chỉ tiêu định lượng', 'không tính tỷ lệ', figures.withoutTarget],
    ['Số hoạt động', null, figures.activities],
    ['Số đơn vị có hoạt động', null, figures.units],
  ];
  if (duties !== null) {
    rows.push(['Báo cáo phải gửi', null, duties.owed], ['Báo cáo đã nhận', null, duties.received]);
    rows.push(['Trong đó gửi chậm', null, duties.receivedLate], ['Báo cáo chưa nhận', null, duties.missing]);
  }
  const columns = [
    { head: 'Nội dung', width: 44 },
    { head: 'Ghi chú', width: 40 },
    { head: 'Số lượng', width: 14, numFmt: COUNT },
  ];
  return { name: 'Tổng hợp', columns, rows };
}

function tasks({ groups }: PlanReport): SheetPlan {
  const rows = groups.flatMap((group) => group.tasks.map((task) => [group.title, ...taskCells(task)]));
  const columns = [
    { head: 'Nhóm nhiệm vụ', width: 18 },
    { head: 'Mã', width: 9 },
    { head: 'Nhiệm vụ', width: 36 },
    { head: 'Cơ quan chủ trì', width: 20 },
    { head: 'Chỉ tiêu, thời gian', width: 18 },
    { head: 'Phải làm', width: 8, numFmt: COUNT },
    { head: 'Đã làm', width: 7, numFmt: COUNT },
    { head: 'Số hoạt động', width: 8, numFmt: COUNT },
    { head: 'Số kỳ đạt', width: 9 },
    { head: 'Tỷ lệ', width: 8, numFmt: SHARE },
    { head: 'Tình trạng', width: 19 },
    { head: 'Ghi chú', width: 20 },
  ];
  // Printed across one A4 page: a column that says nothing would make the others smaller.
  if (rows.every((row) => (row.at(-1) ?? '') === '')) {
    columns.pop();
    rows.forEach((row) => row.pop());
  }
  return { name: 'Nhiệm vụ', columns, rows };
}

function taskCells(task: TaskLine): CellValue[] {
  return [
    task.code,
    task.name,
    task.lead,
    task.planned,
    task.expected,
    task.expected === null ? null : task.counted,
    task.activities,
    task.periods,
    task.share,
    statusText(task.status),
    task.note,
  ];
}

function shared(report: PlanReport): SheetPlan {
  const columns = [
    { head: 'Mã', width: 9 },
    { head: 'Nhiệm vụ', width: 60 },
    { head: 'Cơ quan chủ trì', width: 34 },
    { head: 'Vai trò', width: 14 },
    { head: 'Số hoạt động', width: 14, numFmt: COUNT },
  ];
  const rows = report.shared.map(({ code, name, lead, role, activities }) => {
    return [code, name, lead, roleText(role), activities];
  });
  return { name: 'Phối hợp', columns, rows };
}

function channels(report: PlanReport): SheetPlan {
  const columns = [
    { head: 'Hình thức tuyên truyền', width: 44 },
    { head: 'Số hoạt động', width: 14, numFmt: COUNT },
    { head: 'Số lượng', width: 14, numFmt: COUNT },
  ];
  const rows = report.channels.map((line) => [line.name, line.activities, line.quantity]);
  return { name: 'Hình thức', columns, rows };
}

function shortfalls(report: PlanReport): SheetPlan {
  const columns = [
    { head: 'Nhiệm vụ', width: 44 },
    { head: 'Đơn vị', width: 30 },
    { head: 'Kỳ', width: 16 },
    { head: 'Hạn', width: 14 },
    { head: 'Số ngày quá hạn', width: 12, numFmt: COUNT },
    { head: 'Nội dung còn thiếu', width: 36 },
  ];
  const rows = report.shortfalls.map((line) => {
    const due = line.dueDay === null ? null : dayText(line.dueDay);
    return [line.task, line.unit, periodText(line.period), due, line.daysLate, line.what];
  });
  return { name: 'Còn thiếu', columns, rows };
}

function goals(report: PlanReport): SheetPlan {
  const columns = [
    { head: 'Mục tiêu', width: 44 },
    { head: 'Đơn vị được đánh giá', width: 34 },
    { head: 'Số liệu', width: 44 },
    { head: 'Kết quả', width: 18 },
  ];
  const rows = report.goals.map((line) => [line.goal, line.unit, line.figures, verdictText(line.verdict)]);
  return { name: 'Mục tiêu chỉ số', columns, rows };
}

function components(report: PlanReport): SheetPlan {
  const columns = [
    { head: 'Chỉ số', width: 18 },
    { head: 'Thành phần', width: 50 },
    { head: 'Nhiệm vụ', width: 34 },
    { head: 'Số hoạt động', width: 14, numFmt: COUNT },
    { head: `Điểm năm ${String(report.scoreYear)}`, width: 12, numFmt: SCORE },
    { head: 'So với năm trước', width: 14, numFmt: SCORE },
  ];
  const rows = report.components.map((line) => {
    return [line.index, line.component, line.tasks, line.activities, line.score, line.change];
  });
  return { name: 'Thành phần chỉ số', columns, rows };
}
