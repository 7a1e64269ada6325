import type { Check } from './data.ts';
import { field, type Row } from './read.ts';

const firstDay = '0000-01-01';
const lastDay = '9999-12-31';
const begins = (unit: Row): string => field(unit, 'valid_from') || firstDay;
const ends = (unit: Row): string => field(unit, 'valid_to') || lastDay;

export const isValidOn = (unit: Row, day: string): boolean => begins(unit) <= day && day <= ends(unit);

/** A unit may be scored for a year of which it saw at least a day. */
export const isValidIn = (unit: Row, year: string): boolean =>
  begins(unit) <= `${year}-12-31` && `${year}-01-01` <= ends(unit);

const provinceCounts: [string, number][] = [
  ['2007-12-31', 64],
  ['2008-12-31', 63],
  ['2024-12-31', 63],
  ['2025-06-30', 63],
  ['2025-07-01', 34],
];

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** 64, 63 and 34 provinces, each with a code of its own on any day. */
export const checkProvinces: Check = ({ units }) =>
  provinceCounts.flatMap(([day, count]) => {
    const provinces = units.filter((unit) => field(unit, 'level') === 'province' && isValidOn(unit, day));
    const codes = new Set(provinces.map((unit) => field(unit, 'code')));
    return [
      ...(provinces.length === count
        ? []
        : [`units.csv: ${provinces.length} provinces on ${day}, not ${count}`]),
      ...(codes.size === provinces.length ? [] : [`units.csv: a province code occurs twice on ${day}`]),
    ];
  });

/** Spans run forward; a province that ends has a successor, and the dates of both meet. */
export const checkSuccession: Check = ({ units, successors }) => {
  const byId = new Map(units.map((unit) => [field(unit, 'unit_id'), unit]));
  const spans = units
    .filter((unit) => begins(unit) > ends(unit))
    .map((unit) => `units.csv: ${field(unit, 'unit_id')} ends before it begins`);
  const lost = units
    .filter((unit) => field(unit, 'level') === 'province' && field(unit, 'valid_to') !== '')
    .map((unit) => field(unit, 'unit_id'))
    .filter((id) => !successors.some((row) => field(row, 'unit_id') === id))
    .map((id) => `unit_successors.csv: ${id} ends without a successor`);
  const meeting = successors.flatMap((row) => {
    const [old, next] = ['unit_id', 'successor_id'].map((name) => byId.get(field(row, name)));
    const day = field(row, 'effective_on');
    if (!old || !next) return [];
    const isMet = ends(old) === dayBefore(day) && (field(row, 'kind') === 'absorbed' || begins(next) === day);
    return isMet
      ? []
      : [`unit_successors.csv: ${field(row, 'unit_id')} and its successor do not meet on ${day}`];
  });
  return [...spans, ...lost, ...meeting];
};
