import type { z } from 'zod';
import { readChange, readDerived, type whatIfReply } from '../../contract/focus/what-if.ts';
import { questions } from '../../contract/index.ts';
import { type Context, documentRoute } from '../../http/route.ts';
import { checkComponents } from '../../queries/index-register.ts';
import { meanChange, type Scenario } from '../../stats/index.ts';
import { type Base, baseOf, comparableYears, nodeOf, totalHistories } from './base.ts';
import { readDeltas } from './changes.ts';
import { type Derived, derivedChanges } from './derived.ts';
import { peersOf } from './peers.ts';
import { isRanked, runWith } from './run.ts';
import { neighboursOf, standingOf } from './standing.ts';

type Params = z.output<typeof questions.whatIf.params>;
type WhatIfReply = z.output<typeof whatIfReply>;

/** Years of which the mean change of a total is taken. */
const driftYears = 3;

const driftOf = async (context: Context, base: Base, isOn: boolean): Promise<Map<string, number>> => {
  const drift = new Map<string, number>();
  if (!isOn) return drift;
  const max = nodeOf(base, base.total)?.max ?? 100;
  for (const [unit, history] of await totalHistories(context, base)) {
    const years = comparableYears(history, base.place.year, driftYears + 1);
    const percent = meanChange(years, base.place.year, driftYears);
    if (unit !== base.place.unit && percent !== null) drift.set(unit, (percent * max) / 100);
  }
  return drift;
};

/** A unit without a total is not among those that are ranked. */
const statusOf = ({ status }: Scenario): WhatIfReply['status'] =>
  status === 'unknown_unit' ? 'missing_score' : status;

const withDerived = (
  deltas: ReadonlyMap<string, number>,
  derived: readonly Derived[],
  end: 'low' | 'points' | 'high',
): Map<string, number> =>
  new Map([
    ...deltas,
    ...derived.flatMap(({ component, isUsed, [end]: points }): [string, number][] =>
      isUsed && points !== null ? [[component, points]] : [],
    ),
  ]);

/** Refuses a component that the index never had; one that another edition had is a status. */
const refuseUnknown = async (context: Context, base: Base, params: Params): Promise<void> => {
  const asked = [...params.changes.map(readChange), ...params.derived.map(readDerived)].map(
    ({ component }) => component,
  );
  const unknown = asked.filter((component) => nodeOf(base, component) === undefined);
  if (unknown.length === 0) return;
  await context.read((connection) => checkComponents(connection, params.index, unknown));
};

/** Where the unit stands: the same for every step of a slider. */
const standingNow = (context: Context, base: Base): Promise<Scenario> => {
  const { index, unit, year } = base.place;
  return context.memo.ask(
    context.database.version,
    `focus standing ${context.asOf ?? ''} ${index} ${unit} ${year}`,
    context,
    () => Promise.resolve(runWith(base, new Map(), new Map())),
  );
};

export const whatIfReplyOf = async (context: Context, params: Params): Promise<WhatIfReply> => {
  const { index, unit, year } = params;
  const base = await baseOf(context, { index, unit, year });
  await refuseUnknown(context, base, params);
  const peers = peersOf(base, params);
  const asked = params.derived.map(readDerived);
  const moved = asked.map(({ component }) => component);
  const deltas = readDeltas(base, params.changes.map(readChange), peers.units, moved);
  const derived = await derivedChanges(context, base, asked);
  const drift = await driftOf(context, base, params.drift);
  const before = await standingNow(context, base);
  const after = runWith(base, withDerived(deltas.of, derived, 'points'), drift);
  const isUsed = derived.some((change) => change.isUsed);
  const end = (name: 'low' | 'high') =>
    standingOf(runWith(base, withDerived(deltas.of, derived, name), drift), isRanked(base));
  const status = deltas.status === 'ok' ? statusOf(after) : deltas.status;
  const others = (base.points.get(base.total)?.size ?? 1) - 1;
  return {
    index,
    edition: base.edition,
    unit,
    year,
    status,
    totalMax: nodeOf(base, base.total)?.max ?? null,
    before: standingOf(before, isRanked(base)),
    after: standingOf(status === 'ok' ? after : before, isRanked(base)),
    range: isUsed && status === 'ok' ? { low: end('low'), high: end('high') } : null,
    publishedRank: base.own.get(base.total)?.publishedRank ?? null,
    isRanked: isRanked(base),
    changes: after.changes.map((change) => ({ ...change, max: nodeOf(base, change.component)?.max ?? null })),
    derived,
    drift: { isOn: params.drift, moved: drift.size, still: Math.max(0, others - drift.size) },
    peers,
    neighbours: isRanked(base) ? neighboursOf(before, status === 'ok' ? after : before, unit) : [],
  };
};

export const whatIf = documentRoute(questions.whatIf, 'read', (params, context) =>
  whatIfReplyOf(context, params),
);
