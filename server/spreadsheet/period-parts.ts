/** Rows of a log that are part of the row above, which counts them already. */
import { fold } from './fold.ts';
import type { RowContext } from './log-rows.ts';
import type { PeriodColumn } from './period-columns.ts';
import { withoutNumber } from './row-words.ts';

export const isWord = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^[IVX]+$/.test(text);

const OPENING = /^(?:trong do|of which)\b/;
const isDash = (text: string): boolean => /^\s*[-–•+*]/.test(text);

/** 'Trong đó: …', and the dashed rows below one. Asked row by row, from the top. */
export class Parts {
  private isWholeCounted = false;
  private isWithin = false;

  /** `isCounted`: whether the row has figures of its own and is no sum of others. */
  holds(labels: readonly string[], isCounted: boolean): boolean {
    const opens = OPENING.test(fold(withoutNumber(labels.find(isWord) ?? '')));
    const isDashed = isDash(labels.find((text) => isWord(text) || isDash(text)) ?? '');
    this.isWithin = opens || (this.isWithin && isDashed);
    if (!this.isWithin) this.isWholeCounted = isCounted;
    return this.isWithin && this.isWholeCounted;
  }
}

export function tellOfPart(
  { sheet, problems, offset }: RowContext,
  row: number,
  filled: readonly PeriodColumn[],
) {
  const [first] = filled;
  if (!first) return;
  const place = { sheet, row: row + offset, column: first.column };
  problems.add('part-of-row', place, { found: String(filled.length), count: filled.length });
}
