"""PAR INDEX and SIPAS as the Ministry of Home Affairs prints them; the figures are invented."""
import datetime

from figures import *
from fresh.shared import *
from pages import Book, Page, book

MINISTRIES = [u for u in UNITS if UNITS[u]['level'] == 'ministry']
FIELDS = ['Y tế', 'Giáo dục', 'Đất đai', 'Hộ tịch', 'Giao thông']
whole = lambda rng: round(rng.uniform(80, 93), 2)


def fields(year, level='province'): return parts('PAR_INDEX', year, level=level)


@book
def axes(rng):
    """Eight fields in percent, the whole and the rank; ministries on a second sheet."""
    for year, kind, form in [(2022, 'percent', 'xlsx'), (2023, 'format', 'xlsx'), (2019, 'text', 'csv'), (2022, 'two sheets', 'xlsx'), (2020, 'two sheets', 'xls'), (2023, 'english', 'ods')]:
        pages = []
        for level in ('province', 'ministry') if kind == 'two sheets' else ('province',):
            units = rng.sample(OLD if level == 'province' else MINISTRIES, 16 if level == 'province' else 11)
            dims = fields(year, level)
            page = Page({'province': '63 tinh', 'ministry': 'Bo, co quan ngang bo'}[level] if kind == 'two sheets' else 'PAR INDEX')
            page.put(1, 1, f'PAR INDEX {year}: RESULTS BY PROVINCE' if kind == 'english' else f"KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year} CỦA CÁC {'TỈNH, THÀNH PHỐ' if level == 'province' else 'BỘ, CƠ QUAN NGANG BỘ'}")
            heads = [c['name_en'] if kind == 'english' else f"{c['name_vi']} (%)" if kind in ('percent', 'two sheets') else c['name_vi'] for c in dims]
            page.row(3, ['No.', 'Province', *heads, 'PAR INDEX', 'Rank'] if kind == 'english' else ['STT', 'Tỉnh, thành phố' if level == 'province' else 'Bộ, cơ quan', *heads, 'Chỉ số CCHC (%)', 'Xếp hạng'])
            total = {u: whole(rng) for u in units}
            for r, u in enumerate(sorted(units, key=lambda u: -total[u])):
                page.row(4 + r, [r + 1, english(u) if kind == 'english' else UNITS[u]['name_vi']])
                for n, code in enumerate([*(c['component'] for c in dims), 'TOTAL']):
                    p = total[u] if code == 'TOTAL' else round(rng.uniform(70, 99), 2)
                    if kind == 'format': page.put(4 + r, 3 + n, round(p / 100, 4), '0.00%')
                    else: page.put(4 + r, 3 + n, comma(p) + '%' if kind == 'text' else p)
                    known = next((c['max'] for c in dims if c['component'] == code), '')
                    if code == 'TOTAL': page.expect(u, year, 'PAR_INDEX', code, p, rank=r + 1)
                    elif known and p > float(known): page.fault(4 + r, 3 + n, 'out-of-range')
                    else: page.expect(u, year, 'PAR_INDEX', code, p)
                page.put(4 + r, 4 + len(dims), r + 1)
            pages.append(page)
        yield Book(f'PAR INDEX {year} {kind}', 'fields of reform', pages, form=form, names=kind)


@book
def three_scores(rng):
    """Self-scored, appraised, survey and the whole; two heading rows, maxima in a row beneath, pages."""
    for year, kind, form in [(2021, 'flat', 'xlsx'), (2022, 'merged', 'xlsx'), (2023, 'pages', 'xlsx'), (2018, 'maxima', 'xls')]:
        units = rng.sample(OLD, 24)
        page = Page('Phu luc 2')
        page.put(1, 1, 'BỘ NỘI VỤ'); page.put(2, 1, f'BẢNG TỔNG HỢP KẾT QUẢ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year} CỦA UBND CÁC TỈNH, THÀNH PHỐ')
        heads = ['TT', 'Tên tỉnh, thành phố', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Điểm điều tra XHH', 'Tổng điểm đạt được', 'Chỉ số (%)', 'Xếp hạng']
        def head(row):
            if kind != 'merged': page.row(row, heads); return row + 1
            page.row(row, ['TT', 'Tên tỉnh, thành phố', 'Kết quả chấm điểm', '', '', 'Kết quả chung'])
            page.row(row + 1, heads[2:], 3); page.merge(row, 3, row, 5); page.merge(row, 6, row, 8); page.merge(row, 1, row + 1, 1); page.merge(row, 2, row + 1, 2)
            return row + 2
        row = head(4)
        if kind == 'maxima': page.row(row, ['', 'Điểm tối đa', 100, 65, 35, 100, 100]); row += 1
        else: page.row(row, [f'({n + 1})' for n in range(8)]); row += 1
        total = {u: whole(rng) for u in units}
        for r, u in enumerate(sorted(units, key=lambda u: -total[u])):
            if kind == 'pages' and r in (10, 20):
                page.put(row, 8, f'Trang {r // 10}'); row = head(row + 2)
            own, survey = round(rng.uniform(93, 99), 2), round(rng.uniform(24, 33), 2)
            page.row(row, [r + 1, UNITS[u]['name_vi'], own, round(total[u] - survey, 2), survey, total[u], total[u], r + 1]); row += 1
            page.expect(u, year, 'PAR_INDEX', 'TOTAL', own, stage='self-scored', rank=None); page.expect(u, year, 'PAR_INDEX', 'TOTAL', total[u], rank=r + 1)
            page.expect(u, year, 'PAR_INDEX', 'TOTAL', round(total[u] - survey, 2), stage='appraised')
            if any(c['component'] == 'SURVEY' for c in parts('PAR_INDEX', year, ('part',))): page.expect(u, year, 'PAR_INDEX', 'SURVEY', survey)
        yield Book(f'Quyet dinh PAR INDEX {year} {kind}', 'self-scored, appraised, survey, whole', [page], form=form, names=kind)


@book
def groups(rng):
    """Group rows by result with how many they hold and their mean; fields down and provinces across."""
    for kind, form in [('by result', 'xlsx'), ('by region', 'ods')]:
        units = rng.sample(OLD, 20)
        total = {u: whole(rng) for u in units}
        page = Page('Xep nhom')
        page.put(1, 1, 'Phân nhóm kết quả PAR INDEX năm 2022'); page.row(3, ['STT', 'Địa phương', 'PAR INDEX', 'Thứ hạng'])
        row, order = 4, sorted(units, key=lambda u: -total[u])
        named = (lambda u: 'A' if total[u] >= 88 else 'B' if total[u] >= 84 else 'C') if kind == 'by result' else (lambda u: UNITS[u]['region_vi'] or 'Bắc Trung Bộ và Duyên hải miền Trung')
        for n, g in enumerate(dict.fromkeys(map(named, order))):
            own = [u for u in order if named(u) == g]
            page.row(row, ['I II III IV V VI'.split()[n], f'Nhóm {g} ({len(own)} tỉnh)' if kind == 'by result' else g, round(sum(total[u] for u in own) / len(own), 2)]); row += 1
            for u in own:
                page.row(row, [order.index(u) + 1, short(u), total[u], order.index(u) + 1]); row += 1; page.expect(u, 2022, 'PAR_INDEX', 'TOTAL', total[u], rank=order.index(u) + 1)
            if kind == 'by region': page.row(row, ['', f'Cộng {g}', round(sum(total[u] for u in own) / len(own), 2)]); row += 1
        yield Book(f'Phan nhom {kind}', 'group rows with means', [page], form=form, names=kind)
    units, dims = rng.sample(OLD, 14), fields(2021)
    page = Page('Linh vuc')
    page.put(1, 1, 'PAR INDEX 2021 - chỉ số thành phần theo lĩnh vực (%)'); page.row(3, ['STT', 'Lĩnh vực'] + [short(u) for u in units])
    for n, c in enumerate(dims):
        values = [round(rng.uniform(70, 99), 2) for _ in units]
        page.row(4 + n, [n + 1, c['name_vi']] + values)
        for u, p in zip(units, values): page.expect(u, 2021, 'PAR_INDEX', c['component'], p)
    page.row(4 + len(dims), ['', 'PAR INDEX'] + [v := whole(rng) for _ in units])
    for n, u in enumerate(units): page.expect(u, 2021, 'PAR_INDEX', 'TOTAL', page.cells[(4 + len(dims), 3 + n)][0])
    yield Book('PAR INDEX linh vuc ngang', 'transposed fields', [page])


@book
def over_years(rng):
    """Years across with the place in parentheses, or points and places in turn."""
    for kind, form in [('place behind', 'xlsx'), ('pairs', 'xls'), ('dates', 'xlsx'), ('provisional', 'xlsx')]:
        units, years = rng.sample(OLD, 14), (2019, 2020, 2021, 2022)
        page = Page('PAR INDEX cac nam')
        page.put(1, 1, 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) CỦA CÁC TỈNH QUA CÁC NĂM')
        if kind == 'pairs':
            page.row(3, ['TT', 'Tỉnh'] + [w for y in years for w in (y, '')]); page.row(4, ['Điểm', 'Hạng'] * 4, 3)
            for k in range(4): page.merge(3, 3 + 2 * k, 3, 4 + 2 * k)
        else:
            page.row(3, ['TT', 'Tỉnh'])
            for k, y in enumerate(years):
                if kind == 'dates': page.put(3, 3 + k, datetime.date(y, 1, 1), 'yyyy')
                else: page.put(3, 3 + k, f'{y}*' if kind == 'provisional' and k == 3 else f'Năm {y}' if kind == 'provisional' else y)
        own = {y: {u: whole(rng) for u in units} for y in years}
        for r, u in enumerate(units):
            page.row(5 + r, [r + 1, short(u)])
            for k, y in enumerate(years):
                p, place = own[y][u], places(own[y])[u]
                if kind == 'pairs': page.row(5 + r, [p, place], 3 + 2 * k)
                else: page.put(5 + r, 3 + k, f'{comma(p)} ({place})' if kind == 'place behind' else p)
                page.expect(u, y, 'PAR_INDEX', 'TOTAL', p, rank=place if kind == 'pairs' else None)
        page.put(6 + len(units), 1, '* Số liệu sơ bộ')
        yield Book(f'PAR INDEX qua cac nam {kind}', 'years across', [page], form=form, names=kind)


@book
def sipas(rng):
    """Percent by factor; fields of service that no scheme holds; ranks and last year beside."""
    for year, kind, form in [(2018, 'factors', 'xlsx'), (2021, 'format', 'xls'), (2023, 'with last year', 'xlsx'), (2020, 'services', 'xlsx'), (2022, 'parts', 'ods')]:
        units = rng.sample(OLD, 15)
        factors = parts('SIPAS', year, ('factor', 'part') if kind == 'parts' else ('factor',)) if kind in ('factors', 'format', 'parts') else []
        page = Page('SIPAS')
        page.put(1, 1, f'CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN, TỔ CHỨC ĐỐI VỚI SỰ PHỤC VỤ CỦA CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC (SIPAS) NĂM {year}')
        page.put(2, 1, 'Đơn vị tính: %')
        more = {'with last year': [f'SIPAS {year - 1}', 'Tăng (+), giảm (-)'], 'services': FIELDS}.get(kind, [])
        page.row(3, ['TT', 'Tỉnh, thành phố trực thuộc Trung ương'] + [c['name_vi'] for c in factors] + ['Mức độ hài lòng chung' if kind != 'with last year' else f'SIPAS {year}', 'Xếp hạng'] + more)
        total = {u: round(rng.uniform(79, 92), 2) for u in units}
        for r, u in enumerate(units):
            page.row(4 + r, [r + 1, short(u)])
            for n, code in enumerate([*(c['component'] for c in factors), 'TOTAL']):
                p = total[u] if code == 'TOTAL' else round(rng.uniform(75, 95), 2)
                if kind == 'format': page.put(4 + r, 3 + n, round(p / 100, 4), '0.00%')
                else: page.put(4 + r, 3 + n, p)
                page.expect(u, year, 'SIPAS', code, p, rank=places(total)[u] if code == 'TOTAL' else None)
            at = 4 + len(factors)
            page.put(4 + r, at, places(total)[u])
            if kind == 'with last year':
                last = round(total[u] - 1.25, 2)
                page.row(4 + r, [last, 1.25], at + 1); page.expect(u, year - 1, 'SIPAS', 'TOTAL', last)
            if kind == 'services': page.row(4 + r, [round(rng.uniform(75, 95), 2) for _ in FIELDS], at + 1)
        yield Book(f'SIPAS {year} {kind}', 'satisfaction', [page], form=form, names=kind)
