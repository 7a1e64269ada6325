#!/usr/bin/env python3
"""Writes sheets of kinds that none of the other generators holds, and what must be recognised in each.

The green index beside PCI, profiles over several years, departments above districts, communes after July 2025, pastes
from Word and PDF, tables of press articles, hidden rows and columns, marks on numbers, codes for headings, the year in
the name of a file. Names come from data/units.csv; the figures are invented, seeded.

    python3 scripts/make-unseen-workbooks.py [FOLDER] [SEED]

Needs: apt-get install --no-install-recommends libreoffice-calc python3-openpyxl
"""
import importlib.util, json, random, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
if len(sys.argv) < 2: sys.argv.append(str(HERE.parent / 'tests/fixtures/spreadsheet/unseen'))
spec = importlib.util.spec_from_file_location('lookalikes', HERE / 'make-lookalike-workbooks.py')
base = importlib.util.module_from_spec(spec)
spec.loader.exec_module(base)
UNITS, OUT, SEED = base.UNITS, base.OUT, base.SEED
PROVINCES = [u for u in UNITS if UNITS[u]['level'] == 'province' and UNITS[u]['code']]
OLD = [u for u in PROVINCES if not UNITS[u]['valid_from'] and UNITS[u]['valid_to'] not in ('2008-07-31', '2024-12-31')]
NEW = [u for u in PROVINCES if not UNITS[u]['valid_to']]
MAKERS = []


class Page(base.Page):
    def __init__(self, name='Sheet1'):
        super().__init__(name)
        self.hidden_rows, self.hidden_columns, self.notes = [], [], []


class Made:
    """One file: pages for a workbook or one page for a text file, or the bytes themselves."""
    def __init__(self, file, shape, pages, form='xlsx', text=None, more=(), asks=False, **about):
        self.file, self.shape, self.pages, self.form, self.text = file, shape, pages, form, text
        self.about = {'names': '', 'headings': '', 'figures': '', **about, **({'more': list(more)} if more else {}), **({'asks': True} if asks else {})}


def maker(make):
    MAKERS.append(make)
    return make


def short(unit): return UNITS[unit]['name_vi'].replace('TP. ', '').replace('Thành phố ', '').replace('Tỉnh ', '')
def comma(value, digits=2): return f'{value:.{digits}f}'.replace('.', ',')
def parts(index, year, kinds=('dimension',), level='province'): return [c for c in base.components_of(base.edition_of(index, year, level)) if c['kind'] in kinds]
def whole(rng, index): return round(rng.uniform(*{'PCI': (60, 73), 'PAPI': (39, 47), 'PAR_INDEX': (80, 93), 'SIPAS': (79, 91)}[index]), 2)


def scheme(rng, index, units, year):
    """unit → component → points; the whole is what the parts make."""
    dims, result = parts(index, year), {}
    for u in units:
        own = {c['component']: round(rng.uniform(4.6, 7.8), 2) for c in dims}
        if index == 'PCI': own['TOTAL'] = round(sum(10 * own[c['component']] * float(c['weight'] or .1) for c in dims), 2)
        if index == 'PAPI': own['TOTAL'] = round(sum(own.values()), 2)
        result[u] = own
    return result


def places(scores):
    ordered = sorted(scores.values(), reverse=True)
    return {u: ordered.index(p) + 1 for u, p in scores.items()}


def unit(id, name, kind, level, parent, start=None, end=None):
    return {'unit': id, 'code': None, 'nameVi': name, 'nameEn': base.bare(name), 'type': kind, 'level': level, 'parent': parent, 'validFrom': start, 'validTo': end, 'successors': []}


# ---- the green index beside PCI --------------------------------------------------------------------------------

GREEN = ['Giảm thiểu tác động môi trường và thiên tai', 'Đảm bảo tuân thủ', 'Thúc đẩy thực hành xanh', 'Chính sách khuyến khích và hỗ trợ']


@maker
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
        yield Made(f'PCI_PGI {year} {kind}', 'green index beside', pages, form='xls' if kind == 'columns' else 'xlsx', headings=kind)


@maker
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
        yield Made('diem thanh phan', 'the whole for some only', [page], form=form, figures=blank)


# ---- profiles over several years -------------------------------------------------------------------------------

@maker
def profiles(rng):
    for unit_id, years, kind in [('quang-tri', (2021, 2022, 2023, 2024), 'scale'), ('quang-ngai', (2022, 2023, 2024), 'ranks'), ('da-nang', (2019, 2020, 2021, 2022), 'english'), ('lao-cai', (2021, 2022, 2023), 'numbered')]:
        page = Page('Ho so')
        name = short(unit_id)
        page.put(1, 1, f'PAPI Provincial Profile: {UNITS[unit_id]["name_en"]}' if kind == 'english' else f'HỒ SƠ KẾT QUẢ PAPI TỈNH {name.upper()}' if UNITS[unit_id]['type'] != 'city' else f'HỒ SƠ PAPI {name.upper()}')
        page.put(2, 1, f'{years[0]} - {years[-1]}' if kind == 'english' else f'Giai đoạn {years[0]}-{years[-1]}')
        lead = {'scale': ['Chỉ số nội dung, nội dung thành phần', 'Thang điểm'], 'ranks': ['TT', 'Nội dung'], 'english': ['Dimension'], 'numbered': ['Nội dung']}[kind]
        heads = [h for y in years for h in ([f'Điểm {y}', f'Hạng {y}'] if kind == 'ranks' else [y if kind == 'scale' else f'Năm {y}' if kind == 'numbered' else f'{y}'])]
        page.row(4, lead + heads)
        shown = [c for c in base.components_of('papi-2021' if kind != 'english' else 'papi-2019') if c['kind'] == 'dimension' or (kind in ('scale', 'numbered') and c['kind'] == 'subdimension')]
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
        yield Made(f'PAPI {base.bare(name)} {kind}', 'a profile over years', [page], form='xls' if kind == 'ranks' else 'xlsx', headings=kind)


# ---- below the province -----------------------------------------------------------------------------------------

DEPARTMENTS = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế', 'Sở Công Thương', 'Văn phòng UBND tỉnh', 'Thanh tra tỉnh', 'Ban Quản lý Khu kinh tế']
DISTRICTS = ['Huyện Bình Sơn', 'Huyện Sơn Tịnh', 'Huyện Mộ Đức', 'Thị xã Đức Phổ', 'Thành phố Quảng Ngãi', 'Huyện Lý Sơn']


def local(names, level, parent, **span):
    ids = {n: f'{parent}-{base.bare(n).lower().replace(" ", "-")}' for n in names}
    kinds = {'Sở': 'department', 'Văn': 'department', 'Thanh': 'department', 'Ban': 'department', 'Huyện': 'district', 'Thị': 'town', 'Thành': 'city', 'Xã': 'commune', 'Phường': 'ward'}
    return ids, [unit(ids[n], n, kinds[n.split()[0]], level, parent, span.get('start'), span.get('end')) for n in names]


@maker
def two_tables(rng):
    departments, d_units = local(DEPARTMENTS, 'department', 'quang-ngai')
    districts, h_units = local(DISTRICTS, 'district', 'quang-ngai', end='2025-06-30')
    d_units = [u for u in d_units if u['unit'] not in UNITS]
    for kind in ('titles', 'roman', 'beside', 'ddci'):
        page = Page('Tong hop')
        what = 'NĂNG LỰC CẠNH TRANH CẤP SỞ, NGÀNH VÀ ĐỊA PHƯƠNG (DDCI)' if kind == 'ddci' else 'CẢI CÁCH HÀNH CHÍNH (PAR INDEX)'
        page.row(1, ['UBND TỈNH QUẢNG NGÃI', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
        page.put(3, 1, f'KẾT QUẢ XẾP HẠNG CHỈ SỐ {what} NĂM 2023 CỦA CÁC SỞ, BAN, NGÀNH VÀ UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ')
        row, at = 5, 1
        for n, (title, ids, index) in enumerate([('các sở, ban, ngành', departments, 'CCHC_DEPT'), ('UBND các huyện, thị xã, thành phố', districts, 'CCHC_DISTRICT')]):
            if kind == 'beside': row, at = 5, 1 + 5 * n
            page.put(row, at, f'{["I", "II"][n]}. {title[0].upper()}{title[1:]}' if kind == 'roman' else f'Bảng {n + 1}. Chỉ số {"DDCI" if kind == "ddci" else "CCHC"} {title}'); row += 1
            page.row(row, ['TT', 'Đơn vị', 'Điểm', 'Xếp hạng'], at); row += 1
            scores = {name: round(rng.uniform(70, 95), 2) for name in ids}
            for r, name in enumerate(sorted(ids, key=lambda name: -scores[name])):
                page.row(row, [r + 1, name.replace('Huyện', 'UBND huyện').replace('Thị xã', 'UBND thị xã').replace('Thành phố', 'UBND thành phố'), scores[name], r + 1], at); row += 1
                if kind != 'ddci': page.expect(ids[name], 2023, index, 'TOTAL', scores[name], rank=r + 1)
            row += 2
        yield Made(f'{"DDCI" if kind == "ddci" else "Chi so CCHC"} {kind}', 'departments and districts', [page], form='ods' if kind == 'roman' else 'xlsx', headings=kind, more=d_units + h_units, asks=kind == 'ddci')


@maker
def communes(rng):
    names = ['Phường Hương Trà', 'Phường Kim Trà', 'Xã Bình Điền', 'Phường Thuận Hóa', 'Phường Phú Xuân', 'Xã A Lưới 1', 'Xã A Lưới 2', 'Xã Phú Vang', 'Phường Vỹ Dạ']
    ids, units = local(names, 'commune', 'hue', start='2025-07-01')
    for kind in ('upper', 'abbreviated', 'plain', 'groups'):
        page = Page('Xa phuong')
        page.put(1, 1, 'ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ'); page.put(2, 1, 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA UBND CÁC XÃ, PHƯỜNG NĂM 2025')
        page.row(4, ['TT', 'Tên đơn vị', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Xếp loại'])
        row, number = 5, 1
        order = sorted(names, key=lambda n: n.split()[0]) if kind == 'groups' else names
        for i, name in enumerate(order):
            if kind == 'groups' and (i == 0 or order[i - 1].split()[0] != name.split()[0]): page.row(row, ['I' if i == 0 else 'II', f'Khối các {name.split()[0].lower()}']); row += 1
            shown = {'upper': f'UBND {name}'.upper(), 'abbreviated': name.replace('Phường', 'P.').replace('Xã', 'X.'), 'plain': name, 'groups': name}[kind]
            own, judged = round(rng.uniform(80, 95), 2), round(rng.uniform(70, 79), 2)
            page.row(row, [number, shown, own, judged, rng.choice(['Tốt', 'Khá'])]); row += 1; number += 1
            page.expect(ids[name], 2025, 'CCHC_COMMUNE', 'TOTAL', own, stage='self-scored'); page.expect(ids[name], 2025, 'CCHC_COMMUNE', 'TOTAL', judged, stage='appraised')
        page.put(row, 2, 'Trung bình'); page.put(row, 3, 88.1)
        yield Made(f'CCHC cap xa 2025 {kind}', 'communes after 2025', [page], form='xls' if kind == 'upper' else 'xlsx', names=kind, more=units)
    old = ['Xã Trà Bình', 'Xã Trà Phú', 'Xã Trà Giang', 'Xã Trà Lâm', 'Xã Trà Hiệp', 'Xã Trà Sơn', 'Thị trấn Trà Xuân', 'Xã Hương Trà']
    ids = {n: f'tra-bong-{base.bare(n).lower().replace(" ", "-")}' for n in old}
    units = [unit(ids[n], n, 'commune', 'commune', 'quang-ngai-tra-bong', None, '2025-06-30') for n in old]
    for kind in ('fields', 'criteria'):
        page = Page('Cham diem')
        page.put(1, 1, 'UBND HUYỆN TRÀ BỒNG'); page.put(2, 1, 'BẢNG TỔNG HỢP CHẤM ĐIỂM CHỈ SỐ CCHC CỦA UBND CÁC XÃ, THỊ TRẤN NĂM 2022')
        fields = ['Công tác chỉ đạo điều hành', 'Cải cách thể chế', 'Cải cách TTHC', 'Cải cách tổ chức bộ máy', 'Cải cách chế độ công vụ', 'Cải cách tài chính công', 'Chính quyền số']
        tops = [15, 8, 22, 10, 18, 12, 15]
        if kind == 'fields':
            page.row(4, ['STT', 'Đơn vị'] + fields + ['Tổng điểm', 'Xếp hạng']); page.row(5, ['', 'Điểm tối đa'] + tops + [100])
        else:
            page.row(4, ['STT', 'Lĩnh vực', 'Điểm chuẩn'] + [n.replace('Xã ', '').replace('Thị trấn', 'TT.') for n in old])
            for n, f in enumerate(fields): page.row(5 + n, [n + 1, f, tops[n]])
            page.row(12, ['', 'Tổng cộng', 100])
        totals = {}
        for r, n in enumerate(old):
            own = [round(rng.uniform(.6, .95) * t, 2) for t in tops]
            totals[n] = round(sum(own), 2)
            if kind == 'fields': page.row(6 + r, [r + 1, n] + own + [totals[n]])
            else:
                for k, v in enumerate(own): page.put(5 + k, 4 + r, v)
                page.put(12, 4 + r, totals[n])
        for r, n in enumerate(old):
            if kind == 'fields': page.put(6 + r, 11, places(totals)[n])
            page.expect(ids[n], 2022, 'CCHC_COMMUNE', 'TOTAL', totals[n], rank=places(totals)[n] if kind == 'fields' else None)
        yield Made(f'cham diem xa Tra Bong {kind}', 'communes of a district', [page], form='xlsx', headings=kind, more=units)


@maker
def satisfied(rng):
    ids, units = local(DEPARTMENTS, 'department', 'quang-ngai')
    units = [u for u in units if u['unit'] not in UNITS]
    for kind, form in [('text', 'xlsx'), ('format', 'xlsx'), ('plain', 'xls'), ('mixed', 'ods')]:
        page = Page('SIPAS')
        page.put(1, 1, 'UBND TỈNH QUẢNG NGÃI'); page.put(2, 1, 'CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN, TỔ CHỨC ĐỐI VỚI SỰ PHỤC VỤ CỦA CÁC SỞ, BAN, NGÀNH NĂM 2023')
        page.row(4, ['TT', 'Cơ quan', 'Số phiếu', 'Chỉ số hài lòng (%)', 'Xếp hạng'])
        own = {n: round(rng.uniform(80, 97), 2) for n in DEPARTMENTS}
        for r, n in enumerate(DEPARTMENTS):
            page.row(5 + r, [r + 1, n, rng.randrange(50, 400)])
            as_text = kind == 'text' or (kind == 'mixed' and r % 2)
            page.put(5 + r, 4, comma(own[n]) + '%' if as_text else round(own[n] / 100, 4) if kind != 'plain' else own[n], None if as_text or kind == 'plain' else '0.00%')
            page.put(5 + r, 5, places(own)[n]); page.expect(ids[n], 2023, 'SIPAS_LOCAL', 'TOTAL', own[n], rank=places(own)[n])
        yield Made(f'SIPAS so nganh {kind}', 'satisfaction by department', [page], form=form, figures=kind, more=units)


# ---- self-scored, appraised, survey -----------------------------------------------------------------------------

@maker
def appraised(rng):
    fields = [c for c in base.components_of('par-2022') if c['kind'] == 'dimension']
    for kind, form in [('fields down', 'xlsx'), ('units down', 'xlsx'), ('whole', 'xls')]:
        page = Page('PAR INDEX')
        if kind == 'fields down':
            page.put(1, 1, 'UBND TỈNH QUẢNG TRỊ'); page.put(2, 1, 'BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) NĂM 2023 CỦA TỈNH QUẢNG TRỊ')
            page.row(4, ['STT', 'Lĩnh vực', 'Điểm tối đa', 'Điểm đánh giá', '', 'Điểm điều tra XHH', 'Ghi chú']); page.merge(4, 4, 4, 5); page.row(5, ['Tự chấm', 'Thẩm định'], 4)
            for c in (1, 2, 3, 6, 7): page.merge(4, c, 5, c)
            for n, c in enumerate(fields):
                own = round(rng.uniform(5, 8), 2); judged = round(own - rng.uniform(.1, 1), 2)
                page.row(6 + n, [['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][n], c['name_vi'], 13 if not c['max'] else float(c['max']), own, judged, round(rng.uniform(1, 4), 2)])
                page.expect('quang-tri', 2023, 'PAR_INDEX', c['component'], own, stage='self-scored'); page.expect('quang-tri', 2023, 'PAR_INDEX', c['component'], judged, stage='appraised')
        else:
            units = rng.sample(OLD, 10)
            page.put(1, 1, 'Phụ lục 1'); page.put(2, 1, 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022 CỦA CÁC TỈNH, THÀNH PHỐ')
            if kind == 'whole': page.row(4, ['TT', 'Tỉnh, thành phố', 'Điểm tự đánh giá', 'Điểm Bộ Nội vụ thẩm định', 'Điểm điều tra xã hội học', 'PAR INDEX 2022', 'Xếp hạng'])
            else:
                page.row(4, ['TT', 'Tỉnh, thành phố']); page.merge(4, 1, 5, 1); page.merge(4, 2, 5, 2)
                for n, c in enumerate(fields[:4]): page.put(4, 3 + 2 * n, c['name_vi']); page.merge(4, 3 + 2 * n, 4, 4 + 2 * n); page.row(5, ['Tự chấm', 'Thẩm định'], 3 + 2 * n)
            final = {u: round(rng.uniform(80, 92), 2) for u in units}
            for r, u in enumerate(units):
                if kind == 'whole':
                    own, judged, survey = round(rng.uniform(55, 60), 2), round(rng.uniform(50, 55), 2), round(rng.uniform(25, 32), 2)
                    page.row(5 + r, [r + 1, short(u), own, judged, survey, final[u], places(final)[u]])
                    page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', own, stage='self-scored'); page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', judged, stage='appraised'); page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', final[u], rank=places(final)[u])
                else:
                    page.row(6 + r, [r + 1, short(u)])
                    for n, c in enumerate(fields[:4]):
                        own = round(rng.uniform(5, 8), 2); judged = round(own - .5, 2)
                        page.row(6 + r, [own, judged], 3 + 2 * n)
                        page.expect(u, 2022, 'PAR_INDEX', c['component'], own, stage='self-scored'); page.expect(u, 2022, 'PAR_INDEX', c['component'], judged, stage='appraised')
        yield Made(f'PAR INDEX {kind}', 'self-scored, appraised, survey', [page], form=form, headings=kind)


# ---- pastes, press, HTML ----------------------------------------------------------------------------------------

HARD = ['ba-ria-vung-tau', 'ho-chi-minh', 'ha-noi', 'dak-lak', 'quang-ninh', 'hai-phong', 'bac-giang', 'thai-nguyen', 'dong-thap', 'phu-tho']
HARD = [u if u in UNITS else next(i for i in UNITS if i.endswith(u)) for u in HARD]


@maker
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
            yield Made(f'dan {kind}', 'pasted', [page], form='txt', text=('\r\n'.join('\t'.join(line) for line in lines) + '\r\n').encode(), names=kind)


@maker
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
        yield Made(f'bai bao {kind}', 'a press article', [page], form='htm', text=f'<html><head><meta charset="utf-8"><title>Công bố chỉ số</title></head><body><h1>Công bố {shown} {year}</h1>{table}</body></html>'.encode(), headings=kind)


@maker
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
    yield Made('top 10 tung noi dung', 'league of an article', [page])


# ---- hidden rows and columns, marks on numbers ------------------------------------------------------------------

@maker
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
        yield Made(f'an {kind}', 'hidden rows and columns', [page], form=form, headings=kind)


@maker
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
        yield Made(f'chu thich {index}', 'marks on numbers', [page], form=form, figures='footnotes')


@maker
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
        yield Made(f'so lieu {kind}', 'figures in a dress', [page], form=form, figures=kind)


# ---- lying otherwise --------------------------------------------------------------------------------------------

@maker
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
        yield Made(f'o gop {kind}', 'merged unit cells', [page], form='ods' if kind == 'years' else 'xlsx', headings=kind)


@maker
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
        yield Made(f'canh nhau {kind}', 'two tables side by side', [page], headings=kind)


@maker
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
        yield Made(f'ma {base.bare(code).format("n")}', 'codes for headings', [page], form=form, headings=code)


@maker
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
        yield Made(name, 'the year elsewhere', [page], form=form, headings=where)


@maker
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
        yield Made(f'ten {kind}', 'other names', [page], form=form, names=kind)


# ---- writing ----------------------------------------------------------------------------------------------------

def write(pages, path):
    base.write_workbook(pages, path)
    if not any(page.hidden_rows or page.hidden_columns for page in pages): return
    made = base.openpyxl.load_workbook(path)
    for page in pages:
        for row in page.hidden_rows: made[page.name].row_dimensions[row].hidden = True
        for column in page.hidden_columns: made[page.name].column_dimensions[base.openpyxl.utils.get_column_letter(column)].hidden = True
    made.save(path)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.iterdir(): old.unlink()
    variants, conversions = [], {}
    made = [(make, one) for make in MAKERS for one in make(random.Random(f'{SEED} {make.__name__}'))]
    for number, (_, one) in enumerate(made):
        stem = (one.file if one.shape == 'the year elsewhere' else f'{one.file} {number:03d}').replace(' ', '_')
        file = f'{stem}.{one.form}'
        if one.text is not None: (OUT / file).write_bytes(one.text)
        elif one.form == 'csv': base.write_csv(one.pages[0], OUT / file, ['utf-8', 'utf-8-sig', 'utf-16'][number % 3], random.Random(f'{SEED} {number}'))
        else:
            write(one.pages, OUT / f'{stem}.xlsx')
            if one.form != 'xlsx': conversions.setdefault(one.form, []).append(OUT / f'{stem}.xlsx')
        variants.append({'file': file, 'seed': number, 'shape': one.shape, **one.about, 'form': one.form, 'expected': base.folded([e for p in one.pages for e in p.expected]), 'refused': [[p.name, *r] for p in one.pages for r in p.refused], 'notes': [n for p in one.pages for n in p.notes]})
    for form, paths in conversions.items():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(['soffice', '--headless', '--convert-to', form, '--outdir', folder, *map(str, paths)], check=True, capture_output=True)
            for path in paths:
                path.unlink()
                (OUT / f'{path.stem}.{form}').write_bytes((Path(folder) / f'{path.stem}.{form}').read_bytes())
    lines = ',\n'.join(json.dumps(v, ensure_ascii=False, separators=(',', ':')) for v in variants)
    (OUT / 'variants.json').write_text(f'[\n{lines}\n]\n', encoding='utf-8')
    print(len(variants), 'files,', sum(f.stat().st_size for f in OUT.iterdir()) // 1024, 'KiB')


main()
