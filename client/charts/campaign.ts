import { airy, spread } from './labels.ts';
import type { Layer, Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';

export type CampaignPoint = { year: number; isTreated: boolean; mean: number; say: string };
export type CampaignPicture = {
  points: readonly CampaignPoint[];
  start: number;
  words: { treated: string; comparison: string; start: string };
};

/** In order of years; years that follow each other share a run, so that no line bridges a gap. */
function runsOf(points: readonly CampaignPoint[]): (CampaignPoint & { run: number })[] {
  let run = 0;
  const ordered = [...points].sort((a, b) => a.year - b.year);
  return ordered.map((point, at) => {
    const before = ordered[at - 1];
    if (before !== undefined && point.year - before.year > 1) run += 1;
    return { ...point, run };
  });
}

/** What each line is, beside its last point; `at` in pixels from above, so that one name does not cover the other. */
function endNames(
  { points, words }: CampaignPicture,
  [low, high]: readonly [number, number],
  height: number,
  palette: ReturnType<typeof paletteOf>,
) {
  const ends = [true, false].flatMap((isTreated) => {
    const own = runsOf(points.filter((point) => point.isTreated === isTreated));
    return own.slice(-1).map((point) => ({
      ...point,
      label: isTreated ? words.treated : words.comparison,
      colour: isTreated ? palette.series[0] : palette.median,
    }));
  });
  const pixels = ends.map(({ mean }) => (height * (high - mean)) / (high - low));
  const places = spread(pixels, 16, 0, height);
  return ends.map((end, place) => ({ ...end, at: places[place] ?? 0 }));
}

/** The means of both groups over the years, with the start between the last year before and the first after. */
export function campaignSpec(picture: CampaignPicture, frame: Frame): Spec {
  const palette = paletteOf(frame);
  const years = [...new Set(picture.points.map((point) => point.year))].sort((a, b) => a - b);
  const [first = picture.start, last = picture.start] = [years[0], years.at(-1)];
  const x = {
    field: 'year',
    type: 'quantitative' as const,
    scale: { domain: [first - 0.3, last + 0.3], nice: false, zero: false },
    axis: { title: null, values: years, format: 'd', grid: false, labelOverlap: true },
  };
  const y = {
    field: 'mean',
    type: 'quantitative' as const,
    scale: { domain: airy(picture.points.map((point) => point.mean)), nice: false, zero: false },
    axis: { title: null, tickCount: 5, format: '~f' },
  };
  const line = (isTreated: boolean): Layer => ({
    data: { values: runsOf(picture.points.filter((point) => point.isTreated === isTreated)) },
    layer: [
      {
        mark: {
          type: 'line',
          color: isTreated ? palette.series[0] : palette.median,
          strokeWidth: isTreated ? 2.5 : 1.75,
          strokeDash: isTreated ? [1, 0] : [5, 3],
        },
        encoding: { x, y, detail: { field: 'run' } },
      },
      {
        mark: {
          type: 'point',
          filled: true,
          size: 44,
          opacity: 1,
          color: isTreated ? palette.series[0] : palette.median,
        },
        encoding: { x, y, tooltip: { field: 'say', type: 'nominal' } },
      },
    ],
  });
  const height = frame.width < 560 ? 240 : 320;
  const names: Layer = {
    data: { values: endNames(picture, y.scale.domain, height, palette) },
    mark: { type: 'text', align: 'left', dx: 10, fontWeight: 600 },
    encoding: {
      x,
      y: { field: 'at', type: 'quantitative', scale: null },
      text: { field: 'label', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null, legend: null },
    },
  };
  const mark = { year: picture.start - 0.5, label: picture.words.start };
  const rule: Layer = {
    data: { values: [mark] },
    layer: [
      { mark: { type: 'rule', color: palette.text, strokeDash: [2, 3] }, encoding: { x } },
      {
        mark: { type: 'text', align: 'left', dx: 5, color: palette.soft },
        encoding: { x, y: { value: 6 }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  };
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 4, top: 4, bottom: 0 },
    width: frame.width - (frame.width < 560 ? 100 : 130),
    height,
    layer: [rule, line(false), line(true), names],
  };
}
