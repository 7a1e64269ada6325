import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calibration } from '../../../server/contract/calibration.ts';

const root = join(import.meta.dirname, '../../..');
const stored = calibration.reply.parse(JSON.parse(readFileSync(join(root, 'data/calibration.json'), 'utf8')));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

describe('the calibration', () => {
  it('keeps its promises', () => {
    for (const panel of stored.panels) {
      expect(panel.parlens).toBeLessThanOrEqual(0.06);
      expect(panel.parlensGated).toBeLessThanOrEqual(0.06);
      expect(panel.coverage).toBeGreaterThanOrEqual(0.94);
      expect(panel.coverage).toBeLessThanOrEqual(0.98);
    }
    expect(stored.map.parlensFdr).toBeLessThanOrEqual(0.05);
  });

  it('covers the four sizes of panel that were asked for', () => {
    expect(stored.panels.map(({ units, years }) => `${units} × ${years}`)).toEqual([
      '10 × 5',
      '20 × 12',
      '63 × 5',
      '63 × 12',
    ]);
  });

  it('stands in the README as it is stored, with the command that made it', () => {
    expect(readme).toContain(stored.command);
    for (const { units, years, pooled, oneway, cr1, parlens, coverage } of stored.panels) {
      const shown = [
        percent(pooled),
        percent(oneway),
        percent(cr1),
        `**${percent(parlens)}**`,
        percent(coverage),
      ];
      expect(readme).toContain(`| ${units} × ${years} | ${shown.join(' | ')} |`);
    }
    for (const { pooledFdr, parlensFdr, power, hintsPerMap } of [stored.map, stored.smooth]) {
      const shown = [
        percent(pooledFdr),
        `**${percent(parlensFdr)}**`,
        percent(power),
        hintsPerMap.toFixed(1),
      ];
      expect(readme).toContain(`| ${shown.join(' | ')} |`);
    }
  });
});
