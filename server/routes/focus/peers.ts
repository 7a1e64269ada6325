import type { z } from 'zod';
import { likeCount, type peerKinds, type peersFound } from '../../contract/focus/choices.ts';
import { ProblemError } from '../../errors.ts';
import type { Base } from './base.ts';

export type PeerChoice = {
  peers: (typeof peerKinds)[number];
  peerUnits?: string[] | undefined;
};

type Peers = z.output<typeof peersFound>;

const badList = (message: string): ProblemError =>
  new ProblemError('bad_request', message, { fields: { peerUnits: 'unknown' } });

/** Units by the distance of their total to the own one, nearest first; none where the unit has no total. */
const nearestFirst = (base: Base): string[] => {
  const totals = base.points.get(base.total) ?? new Map<string, number>();
  const own = totals.get(base.unit.unit);
  if (own === undefined) return [];
  const distance = (unit: string) => Math.abs((totals.get(unit) ?? 0) - own);
  return [...totals.keys()].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
};

/** The units that count as peers: those that the index scored in the year; the unit itself never. */
export const peersOf = (base: Base, { peers: kind, peerUnits }: PeerChoice): Peers => {
  const { unit, scored } = base;
  const beside = base.beside.filter((other) => other.unit !== unit.unit);
  const others = beside.filter((other) => scored.has(other.unit));
  const named = (
    units: typeof others,
    nameVi: string | null = null,
    nameEn: string | null = null,
  ): Peers => ({
    kind,
    nameVi,
    nameEn,
    units: units.map((other) => other.unit),
  });
  if (kind === 'all') return named(others);
  if (kind === 'type')
    return named(
      others.filter((other) => other.type === unit.type),
      unit.type,
      unit.type,
    );
  if (kind === 'like') {
    const near = nearestFirst(base).filter((name) => others.some((other) => other.unit === name));
    const chosen = new Set(near.slice(0, likeCount));
    return named(others.filter((other) => chosen.has(other.unit)));
  }
  if (kind === 'region') {
    const inRegion = others.filter((other) => unit.regionEn !== null && other.regionEn === unit.regionEn);
    return named(inRegion, unit.regionVi, unit.regionEn);
  }
  if (peerUnits === undefined || peerUnits.length === 0) throw badList('peers=list needs peerUnits');
  const known = new Set(beside.map((other) => other.unit));
  const unknown = peerUnits.filter((name) => !known.has(name) && name !== unit.unit);
  if (unknown.length > 0) throw badList(`not comparable with ${unit.unit}: ${unknown.join(', ')}`);
  return named(others.filter((other) => peerUnits.includes(other.unit)));
};
