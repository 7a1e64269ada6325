"""Correlations of two columns: SciPy where it has them, all permutations by itertools, partial by least squares."""

from itertools import permutations

import numpy as np
from scipy import stats

ANSCOMBE_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
ANSCOMBE = {
    "anscombe I": (ANSCOMBE_X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
    "anscombe II": (ANSCOMBE_X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]),
    "anscombe III": (ANSCOMBE_X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
    "anscombe IV": ([8] * 7 + [19] + [8] * 3, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]),
}


def samples():
    rng = np.random.default_rng(99)
    out = dict(ANSCOMBE)
    for n in (3, 4, 5, 6, 7, 8, 9, 12, 30):
        x = np.round(rng.normal(size=n), 4)
        out[f"seeded n={n}"] = (x.tolist(), np.round(0.5 * x + rng.normal(size=n), 4).tolist())
    for n in (6, 8, 20):
        x = rng.integers(0, 4, n).astype(float)
        out[f"ties n={n}"] = (x.tolist(), (x + rng.integers(0, 3, n)).tolist())
    x, y = (list(v) for v in out["seeded n=12"])
    x[2], y[5], y[6] = None, None, None
    out["missing"] = (x, y)
    return out


def fisher(r, se):
    z, reach = np.arctanh(r), stats.norm.ppf(0.975) * se
    return float(np.tanh(z - reach)), float(np.tanh(z + reach))


def pairs(x, y):
    kept = [(float(a), float(b)) for a, b in zip(x, y) if a is not None and b is not None]
    return np.array([a for a, _ in kept]), np.array([b for _, b in kept])


def pearson(x, y):
    x, y = pairs(x, y)
    n = len(x)
    r, p = stats.pearsonr(x, y)
    lo, hi = fisher(r, 1 / np.sqrt(n - 3)) if n > 3 else (None, None)
    return dict(status="ok", n=n, r=float(r), t=float(r * np.sqrt((n - 2) / (1 - r * r))), df=n - 2, p=float(p), lo=lo, hi=hi)


def exact(statistic, x, y):
    if len(x) > 8:
        return None
    observed = abs(statistic(x, y))
    found = [abs(statistic(x[list(order)], y)) for order in permutations(range(len(x)))]
    return sum(1 for s in found if s >= observed - 1e-9) / len(found)


def spearman(x, y):
    x, y = pairs(x, y)
    n = len(x)
    rho, p = stats.spearmanr(x, y)
    rx, ry = stats.rankdata(x), stats.rankdata(y)
    perfect = abs(rho) > 1 - 1e-12
    lo, hi = (None, None) if perfect or n <= 3 else fisher(rho, np.sqrt((1 + rho**2 / 2) / (n - 3)))
    scale = np.sqrt(((rx - rx.mean()) ** 2).sum() * ((ry - ry.mean()) ** 2).sum())
    p_exact = exact(lambda a, b: ((a - a.mean()) * (b - b.mean())).sum() / scale, rx, ry)
    return dict(
        status="perfect" if perfect else "ok",
        n=n,
        rho=float(np.clip(rho, -1, 1)),
        p=None if perfect else float(p),
        pExact=p_exact,
        lo=lo,
        hi=hi,
    )


def score(x, y):
    return sum(np.sign(x[j] - x[i]) * np.sign(y[j] - y[i]) for i in range(len(x)) for j in range(i + 1, len(x)))


def kendall(x, y):
    x, y = pairs(x, y)
    n = len(x)
    tau, p = stats.kendalltau(x, y, method="asymptotic")
    perfect = abs(tau) > 1 - 1e-12
    lo, hi = (None, None) if perfect or n <= 4 else fisher(tau, np.sqrt(0.437 / (n - 4)))
    return dict(
        status="perfect" if perfect else "ok",
        n=n,
        tau=float(tau),
        s=float(score(x, y)),
        p=float(p),
        pExact=exact(score, x, y),
        lo=lo,
        hi=hi,
    )


def partial(x, y, z):
    """Correlation of least-squares residuals with n − 2 − k degrees of freedom."""
    kept = [i for i in range(len(x)) if x[i] is not None and y[i] is not None and all(c[i] is not None for c in z)]
    a, b = np.array([x[i] for i in kept], float), np.array([y[i] for i in kept], float)
    matrix = np.column_stack([np.ones(len(kept))] + [np.array([c[i] for i in kept], float) for c in z])
    ea = a - matrix @ np.linalg.lstsq(matrix, a, rcond=1e-10)[0]
    eb = b - matrix @ np.linalg.lstsq(matrix, b, rcond=1e-10)[0]
    k = int(np.linalg.matrix_rank(matrix)) - 1
    n, r = len(kept), float(ea @ eb / np.sqrt((ea @ ea) * (eb @ eb)))
    df = n - 2 - k
    t = r * np.sqrt(df / (1 - r * r))
    lo, hi = fisher(r, 1 / np.sqrt(n - k - 3)) if n - k - 3 > 0 else (None, None)
    return dict(status="ok", n=n, k=k, r=r, t=float(t), df=df, p=float(2 * stats.t.sf(abs(t), df)), lo=lo, hi=hi)


def partial_cases():
    rng = np.random.default_rng(7)
    out = []
    for n, controls in ((9, 1), (12, 2), (30, 3)):
        z = rng.normal(size=(controls, n))
        x = z.sum(axis=0) + rng.normal(size=n)
        y = 0.5 * x - z[0] + rng.normal(size=n)
        out.append([v.tolist() for v in (x, y)] + [[c.tolist() for c in z]])
    x, y, z = out[1]
    out.append([x, y, [z[0], [2 * v + 1 for v in z[0]], [3.0] * len(x)]])
    out.append([[None] + x[1:], y, [[*z[0][:5], None, *z[0][6:]]]])
    out.append([x, y, []])
    return [dict(x=x, y=y, z=z, expected=partial(x, y, z)) for x, y, z in out]


def correlation_cases():
    return [
        dict(name=name, x=list(x), y=list(y), pearson=pearson(x, y), spearman=spearman(x, y), kendall=kendall(x, y))
        for name, (x, y) in samples().items()
    ]
