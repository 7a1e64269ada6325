/** Simulated panels in which the truth is known. */
import type { PanelRow } from '../server/stats/panel-rows.ts';

/** How counts of activities come about: Poisson with mean exp(1 + ability + trend + noise). */
export interface World {
  /** Able units do more (and, whatever they do, score more). */
  ability: number;
  /** Per year, for everybody; in counts it therefore grows faster in able units. */
  trend: number;
  /** AR(.5), from year to year. */
  noise: number;
}

/** Skewed counts that move from year to year: median ν about 3 for 10 × 5 and 10 for 63 × 5, as in real plans. */
export const USUAL: World = { ability: 0.6, trend: 0.08, noise: 0.8 };
/** Counts that mostly grow smoothly, each unit at its own pace: hardly any information besides the trend of a unit. */
export const SMOOTH: World = { ability: 0.8, trend: 0.08, noise: 0.4 };

/** Standard deviation of the noise in scores, and of what is common to all units in a year. */
const NOISE = 3;
const COMMON = 1;

/** Mulberry32: 32 bits of state are plenty for a few million draws and the same on every machine. */
export function generator(seed: number) {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > limit; product *= uniform()) count += 1;
    return count;
  };
  return { normal, poisson };
}

export type Random = ReturnType<typeof generator>;

/** A stationary AR(.5) series of unit variance. */
function autoregressive(random: Random, years: number): number[] {
  let value = random.normal();
  return Array.from({ length: years }, (_, t) => {
    if (t > 0) value = 0.5 * value + Math.sqrt(0.75) * random.normal();
    return value;
  });
}

/** Counts of one activity: able units do more, everybody does more every year. Unit × year. */
export function activity(random: Random, world: World, ability: readonly number[], years: number): number[] {
  return ability.flatMap((level) =>
    autoregressive(random, years).map((noise, t) =>
      random.poisson(
        Math.min(200, Math.exp(1 + world.ability * level + world.trend * t + world.noise * noise)),
      ),
    ),
  );
}

/** Scores of one component: able units score more, everybody scores more every year. Unit × year. */
export function score(random: Random, ability: readonly number[], years: number): number[] {
  const shocks = Array.from({ length: years }, () => COMMON * random.normal());
  return ability.flatMap((level) =>
    autoregressive(random, years).map(
      (noise, t) => 60 + 6 * level + 0.8 * t + (shocks[t] ?? 0) + NOISE * noise,
    ),
  );
}

export function panel(random: Random, world: World, units: number, years: number, slope: number): PanelRow[] {
  const ability = Array.from({ length: units }, random.normal);
  const x = activity(random, world, ability, years);
  const y = score(random, ability, years);
  return x.map((count, i) => ({
    unit: `u${Math.floor(i / years)}`,
    year: i % years,
    x: count,
    y: (y[i] ?? 0) + slope * count,
  }));
}
