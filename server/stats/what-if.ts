import { refuseDuplicates } from './panel-rows.ts';
import { isNumber } from './status.ts';

export interface CurrentScore {
  unit: string;
  component: string;
  /** Points; null = missing: the unit then has no total and no rank. */
  score: number | null;
  max: number;
}

/** Points added (or taken, if negative) per component. */
export type Changes = Readonly<Record<string, number>> | readonly { component: string; delta: number }[];

export interface WhatIf {
  status: 'ok' | 'unknown_unit' | 'unknown_component' | 'missing_score';
  /** New total of the unit and its rank among `of` ranked units. */
  total: number | null;
  rank: number | null;
  of: number;
  /** Points to the next higher total, null at the top. */
  toNext: number | null;
  /** Every unit after the change, best first; units without a total last. */
  ranks: { unit: string; total: number | null; rank: number | null }[];
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

type ChangeList = readonly { component: string; delta: number }[];

function isList(changes: Changes): changes is ChangeList {
  return Array.isArray(changes);
}

function deltasOf(changes: Changes): Map<string, number> {
  const list = isList(changes)
    ? changes
    : Object.entries(changes).map(([component, delta]) => ({ component, delta }));
  const deltas = new Map<string, number>();
  for (const { component, delta } of list) deltas.set(component, (deltas.get(component) ?? 0) + delta);
  return deltas;
}

/** Total of one unit, null if any component of the scheme is missing. */
function totalOf(
  rows: ReadonlyMap<string, CurrentScore>,
  components: ReadonlySet<string>,
  deltas: ReadonlyMap<string, number>,
): number | null {
  let total = 0;
  for (const component of components) {
    const row = rows.get(component);
    if (!row || !isNumber(row.score)) return null;
    const delta = deltas.get(component);
    total += delta === undefined ? row.score : Math.min(row.max, Math.max(0, row.score + delta));
  }
  return round(total);
}

/** 1 + number of strictly greater totals, for each of them. */
function rankOf(totals: readonly number[]): (total: number) => number {
  const ranks = new Map<number, number>();
  for (const [place, total] of totals.toSorted((a, b) => b - a).entries()) {
    if (!ranks.has(total)) ranks.set(total, place + 1);
  }
  return (total) => ranks.get(total) ?? totals.length + 1;
}

/**
 * Total and rank of a unit if its components changed by these points and every other unit stood still. An "if–then"
 * calculation, not a forecast.
 *
 * scores: one year, one row per unit and component (RangeError naming a doubled one). New score = clip(score + Δ, 0,
 * max); totals are rounded to 1e-6 before they are compared; rank = 1 + number of strictly greater totals.
 * Refuses: `unknown_unit`, `unknown_component` (in changes), `missing_score` (the unit lacks a component that others
 * have); then total, rank and toNext are null. Reference: `rank(-total, ties.method = "min")` in R.
 */
export function whatIf(scores: readonly CurrentScore[], unit: string, changes: Changes): WhatIf {
  refuseDuplicates(scores, (row) => `${row.unit} ${row.component}`);
  const deltas = deltasOf(changes);
  const components = new Set(scores.map((row) => row.component));
  const byUnit = new Map<string, Map<string, CurrentScore>>();
  for (const row of scores) {
    const rows = byUnit.get(row.unit) ?? new Map<string, CurrentScore>();
    byUnit.set(row.unit, rows.set(row.component, row));
  }
  const none = new Map<string, number>();
  const totals = [...byUnit].map(([name, rows]) => ({
    unit: name,
    total: totalOf(rows, components, name === unit ? deltas : none),
  }));
  const ranked = totals.map(({ total }) => total).filter(isNumber);
  const rank = rankOf(ranked);
  const ranks = totals
    .map(({ unit: name, total }) => ({
      unit: name,
      total,
      rank: total === null ? null : rank(total),
    }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unit < b.unit ? -1 : 1));
  const own = ranks.find((entry) => entry.unit === unit);
  const isUnknown = [...deltas.keys()].some((component) => !components.has(component));
  const shown = { of: ranked.length, ranks };
  const nothing = { total: null, rank: null, toNext: null, ...shown };
  if (!own) return { status: 'unknown_unit', ...nothing };
  if (isUnknown) return { status: 'unknown_component', ...nothing };
  const { total } = own;
  if (total === null) return { status: 'missing_score', ...nothing };
  const above = ranked.filter((other) => other > total);
  const toNext =
    above.length === 0
      ? null
      : round(above.reduce((least, other) => Math.min(least, other), Infinity) - total);
  return { status: 'ok', total, rank: own.rank, toNext, ...shown };
}
