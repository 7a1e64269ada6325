"""PAR INDEX and SIPAS, as ministries and provinces print them."""
from figures import *
from pages import Book, Page, book
from lookalikes.shared import *


@book
def par_provinces(rng):
    """The annex of the decision that publishes the index: fields, then the sum in points and in percent, rank."""
    for year, kind, form in [(2018, 'fields', 'xlsx'), (2022, 'fields', 'xls'), (2023, 'points', 'xlsx'), (2017, 'points', 'ods'), (2024, 'parts', 'xlsx'), (2023, 'fields', 'legacy-xls')]:
        parts = [c for c in components_of(edition_of('PAR_INDEX', year)) if c['kind'] == 'dimension']
        units = provinces(rng, year, 12)
        scores = invented(rng, parts, units)
        place = ranks(scores)
        units = sorted(units, key=lambda u: place[u])
        page = Page('PL1')
        page.put(1, 1, 'BỘ NỘI VỤ'); page.put(1, 5, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'); page.put(2, 5, 'Độc lập - Tự do - Hạnh phúc')
        page.put(4, 1, f'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year} CỦA CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG')
        page.put(5, 1, f'(Kèm theo Quyết định số 300/QĐ-BNV ngày 12 tháng 4 năm {year + 1} của Bộ trưởng Bộ Nội vụ)')
        row = 7
        if kind == 'parts':
            page.row(row, ['TT', 'Tỉnh, thành phố', 'Điểm thẩm định', 'Điểm điều tra XHH', 'Tổng điểm', 'Chỉ số (%)', 'Xếp hạng'])
            for r, u in enumerate(units):
                a, s = round(scores[u]['TOTAL'] * 0.62, 2), 0
                s = round(scores[u]['TOTAL'] - a, 2)
                page.row(row + 1 + r, [r + 1, name_of(u, 'tp', rng), a, s, scores[u]['TOTAL'], scores[u]['TOTAL'], place[u]])
                page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
                page.expect(u, year, 'PAR_INDEX', 'APPRAISED', a)
        elif kind == 'fields':
            page.row(row, ['TT', 'Tỉnh, thành phố', 'Điểm các lĩnh vực'])
            page.merge(row, 3, row, 2 + len(parts))
            for i, c in enumerate(parts): page.put(row + 1, 3 + i, c['name_vi'])
            at = 3 + len(parts)
            page.row(row, ['Tổng điểm', 'Xếp hạng'], at)
            for c in (1, 2, at, at + 1): page.merge(row, c, row + 1, c)
            page.row(row + 2, [f'({i + 1})' for i in range(at + 1)])
            for r, u in enumerate(units):
                page.row(row + 3 + r, [r + 1, name_of(u, 'plain', rng)] + [scores[u][c['component']] for c in parts] + [scores[u]['TOTAL'], place[u]])
                for c in parts: page.expect(u, year, 'PAR_INDEX', c['component'], scores[u][c['component']])
                page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
            page.row(row + 3 + len(units), ['', 'Trung bình'] + [round(sum(scores[u][c['component']] for u in units) / len(units), 2) for c in parts])
        else:
            page.row(row, ['STT', 'Đơn vị'])
            at = 3
            for c in parts:
                page.put(row, at, c['name_vi']); page.merge(row, at, row, at + 1)
                page.row(row + 1, ['Điểm đạt được', 'Tỷ lệ (%)'], at); at += 2
            page.put(row, at, 'PAR INDEX'); page.put(row, at + 1, 'Xếp hạng'); page.merge(row, at, row + 1, at); page.merge(row, at + 1, row + 1, at + 1)
            page.merge(row, 1, row + 1, 1); page.merge(row, 2, row + 1, 2)
            for r, u in enumerate(units):
                values = []
                for c in parts: values += [scores[u][c['component']], round(100 * scores[u][c['component']] / float(c['max'] or 6), 2)]
                page.row(row + 2 + r, [r + 1, name_of(u, 'typed', rng)] + values + [scores[u]['TOTAL'], place[u]])
                for c in parts: page.expect(u, year, 'PAR_INDEX', c['component'], scores[u][c['component']])
                page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
        page.put(page.height + 2, 2, 'Ghi chú: số liệu do Bộ Nội vụ công bố')
        yield Book('Phu luc 1', 'par provinces', [page], form=form, headings=kind)


@book
def par_ministries(rng):
    for year, full in [(2022, True), (2019, False), (2023, True)]:
        edition = edition_of('PAR_INDEX', year, 'ministry')
        parts = [c for c in components_of(edition) if c['kind'] == 'dimension'] if full else []
        units = [u['unit_id'] for u in UNITS.values() if u['level'] == 'ministry']
        scores = invented(rng, parts, units)
        if not full: scores = {u: {'TOTAL': round(rng.uniform(75, 95), 2)} for u in units}
        place = ranks(scores)
        page = Page('Sheet1')
        page.put(1, 1, f'BẢNG TỔNG HỢP CHỈ SỐ CCHC NĂM {year} CỦA CÁC BỘ, CƠ QUAN NGANG BỘ')
        page.row(3, ['TT', 'Tên bộ, cơ quan ngang bộ'] + [c['name_vi'] for c in parts] + ['Chỉ số CCHC (%)', 'Xếp hạng'])
        for r, u in enumerate(units):
            page.row(4 + r, [r + 1, UNITS[u]['name_vi']] + [scores[u][c['component']] for c in parts] + [scores[u]['TOTAL'], place[u]])
            for c in parts: page.expect(u, year, 'PAR_INDEX', c['component'], scores[u][c['component']])
            page.expect(u, year, 'PAR_INDEX', 'TOTAL', scores[u]['TOTAL'], rank=place[u])
        yield Book('par index bo nganh', 'ministries', [page], form='xlsx')


@book
def par_one_province(rng):
    """The score sheet a province fills in: criteria down with their codes, maximum, self-scored and appraised."""
    for year, form, comma in [(2022, 'xlsx', False), (2018, 'xls', True), (2023, 'xlsx', True)]:
        parts = [c for c in components_of(edition_of('PAR_INDEX', year)) if c['kind'] == 'dimension']
        unit = rng.choice(['quang-ngai', 'lao-cai', 'kien-giang'])
        page = Page('Tự chấm điểm')
        page.put(1, 1, f'UBND {name_of(unit, "typed", rng).upper()}')
        page.put(2, 1, f'BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}')
        page.row(4, ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Điểm', '', 'Ghi chú'])
        page.merge(4, 4, 4, 5)
        page.row(5, ['Điểm tự chấm', 'Điểm thẩm định'], 4)
        for c in (1, 2, 3, 6): page.merge(4, c, 5, c)
        row, total = 6, 0
        write = lambda v: f'{v:.2f}'.replace('.', ',') if comma else v
        for i, c in enumerate(parts):
            top = float(c['max'] or 6)
            own, given = round(top * 0.95, 2), round(top * 0.9, 2)
            total += own
            page.row(row, [i + 1 if year != 2018 else ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][i], c['name_vi'].upper() if year == 2023 else c['name_vi'], top, write(own), write(given)])
            page.expect(unit, year, 'PAR_INDEX', c['component'], own, 'self-scored'); page.expect(unit, year, 'PAR_INDEX', c['component'], given, 'appraised')
            row += 1
            for k in range(2):
                page.row(row, [f'{i + 1}.{k + 1}', f'Tiêu chí thứ {k + 1} về việc thực hiện kế hoạch năm', 1.5, write(1.5), write(1.0), 'Báo cáo số 12'])
                row += 1
        yield Book('tu cham diem', 'self assessment', [page], form=form, headings='comma' if comma else 'typed')


@book
def cchc_departments(rng):
    for index, level, year in [('CCHC_DEPT', 'department', 2023), ('CCHC_DEPT', 'department', 2024), ('CCHC_DISTRICT', 'district', 2023)]:
        scores = scores_of(index, year)
        units = [u for u in scores if u in UNITS and UNITS[u]['level'] == level and 'TOTAL' in scores[u]]
        parents = {}
        for u in units: parents.setdefault(UNITS[u]['parent_id'], []).append(u)
        parent, units = max(parents.items(), key=lambda one: len(one[1]))
        page = Page('Sheet1')
        page.put(1, 1, f'UBND {name_of(parent, "typed", rng).upper()}')
        what = 'CÁC SỞ, BAN, NGÀNH' if level == 'department' else 'UBND CÁC QUẬN, HUYỆN, THỊ XÃ'
        page.put(3, 1, f'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA {what} NĂM {year}')
        page.row(5, ['TT', 'Cơ quan, đơn vị', 'Điểm', 'Xếp hạng', 'Xếp loại'])
        for r, u in enumerate(sorted(units, key=lambda u: -scores[u]['TOTAL'][0])):
            points = scores[u]['TOTAL'][0]
            name = re.sub(r'\s*\(.*\)$', '', UNITS[u]['name_vi'])
            page.row(6 + r, [r + 1, f'UBND {name.lower() if False else name}' if level == 'district' else name, points, r + 1, 'Tốt'])
            page.expect(u, year, index, 'TOTAL', points)
        yield Book('ket qua cchc', 'below the province', [page], form='xlsx', names=level)


@book
def sipas_provinces(rng):
    for year, style, form in [(2019, 'percent', 'xlsx'), (2023, 'points', 'xlsx'), (2021, 'text', 'xls'), (2022, 'fraction', 'ods')]:
        parts = [c for c in components_of(edition_of('SIPAS', year)) if c['kind'] == 'factor']
        units = provinces(rng, year, 12)
        scores = {u: {c['component']: round(rng.uniform(75, 95), 2) for c in parts + [{'component': 'TOTAL'}]} for u in units}
        place = ranks(scores)
        page = Page('SIPAS')
        page.put(1, 1, f'CHỈ SỐ HÀI LÒNG VỀ SỰ PHỤC VỤ HÀNH CHÍNH NĂM {year}')
        page.row(3, ['TT', 'Tỉnh/thành phố'] + [c['name_vi'] for c in parts] + ['Chỉ số hài lòng chung', 'Xếp hạng'])
        for r, u in enumerate(units):
            page.row(4 + r, [r + 1, name_of(u, 'plain', rng)])
            for i, c in enumerate(parts + [{'component': 'TOTAL'}]):
                p = scores[u][c['component']]
                if style == 'percent': page.put(4 + r, 3 + i, p / 100, '0.00%')
                elif style == 'fraction': page.put(4 + r, 3 + i, round(p / 100, 4))
                elif style == 'text': page.put(4 + r, 3 + i, f'{p:.2f}%'.replace('.', ','))
                else: page.put(4 + r, 3 + i, p)
                page.expect(u, year, 'SIPAS', c['component'], p, rank=place[u] if c['component'] == 'TOTAL' else None)
            page.put(4 + r, 4 + len(parts), f'{place[u]}/{len(units)}' if style == 'text' else place[u])
        yield Book('ket qua do luong', 'sipas', [page], form=form, figures=style)


@book
def sipas_factors_down(rng):
    """Factors down, provinces or years across."""
    for years, units in [((2018, 2019, 2020), ['ben-tre']), ((2019,), ['ha-noi', 'hai-phong', 'can-tho'])]:
        parts = [c for c in components_of(edition_of('SIPAS', years[0])) if c['kind'] == 'factor']
        page = Page('Sheet1')
        one = len(units) == 1
        page.put(1, 1, f'Kết quả đo lường sự hài lòng (SIPAS) {name_of(units[0], "typed", rng)}' if one else f'Kết quả SIPAS năm {years[0]}')
        page.row(3, ['TT', 'Yếu tố'] + ([f'Năm {y} (%)' for y in years] if one else [name_of(u, 'tp', rng) for u in units]))
        for r, c in enumerate(parts):
            values = [round(rng.uniform(75, 95), 2) for _ in (years if one else units)]
            page.row(4 + r, [r + 1, c['name_vi']] + values)
            for i, v in enumerate(values): page.expect(units[0] if one else units[i], years[i] if one else years[0], 'SIPAS', c['component'], v)
        yield Book('hai long', 'factors down', [page], form='xlsx')
