import { unitOfKey } from '../queries/relationships/panel-scores.ts';
import type { MapCell, RelationshipMap } from '../stats/index.ts';
import type { Panel } from './relationship-panel.ts';

const nameOf = (key: string | null | undefined): string | null =>
  key === null || key === undefined ? null : unitOfKey(key);

const checksOf = ({ fdSlope, loo, placebo, checks }: MapCell) => ({
  fdB: fdSlope,
  looMin: loo?.min ?? null,
  looMax: loo?.max ?? null,
  looUnit: nameOf(loo?.mostInfluential),
  placeboB: placebo?.b ?? null,
  placeboP: placebo?.p ?? null,
  passesDifferences: checks?.firstDifferences ?? null,
  passesLeaveOneOut: checks?.leaveOneOut ?? null,
  passesPlacebo: checks?.placebo ?? null,
  isReversed: checks?.placebo === false,
});

/** A cell of the map as the contract has it. */
export const estimateOf = (cell: MapCell, panel: Panel) => ({
  status: cell.status,
  label: cell.label,
  gateReason: cell.gate.reason ?? null,
  have: cell.gate.have ?? null,
  need: cell.gate.need ?? null,
  n: cell.n,
  units: cell.units,
  years: cell.years,
  b: cell.b,
  se: cell.se,
  t: cell.t,
  nu: cell.nu,
  p: cell.p,
  lo: cell.lo,
  hi: cell.hi,
  q: cell.q,
  qBy: cell.qBy,
  r: cell.r,
  rLo: cell.rLo,
  rHi: cell.rHi,
  cr1Se: cell.cr1.se,
  cr1P: cell.cr1.p,
  mde: cell.mde,
  hMax: cell.hMax,
  hMaxUnit: nameOf(cell.hMaxUnit),
  permutationP: cell.permutation?.p ?? null,
  pooledR: cell.pooledR,
  isSimpson: cell.simpson,
  ...checksOf(cell),
  trendShare: cell.trendShare,
  isSteady: cell.isSteady,
  isMechanical: panel.facts.get(cell.component)?.isMechanical ?? false,
});

export const amountsOf = (panel: Panel, map: RelationshipMap, row: string, component: string) => {
  const range = map.ranges.find((found) => found.row === row);
  return {
    max: panel.facts.get(component)?.max ?? null,
    xMin: range?.min ?? null,
    xMedian: range?.median ?? null,
    xMax: range?.max ?? null,
  };
};

export const linkOriginOf = (panel: Panel, row: string, component: string): string | null =>
  panel.links.get(`${row} ${component}`)?.origin ?? null;

export const sizesOf = ({ families }: RelationshipMap) => {
  const sizeOf = ({ m, expectedByChance }: { m: number; expectedByChance: number }) => ({
    tested: m,
    expectedHints: expectedByChance,
  });
  const tested = families.tagged.m + families.other.m;
  return {
    tested,
    expectedHints: 0.05 * tested,
    families: { tagged: sizeOf(families.tagged), other: sizeOf(families.other) },
  };
};
