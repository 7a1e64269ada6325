"""Districts, communes and departments with their stages, forms of one unit."""
from figures import *
from pages import Book, Page, book
from odd.shared import *


QUANG_NGAI = [('TP', 'Quảng Ngãi'), ('H', 'Bình Sơn'), ('H', 'Sơn Tịnh'), ('H', 'Tư Nghĩa'), ('H', 'Nghĩa Hành'), ('H', 'Mộ Đức'), ('TX', 'Đức Phổ'), ('H', 'Ba Tơ'), ('H', 'Minh Long'), ('H', 'Sơn Hà'), ('H', 'Sơn Tây'), ('H', 'Trà Bồng'), ('H', 'Lý Sơn')]
TYPES = {'TP': ('Thành phố', 'city'), 'TX': ('Thị xã', 'town'), 'H': ('Huyện', 'district')}
DEPARTMENTS = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế', 'Sở Xây dựng', 'Sở Công Thương', 'Sở Khoa học và Công nghệ', 'Sở Giáo dục và Đào tạo', 'Thanh tra tỉnh', 'Ban Dân tộc', 'Văn phòng UBND tỉnh']
COMMUNES = {'Huyện Trà Bồng': ['Thị trấn Trà Xuân', 'Xã Trà Phú', 'Xã Trà Bình', 'Xã Trà Sơn', 'Xã Hương Trà'], 'Huyện Bình Sơn': ['Thị trấn Châu Ổ', 'Xã Bình Thuận', 'Xã Bình Đông', 'Xã Bình Thạnh', 'Xã Bình Dương']}


def district_units():
    known = {'Trà Bồng': 'quang-ngai-tra-bong'}
    ids, more = {}, []
    for t, name in QUANG_NGAI:
        ids[name] = known.get(name) or 'qn-' + bare(name).lower().replace(' ', '-')
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
                id = 'qn-' + bare(n).lower().replace(' ', '-')
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
