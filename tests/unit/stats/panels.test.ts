import { describe, expect, it } from 'vitest';
import { between } from '../../../server/stats/between.ts';
import { fdPanel } from '../../../server/stats/fd-panel.ts';
import { fePanel, oneway } from '../../../server/stats/fe-panel.ts';
import { looUnits } from '../../../server/stats/loo-units.ts';
import type { PanelRow } from '../../../server/stats/panel-rows.ts';
import { permTrajectories } from '../../../server/stats/perm-trajectories.ts';
import { pooled } from '../../../server/stats/pooled.ts';
import { expectClean, expectReference, readFixture } from './reference.ts';

type Row = [string, number, number | null, number | null, string?];

interface Case {
  name: string;
  rows: Row[];
  fePanel: { status: string };
  oneway: { status: string };
  fdPanel: unknown;
  looUnits: { slopes: { unit: string; b: number | null }[]; mostInfluential: string | null };
  permTrajectories: unknown;
  pooled: unknown;
  between: unknown;
}

const cases = readFixture('panels') as Case[];

function panelRows(rows: Row[]): PanelRow[] {
  return rows.map(([unit, year, x, y, version]) => ({ unit, year, x, y, version }));
}

describe.each(cases)('$name', ({ name, rows, ...expected }) => {
  const panel = panelRows(rows);

  it('fePanel', () => expectReference(fePanel(panel), expected.fePanel, name));
  it('oneway', () => expectReference(oneway(panel), expected.oneway, name));
  it('fdPanel', () => expectReference(fdPanel(panel), expected.fdPanel, name));
  it('looUnits', () => expectReference(looUnits(panel), expected.looUnits, name));
  it('permTrajectories', () => expectReference(permTrajectories(panel), expected.permTrajectories, name));
  it('pooled', () => expectReference(pooled(panel), expected.pooled, name));

  it('between', () => {
    const result = between(panel);
    expectClean(result);
    if (expected.between !== null) expectReference(result, expected.between, name);
  });
});

describe('the fixtures', () => {
  it('hold every status of the specification', () => {
    const statuses = new Set(cases.flatMap((entry) => [entry.fePanel.status, entry.oneway.status]));
    const wanted = ['ok', 'too_few', 'zero_variance_x', 'zero_variance_y', 'zero_variance_xy'];
    expect([...statuses]).toEqual(
      expect.arrayContaining([...wanted, 'one_unit', 'one_unit_only', 'perfect']),
    );
  });

  it('show the closed form within 3 % of clubSandwich for ten units and ν ≥ 4', () => {
    const found = readFixture('club-sandwich') as { units: number; nu: number; seRatio: number }[];
    const regular = found.filter(({ units, nu }) => units >= 10 && nu >= 4);
    expect(regular.length).toBeGreaterThan(15);
    for (const { seRatio } of regular) expect(Math.abs(seRatio - 1)).toBeLessThan(0.03);
  });
});
