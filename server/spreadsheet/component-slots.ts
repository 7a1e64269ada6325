/** Tables with components down → slots: units across, in rows above, or one for the whole sheet. */
import { headingWords } from './heading-words.ts';
import { sureMatch } from './lexicon.ts';
import {
  asRank,
  byRole,
  dataRows,
  isRankRow,
  rowSlots,
  type Cells,
  type Extraction,
  type RowKey,
} from './row-slots.ts';
import type { UnitContext } from './unit-names.ts';
import { readUnit } from './unit-rows.ts';
import type { Slot } from './value.ts';

export function componentSlots(extraction: Extraction): Slot[] {
  const { grid, layout, columns } = extraction;
  const cells = byRole(columns);
  const units = columnUnits(extraction);
  const slots: Slot[] = [];
  let above: Slot[] = [];
  let bare: RowKey = { unit: extraction.contextUnit, text: extraction.contextUnit?.nameVi ?? '' };
  for (const row of dataRows(extraction)) {
    const label = layout.componentColumn === null ? '' : grid.text(row, layout.componentColumn);
    const filled = cells.score.filter((one) => !['blank', 'text'].includes(grid.kind(row, one.column)));
    if (filled.length === 0) {
      if (layout.hasUnitsAbove) bare = unitAbove(extraction, row, label) ?? bare;
      if (!isLost(extraction, row, label, cells)) continue;
    }
    if (isRankRow(extraction, row, label)) {
      slots.push(...ranksOf(extraction, row, label, above));
      continue;
    }
    if (label === '') continue;
    above = rowSlots(extraction, row, bare, extraction.year, cells).flatMap((slot) => {
      const unit = units.get(slot.column);
      if (layout.unitRow !== null && !unit) return [];
      return [unit ? { ...slot, unit: unit.unit, unitText: unit.text } : slot];
    });
    slots.push(...above);
  }
  return slots;
}

/** The ranks of the component that the label names, else of the row above. */
function ranksOf(extraction: Extraction, row: number, label: string, above: readonly Slot[]): Slot[] {
  const { lexicon, edition } = extraction;
  const { role, rest } = headingWords(label);
  const named = role === 'rank' && edition && rest !== '' ? sureMatch(lexicon, rest, edition) : null;
  return above
    .filter((slot) => slot.hasPoints)
    .map((slot) => asRank({ ...slot, row, component: named?.component ?? slot.component }));
}

/** The unit of the rows below; a name that nobody knows is told and leaves them without one. Null: names none. */
function unitAbove(extraction: Extraction, row: number, label: string): RowKey | null {
  const { layout, units, asOf, level, parentUnit, within } = extraction;
  if (label === '' || namesComponent(extraction, label)) return null;
  const context: UnitContext = { asOf, level, parent: parentUnit?.unit ?? null, within };
  const reading = readUnit(units, [label], context, { row, column: layout.componentColumn ?? 0 }, 1);
  return reading.kind === 'other' ? null : { unit: reading.unit, text: reading.text };
}

function namesComponent({ lexicon, edition }: Extraction, label: string): boolean {
  return edition !== null && sureMatch(lexicon, label, edition) !== null;
}

/** The row of a component whose figures are all words: they are to be told of. */
function isLost(extraction: Extraction, row: number, label: string, cells: Cells): boolean {
  const words = cells.score.filter(({ column }) => extraction.grid.kind(row, column) === 'text');
  return words.length > 0 && namesComponent(extraction, label);
}

function columnUnits(extraction: Extraction): Map<number, RowKey> {
  const { grid, layout, columns, units } = extraction;
  const found = new Map<number, RowKey>();
  const row = layout.unitRow;
  if (row === null) return found;
  const context: UnitContext = {
    asOf: extraction.asOf,
    level: extraction.level,
    parent: extraction.parentUnit?.unit ?? null,
    within: extraction.within,
  };
  for (const { column, role } of columns) {
    const text = grid.text(row, column);
    if (role !== 'score' || text === '') continue;
    const reading = readUnit(units, [text], context, { row, column }, 1);
    if (reading.kind === 'unit' || reading.kind === 'unknown')
      found.set(column, { unit: reading.unit, text });
  }
  return found;
}
