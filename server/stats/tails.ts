/**
 * Tail areas and quantiles of Student's t and the normal law, accurate in the tails.
 *
 * With a = ν/2 and s = t²/ν, the two-sided t tail is the incomplete beta I_{1/(1+s)}(a, ½) (DLMF 8.17), evaluated by
 * its continued fraction (Lentz's method). Only B(a, ½) is ever needed, so Γ(a+½)/Γ(a) is computed directly: the
 * difference of two log-gammas would lose digits for large ν. References: `2*pt(-|t|, nu)`, `qt(p, nu)`,
 * `2*pnorm(-|z|)`, `qnorm(p)` in R; `scipy.stats.t.sf`, `t.ppf`, `norm.sf`, `norm.ppf`.
 */

const TINY = 1e-300;
const EPSILON = 1e-16;
const MAX_STEPS = 1_000_000;
/** Newton is quadratic: after a step this small the next one is rounding. */
const LAST_STEP = 1e-9;
/** exp() of more overflows. */
const LOG_LARGEST = 709;
const LARGE_NU = 20_000;

/** Γ(a+½)/Γ(a), a > 0: asymptotic series after shifting a up to at least 12. */
function gammaHalfRatio(a: number): number {
  let shifted = a;
  let product = 1;
  while (shifted < 12) {
    product *= shifted / (shifted + 0.5);
    shifted += 1;
  }
  const w = 1 / (shifted * shifted);
  const series = (-1 / 8 + w * (1 / 192 + w * (-1 / 640 + w * (17 / 14336 - (w * 31) / 18432)))) / shifted;
  return product * Math.sqrt(shifted) * Math.exp(series);
}

/** The continued fraction of the incomplete beta function (modified Lentz). */
function betaFraction(a: number, b: number, x: number): number {
  const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) <= EPSILON) break;
  }
  return fraction;
}

interface Areas {
  tail: number;
  centre: number;
}

/** ln(1 + t²/ν), also where t² overflows. */
function logOnePlusRatio(t: number, nu: number): number {
  const s = (t / nu) * t;
  return Number.isFinite(s) ? Math.log1p(s) : 2 * Math.log(Math.abs(t)) - Math.log(nu);
}

/** The normal deviate with the same tail as t, for large ν, where the fraction loses digits (Hill, CACM 395, 1970). Beyond 40 is zero. */
function hillDeviate(t: number, nu: number): number {
  if (nu > 1e100) return t;
  const a = nu - 0.5;
  const b = 48 * a * a;
  const y = a * logOnePlusRatio(t, nu);
  if (y > 1600) return 40;
  const inner = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b);
  return Math.sqrt(y) * ((inner + y + 3) / b + 1);
}

/** Both areas of |T| beyond and within |t|; the smaller one is the computed one. */
function studentAreas(t: number, nu: number): Areas {
  const a = nu / 2;
  const size = Math.abs(t);
  if (size === 0) return { tail: 1, centre: 0 };
  if (size === Infinity) return { tail: 0, centre: 1 };
  if (nu > LARGE_NU) return normalAreas(hillDeviate(size, nu));
  const s = (size / nu) * size;
  const y = Number.isFinite(s) ? s / (1 + s) : 1;
  const front =
    (Math.sqrt(y) * Math.exp(-a * logOnePlusRatio(size, nu)) * gammaHalfRatio(a)) / Math.sqrt(Math.PI);
  const x = Number.isFinite(s) ? 1 / (1 + s) : 0;
  if (x < (a + 1) / (a + 2.5)) {
    const tail = (front / a) * betaFraction(a, 0.5, x);
    return { tail, centre: 1 - tail };
  }
  const centre = 2 * front * betaFraction(0.5, a, y);
  return { tail: 1 - centre, centre };
}

function studentLogDensity(t: number, nu: number): number {
  const log = ((nu + 1) / 2) * logOnePlusRatio(t, nu);
  return Math.log(gammaHalfRatio(nu / 2) / Math.sqrt(Math.PI * nu)) - log;
}

/** Both areas of a standard normal beyond and within |z|: incomplete gamma at ½, series or continued fraction. */
function normalAreas(z: number): Areas {
  const w = (z * z) / 2;
  if (w === 0) return { tail: 1, centre: 0 };
  if (w > 745) return { tail: 0, centre: 1 };
  const front = Math.exp(-w) * Math.sqrt(w / Math.PI);
  if (w < 1.5) {
    let term = 2;
    let sum = term;
    for (let k = 1.5; term > sum * EPSILON; k += 1) {
      term *= w / k;
      sum += term;
    }
    const centre = front * sum;
    return { tail: 1 - centre, centre };
  }
  let b = w + 0.5;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i <= MAX_STEPS; i += 1) {
    const an = -i * (i - 0.5);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) <= EPSILON) break;
  }
  const tail = front * fraction;
  return { tail, centre: 1 - tail };
}

function normalLogDensity(z: number): number {
  return (-z * z) / 2 - Math.log(2 * Math.PI) / 2;
}

/**
 * The quantile at probability p of a symmetric unimodal law. In the tail Newton's method runs on log area against
 * log t, in the centre on the area itself; both are concave, so it converges from any start.
 */
function symmetricQuantile(
  p: number,
  start: (z: number) => number,
  areas: (t: number) => Areas,
  logDensity: (t: number) => number,
): number {
  const sign = p < 0.5 ? -1 : 1;
  const tail = 2 * Math.min(p, 1 - p);
  if (tail > 0.5) {
    const centre = Math.abs(2 * p - 1);
    let t = 0;
    for (let i = 0; i < 100; i += 1) {
      const step = (centre - areas(t).centre) / (2 * Math.exp(logDensity(t)));
      t += step;
      if (Math.abs(step) <= LAST_STEP * t) break;
    }
    return sign * t;
  }
  let logT = Math.log(start(Math.sqrt(-2 * Math.log(tail))));
  for (let i = 0; i < 200; i += 1) {
    const t = Math.exp(logT);
    const area = areas(t).tail;
    const slope = area === 0 ? 0 : (2 * Math.exp(logT + logDensity(t))) / area;
    const step = slope === 0 ? -1 : (Math.log(area) - Math.log(tail)) / slope;
    logT = Math.min(logT + step, LOG_LARGEST);
    if (Math.abs(step) <= LAST_STEP) break;
  }
  return sign * Math.exp(logT);
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * Two-sided p of Student's t: P(|T_ν| ≥ |t|), ν > 0 may be fractional, |t| may be infinite. Relative error ≤ 1e-10.
 * Refuses (null) when t is not a number or ν is not positive. R: `2 * pt(-abs(t), nu)`.
 */
export function tP2(t: number, nu: number): number | null {
  if (Number.isNaN(t) || !(nu > 0)) return null;
  return finiteOrNull(studentAreas(t, nu).tail);
}

/** Quantile of Student's t: tQ(.975, ν) is the usual 95 % factor. Null unless 0 < p < 1 and ν > 0. R: `qt(p, nu)`. */
export function tQ(p: number, nu: number): number | null {
  if (!(p > 0 && p < 1) || !(nu > 0)) return null;
  if (nu === Infinity) return nQ(p);
  if (p === 0.5) return 0;
  return finiteOrNull(
    symmetricQuantile(
      p,
      (z) => z + (z ** 3 + z) / (4 * nu),
      (t) => studentAreas(t, nu),
      (t) => studentLogDensity(t, nu),
    ),
  );
}

/** Two-sided p of a standard normal: P(|Z| ≥ |z|). Null when z is not a number. R: `2 * pnorm(-abs(z))`. */
export function nP2(z: number): number | null {
  return Number.isNaN(z) ? null : normalAreas(z).tail;
}

/** Quantile of the standard normal. Null unless 0 < p < 1. R: `qnorm(p)`. */
export function nQ(p: number): number | null {
  if (!(p > 0 && p < 1)) return null;
  return p === 0.5 ? 0 : symmetricQuantile(p, (z) => z, normalAreas, normalLogDensity);
}
