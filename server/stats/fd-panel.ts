import { addAt, at, indexAt } from './columns.ts';
import { clusteredSlope } from './clustered-slope.ts';
import { isFlat, type PanelResult, refusePanel } from './fe-panel.ts';
import { panelColumns, type PanelColumns, type PanelRow } from './panel-rows.ts';
import { zeroVariance } from './status.ts';

interface Differences {
  unit: number[];
  year: number[];
  x: number[];
  y: number[];
}

/** Δ between a row and the row of the year before, inside one unit and version; years with a single Δ are dropped. */
function differences(columns: PanelColumns): Differences {
  const all: { i: number; year: number }[] = [];
  const perYear = new Map<number, number>();
  for (let i = 1; i < columns.x.length; i += 1) {
    const year = columns.yearValues[indexAt(columns.year, i)];
    const before = columns.yearValues[indexAt(columns.year, i - 1)];
    const sameEffect = indexAt(columns.effect, i) === indexAt(columns.effect, i - 1);
    if (!sameEffect || year === undefined || before === undefined || year - before !== 1) continue;
    all.push({ i, year });
    perYear.set(year, (perYear.get(year) ?? 0) + 1);
  }
  const kept = all.filter(({ year }) => (perYear.get(year) ?? 0) > 1);
  return {
    unit: kept.map(({ i }) => indexAt(columns.unit, i)),
    year: kept.map(({ year }) => year),
    x: kept.map(({ i }) => at(columns.x, i) - at(columns.x, i - 1)),
    y: kept.map(({ i }) => at(columns.y, i) - at(columns.y, i - 1)),
  };
}

function runningNumbers(keys: readonly number[]): { numbers: Int32Array; values: number[] } {
  const values = [...new Set(keys)];
  const place = new Map(values.map((value, index) => [value, index]));
  return { numbers: Int32Array.from(keys, (key) => place.get(key) ?? 0), values };
}

function demeaned(values: readonly number[], group: Int32Array, size: Float64Array): Float64Array {
  const sums = new Float64Array(size.length);
  for (const [i, value] of values.entries()) addAt(sums, indexAt(group, i), value);
  return Float64Array.from(values, (value, i) => {
    const g = indexAt(group, i);
    return value - at(sums, g) / at(size, g);
  });
}

/** fdPanel for columns that are already ordered and checked. */
export function fitDifferences(columns: PanelColumns): PanelResult {
  const delta = differences(columns);
  const unit = runningNumbers(delta.unit);
  const year = runningNumbers(delta.year);
  const size = { n: delta.x.length, units: unit.values.length, years: year.values.length };
  if (size.n < 3) return refusePanel('too_few', size);
  const yearSize = new Float64Array(size.years);
  for (const t of year.numbers) addAt(yearSize, t, 1);
  const x = demeaned(delta.x, year.numbers, yearSize);
  const y = demeaned(delta.y, year.numbers, yearSize);
  const refusal = zeroVariance(isFlat(Float64Array.from(delta.x), x), isFlat(Float64Array.from(delta.y), y));
  if (refusal) return refusePanel(refusal, size);
  if (size.units < 2) return refusePanel('one_unit', size);
  const { hMaxCluster, status, ...slope } = clusteredSlope({
    x,
    y,
    cluster: unit.numbers,
    clusters: size.units,
    inflation: Float64Array.from(year.numbers, (t) => Math.sqrt(at(yearSize, t) / (at(yearSize, t) - 1))),
    parameters: size.years + 1,
  });
  const hMaxUnit = columns.unitNames[unit.values[hMaxCluster] ?? 0] ?? '';
  return { status, ...size, ...slope, r: null, rLo: null, rHi: null, hMaxUnit };
}

/**
 * Slope of Δy on Δx between consecutive years of one unit and version, net of each year's mean change: the robustness
 * check of `fePanel` by its sign.
 *
 * rows, refusals and units as in `fePanel`; Δ exists only where the year before is there by value, so a gap is never
 * bridged; years with one Δ are dropped; r is null. n and years count differences.
 * Same CR2 and ν as `clusteredSlope`. R: `lm(dy ~ dx + factor(year))` on hand-made differences with
 * `clubSandwich::coef_test(fit, "CR2", cluster = unit)`; plm's `model = "fd"` bridges gaps and must not be used.
 */
export function fdPanel(rows: readonly PanelRow[]): PanelResult {
  return fitDifferences(panelColumns(rows));
}
