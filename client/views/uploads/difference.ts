import type { uploadDifference } from '../../../server/contract/uploads/tables.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Tone } from '../../components/tone.ts';

export type Change = Row<typeof uploadDifference>['change'];

export const toneOfChange: Record<Change, Tone> = {
  new: 'new',
  changed: 'changed',
  missing: 'gone',
  unchanged: 'none',
};

const most = 4;

/** Decimals that a figure has, up to four; what a machine added beyond is not counted. */
export function decimalsOf(value: number | null, least = 0): number {
  if (value === null) return least;
  for (let decimals = least; decimals < most; decimals++)
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return decimals;
  return Math.max(most, least);
}

const finest = 6;

/** As many decimals as the index is published with, and more where the change would read as nothing without. */
export function decimalsBetween(before: number | null, after: number | null, usual: number): number {
  if (before === null || after === null) return usual;
  const change = Math.abs(after - before);
  for (let decimals = usual; decimals < finest; decimals++)
    if (change >= 0.5 * 10 ** -decimals) return decimals;
  return change === 0 ? usual : finest;
}
