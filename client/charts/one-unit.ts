import { airy, cornersFor, textWidth, type Corner } from './labels.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';

const fontSize = 11;
const sides: Record<Corner, { dx: number; dy: number; align: 'left' | 'right'; baseline: 'bottom' | 'top' }> =
  {
    'right above': { dx: 4, dy: -4, align: 'left', baseline: 'bottom' },
    'left above': { dx: -4, dy: -4, align: 'right', baseline: 'bottom' },
    'right below': { dx: 4, dy: 4, align: 'left', baseline: 'top' },
    'left below': { dx: -4, dy: 4, align: 'right', baseline: 'top' },
  };

export type YearPoint = { year: number; x: number; y: number; version: string; say: string };

/**
 * One unit: activity and score year by year, joined in their order; the line stops where the edition breaks. A year is written
 * where there is room for it, the last and the first before the others; every dot says its year when it is pointed at.
 */
export function oneUnitSpec(
  points: readonly YearPoint[],
  titles: { x: string; y: string },
  frame: Frame,
): Spec {
  const palette = paletteOf(frame);
  const ordered = [...points].sort((a, b) => a.year - b.year);
  const size = { width: frame.width - 80, height: frame.width < 560 ? 260 : 340 };
  const [domainX, domainY] = [airy(ordered.map(({ x }) => x)), airy(ordered.map(({ y }) => y))];
  const share = (value: number, [low, high]: [number, number]) => (value - low) / (high - low);
  const placed = cornersFor(
    ordered.map((point) => ({
      x: share(point.x, domainX) * size.width,
      y: (1 - share(point.y, domainY)) * size.height,
    })),
    { width: textWidth('2024', fontSize), height: fontSize + 3 },
    { width: size.width + 24, height: size.height },
    [ordered.length - 1, 0],
  );
  const scale = (domain: [number, number]) => ({ nice: false, zero: false, domain });
  const x = {
    field: 'x',
    type: 'quantitative' as const,
    scale: scale(domainX),
    axis: { title: titles.x, tickCount: 6, format: '~f', grid: true },
  };
  const y = {
    field: 'y',
    type: 'quantitative' as const,
    scale: scale(domainY),
    axis: {
      title: titles.y,
      tickCount: 5,
      format: '~f',
      titleAngle: 0,
      titleAlign: 'left' as const,
      titleAnchor: 'start' as const,
      titleX: -38,
      titleY: -12,
    },
  };
  const path: Layer = {
    mark: { type: 'line', color: palette.peer, strokeWidth: 1.25 },
    encoding: { x, y, order: { field: 'year' }, detail: { field: 'version' } },
  };
  const dots: Layer = {
    mark: { type: 'point', filled: true, size: 60, opacity: 1, color: palette.series[0] },
    encoding: { x, y, tooltip: { field: 'say', type: 'nominal' } },
  };
  const years: Layer[] = Object.entries(sides)
    .filter(([corner]) => placed.some((one) => one === corner))
    .map(([corner, side]) => ({
      transform: [{ filter: { field: 'corner', equal: corner } }],
      mark: { type: 'text', ...side, fontSize, color: palette.soft },
      encoding: { x, y, text: { field: 'label', type: 'nominal' } },
    }));
  return {
    config: configOf(frame),
    data: {
      values: ordered.map((point, at) => ({ ...point, label: String(point.year), corner: placed[at] ?? '' })),
    },
    autosize: { type: 'pad' },
    padding: { left: 0, right: 24, top: 4, bottom: 6 },
    ...size,
    layer: [path, dots, ...years],
  };
}
