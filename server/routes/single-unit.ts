import { questions } from '../contract/index.ts';
import { documentRoute } from '../http/route.ts';
import { checkUnits } from '../queries/index-register.ts';
import { singleSeries } from '../stats/index.ts';
import { openPair } from './relationship-cell.ts';

export const singleUnit = documentRoute(questions.singleUnit, 'read', async (params, context) => {
  const { unit, ...rest } = params;
  await context.read((connection) => checkUnits(connection, [unit]));
  const { region: _region, type: _type, like: _like, ...choices } = rest;
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
