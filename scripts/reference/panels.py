"""Panels on which the statistics are tested: rows [unit, year, x, y] or [unit, year, x, y, version]."""

import numpy as np
import statsmodels.api as sm


def grunfeld():
    """Grunfeld's investment data: ten or eleven firms, twenty years (public; ships with statsmodels)."""
    data = sm.datasets.grunfeld.load_pandas().data
    return [[f, int(y), float(v), float(i)] for f, y, v, i in zip(data.firm, data.year, data.value, data.invest)]


def make(seed, units, years, slope=0.8, counts=2.0, noise=3.0, x_of=None):
    """Confounded unit levels, a national trend in both sides, AR(.5) noise, Poisson counts."""
    rng = np.random.default_rng(seed)
    rows = []
    for g in range(units):
        level = rng.normal()
        shock = rng.normal(scale=noise)
        for t, year in enumerate(years):
            shock = 0.5 * shock + rng.normal(scale=noise * np.sqrt(0.75))
            x = float(rng.poisson(np.exp(np.log(counts) + 0.5 * level + 0.05 * t)))
            if x_of is not None:
                x = float(x_of(rng, g, t, x))
            y = 60 + 5 * level + 0.7 * t + slope * x + shock
            rows.append([f"unit {g + 1:02d}", int(year), x, round(float(y), 6)])
    return rows


def drop(rows, seed, share, as_null=False):
    rng = np.random.default_rng(seed)
    out = []
    for row in rows:
        if rng.random() >= share:
            out.append(row)
        elif as_null:
            hole = list(row)
            hole[2 if rng.random() < 0.5 else 3] = None
            out.append(hole)
    return out


def with_version(rows, version_of):
    return [row + [version_of(row[0], row[1])] for row in rows]


def shuffled(rows, seed):
    rng = np.random.default_rng(seed)
    return [rows[i] for i in rng.permutation(len(rows))]


def simpson():
    """Rich units do more and score more; inside a unit more activity goes with less."""
    rng = np.random.default_rng(5)
    rows = []
    for g in range(12):
        for t in range(5):
            x = 3.0 * g + float(rng.integers(0, 6))
            y = 20 + 5.0 * g - 1.2 * (x - 3 * g) + t + float(rng.normal())
            rows.append([f"u{g:02d}", 2015 + t, x, round(y, 6)])
    return rows


def all_panels():
    y5 = range(2016, 2021)
    panels = {
        "grunfeld": grunfeld(),
        "balanced 12x5": make(1, 12, y5),
        "balanced 40x6, many units": make(2, 40, range(2012, 2018)),
        "unsorted 12x5": shuffled(make(1, 12, y5), 3),
        "unbalanced 15x6": drop(make(3, 15, range(2012, 2018)), 4, 0.25),
        "unbalanced 40x5, many units": drop(make(4, 40, y5), 5, 0.3),
        "missing sides 15x6": drop(make(5, 15, range(2012, 2018)), 6, 0.3, as_null=True),
        "gaps in years": make(6, 12, [2011, 2012, 2014, 2015, 2018]),
        "gaps by unit": drop(make(7, 14, [2010, 2011, 2013, 2014, 2015, 2019]), 8, 0.3),
        "sparse counts with zeros": make(8, 20, y5, counts=0.15),
        "ties": [[u, t, x, float(round(y / 5))] for u, t, x, y in make(9, 12, y5, noise=6)],
        "log scale": [[u, t, float(np.log1p(x)), y] for u, t, x, y in make(10, 12, y5, counts=9)],
        "large levels": [[u, t, x + 1e6, y + 1e5] for u, t, x, y in make(11, 10, y5)],
        "simpson": simpson(),
        "dominating unit": make(12, 10, y5, x_of=lambda r, g, t, x: 40 * r.random() if g == 3 else min(x, 3)),
        "one unit only": make(13, 9, y5, x_of=lambda r, g, t, x: 10 * t * t if g == 2 else 4),
        "x constant inside units": make(14, 9, y5, x_of=lambda r, g, t, x: g),
        "x moves with the year only": make(15, 9, y5, x_of=lambda r, g, t, x: g + 3 * t),
        "y constant": [[u, t, x, 50.0] for u, t, x, _ in make(16, 9, y5)],
        "both constant": [[u, t, 2.0, 50.0] for u, t, _, _ in make(16, 9, y5)],
        "x constant up to rounding": make(17, 9, y5, x_of=lambda r, g, t, x: 0.1 + 0.2 if t % 2 else 0.3),
        "perfect line": [[u, t, x, 2 * x + 10 * int(u[-2:]) + t] for u, t, x, _ in make(18, 9, y5)],
        "two years": make(19, 12, [2019, 2020]),
        "three years": make(20, 12, [2018, 2019, 2020]),
        "four years": drop(make(21, 12, range(2017, 2021)), 22, 0.15),
        "63x5": [[u, t, x, round(y, 3)] for u, t, x, y in make(23, 63, y5)],
        "break in one year": with_version(make(24, 12, range(2012, 2020)), lambda u, t: "old" if t < 2016 else "new"),
        "break by unit": with_version(
            make(25, 12, range(2012, 2020)), lambda u, t: "old" if t < 2014 + int(u[-2:]) % 4 else "new"
        ),
        "break leaves singletons": with_version(
            drop(make(26, 12, range(2014, 2020)), 27, 0.2), lambda u, t: "old" if t < 2015 else "new"
        ),
        "two islands": [r for r in make(28, 12, range(2010, 2018)) if (int(r[0][-2:]) <= 6) == (r[1] < 2014)],
        "singletons in a chain": [["a", 2010, 1, 2], ["a", 2011, 2, 1], ["b", 2011, 5, 5], ["b", 2012, 1, 3]]
        + [["c", 2012, 2, 2], ["c", 2013, 4, 7], ["d", 2013, 4, 1], ["e", 2013, 1, 1]],
        "no rows": [],
    }
    for g in range(1, 8):
        panels[f"{g} unit{'s' if g > 1 else ''}"] = make(30 + g, g, y5)
    panels["6 units unbalanced"] = drop(make(40, 6, range(2012, 2018)), 41, 0.2)
    panels["7 units, break in one year"] = with_version(
        make(42, 7, range(2012, 2018)), lambda u, t: "old" if t < 2015 else "new"
    )
    return panels
