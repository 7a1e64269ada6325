"""Random score sheets on which focus areas and what-ifs are judged: ties, holes, gaps in years, odd maxima, small lists.

Writes focus-judge.json. With `--seed N --sets M --out FILE` it makes sheets that nobody has seen.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

TARGET = Path(__file__).parent.parent.parent / "tests" / "fixtures" / "stats" / "focus-judge.json"
YEAR = 2020


def number(value):
    return None if value is None or pd.isna(value) else float(value)


def sheet(rng):
    """Rows of one made-up index: few distinct scores make ties, holes are rows without a score or no row at all."""
    units = [f"u{i:02d}" for i in range(int(rng.integers(1, 40)))]
    components = [f"C{i}" for i in range(int(rng.integers(1, 9)))]
    maxima = {c: float(rng.choice([0.5, 1, 2.5, 3.33, 10, 16.5, 100])) for c in components}
    step = float(rng.choice([0.25, 0.05, 0.001]))
    missing = float(rng.choice([0, 0.05, 0.4]))
    rows = []
    for year in range(YEAR - int(rng.integers(0, 8)), YEAR + 1):
        if year < YEAR and rng.random() < 0.2:
            continue
        for unit in units:
            for c in components:
                if rng.random() < missing / 2:
                    continue
                share = min(1.0, max(0.0, round(float(rng.normal(0.6, 0.2)) / step) * step))
                score = None if rng.random() < missing else round(share * maxima[c], 6)
                rows.append(dict(unit=unit, year=year, component=c, score=score, max=maxima[c]))
    rng.shuffle(rows)
    return units, components, rows


def focus(rows, unit, peers):
    frame = pd.DataFrame(rows)
    frame["pct"] = 100 * frame["score"].astype(float) / frame["max"]
    now = frame[(frame.year == YEAR) & (frame.unit == unit)].set_index("component")
    others = frame[(frame.year == YEAR) & (frame.unit != unit)]
    if peers is not None:
        others = others[others.unit.isin(peers)]
    out = []
    for c, own in now.iterrows():
        values = others[others.component == c].pct.dropna()
        p75 = float(np.percentile(values, 75, method="linear")) if len(values) else None
        past = frame[(frame.unit == unit) & (frame.component == c) & (frame.year > YEAR - 5)].dropna(subset=["pct"])
        pct = number(own.pct)
        out.append(
            dict(
                component=c,
                pct=pct,
                peerP75=p75,
                peers=len(values),
                reach=None if pct is None or p75 is None else own["max"] * max(0.0, p75 - pct) / 100,
                headroom=None if pct is None else own["max"] * (100 - pct) / 100,
                weight=float(own["max"] / now["max"].sum()),
                trend=float(stats.theilslopes(past.pct, past.year)[0]) if past.year.nunique() > 1 else None,
            )
        )
    down = lambda v: (v is None, 0 if v is None else -int(np.floor(v * 1e9 + 0.5)))
    out.sort(key=lambda r: (down(r["reach"]), down(r["headroom"]), r["component"]))
    return [dict(r, rank=i + 1) for i, r in enumerate(out)]


def what_if(rows, unit, changes):
    frame = pd.DataFrame([r for r in rows if r["year"] == YEAR])
    scores = frame.pivot(index="unit", columns="component", values="score").astype(float)
    maxima = frame.groupby("component")["max"].first()
    moved = scores.copy()
    for c, delta in changes.items():
        if unit in moved.index and c in moved.columns and not pd.isna(scores.loc[unit, c]):
            moved.loc[unit, c] = min(maxima[c], max(0.0, scores.loc[unit, c] + delta))
    # A unit that lacks one component of the sheet has no total.
    totals = moved.sum(axis=1, skipna=False).round(6)
    ranks = totals.rank(ascending=False, method="min")
    known = totals.dropna()
    base = dict(of=len(known), ranks={u: None if pd.isna(ranks[u]) else int(ranks[u]) for u in totals.index})
    nothing = dict(total=None, rank=None, toNext=None)
    if unit not in totals.index:
        return dict(status="unknown_unit", **nothing, **base)
    if not set(changes) <= set(moved.columns):
        return dict(status="unknown_component", **nothing, **base)
    if pd.isna(totals[unit]):
        return dict(status="missing_score", **nothing, **base)
    above = known[known > totals[unit]]
    return dict(
        status="ok",
        total=float(totals[unit]),
        rank=int(ranks[unit]),
        toNext=float(round(above.min() - totals[unit], 6)) if len(above) else None,
        **base,
    )


def steadiness(rows, unit, component):
    own = {r["year"]: 100 * r["score"] / r["max"] for r in rows if r["unit"] == unit and r["component"] == component and r["score"] is not None}
    if not own:
        return dict(points=[], change=None, changes=0, drift=None)
    series = pd.Series(own).sort_index().reindex(range(min(own), YEAR + 1))
    steps = series.diff().dropna()
    last = steps[steps.index > YEAR - 3]
    return dict(
        points=[dict(year=int(t), y=float(v)) for t, v in own.items()],
        change=float(steps.abs().median()) if len(steps) > 1 else None,
        changes=len(steps),
        drift=float(last.mean()) if len(last) > 1 else None,
    )


def judge(seed, sets):
    rng = np.random.default_rng(seed)
    cases = []
    while len(cases) < sets:
        units, components, rows = sheet(rng)
        here = [r for r in rows if r["year"] == YEAR]
        if not here:
            continue
        unit = str(rng.choice(units))
        peers = None if rng.random() < 0.5 else [str(u) for u in rng.choice(units, int(rng.integers(0, len(units) + 1)), replace=False)]
        chosen = rng.choice(components, int(rng.integers(0, len(components) + 1)), replace=False)
        changes = {str(c): round(float(rng.normal(0, 4)), 3) for c in chosen}
        if rng.random() < 0.05:
            changes["unknown"] = 1.0
        asked = "nobody" if rng.random() < 0.03 else unit
        cases.append(
            dict(
                rows=[[r["unit"], r["year"], r["component"], r["score"], r["max"]] for r in rows],
                unit=unit,
                peers=peers,
                focus=focus(rows, unit, peers),
                whatIf=dict(unit=asked, changes=changes, expected=what_if(rows, asked, changes)),
                steadiness=steadiness(rows, unit, components[0]),
            )
        )
    return dict(year=YEAR, cases=cases)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=41)
    parser.add_argument("--sets", type=int, default=24)
    parser.add_argument("--out", type=Path, default=TARGET)
    given = parser.parse_args()
    given.out.write_text(json.dumps(judge(given.seed, given.sets)) + "\n")
