"""What the sheets of this folder are made with: units, schemes, published scores, pages and files."""
import importlib.util, random, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
if len(sys.argv) < 2: sys.argv.append(str(HERE.parents[1] / 'tests/fixtures/spreadsheet/fresh'))
spec = importlib.util.spec_from_file_location('lookalikes', HERE.parent / 'make-lookalike-workbooks.py')
base = importlib.util.module_from_spec(spec)
spec.loader.exec_module(base)
UNITS, OUT, SEED = base.UNITS, base.OUT, base.SEED
PROVINCES = [u for u in UNITS if UNITS[u]['level'] == 'province' and UNITS[u]['code']]
OLD = [u for u in PROVINCES if not UNITS[u]['valid_from'] and UNITS[u]['valid_to'] not in ('2008-07-31', '2024-12-31')]
MAKERS = []


class Page(base.Page):
    """A sheet: cells, what must come of them, and what spreadsheet programs put around them."""
    def __init__(self, name='Sheet1', after=lambda sheet: None):
        super().__init__(name)
        self.after = after

    def fault(self, row, column, code):
        """A cell that must be told of under this code."""
        self.refused.append([f'{letter(column)}{row}', code])


class Made:
    """One file: pages, or the bytes themselves."""
    def __init__(self, file, shape, pages, form='xlsx', text=None, more=(), asks=False, rich=False, kind=''):
        self.file, self.shape, self.pages, self.form, self.text, self.rich, self.kind = file, shape, pages, form, text, rich, kind
        self.about = {**({'more': list(more)} if more else {}), **({'asks': True} if asks else {})}


def maker(make):
    MAKERS.append(make)
    return make


def letter(column): return base.openpyxl.utils.get_column_letter(column)
def short(unit): return UNITS[unit]['name_vi'].replace('TP. ', '').replace('Thành phố ', '').replace('Tỉnh ', '')
def english(unit): return UNITS[unit]['name_en']
def comma(value, digits=2): return f'{value:.{digits}f}'.replace('.', ',')
def number_of(code): return int(''.join(c for c in code if c.isdigit())[-2:])


def parts(index, year, kinds=('dimension',), level='province'):
    return [c for c in base.components_of(base.edition_of(index, year, level)) if c['kind'] in kinds]


def published(index, year, rng, count=14, whole=True):
    """unit → component → points of a year as published, for some units that have them all."""
    scores = base.scores_of(index, year)
    codes = [c['component'] for c in parts(index, year)] + (['TOTAL'] if whole else [])
    complete = [u for u in scores if all(c in scores[u] for c in codes)]
    chosen = set(rng.sample(complete, min(count, len(complete))))
    return {u: {c: p for c, (p, _) in scores[u].items()} for u in complete if u in chosen}


def invented(rng, units, components, low=.55, high=.95):
    """unit → component → points below the maximum of each."""
    return {u: {c['component']: round(rng.uniform(low, high) * float(c['max'] or 10), 2) for c in components} for u in units}


def places(scores):
    ordered = sorted(scores.values(), reverse=True)
    return {u: ordered.index(p) + 1 for u, p in scores.items()}


def unit(id, name, kind, level, parent, start=None, end=None):
    return {'unit': id, 'code': None, 'nameVi': name, 'nameEn': base.bare(name), 'type': kind, 'level': level, 'parent': parent, 'validFrom': start, 'validTo': end, 'successors': []}
