/** One figure as recognised: where it stands, what it is of, what it says. */
import { cellName } from './model.ts';
import type { MissingReason } from './numbers.ts';
import type { RegisterComponent, RegisterUnit, Stage } from './register.ts';

export interface Value {
  readonly sheet: string;
  readonly cell: string;
  /** Null while the name is unknown, ambiguous or skipped. */
  readonly unit: string | null;
  readonly unitText: string;
  readonly year: number | null;
  readonly index: string | null;
  readonly edition: string | null;
  readonly component: string | null;
  readonly componentText: string;
  readonly stage: Stage;
  readonly points: number | null;
  /** Set exactly when `points` is null, nothing is wrong with the cell, and it is no target of rank or rating. */
  readonly missingReason: MissingReason | null;
  readonly rank: number | null;
  readonly rankCell: string | null;
  readonly rating: string | null;
  readonly ratingCell: string | null;
  /** The maximum used for the range check, points. */
  readonly max: number | null;
  /** False when a problem keeps it out, when it repeats another cell, or when its sheet is not selected. */
  readonly taken: boolean;
  /** The cell that already says the same, 'Sheet1!B3'. */
  readonly duplicateOf: string | null;
}

/** Whether it says something: points, or the rank or rating that is wanted. */
export const hasFigure = ({ points, stage, rank, rating }: Value): boolean =>
  points !== null || (stage === 'target' && (rank !== null || rating !== null));

/** Published without points: a rank or a rating in words is all that is known. */
export const isOnlyRanked = (value: Value): boolean =>
  !hasFigure(value) && (value.rank !== null || value.rating !== null);

/** A cell of figures before it is read: its key is known as far as headings and labels tell it. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly unit: RegisterUnit | null;
  readonly unitText: string;
  readonly component: RegisterComponent | null;
  readonly componentText: string;
  readonly year: number | null;
  readonly stage: Stage | null;
  readonly max: number | null;
  /** Cells of the same key with rank and rating; -1 for none. */
  readonly rankColumn: number;
  readonly ratingColumn: number;
  /** False for a slot that only carries a rank: its own cell is the rank's. */
  readonly hasPoints: boolean;
}

export function addressOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellName(row, column)}`;
}
