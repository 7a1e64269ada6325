"""What the sheets of kinds that no other set holds share."""
import random

from figures import *


def whole(rng, index): return round(rng.uniform(*{'PCI': (60, 73), 'PAPI': (39, 47), 'PAR_INDEX': (80, 93), 'SIPAS': (79, 91)}[index]), 2)


def scheme(rng, index, units, year):
    """unit → component → points; the whole is what the parts make."""
    dims, result = parts(index, year), {}
    for u in units:
        own = {c['component']: round(rng.uniform(4.6, 7.8), 2) for c in dims}
        if index == 'PCI': own['TOTAL'] = round(sum(10 * own[c['component']] * float(c['weight'] or .1) for c in dims), 2)
        if index == 'PAPI': own['TOTAL'] = round(sum(own.values()), 2)
        result[u] = own
    return result
