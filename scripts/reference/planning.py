"""Adjusted p-values, quantiles, trends, focus areas, what-if and before/after."""

import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests


def adjust_cases():
    rng = np.random.default_rng(17)
    lists = [
        [0.01, 0.02, 0.03, 0.04, 0.05],
        [0.5],
        [],
        [None, None],
        [0.04, None, 0.001, 0.9, 0.04, None, 0.2, 1.0, 0.0],
        np.round(rng.beta(0.4, 1, 60), 12).tolist(),
    ]
    out = []
    for p in lists:
        known = [v for v in p if v is not None]
        case = dict(p=p)
        for name, method in (("bh", "fdr_bh"), ("by", "fdr_by")):
            q = iter(multipletests(known, method=method)[1].tolist() if known else [])
            case[name] = [None if v is None else next(q) for v in p]
        out.append(case)
    return out


def quantile_cases():
    rng = np.random.default_rng(18)
    out = []
    for n in (1, 2, 3, 4, 7, 10, 33):
        v = np.round(rng.normal(50, 10, n), 3)
        years = np.arange(n)
        trend = float(stats.theilslopes(v, years)[0]) if n > 1 else None
        out.append(dict(v=v.tolist(), q75=float(np.percentile(v, 75)), median=float(np.median(v)), theilSen=trend))
    return out


def scores():
    rng = np.random.default_rng(19)
    rows = []
    for g in range(9):
        for year in range(2015, 2022):
            for c, top in (("a", 10), ("b", 14.5), ("c", 7), ("d", 20)):
                score = round(float(top * np.clip(rng.normal(0.6 + 0.02 * g, 0.12), 0, 1)), 2)
                if (g, year, c) == (4, 2019, "b") or rng.random() < 0.05:
                    score = None
                rows.append(dict(unit=f"p{g}", year=year, component=c, score=score, max=top))
    return rows


def focus_areas(rows, unit, year, peers=None):
    def percents(match):
        return [100 * r["score"] / r["max"] for r in rows if r["score"] is not None and match(r)]

    mine = [r for r in rows if r["unit"] == unit and r["year"] == year]
    out = []
    for r in mine:
        c = r["component"]
        pct = None if r["score"] is None else 100 * r["score"] / r["max"]
        others = percents(
            lambda o: o["unit"] != unit and o["year"] == year and o["component"] == c and (peers is None or o["unit"] in peers)
        )
        p75 = float(np.percentile(others, 75)) if others else None
        series = [
            (o["year"], 100 * o["score"] / o["max"])
            for o in rows
            if o["unit"] == unit and o["component"] == c and o["score"] is not None and year - 5 < o["year"] <= year
        ]
        trend = float(stats.theilslopes([v for _, v in series], [t for t, _ in series])[0]) if len(series) > 1 else None
        reach = None if pct is None or p75 is None else r["max"] * max(0, p75 - pct) / 100
        headroom = None if pct is None else r["max"] * (100 - pct) / 100
        weight = r["max"] / sum(m["max"] for m in mine)
        out.append(
            dict(component=c, pct=pct, peerP75=p75, reach=reach, headroom=headroom, weight=weight, trend=trend)
        )
    out.sort(key=lambda a: (a["reach"] is None, -(a["reach"] or 0), -(a["headroom"] or 0), a["component"]))
    return [dict(a, rank=i + 1) for i, a in enumerate(out)]


def focus_cases():
    rows = scores()
    wanted = [("p4", 2019, None), ("p0", 2021, None), ("p7", 2015, ["p1", "p2", "p3", "p7"]), ("p3", 2020, [])]
    cases = [dict(unit=u, year=t, peers=p, expected=focus_areas(rows, u, t, p)) for u, t, p in wanted]
    return dict(scores=rows, cases=cases)


def welch(a, b):
    size = dict(nTreated=len(a), nComparison=len(b))
    if len(a) < 5 or len(b) < 5:
        return dict(status="too_few", estimate=None, se=None, t=None, df=None, p=None, lo=None, hi=None, **size)
    t, p = stats.ttest_ind(a, b, equal_var=False)
    va, vb = np.var(a, ddof=1) / len(a), np.var(b, ddof=1) / len(b)
    se, df = np.sqrt(va + vb), (va + vb) ** 2 / (va**2 / (len(a) - 1) + vb**2 / (len(b) - 1))
    estimate, reach = np.mean(a) - np.mean(b), stats.t.ppf(0.975, df) * se
    numbers = dict(estimate=estimate, se=se, t=t, df=df, p=p, lo=estimate - reach, hi=estimate + reach)
    return dict(status="ok", **{k: float(v) for k, v in numbers.items()}, **size)


def changes(rows, before, after):
    out = {True: [], False: []}
    for unit in sorted({r["unit"] for r in rows}):
        mine = [r for r in rows if r["unit"] == unit and r["y"] is not None]
        early = [r["y"] for r in mine if r["year"] in before]
        late = [r["y"] for r in mine if r["year"] in after]
        if early and late:
            out[mine[0]["treated"]].append(np.mean(late) - np.mean(early))
    return out


def campaign_cases():
    out = []
    for seed, units, treated, years, start in ((1, 20, 8, 8, 2015), (2, 14, 6, 5, 2013), (3, 9, 4, 6, 2014), (4, 30, 15, 4, 2011)):
        rng = np.random.default_rng(100 + seed)
        rows = []
        for g in range(units):
            level = rng.normal(60, 8)
            for year in range(2010, 2010 + years):
                y = level + 0.8 * (year - 2010) + rng.normal() + (2 if g < treated and year >= start else 0)
                y = None if rng.random() < 0.06 else round(float(y), 4)
                rows.append(dict(unit=f"u{g:02d}", year=year, y=y, treated=g < treated))
        pre = [t for t in range(2010, 2010 + years) if t < start]
        post = [t for t in range(2010, 2010 + years) if t >= start]
        main = changes(rows, pre, post)
        half = len(pre) // 2
        early = changes(rows, pre[:half], pre[half:])
        out.append(
            dict(rows=rows, startYear=start, expected=dict(welch(main[True], main[False]), preTrend=welch(early[True], early[False])))
        )
    return out
