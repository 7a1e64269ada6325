"""What spreadsheet programs and people do to cells, rows and files."""
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table

from figures import *
from fresh.shared import *
from pages import Book, Page, book


def simple(rng, index='PAPI', year=2022, count=12):
    """A page under one heading row with the fields of a scheme, and what they hold: (page, units, components, points)."""
    own = published(index, year, rng, count, whole=False)
    dims = parts(index, year)
    page = Page(f'{index} {year}')
    page.row(1, ['Tỉnh'] + [c['name_vi'] for c in dims])
    return page, list(own), dims, own


def fill(page, units, dims, own, index='PAPI', year=2022, first=2, name=short, show=lambda v, r, n: v):
    for r, u in enumerate(units):
        page.put(first + r, 1, name(u))
        for n, c in enumerate(dims):
            page.put(first + r, 2 + n, show(own[u][c['component']], r, n)); page.expect(u, year, index, c['component'], own[u][c['component']])


@book
def program(rng):
    """Frozen panes, filters, comments, tables, rich text: none of it changes a figure."""
    def frozen(sheet): sheet.freeze_panes = 'B2'; sheet.auto_filter.ref = sheet.dimensions; sheet.auto_filter.add_filter_column(0, [sheet['A2'].value]); sheet['B3'].comment = Comment('Số liệu cần kiểm tra: 9,99', 'Văn phòng')
    def listed(sheet): sheet.add_table(Table(displayName='Diem', ref=sheet.dimensions))
    for kind, after in [('frozen', frozen), ('table', listed), ('rich', None)]:
        page, units, dims, own = simple(rng)
        if after: page.after = after
        fill(page, units, dims, {u: {c: round(p, 4) for c, p in own[u].items()} for u in units}, show=lambda v, r, n: comma(v, 4) + '(1)' if kind == 'rich' and n == 0 else v)
        yield Book(f'PAPI 2022 {kind}', 'a program\'s ornaments', [page], rich=kind == 'rich', names=kind)


@book
def letters(rng):
    """Spaces that do not break, signs of no width, full-width digits, other dashes."""
    wide = str.maketrans('0123456789.', '０１２３４５６７８９．')
    odd = {'nbsp': (lambda u: short(u).replace(' ', '\u00a0') + '\u00a0', lambda v: f'\u00a0{comma(v)}\u00a0'),
           'no width': (lambda u: '\u200b'.join(short(u)[:4]) + short(u)[4:] + '\ufeff', lambda v: f'{v:.2f}\u200b'),
           'full width': (lambda u: short(u), lambda v: f'{v:.2f}'.translate(wide)),
           'narrow': (lambda u: '\u2009' + short(u).replace(' ', '\u202f'), lambda v: f'\u202f{comma(v)}'),
           'soft': (lambda u: short(u)[:3] + '\u00ad' + short(u)[3:], lambda v: f'\u200e{v:.2f}')}
    for (kind, (name, text)), form in zip(odd.items(), ['xlsx', 'csv', 'xlsx', 'ods', 'xls']):
        page, units, dims, own = simple(rng)
        fill(page, units, dims, {u: {c: round(p, 2) for c, p in own[u].items()} for u in units}, name=name, show=lambda v, r, n: text(v))
        yield Book(f'PAPI 2022 ky tu {kind}', 'odd letters', [page], form=form, names=kind)


@book
def dressed(rng):
    """Numbers with marks, units, brackets; what may be another figure must be told."""
    marks = [lambda v: comma(v) + ' ', lambda v: comma(v) + '*', lambda v: comma(v) + ' (*)', lambda v: comma(v) + 'đ', lambda v: comma(v) + ' điểm', lambda v: comma(v) + '/10', lambda v: comma(v) + ' ²', lambda v: ' ' + comma(v)]
    for kind, form in [('marks', 'xlsx'), ('marks', 'csv'), ('doubtful', 'xlsx')]:
        page, units, dims, own = simple(rng)
        own = {u: {c: round(p, 2) for c, p in own[u].items()} for u in units}
        if kind == 'marks': fill(page, units, dims, own, show=lambda v, r, n: marks[(r + n) % len(marks)](v))
        else:
            doubts = ['6,5 - 7,0', '≈6,9', '6,9 hoặc 7,1', '<6,5', '6,,5', '6.5.1', 'O,65', '6,5?', '6l,5']
            for r, u in enumerate(units):
                page.put(2 + r, 1, short(u))
                for n, c in enumerate(dims):
                    if n == 2 and r < len(doubts): page.put(2 + r, 2 + n, doubts[r]); page.fault(2 + r, 2 + n, 'not-a-number')
                    else: page.put(2 + r, 2 + n, own[u][c['component']]); page.expect(u, 2022, 'PAPI', c['component'], own[u][c['component']])
        yield Book(f'PAPI 2022 so {kind}', 'figures in a dress', [page], form=form, names=kind)


@book
def text_files(rng):
    """Separators, a line that names one, Unicode text of Excel, pipes, empty columns behind."""
    for kind, file in [('sep', 'csv'), ('unicode text', 'txt'), ('pipes', 'csv'), ('quoted commas', 'csv'), ('empty columns', 'csv'), ('tab', 'tsv')]:
        page, units, dims, own = simple(rng, 'PCI', 2022)
        own = {u: {c: round(p, 2) for c, p in own[u].items()} for u in units}
        fill(page, units, dims, own, 'PCI')
        mark = {'sep': ';', 'unicode text': '\t', 'pipes': '|', 'quoted commas': ',', 'empty columns': ';', 'tab': '\t'}[kind]
        point = kind in ('pipes', 'tab')
        cell = lambda v: (f'{v:.2f}' if point else comma(v)) if isinstance(v, float) else str(v)
        quoted = (lambda t: f'"{t}"') if kind == 'quoted commas' else lambda t: t
        lines = [mark.join(quoted(cell(page.cells.get((r, c), ('',))[0])) for c in range(1, page.width + 1)) + (';;;;' if kind == 'empty columns' else '') for r in range(1, page.height + 1)]
        if kind == 'sep': lines.insert(0, 'sep=;')
        page.name = 'CSV'
        text = '\r\n'.join(lines) + '\r\n'
        yield Book(f'PCI 2022 {kind}', 'text files', [page], form=file, text=text.encode('utf-16' if kind == 'unicode text' else 'utf-8'), names=kind)


@book
def placed(rng):
    """Far from the corner; halves; a page's foot among the rows; two rows a unit; a pivot table."""
    for kind, form in [('far', 'xlsx'), ('halves', 'xlsx'), ('halves', 'xls'), ('pages', 'xlsx'), ('name in two languages', 'xlsx'), ('pivot', 'xlsx'), ('numbered names', 'csv')]:
        page, units, dims, own = simple(rng, 'PCI', 2023, 30)
        if kind == 'far':
            fill(page, units, dims, own, 'PCI', 2023)
            page.cells = {(r + 150, c + 27): v for (r, c), v in page.cells.items()}
        elif kind == 'halves':
            half = (len(units) + 1) // 2
            page.cells = {}
            page.put(1, 1, 'Bảng điểm PCI 2023 (một số chỉ số thành phần)')
            for side, own_units in enumerate((units[:half], units[half:])):
                at = 1 + side * 6
                page.row(3, ['STT', 'Tỉnh', *(c['name_vi'] for c in dims[:3])], at)
                for r, u in enumerate(own_units):
                    page.row(4 + r, [side * half + r + 1, short(u), *(own[u][c['component']] for c in dims[:3])], at)
                    for c in dims[:3]: page.expect(u, 2023, 'PCI', c['component'], own[u][c['component']])
        elif kind == 'pages':
            row, head = 3, ['STT', 'Tỉnh', *(c['name_vi'] for c in dims)]
            page.cells = {}; page.put(1, 1, 'PCI 2023')
            for r, u in enumerate(units):
                if r % 12 == 0:
                    if r: page.put(row, 6, f'{r // 12}/3'); page.put(row + 1, 1, f'Trang {r // 12}'); row += 3
                    page.row(row, head); row += 1
                page.row(row, [r + 1, short(u), *(own[u][c['component']] for c in dims)]); row += 1
                for c in dims: page.expect(u, 2023, 'PCI', c['component'], own[u][c['component']])
        elif kind == 'name in two languages':
            for r, u in enumerate(units):
                page.put(2 + 2 * r, 1, short(u)); page.put(3 + 2 * r, 1, f'({english(u)})')
                for n, c in enumerate(dims):
                    page.put(2 + 2 * r, 2 + n, own[u][c['component']]); page.merge(2 + 2 * r, 2 + n, 3 + 2 * r, 2 + n); page.expect(u, 2023, 'PCI', c['component'], own[u][c['component']])
        elif kind == 'pivot':
            page.cells = {}
            page.put(1, 1, 'Năm'); page.put(1, 2, 2023); page.put(3, 1, 'Average of Điểm PCI'); page.put(3, 2, 'Column Labels')
            page.row(4, ['Row Labels', *(c['name_vi'] for c in dims), 'Grand Total'])
            for r, u in enumerate(units):
                values = [own[u][c['component']] for c in dims]
                page.row(5 + r, [short(u), *values, sum(values) / len(values)])
                for c in dims: page.expect(u, 2023, 'PCI', c['component'], own[u][c['component']])
            page.row(5 + len(units), ['Grand Total'] + [sum(own[u][c['component']] for u in units) / len(units) for c in dims])
        else: fill(page, units, dims, own, 'PCI', 2023, name=lambda u: rng.choice(['{n:02d}. {u}', '{n}) {u}', '- {u}', '{u}:', '{u} ', '{n}. Tỉnh {u}']).format(n=units.index(u) + 1, u=short(u)))
        yield Book(f'PCI 2023 {kind}', 'lying otherwise', [page], form=form, names=kind)


@book
def unreadable(rng):
    """A row of which neither the unit nor the figures can be read is told of, not passed over."""
    for kind, form in [('question marks', 'xlsx'), ('words', 'csv'), ('long', 'xlsx')]:
        page, units, dims, own = simple(rng)
        if kind == 'long':
            page.cells = {}; page.row(1, ['Tỉnh', 'Nội dung', 'Năm', 'Điểm'])
            row = 2
            for u in units:
                for c in dims:
                    lost = u == units[3] and c in dims[:2]
                    page.row(row, ['???' if lost else short(u), c['name_vi'], 2022, '???' if lost else own[u][c['component']]])
                    if lost: page.fault(row, 1, 'unknown-unit')
                    else: page.expect(u, 2022, 'PAPI', c['component'], own[u][c['component']])
                    row += 1
            page.refused = page.refused[:1]
        else:
            fill(page, units[:6], dims, own); fill(page, units[7:], dims, own, first=9)
            page.row(8, ['Q??ng N??m'] + ['?,??' if kind == 'question marks' else 'mất' for _ in dims]); page.fault(8, 1, 'unknown-unit')
        yield Book(f'PAPI 2022 hong {kind}', 'unreadable rows', [page], form=form, names=kind)


@book
def every_index(rng):
    """Long, all indices and years below each other under a column of indices; longer than what is looked at first."""
    page = Page('Tong hop')
    page.row(1, ['Chỉ số', 'Năm', 'Tỉnh', 'Nội dung', 'Điểm'])
    row = 2
    for index, years in [('PCI', (2016, 2017, 2018, 2019)), ('PAPI', (2016, 2017, 2021, 2022)), ('PCI', (2022,))]:
        for y in years:
            own = published(index, y, rng, 16, whole=False)
            for u in own:
                for c in parts(index, y):
                    page.row(row, [index, y, short(u), c['name_vi'], own[u][c['component']]]); row += 1
                    page.expect(u, y, index, c['component'], own[u][c['component']])
    yield Book('moi chi so', 'all indices in one list', [page], form='csv')
