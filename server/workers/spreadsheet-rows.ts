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
const noteOf = (activity: Activity, isLink: boolean): string | null => {
  const { when, note, link, quantity, quantityUnit } = activity;
  const isBare =
    quantityUnit === '' && (link === '' || isLink) && (when === null || when.precision === 'day');
  if (isBare) return note === '' ? null : note.slice(0, 4000);
  const parts = [
    note,
    isLink ? '' : link,
    when === null ? '' : spanText(when),
    quantityUnit === '' ? '' : `${quantity ?? 1} ${quantityUnit}`,
  ];
  const text = parts.filter((part) => part !== '').join('; ');
  return text === '' ? null : text.slice(0, 4000);
};

/** A figure of 0 for a whole period is kept too: it says that the unit reported. */
export const isStored = ({ taken, unit, when, quantity, isOfPeriod = false }: Activity): boolean =>
  taken && unit !== null && when !== null && (isOfPeriod ? (quantity ?? -1) >= 0 : (quantity ?? 1) > 0);

const halfOfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const withoutHalves = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(halfOfPair, '\ufffd') : value;

/** A line of JSON that DuckDB takes: half a pair of surrogates, as a cut through an emoji leaves it, is none. */
export const jsonLine = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json.includes('\\ud') ? JSON.stringify(value, withoutHalves) : json;
};

/** JSON of texts that a log repeats. */
const repeated = new Map<string, string>();

const repeatedJson = (text: string | null): string => {
  if (text === null) return 'null';
  let json = repeated.get(text);
  if (json === undefined) {
    json = jsonLine(text);
    if (repeated.size < 20_000) repeated.set(text, json);
  }
  return json;
};

const textJson = (text: string | null): string => (text === null ? 'null' : jsonLine(text));

/** The row of an activity as a line of JSON, put together piece by piece: a log may have millions. */
export const activityLine = (activity: Activity, position: number, today: string): string => {
  const {
    sheet,
    cell,
    unit,
    when,
    channel,
    task,
    quantity,
    audience,
    cost,
    title,
    link,
    initiative = null,
  } = activity;
  const day = when === null ? null : dayOf(when, today);
  const isLink = link !== '' && isAddress(link);
  return (
    `{"position":${position},"sheet":${repeatedJson(sheet)},"cell":"${cell}","unit_id":${repeatedJson(unit)},` +
    `"day":${repeatedJson(day)},"channel":${repeatedJson(channel)},"task_id":${repeatedJson(task)},` +
    `"quantity":${quantity ?? 1},"reach":${audience},"cost":${cost},` +
    `"title":${textJson(title === '' ? null : title.slice(0, 500))},` +
    `"link":${textJson(isLink ? link.slice(0, 2000) : null)},"note":${textJson(noteOf(activity, isLink))},` +
    `"initiative":${repeatedJson(initiative)}}`
  );
};

/** Lines of JSON. */
export function* activityLines({ activities }: Recognition, today: string) {
  let position = 0;
  for (const activity of activities) {
    if (!isStored(activity)) continue;
    position += 1;
    yield activityLine(activity, position, today);
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
