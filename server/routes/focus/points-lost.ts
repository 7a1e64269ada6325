import type { pointsLost } from '../../contract/focus/focus.ts';
import type { Row } from '../../contract/question.ts';
import type { FocusFigures } from './focus-rows.ts';

type Step = Row<typeof pointsLost>;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

type Loss = { figures: FocusFigures; points: number; max: number; lost: number };

const lossOf = (figures: FocusFigures): Loss[] => {
  const { points, max, factor } = figures;
  if (points === null || max === null || factor === null) return [];
  return [{ figures, points: points * factor, max: max * factor, lost: (max - points) * factor }];
};

const peerLoss = ({ max, factor, peerMedian }: FocusFigures): number | null =>
  max === null || factor === null || peerMedian === null ? null : (max * factor * (100 - peerMedian)) / 100;

const bare = { component: null, kind: null, points: null, max: null, lost: null, peerLost: null };

/**
 * From the maximum of the total down to what the unit has, the largest loss first. What the components do not explain
 * (a component without a score, a rounding, a correction by the owner of the index) is a step of its own.
 */
export const lossSteps = (
  figures: readonly FocusFigures[],
  total: number | null,
  totalMax: number | null,
): { steps: Step[]; missing: string[] } => {
  const losses = figures.flatMap(lossOf).sort((a, b) => b.lost - a.lost);
  const known = new Set(losses.map((loss) => loss.figures.component));
  const missing = figures.flatMap(({ component }) => (known.has(component) ? [] : [component]));
  if (total === null || totalMax === null || losses.length === 0) return { steps: [], missing };
  const steps: Step[] = [{ step: 'maximum', ...bare, max: totalMax, from: null, to: totalMax }];
  let level = totalMax;
  for (const { figures: own, points, max, lost } of losses) {
    const to = round(level - lost);
    steps.push({
      step: 'component',
      component: own.component,
      kind: own.kind,
      points: round(points),
      max: round(max),
      lost: round(lost),
      peerLost: peerLoss(own),
      from: level,
      to,
    });
    level = to;
  }
  const rest = round(level - total);
  if (Math.abs(rest) >= 0.005)
    steps.push({ step: 'unexplained', ...bare, lost: rest, from: level, to: total });
  steps.push({ step: 'total', ...bare, points: total, from: null, to: total });
  return { steps, missing };
};
