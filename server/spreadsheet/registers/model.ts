/** What a register sheet becomes: one entry a row, in the words of the tables that it fills. */
import type { Guess } from '../guess.ts';
import type { SheetMapping } from '../mapping.ts';
import type { ProblemLevel, Said, Suggestion } from '../problem-codes.ts';

export const REGISTER_KINDS = ['units', 'components', 'channels'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

export const ENTRY_KINDS = [
  'unit',
  'successor',
  'index',
  'edition',
  'component',
  'channel',
  'plan',
  'task',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A field that the file leaves open is not there; what is stored of it stays. */
export type EntryContent = Readonly<Record<string, EntryValue>>;
export type EntryValue = string | number | boolean | readonly string[] | readonly EntryPart[];
/** A row that hangs on an entry: a target of a task. */
export type EntryPart = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface Entry {
  readonly register: EntryKind;
  readonly sheet: string;
  readonly cell: string;
  /** Of the unit, index, edition, channel, plan, task; 'before/after' of a successor, 'edition/component' of a component. */
  readonly key: string;
  readonly name: string;
  readonly content: EntryContent;
}

/** What roles the columns of a register may have. */
export const REGISTER_ROLES = [
  'order',
  'unit',
  'unit-code',
  'unit-id',
  'province',
  'province-code',
  'district',
  'district-code',
  'commune',
  'commune-code',
  'component',
  'component-code',
  'channel',
  'channel-code',
  'name-en',
  'level',
  'type',
  'parent-unit',
  'parent-component',
  'valid-from',
  'valid-to',
  'predecessor',
  'max',
  'weight',
  'note',
] as const;
export type RegisterRole = (typeof REGISTER_ROLES)[number];

/** The scheme that the components of a sheet belong to. `isNewIndex`: the index is made with it. */
export interface Scheme {
  readonly index?: string | undefined;
  readonly indexName?: string | undefined;
  readonly level?: string | undefined;
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  readonly name?: string | undefined;
  readonly legalBasis?: string | undefined;
}

/** A component that a sheet of scores lists itself. */
export interface SchemePart {
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
  readonly max: number | null;
  readonly cell: string;
  /** Its columns of figures, where it stands in headings. */
  readonly columns: readonly number[];
}

export interface RegisterLayout {
  readonly kind: RegisterKind;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<RegisterRole, number>;
  /** Labels and values that stand above the table: 'Áp dụng từ năm' → '2024'. */
  readonly facts: ReadonlyMap<string, string>;
  readonly titles: readonly string[];
}

export interface RegisterSheet {
  readonly sheet: string;
  readonly kind: RegisterKind | 'plan-tasks';
  readonly isTaken: boolean;
  readonly reason: Said;
  readonly index: Guess<string | null>;
  readonly year: Guess<number | null>;
  readonly level: Guess<string | null>;
  readonly scheme: Scheme | null;
  readonly mapping: SheetMapping;
}

export interface RegisterProblem {
  readonly level: ProblemLevel;
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly found: string;
  readonly expected: Said;
  readonly fix: Said;
  readonly count: number;
  readonly subject: string | null;
  readonly suggestions: readonly Suggestion[];
}

export interface RegisterReading {
  readonly sheets: readonly RegisterSheet[];
  readonly entries: readonly Entry[];
  readonly problems: readonly RegisterProblem[];
}
