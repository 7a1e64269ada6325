"""Sheets as offices publish them that were made without looking at what the engine reads.

The eight fields of PAR INDEX with its three kinds of points, PAPI and PCI of 34 provinces, a year to a group of columns,
footnote marks, percents as text, capitals without marks, groups by quality, two halves side by side.
"""
from figures import *
from pages import Book, Page, book

RANGES = {'PCI': (58, 74), 'PAPI': (38, 47), 'PAR_INDEX': (80, 93), 'SIPAS': (78, 91)}
SHOWN = {'PCI': 'PCI', 'PAPI': 'PAPI', 'PAR_INDEX': 'PAR INDEX', 'SIPAS': 'SIPAS'}


def points(rng, index): return round(rng.uniform(*RANGES[index]), 2)
def tops(index, year): return [c for c in components_of(edition_of(index, year)) if c['kind'] == 'dimension']


def listed(page, row, units, year, index, values, shown=lambda v: v, name=short, first=3, component='TOTAL'):
    for r, u in enumerate(units):
        page.row(row + r, [r + 1, name(u)]); page.put(row + r, first, shown(values[u]))
        page.expect(u, year, index, component, values[u])


@book
def wholes(rng):
    """One column of the whole index, each in another dress."""
    dresses = [('footnotes', lambda n: lambda v: f'{comma(v)}*' if n % 2 else f'{comma(v)} (1)', short), ('points word', lambda n: lambda v: f'{comma(v)} điểm', short),
               ('capitals', lambda n: comma, lambda u: bare(short(u)).upper()), ('typed', lambda n: comma, lambda u: ('TP. ' if UNITS[u]['type'] == 'city' else 'Tỉnh ') + short(u)),
               ('broken lines', lambda n: comma, lambda u: short(u).replace(' ', '\n', 1)), ('blanks', lambda n: lambda v: f' {comma(v)}\u00a0', lambda u: f'  {short(u)} '), ('numbered', lambda n: comma, lambda u: f'{OLD.index(u) % 9 + 1}. {short(u)}')]
    for index, year in [('PCI', 2023), ('PAPI', 2022), ('PAR_INDEX', 2023), ('SIPAS', 2022)]:
        for n, (dress, shown, name) in enumerate(dresses):
            units = rng.sample(OLD, 14)
            values = {u: points(rng, index) for u in units}
            page = Page('Sheet1')
            page.put(1, 1, f'BẢNG XẾP HẠNG CHỈ SỐ {SHOWN[index]} NĂM {year}')
            page.row(3, ['TT', 'Tỉnh, thành phố', 'Điểm số'])
            listed(page, 4, units, year, index, values, shown(n), name)
            page.put(4 + len(units) + 1, 1, 'Ghi chú: (*) số liệu đã làm tròn')
            yield Book('xep hang', 'the whole in a dress', [page], form=['xlsx', 'xls', 'ods', 'csv'][n % 4], figures=dress, names=index)


@book
def arranged(rng):
    """After the provinces were arranged anew."""
    for index, year in [('PCI', 2025), ('PAR_INDEX', 2025), ('PAPI', 2025)]:
        for form in ('xlsx', 'xls'):
            values = {u: points(rng, index) for u in NEW}
            page = Page('KQ')
            page.put(1, 1, f'KẾT QUẢ {SHOWN[index]} {year} CỦA 34 TỈNH, THÀNH PHỐ')
            page.row(2, ['STT', 'Địa phương', f'{SHOWN[index]} {year}', 'Xếp hạng'])
            listed(page, 3, NEW, year, index, values, comma if form == 'xls' else lambda v: v)
            ordered = sorted(values.values(), reverse=True)
            for r, u in enumerate(NEW): page.put(3 + r, 4, ordered.index(values[u]) + 1)
            yield Book('34 tinh', '34 provinces', [page], form=form, names=index)


@book
def fields(rng):
    """Fields across under merged headings, with ranks beside the whole, the average of the country, regions as rows."""
    for index, year in [('PAR_INDEX', 2023), ('PAPI', 2023), ('PCI', 2023)]:
        for kind in ('plain', 'regions', 'numbered', 'years'):
            if kind == 'years' and index == 'PCI': continue
            own = tops(index, year)
            units = rng.sample(OLD, 12)
            years = (year - 1, year) if kind == 'years' else (year,)
            page = Page('Phu luc 1')
            page.put(1, 1, 'PHỤ LỤC'); page.put(2, 1, f'ĐIỂM CÁC LĨNH VỰC CỦA {SHOWN[index]}' + ('' if kind == 'years' else f' NĂM {year}'))
            page.row(4, ['TT', 'Đơn vị']); page.merge(4, 1, 5, 1); page.merge(4, 2, 5, 2)
            at, columns = 3, []
            for y in years:
                page.put(4, at, f'Năm {y}' if kind == 'years' else 'Điểm các lĩnh vực'); page.merge(4, at, 4, at + len(own) - 1)
                for n, c in enumerate(own):
                    page.put(5, at + n, f"{n + 1}. {c['name_vi']}" if kind == 'numbered' else c['name_vi']); columns.append((y, c['component'], at + n))
                at += len(own)
            row = 6
            page.row(row, ['', 'Trung bình cả nước'] + [5.5] * len(columns)); row += 1
            for r, u in enumerate(units):
                if kind == 'regions' and r % 4 == 0: page.put(row, 1, ['I', 'II', 'III'][r // 4]); page.put(row, 2, ['Đồng bằng sông Hồng', 'Miền núi phía Bắc', 'Đông Nam Bộ'][r // 4]); row += 1
                page.row(row, [r + 1, short(u)])
                for y, c, column in columns:
                    value = round(rng.uniform(4, 8), 2)
                    page.put(row, column, value); page.expect(u, y, index, c, value)
                row += 1
            yield Book('linh vuc', 'fields across', [page], form='xlsx' if kind != 'numbered' else 'ods', headings=kind, names=index)


@book
def profile(rng):
    """One province: years across, indices or fields down, as a transposed profile."""
    for index, year in [('PAPI', 2024), ('PAR_INDEX', 2023), ('PCI', 2023)]:
        for form in ('xlsx', 'csv'):
            unit = rng.choice([u for u in OLD if not UNITS[u]['valid_to']])
            page = Page('Ho so')
            page.put(1, 1, f'HỒ SƠ {SHOWN[index]} TỈNH {short(unit).upper()} NĂM {year}' if UNITS[unit]['type'] != 'city' else f'HỒ SƠ {SHOWN[index]} THÀNH PHỐ {short(unit).upper()} NĂM {year}')
            page.row(3, ['TT', 'Nội dung', 'Điểm'])
            for n, c in enumerate(tops(index, year)):
                value = round(rng.uniform(4, 8), 2)
                page.row(4 + n, [n + 1, c['name_vi'], value if form == 'xlsx' else comma(value)]); page.expect(unit, year, index, c['component'], value)
            yield Book('ho so', 'a profile', [page], form=form, names=index)


@book
def three_kinds(rng):
    """PAR INDEX as the ministry prints it: self-scored and appraised side by side, the survey as columns of its own."""
    for form, heads in [('xlsx', ['Điểm tự chấm', 'Điểm thẩm định']), ('xls', ['Tự đánh giá', 'Kết quả thẩm định']), ('csv', ['Điểm tự chấm', 'Điểm thẩm định'])]:
        units = rng.sample(OLD, 10)
        page = Page('Bieu 2')
        page.put(1, 1, 'TỔNG HỢP ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) NĂM 2022 CỦA CÁC TỈNH, THÀNH PHỐ')
        page.row(3, ['TT', 'Tỉnh, thành phố', heads[0], heads[1], 'Điểm điều tra XHH', 'Ghi chú'])
        for r, u in enumerate(units):
            own, judged = round(rng.uniform(70, 84), 2), round(rng.uniform(60, 69), 2)
            page.row(4 + r, [r + 1, short(u), own, judged, round(rng.uniform(20, 30), 2), 'có điều chỉnh' if r % 3 == 0 else ''])
            page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', own, stage='self-scored'); page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', judged, stage='appraised')
        yield Book('tong hop', 'self-scored, appraised, survey', [page], form=form, headings=heads[1])


@book
def press(rng):
    """What newspapers print: ranks alone, groups of quality, percents, lists that go on beside themselves."""
    for index, year in [('PCI', 2022), ('PAPI', 2023), ('SIPAS', 2022), ('PAR_INDEX', 2022)]:
        units = rng.sample(OLD, 12)
        values = {u: points(rng, index) for u in units}
        ordered = sorted(units, key=lambda u: -values[u])
        page = Page('Trang 1')
        page.put(1, 1, f'Top 12 {SHOWN[index]} {year}'); page.row(2, ['Hạng', 'Tỉnh', 'Điểm', 'Nhóm'])
        for r, u in enumerate(ordered):
            page.row(3 + r, [r + 1, short(u), comma(values[u]), ['Rất tốt', 'Tốt', 'Khá', 'Trung bình'][r // 3]]); page.expect(u, year, index, 'TOTAL', values[u], rank=r + 1)
        yield Book('bao', 'rank first, group last', [page], form='csv' if index == 'PCI' else 'xlsx', names=index)
        page = Page('Trang 1')
        page.put(1, 1, f'Chỉ số {SHOWN[index]} năm {year}')
        page.row(2, ['TT', 'Tỉnh', 'Điểm', '', 'TT', 'Tỉnh', 'Điểm'])
        for r, u in enumerate(units):
            page.row(3 + r % 6, [r + 1, short(u), values[u]], 1 if r < 6 else 5); page.expect(u, year, index, 'TOTAL', values[u])
        yield Book('hai cot', 'two halves side by side', [page], names=index)
        if index in ('SIPAS', 'PAR_INDEX'):
            page = Page('Ty le')
            page.put(1, 1, f'CHỈ SỐ {SHOWN[index]} NĂM {year}'); page.row(2, ['STT', 'Địa phương', f'Chỉ số {SHOWN[index]} (%)'])
            listed(page, 3, units, year, index, values, lambda v: f'{comma(v)}%')
            yield Book('phan tram', 'percents as text', [page], form='xls', names=index)


@book
def grouped(rng):
    """Units under headings of groups by quality, with a blank row between; sums and signatures below."""
    for index, year in [('PCI', 2021), ('PAR_INDEX', 2021), ('SIPAS', 2021)]:
        units = rng.sample(OLD, 12)
        page = Page('KQ')
        page.put(1, 1, f'PHÂN NHÓM KẾT QUẢ {SHOWN[index]} NĂM {year}'); page.row(3, ['TT', 'Tên tỉnh, thành phố', 'Kết quả', 'Xếp loại'])
        row = 4
        for g, group in enumerate(['Nhóm Tốt', 'Nhóm Khá', 'Nhóm Trung bình']):
            page.put(row, 1, group); page.merge(row, 1, row, 4); row += 1
            for u in units[g * 4:g * 4 + 4]:
                value = points(rng, index)
                page.row(row, [row, short(u), value, group[5:]]); page.expect(u, year, index, 'TOTAL', value); row += 1
            row += 1
        page.row(row, ['', 'Cộng: 12 tỉnh', '', '']); page.put(row + 2, 3, 'NGƯỜI LẬP BIỂU')
        yield Book('phan nhom', 'groups by quality', [page], form='xlsx' if index != 'SIPAS' else 'ods', names=index)


@book
def year_groups(rng):
    """A group of columns a year: points, rank, change."""
    for index, years in [('PCI', (2021, 2022, 2023)), ('PAPI', (2022, 2023)), ('SIPAS', (2021, 2022)), ('PAR_INDEX', (2020, 2021, 2022))]:
        units = rng.sample(OLD, 10)
        page = Page('So sanh')
        page.put(1, 1, f'SO SÁNH {SHOWN[index]} {years[0]}-{years[-1]}')
        page.row(2, ['TT', 'Tỉnh']); page.merge(2, 1, 3, 1); page.merge(2, 2, 3, 2)
        for n, y in enumerate(years):
            page.put(2, 3 + 3 * n, f'Năm {y}'); page.merge(2, 3 + 3 * n, 2, 5 + 3 * n); page.row(3, ['Điểm', 'Hạng', 'Tăng/giảm'], 3 + 3 * n)
            values = {u: points(rng, index) for u in units}
            ordered = sorted(units, key=lambda u: -values[u])
            for r, u in enumerate(units):
                page.row(4 + r, [r + 1, short(u)]); page.row(4 + r, [values[u], ordered.index(u) + 1, round(rng.uniform(-3, 3), 2)], 3 + 3 * n)
                page.expect(u, y, index, 'TOTAL', values[u], rank=ordered.index(u) + 1)
        yield Book('so sanh', 'a group of columns a year', [page], form='xls' if index == 'PAPI' else 'xlsx', names=index)
