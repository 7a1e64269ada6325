import type { CellValue } from 'hucre';
import type { PlanReport, TaskLine } from './plan-report.ts';
import { type SheetWords, sheetWords } from './report-sheet-words.ts';

/** One column of a sheet: numbers stay numbers, so that the office can go on counting. */
interface Column {
  readonly head: string;
  readonly width: number;
  readonly numFmt?: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

const COUNT = '#,##0';
const SCORE = '#,##0.00';
const SHARE = '0.0%';

/** The sheets of a report, those without rows left out. */
export function sheetPlans(report: PlanReport): SheetPlan[] {
  const words = sheetWords[report.language];
  const always = [summary(report, words), tasks(report, words)];
  const sheets = [shared, channels, budget, shortfalls, followUps, initiatives, goals, components, rules];
  const where = sheets.map((sheet) => sheet(report, words));
  return [...always, ...where.filter((sheet) => sheet.rows.length > 0)];
}

function summary(report: PlanReport, { sheets, heads, rows: labels }: SheetWords): SheetPlan {
  const { summary: figures, duties, periodText: periodName } = report;
  const rows: CellValue[][] = [
    [labels.period, periodName, null],
    [labels.tasks, null, figures.tasks],
    [labels.withTarget, null, figures.withTarget],
    [labels.reached, null, figures.reached],
    [labels.late, null, figures.late],
    [labels.withoutTarget, labels.noShare, figures.withoutTarget],
    [labels.activities, null, figures.activities],
    [labels.units, null, figures.units],
  ];
  if (duties !== null) {
    rows.push([labels.owed, null, duties.owed], [labels.received, null, duties.received]);
    rows.push([labels.receivedLate, null, duties.receivedLate], [labels.missing, null, duties.missing]);
  }
  if (report.followUps !== null) {
    const { letters, reminded, inspections, inspected, ofUnits } = report.followUps;
    rows.push([labels.letters, null, letters], [labels.reminded, null, reminded]);
    rows.push(
      [labels.inspections, null, inspections],
      [labels.inspected, labels.ofUnits(ofUnits), inspected],
    );
  }
  const columns = [
    { head: heads.item, width: 44 },
    { head: heads.note, width: 40 },
    { head: heads.quantity, width: 14, numFmt: COUNT },
  ];
  return { name: sheets.summary, columns, rows };
}

function tasks({ groups }: PlanReport, words: SheetWords): SheetPlan {
  const { sheets, heads } = words;
  const rows = groups.flatMap((group) => group.tasks.map((task) => [group.title, ...taskCells(task, words)]));
  const columns = [
    { head: heads.group, width: 18 },
    { head: heads.code, width: 9 },
    { head: heads.task, width: 36 },
    { head: heads.lead, width: 20 },
    { head: heads.planned, width: 20 },
    { head: heads.expected, width: 9, numFmt: COUNT },
    { head: heads.counted, width: 7, numFmt: COUNT },
    { head: heads.activities, width: 10, numFmt: COUNT },
    { head: heads.periods, width: 10 },
    { head: heads.share, width: 8, numFmt: SHARE },
    { head: heads.status, width: 18 },
    { head: heads.note, width: 20 },
  ];
  // Printed across one A4 page: a column that says nothing would make the others smaller.
  if (rows.every((row) => (row.at(-1) ?? '') === '')) {
    columns.pop();
    rows.forEach((row) => row.pop());
  }
  return { name: sheets.tasks, columns, rows };
}

function taskCells(task: TaskLine, words: SheetWords): CellValue[] {
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
    words.status(task.status),
    task.note,
  ];
}

function shared(report: PlanReport, { sheets, heads, role: roleIn }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.code, width: 9 },
    { head: heads.task, width: 60 },
    { head: heads.lead, width: 34 },
    { head: heads.role, width: 14 },
    { head: heads.activities, width: 14, numFmt: COUNT },
  ];
  const rows = report.shared.map(({ code, name, lead, role, activities }) => {
    return [code, name, lead, roleIn(role), activities];
  });
  return { name: sheets.shared, columns, rows };
}

function channels(report: PlanReport, { sheets, heads }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.channel, width: 44 },
    { head: heads.activities, width: 14, numFmt: COUNT },
    { head: heads.quantity, width: 14, numFmt: COUNT },
  ];
  const rows = report.channels.map((line) => [line.name, line.activities, line.quantity]);
  return { name: sheets.channels, columns, rows };
}

function budget(report: PlanReport, { sheets, heads, day }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.year, width: 8 },
    { head: heads.unit, width: 30 },
    { head: heads.estimated, width: 18, numFmt: COUNT },
    { head: heads.inWords, width: 24 },
    { head: heads.step, width: 22 },
    { head: heads.stepOn, width: 14 },
    { head: heads.authority, width: 26 },
    { head: heads.decisionNumber, width: 20 },
    { head: heads.decidedAmount, width: 18, numFmt: COUNT },
    { head: heads.note, width: 24 },
  ];
  const rows = report.budget.estimates.map((line) => [
    ...[String(line.year), line.unit, line.amount, line.amountText, line.step],
    ...[line.stepOn === null ? null : day(line.stepOn), line.authority, line.decisionNumber],
    ...[line.decidedAmount, line.note],
  ]);
  return { name: sheets.budget, columns, rows };
}

function shortfalls(report: PlanReport, { sheets, heads, day, period }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.task, width: 44 },
    { head: heads.unit, width: 30 },
    { head: heads.period, width: 16 },
    { head: heads.due, width: 16 },
    { head: heads.daysLate, width: 12, numFmt: COUNT },
    { head: heads.missing, width: 36 },
  ];
  const rows = report.shortfalls.map((line) => {
    const due = line.dueDay === null ? null : day(line.dueDay);
    return [line.task, line.unit, period(line.period), due, line.daysLate, line.what];
  });
  return { name: sheets.shortfalls, columns, rows };
}

function followUps(report: PlanReport, { sheets, heads, day, followUp }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.day, width: 14 },
    { head: heads.kind, width: 16 },
    { head: heads.document, width: 20 },
    { head: heads.by, width: 30 },
    { head: heads.followed, width: 50 },
    { head: heads.task, width: 24 },
  ];
  const rows = (report.followUps?.lines ?? []).map((line) => {
    return [day(line.day), followUp(line.kind), line.document, line.by, line.units.join('; '), line.tasks];
  });
  return { name: sheets.followUps, columns, rows };
}

function initiatives(report: PlanReport, { sheets, heads, day, initiative }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.title, width: 60 },
    { head: heads.kind, width: 24 },
    { head: heads.unit, width: 34 },
    { head: heads.day, width: 14 },
  ];
  const rows = report.initiatives.map((line) => {
    return [line.title, initiative(line.kind), line.unit, day(line.day)];
  });
  return { name: sheets.initiatives, columns, rows };
}

function goals(report: PlanReport, { sheets, heads, verdict }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.goal, width: 44 },
    { head: heads.rated, width: 34 },
    { head: heads.figures, width: 44 },
    { head: heads.verdict, width: 18 },
  ];
  const rows = report.goals.map((line) => [line.goal, line.unit, line.figures, verdict(line.verdict)]);
  return { name: sheets.goals, columns, rows };
}

function components(report: PlanReport, { sheets, heads }: SheetWords): SheetPlan {
  const columns = [
    { head: heads.index, width: 18 },
    { head: heads.component, width: 50 },
    { head: heads.task, width: 34 },
    { head: heads.activities, width: 14, numFmt: COUNT },
    { head: heads.score(report.scoreYear), width: 12, numFmt: SCORE },
    { head: heads.change, width: 14, numFmt: SCORE },
  ];
  const rows = report.components.map((line) => {
    return [line.index, line.component, line.tasks, line.activities, line.score, line.change];
  });
  return { name: sheets.components, columns, rows };
}

/** The rules stand beside the figures, also in a file that is passed on. */
function rules(report: PlanReport, { sheets, heads }: SheetWords): SheetPlan {
  return {
    name: sheets.rules,
    columns: [{ head: heads.rule, width: 110 }],
    rows: report.rules.map((rule) => [rule]),
  };
}
