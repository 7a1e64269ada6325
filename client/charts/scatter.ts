import { wrapWords } from './labels.ts';
import {
  axes,
  axisRoom,
  dotLayers,
  groundOf,
  slopeLayers,
  type ScatterPicture,
  type ScatterPoint,
} from './scatter-parts.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';

/** Every unit and year as a dot; the chosen unit stands out. */
export function scatterSpec(picture: ScatterPicture, frame: Frame): Spec {
  const ground = groundOf(picture.points, { x: picture.xTitle, y: picture.yTitle });
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 8, top: 4, bottom: 6 },
    width: frame.width - axisRoom - 12,
    height: frame.width < 560 ? 280 : 380,
    layer: [
      ...slopeLayers(picture.slope, ground, frame),
      ...dotLayers(picture.points, picture.colours, ground, frame, 46),
    ],
  };
}

export type ScatterGroup = { key: string; name: string; points: readonly ScatterPoint[] };

/** The same dots by year or by unit, on one scale; within a unit the years are joined in their order. */
export function scatterMultiplesSpec(
  picture: ScatterPicture,
  groups: readonly ScatterGroup[],
  isJoined: boolean,
  frame: Frame,
): Spec {
  const palette = paletteOf(frame);
  const ground = groundOf(picture.points);
  const columns = Math.max(1, Math.min(5, groups.length, Math.floor(frame.width / 150)));
  const gap = 16;
  const width = Math.floor((frame.width - gap * (columns - 1)) / columns) - axisRoom;
  const path = (points: readonly ScatterPoint[]): Layer => ({
    data: { values: [...points].sort((a, b) => a.year - b.year) },
    mark: { type: 'line', color: palette.peer, strokeWidth: 1 },
    encoding: { ...axes(ground), order: { field: 'year', type: 'quantitative' } },
  });
  const coloursIn = (group: ScatterGroup) =>
    isJoined ? new Map([[group.key, palette.series[0]]]) : picture.colours;
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 4, top: 0, bottom: 0 },
    columns,
    bounds: 'flush',
    spacing: { column: gap + axisRoom, row: 54 },
    concat: groups.map((group) => ({
      title: { text: wrapWords(group.name, width + 20, 13, 1), dx: -4, offset: 4 },
      width,
      height: 110,
      layer: [
        ...(isJoined ? [path(group.points)] : []),
        ...dotLayers(group.points, coloursIn(group), ground, frame, 30),
      ],
    })),
  };
}
