"""Lists that go on to the right or below."""
from figures import *
from pages import Book, Page, book
from odd.shared import *


@book
def blocks(rng):
    for count, heads, gap, form in [(2, ['Xếp hạng', 'Tỉnh, thành phố', 'Điểm'], 1, 'xlsx'), (3, ['TT', 'Tỉnh', 'Điểm', 'Hạng'], 0, 'xls'), (2, ['Tỉnh/TP', 'Điểm'], 1, 'csv'), (3, ['Hạng', 'Địa phương', 'Chỉ số (%)'], 1, 'ods'), (2, ['TT', 'Địa phương', '2021', '2022'], 1, 'xlsx')]:
        units = provinces(rng, 17)
        index, year = rng.choice(['PAR_INDEX', 'PAPI', 'PCI']), 2022
        page = Page('Sheet1')
        page.put(1, 1, f'XẾP HẠNG CHỈ SỐ {SHOWN[index]}' + ('' if '2021' in heads else f' NĂM {year}'))
        years = [2021, 2022] if '2021' in heads else [year]
        own = {y: {u: points(rng, index) for u in units} for y in years}
        rank = places(own[years[-1]])
        units.sort(key=lambda u: rank[u])
        size = -(-len(units) // count)
        for b in range(count):
            at = 1 + b * (len(heads) + gap)
            page.row(3, [int(h) if h.isdigit() else h for h in heads], at)
            for r, u in enumerate(units[b * size:(b + 1) * size]):
                cells = {'Xếp hạng': rank[u], 'Hạng': rank[u], 'TT': b * size + r + 1, 'Điểm': own[years[-1]][u], 'Chỉ số (%)': own[years[-1]][u], '2021': own[2021][u] if 2021 in own else None, '2022': own[2022][u]}
                page.row(4 + r, [cells.get(h, short(u)) for h in heads], at)
                for y in years: page.expect(u, y, index, 'TOTAL', own[y][u], rank=rank[u] if {'Xếp hạng', 'Hạng'} & set(heads) else None)
        yield Book(f'xep hang {SHOWN[index]}', 'blocks', [page], form=form, headings=str(count), encoding='utf-8' if form == 'csv' else '')


@book
def goes_on_below(rng):
    """A printed page's heading once more, with or without a blank row and 'tiếp theo' before it; two heading rows."""
    for kind in ('repeated', 'continued', 'two rows'):
        units = provinces(rng, 16)
        year = 2023
        shown = parts('PCI', year)[:4] if kind == 'two rows' else []
        page = Page('PCI 2023')
        page.put(1, 1, f'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) năm {year}')
        own = {u: {'TOTAL': points(rng, 'PCI'), **{c['component']: round(rng.uniform(4, 8), 2) for c in shown}} for u in units}

        def head(row):
            if kind != 'two rows': page.row(row, ['TT', 'Tỉnh, thành phố', 'PCI', 'Nhóm']); return row + 1
            page.row(row, ['TT', 'Tỉnh, thành phố', 'Chỉ số thành phần']); page.merge(row, 3, row, 6); page.put(row, 7, 'Điểm PCI')
            page.row(row + 1, [c['name_vi'] for c in shown], 3)
            for c in (1, 2, 7): page.merge(row, c, row + 1, c)
            return row + 2
        row = head(3)
        for r, u in enumerate(units):
            if r in (6, 12):
                if kind == 'continued': page.put(row + 1, 1, '(tiếp theo)'); row += 2
                if kind == 'two rows': row += 1
                row = head(row)
            page.row(row, [r + 1, short(u)] + ([own[u][c['component']] for c in shown] + [own[u]['TOTAL']] if shown else [own[u]['TOTAL'], rng.choice(['Tốt', 'Khá', 'Trung bình'])]))
            for code, v in own[u].items(): page.expect(u, year, 'PCI', code, v)
            row += 1
        yield Book('pci', 'goes on below', [page], form='xlsx', headings=kind)
