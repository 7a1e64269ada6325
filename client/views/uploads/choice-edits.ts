import type { z } from 'zod';
import type {
  Choices,
  columnChoice,
  newChannel,
  newComponent,
  newUnit,
  sheetChoice,
} from '../../../server/contract/uploads/choices.ts';

/** Changes to how a file is read. Only what was changed is given back; everything else stays a guess. */

export type SheetChoice = z.output<typeof sheetChoice>;
export type ColumnChoice = z.output<typeof columnChoice>;
export type NewUnit = z.output<typeof newUnit>;
export type NewComponent = z.output<typeof newComponent>;
export type NewChannel = z.output<typeof newChannel>;
export type NameKind = 'unit' | 'component' | 'task' | 'channel';

/** Which table of the file: a sheet, and the how many-eth table of it. */
export type TableKey = { sheet: string; part: number };

export const keyOf = (table: { sheet: string; part?: number | undefined }): TableKey => ({
  sheet: table.sheet,
  part: table.part ?? 0,
});

export const isSame = (a: TableKey, b: { sheet: string; part?: number | undefined }): boolean =>
  a.sheet === b.sheet && a.part === (b.part ?? 0);

type SheetChange = { [K in keyof Omit<SheetChoice, 'sheet'>]?: SheetChoice[K] | undefined };

const without = <T extends object>(thing: T): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;

/** Guesses about columns rest on these: where one changes, columns are guessed anew. */
const beneathColumns = ['kind', 'shape', 'index', 'headerRows', 'register'] as const;

export const choiceFor = (choices: Choices, key: TableKey): SheetChoice | undefined =>
  choices.sheets.find((one) => isSame(key, one));

const start = ({ sheet, part }: TableKey): SheetChoice => (part === 0 ? { sheet } : { sheet, part });

/** The same change for one or several sheets. */
export function withSheets(
  choices: Choices,
  keys: readonly TableKey[],
  change: SheetChange,
): Pick<Choices, 'sheets'> {
  const dropsColumns = beneathColumns.some((name) => name in change);
  const edited = keys.map((key) => {
    const { columns, ...before } = choiceFor(choices, key) ?? start(key);
    return without({ ...before, columns: dropsColumns ? undefined : columns, ...change });
  });
  const others = choices.sheets.filter((one) => !keys.some((key) => isSame(key, one)));
  return { sheets: [...others, ...edited] };
}

/** What one column is; the other columns stay as they were chosen. */
export function withColumn(choices: Choices, key: TableKey, column: ColumnChoice): Pick<Choices, 'sheets'> {
  const before = choiceFor(choices, key)?.columns ?? [];
  const columns = [...before.filter((one) => one.column !== column.column), without(column)];
  return withSheets(choices, [key], { columns: columns.toSorted((a, b) => a.column - b.column) });
}

/** Everything about a sheet is guessed again. */
export const withoutSheet = (choices: Choices, key: TableKey): Pick<Choices, 'sheets'> => ({
  sheets: choices.sheets.filter((one) => !isSame(key, one)),
});

const places = { unit: 'units', component: 'components', task: 'tasks', channel: 'channels' } as const;

/** A name is this, or is skipped (null), or is open again (undefined). */
export function withDecision(
  choices: Choices,
  kind: NameKind,
  subject: string,
  code: string | null | undefined,
): Partial<Choices> {
  const place = places[kind];
  const others = Object.entries(choices[place]).filter(([name]) => name !== subject);
  const decided = Object.fromEntries(code === undefined ? others : [...others, [subject, code]]);
  const created =
    kind === 'unit'
      ? { newUnits: choices.newUnits.filter((one) => one.subject !== subject) }
      : kind === 'component'
        ? { newComponents: choices.newComponents.filter((one) => one.subject !== subject) }
        : kind === 'channel'
          ? { newChannels: choices.newChannels.filter((one) => one.subject !== subject) }
          : {};
  return { [place]: decided, ...created };
}

export function withNewUnit(choices: Choices, unit: NewUnit): Partial<Choices> {
  const open = withDecision(choices, 'unit', unit.subject, undefined);
  return { ...open, newUnits: [...(open.newUnits ?? []), unit] };
}

/** All of them are made; what was decided on their names before is open again. */
export function withNewUnits(choices: Choices, units: readonly NewUnit[]): Partial<Choices> {
  const made = new Set(units.map(({ subject }) => subject));
  return {
    units: Object.fromEntries(Object.entries(choices.units).filter(([subject]) => !made.has(subject))),
    newUnits: [...choices.newUnits.filter(({ subject }) => !made.has(subject)), ...units],
  };
}

/** The cells of all these units are skipped. */
export function withoutUnits(choices: Choices, subjects: readonly string[]): Partial<Choices> {
  return {
    units: { ...choices.units, ...Object.fromEntries(subjects.map((subject) => [subject, null])) },
    newUnits: choices.newUnits.filter(({ subject }) => !subjects.includes(subject)),
  };
}

export function withNewComponent(choices: Choices, component: NewComponent): Partial<Choices> {
  const open = withDecision(choices, 'component', component.subject, undefined);
  return { ...open, newComponents: [...(open.newComponents ?? []), component] };
}

export function withNewChannel(choices: Choices, channel: NewChannel): Partial<Choices> {
  const open = withDecision(choices, 'channel', channel.subject, undefined);
  return { ...open, newChannels: [...(open.newChannels ?? []), channel] };
}

/** "4" or "4-5" as rows counted from 0; null where it is neither. */
export function readRows(text: string): number[] | null {
  const parts = /^\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6}))?\s*$/.exec(text);
  if (!parts) return null;
  const first = Number(parts[1]);
  const last = Number(parts[2] ?? parts[1]);
  if (first < 1 || last < first || last - first > 9) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at - 1);
}

/** Rows counted from 0 as people count them: "4–5", "4, 6". */
export function writeRows(rows: readonly number[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (rows.length === 1) return `${first + 1}`;
  const isSpan = last - first === rows.length - 1;
  return isSpan ? `${first + 1}-${last + 1}` : rows.map((row) => row + 1).join(', ');
}
