/** Checks over all values of a file: doubled keys, totals of nothing, sums, ranks. They warn; only a contradiction keeps cells out. */
import { groupBy } from './collect.ts';
import type { Lexicon } from './lexicon.ts';
import { parseCellName } from './model.ts';
import type { Place, Problems } from './problems.ts';
import type { RegisterComponent, RegisterEdition } from './register.ts';
import { hasFigure, type Value } from './value.ts';

const SAME = 1e-6;

/** Runs all checks; gives the values back with `taken` and `duplicateOf` settled. */
export function checkValues(values: readonly Value[], lexicon: Lexicon, problems: Problems): Value[] {
  const single = withoutDoubles(values, problems);
  const real = withoutEmptyTotals(single, lexicon, problems);
  checkSums(real, lexicon, problems);
  checkRanks(real, problems);
  warnOfRanksAsPoints(real, problems);
  return real;
}

function keyOf(value: Value): string {
  return [value.index, value.unit, value.year, value.component, value.stage].join('\u0000');
}

function placeOf(value: Value): Place {
  const at = parseCellName(value.cell);
  return at ? { sheet: value.sheet, ...at } : { sheet: value.sheet };
}

function withoutDoubles(values: readonly Value[], problems: Problems): Value[] {
  const groups = groupBy(
    values.filter((value) => value.taken),
    keyOf,
  );
  const settled = new Map<Value, Value>();
  for (const group of groups.values()) if (group.length > 1) settleGroup(group, settled, problems);
  return values.map((value) => settled.get(value) ?? value);
}

function settleGroup(group: readonly Value[], settled: Map<Value, Value>, problems: Problems): void {
  const first = group.find((value) => value.points !== null) ?? group[0];
  if (!first) return;
  const address = `${first.sheet}!${first.cell}`;
  const differing = group.filter((value) => isOther(value, first));
  for (const value of group) {
    if (differing.length > 0) {
      settled.set(value, { ...value, taken: false });
      const other = value === first ? differing[0] : first;
      if (!hasFigure(value) || !other) continue;
      problems.add('duplicate-differs', placeOf(value), {
        found: figureOf(value),
        detail: `${other.sheet}!${other.cell} (${figureOf(other)})`,
      });
    } else if (value !== first && !saysMore(value, first)) {
      settled.set(value, { ...value, taken: false, duplicateOf: address });
      problems.add('duplicate-agrees', placeOf(value), {
        found: figureOf(value),
        detail: address,
        subject: value.sheet,
      });
    }
  }
}

const figureOf = ({ points, rank, rating, stage }: Value): string =>
  String(points ?? (stage === 'target' ? (rank ?? rating) : null) ?? '');

function isOther(value: Value, first: Value): boolean {
  if (value.points !== null) return Math.abs(value.points - (first.points ?? value.points)) > SAME;
  if (value.stage !== 'target') return false;
  const differs = <T>(own: T | null, other: T | null) => own !== null && other !== null && own !== other;
  return differs(value.rank, first.rank) || differs(value.rating, first.rating);
}

/** Of a target one sheet may give the points and another the rank. */
function saysMore(value: Value, first: Value): boolean {
  if (value.stage !== 'target' || !hasFigure(value)) return false;
  return (
    (value.points !== null && first.points === null) ||
    (value.rank !== null && first.rank === null) ||
    (value.rating !== null && first.rating === null)
  );
}

interface RowOfOne {
  readonly edition: RegisterEdition;
  readonly byComponent: ReadonlyMap<string, Value>;
}

/** The values of one unit, year and stage; sums and totals are judged within it. */
function rowsOf(values: readonly Value[], lexicon: Lexicon): RowOfOne[] {
  const editions = new Map(lexicon.register.editions.map((one) => [one.edition, one]));
  const groups = groupBy(
    values.filter((value) => value.taken && value.component !== null && value.edition !== null),
    (value) => [value.unit, value.year, value.edition, value.stage].join('\u0000'),
  );
  return [...groups.values()].flatMap((group) => {
    const edition = editions.get(group[0]?.edition ?? '');
    return edition
      ? [{ edition, byComponent: new Map(group.map((value) => [value.component ?? '', value])) }]
      : [];
  });
}

/** A sum formula over empty cells shows 0: with every component missing, that 0 is no score. */
function withoutEmptyTotals(values: readonly Value[], lexicon: Lexicon, problems: Problems): Value[] {
  const empty = new Set<Value>();
  for (const { edition, byComponent } of rowsOf(values, lexicon)) {
    const components = lexicon.components.componentsOf(edition);
    for (const value of byComponent.values()) {
      if (value.points !== 0) continue;
      const parts = components
        .filter((one) => one.parent === value.component)
        .flatMap((one) => byComponent.get(one.component) ?? []);
      if (parts.length > 1 && parts.every((part) => part.points === null)) empty.add(value);
    }
  }
  return values.map((value) => {
    if (!empty.has(value)) return value;
    problems.add('total-of-nothing', placeOf(value), { found: '0' });
    return { ...value, points: null, missingReason: 'not-computed' };
  });
}

function checkSums(values: readonly Value[], lexicon: Lexicon, problems: Problems): void {
  for (const { edition, byComponent } of rowsOf(values, lexicon)) {
    const components = lexicon.components.componentsOf(edition);
    for (const value of byComponent.values()) {
      const parts = components.filter((one) => one.parent === value.component);
      const whole = components.find((one) => one.component === value.component);
      const expected = whole && value.points !== null ? expectedTotal(whole, parts, byComponent) : null;
      if (expected === null || value.points === null) continue;
      const tolerance = Math.max(0.011, 0.006 * parts.length) * ((whole?.max ?? 10) > 20 ? 2 : 1);
      if (Math.abs(expected - value.points) > tolerance) {
        const detail = `${expected.toFixed(4)} ± ${tolerance.toFixed(3)}`;
        problems.add('sum-differs', placeOf(value), { found: String(value.points), detail });
      }
    }
  }
}

/** By weights where all are known, by addition where the maxima add up; null where the scheme does not say. */
function expectedTotal(
  whole: RegisterComponent,
  parts: readonly RegisterComponent[],
  found: ReadonlyMap<string, Value>,
): number | null {
  const given = parts.map((part) => ({ part, points: found.get(part.component)?.points ?? null }));
  if (given.length < 2 || given.some((one) => one.points === null)) return null;
  if (whole.max === null || given.some((one) => one.part.max === null)) return null;
  const weights = given.map((one) => one.part.weight);
  if (weights.every((weight) => weight !== null)) {
    const shares = given.map((one, i) => ((one.points ?? 0) / (one.part.max ?? 1)) * (weights[i] ?? 0));
    return whole.max * shares.reduce((sum, one) => sum + one, 0);
  }
  const maxima = given.reduce((sum, one) => sum + (one.part.max ?? 0), 0);
  if (weights.some((weight) => weight !== null) || Math.abs(maxima - whole.max) > 0.02) return null;
  return given.reduce((sum, one) => sum + (one.points ?? 0), 0);
}

/** Within one sheet, component, year and stage: the rank must be the place by points; equal points may share or split places. */
function checkRanks(values: readonly Value[], problems: Problems): void {
  const ranked = values.filter(
    (value) => value.taken && value.stage !== 'target' && value.points !== null && value.rank !== null,
  );
  const groups = groupBy(ranked, (value) =>
    [value.sheet, value.component, value.year, value.stage].join('\u0000'),
  );
  for (const group of groups.values()) {
    // a sheet may show some units of a longer ranking: then their places cannot be judged
    const isWhole = group.every((value) => (value.rank ?? 0) <= group.length);
    if (group.length < 3 || !isWhole) continue;
    const sorted = group.map((value) => value.points ?? 0).sort((one, other) => other - one);
    for (const value of group) {
      const best = sorted.findIndex((points) => points <= (value.points ?? 0) + SAME) + 1;
      const last = sorted.findLastIndex((points) => points >= (value.points ?? 0) - SAME) + 1;
      if ((value.rank ?? 0) >= best && (value.rank ?? 0) <= last) continue;
      const at = parseCellName(value.rankCell ?? value.cell);
      const place = at ? { sheet: value.sheet, ...at } : placeOf(value);
      problems.add('rank-differs', place, { found: String(value.rank), detail: String(best) });
    }
  }
}

const leastToTell = 5;

/** Points that are 1, 2, 3 … each about once are most likely the ranks: a sheet may have the two columns exchanged. */
function warnOfRanksAsPoints(values: readonly Value[], problems: Problems): void {
  const pointed = values.filter((value) => value.taken && value.points !== null);
  const groups = groupBy(pointed, (value) =>
    [value.sheet, value.index, value.component, value.year, value.stage].join('\u0000'),
  );
  for (const group of groups.values()) {
    if (!areRanks(group.map((value) => value.points ?? 0))) continue;
    for (const value of group) {
      problems.add('like-ranks', placeOf(value), {
        found: String(value.points),
        detail: String(group.length),
      });
    }
  }
}

/** Places as a ranking gives them, equal ones sharing the best; too many equal ones tell nothing. */
function areRanks(points: readonly number[]): boolean {
  if (points.length < leastToTell || new Set(points).size < 0.8 * points.length) return false;
  const sorted = points.toSorted((one, other) => one - other);
  return sorted.every((place, at) => place === sorted[at - 1] || place === at + 1);
}
