"""Years down, units across, ranks alone, figures as text."""
from figures import *
from pages import Book, Page, book
from odd.shared import *


@book
def years_down(rng):
    """One province, a year to a row: several indices, or one index with its components, across."""
    for kind, form in [('indices', 'xlsx'), ('components', 'xlsx'), ('indices', 'csv'), ('one', 'xls')]:
        unit, years = rng.choice(OLD), (2018, 2019, 2020)
        name = name_of(unit, 'typed', rng)
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
