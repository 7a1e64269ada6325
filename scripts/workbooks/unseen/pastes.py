"""Pastes from Word and PDF, tables of press articles, hidden rows and columns, marks on numbers."""
from figures import *
from pages import Book, Page, book
from unseen.shared import *


HARD = ['ba-ria-vung-tau', 'ho-chi-minh', 'ha-noi', 'dak-lak', 'quang-ninh', 'hai-phong', 'bac-giang', 'thai-nguyen', 'dong-thap', 'phu-tho']
HARD = [u if u in UNITS else next(i for i in UNITS if i.endswith(u)) for u in HARD]


@book
def pasted(rng):
    for kind in ('two rows', 'two rows below', 'soft hyphens', 'no-break', 'spaced digits', 'quoted breaks'):
        for index, year in [('PAPI', 2023), ('PCI', 2022)]:
            units = HARD[:]
            rng.shuffle(units)
            values = {u: whole(rng, index) for u in units}
            page = Page()
            page.put(1, 1, f'Bảng 3. Kết quả chỉ số {index} năm {year}')
            page.row(2, ['TT', 'Tỉnh, thành phố', f'Điểm {index}'])
            lines = [[f'Bảng 3. Kết quả chỉ số {index} năm {year}'], ['TT', 'Tỉnh, thành phố', f'Điểm {index}']]
            for r, u in enumerate(units):
                name, value = short(u), comma(values[u])
                first, _, last = name.rpartition(' ')
                if name.startswith('Bà Rịa'): first, last = 'Bà Rịa -', 'Vũng Tàu'
                if kind == 'two rows' and r % 4 == 0: lines += [[f'{r + 1}', first, value], ['', last, '']]
                elif kind == 'two rows below' and r % 4 == 0: lines += [['', first, ''], [f'{r + 1}', last, value]]
                elif kind == 'soft hyphens': lines.append([f'{r + 1}', name.replace(' ', ' \u00ad', 1) if r % 2 else name[:2] + '\u00ad' + name[2:], value])
                elif kind == 'no-break': lines.append([f'{r + 1}\u00a0', '\u00a0' + name.replace(' ', '\u00a0') + '\u200b', '\u202f' + value + '\u00a0'])
                elif kind == 'spaced digits': lines.append([f'{r + 1}', name, value.replace(',', ' ,') if r % 2 else value.replace(',', ', ')])
                elif kind == 'quoted breaks': lines.append([f'{r + 1}', '"' + f'{first}\n{last}'.strip() + '"', value])
                else: lines.append([f'{r + 1}', name, value])
                page.expect(u, year, index, 'TOTAL', values[u])
            yield Book(f'dan {kind}', 'pasted', [page], form='txt', text=('\r\n'.join('\t'.join(line) for line in lines) + '\r\n').encode(), names=kind)


@book
def articles(rng):
    for index, year, kind in [('PCI', 2024, 'spans'), ('PAPI', 2024, 'two tables'), ('PAR_INDEX', 2024, 'no title'), ('SIPAS', 2024, 'list')]:
        units = rng.sample(OLD, 12)
        values = {u: whole(rng, index) for u in units}
        ordered = sorted(units, key=lambda u: -values[u])
        page, shown = Page(), {'PAR_INDEX': 'PAR INDEX'}.get(index, index)
        cell = lambda v, tag='td', more='': f'<{tag}{more}><p>&nbsp;{v}&nbsp;</p></{tag}>'
        rows = ''.join('<tr>' + cell(r + 1) + cell(f'<strong>{short(u)}</strong>' if r < 3 else short(u)) + cell(comma(values[u])) + '</tr>\n' for r, u in enumerate(ordered))
        for r, u in enumerate(ordered): page.expect(u, year, index, 'TOTAL', values[u], rank=r + 1)
        head = '<tr>' + cell('Thứ hạng', 'th') + cell('Địa phương', 'th') + cell(f'Điểm số {shown} {year}' if kind == 'no title' else 'Điểm số', 'th') + '</tr>'
        table = f'<table border=1>{"" if kind == "no title" else f"<tr><td colspan=3>Bảng xếp hạng {shown} năm {year}</td></tr>"}{head}{rows}</table>'
        if kind == 'two tables': table = f'<table><tr><td>Trang chủ</td><td>Thời sự</td><td>Kinh tế</td></tr></table>{table}<table><tr><td>Bài liên quan</td></tr><tr><td>PAPI 2023: 10 tỉnh dẫn đầu</td></tr></table>'
        if kind == 'list': table = table.replace('</td><td', '</td>\n<td')
        yield Book(f'bai bao {kind}', 'a press article', [page], form='htm', text=f'<html><head><meta charset="utf-8"><title>Công bố chỉ số</title></head><body><h1>Công bố {shown} {year}</h1>{table}</body></html>'.encode(), headings=kind)


@book
def league(rng):
    """The best ten of each part beside each other, as an article sets them."""
    own = scheme(rng, 'PAPI', OLD, 2023)
    dims = parts('PAPI', 2023)[:4]
    page = Page('Top 10')
    page.put(1, 1, '10 tỉnh, thành phố dẫn đầu từng nội dung PAPI 2023')
    for n, c in enumerate(dims):
        page.put(2, 1 + 3 * n, c['name_vi']); page.merge(2, 1 + 3 * n, 2, 2 + 3 * n); page.row(3, ['Tỉnh', 'Điểm'], 1 + 3 * n)
        for r, u in enumerate(sorted(OLD, key=lambda u: -own[u][c['component']])[:10]):
            page.row(4 + r, [short(u), comma(own[u][c['component']])], 1 + 3 * n); page.expect(u, 2023, 'PAPI', c['component'], own[u][c['component']])
    yield Book('top 10 tung noi dung', 'league of an article', [page])


@book
def hidden(rng):
    for kind, form in [('rows', 'xlsx'), ('column', 'xlsx'), ('rows', 'xls'), ('column', 'ods'), ('column unread', 'xlsx')]:
        units = rng.sample(OLD, 10)
        own = scheme(rng, 'PAPI', units, 2023)
        dims = parts('PAPI', 2023)
        page = Page('PAPI 2023')
        page.row(1, ['Tỉnh'] + [c['name_vi'] for c in dims] + ['Tổng điểm', 'Ghi chú'])
        for r, u in enumerate(units):
            page.row(2 + r, [short(u)] + [own[u][c['component']] for c in dims] + [own[u]['TOTAL'], 'x'])
            for c in dims: page.expect(u, 2023, 'PAPI', c['component'], own[u][c['component']])
            page.expect(u, 2023, 'PAPI', 'TOTAL', own[u]['TOTAL'])
        if kind == 'rows': page.hidden_rows = [4, 7]
        if kind == 'column': page.hidden_columns = [3]
        if kind == 'column unread': page.hidden_columns = [11]
        page.notes = [] if kind == 'column unread' else ['hidden-taken']
        yield Book(f'an {kind}', 'hidden rows and columns', [page], form=form, headings=kind)


@book
def marked(rng):
    marks = [lambda v: comma(v) + '*', lambda v: f'{v:.2f}(1)', lambda v: comma(v) + '¹', lambda v: comma(v) + ' [2]', lambda v: f'{v:.2f}**', lambda v: comma(v) + '(*)', lambda v: '*' + comma(v), lambda v: comma(v) + ' †', lambda v: comma(v) + 'ᵃ', lambda v: comma(v) + ' (a)', comma]
    for index, year, form in [('PCI', 2022, 'xlsx'), ('PAPI', 2022, 'csv'), ('SIPAS', 2023, 'xls'), ('PAR_INDEX', 2023, 'ods')]:
        units = rng.sample(OLD, 11)
        page = Page('KQ')
        page.put(1, 1, f'Kết quả {index.replace("_", " ")} năm {year}'); page.row(2, ['Tỉnh', 'Điểm', 'Hạng'])
        values = {u: whole(rng, index) for u in units}
        for r, u in enumerate(units):
            page.row(3 + r, [short(u) + ['²', '*', '(1)', ' [a]', '', '¹⁾', ' ³', '**', '†', '(*)', '1)'][r], marks[r](values[u]), f'{places(values)[u]}/63'])
            page.expect(u, year, index, 'TOTAL', values[u], rank=places(values)[u])
        page.put(15, 1, '* Số liệu sơ bộ'); page.put(16, 1, '(1) Không so sánh được với năm trước')
        yield Book(f'chu thich {index}', 'marks on numbers', [page], form=form, figures='footnotes')


@book
def figures(rng):
    """Comma in one column and point in another; places like 1/63, also as a date; a change beside the points."""
    units = rng.sample(OLD, 12)
    for kind, form in [('two marks', 'csv'), ('two marks', 'xlsx'), ('change', 'xlsx'), ('place in cell', 'xlsx'), ('apostrophe', 'csv'), ('thousands', 'xlsx')]:
        page = Page('KQ')
        own = scheme(rng, 'PAPI', units, 2022)
        dims = parts('PAPI', 2022)[:4]
        page.put(1, 1, 'PAPI 2022'); page.row(2, ['Địa phương'] + [c['name_vi'] for c in dims])
        refused = []
        for r, u in enumerate(units):
            page.put(3 + r, 1, short(u))
            for n, c in enumerate(dims):
                v = own[u][c['component']]
                text = {'two marks': comma(v) if n % 2 else f'{v:.2f}', 'change': f'{comma(v)} ({"+" if r % 2 else "-"}0,12)', 'place in cell': f'{comma(v)} (hạng {r + 1})', 'apostrophe': f"'{comma(v)}", 'thousands': v}[kind]
                if kind == 'thousands' and r == 3: text = '1.234,5'; page.refused.append([f'{"ABCDE"[n + 1]}{3 + r}', 'out-of-range'])
                else: page.expect(u, 2022, 'PAPI', c['component'], v)
                page.put(3 + r, 2 + n, text)
        yield Book(f'so lieu {kind}', 'figures in a dress', [page], form=form, figures=kind)
