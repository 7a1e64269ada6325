import type { Config } from 'vega-lite';
import type { Language } from '../format/language.ts';

export type Theme = 'light' | 'dark' | 'contrast';

/** Colours of a chart. Text ≥ 4.5 : 1 and marks ≥ 3 : 1 against the surface; a test measures them. */
export type Palette = {
  surface: string;
  text: string;
  soft: string;
  line: string;
  /** Many units at once, behind the chosen ones; context, not to be told apart. */
  peer: string;
  /** National median and its band. */
  median: string;
  band: string;
  /** The chosen unit first, then those it is compared with. */
  series: readonly [string, string, string, string, string, string];
  negative: string;
  middle: string;
  positive: string;
  noData: string;
};

export const palettes: Record<Theme, Palette> = {
  light: {
    surface: '#ffffff',
    text: '#16201e',
    soft: '#44514e',
    line: '#d9dfdd',
    peer: '#aab4b1',
    median: '#5b6865',
    band: '#e6ebea',
    series: ['#0a6568', '#c24a00', '#1f5fa8', '#8f6200', '#9c4a86', '#5a4038'],
    negative: '#8c510a',
    middle: '#ffffff',
    positive: '#1f5fa8',
    noData: '#edf1f0',
  },
  dark: {
    surface: '#161f1e',
    text: '#e9efed',
    soft: '#b8c4c1',
    line: '#2e3b39',
    peer: '#5d6b68',
    median: '#98a6a3',
    band: '#24302f',
    series: ['#62c8c3', '#f08a4b', '#7db4ef', '#e2b251', '#e09acb', '#cbb3a8'],
    negative: '#d79a52',
    middle: '#161f1e',
    positive: '#7db4ef',
    noData: '#1e2928',
  },
  contrast: {
    surface: '#ffffff',
    text: '#000000',
    soft: '#000000',
    line: '#000000',
    peer: '#767676',
    median: '#000000',
    band: '#e0e0e0',
    series: ['#00393b', '#8f2e00', '#003a80', '#5c3f00', '#6b1f57', '#3b241d'],
    negative: '#6b3a00',
    middle: '#ffffff',
    positive: '#003a80',
    noData: '#ffffff',
  },
};

export const fontFamily = "'Be Vietnam Pro', system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";

const numberMarks = {
  vi: { decimal: ',', thousands: '.', grouping: [3], currency: ['', ''] as [string, string], minus: '−' },
  en: { decimal: '.', thousands: ',', grouping: [3], currency: ['', ''] as [string, string], minus: '−' },
};

/** What a chart is drawn into: width in pixels, colours, language. */
export type Frame = { width: number; theme: Theme; language: Language };

export const paletteOf = (frame: Frame): Palette => palettes[frame.theme];

export function configOf(frame: Frame): Config {
  const palette = paletteOf(frame);
  const axisText = {
    labelColor: palette.soft,
    labelFontSize: 12,
    titleColor: palette.soft,
    titleFontSize: 12,
  };
  return {
    background: 'transparent',
    font: fontFamily,
    // The picture is one image to a screen reader; its table is the twin that can be read.
    aria: false,
    locale: { number: numberMarks[frame.language] },
    view: { stroke: null },
    title: { color: palette.text, fontSize: 13, fontWeight: 600, anchor: 'start', offset: 8, lineHeight: 17 },
    axis: {
      ...axisText,
      titleFontWeight: 'normal',
      domain: false,
      ticks: false,
      gridColor: palette.line,
      gridWidth: 0.75,
      labelPadding: 6,
      labelLimit: 320,
    },
    axisX: { grid: false, domain: true, domainColor: palette.line },
    text: { color: palette.text, fontSize: 12 },
    mark: { tooltip: null },
  };
}

/** Colours that stay with their unit: the chosen one has the first, each other keeps its own slot. */
export function unitColours(
  chosen: string | null,
  others: readonly string[],
  palette: Palette,
): Map<string, string> {
  const colours = new Map<string, string>();
  if (chosen !== null) colours.set(chosen, palette.series[0]);
  const free = new Set([1, 2, 3, 4, 5]);
  for (const unit of others) {
    if (colours.has(unit) || free.size === 0) continue;
    let slot = 1 + (hashOf(unit) % 5);
    while (!free.has(slot)) slot = (slot % 5) + 1;
    free.delete(slot);
    colours.set(unit, palette.series[slot] ?? palette.series[1]);
  }
  return colours;
}

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG contrast of two colours written as #rrggbb. */
export function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour on the way from one to another; share 0 … 1. */
export function mixed(from: string, to: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) =>
    Math.round(part(from, at) + share * (part(to, at) - part(from, at))),
  );
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The text colour that can be read on a cell of this colour. */
export const textOn = (colour: string, palette: Palette): string => {
  const dark = '#101010';
  const light = '#ffffff';
  if (contrastOf(colour, palette.text) >= 4.5) return palette.text;
  return contrastOf(colour, dark) >= contrastOf(colour, light) ? dark : light;
};
