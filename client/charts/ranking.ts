import type { Row } from '../../server/contract/question.ts';
import type { ranking } from '../../server/contract/scores.ts';
import { messagesIn } from '../format/messages.ts';
import { formatNumber } from '../format/numbers.ts';
import { scoreSentence } from '../format/sentences/score.ts';
import { airy, textWidth, tickRanks } from './labels.ts';
import { onHalo, type Layer, type Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';

export type RankingRow = Row<typeof ranking>;

export type RankingPicture = {
  rows: readonly RankingRow[];
  /** Names in the language on screen. */
  nameOf: (unit: string) => string;
  hrefOf: (unit: string) => string;
  year: number;
  decimals: number;
  isComparable: boolean;
  median: number | null;
  /** Colours of the units that stand out. */
  colours: ReadonlyMap<string, string>;
  chosen: string | null;
};

type Dot = {
  unit: string;
  name: string;
  place: number;
  points: number;
  before: number | null;
  colour: string;
  size: number;
  say: string;
  href: string;
};

const axisRoom = 36;

type Size = { width: number; height: number; domain: [number, number]; places: number };

/**
 * Units with points, best first, each at its rank; units that are level stand side by side. Where some have a rank,
 * those without one have no place in the picture; where none has, they stand in the order of their points.
 */
export function dotsOf(picture: RankingPicture, frame: Frame): Dot[] {
  const palette = paletteOf(frame);
  const scored = picture.rows
    .flatMap((row) => (row.points === null ? [] : [{ ...row, points: row.points }]))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.points - a.points);
  const ranked = scored.filter((row) => row.rank !== null);
  const shown = ranked.length > 0 ? ranked : scored;
  return shown.map((row, at) => {
    const name = picture.nameOf(row.unit);
    const colour = picture.colours.get(row.unit);
    const level = shown.slice(0, at).filter((other) => other.rank === row.rank).length;
    return {
      unit: row.unit,
      name,
      place: row.rank === null ? at + 1 : row.rank + level,
      points: row.points,
      before: picture.isComparable && row.pointsChange !== null ? row.previousPoints : null,
      colour: colour ?? palette.peer,
      size: colour === undefined ? 45 : 110,
      say: scoreSentence(
        { ...row, unit: name, year: picture.year, decimals: picture.decimals },
        frame.language,
      ),
      href: picture.hrefOf(row.unit),
    };
  });
}

/** Ranks that there are, also those of units that are not shown. */
const lastPlace = (dots: readonly Dot[], picture: RankingPicture): number =>
  Math.max(2, ...dots.map((dot) => dot.place), ...picture.rows.map((row) => row.of ?? 0));

type Label = {
  text: string;
  x: number;
  y: number;
  colour: string;
  align: 'left' | 'right';
  priority: number;
};

const boxOf = (label: Label) => {
  const width = textWidth(label.text, 12.5);
  const left = label.align === 'left' ? label.x : label.x - width;
  return { left, right: left + width, top: label.y - 14, bottom: label.y };
};

/** Labels that do not cover one another; what stands out most comes first. */
export function readable(labels: readonly Label[]): Label[] {
  const kept: Label[] = [];
  for (const label of [...labels].sort((a, b) => a.priority - b.priority)) {
    const box = boxOf(label);
    const isFree = kept
      .map(boxOf)
      .every(
        (other) =>
          box.right < other.left ||
          box.left > other.right ||
          box.bottom < other.top ||
          box.top > other.bottom,
      );
    if (isFree) kept.push(label);
  }
  return kept;
}

function labelsOf(dots: readonly Dot[], picture: RankingPicture, frame: Frame, size: Size): Label[] {
  const palette = paletteOf(frame);
  const [low, high] = size.domain;
  return dots.flatMap((dot, at): Label[] => {
    const isColoured = picture.colours.has(dot.unit);
    const priority =
      dot.unit === picture.chosen ? 0 : isColoured ? 1 : at === 0 ? 2 : at === dots.length - 1 ? 3 : null;
    if (priority === null) return [];
    const x = ((dot.place - 0.5) / size.places) * size.width;
    const align = x + textWidth(dot.name, 12.5) + 8 > size.width ? 'right' : 'left';
    const toPixel = (points: number) => (size.height * (high - points)) / (high - low);
    // Above to the right of a dot nothing stands, as points fall from rank to rank; to the left only below the stems.
    const [from, to] = [dot.place - (textWidth(dot.name, 12.5) * size.places) / size.width - 1, dot.place];
    const beside = dots.filter((other) => other.place >= from && other.place <= to);
    const lowest = Math.max(...beside.flatMap((one) => [one.points, one.before ?? one.points].map(toPixel)));
    return [
      {
        text: dot.name,
        x: x + (align === 'left' ? 5 : 4),
        y: align === 'left' ? toPixel(dot.points) - 5 : Math.min(size.height - 1, lowest + 18),
        align,
        priority,
        colour: isColoured ? dot.colour : palette.soft,
      },
    ];
  });
}

function medianLabel(picture: RankingPicture, frame: Frame, size: Size): Label[] {
  if (picture.median === null) return [];
  const figure = formatNumber(picture.median, picture.decimals, frame.language);
  const text = `${messagesIn(frame.language).charts.median} ${figure}`;
  const [low, high] = size.domain;
  const y = (size.height * (high - picture.median)) / (high - low) - 3;
  return [{ text, x: size.width, y, align: 'right', priority: 4, colour: paletteOf(frame).soft }];
}

function labelLayers(labels: readonly Label[], frame: Frame): Layer[] {
  return (['left', 'right'] as const).flatMap((align) => {
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
      paletteOf(frame).surface,
    );
  });
}

/** All units of a year in one line, each at its rank, with a stem from where it stood before. */
export function rankingSpec(picture: RankingPicture, frame: Frame): Spec {
  const values = dotsOf(picture, frame);
  const inside = values.flatMap((dot) => (dot.before === null ? [dot.points] : [dot.points, dot.before]));
  const size: Size = {
    width: frame.width - axisRoom - 8,
    height: frame.width < 560 ? 220 : 280,
    domain: airy(inside, 0.1),
    places: lastPlace(values, picture),
  };
  const scale = { nice: false, zero: false };
  const x = {
    field: 'place',
    type: 'quantitative' as const,
    scale: { ...scale, domain: [0.5, size.places + 0.5] },
    axis: { values: tickRanks(size.places, size.width * 0.7), format: 'd', title: null },
  };
  const y = {
    field: 'points',
    type: 'quantitative' as const,
    scale: { ...scale, domain: size.domain },
    axis: { title: null, tickCount: 5, format: '~f', minExtent: axisRoom - 4, maxExtent: axisRoom - 4 },
  };
  const color = { field: 'colour', type: 'nominal' as const, scale: null, legend: null };
  const stems: Layer = {
    data: { values: values.filter((dot) => dot.before !== null) },
    mark: { type: 'rule', strokeWidth: 1.25, opacity: 0.8 },
    encoding: { x, y, y2: { field: 'before' }, color },
  };
  const points: Layer = {
    data: { values },
    mark: { type: 'point', filled: true, opacity: 1 },
    encoding: {
      x,
      y,
      color,
      size: { field: 'size', type: 'quantitative', scale: null, legend: null },
      tooltip: { field: 'say', type: 'nominal' },
    },
  };
  const median: Layer = {
    data: { values: picture.median === null ? [] : [{ points: picture.median }] },
    mark: { type: 'rule', color: paletteOf(frame).median, strokeDash: [3, 3] },
    encoding: { y },
  };
  const labels = readable([...labelsOf(values, picture, frame, size), ...medianLabel(picture, frame, size)]);
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 4, top: 4, bottom: 0 },
    width: size.width,
    height: size.height,
    layer: [stems, median, points, ...labelLayers(labels, frame)],
  };
}
