"""What the odd sheets share: units, ranges and names."""
from figures import *

OLD = ['quang-tri', 'ha-noi', 'da-nang', 'thanh-hoa', 'dong-nai', 'tp-ho-chi-minh', 'khanh-hoa', 'ba-ria-vung-tau', 'thua-thien-hue', 'lam-dong', 'ca-mau', 'kon-tum', 'dak-lak', 'bac-kan', 'hai-phong', 'can-tho', 'ninh-thuan', 'soc-trang']
RANGES = {'PCI': (58, 74), 'PAPI': (38, 47), 'PAR_INDEX': (80, 93), 'SIPAS': (78, 91)}
SHOWN = {'PCI': 'PCI', 'PAPI': 'PAPI', 'PAR_INDEX': 'PAR INDEX', 'SIPAS': 'SIPAS'}


def provinces(rng, count=12): return rng.sample(OLD, count)


def short(unit):
    u = UNITS[unit]
    return ('TP. ' if u['type'] == 'city' and unit != 'hue' else '') + u['name_vi'].replace('Thành phố ', '')


def points(rng, index): return round(rng.uniform(*RANGES[index]), 2)


def parts(index, year, level='province', kinds=('dimension', 'factor')):
    return [c for c in components_of(edition_of(index, year, level)) if c['kind'] in kinds]
