"""PCI, PAPI, PAR INDEX and SIPAS under the variable names of statistics programs and in words."""
from figures import *
from pages import Book, Page, book
from odd.shared import *


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
        unweighted = any(c['component'] == 'TOTAL_UNWEIGHTED' for c in components_of(edition_of('PCI', year)))
        row = start + 1
        for y in ((year - 1, year) if kind == 'panel' else (year,)):
            own = {u: points(rng, 'PCI') for u in units}
            rank = places(own)
            for u in sorted(units, key=lambda u: rank[u]):
                values = [round(rng.uniform(4, 8), 4) for _ in words]
                cells = {'pci_id': UNITS[u]['code'], 'PCI ID': UNITS[u]['code'], 'Ma tinh': UNITS[u]['code'], 'Mã tỉnh': UNITS[u]['code'], 'Rank': rank[u], 'year': y, 'Nam': y, 'pci_w': own[u], 'pci_unw': round(sum(values), 2), 'Weighted PCI': own[u], 'Điểm PCI': own[u], 'PCI score': own[u], 'rank': rank[u], 'Xếp hạng': rank[u], 'Tier': 'High', 'Nhóm': rng.choice(['Tốt', 'Khá', 'Trung bình']), 'Performance group': 'Good'}
                name = bare(UNITS[u]['name_vi']) if kind in ('csi', 'ci_', 'English', 'panel', 'tiers') else short(u)
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
        if kind == 'subs': dims = [c for c in components_of(edition_of('PAPI', year)) if c['parent']]
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
