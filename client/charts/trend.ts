import { messagesIn } from '../format/messages.ts';
import { formatNumber } from '../format/numbers.ts';
import { airy, spread, textWidth, tickRanks, tickYears, wrapWords } from './labels.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';
import { valuesOf, yearsOf, type TrendMeasure, type TrendPanel } from './trend-panel.ts';

type Scales = {
  x: [number, number];
  y: [number, number];
  measure: TrendMeasure;
  years: number[];
  ranks: number[];
};
type Size = { width: number; height: number; hasLabels: boolean };

const axisRoom = 40;

const xOf = (scales: Scales) => ({
  field: 'year',
  type: 'quantitative' as const,
  scale: { domain: scales.x, nice: false, zero: false },
  axis: { values: scales.years, format: 'd', title: null, labelFlush: false, labelOverlap: true },
});

function yOf(scales: Scales, field = 'value') {
  const isRank = scales.measure === 'rank';
  return {
    field,
    type: 'quantitative' as const,
    scale: { domain: scales.y, reverse: isRank, nice: false, zero: false },
    axis: {
      title: null,
      minExtent: axisRoom,
      maxExtent: axisRoom,
      ...(isRank ? { values: scales.ranks, format: 'd' } : { tickCount: 6, format: '~f' }),
    },
  };
}

function bandLayers(panel: TrendPanel, scales: Scales, frame: Frame): Layer[] {
  if (panel.band.length === 0) return [];
  const palette = paletteOf(frame);
  const data = { values: panel.band };
  const x = xOf(scales);
  const detail = { field: 'run', type: 'nominal' as const };
  return [
    {
      data,
      mark: { type: 'area', color: palette.band, line: false },
      encoding: { x, y: yOf(scales, 'q1'), y2: { field: 'q3' }, detail },
    },
    {
      data,
      mark: { type: 'rule', color: palette.band, strokeWidth: 3 },
      encoding: { x, y: yOf(scales, 'q1'), y2: { field: 'q3' } },
    },
    {
      data,
      mark: { type: 'line', color: palette.median, strokeWidth: 1.25, strokeDash: [3, 3], point: false },
      encoding: { x, y: yOf(scales, 'median'), detail },
    },
    {
      data,
      mark: { type: 'point', filled: true, color: palette.median, size: 8, opacity: 1 },
      encoding: { x, y: yOf(scales, 'median') },
    },
  ];
}

function breakLayers(panel: TrendPanel, scales: Scales, frame: Frame, size: Size): Layer[] {
  const inside = panel.breaks.filter(({ year }) => year > scales.x[0] + 0.5 && year <= scales.x[1]);
  if (inside.length === 0) return [];
  const palette = paletteOf(frame);
  const text = messagesIn(frame.language).charts;
  const pixels = (years: number) => (years * size.width) / (scales.x[1] - scales.x[0]);
  const values = inside.map(({ year, isComparable }, at) => {
    const next = inside[at + 1];
    const room = next ? pixels(next.year - year) : Infinity;
    const full = text.editionFrom(year);
    const label =
      textWidth(full, 11) + 8 < room ? full : textWidth('0000', 11) + 8 < room ? String(year) : '';
    return { year: year - 0.5, dash: isComparable ? [2, 3] : [1, 0], label };
  });
  const rule: Layer = {
    data: { values },
    mark: { type: 'rule', color: palette.median, strokeWidth: 0.75, y: size.hasLabels ? -14 : 0 },
    encoding: { x: xOf(scales), strokeDash: { field: 'dash', type: 'nominal', scale: null } },
  };
  if (!size.hasLabels) return [rule];
  const label: Layer = {
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 4, fontSize: 11, color: palette.soft },
    encoding: { x: xOf(scales), y: { value: -3 }, text: { field: 'label', type: 'nominal' } },
  };
  return [rule, label];
}

function lineLayers(panel: TrendPanel, scales: Scales): Layer[] {
  const values = panel.lines.flatMap((line) =>
    line.points.map((point) => ({
      ...point,
      unit: line.unit,
      key: `${line.unit} ${point.run}`,
      colour: line.colour,
      strong: line.isChosen ? 1 : 0,
    })),
  );
  const shared = {
    x: xOf(scales),
    y: yOf(scales),
    color: { field: 'colour', type: 'nominal' as const, scale: null, legend: null },
  };
  return [
    {
      data: { values },
      mark: { type: 'line', strokeJoin: 'round' },
      encoding: {
        ...shared,
        detail: { field: 'key', type: 'nominal' },
        strokeWidth: { condition: { test: 'datum.strong === 1', value: 2.75 }, value: 1.75 },
      },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 26, opacity: 1 },
      encoding: shared,
    },
    {
      // A wide invisible target: the tip is easier to reach than a dot of five pixels.
      data: { values },
      mark: { type: 'point', filled: true, size: 260, opacity: 0 },
      encoding: { ...shared, tooltip: { field: 'say', type: 'nominal' } },
    },
  ];
}

/** A level stroke at the year, named in the legend. */
function targetLayers(panel: TrendPanel, scales: Scales, frame: Frame): Layer[] {
  if (panel.targets.length === 0) return [];
  const name = messagesIn(frame.language).charts.target;
  const shared = {
    x: xOf(scales),
    y: yOf(scales),
    color: { field: 'colour', type: 'nominal' as const, scale: null, legend: null },
  };
  return [
    {
      data: { values: panel.targets.map((point) => ({ ...point, what: name })) },
      mark: { type: 'point', filled: false, size: 260, strokeWidth: 3, opacity: 1 },
      encoding: {
        ...shared,
        shape: {
          field: 'what',
          type: 'nominal',
          scale: { domain: [name], range: ['stroke'] },
          legend: {
            orient: 'bottom',
            title: null,
            symbolStrokeWidth: 3,
            symbolStrokeColor: paletteOf(frame).soft,
          },
        },
        tooltip: { field: 'say', type: 'nominal' },
      },
    },
  ];
}

type EndLabel = { year: number; value: number; text: string; colour: string };

function endLabels(panel: TrendPanel, scales: Scales, frame: Frame): EndLabel[] {
  const palette = paletteOf(frame);
  const labels = panel.lines.flatMap((line): EndLabel[] => {
    const last = line.points.at(-1);
    if (!last) return [];
    const figure = formatNumber(last.value, scales.measure === 'rank' ? 0 : panel.decimals, frame.language);
    return [{ year: last.year, value: last.value, text: `${line.name} ${figure}`, colour: line.colour }];
  });
  const band = panel.band.at(-1);
  if (band) {
    const text = `${messagesIn(frame.language).charts.median} ${formatNumber(band.median, panel.decimals, frame.language)}`;
    labels.push({ year: band.year, value: band.median, text, colour: palette.median });
  }
  return labels;
}

function labelLayer(labels: readonly EndLabel[], scales: Scales, size: Size): Layer {
  const [low, high] = scales.y;
  const isDown = scales.measure !== 'rank';
  const pixel = (value: number) =>
    size.height * (isDown ? (high - value) / (high - low) : (value - low) / (high - low));
  const places = spread(
    labels.map((label) => pixel(label.value)),
    16,
    6,
    size.height - 4,
  );
  const values = labels.map((label, at) => ({ ...label, place: places[at] ?? 0 }));
  return {
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600, fontSize: 12 },
    encoding: {
      x: { value: size.width + 8 },
      y: { field: 'place', type: 'quantitative', scale: null, axis: null },
      text: { field: 'text', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

function scalesFor(
  panels: readonly TrendPanel[],
  own: TrendPanel,
  measure: TrendMeasure,
  size: Size,
  isShared: boolean,
): Scales {
  const [from, to] = yearsOf(panels);
  const values = (isShared ? panels : [own]).flatMap(valuesOf);
  const most = Math.max(1, ...values);
  return {
    x: [from - 0.4, to + 0.4],
    y: measure === 'rank' ? [0, most + 1] : airy(values),
    measure,
    years: tickYears(from, to, size.width),
    ranks: tickRanks(most, size.height),
  };
}

function layersOf(panel: TrendPanel, scales: Scales, frame: Frame, size: Size): Layer[] {
  const labels = size.hasLabels ? endLabels(panel, scales, frame) : [];
  return [
    ...bandLayers(panel, scales, frame),
    ...breakLayers(panel, scales, frame, size),
    ...lineLayers(panel, scales),
    ...targetLayers(panel, scales, frame),
    ...(labels.length > 0 ? [labelLayer(labels, scales, size)] : []),
  ];
}

/** One large picture, its lines named where they end. */
export function trendSpec(panel: TrendPanel, measure: TrendMeasure, frame: Frame): Spec {
  const isNarrow = frame.width < 560;
  const names = panel.lines.map((line) => textWidth(`${line.name} 00,00`, 12.5));
  const room = isNarrow ? 8 : Math.min(240, Math.max(110, ...names) + 20);
  const size = {
    width: frame.width - axisRoom - room - 4,
    height: isNarrow ? 240 : 320,
    hasLabels: !isNarrow,
  };
  const scales = scalesFor([panel], panel, measure, size, true);
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 0, top: 4, bottom: 0 },
    width: size.width,
    height: size.height,
    layer: layersOf(panel, scales, frame, size),
  };
}

export const trendHeight = (width: number): number => (width < 560 ? 270 : 350);

/** Small multiples: one picture a component, the years shared, the scale shared where it can be. */
export function trendMultiplesSpec(
  panels: readonly TrendPanel[],
  measure: TrendMeasure,
  isShared: boolean,
  frame: Frame,
): Spec {
  const columns = Math.max(1, Math.min(4, panels.length, Math.floor(frame.width / 230)));
  const gap = 20;
  const width = Math.floor((frame.width - gap * (columns - 1)) / columns) - axisRoom - 6;
  const size = { width, height: 130, hasLabels: false };
  const lines = Math.max(
    1,
    ...panels.map((panel) => wrapWords(panel.title, width + axisRoom - 8, 13).length),
  );
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 4, top: 0, bottom: 0 },
    columns,
    bounds: 'flush',
    spacing: { column: gap + axisRoom + 6, row: 44 + lines * 17 },
    concat: panels.map((panel) => {
      const title = wrapWords(panel.title, width + axisRoom - 8, 13);
      while (title.length < lines) title.push(' ');
      return {
        title: { text: title, frame: 'group', dx: -axisRoom },
        width: size.width,
        height: size.height,
        layer: layersOf(panel, scalesFor(panels, panel, measure, size, isShared), frame, size),
      };
    }),
  };
}
