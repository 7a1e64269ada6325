import { airy } from './labels.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';

export type YearPoint = { year: number; x: number; y: number; version: string; say: string };

/** One unit: activity and score year by year, joined in their order; the line stops where the edition breaks. */
export function oneUnitSpec(
  points: readonly YearPoint[],
  titles: { x: string; y: string },
  frame: Frame,
): Spec {
  const palette = paletteOf(frame);
  const ordered = [...points].sort((a, b) => a.year - b.year);
  const scale = (values: readonly number[]) => ({ nice: false, zero: false, domain: airy(values) });
  const x = {
    field: 'x',
    type: 'quantitative' as const,
    scale: scale(ordered.map((point) => point.x)),
    axis: { title: titles.x, tickCount: 6, format: '~f', grid: true },
  };
  const y = {
    field: 'y',
    type: 'quantitative' as const,
    scale: scale(ordered.map((point) => point.y)),
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
  const years: Layer = {
    mark: { type: 'text', dx: 7, dy: -8, align: 'left', fontSize: 11, color: palette.soft },
    encoding: { x, y, text: { field: 'label', type: 'nominal' } },
  };
  return {
    config: configOf(frame),
    data: { values: ordered.map((point) => ({ ...point, label: String(point.year) })) },
    autosize: { type: 'pad' },
    padding: { left: 0, right: 24, top: 4, bottom: 6 },
    width: frame.width - 80,
    height: frame.width < 560 ? 260 : 340,
    layer: [path, dots, years],
  };
}
