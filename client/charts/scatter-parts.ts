import { airy } from './labels.ts';
import type { Layer } from './spec.ts';
import { paletteOf, type Frame } from './theme.ts';

export type ScatterPoint = { unit: string; year: number; x: number; y: number; say: string };

export type ScatterPicture = {
  points: readonly ScatterPoint[];
  xTitle: string;
  yTitle: string;
  /** Line through the origin with its interval, for points taken from their unit's and year's level. */
  slope: { b: number; lo: number | null; hi: number | null } | null;
  colours: ReadonlyMap<string, string>;
};

export type Ground = {
  x: [number, number];
  y: [number, number];
  titles: { x: string | null; y: string | null };
};

export const axisRoom = 44;

export function groundOf(
  points: readonly ScatterPoint[],
  titles: Ground['titles'] = { x: null, y: null },
): Ground {
  return { x: airy(points.map((point) => point.x)), y: airy(points.map((point) => point.y)), titles };
}

export function axes(ground: Ground) {
  const scale = { nice: false, zero: false };
  // The title of the upright axis lies flat above it: it need not be read sideways.
  const flat = {
    titleAngle: 0,
    titleAlign: 'left' as const,
    titleAnchor: 'start' as const,
    titleX: -axisRoom + 6,
    titleY: -12,
  };
  return {
    x: {
      field: 'x',
      type: 'quantitative' as const,
      scale: { ...scale, domain: ground.x },
      axis: { title: ground.titles.x, tickCount: 6, format: '~f', grid: true, labelOverlap: true },
    },
    y: {
      field: 'y',
      type: 'quantitative' as const,
      scale: { ...scale, domain: ground.y },
      axis: { title: ground.titles.y, tickCount: 5, format: '~f', ...flat },
    },
  };
}

export function slopeLayers(slope: ScatterPicture['slope'], ground: Ground, frame: Frame): Layer[] {
  if (slope === null) return [];
  const palette = paletteOf(frame);
  const { b, lo, hi } = slope;
  const encoding = axes(ground);
  const values = [ground.x[0], 0, ground.x[1]].map((x) => ({
    x,
    y: b * x,
    low: (lo ?? b) * x,
    high: (hi ?? b) * x,
  }));
  const zero = (axis: 'x' | 'y'): Layer => ({
    data: { values: [{ x: 0, y: 0 }] },
    mark: { type: 'rule', color: palette.median, strokeWidth: 0.75 },
    encoding: axis === 'x' ? { x: encoding.x } : { y: encoding.y },
  });
  const band: Layer = {
    data: { values },
    mark: { type: 'area', color: palette.median, opacity: 0.18, clip: true },
    encoding: { x: encoding.x, y: { ...encoding.y, field: 'low' }, y2: { field: 'high' } },
  };
  const line: Layer = {
    data: { values },
    mark: { type: 'line', color: palette.text, strokeWidth: 1.75, clip: true },
    encoding,
  };
  return [zero('x'), zero('y'), ...(lo === null || hi === null ? [] : [band]), line];
}

/** Dots; those of units that stand out are drawn last. */
export function dotLayers(
  points: readonly ScatterPoint[],
  colours: ReadonlyMap<string, string>,
  ground: Ground,
  frame: Frame,
  size: number,
): Layer[] {
  const palette = paletteOf(frame);
  const layer = (some: readonly ScatterPoint[], opacity: number): Layer[] => {
    if (some.length === 0) return [];
    const values = some.map((point) => ({ ...point, colour: colours.get(point.unit) ?? palette.peer }));
    return [
      {
        data: { values },
        mark: { type: 'point', filled: true, size, opacity },
        encoding: {
          ...axes(ground),
          color: { field: 'colour', type: 'nominal', scale: null, legend: null },
          tooltip: { field: 'say', type: 'nominal' },
        },
      },
    ];
  };
  return [
    ...layer(
      points.filter((point) => !colours.has(point.unit)),
      0.6,
    ),
    ...layer(
      points.filter((point) => colours.has(point.unit)),
      1,
    ),
  ];
}
