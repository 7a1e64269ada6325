"""Yearbooks, press, exports of dashboards and pivot tables."""
from figures import *
from pages import Book, Page, book
from odd.shared import *


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
                    page.row(row, [bare(UNITS[u]['name_vi']), y, own[u, y]] if kind == 'dashboard' else [UNITS[u]['code'], UNITS[u]['name_vi'], y, own[u, y], row]); row += 1
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
