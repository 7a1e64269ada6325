"""Random panels that cost digits (levels of 1e9, scales of 1e-6, gaps, islands, breaks) and far tails: hostile.json.

Levels are taken out in exact fractions before the reference sees a number, so that it knows nothing of the trouble.
Run by itself: hostile.py [seed [panels [file]]]; with other seeds it is a search for faults. Needs mpmath too.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np

import make_fixtures
import panel_reference as ref

TARGET = Path(__file__).parent.parent.parent / "tests" / "fixtures" / "stats" / "hostile.json"
# Scale and level; a range of less than 1e-9 of the level is constant by the specification.
SIZES = [(1, 0), (1, 50), (1e-4, 0), (1e6, -1e6), (100, 1e9)]
SHAPES = ["full", "holes", "nulls", "break", "islands", "odd years", "one dominates", "ties"]


def grid(rng, shape):
    units = int(rng.choice([2, 3, 4, 5, 6, 7, 8, 9, 12, 20]))
    count = int(rng.choice([3, 4, 5, 6, 9]))
    years = range(2010, 2010 + count)
    if shape == "odd years":
        years = sorted(int(y) for y in rng.choice(np.arange(2005, 2005 + 2 * count), count, replace=False))
    cells = [(g, t) for g in range(units) for t in years]
    if shape == "holes":
        cells = [c for c in cells if rng.random() > 0.3]
    if shape == "islands":
        cells = [(g, t) for g, t in cells if (g < units / 2) == (t < 2010 + count / 2)]
    return cells


def panel(rng, shape):
    """Rows in any order: x and y with their own levels, scales and slope."""
    x_scale, x_level = SIZES[int(rng.integers(len(SIZES)))]
    y_scale, y_level = SIZES[int(rng.integers(len(SIZES)))]
    slope = rng.choice([0, 0.3, -2])
    rows = []
    for g, t in grid(rng, shape):
        x = float(rng.poisson(1.5)) if shape == "ties" else rng.normal() + 0.3 * (t - 2010)
        if shape == "one dominates" and g > 0:
            x *= 1e-3
        y = slope * x + g % 5 + rng.normal() + 0.5 * (t - 2010)
        version = ("old" if t < 2012 + g % 2 else "new") if shape == "break" else None
        rows.append([f"u{g:02d}", t, float(x_level + x_scale * (x + g % 3)), float(y_level + y_scale * y), version])
    if shape == "nulls":
        for row in rows:
            if rng.random() < 0.3:
                row[2 if rng.random() < 0.5 else 3] = None
    return [rows[i] for i in rng.permutation(len(rows))]


def without_levels(rows, key):
    """The same rows less the first value of each key, exactly."""
    first, out = {}, []
    for unit, year, x, y, version in rows:
        if x is None or y is None:
            continue
        x0, y0 = first.setdefault(key(unit, version), (Fraction(x), Fraction(y)))
        out.append([unit, year, float(Fraction(x) - x0), float(Fraction(y) - y0), version])
    return out


def case(rng, shape):
    rows = panel(rng, shape)
    inside, whole = without_levels(rows, lambda *effect: effect), without_levels(rows, lambda *_: 0)
    found = dict(
        fePanel=ref.fe_panel(inside),
        oneway=ref.fe_panel(inside, year_effects=False),
        fdPanel=ref.fd_panel(inside),
        looUnits=ref.loo_units(inside),
        pooled=make_fixtures.pooled(whole),
        between=make_fixtures.between(whole),
    )
    # A standard error that is zero in theory is rounding in every program.
    tiny = found["pooled"]["cr1"]["se"]
    if tiny is not None and found["pooled"]["b"] and tiny < 1e-9 * abs(found["pooled"]["b"]):
        found["pooled"] = None
    return dict(name=shape, rows=rows, **found)


def tail(t, nu):
    t, nu = mpmath.mpf(t), mpmath.mpf(nu)
    return mpmath.betainc(nu / 2, mpmath.mpf(1) / 2, 0, nu / (nu + t * t), regularized=True)


def tails(rng, count):
    """[t, ν, p] in 50 digits: fractional ν, large ν, far tails."""
    found = []
    while len(found) < count:
        nu = float(rng.choice([rng.uniform(0.05, 5), rng.uniform(1, 60), 10 ** rng.uniform(1, 6)]))
        t = float(rng.choice([rng.normal(), 10 ** rng.uniform(-8, 3), rng.uniform(20, 40)]))
        try:
            p = tail(t, nu)
        except ValueError:  # a tail that mpmath takes for zero
            continue
        if p > mpmath.mpf("1e-300"):
            found.append([t, nu, float(p)])
    return found


def main(seed=7, panels=64, file=TARGET):
    mpmath.mp.dps = 50
    rng = np.random.default_rng(int(seed))
    cases = [case(rng, SHAPES[i % len(SHAPES)]) for i in range(int(panels))]
    text = json.dumps(dict(panels=cases, tails=tails(rng, 150)), allow_nan=False, separators=(",", ":"))
    Path(file).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
