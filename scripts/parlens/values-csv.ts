import { encodeLines } from '../../server/http/csv.ts';
import type { ValueRow } from './read-one.ts';

const columns = [
  'index',
  'year',
  'unit_code',
  'unit_name',
  'component',
  'stage',
  'score',
  'rank',
  'sheet',
  'cell',
];

export type NamedUnit = { unit: string; code: string | null; nameVi: string };

/** Figures as tidy rows; where a sheet says why there is none there is no row. No byte order mark: programs read this. */
export const valuesCsv = (values: readonly ValueRow[], units: readonly NamedUnit[]): string => {
  const known = new Map(units.map((unit) => [unit.unit, unit]));
  const rows = values
    .filter(({ points, rank }) => points !== null || rank !== null)
    .map(({ unit_id: id, index_code: index, year, component, stage, points, rank, sheet, cell }) => {
      const unit = known.get(id);
      const named = [unit?.code ?? id, unit?.nameVi ?? id];
      return [index, year, ...named, component, stage.replace('_', '-'), points, rank, sheet, cell];
    });
  return encodeLines([columns, ...rows])
    .replace('\uFEFF', '')
    .replaceAll('\r\n', '\n');
};
