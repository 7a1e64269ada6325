"""The green index beside PCI, half published lists, profiles over several years."""
from figures import *
from pages import Book, Page, book
from unseen.shared import *


GREEN = ['Giảm thiểu tác động môi trường và thiên tai', 'Đảm bảo tuân thủ', 'Thúc đẩy thực hành xanh', 'Chính sách khuyến khích và hỗ trợ']


@book
def green(rng):
    for year, units, kind in [(2023, rng.sample(OLD, 14), 'columns'), (2024, rng.sample(OLD, 14), 'sheets'), (2025, NEW, 'merged'), (2024, rng.sample(OLD, 12), 'english')]:
        own = scheme(rng, 'PCI', units, year)
        pgi = {u: round(rng.uniform(18, 27), 2) for u in units}
        rank = places({u: own[u]['TOTAL'] for u in units})
        page = Page('PCI' if kind == 'sheets' else 'PCI-PGI')
        if kind == 'english':
            page.put(1, 1, f'PROVINCIAL COMPETITIVENESS INDEX (PCI) AND PROVINCIAL GREEN INDEX (PGI) {year}')
            heads = ['No.', 'Province', 'PCI score', 'PCI rank', 'PGI score', 'PGI rank']
        else:
            page.put(1, 1, f'CHỈ SỐ NĂNG LỰC CẠNH TRANH CẤP TỈNH (PCI) VÀ CHỈ SỐ XANH CẤP TỈNH (PGI) NĂM {year}' if kind != 'sheets' else f'KẾT QUẢ PCI {year}')
            heads = ['TT', 'Tỉnh/thành phố', f'Điểm PCI {year}', 'Xếp hạng PCI'] + ([f'Điểm PGI {year}', 'Xếp hạng PGI'] if kind == 'columns' else [])
        if kind == 'merged':
            page.row(3, ['TT', 'Địa phương', 'Chỉ số PCI', '', 'Chỉ số Xanh (PGI)']); page.merge(3, 3, 3, 4); page.merge(3, 5, 3, 6); page.merge(3, 1, 4, 1); page.merge(3, 2, 4, 2)
            page.row(4, ['Điểm', 'Hạng', 'Điểm', 'Hạng'], 3); top = 5
        else:
            page.row(3, heads); top = 4
        green_rank = places(pgi)
        for r, u in enumerate(units):
            page.row(top + r, [r + 1, UNITS[u]['name_en'] if kind == 'english' else short(u), own[u]['TOTAL'], rank[u]] + ([pgi[u], green_rank[u]] if kind != 'sheets' else []))
            page.expect(u, year, 'PCI', 'TOTAL', own[u]['TOTAL'], rank=rank[u])
        pages = [page]
        if kind == 'sheets':
            other = Page('PGI')
            other.put(1, 1, f'CHỈ SỐ XANH CẤP TỈNH (PGI) NĂM {year}'); other.row(3, ['TT', 'Tỉnh/thành phố', 'Điểm PGI'] + GREEN)
            for r, u in enumerate(units): other.row(4 + r, [r + 1, short(u), pgi[u]] + [round(pgi[u] / 4, 2)] * 4)
            pages.append(other)
        yield Book(f'PCI_PGI {year} {kind}', 'green index beside', pages, form='xls' if kind == 'columns' else 'xlsx', headings=kind)


@book
def half_published(rng):
    """PCI 2023 as published: the whole for the best thirty only, the parts for all."""
    units = rng.sample(OLD, 16)
    own = scheme(rng, 'PCI', units, 2023)
    best = sorted(units, key=lambda u: -own[u]['TOTAL'])[:9]
    for form, blank in [('xlsx', 'N/A'), ('csv', '–'), ('ods', 'Không công bố')]:
        page = Page('Chi so thanh phan')
        page.put(1, 1, 'PCI 2023: ĐIỂM CÁC CHỈ SỐ THÀNH PHẦN')
        page.row(2, ['Tỉnh'] + [f"{n + 1}. {c['name_vi']}" for n, c in enumerate(parts('PCI', 2023))] + ['PCI 2023', 'Xếp hạng'])
        for r, u in enumerate(units):
            show = comma if form == 'csv' else lambda v: v
            page.row(3 + r, [short(u)] + [show(own[u][c['component']]) for c in parts('PCI', 2023)] + ([show(own[u]['TOTAL']), best.index(u) + 1] if u in best else [blank, blank]))
            for c in parts('PCI', 2023): page.expect(u, 2023, 'PCI', c['component'], own[u][c['component']])
            page.expect(u, 2023, 'PCI', 'TOTAL', own[u]['TOTAL'] if u in best else None, **({'rank': best.index(u) + 1} if u in best else {}))
        yield Book('diem thanh phan', 'the whole for some only', [page], form=form, figures=blank)


@book
def profiles(rng):
    for unit_id, years, kind in [('quang-tri', (2021, 2022, 2023, 2024), 'scale'), ('quang-ngai', (2022, 2023, 2024), 'ranks'), ('da-nang', (2019, 2020, 2021, 2022), 'english'), ('lao-cai', (2021, 2022, 2023), 'numbered')]:
        page = Page('Ho so')
        name = short(unit_id)
        page.put(1, 1, f'PAPI Provincial Profile: {UNITS[unit_id]["name_en"]}' if kind == 'english' else f'HỒ SƠ KẾT QUẢ PAPI TỈNH {name.upper()}' if UNITS[unit_id]['type'] != 'city' else f'HỒ SƠ PAPI {name.upper()}')
        page.put(2, 1, f'{years[0]} - {years[-1]}' if kind == 'english' else f'Giai đoạn {years[0]}-{years[-1]}')
        lead = {'scale': ['Chỉ số nội dung, nội dung thành phần', 'Thang điểm'], 'ranks': ['TT', 'Nội dung'], 'english': ['Dimension'], 'numbered': ['Nội dung']}[kind]
        heads = [h for y in years for h in ([f'Điểm {y}', f'Hạng {y}'] if kind == 'ranks' else [y if kind == 'scale' else f'Năm {y}' if kind == 'numbered' else f'{y}'])]
        page.row(4, lead + heads)
        shown = [c for c in components_of('papi-2021' if kind != 'english' else 'papi-2019') if c['kind'] == 'dimension' or (kind in ('scale', 'numbered') and c['kind'] == 'subdimension')]
        row = 5
        for c in shown:
            top = float(c['max'])
            page.row(row, {'scale': [('' if c['kind'] == 'dimension' else '   ') + c['name_vi'], f'{top / 10:g}-{top:g} điểm'.replace('.', ',')], 'ranks': [c['component'][1:], c['name_vi']], 'english': [c['name_en']], 'numbered': [f"{c['component'][1:]}. {c['name_vi']}" if c['kind'] == 'dimension' else f"{c['component'][1:]}. {c['name_vi']}"]}[kind])
            for n, y in enumerate(years):
                value = round(rng.uniform(top * .4, top * .8), 3)
                place = rng.randrange(1, 62)
                page.row(row, [value, place] if kind == 'ranks' else [value], len(lead) + 1 + n * (2 if kind == 'ranks' else 1))
                page.expect(unit_id, y, 'PAPI', c['component'], value, rank=place if kind == 'ranks' else None)
            row += 1
        yield Book(f'PAPI {bare(name)} {kind}', 'a profile over years', [page], form='xls' if kind == 'ranks' else 'xlsx', headings=kind)
