import { addAt, at, dot, indexAt } from './columns.ts';
import type { PanelDesign } from './panel-design.ts';

export interface Steadiness {
  /** Share of Σx̃² that lies on a straight line of each unit, 0 … 1; null where nothing varies. */
  share: number | null;
  /** So much more than chance gives that x mostly rises or falls steadily, each unit at its own pace. */
  isSteady: boolean;
}

const LEAST_SHARE = 0.27;
/** Times the share of independent years, 1 in n − 1 of each unit. */
const TIMES_CHANCE = 3;

/**
 * How much of the information is a steady rise or fall of single units. A slope that rests on it compares trends: two
 * series that drift go together by chance far more often than the p-value says (calibration, `SMOOTH`), which a log
 * scale mends where the pace is proportional.
 *
 * residual: x̃ of the design; years: year of each input year number. R: `var(fitted(lm(x ~ unit:year)))/var(x)` of x̃.
 */
export function steadiness(
  design: PanelDesign,
  residual: Float64Array,
  years: readonly number[],
): Steadiness {
  const spread = dot(residual, residual);
  if (spread === 0) return { share: null, isSteady: false };
  const when = Float64Array.from(design.year, (t) => years[indexAt(design.yearIds, t)] ?? 0);
  const middle = new Float64Array(design.effects);
  for (let i = 0; i < when.length; i += 1) addAt(middle, indexAt(design.effect, i), at(when, i));
  const along = new Float64Array(design.effects);
  const length = new Float64Array(design.effects);
  for (let i = 0; i < when.length; i += 1) {
    const f = indexAt(design.effect, i);
    const away = at(when, i) - at(middle, f) / at(design.effectSize, f);
    addAt(along, f, away * at(residual, i));
    addAt(length, f, away * away);
  }
  const share = along.reduce((sum, value, f) => sum + value ** 2 / at(length, f), 0) / spread;
  if (!Number.isFinite(share)) return { share: null, isSteady: false };
  const chance = design.effects / (when.length - design.effects);
  return { share, isSteady: share > Math.max(LEAST_SHARE, TIMES_CHANCE * chance) };
}
