"""Focus figures of real units, from the score files alone, with pandas, NumPy and SciPy."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

ROOT = Path(__file__).parent.parent.parent
TARGET = ROOT / "tests" / "fixtures" / "stats" / "focus-real.json"

schemes = pd.read_csv(ROOT / "data" / "components.csv").set_index(["edition_id", "component"])
units = pd.read_csv(ROOT / "data" / "units.csv").set_index("unit_id")


def table(index, year):
    frame = pd.read_csv(ROOT / "data" / "scores" / index / f"{year}.csv")
    frame = frame[frame.is_shown & frame.unit_id.isin(units[units.level == "province"].index)]
    return frame.pivot(index="unit_id", columns="component", values="points")


def focus(index, edition, unit, year, components, first, factor, peers=None):
    scheme = schemes.loc[edition]
    now = table(index, year)
    past = {t: table(index, t) for t in range(max(first, year - 4), year + 1)}
    out = {}
    for c in components:
        top = scheme.loc[c, "max"]
        percent = 100 * now[c].dropna() / top
        others = percent.drop(unit)
        if peers is not None:
            others = others[others.index.isin(peers)]
        series = pd.Series({t: 100 * frame.loc[unit, c] / top for t, frame in past.items() if unit in frame.index}).dropna()
        p75 = float(np.percentile(others, 75))
        reach = top * max(0, p75 - percent[unit]) / 100
        out[c] = dict(
            points=float(now.loc[unit, c]),
            percent=float(percent[unit]),
            peerCount=len(others),
            peerMedian=float(others.median()),
            peerP75=p75,
            peerBest=float(others.max()),
            reach=float(reach * factor(scheme, c)),
            headroom=float(top * (100 - percent[unit]) / 100 * factor(scheme, c)),
            rank=int(percent.rank(ascending=False, method="min")[unit]),
            of=len(percent),
            trend=float(stats.theilslopes(series.values, series.index)[0]),
            trendYears=len(series),
            volatility=float(series.diff().dropna().abs().median()),
        )
    order = sorted(out, key=lambda c: (-out[c]["reach"], -out[c]["headroom"]))
    return dict(index=index, unit=unit, year=year, peers=peers, order=order, rows=out)


def weighted(scheme, c):
    return scheme.loc[c, "weight"] * 100 / scheme.loc[c, "max"]


pci = [f"CSTP{i:02d}" for i in range(1, 11)]
papi = [f"D{i}" for i in range(1, 7)]
coast = ["quang-nam", "binh-dinh", "da-nang", "phu-yen", "khanh-hoa"]
cases = [
    focus("PCI", "pci-2013", "quang-ngai", 2019, pci, 2013, weighted),
    focus("PCI", "pci-2013", "quang-ngai", 2019, pci, 2013, weighted, coast),
    focus("PCI", "pci-2013", "ha-noi", 2017, pci, 2013, weighted),
    focus("PAPI", "papi-2011", "quang-tri", 2015, papi, 2011, lambda scheme, c: 1.0),
]


def what_if():
    """Totals of PCI 2019 as published; one unit moved by hand, ranked by pandas."""
    totals = table("PCI", 2019)["TOTAL"].dropna()
    out = []
    for unit, deltas in (("quang-ngai", {"CSTP03": 0.5}), ("quang-ngai", {"CSTP08": 1.2, "CSTP01": -0.4}), ("quang-ninh", {"CSTP09": 9})):
        now = table("PCI", 2019)
        after = totals.copy()
        for c, delta in deltas.items():
            moved = min(10, max(0, now.loc[unit, c] + delta)) - now.loc[unit, c]
            after[unit] += moved * weighted(schemes.loc["pci-2013"], c)
        after = after.round(6)
        higher = after[after > after[unit]]
        out.append(
            dict(
                unit=unit,
                deltas=deltas,
                total=float(after[unit]),
                rank=int(after.rank(ascending=False, method="min")[unit]),
                toNext=float(higher.min() - after[unit]) if len(higher) else None,
            )
        )
    return out


def drifting():
    """Others move by the mean of their last three yearly changes."""
    years = {t: table("PCI", t)["TOTAL"] for t in range(2016, 2020)}
    frame = pd.DataFrame(years).dropna(subset=[2019])
    drift = frame.diff(axis=1)[[2017, 2018, 2019]].mean(axis=1)
    after = (frame[2019] + drift).clip(0, 100)
    after["quang-ngai"] = frame.loc["quang-ngai", 2019]
    after = after.round(6)
    return dict(unit="quang-ngai", total=float(after["quang-ngai"]), rank=int(after.rank(ascending=False, method="min")["quang-ngai"]))


TARGET.write_text(
    json.dumps(dict(focus=cases, whatIf=what_if(), drift=drifting()), allow_nan=False, separators=(",", ":")) + "\n",
    encoding="utf-8",
)
