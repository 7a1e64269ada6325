"""Fixtures of what the focus pages compute: scale of the total, usual changes, scenarios, steps, evidence needed."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import optimize, stats

TARGET = Path(__file__).parent.parent.parent / "tests" / "fixtures" / "stats" / "focus.json"


def reach(nu):
    return stats.t.ppf(0.975, nu) + stats.t.ppf(0.8, nu)


def usual_changes():
    rng = np.random.default_rng(31)
    out = []
    for n, gap in ((2, None), (3, None), (5, None), (5, 2), (9, 4)):
        years = [2010 + i for i in range(n) if i != gap]
        y = np.round(rng.normal(60, 5, len(years)), 3).tolist()
        series = pd.Series(y, index=years).reindex(range(2010, 2010 + n))
        steps = series.diff().dropna()
        last = steps[steps.index > years[-1] - 3]
        out.append(
            dict(
                points=[dict(year=t, y=v) for t, v in zip(years, y)],
                year=years[-1],
                change=float(steps.abs().median()) if len(steps) > 1 else None,
                changes=len(steps),
                drift=float(last.mean()) if len(last) > 1 else None,
            )
        )
    return out


def scenarios():
    """Totals are weighted sums; moved by hand, then ranked by pandas."""
    rng = np.random.default_rng(32)
    factors = dict(a=2.0, b=0.5, c=1.0)
    scores = {f"u{i:02d}": {c: round(float(rng.uniform(3, 9)), 2) for c in factors} for i in range(30)}
    rest = {u: round(float(rng.uniform(20, 30)), 2) for u in scores}
    total = {u: rest[u] + sum(factors[c] * s[c] for c in factors) for u, s in scores.items()}
    out = []
    for unit, deltas, drift in (
        ("u03", dict(a=0.7), {}),
        ("u03", dict(a=9.0, b=-20.0), {}),
        ("u10", {}, {}),
        ("u17", dict(a=0.4, c=1.1), {f"u{i:02d}": round(float(rng.normal(0.4, 0.3)), 3) for i in range(30)}),
    ):
        after = {u: t + (0 if u == unit else drift.get(u, 0)) for u, t in total.items()}
        for c, delta in deltas.items():
            after[unit] += factors[c] * (min(10, max(0, scores[unit][c] + delta)) - scores[unit][c])
        series = pd.Series(after).round(6)
        ranks = series.rank(ascending=False, method="min").astype(int)
        higher = series[series > series[unit]]
        lower = series[series < series[unit]]
        out.append(
            dict(
                totals=[dict(unit=u, total=t) for u, t in total.items()],
                unit=unit,
                components=[dict(component=c, score=scores[unit][c], max=10, factor=f) for c, f in factors.items()],
                deltas=deltas,
                drift=drift,
                expected=dict(
                    status="ok",
                    total=float(series[unit]),
                    rank=int(ranks[unit]),
                    of=30,
                    toNext=float(higher.min() - series[unit]) if len(higher) else None,
                    toPrevious=float(series[unit] - lower.max()) if len(lower) else None,
                ),
                order=[u for u in ranks.sort_index().sort_values(kind="stable").index],
            )
        )
    return out


def spreads():
    rng = np.random.default_rng(33)
    rows = []
    for g in range(24):
        level = rng.normal(60, 6)
        for year in range(2010, 2023):
            version = "b" if year > 2015 else "a"
            y = None if rng.random() < 0.05 else round(float(level + 0.5 * (year - 2010) + rng.normal(0, 2)), 3)
            rows.append(dict(unit=f"u{g}", year=year, y=y, version=version))
    frame = pd.DataFrame(rows)
    wide = {v: part.pivot(index="unit", columns="year", values="y") for v, part in frame.groupby("version")}
    out = []
    for span in (1, 2, 3):
        squares, starts, n = 0.0, 0, 0
        for table in wide.values():
            for start in table.columns:
                before = [start - k for k in range(1, span + 1)]
                after = [start + k for k in range(span)]
                if not set(before + after) <= set(table.columns):
                    continue
                change = (table[after].mean(axis=1, skipna=False) - table[before].mean(axis=1, skipna=False)).dropna()
                if len(change) < 2:
                    continue
                squares += float(((change - change.mean()) ** 2).sum())
                starts, n = starts + 1, n + len(change)
        out.append(dict(span=span, sd=float(np.sqrt(squares / (n - starts))), changes=n, starts=starts))
    return dict(rows=rows, cases=out)


def units_needed():
    out = []
    for sd, effect in ((2.0, 5.0), (2.0, 1.5), (4.5, 1.0), (3.0, 0.2), (3.0, 0.05)):
        short = lambda n: reach(2 * n - 2) * sd * np.sqrt(2 / n) - effect
        if short(5) <= 0:
            n = 5
        elif short(5000) > 0:
            n = None
        else:
            n = int(np.ceil(optimize.brentq(short, 5, 5000) - 1e-9))
        out.append(dict(sd=sd, effect=effect, n=n))
    return out


def scaled():
    out = []
    for se, nu, units, years, to_units, to_years in ((0.4, 12.5, 20, 5, 63, 5), (0.4, 12.5, 20, 5, 20, 9), (0.11, 30.0, 63, 8, 34, 4)):
        new = se * np.sqrt((units - 1) * (years - 1) / ((to_units - 1) * (to_years - 1)))
        mde = float(reach(nu * to_units / units) * new)
        out.append(dict(now=dict(se=se, nu=nu, units=units, years=years), units=to_units, years=to_years, mde=mde))
    return out


def intervals():
    rng = np.random.default_rng(34)
    totals = [dict(unit=f"u{i:02d}", total=round(float(rng.normal(60, 3)), 2), se=round(float(rng.uniform(0.4, 1.2)), 2)) for i in range(20)]
    out = []
    for own in (totals[0], totals[7], max(totals, key=lambda r: r["total"])):
        p = {r["unit"]: 2 * stats.norm.sf(abs(r["total"] - own["total"]) / np.hypot(r["se"], own["se"])) for r in totals}
        above = sum(1 for r in totals if p[r["unit"]] < 0.05 and r["total"] > own["total"])
        below = sum(1 for r in totals if p[r["unit"]] < 0.05 and r["total"] < own["total"])
        out.append(dict(unit=own["unit"], best=1 + above, worst=len(totals) - below))
    return dict(totals=totals, cases=out)


fixture = dict(
    changes=usual_changes(),
    scenarios=scenarios(),
    spreads=spreads(),
    unitsNeeded=units_needed(),
    scaled=scaled(),
    intervals=intervals(),
)
TARGET.write_text(json.dumps(fixture, allow_nan=False, separators=(",", ":")) + "\n", encoding="utf-8")
