import type { Check, Data } from './data.ts';
import { field, groupBy, numberIn, type Row } from './read.ts';
import { editionFinder } from './schemes.ts';

// The sub-indices of 2011 give the published total only within 0.6; those read after 2019 are rounded.
const weightedTolerance = (year: number): number => (year === 2011 ? 0.6 : year >= 2020 ? 0.035 : 0.01);
const sumTolerance = 0.001;

type Sheet = { index: string; year: number; unit: string; points: Map<string, number>; components: Row[] };

const sheets = (data: Data, index: string): Sheet[] => {
  const levels = new Map(data.units.map((unit) => [field(unit, 'unit_id'), field(unit, 'level')]));
  const byEdition = groupBy(data.components, (row) => field(row, 'edition_id'));
  const findEdition = editionFinder(data);
  const shown = data.scores.filter(
    (row) =>
      field(row, 'index') === index && field(row, 'is_shown') === 'true' && field(row, 'points') !== '',
  );
  return [...groupBy(shown, (row) => `${field(row, 'unit_id')} ${field(row, 'year')}`).values()].map(
    (rows) => {
      const unit = field(rows[0] ?? {}, 'unit_id');
      const year = Number(field(rows[0] ?? {}, 'year'));
      const edition = findEdition(index, levels.get(unit) ?? '', year) ?? '';
      const points = new Map(rows.map((row) => [field(row, 'component'), numberIn(row, 'points')]));
      return { index, year, unit, points, components: byEdition.get(edition) ?? [] };
    },
  );
};

const children = (sheet: Sheet, parent: string, kinds: string[]): Row[] =>
  sheet.components.filter((row) => field(row, 'parent') === parent && kinds.includes(field(row, 'kind')));

const sayOff = ({ index, year, unit }: Sheet, code: string, sum: number, printed: number): string =>
  `scores/${index}/${year}.csv: ${unit} ${code} is ${printed}, its parts give ${sum.toFixed(4)}`;

/** Weighted sub-indices of 10 points, on a total of 100. */
const checkWeighted = (sheet: Sheet): string[] => {
  const parts = children(sheet, 'TOTAL', ['dimension']);
  const total = sheet.points.get('TOTAL');
  const isKnown = parts.every(
    (row) => field(row, 'weight') !== '' && sheet.points.has(field(row, 'component')),
  );
  if (total === undefined || parts.length === 0 || !isKnown) return [];
  const sum = parts.reduce(
    (all, row) =>
      all +
      (100 * numberIn(row, 'weight') * (sheet.points.get(field(row, 'component')) ?? NaN)) /
        numberIn(row, 'max'),
    0,
  );
  return Math.abs(sum - total) <= weightedTolerance(sheet.year) ? [] : [sayOff(sheet, 'TOTAL', sum, total)];
};

/** A parent that has points has all its parts, and is their sum. */
const checkSum = (sheet: Sheet): string[] =>
  ['TOTAL', ...children(sheet, 'TOTAL', ['dimension']).map((row) => field(row, 'component'))].flatMap(
    (code) => {
      const printed = sheet.points.get(code);
      const parts = children(sheet, code, ['dimension', 'subdimension']);
      if (printed === undefined || parts.length === 0) return [];
      const sum = parts.reduce((all, row) => all + (sheet.points.get(field(row, 'component')) ?? NaN), 0);
      return Math.abs(sum - printed) <= sumTolerance ? [] : [sayOff(sheet, code, sum, printed)];
    },
  );

/** PCI totals are weighted sums; PAPI and example totals are plain sums. */
export const checkSums: Check = (data) => [
  ...sheets(data, 'PCI').flatMap(checkWeighted),
  ...sheets(data, 'PAPI').flatMap(checkSum),
  ...sheets(data, 'EXAMPLE').flatMap(checkSum),
];
