import { questions } from '../contract/index.ts';
import { type Context, documentRoute } from '../http/route.ts';
import { checkComponents, checkUnits } from '../queries/index-register.ts';
import { measuredAbove, yearsWithBoth } from '../queries/relationships/index-facts.ts';
import { singleSeries } from '../stats/index.ts';
import { openPair, type PairParams } from './relationship-cell.ts';
import { panelOf } from './relationship-map.ts';

/**
 * An index of provinces says nothing of one district: no coefficient, only in how many years the district recorded
 * something and its province was scored.
 */
const notMeasured = async (
  context: Context,
  { unit, above, row, component, lag, ...choices }: PairParams & { unit: string; above: string },
) => {
  const panel = await panelOf(context, { ...choices, units: [above], aggregate: true, lags: [] });
  const { activityOrigin: origin } = panel.basis;
  const n = await context.read((connection) =>
    yearsWithBoth(connection, { unit, above, index: choices.index, component, lag, origin }),
  );
  const name = panel.rowNames.find((one) => one.row === row);
  const fact = panel.facts.get(component);
  return {
    ...{ row, component, lag, unit, n },
    rowName: { nameVi: name?.nameVi ?? row, nameEn: name?.nameEn ?? row },
    max: fact?.max ?? null,
    isMechanical: fact?.isMechanical ?? false,
    measuredAt: above,
    ...{ status: 'other_level', tier: 'scatter' as const, label: 'E0' as const },
    ...{ r: null, df: null, p: null, lo: null, hi: null, drivingYear: null },
    ...{ leaveOneOut: [], points: [], leftOut: [] },
    ...panel.basis,
  };
};

export const singleUnit = documentRoute(questions.singleUnit, 'read', async (params, context) => {
  const { unit, ...rest } = params;
  const { region: _region, type: _type, like: _like, ...choices } = rest;
  const above = await context.read(async (connection) => {
    await checkUnits(connection, [unit]);
    await checkComponents(connection, params.index, [params.component]);
    return measuredAbove(connection, { index: params.index, unit });
  });
  if (above !== undefined) return notMeasured(context, { ...choices, unit, above });
  const { panel, opened, facts } = await openPair(context, { ...choices, units: [unit] });
  const series = singleSeries(
    opened.points.map(({ year, x, y, version }) => ({
      year,
      x: params.scale === 'log1p' ? Math.log1p(x) : x,
      y,
      version,
    })),
  );
  const { status, tier, label, n, r, df, p, lo, hi, drivingYear, leaveOneOut } = series;
  return {
    ...facts,
    unit,
    measuredAt: null,
    status,
    tier,
    label,
    n,
    r,
    df,
    p,
    lo,
    hi,
    drivingYear,
    leaveOneOut,
    points: opened.points.map(({ year, activityYear, x, points, max, y, version }) => ({
      year,
      activityYear,
      x,
      points,
      max,
      y,
      version,
    })),
    // With one unit every year stands alone; that is what this view is for, not a reason to leave it out.
    leftOut: opened.leftOut.filter(({ reason }) => reason !== 'single_row'),
    ...panel.basis,
  };
});
