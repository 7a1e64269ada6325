import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame, type Theme } from './theme.ts';

export type TimelineState =
  | 'done'
  | 'done_late'
  | 'due_soon'
  | 'due'
  | 'late'
  | 'not_applicable'
  | 'no_target';

export type TimelineMark = {
  /** Key of the row. */
  row: string;
  /** First and last day of the period, and the day where the mark stands, as ISO days. */
  from: string;
  to: string;
  at: string;
  state: TimelineState;
  say: string;
  href: string;
};

export type TimelinePicture = {
  rows: readonly { key: string; label: string; detail: string }[];
  marks: readonly TimelineMark[];
  from: string;
  to: string;
  on: string;
  /** Names of the states that occur, in order. */
  states: readonly { state: TimelineState; name: string }[];
};

/** A ring of six dots. */
function dotted(): string {
  return Array.from({ length: 6 }, (_, turn) => {
    const [x, y] = [0.78 * Math.cos((turn * Math.PI) / 3), 0.78 * Math.sin((turn * Math.PI) / 3)];
    return `M${(x - 0.22).toFixed(2)},${y.toFixed(2)}a0.22,0.22,0,1,1,0.44,0a0.22,0.22,0,1,1,-0.44,0Z`;
  }).join('');
}

/** Shapes as paths inside −1…1, so that each state can be told without its colour. */
const shapes: Record<TimelineState, string> = {
  done: 'circle',
  done_late: 'M0,-1A1,1,0,0,1,0,1ZM0,-1A1,1,0,0,0,0,1L0,0.72A0.72,0.72,0,0,1,0,-0.72Z',
  due_soon: 'triangle-up',
  due: 'M0,-1A1,1,0,1,1,0,1A1,1,0,1,1,0,-1ZM0,-0.68A0.68,0.68,0,1,0,0,0.68A0.68,0.68,0,1,0,0,-0.68Z',
  late: 'square',
  not_applicable:
    'M-1,-0.72L-0.72,-1L0,-0.28L0.72,-1L1,-0.72L0.28,0L1,0.72L0.72,1L0,0.28L-0.72,1L-1,0.72L-0.28,0Z',
  no_target: dotted(),
};

type Inks = { good: string; warn: string; bad: string };
const inks: Record<Theme, Inks> = {
  light: { good: '#1a6b3b', warn: '#855700', bad: '#a03626' },
  dark: { good: '#70c98f', warn: '#e2b251', bad: '#f29180' },
  contrast: { good: '#00451c', warn: '#4d3200', bad: '#7a0f00' },
};

function colourOf(state: TimelineState, frame: Frame): string {
  const ink = inks[frame.theme];
  const palette = paletteOf(frame);
  if (state === 'done' || state === 'done_late') return ink.good;
  if (state === 'due_soon') return ink.warn;
  if (state === 'late') return ink.bad;
  return state === 'due' ? palette.soft : palette.median;
}

const rowHeight = 24;
const narrow = 620;
const dayMs = 86_400_000;

export const timelineHeight = (rows: number): number => rows * rowHeight + 70;

/** A day as a number, in UTC: no time zone moves it into its neighbour. */
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Ticks at the beginning of years where the span is long, else of quarters or months. */
function ticksOf(from: string, to: string, width: number): string[] {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const months = Math.round((last.getTime() - first.getTime()) / dayMs / 30.4);
  const room = Math.max(2, Math.floor(width / 52));
  const step = [1, 3, 6, 12].find((one) => months / one <= room) ?? 12;
  const ticks: string[] = [];
  for (let year = first.getUTCFullYear(); year <= last.getUTCFullYear(); year++) {
    for (let month = 0; month < 12; month += step) {
      const day = `${year}-${String(month + 1).padStart(2, '0')}-01`;
      if (day >= from && day <= to) ticks.push(day);
    }
  }
  return ticks;
}

const cut = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;

type Placed = { picture: TimelinePicture; frame: Frame; width: number; gutter: number };

const rowsOf = ({ picture }: Placed) => ({
  field: 'row',
  type: 'nominal' as const,
  scale: { domain: picture.rows.map((row) => row.key) },
  axis: null,
});

const daysOf = ({ picture, width }: Placed, field: string) => ({
  field,
  type: 'quantitative' as const,
  scale: { domain: [at(picture.from), at(picture.to)], nice: false, zero: false },
  axis: {
    title: null,
    orient: 'top' as const,
    values: ticksOf(picture.from, picture.to, width).map(at),
    labelExpr: "utcmonth(datum.value) === 0 ? '' + utcyear(datum.value) : '' + (utcmonth(datum.value) + 1)",
    labelAlign: 'left' as const,
    grid: true,
    domain: false,
  },
});

/** Marks at their days, those that lie outside at the edge. */
function marksOf({ picture }: Placed) {
  const clipped = (day: string) => Math.min(Math.max(at(day), at(picture.from)), at(picture.to));
  return picture.marks.map((mark) => ({
    ...mark,
    from: clipped(mark.from),
    to: clipped(mark.to),
    at: clipped(mark.at),
  }));
}

function markLayers(placed: Placed): Layer[] {
  const { picture, frame, width } = placed;
  const palette = paletteOf(frame);
  const marks = marksOf(placed);
  const densest = Math.max(
    0,
    ...picture.rows.map(({ key }) => marks.filter((mark) => mark.row === key).length),
  );
  const domain = picture.states.map(({ state }) => state);
  const byState = (range: string[]) => ({
    field: 'state',
    type: 'nominal' as const,
    scale: { domain, range },
    legend: null,
  });
  return [
    {
      data: { values: marks.filter(({ state }) => state !== 'not_applicable') },
      mark: { type: 'rule', strokeWidth: 1, color: palette.line, opacity: 1 },
      encoding: { x: daysOf(placed, 'from'), x2: { field: 'to' }, y: rowsOf(placed) },
    },
    {
      data: { values: marks },
      mark: {
        type: 'point',
        filled: true,
        opacity: 1,
        size: densest * 9 > width ? 36 : 88,
        stroke: palette.surface,
        strokeWidth: 0.75,
      },
      encoding: {
        x: daysOf(placed, 'at'),
        y: rowsOf(placed),
        shape: byState(domain.map((state) => shapes[state])),
        fill: byState(domain.map((state) => colourOf(state, frame))),
        tooltip: { field: 'say', type: 'nominal' },
      },
    },
  ];
}

/** The reference day, where it lies inside. */
function dayLayer(placed: Placed): Layer[] {
  const { picture, frame } = placed;
  if (picture.on < picture.from || picture.on > picture.to) return [];
  return [
    {
      data: { values: [{ at: at(picture.on) }] },
      mark: { type: 'rule', color: paletteOf(frame).text, strokeWidth: 1.25, strokeDash: [3, 3] },
      encoding: { x: daysOf(placed, 'at') },
    },
  ];
}

/** Codes in front of the rows, and names where there is room. */
function labelLayers(placed: Placed): Layer[] {
  const { picture, frame, gutter } = placed;
  const palette = paletteOf(frame);
  const isNarrow = frame.width < narrow;
  const text = (field: 'label' | 'detail', letters: number) =>
    picture.rows.map((row) => ({ row: row.key, text: cut(row[field], letters) }));
  const encoding = (x: number) => ({
    y: rowsOf(placed),
    x: { value: x },
    text: { field: 'text', type: 'nominal' as const },
  });
  const codes: Layer = {
    data: { values: text('label', isNarrow ? 12 : 16) },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600, color: palette.text },
    encoding: encoding(-gutter),
  };
  if (isNarrow) return [codes];
  const names: Layer = {
    data: { values: text('detail', Math.floor((gutter - 124) / 6.6)) },
    mark: { type: 'text', align: 'left', baseline: 'middle', color: palette.soft },
    encoding: encoding(112 - gutter),
  };
  return [codes, names];
}

/** Rows are tasks, each mark is what is owed in one period; the line is the reference day. */
export function timelineSpec(picture: TimelinePicture, frame: Frame): Spec {
  const gutter = frame.width < narrow ? 84 : Math.min(420, Math.round(frame.width * 0.44));
  const width = Math.max(160, frame.width - gutter - 12);
  const placed = { picture, frame, width, gutter };
  const [spans, points] = markLayers(placed);
  return {
    config: configOf(frame),
    autosize: { type: 'none' },
    padding: { left: gutter, right: 12, top: 26, bottom: 8 },
    width,
    height: picture.rows.length * rowHeight,
    layer: [
      ...(spans ? [spans] : []),
      ...dayLayer(placed),
      ...(points ? [points] : []),
      ...labelLayers(placed),
    ],
  };
}
