"""The panel statistics of the specification on dense dummy matrices: slow, plain, and independent of the engine."""

from fractions import Fraction
from itertools import permutations

import numpy as np
from scipy import stats

NONE = dict(b=None, se=None, t=None, nu=None, p=None, lo=None, hi=None, r=None, rLo=None, rHi=None, mde=None)


def is_constant(v):
    return len(v) == 0 or max(v) - min(v) <= 1e-9 * max(1, abs(np.mean(v)))


def complete(rows):
    return [
        (r[0], r[1], float(r[2]), float(r[3]), r[4] if len(r) > 4 else None)
        for r in rows
        if r[2] is not None and r[3] is not None
    ]


def drop_singletons(rows, year_effects):
    while True:
        effects, years = {}, {}
        for r in rows:
            effects[(r[0], r[4])] = effects.get((r[0], r[4]), 0) + 1
            years[r[1]] = years.get(r[1], 0) + 1
        kept = [r for r in rows if effects[(r[0], r[4])] > 1 and (not year_effects or years[r[1]] > 1)]
        if len(kept) == len(rows):
            return kept
        rows = kept


def dummies(keys):
    names = sorted(set(keys), key=str)
    return np.array([[1.0 if k == name else 0.0 for name in names] for k in keys])


def residuals(matrix, v):
    """Least-squares residuals, refined once so that large levels lose no digits."""
    v = v - v.mean()
    for _ in range(2):
        v = v - matrix @ np.linalg.lstsq(matrix, v, rcond=1e-11)[0]
    return v


def zero_variance(x, y, ex, ey):
    flat_x = is_constant(x) or ex @ ex <= 1e-10 * ((x - x.mean()) @ (x - x.mean()))
    flat_y = is_constant(y) or ey @ ey <= 1e-10 * ((y - y.mean()) @ (y - y.mean()))
    if flat_x and flat_y:
        return "zero_variance_xy"
    return "zero_variance_x" if flat_x else "zero_variance_y" if flat_y else None


def number(value):
    return float(value) if value is not None and np.isfinite(value) else None


def slope(ex, ey, units, factor, k):
    """b with CR1, CR2 and Satterthwaite's degrees of freedom in the closed form of the specification."""
    names = sorted(set(units))
    n, groups = len(ex), len(names)
    inside = {u: np.array([unit == u for unit in units]) for u in names}
    sx, sy, sxy = ex @ ex, ey @ ey, ex @ ey
    h = np.array([ex[inside[u]] @ ex[inside[u]] / sx for u in names])
    out = dict(NONE, b=sxy / sx, r=sxy / np.sqrt(sx * sy), cr1=dict(se=None, df=None, p=None))
    out.update(hMax=float(h.max()), hMaxUnit=names[int(np.argmax(h > h.max() - 1e-9))])
    if h.max() > 1 - 1e-9:
        return dict(out, status="one_unit_only", b=number(out["b"]), r=number(out["r"]))
    # (Σq)² − Σq² and 1 − h lose their digits when one unit supplies nearly everything: in fractions.
    shares = [Fraction(float(ex[inside[u]] @ ex[inside[u]])) for u in names]
    exact_h = [share / sum(shares) for share in shares]
    rest = np.array([float(1 - share) for share in exact_h])
    exact_q = [share**2 / (1 - share) for share in exact_h]
    nu = float(1 / (sum(share**2 for share in exact_h) + sum(exact_q) ** 2 - sum(share**2 for share in exact_q)))
    out["nu"] = number(nu)
    if abs(out["r"]) > 1 - 1e-12:
        return dict(out, status="perfect")
    e = ey - out["b"] * ex
    u_plain = np.array([(ex * e)[inside[u]].sum() for u in names])
    u_wide = np.array([(ex * e * factor)[inside[u]].sum() for u in names])
    se = np.sqrt((u_wide**2 / rest).sum()) / sx
    if se * np.sqrt(sx / sy) < 1e-12:
        return dict(out, status="ok")
    if n > k:
        cr1 = np.sqrt(groups / (groups - 1) * (n - 1) / (n - k) * (u_plain**2).sum()) / sx
        out["cr1"] = dict(se=number(cr1), df=groups - 1, p=number(2 * stats.t.sf(abs(out["b"] / cr1), groups - 1)))
    wide = stats.t.ppf(0.975, nu)
    influence = np.array(
        [
            (ex * ey)[inside[u]].sum() / np.sqrt(sx * sy)
            - out["r"] / 2 * (h[i] + (ey[inside[u]] ** 2).sum() / sy)
            for i, u in enumerate(names)
        ]
    )
    se_r = np.sqrt(groups / (groups - 1) * (influence**2).sum())
    reach = wide * se_r / (1 - out["r"] ** 2)
    out.update(
        se=se,
        t=out["b"] / se,
        p=2 * stats.t.sf(abs(out["b"] / se), nu),
        lo=out["b"] - wide * se,
        hi=out["b"] + wide * se,
        rLo=np.tanh(np.arctanh(out["r"]) - reach),
        rHi=np.tanh(np.arctanh(out["r"]) + reach),
        mde=(wide + stats.t.ppf(0.8, nu)) * se,
    )
    return dict({key: number(v) if isinstance(v, float) else v for key, v in out.items()}, status="ok")


def refused(status, size):
    return dict(NONE, status=status, hMax=None, hMaxUnit=None, cr1=dict(se=None, df=None, p=None), **size)


def fe_panel(rows, year_effects=True):
    rows = drop_singletons(complete(rows), year_effects)
    size = dict(n=len(rows), units=len({r[0] for r in rows}), years=len({r[1] for r in rows}))
    if size["n"] < 3:
        return refused("too_few", size)
    x, y = np.array([r[2] for r in rows]), np.array([r[3] for r in rows])
    unit_dummies = dummies([(r[0], r[4]) for r in rows])
    matrix = np.hstack([unit_dummies, dummies([r[1] for r in rows])]) if year_effects else unit_dummies
    rank = np.linalg.matrix_rank(matrix) - unit_dummies.shape[1]
    ex, ey = residuals(matrix, x), residuals(matrix, y)
    status = zero_variance(x, y, ex, ey)
    if status:
        return refused(status, size)
    if size["units"] < 2:
        return refused("one_unit", size)
    n_t = np.array([sum(1 for s in rows if s[1] == r[1]) for r in rows], dtype=float)
    factor = np.sqrt(n_t / (n_t - 1)) if year_effects else np.ones(len(rows))
    return dict(slope(ex, ey, [r[0] for r in rows], factor, int(rank) + 2), **size)


def fd_panel(rows):
    known = {(r[0], r[1]): r for r in complete(rows)}
    deltas = []
    for (unit, year), r in known.items():
        before = known.get((unit, year - 1))
        if before and before[4] == r[4]:
            deltas.append((unit, year, r[2] - before[2], r[3] - before[3]))
    deltas = [d for d in deltas if sum(1 for e in deltas if e[1] == d[1]) > 1]
    size = dict(n=len(deltas), units=len({d[0] for d in deltas}), years=len({d[1] for d in deltas}))
    if size["n"] < 3:
        return refused("too_few", size)
    x, y = np.array([d[2] for d in deltas]), np.array([d[3] for d in deltas])
    matrix = dummies([d[1] for d in deltas])
    ex, ey = residuals(matrix, x), residuals(matrix, y)
    status = zero_variance(x, y, ex, ey)
    if status:
        return refused(status, size)
    if size["units"] < 2:
        return refused("one_unit", size)
    n_t = matrix.sum(axis=0) @ matrix.T
    out = slope(ex, ey, [d[0] for d in deltas], np.sqrt(n_t / (n_t - 1)), size["years"] + 1)
    return dict(out, r=None, rLo=None, rHi=None, **size)


def loo_units(rows):
    whole = fe_panel(rows)
    if whole["b"] is None:
        return dict(min=None, max=None, mostInfluential=None, slopes=[])
    names = sorted({r[0] for r in drop_singletons(complete(rows), True)})
    slopes = [dict(unit=u, b=fe_panel([r for r in rows if r[0] != u])["b"]) for u in names]
    known = [s for s in slopes if s["b"] is not None]
    if not known:
        return dict(min=None, max=None, mostInfluential=None, slopes=slopes)
    far, largest = None, -1.0
    for s in known:  # the first of equals
        move = abs(s["b"] - whole["b"])
        if move > largest + 1e-12 * abs(whole["b"]):
            far, largest = s, move
    return dict(
        min=min(s["b"] for s in known), max=max(s["b"] for s in known), mostInfluential=far["unit"], slopes=slopes
    )


def perm_trajectories(rows):
    rows = drop_singletons(complete(rows), True)
    names = sorted({r[0] for r in rows})
    nothing = dict(permutations=None, extreme=None, p=None)
    if len(rows) < 3 or len(names) < 5:
        return dict(status="too_few", **nothing)
    if len(names) > 7:
        return dict(status="too_many", **nothing)
    layouts = {tuple(sorted((r[1], str(r[4])) for r in rows if r[0] == u)) for u in names}
    if len(layouts) > 1:
        return dict(status="unbalanced", **nothing)
    rows = sorted(rows, key=lambda r: (r[0], r[1]))
    matrix = np.hstack([dummies([(r[0], r[4]) for r in rows]), dummies([r[1] for r in rows])])
    ex = residuals(matrix, np.array([r[2] for r in rows])).reshape(len(names), -1)
    ey = residuals(matrix, np.array([r[3] for r in rows])).reshape(len(names), -1)
    observed = abs((ex * ey).sum())
    found = [abs((ex[list(order)] * ey).sum()) for order in permutations(range(len(names)))]
    extreme = sum(1 for s in found if s >= observed - 1e-9 * np.sqrt((ex**2).sum() * (ey**2).sum()))
    return dict(status="ok", permutations=len(found), extreme=extreme, p=extreme / len(found))


def headline(rows):
    """Slope given unit × component (× version), unit × year and component × year; rows [unit, comp, year, x, y, version]."""
    while True:
        keys = [[(r[0], r[1], r[5]), (r[0], r[2]), (r[1], r[2])] for r in rows]
        counts = [{k: sum(1 for other in keys if other[i] == k) for k in {key[i] for key in keys}} for i in range(3)]
        kept = [r for r, key in zip(rows, keys) if all(counts[i][key[i]] > 1 for i in range(3))]
        if len(kept) == len(rows):
            break
        rows = kept
    x, y = np.array([r[3] for r in rows]), np.array([r[4] for r in rows])
    matrix = np.hstack([dummies([key[i] for key in keys]) for i in range(3)])
    ex, ey = residuals(matrix, x), residuals(matrix, y)
    slots, comps, years = len(counts[2]), len({r[1] for r in rows}), len({r[2] for r in rows})
    n_ct = np.array([counts[2][key[2]] for key in keys], dtype=float)
    out = slope(ex, ey, [r[0] for r in rows], np.sqrt(n_ct / (n_ct - 1)), max(slots - comps - years + 1, 0) + 2)
    return dict(out, n=len(rows), units=len({r[0] for r in rows}), years=years, components=comps)
