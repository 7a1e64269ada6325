"""A second lot, written after the first was read: what was not thought of there."""
from figures import *
from fresh.shared import *
from pages import Book, Page, book
from fresh.ministry import fields, whole
from fresh.papi import scored, subs
from fresh.pci import EN, VI, place_in, tops


@book
def weights(rng):
    """A row of weights or of scales below the headings, weights beside the points, the weighted points after them."""
    for kind, form in [('row', 'xlsx'), ('columns', 'xls'), ('scale row', 'csv')]:
        own = published('PCI', 2019, rng)
        page = Page('PCI 2019')
        dims = tops(2019)
        if kind == 'columns':
            page.put(1, 1, 'PCI 2019 theo trọng số'); page.put(3, 1, 'Tỉnh')
            for n, c in enumerate(dims):
                page.put(3, 2 + 2 * n, VI[place_in(c)]); page.merge(3, 2 + 2 * n, 3, 3 + 2 * n); page.row(4, ['Điểm', 'Trọng số'], 2 + 2 * n)
            page.put(3, 2 + 2 * len(dims), 'PCI'); first = 5
        else:
            page.row(1, ['Tỉnh/TP'] + [VI[place_in(c)] for c in dims] + ['PCI 2019'])
            page.row(2, ['Trọng số' if kind == 'row' else 'Thang điểm'] + [float(c['weight']) if kind == 'row' else 10 for c in dims] + ([1] if kind == 'row' else [100])); first = 3
        for r, u in enumerate(own):
            page.put(first + r, 1, short(u))
            for n, c in enumerate(dims):
                at = 2 + 2 * n if kind == 'columns' else 2 + n
                page.put(first + r, at, own[u][c['component']]); page.expect(u, 2019, 'PCI', c['component'], own[u][c['component']])
                if kind == 'columns': page.put(first + r, at + 1, float(c['weight']))
            page.put(first + r, 2 + len(dims) * (2 if kind == 'columns' else 1), own[u]['TOTAL']); page.expect(u, 2019, 'PCI', 'TOTAL', own[u]['TOTAL'])
        yield Book(f'PCI 2019 trong so {kind}', 'weights', [page], form=form, names=kind)


@book
def reports(rng):
    """A province compares itself: its neighbours, region and country; a place out of how many."""
    for kind, form in [('neighbours', 'xlsx'), ('places', 'xlsx'), ('best', 'xlsx')]:
        own = scored(2017, rng, 8)
        dims = parts('PAPI', 2017)
        page = Page('So sanh')
        me = next(iter(own))
        if kind == 'neighbours':
            page.put(1, 1, 'Kết quả PAPI 2017: so sánh với các tỉnh lân cận'); page.row(3, ['TT', 'Nội dung', *map(short, own), 'Trung bình vùng', 'Trung bình cả nước'])
            for n, c in enumerate(dims):
                page.row(4 + n, [n + 1, c['name_vi'], *(own[u][c['component']] for u in own), 5.5, 5.6])
                for u in own: page.expect(u, 2017, 'PAPI', c['component'], own[u][c['component']])
        elif kind == 'places':
            page.put(1, 1, f'KẾT QUẢ CHỈ SỐ PAPI NĂM 2017 CỦA TỈNH {short(me).upper()}'); page.row(3, ['STT', 'Chỉ số nội dung', 'Điểm đạt được', 'Xếp hạng'])
            for n, c in enumerate(dims):
                page.row(4 + n, [n + 1, c['name_vi'], comma(own[me][c['component']], 4), f'{7 + n}/63']); page.expect(me, 2017, 'PAPI', c['component'], round(own[me][c['component']], 4), rank=7 + n)
        else:
            page.put(1, 1, f'PAPI 2017 - {short(me)}'); page.row(3, ['Nội dung', f'Điểm {short(me)}', 'Điểm cao nhất toàn quốc', 'Điểm thấp nhất toàn quốc', 'Trung vị'])
            for n, c in enumerate(dims):
                page.row(4 + n, [f"{n + 1}. {c['name_vi']}", own[me][c['component']], 8.1, 3.2, 5.5]); page.expect(me, 2017, 'PAPI', c['component'], own[me][c['component']])
        yield Book(f'PAPI 2017 bao cao {kind}', 'a report of a province', [page], form=form, names=kind)


@book
def reform(rng):
    """Fields in three columns each; points over maximum; ministries and provinces below each other; a summary sheet first."""
    for kind, form in [('of maximum', 'xlsx'), ('three columns', 'xlsx'), ('below', 'xls'), ('cover', 'ods')]:
        units = rng.sample(OLD, 12)
        dims = fields(2020)
        page = Page('Bieu tong hop')
        page.put(1, 1, 'BÁO CÁO KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) NĂM 2020')
        pages = [page]
        if kind == 'of maximum':
            page.row(3, ['STT', 'Tỉnh, thành phố'] + [f"{c['name_vi']} (tối đa {8 + n})" for n, c in enumerate(dims)] + ['Tổng điểm (100)'])
            for r, u in enumerate(units):
                values = [round(rng.uniform(5, 8), 2) for _ in dims]
                page.row(4 + r, [r + 1, short(u), *values, v := whole(rng)])
                for c, p in zip(dims, values): page.expect(u, 2020, 'PAR_INDEX', c['component'], p)
                page.expect(u, 2020, 'PAR_INDEX', 'TOTAL', page.cells[(4 + r, 3 + len(dims))][0])
        elif kind == 'three columns':
            page.row(3, ['STT', 'Tỉnh']); page.merge(3, 1, 4, 1); page.merge(3, 2, 4, 2)
            for n, c in enumerate(dims):
                page.put(3, 3 + 3 * n, c['name_vi']); page.merge(3, 3 + 3 * n, 3, 5 + 3 * n); page.row(4, ['Tự đánh giá', 'Thẩm định', 'Tỷ lệ %'], 3 + 3 * n)
            for r, u in enumerate(units):
                page.row(5 + r, [r + 1, short(u)])
                for n, c in enumerate(dims):
                    a, b = round(rng.uniform(7, 9), 2), round(rng.uniform(5, 7), 2)
                    page.row(5 + r, [a, b, round(b * 10, 2)], 3 + 3 * n)
                    page.expect(u, 2020, 'PAR_INDEX', c['component'], a, stage='self-scored'); page.expect(u, 2020, 'PAR_INDEX', c['component'], b, stage='appraised')
        else:
            ministries = [u for u in UNITS if UNITS[u]['level'] == 'ministry'][:9]
            row = 3
            for title, some in [('I. CÁC BỘ, CƠ QUAN NGANG BỘ', ministries), ('II. CÁC TỈNH, THÀNH PHỐ', units)]:
                target = page
                if kind == 'cover':
                    target = Page(title.split('. ')[1].title()[:28]); target.put(1, 1, 'PAR INDEX 2020'); row = 3; pages.append(target)
                target.put(row, 1, title); target.row(row + 1, ['TT', 'Cơ quan' if some is ministries else 'Địa phương', 'Chỉ số tổng hợp', 'Xếp hạng']); row += 2
                total = {u: whole(rng) for u in some}
                for r, u in enumerate(sorted(some, key=lambda u: -total[u])):
                    target.row(row, [r + 1, UNITS[u]['name_vi'], total[u], r + 1]); row += 1; target.expect(u, 2020, 'PAR_INDEX', 'TOTAL', total[u], rank=r + 1)
                row += 1
        yield Book(f'PAR INDEX 2020 {kind}', 'reform in further ways', pages, form=form, names=kind)


@book
def mixed(rng):
    """Several indices in one table, with their places, for one year; PCI of a year beside that of an older scheme."""
    for kind, form in [('four', 'xlsx'), ('four merged', 'xlsx'), ('four down', 'xls')]:
        units = rng.sample(OLD, 10)
        page = Page('Tong hop')
        page.put(1, 1, 'TỔNG HỢP CÁC CHỈ SỐ PCI, PAPI, PAR INDEX, SIPAS NĂM 2022')
        values = {i: {u: round(rng.uniform(low, low + 9), 2) for u in units} for i, low in [('PCI', 60), ('PAPI', 39), ('PAR_INDEX', 80), ('SIPAS', 79)]}
        names = [i.replace('_', ' ') for i in values]
        if kind == 'four': page.row(3, ['STT', 'Tỉnh', *[h for n in names for h in (f'Điểm {n}', f'Hạng {n}')]]); first = 4
        elif kind == 'four merged':
            page.row(3, ['STT', 'Tỉnh']); first = 5
            for k, n in enumerate(names): page.put(3, 3 + 2 * k, n); page.merge(3, 3 + 2 * k, 3, 4 + 2 * k); page.row(4, ['Điểm', 'Hạng'], 3 + 2 * k)
        if kind == 'four down':
            page.row(3, ['Chỉ số', *map(short, units)])
            for k, (i, own) in enumerate(values.items()):
                page.row(4 + k, [names[k], *own.values()])
                for u in units: page.expect(u, 2022, i, 'TOTAL', own[u])
        else:
            for r, u in enumerate(units):
                page.row(first + r, [r + 1, short(u), *[x for i in values for x in (values[i][u], places(values[i])[u])]])
                for i in values: page.expect(u, 2022, i, 'TOTAL', values[i][u], rank=places(values[i])[u])
        yield Book(f'cac chi so {kind}', 'several indices', [page], form=form, names=kind)


@book
def loose(rng):
    """Blank rows and columns between, a blank first column, names broken over lines, headings below a logo, totals first."""
    for kind, form in [('blanks', 'xlsx'), ('lines', 'xlsx'), ('totals first', 'csv'), ('low', 'xls'), ('english names', 'xlsx'), ('upper nfd', 'csv')]:
        own = published('PCI', 2021, rng)
        dims = tops(2021)
        page = Page('Sheet1')
        step, left = (2, 3) if kind == 'blanks' else (1, 1)
        top = 12 if kind == 'low' else 2
        page.put(top - 1, left, 'Provincial Competitiveness Index 2021' if kind == 'english names' else 'PCI 2021')
        heads = [EN[place_in(c)] if kind == 'english names' else VI[place_in(c)] for c in dims]
        order = ['PCI score' if kind == 'english names' else 'Tổng điểm'] + heads if kind == 'totals first' else heads + ['Overall score' if kind == 'english names' else 'Tổng điểm']
        codes = ['TOTAL'] + [c['component'] for c in dims] if kind == 'totals first' else [c['component'] for c in dims] + ['TOTAL']
        page.put(top, left, 'Province' if kind == 'english names' else 'Tỉnh')
        for n, h in enumerate(order): page.put(top, left + (n + 1) * step, h.replace(' ', '\n', 2) if kind == 'lines' else h)
        for r, u in enumerate(own):
            row = top + 1 + r * step
            name = {'lines': short(u).replace(' ', '\n'), 'english names': english(u), 'upper nfd': unicodedata.normalize('NFD', short(u).upper())}.get(kind, short(u))
            page.put(row, left, name)
            for n, code in enumerate(codes): page.put(row, left + (n + 1) * step, own[u][code]); page.expect(u, 2021, 'PCI', code, own[u][code])
        yield Book(f'PCI 2021 {kind}', 'loosely laid', [page], form=form, names=kind)
