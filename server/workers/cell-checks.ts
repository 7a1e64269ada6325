import { checks, type Checks, fdPanel, fePanel, gate, looUnits, type PanelRow } from '../stats/index.ts';

/** The robustness of one slope, whatever its q: the page of a cell shows it, the map only where q < .10. */
export type CellChecks = {
  checks: Checks | null;
  fdB: number | null;
  looMin: number | null;
  looMax: number | null;
  looUnit: string | null;
  placeboB: number | null;
  placeboP: number | null;
  withoutUnit: { unit: string; b: number }[];
};

const none: CellChecks = {
  checks: null,
  fdB: null,
  looMin: null,
  looMax: null,
  looUnit: null,
  placeboB: null,
  placeboP: null,
  withoutUnit: [],
};

/** `rows` at the lag of the cell, `lead` at lag −1. Nothing is said of a slope that the gate withholds. */
export const cellChecks = (rows: readonly PanelRow[], lead: readonly PanelRow[]): CellChecks => {
  const slope = fePanel(rows);
  if (!gate(slope).ok) return none;
  const fdB = fdPanel(rows).b;
  const loo = looUnits(rows);
  const placebo = fePanel(lead);
  const evidence = {
    gateOk: true,
    p: slope.p,
    q: slope.p,
    nu: slope.nu,
    years: slope.years,
    slope: slope.b,
    fdSlope: fdB,
    looMin: loo.min,
    looMax: loo.max,
    placebo,
  };
  return {
    checks: checks(evidence),
    fdB,
    looMin: loo.min,
    looMax: loo.max,
    looUnit: loo.mostInfluential,
    placeboB: placebo.b,
    placeboP: placebo.p,
    withoutUnit: loo.slopes.flatMap(({ unit, b }) => (b === null ? [] : [{ unit, b }])),
  };
};
