import type { Row } from '../../server/contract/question.ts';
import type { relationships } from '../../server/contract/relationships.ts';
import { messagesIn } from '../format/messages.ts';
import { formatSigned } from '../format/numbers.ts';
import { textWidth, wrapWords } from './labels.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, mixed, paletteOf, textOn, type Frame, type Palette } from './theme.ts';

/** What the picture needs of a cell of the map, and the sentence about it. */
export type MapRow = Pick<Row<typeof relationships>, 'row' | 'component' | 'lag' | 'label' | 'r'> & {
  say: string;
};
export type MapPicture = {
  rows: readonly MapRow[];
  /** In the order in which they are to stand. */
  rowNames: readonly { key: string; name: string }[];
  componentNames: readonly { key: string; name: string }[];
};

type Cell = {
  row: string;
  component: string;
  lag: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  middle: number;
  centre: number;
  fill: string;
  edge: string;
  edgeWidth: number;
  strength: string;
  word: string;
  ink: string;
  say: string;
};

type Layout = { rowRoom: number; head: number; cell: number; width: number; height: number };

const cellHeight = 36;

export function layoutOf(picture: MapPicture, frame: Frame): Layout {
  const isNarrow = frame.width < 640;
  const longest = Math.max(0, ...picture.rowNames.map((row) => textWidth(row.name)));
  const rowRoom = Math.min(isNarrow ? 110 : 230, longest + 14);
  const columns = Math.max(1, picture.componentNames.length);
  const cell = Math.max(58, Math.min(120, Math.floor((frame.width - rowRoom - 4) / columns)));
  const lines = picture.componentNames.map((component) => wrapWords(component.name, cell - 6, 11, 6).length);
  return {
    rowRoom,
    head: Math.max(1, ...lines) * 14 + 8,
    cell,
    width: cell * columns,
    height: cellHeight * Math.max(1, picture.rowNames.length),
  };
}

/** Only what passed the correction is filled; a weak hint has an outline; too few data has dots. */
export function look(
  row: Pick<MapRow, 'label' | 'r'>,
  palette: Palette,
): { fill: string; edge: string; edgeWidth: number } {
  const towards = (row.r ?? 0) < 0 ? palette.negative : palette.positive;
  const plain = { edge: palette.line, edgeWidth: 0.75 };
  if (row.label === 'E0') return { fill: palette.noData, ...plain };
  if (row.label === 'E1') return { fill: palette.surface, ...plain };
  if (row.label === 'E2') return { fill: palette.surface, edge: towards, edgeWidth: 2 };
  return { fill: mixed(palette.middle, towards, 0.25 + 0.75 * Math.min(1, Math.abs(row.r ?? 0))), ...plain };
}

export function cellsOf(picture: MapPicture, frame: Frame): Cell[] {
  const palette = paletteOf(frame);
  const words = messagesIn(frame.language).relationships.shortLabels;
  const layout = layoutOf(picture, frame);
  const lines = new Map(picture.rowNames.map(({ key }, at) => [key, at]));
  const columns = new Map(picture.componentNames.map(({ key }, at) => [key, at]));
  return picture.rows.flatMap((row) => {
    const [line, column] = [lines.get(row.row), columns.get(row.component)];
    if (line === undefined || column === undefined) return [];
    const shown = look(row, palette);
    const [left, top] = [column * layout.cell, line * cellHeight];
    return [
      {
        row: row.row,
        component: row.component,
        lag: row.lag,
        left: left + 1,
        right: left + layout.cell - 1,
        top: top + 1,
        bottom: top + cellHeight - 1,
        middle: top + cellHeight / 2,
        centre: left + layout.cell / 2,
        ...shown,
        strength: row.label === 'E0' ? '· · ·' : formatSigned(row.r, 2, frame.language),
        word: row.label === 'E0' || row.label === 'E1' ? '' : words[row.label],
        ink: row.label === 'E0' || row.label === 'E1' ? palette.soft : textOn(shown.fill, palette),
        say: row.say,
      },
    ];
  });
}

const place = { type: 'quantitative' as const, scale: null, axis: null };
const colour = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null });

function headLayers(picture: MapPicture, layout: Layout, frame: Frame): Layer[] {
  const palette = paletteOf(frame);
  const heads = picture.componentNames.map(({ name }, at) => ({
    text: wrapWords(name, layout.cell - 6, 11, 6).join('\n'),
    x: at * layout.cell + layout.cell / 2,
    y: -6 - (wrapWords(name, layout.cell - 6, 11, 6).length - 1) * 14,
  }));
  const names = picture.rowNames.map(({ name }, at) => ({
    text: wrapWords(name, layout.rowRoom - 10, 12, 2).join('\n'),
    y: at * cellHeight + cellHeight / 2 - (wrapWords(name, layout.rowRoom - 10, 12, 2).length - 1) * 7,
  }));
  const text = { field: 'text', type: 'nominal' as const };
  return [
    {
      data: { values: heads },
      mark: {
        type: 'text',
        baseline: 'bottom',
        fontSize: 11,
        lineHeight: 14,
        lineBreak: '\n',
        color: palette.soft,
      },
      encoding: { x: { field: 'x', ...place }, y: { field: 'y', ...place }, text },
    },
    {
      data: { values: names },
      mark: { type: 'text', align: 'left', baseline: 'middle', lineHeight: 14, lineBreak: '\n' },
      encoding: { x: { value: -layout.rowRoom }, y: { field: 'y', ...place }, text },
    },
  ];
}

/** Rows × components: how strongly they move together within a unit, and how good the evidence is. */
export function relationshipMapSpec(picture: MapPicture, frame: Frame): Spec {
  const layout = layoutOf(picture, frame);
  const cells = cellsOf(picture, frame);
  const text = (field: string, dy: number, size: number, isStrong: boolean): Layer => ({
    data: { values: cells.filter((cell) => (field === 'word' ? cell.word !== '' : true)) },
    mark: { type: 'text', fontSize: size, baseline: 'middle', fontWeight: isStrong ? 600 : 400 },
    encoding: {
      x: { field: 'centre', ...place },
      y: { field: 'place', ...place },
      text: { field, type: 'nominal' },
      color: colour('ink'),
      tooltip: { field: 'say', type: 'nominal' },
    },
    transform: [{ calculate: `datum.middle + (datum.word === '' ? 0 : ${dy})`, as: 'place' }],
  });
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 2, top: 4, bottom: 2 },
    width: layout.width,
    height: layout.height,
    layer: [
      ...headLayers(picture, layout, frame),
      {
        data: { values: cells },
        mark: { type: 'rect' },
        encoding: {
          x: { field: 'left', ...place },
          x2: { field: 'right' },
          y: { field: 'top', ...place },
          y2: { field: 'bottom' },
          fill: colour('fill'),
          stroke: colour('edge'),
          strokeWidth: { field: 'edgeWidth', type: 'quantitative', scale: null, legend: null },
          tooltip: { field: 'say', type: 'nominal' },
        },
      },
      text('strength', -7, 12, false),
      text('word', 8, 10.5, false),
    ],
  };
}

export const mapHeight = (picture: MapPicture, frame: Frame): number => {
  const layout = layoutOf(picture, frame);
  return layout.head + layout.height + 8;
};
