"""Writes tests/fixtures/stats/*.json; stops if NumPy, statsmodels and R disagree."""

import csv
import json
import math
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import statsmodels.api as sm

import correlations
import panel_reference as ref
import panels
import planning

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "tests" / "fixtures" / "stats"


def write(name, value):
    TARGET.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    (TARGET / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def agree(what, got, expected, rel=1e-8):
    if not math.isclose(got, expected, rel_tol=rel, abs_tol=1e-10):
        raise SystemExit(f"{what}: {got} is not {expected}")


def pooled(rows):
    """Pooled slope with statsmodels' clustered covariance: G/(G−1)·(N−1)/(N−2)."""
    rows = ref.complete(rows)
    nothing = dict(n=len(rows), r=None, b=None, cr1=dict(se=None, df=None, p=None))
    x, y = np.array([r[2] for r in rows]), np.array([r[3] for r in rows])
    if len(rows) < 3 or ref.is_constant(x) or ref.is_constant(y):
        return nothing
    names = sorted({r[0] for r in rows})
    r = float(np.corrcoef(x, y)[0, 1])
    b = float(np.polyfit(x - x.mean(), y - y.mean(), 1)[0])
    if len(names) < 2:
        return dict(nothing, r=r, b=b)
    groups = np.array([names.index(row[0]) for row in rows])
    fit = sm.OLS(y, sm.add_constant(x - x.mean())).fit(
        cov_type="cluster", cov_kwds=dict(groups=groups, use_correction=True, df_correction=True), use_t=True
    )
    return dict(n=len(rows), r=r, b=b, cr1=dict(se=float(fit.bse[1]), df=len(names) - 1, p=float(fit.pvalues[1])))


def between(rows):
    rows = ref.complete(rows)
    names = sorted({r[0] for r in rows})
    x = [float(np.mean([r[2] for r in rows if r[0] == u])) for u in names]
    y = [float(np.mean([r[3] for r in rows if r[0] == u])) for u in names]
    if len(names) < 3 or ref.is_constant(x) or ref.is_constant(y):
        return None
    if abs(np.corrcoef(x, y)[0, 1]) > 1 - 1e-12:
        return None
    return dict(correlations.pearson(x, y), b=float(np.polyfit(np.array(x) - np.mean(x), np.array(y), 1)[0]))


def panel_case(name, rows):
    return dict(
        name=name,
        rows=rows,
        fePanel=ref.fe_panel(rows),
        oneway=ref.fe_panel(rows, year_effects=False),
        fdPanel=ref.fd_panel(rows),
        looUnits=ref.loo_units(rows),
        permTrajectories=ref.perm_trajectories(rows),
        pooled=pooled(rows),
        between=between(rows),
    )


def export_panels(folder, cases):
    """The panels that R can fit: status ok both ways, at least three units; singletons already dropped."""
    for i, case in enumerate(cases):
        if case["fePanel"]["p"] is None or case["oneway"]["p"] is None or case["fePanel"]["units"] < 3:
            continue
        rows = ref.drop_singletons(ref.complete(case["rows"]), True)
        if len(rows) != len(ref.drop_singletons(ref.complete(case["rows"]), False)):
            continue
        # Centred, because clubSandwich inverts X'X and would lose digits on large levels.
        x0, y0 = np.mean([r[2] for r in rows]), np.mean([r[3] for r in rows])
        with open(Path(folder) / f"panel-{i}.csv", "w", newline="") as file:
            out = csv.writer(file)
            out.writerow(["unit", "effect", "year", "x", "y"])
            for unit, year, x, y, version in rows:
                out.writerow([unit, f"{unit}/{version}", year, repr(float(x - x0)), repr(float(y - y0))])


def read(folder, name):
    with open(Path(folder) / name, newline="") as file:
        return [{k: float(v) for k, v in row.items()} for row in csv.DictReader(file)]


def check_against_r(cases, found):
    """Slopes, one-way CR2 and ν are the same in R; the two-way closed form is close to clubSandwich."""
    closeness = []
    for row in found:
        case = cases[int(row["name"])]
        two, one, name = case["fePanel"], case["oneway"], case["name"]
        agree(f"{name}: slope, plm", two["b"], row["twoway_b"], 1e-7)
        agree(f"{name}: slope, lm", two["b"], row["lm_b"], 1e-7)
        agree(f"{name}: one-way slope", one["b"], row["oneway_b"], 1e-7)
        agree(f"{name}: one-way CR2", one["se"], row["oneway_se"], 1e-7)
        agree(f"{name}: one-way nu", one["nu"], row["oneway_nu"], 1e-7)
        agree(f"{name}: one-way p", one["p"], row["oneway_p"], 1e-6)
        rows = ref.drop_singletons(ref.complete(case["rows"]), True)
        agree(f"{name}: pooled", pooled(rows)["b"], row["pooled_b"], 1e-7)
        agree(f"{name}: pooled CR1S", pooled(rows)["cr1"]["se"], row["pooled_se"], 1e-7)
        ratio = two["se"] / row["cr2_se"]
        units, years = two["units"], two["years"]
        if units >= 10 and two["nu"] >= 4 and abs(ratio - 1) > 0.03:
            raise SystemExit(f"{name}: closed form {two['se']} is not within 3 % of {row['cr2_se']}")
        closeness.append(dict(name=name, units=units, seRatio=ratio, nu=two["nu"], nuClubSandwich=row["cr2_nu"]))
        print(f"{name:32s} G={units:3d} T={years:2d} se/clubSandwich {ratio:.4f}  nu {two['nu']:.2f} / {row['cr2_nu']:.2f}")
    return closeness


def headline_rows(seed, units, comps, years, drop=0.0, break_year=None):
    rng = np.random.default_rng(seed)
    rows = []
    for g in range(units):
        for c in range(comps):
            for t in range(years):
                x = float(rng.poisson(2))
                y = round(50 + 3 * g + c * t + 0.7 * x + rng.normal(0, 2), 5)
                version = None if break_year is None else "old" if t < break_year else "new"
                if rng.random() >= drop:
                    rows.append([f"u{g:02d}", f"c{c}", 2015 + t, x, y, version])
    return rows


def headline_cases():
    makers = {
        "complete": headline_rows(1, 10, 4, 5),
        "incomplete": headline_rows(2, 12, 4, 5, drop=0.25),
        "edition break": headline_rows(3, 9, 3, 6, break_year=3),
        "six units": headline_rows(4, 6, 3, 4),
    }
    return [dict(name=name, rows=rows, expected=ref.headline(rows)) for name, rows in makers.items()]


def main():
    cases = [panel_case(name, rows) for name, rows in panels.all_panels().items()]
    with tempfile.TemporaryDirectory() as folder:
        export_panels(folder, cases)
        subprocess.run(["Rscript", str(HERE / "check_in_r.R"), folder], check=True)
        closeness = check_against_r(cases, read(folder, "r-panels.csv"))
        tables = {key: read(folder, f"{file}.csv") for key, file in (
            ("tails", "tails"), ("quantiles", "quantiles"), ("normal", "normal"), ("normalQuantiles", "normal-quantiles"))}
    write("tails", tables)
    write("panels", cases)
    write("club-sandwich", closeness)
    write("correlations", dict(pairs=correlations.correlation_cases(), partial=correlations.partial_cases()))
    write("headline", headline_cases())
    write("planning", dict(
        adjust=planning.adjust_cases(),
        quantiles=planning.quantile_cases(),
        focus=planning.focus_cases(),
        campaigns=planning.campaign_cases(),
    ))


if __name__ == "__main__":
    main()
