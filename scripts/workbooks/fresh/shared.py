"""What the sheets of other years and hands share."""
import random

from openpyxl.utils import get_column_letter as letter

from figures import *

SEED = 1


def english(unit): return UNITS[unit]['name_en']
def number_of(code): return int(''.join(c for c in code if c.isdigit())[-2:])


def published(index, year, rng, count=14, whole=True):
    """unit → component → points of a year as published, for some units that have them all."""
    scores = scores_of(index, year)
    codes = [c['component'] for c in parts(index, year)] + (['TOTAL'] if whole else [])
    complete = [u for u in scores if all(c in scores[u] for c in codes)]
    chosen = set(rng.sample(complete, min(count, len(complete))))
    return {u: {c: p for c, (p, _) in scores[u].items()} for u in complete if u in chosen}


def invented(rng, units, components, low=.55, high=.95):
    """unit → component → points below the maximum of each."""
    return {u: {c['component']: round(rng.uniform(low, high) * float(c['max'] or 10), 2) for c in components} for u in units}
