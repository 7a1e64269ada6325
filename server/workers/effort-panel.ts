import { type Headline, headline } from '../stats/index.ts';
import type { PanelInput } from './panel-grid.ts';

export type HeadlineInput = Pick<PanelInput, 'units' | 'scores' | 'effort' | 'reports' | 'scale'>;

/**
 * The headline over the components in `scores`: effort on each of them in every reported unit-year (0 where nothing was
 * linked to it), a year before the score. `effort` has a row a component.
 */
export const headlineOf = ({ units, scores, effort, reports, scale }: HeadlineInput): Headline => {
  const name = (at: number | undefined) => units[at ?? -1] ?? '';
  const done = new Map<string, number | null>();
  for (const { row, unit, year, x } of effort)
    for (const [at, value] of x.entries()) done.set(`${row} ${unit[at]} ${year[at]}`, value);
  const amountAt = (key: string): number | null => (done.has(key) ? (done.get(key) ?? null) : 0);
  const efforts = scores.flatMap(({ component }) =>
    reports.unit.map((unit, at) => ({
      unit: name(unit),
      component,
      year: reports.year[at] ?? 0,
      x: amountAt(`${component} ${unit} ${reports.year[at]}`),
    })),
  );
  const points = scores.flatMap(({ component, unit, year, percent, version }) =>
    percent.map((y, at) => ({
      unit: name(unit[at]),
      component,
      year: year[at] ?? 0,
      y,
      version: String(version[at]),
    })),
  );
  return headline(efforts, points, { lag: 1, xScale: scale });
};
