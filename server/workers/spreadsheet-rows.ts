import type { Activity } from '../spreadsheet/activities.ts';
import type { DateSpan } from '../spreadsheet/dates.ts';
import { WORDINGS } from '../spreadsheet/problem-wordings.ts';
import type { Recognition } from '../spreadsheet/recognise.ts';
import type { Register } from '../spreadsheet/register.ts';
import type { RegisterReading } from '../spreadsheet/registers/model.ts';

/** What was recognised as rows for the tables of uploads. */

/** Its points, else its rank, else the word of a target. */
const cellOf = ({
  cell,
  points,
  rank,
  rankCell,
  ratingCell,
  stage,
}: Recognition['values'][number]): string => {
  if (points !== null) return cell;
  return (rank === null ? null : rankCell) ?? (stage === 'target' ? ratingCell : null) ?? cell;
};

export function* valueRows({ values }: Recognition, register: Register) {
  const levels = new Map(register.units.map(({ unit, level }) => [unit, level]));
  let position = 0;
  for (const value of values) {
    const { unit, year, index, component, edition } = value;
    if (!value.taken || unit === null || year === null || index === null) continue;
    if (component === null || edition === null) continue;
    position += 1;
    yield {
      position,
      sheet: value.sheet,
      cell: cellOf(value),
      index_code: index,
      year,
      level: levels.get(unit) ?? '',
      unit_id: unit,
      component,
      stage: value.stage === 'self-scored' ? 'self_scored' : value.stage,
      edition_id: edition,
      points: value.points,
      rank: value.rank,
      rating: value.rating,
      missing: value.missingReason,
    };
  }
}

/** The last day of a span, as far as it has passed; a day is itself. */
const dayOf = ({ from, to, precision }: DateSpan, today: string): string => {
  if (precision === 'day' || from > today) return from;
  return to > today ? today : to;
};

const spanText = ({ from, to, precision }: DateSpan): string =>
  precision === 'day' ? '' : `${from} – ${to}`;

const isAddress = (link: string): boolean => /^https?:\/\/\S+$/.test(link);

/** What has no column of its own is kept with the note. */
const noteOf = ({ when, note, link, quantity, quantityUnit }: Activity): string | null => {
  const parts = [
    note,
    isAddress(link) ? '' : link,
    when === null ? '' : spanText(when),
    quantityUnit === '' ? '' : `${quantity ?? 1} ${quantityUnit}`,
  ];
  const text = parts.filter((part) => part !== '').join('; ');
  return text === '' ? null : text.slice(0, 4000);
};

export const isStored = ({ taken, unit, when, quantity }: Activity): boolean =>
  taken && unit !== null && when !== null && (quantity ?? 1) > 0;

export const activityRow = (activity: Activity, position: number, today: string) => ({
  position,
  sheet: activity.sheet,
  cell: activity.cell,
  unit_id: activity.unit,
  day: activity.when === null ? null : dayOf(activity.when, today),
  channel: activity.channel,
  task_id: activity.task,
  quantity: activity.quantity ?? 1,
  reach: activity.audience,
  cost: activity.cost,
  title: activity.title === '' ? null : activity.title.slice(0, 500),
  link: isAddress(activity.link) ? activity.link.slice(0, 2000) : null,
  note: noteOf(activity),
});

export function* activityRows({ activities }: Recognition, today: string) {
  let position = 0;
  for (const activity of activities) {
    if (!isStored(activity)) continue;
    position += 1;
    yield activityRow(activity, position, today);
  }
}

/** Activities of which nothing was done are left out, and it is said. */
export const withoutQuantity = (activities: readonly Activity[]): Recognition['problems'] =>
  activities
    .filter((activity) => activity.taken && !isStored(activity))
    .map(({ sheet, cell, quantity }) => ({
      ...WORDINGS['quantity-unreadable'],
      code: 'quantity-unreadable',
      sheet,
      cell,
      found: String(quantity),
      count: 1,
      subject: null,
      suggestions: [],
    }));

type Problem = Omit<Recognition['problems'][number], 'code'> & { code: string };

/** Everything that is to be said of the file. */
export const allProblems = (
  { problems, activities }: Recognition,
  registers: RegisterReading,
): readonly Problem[] => [...registers.problems, ...problems, ...withoutQuantity(activities)];

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export function* entryRows({ entries }: RegisterReading) {
  for (const [position, { content, ...entry }] of entries.entries()) {
    const columns = Object.entries(content).map(([field, value]) => [snake(field), value]);
    yield { position, ...entry, content: Object.fromEntries(columns) as Record<string, string | number> };
  }
}

export function* problemRows(problems: readonly Problem[]) {
  for (const [position, problem] of problems.entries()) {
    const { level, code, sheet, cell, found, expected, fix, count, subject, suggestions } = problem;
    yield {
      position,
      level,
      code,
      sheet,
      cell,
      found,
      expected_vi: expected.vi,
      expected_en: expected.en,
      fix_vi: fix.vi,
      fix_en: fix.en,
      cells: count,
      subject,
      suggestions: JSON.stringify(suggestions),
    };
  }
}
