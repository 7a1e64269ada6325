"""Codes for headings, the year in the name of a file, merged units, other names."""
from figures import *
from pages import Book, Page, book
from unseen.shared import *


@book
def merged_units(rng):
    for kind, index in [('years', 'PCI'), ('stages', 'PAR_INDEX'), ('components', 'PAPI'), ('score and rank', 'PCI')]:
        units = rng.sample(OLD, 8)
        page = Page('Bang')
        page.put(1, 1, f'Chỉ số {index.replace("_", " ")}' + (' năm 2022' if kind != 'years' else ''))
        row = 3
        if kind == 'years':
            page.row(2, ['Tỉnh', 'Năm', 'Điểm'])
            for u in units:
                page.put(row, 1, short(u)); page.merge(row, 1, row + 2, 1)
                for y in (2021, 2022, 2023):
                    v = whole(rng, index); page.row(row, [y, v], 2); page.expect(u, y, index, 'TOTAL', v); row += 1
        elif kind == 'stages':
            page.row(2, ['Tỉnh', 'Loại điểm', 'Điểm'])
            for u in units:
                page.put(row, 1, short(u)); page.merge(row, 1, row + 1, 1)
                for word, stage in (('Tự chấm', 'self-scored'), ('Thẩm định', 'appraised')):
                    v = whole(rng, index); page.row(row, [word, v], 2); page.expect(u, 2022, index, 'TOTAL', v, stage=stage); row += 1
        elif kind == 'components':
            dims = parts('PAPI', 2022)
            page.row(2, ['Tỉnh', 'Nội dung', 'Điểm'])
            for u in units:
                page.put(row, 1, short(u)); page.merge(row, 1, row + len(dims) - 1, 1)
                for c in dims:
                    v = round(rng.uniform(4, 8), 2); page.row(row, [c['name_vi'], v], 2); page.expect(u, 2022, index, c['component'], v); row += 1
        else:
            dims = parts('PCI', 2022)
            page.row(2, ['Tỉnh', ''] + [c['name_vi'] for c in dims])
            own = scheme(rng, 'PCI', units, 2022)
            for u in units:
                page.put(row, 1, short(u)); page.merge(row, 1, row + 1, 1)
                page.row(row, ['Điểm'] + [own[u][c['component']] for c in dims], 2)
                page.row(row + 1, ['Hạng'] + [places({o: own[o][c['component']] for o in units})[u] for c in dims], 2)
                for c in dims: page.expect(u, 2022, 'PCI', c['component'], own[u][c['component']], rank=places({o: own[o][c['component']] for o in units})[u])
                row += 2
        yield Book(f'o gop {kind}', 'merged unit cells', [page], form='ods' if kind == 'years' else 'xlsx', headings=kind)


@book
def beside(rng):
    for kind in ('indices', 'years', 'no gap'):
        units, others = rng.sample(OLD, 10), rng.sample(OLD, 10)
        page = Page('So lieu')
        step = 4 if kind != 'no gap' else 3
        for n, (index, year, own) in enumerate([('PCI', 2022, units), ('PAPI' if kind != 'years' else 'PCI', 2022 if kind != 'years' else 2023, others)]):
            page.put(1, 1 + n * step, f'{index} {year}'); page.row(2, ['Tỉnh', 'Điểm', 'Hạng'], 1 + n * step)
            values = {u: whole(rng, index) for u in own}
            for r, u in enumerate(sorted(own, key=lambda u: -values[u])):
                page.row(3 + r, [short(u), values[u], r + 1], 1 + n * step); page.expect(u, year, index, 'TOTAL', values[u], rank=r + 1)
        yield Book(f'canh nhau {kind}', 'two tables side by side', [page], headings=kind)


@book
def coded(rng):
    for index, year, code, form in [('PCI', 2023, 'TP{}', 'xlsx'), ('PCI', 2022, 'CSTP{}', 'csv'), ('PCI', 2022, 'CSTP {}', 'xls'), ('PAPI', 2023, 'ND{}', 'xlsx'), ('PAPI', 2023, 'Trục {}', 'xlsx'), ('PAPI', 2022, 'D{}', 'csv'), ('PAR_INDEX', 2023, 'LV{}', 'xlsx'), ('PAPI', 2022, 'Nội dung {}', 'ods'), ('PCI', 2023, 'Sub-index {}', 'xlsx')]:
        units = rng.sample(OLD, 9)
        dims = parts(index, year)
        page = Page('Du lieu')
        page.put(1, 1, f'{index.replace("_", " ")} {year}')
        page.row(2, ['Tỉnh'] + [code.format(n + 1) for n in range(len(dims))])
        for r, u in enumerate(units):
            page.put(3 + r, 1, short(u))
            for n, c in enumerate(dims):
                v = round(rng.uniform(4.6, 7.9), 2); page.put(3 + r, 2 + n, v if form != 'csv' else comma(v)); page.expect(u, year, index, c['component'], v)
        yield Book(f'ma {bare(code).format("n")}', 'codes for headings', [page], form=form, headings=code)


@book
def year_elsewhere(rng):
    for where, index, form in [('sheet', 'PCI', 'xlsx'), ('file', 'PAPI', 'xlsx'), ('file', 'PAR_INDEX', 'csv'), ('file', 'SIPAS', 'xls'), ('sheet', 'PAPI', 'ods'), ('file only', 'PCI', 'csv')]:
        units = rng.sample(OLD, 10)
        page = Page('2022' if where == 'sheet' else 'Sheet1')
        head = 'Điểm' if where == 'file only' else f'Điểm {index.replace("_", " ")}'
        page.row(1, ['Tỉnh/Thành phố', head, 'Xếp hạng'])
        values = {u: whole(rng, index) for u in units}
        for r, u in enumerate(units):
            page.row(2 + r, [short(u), values[u] if form != 'csv' else comma(values[u]), places(values)[u]]); page.expect(u, 2022, index, 'TOTAL', values[u], rank=places(values)[u])
        name = {'sheet': f'Chi so {index}', 'file': f'{index} nam 2022 ban chot', 'file only': 'ket_qua_PCI_2022_final'}[where]
        yield Book(name, 'the year elsewhere', [page], form=form, headings=where)


@book
def other_names(rng):
    """Codes instead of names or before them, English names, names as people write them."""
    odd = {'ho-chi-minh': 'T.P Hồ Chí Minh', 'ba-ria-vung-tau': 'Bà Rịa Vũng Tàu', 'thua-thien-hue': 'T.T.Huế', 'bac-kan': 'Bắc Cạn', 'dak-nong': 'Đăk-Nông', 'dak-lak': 'ĐăkLăk', 'hai-phong': 'Tp.Hải Phòng', 'hoa-binh': 'Hoà Bình', 'thanh-hoa': 'Thanh Hoá', 'khanh-hoa': 'Khánh Hoà', 'can-tho': 'TP.Cần Thơ', 'da-nang': 'TPĐN Đà Nẵng', 'gia-lai': 'Gia lai', 'ninh-thuan': 'ninh thuận'}
    odd = {u: n for u, n in odd.items() if u in UNITS and u != 'da-nang'}
    for kind, form in [('written', 'xlsx'), ('code first', 'xlsx'), ('code behind', 'xls'), ('codes', 'xlsx'), ('codes', 'csv'), ('english', 'xlsx')]:
        units = list(odd) if kind == 'written' else rng.sample(OLD, 12)
        page = Page('KQ')
        page.put(1, 1, 'PAPI 2021'); page.row(2, ['Mã tỉnh' if kind == 'codes' else 'Province' if kind == 'english' else 'Tỉnh', 'Total score' if kind == 'english' else 'Tổng điểm'])
        for r, u in enumerate(units):
            code = UNITS[u]['code']
            v = whole(rng, 'PAPI')
            page.row(3 + r, [{'written': lambda: odd[u], 'code first': lambda: f'{code} - {short(u)}', 'code behind': lambda: f'{short(u)} ({code})', 'codes': lambda: int(code) if form == 'xlsx' else code, 'english': lambda: UNITS[u]['name_en'] + (' City' if UNITS[u]['type'] == 'city' and 'City' not in UNITS[u]['name_en'] else ' Province' if UNITS[u]['type'] != 'city' else '')}[kind](), v])
            page.expect(u, 2021, 'PAPI', 'TOTAL', v)
        yield Book(f'ten {kind}', 'other names', [page], form=form, names=kind)
