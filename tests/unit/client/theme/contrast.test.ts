import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  contrastOf,
  mixed,
  palettes,
  textOn,
  unitColours,
  type Theme,
} from '../../../../client/charts/theme.ts';

const css = readFileSync(new URL('../../../../client/theme/tokens.css', import.meta.url), 'utf8');

function tokensOf(theme: Theme): Map<string, string> {
  const block = css.slice(css.indexOf(`data-theme='${theme}'`));
  const body = block.slice(block.indexOf('{') + 1, block.indexOf('}'));
  return new Map([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

const themes: Theme[] = ['light', 'dark', 'contrast'];

describe.each(themes)('theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const palette = palettes[theme];
  const token = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no token ${name}`);
    return value;
  };

  it('keeps text readable on every ground', () => {
    for (const ground of ['ground', 'surface', 'sunken']) {
      for (const text of ['text', 'text-soft', 'text-faint', 'accent', 'good', 'warn', 'bad']) {
        expect(contrastOf(token(text), token(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const [text, ground] of [
      ['on-accent', 'accent'],
      ['good', 'good-soft'],
      ['warn', 'warn-soft'],
      ['bad', 'bad-soft'],
      ['accent', 'accent-soft'],
      ['text', 'accent-soft'],
    ] as const) {
      expect(contrastOf(token(text), token(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps marks and the edges of controls visible', () => {
    for (const mark of ['line-strong', 'mark', 'accent']) {
      expect(contrastOf(token(mark), token('surface')), mark).toBeGreaterThanOrEqual(3);
    }
    for (const colour of [...palette.series, palette.median, palette.negative, palette.positive]) {
      expect(contrastOf(colour, palette.surface), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it('has the same colours in charts as in the page', () => {
    expect(palette.surface).toBe(token('surface'));
    expect(palette.text).toBe(token('text'));
    expect(palette.soft).toBe(token('text-soft'));
    expect(palette.line).toBe(token('line'));
    expect(palette.series[0]).toBe(token('mark'));
  });

  it('finds a readable text colour on any strength of a cell', () => {
    for (const end of [palette.negative, palette.positive]) {
      for (let step = 0; step <= 10; step++) {
        const cell = mixed(palette.middle, end, step / 10);
        expect(contrastOf(textOn(cell, palette), cell), cell).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('colours of units', () => {
  it('gives the chosen unit the first colour and each other one of its own', () => {
    const others = ['da-nang', 'long-an', 'an-giang', 'ha-noi', 'ca-mau'];
    const colours = unitColours('quang-ninh', others, palettes.light);
    expect(colours.get('quang-ninh')).toBe(palettes.light.series[0]);
    expect(new Set(colours.values()).size).toBe(6);
  });

  it('lets a unit keep its colour when another is added', () => {
    const before = unitColours('quang-ninh', ['da-nang'], palettes.light);
    const after = unitColours('quang-ninh', ['da-nang', 'long-an', 'ha-noi'], palettes.light);
    expect(after.get('da-nang')).toBe(before.get('da-nang'));
  });
});
