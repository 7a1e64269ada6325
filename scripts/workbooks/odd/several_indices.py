"""Several indices on one sheet: side by side, in rows, below each other."""
from figures import *
from pages import Book, Page, book
from odd.shared import *


@book
def grids(rng):
    """Index over year over points and rank; year over index; one line; with an index that the register does not know."""
    for kind, indices, years, form in [('index over year', ['PCI', 'PAPI', 'PAR_INDEX'], (2021, 2022, 2023), 'xlsx'), ('index over year', ['PAR_INDEX', 'SIPAS', 'PAPI', 'PCI'], (2022, 2023), 'xls'),
                                       ('year over index', ['PCI', 'PAPI', 'PAR_INDEX'], (2021, 2022), 'xlsx'), ('year over index', ['PAR_INDEX', 'SIPAS'], (2020, 2021, 2022), 'ods'),
                                       ('one line', ['PCI', 'PAPI'], (2021, 2022, 2023), 'csv'), ('one line ranks', ['PCI', 'PAPI', 'SIPAS'], (2023,), 'xlsx'), ('stranger', ['PCI', 'PAPI'], (2022,), 'xlsx'), ('named', ['PCI', 'PAPI', 'PAR_INDEX', 'SIPAS'], (2022,), 'csv')]:
        units = provinces(rng)
        scores = {(i, y): {u: points(rng, i) for u in units} for i in indices for y in years}
        rank = {key: places(own) for key, own in scores.items()}
        page = Page('Tong hop')
        page.put(1, 1, f'KẾT QUẢ CÁC CHỈ SỐ {", ".join(SHOWN[i] for i in indices)} CỦA CÁC TỈNH, THÀNH PHỐ')
        columns, row = [], 3
        if kind in ('index over year', 'year over index'):
            outer, inner = (indices, years) if kind == 'index over year' else (years, indices)
            say = lambda one: SHOWN.get(one) or f'Năm {one}'
            page.row(3, ['TT', 'Tỉnh/TP'])
            page.merge(3, 1, 5, 1); page.merge(3, 2, 5, 2)
            at = 3
            for o in outer:
                page.put(3, at, say(o)); page.merge(3, at, 3, at + 2 * len(inner) - 1)
                for i in inner:
                    page.put(4, at, say(i)); page.merge(4, at, 4, at + 1); page.row(5, ['Điểm', 'Hạng'], at)
                    key = (o, i) if kind == 'index over year' else (i, o)
                    columns += [('points', key, at), ('rank', key, at + 1)]
                    at += 2
            row = 6
        elif kind == 'one line':
            heads = [(i, y) for y in years for i in indices]
            page.row(3, ['TT', 'Địa phương'] + [f'{SHOWN[i]} {y}' for i, y in heads])
            columns = [('points', key, 3 + n) for n, key in enumerate(heads)]; row = 4
        elif kind == 'named':
            names = {'PCI': 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'PAPI': 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)', 'PAR_INDEX': 'Chỉ số cải cách hành chính (PAR INDEX)', 'SIPAS': 'Chỉ số hài lòng (SIPAS)'}
            page.cells.clear()
            page.row(1, ['STT', 'Tỉnh, thành phố'] + [f'{names[i]} năm {years[0]}' for i in indices])
            columns = [('points', (i, years[0]), 3 + n) for n, i in enumerate(indices)]; row = 2
        else:
            page.put(1, 1, f'TỔNG HỢP CÁC CHỈ SỐ NĂM {years[0]}')
            at = 3
            page.row(3, ['STT', 'Tỉnh, thành phố'])
            for i in indices:
                page.row(3, [f'Điểm {SHOWN[i]}', f'Xếp hạng {SHOWN[i]}' if kind == 'stranger' else 'Xếp hạng'], at)
                columns += [('points', (i, years[0]), at), ('rank', (i, years[0]), at + 1)]; at += 2
                if kind == 'stranger':
                    page.row(3, ['DTI', 'Hạng'], at)
                    for r in range(len(units)): page.row(4 + r, [round(rng.uniform(.4, .8), 4), r + 1], at)
                    at += 2
            row = 4
        for r, u in enumerate(units):
            page.row(row + r, [r + 1, short(u)])
            for what, key, at in columns: page.put(row + r, at, scores[key][u] if what == 'points' else rank[key][u])
            ranked = {key for what, key, _ in columns if what == 'rank'}
            for i, y in scores: page.expect(u, y, i, 'TOTAL', scores[i, y][u], rank=rank[i, y][u] if (i, y) in ranked else None)
        yield Book('tong hop cac chi so', 'several indices', [page], form=form, headings=kind, encoding='utf-8-sig' if form == 'csv' else '')


@book
def indices_down(rng):
    """One province: indices down and years across, with a row of ranks under each; components under each index."""
    for kind, years in [('plain', (2020, 2021, 2022, 2023)), ('pairs', (2021, 2022, 2023)), ('tree', (2021, 2022)), ('column pairs', (2022, 2023))]:
        unit = rng.choice(OLD)
        page = Page('Sheet1')
        page.put(1, 1, f'KẾT QUẢ CÁC CHỈ SỐ CỦA {name_of(unit, "typed", rng).upper()} GIAI ĐOẠN {years[0]}-{years[-1]}')
        row = 3
        if kind == 'column pairs':
            page.row(3, ['TT', 'Chỉ số']); at = 3
            for y in years: page.put(3, at, f'Năm {y}'); page.merge(3, at, 3, at + 1); page.row(4, ['Điểm', 'Thứ hạng'], at); at += 2
            row = 5
        else: page.row(3, ['TT', 'Tên chỉ số'] + ([''] if kind == 'pairs' else []) + [f'Năm {y}' if kind != 'plain' else y for y in years]); row = 4
        for n, i in enumerate(['PCI', 'PAPI', 'PAR_INDEX', 'SIPAS'] if kind != 'tree' else ['PCI', 'PAPI']):
            values = [points(rng, i) for _ in years]
            ranks = [rng.randrange(1, 63) for _ in years]
            name = {'plain': f'Chỉ số {SHOWN[i]}', 'pairs': SHOWN[i], 'tree': f'Chỉ số {SHOWN[i]}', 'column pairs': SHOWN[i]}[kind]
            if kind == 'pairs':
                page.row(row, [n + 1, name, 'Điểm'] + values); page.row(row + 1, ['', '', 'Thứ hạng'] + ranks); page.merge(row, 1, row + 1, 1); page.merge(row, 2, row + 1, 2); row += 2
            elif kind == 'column pairs':
                page.row(row, [n + 1, name] + [x for pair in zip(values, ranks) for x in pair]); row += 1
            else: page.row(row, [['I', 'II', 'III', 'IV'][n] if kind == 'tree' else n + 1, name] + values); row += 1
            for y, v, k in zip(years, values, ranks): page.expect(unit, y, i, 'TOTAL', v, rank=k if kind in ('pairs', 'column pairs') else None)
            if kind == 'tree':
                for m, c in enumerate(parts(i, years[0])):
                    own = [round(rng.uniform(4, 8), 2) for _ in years]
                    page.row(row, [m + 1, c['name_vi']] + own); row += 1
                    for y, v in zip(years, own):
                        code = next((d['component'] for d in parts(i, y) if d['component'] == c['component']), None)
                        if code: page.expect(unit, y, i, code, v)
        yield Book('cac chi so cua tinh', 'indices down', [page], form='xlsx', headings=kind)


@book
def indices_long(rng):
    for heads, form in [(['Tỉnh', 'Chỉ số', 'Năm', 'Điểm', 'Xếp hạng'], 'xlsx'), (['province_name', 'index', 'year', 'index_score', 'rank'], 'csv'), (['Năm', 'Bộ chỉ số', 'Địa phương', 'Giá trị', 'Thứ hạng'], 'ods'), (['year', 'index', 'unit', 'score', 'ranking'], 'csv')]:
        page = Page('Sheet1')
        page.row(1, heads)
        row = 2
        for u in provinces(rng, 6):
            for i in ('PCI', 'PAPI', 'PAR_INDEX'):
                for y in (2021, 2022):
                    v, k = points(rng, i), rng.randrange(1, 63)
                    cells = {'Tỉnh': short(u), 'Địa phương': short(u), 'province_name': bare(UNITS[u]['name_vi']), 'unit': UNITS[u]['name_vi'], 'Chỉ số': SHOWN[i], 'Bộ chỉ số': SHOWN[i], 'index': SHOWN[i], 'Năm': y, 'year': y, 'Điểm': v, 'Giá trị': v, 'score': v, 'index_score': v}
                    page.row(row, [cells.get(h, k) for h in heads]); row += 1
                    page.expect(u, y, i, 'TOTAL', v, rank=k)
        yield Book('du lieu', 'indices long', [page], form=form, encoding='utf-8' if form == 'csv' else '')


@book
def indices_below(rng):
    """A table for each index or year below the other, all under the same headings."""
    for kind in ('index', 'year', 'component'):
        page = Page('Sheet1')
        page.put(1, 1, 'TỔNG HỢP KẾT QUẢ' + {'index': ' NĂM 2022', 'year': ' CHỈ SỐ PAPI', 'component': ' PCI NĂM 2022'}[kind])
        row = 3
        names = {'index': ['PCI', 'PAPI', 'PAR_INDEX'], 'year': [2020, 2021, 2022], 'component': parts('PCI', 2022)[:3]}[kind]
        units = provinces(rng, 8)
        for n, one in enumerate(names):
            index, year, code = (one, 2022, 'TOTAL') if kind == 'index' else ('PAPI', one, 'TOTAL') if kind == 'year' else ('PCI', 2022, one['component'])
            page.put(row, 1, f'{n + 1}. ' + {'index': lambda: f'Chỉ số {SHOWN[one]}', 'year': lambda: f'Năm {one}', 'component': lambda: f'Chỉ số {one["name_vi"]}'}[kind]())
            page.row(row + 1, ['TT', 'Tỉnh, thành phố', 'Điểm', 'Xếp hạng'])
            own = {u: points(rng, index) if code == 'TOTAL' else round(rng.uniform(4, 8), 2) for u in units}
            rank = places(own)
            for r, u in enumerate(sorted(units, key=lambda u: rank[u])):
                page.row(row + 2 + r, [r + 1, short(u), own[u], rank[u]]); page.expect(u, year, index, code, own[u], rank=rank[u])
            row += 2 + len(units) + 2
        yield Book('bang ket qua', 'tables below', [page], form='xlsx', headings=kind)
