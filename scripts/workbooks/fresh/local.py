"""Sheets that provinces make of their departments, districts and communes; names and figures are invented."""
from figures import *
from fresh.shared import *
from pages import Book, Page, book

DEPARTMENTS = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế', 'Sở Công Thương', 'Sở Khoa học và Công nghệ', 'Thanh tra tỉnh', 'Văn phòng UBND tỉnh']
DISTRICTS = ['Thành phố Lào Cai', 'Thị xã Sa Pa', 'Huyện Bát Xát', 'Huyện Bảo Thắng', 'Huyện Bảo Yên', 'Huyện Văn Bàn', 'Huyện Bắc Hà']
COMMUNES = {'Huyện Bát Xát': ['Xã Mường Hum', 'Xã Y Tý', 'Xã Trịnh Tường', 'Thị trấn Bát Xát'], 'Huyện Bắc Hà': ['Xã Tả Van Chư', 'Xã Bản Phố', 'Xã Nậm Mòn'], 'Huyện Bảo Yên': ['Xã Nghĩa Đô', 'Xã Vĩnh Yên', 'Thị trấn Phố Ràng']}
KINDS = {'Sở': 'department', 'Thanh': 'department', 'Văn': 'department', 'Thành': 'city', 'Thị': 'town', 'Huyện': 'district', 'Xã': 'commune', 'Phường': 'ward'}


def local(names, level, parent, **span):
    ids = {n: f'{parent}-{bare(n).lower().replace(" ", "-")}' for n in names}
    return ids, [unit(ids[n], n, 'township' if n.startswith('Thị trấn') else KINDS[n.split()[0]], level, parent, span.get('start'), span.get('end')) for n in names]


def letterhead(page, *lines):
    page.row(1, ['UBND TỈNH LÀO CAI', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']); page.put(2, 4, 'Độc lập - Tự do - Hạnh phúc')
    for n, line in enumerate(lines): page.put(4 + n, 1, line)


@book
def departments(rng):
    """Departments: the axes of a scheme of their own in between, the whole at the end; the sum by formula, and broken."""
    ids, units = local(DEPARTMENTS, 'department', 'lao-cai', end='2025-06-30')
    for year, kind, form in [(2022, 'axes', 'xlsx'), (2023, 'sums', 'xls'), (2024, 'broken', 'xlsx')]:
        page = Page('So nganh')
        letterhead(page, f'KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CÁC SỞ, BAN, NGÀNH NĂM {year}')
        page.row(6, ['STT', 'Cơ quan', 'Chỉ đạo điều hành', 'Thể chế', 'TTHC', 'Tổng điểm', 'Xếp loại'])
        for r, name in enumerate(DEPARTMENTS):
            row, own = 7 + r, [round(rng.uniform(20, 31), 2) for _ in range(3)]
            page.row(row, [r + 1, name.upper() if kind == 'axes' else name, *own])
            broken = kind == 'broken' and r in (2, 5)
            page.put(row, 6, '=#REF!+E9' if broken and r == 2 else '=C12/0' if broken else round(sum(own), 2) if kind == 'axes' else f'=SUM(C{row}:E{row})')
            page.put(row, 7, 'Tốt' if sum(own) > 80 else 'Khá')
            if broken: page.fault(row, 6, 'error-value')
            else: page.expect(ids[name], year, 'CCHC_DEPT', 'TOTAL', round(sum(own), 2))
        yield Book(f'So nganh {year}', 'departments with sums', [page], form='lo-xlsx' if kind == 'broken' else form, more=units, names=kind)


@book
def communes(rng):
    """Communes below their districts: a column of districts, a merged one, group rows; the same after July 2025."""
    every = [n for names in COMMUNES.values() for n in names]
    districts, d_units = local(list(COMMUNES), 'district', 'lao-cai', end='2025-06-30')
    for kind, form in [('column', 'xlsx'), ('merged', 'xlsx'), ('group rows', 'xls'), ('group rows with means', 'ods')]:
        page = Page('Cap xa')
        letterhead(page, 'TỔNG HỢP CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2023')
        column = kind in ('column', 'merged')
        page.row(6, ['TT', 'Huyện', 'Xã, phường, thị trấn', 'Tổng điểm', 'Xếp hạng'] if column else ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'])
        row, units = 7, list(d_units)
        scores = {n: round(rng.uniform(70, 95), 2) for n in every}
        for n, (district, names) in enumerate(COMMUNES.items()):
            ids, own = local(names, 'commune', districts[district], end='2025-06-30')
            units += own
            if not column: page.row(row, ['ABC'[n], district] + ([round(sum(scores[c] for c in names) / len(names), 2)] if 'means' in kind else [])); row += 1
            elif kind == 'merged': page.put(row, 2, district); page.merge(row, 2, row + len(names) - 1, 2)
            for k, name in enumerate(names):
                page.row(row, [k + 1, *([''] if kind == 'merged' else [district] if column else []), name, scores[name], places(scores)[name]]); row += 1
                page.expect(ids[name], 2023, 'CCHC_COMMUNE', 'TOTAL', scores[name], rank=places(scores)[name])
        yield Book(f'CCHC cap xa {kind}', 'communes below districts', [page], form=form, more=units, names=kind)


@book
def satisfaction(rng):
    """The province's own survey: how many were asked, how many are content, percent and rank."""
    ids, units = local(DISTRICTS, 'district', 'lao-cai', end='2025-06-30')
    for kind, form in [('counts', 'xlsx'), ('levels', 'xlsx')]:
        page = Page('SIPAS huyen')
        letterhead(page, 'CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN ĐỐI VỚI SỰ PHỤC VỤ CỦA UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ NĂM 2023')
        page.row(6, ['STT', 'Đơn vị'] + (['Số phiếu phát ra', 'Số phiếu thu về', 'Chỉ số hài lòng (%)', 'Xếp hạng'] if kind == 'counts' else ['Rất hài lòng (%)', 'Hài lòng (%)', 'Bình thường (%)', 'Không hài lòng (%)', 'Chỉ số hài lòng', 'Xếp hạng']))
        total = {n: round(rng.uniform(80, 95), 2) for n in DISTRICTS}
        for r, name in enumerate(DISTRICTS):
            lead = [300, rng.randrange(260, 300)] if kind == 'counts' else [40.5, round(total[name] - 40.5, 2), 4.1, round(95.9 - total[name], 2)]
            page.row(7 + r, [r + 1, name.replace('Huyện ', 'UBND huyện ').replace('Thị xã ', 'UBND thị xã ').replace('Thành phố ', 'UBND thành phố '), *lead, total[name], places(total)[name]])
            page.expect(ids[name], 2023, 'SIPAS_LOCAL', 'TOTAL', total[name], rank=places(total)[name])
        yield Book(f'SIPAS cap huyen {kind}', 'a survey of the province', [page], form=form, more=units, names=kind)


@book
def self_scored(rng):
    """A province fills in its own score sheet: fields with their criteria below, maximum, own and appraised points."""
    for year, kind, form in [(2020, 'roman', 'xlsx'), (2021, 'numbers', 'xls')]:
        page = Page('Tu cham')
        page.put(1, 1, 'UBND TỈNH QUẢNG NGÃI'); page.put(2, 1, f'BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}')
        page.row(4, ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Tự đánh giá', 'Thẩm định', 'Ghi chú'])
        row, sums = 5, [0, 0]
        for n, c in enumerate(parts('PAR_INDEX', year)):
            own = round(rng.uniform(7, 10), 2)
            judged = round(own - rng.uniform(.1, 1), 2)
            page.row(row, ['I II III IV V VI VII VIII'.split()[n] if kind == 'roman' else n + 1, c['name_vi'].upper(), 12, own, judged]); row += 1
            for k in range(2): page.row(row, [f'{n + 1}.{k + 1}', f'Tiêu chí thành phần số {k + 1}', 6, round(own / 2, 2), round(judged / 2, 2), 'Có tài liệu kiểm chứng']); row += 1
            for i, (p, stage) in enumerate(((own, 'self-scored'), (judged, 'appraised'))):
                page.expect('quang-ngai', year, 'PAR_INDEX', c['component'], p, stage=stage); sums[i] += p
        page.row(row, ['', 'TỔNG ĐIỂM', 96, round(sums[0], 2), round(sums[1], 2)])
        page.expect('quang-ngai', year, 'PAR_INDEX', 'TOTAL', round(sums[0], 2), stage='self-scored'); page.expect('quang-ngai', year, 'PAR_INDEX', 'TOTAL', round(sums[1], 2), stage='appraised')
        yield Book(f'Tu cham {year}', 'a form filled in', [page], form=form, names=kind)
