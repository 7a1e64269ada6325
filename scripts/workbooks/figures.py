"""What the sheets are about: units, schemes and published scores of data/, and how people write names."""
import csv, re, unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def table(path):
    with open(ROOT / 'data' / path, encoding='utf-8') as file:
        return list(csv.DictReader(file))


UNITS = {u['unit_id']: u for u in table('units.csv')}
EDITIONS = table('editions.csv')
COMPONENTS = table('components.csv')


def edition_of(index, year, level='province'):
    for e in EDITIONS:
        if e['index'] == index and e['unit_level'] == level and int(e['valid_from_year']) <= year <= int(e['valid_to_year'] or 9999):
            return e['edition_id']


def components_of(edition):
    return [c for c in COMPONENTS if c['edition_id'] == edition]


def scores_of(index, year):
    """unit → component → (points, rank), the figures that are shown."""
    scores = {}
    for row in table(f'scores/{index}/{year}.csv'):
        if row['is_shown'] == 'true' and row['stage'] == 'published' and row['points']:
            scores.setdefault(row['unit_id'], {})[row['component']] = (float(row['points']), int(row['rank']) if row['rank'] else None)
    return scores


def bare(text):
    text = unicodedata.normalize('NFD', text.replace('đ', 'd').replace('Đ', 'D'))
    return ''.join(c for c in text if unicodedata.category(c) != 'Mn')


SHORT = {
    'ba-ria-vung-tau': ['BRVT', 'BR-VT', 'Bà Rịa – Vũng Tàu', 'Bà Rịa-VT', 'Ba Ria-Vung Tau'],
    'thua-thien-hue': ['TT-Huế', 'TT-Hue', 'TT.Huế', 'Thừa Thiên – Huế', 'Thừa Thiên Huế '],
    'ho-chi-minh': ['TP.HCM', 'HCMC', 'TP Hồ Chí Minh', 'Tp. HCM', 'TP. Hồ Chí Minh'],
    'dak-lak': ['Đăk Lăk', 'Dak Lak', 'Đắc Lắc', 'DakLak', 'Đak Lak'],
    'dak-nong': ['Đăk Nông', 'Dak Nong', 'Đắc Nông'],
}


def name_of(unit, style, rng):
    u = UNITS[unit]
    name = re.sub(r'^(Thành phố|Tỉnh) ', '', u['name_vi'])
    city = u['type'] == 'city'
    if style == 'short' and unit in SHORT: return rng.choice(SHORT[unit])
    if style == 'bare': return bare(name)
    if style == 'bare-short': return bare(rng.choice(SHORT[unit]) if unit in SHORT else name)
    if style == 'upper': return name.upper()
    if style == 'typed': return ('Thành phố ' if city else 'Tỉnh ') + name
    if style == 'tp': return ('TP. ' if city else '') + name
    if style == 'starred': return name + rng.choice(['', '', '*', ' (*)'])
    if style == 'nfd': return unicodedata.normalize('NFD', name)
    return name


NAMES = ['plain', 'short', 'bare', 'bare-short', 'upper', 'typed', 'tp', 'starred', 'nfd']


def places(scores):
    """unit → its place; ties share it."""
    ordered = sorted(scores.values(), reverse=True)
    return {u: ordered.index(p) + 1 for u, p in scores.items()}


def comma(value, digits=2): return f'{value:.{digits}f}'.replace('.', ',')


def unit(id, name, kind, level, parent, start=None, end=None):
    """A unit that the register does not hold, for the tests to add."""
    return {'unit': id, 'code': None, 'nameVi': name, 'nameEn': bare(name), 'type': kind, 'level': level, 'parent': parent, 'validFrom': start, 'validTo': end, 'successors': []}


PROVINCES = [u for u in UNITS if UNITS[u]['level'] == 'province' and UNITS[u]['code']]
OLD = [u for u in PROVINCES if not UNITS[u]['valid_from'] and UNITS[u]['valid_to'] not in ('2008-07-31', '2024-12-31')]
NEW = [u for u in PROVINCES if not UNITS[u]['valid_to']]


def short(unit): return UNITS[unit]['name_vi'].replace('TP. ', '').replace('Thành phố ', '').replace('Tỉnh ', '')


def parts(index, year, kinds=('dimension',), level='province'):
    """The components of these kinds in the edition of a year."""
    return [c for c in components_of(edition_of(index, year, level)) if c['kind'] in kinds]
