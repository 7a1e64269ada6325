import type { reminders } from '../../../server/contract/plans/duties.ts';
import type { Row } from '../../../server/contract/question.ts';

export type Owed = Row<typeof reminders>;
/** One task or report that a unit owes, with its open periods, the oldest first. */
export type OwedTask = Pick<Owed, 'task' | 'plan' | 'kind' | 'code' | 'nameVi' | 'nameEn'> & { rows: Owed[] };
export type Reminder = { unit: string; tasks: OwedTask[] };

export const reminderShown = ['all', 'late', 'soon', 'never', 'reminded'] as const;
export const reminderKinds = ['all', 'task', 'report'] as const;
type Choice = { show: (typeof reminderShown)[number]; kind: (typeof reminderKinds)[number] };

const shows: Record<Choice['show'], (row: Owed) => boolean> = {
  all: () => true,
  late: (row) => row.state === 'late',
  soon: (row) => row.state === 'due_soon',
  never: (row) => row.state === 'late',
  reminded: (row) => row.state === 'late',
};

/** Rows of a choice. Whether a unit was reminded is told of the unit: of one that was, all that is late is shown. */
export function shownRows(rows: readonly Owed[], { show, kind }: Choice): Owed[] {
  const late = rows.filter(shows.late);
  const reminded = new Set(late.filter((row) => row.remindedOn !== null).map((row) => row.unit));
  const isUnit = (unit: string) =>
    show === 'never' ? !reminded.has(unit) : show !== 'reminded' || reminded.has(unit);
  return rows.filter((row) => shows[show](row) && isUnit(row.unit) && (kind === 'all' || row.kind === kind));
}

const byDay = (a: Owed, b: Owed): number =>
  a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : a.item < b.item ? -1 : 1;

const tasksOf = (rows: readonly Owed[]): OwedTask[] => {
  const tasks = new Map<string, OwedTask>();
  for (const row of rows.toSorted(byDay)) {
    const { task, plan, kind, code, nameVi, nameEn } = row;
    const known = tasks.get(task) ?? { ...{ task, plan, kind, code, nameVi, nameEn }, rows: [] };
    known.rows.push(row);
    tasks.set(task, known);
  }
  return [...tasks.values()];
};

/** Who is to be reminded of what: units in the order of their names, what has been due longest first. */
export function remindersOf(
  rows: readonly Owed[],
  nameOf: (unit: string) => string,
  compare: (a: string, b: string) => number,
): Reminder[] {
  const byUnit = new Map<string, Owed[]>();
  for (const row of rows) byUnit.set(row.unit, [...(byUnit.get(row.unit) ?? []), row]);
  return [...byUnit]
    .map(([unit, owed]) => ({ unit, tasks: tasksOf(owed) }))
    .sort((a, b) => compare(nameOf(a.unit), nameOf(b.unit)));
}

const idsOf = (rows: readonly Owed[], key: 'reminders' | 'inspections'): Set<string> =>
  new Set(rows.flatMap((row) => row[key].split(';').filter((id) => id !== '')));

/** The last reminder of some rows, with its number and how many there were; null: none. */
export function lastReminder(
  rows: readonly Owed[],
): { day: string; number: string | null; times: number } | null {
  let last: Owed | null = null;
  for (const row of rows) {
    if (row.remindedOn !== null && (last?.remindedOn ?? '') < row.remindedOn) last = row;
  }
  if (last?.remindedOn === null || last === null) return null;
  return { day: last.remindedOn, number: last.reminderNumber, times: idsOf(rows, 'reminders').size };
}

export const lastInspection = (rows: readonly Owed[]): string | null =>
  rows.reduce<string | null>(
    (last, row) => ((row.inspectedOn ?? '') > (last ?? '') ? row.inspectedOn : last),
    null,
  );

/** Rows by what they belong to: an instance or duty, or a task. */
export const rowsBy = (rows: readonly Owed[], key: 'item' | 'task'): ReadonlyMap<string, Owed[]> => {
  const found = new Map<string, Owed[]>();
  for (const row of rows) found.set(row[key], [...(found.get(row[key]) ?? []), row]);
  return found;
};

/** What the log is asked for to show the entries behind those rows. */
export const behindRows = (rows: readonly Owed[], on: string) => ({
  about: rows.map((row) => `${row.task}|${row.period}`).join(','),
  aboutUnit: rows.every((row) => row.unit === rows[0]?.unit) ? (rows[0]?.unit ?? null) : null,
  from: rows.map((row) => row.periodStart).toSorted()[0] ?? null,
  to: on,
});

export const toggled = (units: ReadonlySet<string>, unit: string): ReadonlySet<string> =>
  new Set(units.has(unit) ? [...units].filter((one) => one !== unit) : [...units, unit]);

/** Everything of which the units are reminded: tasks with their periods, each once. */
export const aboutOf = (chosen: readonly Reminder[]): string[] => [
  ...new Set(
    chosen.flatMap(({ tasks }) => tasks.flatMap((one) => one.rows.map((row) => `${row.task}|${row.period}`))),
  ),
];

export type ReminderWords = {
  heading: (on: string) => string;
  short: (missing: string, measure: string, period: string) => string;
  late: (due: string, days: string) => string;
  soon: (due: string) => string;
  morePeriods: (count: string) => string;
  closing: string;
};

export type Speaker = {
  words: ReminderWords;
  nameOf: (unit: string) => string;
  taskName: (task: OwedTask) => string;
  measure: (measure: string) => string;
  quantity: (value: number) => string;
  period: (key: string) => string;
  day: (iso: string) => string;
};

const mostPeriods = 4;

/** "thiếu 1 lần phát thanh của tháng 5/2024 (hạn 31/05/2024, quá hạn 12 ngày); …": the oldest periods, then how many more. */
export function shortText({ kind, rows }: OwedTask, speaker: Speaker): string {
  const { words, measure, quantity, period, day } = speaker;
  const parts = rows.slice(0, mostPeriods).map((row) => {
    const due =
      row.daysLate === null
        ? words.soon(day(row.lastDay))
        : words.late(day(row.lastDay), quantity(row.daysLate));
    const what =
      kind === 'report'
        ? period(row.period)
        : words.short(quantity(row.missing), measure(row.measure), period(row.period));
    return `${what} (${due})`;
  });
  const rest = rows.length - mostPeriods;
  return [...parts, ...(rest > 0 ? [words.morePeriods(quantity(rest))] : [])].join('; ');
}

/** The list as text that can be pasted into a letter: a heading, each unit with what it owes, a closing line. */
export function reminderText(reminders: readonly Reminder[], on: string, speaker: Speaker): string {
  const { words, nameOf, taskName, day } = speaker;
  const parts = reminders.map(({ unit, tasks }, at) => {
    const lines = tasks.map((task) => `   - ${task.code} ${taskName(task)}: ${shortText(task, speaker)}`);
    return [`${at + 1}. ${nameOf(unit)}`, ...lines].join('\n');
  });
  return [words.heading(day(on)), ...parts, words.closing].join('\n\n');
}
