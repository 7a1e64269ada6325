import { messagesIn } from '../format/messages.ts';
import { scoreSentence } from '../format/sentences/score.ts';
import { spread, textWidth, tickRanks, tickYears } from './labels.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';
import type { TrendRow } from './trend-panel.ts';

export type BumpPicture = {
  rows: readonly TrendRow[];
  nameOf: (unit: string) => string;
  hrefOf: (unit: string) => string;
  decimals: number;
  colours: ReadonlyMap<string, string>;
  breaks: readonly { year: number }[];
};

type Step = {
  unit: string;
  name: string;
  year: number;
  rank: number;
  key: string;
  colour: string;
  weight: number;
  say: string;
  href: string;
};

const axisRoom = 30;

export function stepsOf(picture: BumpPicture, frame: Frame): Step[] {
  const palette = paletteOf(frame);
  return picture.rows.flatMap((row) => {
    if (row.rank === null) return [];
    const colour = picture.colours.get(row.unit);
    const name = picture.nameOf(row.unit);
    return [
      {
        unit: row.unit,
        name,
        year: row.year,
        rank: row.rank,
        key: `${row.unit} ${row.run}`,
        colour: colour ?? palette.peer,
        weight: colour === undefined ? 0 : 1,
        say: scoreSentence({ ...row, unit: name, decimals: picture.decimals }, frame.language),
        href: picture.hrefOf(row.unit),
      },
    ];
  });
}

/** Steps that no line reaches, because the unit has no rank in the years beside them. */
const alone = (steps: readonly Step[]): Step[] => {
  const lengths = new Map<string, number>();
  for (const step of steps) lengths.set(step.key, (lengths.get(step.key) ?? 0) + 1);
  return steps.filter((step) => step.weight === 0 && lengths.get(step.key) === 1);
};

/** "43 Quảng Ngãi"; with its year where it is not the last on the axis. */
const endText = (step: Step, to: number): string =>
  `${step.rank} ${step.name}${step.year === to ? '' : ` (${step.year})`}`;

/** Where the line of each unit that stands out ends. */
function endsOf(steps: readonly Step[]): Step[] {
  const ends = new Map<string, Step>();
  for (const step of steps) {
    const known = ends.get(step.unit);
    if (step.weight === 1 && (!known || known.year < step.year)) ends.set(step.unit, step);
  }
  return [...ends.values()];
}

function nameLayer(
  labels: readonly Step[],
  size: { width: number; height: number },
  last: number,
  to: number,
): Layer[] {
  if (labels.length === 0) return [];
  const places = spread(
    labels.map((step) => (size.height * step.rank) / (last + 1)),
    16,
    6,
    size.height - 6,
  );
  const values = labels.map((step, at) => ({
    ...step,
    place: places[at] ?? 0,
    text: endText(step, to),
  }));
  return [
    {
      data: { values },
      mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600 },
      encoding: {
        x: { value: size.width + 6 },
        y: { field: 'place', type: 'quantitative', scale: null, axis: null },
        text: { field: 'text', type: 'nominal' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    },
  ];
}

/** Rank through the years, 1 on top; all units thin and grey, the chosen ones in colour. */
export function bumpSpec(picture: BumpPicture, frame: Frame): Spec {
  const palette = paletteOf(frame);
  const steps = stepsOf(picture, frame);
  const years = steps.map((step) => step.year);
  const [from, to] = years.length === 0 ? [2000, 2001] : [Math.min(...years), Math.max(...years)];
  const last = Math.max(1, ...steps.map((step) => step.rank));
  const isNarrow = frame.width < 560;
  const ends = endsOf(steps);
  const names = ends.map((step) => textWidth(endText(step, to), 12.5));
  const room = isNarrow ? 8 : Math.min(220, Math.max(60, ...names) + 24);
  const size = { width: frame.width - axisRoom - room - 4, height: isNarrow ? 320 : 420 };
  const x = {
    field: 'year',
    type: 'quantitative' as const,
    scale: { domain: [from - 0.3, to + 0.3], nice: false, zero: false },
    axis: { values: tickYears(from, to, size.width), format: 'd', title: null },
  };
  const y = {
    field: 'rank',
    type: 'quantitative' as const,
    scale: { domain: [0, last + 1], reverse: true, nice: false, zero: false },
    axis: {
      values: tickRanks(last, size.height),
      format: 'd',
      title: null,
      grid: false,
      minExtent: axisRoom - 4,
    },
  };
  const colour = { field: 'colour', type: 'nominal' as const, scale: null, legend: null };
  const lines = (weight: number, strokeWidth: number, opacity: number): Layer => ({
    data: { values: steps.filter((step) => step.weight === weight) },
    mark: { type: 'line', strokeWidth, opacity, strokeJoin: 'round' },
    encoding: { x, y, color: colour, detail: { field: 'key', type: 'nominal' } },
  });
  const breaks = picture.breaks
    .filter(({ year }) => year > from && year <= to)
    .map(({ year }) => ({ year: year - 0.5 }));
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 0, top: 4, bottom: 0 },
    title: {
      text: messagesIn(frame.language).charts.rank,
      fontWeight: 'normal',
      fontSize: 12,
      color: palette.soft,
      offset: 2,
    },
    ...size,
    layer: [
      {
        data: { values: breaks },
        mark: { type: 'rule', color: palette.median, strokeWidth: 0.75 },
        encoding: { x },
      },
      lines(0, 1, 0.4),
      {
        data: { values: alone(steps) },
        mark: { type: 'point', filled: true, size: 22, opacity: 0.7 },
        encoding: { x, y, color: colour },
      },
      lines(1, 2.75, 1),
      {
        data: { values: steps.filter((step) => step.weight === 1) },
        mark: { type: 'point', filled: true, size: 44, opacity: 1 },
        encoding: { x, y, color: colour },
      },
      {
        data: { values: steps },
        mark: { type: 'point', filled: true, size: 120, opacity: 0 },
        encoding: { x, y, tooltip: { field: 'say', type: 'nominal' } },
      },
      ...(isNarrow ? [] : nameLayer(ends, size, last, to)),
    ],
  };
}
