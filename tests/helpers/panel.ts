import { randomFrom } from '../../scripts/synthetic/random.ts';
import type { PanelInput } from '../../server/workers/panel-grid.ts';

type Size = { units: number; years: number; rows: number; components: number; lags: number[] };

/** A balanced panel of that size with skewed counts and no relationship, as the queries bring it. */
export const madeUpPanel = ({ units, years, rows, components, lags }: Size): PanelInput => {
  const random = randomFrom(1);
  const unitYears = Array.from({ length: units * years }, (_, at) => at);
  const unit = unitYears.map((at) => Math.floor(at / years));
  const year = unitYears.map((at) => 2010 + (at % years));
  const named = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  return {
    units: named('u', units),
    reports: { unit, year },
    rows: named('r', rows),
    effort: named('r', rows).map((row) => ({
      row,
      unit,
      year,
      x: unitYears.map(() => random.skewedCount(8, 3)),
    })),
    scores: named('c', components).map((component) => ({
      component,
      unit,
      year,
      percent: unitYears.map(() => 60 + 10 * random.normal()),
      version: unitYears.map(() => 0),
    })),
    tagged: [],
    lags,
    scale: 'raw',
  };
};
