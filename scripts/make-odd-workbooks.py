#!/usr/bin/env python3
"""Writes score sheets as offices lay them out by hand, and what must be recognised in each.

Several indices on one sheet, lists that go on to the right or below, districts, communes and departments with their
stages, forms of one unit, variable names of statistics programs, yearbooks, exports of dashboards and pivot tables.
Names come from data/units.csv; the figures are invented, seeded. Units that the register does not hold are given
beside the expected cells (`more`), for the tests to add.

    python3 scripts/make-odd-workbooks.py [FOLDER] [SEED]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import importlib.util, random, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
if len(sys.argv) < 2: sys.argv.append(str(HERE.parent / 'tests/fixtures/spreadsheet/odd'))
spec = importlib.util.spec_from_file_location('lookalikes', HERE / 'make-lookalike-workbooks.py')
base = importlib.util.module_from_spec(spec)
spec.loader.exec_module(base)
Page, Book, UNITS = base.Page, base.Book, base.UNITS
base.BOOKS.clear()
book = base.book

OLD = ['quang-tri', 'ha-noi', 'da-nang', 'thanh-hoa', 'dong-nai', 'tp-ho-chi-minh', 'khanh-hoa', 'ba-ria-vung-tau', 'thua-thien-hue', 'lam-dong', 'ca-mau', 'kon-tum', 'dak-lak', 'bac-kan', 'hai-phong', 'can-tho', 'ninh-thuan', 'soc-trang']
RANGES = {'PCI': (58, 74), 'PAPI': (38, 47), 'PAR_INDEX': (80, 93), 'SIPAS': (78, 91)}
SHOWN = {'PCI': 'PCI', 'PAPI': 'PAPI', 'PAR_INDEX': 'PAR INDEX', 'SIPAS': 'SIPAS'}


def provinces(rng, count=12): return rng.sample(OLD, count)


def short(unit):
    u = UNITS[unit]
    return ('TP. ' if u['type'] == 'city' and unit != 'hue' else '') + u['name_vi'].replace('Thành phố ', '')


def points(rng, index): return round(rng.uniform(*RANGES[index]), 2)


def places(scores):
    ordered = sorted(scores.values(), reverse=True)
    return {u: ordered.index(p) + 1 for u, p in scores.items()}


def parts(index, year, level='province', kinds=('dimension', 'factor')):
    return [c for c in base.components_of(base.edition_of(index, year, level)) if c['kind'] in kinds]


def comma(value): return f'{value:.2f}'.replace('.', ',')


# ---- several indices on one sheet --------------------------------------------------------------------------

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
        page.put(1, 1, f'KẾT QUẢ CÁC CHỈ SỐ CỦA {base.name_of(unit, "typed", rng).upper()} GIAI ĐOẠN {years[0]}-{years[-1]}')
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
                    cells = {'Tỉnh': short(u), 'Địa phương': short(u), 'province_name': base.bare(UNITS[u]['name_vi']), 'unit': UNITS[u]['name_vi'], 'Chỉ số': SHOWN[i], 'Bộ chỉ số': SHOWN[i], 'index': SHOWN[i], 'Năm': y, 'year': y, 'Điểm': v, 'Giá trị': v, 'score': v, 'index_score': v}
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


# ---- lists that go on --------------------------------------------------------------------------------------

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


# ---- below the province ------------------------------------------------------------------------------------

QUANG_NGAI = [('TP', 'Quảng Ngãi'), ('H', 'Bình Sơn'), ('H', 'Sơn Tịnh'), ('H', 'Tư Nghĩa'), ('H', 'Nghĩa Hành'), ('H', 'Mộ Đức'), ('TX', 'Đức Phổ'), ('H', 'Ba Tơ'), ('H', 'Minh Long'), ('H', 'Sơn Hà'), ('H', 'Sơn Tây'), ('H', 'Trà Bồng'), ('H', 'Lý Sơn')]
TYPES = {'TP': ('Thành phố', 'city'), 'TX': ('Thị xã', 'town'), 'H': ('Huyện', 'district')}
DEPARTMENTS = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế', 'Sở Xây dựng', 'Sở Công Thương', 'Sở Khoa học và Công nghệ', 'Sở Giáo dục và Đào tạo', 'Thanh tra tỉnh', 'Ban Dân tộc', 'Văn phòng UBND tỉnh']
COMMUNES = {'Huyện Trà Bồng': ['Thị trấn Trà Xuân', 'Xã Trà Phú', 'Xã Trà Bình', 'Xã Trà Sơn', 'Xã Hương Trà'], 'Huyện Bình Sơn': ['Thị trấn Châu Ổ', 'Xã Bình Thuận', 'Xã Bình Đông', 'Xã Bình Thạnh', 'Xã Bình Dương']}


def unit(id, name, kind, level, parent): return {'unit': id, 'code': None, 'nameVi': name, 'nameEn': base.bare(name), 'type': kind, 'level': level, 'parent': parent, 'validFrom': None, 'validTo': None}


def district_units():
    known = {'Trà Bồng': 'quang-ngai-tra-bong'}
    ids, more = {}, []
    for t, name in QUANG_NGAI:
        ids[name] = known.get(name) or 'qn-' + base.bare(name).lower().replace(' ', '-')
        if name not in known: more.append(unit(ids[name], f'{TYPES[t][0]} {name}', TYPES[t][1], 'district', 'quang-ngai'))
    return ids, more


def department_units():
    ids = {name: 'qn-d' + str(n) for n, name in enumerate(DEPARTMENTS) if name != 'Sở Nội vụ'}
    more = [unit(id, name, 'department', 'department', 'quang-ngai') for name, id in ids.items()]
    return {**ids, 'Sở Nội vụ': 'quang-ngai-so-noi-vu'}, more


def styled(t, name, style):
    if style == 'typed': return f'{TYPES[t][0]} {name}'
    if style == 'ubnd': return f'UBND {TYPES[t][0].lower()} {name}'
    if style == 'dots': return f'{t}. {name}'
    if style == 'bare': return name
    return f'{t} {name}' if t != 'H' else name


@book
def districts(rng):
    """Sở Nội vụ's table of districts: stages and the survey beside the total; with and without the districts in the register."""
    for known, style, title, heading, heads, file, year in [
            (True, 'mixed', 'CẤP HUYỆN', 'Đơn vị', 'full', 'bieu 1', 2023), (True, 'bare', 'CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ', 'Tên đơn vị', 'full', 'bieu 2', 2021),
            (True, 'typed', '', 'Huyện, thị xã, thành phố', 'stages', 'bieu 3', 2022), (True, 'ubnd', 'UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ', 'Đơn vị', 'total', 'bieu 4', 2020),
            (True, 'dots', '', 'Địa phương', 'total', 'cchc-huyen', 2022), (False, 'mixed', 'CẤP HUYỆN', 'Đơn vị', 'full', 'bieu 5', 2023), (False, 'bare', 'CẤP HUYỆN', 'Địa phương', 'total', 'bieu 6', 2019), (False, 'bare', '', 'Đơn vị', 'total', 'bieu 7', 2022)]:
        ids, more = district_units()
        page = Page('Sheet1')
        page.put(1, 1, 'UBND TỈNH QUẢNG NGÃI'); page.put(2, 1, 'SỞ NỘI VỤ')
        page.put(4, 1, f'BIỂU TỔNG HỢP ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH {title} NĂM {year}')
        columns = {'full': ['Điểm tự chấm', 'Điểm thẩm định', 'Điểm điều tra XHH', 'Tổng điểm đạt được', 'Chỉ số CCHC (%)', 'Xếp hạng', 'Xếp loại', 'Ghi chú'], 'stages': ['Điểm tự chấm', 'Điểm thẩm định', 'Chênh lệch', 'Điểm công bố', 'Xếp hạng'], 'total': ['Tổng điểm', 'Tỷ lệ %', 'Xếp hạng']}[heads]
        page.row(6, ['TT', heading] + columns)
        if heads == 'full': page.row(7, [f'({n + 1})' for n in range(len(columns) + 2)])
        start = 8 if heads == 'full' else 7
        own = {}
        for t, name in QUANG_NGAI:
            a = round(rng.uniform(55, 65), 2); b = round(a - rng.uniform(.1, 4), 2); x = round(rng.uniform(20, 28), 2)
            own[name] = (a, b, x, round(b + x, 2))
        rank = places({name: v[3] for name, v in own.items()})
        for r, (t, name) in enumerate(QUANG_NGAI):
            a, b, x, total = own[name]
            cells = {'full': [a, b, x, total, comma(total), rank[name], 'Tốt' if total > 80 else 'Khá', ''], 'stages': [a + 20, b + 20, round(b - a, 2), total, rank[name]], 'total': [total, comma(total) + '%', rank[name]]}[heads]
            page.row(start + r, [r + 1, styled(t, name, style)] + cells)
            if not known and name != 'Trà Bồng': continue
            page.expect(ids[name], year, 'CCHC_DISTRICT', 'TOTAL', total, rank=rank[name])
            if heads == 'full': page.expect(ids[name], year, 'CCHC_DISTRICT', 'TOTAL', a, 'self-scored'); page.expect(ids[name], year, 'CCHC_DISTRICT', 'TOTAL', b, 'appraised')
            if heads == 'stages': page.expect(ids[name], year, 'CCHC_DISTRICT', 'TOTAL', a + 20, 'self-scored'); page.expect(ids[name], year, 'CCHC_DISTRICT', 'TOTAL', b + 20, 'appraised')
        page.row(start + 13, ['', 'Trung bình', *([70.1] * len(columns[:3]))])
        page.put(start + 15, 4, 'NGƯỜI LẬP BIỂU')
        yield Book(file, 'districts', [page], form='xlsx', names=style, headings=heads, more=more if known else [], asks=not known)


@book
def groups(rng):
    """Departments, districts on one sheet under group rows; groups 'Khối …' of one level."""
    for kind in ('levels', 'blocs', 'levels sipas', 'departments'):
        d_ids, d_more = district_units(); s_ids, s_more = department_units()
        page = Page('Sheet1')
        page.put(1, 1, 'UBND TỈNH QUẢNG NGÃI')
        sipas = kind == 'levels sipas'
        what = 'CHỈ SỐ HÀI LÒNG (SIPAS)' if sipas else 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH'
        page.put(3, 1, f'KẾT QUẢ {what} NĂM 2024' + (' CỦA CÁC SỞ, BAN, NGÀNH' if kind in ('blocs', 'departments') else ' CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG'))
        page.row(5, ['TT', 'Cơ quan, đơn vị', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Xếp hạng', 'Xếp loại'] if not sipas else ['TT', 'Đơn vị', 'Chỉ số hài lòng (%)', 'Xếp hạng'])
        lists = [('I', 'SỞ, BAN, NGÀNH CẤP TỈNH', [(n, s_ids[n], 'DEPT') for n in DEPARTMENTS]), ('II', 'UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ', [(styled(t, n, 'mixed'), d_ids[n], 'DISTRICT') for t, n in QUANG_NGAI])]
        if kind == 'blocs': lists = [('A', 'KHỐI TỔNG HỢP', [(n, s_ids[n], 'DEPT') for n in DEPARTMENTS[:5]]), ('B', 'KHỐI KINH TẾ', [(n, s_ids[n], 'DEPT') for n in DEPARTMENTS[5:8]]), ('C', 'KHỐI VĂN HÓA - XÃ HỘI', [(n, s_ids[n], 'DEPT') for n in DEPARTMENTS[8:]])]
        if kind == 'departments': lists = [('', '', [(n, s_ids[n], 'DEPT') for n in DEPARTMENTS])]
        row = 6
        for mark, name, members in lists:
            if name: page.row(row, [mark, name]); row += 1
            own = {id: round(rng.uniform(78, 96), 2) for _, id, _ in members}
            rank = places(own)
            for n, (label, id, level) in enumerate(members):
                index = 'SIPAS_LOCAL' if sipas else f'CCHC_{level}'
                if sipas: page.row(row, [n + 1, label, comma(own[id]) + '%', rank[id]]); page.expect(id, 2024, index, 'TOTAL', own[id], rank=rank[id])
                else:
                    page.row(row, [n + 1, label, round(own[id] + 1.5, 2), own[id], rank[id], 'Tốt'])
                    page.expect(id, 2024, index, 'TOTAL', round(own[id] + 1.5, 2), 'self-scored'); page.expect(id, 2024, index, 'TOTAL', own[id], 'appraised', rank=rank[id])
                row += 1
        yield Book('ket qua', 'groups', [page], form='xlsx', headings=kind, more=d_more + s_more)


@book
def communes(rng):
    for kind in ('column', 'rows', 'merged', 'new'):
        more, ids = [unit('qn-binh-son', 'Huyện Bình Sơn', 'district', 'district', 'quang-ngai')], {}
        for d, names in COMMUNES.items():
            for n in names:
                if kind == 'new' and n.startswith('Thị trấn'): continue
                id = 'qn-' + base.bare(n).lower().replace(' ', '-')
                parent = 'quang-ngai-2025' if kind == 'new' else 'quang-ngai-tra-bong' if 'Trà' in d else 'qn-binh-son'
                more.append(unit(id, n, 'ward' if n.startswith('Phường') else 'commune', 'commune', parent)); ids[n] = id
        year = 2025 if kind == 'new' else 2023
        page = Page('Cap xa')
        page.put(1, 1, 'UBND TỈNH QUẢNG NGÃI')
        page.put(2, 1, f'KẾT QUẢ CHẤM ĐIỂM CHỈ SỐ CCHC {"UBND CÁC XÃ, PHƯỜNG, ĐẶC KHU" if kind == "new" else "CẤP XÃ"} NĂM {year}')
        page.row(4, ['TT'] + (['Huyện'] if kind in ('column', 'merged') else []) + ['Xã, phường, thị trấn', 'Tổng điểm', 'Xếp loại'])
        row = 5
        for d, names in COMMUNES.items():
            if kind == 'rows': page.row(row, ['', d]); row += 1
            first = row
            for n in names:
                if n not in ids: continue
                v = round(rng.uniform(70, 95), 2)
                shown = n.replace('Xã ', '') if kind in ('column', 'rows') else n
                page.row(row, [row - 4] + ([d.replace('Huyện ', '') if kind == 'column' or row == first else ''] if kind in ('column', 'merged') else []) + [shown, v, 'Tốt'])
                page.expect(ids[n], year, 'CCHC_COMMUNE', 'TOTAL', v); row += 1
            if kind == 'merged': page.merge(first, 2, row - 1, 2)
        page.row(row, ['', 'Bình quân'] + (['']if kind in ('column', 'merged') else []) + [80.5])
        yield Book('cham diem', 'communes', [page], form='xlsx', headings=kind, more=more)


@book
def criteria_down(rng):
    """Criteria down with their maximum, districts across; only the sum is of the register's scheme."""
    for transposed in (False, True):
        ids, more = district_units()
        page = Page('Sheet1')
        page.put(1, 1, 'UBND TỈNH QUẢNG NGÃI'); page.put(2, 1, 'BẢNG ĐIỂM CHỈ SỐ CCHC CẤP HUYỆN NĂM 2023')
        names = QUANG_NGAI[:6]
        criteria = [('1', 'Công tác chỉ đạo, điều hành CCHC', 12), ('1.1', 'Ban hành kế hoạch CCHC năm', 2), ('1.1.1', 'Ban hành kịp thời', 1), ('2', 'Cải cách thể chế', 10), ('3', 'Cải cách TTHC', 20)]
        totals = {n: round(rng.uniform(70, 95), 2) for _, n in names}
        if not transposed:
            page.row(4, ['STT', 'Tiêu chí', 'Điểm tối đa'] + [styled(t, n, 'mixed') for t, n in names])
            for r, (code, label, top) in enumerate(criteria): page.row(5 + r, [code, label, top] + [round(rng.uniform(.5, 1) * top, 2) for _ in names])
            page.row(5 + len(criteria), ['', 'Tổng điểm', 100] + [totals[n] for _, n in names])
        else:
            page.row(4, ['STT', 'Đơn vị'] + [label for code, label, _ in criteria if '.' not in code] + ['Tổng điểm'])
            page.row(5, ['', 'Điểm tối đa'] + [top for code, _, top in criteria if '.' not in code] + [100])
            for r, (t, n) in enumerate(names): page.row(6 + r, [r + 1, styled(t, n, 'mixed'), 11.5, 9.25, 18, totals[n]])
        for _, n in names: page.expect(ids[n], 2023, 'CCHC_DISTRICT', 'TOTAL', totals[n])
        yield Book('bang diem', 'criteria', [page], form='xlsx', headings='across' if transposed else 'down', more=more)


@book
def forms(rng):
    """The self-scoring form of one unit: criteria down, one or two columns of points, the sum at the end."""
    for lines, id, index in [(['UBND TỈNH QUẢNG NGÃI', 'SỞ TƯ PHÁP'], 'qn-d1', 'CCHC_DEPT'), (['UBND HUYỆN TRÀ BỒNG'], 'quang-ngai-tra-bong', 'CCHC_DISTRICT'), (['UBND TỈNH QUẢNG NGÃI'], 'quang-ngai', 'PAR_INDEX'), (['UBND TỈNH LÀO CAI', 'SỞ XÂY DỰNG'], None, 'CCHC_DEPT')]:
        _, more = department_units()
        page = Page('Tu cham')
        for r, line in enumerate(lines): page.put(1 + r, 1, line)
        page.put(4, 1, 'PHIẾU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023')
        page.row(6, ['STT', 'Lĩnh vực/Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Tài liệu kiểm chứng'])
        row, self_sum, given_sum = 7, 0, 0
        for n, c in enumerate(parts('PAR_INDEX', 2023)):
            a, b = round(rng.uniform(5, 9), 2), round(rng.uniform(4, 5), 2)
            self_sum += a; given_sum += b
            page.row(row, [['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][n], c['name_vi'], 9.5, a, b]); row += 1
            page.row(row, [f'{n + 1}.1', 'Ban hành kế hoạch và báo cáo đúng hạn', 1, 1, 0.5, 'Kế hoạch số 12/KH-UBND']); row += 1
            if index == 'PAR_INDEX': page.expect(id, 2023, index, c['component'], a, 'self-scored'); page.expect(id, 2023, index, c['component'], b, 'appraised')
        page.row(row, ['', 'TỔNG ĐIỂM', 100, round(self_sum, 2), round(given_sum, 2)])
        if id: page.expect(id, 2023, index, 'TOTAL', round(self_sum, 2), 'self-scored'); page.expect(id, 2023, index, 'TOTAL', round(given_sum, 2), 'appraised')
        yield Book('tu cham diem', 'forms', [page], form='xlsx', more=more, asks=id is None)


# ---- PCI, PAPI as data sets --------------------------------------------------------------------------------

STATA = ['entry', 'land', 'trans', 'time', 'informal', 'bias', 'proact', 'bss', 'labor', 'law']


@book
def pci_data(rng):
    for year, kind, form in [(2013, 'csi', 'csv'), (2016, 'ci_', 'csv'), (2018, 'English', 'xlsx'), (2010, 'csi', 'xls'), (2022, 'ci_', 'xlsx'), (2021, 'tiers', 'xlsx'), (2024, 'vi', 'xlsx'), (2007, 'vi', 'xls'), (2019, 'panel', 'csv')]:
        shown = parts('PCI', year)
        units = provinces(rng)
        words = {'csi': [f'csi{n + 1}' for n in range(len(shown))], 'ci_': [f'ci_{w}' for w in STATA], 'English': [c['name_en'] for c in shown], 'vi': [c['name_vi'] for c in shown], 'tiers': [], 'panel': [f'csi{n + 1}' for n in range(len(shown))]}[kind]
        lead = {'csi': ['pci_id', 'province', 'year'], 'panel': ['province_name', 'year'], 'ci_': ['Ma tinh', 'Tinh', 'Nam'], 'English': ['PCI ID', 'Province'], 'vi': ['Mã tỉnh', 'Tỉnh'], 'tiers': ['Rank', 'Province']}[kind]
        tail = {'csi': ['pci_w'], 'panel': ['pci_w', 'rank'], 'ci_': ['pci_w', 'pci_unw'], 'English': ['Weighted PCI', 'Rank', 'Tier'], 'vi': ['Điểm PCI', 'Xếp hạng', 'Nhóm'], 'tiers': ['PCI score', 'Performance group']}[kind]
        page = Page('data' if kind != 'vi' else f'PCI {year}')
        start = 1
        if kind in ('tiers', 'English'): page.put(1, 1, f'Provincial Competitiveness Index {year}'); start = 3
        page.row(start, lead + words + tail)
        unweighted = any(c['component'] == 'TOTAL_UNWEIGHTED' for c in base.components_of(base.edition_of('PCI', year)))
        row = start + 1
        for y in ((year - 1, year) if kind == 'panel' else (year,)):
            own = {u: points(rng, 'PCI') for u in units}
            rank = places(own)
            for u in sorted(units, key=lambda u: rank[u]):
                values = [round(rng.uniform(4, 8), 4) for _ in words]
                cells = {'pci_id': UNITS[u]['code'], 'PCI ID': UNITS[u]['code'], 'Ma tinh': UNITS[u]['code'], 'Mã tỉnh': UNITS[u]['code'], 'Rank': rank[u], 'year': y, 'Nam': y, 'pci_w': own[u], 'pci_unw': round(sum(values), 2), 'Weighted PCI': own[u], 'Điểm PCI': own[u], 'PCI score': own[u], 'rank': rank[u], 'Xếp hạng': rank[u], 'Tier': 'High', 'Nhóm': rng.choice(['Tốt', 'Khá', 'Trung bình']), 'Performance group': 'Good'}
                name = base.bare(UNITS[u]['name_vi']) if kind in ('csi', 'ci_', 'English', 'panel', 'tiers') else short(u)
                page.row(row, [cells.get(h, name) for h in lead] + values + [cells[h] for h in tail]); row += 1
                page.expect(u, y, 'PCI', 'TOTAL', own[u], rank=rank[u] if {'Rank', 'rank', 'Xếp hạng'} & set(lead + tail) else None)
                for c, v in zip(shown, values): page.expect(u, y, 'PCI', c['component'], v)
                if kind == 'ci_' and unweighted: page.expect(u, y, 'PCI', 'TOTAL_UNWEIGHTED', round(sum(values), 2))
        yield Book(f'PCI_{year}', 'pci data', [page], form=form, headings=kind, encoding='utf-8' if form == 'csv' else '')


@book
def papi_data(rng):
    """With confidence limits, with men and women, town and country; 'Nội dung 1. …', 'TD1'."""
    for year, kind, form in [(2020, 'interval', 'xlsx'), (2021, 'split', 'xlsx'), (2022, 'numbered', 'xlsx'), (2023, 'TD', 'csv'), (2024, 'subs', 'xls'), (2019, 'interval below', 'xlsx'), (2022, 'split below', 'xlsx')]:
        dims = parts('PAPI', year)
        if kind == 'subs': dims = [c for c in base.components_of(base.edition_of('PAPI', year)) if c['parent']]
        units = provinces(rng, 10)
        page = Page(f'PAPI {year}')
        page.put(1, 1, f'Chỉ số PAPI {year}: kết quả theo nội dung')
        page.row(3, ['STT', 'Tỉnh/Thành phố'])
        columns, at, row = [], 3, 4
        for n, c in enumerate(dims[:3] if kind in ('interval', 'split', 'interval below', 'split below') else dims):
            extra = {'interval': ['Cận dưới (95% CI)', 'Cận trên (95% CI)'], 'split': ['Nam', 'Nữ', 'Thành thị', 'Nông thôn'], 'interval below': ['Low', 'High'], 'split below': ['Nam', 'Nữ']}.get(kind, [])
            name = {'numbered': f'Nội dung {n + 1}. {c["name_vi"]}', 'TD': f'TD{n + 1}', 'subs': f'{c["component"]} {c["name_vi"]}'}.get(kind, c['name_vi'])
            page.put(3, at, name)
            if extra:
                page.merge(3, at, 3, at + len(extra)); page.row(4, ['Điểm'] + extra, at); row = 5
            columns.append((c, at, len(extra))); at += 1 + len(extra)
        if kind in ('numbered', 'TD', 'subs'): page.put(3, at, 'Tổng điểm PAPI')
        for r, u in enumerate(units):
            page.row(row + r, [r + 1, short(u)])
            total = 0
            for c, at_, more in columns:
                v = round(rng.uniform(3, 7) if float(c['max']) > 5 else rng.uniform(.4, 2.2), 3)
                page.row(row + r, [v] + [round(v + (k - 1.5) * .2, 3) for k in range(more)], at_)
                page.expect(u, year, 'PAPI', c['component'], v)
                if c['parent'] == 'TOTAL': total += v
            if kind in ('numbered', 'TD', 'subs'): page.put(row + r, at, round(total, 3)); page.expect(u, year, 'PAPI', 'TOTAL', round(total, 3))
        yield Book(f'PAPI_{year}', 'papi data', [page], form=form, headings=kind, encoding='utf-8-sig' if form == 'csv' else '')


# ---- PAR INDEX and SIPAS -----------------------------------------------------------------------------------

@book
def par_fields(rng):
    roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
    shorts = {'PAR_P1': 'CĐĐH', 'PAR_P2': 'Thể chế', 'PAR_P3': 'TTHC', 'PAR_P4': 'TCBM', 'PAR_P5': 'Chế độ công vụ', 'PAR_P6': 'TCC', 'PAR_P7': 'Xây dựng CQĐT, CQS', 'PAR_P8': 'Tác động của CCHC'}
    for year, kind, form in [(2023, 'roman', 'xlsx'), (2022, 'short', 'xlsx'), (2020, 'short', 'xls'), (2023, 'ministries', 'xlsx'), (2024, 'roman alone', 'xlsx'), (2023, 'max row', 'ods')]:
        level = 'ministry' if kind == 'ministries' else 'province'
        fields = parts('PAR_INDEX', year, level)
        units = [u for u in UNITS if UNITS[u]['level'] == 'ministry'][:10] if level == 'ministry' else provinces(rng)
        page = Page('PL2')
        page.put(1, 1, f'PHỤ LỤC 2. KẾT QUẢ CHỈ SỐ CCHC NĂM {year} CỦA ' + ('CÁC BỘ, CƠ QUAN NGANG BỘ' if level == 'ministry' else 'CÁC TỈNH, THÀNH PHỐ'))
        names = [{'roman': f'{roman[n]}. {c["name_vi"]}', 'roman alone': f'Lĩnh vực {roman[n]}'}.get(kind) or (shorts[c['component']] if kind == 'short' else c['name_vi']) for n, c in enumerate(fields)]
        page.row(3, ['TT', 'Tên bộ, ngành' if level == 'ministry' else 'Tỉnh, TP'] + names + ['Tổng điểm', 'Chỉ số CCHC (%)', 'Xếp hạng'])
        row = 4
        if kind == 'max row': page.row(4, ['', 'Điểm tối đa'] + [float(c['max'] or 12) for c in fields] + [100, 100]); row = 5
        own = {u: {c['component']: round(rng.uniform(.6, .98) * float(c['max'] or 8), 2) for c in fields} for u in units}
        for u in units: own[u]['TOTAL'] = round(sum(own[u].values()), 2)
        rank = places({u: own[u]['TOTAL'] for u in units})
        for r, u in enumerate(sorted(units, key=lambda u: rank[u])):
            page.row(row + r, [r + 1, UNITS[u]['name_vi'] if level == 'ministry' else short(u)] + [own[u][c['component']] for c in fields] + [own[u]['TOTAL'], comma(own[u]['TOTAL']) + '%', rank[u]])
            for code, v in own[u].items(): page.expect(u, year, 'PAR_INDEX', code, v, rank=rank[u] if code == 'TOTAL' else None)
        page.row(row + len(units), ['', 'Trung bình'] + [5.5] * len(fields))
        yield Book('Phu luc 2', 'par fields', [page], form=form, headings=kind)


@book
def sipas_words(rng):
    for year, words, form in [(2023, ['Tiếp cận dịch vụ', 'Thủ tục hành chính', 'Công chức trực tiếp giải quyết công việc', 'Kết quả cung ứng dịch vụ', 'Tiếp nhận, xử lý ý kiến góp ý, PAKN'], 'xlsx'), (2021, ['Tiếp cận dịch vụ', 'TTHC', 'Công chức', 'Kết quả', 'Góp ý, phản ánh, kiến nghị'], 'xlsx'),
                               (2019, ['Tiếp cận dịch vụ hành chính công', 'Thủ tục hành chính công', 'Công chức giải quyết công việc', 'Kết quả cung cấp dịch vụ hành chính công', 'Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị'], 'ods'), (2022, ['1. Tiếp cận dịch vụ', '2. Thủ tục hành chính', '3. Công chức', '4. Kết quả giải quyết TTHC', '5. Tiếp nhận, giải quyết PAKN'], 'xls')]:
        page = Page('SIPAS')
        page.put(1, 1, f'CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN, TỔ CHỨC NĂM {year}')
        page.row(3, ['STT', 'Địa phương', 'Các yếu tố (%)']); page.merge(3, 3, 3, 7); page.row(3, ['SIPAS chung', 'Xếp hạng'], 8)
        page.row(4, words, 3)
        for c in (1, 2, 8, 9): page.merge(3, c, 4, c)
        units = provinces(rng)
        own = {u: [points(rng, 'SIPAS') for _ in range(6)] for u in units}
        rank = places({u: own[u][5] for u in units})
        for r, u in enumerate(units):
            page.row(5 + r, [r + 1, short(u)] + [comma(v) + '%' for v in own[u]] + [f'{rank[u]}/{len(units)}'])
            for code, v in zip(['ACCESS', 'PROCEDURES', 'OFFICIALS', 'RESULTS', 'FEEDBACK', 'TOTAL'], own[u]): page.expect(u, year, 'SIPAS', code, v, rank=rank[u] if code == 'TOTAL' else None)
        yield Book('hai long', 'sipas words', [page], form=form)


# ---- yearbooks, press, exports -----------------------------------------------------------------------------

@book
def yearbook(rng):
    """Two languages in the headings, regions among the rows, years across, ranks below a heading of their own."""
    for form in ('xlsx', 'xls'):
        page = Page('T35')
        page.put(1, 1, '35. Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) phân theo địa phương'); page.put(2, 1, 'Provincial competitiveness index by province')
        years = (2019, 2020, 2021, 2022)
        page.row(4, [''] + list(years))
        row = 5
        page.row(row, ['CẢ NƯỚC - WHOLE COUNTRY'] + [64.1] * 4); row += 1
        for region, units in [('Đồng bằng sông Hồng - Red River Delta', ['ha-noi', 'hai-phong']), ('Bắc Trung Bộ và Duyên hải miền Trung - Northern Central and Central coastal areas', ['thanh-hoa', 'quang-tri', 'thua-thien-hue', 'da-nang']), ('Tây Nguyên - Central Highlands', ['kon-tum', 'dak-lak', 'lam-dong'])]:
            page.row(row, [region] + ([63.2] * 4 if form == 'xls' else [])); row += 1
            for u in units:
                values = [points(rng, 'PCI') for _ in years]
                page.row(row, [UNITS[u]['name_vi']] + values); row += 1
                for y, v in zip(years, values): page.expect(u, y, 'PCI', 'TOTAL', v)
        page.put(row + 1, 1, 'Nguồn: VCCI')
        yield Book('nien giam', 'yearbook', [page], form=form)


@book
def exports(rng):
    for kind, form in [('dashboard', 'csv'), ('dashboard codes', 'csv'), ('pivot', 'xlsx'), ('pivot pairs', 'xlsx'), ('sheets', 'csv'), ('press', 'csv'), ('wide names', 'csv')]:
        units = provinces(rng)
        index, years = rng.choice(['PCI', 'PAPI', 'PAR_INDEX']), (2021, 2022)
        own = {(u, y): points(rng, index) for u in units for y in years}
        page = Page('Sheet1')
        file = f'{index.lower()}_export'
        if kind.startswith('dashboard'):
            page.row(1, ['province_name', 'year', 'index_score'] if kind == 'dashboard' else ['unit_code', 'province_name', 'year', f'{index.lower()}_score', f'{index.lower()}_rank'])
            row = 2
            for u in units:
                for y in years:
                    page.row(row, [base.bare(UNITS[u]['name_vi']), y, own[u, y]] if kind == 'dashboard' else [UNITS[u]['code'], UNITS[u]['name_vi'], y, own[u, y], row]); row += 1
                    page.expect(u, y, index, 'TOTAL', own[u, y])
        elif kind == 'pivot':
            page.row(1, [f'Sum of {SHOWN[index]}', 'Column Labels']); page.row(2, ['Row Labels', *years, 'Grand Total'])
            for r, u in enumerate(units):
                page.row(3 + r, [UNITS[u]['name_vi']] + [own[u, y] for y in years] + [round(sum(own[u, y] for y in years), 2)])
                for y in years: page.expect(u, y, index, 'TOTAL', own[u, y])
            page.row(3 + len(units), ['Grand Total'] + [round(sum(own[u, y] for u in units), 2) for y in years] + [1800.5])
        elif kind == 'pivot pairs':
            page.row(1, ['Tỉnh', years[0], '', years[1], '']); page.row(2, ['', f'Điểm {SHOWN[index]}', 'Xếp hạng', f'Điểm {SHOWN[index]}', 'Xếp hạng'])
            rank = {y: places({u: own[u, y] for u in units}) for y in years}
            for r, u in enumerate(units):
                page.row(3 + r, [short(u)] + [x for y in years for x in (own[u, y], rank[y][u])])
                for y in years: page.expect(u, y, index, 'TOTAL', own[u, y], rank=rank[y][u])
        elif kind == 'sheets':
            page.row(1, [f'BẢNG THEO DÕI CHỈ SỐ {SHOWN[index]}']); page.row(3, ['STT', 'Tỉnh/ thành phố', 'Năm 2021', '', 'Năm 2022', '']); page.row(4, ['', '', 'Điểm số', 'Thứ hạng', 'Điểm số', 'Thứ hạng'])
            rank = {y: places({u: own[u, y] for u in units}) for y in years}
            for r, u in enumerate(units):
                page.row(5 + r, [r + 1, short(u)] + [x for y in years for x in (comma(own[u, y]), rank[y][u])])
                for y in years: page.expect(u, y, index, 'TOTAL', own[u, y], rank=rank[y][u])
        elif kind == 'press':
            rank = places({u: own[u, 2022] for u in units})
            page.row(1, ['Thứ hạng', 'Địa phương', f'Điểm số {SHOWN[index]} 2022', 'Thay đổi so với năm 2021'])
            for r, u in enumerate(sorted(units, key=lambda u: rank[u])):
                page.row(2 + r, [rank[u], short(u), comma(own[u, 2022]), f'+{rng.randrange(1, 9)} bậc']); page.expect(u, 2022, index, 'TOTAL', own[u, 2022], rank=rank[u])
        else:
            page.row(1, ['TenTinh', *[f'{SHOWN[index].replace(" ", "")}{y}' for y in years], *[f'XepHang{y}' for y in years]])
            rank = {y: places({u: own[u, y] for u in units}) for y in years}
            for r, u in enumerate(units):
                page.row(2 + r, [UNITS[u]['name_vi'], *[own[u, y] for y in years], *[rank[y][u] for y in years]])
                for y in years: page.expect(u, y, index, 'TOTAL', own[u, y], rank=rank[y][u])
        yield Book(file, 'exports', [page], form=form, headings=kind, encoding='utf-8' if form == 'csv' else '')


# ---- years down, units across, ranks alone -----------------------------------------------------------------

@book
def years_down(rng):
    """One province, a year to a row: several indices, or one index with its components, across."""
    for kind, form in [('indices', 'xlsx'), ('components', 'xlsx'), ('indices', 'csv'), ('one', 'xls')]:
        unit, years = rng.choice(OLD), (2018, 2019, 2020)
        name = base.name_of(unit, 'typed', rng)
        page = Page('Sheet1')
        if kind == 'indices':
            page.put(1, 1, f'KẾT QUẢ CÁC CHỈ SỐ CỦA {name.upper()} QUA CÁC NĂM')
            page.row(3, ['Năm', 'PCI', 'Xếp hạng', 'PAPI', 'Xếp hạng', 'PAR INDEX', 'Xếp hạng'])
            for r, y in enumerate(years):
                row = [y]
                for i in ('PCI', 'PAPI', 'PAR_INDEX'):
                    v, k = points(rng, i), rng.randrange(1, 63)
                    row += [v, k]; page.expect(unit, y, i, 'TOTAL', v, rank=k)
                page.row(4 + r, row)
        else:
            page.put(1, 1, f'KẾT QUẢ CHỈ SỐ PCI CỦA {name.upper()}')
            shown = parts('PCI', 2019) if kind == 'components' else []
            page.row(3, ['STT', 'Năm'] + [c['name_vi'] for c in shown] + ['Điểm PCI', 'Xếp hạng'])
            for r, y in enumerate(years):
                values, v, k = [round(rng.uniform(4, 8), 2) for _ in shown], points(rng, 'PCI'), rng.randrange(1, 63)
                page.row(4 + r, [r + 1, f'Năm {y}' if kind == 'one' else y] + values + [v, k])
                page.expect(unit, y, 'PCI', 'TOTAL', v, rank=k)
                for c, x in zip(shown, values): page.expect(unit, y, 'PCI', c['component'], x)
        yield Book('qua cac nam', 'years down', [page], form=form, headings=kind, encoding='utf-8-sig' if form == 'csv' else '')


@book
def units_across(rng):
    """Indices or components down, provinces across; points over years and ranks over years in groups; ranks alone."""
    units = ['quang-tri', 'thanh-hoa', 'da-nang', 'khanh-hoa']
    page = Page('So sanh')
    page.put(1, 1, 'SO SÁNH KẾT QUẢ CÁC CHỈ SỐ NĂM 2022')
    page.row(3, ['TT', 'Chỉ số'] + [short(u) for u in units])
    for r, i in enumerate(['PCI', 'PAPI', 'PAR_INDEX', 'SIPAS']):
        values = [points(rng, i) for _ in units]
        page.row(4 + r, [r + 1, SHOWN[i]] + values)
        for u, v in zip(units, values): page.expect(u, 2022, i, 'TOTAL', v)
    yield Book('so sanh', 'units across', [page], form='xlsx')
    page = Page('PAPI')
    page.put(1, 1, 'CHỈ SỐ PAPI CÁC TỈNH, THÀNH PHỐ')
    page.row(3, ['TT', 'Tỉnh, thành phố', 'Điểm', '', '', 'Xếp hạng', '', '']); page.merge(3, 3, 3, 5); page.merge(3, 6, 3, 8); page.merge(3, 1, 4, 1); page.merge(3, 2, 4, 2)
    page.row(4, [2020, 2021, 2022, 2020, 2021, 2022], 3)
    chosen = provinces(rng, 10)
    own = {y: {u: points(rng, 'PAPI') for u in chosen} for y in (2020, 2021, 2022)}
    for r, u in enumerate(chosen):
        page.row(5 + r, [r + 1, short(u)] + [own[y][u] for y in own] + [places(own[y])[u] for y in own])
        for y in own: page.expect(u, y, 'PAPI', 'TOTAL', own[y][u], rank=places(own[y])[u])
    yield Book('papi', 'metric over year', [page], form='xlsx')
    page = Page('Sheet1')
    page.row(1, ['Tỉnh', 'Điểm', 'Hạng'])
    scores = {u: points(rng, 'PCI') for u in chosen}
    for r, u in enumerate(chosen):
        page.row(2 + r, [UNITS[u]['name_vi'], comma(scores[u]), places(scores)[u]]); page.expect(u, 2021, 'PCI', 'TOTAL', scores[u], rank=places(scores)[u])
    yield Book('PCI 2021', 'file name', [page], form='csv', encoding='utf-8')
    page = Page('Sheet1')
    page.put(1, 1, 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023 CỦA CÁC BỘ, CƠ QUAN NGANG BỘ VÀ CÁC TỈNH, THÀNH PHỐ')
    page.row(3, ['TT', 'Tên đơn vị', 'Chỉ số CCHC (%)', 'Xếp hạng'])
    row = 4
    for mark, title, members in [('I', 'CÁC BỘ, CƠ QUAN NGANG BỘ', [u for u in UNITS if UNITS[u]['level'] == 'ministry'][:8]), ('II', 'CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG', chosen)]:
        page.row(row, [mark, title]); row += 1
        both = {u: points(rng, 'PAR_INDEX') for u in members}
        for n, u in enumerate(members):
            page.row(row, [n + 1, UNITS[u]['name_vi'], both[u], places(both)[u]]); row += 1
            page.expect(u, 2023, 'PAR_INDEX', 'TOTAL', both[u], rank=places(both)[u])
    yield Book('par index', 'ministries and provinces', [page], form='xlsx')


@book
def shapes_of_text(rng):
    """As pasted from a page or a report: tabs, a place like '5/63', percent and stars, a blank first column."""
    chosen = provinces(rng, 10)
    for index, year, heads, form in [('PAR_INDEX', 2022, ['', 'Xếp hạng', 'Tỉnh/TP', 'Giá trị (%)', 'Tăng/giảm so với 2021'], 'csv'), ('SIPAS', 2023, ['TT', 'Tỉnh', 'Chỉ số hài lòng', 'Thứ hạng', 'Chỉ tiêu năm 2024'], 'xlsx'), ('PAPI', 2022, ['STT', 'Địa phương', 'Tổng điểm (thang 80)', 'Nhóm điểm'], 'xlsx')]:
        page = Page('Sheet1')
        page.put(1, 2, f'KẾT QUẢ {SHOWN[index]} NĂM {year} CỦA CÁC ĐỊA PHƯƠNG')
        page.row(3, heads)
        own = {u: points(rng, index) for u in chosen}
        rank = places(own)
        for r, u in enumerate(sorted(chosen, key=lambda u: rank[u])):
            cells = {'Xếp hạng': f'{rank[u]}/63', 'Thứ hạng': rank[u], 'Giá trị (%)': comma(own[u]) + '%', 'Tăng/giảm so với 2021': f'{rng.uniform(-2, 2):.2f}', 'Chỉ số hài lòng': comma(own[u]), 'Chỉ tiêu năm 2024': 90, 'Tổng điểm (thang 80)': own[u], 'Nhóm điểm': rng.choice(['Cao nhất', 'Thấp nhất']), '': '', 'TT': r + 1, 'STT': r + 1}
            page.row(4 + r, [cells.get(h, short(u)) for h in heads])
            page.expect(u, year, index, 'TOTAL', own[u], rank=rank[u] if {'Xếp hạng', 'Thứ hạng'} & set(heads) else None)
            if 'Chỉ tiêu năm 2024' in heads:
                page.expect(u, 2024, index, 'TOTAL', 90, stage='target')
        yield Book('bang', 'text', [page], form=form, encoding='utf-8' if form == 'csv' else '')


if __name__ == '__main__':
    base.main()
