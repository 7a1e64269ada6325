/** Slots → values: cells are read, put on the scale, held against their maximum; what is wrong is said. */
import { groupBy } from './collect.ts';
import type { Grid } from './grid.ts';
import { decideMarks, type MarksDecision } from './marks.ts';
import { cellName, cellText } from './model.ts';
import { readNumber, readRank, type DecimalMark, type NumberMarks, type NumberReading } from './numbers.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Detail, Place, Problems } from './problems.ts';
import type { RegisterEdition, Stage } from './register.ts';
import { readTarget, readWantedRank, wantedWord, type Target } from './targets.ts';
import { hasFigure, type Slot, type Value } from './value.ts';

export interface ValueContext {
  readonly grid: Grid;
  readonly problems: Problems;
  readonly edition: RegisterEdition | null;
  readonly index: string | null;
  /** The maximum of the whole index in this edition. */
  readonly wholeMax: number | null;
  readonly stage: Stage;
  /** The marks chosen for the file; left out, they are decided from its cells. */
  readonly decimal: DecimalMark | undefined;
  readonly isSelected: boolean;
}

export interface SheetValues {
  readonly values: Value[];
  /** How the text numbers of the whole sheet were read, with samples. */
  readonly marks: MarksDecision;
}

/** Reads all slots of a sheet. */
export function readValues(context: ValueContext, slots: readonly Slot[]): SheetValues {
  const scored = slots.filter((slot) => slot.hasPoints);
  const whole = marksOf(context, scored, null);
  const values: Value[] = [];
  const marksBy = new Map<number, NumberMarks>();
  for (const [column, group] of groupBy(scored, (slot) => slot.column)) {
    marksBy.set(column, columnMarks(context, column, group, whole, scored.length));
  }
  const marksAt = (slot: Slot): NumberMarks => marksBy.get(slot.column) ?? whole.marks;
  const ofHundred = (slot: Slot): boolean => (slot.max ?? slot.component?.max ?? 0) >= 50;
  for (const [isOfHundred, group] of groupBy(scored, ofHundred)) {
    const factor = isOfHundred ? scaleOf(context, group, marksAt) : 1;
    for (const slot of group) values.push(readSlot(context, slot, marksAt(slot), factor));
  }
  const extras = slots.filter((slot) => !slot.hasPoints).map((slot) => besideOnly(context, slot));
  return { values: joinExtras(values, extras), marks: whole };
}

function textsOf(grid: Grid, slots: readonly Slot[]): string[] {
  return slots.flatMap(({ row, column }) => {
    const cell = grid.cell(row, column);
    return cell.kind === 'text' ? [cellText(cell)] : [];
  });
}

/** The sheet's own maximum, else the component's, else the whole index's: no part can exceed it. */
function maxOf(context: ValueContext, slot: Slot): number | null {
  return slot.max ?? slot.component?.max ?? (slot.component ? context.wholeMax : null);
}

function marksOf(context: ValueContext, slots: readonly Slot[], whole: MarksDecision | null): MarksDecision {
  const most = slots.reduce((max, slot) => Math.max(max, maxOf(context, slot) ?? 100), 0);
  const decision = decideMarks(textsOf(context.grid, slots), (value) => value >= 0 && value <= most);
  if (context.decimal) return { ...decision, marks: { decimal: context.decimal }, basis: 'certain' };
  return whole?.basis === 'certain' && decision.basis !== 'certain' && decision.basis !== 'mixed'
    ? whole
    : decision;
}

function columnMarks(
  context: ValueContext,
  column: number,
  slots: readonly Slot[],
  whole: MarksDecision,
  scored: number,
): NumberMarks {
  // a list of one column was decided as a whole
  const decision = slots.length === scored ? whole : marksOf(context, slots, whole);
  if (decision.basis === 'mixed') {
    const samples = decision.samples.map(({ text, value }) => `${text} = ${value}`).join('; ');
    const place = { sheet: context.grid.sheet.name, row: slots[0]?.row ?? 0, column };
    context.problems.add('mixed-marks', place, { found: ', .', detail: samples, count: slots.length });
  }
  return decision.marks;
}

/** Where every figure of the 100-point components of a sheet stays within 1, they are shares: ×100, with a warning. */
function scaleOf(
  context: ValueContext,
  slots: readonly Slot[],
  marksAt: (slot: Slot) => NumberMarks,
): number {
  const [first] = slots;
  const max = first ? maxOf(context, first) : null;
  if (!first || max === null) return 1;
  const readings = slots.map((slot) => readNumber(context.grid.cell(slot.row, slot.column), marksAt(slot)));
  const plain = readings.filter((one) => one.kind === 'number');
  if (plain.length < 2 || plain.some((one) => one.isPercent || one.value > 1 || one.value < 0)) return 1;
  if (plain.every((one) => one.value === 0 || one.value === 1)) return 1;
  const place = placeOf(context, first, first.column);
  context.problems.add('fraction-read', place, {
    found: plain
      .slice(0, 3)
      .map((one) => String(one.value))
      .join('; '),
    detail: String(max),
    count: plain.length,
  });
  return 100;
}

function readSlot(context: ValueContext, slot: Slot, marks: NumberMarks, factor: number): Value {
  const { grid, problems } = context;
  const cell = grid.cell(slot.row, slot.column);
  const reading = pointsIn(context, slot, marks);
  const place = placeOf(context, slot, slot.column);
  const base = { ...emptyValue(context, slot), ...beside(context, slot) };
  if (reading.kind === 'target') return wanted(base, reading.target, base.cell);
  if (reading.kind === 'missing') {
    if (reading.reason === 'error-value') problems.add('error-value', place, { found: cellText(cell) });
    return { ...base, missingReason: reading.reason };
  }
  if (reading.kind === 'fault') return faulty(context, base, slot, reading, marks);
  if (reading.remark !== null) {
    problems.add('remark-beside-number', place, {
      found: cellText(cell),
      detail: reading.remark,
      subject: reading.remark,
    });
  }
  const points = factor === 1 ? reading.value : Number((reading.value * factor).toPrecision(14));
  const max = maxOf(context, slot);
  if (isOutside(points, max)) {
    problems.add('out-of-range', place, {
      found: cellText(cell) || String(points),
      detail: max === null ? '∞' : String(max),
    });
    return { ...base, points, taken: false };
  }
  return { ...base, points, taken: base.taken && slot.unit !== null && slot.component !== null };
}

/** Where a target stands instead of points it may be a rank or a word. */
function pointsIn(
  context: ValueContext,
  slot: Slot,
  marks: NumberMarks,
): NumberReading | { readonly kind: 'target'; readonly target: Target } {
  const cell = context.grid.cell(slot.row, slot.column);
  const reading = readNumber(cell, marks);
  const target = reading.kind === 'fault' && isTarget(context, slot) ? readTarget(cell, marks) : null;
  if (target === null) return reading;
  if (target.points === null) return { kind: 'target', target };
  return { kind: 'number', value: target.points, isPercent: false, remark: null };
}

function wanted(base: Value, { rank, rating }: Target, cell: string): Value {
  return {
    ...base,
    rank: rank ?? base.rank,
    rankCell: rank === null ? base.rankCell : cell,
    rating: rating ?? base.rating,
    ratingCell: rating === null ? base.ratingCell : cell,
  };
}

/** Maxima are often printed with two decimals (3.33 for 10/3), so half a unit of their last place is allowed. */
function isOutside(points: number, max: number | null): boolean {
  if (points < 0) return true;
  if (max === null) return false;
  return points > max + (Number.isInteger(max) ? 1e-6 : 0.005);
}

function faulty(
  context: ValueContext,
  base: Value,
  slot: Slot,
  reading: Extract<NumberReading, { kind: 'fault' }>,
  marks: NumberMarks,
): Value {
  const cell = context.grid.cell(slot.row, slot.column);
  const max = maxOf(context, slot);
  const likely = reading.candidates.filter((value) => !isOutside(value, max));
  if (reading.fault === 'ambiguous-number' && likely.length === 1 && max !== null) {
    return {
      ...base,
      points: likely[0] ?? null,
      taken: base.taken && slot.unit !== null && slot.component !== null,
    };
  }
  const shown = (likely.length > 0 ? likely : reading.candidates).map(String);
  const detail: Detail = {
    found: cellText(cell),
    detail:
      reading.fault === 'wrong-mark'
        ? marks.decimal
        : { vi: shown.join(' hoặc ').replaceAll('.', ',') || '?', en: shown.join(' or ') || '?' },
  };
  context.problems.add(reading.fault satisfies ProblemCode, placeOf(context, slot, slot.column), detail);
  return { ...base, taken: false };
}

function emptyValue(context: ValueContext, slot: Slot): Value {
  return {
    sheet: context.grid.sheet.name,
    cell: cellName(slot.row, slot.column),
    unit: slot.unit?.unit ?? null,
    unitText: slot.unitText,
    year: slot.year,
    index: context.index,
    edition: slot.component?.edition ?? context.edition?.edition ?? null,
    component: slot.component?.component ?? null,
    componentText: slot.componentText,
    stage: slot.stage ?? context.stage,
    points: null,
    missingReason: null,
    rank: null,
    rankCell: null,
    rating: null,
    ratingCell: null,
    max: maxOf(context, slot),
    taken:
      context.isSelected &&
      slot.unit !== null &&
      slot.component !== null &&
      slot.year !== null &&
      context.index !== null,
    duplicateOf: null,
  };
}

function beside(
  context: ValueContext,
  slot: Slot,
): Pick<Value, 'rank' | 'rankCell' | 'rating' | 'ratingCell'> {
  const { grid } = context;
  const name = (column: number): string | null => (column < 0 ? null : cellName(slot.row, column));
  const rating = slot.ratingColumn < 0 ? '' : cellText(grid.seen(slot.row, slot.ratingColumn));
  return {
    rank: slot.rankColumn < 0 ? null : rankOf(context, slot),
    rankCell: name(slot.rankColumn),
    rating: rating === '' ? null : isTarget(context, slot) ? wantedWord(rating) : rating,
    ratingCell: rating === '' ? null : name(slot.ratingColumn),
  };
}

function rankOf(context: ValueContext, slot: Slot): number | null {
  const cell = context.grid.cell(slot.row, slot.rankColumn);
  const reading = isTarget(context, slot) ? readWantedRank(cell) : readRank(cell);
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'fault') {
    const likely = reading.candidates.join(', ');
    context.problems.add(reading.fault, placeOf(context, slot, slot.rankColumn), {
      found: cellText(cell),
      detail: likely === '' ? '?' : likely,
    });
  }
  return null;
}

function isTarget(context: ValueContext, slot: Slot): boolean {
  return (slot.stage ?? context.stage) === 'target';
}

function besideOnly(context: ValueContext, slot: Slot): Value {
  const value = { ...emptyValue(context, slot), ...beside(context, slot) };
  return hasFigure(value) ? value : { ...value, missingReason: 'not-given' };
}

/** A rank in a pair of its own (league tables) joins the points of the same unit and component. */
function joinExtras(values: readonly Value[], extras: readonly Value[]): Value[] {
  const joined = [...values];
  const firstAt = new Map<string, number>();
  values.forEach((value, i) => {
    if (!firstAt.has(keyOf(value))) firstAt.set(keyOf(value), i);
  });
  const alone: Value[] = [];
  for (const extra of extras) {
    if (extra.rank === null && extra.rating === null) continue;
    const at = firstAt.get(keyOf(extra));
    const value = at === undefined ? undefined : joined[at];
    if (at === undefined || !value) alone.push(extra);
    else joined[at] = withExtra(value, extra);
  }
  return [...joined, ...alone];
}

function withExtra(value: Value, extra: Value): Value {
  return {
    ...value,
    rank: value.rank ?? extra.rank,
    rankCell: value.rankCell ?? extra.rankCell,
    rating: value.rating ?? extra.rating,
    ratingCell: value.ratingCell ?? extra.ratingCell,
  };
}

function keyOf(value: Value): string {
  return [
    value.unit ?? `?${value.unitText}`,
    value.year,
    value.component ?? `?${value.componentText}`,
    value.stage,
  ].join('\u0000');
}

function placeOf(context: ValueContext, slot: Slot, column: number): Place {
  return { sheet: context.grid.sheet.name, row: slot.row, column };
}
