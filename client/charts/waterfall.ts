import { wrapWords } from './labels.ts';
import type { Spec } from './spec.ts';
import { configOf, paletteOf, type Frame } from './theme.ts';

export type Fall = {
  name: string;
  from: number;
  to: number;
  kind: 'whole' | 'loss';
  text: string;
  say: string;
  component: string | null;
  /** Where the median peer would end after this step; null where it is not known. */
  peer: number | null;
};

const rowHeight = 34;
const wrapped = 260;

export const waterfallHeight = (steps: number): number => steps * rowHeight + 40;

/** From the maximum down to the total: one bar a step, each beginning where the last one ended. */
export function waterfallSpec(steps: readonly Fall[], frame: Frame): Spec {
  const palette = paletteOf(frame);
  const room = Math.min(wrapped, Math.floor(frame.width * 0.38));
  const names = steps.map((step) => wrapWords(step.name, room - 12, 12, 2).join('\n'));
  const values = steps.map((step, at) => ({
    ...step,
    name: names[at] ?? step.name,
    low: Math.min(step.from, step.to),
    high: Math.max(step.from, step.to),
    colour: step.kind === 'whole' ? palette.median : palette.series[1],
  }));
  const y = {
    field: 'name',
    type: 'nominal' as const,
    sort: null,
    axis: { title: null, labelExpr: "split(datum.label, '\\n')", labelLimit: room, grid: false },
  };
  const x = {
    field: 'low',
    type: 'quantitative' as const,
    scale: { zero: true, nice: false },
    axis: { title: null, tickCount: 5 },
  };
  return {
    config: configOf(frame),
    autosize: { type: 'pad' },
    padding: { left: 0, right: 44, top: 4, bottom: 0 },
    width: Math.max(120, frame.width - room - 60),
    height: steps.length * rowHeight,
    data: { values },
    layer: [
      {
        mark: { type: 'bar', height: 18 },
        encoding: {
          x,
          x2: { field: 'high' },
          y,
          color: { field: 'colour', type: 'nominal', scale: null, legend: null },
          tooltip: { field: 'say', type: 'nominal' },
        },
      },
      {
        transform: [{ filter: 'isValid(datum.peer)' }],
        mark: { type: 'tick', color: palette.text, thickness: 2, height: 24 },
        encoding: {
          x: { ...x, field: 'peer' },
          y,
          tooltip: { field: 'say', type: 'nominal' },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, color: palette.text, fontSize: 12 },
        encoding: { x: { ...x, field: 'high' }, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  };
}
