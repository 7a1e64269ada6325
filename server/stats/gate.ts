import { type PanelResult, refusePanel } from './fe-panel.ts';
import type { PermutationTest } from './perm-trajectories.ts';
import { isNumber, type Status } from './status.ts';

/** What a panel of this size may show (§4 of the specification). */
export type Tier = 'full' | 'permutation' | 'picture' | 'none';

/** Which rule failed: a refusal of the estimate, or too few units, years or degrees of freedom. */
export type GateReason = Exclude<Status, 'ok'> | 'units' | 'years' | 'nu';

export interface Gate {
  ok: boolean;
  /** `permutation` (5–7 units): exact p only, no interval, label E2 at most; `picture` (2–4 units): no number. */
  tier: Tier;
  reason?: GateReason;
  have?: number;
  need?: number;
}

/** The part of a panel result that the gate looks at. */
export interface Gated {
  status: Status;
  n: number;
  units: number;
  years: number;
  nu: number | null;
  p?: number | null;
}

/** `full` (n ≥ 10): p and interval; `coefficient` (5–9): the coefficient only; `none` (n < 5): nothing. */
export interface CrossSectionGate {
  ok: boolean;
  tier: 'full' | 'coefficient' | 'none';
  reason?: GateReason;
  have?: number;
  need?: number;
}

const MIN_COEFFICIENT = 5;
const MIN_TEST = 10;

/** What a comparison of n units at one time (one year, or unit means) may show (§4). */
export function gateCrossSection(n: number): CrossSectionGate {
  if (n >= MIN_TEST) return { ok: true, tier: 'full' };
  const tier = n < MIN_COEFFICIENT ? 'none' : 'coefficient';
  return { ok: false, tier, reason: 'units', have: n, need: MIN_TEST };
}

export const MIN_UNITS = 8;
export const MIN_YEARS = 3;
export const MIN_NU = 4;

function tierOf(result: Gated): Tier {
  if (result.units < 2) return 'none';
  if (result.units < 5 || result.years < MIN_YEARS) return 'picture';
  return result.units < MIN_UNITS ? 'permutation' : 'none';
}

/** The part that is looked at of a result that compares n units once (`between`, or `pearson` over the units of a year). */
export interface Compared {
  status: Status;
  n: number;
}

/**
 * May an estimate be shown and counted? Of a panel: status ok, at least 8 units, 3 years and ν ≥ 4, looked at in this order;
 * the first rule that fails is the reason. `reason: 'nu'` therefore means that only ν is short: a log scale for the
 * whole map may help. A cell that fails is hatched, exported as null and not counted among the tests.
 * Of a comparison between units: status ok and n ≥ 10 (n counts the units).
 */
export function gate(result: Gated): Gate;
export function gate(result: Compared): CrossSectionGate;
export function gate(result: Gated | Compared): Gate | CrossSectionGate {
  if ('units' in result) return gatePanel(result);
  const passed = gateCrossSection(result.n);
  return passed.ok && result.status !== 'ok' ? { ok: false, tier: 'none', reason: result.status } : passed;
}

function gatePanel(result: Gated): Gate {
  const tier = tierOf(result);
  if (result.status === 'too_few') return { ok: false, tier, reason: 'too_few', have: result.n, need: 3 };
  if (result.status !== 'ok') return { ok: false, tier: 'none', reason: result.status };
  if (result.units < MIN_UNITS)
    return { ok: false, tier, reason: 'units', have: result.units, need: MIN_UNITS };
  if (result.years < MIN_YEARS)
    return { ok: false, tier, reason: 'years', have: result.years, need: MIN_YEARS };
  const nu = isNumber(result.nu) ? result.nu : 0;
  if (nu < MIN_NU || result.p === null) return { ok: false, tier, reason: 'nu', have: nu, need: MIN_NU };
  return { ok: true, tier: 'full' };
}

/**
 * A panel result as it may be shown: unchanged when the gate is open; b and r without error, interval and p for 5–7
 * units that an exact test could be made of (a coefficient never stands bare); no estimate at all otherwise. Sizes and
 * hMax always stay: they are the reason, not a result.
 */
export function withhold(
  result: PanelResult,
  passed: Gate,
  permutation: PermutationTest | null,
): PanelResult {
  if (passed.ok) return result;
  const { status, n, units, years, hMax, hMaxUnit } = result;
  const nothing = refusePanel(status, { n, units, years });
  const point =
    passed.tier === 'permutation' && permutation?.status === 'ok' ? { b: result.b, r: result.r } : {};
  return { ...nothing, hMax, hMaxUnit, ...point };
}
