/** What was understood of a file, in a form that can be shown, changed by hand, kept, and given back. */
import { fold } from './fold.ts';
import type { Role } from './heading-words.ts';
import type { Shape } from './layout.ts';
import type { DecimalMark } from './numbers.ts';
import type { Stage } from './register.ts';
import type { PlanChoice } from './plan-tasks/plan-choice.ts';
import type { RegisterKind, RegisterRole, Scheme } from './registers/model.ts';

export const KINDS = ['scores', 'activities', 'registers', 'plan-tasks', 'indicators', 'unknown'] as const;
export type Kind = (typeof KINDS)[number];

export interface ColumnMapping {
  /** Counted from 0. */
  readonly column: number;
  readonly role: Role | 'ignored' | ActivityRole | RegisterRole | TaskColumnRole;
  readonly component?: string | undefined;
  readonly year?: number | undefined;
  readonly stage?: Stage | undefined;
  readonly unit?: string | undefined;
}

export const ACTIVITY_ROLES = [
  'date',
  'unit',
  'task',
  'channel',
  'title',
  'quantity',
  'quantity-unit',
  'audience',
  'cost',
  'link',
  'note',
  'checked-units',
  'initiative',
] as const;
export type ActivityRole = (typeof ACTIVITY_ROLES)[number];

/** What a column of a table of tasks may be, besides the roles it shares with others. */
export const TASK_COLUMN_ROLES = [
  'task-code',
  'group',
  'task',
  'outputs',
  'lead',
  'coordinating',
  'due',
  'target',
  'channel',
  'recipients',
  'budget',
  'note',
] as const;
export type TaskColumnRole = (typeof TASK_COLUMN_ROLES)[number];

/** Every field that is given is obeyed; every field that is left out is guessed. Rows and columns count from 0. */
export interface SheetMapping {
  readonly sheet: string;
  /** Which table of the sheet, from 0; left out for the first. */
  readonly part?: number | undefined;
  readonly signature?: string | undefined;
  readonly take?: boolean | undefined;
  readonly kind?: Kind | undefined;
  readonly shape?: Shape | undefined;
  readonly index?: string | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
  readonly stage?: Stage | undefined;
  /** The unit or component that the whole sheet is about. */
  readonly unit?: string | undefined;
  readonly component?: string | undefined;
  readonly headerRows?: readonly number[] | undefined;
  readonly columns?: readonly ColumnMapping[] | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** What a sheet of kind 'registers' lists, and the scheme of its components. */
  readonly register?: RegisterKind | undefined;
  readonly scheme?: Scheme | undefined;
  /** The scheme that is made out of the sheet's own components, for its scores. */
  readonly newScheme?: Scheme | undefined;
  /** The day of which a list of units is, ISO. */
  readonly asOf?: string | undefined;
}

/** A decision on a name that the register does not know: a unit or component code, or null to skip it. */
export type NameChoices = Readonly<Record<string, string | null>>;

/** The decision on a text; undefined where there is none, also for texts like 'constructor'. */
export function choiceOf(choices: NameChoices, text: string): string | null | undefined {
  const subject = fold(text);
  return Object.hasOwn(choices, subject) ? choices[subject] : undefined;
}

export interface Mapping {
  readonly sheets?: readonly SheetMapping[] | undefined;
  /** Keys are texts as `subject` of a problem gives them. */
  readonly units?: NameChoices | undefined;
  readonly components?: NameChoices | undefined;
  readonly tasks?: NameChoices | undefined;
  readonly channels?: NameChoices | undefined;
  /** The day of which lists of units are, where a sheet has none of its own. */
  readonly asOf?: string | undefined;
  /** The plan that the tables of tasks of the file belong to. */
  readonly plan?: PlanChoice | undefined;
}

/** Equal for files with the same headings, whatever their year: digits of years and blanks do not count. */
export function headingSignature(headings: readonly string[]): string {
  const parts = headings.map((heading) => fold(heading.replace(/(?<!\d)20\d\d(?!\d)/g, ' ')));
  while (parts.at(-1) === '') parts.pop();
  let hash = 0xcbf29ce484222325n;
  for (const letter of parts.join('|')) {
    hash = ((hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return `${parts.length}-${hash.toString(16).padStart(16, '0')}`;
}

/** The decisions made for one table. */
export function wishFor(mapping: Mapping, sheet: string, part: number): SheetMapping | undefined {
  return mapping.sheets?.find((one) => one.sheet === sheet && (one.part ?? 0) === part);
}

export type ReusableMapping = Omit<SheetMapping, 'sheet' | 'part' | 'year' | 'unit' | 'newScheme' | 'asOf'>;

/** A confirmed mapping as it may serve the next file with the same headings: without sheet name, year, unit and scheme. */
export function forNextFile(mapping: SheetMapping): ReusableMapping {
  const hasYears = mapping.columns?.some((column) => column.year !== undefined) ?? false;
  const dropped = new Set([
    'sheet',
    'part',
    'year',
    'unit',
    'scheme',
    'newScheme',
    'asOf',
    ...(hasYears ? ['columns'] : []),
  ]);
  return Object.fromEntries(Object.entries(mapping).filter(([field]) => !dropped.has(field)));
}
