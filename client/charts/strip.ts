import { formatNumber } from '../format/numbers.ts';
import { airy, textWidth } from './labels.ts';
import type { RankingPicture } from './ranking.ts';
import { dotsOf, readable } from './ranking.ts';
import { onHalo, type Layer, type Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';

export type StripPicture = RankingPicture & {
  /** Group of a unit, for example its region; null: not shown. */
  groupOf: (unit: string) => string | null;
};

const rowHeight = 58;

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
};

type Strip = { name: string; median: number; count: number; row: number };

/** Groups in the order of their middle unit, best first. */
export function stripsOf({ rows, groupOf }: Pick<StripPicture, 'rows' | 'groupOf'>): Strip[] {
  const points = new Map<string, number[]>();
  for (const row of rows) {
    const group = groupOf(row.unit);
    if (group === null || row.points === null) continue;
    points.set(group, [...(points.get(group) ?? []), row.points]);
  }
  const strips = [...points].map(([name, values]) => ({
    name,
    median: middle(values),
    count: values.length,
  }));
  return strips.sort((a, b) => b.median - a.median).map((strip, row) => ({ ...strip, row }));
}

function nameLayers(strips: readonly Strip[], picture: StripPicture, frame: Frame): Layer[] {
  const palette = paletteOf(frame);
  const values = strips.map((strip) => ({
    ...strip,
    top: strip.row * rowHeight + 14,
    text: `${strip.name} (${strip.count})`,
    figure: formatNumber(strip.median, picture.decimals, frame.language),
  }));
  const y = { field: 'top', type: 'quantitative' as const, scale: null, axis: null };
  return [
    {
      data: { values },
      mark: { type: 'text', align: 'left', baseline: 'bottom', color: palette.soft },
      encoding: { x: { value: 0 }, y, text: { field: 'text', type: 'nominal' } },
    },
    {
      data: { values },
      mark: { type: 'rule', color: palette.line },
      encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { ...y, field: 'line' } },
      transform: [{ calculate: 'datum.top + 26', as: 'line' }],
    },
  ];
}

type Label = ReturnType<typeof readable>[number];

function nameLayer(labels: readonly Label[], align: Label['align'], ground: string): Layer[] {
  const values = labels.filter((label) => label.align === align);
  if (values.length === 0) return [];
  const place = { type: 'quantitative' as const, scale: null, axis: null };
  return onHalo(
    {
      data: { values },
      mark: { type: 'text', baseline: 'bottom', align, fontWeight: 600 },
      encoding: {
        x: { field: 'x', ...place },
        y: { field: 'y', ...place },
        text: { field: 'text', type: 'nominal' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    },
    ground,
  );
}

/** Every unit as a dot on the line of its group; the chosen units and the ends of the country named. */
export function stripSpec(picture: StripPicture, frame: Frame): Spec {
  const palette = paletteOf(frame);
  const strips = stripsOf(picture);
  const rowOf = new Map(strips.map((strip) => [strip.name, strip.row]));
  const values = dotsOf(picture, frame).flatMap((dot) => {
    const row = rowOf.get(picture.groupOf(dot.unit) ?? '');
    const strong = dot.colour !== palette.peer;
    // Where nobody is chosen every dot carries the accent; else only the chosen do.
    const colour = strong ? dot.colour : picture.colours.size > 0 ? palette.peer : palette.series[0];
    const look = { colour, area: strong ? 130 : 70, ink: strong ? 1 : picture.colours.size > 0 ? 0.8 : 0.55 };
    return row === undefined ? [] : [{ ...dot, ...look, top: row * rowHeight + 40, strong }];
  });
  values.sort((a, b) => Number(a.strong) - Number(b.strong));
  const width = frame.width - 12;
  const domain = airy(values.map((dot) => dot.points));
  const x = {
    field: 'points',
    type: 'quantitative' as const,
    scale: { domain, nice: false, zero: false },
    axis: { title: null, format: '~f', tickCount: 6, grid: true },
  };
  const y = { field: 'top', type: 'quantitative' as const, scale: null, axis: null };
  const at = (points: number) => ((points - domain[0]) / (domain[1] - domain[0])) * width;
  const byPoints = values.toSorted((a, b) => b.points - a.points);
  const ends = [byPoints[0]?.unit, byPoints.at(-1)?.unit];
  const named = readable(
    values.flatMap((dot) => {
      if (!dot.strong && !ends.includes(dot.unit)) return [];
      const isRight = at(dot.points) + textWidth(dot.name, 12.5) + 4 > width;
      const align = isRight ? ('right' as const) : ('left' as const);
      const x = at(dot.points) + (isRight ? 5 : -5);
      const colour = dot.strong ? dot.colour : palette.text;
      return [{ text: dot.name, x, y: dot.top - 7, align, colour, priority: dot.strong ? 0 : 1 }];
    }),
  );
  const medians = strips.map((strip) => ({
    points: strip.median,
    top: strip.row * rowHeight + 30,
    end: strip.row * rowHeight + 50,
  }));
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
    width,
    height: strips.length * rowHeight,
    layer: [
      ...nameLayers(strips, picture, frame),
      {
        data: { values },
        mark: { type: 'point', filled: true },
        encoding: {
          size: { field: 'area', type: 'quantitative', scale: null, legend: null },
          opacity: { field: 'ink', type: 'quantitative', scale: null, legend: null },
          x,
          y,
          color: { field: 'colour', type: 'nominal', scale: null, legend: null },
          tooltip: { field: 'say', type: 'nominal' },
        },
      },
      {
        data: { values: medians },
        mark: { type: 'rule', strokeWidth: 2, color: palette.text },
        encoding: { x, y, y2: { field: 'end' } },
      },
      ...(['left', 'right'] as const).flatMap((align) => nameLayer(named, align, palette.surface)),
    ],
  };
}

export const stripHeight = (groups: number): number => groups * rowHeight + 24;
