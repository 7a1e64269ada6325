import { spread, wrapWords } from './labels.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame, type Palette } from './theme.ts';

export type Quadrant = 'act' | 'keep' | 'watch' | 'spare';

export type ImportancePoint = {
  component: string;
  name: string;
  /** % of the total. */
  weight: number;
  /** % of maximum, own less the median of the peers. */
  distance: number;
  quadrant: Quadrant | null;
  say: string;
};

export type ImportanceWords = { x: string; y: string; quadrants: Record<Quadrant, string> };

const axisRoom = 44;
/** Below this width dots bear numbers, and the names stand in a list beside the picture. */
export const namesFrom = 620;
const shapes: Record<Quadrant, string> = {
  act: 'square',
  keep: 'circle',
  watch: 'triangle-up',
  spare: 'diamond',
};

const colourOf = (quadrant: Quadrant | null, palette: Palette): string =>
  quadrant === 'act' ? palette.series[1] : quadrant === 'keep' ? palette.series[0] : palette.median;

/** Both axes begin at a true zero: no weight, no distance; the second runs equally far both ways. */
export function importanceDomains(points: readonly ImportancePoint[]) {
  const heaviest = Math.max(1, ...points.map(({ weight }) => weight));
  const furthest = Math.max(5, ...points.map(({ distance }) => Math.abs(distance)));
  return {
    x: [0, heaviest * 1.12] as [number, number],
    y: [-furthest * 1.15, furthest * 1.15] as [number, number],
  };
}

type Domains = ReturnType<typeof importanceDomains>;

type Placed = ImportancePoint & {
  at: number;
  /** The middle of the label, and where its first line stands. */
  labelY: number;
  textY: number;
  label: string[];
  isLeft: boolean;
};

const lineHeight = 14;
/** So that names of several lines, one below the other, are not read as one. */
const between = 7;

/** Labels beside their dots, moved apart where several components weigh the same, on up to four lines. */
function placed(
  points: readonly ImportancePoint[],
  domains: Domains,
  size: { width: number; height: number },
  room: number | null,
): Placed[] {
  const [low, high] = domains.y;
  const toPixel = (y: number) => ((high - y) / (high - low)) * size.height;
  const toValue = (pixel: number) => high - (pixel / size.height) * (high - low);
  const columns = new Map<number, { point: ImportancePoint; at: number }[]>();
  points.forEach((point, at) => {
    const column = Math.round(((point.weight / domains.x[1]) * size.width) / 40);
    columns.set(column, [...(columns.get(column) ?? []), { point, at }]);
  });
  return [...columns.values()].flatMap((column) => {
    const most =
      [4, 3, 2].find((lines) => column.length * (lines * lineHeight + between) <= size.height) ?? 1;
    const labels = column.map(({ point, at }) =>
      room === null ? [String(at + 1)] : wrapWords(point.name, room, 12, most),
    );
    const lines = Math.max(...labels.map((label) => label.length));
    const air = room === null ? 1 : lines === 1 ? 3 : between;
    const half = (at: number) => ((labels[at]?.length ?? 1) * lineHeight) / 2;
    const heights = spread(
      column.map(({ point }) => toPixel(point.distance)),
      (one, next) => half(one) + half(next) + air,
      (lines * lineHeight) / 2 + 1,
      size.height - (lines * lineHeight) / 2 - 1,
    );
    return column.map(({ point, at }, place) => {
      const [label, middle] = [labels[place] ?? [], heights[place] ?? 0];
      return {
        ...point,
        at: at + 1,
        labelY: toValue(middle),
        textY: toValue(middle - ((label.length - 1) * lineHeight) / 2),
        label,
        isLeft: point.weight > 0.6 * domains.x[1],
      };
    });
  });
}

type Axes = ReturnType<typeof axesOf>;

function axesOf(domains: Domains, text: ImportanceWords) {
  return {
    x: {
      field: 'weight',
      type: 'quantitative' as const,
      scale: { domain: domains.x, nice: false },
      axis: { title: text.x, tickCount: 6, format: '~f', grid: true, labelOverlap: true },
    },
    y: {
      field: 'distance',
      type: 'quantitative' as const,
      scale: { domain: domains.y, nice: false },
      axis: {
        title: text.y,
        tickCount: 6,
        format: '~f',
        titleAngle: 0,
        titleAlign: 'left' as const,
        titleAnchor: 'start' as const,
        titleX: -axisRoom + 6,
        titleY: -14,
      },
    },
  };
}

/** What the quarters of the picture mean, written in their corners. */
function corners(text: ImportanceWords, domains: Domains, { x, y }: Axes, palette: Palette): Layer[] {
  const corner = (quadrant: Quadrant, isRight: boolean, isHigh: boolean): Layer => ({
    data: {
      values: [
        {
          weight: isRight ? domains.x[1] : 0,
          distance: isHigh ? domains.y[1] : domains.y[0],
          say: text.quadrants[quadrant],
        },
      ],
    },
    mark: {
      type: 'text',
      align: isRight ? 'right' : 'left',
      baseline: isHigh ? 'top' : 'bottom',
      dx: isRight ? -4 : 6,
      dy: isHigh ? 4 : -4,
      color: palette.soft,
      fontSize: 11,
      fontStyle: 'italic',
    },
    encoding: { x, y, text: { field: 'say', type: 'nominal' } },
  });
  return [
    corner('watch', false, false),
    corner('act', true, false),
    corner('spare', false, true),
    corner('keep', true, true),
  ];
}

/** Zero distance, and the weight from which a component is heavy. */
function rules(heavyFrom: number | null, { x, y }: Axes, palette: Palette): Layer[] {
  const rule = (value: number, axis: 'x' | 'y'): Layer => ({
    data: { values: [{ weight: value, distance: value }] },
    mark: {
      type: 'rule',
      color: palette.median,
      strokeWidth: 1,
      ...(axis === 'x' ? { strokeDash: [4, 4] } : {}),
    },
    encoding: axis === 'x' ? { x } : { y },
  });
  return [rule(0, 'y'), ...(heavyFrom === null ? [] : [rule(heavyFrom, 'x')])];
}

/** The dots, their names, and a thin line where a name stands apart from its dot. */
function marks(points: readonly Placed[], { x, y }: Axes, palette: Palette): Layer[] {
  const values = points.map((point) => ({
    ...point,
    colour: colourOf(point.quadrant, palette),
    shape: shapes[point.quadrant ?? 'spare'],
  }));
  const tooltip = { field: 'say', type: 'nominal' as const };
  const write = (isLeft: boolean, look: Record<string, string | number>): Layer => ({
    data: { values: values.filter((point) => point.isLeft === isLeft) },
    mark: {
      type: 'text',
      align: isLeft ? 'right' : 'left',
      dx: isLeft ? -10 : 10,
      fontSize: 12,
      lineHeight,
      ...look,
    },
    encoding: { x, y: { ...y, field: 'textY' }, text: { field: 'label', type: 'nominal' }, tooltip },
  });
  // No line of the picture is seen through a name.
  const names = (isLeft: boolean): Layer[] => [
    write(isLeft, { color: palette.surface, stroke: palette.surface, strokeWidth: 4 }),
    write(isLeft, { color: palette.text }),
  ];
  const leaders: Layer = {
    data: { values: values.filter(({ labelY, distance }) => Math.abs(labelY - distance) > 1e-9) },
    mark: { type: 'rule', color: palette.line, strokeWidth: 1 },
    encoding: { x, y, y2: { field: 'labelY' } },
  };
  const dots: Layer = {
    data: { values },
    mark: { type: 'point', filled: true, size: 110, opacity: 1 },
    encoding: {
      x,
      y,
      color: { field: 'colour', type: 'nominal', scale: null, legend: null },
      shape: { field: 'shape', type: 'nominal', scale: null, legend: null },
      tooltip,
    },
  };
  return [leaders, ...names(false), ...names(true), dots];
}

/** Importance (share of the total) against performance (distance to the median of the peers), one mark a component. */
export function importanceSpec(
  points: readonly ImportancePoint[],
  heavyFrom: number | null,
  text: ImportanceWords,
  frame: Frame,
): Spec {
  const palette = paletteOf(frame);
  const isNamed = frame.width >= namesFrom;
  const size = { width: frame.width - axisRoom - 12, height: isNamed ? 420 : 320 };
  const domains = importanceDomains(points);
  const axes = axesOf(domains, text);
  const room = isNamed ? Math.min(230, 0.2 * size.width) : null;
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 8, top: 18, bottom: 6 },
    ...size,
    layer: [
      ...(isNamed ? corners(text, domains, axes, palette) : []),
      ...rules(heavyFrom, axes, palette),
      ...marks(placed(points, domains, size, room), axes, palette),
    ],
  };
}
